import * as React from 'react';
import { useItems, useRefresh, useSite } from '../../../../kit/lists';
import { openProblems, problems } from '../../../situation';
import { measures } from '../../lists';
import type { Measure } from '../../lists';
import { proposeInDepth } from '../../measure/inDepth';
import { standing, writeInDepth } from '../store';

export interface InDepthState {
  /** Those followed up in depth already, and those proposed. Undefined until the problems are read. */
  current: Measure[];
  proposed: Measure[] | undefined;
  chosen: ReadonlySet<number>;
  choose(id: number, is: boolean): void;
  /** How many would change. */
  changes: number;
  busy: boolean;
  error: Error | undefined;
  /** After a save: how many were changed, which can be undone. */
  done: number | undefined;
  save(): void;
  undo(): void;
}

/** Proposes measures to follow up in depth, and marks those chosen in one write for all of them, which can be undone. */
export function useInDepth(all: readonly Measure[]): InDepthState {
  const site = useSite();
  const refresh = useRefresh();
  const { items, error: unread } = useItems(problems, openProblems);
  // As they stood when the panel opened: what is chosen does not move while it is looked at.
  const [stood] = React.useState(all);
  const current = React.useMemo(() => stood.filter(({ InDepth }) => InDepth), [stood]);
  const proposed = React.useMemo(() => items && proposeInDepth(stood, items), [items, stood]);
  const [choice, setChoice] = React.useState<ReadonlyMap<number, boolean>>(new Map());
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [done, setDone] = React.useState<number[]>();

  const isChosen = ({ id }: Pick<Measure, 'id'>): boolean => choice.get(id) ?? true;
  const offered = [...current, ...proposed ?? []];
  const latest = new Map(all.map(measure => [measure.id, measure]));
  const changing = offered.map(measure => latest.get(measure.id) ?? measure).filter(measure => isChosen(measure) !== measure.InDepth);

  const run = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setBusy(false);
      // Some may be written though one was not.
      refresh(measures).catch(() => undefined);
    }
  };
  const save = (): Promise<void> => run(async () => {
    await writeInDepth(site, changing, id => isChosen({ id }));
    setDone(changing.map(({ id }) => id));
  });
  const undo = (): Promise<void> => run(async () => {
    if (!done) return;
    // With the versions that our own write left, and as they stood before it.
    const before = new Map(stood.map(({ id, InDepth }) => [id, InDepth]));
    await writeInDepth(site, await standing(site, done), id => before.get(id) ?? false);
    setDone(undefined);
  });
  return {
    current, proposed, busy, error: error ?? unread, changes: changing.length, done: done?.length,
    chosen: new Set(offered.filter(isChosen).map(({ id }) => id)),
    choose: (id, is) => setChoice(known => new Map(known).set(id, is)),
    save: () => { save().catch(() => undefined); },
    undo: () => { undo().catch(() => undefined); }
  };
}
