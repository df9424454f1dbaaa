import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { Link } from '@fluentui/react/lib/Link';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { useItem } from '../../kit/lists';
import { fill } from '../../kit/text/format';
import { Commands } from '../../kit/ui/Commands';
import type { Command } from '../../kit/ui/Commands';
import { faultText } from '../../kit/ui/faults';
import { useLanguage } from '../../kit/ui/language';
import { Loading } from '../../kit/ui/Loading';
import { useLink, useRouter } from '../../kit/ui/router';
import { PageHead, Section } from '../../kit/ui/Section';
import { Answers } from './Answers';
import { Invitation } from './Invitation';
import { isHalfSent } from './steps';
import { meetings } from './lists';
import type { Meeting } from './lists';
import { agendaItems } from './mail';
import { CancelDialog, MoveDialog } from './MeetingDialogs';
import { MeetingPanel } from './MeetingPanel';
import { isCalled } from './model';
import { OwnAnswer } from './OwnAnswer';
import { Reports } from './Reports';
import { StateBadge } from './StateBadge';
import { meetingPlace, meetingTime, sendFaultText } from './texts';
import { useMayPlan } from './useCouncil';
import { useMeetingChange } from './useMeetingChange';
import styles from './council.module.scss';

/** A meeting's agenda as a numbered list. */
export const Agenda: React.FC<{ text: string }> = ({ text }) => {
  const items = agendaItems(text);
  return items.length === 0 ? <p>{strings.NoAgenda}</p> : <ol className={styles.agenda}>{items.map((item, index) => <li key={index}>{item}</li>)}</ol>;
};

/** What the coordinator can do with the meeting, as it stands. */
const MeetingCommands: React.FC<{ meeting: Meeting }> = ({ meeting }) => {
  const router = useRouter();
  const change = useMeetingChange(meeting);
  const [dialog, setDialog] = React.useState<'move' | 'cancel'>();
  const close = (): void => setDialog(undefined);
  const half = isHalfSent(meeting);
  const open = meeting.State === 'Planerad' || isCalled(meeting.State);
  const mine = change.organizer === undefined && !half;
  const begun = Date.parse(meeting.MeetingStart ?? '') < Date.now();
  const items: Command[] = [
    ...(meeting.State === 'Planerad' && !half
      ? [{ key: 'change', text: strings.ChangeMeeting, iconProps: { iconName: 'Edit' }, onClick: () => router.go({ path: `council/${meeting.id}/edit`, query: {} }) }] : []),
    ...(isCalled(meeting.State) && mine ? [{ key: 'move', text: strings.MoveMeeting, iconProps: { iconName: 'Clock' }, onClick: () => setDialog('move') }] : []),
    ...(open && mine ? [{ key: 'cancel', text: strings.CancelMeeting, iconProps: { iconName: 'Cancel' }, onClick: () => setDialog('cancel') }] : []),
    ...(open && begun && !half
      ? [{ key: 'held', text: strings.MarkAsHeld, iconProps: { iconName: 'CheckMark' }, onClick: () => { change.markAsHeld().catch(() => undefined); } }] : [])
  ];
  return (
    <>
      <Commands items={items} label={strings.CouncilCommands} />
      {change.organizer && open && <MessageBar isMultiline>{fill(strings.OnlyOrganizer, change.organizer)}</MessageBar>}
      {change.error && !dialog && <MessageBar messageBarType={MessageBarType.error} isMultiline>{sendFaultText(change.error)}</MessageBar>}
      {dialog === 'move' && <MoveDialog meeting={meeting} change={change} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog meeting={meeting} change={change} onClose={close} />}
    </>
  );
};

const Content: React.FC<{ meeting: Meeting; councilName: string; editing: boolean }> = ({ meeting, councilName, editing }) => {
  const router = useRouter();
  const language = useLanguage();
  const mayPlan = useMayPlan();
  const back = (): void => router.go({ path: `council/${meeting.id}`, query: {} });
  const called = isCalled(meeting.State) || (meeting.State === 'Genomförd' && meeting.EventId !== '');
  return (
    <>
      <PageHead title={meeting.Title} subtitle={[meetingTime(meeting, language), meetingPlace(meeting)].filter(Boolean).join(' · ')}>
        <div className={styles.head}>
          <StateBadge state={meeting.State} />
          {meeting.WebLink && mayPlan && <Link href={meeting.WebLink.url} target="_blank">{strings.OpenInOutlook}</Link>}
        </div>
      </PageHead>
      {mayPlan && <MeetingCommands meeting={meeting} />}
      {!mayPlan && called && <OwnAnswer meeting={meeting} />}
      <Section title={strings.Agenda}><Agenda text={meeting.Agenda} /></Section>
      <Reports meeting={meeting} />
      {mayPlan && (meeting.State === 'Planerad' || isHalfSent(meeting)) && <Invitation meeting={meeting} councilName={councilName} />}
      {mayPlan && called && <Answers meeting={meeting} />}
      {editing && mayPlan && <MeetingPanel meeting={meeting} councilName={councilName} onClose={back} onSaved={back} />}
    </>
  );
};

/** One meeting: what will be said, what is read before it, who is called and who comes (P25, P28, P30). */
export const MeetingPage: React.FC<{ id: number; councilName: string; editing: boolean }> = ({ id, councilName, editing }) => {
  const link = useLink();
  const { item, missing, error } = useItem(meetings, id);
  return (
    <>
      <Link {...link({ path: 'council', query: {} })}>{fill(strings.BackTo, councilName)}</Link>
      {error && <MessageBar messageBarType={MessageBarType.error} isMultiline>{faultText(error)}</MessageBar>}
      {missing && <MessageBar messageBarType={MessageBarType.warning}>{strings.FaultMissing}</MessageBar>}
      {!item && !missing && !error && <Loading rows={6} />}
      {item && <Content key={item.id} meeting={item} councilName={councilName} editing={editing} />}
    </>
  );
};
