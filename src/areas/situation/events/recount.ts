/**
 * Keeps the counts of events equal to the events. Anyone may count at any time: whoever writes counts once more, until
 * nothing differs, so that of two who count at once the later one has seen all that the earlier one has.
 */
import type { SPFI } from '@pnp/sp/fi';
import { SharePointFault, UnansweredWrite, batched, createStore, isFault, listPath, newKey, storeOf } from '../../../kit/lists';
import type { ItemOf, Query, Site } from '../../../kit/lists';
import { toBody } from '../../../kit/lists/items';
import { jittered, pause } from '../../../kit/lists/retry';
import { eventCounts, events } from '../lists';
import type { EventCount } from '../lists';
import { countChanges, countEvents } from './counts';
import type { CountChanges } from './counts';
import { periodOf } from './periods';

export type Place = Pick<Site, 'sp' | 'path'>;

/** What is read of events that are only counted. */
export const countedColumns = ['OccurredAt', 'Category', 'Area', 'Period', 'DisposeAfter'] as const;
export type CountedEvent = ItemOf<typeof events>;

/** How often a month is counted anew because someone else counted it meanwhile. */
const rounds = 12;
const breath = 40;
/** Months that are read in one batch, two questions each. */
const monthsAtOnce = 3;
const writesAtOnce = 20;

export function monthQuery(period: string): Query<typeof events> {
  return { where: [{ column: 'Period', is: 'eq', value: period }] };
}

export function countsOfMonth(period: string): Query<typeof eventCounts> {
  return { where: [{ column: 'Period', is: 'eq', value: period }] };
}

/** Another counter's write came first, or the answer was lost: what stands there must be read again. */
const mustReadAgain = (error: unknown): boolean =>
  error instanceof UnansweredWrite || isFault(error, 'conflict') || isFault(error, 'duplicate') || isFault(error, 'missing');

/** Writes rows of counts, each with its ETag. False when some must be counted anew. */
export async function writeCounts(site: Place, { make, change }: CountChanges): Promise<boolean> {
  const items = (asking: SPFI): ReturnType<typeof asking.web.getList>['items'] => asking.web.getList(`${site.path.replace(/\/$/, '')}/${listPath(eventCounts)}`).items;
  const writes: ((asking: SPFI) => Promise<unknown>)[] = [
    ...make.map(({ key, period, year, category, area, count }) => (asking: SPFI) => items(asking).add({
      ...toBody(eventCounts, {
        Title: key, Period: period, Year: year, Category: { id: category, title: '' }, Area: area === undefined ? undefined : { id: area, title: '' }, Count: count
      }),
      ClientKey: newKey()
    })),
    ...change.map(({ row, count }) => (asking: SPFI) => items(asking).getById(row.id).update(toBody(eventCounts, { Count: count }), row.etag))
  ];
  let all = true;
  for (let first = 0; first < writes.length; first += writesAtOnce) {
    const answers = await batched(site.sp, writes.slice(first, first + writesAtOnce)).catch(error => {
      if (!mustReadAgain(error)) throw error;
      all = false;
      return [];
    });
    for (const answer of answers) {
      if (answer.status === 'fulfilled') continue;
      if (!mustReadAgain(answer.reason)) throw answer.reason;
      all = false;
    }
  }
  return all;
}

interface MonthRead { period: string; rows: EventCount[]; living: CountedEvent[]; }

const settled = <T>(answer: PromiseSettledResult<unknown>): T => {
  if (answer.status === 'rejected') throw answer.reason;
  return answer.value as T;
};

/** Months as they stand: the rows first, so that a row which someone else changes after it was read refuses our write. */
async function readMonths(site: Place, periods: readonly string[]): Promise<MonthRead[]> {
  const answers = await batched<unknown>(site.sp, periods.flatMap(period => [
    (asking: SPFI) => createStore(asking, site.path, eventCounts).query(countsOfMonth(period)),
    (asking: SPFI) => createStore(asking, site.path, events).query({ ...monthQuery(period), columns: countedColumns })
  ]));
  return periods.map((period, index) => ({
    period, rows: settled<EventCount[]>(answers[index * 2]),
    // One that was moved natively still stands under its former month: it is not this month's.
    living: settled<CountedEvent[]>(answers[index * 2 + 1]).filter(event => periodOf(event.OccurredAt) === period)
  }));
}

/**
 * Counts months anew until nothing differs. Returns whether anything was written.
 * @throws SharePointFault, also when others would not let it come to an end
 */
export async function recountMonths(site: Place, periods: readonly string[]): Promise<boolean> {
  const left = [...new Set(periods)].filter(Boolean).sort();
  let wrote = false;
  for (let first = 0; first < left.length; first += monthsAtOnce) {
    let open = left.slice(first, first + monthsAtOnce);
    for (let round = 1; open.length > 0; round++) {
      if (round > rounds) throw new SharePointFault('conflict', 412, '', `${eventCounts.name} ${open.join(', ')}`);
      const read = await readMonths(site, open);
      const changes = read.map(({ rows, living }) => countChanges(countEvents(living, rows), rows));
      const differing = read.filter((_month, index) => changes[index].make.length + changes[index].change.length > 0);
      if (differing.length > 0) {
        wrote = true;
        const all = await writeCounts(site, { make: changes.flatMap(({ make }) => make), change: changes.flatMap(({ change }) => change) });
        if (!all) await pause(jittered(breath * round));
      }
      open = differing.map(({ period }) => period);
    }
  }
  return wrote;
}

/** All counts there are: a few rows a month. */
export function allCounts(site: Place): Promise<EventCount[]> {
  return storeOf(site, eventCounts).query({});
}
