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
import type { Picture } from '../lists';
import { useApproval } from './useApproval';
import styles from './pictures.module.scss';

/** Approval: body, §, date and dnr, then the document and its data are frozen and the decision is registered. */
export const ApprovalForm: React.FC<{ picture: Picture; blocked: boolean }> = ({ picture, blocked }) => {
  const approval = useApproval(picture);
  const { draft, faults, stage } = approval;
  const busy = stage.name === 'reading' || stage.name === 'writing';
  const line = (name: Exclude<keyof DecisionDraft, 'Decision' | 'DecisionDate'>, label: string, required?: boolean): React.ReactElement => (
    <TextField label={label} value={draft[name]} errorMessage={faults[name]} autoComplete="off" required={required} disabled={busy} onChange={(_event, value) => approval.write({ [name]: value ?? '' })} />
  );
  return (
    <form
      className={`${styles.form} ${styles.wide}`} noValidate aria-label={strings.PictureApprove}
      onSubmit={event => {
        event.preventDefault();
        if (!blocked) approval.submit();
      }}
    >
      <p className={styles.text}>{strings.PictureApproveText}</p>
      <Pair>
        {line('Body', strings.PictureApprovedBy, true)}
        <DateField label={strings.DecisionDate} required value={draft.DecisionDate} errorMessage={faults.DecisionDate} disabled={busy} onChange={value => approval.write({ DecisionDate: value })} />
      </Pair>
      <Pair>
        {line('Paragraph', strings.DecisionParagraph)}
        {line('Dnr', strings.Dnr, true)}
      </Pair>
      <Pair>
        {line('Decider', strings.DecisionDecider)}
        {line('Delegation', strings.DecisionDelegation)}
      </Pair>
      <PersonalDataWarning text={`${draft.Body} ${draft.Decider} ${draft.Delegation}`} />
      {blocked && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.PictureBlocked}</MessageBar>}
      {stage.name === 'found' ? (
        <>
          <Findings findings={stage.findings} />
          <div className={styles.buttons}>
            <PrimaryButton text={strings.PictureApproveAnyway} onClick={approval.confirm} />
            <DefaultButton text={strings.Cancel} onClick={approval.cancel} />
          </div>
        </>
      ) : <div><PrimaryButton type="submit" text={strings.PictureApprove} disabled={busy || blocked} allowDisabledFocus /></div>}
      <div aria-live="polite">
        {stage.name === 'reading' && <ProgressIndicator label={strings.PictureReading} />}
        {stage.name === 'writing' && <ProgressIndicator label={strings.PictureFreezing} percentComplete={stage.share} />}
        {stage.name === 'failed' && <MessageBar messageBarType={MessageBarType.error} isMultiline>{stage.text}</MessageBar>}
      </div>
    </form>
  );
};
