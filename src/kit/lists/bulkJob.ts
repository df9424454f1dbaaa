/**
 * How many writes are sent and their answers judged, one batch after another. A batch is no transaction: what was turned
 * away is sent again, and what may or may not have been done is looked for first.
 */
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import type { IItems } from '@pnp/sp/items/types';
import { listPath } from './definition';
import type { ListDefinition } from './definition';
import { SharePointFault, UnansweredWrite, isFault, ruleBroken, toFault } from './errors';
import { defaultPatience, jittered, retryAfter, waitOut } from './retry';
import { batched, mostInBatch } from './batched';
import { rounds } from './store';
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

/** A batch that takes longer than this is followed by smaller ones, in milliseconds. */
const slow = 10_000;
const smallest = 20;

export type Fault = SharePointFault | UnansweredWrite;
/** What looking for a doubtful write found: it was done, it was not, or it never can be. */
export type Found<T> = { done: T } | 'again' | Fault;

/** What is to be written, and how it is looked for. */
export interface Job<T> {
  total: number;
  send(items: IItems, index: number): Promise<T>;
  /** Faults that may mean that an earlier sending was done after all. */
  isDoubtful(fault: SharePointFault): boolean;
  look(indexes: readonly number[], faults: ReadonlyMap<number, Fault>): Promise<ReadonlyMap<number, Found<T>>>;
}

export const itemsOf = (sp: SPFI, path: string, definition: ListDefinition): IItems => sp.web.getList(`${path.replace(/\/$/, '')}/${listPath(definition)}`).items;

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

/** Writes all, batch by batch, until something fails for good. */
export async function runAll<T>(place: BulkPlace, definition: ListDefinition, job: Job<T>, { onProgress, signal }: BulkOptions): Promise<BulkResult<T>> {
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
