/** Former values of a measure, made its own again: which columns a restore writes. */
import { sameValue } from '../../../kit/lists/merge';
import { measures } from '../lists';
import type { Measure, MeasureChanges } from '../lists';

/** Columns that mean nothing without each other: the list refuses the one without the other. */
const pairs: readonly (readonly string[])[] = [['Status', 'StatusReason'], ['SeasonFrom', 'SeasonTo']];

const shownColumns = Object.entries(measures.columns).filter(([, column]) => !('hidden' in column && column.hidden)).map(([name]) => name);

/** A column with those that go with it. */
function withPair(name: string): readonly string[] {
  return pairs.find(pair => pair.includes(name)) ?? [name];
}

/**
 * What to write so that a measure has its former values again; nothing when it has them already.
 * @param former the columns as they were
 * @param name one column, with those that belong to it; without it all of them
 */
export function restoredChanges(now: Measure, former: Readonly<Record<string, unknown>>, name?: string): MeasureChanges {
  const standing = now as unknown as Record<string, unknown>;
  return Object.fromEntries((name === undefined ? shownColumns : withPair(name))
    .filter(column => !sameValue(standing[column], former[column])).map(column => [column, former[column]])) as MeasureChanges;
}

/** The same columns of an item, to write them back. */
export function columnsOf(item: Measure, names: readonly string[]): MeasureChanges {
  return Object.fromEntries(names.map(name => [name, (item as unknown as Record<string, unknown>)[name]])) as MeasureChanges;
}
