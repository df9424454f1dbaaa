import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { ActionButton, DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { PersonalDataWarning } from '../../kit/forms/PersonalDataWarning';
import { isGraphFault } from '../../kit/graph/errors';
import { fill } from '../../kit/text/format';
import { Loading } from '../../kit/ui/Loading';
import { Section } from '../../kit/ui/Section';
import { GraphNotice } from './GraphNotice';
import { isHalfSent } from './steps';
import type { Step } from './steps';
import type { Meeting } from './lists';
import { MailPreview } from './MailPreview';
import { obstacleText } from './texts';
import { useInvitation } from './useInvitation';
import type { Invitation as State } from './useInvitation';
import styles from './council.module.scss';

function stepText(step: Step): string {
  switch (step.kind) {
    case 'create': return strings.StepCreate;
    case 'attach': return fill(strings.StepAttach, step.file);
    case 'invite': return strings.StepInvite;
    case 'done': return strings.StepDone;
  }
}

const Progress: React.FC<{ state: State }> = ({ state }) => {
  const { progress } = state;
  return (
    <div aria-live="polite">
      <ProgressIndicator
        label={strings.SendingInvitation} description={progress ? stepText(progress.step) : ''}
        percentComplete={progress ? Math.min(1, (progress.number - 1 + progress.part) / progress.of) : undefined}
      />
      <DefaultButton text={strings.Stop} onClick={state.stop} disabled={progress?.step.kind === 'invite'} />
    </div>
  );
};

/** Who gets the mail, what it says, and what stands in the way. */
const Before: React.FC<{ meeting: Meeting; state: State }> = ({ meeting, state }) => {
  const { recipients, unreachable } = state;
  const [shown, setShown] = React.useState(false);
  return (
    <div className={styles.bars}>
      <p>{fill(strings.InvitationGoesTo, recipients.length, recipients.map(({ name }) => name).join(', '))}</p>
      {unreachable.length > 0 && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.Unreachable, unreachable.map(({ Title }) => Title).join(', '))}</MessageBar>
      )}
      <PersonalDataWarning text={`${meeting.Title} ${meeting.Place} ${meeting.Agenda}`} />
      {state.obstacles.length > 0 && (
        <MessageBar messageBarType={MessageBarType.severeWarning} isMultiline>
          {strings.BeforeSending}
          <ul className={styles.obstacles}>{state.obstacles.map((obstacle, index) => <li key={index}>{obstacleText(obstacle)}</li>)}</ul>
        </MessageBar>
      )}
      <ActionButton iconProps={{ iconName: shown ? 'ChevronUp' : 'ChevronDown' }} aria-expanded={shown} onClick={() => setShown(!shown)}>{strings.PreviewMail}</ActionButton>
      {shown && <MailPreview subject={meeting.Title} blocks={state.blocks} />}
    </div>
  );
};

/** Without Outlook: a file to send by other means, with the reports that are saved one by one above. */
const ByHand: React.FC<{ state: State }> = ({ state }) => (
  <>
    <p>{strings.ByHandText}</p>
    <div className={styles.buttons}>
      <DefaultButton text={strings.SaveIcs} iconProps={{ iconName: 'Calendar' }} onClick={state.saveIcs} disabled={state.obstacles.some(({ kind }) => kind === 'sharing')} />
      <DefaultButton text={strings.MarkAsCalled} onClick={state.markAsCalled} />
    </div>
  </>
);

/** Calls the council (P25): one mail a recipient, with the reports in it. */
export const Invitation: React.FC<{ meeting: Meeting; councilName: string }> = ({ meeting, councilName }) => {
  const state = useInvitation(meeting, councilName);
  const { error, sending, outlook } = state;
  const half = isHalfSent(meeting);
  const refused = isGraphFault(error, 'consent', 'mailbox');
  if (!state.ready) return <Section title={strings.Invitation}><Loading rows={3} /></Section>;
  return (
    <Section title={strings.Invitation}>
      {half && !sending && <MessageBar messageBarType={MessageBarType.warning} isMultiline>{strings.HalfSent}</MessageBar>}
      {!sending && <Before meeting={meeting} state={state} />}
      {(error || !outlook) && <GraphNotice error={error} />}
      {sending && <Progress state={state} />}
      {!sending && outlook && (
        <div className={styles.buttons}>
          <PrimaryButton
            text={half ? strings.ResumeSending : strings.SendInvitation} iconProps={{ iconName: 'Send' }} onClick={state.send} disabled={state.obstacles.length > 0}
          />
          {half && <DefaultButton text={strings.StartOver} onClick={state.startOver} />}
        </div>
      )}
      {!sending && (refused || !outlook) && <ByHand state={state} />}
    </Section>
  );
};
