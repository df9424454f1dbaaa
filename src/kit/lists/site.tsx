import * as React from 'react';
import useSWR, { useSWRConfig } from 'swr';
import type { SPFI } from '@pnp/sp/fi';
import type { ItemOf, ListDefinition } from './definition';
import type { Query } from './query';
import { allows, permission } from './roles';
import type { PermissionMask } from './roles';
import { createStore } from './store';
import type { Store } from './store';

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

/** How long the first content counts as just read, in milliseconds. */
const freshFor = 5000;

/**
 * The items that match, read once for all components that ask the same, and again when the tab gets focus.
 * Pass undefined to wait.
 */
export function useItems<L extends ListDefinition>(definition: L, query: Query<L> | undefined): Items<L> {
  const site = useSite();
  const store = useStore(definition);
  const key = query && itemsKey(site.url, definition.name, query);
  // What the very first call brought along is not asked for again by the page that is built on it.
  const fresh = Date.now() - site.readAt < freshFor;
  const { data, error, mutate } = useSWR<ItemOf<L>[], Error>(key, () => store.query(query), { revalidateIfStale: !fresh });
  return { items: data, error, refresh: () => { mutate().catch(() => undefined); } };
}

/**
 * One item as it is stored now, by its id; pass undefined for an item that is yet to be made.
 * `missing`: it has been removed, or never was.
 */
export function useItem<L extends ListDefinition>(
  definition: L, id: number | undefined
): { item: ItemOf<L> | undefined; missing: boolean; error: Error | undefined } {
  const site = useSite();
  const store = useStore(definition);
  const key = id === undefined ? undefined : itemsKey(site.url, definition.name, { id });
  const { data, error } = useSWR<ItemOf<L> | null, Error>(key, async () => (await store.get(id!)) ?? null);
  return { item: data ?? undefined, missing: data === null, error };
}

/** Refreshes everything that was read of the given lists; called after each own write. */
export function useRefresh(): (...lists: Pick<ListDefinition, 'name'>[]) => Promise<void> {
  const { mutate } = useSWRConfig();
  return async (...lists) => {
    const names = lists.map(list => list.name);
    await mutate(key => Array.isArray(key) && names.includes(key[1]));
  };
}
