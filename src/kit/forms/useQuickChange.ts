import * as React from 'react';
import { may, sameValue, threeWayMerge, useFormStore, useSite } from '../lists';
import type { ChangesOf, ItemOf, ListDefinition } from '../lists';
import { settling } from './settling';
import { useDraft } from './useDraft';
import { useSave } from './useSave';
import type { Saving } from './useSave';

export interface QuickChange<L extends ListDefinition, V> {
  canEdit: boolean;
  /** Open while something is chosen or typed that is not yet saved. */
  open: boolean;
  values: V;
  /** What is wrong was met by a try to save, and may be shown. */
  tried: boolean;
  saving: Saving<L>;
  /** The last save can be undone. */
  undoable: boolean;
  /** Columns that someone else has changed since the writing began, and so did the writer: saving will ask. */
  disputed: readonly string[];
  /** Opens with nothing changed yet. */
  start(): void;
  write(part: Partial<V>): void;
  cancel(): void;
  save(): Promise<void>;
  undo(): Promise<void>;
}

interface Options<L extends ListDefinition, V> {
  definition: L;
  item: ItemOf<L>;
  /** Names the draft; the item's id is added. */
  form: string;
  toValues(item: ItemOf<L>): V;
  mayBeSaved(values: V): boolean;
  /** The columns that the values say; those that stay as they are are not written. */
  changes(values: V): ChangesOf<L>;
  /** Columns among them that the change sets by itself: nobody is asked about them. */
  unasked?: readonly string[];
  /** After a save, and after it was undone: with the item as it is stored now. */
  onChanged?(item: ItemOf<L>): void;
}

interface Draft<L extends ListDefinition, V> { base: ItemOf<L>; values: V; }

function differing<L extends ListDefinition>(base: ItemOf<L>, wanted: ChangesOf<L>): ChangesOf<L> {
  const before = base as unknown as Record<string, unknown>;
  return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameValue(value, before[name]))) as ChangesOf<L>;
}

/** Columns that both the draft's writer and someone else have changed since the draft was begun. */
function disputes<L extends ListDefinition, V>({ base, values }: Draft<L, V>, item: ItemOf<L>, { changes, unasked = [] }: Options<L, V>): string[] {
  const wanted = differing(base, changes(values)) as unknown as Partial<ItemOf<L>>;
  return threeWayMerge(base, wanted, item).collisions.map(({ column }) => column as string).filter(column => !unasked.includes(column));
}

/**
 * A draft beside the item as it is stored now. What its writer has not touched follows what someone else saved meanwhile;
 * where both changed the same it stays judged against what it was begun on.
 */
export function follow<L extends ListDefinition, V extends object>(draft: Draft<L, V>, options: Options<L, V>): { draft: Draft<L, V>; disputed: string[] } {
  const { item, toValues } = options;
  if (item.etag === draft.base.etag || item.modified < draft.base.modified) return { draft, disputed: [] };
  const disputed = disputes(draft, item, options);
  if (disputed.length > 0) return { draft, disputed };
  const [before, now] = [toValues(draft.base), toValues(item)] as [Record<string, unknown>, Record<string, unknown>];
  const values = Object.fromEntries(Object.entries(draft.values).map(([name, value]) => [name, sameValue(value, before[name]) ? now[name] : value])) as V;
  return { draft: { base: item, values }, disputed };
}

/** A few columns of an item changed where it stands: one write, which can be undone. What is typed is kept as a draft. */
export function useQuickChange<L extends ListDefinition, V extends object>(options: Options<L, V>): QuickChange<L, V> {
  const { definition, item, toValues, mayBeSaved, changes, unasked, onChanged } = options;
  const site = useSite();
  const store = useFormStore(definition);
  const saving = useSave(React.useMemo(() => unasked ? settling(store, unasked) : store, [store, unasked]));
  // With the item it began from: what someone saves meanwhile must be met, not written over.
  const kept = useDraft<Draft<L, V>>(`${options.form}-${item.id}`, definition.confidential);
  const [draft, setDraft] = React.useState(kept.found);
  const [tried, setTried] = React.useState(false);
  const [done, setDone] = React.useState<{ before: ItemOf<L>; after: ItemOf<L>; columns: string[] }>();
  const followed = draft && follow(draft, options);
  const current = followed?.draft ?? { base: item, values: toValues(item) };

  const close = (): void => {
    kept.drop();
    setDraft(undefined);
    setTried(false);
    saving.clear();
  };

  return {
    canEdit: may(site.access, definition, 'edit'), open: draft !== undefined, values: current.values, tried, saving, undoable: done !== undefined,
    disputed: followed?.disputed ?? [],
    start: () => {
      setDone(undefined);
      setDraft(current);
    },
    write: part => {
      const next = { base: current.base, values: { ...current.values, ...part } };
      setDone(undefined);
      setDraft(next);
      kept.keep(next);
    },
    cancel: close,
    save: async () => {
      setTried(true);
      if (!mayBeSaved(current.values)) return;
      const wanted = differing(current.base, changes(current.values));
      const columns = Object.keys(wanted);
      if (columns.length === 0) return close();
      const after = await saving.update(current.base, wanted);
      if (!after) return;
      close();
      // What stands as it was written: where someone else's was chosen instead, there is nothing of mine to undo.
      const [stored, mine] = [after, wanted] as unknown as Record<string, unknown>[];
      const standing = columns.filter(name => sameValue(stored[name], mine[name]));
      setDone(standing.length > 0 ? { before: current.base, after, columns: standing } : undefined);
      onChanged?.(after);
    },
    undo: async () => {
      if (!done) return;
      const before = done.before as unknown as Record<string, unknown>;
      const restored = await saving.update(done.after, Object.fromEntries(done.columns.map(name => [name, before[name]])) as ChangesOf<L>);
      if (!restored) return;
      setDone(undefined);
      onChanged?.(restored);
    }
  };
}
