/**
 * Many writes of one list in few calls: `$batch` change sets of up to a hundred. Each child's own answer is judged;
 * whatever breaks off, the same can be asked for again.
 */
import '@pnp/sp/items/list';
import type { SPFI } from '@pnp/sp/fi';
import { itemsOf, runAll } from './bulkJob';
import type { BulkOptions, BulkPlace, BulkResult, Found } from './bulkJob';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';
import { SharePointFault, isFault } from './errors';
import { toBody } from './items';
import { sameValue } from './merge';
import { filterText } from './query';
import { batched, mostInBatch } from './batched';
import { createStore, newKey } from './store';

export type { BulkFault, BulkOptions, BulkPlace, BulkResult } from './bulkJob';

/** All was written, or the first fault is thrown. */
export function allWritten<T>({ written, failed }: BulkResult<T>): T[] {
  if (failed.length > 0) throw failed[0].fault;
  return written as T[];
}

/** How many items are looked for in one question: they are an `or` in its address. */
const keysAtOnce = 20;

/** Asks for items in groups of conditions, many questions in a batch. */
async function asked<T>(place: BulkPlace, groups: readonly (readonly T[])[], ask: (sp: SPFI, group: readonly T[]) => Promise<unknown[]>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const answer of await batched(place.sp, groups.map(group => (asking: SPFI) => ask(asking, group)))) {
    if (answer.status === 'rejected') throw answer.reason;
    found.push(...answer.value);
  }
  return found;
}

function grouped<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / keysAtOnce) }, (_none, at) => all.slice(at * keysAtOnce, (at + 1) * keysAtOnce));
}

/** An item as a write leaves it. */
export interface Written { id: number; }

/** The numbers of the items that were made under these keys and are still there. @throws SharePointFault */
export async function findByKeys(place: BulkPlace, definition: ListDefinition, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const found = await asked(place, grouped(keys), (asking, group) => itemsOf(asking, place.path, definition).select('Id', 'ClientKey')
    .filter(filterText(definition, [{ column: 'ClientKey', is: 'eq', value: group }])).top(mostInBatch)()) as { Id: number; ClientKey: string }[];
  const made = new Map(found.map(({ Id, ClientKey }) => [ClientKey.toLowerCase(), Id]));
  return new Map(keys.flatMap(key => {
    const id = made.get(key.toLowerCase());
    return id === undefined ? [] : [[key, id] as const];
  }));
}

/** Options of `createMany`. */
export interface CreateOptions extends BulkOptions {
  /** `ClientKey`s, one a row: what was made under them before is taken as made. New ones when left out. */
  keys?: readonly string[];
}

/**
 * Makes many items, each once: after a lost answer they are looked for by their `ClientKey`. A row whose unique value
 * another item has fails as `duplicate`. With `keys` of one's own a row that an earlier call made is found and not made again.
 * @throws SharePointFault when a whole batch was refused; UnansweredWrite when it cannot be known what was made; AbortError
 */
export function createMany<L extends ListDefinition>(place: BulkPlace, definition: L, rows: readonly ChangesOf<L>[], options: CreateOptions = {}): Promise<BulkResult<Written>> {
  const keys = options.keys ?? rows.map(() => newKey());
  return runAll<Written>(place, definition, {
    total: rows.length,
    send: async (items, index) => ({ id: (await items.add({ ...toBody(definition, rows[index]), ClientKey: keys[index] }) as { Id: number }).Id }),
    isDoubtful: fault => fault.kind === 'duplicate',
    look: async (indexes, faults) => {
      const made = await findByKeys(place, definition, indexes.map(index => keys[index]));
      return new Map(indexes.map((index): [number, Found<Written>] => {
        const id = made.get(keys[index]);
        const fault = faults.get(index)!;
        if (id !== undefined) return [index, { done: { id } }];
        return [index, isFault(fault, 'duplicate') ? fault : 'again'];
      }));
    }
  }, options);
}

const versionOf = (etag: string): string => /(\d+)"?$/.exec(etag)?.[1] ?? etag;

/** An item as it was read, and what is to be written in it. */
export interface Update<L extends ListDefinition> { before: Pick<ItemOf<L>, 'id' | 'etag'>; values: ChangesOf<L>; }

/**
 * Changes many items, each with its ETag. One that someone else changed in between fails as `conflict`, unless all that
 * was to be written stands there.
 * @throws SharePointFault when a whole batch was refused; UnansweredWrite when it cannot be known what was written; AbortError
 */
export function updateMany<L extends ListDefinition>(place: BulkPlace, definition: L, updates: readonly Update<L>[], options: BulkOptions = {}): Promise<BulkResult<Written>> {
  const columns = [...new Set(updates.flatMap(({ values }) => Object.keys(values)))];
  return runAll<Written>(place, definition, {
    total: updates.length,
    send: async (items, index) => {
      const { before, values } = updates[index];
      await items.getById(before.id).update(toBody(definition, values), before.etag);
      return { id: before.id };
    },
    isDoubtful: fault => fault.kind === 'conflict',
    look: async indexes => {
      const found = await asked(place, grouped(indexes), (asking, group) => createStore(asking, place.path, definition)
        .query({ where: [{ column: 'Id', is: 'eq', value: group.map(index => updates[index].before.id) }], columns })) as ItemOf<L>[];
      const standing = new Map(found.map(item => [item.id, item]));
      return new Map(indexes.map((index): [number, Found<Written>] => {
        const { before, values } = updates[index];
        const item = standing.get(before.id) as Record<string, unknown> & { etag: string } | undefined;
        if (!item) return [index, new SharePointFault('missing', 404, '', `${definition.name} ${before.id}`)];
        if (Object.entries(values).every(([name, value]) => sameValue(value, item[name]))) return [index, { done: { id: before.id } }];
        return [index, versionOf(item.etag) === versionOf(before.etag) ? 'again' : new SharePointFault('conflict', 412, '', `${definition.name} ${before.id}`)];
      }));
    }
  }, options);
}

/**
 * Moves many items to the recycle bin, as they stand there. Those that are gone already are done.
 * @throws SharePointFault when a whole batch was refused; UnansweredWrite when it cannot be known what was moved; AbortError
 */
export function removeMany(place: BulkPlace, definition: ListDefinition, items: readonly Written[], options: BulkOptions = {}): Promise<BulkResult<Written>> {
  return runAll<Written>(place, definition, {
    total: items.length,
    send: async (all, index) => {
      await all.getById(items[index].id).recycle();
      return { id: items[index].id };
    },
    isDoubtful: fault => fault.kind === 'missing',
    look: async indexes => {
      const found = await asked(place, grouped(indexes), (asking, group) => itemsOf(asking, place.path, definition).select('Id')
        .filter(filterText(definition, [{ column: 'Id', is: 'eq', value: group.map(index => items[index].id) }])).top(mostInBatch)()) as { Id: number }[];
      const left = new Set(found.map(({ Id }) => Id));
      return new Map(indexes.map((index): [number, Found<Written>] => [index, left.has(items[index].id) ? 'again' : { done: { id: items[index].id } }]));
    }
  }, options);
}
