import { createStore, may, together } from '../../../kit/lists';
import type { ItemOf, ListDefinition, Query, Site } from '../../../kit/lists';
import { causes, evidence, problems } from '../lists';
import { openProblems } from '../store';
import type { MeasureList } from './measures';
import { pictureProblems } from './picture';
import type { PictureProblem } from './picture';
import { answersAround } from './store';

/** How many problems one question asks of: they stand in its address. */
const atOnce = 40;

/**
 * What belongs to certain problems. A list's items of closed problems only grow in number: they are not read.
 * @param signal fires when nobody waits for the answer any more
 */
export async function readOf<L extends ListDefinition>(
  place: Pick<Site, 'sp' | 'path'>, definition: L, ids: readonly number[], signal = new AbortController().signal
): Promise<ItemOf<L>[]> {
  const chunks: number[][] = [];
  for (let first = 0; first < ids.length; first += atOnce) chunks.push(ids.slice(first, first + atOnce));
  const of = (value: number[]): Query<L> => ({ where: [{ column: 'Problem', is: 'eq', value }] }) as unknown as Query<L>;
  const parts = await Promise.all(chunks.map(value => together(place.sp, asking => createStore(asking, place.path, definition).query(of(value)), signal)));
  return parts.flat();
}

/**
 * The problems of the lägesbild, for its document: prioritised and watched, with what they rest on and how they are answered.
 * Two calls.
 * @param measures the plan's list, as `useMeasureList` has it
 * @param year the plan year that answers are counted for
 * @throws SharePointFault when problems, evidence or causes cannot be read
 */
export async function loadPictureProblems(place: Pick<Site, 'sp' | 'path' | 'access'>, measures: MeasureList, year: number): Promise<PictureProblem[]> {
  const signal = new AbortController().signal;
  const [found, answers] = await Promise.all([
    together(place.sp, asking => createStore(asking, place.path, problems).query(openProblems), signal),
    may(place.access, measures, 'read') ? together(place.sp, asking => createStore(asking, place.path, measures).query(answersAround(year)), signal) : undefined
  ]);
  const ids = found.map(({ id }) => id);
  const [ownEvidence, ownCauses] = await Promise.all([readOf(place, evidence, ids, signal), readOf(place, causes, ids, signal)]);
  return pictureProblems({ problems: found, evidence: ownEvidence, causes: ownCauses, answers, year });
}
