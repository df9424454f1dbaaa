import * as React from 'react';
import { useSite } from '../../../../kit/lists';
import { planImport, runImport } from '../store';
import type { ImportPlan, ImportResult } from '../store/types';
import type { Step } from './Steps';
import type { PlanningState } from './usePlanning';
import type { Work } from '../../../../kit/ui/wizard/useWork';

/** How far the writing has come, and what came of it. */
export interface StoringState {
  written: { done: number; total: number } | undefined;
  result: ImportResult | undefined;
  stopped: boolean;
  start(): void;
  /** After a break: what is left is planned anew and written. */
  goOn(): void;
}

export interface Storing { state: StoringState; forget(): void; }

/** The plan with the events that were ticked though they probably stand there. */
const withSame = (plan: ImportPlan, takeSame: ReadonlySet<string>): ImportPlan => takeSame.size === 0 ? plan : {
  ...plan, nothingNew: false, counts: { ...plan.counts, added: plan.counts.added + takeSame.size },
  events: plan.events.map(held => takeSame.has(held.event.externalId) ? { ...held, taken: true } : held)
};

/** Writes what was shown. It can be ended at any time and gone on with: `onWritten` is told also then, since a part stands there. */
export function useStoring({ plan, takeSame }: PlanningState, work: Work, go: (step: Step) => void, onWritten: () => void): Storing {
  const site = useSite();
  const [written, setWritten] = React.useState<StoringState['written']>();
  const [result, setResult] = React.useState<ImportResult>();
  const [stopped, setStopped] = React.useState(false);

  const store = (planned: (signal: AbortSignal) => Promise<ImportPlan>): void => {
    setWritten(undefined);
    setStopped(false);
    go('run');
    work.run('store', async (signal, tell) => {
      try {
        const done = await runImport(site, await planned(signal), {
          signal, onProgress: (count, total) => {
            setWritten({ done: count, total });
            tell(total > 0 ? count / total : 0);
          }
        });
        setResult(done);
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
    state: {
      written, result, stopped,
      start: () => { if (plan) store(() => Promise.resolve(withSame(plan, takeSame))); },
      goOn: () => {
        if (!plan) return;
        const { draft, file, regions, options } = plan;
        const codes = new Set(regions.filter(({ kept }) => kept).map(({ region }) => region.code));
        store(signal => planImport(site, draft, file, { ...options, regions: codes, eventsAs: options.eventsAs && { ...options.eventsAs, takeSame }, signal }));
      }
    },
    forget: () => {
      setResult(undefined);
      setStopped(false);
    }
  };
}
