/** Reads and writes of single settings. */
import { newKey, storeOf } from '../../kit/lists';
import type { ItemOf, Site } from '../../kit/lists';
import { settings } from './lists';

export type Setting = ItemOf<typeof settings>;
type Place = Pick<Site, 'sp' | 'path'>;

/** A setting as it is stored now, or undefined where it was never made. */
export async function findSetting(place: Place, key: string): Promise<Setting | undefined> {
  return (await storeOf(place, settings).query({ where: [{ column: 'Title', is: 'eq', value: key }], limit: 1 }))[0];
}

/** Writes a setting, or makes it. @throws SharePointFault; EditConflict when someone else wrote it in between */
export async function saveSetting(place: Place, key: string, Value: string): Promise<void> {
  const store = storeOf(place, settings);
  const standing = await findSetting(place, key);
  if (!standing) await store.create({ Title: key, Value }, newKey());
  else if (standing.Value !== Value) await store.update(standing, { Value });
}
