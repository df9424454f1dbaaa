import * as React from 'react';
import { may, useRefresh, useSite } from '../../../../kit/lists';
import type { Query } from '../../../../kit/lists';
import { useRoute, useRouter } from '../../../../kit/ui/router';
import { useLog } from '../../../../kit/ui/wizard/useLog';
import type { Log } from '../../../../kit/ui/wizard/useLog';
import { eventCategories, eventCounts, events, areas, importContents, imports, indicators, observations, regions } from '../../lists';

/** Without what undoing needs, which is long. */
const columns = ['Title', 'Content', 'Format', 'Source', 'ImportedAt', 'State', 'Added', 'Changed', 'Unchanged'] as const;
/** What the lägesbild brings in: measures have a log of their own, in the plan. */
export const ownContents = importContents.filter(content => content !== 'Åtgärder');
const ownLog: Query<typeof imports> = { columns, where: [{ column: 'Content', is: 'eq', value: ownContents, orEmpty: true }] };

const ways = ['new', 'live', 'manual'] as const;

export interface ImportsPageState extends Log<typeof imports, typeof ways[number]> {
  content: string;
  canImport: boolean;
  setContent(content: string): void;
  /** After an import or an undo: whatever shows its figures is read anew. */
  written(): void;
}

/** The log of imports, filtered by what they hold. */
export function useImportsPage(): ImportsPageState {
  const { access } = useSite();
  const router = useRouter();
  const refreshLists = useRefresh();
  const { path, query } = useRoute();
  const log = useLog(imports, ownLog, 'situation/imports', ways);
  const { items, authors } = log;
  const canImport = may(access, imports, 'add');
  const content = query.content ?? '';
  // A new array when the names arrive, too: the table draws its rows anew for no less.
  const shown = React.useMemo(() => items?.filter(item => !content || item.Content === content), [items, content, authors]);
  return {
    ...log, items: shown, content, canImport, opened: canImport ? log.opened : undefined,
    setContent: chosen => router.go({ path, query: { ...query, content: chosen } }, { replace: true }),
    written: () => { refreshLists(imports, indicators, regions, observations, events, eventCounts, eventCategories, areas).catch(() => undefined); }
  };
}
