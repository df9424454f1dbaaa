import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import type { IItems, IItem } from '@pnp/sp/items/types';
import { listPath } from './definition';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';
import { SharePointFault, UnansweredWrite, isFault, ruleBroken, toFault } from './errors';
import { selection, toBody, toItem, toVersion } from './items';
import type { Version } from './items';
import { threeWayMerge } from './merge';
import type { Collision } from './merge';
import { filterText, orderText } from './query';
import type { Query } from './query';

/** Two people changed the same columns: a person must choose. Nothing has been written. */
export class EditConflict<T> extends Error {
  public readonly theirs: T;
  public readonly mine: Partial<T>;
  public readonly collisions: Collision[];

  public constructor(theirs: T, mine: Partial<T>, collisions: Collision[]) {
    super('The item was changed by someone else');
    this.name = 'EditConflict';
    this.theirs = theirs;
    this.mine = mine;
    this.collisions = collisions;
  }
}

/** Reads and writes of one list. Every call throws `SharePointFault`; writes may throw `EditConflict`. */
export interface Store<L extends ListDefinition> {
  readonly definition: L;
  /** All items that match, however many pages they fill. */
  query(query?: Query<L>): Promise<ItemOf<L>[]>;
  /** One item, or undefined when it is gone. */
  get(id: number): Promise<ItemOf<L> | undefined>;
  /**
   * Makes one item and no second one: after a lost answer the item is looked for by `key` before it is made again.
   * Keep the key with the draft, so that a later try of the same form finds it too.
   */
  create(values: ChangesOf<L>, key?: string): Promise<ItemOf<L>>;
  /**
   * Writes what changed, with the ETag of `before`. When someone saved in between, columns that only one of
   * the two changed are merged; otherwise nothing is written.
   */
  update(before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L>>;
  /** Moves the item to the site's recycle bin. */
  remove(item: ItemOf<L>): Promise<void>;
  /** The item's history, newest first. */
  versions(id: number): Promise<Version<L>[]>;
}

/** A new `ClientKey`. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Items a page when reading all of them; SharePoint allows up to 5,000. */
const pageSize = 1000;

/** How often a write whose answer was lost is looked up and sent anew, and how often a merge is tried. */
const rounds = 4;

/** Runs a call; what it throws becomes a fault, one that breaks the list's own rule with that rule's words. */
async function asFault<T>(work: () => Promise<T>, definition?: ListDefinition): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = await toFault(error);
    if (fault instanceof SharePointFault && fault.code === ruleBroken) fault.rule = definition?.validation?.message;
    throw fault;
  }
}

/** The store of one list in one site. `path` is the site's server-relative address, `/` for the root. */
export function createStore<L extends ListDefinition>(sp: SPFI, path: string, definition: L): Store<L> {
  const list = sp.web.getList(`${path.replace(/\/$/, '')}/${listPath(definition)}`);

  const reading = <T extends IItems | IItem>(items: T, names?: readonly string[]): T => {
    const { select, expand } = selection(definition, names);
    const chosen = items.select(...select) as T;
    return expand.length > 0 ? chosen.expand(...expand) as T : chosen;
  };

  const query = async (asked: Query<L> = {}): Promise<ItemOf<L>[]> => asFault(async () => {
    let items = reading(list.items, asked.columns).top(Math.min(asked.limit ?? pageSize, pageSize));
    const filter = filterText(definition, asked.where ?? []);
    if (filter) items = items.filter(filter);
    for (const part of orderText(definition, asked.orderBy ?? [])) {
      items = items.orderBy(part.split(' ')[0], !part.endsWith(' desc'));
    }
    const found: ItemOf<L>[] = [];
    for await (const page of items) {
      for (const raw of page) found.push(toItem(definition, raw));
      if (asked.limit && found.length >= asked.limit) break;
    }
    return asked.limit ? found.slice(0, asked.limit) : found;
  });

  const get = async (id: number): Promise<ItemOf<L> | undefined> => {
    try {
      return await asFault(async () => toItem(definition, await reading(list.items.getById(id))()));
    } catch (error) {
      if (isFault(error, 'missing')) return undefined;
      throw error;
    }
  };

  const reread = async (id: number): Promise<ItemOf<L>> => {
    const item = await get(id);
    if (!item) throw new SharePointFault('missing', 404, '', `${definition.name} ${id}`);
    return item;
  };

  const findByKey = async (key: string): Promise<ItemOf<L> | undefined> =>
    (await query({ where: [{ column: 'ClientKey' as never, is: 'eq', value: key }], limit: 1 }))[0];

  const create = async (values: ChangesOf<L>, key = newKey()): Promise<ItemOf<L>> => {
    const body = { ...toBody(definition, values), ClientKey: key };
    for (let round = 1; ; round++) {
      try {
        const made = await asFault(() => list.items.add(body), definition) as { Id: number };
        return await reread(made.Id);
      } catch (error) {
        const unanswered = error instanceof UnansweredWrite;
        if (!unanswered && !isFault(error, 'duplicate')) throw error;
        const found = await findByKey(key);
        if (found) return found;
        // A duplicate that is not ours: another unique column of the list is taken.
        if (!unanswered) throw error;
        if (round >= rounds) throw new SharePointFault('offline', 0, '', error.message);
      }
    }
  };

  const update = async (before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L>> => {
    let base = before;
    let pending = changes as unknown as Partial<ItemOf<L>>;
    for (let round = 1; ; round++) {
      try {
        const body = toBody(definition, pending as unknown as ChangesOf<L>);
        await asFault(() => list.items.getById(base.id).update(body, base.etag), definition);
        return await reread(base.id);
      } catch (error) {
        if (!(error instanceof UnansweredWrite) && !isFault(error, 'conflict')) throw error;
        const stored = await reread(base.id);
        const merge = threeWayMerge(base, pending, stored);
        if (merge.collisions.length > 0) throw new EditConflict(stored, merge.changes, merge.collisions);
        // All that was asked for stands there: our own write arrived, or someone wrote the same.
        if (Object.keys(merge.changes).length === 0) return stored;
        if (round >= rounds) throw new SharePointFault('offline', 0, '', error.message);
        pending = merge.changes;
        base = stored;
      }
    }
  };

  const remove = async (item: ItemOf<L>): Promise<void> => {
    try {
      await asFault(() => list.items.getById(item.id).recycle());
    } catch (error) {
      // Gone already, or gone by our own unanswered call: both are what was asked for.
      if (isFault(error, 'missing')) return;
      if (!(error instanceof UnansweredWrite)) throw error;
      if (await get(item.id)) throw new SharePointFault('offline', 0, '', error.message);
    }
  };

  const versions = async (id: number): Promise<Version<L>[]> => asFault(async () => {
    const raw = await list.items.getById(id).versions() as Record<string, unknown>[];
    return raw.map(version => toVersion(definition, version));
  });

  return { definition, query, get, create, update, remove, versions };
}

/**
 * Runs reads as one `$batch`. Each child's own status is checked: the result holds a value or a fault for each.
 * @param ask gets a connection whose calls go into the batch, and returns their promises
 */
export async function batched<T>(sp: SPFI, ask: (sp: SPFI) => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  const [inBatch, execute] = sp.batched();
  const children = Promise.allSettled(ask(inBatch).map(child => child.catch(async error => { throw await toFault(error); })));
  // When the batch itself fails its children never settle, so its failure must end the wait.
  return Promise.race([children, execute().then(() => children)]).catch(async error => { throw await toFault(error); });
}
