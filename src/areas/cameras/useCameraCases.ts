import { useItems } from '../../kit/lists';
import type { ListDefinition, Query } from '../../kit/lists';
import { useStandings } from '../decisions';
import type { Decided } from '../decisions';
import { cameraCases, decidedFields } from './lists';
import type { CameraCase } from './lists';
import { basicsLacks, decisionView, gatesOf, isReady } from './model';
import type { DecisionView, Gate, Lack } from './model';
import { useMeasureStatuses } from './useMeasureStatuses';

/** A case with what is computed of it. */
export interface JudgedCase {
  item: CameraCase;
  gates: Gate[];
  basics: Lack[];
  ready: boolean;
  decided: Decided;
  view: DecisionView;
}

/** All cases that match, each with its gates and its decision. Undefined until everything they depend on is read. */
export function useCameraCases(query: Query<typeof cameraCases> | undefined): { cases: JudgedCase[] | undefined; error: Error | undefined; refresh(): void } {
  const read = useItems(cameraCases, query);
  const measures = useMeasureStatuses(read.items?.map(item => item.Measure?.id));
  const standings = useStandings(cameraCases as unknown as ListDefinition, read.items, decidedFields);
  const complete = read.items && measures.measures && standings.byItem && read.items.every(item => standings.byItem?.has(item.id));
  return {
    error: read.error ?? measures.error ?? standings.error,
    refresh: () => {
      read.refresh();
      measures.refresh();
      standings.refresh();
    },
    cases: complete ? read.items?.map(item => {
      const status = measures.statusOf(item.Measure?.id);
      const decided = standings.byItem?.get(item.id) ?? { standing: { kind: 'undecided' }, decisions: [] };
      return {
        item, decided, gates: gatesOf(item, status), basics: basicsLacks(item), ready: isReady(item, status),
        view: decisionView(item.CaseState, decided.standing.kind)
      };
    }) : undefined
  };
}
