import * as React from 'react';
import { may, useItems, useSite } from '../../kit/lists';
import { useRoute, useRouter } from '../../kit/ui/router';
import { departments } from '../settings';
import { cameraCases, caseStates } from './lists';
import { isOver, shownCases } from './model';
import type { CameraFilter } from './model';
import { useCameraCases } from './useCameraCases';
import type { JudgedCase } from './useCameraCases';

export interface CamerasPageState {
  filter: CameraFilter;
  departments: { id: number; title: string }[];
  all: JudgedCase[] | undefined;
  /** Those that pass the filter. Undefined until read. */
  shown: JudgedCase[] | undefined;
  groups: { key: string; name: string; startIndex: number; count: number }[];
  error: Error | undefined;
  canAdd: boolean;
  open: number | 'new' | undefined;
  setQuery(part: Record<string, string>): void;
  show(id: number | 'new'): void;
  close(): void;
  refresh(): void;
}

/** The camera cases: what is shown follows from the address, so that a view can be linked to. */
export function useCamerasPage(): CamerasPageState {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const departmentItems = useItems(departments, {}).items;
  const filter: CameraFilter = { state: query.state, department: Number(query.department) || undefined, text: query.text };
  // Cases that are over are read when they are asked for: they only grow in number.
  const states = caseStates.filter(state => !isOver(state) || state === filter.state);
  const { cases, error, refresh } = useCameraCases({ where: [{ column: 'CaseState', is: 'eq', value: states }] });
  const byId = new Map(cases?.map(judged => [judged.item.id, judged]));
  const shown = cases && shownCases(cases.map(judged => judged.item), filter).map(item => byId.get(item.id)).filter((one): one is JudgedCase => one !== undefined);
  const groups: CamerasPageState['groups'] = [];
  shown?.forEach(({ item }, index) => {
    const key = item.CaseState ?? '';
    const last = groups[groups.length - 1];
    if (last?.key === key) last.count++;
    else groups.push({ key, name: key, startIndex: index, count: 1 });
  });
  const part = path.split('/')[1];
  return {
    filter, shown, groups, error, refresh, all: cases,
    departments: React.useMemo(
      () => (departmentItems ?? []).map(item => ({ id: item.id, title: item.Title })).sort((a, b) => a.title.localeCompare(b.title, 'sv')), [departmentItems]
    ),
    canAdd: may(access, cameraCases, 'add'),
    open: part === 'new' ? 'new' : Number(part) || undefined,
    setQuery: changed => router.go({ path, query: { ...query, ...changed } }, { replace: true }),
    show: id => router.go({ path: `cameras/${id}`, query }),
    close: () => router.go({ path: 'cameras', query: { ...query, tab: '' } })
  };
}
