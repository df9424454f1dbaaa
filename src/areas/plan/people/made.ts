/** Verksamheter that a reorganisation makes, and how they go again when it is taken back. */
import { createStore } from '../../../kit/lists';
import type { ListDefinition, Site, Store } from '../../../kit/lists';
import { departments } from '../../settings';
import type { Department } from '../../settings';

type Place = Pick<Site, 'sp' | 'path'>;

/**
 * Makes verksamheter by these names, each once however often it is asked for with the same keys.
 * @param order where they stand among the others
 * @throws SharePointFault, UnansweredWrite
 */
export async function makeDepartments(store: Store<typeof departments>, names: readonly string[], keys: readonly string[], order: number | undefined): Promise<Department[]> {
  const made: Department[] = [];
  for (const [at, Title] of names.entries()) made.push(await store.create({ Title, SortOrder: order, Ended: false }, keys[at]));
  return made;
}

/** Whether an item of one of these lists points to a verksamhet. */
async function isUsed({ sp, path }: Place, id: number, lists: readonly ListDefinition[]): Promise<boolean> {
  for (const list of lists) {
    const found = await createStore(sp, path, list).query({ where: [{ column: 'Department' as never, is: 'eq', value: id }], columns: [], limit: 1 });
    if (found.length > 0) return true;
  }
  return false;
}

/**
 * Takes away what was made, into the recycle bin. One that something points to by now is ended instead, so that nothing
 * loses its verksamhet.
 * @param lists those that may point to a verksamhet
 */
export async function removeMade(place: Place, made: readonly Department[], lists: readonly ListDefinition[]): Promise<void> {
  const store = createStore(place.sp, place.path, departments);
  for (const { id } of made) {
    const item = await store.get(id);
    if (!item) continue;
    if (await isUsed(place, id, lists)) await store.update(item, { Ended: true });
    else await store.remove(item);
  }
}
