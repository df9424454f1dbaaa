import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { TextField } from '@fluentui/react/lib/TextField';
import { DateField } from '../../../kit/forms/fields';
import { FileField } from '../../../kit/forms/FileField';
import { Pair } from '../../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import { ItemPanel } from '../../../kit/ui/ItemPanel';
import type { Plan } from '../lists';
import type { EarlierPlanDraft } from './drafts';
import { useEarlierPlan } from './useEarlierPlan';
import styles from './years.module.scss';

/** Registers a plan from before the product: year, body, §, date, dnr and its file. It counts like any other (requirements.md). */
export const EarlierPlanPanel: React.FC<{ all: readonly Plan[]; onClose(): void }> = ({ all, onClose }) => {
  const form = useEarlierPlan(all.map(({ Year }) => Year), onClose);
  const { draft, faults } = form;
  const line = (name: Exclude<keyof EarlierPlanDraft, 'ApprovedOn'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} required={required} value={draft[name]} errorMessage={faults[name]} autoComplete="off" onChange={(_event, text) => form.write({ [name]: text ?? '' })} />
  );
  return (
    <ItemPanel title={strings.PlanYearsRegisterEarlier} error={undefined} missing={undefined} ready onClose={onClose}>
      <form className={styles.form} noValidate onSubmit={form.submit} aria-label={strings.PlanYearsRegisterEarlier}>
        <p className={styles.text}>{strings.PlanYearsEarlierText}</p>
        {line('Year', strings.PlanYear, true)}
        <Pair>
          {line('ApprovedBy', strings.PlanYearsApprovedBy, true)}
          <DateField label={strings.DecisionDate} required value={draft.ApprovedOn} errorMessage={faults.ApprovedOn} onChange={ApprovedOn => form.write({ ApprovedOn })} />
        </Pair>
        <Pair>
          {line('Paragraph', strings.DecisionParagraph)}
          {line('Dnr', strings.Dnr)}
        </Pair>
        <FileField label={strings.PictureFile} file={form.file} error={form.fileFault} onChange={form.chooseFile} />
        <PersonalDataWarning text={`${draft.ApprovedBy} ${draft.Dnr}`} />
        {form.error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{form.error}</MessageBar>}
        <div className={styles.buttons}>
          <PrimaryButton type="submit" text={form.saving ? strings.Saving : strings.PictureRegister} disabled={form.saving} />
          <DefaultButton text={strings.Cancel} onClick={onClose} disabled={form.saving} />
        </div>
      </form>
    </ItemPanel>
  );
};
