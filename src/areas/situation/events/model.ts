/** Rules of events: what may be saved, when they are disposed of, and how they are summed up. */
import { isDate } from '../../../kit/lists/define';
import { addMonths, lineLength } from '../../../kit/text/format';
import { instantOf, parseClock, swedishClock } from '../../../kit/text/swedishTime';
import type { Reference } from '../../../kit/lists/define';
import { eventSources } from '../lists';
import type { Event, EventChanges, EventCount, EventSource } from '../lists';
import type { HalfYear } from './periods';
import { monthsBetween, periodOf } from './periods';

/** How long raw events are kept before they are disposed of, in months, unless the municipality says otherwise (domain.md §5). */
export const defaultRetention = 24;

export interface EventFormValues {
  Title: string; Date: string; Time: string; Category?: { id: number; title: string }; Area?: { id: number; title: string };
  Place: string; Details: string; Source: string; Department?: { id: number; title: string };
}

export type EventFault = 'required' | 'tooLong' | 'date' | 'future' | 'time';

/** What is wrong with an event, by field. `today` as `YYYY-MM-DD`: what has not happened yet is no event. */
export function checkEvent(values: EventFormValues, today: string): Partial<Record<keyof EventFormValues, EventFault>> {
  const faults: Partial<Record<keyof EventFormValues, EventFault>> = {};
  if (!values.Title.trim()) faults.Title = 'required';
  else if (values.Title.trim().length > lineLength) faults.Title = 'tooLong';
  if (values.Place.trim().length > lineLength) faults.Place = 'tooLong';
  if (!values.Category) faults.Category = 'required';
  if (!values.Date) faults.Date = 'required';
  else if (!isDate(values.Date)) faults.Date = 'date';
  else if (values.Date > today) faults.Date = 'future';
  if (values.Time.trim() && !parseClock(values.Time)) faults.Time = 'time';
  return faults;
}

/** The instant of an event. Without a time of day it is put at noon, which no time zone moves to another day. */
export function eventInstant(date: string, time: string): string {
  return instantOf(date, parseClock(time) ?? '12:00');
}

/** Date and time as the form shows them, on a Swedish clock; no time where none was known. */
export function eventClock(event: Pick<Event, 'OccurredAt' | 'TimeUnknown'>): { date: string; time: string } {
  if (!event.OccurredAt || Number.isNaN(Date.parse(event.OccurredAt))) return { date: '', time: '' };
  const [date, time] = swedishClock(event.OccurredAt).split('T');
  return { date, time: event.TimeUnknown ? '' : time };
}

/** The last day that an event is kept. */
export function disposeAfter(date: string, months: number = defaultRetention): string {
  return addMonths(date, months);
}

/** The form of a stored event, or of a new one with what is already known of it. */
export function toEventForm(event: Event | undefined, fresh: Partial<EventFormValues> = {}): EventFormValues {
  const { date, time } = event ? eventClock(event) : { date: '', time: '' };
  return {
    Title: event?.Title ?? '', Date: date, Time: time, Category: event?.Category, Area: event?.Area, Place: event?.Place ?? '',
    Details: event?.Details ?? '', Source: event ? event.Source ?? '' : eventSources[0], Department: event?.Department, ...(event ? {} : fresh)
  };
}

/** An event as the list keeps it: with the month it is found by, and the day until which it is kept. */
export function fromEventForm(values: EventFormValues, retention: number): EventChanges {
  const occurred = eventInstant(values.Date, values.Time);
  return {
    Title: values.Title.trim(), OccurredAt: occurred, TimeUnknown: !values.Time.trim(), Category: values.Category, Area: values.Area,
    Place: values.Place.trim(), Details: values.Details.trim(), Source: (values.Source || undefined) as EventChanges['Source'],
    Department: values.Department, Period: periodOf(occurred), DisposeAfter: disposeAfter(values.Date, retention)
  };
}

/** A row of another system's file, its words for category and area already found among the municipality's own. */
export interface EventRow {
  /** Its id there, or made of its content: the same row is not taken twice. */
  externalId?: string;
  /** `YYYY-MM-DD` and `HH:mm`, on a Swedish clock. */
  date: string;
  time?: string;
  text?: string;
  place?: string;
  category: Reference;
  area?: Reference;
  source?: EventSource;
  department?: Reference;
  import?: Reference;
}

/** An imported row as an event. A text that does not fit on a line stands whole under `Details`. */
export function toEvent(row: EventRow, retention: number): EventChanges {
  const text = row.text?.replace(/\s+/g, ' ').trim() ?? '';
  const short = text.length <= lineLength ? text : `${text.slice(0, lineLength - 1).replace(/\s\S*$/, '')}…`;
  const typed = {
    Title: short || row.category.title, Date: row.date, Time: row.time ?? '', Category: row.category, Area: row.area, Place: (row.place ?? '').slice(0, lineLength),
    Details: short === text ? '' : row.text!.trim(), Source: row.source ?? 'Annat system', Department: row.department
  };
  return { ...fromEventForm(typed, retention), ...(row.externalId ? { ExternalKey: row.externalId.slice(0, lineLength) } : {}), Import: row.import };
}

export interface EventFilter { category?: number; area?: number; text?: string; }

/** Whether an event passes the page's filter. `area` 0 means those without one. */
export function matchesEvent(event: Event, { category, area, text }: EventFilter): boolean {
  if (category !== undefined && event.Category?.id !== category) return false;
  if (area !== undefined && (event.Area?.id ?? 0) !== area) return false;
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const said = [event.Title, event.Place, event.Details, event.Area?.title, event.Category?.title].join(' ').toLowerCase();
  return words.every(word => said.includes(word));
}

/** Categories or areas to choose from, in the municipality's own order; those no longer used are left out. */
export function ordered(items: readonly { id: number; Title: string; SortOrder: number | undefined; Ended: boolean }[]): Reference[] {
  return items.filter(item => !item.Ended)
    .sort((a, b) => (a.SortOrder ?? 999) - (b.SortOrder ?? 999) || a.Title.localeCompare(b.Title, 'sv')).map(item => ({ id: item.id, title: item.Title }));
}

/** Events in the order in which they happened, the latest first; what has no readable time comes last. */
export function latestFirst(events: readonly Event[]): Event[] {
  const time = (event: Event): number => Date.parse(event.OccurredAt ?? '') || 0;
  return [...events].sort((a, b) => time(b) - time(a) || b.id - a.id);
}

/** Sum of counts in the months of a half-year. */
export function countIn(counts: readonly EventCount[], { first, last }: Pick<HalfYear, 'first' | 'last'>): number {
  return counts.filter(row => row.Period >= first && row.Period <= last).reduce((sum, row) => sum + (row.Count ?? 0), 0);
}

/** Counts summed by category or by area, the largest first; what was never given stands under no id. */
export function summed(counts: readonly EventCount[], by: 'Category' | 'Area'): { id: number | undefined; title: string; count: number }[] {
  const sums = new Map<number | undefined, { id: number | undefined; title: string; count: number }>();
  for (const row of counts) {
    const target = row[by];
    const known = sums.get(target?.id);
    if (known) known.count += row.Count ?? 0;
    else sums.set(target?.id, { id: target?.id, title: target?.title ?? '', count: row.Count ?? 0 });
  }
  return [...sums.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.title.localeCompare(b.title, 'sv'));
}

/** Counts of each month, oldest first, months without events too. */
export function byMonth(counts: readonly EventCount[], first: string, last: string): { period: string; count: number }[] {
  const sums = new Map<string, number>();
  for (const row of counts) sums.set(row.Period, (sums.get(row.Period) ?? 0) + (row.Count ?? 0));
  return monthsBetween(first, last).map(period => ({ period, count: sums.get(period) ?? 0 }));
}
