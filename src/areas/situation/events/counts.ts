/**
 * Counts of events by month, category and area, and whether they still hold. Trends read these few rows instead
 * of every event. The list itself tells whether anything was changed since they were made, in the app or in
 * SharePoint's own grid: how many items it holds, and when one was last changed or removed.
 */
import type { Event, EventCount } from '../lists';
import { periodOf } from './periods';

/** What an event is counted by. */
export interface CountPlace { period: string; category: number; area: number | undefined; }

export interface Counted extends CountPlace { key: string; year: number; count: number; }

type Countable = Pick<Event, 'OccurredAt' | 'Category' | 'Area'>;

/** `2026-04|3|7`: one row of the counts. An event without area is counted under area 0. */
export function countKey({ period, category, area }: CountPlace): string {
  return `${period}|${category}|${area ?? 0}`;
}

/** Where an event is counted; undefined when it lacks a time or a category, as one from SharePoint's grid may. */
export function countPlace(event: Countable): CountPlace | undefined {
  const period = periodOf(event.OccurredAt);
  return period && event.Category ? { period, category: event.Category.id, area: event.Area?.id } : undefined;
}

/** Events counted by month, category and area. */
export function countEvents(events: readonly Countable[]): Counted[] {
  const counted = new Map<string, Counted>();
  for (const event of events) {
    const place = countPlace(event);
    if (!place) continue;
    const key = countKey(place);
    const known = counted.get(key);
    if (known) known.count += 1;
    else counted.set(key, { ...place, key, year: Number(place.period.slice(0, 4)), count: 1 });
  }
  return [...counted.values()];
}

export interface CountChanges {
  make: Counted[];
  change: { row: EventCount; count: number }[];
  remove: EventCount[];
}

/** What must be written for the stored rows to say what was counted. Rows of other months are left alone. */
export function countChanges(counted: readonly Counted[], stored: readonly EventCount[]): CountChanges {
  const rows = new Map(stored.map(row => [row.Title, row]));
  const keys = new Set(counted.map(({ key }) => key));
  return {
    make: counted.filter(({ key }) => !rows.has(key)),
    change: counted.flatMap(({ key, count }) => {
      const row = rows.get(key);
      return row && row.Count !== count ? [{ row, count }] : [];
    }),
    remove: stored.filter(row => !keys.has(row.Title))
  };
}

/** What the list of events said of itself when the counts were made. */
export interface ListStamp {
  itemCount: number;
  /** ISO 8601, as SharePoint gives them. */
  lastModified: string;
  lastDeleted: string;
}

/** Whether nothing has happened in the list since. */
export function sameStamp(a: ListStamp | undefined, b: ListStamp): boolean {
  return a !== undefined && a.itemCount === b.itemCount && a.lastModified === b.lastModified && a.lastDeleted === b.lastDeleted;
}

/** A stamp as it was kept; undefined for text that is none. */
export function readStamp(text: string | undefined): ListStamp | undefined {
  try {
    const { itemCount, lastModified, lastDeleted } = JSON.parse(text ?? '') as Partial<ListStamp>;
    if (typeof itemCount !== 'number' || typeof lastModified !== 'string' || typeof lastDeleted !== 'string') return undefined;
    return { itemCount, lastModified, lastDeleted };
  } catch {
    return undefined;
  }
}
