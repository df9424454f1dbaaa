import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Dropdown } from '@fluentui/react/lib/Dropdown';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { RemovedNote, useRemoval } from '../../../kit/forms/Removal';
import type { Removal } from '../../../kit/forms/Removal';
import { fill, longDate } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { EmptyPage, ListPage } from '../../../kit/ui/ListPage';
import { Loading } from '../../../kit/ui/Loading';
import { Section } from '../../../kit/ui/Section';
import { estMeetings, estTasks } from '../lists';
import { EventsSince } from './EventsSince';
import { NewTask } from './NewTask';
import { Notes } from './Notes';
import { TaskRows } from './TaskRow';
import { useMeetingPage } from './useMeetingPage';
import type { MeetingPageState } from './useMeetingPage';
import styles from './Est.module.scss';

const MeetingPanel = React.lazy(() => import(/* webpackChunkName: 'estPanel' */ './MeetingPanel'));
const TaskPanel = React.lazy(() => import(/* webpackChunkName: 'estPanel' */ './TaskPanel'));

const Tasks: React.FC<{ state: MeetingPageState; gone: number | undefined }> = ({ state, gone }) => {
  const { tasks, current, canAddTasks, taskRoute, error } = state;
  // What was closed here stands among the open ones still, where it can be undone.
  const [closed, setClosed] = React.useState<number[]>([]);
  const done = state.done?.filter(({ id }) => !closed.includes(id));
  const title = current ? strings.EstOpenTasks : strings.EstGivenTasks;
  return (
    <>
      <Section title={title} aside={tasks && tasks.length > 0 ? fill(strings.EstTaskCount, tasks.length) : undefined}>
        {current && canAddTasks && <NewTask meeting={state.reference} due={state.next} />}
        {!tasks && !error && <Loading rows={3} />}
        {tasks?.length === 0 && <p>{current ? strings.EstNoOpenTasks : strings.EstNoGivenTasks}</p>}
        {tasks && <TaskRows items={tasks} label={title} to={taskRoute} gone={gone} onChanged={({ id }) => setClosed(before => [...before, id])} />}
      </Section>
      {done && done.length > 0 && (
        <Section title={strings.EstDoneSince} aside={fill(strings.EstTaskCount, done.length)}>
          <TaskRows items={done} label={strings.EstDoneSince} to={taskRoute} gone={gone} />
        </Section>
      )}
    </>
  );
};

const Open: React.FC<{ state: MeetingPageState; removal: Removal<typeof estTasks> }> = ({ state, removal }) => {
  const { open, meeting, meetings, close, choose } = state;
  if (!open) return null;
  return (
    <React.Suspense fallback={null}>
      {open.panel === 'task' ? <TaskPanel id={open.id} removal={removal} onClose={close} /> : meetings && (
        <MeetingPanel
          key={open.panel} meeting={open.panel === 'edit' ? meeting : undefined} onClose={close} onSaved={saved => choose(saved.id)}
          fresh={{ MeetingDate: state.newDate, Participants: meetings[0]?.Participants ?? '' }}
        />
      )}
    </React.Suspense>
  );
};

/** The EST meeting (domain.md §2): what has happened since the last one, the open tasks, and short notes. */
const MeetingPage: React.FC = () => {
  const language = useLanguage();
  const state = useMeetingPage();
  const removal = useRemoval(estTasks);
  const { meetings, meeting, before } = state;
  const dayOf = (date: string | undefined): string => longDate(date, language);
  return (
    <ListPage
      title={meeting ? fill(strings.EstMeetingTitle, dayOf(meeting.MeetingDate)) : strings.EstMeetings} commandsLabel={strings.EstCommands}
      subtitle={before?.MeetingDate ? fill(strings.EstMeetingBefore, dayOf(before.MeetingDate)) : undefined}
      commands={[
        ...(state.canAdd ? [{ key: 'new', text: strings.EstNewMeeting, iconProps: { iconName: 'Add' }, onClick: () => state.show('new') }] : []),
        ...(state.canEdit && meeting ? [{ key: 'edit', text: strings.EstEditMeeting, iconProps: { iconName: 'Edit' }, onClick: () => state.show('edit') }] : [])
      ]}
      lists={[{ definition: estMeetings, text: strings.EstOpenMeetings }, { definition: estTasks, text: strings.EstOpenTaskList }]}
      filters={meetings && meetings.length > 1 && (
        <Dropdown
          label={strings.EstMeeting} className={styles.chosen} selectedKey={meeting?.id ?? null}
          options={meetings.map(({ id, MeetingDate, Title }) => ({ key: id, text: MeetingDate ? fill(strings.EstMeetingOn, MeetingDate) : Title }))}
          onChange={(_event, option) => option && state.choose(Number(option.key))}
        />
      )}
      error={state.error} loading={!meetings} refresh={state.refresh}
    >
      <RemovedNote removal={removal} />
      {state.missing && <MessageBar messageBarType={MessageBarType.warning}>{strings.EstMeetingMissing}</MessageBar>}
      {meetings?.length === 0 && (
        <EmptyPage text={strings.EstNoMeetings}>{state.canAdd && <PrimaryButton text={strings.EstNewMeeting} onClick={() => state.show('new')} />}</EmptyPage>
      )}
      {meetings && !state.missing && (
        <>
          {meeting?.Participants && <p className={`${styles.notes} ${styles.first}`}>{`${strings.EstParticipants}: ${meeting.Participants.split(/\s*\n\s*/).filter(Boolean).join(', ')}`}</p>}
          <EventsSince groups={state.groups} span={state.span} failed={state.error !== undefined} />
          <Tasks key={meeting?.id} state={state} gone={removal.removed?.item.id} />
          {meeting && <Notes key={`notes-${meeting.id}`} meeting={meeting} canEdit={state.canEdit} />}
        </>
      )}
      <Open state={state} removal={removal} />
    </ListPage>
  );
};

export default MeetingPage;
