import type { Carrier, Load } from './figures';
import { workloadOf } from './figures';
import type { OverviewState } from '../useOverview';

/** The workload of what is shown. Without a filter on verksamhet, those without measures are told too (P4). */
export function loadsOf({ shown, words, ask, filter, departments }: Pick<OverviewState, 'shown' | 'words' | 'ask' | 'filter' | 'departments'>): Record<Carrier, Load[]> {
  const measures = shown?.items ?? [];
  return {
    department: workloadOf(measures, 'department', words.none.department, ask, filter.department ? [] : departments),
    owner: workloadOf(measures, 'owner', words.none.owner, ask)
  };
}
