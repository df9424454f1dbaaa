import { storeOf } from '../../../../kit/lists';
import type { ChangesOf, ListDefinition } from '../../../../kit/lists';
import { allWritten, createMany, updateMany } from '../../../../kit/lists/bulk';
import type { BulkOptions } from '../../../../kit/lists/bulk';
import { isFault } from '../../../../kit/lists/errors';
import { newKey } from '../../../../kit/lists/store';
import { areas, eventCategories, events, imports, indicators, observations, regions } from '../../lists';
import type { Import, ImportChanges, ObservationChanges } from '../../lists';
import { defaultRetention, toEvent } from '../../events/model';
import { recountMonths } from '../../events/recount';
import { retentionOf } from '../../events/settings';
import { settings } from '../../../settings';
import { formatWords, kindOf, lengthOf, levelOf, scopeOf, seriesOf, unitWords, yearOf } from './compare';
import { reachOf } from './plan';
import { rowOf, sourceOf } from './planEvents';
import { readAll } from './reading';
import type { Place } from './reading';
import { joined, recordOf, recordText } from './record';
import type { ImportRecord } from './record';
import { inSlices } from '../../../../kit/tables/slices';
import type { Region } from '../types';
import type { ImportPlan, ImportResult, ObservationChange, RunOptions } from './types';

const line = (text: string): string => text.slice(0, 255);
/** Now, to the second, as SharePoint keeps times. */
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** Titles that planned events need and that are to be made. */
const missing = (plan: ImportPlan, by: 'category' | 'area', titles: readonly string[]): string[] => {
  const needed = new Set(plan.events.filter(({ taken }) => taken).map(event => event[by]));
  return titles.filter(title => needed.has(title));
};

const regionsToMake = ({ regions: planned }: ImportPlan): Region[] => planned.filter(({ isNew, kept, observations: count }) => isNew && kept && count > 0).map(({ region }) => region);

/** What undoing will need to know, written down before anything is done. */
function recordOfPlan(plan: ImportPlan): ImportRecord {
  const taken = plan.events.filter(event => event.taken);
  return {
    ...reachOf(plan.observations.map(({ observation }) => observation)),
    months: [...new Set(taken.map(({ event }) => event.date.slice(0, 7)))],
    indicators: plan.indicators.filter(({ isNew }) => isNew).map(({ indicator }) => indicator.code),
    regions: regionsToMake(plan).map(({ code }) => code),
    categories: missing(plan, 'category', plan.newCategories), areas: missing(plan, 'area', plan.newAreas),
    units: Object.fromEntries(plan.indicators.filter(({ change }) => change).map(({ indicator, unitBefore }) => [indicator.code, unitBefore ?? ''])),
    overwrites: [...new Set(plan.observations.filter(({ kind }) => kind === 'changed').map(({ before }) => before?.Import?.id ?? 0))]
      .filter(id => id > 0 && id !== plan.resumes?.id)
  };
}

/** What the log tells in words: how much there was, of when and where. */
function noteOf({ draft, indicators: planned, observations: changes, regions: all }: ImportPlan): string {
  const several = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
  const periods = [...new Set(changes.map(({ observation }) => observation.period))].sort();
  const days = draft.events.map(({ date }) => date).sort();
  const span = (values: readonly string[]): string => values[0] === values[values.length - 1] ? values[0] : `${values[0]} – ${values[values.length - 1]}`;
  return [
    ...(changes.length > 0 ? [several(planned.length, 'indikator', 'indikatorer'), several(all.filter(({ kept, observations: count }) => kept && count > 0).length, 'område', 'områden'), span(periods)] : []),
    ...(days.length > 0 ? [`händelser ${span(days)}`] : [])
  ].join(', ');
}

/** The log's row: made before anything else is written, or taken up. */
async function begin(place: Place, plan: ImportPlan, record: ImportRecord): Promise<Import> {
  const store = storeOf(place, imports);
  if (plan.resumes) {
    const standing = await store.get(plan.resumes.id) ?? plan.resumes;
    return store.update(standing, { Record: recordText(joined(recordOf(standing), record)) });
  }
  const { counts, draft } = plan;
  const row: ImportChanges = {
    Title: line(plan.file.name) || 'Fil', Content: draft.observations.length > 0 ? 'Statistik' : 'Händelser', Format: draft.format ? formatWords[draft.format] : '', Source: line(draft.source),
    ImportedAt: now(), State: plan.nothingNew ? 'Klar' : 'Påbörjad', FileDigest: plan.file.digest, Added: counts.added, Changed: counts.changed, Unchanged: counts.unchanged,
    Notes: noteOf(plan), ...(plan.nothingNew ? {} : { Record: recordText(record) })
  };
  return store.create(row, newKey());
}

/** What is missing of a list, made; ids by code or title, in lower case. */
async function ensure<L extends ListDefinition>(place: Place, definition: L, name: string, rows: readonly ChangesOf<L>[], options: BulkOptions): Promise<Map<string, number>> {
  if (rows.length > 0) allWritten(await createMany(place, definition, rows, { signal: options.signal }));
  return new Map((await readAll(place, definition)).map(item => [String((item as Record<string, unknown>)[name]).toLowerCase(), item.id]));
}

async function ensureIndicators(place: Place, plan: ImportPlan, options: BulkOptions): Promise<Map<string, number>> {
  const { draft: { format }, options: { kinds } } = plan;
  const fresh = plan.indicators.filter(({ isNew }) => isNew).map(({ indicator }): ChangesOf<typeof indicators> => ({
    Title: line(indicator.name), Code: indicator.code, Kind: kinds?.[indicator.code] ?? kindOf(indicator, format), Unit: unitWords[indicator.unit], Definition: indicator.definition ?? '',
    Source: line(indicator.source), Caveat: indicator.caveat ?? '', HigherIs: indicator.higherIs && (indicator.higherIs === 'better' ? 'Bättre' : 'Sämre'),
    // What is already counted by another is followed on choice alone.
    PartOf: indicator.partOf ?? '', Followed: indicator.partOf === undefined
  }));
  const ids = await ensure(place, indicators, 'Code', fresh, options);
  for (const { stored, change } of plan.indicators) {
    const item = stored !== undefined && change ? await storeOf(place, indicators).get(stored) : undefined;
    if (item && change) await storeOf(place, indicators).update(item, change);
  }
  return ids;
}

function regionRows(plan: ImportPlan): ChangesOf<typeof regions>[] {
  const { compared = new Set(['00']) } = plan.options;
  return regionsToMake(plan).map(region => ({ Title: line(region.name), Code: region.code, Level: levelOf(region), Compared: compared.has(region.code) }));
}

function observationRow({ observation, after }: ObservationChange, plan: ImportPlan, names: { indicator: string; region: string }, indicator: number, importId: number): ObservationChanges {
  const { key, region, period } = observation;
  return {
    Title: line(`${names.indicator}, ${names.region}, ${period}`), Key: key, Series: seriesOf(observation), Scope: scopeOf(observation), Indicator: { id: indicator, title: '' },
    RegionCode: region, PeriodLength: lengthOf(period), Period: period, Year: yearOf(period), ...after, Import: { id: importId, title: plan.file.name }
  };
}

async function writeObservations(place: Place, plan: ImportPlan, importId: number, ids: ReadonlyMap<string, number>, options: (done: number) => BulkOptions): Promise<void> {
  const indicatorNames = new Map(plan.indicators.map(({ indicator, storedTitle }) => [indicator.code, storedTitle ?? indicator.name]));
  const regionNames = new Map(plan.regions.map(({ region }) => [region.code, region.name]));
  const id = (code: string): number => ids.get(code.toLowerCase())!;
  const fresh = plan.observations.filter(({ kind }) => kind === 'new');
  const changed = plan.observations.filter(({ kind }) => kind === 'changed');
  const rows = await inSlices(fresh, change => {
    const { indicator, region } = change.observation;
    return observationRow(change, plan, { indicator: indicatorNames.get(indicator)!, region: regionNames.get(region) ?? region }, id(indicator), importId);
  });
  allWritten(await createMany(place, observations, rows, options(0)));
  allWritten(await updateMany(place, observations, changed.map(({ before, after, observation }) => ({
    before: before!, values: { ...after, Indicator: { id: id(observation.indicator), title: '' }, Import: { id: importId, title: plan.file.name } }
  })), options(fresh.length)));
}

async function retentionIn(place: Place): Promise<number> {
  return readAll(place, settings).then(retentionOf, error => {
    if (isFault(error, 'missing')) return defaultRetention;
    throw error;
  });
}

/** Makes the planned events. How many of them stood there after all. */
async function writeEvents(place: Place, plan: ImportPlan, importId: number, options: BulkOptions): Promise<number> {
  const taken = plan.events.filter(event => event.taken);
  if (taken.length === 0) return 0;
  const categories = await ensure(place, eventCategories, 'Title', missing(plan, 'category', plan.newCategories).map(Title => ({ Title })), options);
  const places = await ensure(place, areas, 'Title', missing(plan, 'area', plan.newAreas).map(Title => ({ Title })), options);
  const retention = plan.options.eventsAs?.retention ?? await retentionIn(place);
  const source = sourceOf(plan.draft, plan.options.eventsAs);
  const reference = (ids: ReadonlyMap<string, number>, title: string | undefined): { id: number; title: string } | undefined =>
    title === undefined ? undefined : { id: ids.get(title.toLowerCase())!, title };
  let left = taken.map(({ event, category, area }) =>
    toEvent({ ...rowOf(event, reference(categories, category)!, reference(places, area), source), import: { id: importId, title: plan.file.name } }, retention));
  let known = 0;
  while (left.length > 0) {
    const { written, failed } = await createMany(place, events, left, options);
    // An event of this id stands in a month where it was not looked for, or someone imported it meanwhile.
    const fault = failed.find(one => !isFault(one.fault, 'duplicate'));
    if (fault) throw fault.fault;
    known += failed.length;
    const settled = new Set(failed.map(({ index }) => index));
    left = left.filter((_event, index) => written[index] === undefined && !settled.has(index));
  }
  return known;
}

/**
 * Stores what was planned: the log's row first (*Påbörjad*), then indicators, regions, figures and events in batches, and
 * *Klar* last. Whatever breaks it off leaves it as *Påbörjad*; plan the same file anew then, and what is left is written.
 * A file that holds nothing new leaves one row in the log and nothing else.
 * @throws SharePointFault (`conflict` and `duplicate`: someone changed the same figures since they were compared);
 * UnansweredWrite when it cannot be known what was written; AbortError
 */
export async function runImport(place: Place, plan: ImportPlan, { onProgress, signal }: RunOptions = {}): Promise<ImportResult> {
  if (plan.indicators.some(({ unitClash }) => unitClash)) throw new Error('An indicator’s figures are in another unit than those that stand there');
  const { counts, earlier } = plan;
  const row = await begin(place, plan, recordOfPlan(plan));
  const result = { importId: row.id, added: counts.added + earlier.added, changed: counts.changed + earlier.changed, unchanged: counts.unchanged };
  if (plan.nothingNew) return result;

  const total = counts.added + counts.changed;
  const from = (before: number): BulkOptions => ({ signal, onProgress: done => onProgress?.(before + done, total) });
  onProgress?.(0, total);
  if (plan.observations.some(({ kind }) => kind !== 'unchanged')) {
    const ids = await ensureIndicators(place, plan, from(0));
    await ensure(place, regions, 'Code', regionRows(plan), from(0));
    await writeObservations(place, plan, row.id, ids, from);
  }
  const written = total - plan.events.filter(({ taken }) => taken).length;
  const known = await writeEvents(place, plan, row.id, from(written));
  // Also the months of what an import that was broken off had made.
  await recountMonths(place, recordOf(row).months);
  result.added -= known;
  result.unchanged += known;
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
  await storeOf(place, imports).update(row, { State: 'Klar', Added: result.added, Changed: result.changed, Unchanged: result.unchanged });
  return result;
}
