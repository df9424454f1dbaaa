/** Verksamheter that are renamed, merged, split or ended: what each of it changes, row by row. Pure. */
import type { ListDefinition, Reference } from '../../../kit/lists/define';
import { withFormerName } from '../../settings';
import type { Department } from '../../settings';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { isClosed } from '../model';
import type { Change } from './changes';

export const reorganisations = ['rename', 'merge', 'split', 'end'] as const;
export type Reorganisation = typeof reorganisations[number];

/** Something that points to a verksamhet and moves with it. */
export interface Belonging { key: string; list: ListDefinition; kind: 'measure' | 'participation' | 'task' | 'observation' | 'case' | 'seat'; id: number; title: string; department: Reference; year?: number; }

interface Pointing { id: number; Title: string; Department: Reference | undefined; }

/** Lists beside the measures whose open items point to a verksamhet. */
export interface BelongingLists { list: ListDefinition; kind: Belonging['kind']; items: readonly Pointing[]; }

const belonging = (list: ListDefinition, kind: Belonging['kind'], { id, Title, Department }: Pointing, year?: number): Belonging =>
  ({ key: `${kind}-${id}`, list, kind, id, title: Title, department: Department!, year });

/**
 * What moves when these verksamheter do: their open measures of this year and those to come, and what is open elsewhere.
 * What is closed, and earlier years, stays with the name it was done under.
 */
export function belongingsOf(departments: readonly number[], all: readonly Measure[], others: readonly BelongingLists[], year: number): Belonging[] {
  const own = ({ Department }: { Department: Reference | undefined }): boolean => Department !== undefined && departments.includes(Department.id);
  const moving = all.filter(measure => own(measure) && (measure.PlanYear ?? 0) >= year && !isClosed(measure.Status))
    .sort((a, b) => (a.PlanYear ?? 0) - (b.PlanYear ?? 0) || a.Title.localeCompare(b.Title, 'sv'));
  return [
    ...moving.map(measure => belonging(measures as unknown as ListDefinition, 'measure', measure, measure.PlanYear)),
    ...others.flatMap(({ list, kind, items }) => items.filter(own).map(item => belonging(list, kind, item)))
  ];
}

/** A link between a measure and a verksamhet that takes part in it. */
export interface Participation { id: number; Title: string; Measure: Reference | undefined; Department: Reference | undefined; }

/**
 * Links that move with a merger: those of open measures, but for one that would say what stands there already, since the
 * measure is the new verksamhet's own or linked to it.
 */
export function movingLinks(links: readonly Participation[], all: readonly Measure[], departments: readonly number[], target: number, year: number): Participation[] {
  const open = new Map(all.filter(({ PlanYear = 0, Status }) => PlanYear >= year && !isClosed(Status)).map(measure => [measure.id, measure]));
  const taken = new Set(links.filter(({ Department }) => Department?.id === target).map(({ Measure: measure }) => measure?.id));
  return links.filter(({ Measure: link, Department }) => {
    const measure = link && open.get(link.id);
    if (!measure || !Department || !departments.includes(Department.id) || taken.has(measure.id)) return false;
    const own = measure.Department?.id;
    if (own === target || (own !== undefined && departments.includes(own))) return false;
    taken.add(measure.id);
    return true;
  });
}

/** Moves things to the verksamhet that `to` names for each; those without one stay. */
export function moveChanges(rows: readonly Belonging[], to: (row: Belonging) => Reference | undefined): Change[] {
  return rows.flatMap(row => {
    const target = to(row);
    return !target || target.id === row.department.id ? []
      : [{ list: row.list, id: row.id, title: row.title, before: { Department: row.department }, after: { Department: target } }];
  });
}

const one = (list: ListDefinition, { id, Title }: Department, before: Change['before'], after: Change['after']): Change => ({ list, id, title: Title, before, after });

/** A new name; the former one is kept with the date. Lookups follow by themselves. */
export function renameChange(list: ListDefinition, department: Department, name: string, date: string): Change {
  const { Title, FormerNames } = department;
  return one(list, department, { Title, FormerNames }, { Title: name.trim(), FormerNames: withFormerName(department, Title, date) });
}

/** Ends a verksamhet. `successor` is the one that it became part of, where there is just one. */
export function endChange(list: ListDefinition, department: Department, date: string, successor?: number): Change {
  const { Ended, EndedOn, SucceededBy } = department;
  return one(list, department, { Ended, EndedOn, SucceededBy }, { Ended: true, EndedOn: date, SucceededBy: successor });
}

/** A new verksamhet that comes from others: it remembers their names where their own items cannot tell it. */
export function originChange(list: ListDefinition, made: Department, from: Department, date: string): Change {
  return one(list, made, { FormerNames: made.FormerNames }, { FormerNames: withFormerName(made, from.Title, date) });
}

export type ReorganisationFault = 'required' | 'taken' | 'date' | 'target' | 'parts';

/** Whether a name may be given: not empty, and no other verksamhet's that has not ended. */
export function nameFault(name: string, all: readonly Department[], but?: number): 'required' | 'taken' | undefined {
  const wanted = name.trim().toLocaleLowerCase('sv');
  if (!wanted) return 'required';
  return all.some(({ id, Ended, Title }) => id !== but && !Ended && Title.trim().toLocaleLowerCase('sv') === wanted) ? 'taken' : undefined;
}

/** The names typed one a line, each once. */
export function namesOf(typed: string): string[] {
  return [...new Set(typed.split(/\r?\n/).map(line => line.trim()).filter(Boolean))];
}
