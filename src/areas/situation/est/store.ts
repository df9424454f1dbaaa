/** Questions about EST meetings and their tasks. Open ones are few; those that are over are asked for by their time. */
import type { Query } from '../../../kit/lists';
import type { estMeetings, estTasks, events } from '../lists';
import { monthsOf } from './model';
import type { Span } from './model';

/** About two years of meetings, the latest first. */
export const recentMeetings: Query<typeof estMeetings> = { orderBy: [{ column: 'MeetingDate', descending: true }], limit: 50 };

export const openTasks: Query<typeof estTasks> = { where: [{ column: 'State', is: 'eq', value: 'Öppet' }] };

export function tasksOfMeetings(ids: readonly number[]): Query<typeof estTasks> {
  return { where: [{ column: 'Meeting', is: 'eq', value: ids }] };
}

export function tasksDoneIn({ from, to }: Span): Query<typeof estTasks> {
  return { where: [{ column: 'DoneDate', is: 'ge', value: from }, { column: 'DoneDate', is: 'le', value: to }] };
}

export const tasksWrittenOff: Query<typeof estTasks> = { where: [{ column: 'State', is: 'eq', value: 'Avskrivet' }] };

export function meetingsIn({ from, to }: Span): Query<typeof estMeetings> {
  return { where: [{ column: 'MeetingDate', is: 'ge', value: from }, { column: 'MeetingDate', is: 'le', value: to }], orderBy: [{ column: 'MeetingDate' }] };
}

/** Events of the months that a span lies in; what lies beside it is left out when they are grouped. */
export function eventsIn(span: Span): Query<typeof events> {
  return { where: [{ column: 'Period', is: 'eq', value: monthsOf(span) }] };
}

/** Open tasks whose day has passed. */
export function lateTasks(today: string): Query<typeof estTasks> {
  return { where: [{ column: 'State', is: 'eq', value: 'Öppet' }, { column: 'DueDate', is: 'lt', value: today }] };
}
