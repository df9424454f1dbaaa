/**
 * Counts of events by month, category and area, and whether they still hold. Trends read these few rows instead
 * of every event. The list itself tells whether anything was changed since they were made, in the app or in
 * SharePoint's own grid: how many items it holds, and when one was last changed or removed.
 */
import type { ListStamp } from '../../../kit/lists/stamp';
import type { Event, EventCount } from '../lists';
import { periodOf } from './periods';

/** What an event is counted by. */
export interface CountPlace { period: string; category: number; area: number | undefined; }

export interface Counted extends CountPlace { key: string; year: number; count: number; }

type Countable = Pick<Event, 'id' | 'OccurredAt' | 'Category' | 'Area'>;

/** `2026-04|3|7`: one row of the counts. An event without area is counted under area 0. */
export function countKey({ period, category, area }: CountPlace): string {
  return `${period}|${category}|${area ?? 0}`;
}

/** Where an event is counted; undefined when it lacks a time or a category, as one from SharePoint's grid may. */
export function countPlace(event: Pick<Countable, 'OccurredAt' | 'Category' | 'Area'>): CountPlace | undefined {
  const period = periodOf(event.OccurredAt);
  return period && event.Category ? { period, category: event.Category.id, area: event.Area?.id } : undefined;
}

/** The events last disposed of from a row: they count by its `Disposed`, also while they are being removed. */
export function disposedIds(row: Pick<EventCount, 'DisposedIds'>): number[] {
  return row.DisposedIds.split(',').map(Number).filter(id => id > 0);
}

/**
 * Events counted by month, category and area.
 * @param rows the stored counts: those among the events that were disposed of by them are left out
 */
export function countEvents(events: readonly Countable[], rows: readonly EventCount[] = []): Counted[] {
  const disposed = new Map(rows.filter(row => row.DisposedIds).map(row => [row.Title, new Set(disposedIds(row))]));
  const counted = new Map<string, Counted>();
  for (const event of events) {
    const place = countPlace(event);
    if (!place) continue;
    const key = countKey(place);
    if (disposed.get(key)?.has(event.id)) continue;
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { ...place, key, year: Number(place.period.slice(0, 4)), count: 1 });
  }
  return [...counted.values()];
}

export interface CountChanges { make: Counted[]; change: { row: EventCount; count: number }[]; }

/**
 * What must be written for the stored rows to say what was counted, and what was disposed of before (domain.md §5: raw
 * events go, statistics stay). A row that nothing is counted for any longer says none: removed, it could be taken away
 * under someone who just counted on it.
 */
export function countChanges(counted: readonly Counted[], stored: readonly EventCount[]): CountChanges {
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  const keys = new Set(stored.map(row => row.Title));
  return {
    make: counted.filter(({ key }) => !keys.has(key)),
    change: stored.flatMap(row => {
      const count = (counts.get(row.Title) ?? 0) + (row.Disposed ?? 0);
      return row.Count === count ? [] : [{ row, count }];
    })
  };
}

/** How many events there are by the counts: those that were disposed of are no longer there. */
export function livingIn(rows: readonly EventCount[]): number {
  return rows.reduce((sum, row) => sum + (row.Count ?? 0) - (row.Disposed ?? 0), 0);
}

/** Whether nothing has happened in the list since. */
export function sameStamp(a: ListStamp | undefined, b: ListStamp): boolean {
  return a !== undefined && a.itemCount === b.itemCount && a.lastModified === b.lastModified && a.lastDeleted === b.lastDeleted;
}

/** What was known of the counts when they were last checked, as the setting `eventCounts` keeps it. */
export interface Checked {
  /** What the list said before the check began: whatever happened meanwhile shows at the next one. */
  stamp: ListStamp;
  /** Two checks met the same stamp: what happened within its last second was seen too. */
  settled: boolean;
  /** Events that no row counts: without time or category, or back from the recycle bin after they were disposed of. */
  beyond: number;
}

/** What was kept; undefined for text that says nothing of the kind. */
export function readChecked(text: string | undefined): Checked | undefined {
  try {
    const { stamp, settled, beyond } = JSON.parse(text ?? '') as Partial<Checked>;
    const { itemCount, lastModified, lastDeleted } = stamp ?? {} as Partial<ListStamp>;
    if (typeof itemCount !== 'number' || typeof lastModified !== 'string' || typeof lastDeleted !== 'string') return undefined;
    if (Number.isNaN(Date.parse(lastModified))) return undefined;
    return { stamp: { itemCount, lastModified, lastDeleted }, settled: settled === true, beyond: typeof beyond === 'number' ? beyond : 0 };
  } catch {
    return undefined;
  }
}

/** From when on a change may not have been seen: SharePoint's times are whole seconds, and its servers' clocks differ a little. */
export function unseenSince(checked: Checked): string {
  return new Date(Date.parse(checked.stamp.lastModified) - 60_000).toISOString().replace('.000', '');
}
