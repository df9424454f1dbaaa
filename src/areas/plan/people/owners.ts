/** Who owns what: measures, EST-uppdrag by function, seats in the council. Pure. */
import type { Person, Reference } from '../../../kit/lists/define';
import type { Measure } from '../lists';
import { isClosed, isLate, isSilent } from '../model';

/** A seat in the council as far as it is owned. */
export interface Seat { id: number; Title: string; Person: Person | undefined; Department: Reference | undefined; }

/** An EST-uppdrag: who is responsible is written as a function, not as an account. */
export interface Task { id: number; Title: string; Responsible: string; }

export interface Owner {
  person: Person;
  /** The verksamhet that most of the person's measures belong to. */
  department: Reference | undefined;
  open: Measure[];
  late: number;
  silent: number;
  seats: Seat[];
  tasks: Task[];
}

const same = (a: string, b: string): boolean => a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');

/** Tasks whose responsible function is written as the account is named. */
export function tasksOf(person: Pick<Person, 'title'>, tasks: readonly Task[]): Task[] {
  return person.title.trim() ? tasks.filter(({ Responsible }) => same(Responsible, person.title)) : [];
}

function mostCommon(references: readonly (Reference | undefined)[]): Reference | undefined {
  const counts = new Map<number, number>();
  for (const one of references) if (one) counts.set(one.id, (counts.get(one.id) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return first && references.find(one => one?.id === first[0]);
}

/** Everyone who owns something open, by name. Dates as `YYYY-MM-DD`. */
export function ownersOf(measures: readonly Measure[], seats: readonly Seat[], tasks: readonly Task[], today: string, months?: readonly number[]): Owner[] {
  const people = new Map<number, Person>();
  const open = measures.filter(({ Status }) => !isClosed(Status));
  for (const { Owner: person } of open) if (person) people.set(person.id, person);
  for (const { Person: person } of seats) if (person) people.set(person.id, person);
  return [...people.values()].map(person => {
    const own = open.filter(measure => measure.Owner?.id === person.id);
    const sitting = seats.filter(seat => seat.Person?.id === person.id);
    return {
      person, open: own, seats: sitting, tasks: tasksOf(person, tasks),
      department: mostCommon([...own, ...sitting].map(({ Department }) => Department)),
      late: own.filter(measure => isLate(measure, today)).length,
      silent: own.filter(measure => !isLate(measure, today) && isSilent(measure, today, months)).length
    };
  }).sort((a, b) => a.person.title.localeCompare(b.person.title, 'sv') || a.person.id - b.person.id);
}

/** Open measures that nobody owns, the plan's own order: verksamhet, then name. */
export function withoutOwner(measures: readonly Measure[]): Measure[] {
  return measures.filter(measure => !measure.Owner && !isClosed(measure.Status)).sort((a, b) =>
    (a.Department?.title ?? '\uffff').localeCompare(b.Department?.title ?? '\uffff', 'sv') || a.Title.localeCompare(b.Title, 'sv'));
}

/** How many open measures each plan year has, the latest year last. */
export function perYear(measures: readonly Measure[]): [number, number][] {
  const counts = new Map<number, number>();
  for (const { PlanYear = 0 } of measures) counts.set(PlanYear, (counts.get(PlanYear) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}
