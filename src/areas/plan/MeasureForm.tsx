import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { ActionButton, MessageBarButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { Conflict } from '../../kit/forms/Conflict';
import { ChoiceInput, DateInput, PersonInput, ReferenceInput, ReferencesInput, TextInput } from '../../kit/forms/fields';
import { PersonalDataWarning } from '../../kit/forms/PersonalDataWarning';
import type { Reference } from '../../kit/lists';
import { faultText } from '../../kit/ui/faults';
import { levels, measureTypes, measures, statuses } from './lists';
import type { Measure } from './lists';
import { needsReason } from './model';
import { levelText, typeText } from './texts';
import { statusText } from './StatusBadge';
import { useMeasureForm } from './useMeasureForm';
import styles from './MeasureForm.module.scss';

interface Props {
  measure: Measure | undefined;
  year: number;
  participants: Reference[];
  onSaved(measure: Measure): void;
  onCancel(): void;
}

/** Proposes or edits a measure. A proposal needs little; the rest is a click away. */
export const MeasureForm: React.FC<Props> = ({ measure, year, participants, onSaved, onCancel }) => {
  const form = useMeasureForm(measure, year, participants, onSaved);
  const { control, values, saving } = form;
  const [all, setAll] = React.useState(measure !== undefined);
  const free = [values.Title, values.Cause, values.Goal, values.Place, values.StatusReason].join(' ');
  return (
    <form className={styles.form} onSubmit={form.submit} noValidate>
      {form.restored && (
        <MessageBar messageBarType={MessageBarType.info} isMultiline actions={<MessageBarButton onClick={form.discard}>{strings.DraftDiscard}</MessageBarButton>}>
          {strings.DraftRestored}
        </MessageBar>
      )}
      <TextInput control={control} name="Title" label={strings.MeasureTitle} required maxLength={255} />
      <ReferenceInput control={control} name="Problem" label={strings.Problem} options={form.problems} none={strings.NoProblem} />
      <div className={styles.pair}>
        <PersonInput control={control} name="Owner" label={strings.Owner} />
        <ReferenceInput control={control} name="Department" label={strings.Department} options={form.departments} none={strings.NoDepartment} />
      </div>
      <div className={styles.pair}>
        <TextInput control={control} name="PlanYear" label={strings.PlanYear} required maxLength={4} />
        <DateInput control={control} name="EndDate" label={strings.EndDate} />
      </div>
      {!all && <ActionButton iconProps={{ iconName: 'ChevronDown' }} onClick={() => setAll(true)}>{strings.AllFields}</ActionButton>}
      {all && (
        <>
          <h2 className={styles.heading}>{strings.HeadingThread}</h2>
          <TextInput control={control} name="Cause" label={strings.Cause} multiline />
          <TextInput control={control} name="Goal" label={strings.Goal} multiline />
          <TextInput control={control} name="Indicator" label={strings.Indicator} maxLength={255} />
          <div className={styles.pair}>
            <TextInput control={control} name="Baseline" label={strings.Baseline} />
            <TextInput control={control} name="Target" label={strings.Target} />
          </div>
          <h2 className={styles.heading}>{strings.HeadingWork}</h2>
          <div className={styles.pair}>
            <ChoiceInput control={control} name="MeasureType" label={strings.MeasureType} none={strings.NotChosen}
              options={measureTypes.map(key => ({ key, text: typeText(key) }))} />
            <ChoiceInput control={control} name="Level" label={strings.Level} none={strings.NotChosen}
              options={levels.map(key => ({ key, text: levelText(key) }))} />
          </div>
          <TextInput control={control} name="Place" label={strings.Place} maxLength={255} />
          <ReferencesInput control={control} name="Participants" label={strings.Participants} options={form.departments} />
          <div className={styles.pair}>
            <DateInput control={control} name="StartDate" label={strings.StartDate} />
            <TextInput control={control} name="Progress" label={strings.Progress} suffix="%" maxLength={4} />
          </div>
          <ChoiceInput control={control} name="Status" label={strings.Status} options={statuses.map(key => ({ key, text: statusText(key) }))} />
          {needsReason(values.Status) && <TextInput control={control} name="StatusReason" label={strings.StatusReason} required maxLength={255} />}
        </>
      )}
      <PersonalDataWarning text={free} />
      {saving.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{`${faultText(saving.error)} ${strings.DraftKept}`}</MessageBar>}
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={saving.saving ? strings.Saving : measure ? strings.Save : strings.Propose} disabled={saving.saving} />
        <DefaultButton text={strings.Cancel} onClick={onCancel} disabled={saving.saving} />
      </div>
      <Conflict definition={measures} open={saving.conflict} />
    </form>
  );
};
