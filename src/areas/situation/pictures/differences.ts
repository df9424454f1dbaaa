/** Two versions of a lägesbild side by side: which sections came, went and changed, and which figures differ (P21). */
import type { SnapshotSection, SnapshotTable } from './snapshot';
import { wordDifferences } from './words';
import type { Piece } from './words';

export interface SectionDifference {
  title: string;
  kind: 'same' | 'added' | 'removed' | 'changed';
  /** Its heading in the earlier version, where it was another. */
  titleBefore: string | undefined;
  pieces: Piece[];
}

const sameSection = (a: SnapshotSection, b: SnapshotSection): boolean => a.topic !== '' || b.topic !== '' ? a.topic === b.topic : a.title === b.title;

/** Section by section, in the order of the later version; those that are gone come last. */
export function sectionDifferences(before: readonly SnapshotSection[], after: readonly SnapshotSection[]): SectionDifference[] {
  const left = [...before];
  const found = after.map((section): SectionDifference => {
    const at = left.findIndex(one => sameSection(one, section));
    if (at < 0) return { title: section.title, kind: 'added', titleBefore: undefined, pieces: section.text ? [{ kind: 'added', text: section.text }] : [] };
    const [old] = left.splice(at, 1);
    const pieces = wordDifferences(old.text, section.text);
    const titleBefore = old.title === section.title ? undefined : old.title;
    return { title: section.title, titleBefore, pieces, kind: titleBefore === undefined && pieces.every(({ kind }) => kind === 'same') ? 'same' : 'changed' };
  });
  return [...found, ...left.map((old): SectionDifference => ({ title: old.title, kind: 'removed', titleBefore: undefined, pieces: old.text ? [{ kind: 'removed', text: old.text }] : [] }))];
}

export interface FigureDifference { table: string; row: string; column: string; before: string; after: string; }

/** A cell that holds a figure, or the sign that stands for one. */
const isFigure = (text: string): boolean => /^[\d\s\u00a0.,%()+\-−–]+$/.test(text);

const name = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A table's cells by row and column; of rows of one name the first alone can be told apart. */
function cells({ columns, rows }: SnapshotTable): Map<string, { row: string; column: string; value: string }> {
  const found = new Map<string, { row: string; column: string; value: string }>();
  for (const [first = '', ...values] of rows) {
    values.forEach((value, index) => {
      const [row, column] = [name(first), name(columns[index + 1] ?? '')];
      const key = `${row}|${column}`;
      if (row && !found.has(key)) found.set(key, { row, column, value: name(value) });
    });
  }
  return found;
}

/** Figures that stand in both versions and differ. Tables of another name, and rows that only one has, are other figures. */
export function figureDifferences(before: readonly SnapshotTable[], after: readonly SnapshotTable[]): FigureDifference[] {
  return after.flatMap(table => {
    const old = before.find(({ caption }) => caption === table.caption);
    if (!old) return [];
    const was = cells(old);
    return [...cells(table)].flatMap(([key, { row, column, value }]) => {
      const other = was.get(key);
      return other && other.value !== value && isFigure(other.value) && isFigure(value) ? [{ table: table.caption, row, column, before: other.value, after: value }] : [];
    });
  });
}
