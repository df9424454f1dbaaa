/** What the municipality decides about events, kept among the product's settings. */
import { useItems } from '../../../kit/lists';
import type { Items } from '../../../kit/lists';
import { findSetting, saveSetting, settings } from '../../settings';
import type { Setting } from '../../settings';
import { readChecked } from './counts';
import type { Checked } from './counts';
import { defaultRetention } from './model';
import type { Place } from './recount';
import { longestRetention, shortestRetention } from './settingsModel';

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

/** @throws SharePointFault */
export async function saveRetention(site: Place, months: number): Promise<void> {
  await saveSetting(site, retentionKey, String(months));
}

export async function findChecked(site: Place): Promise<Checked | undefined> {
  return readChecked((await findSetting(site, checkedKey))?.Value);
}

/** @throws SharePointFault; EditConflict when someone else's check came in between, which is as good */
export async function keepChecked(site: Place, checked: Checked): Promise<void> {
  await saveSetting(site, checkedKey, JSON.stringify(checked));
}
