import { indicators, regions, areas, eventCategories } from '../../lists';
import type { Import } from '../../lists';
import { mayImport } from '../read';
import { inSlices } from '../../../../kit/tables/slices';
import type { ImportDraft } from '../types';
import { carriedBy, changeOf, mergedFigures, onlyCounts, rateOf, scopeOf, unitWords, yearOf } from './compare';
import { monthsOfEvents, planEvents } from './planEvents';
import { isUndone, readAll, readEventsOf, readLog, readObservations } from './reading';
import type { Place } from './reading';
import type { FileMark, ImportPlan, ObservationChange, PlanOptions, PlannedIndicator, PlannedRegion } from './types';

const lower = (code: string): string => code.toLowerCase();

async function planIndicators(place: Place, draft: ImportDraft, kept: ImportDraft['observations']): Promise<PlannedIndicator[]> {
  const needed = new Set(kept.map(({ indicator }) => indicator));
  const known = new Map((await readAll(place, indicators)).map(item => [lower(item.Code), item]));
  return draft.indicators.filter(({ code }) => needed.has(code)).map((indicator): PlannedIndicator => {
    const item = known.get(lower(indicator.code));
    if (!item) return { indicator, isNew: true };
    const own = rateOf(unitWords[indicator.unit]);
    const theirs = rateOf(item.Unit);
    return {
      indicator, stored: item.id, isNew: false,
      ...(item.Title !== indicator.name ? { storedTitle: item.Title } : {}),
      ...(own && theirs && own !== theirs ? { unitClash: item.Unit } : {}),
      ...(indicator.unit !== 'count' && onlyCounts(item.Unit) ? { change: { Unit: unitWords[indicator.unit] }, unitBefore: item.Unit } : {})
    };
  });
}

async function planRegions(place: Place, draft: ImportDraft, keep: ReadonlySet<string> | undefined): Promise<PlannedRegion[]> {
  const known = new Map((await readAll(place, regions)).map(item => [lower(item.Code), item.id]));
  const counts = new Map<string, number>();
  for (const { region } of draft.observations) counts.set(region, (counts.get(region) ?? 0) + 1);
  return draft.regions.map(region => {
    const stored = known.get(lower(region.code));
    return { region, stored, isNew: stored === undefined, kept: keep?.has(region.code) ?? true, observations: counts.get(region.code) ?? 0 };
  });
}

/** Scopes, years and codes of the file's observations: by these the stored ones are asked for. */
export function reachOf(observations: ImportDraft['observations']): { scopes: string[]; years?: [number, number]; codes: string[] } {
  const scopes = new Set<string>();
  const codes = new Set<string>();
  let [first, last] = [9999, 0];
  for (const observation of observations) {
    scopes.add(scopeOf(observation));
    codes.add(observation.indicator);
    const year = yearOf(observation.period);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return { scopes: [...scopes], codes: [...codes], ...(last > 0 ? { years: [first, last] } : {}) };
}

const wroteEarlier = (change: ObservationChange, resumes: Import | undefined): boolean =>
  resumes !== undefined && change.kind === 'unchanged' && change.before?.Import?.id === resumes.id;

/** Whether an item has been written once only, by its ETag (`"1"`, `"<guid>,1"`). */
export const isUntouched = ({ etag }: { etag: string }): boolean => /(^|[",])1"?$/.test(etag);

/**
 * Compares a file with what stands there and says what importing it would do. Writes nothing. Of an import of the same
 * bytes that was broken off, what is left is planned.
 * @throws Error for a draft with errors; SharePointFault; AbortError
 */
export async function planImport(place: Place, draft: ImportDraft, file: FileMark, options: PlanOptions = {}): Promise<ImportPlan> {
  if (!mayImport(draft)) throw new Error('A draft with errors is never stored');
  const kept = draft.observations.filter(({ region }) => options.regions?.has(region) ?? true);
  const log = (await readLog(place)).filter(({ FileDigest }) => FileDigest === file.digest).sort((a, b) => b.id - a.id);
  const resumes = log.find(({ State }) => State === 'Påbörjad');
  const before = log.find(item => item.State === 'Klar' && !isUndone(item));
  const planned = await planIndicators(place, draft, kept);
  const plannedRegions = await planRegions(place, draft, options.regions);

  const stored = new Map((await readObservations(place, reachOf(kept), { signal: options.signal, onProgress: options.onProgress })).map(item => [lower(item.Key), item]));
  const carried = carriedBy(draft);
  const changes = await inSlices(kept, (observation): ObservationChange => {
    const item = stored.get(lower(observation.key));
    const after = mergedFigures(observation, item, carried(observation.indicator));
    return { observation, before: item, kind: changeOf(after, item), after };
  }, options.signal);
  const lists = draft.events.length === 0 ? { categories: [], areas: [], stored: [] } : {
    categories: await readAll(place, eventCategories), areas: await readAll(place, areas), stored: await readEventsOf(place, monthsOfEvents(draft.events), options)
  };
  const events = planEvents(draft, options.eventsAs, lists);
  const eventsEarlier = resumes ? lists.stored.filter(item => item.Import?.id === resumes.id).length : 0;

  const earlier = { added: eventsEarlier, changed: 0 };
  const counts = { added: events.events.filter(({ taken }) => taken).length, changed: 0, unchanged: events.events.filter(({ kind }) => kind === 'known').length - eventsEarlier };
  for (const change of changes) {
    if (change.kind === 'new') counts.added++;
    else if (change.kind === 'changed') counts.changed++;
    else if (!wroteEarlier(change, resumes)) counts.unchanged++;
    else if (isUntouched(change.before!)) earlier.added++;
    else earlier.changed++;
  }
  return {
    draft, file, indicators: planned, regions: plannedRegions, observations: changes, ...events, counts, earlier,
    nothingNew: counts.added + counts.changed === 0 && resumes === undefined,
    ...(before ? { sameFileBefore: { importId: before.id, when: before.ImportedAt } } : {}), ...(resumes ? { resumes } : {}),
    options: { compared: options.compared, kinds: options.kinds, eventsAs: options.eventsAs }
  };
}

