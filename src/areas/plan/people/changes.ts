/**
 * Many columns of many items changed in one step, told row by row, and taken back in one step. What stands there is read
 * first, so the same may be asked for again after anything that broke it off: what is done already is not written anew,
 * and what someone else has changed since the preview is left as it is.
 */
import { batched, createStore, isFault, sameValue } from '../../../kit/lists';
import type { ItemOf, ListDefinition } from '../../../kit/lists';
import { updateMany } from '../../../kit/lists/bulk';
import type { BulkOptions, BulkPlace, Update } from '../../../kit/lists/bulk';

export type Values = Readonly<Record<string, unknown>>;

/** What an item holds, as the preview showed it, and what it is to hold. */
export interface Change { list: ListDefinition; id: number; title: string; before: Values; after: Values; }

export type Outcome =
  | { state: 'waiting' }
  | { state: 'done' }
  /** Someone else gave these columns other values since the preview: nothing was written. */
  | { state: 'changed' }
  | { state: 'gone' }
  | { state: 'failed'; error: Error };

/** How many items are read in one question: they are an `or` in its address. */
const readAtOnce = 20;
/** How many changes go in one call, as SharePoint's change sets take them: what each of them came to is told before the next. */
const writtenAtOnce = 100;
/** How often one item is read again and tried, when others save it at the same time. */
const tries = 4;

type Item = Record<string, unknown> & { id: number; etag: string };

const holds = (item: Item, values: Values): boolean => Object.entries(values).every(([name, value]) => sameValue(value, item[name]));

async function readItems(place: BulkPlace, list: ListDefinition, ids: readonly number[], columns: readonly string[]): Promise<Map<number, Item>> {
  const groups = Array.from({ length: Math.ceil(ids.length / readAtOnce) }, (_none, at) => ids.slice(at * readAtOnce, (at + 1) * readAtOnce));
  const answers = await batched(place.sp, groups.map(group => asking => createStore(asking, place.path, list)
    .query({ where: [{ column: 'Id', is: 'eq', value: group }], columns })));
  const found = new Map<number, Item>();
  for (const answer of answers) {
    if (answer.status === 'rejected') throw answer.reason;
    for (const item of answer.value as unknown as Item[]) found.set(item.id, item);
  }
  return found;
}

/** The changes of one list. `tell` is called with each row's outcome as it is known. */
async function applyIn(place: BulkPlace, list: ListDefinition, changes: readonly Change[], indexes: readonly number[], tell: (index: number, outcome: Outcome) => void, signal: AbortSignal | undefined): Promise<void> {
  const columns = [...new Set(indexes.flatMap(index => Object.keys(changes[index].after)))];
  const tried = new Map<number, number>();
  let open = indexes;
  while (open.length > 0) {
    const standing = await readItems(place, list, open.map(index => changes[index].id), columns);
    const sent: { index: number; update: Update<ListDefinition> }[] = [];
    for (const index of open) {
      const { id, before, after } = changes[index];
      const item = standing.get(id);
      if (!item) tell(index, { state: 'gone' });
      else if (holds(item, after)) tell(index, { state: 'done' });
      else if (!holds(item, before)) tell(index, { state: 'changed' });
      else sent.push({ index, update: { before: item as unknown as ItemOf<ListDefinition>, values: after as never } });
    }
    const again: number[] = [];
    for (let first = 0; first < sent.length; first += writtenAtOnce) {
      const part = sent.slice(first, first + writtenAtOnce);
      const { written, failed } = await updateMany(place, list, part.map(({ update }) => update), { signal });
      written.forEach((item, at) => { if (item) tell(part[at].index, { state: 'done' }); });
      for (const { index: at, fault } of failed) {
        const { index } = part[at];
        const count = (tried.get(index) ?? 0) + 1;
        tried.set(index, count);
        // Saved by someone else meanwhile: read anew, it may well be another column.
        if (isFault(fault, 'conflict') && count < tries) again.push(index);
        else tell(index, { state: 'failed', error: fault });
      }
      // Not one went through: the rest would fare no better.
      if (failed.length === part.length && again.length === 0) return;
    }
    open = again;
  }
}

/**
 * Does the changes, list by list in the order in which the lists come. A list is begun only when all before it are done,
 * so that what rests on others comes last.
 * @returns the outcome of each, in its place; `waiting` for those that were not begun
 */
export async function applyChanges(place: BulkPlace, changes: readonly Change[], { onProgress, signal }: BulkOptions = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = changes.map(() => ({ state: 'waiting' }));
  const tell = (index: number, outcome: Outcome): void => {
    outcomes[index] = outcome;
    onProgress?.(outcomes.filter(({ state }) => state === 'done').length, changes.length);
  };
  for (const list of new Set(changes.map(change => change.list))) {
    const indexes = changes.map((change, index) => change.list === list ? index : -1).filter(index => index >= 0);
    try {
      await applyIn(place, list, changes, indexes, tell, signal);
    } catch (error) {
      if ((error as Error).name === 'AbortError') return outcomes;
      for (const index of indexes) if (outcomes[index].state === 'waiting') tell(index, { state: 'failed', error: error as Error });
    }
    if (indexes.some(index => outcomes[index].state === 'failed' || outcomes[index].state === 'waiting')) return outcomes;
  }
  return outcomes;
}

/**
 * The way back: what was last comes first. What failed or was not begun is among it, since its answer may have been lost;
 * where it stands as it was, nothing is written.
 */
export function reversed(changes: readonly Change[], outcomes: readonly Outcome[]): Change[] {
  return changes.filter((_change, index) => outcomes[index] && outcomes[index].state !== 'changed' && outcomes[index].state !== 'gone')
    .map(change => ({ ...change, before: change.after, after: change.before })).reverse();
}

/** Whether anything is left that may be tried again. */
export function isUnfinished(outcomes: readonly Outcome[]): boolean {
  return outcomes.some(({ state }) => state === 'failed' || state === 'waiting');
}
