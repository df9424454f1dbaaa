import * as React from 'react';
import { storeOf, useItems, useRefresh, useSite } from '../../../../kit/lists';
import { updateMany } from '../../../../kit/lists/bulk';
import { openProblems, problems } from '../../../situation';
import { measures } from '../../lists';
import type { Measure } from '../../lists';
import { proposeInDepth } from '../../measure/inDepth';

/** So many measures a year are followed up in depth (Brå). */
export const wanted = 5;

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
  const proposed = React.useMemo(() => items && proposeInDepth(stood, items, Math.max(0, wanted - current.length)), [items, stood, current]);
  const [choice, setChoice] = React.useState<ReadonlyMap<number, boolean>>(new Map());
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [done, setDone] = React.useState<number[]>();

  const isChosen = (measure: Measure): boolean => choice.get(measure.id) ?? true;
  const offered = [...current, ...proposed ?? []];
  const latest = new Map(all.map(measure => [measure.id, measure]));
  const changing = offered.map(measure => latest.get(measure.id) ?? measure).filter(measure => isChosen(measure) !== measure.InDepth);

  const write = async (items: readonly Measure[], value: (measure: Measure) => boolean): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    try {
      const { failed } = await updateMany(site, measures, items.map(measure => ({ before: measure, values: { InDepth: value(measure) } })));
      await refresh(measures);
      if (failed.length > 0) throw failed[0].fault;
      return true;
    } catch (failure) {
      setError(failure as Error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const save = async (): Promise<void> => {
    const ids = changing.map(({ id }) => id);
    if (await write(changing, isChosen)) setDone(ids);
  };
  const undo = async (): Promise<void> => {
    if (!done) return;
    // With the versions that our own write left.
    const items = await storeOf(site, measures).query({ where: [{ column: 'Id', is: 'eq', value: done }] }).catch((failure: Error) => {
      setError(failure);
      return undefined;
    });
    if (items && await write(items, measure => !measure.InDepth)) setDone(undefined);
  };
  return {
    current, proposed, busy, error: error ?? unread, changes: changing.length, done: done?.length,
    chosen: new Set(offered.filter(isChosen).map(({ id }) => id)),
    choose: (id, is) => setChoice(known => new Map(known).set(id, is)),
    save: () => { save().catch(() => undefined); },
    undo: () => { undo().catch(() => undefined); }
  };
}
