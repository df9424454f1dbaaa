/** What the municipality decides about events, kept among the product's settings. */
import { newKey, storeOf, useItems } from '../../../kit/lists';
import type { Items, ItemOf } from '../../../kit/lists';
import { settings } from '../../settings';
import { readChecked } from './counts';
import type { Checked } from './counts';
import { defaultRetention } from './model';
import type { Place } from './recount';
import { longestRetention, shortestRetention } from './settingsModel';

type Setting = ItemOf<typeof settings>;

/** How many months events are kept. */
const retentionKey = 'eventRetentionMonths';
/** What is known of the counts since they were last checked. */
const checkedKey = 'eventCounts';

/** Months that events are kept: the municipality's own, or two years. */
export function retentionOf(items: readonly Setting[] | undefined): number {
  const months = Number(items?.find(item => item.Title === retentionKey)?.Value);
  return Number.isInteger(months) && months >= shortestRetention && months <= longestRetention ? months : defaultRetention;
}

/** All settings: a few rows, which other parts of the app read too. */
export function useSettings(): Items<typeof settings> {
  return useItems(settings, {});
}

async function find(site: Place, key: string): Promise<Setting | undefined> {
  return (await storeOf(site, settings).query({ where: [{ column: 'Title', is: 'eq', value: key }], limit: 1 }))[0];
}

/**
 * Writes a setting, whether it stands already or not.
 * @throws SharePointFault, EditConflict
 */
export async function setValue(site: Place, key: string, Value: string): Promise<void> {
  const store = storeOf(site, settings);
  const standing = await find(site, key);
  if (!standing) await store.create({ Title: key, Value }, newKey());
  else if (standing.Value !== Value) await store.update(standing, { Value });
}

/** @throws SharePointFault */
export async function saveRetention(site: Place, months: number): Promise<void> {
  await setValue(site, retentionKey, String(months));
}

export async function findChecked(site: Place): Promise<Checked | undefined> {
  return readChecked((await find(site, checkedKey))?.Value);
}

/** @throws SharePointFault; EditConflict when someone else's check came in between, which is as good */
export async function keepChecked(site: Place, checked: Checked): Promise<void> {
  await setValue(site, checkedKey, JSON.stringify(checked));
}
