/**
 * Many writes of one list in few calls: `$batch` change sets of up to a hundred. A batch is no transaction, so each
 * child's own answer is judged; what was turned away is sent again, and what may or may not have been done is looked for
 * first. Whatever breaks off, the same can be asked for again.
 */
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import type { IItems } from '@pnp/sp/items/types';
import { listPath } from './definition';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';
import { SharePointFault, UnansweredWrite, isFault, ruleBroken, toFault } from './errors';
import { toBody } from './items';
import { sameValue } from './merge';
import { filterText } from './query';
import { defaultPatience, jittered, retryAfter, waitOut } from './retry';
import { batched, createStore, mostInBatch, newKey, rounds } from './store';
import { toldFrom } from './waiting';

export interface BulkPlace { sp: SPFI; path: string; }

export interface BulkOptions {
  /** How many of how many are written, after each batch. */
  onProgress?(done: number, total: number): void;
  /** Ends the work between two batches; one on its way comes to its end. The promise is rejected with an AbortError. */
  signal?: AbortSignal;
}

/** What could not be written, by its place among what was asked for. */
export interface BulkFault { index: number; fault: SharePointFault | UnansweredWrite; }

export interface BulkResult<T> {
  /** What was written, each in the place where it was asked for; undefined where it was not. */
  written: (T | undefined)[];
  /** Those of the batch in which something failed for good. No further batch was sent after it. */
  failed: BulkFault[];
}

/** How many items are looked for in one question: they are an `or` in its address. */
const keysAtOnce = 20;
/** A batch that takes longer than this is followed by smaller ones, in milliseconds. */
const slow = 10_000;
const smallest = 20;

type Fault = SharePointFault | UnansweredWrite;
/** What looking for a doubtful write found: it was done, it was not, or it never can be. */
type Found<T> = { done: T } | 'again' | Fault;

interface Job<T> {
  total: number;
  send(items: IItems, index: number): Promise<T>;
  /** Faults that may mean that an earlier sending was done after all. */
  isDoubtful(fault: SharePointFault): boolean;
  look(indexes: readonly number[], faults: ReadonlyMap<number, Fault>): Promise<ReadonlyMap<number, Found<T>>>;
}

const itemsOf = (sp: SPFI, path: string, definition: ListDefinition): IItems => sp.web.getList(`${path.replace(/\/$/, '')}/${listPath(definition)}`).items;

/** Turned away before anything was done. After a 503 that names no wait, and a 504, that is not known. */
const isTurnedAway = (fault: Fault): fault is SharePointFault => isFault(fault, 'throttled') && (fault.status === 429 || (fault.status === 503 && fault.retryAfter !== null));

const isUnclear = (fault: Fault): boolean => fault instanceof UnansweredWrite || isFault(fault, 'throttled') || isFault(fault, 'offline');

const stopped = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
};

/** One sending of these. A batch whose answer did not come leaves all of them in doubt. */
async function sendOnce<T>(place: BulkPlace, definition: ListDefinition, job: Job<T>, indexes: readonly number[]): Promise<PromiseSettledResult<T>[]> {
  try {
    return await batched(place.sp, indexes.map(index => (asking: SPFI) => job.send(itemsOf(asking, place.path, definition), index)), 'inOrder');
  } catch (error) {
    const fault = await toFault(error);
    if (!(fault instanceof UnansweredWrite) && !isFault(fault, 'offline')) throw fault;
    return indexes.map(() => ({ status: 'rejected', reason: fault }));
  }
}

/** Looks for what is in doubt. When that fails too it is not known what was written, however plain the fault. */
async function lookFor<T>(job: Job<T>, doubtful: ReadonlyMap<number, Fault>): Promise<ReadonlyMap<number, Found<T>>> {
  if (doubtful.size === 0) return new Map();
  try {
    return await job.look([...doubtful.keys()], doubtful);
  } catch (error) {
    const fault = await toFault(error);
    throw isFault(fault, 'offline') || isFault(fault, 'throttled') ? new UnansweredWrite(fault.message) : fault;
  }
}

/** Writes one batch until each of it is written or has failed for good. */
async function settle<T>(place: BulkPlace, definition: ListDefinition, job: Job<T>, indexes: readonly number[], result: BulkResult<T>, signal: AbortSignal | undefined): Promise<void> {
  let open = indexes;
  let waited = 0;
  const fail = (index: number, fault: Fault): void => {
    if (fault instanceof SharePointFault && fault.code === ruleBroken) fault.rule = definition.validation?.message;
    result.failed.push({ index, fault });
  };
  for (let round = 1; open.length > 0; round++) {
    const answers = await sendOnce(place, definition, job, open);
    const again = new Map<number, Fault>();
    const doubtful = new Map<number, Fault>();
    for (const [at, answer] of answers.entries()) {
      if (answer.status === 'fulfilled') result.written[open[at]] = answer.value;
      else {
        const fault = await toFault(answer.reason);
        if (isTurnedAway(fault)) again.set(open[at], fault);
        else if (isUnclear(fault) || (fault instanceof SharePointFault && job.isDoubtful(fault))) doubtful.set(open[at], fault);
        else fail(open[at], fault);
      }
    }
    for (const [index, found] of await lookFor(job, doubtful)) {
      if (found === 'again') again.set(index, doubtful.get(index)!);
      else if (found instanceof Error) fail(index, found);
      else result.written[index] = found.done;
    }
    if (again.size === 0) return;
    const asked = [...again.values()].map(fault => fault instanceof SharePointFault ? retryAfter(fault.retryAfter, Date.now()) ?? 0 : 0);
    const wait = Math.max(jittered(defaultPatience.first * round), ...asked);
    waited += wait;
    const goOn = round < rounds && waited <= defaultPatience.total
      && await waitOut(wait, signal, waited > toldFrom ? { service: 'SharePoint', reason: asked.some(time => time > 0) ? 'busy' : 'lost' } : undefined);
    if (!goOn) return again.forEach((fault, index) => fail(index, fault));
    open = [...again.keys()];
  }
}

async function runAll<T>(place: BulkPlace, definition: ListDefinition, job: Job<T>, { onProgress, signal }: BulkOptions): Promise<BulkResult<T>> {
  const result: BulkResult<T> = { written: Array.from({ length: job.total }), failed: [] };
  let size = mostInBatch;
  for (let first = 0, last = 0; first < job.total && result.failed.length === 0; first = last) {
    stopped(signal);
    const started = Date.now();
    last = Math.min(first + size, job.total);
    await settle(place, definition, job, Array.from({ length: last - first }, (_none, at) => first + at), result, signal);
    onProgress?.(last - result.failed.length, job.total);
    if (Date.now() - started > slow) size = Math.max(smallest, Math.floor(size / 2));
  }
  result.failed.sort((a, b) => a.index - b.index);
  return result;
}

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

/**
 * Makes many items, each once: after a lost answer they are looked for by their `ClientKey`. A row whose unique value
 * another item has fails as `duplicate`.
 * @throws SharePointFault when a whole batch was refused; UnansweredWrite when it cannot be known what was made; AbortError
 */
export function createMany<L extends ListDefinition>(place: BulkPlace, definition: L, rows: readonly ChangesOf<L>[], options: BulkOptions = {}): Promise<BulkResult<Written>> {
  const keys = rows.map(() => newKey());
  return runAll<Written>(place, definition, {
    total: rows.length,
    send: async (items, index) => ({ id: (await items.add({ ...toBody(definition, rows[index]), ClientKey: keys[index] }) as { Id: number }).Id }),
    isDoubtful: fault => fault.kind === 'duplicate',
    look: async (indexes, faults) => {
      const found = await asked(place, grouped(indexes), (asking, group) => itemsOf(asking, place.path, definition).select('Id', 'ClientKey')
        .filter(filterText(definition, [{ column: 'ClientKey', is: 'eq', value: group.map(index => keys[index]) }])).top(mostInBatch)()) as { Id: number; ClientKey: string }[];
      const made = new Map(found.map(({ Id, ClientKey }) => [ClientKey.toLowerCase(), Id]));
      return new Map(indexes.map((index): [number, Found<Written>] => {
        const id = made.get(keys[index].toLowerCase());
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
