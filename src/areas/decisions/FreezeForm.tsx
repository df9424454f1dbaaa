import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { TextField } from '@fluentui/react/lib/TextField';
import { Findings } from '../../kit/documents/Findings';
import { DateField } from '../../kit/forms/fields';
import { Pair } from '../../kit/forms/FormFrame';
import { PersonalDataWarning } from '../../kit/forms/PersonalDataWarning';
import type { DecisionDraft } from './model';
import type { Freezing } from './useFreezing';
import forms from '../../kit/forms/form.module.scss';
import prose from '../../kit/ui/prose.module.scss';

interface Props {
  freezing: Freezing;
  title: string;
  text: string;
  /** Label of the deciding body. */
  body: string;
  /** Why nothing can be decided yet. */
  blocked?: string;
  /** What is said once it is done, where the form stays. */
  done?: string;
  /** What else is written freely, searched for personal data. */
  free?: string;
}

/** Body, §, date and dnr of a decision whose document is frozen with it; what else it takes stands between. */
export const FreezeForm: React.FC<Props> = ({ freezing, title, text, body, blocked, done, free, children }) => {
  const { draft, faults, stage, busy } = freezing;
  const line = (name: Exclude<keyof DecisionDraft, 'Decision' | 'DecisionDate'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} value={draft[name]} errorMessage={faults[name]} autoComplete="off" required={required} disabled={busy} onChange={(_event, value) => freezing.write({ [name]: value ?? '' })} />
  );
  return (
    <form
      className={forms.form} noValidate aria-label={title}
      onSubmit={event => {
        event.preventDefault();
        if (!blocked) freezing.submit();
      }}
    >
      <p className={prose.text}>{text}</p>
      {children}
      <Pair>
        {line('Body', body, true)}
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
      {blocked && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{blocked}</MessageBar>}
      {stage.name === 'found' ? (
        <>
          <Findings findings={stage.findings} />
          <div className={forms.buttons}>
            <PrimaryButton text={strings.DecisionAnyway} onClick={freezing.confirm} />
            <DefaultButton text={strings.Cancel} onClick={freezing.cancel} />
          </div>
        </>
      ) : <div><PrimaryButton type="submit" text={title} disabled={busy || !!blocked} allowDisabledFocus /></div>}
      <div aria-live="polite">
        {stage.name === 'reading' && <ProgressIndicator label={strings.DecisionReading} />}
        {stage.name === 'writing' && <ProgressIndicator label={strings.PictureFreezing} percentComplete={stage.share} />}
        {stage.name === 'failed' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{stage.text}</MessageBar>}
        {stage.name === 'done' && done && <MessageBar messageBarType={MessageBarType.success} isMultiline>{done}</MessageBar>}
      </div>
    </form>
  );
};
