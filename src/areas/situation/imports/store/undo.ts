import { batched, createStore, isFault, storeOf } from '../../../../kit/lists';
import type { ListDefinition } from '../../../../kit/lists';
import { allWritten, removeMany, updateMany } from '../../../../kit/lists/bulk';
import type { Version } from '../../../../kit/lists';
import { periodOf } from '../../events/periods';
import { recountMonths } from '../../events/recount';
import * as lists from '../../lists';
import type { Import, Observation as StoredObservation } from '../../lists';
import { figuresOf, unitWords } from './compare';
import { isUntouched } from './plan';
import { askAll, isUndone, readAll, readByImport, readEventsByImport, readEventsOf, readLog, readObservations } from './reading';
import type { Place } from './reading';
import { recordOf, tellsPlaces } from './record';
import type { ImportRecord } from './record';
import type { RunOptions, UndoPlan } from './types';

const { areas, eventCategories, eventCounts, events, imports, indicators, observations, regions } = lists;

/** Histories that are asked for in one batch. */
const historiesAtOnce = 50;

type History = Version<typeof observations>[];

async function historiesOf(place: Place, items: readonly StoredObservation[], signal: AbortSignal | undefined): Promise<History[]> {
  const found: History[] = [];
  for (let first = 0; first < items.length; first += historiesAtOnce) {
    if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    const answers = await batched(place.sp, items.slice(first, first + historiesAtOnce).map(({ id }) => asking => createStore(asking, place.path, observations).versions(id)));
    for (const answer of answers) {
      if (answer.status === 'rejected') throw answer.reason;
      found.push(answer.value);
    }
  }
  return found;
}

/** What an item was before the import first wrote it: newest first, as SharePoint tells. */
export function formerOf(history: History, importId: number): 'made' | 'lost' | History[number] {
  let first = -1;
  history.forEach((version, at) => { if (version.values.Import?.id === importId) first = at; });
  const former = history[first + 1];
  if (first >= 0 && former) return former;
  // The oldest that is kept is the import's own: it made the item, unless older versions were cleared away.
  return first >= 0 && history[first].label === '1.0' ? 'made' : 'lost';
}

const overlaps = (one: readonly string[], others: ReadonlySet<string>): boolean => one.some(value => others.has(value));

function reachesInto(record: ImportRecord, other: ImportRecord): boolean {
  if (!overlaps(record.scopes, new Set(other.scopes))) return false;
  if (record.codes.length > 0 && other.codes.length > 0 && !overlaps(record.codes, new Set(other.codes))) return false;
  const [[first, last], [from, to]] = [record.years ?? [0, 0], other.years ?? [0, 0]];
  return first <= to && from <= last;
}

async function ownFigures(place: Place, record: ImportRecord, importId: number, signal: AbortSignal | undefined): Promise<StoredObservation[]> {
  if (!tellsPlaces(record)) return readByImport(place, importId);
  const codes = record.codes.length > 0 ? record.codes : (await readAll(place, indicators)).map(({ Code }) => Code);
  return (await readObservations(place, { ...record, codes }, { signal })).filter(item => item.Import?.id === importId);
}

/**
 * What undoing an import would remove and restore. Writes nothing. Of an undo that was broken off, what is left is planned.
 * @throws SharePointFault; AbortError
 */
export async function planUndo(place: Place, importId: number, { signal }: Pick<RunOptions, 'signal'> = {}): Promise<UndoPlan> {
  const log = await readLog(place);
  const row = log.find(({ id }) => id === importId);
  if (!row || isUndone(row)) throw new Error(`Import ${importId} cannot be undone`);
  const record = recordOf(row);
  const others = log.filter(other => other.id !== importId && !isUndone(other)).map(other => ({ other, record: recordOf(other) }));
  const own = await ownFigures(place, record, importId, signal);
  const reported = tellsPlaces(record) ? (await readEventsOf(place, record.months, { signal })).filter(item => item.Import?.id === importId) : await readEventsByImport(place, importId);

  const removes = own.filter(isUntouched);
  const touched = own.filter(item => !isUntouched(item));
  const restores: UndoPlan['restores'] = [];
  let lost = 0;
  let editedSince = 0;
  (await historiesOf(place, touched, signal)).forEach((history, at) => {
    const item = touched[at];
    const former = formerOf(history, importId);
    if (history.filter(({ values }) => values.Import?.id === importId).length > 1) editedSince++;
    if (former === 'made') removes.push(item);
    else if (former === 'lost') lost++;
    else restores.push({ item, to: { ...figuresOf(former.values), Import: former.values.Import } });
  });
  return {
    import: row, lost, removes, restores, editedSince, events: reported,
    months: [...new Set([...record.months, ...reported.map(({ OccurredAt }) => periodOf(OccurredAt))])].filter(Boolean),
    blockedBy: others.filter(one => one.record.overwrites.includes(importId)).map(({ other }) => other),
    alsoIn: others.filter(({ other, record: later }) => other.id > importId && (other.Unchanged ?? 0) > 0 && reachesInto(record, later)).map(({ other }) => other)
  };
}

const definitions = (Object.values(lists) as unknown[]).filter((one): one is ListDefinition => typeof one === 'object' && one !== null && 'columns' in one && 'views' in one);

interface Made { id: number; value: string; }

/** Those that no item has in this column. */
async function unusedIn(place: Place, definition: ListDefinition, column: string, items: readonly Made[], by: 'id' | 'value'): Promise<Made[]> {
  const used = new Set<Made>();
  const queries = items.map(item => ({ where: [{ column: column as never, is: 'eq' as const, value: item[by] }], columns: [], limit: 1 }));
  await askAll(place, definition, queries, (found, at) => {
    if (found.length > 0) used.add(items[at]);
  }, (fault, at) => {
    // More than 5,000 point to it; none does from a list that is not there.
    if (isFault(fault, 'threshold')) used.add(items[at]);
    else if (!isFault(fault, 'missing')) throw fault;
  });
  return items.filter(item => !used.has(item));
}

/** Those that no list of the lägesbild points to. */
async function unpointedTo(place: Place, target: ListDefinition, items: readonly Made[]): Promise<Made[]> {
  let left = [...items];
  for (const definition of definitions) {
    for (const [name, column] of Object.entries(definition.columns)) {
      if (column.type === 'lookup' && column.list === target.name && column.indexed) left = await unusedIn(place, definition, name, left, 'id');
    }
  }
  return left;
}

/**
 * Removes what the import made and nothing uses any longer, and gives back the units that it completed. Also what imports
 * undone before had made and had to leave, since this one used it.
 */
async function tidy(place: Place, { import: row }: UndoPlan): Promise<void> {
  const record = recordOf(row);
  const undone = (await readLog(place)).filter(isUndone);
  const since = [row, ...undone].map(({ created }) => created).sort()[0];
  const all = (name: 'indicators' | 'regions' | 'categories' | 'areas'): string[] => [row, ...undone].flatMap(one => recordOf(one)[name]);
  const made = async <L extends ListDefinition>(definition: L, name: string, values: readonly string[]): Promise<Made[]> => {
    if (values.length === 0) return [];
    const wanted = new Set(values.map(value => value.toLowerCase()));
    return (await readAll(place, definition)).map(item => ({ id: item.id, created: item.created, value: String((item as Record<string, unknown>)[name]) }))
      .filter(({ value, created }) => wanted.has(value.toLowerCase()) && created >= since);
  };
  const remove = async (definition: ListDefinition, unused: readonly Made[]): Promise<void> => {
    if (unused.length > 0) allWritten(await removeMany(place, definition, unused));
  };
  for (const definition of [indicators, eventCategories, areas]) {
    const [name, values] = definition === indicators ? ['Code', all('indicators')] : ['Title', all(definition === eventCategories ? 'categories' : 'areas')];
    await remove(definition, await unpointedTo(place, definition, await made(definition as typeof indicators, name as string, values as string[])));
  }
  await remove(regions, await unusedIn(place, observations, 'RegionCode', await made(regions, 'Code', all('regions')), 'value'));
  for (const item of Object.keys(record.units).length > 0 ? await readAll(place, indicators) : []) {
    const unit = record.units[item.Code];
    if (unit === undefined || !Object.values(unitWords).includes(item.Unit) || item.Unit === unit) continue;
    await storeOf(place, indicators).update(item, { Unit: unit });
  }
}

/** Counts the months anew. Rows that came with the import and count nothing go; then once more, for whoever counted on them. */
async function recount(place: Place, { import: row, months }: UndoPlan): Promise<void> {
  if (months.length === 0) return;
  await recountMonths(place, months);
  const rows = (await Promise.all(months.map(month => storeOf(place, eventCounts).query({ where: [{ column: 'Period', is: 'eq', value: month }] })))).flat();
  const empty = rows.filter(item => item.Count === 0 && !item.Disposed && item.created >= row.created);
  if (empty.length === 0) return;
  allWritten(await removeMany(place, eventCounts, empty));
  await recountMonths(place, months);
}

/**
 * Undoes an import: figures that it changed get their former values, those it made go to the recycle bin, events likewise,
 * and what it made of indicators, regions, categories and areas goes where nothing else uses it. The log then says
 * *Ångrad*. While it goes on the log says *Påbörjad*; broken off, it is planned and run anew.
 * @throws Error for a plan that is blocked or has lost values; SharePointFault (`conflict`: someone changed the same
 * figures since); UnansweredWrite; AbortError
 */
export async function runUndo(place: Place, plan: UndoPlan, { onProgress, signal }: RunOptions = {}): Promise<void> {
  if (plan.blockedBy.length > 0 || plan.lost > 0) throw new Error(`Import ${plan.import.id} is not to be undone`);
  const store = storeOf(place, imports);
  const row: Import = plan.import.State === 'Klar' ? await store.update(plan.import, { State: 'Påbörjad' }) : plan.import;
  const { restores, removes } = plan;
  const total = restores.length + removes.length + plan.events.length;
  const from = (before: number): RunOptions => ({ signal, onProgress: done => onProgress?.(before + done, total) });
  allWritten(await updateMany(place, observations, restores.map(({ item, to }) => ({ before: item, values: to })), from(0)));
  allWritten(await removeMany(place, observations, removes, from(restores.length)));
  allWritten(await removeMany(place, events, plan.events, from(restores.length + removes.length)));
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
  await recount(place, plan);
  await tidy(place, plan);
  await store.update(row, { State: 'Ångrad' });
}
