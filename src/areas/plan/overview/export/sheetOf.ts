import type { OverviewState } from '../useOverview';
import { groupMeasures } from '../groups';
import { loadsOf } from '../workload/loads';
import { columnsOf, loadSheet, measureSheet } from './sheet';
import type { Sheet, SheetWords } from './sheet';

/** What is seen now, as a sheet: the same rows in the same order, in the words given. */
export function sheetOf(state: OverviewState, words: SheetWords, grouped: Record<OverviewState['grouping'], string>, who: string): Sheet {
  const { view, grouping, filter, shown, ask } = state;
  if (view === 'workload') return loadSheet(loadsOf({ ...state, words }), who, who, words);
  const by = view === 'board' ? 'status' : grouping;
  // Named anew, since the words may be of another language than the screen's.
  const named = groupMeasures(shown?.items ?? [], by, words);
  return measureSheet(named, columnsOf(view, grouping, filter.only), by === 'none' ? undefined : grouped[by], words, ask);
}
