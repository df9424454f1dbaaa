/** Finds what happened to the events since the counts were last checked, in the app and in SharePoint's own grid, and counts it. */
import type { SPFI } from '@pnp/sp/fi';
import { UnansweredWrite, batched, createStore, isFault, listPath, listStamp, storeOf } from '../../../kit/lists';
import type { ListStamp } from '../../../kit/lists';
import { toBody } from '../../../kit/lists/items';
import { events } from '../lists';
import type { EventChanges } from '../lists';
import { countChanges, countEvents, livingIn, sameStamp, unseenSince } from './counts';
import type { Checked } from './counts';
import { disposeAfter, eventClock } from './model';
import { periodOf } from './periods';
import { allCounts, countedColumns, recountMonths, writeCounts } from './recount';
import type { CountedEvent, Place } from './recount';

export interface CheckOptions {
  /** Months that events are kept, for those that came without a day of disposal. */
  retention: number;
  /** Whether everything may be read through when the few changed months cannot tell. */
  mayRecountAll: boolean;
  /** Told while everything is read through: how many of how many events. */
  onProgress?(read: number, of: number): void;
  signal?: AbortSignal;
}

export interface CheckResult {
  /** The counts say what the events say. */
  hold: boolean;
  /** To be kept for the next check; undefined when nothing is known for sure. */
  checked: Checked | undefined;
  /** Whether counts or events were written. */
  wrote: boolean;
}

const writesAtOnce = 20;

/** What an event made or moved in SharePoint's own grid lacks: the month it is found by, and how long it is kept. */
function mending(event: CountedEvent, retention: number): EventChanges | undefined {
  const period = periodOf(event.OccurredAt);
  if (!period) return undefined;
  const changes: EventChanges = {
    ...(event.Period === period ? {} : { Period: period }),
    ...(event.DisposeAfter ? {} : { DisposeAfter: disposeAfter(eventClock(event).date, retention) })
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** Mends what SharePoint's own grid left out. What someone changes meanwhile is met again by the next check. */
async function mend(site: Place, found: readonly CountedEvent[], retention: number): Promise<boolean> {
  const writes = found.flatMap(event => {
    const changes = mending(event, retention);
    return changes ? [(asking: SPFI) => asking.web.getList(`${site.path.replace(/\/$/, '')}/${listPath(events)}`).items.getById(event.id)
      .update(toBody(events, changes), event.etag)] : [];
  });
  for (let first = 0; first < writes.length; first += writesAtOnce) {
    for (const answer of await batched(site.sp, writes.slice(first, first + writesAtOnce))) {
      const passing = answer.status === 'rejected'
        && (answer.reason instanceof UnansweredWrite || isFault(answer.reason, 'conflict') || isFault(answer.reason, 'missing'));
      if (answer.status === 'rejected' && !passing) throw answer.reason;
    }
  }
  return writes.length > 0;
}

/** Events changed since the last check; undefined when they are too many to ask for. */
async function changedSince(site: Place, checked: Checked): Promise<CountedEvent[] | undefined> {
  try {
    return await storeOf(site, events).query({ where: [{ column: 'Modified', is: 'ge', value: unseenSince(checked) }], columns: countedColumns });
  } catch (error) {
    if (isFault(error, 'threshold')) return undefined;
    throw error;
  }
}

/**
 * Reads every event, page by page, and makes the counts say the same. The page stays usable meanwhile.
 * @returns how many events no row counts, and whether anything was written
 */
export async function recountAll(site: Place, options: CheckOptions, total: number): Promise<{ beyond: number; wrote: boolean }> {
  const rows = await allCounts(site);
  const all = await createStore(site.sp, site.path, events).query({ columns: countedColumns }, async read => {
    options.onProgress?.(read, Math.max(read, total));
    await new Promise(resolve => setTimeout(resolve));
    if (options.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
  });
  const mended = await mend(site, all, options.retention);
  const counted = countEvents(all, rows);
  const { make, change } = countChanges(counted, rows);
  await writeCounts(site, { make, change });
  // Whoever wrote an event while all this was read has counted its month; where we wrote over that, it is counted once more.
  const wrote = await recountMonths(site, [...make.map(({ period }) => period), ...change.map(({ row }) => row.Period)]);
  return { beyond: all.length - counted.reduce((sum, { count }) => sum + count, 0), wrote: mended || wrote || make.length + change.length > 0 };
}

/**
 * Whether the counts hold; makes them hold where they do not.
 * @param checked what was kept of the last check, undefined for the first
 * @throws SharePointFault; AbortError when broken off
 */
export async function checkCounts(site: Place, checked: Checked | undefined, options: CheckOptions): Promise<CheckResult> {
  const stamp = await listStamp(site, events);
  const same = sameStamp(checked?.stamp, stamp);
  if (checked && same && checked.settled) return { hold: true, checked, wrote: false };

  const changed = checked && await changedSince(site, checked);
  let wrote = false;
  if (changed) {
    const mended = await mend(site, changed, options.retention);
    // The month it stood under, which may have lost it, and the month it lies in now.
    const counted = await recountMonths(site, changed.flatMap(event => [event.Period, periodOf(event.OccurredAt)]));
    wrote = mended || counted;
  }
  const keep = (settled: boolean, beyond: number): Checked => ({ stamp, settled, beyond });
  if (checked && changed && stamp.lastDeleted === checked.stamp.lastDeleted) {
    const now: ListStamp = await listStamp(site, events);
    if (now.itemCount === livingIn(await allCounts(site)) + checked.beyond) return { hold: true, checked: keep(same, checked.beyond), wrote };
  }
  // Something was removed or restored, which no changed event tells of.
  if (!options.mayRecountAll) return { hold: !checked && stamp.itemCount === 0, checked: undefined, wrote };
  const { beyond, wrote: more } = await recountAll(site, options, stamp.itemCount);
  return { hold: true, checked: keep(same, beyond), wrote: wrote || more };
}
