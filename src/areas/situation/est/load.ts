import { may, storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import type { HalfYear } from '../events/periods';
import { estMeetings, estTasks } from '../lists';
import { daysOf, estHalf } from './half';
import type { EstHalf } from './half';
import { meetingsIn, tasksDoneIn, tasksOfMeetings } from './store';

/**
 * EST's half-year as plain data, for documents and pages.
 * @returns undefined when the user may not read EST
 * @throws SharePointFault
 */
export async function loadEstHalf(place: Pick<Site, 'sp' | 'path' | 'access'>, half: Pick<HalfYear, 'first' | 'last'>, today: string): Promise<EstHalf | undefined> {
  if (!may(place.access, estMeetings, 'read') || !may(place.access, estTasks, 'read')) return undefined;
  const span = daysOf(half);
  const [meetings, done] = await Promise.all([storeOf(place, estMeetings).query(meetingsIn(span)), storeOf(place, estTasks).query(tasksDoneIn(span))]);
  const given = meetings.length > 0 ? await storeOf(place, estTasks).query(tasksOfMeetings(meetings.map(({ id }) => id))) : [];
  return estHalf(half, meetings, given, done, today);
}
