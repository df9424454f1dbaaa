import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton } from '@fluentui/react/lib/Button';
import { FormFrame, FormHeading, Pair } from '../../../kit/forms/FormFrame';
import { ChoiceInput, DateInput, PersonInput, ReferenceInput, ReferencesInput, TextInput } from '../../../kit/forms/fields';
import type { Reference } from '../../../kit/lists';
import { fill } from '../../../kit/text/format';
import { levels, measureTypes, measures, statuses } from '../lists';
import type { Measure } from '../lists';
import { needsReason } from '../model';
import { levelText, typeText } from '../texts';
import { statusText } from '../StatusBadge';
import { useMeasureForm } from './useMeasureForm';
import styles from './MeasureForm.module.scss';

interface Props {
  measure: Measure | undefined;
  year: number;
  participants: Reference[];
  onSaved(measure: Measure): void;
  onCancel(): void;
}

/** What the problem's orsaksanalys says, a click away; what is written already is not offered. */
const CauseProposals: React.FC<{ causes: readonly string[]; written: string; onTake(cause: string): void }> = ({ causes, written, onTake }) => {
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

/** Proposes or edits a measure. A proposal needs little; the rest is a click away. */
export const MeasureForm: React.FC<Props> = ({ measure, year, participants, onSaved, onCancel }) => {
  const form = useMeasureForm(measure, year, participants, onSaved);
  const { control, values } = form;
  const [all, setAll] = React.useState(measure !== undefined);
  return (
    <FormFrame
      definition={measures} form={form} submitText={measure ? strings.Save : strings.Propose} onCancel={onCancel}
      free={[values.Title, values.Cause, values.Goal, values.Place, values.StatusReason]}
    >
      <TextInput control={control} name="Title" label={strings.MeasureTitle} required maxLength={255} />
      <ReferenceInput control={control} name="Problem" label={strings.Problem} options={form.problems} none={strings.NoProblem} />
      <Pair>
        <PersonInput control={control} name="Owner" label={strings.Owner} />
        <ReferenceInput control={control} name="Department" label={strings.Department} options={form.departments} none={strings.NoDepartment} />
      </Pair>
      <Pair>
        <TextInput control={control} name="PlanYear" label={strings.PlanYear} required maxLength={4} />
        <DateInput control={control} name="EndDate" label={strings.EndDate} />
      </Pair>
      {!all && <ActionButton iconProps={{ iconName: 'ChevronDown' }} onClick={() => setAll(true)}>{strings.AllFields}</ActionButton>}
      {all && (
        <>
          <FormHeading>{strings.HeadingThread}</FormHeading>
          <TextInput control={control} name="Cause" label={strings.Cause} multiline />
          <CauseProposals causes={form.causes} written={values.Cause} onTake={cause => form.fill({ Cause: [values.Cause.trim(), cause].filter(Boolean).join('\n') })} />
          <TextInput control={control} name="Goal" label={strings.Goal} multiline />
          <TextInput control={control} name="Indicator" label={strings.Indicator} maxLength={255} />
          <Pair>
            <TextInput control={control} name="Baseline" label={strings.Baseline} />
            <TextInput control={control} name="Target" label={strings.Target} />
          </Pair>
          <FormHeading>{strings.HeadingWork}</FormHeading>
          <Pair>
            <ChoiceInput control={control} name="MeasureType" label={strings.MeasureType} none={strings.NotChosen}
              options={measureTypes.map(key => ({ key, text: typeText(key) }))} />
            <ChoiceInput control={control} name="Level" label={strings.Level} none={strings.NotChosen}
              options={levels.map(key => ({ key, text: levelText(key) }))} />
          </Pair>
          <TextInput control={control} name="Place" label={strings.Place} maxLength={255} />
          <ReferencesInput control={control} name="Participants" label={strings.Participants} options={form.departments} />
          <Pair>
            <DateInput control={control} name="StartDate" label={strings.StartDate} />
            <TextInput control={control} name="Progress" label={strings.Progress} suffix="%" maxLength={4} />
          </Pair>
          <ChoiceInput control={control} name="Status" label={strings.Status} options={statuses.map(key => ({ key, text: statusText(key) }))} />
          {needsReason(values.Status) && <TextInput control={control} name="StatusReason" label={strings.StatusReason} required maxLength={255} />}
        </>
      )}
    </FormFrame>
  );
};
