import { EditConflict } from '../lists';
import type { ChangesOf, ItemOf, ListDefinition, Store } from '../lists';

/**
 * A store that asks nobody about columns which a change sets by itself, as the day of a follow-up: of two who set them at
 * once the later stands. What else collides is an `EditConflict` as ever.
 */
export function settling<L extends ListDefinition>(store: Store<L>, unasked: readonly string[]): Store<L> {
  const update = async (before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L>> => {
    try {
      return await store.update(before, changes);
    } catch (error) {
      if (!(error instanceof EditConflict)) throw error;
      const { theirs, mine, collisions } = error as EditConflict<ItemOf<L>>;
      const alone = collisions.filter(({ column }) => unasked.includes(column));
      if (alone.length === 0) throw error;
      const settled = { ...mine, ...Object.fromEntries(alone.map(({ column, mine: value }) => [column, value])) } as unknown as Partial<ItemOf<L>>;
      const asked = collisions.filter(({ column }) => !unasked.includes(column));
      if (asked.length > 0) throw new EditConflict(theirs, settled, asked);
      return update(theirs, settled as unknown as ChangesOf<L>);
    }
  };
  return { ...store, update };
}
