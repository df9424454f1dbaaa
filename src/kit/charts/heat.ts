/** Counts by two things at once, as month and year: a table whose cells are shaded. */
import { figure } from '../text/format';
import type { Language } from '../text/format';
import type { Cell } from '../statistics';
import type { Origin } from './model';
import type { ChartTable } from './table';

export interface HeatData extends Origin {
  caption: string;
  /** For those who cannot see it: what the table shows, in words. */
  description: string;
  /** What the rows are: heading of the first column. */
  rowTitle: string;
  rows: readonly string[];
  columns: readonly string[];
  /** As `cells[row][column]`, see `suppress` for what is hidden. */
  cells: readonly (readonly Cell[])[];
  /** Sums, where they are told; never shaded. */
  rowTotals?: readonly Cell[];
  columnTotals?: readonly Cell[];
  all?: Cell;
}

/** A cell as it is written: ".." is hidden and "–" is unknown, as in official statistics. */
export const cellText = (cell: Cell, language: Language): string => cell === undefined ? '–' : cell === 'hidden' ? '..' : figure(cell, language);

/** For each cell which of so many equal steps from nothing to the most it falls in; undefined where no count is shown. */
export function heatSteps({ cells }: Pick<HeatData, 'cells'>, steps: number): (number | undefined)[][] {
  const most = Math.max(0, ...cells.flat().map(cell => typeof cell === 'number' ? cell : 0));
  return cells.map(row => row.map(cell => typeof cell !== 'number' ? undefined : cell === 0 ? 0 : Math.min(steps - 1, Math.floor(cell / most * steps))));
}

/** The same figures for a document. */
export function heatTable(data: HeatData, total: string, language: Language): ChartTable & { total?: readonly string[] } {
  const text = (cell: Cell): string => cellText(cell, language);
  const { rowTotals, columnTotals } = data;
  return {
    caption: data.caption,
    head: [data.rowTitle, ...data.columns, ...(rowTotals ? [total] : [])],
    rows: data.rows.map((name, row) => [name, ...data.cells[row].map(text), ...(rowTotals ? [text(rowTotals[row])] : [])]),
    ...(columnTotals ? { total: [total, ...columnTotals.map(text), ...(rowTotals ? [text(data.all)] : [])] } : {})
  };
}

/** Whether any cell or sum is hidden. */
export const hides = ({ cells, rowTotals = [], columnTotals = [], all }: HeatData): boolean =>
  [...cells.flat(), ...rowTotals, ...columnTotals, all].includes('hidden');
