import { may, useRefresh, useSite } from '../../../../kit/lists';
import type { Query } from '../../../../kit/lists';
import { useLog } from '../../../../kit/ui/wizard/useLog';
import type { Log } from '../../../../kit/ui/wizard/useLog';
import { settings } from '../../../settings';
import { imports, problems } from '../../../situation';
import { measureDepartments, measurePartners, measures } from '../../lists';

/** Without what undoing needs, which is long. */
const columns = ['Title', 'Content', 'Format', 'ImportedAt', 'State', 'Added', 'Changed', 'Unchanged', 'Notes'] as const;
const ownLog: Query<typeof imports> = { columns, where: [{ column: 'Content', is: 'eq', value: 'Åtgärder' }] };

export interface ImportPageState extends Log<typeof imports, 'new'> {
  canImport: boolean;
  /** After an import or an undoing: whatever shows its measures is read anew. */
  written(): void;
}

/** The log of imported plans. */
export function useImportPage(): ImportPageState {
  const site = useSite();
  const refreshLists = useRefresh();
  const log = useLog(imports, ownLog, 'plan/import', ['new']);
  // Undoing removes, so who only proposes measures imports none.
  const canImport = may(site.access, imports, 'add') && may(site.access, measures, 'remove');
  return {
    ...log, canImport, opened: canImport ? log.opened : undefined,
    written: () => { refreshLists(imports, measures, measureDepartments, measurePartners, problems, settings).catch(() => undefined); }
  };
}
