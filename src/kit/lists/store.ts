import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/recycle-bin';
import type { SPFI } from '@pnp/sp/fi';
import type { IItems, IItem } from '@pnp/sp/items/types';
import type { Behaviour } from './connection';
import { listPath } from './definition';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';
import { SharePointFault, UnansweredWrite, isFault, ruleBroken, toFault } from './errors';
import { selection, toBody, toItem, toVersion } from './items';
import type { Version } from './items';
import { sameValue, threeWayMerge } from './merge';
import type { Collision } from './merge';
import { filterText, orderText } from './query';
import type { Query } from './query';
import { jittered, pause } from './retry';

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

/**
 * Reads and writes of one list. Every call throws `SharePointFault`; writes may throw `EditConflict`, and `UnansweredWrite`
 * when it cannot be known whether they were done: each can be called again with the same, and looks first.
 */
export interface Store<L extends ListDefinition> {
  readonly definition: L;
  /** All items that match, however many pages they fill. `onPage` is told how many there are after each, and may take its time or throw to break off. */
  query(query?: Query<L>, onPage?: OnPage): Promise<ItemOf<L>[]>;
  /** One item, or undefined when it is gone. */
  get(id: number): Promise<ItemOf<L> | undefined>;
  /**
   * Makes one item and no second one: after a lost answer the item is looked for by `key` before it is made again.
   * Keep the key with the draft, so that a later try of the same form finds it too, and writes what was typed since.
   */
  create(values: ChangesOf<L>, key?: string): Promise<ItemOf<L>>;
  /**
   * Writes what changed, with the ETag of `before`. When someone saved in between, columns that only one of
   * the two changed are merged; otherwise nothing is written.
   */
  update(before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L>>;
  /** Moves the item to the site's recycle bin, as it stands there: nothing that someone saved in between is lost. */
  /** Returns what `restore` takes; undefined when the item was gone already, or when the answer was lost. */
  remove(item: ItemOf<L>): Promise<string | undefined>;
  /** Brings an item back from the site's recycle bin, with its id and its history. */
  restore(recycled: string): Promise<void>;
  /** The item's history, newest first. */
  versions(id: number): Promise<Version<L>[]>;
}

/** Called between the pages of a long read. */
export type OnPage = (read: number) => void | Promise<void>;

/** A new `ClientKey`. */
export function newKey(): string {
  return crypto.randomUUID();
}

/** Items a page when reading all of them; SharePoint allows up to 5,000. */
const pageSize = 1000;

/** How often a write whose answer was lost is looked up and sent anew, and how often a merge is tried. */
export const rounds = 5;

/** What is waited between merges, in milliseconds, with jitter: the others who write the item are to get done too. */
const breath = 60;

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

/**
 * The store of one list in one site.
 * @param path the site's server-relative address, `/` for the root
 * @param behaviour when its calls end: `readUntil`, `waitUntil`
 */
export function createStore<L extends ListDefinition>(sp: SPFI, path: string, definition: L, behaviour?: Behaviour): Store<L> {
  const list = sp.web.getList(`${path.replace(/\/$/, '')}/${listPath(definition)}`);
  if (behaviour) list.using(behaviour);

  const reading = <T extends IItems | IItem>(items: T, names?: readonly string[]): T => {
    const { select, expand } = selection(definition, names);
    const chosen = items.select(...select) as T;
    return expand.length > 0 ? chosen.expand(...expand) as T : chosen;
  };

  const query = async (asked: Query<L> = {}, onPage?: OnPage): Promise<ItemOf<L>[]> => asFault(async () => {
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
      await onPage?.(found.length);
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

  /** Reads what a write has left. When that fails it is not known what was saved, however plain the fault. */
  const looking = async <T>(look: () => Promise<T>): Promise<T> => look().catch(error => {
    throw isFault(error, 'offline') || isFault(error, 'throttled') ? new UnansweredWrite(error.message) : error;
  });

  const findByKey = async (key: string): Promise<ItemOf<L> | undefined> =>
    (await query({ where: [{ column: 'ClientKey' as never, is: 'eq', value: key }], limit: 1 }))[0];

  const versions = async (id: number): Promise<Version<L>[]> => asFault(async () => {
    const raw = await list.items.getById(id).versions() as Record<string, unknown>[];
    return raw.map(version => toVersion(definition, version));
  });

  const update = async (before: ItemOf<L>, changes: ChangesOf<L>): Promise<ItemOf<L>> => {
    let base = before;
    let pending = changes as unknown as Partial<ItemOf<L>>;
    for (let round = 1; ; round++) {
      try {
        const body = toBody(definition, pending as unknown as ChangesOf<L>);
        await asFault(() => list.items.getById(base.id).update(body, base.etag), definition);
        return await looking(() => reread(base.id));
      } catch (error) {
        if (!(error instanceof UnansweredWrite) && !isFault(error, 'conflict')) throw error;
        const stored = await looking(() => reread(base.id));
        const merge = threeWayMerge(base, pending, stored);
        if (merge.collisions.length > 0) throw new EditConflict(stored, merge.changes, merge.collisions);
        // All that was asked for stands there: our own write arrived, or someone wrote the same.
        if (Object.keys(merge.changes).length === 0) return stored;
        if (round >= rounds) throw error;
        pending = merge.changes;
        base = stored;
        await pause(jittered(breath * round));
      }
    }
  };

  /** An item that an earlier try of the same form made, though its answer was lost: what was typed since is written too. */
  const takeUp = async (found: ItemOf<L>, values: ChangesOf<L>): Promise<ItemOf<L>> => {
    const wanted = values as unknown as Partial<ItemOf<L>>;
    const differs = Object.keys(wanted).some(name => !sameValue(wanted[name as keyof ItemOf<L>], found[name as keyof ItemOf<L>]));
    if (!differs) return found;
    // As it was made: what differs from that was changed by others, or typed since.
    const made = (await versions(found.id)).pop()?.values ?? found;
    const merge = threeWayMerge(made, wanted, found);
    if (merge.collisions.length > 0) throw new EditConflict(found, merge.changes, merge.collisions);
    return Object.keys(merge.changes).length > 0 ? update(found, merge.changes as unknown as ChangesOf<L>) : found;
  };

  const create = async (values: ChangesOf<L>, key = newKey()): Promise<ItemOf<L>> => {
    const body = { ...toBody(definition, values), ClientKey: key };
    let lost = false;
    for (let round = 1; ; round++) {
      try {
        const made = await asFault(() => list.items.add(body), definition) as { Id: number };
        return await looking(() => reread(made.Id));
      } catch (error) {
        const unanswered = error instanceof UnansweredWrite;
        if (!unanswered && !isFault(error, 'duplicate')) throw error;
        lost = lost || unanswered;
        const found = await looking(() => findByKey(key));
        if (found) return lost ? found : takeUp(found, values);
        // A duplicate that is not ours: another unique column of the list is taken.
        if (!unanswered || round >= rounds) throw error;
      }
    }
  };

  const remove = async (item: ItemOf<L>): Promise<string | undefined> => {
    try {
      return await asFault(() => list.items.getById(item.id).recycle());
    } catch (error) {
      // Gone already, or gone by our own unanswered call: both are what was asked for.
      if (isFault(error, 'missing')) return undefined;
      if (!(error instanceof UnansweredWrite)) throw error;
      if (await looking(() => get(item.id))) throw error;
      return undefined;
    }
  };

  const restore = async (recycled: string): Promise<void> => {
    try {
      await asFault(() => sp.web.recycleBin.getById(recycled).restore());
    } catch (error) {
      // No longer in the bin: restored by someone else, or by our own call when its answer was lost.
      if (!isFault(error, 'missing')) throw error;
    }
  };

  return { definition, query, get, create, update, remove, restore, versions };
}
