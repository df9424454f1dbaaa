import type { ItemOf, ListDefinition } from './definition';
import { linkKey } from './definition';
import type { Store } from './store';

/**
 * Makes the links of one item just those wanted: adds what is missing and removes what is too many. Safe to
 * repeat, since a link's key is the pair of ids.
 * @param from the column that points to the item, `to` the one that points to what it is linked with
 */
export async function saveLinks<L extends ListDefinition>(
  store: Store<L>, standing: readonly ItemOf<L>[], from: { column: string; id: number; title: string },
  to: { column: string; wanted: readonly { id: number; title: string }[] }
): Promise<void> {
  const target = (link: ItemOf<L>): number | undefined => (link as unknown as Record<string, { id: number } | undefined>)[to.column]?.id;
  const missing = to.wanted.filter(({ id }) => !standing.some(link => target(link) === id));
  const beyond = standing.filter(link => !to.wanted.some(({ id }) => id === target(link)));
  for (const wanted of missing) {
    await store.create({
      Title: `${from.title} – ${wanted.title}`.slice(0, 255), [from.column]: { id: from.id, title: '' }, [to.column]: wanted
    } as never, linkKey(from.id, wanted.id));
  }
  for (const link of beyond) await store.remove(link);
}
