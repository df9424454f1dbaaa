import type { Query, Reference } from '../../kit/lists';
import { causes, problems } from './lists';

/** Problems that are prioritised or watched, or not yet judged; those that are over stay in the list. */
export const openProblems: Query<typeof problems> = { where: [{ column: 'Priority', is: 'eq', value: ['Prioriterat', 'Bevakas'], orEmpty: true }] };

/** What the start page says of problems: how many are prioritised, and whose season comes. */
export const problemOverview: Query<typeof problems> = { ...openProblems, columns: ['Title', 'Priority', 'SeasonFrom', 'SeasonTo'] };

/** The causes of one problem. */
export function causesOf(id: number): Query<typeof causes> {
  return { where: [{ column: 'Problem', is: 'eq', value: id }] };
}

/** What a form offers, with what the item points to already: a choice made once is not taken away. */
export function withChosen(offered: readonly Reference[], chosen: Reference | undefined): Reference[] {
  return chosen && !offered.some(({ id }) => id === chosen.id) ? [...offered, chosen] : [...offered];
}
