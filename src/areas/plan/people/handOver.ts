/** What is handed over when a person's work goes to another: which rows there are, and the change that each one is. Pure. */
import type { ListDefinition, Person } from '../../../kit/lists/define';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { isClosed } from '../model';
import type { Change } from './changes';
import type { Seat, Task } from './owners';

export type HandOverKind = 'measure' | 'task' | 'seat';

/** One thing that may be handed over. `group` is the plan year of a measure. */
export interface HandOverRow {
  key: string;
  kind: HandOverKind;
  id: number;
  title: string;
  year: number | undefined;
  /** Chosen unless someone says otherwise: what is open, and never a seat, whose mandate is given to a person. */
  chosen: boolean;
  closed: boolean;
}

/** Everything a person has, measures by year and name. */
export function handOverRows(own: readonly Measure[], tasks: readonly Task[], seats: readonly Seat[]): HandOverRow[] {
  const rows = own.map(({ id, Title, PlanYear, Status }): HandOverRow =>
    ({ key: `measure-${id}`, kind: 'measure', id, title: Title, year: PlanYear, chosen: !isClosed(Status), closed: isClosed(Status) }));
  rows.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || Number(a.closed) - Number(b.closed) || a.title.localeCompare(b.title, 'sv'));
  const other = (kind: HandOverKind, { id, Title }: { id: number; Title: string }, chosen: boolean): HandOverRow =>
    ({ key: `${kind}-${id}`, kind, id, title: Title, year: undefined, chosen, closed: false });
  return [...rows, ...tasks.map(task => other('task', task, true)), ...seats.map(seat => other('seat', seat, false))];
}

/** The lists that are no measures', which the areas that own them hand in. */
export interface HandOverLists { tasks: ListDefinition; seats: ListDefinition; }

/**
 * The changes that hand rows over.
 * @param from undefined for measures that have no owner
 */
export function handOverChanges(rows: readonly HandOverRow[], from: Person | undefined, to: Person, lists: HandOverLists): Change[] {
  return rows.map(({ kind, id, title }): Change => {
    switch (kind) {
      case 'measure': return { list: measures as unknown as ListDefinition, id, title, before: { Owner: from }, after: { Owner: to } };
      case 'task': return { list: lists.tasks, id, title, before: { Responsible: from?.title ?? '' }, after: { Responsible: to.title } };
      case 'seat': return { list: lists.seats, id, title, before: { Person: from }, after: { Person: to } };
    }
  });
}
