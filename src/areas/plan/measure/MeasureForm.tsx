import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { FormFrame, Pair } from '../../../kit/forms/FormFrame';
import { DateInput, PersonInput, ReferenceInput, TextInput } from '../../../kit/forms/fields';
import { useLanguage } from '../../../kit/ui/language';
import { seasonText } from '../../situation';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { FormSection } from './FormSection';
import type { MeasureFormValues, Ties } from './formModel';
import { Inherited } from './Inherited';
import { MoneyFields } from './MoneyFields';
import { moneyText, preventiveText } from './texts';
import { ThreadFields } from './ThreadFields';
import { useMeasureForm } from './useMeasureForm';
import type { MeasureForm as Form } from './useMeasureForm';
import { SeasonFields, WorkFields } from './WorkFields';

interface Props {
  measure: Measure | undefined;
  year: number;
  ties: Ties;
  onSaved(measure: Measure): void;
  onCancel(): void;
}

type Names = readonly (keyof MeasureFormValues & string)[];
const threadNames: Names = ['CauseItem', 'Cause', 'Mechanism', 'Goal', 'IndicatorItem', 'Indicator', 'Baseline', 'Target', 'ThreadReason'];
const workNames: Names = ['MeasureType', 'Level', 'Area', 'Place', 'StartDate', 'Progress', 'Status', 'StatusReason'];
const seasonNames: Names = ['SeasonFrom', 'SeasonTo', 'PreventiveArea'];
const moneyNames: Names = ['Hours', 'SpentHours', 'BudgetOwn', 'SpentOwn', 'BudgetGrant', 'SpentGrant', 'BudgetPartner', 'SpentPartner'];

/** All that a decided measure tells, part by part. */
const Whole: React.FC<{ form: Form }> = ({ form }) => {
  const language = useLanguage();
  const { control, values } = form;
  const season = seasonText({ SeasonFrom: Number(values.SeasonFrom) || undefined, SeasonTo: Number(values.SeasonTo) || undefined }, language);
  const preventive = values.PreventiveArea && preventiveText(values.PreventiveArea);
  return (
    <div>
      <FormSection control={control} title={strings.HeadingThread} names={threadNames} open><ThreadFields form={form} /></FormSection>
      <FormSection control={control} title={strings.HeadingWork} names={workNames} open><WorkFields form={form} /></FormSection>
      <FormSection control={control} title={strings.MeasureHeadingSeason} names={seasonNames} summary={[season, preventive].filter(Boolean).join(' · ')}><SeasonFields form={form} /></FormSection>
      <FormSection control={control} title={strings.MeasureHeadingMoney} names={moneyNames} summary={moneyText(values, language)}><MoneyFields form={form} /></FormSection>
    </div>
  );
};

/** Proposes or edits a measure. A proposal needs little; the rest is a click away, and must be there when the plan is decided. */
export const MeasureForm: React.FC<Props> = ({ measure, year, ties, onSaved, onCancel }) => {
  const form = useMeasureForm(measure, year, ties, onSaved);
  const { control, values } = form;
  // What was typed below once may be what is wrong.
  const [all, setAll] = React.useState(measure !== undefined || form.restored);
  return (
    <FormFrame
      definition={measures} form={form} submitText={measure ? strings.Save : strings.Propose} onCancel={onCancel}
      free={[values.Title, values.Cause, values.Mechanism, values.Goal, values.Indicator, values.Place, values.ThreadReason, values.StatusReason]}
    >
      <TextInput control={control} name="Title" label={strings.MeasureTitle} required maxLength={255} />
      <ReferenceInput control={control} name="Problem" label={strings.Problem} options={form.problems} none={strings.NoProblem} />
      {form.parts && <Inherited parts={form.parts} defaults={form.defaults} />}
      <Pair>
        <PersonInput control={control} name="Owner" label={strings.Owner} />
        <ReferenceInput control={control} name="Department" label={strings.Department} options={form.departments} none={strings.NoDepartment} />
      </Pair>
      <Pair>
        <TextInput control={control} name="PlanYear" label={strings.PlanYear} required maxLength={4} />
        <DateInput control={control} name="EndDate" label={strings.EndDate} />
      </Pair>
      {all ? <Whole form={form} /> : <div><ActionButton iconProps={{ iconName: 'ChevronDown' }} onClick={() => setAll(true)}>{strings.AllFields}</ActionButton></div>}
    </FormFrame>
  );
};
