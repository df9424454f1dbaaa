/** Tables of text, as documents have them: cells that span, and lines within a cell. */
import { Refusal } from './faults';
import type { Table } from './types';

/** What no plan of a municipality comes near; a page that was made to hurt does. */
export const mostColumns = 100;
export const mostGridRows = 20_000;
const mostCellText = 20_000;

export interface GridCell {
  text: string;
  columns: number;
  /** Rows that it reaches down over, itself included. */
  rows: number;
  /** It goes on from the cell above (Word's way of saying the same). */
  goesOn?: boolean;
}

/** A line of a cell, and whether it is one of a list. */
export interface Line { text: string; listed: boolean; }

/** Lines as a cell's text: blank ones left out; those of a list with a dash, unless it stands alone. */
export function cellText(lines: readonly Line[]): string {
  const said = lines.map(({ text, listed }) => ({ listed, text: text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n ?/g, '\n').trim() })).filter(({ text }) => text);
  const list = said.filter(({ listed }) => listed).length > 1;
  return said.map(({ text, listed }) => list && listed ? `– ${text}` : text).join('\n').slice(0, mostCellText);
}

/**
 * Builds a table row by row. What reaches down stands in each of its rows, since each row is to be read by itself; what
 * reaches over columns stands in the first of them.
 */
export class Grid {
  private readonly rows: string[][] = [];
  /** By column: what still reaches down from above. */
  private reaching: ({ text: string; left: number } | undefined)[] = [];

  public get size(): number {
    return this.rows.length;
  }

  /** A row without cells counts where something reaches down into it. @throws Refusal RowsTooMany, CellsTooMany */
  public add(cells: readonly GridCell[], before = 0): void {
    if (cells.length === 0 && !this.reaching.some(held => held?.left)) return;
    if (this.rows.length >= mostGridRows) throw new Refusal('RowsTooMany', {}, mostGridRows);
    const row: string[] = Array.from({ length: before }, () => '');
    const above = this.rows[this.rows.length - 1] ?? [];
    const next: typeof this.reaching = [];
    const fill = (): void => {
      for (let held = this.reaching[row.length]; held && held.left > 0; held = this.reaching[row.length]) {
        next[row.length] = { text: held.text, left: held.left - 1 };
        row.push(held.text);
      }
    };
    // A cell over the whole width is a heading within the table: it stands in every column, so that it is known.
    const [whole] = cells.length === 1 && cells[0].columns > 1 && this.reaching.every(held => !held?.left) ? cells : [];
    for (const cell of cells) {
      fill();
      const start = row.length;
      const columns = Math.max(1, Math.min(cell.columns, mostColumns));
      if (start + columns > mostColumns) throw new Refusal('CellsTooMany');
      row.push(cell.goesOn ? above[start] ?? '' : cell.text, ...Array.from({ length: columns - 1 }, () => whole ? cell.text : ''));
      if (cell.rows > 1) for (let at = 0; at < columns; at++) next[start + at] = { text: at === 0 || whole ? cell.text : '', left: cell.rows - 1 };
    }
    fill();
    this.reaching = next;
    this.rows.push(row);
  }

  /** The rows, all of the same width. */
  public table(name: string | undefined): Table {
    const width = Math.max(0, ...this.rows.map(row => row.length));
    return { ...name ? { sheet: name.replace(/\s+/g, ' ').trim().slice(0, 120) } : {}, rows: this.rows.map(row => [...row, ...Array.from({ length: width - row.length }, () => '')]) };
  }
}
