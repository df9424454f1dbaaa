import * as React from 'react';
import useSWR, { useSWRConfig } from 'swr';
import type { SPFI } from '@pnp/sp/fi';
import { waitUntil } from './connection';
import type { ItemOf, ListDefinition } from './definition';
import type { Query } from './query';
import { allows, permission } from './roles';
import type { PermissionMask } from './roles';
import { createStore } from './store';
import type { Store } from './store';
import { together } from './together';

/** What the current user may do in each list of ours, by list name. A list that is not there is not visible. */
export type Access = ReadonlyMap<string, PermissionMask>;

export type Action = 'read' | 'add' | 'edit' | 'remove';

const kindOf: Record<Action, number> = {
  read: permission.viewItems, add: permission.addItems, edit: permission.editItems, remove: permission.deleteItems
};

/** Whether the user may do this in a list. Decides what is shown; SharePoint decides what happens. */
export function may(access: Access, list: Pick<ListDefinition, 'name'>, action: Action): boolean {
  const mask = access.get(list.name);
  return mask !== undefined && allows(mask, kindOf[action]);
}

/** The home site as the areas use it. */
export interface Site {
  /** Absolute address, without a slash at the end. */
  url: string;
  /** Server-relative address, without a slash at the end; empty for the root. */
  path: string;
  sp: SPFI;
  access: Access;
  /** The user's claims login name, as `Person.login`. */
  login: string;
  /** When the first content was read, in milliseconds: it need not be read again right away. */
  readAt: number;
}

const SiteContext = React.createContext<Site | undefined>(undefined);

export const SiteProvider = SiteContext.Provider;

export function useSite(): Site {
  const site = React.useContext(SiteContext);
  if (!site) throw new Error('SiteProvider is missing');
  return site;
}

const stores = new WeakMap<SPFI, Map<string, Store<ListDefinition>>>();

/** The store of a list in a site, made once. */
export function storeOf<L extends ListDefinition>(site: Pick<Site, 'sp' | 'path'>, definition: L): Store<L> {
  const known = stores.get(site.sp) ?? new Map<string, Store<ListDefinition>>();
  stores.set(site.sp, known);
  const store = known.get(definition.name) ?? createStore(site.sp, site.path, definition) as unknown as Store<ListDefinition>;
  known.set(definition.name, store);
  return store as unknown as Store<L>;
}

export function useStore<L extends ListDefinition>(definition: L): Store<L> {
  return storeOf(useSite(), definition);
}

/** Fires when the component is gone: the user has left the page, panel or form. */
export function useLeaving(): AbortSignal {
  const [left] = React.useState(() => new AbortController());
  React.useEffect(() => () => left.abort(), []);
  return left.signal;
}

/**
 * The store of a form that is left behind when its user goes on: it then stops waiting to try again. What was typed is
 * kept as a draft. For work of one write; a chain of them is to come to its end.
 */
export function useFormStore<L extends ListDefinition>(definition: L): Store<L> {
  const { sp, path } = useSite();
  const leaving = useLeaving();
  return React.useMemo(() => createStore(sp, path, definition, waitUntil(leaving)), [sp, path, definition]);
}

/** The cache key of a query: list and question, so that a write can refresh every question about its list. */
export function itemsKey(url: string, list: string, query: unknown): readonly [string, string, string] {
  return [url, list, JSON.stringify(query)];
}

export interface Items<L extends ListDefinition> {
  /** Undefined until the first answer. */
  items: ItemOf<L>[] | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** Who waits for what is being read, by key: when nobody does any more it is broken off. */
const readers = new Map<string, { count: number; stop: AbortController }>();

function readerOf(name: string): { count: number; stop: AbortController } {
  const reader = readers.get(name) ?? { count: 0, stop: new AbortController() };
  readers.set(name, reader);
  return reader;
}

/** The signal for reading a key: fires when the last component that asked for it is gone, and is not followed by another. */
function useReading(key: readonly string[] | undefined): () => AbortSignal {
  const name = key?.join('\n');
  React.useEffect(() => {
    if (name === undefined) return undefined;
    readerOf(name).count += 1;
    return () => {
      readerOf(name).count -= 1;
      // The next page may ask for the same: it is there a moment later.
      setTimeout(() => {
        if (readerOf(name).count > 0) return;
        readerOf(name).stop.abort();
        readers.delete(name);
      });
    };
  }, [name]);
  return () => readerOf(name ?? '').stop.signal;
}

/** Being broken off is no fault: whoever comes after reads anew. */
const shown = (error: Error | undefined): Error | undefined => error?.name === 'AbortError' ? undefined : error;

/** How long the first content counts as just read, in milliseconds. */
const freshFor = 5000;

/** When the user last wrote anything here: what was read before that is no longer fresh. */
let lastWrite = 0;

/**
 * The items that match, read once for all components that ask the same, and again when the tab gets focus.
 * Pass undefined to wait.
 */
export function useItems<L extends ListDefinition>(definition: L, query: Query<L> | undefined): Items<L> {
  const site = useSite();
  const key = query && itemsKey(site.url, definition.name, query);
  const signal = useReading(key);
  // What the very first call brought along is not asked for again by the page that is built on it.
  const fresh = site.readAt > lastWrite && Date.now() - site.readAt < freshFor;
  const { data, error, mutate } = useSWR<ItemOf<L>[], Error>(
    key, () => together(site.sp, asking => createStore(asking, site.path, definition).query(query), signal()), { revalidateIfStale: !fresh }
  );
  return { items: data, error: shown(error), refresh: () => { mutate().catch(() => undefined); } };
}

/**
 * One item as it is stored now, by its id; pass undefined for an item that is yet to be made.
 * `missing`: it has been removed, or never was.
 */
export function useItem<L extends ListDefinition>(
  definition: L, id: number | undefined
): { item: ItemOf<L> | undefined; missing: boolean; error: Error | undefined } {
  const site = useSite();
  const key = id === undefined ? undefined : itemsKey(site.url, definition.name, { id });
  const signal = useReading(key);
  const { data, error } = useSWR<ItemOf<L> | null, Error>(
    key, async () => (await together(site.sp, asking => createStore(asking, site.path, definition).get(id!), signal())) ?? null
  );
  return { item: data ?? undefined, missing: data === null, error: shown(error) };
}

/** Refreshes everything that was read of the given lists; called after each own write. */
export function useRefresh(): (...lists: Pick<ListDefinition, 'name'>[]) => Promise<void> {
  const { mutate } = useSWRConfig();
  return async (...lists) => {
    const names = lists.map(list => list.name);
    lastWrite = Date.now();
    await mutate(key => Array.isArray(key) && names.includes(key[1]));
  };
}
