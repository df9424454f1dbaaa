import { batched, createStore, storeOf } from '../../../../kit/lists';
import { allWritten, findByKeys, removeMany, updateMany } from '../../../../kit/lists/bulk';
import { sameValue } from '../../../../kit/lists/merge';
import { imports, isUnused, problems } from '../../../situation';
import { measureDepartments, measurePartners, measures } from '../../lists';
import type { Measure, MeasureChanges } from '../../lists';
import { madeBy } from './plan';
import { problemKey, recordOf } from './record';
import type { AccessPlace, Place, RunOptions, UndoPlan } from './types';
import { versionOf } from './version';

/** Items asked for in one question, and histories in one batch. */
const idsAtOnce = 20;
const historiesAtOnce = 50;

/** What measures are tied to. */
const linkLists = [measureDepartments, measurePartners] as const;

/** Links of measures. */
async function linksOf(place: Place, definition: typeof linkLists[number], ids: readonly number[]): Promise<{ id: number; created: string }[]> {
  const links: { id: number; created: string }[] = [];
  for (let first = 0; first < ids.length; first += idsAtOnce) {
    const where = [{ column: 'Measure', is: 'eq', value: ids.slice(first, first + idsAtOnce) }] as const;
    links.push(...await storeOf(place, definition as typeof measureDepartments).query({ where, columns: ['Title'] }));
  }
  return links;
}

/** The measures of these numbers that are still there. */
async function measuresOf(place: Place, ids: readonly number[]): Promise<Measure[]> {
  const groups = Array.from({ length: Math.ceil(ids.length / idsAtOnce) }, (_, at) => ids.slice(at * idsAtOnce, (at + 1) * idsAtOnce));
  const found: Measure[] = [];
  for (const answer of await batched(place.sp, groups.map(group => asking => createStore(asking, place.path, measures).query({ where: [{ column: 'Id', is: 'eq', value: group }] })))) {
    if (answer.status === 'rejected') throw answer.reason;
    found.push(...answer.value);
  }
  return found;
}

/** Columns that an import writes. */
const written = [
  'Department', 'Owner', 'Problem', 'Cause', 'Mechanism', 'Goal', 'Indicator', 'Baseline', 'Target', 'MeasureType', 'Level', 'Place', 'Area', 'StartDate', 'EndDate', 'Status', 'StatusReason',
  'Progress', 'LatestNote', 'Ongoing', 'BudgetOwn', 'Hours'
] as const satisfies readonly (keyof MeasureChanges)[];

const partOf = (item: Measure): MeasureChanges => Object.fromEntries(written.map(name => [name, item[name]])) as MeasureChanges;
const idOf = (value: unknown): unknown => typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
const same = (one: Measure, other: Measure): boolean => written.every(name => sameValue(idOf(one[name]), idOf(other[name])));

/** What the measures that an import changed were before: told by SharePoint's own versions. */
async function formerOf(place: Place, items: readonly Measure[], versions: ReadonlyMap<number, number>): Promise<Pick<UndoPlan, 'restores' | 'stays'>> {
  const restores: UndoPlan['restores'][number][] = [];
  const stays: Measure[] = [];
  const touched = items.filter(item => versionOf(item) > versions.get(item.id)!);
  for (let first = 0; first < touched.length; first += historiesAtOnce) {
    const part = touched.slice(first, first + historiesAtOnce);
    const answers = await batched(place.sp, part.map(({ id }) => asking => createStore(asking, place.path, measures).versions(id)));
    answers.forEach((answer, at) => {
      if (answer.status === 'rejected') throw answer.reason;
      const item = part[at];
      const since = versionOf(item) - versions.get(item.id)!;
      const former = answer.value[since]?.values;
      // As it was already: an undoing that was broken off gave it back.
      if (former && same(item, former)) return;
      if (former && since === 1) restores.push({ item, to: partOf(former) });
      else stays.push(item);
    });
  }
  return { restores, stays };
}

/**
 * What undoing an import would remove and restore. Writes nothing. Of an undoing that was broken off, what is left is planned.
 * @throws Error for an import that is undone or gone; SharePointFault
 */
export async function planUndo(place: Place, importId: number): Promise<UndoPlan> {
  const row = await storeOf(place, imports).get(importId);
  if (!row || row.State === 'Ångrad' || row.Content !== 'Åtgärder') throw new Error(`Import ${importId} cannot be undone`);
  const record = recordOf(row);
  const made = await measuresOf(place, [...(await madeBy(place, row)).values()]);
  const versions = new Map(record.updates);
  const { restores, stays } = await formerOf(place, await measuresOf(place, [...versions.keys()]), versions);
  const changed = [...versions.keys()].filter(id => !stays.some(item => item.id === id));
  // What was linked while the import went on is its own; its log's row was written last of all.
  const until = row.State === 'Klar' ? row.modified : '9999';
  const links = Object.fromEntries(await Promise.all(linkLists.map(async definition =>
    [definition.name, (await linksOf(place, definition, changed)).filter(({ created }) => created >= row.created && created <= until)] as const)));
  const keys = record.problems.map((_, at) => problemKey(importId, at));
  const own = await findByKeys(place, problems, keys);
  return {
    import: row, removes: made.filter(item => versionOf(item) === 1), restores, links, stays: [...made.filter(item => versionOf(item) > 1), ...stays],
    problems: record.problems.flatMap((Title, at) => {
      const id = own.get(keys[at]);
      return id === undefined ? [] : [{ id, Title }];
    })
  };
}

/**
 * Undoes an import: measures that it made go to the recycle bin and those that it changed get their former values, where
 * nobody has changed them since; problems that it made go where nothing uses them. While it lasts the log says *Påbörjad*,
 * at last *Ångrad*; broken off, it is planned and run anew.
 * @throws SharePointFault (`conflict`: someone changed the same measures since it was planned); UnansweredWrite; AbortError
 */
export async function runUndo(place: AccessPlace, plan: UndoPlan, { onProgress, signal }: RunOptions = {}): Promise<void> {
  const store = storeOf(place, imports);
  const row = plan.import.State === 'Klar' ? await store.update(plan.import, { State: 'Påbörjad' }) : plan.import;
  const { removes, restores } = plan;
  const total = removes.length + restores.length;
  allWritten(await updateMany(place, measures, restores.map(({ item, to }) => ({ before: item, values: to })), { signal, onProgress: done => onProgress?.(done, total) }));
  for (const definition of linkLists) {
    // Nothing is to point to what is not there.
    const links = [...plan.links[definition.name] ?? [], ...await linksOf(place, definition, removes.map(({ id }) => id))];
    if (links.length > 0) allWritten(await removeMany(place, definition, links));
  }
  allWritten(await removeMany(place, measures, removes, { signal, onProgress: done => onProgress?.(restores.length + done, total) }));
  for (const problem of plan.problems) {
    const item = await storeOf(place, problems).get(problem.id);
    if (item && versionOf(item) === 1 && await isUnused(place, measures, item.id)) await storeOf(place, problems).remove(item);
  }
  await store.update(row, { State: 'Ångrad' });
}
