import * as React from 'react';
import { may, useItem, useItems, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import type { Route } from '../../../kit/ui/router';
import { estMeetings, estTasks, events } from '../lists';
import type { EstMeeting, EstTask } from '../lists';
import { byDueDate, currentMeeting, groupEvents, meetingBefore, nextDay, spanOf } from './model';
import type { EventGroup, Span } from './model';
import { eventsIn, openTasks, recentMeetings, tasksDoneIn, tasksOfMeetings } from './store';

export interface MeetingPageState {
  /** Those to choose from, the latest first. Undefined until read. */
  meetings: EstMeeting[] | undefined;
  meeting: EstMeeting | undefined;
  missing: boolean;
  before: EstMeeting | undefined;
  /** The meeting that is next, or the last one: it works with every open task. */
  current: boolean;
  span: Span;
  groups: EventGroup[] | undefined;
  /** Open ones; of an earlier meeting those that it gave. */
  tasks: EstTask[] | undefined;
  done: EstTask[] | undefined;
  /** When the meeting after this one is likely to be: until then tasks are given. */
  next: string;
  /** When a new meeting is likely to be. */
  newDate: string;
  reference: Reference | undefined;
  error: Error | undefined;
  canAdd: boolean;
  canAddTasks: boolean;
  canEdit: boolean;
  open: { panel: 'new' | 'edit' } | { panel: 'task'; id: number } | undefined;
  taskRoute(task: EstTask): Route;
  choose(id: number): void;
  show(panel: 'new' | 'edit'): void;
  close(): void;
  refresh(): void;
}

/** A meeting and what it works with: which one follows from the address, else the one that is next or was last. */
export function useMeetingPage(): MeetingPageState {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const part = path.split('/')[2];
  const id = Number(part) || undefined;
  const recent = useItems(estMeetings, recentMeetings);
  const known = recent.items?.find(item => item.id === id);
  const asked = useItem(estMeetings, recent.items && !known ? id : undefined);
  const current = recent.items && currentMeeting(recent.items, now);
  const meeting = id === undefined ? current : known ?? asked.item;
  const before = meeting && recent.items && meetingBefore(recent.items, meeting);
  const isCurrent = meeting?.id === current?.id;
  const span = spanOf(meeting ?? { MeetingDate: now }, before, now);
  const ready = recent.items !== undefined && (id === undefined || meeting !== undefined);

  const happened = useItems(events, ready ? eventsIn(span) : undefined);
  const open = useItems(estTasks, openTasks);
  const given = useItems(estTasks, meeting && !isCurrent ? tasksOfMeetings([meeting.id]) : undefined);
  const done = useItems(estTasks, ready && isCurrent ? tasksDoneIn({ ...span, to: span.to > now ? span.to : now }) : undefined);
  const groups = React.useMemo(() => ready ? happened.items && groupEvents(happened.items, span) : undefined, [happened.items, ready, span.from, span.to]);
  const tasks = isCurrent ? open.items : given.items;
  const all = [recent, happened, open, given, done];
  const here = meeting ? `est/meetings/${meeting.id}` : 'est/meetings';

  return {
    meetings: recent.items, meeting, before, span, groups, current: isCurrent, missing: asked.missing,
    tasks: tasks && [...tasks].sort(byDueDate), done: done.items?.filter(({ State }) => State === 'Klart'),
    next: nextDay(meeting?.MeetingDate ?? now, now),
    newDate: current?.MeetingDate ? nextDay(current.MeetingDate, now) : now,
    reference: meeting && { id: meeting.id, title: meeting.Title },
    error: asked.error ?? all.find(({ error }) => error)?.error,
    canAdd: may(access, estMeetings, 'add'), canAddTasks: may(access, estTasks, 'add'), canEdit: may(access, estMeetings, 'edit'),
    open: part === 'new' ? { panel: 'new' } : query.edit && meeting ? { panel: 'edit' } : Number(query.task) ? { panel: 'task', id: Number(query.task) } : undefined,
    taskRoute: task => ({ path: here, query: { task: String(task.id) } }),
    choose: chosen => router.go({ path: `est/meetings/${chosen}`, query: {} }),
    show: panel => router.go(panel === 'new' ? { path: 'est/meetings/new', query: {} } : { path: here, query: { edit: '1' } }),
    close: () => router.go({ path: part === 'new' ? 'est/meetings' : here, query: {} }),
    refresh: () => all.forEach(items => items.refresh())
  };
}
