/** Rules of EST: the meeting every second week, and its small tasks outside the plan (domain.md §2). */
import { isDate } from '../../../kit/lists/define';
import type { Reference } from '../../../kit/lists/define';
import { addMonths, lineLength } from '../../../kit/text/format';
import { eventClock, latestFirst } from '../events/model';
import { monthsBetween } from '../events/periods';
import { estTaskStates } from '../lists';
import type { EstMeeting, EstMeetingChanges, EstTask, EstTaskChanges, EstTaskState, Event } from '../lists';

/** Days between meetings, where there is no earlier one to count from. */
const fortnight = 14;
/** How far back a meeting looks at most, in months. */
const longestLook = 6;

const daysAway = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The meeting that is next or being held; when none is ahead, the last one. `meetings` in any order. */
export function currentMeeting(meetings: readonly EstMeeting[], today: string): EstMeeting | undefined {
  const dated = meetings.filter(({ MeetingDate }) => MeetingDate).sort((a, b) => a.MeetingDate!.localeCompare(b.MeetingDate!) || a.id - b.id);
  return dated.find(({ MeetingDate }) => MeetingDate! >= today) ?? dated[dated.length - 1] ?? meetings[0];
}

/** The meeting before another. */
export function meetingBefore(meetings: readonly EstMeeting[], meeting: Pick<EstMeeting, 'MeetingDate'>): EstMeeting | undefined {
  const earlier = meetings.filter(({ MeetingDate }) => MeetingDate && meeting.MeetingDate && MeetingDate < meeting.MeetingDate);
  return earlier.sort((a, b) => b.MeetingDate!.localeCompare(a.MeetingDate!))[0];
}

/** When the meeting after one of that date is likely to be: a fortnight on, but not in the past. */
export function nextDay(date: string, today: string): string {
  const next = daysAway(date, fortnight);
  return next < today ? today : next;
}

/** First and last day that a meeting looks at, `YYYY-MM-DD`. */
export interface Span { from: string; to: string; }

/**
 * The days since the meeting before. Its own day counts again: what happened that evening is then seen by one of the two,
 * and better twice than never. A gap of more than half a year is cut off.
 */
export function spanOf(meeting: Pick<EstMeeting, 'MeetingDate'>, before: Pick<EstMeeting, 'MeetingDate'> | undefined, today: string): Span {
  const to = meeting.MeetingDate ?? today;
  const from = before?.MeetingDate ?? daysAway(to, -fortnight);
  const earliest = addMonths(to, -longestLook);
  return { from: from < earliest ? earliest : from, to };
}

/** The months that events of a span are found by. */
export function monthsOf({ from, to }: Span): string[] {
  return monthsBetween(from.slice(0, 7), to.slice(0, 7));
}

export interface EventGroup { category: Reference | undefined; count: number; areas: { area: Reference | undefined; events: Event[] }[]; }

/** Events of a span by category and area, the most first, within an area the latest first. */
export function groupEvents(events: readonly Event[], { from, to }: Span): EventGroup[] {
  const groups = new Map<number, EventGroup>();
  for (const event of latestFirst(events)) {
    const { date } = eventClock(event);
    if (date < from || date > to) continue;
    const group: EventGroup = groups.get(event.Category?.id ?? 0) ?? { category: event.Category, count: 0, areas: [] };
    groups.set(event.Category?.id ?? 0, group);
    group.count += 1;
    const area = group.areas.find(known => known.area?.id === event.Area?.id);
    if (area) area.events.push(event);
    else group.areas.push({ area: event.Area, events: [event] });
  }
  const named = (one: Reference | undefined): string => one?.title ?? '\uffff';
  for (const { areas } of groups.values()) areas.sort((a, b) => b.events.length - a.events.length || named(a.area).localeCompare(named(b.area), 'sv'));
  return [...groups.values()].sort((a, b) => b.count - a.count || named(a.category).localeCompare(named(b.category), 'sv'));
}

/** A task that is neither done nor written off. One whose state someone emptied in the list is open. */
export function isOpen(task: Pick<EstTask, 'State'>): boolean {
  return task.State !== 'Klart' && task.State !== 'Avskrivet';
}

export function isLate(task: Pick<EstTask, 'State' | 'DueDate'>, today: string): boolean {
  return isOpen(task) && !!task.DueDate && task.DueDate < today;
}

/** What is due first stands first, so that the late come before all; without a date last. */
export function byDueDate(a: { DueDate: string | undefined; id: number }, b: { DueDate: string | undefined; id: number }): number {
  return (a.DueDate ?? '9999').localeCompare(b.DueDate ?? '9999') || a.id - b.id;
}

/** Who a task was given to, as it was said: a function, a verksamhet, or both. */
export function responsibleOf(task: Pick<EstTask, 'Responsible' | 'Department'>): string {
  return [task.Responsible, task.Department?.title].filter(Boolean).join(', ');
}

export interface TaskFilter { department?: number; area?: number; late?: boolean; text?: string; }

export function matchesTask(task: EstTask, { department, area, late, text }: TaskFilter, today: string): boolean {
  if (department !== undefined && (task.Department?.id ?? 0) !== department) return false;
  if (area !== undefined && (task.Area?.id ?? 0) !== area) return false;
  if (late && !isLate(task, today)) return false;
  const words = (text ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  const said = [task.Title, task.Responsible, task.Department?.title, task.Area?.title, task.Result].join(' ').toLocaleLowerCase('sv');
  return words.every(word => said.includes(word));
}

/** How a task stands, as it is changed in place. */
export interface TaskStanding { State: string; DoneDate: string; Result: string; }

export function toStanding(task: Pick<EstTask, 'State' | 'DoneDate' | 'Result'>): TaskStanding {
  return { State: task.State ?? 'Öppet', DoneDate: task.DoneDate ?? '', Result: task.Result };
}

/** The date belongs to a task that is done; it goes when the task is taken up again. */
export function fromStanding({ State, DoneDate, Result }: TaskStanding): Pick<EstTaskChanges, 'State' | 'DoneDate' | 'Result'> {
  return { State: State as EstTaskState, DoneDate: State === 'Klart' ? DoneDate : undefined, Result: Result.trim() };
}

export interface TaskFormValues extends TaskStanding { Title: string; Responsible: string; Department?: Reference; DueDate: string; Area?: Reference; Meeting?: Reference; }

export type EstFault = 'required' | 'tooLong' | 'date' | 'future';

const lineFault = (text: string, required: boolean): EstFault | undefined =>
  required && !text.trim() ? 'required' : text.trim().length > lineLength ? 'tooLong' : undefined;

/** What is wrong with how a task stands: one that is done needs the date, and that has been. */
export function doneFault({ State, DoneDate }: Pick<TaskStanding, 'State' | 'DoneDate'>, today: string): EstFault | undefined {
  if (State !== 'Klart') return undefined;
  if (!DoneDate) return 'required';
  if (!isDate(DoneDate)) return 'date';
  return DoneDate > today ? 'future' : undefined;
}

const present = <K extends string>(faults: Partial<Record<K, EstFault | undefined>>): Partial<Record<K, EstFault>> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Partial<Record<K, EstFault>>;

export function checkTask(values: TaskFormValues, today: string): Partial<Record<keyof TaskFormValues, EstFault>> {
  return present<keyof TaskFormValues>({
    Title: lineFault(values.Title, true), Responsible: lineFault(values.Responsible, false),
    DueDate: values.DueDate && !isDate(values.DueDate) ? 'date' : undefined, DoneDate: doneFault(values, today)
  });
}

export function toTaskForm(task: EstTask | undefined, fresh: Partial<TaskFormValues> = {}): TaskFormValues {
  return {
    Title: task?.Title ?? '', Responsible: task?.Responsible ?? '', Department: task?.Department, DueDate: task?.DueDate ?? '', Area: task?.Area, Meeting: task?.Meeting,
    ...task ? toStanding(task) : { State: estTaskStates[0], DoneDate: '', Result: '' }, ...task ? {} : fresh
  };
}

export function fromTaskForm(values: TaskFormValues): EstTaskChanges {
  return {
    Title: values.Title.trim(), Responsible: values.Responsible.trim(), Department: values.Department, DueDate: values.DueDate || undefined, Area: values.Area,
    Meeting: values.Meeting, ...fromStanding(values)
  };
}

export interface MeetingFormValues { Title: string; MeetingDate: string; Participants: string; Notes: string; }

export function checkMeeting(values: MeetingFormValues): Partial<Record<keyof MeetingFormValues, EstFault>> {
  return present<keyof MeetingFormValues>({
    Title: lineFault(values.Title, true), MeetingDate: !values.MeetingDate ? 'required' : !isDate(values.MeetingDate) ? 'date' : undefined
  });
}

/** A new meeting begins with today and with those who took part last time. */
export function toMeetingForm(meeting: EstMeeting | undefined, fresh: Partial<MeetingFormValues>): MeetingFormValues {
  if (!meeting) return { Title: '', MeetingDate: '', Participants: '', Notes: '', ...fresh };
  return { Title: meeting.Title, MeetingDate: meeting.MeetingDate ?? '', Participants: meeting.Participants, Notes: meeting.Notes };
}

export function fromMeetingForm(values: MeetingFormValues): EstMeetingChanges {
  return { Title: values.Title.trim(), MeetingDate: values.MeetingDate || undefined, Participants: values.Participants.trim(), Notes: values.Notes.trim() };
}
