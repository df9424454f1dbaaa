import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { Findings } from '../../../kit/documents/Findings';
import { DateField } from '../../../kit/forms/fields';
import { Pair } from '../../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../../kit/forms/PersonalDataWarning';
import type { DecisionDraft } from '../../decisions';
import type { Freezing } from './useFreezing';
import styles from './years.module.scss';

interface Props { freezing: Freezing; title: string; text: string; done: string; free?: string; }

/** Body, §, date and dnr of a decision whose document is frozen with it; what else it takes stands between. */
export const FreezeForm: React.FC<Props> = ({ freezing, title, text, done, free, children }) => {
  const { draft, faults, stage, busy } = freezing;
  const line = (name: Exclude<keyof DecisionDraft, 'Decision' | 'DecisionDate'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} value={draft[name]} errorMessage={faults[name]} autoComplete="off" required={required} disabled={busy} onChange={(_event, value) => freezing.write({ [name]: value ?? '' })} />
  );
  return (
    <form
      className={styles.form} noValidate aria-label={title}
      onSubmit={event => {
        event.preventDefault();
        freezing.submit();
      }}
    >
      <p className={styles.text}>{text}</p>
      {children}
      <Pair>
        {line('Body', strings.PlanYearsApprovedBy, true)}
        <DateField label={strings.DecisionDate} required value={draft.DecisionDate} errorMessage={faults.DecisionDate} disabled={busy} onChange={value => freezing.write({ DecisionDate: value })} />
      </Pair>
      <Pair>
        {line('Paragraph', strings.DecisionParagraph)}
        {line('Dnr', strings.Dnr, true)}
      </Pair>
      <Pair>
        {line('Decider', strings.DecisionDecider)}
        {line('Delegation', strings.DecisionDelegation)}
      </Pair>
      <PersonalDataWarning text={`${draft.Body} ${draft.Decider} ${draft.Delegation} ${free ?? ''}`} />
      {stage.name === 'found' ? (
        <>
          <Findings findings={stage.findings} />
          <div className={styles.buttons}>
            <PrimaryButton text={strings.PlanYearsAnyway} onClick={freezing.confirm} />
            <DefaultButton text={strings.Cancel} onClick={freezing.cancel} />
          </div>
        </>
      ) : <div><PrimaryButton type="submit" text={title} disabled={busy} allowDisabledFocus /></div>}
      <div aria-live="polite">
        {stage.name === 'reading' && <ProgressIndicator label={strings.PlanYearsReading} />}
        {stage.name === 'writing' && <ProgressIndicator label={strings.PictureFreezing} percentComplete={stage.share} />}
        {stage.name === 'failed' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{stage.text}</MessageBar>}
        {stage.name === 'done' && <MessageBar messageBarType={MessageBarType.success} isMultiline>{done}</MessageBar>}
      </div>
    </form>
  );
};
