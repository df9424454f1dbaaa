import * as React from 'react';
import { may, storeOf, useItems, useRefresh, useSite } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { areas, eventCategories, eventCounts, events } from '../lists';
import type { Event, EventCount } from '../lists';
import { countIn, latestFirst, matchesEvent, ordered } from './model';
import type { EventFilter } from './model';
import { halfYearBefore, halfYearOf, monthAway } from './periods';
import { retentionOf, useSettings } from './settings';
import { countsOfYears, monthQuery, monthsOf, recountMonths } from './store';
import { useCountCheck } from './useCountCheck';
import type { CountCheckState } from './useCountCheck';

export interface EventFigures { month: number; lastYear: number; soFar: number; halfBefore: number; disposed: number; }

export interface EventsPageState {
  period: string;
  filter: EventFilter;
  categories: Reference[];
  /** No category has been decided yet: nothing can be reported. */
  withoutCategories: boolean;
  areas: Reference[];
  /** Those of the month that pass the filter, the latest first. Undefined until read. */
  shown: Event[] | undefined;
  /** How many the month has, whatever the filter. */
  total: number | undefined;
  figures: EventFigures | undefined;
  retention: number;
  counts: CountCheckState;
  error: Error | undefined;
  canAdd: boolean;
  canRemove: boolean;
  canSet: boolean;
  open: number | 'new' | 'settings' | undefined;
  removed: { event: Event; restoring: boolean; error?: Error } | undefined;
  setQuery(part: Record<string, string>): void;
  show(what: number | 'new' | 'settings'): void;
  close(): void;
  /** After an own write: its months are counted anew. */
  written(...versions: (Event | undefined)[]): void;
  remove(event: Event): Promise<void>;
  undo(): void;
  refresh(): void;
}

function figuresOf(counts: readonly EventCount[], period: string, { category, area }: EventFilter): EventFigures {
  const rows = counts.filter(row => (category === undefined || row.Category?.id === category) && (area === undefined || (row.Area?.id ?? 0) === area));
  const half = halfYearOf(period);
  const inMonth = (month: string): number => countIn(rows, { first: month, last: month });
  return {
    month: inMonth(period), lastYear: inMonth(monthAway(period, -12)), soFar: countIn(rows, { first: half.first, last: period }), halfBefore: countIn(rows, halfYearBefore(half)),
    disposed: rows.filter(row => row.Period === period).reduce((sum, row) => sum + (row.Disposed ?? 0), 0)
  };
}

const isMonth = (text: string | undefined): text is string => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(text ?? '');
const idOf = (text: string | undefined): number | undefined => text ? Number(text) : undefined;

/** Events of a month: what is shown follows from the address, so that a view can be linked to. */
export function useEventsPage(): EventsPageState {
  const site = useSite();
  const router = useRouter();
  const refreshLists = useRefresh();
  const { path, query } = useRoute();
  const period = isMonth(query.month) ? query.month : today().slice(0, 7);
  const year = Number(period.slice(0, 4));
  const filter: EventFilter = { category: idOf(query.category), area: idOf(query.area), text: query.text };

  const month = useItems(events, monthQuery(period));
  const counted = useItems(eventCounts, countsOfYears([year - 1, year]));
  const categoryItems = useItems(eventCategories, {});
  const areaItems = useItems(areas, {});
  const settings = useSettings();
  const retention = retentionOf(settings.items);
  const counts = useCountCheck(month.items !== undefined && settings.items !== undefined, retention);

  const shown = React.useMemo(() => month.items && latestFirst(month.items.filter(event => matchesEvent(event, filter))), [month.items, JSON.stringify(filter)]);
  const figures = React.useMemo(
    () => counted.items && figuresOf(counted.items, period, filter), [counted.items, period, JSON.stringify(filter)]
  );
  const [removed, setRemoved] = React.useState<EventsPageState['removed'] & { recycled: string }>();
  const base = 'situation/events';
  const part = path.slice(base.length + 1);

  const written = (...versions: (Event | undefined)[]): void => {
    // In the background: should it not come to its end, the next check of the counts finds what was written.
    recountMonths(site, monthsOf(...versions)).then(() => refreshLists(eventCounts)).catch(() => undefined);
  };
  const remove = async (event: Event): Promise<void> => {
    const recycled = await storeOf(site, events).remove(event);
    setRemoved(recycled === undefined ? undefined : { event, recycled, restoring: false });
    written(event);
    await refreshLists(events);
  };
  const restore = async (): Promise<void> => {
    if (!removed) return;
    setRemoved({ ...removed, restoring: true, error: undefined });
    try {
      await storeOf(site, events).restore(removed.recycled);
      setRemoved(undefined);
      written(removed.event);
      await refreshLists(events);
    } catch (error) {
      setRemoved({ ...removed, restoring: false, error: error as Error });
    }
  };

  return {
    period, filter, shown, figures, retention, counts, removed, written, remove,
    total: month.items?.length,
    withoutCategories: categoryItems.items?.length === 0,
    categories: ordered(categoryItems.items ?? []), areas: ordered(areaItems.items ?? []),
    error: [month, counted, categoryItems, areaItems, settings].find(({ error }) => error)?.error,
    canAdd: may(site.access, events, 'add'), canRemove: may(site.access, events, 'remove'), canSet: may(site.access, eventCategories, 'edit'),
    open: part === 'new' || part === 'settings' ? part : Number(part) || undefined,
    setQuery: changed => router.go({ path, query: { ...query, ...changed } }, { replace: true }),
    show: what => router.go({ path: `${base}/${what}`, query }),
    close: () => router.go({ path: base, query }),
    undo: () => { restore().catch(() => undefined); },
    refresh: () => { [month, counted, categoryItems, areaItems, settings].forEach(items => items.refresh()); }
  };
}
