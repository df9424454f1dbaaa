import type { Column } from './columns';
import type { ListDefinition } from './definition';
import type { Version } from './items';
import { sameValue } from './merge';

/** What one save changed, column by column. The first version of an item has no `before`. */
export interface HistoryEntry {
  label: string;
  created: string;
  editor: string;
  first: boolean;
  /** The item as it was after this save, and before it. */
  values: Record<string, unknown>;
  former: Record<string, unknown> | undefined;
  changes: { name: string; column: Column; before: unknown; after: unknown }[];
}

/** An item's history as differences, newest first. Saves that changed none of our columns are left out. */
export function historyOf<L extends ListDefinition>(definition: L, versions: readonly Version<L>[]): HistoryEntry[] {
  const columns = Object.entries(definition.columns).filter(([, column]) => !column.hidden);
  return versions.map((version, index) => {
    const former = versions[index + 1];
    const values = version.values as Record<string, unknown>;
    const before = former?.values as Record<string, unknown> | undefined;
    const changes = columns
      .filter(([name]) => before ? !sameValue(values[name], before[name]) : !sameValue(values[name], undefined))
      .map(([name, column]) => ({ name, column, before: before?.[name], after: values[name] }));
    return { label: version.label, created: version.created, editor: version.editor, first: former === undefined, values, former: before, changes };
  }).filter(entry => entry.first || entry.changes.length > 0);
}
