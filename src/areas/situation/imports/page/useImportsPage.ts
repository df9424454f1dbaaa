import * as React from 'react';
import useSWR from 'swr';
import { authorsOf, itemsKey, may, together, useItems, useLeaving, useRefresh, useSite } from '../../../../kit/lists';
import type { Query } from '../../../../kit/lists';
import { useRoute, useRouter } from '../../../../kit/ui/router';
import { eventCategories, eventCounts, events, areas, importContents, imports, indicators, observations, regions } from '../../lists';
import type { Import } from '../../lists';

/** The newest imports: what is older stands in the list itself. */
const newest = 200;
/** Without what undoing needs, which is long. */
const columns = ['Title', 'Content', 'Format', 'Source', 'ImportedAt', 'State', 'Added', 'Changed', 'Unchanged'] as const;
/** What the lägesbild brings in: measures have a log of their own, in the plan. */
export const ownContents = importContents.filter(content => content !== 'Åtgärder');
const latest: Query<typeof imports> = {
  columns, where: [{ column: 'Content', is: 'eq', value: ownContents, orEmpty: true }], orderBy: [{ column: 'Id', descending: true }], limit: newest
};

export interface Opened { what: 'new' | 'live' | 'manual' | 'undo'; id?: number; }

export interface ImportsPageState {
  /** Undefined until read. */
  items: Import[] | undefined;
  /** Who made each import, by its number. */
  authors: Readonly<Record<number, string>> | undefined;
  error: Error | undefined;
  content: string;
  canImport: boolean;
  opened: Opened | undefined;
  open(what: Opened['what'], id?: number): void;
  close(): void;
  setContent(content: string): void;
  refresh(): void;
  /** After an import or an undo: whatever shows its figures is read anew. */
  written(): void;
}

function openedAt(part: string): Opened | undefined {
  const [what, id] = part.split('/');
  if (what === 'undo') return Number(id) > 0 ? { what, id: Number(id) } : undefined;
  return what === 'new' || what === 'live' || what === 'manual' ? { what, id: Number(id) || undefined } : undefined;
}

/** The log of imports, and what is open beside it: both follow from the address. */
export function useImportsPage(): ImportsPageState {
  const site = useSite();
  const router = useRouter();
  const refreshLists = useRefresh();
  const leaving = useLeaving();
  const { path, query } = useRoute();
  const base = 'situation/imports';
  const { items, error, refresh } = useItems(imports, latest);
  // Asked in the same tick as the items, so that both travel in one batch.
  const authors = useSWR<Record<number, string>, Error>(
    itemsKey(site.url, imports.name, 'authors'), () => together(site.sp, asking => authorsOf(asking, site.path, imports, newest), leaving).then(Object.fromEntries)
  );
  const canImport = may(site.access, imports, 'add');
  const content = query.content ?? '';
  // A new array when the names arrive, too: the table draws its rows anew for no less.
  const shown = React.useMemo(() => items?.filter(item => !content || item.Content === content), [items, content, authors.data]);
  const opened = openedAt(path.slice(base.length + 1));
  return {
    items: shown, authors: authors.data, error, content, canImport, opened: canImport ? opened : undefined,
    open: (what, id) => router.go({ path: id === undefined ? `${base}/${what}` : `${base}/${what}/${id}`, query }),
    close: () => router.go({ path: base, query }),
    setContent: chosen => router.go({ path, query: { ...query, content: chosen } }, { replace: true }),
    refresh,
    written: () => { refreshLists(imports, indicators, regions, observations, events, eventCounts, eventCategories, areas).catch(() => undefined); }
  };
}
