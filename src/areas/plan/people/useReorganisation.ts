import * as React from 'react';
import { may, newKey, storeOf, useRefresh, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { cameraCases } from '../../cameras';
import { councilMembers } from '../../council';
import { departments } from '../../settings';
import type { Department } from '../../settings';
import { estTasks, events, walkObservations } from '../../situation';
import { measureDepartments, measures } from '../lists';
import type { Change } from './changes';
import { makeDepartments, removeMade } from './made';
import { belongingsOf, endChange, moveChanges, movingLinks, namesOf, originChange, renameChange } from './reorganise';
import type { Belonging, Reorganisation } from './reorganise';
import { checkForm, concerned, emptyForm, partReference, partsOf, undecided } from './reorganiseForm';
import type { FormFaults, ReorganisationForm } from './reorganiseForm';
import { useBelongings } from './useBelongings';
import type { Belongings } from './useBelongings';
import { useChanges } from './useChanges';
import type { ChangeRun } from './useChanges';

export interface ReorganisationState {
  form: ReorganisationForm;
  /** Shown once someone has tried to go on. */
  faults: FormFaults;
  rows: Belonging[] | undefined;
  /** What is shown is what would be done: nothing is being read anew. */
  ready: boolean;
  /** Links of taking part that move along with a merger. */
  links: number;
  parts: { key: string; text: string }[];
  /** Rows of a split that no part has been chosen for; counted once someone has tried. */
  missing: number;
  error: Error | undefined;
  mayEdit: boolean;
  run: ChangeRun;
  type(part: Partial<ReorganisationForm>): void;
  start(): void;
}

const list = departments as unknown as ListDefinition;
const pointing = [measures, estTasks, walkObservations, cameraCases, councilMembers, measureDepartments, events] as unknown as readonly ListDefinition[];

/** One verksamhet renamed, merged, split or ended, in one step. */
export function useReorganisation(kind: Reorganisation, department: Department, all: readonly Department[]): ReorganisationState {
  const site = useSite();
  const refresh = useRefresh();
  const now = today();
  const year = Number(now.slice(0, 4));
  const [form, setForm] = React.useState(() => ({ ...emptyForm(now), name: kind === 'rename' ? department.Title : '' }));
  const [tried, setTried] = React.useState(false);
  // Keys of what is made belong to this form: sent again after a lost answer, each verksamhet is made once.
  const keys = React.useRef<string[]>([]);
  const made = React.useRef<Department[]>([]);
  const whose = concerned(kind, department, form);
  const { belongings: read, error } = useBelongings(year, kind === 'merge' ? whose : []);
  // While the links of another choice are being read, what was read before stays in sight; nothing starts until they are there.
  const known = React.useRef(read);
  if (read) known.current = read;
  const belongings = known.current;
  const run = useChanges([departments, ...pointing], async () => {
    await removeMade(site, made.current, pointing.filter(one => may(site.access, one, 'read')));
    made.current.splice(0);
    keys.current.splice(0);
    await refresh(departments);
  });
  const rows = belongings && (kind === 'rename' ? [] : belongingsOf(whose, belongings.measures, belongings.others, year));
  const moving = belongings && kind === 'merge' && typeof form.target === 'number'
    ? movingLinks(belongings.participations, belongings.measures, whose, form.target, year) : [];
  const parts = kind === 'split' ? partsOf(department, form, all) : [];
  const faults = checkForm(kind, department, form, all);
  const missing = kind === 'split' && rows ? undecided(rows, form, parts).length : 0;

  const make = async (names: readonly string[]): Promise<Department[]> => {
    while (keys.current.length < names.length) keys.current.push(newKey());
    const found = await makeDepartments(storeOf(site, departments), names, keys.current, department.SortOrder);
    made.current.splice(0, made.current.length, ...found);
    return found;
  };
  const merge = async ({ measures: own, participations }: Belongings, moved: readonly Belonging[]): Promise<Change[]> => {
    const ending = all.filter(({ id }) => whose.includes(id));
    const target = form.target === 'new' ? (await make([form.name.trim()]))[0] : all.find(({ id }) => id === form.target)!;
    const to = { id: target.id, title: target.Title };
    const links = movingLinks(participations, own, whose, to.id, year);
    return [
      ...moveChanges(moved.filter(({ key }) => !form.stays.includes(key)), () => to),
      ...links.map((link): Change => ({ list: measureDepartments as unknown as ListDefinition, id: link.id, title: link.Title, before: { Department: link.Department }, after: { Department: to } })),
      ...ending.map(one => endChange(list, one, form.date, to.id))
    ];
  };
  const split = async (moved: readonly Belonging[]): Promise<Change[]> => {
    const fresh = await make(namesOf(form.parts));
    const successors = [...fresh.map(({ id }) => id), ...form.existing];
    return [
      ...moveChanges(moved, ({ key }) => partReference(form.to[key], fresh, all)),
      ...fresh.map(one => originChange(list, one, department, form.date)),
      ...(form.ends ? [endChange(list, department, form.date, successors.length === 1 ? successors[0] : undefined)] : [])
    ];
  };
  const prepare = async (): Promise<Change[]> => {
    switch (kind) {
      case 'rename': return [renameChange(list, department, form.name, form.date)];
      case 'end': return [endChange(list, department, form.date)];
      case 'merge': return merge(belongings!, rows!);
      case 'split': return split(rows!);
    }
  };
  return {
    form, rows, ready: read !== undefined, links: moving.length, parts, error, run, faults: tried ? faults : {}, missing: tried ? missing : 0,
    mayEdit: may(site.access, departments, 'edit'),
    type: part => setForm(before => ({ ...before, ...part })),
    start: () => {
      setTried(true);
      if (Object.keys(faults).length > 0 || (form.ends && missing > 0) || !rows || !read) return;
      run.run(prepare);
    }
  };
}
