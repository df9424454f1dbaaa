import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { fill } from '../../../kit/text/format';
import { useLink } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import type { Plan } from '../lists';
import type { Obstacle, Remark } from './model';
import { yearsPath } from './paths';
import { obstacleText, remarkText } from './texts';
import prose from '../../../kit/ui/prose.module.scss';

const isRemark = (lack: Obstacle | Remark): lack is Remark =>
  ['noAnalysis', 'analysisDraft', 'pictureDraft', 'changedSinceSecured', 'notSent', 'notPresented', 'yearNotOver', 'noneInDepth', 'fewDepartments', 'noDepartment', 'notCarried'].includes(lack.kind);

/** Where a lack is mended; undefined for what only time mends. */
function placeOf(lack: Obstacle | Remark, plan: Plan): Route | undefined {
  const own = (tab: string): Route => ({ path: `${yearsPath}/${plan.id}`, query: { tab } });
  switch (lack.kind) {
    case 'thread':
    case 'status':
    case 'noDepartment': return { path: `plan/${lack.id}`, query: { year: String(plan.Year ?? '') } };
    case 'followUp': return { path: `plan/${lack.id}`, query: { year: String(plan.Year ?? ''), tab: 'followUps' } };
    case 'noMeasures':
    case 'noneInDepth':
    case 'fewDepartments': return { path: 'plan', query: { year: String(plan.Year ?? '') } };
    case 'noPicture':
    case 'noAnalysis':
    case 'notSent':
    case 'notPresented': return own('basis');
    case 'pictureDraft': return plan.Picture && { path: `situation/pictures/${plan.Picture.id}`, query: {} };
    case 'analysisDraft': return { path: 'analysis', query: {} };
    case 'notCarried': return { path: yearsPath, query: {} };
    default: return undefined;
  }
}

/** So many are shown before the rest is asked for. */
const atFirst = 8;

/** What is missing or worth a look, each with a link to where it is mended. */
export const Lacks: React.FC<{ plan: Plan; lacks: readonly (Obstacle | Remark)[] }> = ({ plan, lacks }) => {
  const link = useLink();
  const [all, setAll] = React.useState(false);
  const shown = all ? lacks : lacks.slice(0, atFirst);
  return (
    <>
      <ul className={prose.points}>
        {shown.map(lack => {
          const [place, text] = [placeOf(lack, plan), isRemark(lack) ? remarkText(lack) : obstacleText(lack)];
          return <li key={JSON.stringify(lack)}>{place ? <a className={prose.link} {...link(place)}>{text}</a> : text}</li>;
        })}
      </ul>
      {shown.length < lacks.length && <ActionButton iconProps={{ iconName: 'ChevronDown' }} text={fill(strings.PlanYearsShowMore, lacks.length - shown.length)} onClick={() => setAll(true)} />}
    </>
  );
};
