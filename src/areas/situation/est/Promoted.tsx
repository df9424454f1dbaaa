import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../../kit/text/format';
import { useLink } from '../../../kit/ui/router';
import type { EstTask } from '../lists';
import styles from './Est.module.scss';

/** What a task became. */
export const Promoted: React.FC<{ task: Pick<EstTask, 'Problem' | 'Measure'> }> = ({ task: { Problem, Measure } }) => {
  const link = useLink();
  if (!Problem && !Measure) return null;
  return (
    <div className={styles.promoted}>
      {Problem && <a {...link({ path: `situation/problems/${Problem.id}`, query: {} })}>{fill(strings.EstBecameProblem, Problem.title)}</a>}
      {Measure && <a {...link({ path: `plan/${Measure.id}`, query: {} })}>{fill(strings.EstBecameMeasure, Measure.title)}</a>}
    </div>
  );
};
