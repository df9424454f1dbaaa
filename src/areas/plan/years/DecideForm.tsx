import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { ChangedSubject, FreezeForm, decidedBy, decisions, useFreezing } from '../../decisions';
import { frozenFiles } from '../../reports';
import { measures, plans } from '../lists';
import type { Plan } from '../lists';
import { IncompletePlan, buildPlan, decidePlan } from './decide';
import type { PlanDocument } from './gather';

type Grouping = PlanDocument['grouping'];

/** One table for each verksamhet, or one for each problem. */
export const GroupingField: React.FC<{ value: Grouping; onChange(grouping: Grouping): void }> = ({ value, onChange }) => (
  <Dropdown
    label={strings.PlanDocGrouping} selectedKey={value} options={[{ key: 'department', text: strings.PlanDocByDepartment }, { key: 'problem', text: strings.PlanDocByProblem }]}
    onChange={(_event, option) => onChange(option?.key as Grouping)}
  />
);

/** The decision on a plan (L5): who, when, § and dnr; then document and data are frozen and the decision is registered. */
const DecideForm: React.FC<{ plan: Plan; anew: boolean }> = ({ plan, anew }) => {
  const site = useSite();
  const [grouping, setGrouping] = React.useState<Grouping>('department');
  const freezing = useFreezing({
    form: `plan-decision-${plan.id}`, lists: [plans, measures, decisions, frozenFiles],
    build: draft => buildPlan(site, plan.id, today(), grouping, decidedBy(draft)),
    freeze: (built, draft, key, freeze) => decidePlan(site, built, plan.id, draft, key, freeze),
    outdated: error => error instanceof ChangedSubject ? strings.PlanYearsChangedMeanwhile : error instanceof IncompletePlan ? strings.PlanYearsIncomplete : undefined
  });
  return (
    <FreezeForm freezing={freezing} title={anew ? strings.PlanYearsDecideAnew : strings.PlanYearsDecide} text={anew ? strings.PlanYearsDecideAnewText : strings.PlanYearsDecideText} body={strings.PlanYearsApprovedBy} done={strings.PlanYearsDecideDone}>
      <GroupingField value={grouping} onChange={chosen => {
        setGrouping(chosen);
        freezing.anew();
      }} />
    </FreezeForm>
  );
};

export default DecideForm;
