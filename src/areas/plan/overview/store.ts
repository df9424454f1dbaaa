/** What the overview asks for beside the year's measures, and the one write that concerns many of them. */
import { storeOf } from '../../../kit/lists';
import type { Query, Site } from '../../../kit/lists';
import { updateMany } from '../../../kit/lists/bulk';
import { measurePartners, measures } from '../lists';
import type { Measure } from '../lists';

type Place = Pick<Site, 'sp' | 'path'>;

/** Which measures a partner takes part in, of all years. */
export function partnerQuery(partner: number): Query<typeof measurePartners> {
  return { where: [{ column: 'Partner', is: 'eq', value: partner }] };
}

/**
 * Marks measures as followed up in depth, or no longer: one change set for all of them.
 * @throws SharePointFault, also when someone else changed one of them in between; UnansweredWrite
 */
export async function writeInDepth(place: Place, items: readonly Pick<Measure, 'id' | 'etag'>[], value: (id: number) => boolean): Promise<void> {
  const { failed } = await updateMany(place, measures, items.map(before => ({ before, values: { InDepth: value(before.id) } })));
  if (failed.length > 0) throw failed[0].fault;
}

/** A few measures as they stand now: about as many as are followed up in depth. */
export function standing(place: Place, ids: readonly number[]): Promise<Measure[]> {
  return storeOf(place, measures).query({ where: [{ column: 'Id', is: 'eq', value: ids }] });
}
