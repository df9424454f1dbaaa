import * as React from 'react';
import { EditConflict, useRefresh } from '../lists';
import type { ChangesOf, ItemOf, ListDefinition, Store } from '../lists';

/** A conflict that waits for a person's choice. */
export interface OpenConflict<L extends ListDefinition> {
  conflict: EditConflict<ItemOf<L>>;
  /** Writes my other changes and, for each collision, the value chosen. */
  settle(chosen: Record<string, unknown>): void;
  /** Keeps what is stored; nothing of mine is written. */
  giveUp(): void;
  /** Back to what was typed: nothing is written, nothing is lost. */
  back(): void;
}

/** The person turned away from a conflict: `kept` is what is stored, if that was chosen. */
class TurnedAway extends Error {
  public constructor(public readonly kept: unknown) {
    super('The conflict was left');
  }
}

/** The item itself is saved; what is written along with it is not: `cause` says why. */
export class PartlySaved extends Error {
  public constructor(public readonly cause: Error) {
    super(cause.message);
    this.name = 'PartlySaved';
  }
}

export interface Saving<L extends ListDefinition> {
  saving: boolean;
  error: Error | undefined;
  conflict: OpenConflict<L> | undefined;
  /** Resolves with the item as stored, or undefined when it was not saved: `error` says why. */
  update(before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L> | undefined>;
  /** Runs any other write of this list with the same care. */
  run<T>(write: () => Promise<T>, ...also: Pick<ListDefinition, 'name'>[]): Promise<T | undefined>;
  /** Within `run`, around one write of several: what follows it runs when a conflict has been settled, not when it was left. */
  ask<T>(write: () => Promise<T>): Promise<T>;
  clear(): void;
}

/** Saves items of one list: says that it is at it, keeps the error, and lets a person settle a conflict. */
export function useSave<L extends ListDefinition>(store: Store<L>): Saving<L> {
  const refresh = useRefresh();
  const [saving, setSaving] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [conflict, setConflict] = React.useState<OpenConflict<L>>();
  const alive = React.useRef(true);
  React.useEffect(() => {
    alive.current = true;
    return () => { alive.current = false; };
  }, []);

  const settled = <T,>(write: () => Promise<T>): Promise<T> => write().catch(async failure => {
    if (!(failure instanceof EditConflict) || !alive.current) throw failure;
    const asked = failure as EditConflict<ItemOf<L>>;
    return new Promise<T>((resolve, reject) => {
      setConflict({
        conflict: asked,
        settle: chosen => {
          setConflict(undefined);
          const changes = { ...asked.mine, ...chosen } as unknown as ChangesOf<L>;
          settled(() => store.update(asked.theirs, changes) as unknown as Promise<T>).then(resolve, reject);
        },
        giveUp: () => {
          setConflict(undefined);
          reject(new TurnedAway(asked.theirs));
        },
        back: () => {
          setConflict(undefined);
          reject(new TurnedAway(undefined));
        }
      });
    });
  });

  const run = async <T,>(write: () => Promise<T>, ...also: Pick<ListDefinition, 'name'>[]): Promise<T | undefined> => {
    setSaving(true);
    setError(undefined);
    try {
      const result = await settled(write);
      refresh(store.definition, ...also).catch(() => undefined);
      return result;
    } catch (failure) {
      if (failure instanceof TurnedAway) {
        refresh(store.definition).catch(() => undefined);
        return failure.kept as T | undefined;
      }
      if (failure instanceof PartlySaved) refresh(store.definition, ...also).catch(() => undefined);
      if (alive.current) setError(failure as Error);
      return undefined;
    } finally {
      if (alive.current) setSaving(false);
    }
  };

  return {
    saving, error, conflict, run, ask: settled,
    update: (before, changes) => run(() => store.update(before, changes)),
    clear: () => setError(undefined)
  };
}
