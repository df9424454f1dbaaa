/** Reads of events for pages, and what follows an own write. */
import type { Query } from '../../../kit/lists';
import type { eventCounts } from '../lists';
import type { Event } from '../lists';
import { halfYearBefore, halfYearOf, periodOf } from './periods';
import type { HalfYear } from './periods';

export { checkCounts } from './check';
export { dueEvents, disposeOf } from './dispose';
export { monthQuery, recountMonths } from './recount';

/** Counts of a calendar year: a few hundred rows. */
export function countsOfYear(year: number): Query<typeof eventCounts> {
  return { where: [{ column: 'Year', is: 'eq', value: year }] };
}

/** The months whose counts a write has changed: the one it came from and the one it went to. */
export function monthsOf(...versions: readonly (Pick<Event, 'OccurredAt' | 'Period'> | undefined)[]): string[] {
  return [...new Set(versions.flatMap(event => event ? [event.Period, periodOf(event.OccurredAt)] : []))].filter(Boolean);
}

/** The calendar years that a half-year and the one before it lie in, at most two of them apart from each other. */
export function yearsOf(half: HalfYear): number[] {
  const before = halfYearBefore(half);
  return [...new Set([before.first, before.last, half.first, half.last].map(period => Number(period.slice(0, 4))))].sort();
}

export { halfYearOf };
