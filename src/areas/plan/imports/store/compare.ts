/** Rows of a table against the measures that stand in the plan year. */
import { sameValue } from '../../../../kit/lists/merge';
import type { Measure, MeasureChanges } from '../../lists';
import type { MeasureDraft } from '../types';
import type { ComparedRow, Comparison, Decisions, ImportPlan, RowAction, SettledRow } from './types';

const plain = (title: string): string => title.replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
/** Title and verksamhet: within a plan year, what makes two measures one. */
const identity = (title: string, department: number | undefined): string => `${plain(title)}|${department ?? ''}`;

/** What a row says otherwise than the measure that stands there. Dates and states that the row does not tell stay. */
function changesOf(draft: MeasureDraft, standing: Measure): MeasureChanges {
  const changes = Object.fromEntries(Object.entries(draft.values).filter(([name, value]) => {
    if (name === 'Title') return false;
    const held = standing[name as keyof Measure];
    if (typeof held === 'object' && typeof value === 'object') return held?.id !== value?.id;
    // What was noted since the table was imported stays, where the table's own words stand in it.
    if (name === 'LatestNote') return !String(held ?? '').includes(String(value));
    return !sameValue(value, held);
  })) as MeasureChanges;
  // The list judges both dates together.
  const [start, end] = [changes.StartDate ?? standing.StartDate, changes.EndDate ?? standing.EndDate];
  if (start && end && end < start) {
    delete changes.StartDate;
    delete changes.EndDate;
  }
  return changes;
}

const ownerDiffers = ({ owner }: MeasureDraft, { Owner }: Measure): boolean => owner !== undefined && owner.login.toLowerCase() !== (Owner?.login ?? '').toLowerCase();

/** @param done ordinals of the rows that this import has made already */
export function compareRows(drafts: readonly MeasureDraft[], measures: readonly Measure[], made: ReadonlyMap<number, number>): ComparedRow[] {
  const ownIds = new Set(made.values());
  const standing = new Map(measures.filter(({ id }) => !ownIds.has(id)).map(measure => [identity(measure.Title, measure.Department?.id), measure]));
  const seen = new Map<string, MeasureDraft>();
  return drafts.map((draft): ComparedRow => {
    if (!draft.title) return { draft, kind: 'left' };
    if (made.has(draft.ordinal)) return { draft, kind: 'done' };
    const key = identity(draft.title, draft.values.Department?.id);
    const twin = seen.get(key);
    if (!twin) seen.set(key, draft);
    const item = standing.get(key);
    if (twin) return { draft, kind: 'twin', twinOf: { table: twin.table, row: twin.row }, ...item ? { standing: item } : {} };
    return item ? { draft, kind: 'same', standing: item, changes: changesOf(draft, item) } : { draft, kind: 'new' };
  });
}

/** Whether an update of what stands there would change anything. */
export const differs = ({ draft, standing, changes }: ComparedRow): boolean =>
  standing !== undefined && (Object.keys(changes ?? {}).length > 0 || ownerDiffers(draft, standing) || draft.newProblem !== undefined);

/** What may be done with a row, the proposal first. */
export function actionsOf(row: ComparedRow): RowAction[] {
  if (row.kind === 'left' || row.kind === 'done') return ['skip'];
  if (row.kind === 'new') return ['make', 'skip'];
  return row.kind === 'twin' ? ['skip', 'make'] : differs(row) ? ['skip', 'update', 'make'] : ['skip', 'make'];
}

/** What will be done with each row, by what a person decided. */
export function settle(comparison: Comparison, { actions, keepPersonal }: Decisions): ImportPlan {
  const rows = comparison.rows.map((row): SettledRow => {
    const offered = actionsOf(row);
    const chosen = actions.get(row.draft.ordinal);
    const action = chosen !== undefined && offered.includes(chosen) ? chosen : offered[0];
    return { ...row, action: row.draft.personal.length > 0 && !keepPersonal ? 'skip' : action };
  });
  const count = (action: RowAction): number => rows.filter(row => row.action === action).length;
  const needed = rows.filter(({ action, kind }) => action !== 'skip' || kind === 'done').flatMap(({ draft }) => draft.newProblem ?? []);
  return { ...comparison, rows, newProblems: [...new Set(needed)], counts: { added: count('make'), changed: count('update'), skipped: rows.filter(({ action, kind }) => action === 'skip' && kind !== 'done').length } };
}
