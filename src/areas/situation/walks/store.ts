/** Questions about safety walks. A year has a few of them; what is to be mended is asked for by its state, whatever the year. */
import { may, storeOf } from '../../../kit/lists';
import type { Query, Site } from '../../../kit/lists';
import { walkObservations, walks } from '../lists';
import type { Walk, WalkObservation } from '../lists';

export function walksIn(from: string, to: string): Query<typeof walks> {
  return { where: [{ column: 'WalkDate', is: 'ge', value: from }, { column: 'WalkDate', is: 'le', value: to }], orderBy: [{ column: 'WalkDate', descending: true }] };
}

export const walksOfYear = (year: number): Query<typeof walks> => walksIn(`${year}-01-01`, `${year}-12-31`);

export function observationsOf(ids: readonly number[]): Query<typeof walkObservations> {
  return { where: [{ column: 'Walk', is: 'eq', value: ids }] };
}

export const toMend: Query<typeof walkObservations> = { where: [{ column: 'State', is: 'eq', value: 'Ska åtgärdas' }] };

/** The walks of a span of time with what was seen on them. */
export interface WalkData { from: string; to: string; today: string; walks: Walk[]; observations: WalkObservation[]; }

/**
 * Walks and their observations as plain data, for documents.
 * @param from first day, `YYYY-MM-DD`
 * @param to last day
 * @returns undefined when the user may not read them
 * @throws SharePointFault
 */
export async function loadWalks(place: Pick<Site, 'sp' | 'path' | 'access'>, from: string, to: string, today: string): Promise<WalkData | undefined> {
  if (!may(place.access, walks, 'read') || !may(place.access, walkObservations, 'read')) return undefined;
  const found = await storeOf(place, walks).query(walksIn(from, to));
  const observations = found.length > 0 ? await storeOf(place, walkObservations).query(observationsOf(found.map(({ id }) => id))) : [];
  return { from, to, today, walks: found, observations };
}

/** What was to be mended by a day that has passed. */
export function lateObservations(today: string): Query<typeof walkObservations> {
  return { where: [{ column: 'State', is: 'eq', value: 'Ska åtgärdas' }, { column: 'DueDate', is: 'lt', value: today }] };
}
