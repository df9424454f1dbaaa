import * as React from 'react';
import { useRefresh, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { applyChanges, isUnfinished, reversed } from './changes';
import type { Change, Outcome } from './changes';

export interface ChangeRun {
  /** What was asked for last, and what became of each; undefined before anything was. */
  changes: readonly Change[] | undefined;
  outcomes: readonly Outcome[];
  running: boolean;
  /** How many of how many are done while it goes on. */
  progress: { done: number; total: number } | undefined;
  /** What went wrong outside the rows. */
  error: Error | undefined;
  /** The last run took back the one before. */
  undone: boolean;
  unfinished: boolean;
  canUndo: boolean;
  /** Prepares and does changes; may be called again with the same. */
  run(prepare: () => Promise<readonly Change[]>): void;
  again(): void;
  undo(): void;
  stop(): void;
}

/**
 * A step of many changes, and the way back from it.
 * @param lists what is read anew afterwards
 * @param afterUndo cleans up what was prepared, once everything is taken back
 */
export function useChanges(lists: readonly Pick<ListDefinition, 'name'>[], afterUndo?: () => Promise<void>): ChangeRun {
  const site = useSite();
  const refresh = useRefresh();
  const [changes, setChanges] = React.useState<readonly Change[]>();
  const [outcomes, setOutcomes] = React.useState<readonly Outcome[]>([]);
  const [progress, setProgress] = React.useState<ChangeRun['progress']>();
  const [running, setRunning] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [undone, setUndone] = React.useState(false);
  const stopper = React.useRef<AbortController>();
  // What could not even be prepared is prepared again.
  const asked = React.useRef<() => Promise<readonly Change[]>>();

  const start = async (prepare: () => Promise<readonly Change[]>, back: boolean): Promise<void> => {
    stopper.current = new AbortController();
    setRunning(true);
    setError(undefined);
    try {
      const wanted = await prepare();
      setChanges(wanted);
      setUndone(back);
      setProgress({ done: 0, total: wanted.length });
      const found = await applyChanges(site, wanted, { signal: stopper.current.signal, onProgress: (done, total) => setProgress({ done, total }) });
      setOutcomes(found);
      if (back && !isUnfinished(found)) await afterUndo?.();
    } catch (failure) {
      setError(failure as Error);
    }
    await refresh(...lists).catch(() => undefined);
    setProgress(undefined);
    setRunning(false);
  };
  const go = (prepare: () => Promise<readonly Change[]>, back: boolean): void => { start(prepare, back).catch(() => undefined); };

  return {
    changes, outcomes, running, progress, error, undone,
    unfinished: !running && (error !== undefined || (changes !== undefined && isUnfinished(outcomes))),
    canUndo: !undone && !running && outcomes.some(({ state }) => state === 'done'),
    run: prepare => {
      asked.current = prepare;
      go(prepare, false);
    },
    again: () => {
      if (changes) go(() => Promise.resolve(changes), undone);
      else if (asked.current) go(asked.current, false);
    },
    undo: () => { if (changes) go(() => Promise.resolve(reversed(changes, outcomes)), true); },
    stop: () => stopper.current?.abort()
  };
}
