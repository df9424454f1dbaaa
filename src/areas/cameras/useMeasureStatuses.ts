import * as React from 'react';
import { useItems } from '../../kit/lists';
import type { Query } from '../../kit/lists';
import { measures } from '../plan';
import type { Measure } from '../plan';

const columns = ['Title', 'PlanYear', 'Status'] as const;

export interface MeasureStatuses {
  /** Newest plan first. Undefined until read. */
  measures: Measure[] | undefined;
  /** The status of a measure; undefined while it is not known. */
  statusOf(id: number | undefined): string | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** The measures that camera cases point to, with their statuses (P34, P38). Undefined: not known yet which. */
export function useMeasureStatuses(ids: readonly (number | undefined)[] | undefined): MeasureStatuses {
  const wanted = [...new Set(ids)].filter((id): id is number => id !== undefined).sort((a, b) => a - b);
  const query: Query<typeof measures> | undefined = wanted.length > 0 ? { where: [{ column: 'Id', is: 'eq', value: wanted }], columns } : undefined;
  const { items, error, refresh } = useItems(measures, query);
  return { error, refresh, ...useSorted(ids && !query ? [] : items) };
}

/** How many plan years back a measure may lie that a case is offered; an older one is told in words, with document and date (P38). */
const yearsBack = 4;

/** The measures that a case may complement: those of the plan years around this one, and the one it points to. */
export function useMeasureChoices(year: number, chosen: number | undefined): MeasureStatuses {
  const near = useItems(measures, { where: [{ column: 'PlanYear', is: 'ge', value: year - yearsBack }, { column: 'PlanYear', is: 'le', value: year + 1 }], columns });
  const own = useMeasureStatuses([chosen]);
  const all = React.useMemo(() => near.items && own.measures && [...near.items, ...own.measures.filter(one => !near.items?.some(other => other.id === one.id))], [near.items, own.measures]);
  return { ...useSorted(all), error: near.error ?? own.error, refresh: () => { near.refresh(); own.refresh(); } };
}

function useSorted(items: readonly Measure[] | undefined): Pick<MeasureStatuses, 'measures' | 'statusOf'> {
  const byId = React.useMemo(() => new Map(items?.map(measure => [measure.id, measure.Status])), [items]);
  const sorted = React.useMemo(
    () => items && [...items].sort((a, b) => (b.PlanYear ?? 0) - (a.PlanYear ?? 0) || a.Title.localeCompare(b.Title, 'sv')), [items]
  );
  return { measures: sorted, statusOf: id => id === undefined ? undefined : byId.get(id) };
}
