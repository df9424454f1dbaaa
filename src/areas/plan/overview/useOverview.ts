import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { departments } from '../../settings';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { countMeasures, matches, sortMeasures } from '../model';
import type { Attention, MeasureFilter, PlanCounts, SortKey } from '../model';
import { yearQuery } from '../store';

export interface DepartmentGroup { key: string; name: string; startIndex: number; count: number; }

export interface OverviewState {
  year: number;
  years: number[];
  filter: MeasureFilter;
  sort: { key: SortKey; descending: boolean };
  departments: { id: number; title: string }[];
  /** Those that pass the filter, department by department. Undefined until read. */
  shown: Measure[] | undefined;
  groups: DepartmentGroup[];
  counts: PlanCounts | undefined;
  error: Error | undefined;
  canAdd: boolean;
  /** The measure whose panel is open: its id, `new`, or none. */
  open: number | 'new' | undefined;
  setQuery(part: Record<string, string>): void;
  sortBy(key: SortKey): void;
  openMeasure(id: number | 'new'): void;
  close(): void;
  refresh(): void;
}

/** Departments one after the other, in the order of their names; measures without one last. */
function grouped(items: readonly Measure[], none: string): { items: Measure[]; groups: DepartmentGroup[] } {
  const byName = new Map<string, Measure[]>();
  for (const measure of items) {
    const name = measure.Department?.title ?? '';
    byName.set(name, [...byName.get(name) ?? [], measure]);
  }
  const names = [...byName.keys()].sort((a, b) => a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'sv'));
  const ordered: Measure[] = [];
  const groups = names.map(name => {
    const own = byName.get(name) ?? [];
    const group = { key: name || 'none', name: name || none, startIndex: ordered.length, count: own.length };
    ordered.push(...own);
    return group;
  });
  return { items: ordered, groups };
}

const sortKeys: readonly SortKey[] = ['Title', 'Problem', 'Owner', 'Status', 'EndDate', 'Progress'];

/** The plan of one year: what is shown follows from the address, so that a view can be linked to. */
export function useOverview(withoutDepartment: string): OverviewState {
  const site = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = Number(query.year) || thisYear;
  const { items, error, refresh } = useItems(measures, yearQuery(year));
  const departmentItems = useItems(departments, {}).items;
  const filter: MeasureFilter = {
    department: Number(query.department) || undefined, status: query.status, text: query.text, attention: query.attention as Attention | undefined
  };
  const sort = { key: sortKeys.find(key => key === query.sort) ?? 'EndDate', descending: query.order === 'desc' };
  const filterKey = JSON.stringify([filter, sort, now]);
  const view = React.useMemo(() => {
    const passing = items?.filter(measure => matches(measure, filter, now));
    return passing && grouped(sortMeasures(passing, sort.key, sort.descending), withoutDepartment);
  }, [items, filterKey, withoutDepartment]);

  const part = path.split('/')[1];
  // What a new measure began from is not the address of the plan.
  const plan = (): Record<string, string> => ({ ...query, tab: '', title: '', problem: '', from: '' });
  const setQuery = (changed: Record<string, string>): void => router.go({ path, query: { ...query, ...changed } }, { replace: true });
  return {
    year, filter, sort, error, refresh, setQuery,
    years: [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, year])].sort((a, b) => b - a),
    departments: (departmentItems ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv')),
    shown: view?.items,
    groups: view?.groups ?? [],
    counts: items && countMeasures(items, now),
    canAdd: may(site.access, measures, 'add'),
    open: part === 'new' ? 'new' : Number(part) || undefined,
    sortBy: key => setQuery({ sort: key, order: sort.key === key && !sort.descending ? 'desc' : '' }),
    openMeasure: id => router.go({ path: `plan/${id}`, query: { ...plan(), tab: query.tab ?? '' } }),
    close: () => router.go({ path: 'plan', query: plan() })
  };
}
