import * as React from 'react';

export type WorkKind = 'open' | 'read' | 'compare' | 'store' | 'undo' | 'fetch';

export interface Work {
  /** What is going on, and its share where it is known. */
  busy: { kind: WorkKind; share: number | undefined } | undefined;
  error: Error | undefined;
  /** Runs one piece of work at a time. False when it failed or was stopped; being stopped is no fault. */
  run(kind: WorkKind, work: (signal: AbortSignal, tell: (share: number) => void) => Promise<void>): Promise<boolean>;
  stop(): void;
  clear(): void;
}

/** How often the page is told of progress, in milliseconds: drawing it more often would slow the work itself. */
const between = 120;

/** Long work of a panel: progress, a way to end it, and an end when the panel is left. */
export function useWork(): Work {
  const [busy, setBusy] = React.useState<Work['busy']>();
  const [error, setError] = React.useState<Error>();
  const stopper = React.useRef<AbortController>();
  const gone = React.useRef(false);
  React.useEffect(() => () => {
    gone.current = true;
    stopper.current?.abort();
  }, []);
  const run: Work['run'] = async (kind, work) => {
    stopper.current?.abort();
    const own = stopper.current = new AbortController();
    const current = (): boolean => stopper.current === own && !gone.current;
    let told = Date.now();
    setError(undefined);
    setBusy({ kind, share: undefined });
    try {
      await work(own.signal, share => {
        if (!current() || Date.now() - told < between) return;
        told = Date.now();
        setBusy({ kind, share });
      });
      return current();
    } catch (failure) {
      if (current() && !own.signal.aborted) setError(failure as Error);
      return false;
    } finally {
      if (current()) setBusy(undefined);
    }
  };
  return { busy, error, run, stop: () => stopper.current?.abort(), clear: () => setError(undefined) };
}
