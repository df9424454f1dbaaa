/**
 * Gallring (domain.md §5): raw events go when their time is out, the counts stay. A row of the counts notes how many of its
 * events were disposed of and which ones, in one write, before they are removed: however often it is broken off and taken up
 * again, no event is counted twice and none is lost from the counts.
 */
import { batched, createStore, isFault, storeOf } from '../../../kit/lists';
import { eventCounts, events } from '../lists';
import type { EventCount } from '../lists';
import { countKey, countPlace, disposedIds } from './counts';
import { allCounts, countedColumns, countsOfMonth, monthQuery, recountMonths } from './recount';
import type { CountedEvent, Place } from './recount';

/** Months that are asked for in one batch. */
const monthsAtOnce = 6;
const removalsAtOnce = 20;

export interface DueMonth { period: string; due: CountedEvent[]; }

const isDue = (event: CountedEvent, today: string): boolean => event.DisposeAfter !== undefined && event.DisposeAfter < today;

/** Events whose time is out, month by month, the oldest first. Months are known from the counts: each is a small question. */
export async function dueEvents(site: Place, today: string): Promise<DueMonth[]> {
  const living = new Map<string, number>();
  for (const row of await allCounts(site)) living.set(row.Period, (living.get(row.Period) ?? 0) + (row.Count ?? 0) - (row.Disposed ?? 0) + (row.DisposedIds ? 1 : 0));
  const periods = [...living].filter(([period, count]) => count > 0 && period <= today.slice(0, 7)).map(([period]) => period).sort();
  const found: DueMonth[] = [];
  for (let first = 0; first < periods.length; first += monthsAtOnce) {
    const some = periods.slice(first, first + monthsAtOnce);
    const answers = await batched(site.sp, some.map(period => asking => createStore(asking, site.path, events).query({ ...monthQuery(period), columns: countedColumns })));
    answers.forEach((answer, index) => {
      if (answer.status === 'rejected') throw answer.reason;
      const due = answer.value.filter(event => isDue(event, today));
      if (due.length > 0) found.push({ period: some[index], due });
    });
  }
  return found;
}

/** Notes in a row that these of its events are disposed of. One write: both numbers change together, or neither does. */
async function note(site: Place, row: EventCount, going: readonly number[], living: ReadonlySet<number>): Promise<void> {
  const known = disposedIds(row);
  const fresh = going.filter(id => !known.includes(id));
  if (fresh.length === 0) return;
  await storeOf(site, eventCounts).update(row, {
    Disposed: (row.Disposed ?? 0) + fresh.length,
    // Those noted before stay noted as long as they are there: a removal that was broken off is taken up by the next one.
    DisposedIds: [...known.filter(id => living.has(id)), ...fresh].join(',')
  });
}

/** Disposes of one month's due events. */
async function disposeMonth(site: Place, period: string, today: string, onRemoved: (count: number) => void): Promise<void> {
  // First the counts must be right, since from now on they say what the events no longer can.
  await recountMonths(site, [period]);
  const [rows, all] = [await storeOf(site, eventCounts).query(countsOfMonth(period)), await storeOf(site, events).query({ ...monthQuery(period), columns: countedColumns })];
  const due = all.filter(event => isDue(event, today));
  const living = new Set(all.map(({ id }) => id));
  const byRow = new Map<string, number[]>();
  for (const event of due) {
    const place = countPlace(event);
    if (place?.period === period) byRow.set(countKey(place), [...byRow.get(countKey(place)) ?? [], event.id]);
  }
  for (const row of rows) await note(site, row, byRow.get(row.Title) ?? [], living);
  for (let first = 0; first < due.length; first += removalsAtOnce) {
    const some = due.slice(first, first + removalsAtOnce);
    const answers = await batched(site.sp, some.map(event => asking => createStore(asking, site.path, events).remove(event)));
    for (const answer of answers) if (answer.status === 'rejected' && !isFault(answer.reason, 'missing')) throw answer.reason;
    onRemoved(some.length);
  }
}

/**
 * Moves the events whose time is out to the recycle bin. Safe to break off and to repeat.
 * @throws SharePointFault; EditConflict when a month was counted by someone else at the same moment: once more then
 */
export async function disposeOf(site: Place, months: readonly DueMonth[], today: string, onRemoved: (count: number) => void = () => undefined): Promise<void> {
  for (const { period } of months) await disposeMonth(site, period, today, onRemoved);
}
