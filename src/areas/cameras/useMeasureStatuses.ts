import * as React from 'react';
import { useItems } from '../../kit/lists';
import { measures } from '../plan';
import type { Measure } from '../plan';

export interface MeasureStatuses {
  /** All measures, newest plan first. Undefined until read. */
  measures: Measure[] | undefined;
  /** The status of a measure; undefined while it is not known. */
  statusOf(id: number | undefined): string | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** The measures that camera cases may complement, with their statuses (P34, P38). */
export function useMeasureStatuses(): MeasureStatuses {
  const { items, error, refresh } = useItems(measures, { columns: ['Title', 'PlanYear', 'Status'] });
  const byId = React.useMemo(() => new Map(items?.map(measure => [measure.id, measure.Status])), [items]);
  const sorted = React.useMemo(
    () => items && [...items].sort((a, b) => (b.PlanYear ?? 0) - (a.PlanYear ?? 0) || a.Title.localeCompare(b.Title, 'sv')), [items]
  );
  return { measures: sorted, error, refresh, statusOf: id => id === undefined ? undefined : byId.get(id) };
}
