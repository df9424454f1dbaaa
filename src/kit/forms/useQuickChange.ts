import * as React from 'react';
import { may, sameValue, useFormStore, useSite } from '../lists';
import type { ChangesOf, ItemOf, ListDefinition } from '../lists';
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
  /** After a save, and after it was undone: with the item as it is stored now. */
  onChanged?(item: ItemOf<L>): void;
}

/** A few columns of an item changed where it stands: one write, which can be undone. What is typed is kept as a draft. */
export function useQuickChange<L extends ListDefinition, V extends object>(options: Options<L, V>): QuickChange<L, V> {
  const { definition, item, toValues, mayBeSaved, changes, onChanged } = options;
  const site = useSite();
  const saving = useSave(useFormStore(definition));
  // With the item it began from: what someone saves meanwhile must be met, not written over.
  const kept = useDraft<{ base: ItemOf<L>; values: V }>(`${options.form}-${item.id}`, definition.confidential);
  const [draft, setDraft] = React.useState(kept.found);
  const [tried, setTried] = React.useState(false);
  const [done, setDone] = React.useState<{ before: ItemOf<L>; after: ItemOf<L>; columns: string[] }>();
  const current = draft ?? { base: item, values: toValues(item) };

  const close = (): void => {
    kept.drop();
    setDraft(undefined);
    setTried(false);
    saving.clear();
  };
  const differing = (base: ItemOf<L>, wanted: ChangesOf<L>): ChangesOf<L> => {
    const before = base as unknown as Record<string, unknown>;
    return Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameValue(value, before[name]))) as ChangesOf<L>;
  };

  return {
    canEdit: may(site.access, definition, 'edit'), open: draft !== undefined, values: current.values, tried, saving, undoable: done !== undefined,
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
      setDone({ before: current.base, after, columns });
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
