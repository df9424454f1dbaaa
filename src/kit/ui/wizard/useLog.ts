import useSWR from 'swr';
import { authorsOf, itemsKey, together, useItems, useLeaving, useSite } from '../../lists';
import type { ItemOf, ListDefinition, Query } from '../../lists';
import { useRoute, useRouter } from '../router';

/** The newest imports: what is older stands in the list itself. */
const newest = 200;

/** What is open beside a log: a way in, with the import that it goes on with, or the undoing of one. */
export interface Opened<W extends string> { what: W | 'undo'; id?: number; }

export interface Log<L extends ListDefinition, W extends string> {
  /** Undefined until read. */
  items: ItemOf<L>[] | undefined;
  /** Who made each import, by its number. */
  authors: Readonly<Record<number, string>> | undefined;
  error: Error | undefined;
  opened: Opened<W> | undefined;
  open(what: W | 'undo', id?: number): void;
  close(): void;
  refresh(): void;
}

function openedAt<W extends string>(part: string, ways: readonly W[]): Opened<W> | undefined {
  const [named, number] = part.split('/');
  const id = Number(number) > 0 ? Number(number) : undefined;
  if (named === 'undo') return id === undefined ? undefined : { what: 'undo', id };
  const what = ways.find(way => way === named);
  return what && { what, id };
}

/** The log of imports at an address, and what is open beside it: both follow from the address. */
export function useLog<L extends ListDefinition, W extends string>(definition: L, query: Query<L>, base: string, ways: readonly W[]): Log<L, W> {
  const site = useSite();
  const router = useRouter();
  const leaving = useLeaving();
  const route = useRoute();
  const { items, error, refresh } = useItems(definition, { ...query, orderBy: [{ column: 'Id', descending: true }], limit: newest } as Query<L>);
  // Asked in the same tick as the items, so that both travel in one batch.
  const authors = useSWR<Record<number, string>, Error>(
    itemsKey(site.url, definition.name, 'authors'), () => together(site.sp, asking => authorsOf(asking, site.path, definition, newest), leaving).then(Object.fromEntries)
  );
  return {
    items, error, refresh, authors: authors.data, opened: openedAt(route.path.slice(base.length + 1), ways),
    open: (what, id) => router.go({ path: id === undefined ? `${base}/${what}` : `${base}/${what}/${id}`, query: route.query }),
    close: () => router.go({ path: base, query: route.query })
  };
}
