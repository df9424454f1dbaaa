/** Reads of events for pages, and what follows an own write. */
import type { Query } from '../../../kit/lists';
import type { Event, eventCounts } from '../lists';
import { periodOf } from './periods';

export { disposeOf, dueEvents } from './dispose';
export { monthQuery, recountMonths } from './recount';

/** Counts of some calendar years: a few hundred rows each. */
export function countsOfYears(years: readonly number[]): Query<typeof eventCounts> {
  return { where: [{ column: 'Year', is: 'eq', value: years }], columns: ['Period', 'Category', 'Area', 'Count', 'Disposed'] };
}

/** The months whose counts a write has changed: the one it came from and the one it went to. */
export function monthsOf(...versions: readonly (Pick<Event, 'OccurredAt' | 'Period'> | undefined)[]): string[] {
  return [...new Set(versions.flatMap(event => event ? [event.Period, periodOf(event.OccurredAt)] : []))].filter(Boolean);
}
