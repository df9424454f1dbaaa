import * as React from 'react';
import { useForm } from 'react-hook-form';
import type { Control, DefaultValues, FieldErrors, FieldValues, Path, PathValue, Resolver } from 'react-hook-form';
import { newKey, sameValue, useFormStore, useLeaving, useSite } from '../lists';
import type { ChangesOf, ItemOf, ListDefinition } from '../lists';
import { dropDraft, findDraft, keepDraft } from './drafts';
import type { DraftPlace } from './drafts';
import { PartlySaved, useSave } from './useSave';
import type { Saving } from './useSave';

/**
 * What was typed, with the item it was typed over: when someone saves in between, and even when the draft is
 * taken up days later, the save is judged against that item and nobody's change is written over unseen.
 */
interface Draft<L extends ListDefinition, V> { key: string; values: V; base: ItemOf<L> | undefined; }

export interface ItemForm<L extends ListDefinition, V extends FieldValues> {
  control: Control<V>;
  values: V;
  saving: Saving<L>;
  /** Something typed earlier and never saved stands in the form. */
  restored: boolean;
  /** Fills fields as if they had been typed. */
  fill(part: Partial<V>): void;
  discard(): void;
  submit(event?: React.FormEvent): void;
}

interface Options<L extends ListDefinition, V extends FieldValues> {
  definition: L;
  /** Undefined for a new item. */
  item: ItemOf<L> | undefined;
  /** Names the draft; the item's id is added. */
  form: string;
  toForm(item: ItemOf<L> | undefined): V;
  /** The columns that the form says. `item` is what was typed over. */
  fromForm(values: V, item: ItemOf<L> | undefined): ChangesOf<L>;
  /** Sentences of what is wrong, by field; none when all is well. */
  check(values: V): Partial<Record<keyof V & string, string>>;
  /** Written after the item itself, e.g. its links. May be repeated: it must be safe to. */
  after?: { write(item: ItemOf<L>, values: V): Promise<void>; lists: Pick<ListDefinition, 'name'>[] };
  onSaved(item: ItemOf<L>): void;
}

/**
 * The form of one item of a list, new or stored. What is typed is kept as a draft until it is saved, in memory
 * alone when the list is confidential; only columns that were changed are written.
 */
export function useItemForm<L extends ListDefinition, V extends FieldValues>(options: Options<L, V>): ItemForm<L, V> {
  const { definition, item } = options;
  const site = useSite();
  const store = useFormStore(definition);
  const left = useLeaving();
  const saving = useSave(store);
  const place: DraftPlace = {
    site: site.url, login: site.login, form: `${options.form}-${item?.id ?? 'new'}`, memoryOnly: definition.confidential
  };
  const stored = React.useMemo(() => options.toForm(item), [item?.id]);
  const [draft] = React.useState(() => findDraft<Draft<L, V>>(place));
  const base = React.useRef(draft ? draft.base : item);
  const key = React.useRef(draft?.key ?? newKey());
  const [restored, setRestored] = React.useState(draft !== undefined);

  // The rules may follow what is read later, such as a measure's status: the latest are asked.
  const check = React.useRef(options.check);
  check.current = options.check;
  const resolver = React.useCallback<Resolver<V>>(values => {
    const errors = Object.fromEntries(Object.entries(check.current(values as V))
      .filter(([, message]) => message).map(([name, message]) => [name, { type: 'rule', message }]));
    return Object.keys(errors).length > 0 ? { values: {}, errors: errors as FieldErrors<V> } : { values, errors: {} };
  }, []);
  const { control, handleSubmit, reset, setValue, watch } = useForm<V>({
    resolver, defaultValues: stored as DefaultValues<V>, mode: 'onTouched', shouldFocusError: true
  });
  const values = watch();

  React.useEffect(() => {
    // Over the stored values, so that what was typed counts as changed.
    if (draft) reset(draft.values, { keepDefaultValues: true });
  }, []);

  React.useEffect(() => {
    const subscription = watch(typed => keepDraft(place, { key: key.current, values: typed, base: base.current }));
    return () => subscription.unsubscribe();
  }, [watch]);

  /** The next save begins with the item as it is stored by now. */
  const goOnFrom = (saved: ItemOf<L>, typed: V): void => {
    base.current = saved;
    keepDraft(place, { key: key.current, values: typed, base: saved });
  };

  const write = async (typed: V): Promise<ItemOf<L>> => {
    const standing = base.current;
    const wanted = options.fromForm(typed, standing);
    let saved: ItemOf<L>;
    if (standing) {
      const before = standing as unknown as Record<string, unknown>;
      const changes = Object.fromEntries(Object.entries(wanted).filter(([name, value]) => !sameValue(value, before[name]))) as ChangesOf<L>;
      saved = Object.keys(changes).length > 0 ? await saving.ask(() => store.update(standing, changes)) : standing;
    } else {
      saved = await saving.ask(() => store.create(wanted, key.current));
    }
    try {
      await options.after?.write(saved, typed);
    } catch (failure) {
      goOnFrom(saved, typed);
      throw new PartlySaved(failure as Error);
    }
    return saved;
  };

  const save = async (typed: V): Promise<void> => {
    const saved = await saving.run(() => write(typed), ...options.after?.lists ?? []);
    if (!saved) return;
    dropDraft(place);
    // Who has gone on to another page is not to be led back.
    if (!left.aborted) options.onSaved(saved);
  };

  return {
    control, values, saving, restored,
    fill: part => {
      for (const [name, value] of Object.entries(part)) {
        setValue(name as Path<V>, value as PathValue<V, Path<V>>, { shouldDirty: true, shouldTouch: true, shouldValidate: true });
      }
    },
    discard: () => {
      base.current = item;
      reset(stored);
      setRestored(false);
      // The subscription above kept the reset form as a draft.
      dropDraft(place);
    },
    submit: event => { handleSubmit(typed => save(typed as V))(event).catch(() => undefined); }
  };
}
