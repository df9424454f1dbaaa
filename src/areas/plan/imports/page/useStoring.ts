import * as React from 'react';
import { useSite } from '../../../../kit/lists';
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
  written: { done: number; total: number } | undefined;
  result: ImportResult | undefined;
  stopped: boolean;
  setKeepPersonal(keep: boolean): void;
  setAction(ordinal: number, action: RowAction): void;
  /** All that stand there already at once. */
  setSame(action: RowAction): void;
  start(): void;
  /** After a break: what is left is compared anew and written. */
  goOn(): void;
  forget(): void;
}

/** Writes what was shown. It can be ended at any time and gone on with: `onWritten` is told also then, since a part stands there. */
export function useStoring({ comparison, compare, work, go, onWritten }: Options): Storing {
  const site = useSite();
  const [actions, setActions] = React.useState<ReadonlyMap<number, RowAction>>(new Map());
  const [keepPersonal, setKeepPersonal] = React.useState(false);
  const [written, setWritten] = React.useState<Storing['written']>();
  const [result, setResult] = React.useState<ImportResult>();
  const [stopped, setStopped] = React.useState(false);
  const plan = React.useMemo(() => comparison && settle(comparison, { actions, keepPersonal }), [comparison, actions, keepPersonal]);

  const store = (planned: (signal: AbortSignal) => Promise<ImportPlan | undefined>): void => {
    setWritten(undefined);
    setStopped(false);
    go('run');
    work.run('store', async (signal, tell) => {
      try {
        const wanted = await planned(signal);
        if (!wanted) return;
        setResult(await runImport(site, wanted, {
          signal, onProgress: (done, total) => {
            setWritten({ done, total });
            tell(total > 0 ? done / total : 0);
          }
        }));
        go('done');
      } catch (error) {
        if (signal.aborted) setStopped(true);
        throw error;
      } finally {
        onWritten();
      }
    }).catch(() => undefined);
  };

  return {
    plan, keepPersonal, written, result, stopped, setKeepPersonal,
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
      setResult(undefined);
      setStopped(false);
    }
  };
}
