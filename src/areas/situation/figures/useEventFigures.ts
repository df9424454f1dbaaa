import * as React from 'react';
import { useItems } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { monthAway } from '../events/periods';
import { countsOfYears } from '../events/store';
import { areas, eventCounts } from '../lists';
import type { Area, EventCount } from '../lists';

const heatYears = 5;

export interface EventFigures {
  /** Counts that pass the filter, of five years; undefined until read. */
  counts: EventCount[] | undefined;
  areas: Area[] | undefined;
  categories: Reference[];
  years: number[];
  /** The first month with any event of all, and the last that is over. */
  first: string;
  last: string;
  error: Error | undefined;
  refresh(): void;
}

/** Events of five years by month, category and area: counts alone, a year a question, in one call. */
export function useEventFigures(filter: { category?: number; area?: number }): EventFigures {
  const day = today();
  const year = Number(day.slice(0, 4));
  const years = Array.from({ length: heatYears }, (_, back) => year - back);
  const read = years.map(one => useItems(eventCounts, countsOfYears([one])));
  const known = useItems(areas, {});
  const all = React.useMemo(() => read.every(({ items }) => items) ? read.flatMap(({ items }) => items ?? []) : undefined, read.map(({ items }) => items));
  const categories = React.useMemo(() => {
    const found = new Map((all ?? []).flatMap(({ Category }) => Category ? [[Category.id, Category] as const] : []));
    return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, 'sv'));
  }, [all]);
  const counts = React.useMemo(
    () => all?.filter(({ Category, Area }) => (filter.category === undefined || Category?.id === filter.category) && (filter.area === undefined || (Area?.id ?? 0) === filter.area)),
    [all, filter.category, filter.area]
  );
  const first = React.useMemo(() => (all ?? []).filter(({ Count }) => (Count ?? 0) > 0).map(({ Period }) => Period).sort()[0] ?? '', [all]);
  return {
    counts, areas: known.items, categories, years, first, last: monthAway(day.slice(0, 7), -1),
    error: read.find(({ error }) => error)?.error ?? known.error, refresh: () => { [...read, known].forEach(one => one.refresh()); }
  };
}
