import * as React from 'react';
import type { Work } from './useWork';

export interface Writing { signal: AbortSignal; onProgress(done: number, total: number): void; }

/** How far the writing has come, and what came of it. */
export interface Stored<R> {
  written: { done: number; total: number } | undefined;
  result: R | undefined;
  stopped: boolean;
}

export interface Storing<P, R> {
  stored: Stored<R>;
  /** Makes the plan and writes it; after a break with what is left. Without a plan nothing is written. */
  store(planned: (signal: AbortSignal) => Promise<P | undefined>): void;
  forget(): void;
}

/** Writes what was shown. It can be ended at any time and gone on with: `onWritten` is told also then, since a part stands there. */
export function useStoring<P, R>(run: (plan: P, writing: Writing) => Promise<R>, work: Work, go: (step: 'run' | 'done') => void, onWritten: () => void): Storing<P, R> {
  const [written, setWritten] = React.useState<Stored<R>['written']>();
  const [result, setResult] = React.useState<R>();
  const [stopped, setStopped] = React.useState(false);
  return {
    stored: { written, result, stopped },
    store: planned => {
      setWritten(undefined);
      setStopped(false);
      go('run');
      work.run('store', async (signal, tell) => {
        try {
          const plan = await planned(signal);
          if (plan === undefined) return;
          const came = await run(plan, {
            signal, onProgress: (done, total) => {
              setWritten({ done, total });
              tell(total > 0 ? done / total : 0);
            }
          });
          setResult(() => came);
          go('done');
        } catch (error) {
          if (signal.aborted) setStopped(true);
          throw error;
        } finally {
          onWritten();
        }
      }).catch(() => undefined);
    },
    forget: () => {
      setResult(undefined);
      setStopped(false);
    }
  };
}
