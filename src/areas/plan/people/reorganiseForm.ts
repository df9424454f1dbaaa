/** What is typed when verksamheter are reorganised, and what is wrong with it. Pure. */
import { isDate } from '../../../kit/lists/define';
import type { Reference } from '../../../kit/lists/define';
import type { Department } from '../../settings';
import { nameFault, namesOf } from './reorganise';
import type { Belonging, Reorganisation, ReorganisationFault } from './reorganise';

/** `target`: an existing verksamhet's number, or `new` for one with the name `name`. */
export interface ReorganisationForm {
  name: string;
  date: string;
  target: number | 'new' | undefined;
  /** Others that are merged together with it. */
  with: readonly number[];
  /** New names, one a line. */
  parts: string;
  /** Existing verksamheter that also take over parts. */
  existing: readonly number[];
  /** Which part each thing goes to, by its key: an existing one's number, or the place of a new name as `new:0`. */
  to: Readonly<Record<string, string>>;
  /** Things that do not move though the rest does, by key. */
  stays: readonly string[];
  /** The verksamhet that is split ends. */
  ends: boolean;
}

export const emptyForm = (date: string): ReorganisationForm =>
  ({ name: '', date, target: undefined, with: [], parts: '', existing: [], to: {}, stays: [], ends: true });

export type FormFaults = Partial<Record<'name' | 'date' | 'target' | 'parts', ReorganisationFault>>;

/** The verksamheter that end or move with this step. */
export function concerned(kind: Reorganisation, department: Pick<Department, 'id'>, form: ReorganisationForm): number[] {
  return kind === 'merge' ? [department.id, ...form.with].filter(id => id !== form.target) : [department.id];
}

/** What is wrong with a form, before anything is asked of SharePoint. */
export function checkForm(kind: Reorganisation, department: Department, form: ReorganisationForm, all: readonly Department[]): FormFaults {
  const faults: FormFaults = {};
  if (!isDate(form.date)) faults.date = 'date';
  if (kind === 'rename' && (nameFault(form.name, all, department.id) || form.name.trim() === department.Title)) {
    faults.name = nameFault(form.name, all, department.id) ?? 'required';
  }
  if (kind === 'merge') {
    if (form.target === undefined) faults.target = 'target';
    // One that ends gives its name free: the new one may bear it.
    else if (form.target === 'new') faults.name = nameFault(form.name, all.filter(({ id }) => !concerned(kind, department, form).includes(id)));
    else if (concerned(kind, department, form).length === 0) faults.target = 'target';
  }
  if (kind === 'split') {
    const names = namesOf(form.parts);
    if (names.length + form.existing.length < (form.ends ? 2 : 1)) faults.parts = 'parts';
    else if (names.some(name => nameFault(name, form.ends ? all.filter(({ id }) => id !== department.id) : all))) faults.parts = 'taken';
  }
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as FormFaults;
}

/** The parts that something may go to when a verksamhet is split, and itself where it stays. */
export function partsOf(department: Department, form: ReorganisationForm, all: readonly Department[]): { key: string; text: string }[] {
  return [
    ...namesOf(form.parts).map((text, at) => ({ key: `new:${at}`, text })),
    ...form.existing.map(id => ({ key: String(id), text: all.find(one => one.id === id)?.Title ?? String(id) })),
    ...(form.ends ? [] : [{ key: String(department.id), text: department.Title }])
  ];
}

/** Things that have not been given a part yet: a verksamhet that ends leaves nothing open behind. */
export function undecided(rows: readonly Belonging[], form: ReorganisationForm, parts: readonly { key: string }[]): Belonging[] {
  return rows.filter(({ key }) => !parts.some(part => part.key === form.to[key]));
}

/** The part that a row goes to, once the new verksamheter have been made. */
export function partReference(key: string | undefined, made: readonly Department[], all: readonly Department[]): Reference | undefined {
  if (!key) return undefined;
  const found = key.startsWith('new:') ? made[Number(key.slice(4))] : all.find(({ id }) => id === Number(key));
  return found && { id: found.id, title: found.Title };
}
