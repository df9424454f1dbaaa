import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { Link } from '@fluentui/react/lib/Link';
import { fill } from '../../../kit/text/format';
import { useLink } from '../../../kit/ui/router';
import { EvidenceBadge } from '../../situation';
import styles from './MeasureForm.module.scss';
import type { ProblemParts } from './proposals';
import type { Defaults } from './useDefaults';

/** What a measure inherits from its problem (P32): the evidence that shows it, and what it proposes. */
export const Inherited: React.FC<{ parts: ProblemParts; defaults: Defaults }> = ({ parts: { problem, evidence }, defaults }) => {
  const link = useLink();
  const offers = Object.values(defaults.offered).some(Boolean);
  return (
    <div className={styles.inherited}>
      <p>{strings.MeasureInherits}</p>
      <div><EvidenceBadge evidence={evidence} /></div>
      <Link {...link({ path: `situation/problems/${problem.id}`, query: { tab: 'evidence' } })}>{fill(strings.MeasureToProblem, problem.Title)}</Link>
      {offers && <div><ActionButton iconProps={{ iconName: 'AutoEnhanceOn' }} text={strings.MeasureTakeDefaults} onClick={defaults.take} /></div>}
    </div>
  );
};

/** What the problem's orsaksanalys says, a click away; what is chosen or written already is not offered. */
export const CauseProposals: React.FC<{ causes: readonly string[]; written: string; onTake(cause: string): void }> = ({ causes, written, onTake }) => {
  const offered = causes.filter(cause => cause && !written.includes(cause));
  return offered.length === 0 ? null : (
    <div>
      <div>{strings.CauseProposals}</div>
      <ul className={styles.proposals}>
        {offered.map(cause => <li key={cause}><ActionButton iconProps={{ iconName: 'Add' }} text={cause} ariaLabel={fill(strings.CauseTake, cause)} onClick={() => onTake(cause)} /></li>)}
      </ul>
    </div>
  );
};
