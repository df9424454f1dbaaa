import * as React from 'react';
import { useSite } from '../../../../kit/lists';
import { useStoring as useWriting } from '../../../../kit/ui/wizard/useStoring';
import type { Stored } from '../../../../kit/ui/wizard/useStoring';
import type { Work } from '../../../../kit/ui/wizard/useWork';
import { settle } from '../store/compare';
import { runImport } from '../store/run';
import type { Comparison, ImportPlan, ImportResult, RowAction } from '../store/types';
import type { Step } from './steps';

interface Options { comparison: Comparison | undefined; compare(signal: AbortSignal): Promise<Comparison | undefined>; work: Work; go(step: Step): void; onWritten(): void; }

/** What is decided row by row, the writing of it, and what came of it. */
export interface Storing {
  plan: ImportPlan | undefined;
  keepPersonal: boolean;
  stored: Stored<ImportResult>;
  setKeepPersonal(keep: boolean): void;
  setAction(ordinal: number, action: RowAction): void;
  /** All that stand there already at once. */
  setSame(action: RowAction): void;
  start(): void;
  /** After a break: what is left is compared anew and written. */
  goOn(): void;
  forget(): void;
}

/** Writes what was shown, as it was decided row by row. */
export function useStoring({ comparison, compare, work, go, onWritten }: Options): Storing {
  const site = useSite();
  const [actions, setActions] = React.useState<ReadonlyMap<number, RowAction>>(new Map());
  const [keepPersonal, setKeepPersonal] = React.useState(false);
  const plan = React.useMemo(() => comparison && settle(comparison, { actions, keepPersonal }), [comparison, actions, keepPersonal]);
  const { stored, store, forget } = useWriting((wanted: ImportPlan, writing) => runImport(site, wanted, writing), work, go, onWritten);
  return {
    plan, keepPersonal, stored, setKeepPersonal,
    setAction: (ordinal, action) => setActions(before => new Map([...before, [ordinal, action]])),
    setSame: action => setActions(before => new Map([...before, ...(comparison?.rows ?? []).filter(({ kind }) => kind === 'same').map(({ draft }) => [draft.ordinal, action] as const)])),
    start: () => { if (plan) store(() => Promise.resolve(plan)); },
    goOn: () => store(async signal => {
      const compared = await compare(signal);
      return compared && settle(compared, { actions, keepPersonal });
    }),
    forget: () => {
      setActions(new Map());
      setKeepPersonal(false);
      forget();
    }
  };
}
