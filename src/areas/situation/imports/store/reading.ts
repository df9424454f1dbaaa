/** What stands in the lists, asked for by indexed columns in few calls. */
import { batched, createStore, isFault, storeOf } from '../../../../kit/lists';
import type { ItemOf, ListDefinition, Query } from '../../../../kit/lists';
import { events, imports, observations } from '../../lists';
import type { Import, Observation as StoredObservation } from '../../lists';
import { monthQuery } from '../../events/recount';
import type { Place } from '../../events/recount';
import type { ImportRecord } from './record';

export type { Place };

/** Questions in one batch: the page stays usable while their answers are read. */
const atOnce = 4;

/** Asks many questions of one list; each is paged to its end. Those that fail are told by their place. */
export async function askAll<L extends ListDefinition>(
  place: Place, definition: L, queries: readonly Query<L>[], onAnswer: (items: ItemOf<L>[], at: number) => void, onFault?: (fault: unknown, at: number) => void, options: ReadOptions = {}
): Promise<void> {
  for (let first = 0; first < queries.length; first += atOnce) {
    if (options.signal?.aborted) throw new DOMException('Aborted', 'AbortError');
    const answers = await batched(place.sp, queries.slice(first, first + atOnce).map(query => asking => createStore(asking, place.path, definition).query(query)));
    answers.forEach((answer, at) => {
      if (answer.status === 'fulfilled') onAnswer(answer.value, first + at);
      else if (onFault) onFault(answer.reason, first + at);
      else throw answer.reason;
    });
    options.onProgress?.(Math.min(1, (first + atOnce) / queries.length));
  }
}

export interface ReadOptions { signal?: AbortSignal; onProgress?(share: number): void; }

const eventColumns = ['OccurredAt', 'TimeUnknown', 'Category', 'Area', 'Place', 'Title', 'Period', 'ExternalKey', 'Import'] as const;
const comparedColumns = ['Key', 'Indicator', 'RegionCode', 'Period', 'Count', 'Rate', 'Low', 'High', 'Respondents', 'Preliminary', 'Suppressed', 'Import'] as const;

/**
 * Stored observations of scopes (`1497|År`) in a span of years. A scope that holds 5,000 or more, as months of many
 * years may, is asked for by series instead.
 */
export async function readObservations(place: Place, { scopes, years, codes }: Pick<ImportRecord, 'scopes' | 'years' | 'codes'>, options: ReadOptions = {}): Promise<StoredObservation[]> {
  const found: StoredObservation[] = [];
  const take = (items: StoredObservation[]): void => items.forEach(item => found.push(item));
  const span: NonNullable<Query<typeof observations>['where']> = years ? [{ column: 'Year', is: 'ge', value: years[0] }, { column: 'Year', is: 'le', value: years[1] }] : [];
  const large: string[] = [];
  await askAll(place, observations, scopes.map(scope => ({ where: [{ column: 'Scope', is: 'eq', value: scope }, ...span], columns: comparedColumns })), take, (fault, at) => {
    if (!isFault(fault, 'threshold')) throw fault;
    large.push(scopes[at]);
  }, options);
  const series = large.flatMap(scope => codes.map(code => `${code}|${scope}`));
  await askAll(place, observations, series.map(value => ({ where: [{ column: 'Series', is: 'eq', value }], columns: comparedColumns })), take, undefined, { signal: options.signal });
  return found;
}

/** Stored observations of an import that has left no word of where they stand. At most 5,000. */
export function readByImport(place: Place, importId: number): Promise<StoredObservation[]> {
  return storeOf(place, observations).query({ where: [{ column: 'Import', is: 'eq', value: importId }], columns: comparedColumns });
}

/** Events of such an import, likewise. */
export function readEventsByImport(place: Place, importId: number): Promise<ItemOf<typeof events>[]> {
  return storeOf(place, events).query({ where: [{ column: 'Import', is: 'eq', value: importId }], columns: eventColumns });
}

/** Stored events of months. */
export async function readEventsOf(place: Place, months: readonly string[], options: ReadOptions = {}): Promise<ItemOf<typeof events>[]> {
  const found: ItemOf<typeof events>[] = [];
  await askAll(place, events, months.map(month => ({ ...monthQuery(month), columns: eventColumns })), items => items.forEach(item => found.push(item)), undefined, options);
  return found;
}

/** All of the log. A municipality imports some files a year, so it is short. */
export function readLog(place: Place): Promise<Import[]> {
  return storeOf(place, imports).query({});
}

export const isUndone = ({ State }: Pick<Import, 'State'>): boolean => State === 'Ångrad';

/** Everything of a short list. */
export function readAll<L extends ListDefinition>(place: Place, definition: L): Promise<ItemOf<L>[]> {
  return storeOf(place, definition).query({});
}
