import useSWR from 'swr';
import { authorsOf, itemsKey, may, together, useItems, useLeaving, useRefresh, useSite } from '../../../../kit/lists';
import type { Query } from '../../../../kit/lists';
import { useRoute, useRouter } from '../../../../kit/ui/router';
import { settings } from '../../../settings';
import { imports, problems } from '../../../situation';
import type { Import } from '../../../situation';
import { measureDepartments, measurePartners, measures } from '../../lists';

/** The newest of all imports whose makers are asked for. */
const newest = 200;
/** Without what undoing needs, which is long. */
const columns = ['Title', 'Content', 'Format', 'ImportedAt', 'State', 'Added', 'Changed', 'Unchanged', 'Notes'] as const;
const ownLog: Query<typeof imports> = { columns, where: [{ column: 'Content', is: 'eq', value: 'Åtgärder' }], orderBy: [{ column: 'Id', descending: true }], limit: newest };

export interface ImportPageState {
  /** Undefined until read. */
  items: Import[] | undefined;
  /** Who made each import, by its number. */
  authors: Readonly<Record<number, string>> | undefined;
  error: Error | undefined;
  canImport: boolean;
  opened: { what: 'new' | 'undo'; id?: number } | undefined;
  open(what: 'new' | 'undo', id?: number): void;
  close(): void;
  refresh(): void;
  /** After an import or an undoing: whatever shows its measures is read anew. */
  written(): void;
}

const base = 'plan/import';

function openedAt(part: string): ImportPageState['opened'] {
  const [what, id] = part.split('/');
  if (what === 'new') return { what, ...Number(id) > 0 ? { id: Number(id) } : {} };
  return what === 'undo' && Number(id) > 0 ? { what, id: Number(id) } : undefined;
}

/** The log of imported plans, and what is open beside it: both follow from the address. */
export function useImportPage(): ImportPageState {
  const site = useSite();
  const router = useRouter();
  const refreshLists = useRefresh();
  const leaving = useLeaving();
  const { path, query } = useRoute();
  const { items, error, refresh } = useItems(imports, ownLog);
  const authors = useSWR<Record<number, string>, Error>(
    itemsKey(site.url, imports.name, 'authors'), () => together(site.sp, asking => authorsOf(asking, site.path, imports, newest), leaving).then(Object.fromEntries)
  );
  // Undoing removes, so who only proposes measures imports none.
  const canImport = may(site.access, imports, 'add') && may(site.access, measures, 'remove');
  return {
    items, authors: authors.data, error, canImport, opened: canImport ? openedAt(path.slice(base.length + 1)) : undefined,
    open: (what, id) => router.go({ path: id === undefined ? `${base}/${what}` : `${base}/${what}/${id}`, query }),
    close: () => router.go({ path: base, query }),
    refresh,
    written: () => { refreshLists(imports, measures, measureDepartments, measurePartners, problems, settings).catch(() => undefined); }
  };
}
