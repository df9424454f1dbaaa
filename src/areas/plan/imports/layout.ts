/** From tables as they stand in a document to rows under one set of headings. */
import type { Cell, Table } from '../../../kit/tables/types';
import { heading, roleOf } from './roles';

/** One row of a plan's table, where it stands and what its columns say. */
export interface SourceRow {
  /** Its number among all rows of all tables, from 1: stays the same however the columns are told. */
  ordinal: number;
  /** Which table, from 1, and its row there, from 1. */
  table: number;
  row: number;
  /** By column of the layout. */
  cells: readonly string[];
}

export interface SourceColumn { heading: string; /** The first few of its values. */ samples: readonly string[]; }

export interface SourceTable {
  /** From 1. */
  number: number;
  name: string | undefined;
  /** Row of the headings, from 1; 0 where it has none and goes on from the table before. */
  header: number | undefined;
  rows: number;
}

export interface Layout { columns: readonly SourceColumn[]; rows: readonly SourceRow[]; tables: readonly SourceTable[]; }

/** The column that is made of headings within and above tables. */
export const sectionHeading = '\u00a7';

/** A cell as text: dates as YYYY-MM-DD. */
export function textOf(cell: Cell | undefined): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return cell === null || cell === undefined || cell === false ? '' : String(cell).replace(/[^\S\n]+/g, ' ').replace(/\r\n?/g, '\n').trim();
}

const longestHeading = 60;
/** How many different headings that are known; a sentence is none. */
const known = (row: readonly string[]): number => new Set(row.filter(cell => cell.length <= longestHeading && roleOf(cell) !== undefined)).size;
const isBlank = (row: readonly string[]): boolean => row.every(cell => cell === '');

/** Rows at the top of a table among which its headings are sought. */
const topRows = 12;

/**
 * The row of the headings, from 1: the one with most words that are known, at least two. Where a heading reaches down over
 * two rows, the lower one, which tells *start* from *slut*.
 */
export function headerRow(rows: readonly (readonly string[])[]): number | undefined {
  let best = { row: -1, count: 1 };
  rows.slice(0, topRows).forEach((row, index) => {
    const count = known(row);
    const below = index === best.row + 1 && count >= best.count && row[0] === rows[best.row]?.[0];
    if (count > best.count || below) best = { row: index, count };
  });
  return best.row < 0 ? undefined : best.row + 1;
}

/** A table for one measure: headings to the left, what they say to the right. */
const isForm = (rows: readonly (readonly string[])[]): boolean => {
  const filled = rows.filter(row => !isBlank(row));
  return filled.length >= 3 && filled.every(row => row.slice(2).every(cell => cell === '')) && known(filled.map(row => row[0])) >= 3 && headerRow(filled) === undefined;
};

const sameHeadings = (row: readonly string[], headings: readonly string[]): boolean => row.map(heading).join('|') === headings.map(heading).join('|');
/** A cell over the whole width stands in every column: a heading within the table. Two cells may be alike by chance. */
const isSection = (row: readonly string[]): boolean => row.length > 2 && row[0] !== '' && row.every(cell => cell === row[0]);

export interface LayoutOptions {
  /** By table, from 1: the row of its headings where a person says so, 0 for none. */
  headers?: Readonly<Record<number, number>>;
  /** Tables that are left out, from 1. */
  without?: ReadonlySet<number>;
}

/** Columns by heading; a heading that stands twice in one table is two columns. */
class Columns {
  public readonly headings: string[] = [];
  private readonly at = new Map<string, number>();

  public of(headings: readonly string[]): number[] {
    const seen = new Map<string, number>();
    return headings.map((text, index) => {
      const name = heading(text) || `#${index}`;
      const turn = (seen.get(name) ?? 0) + 1;
      seen.set(name, turn);
      const key = `${name}|${turn}`;
      let column = this.at.get(key);
      if (column === undefined) {
        column = this.headings.push(text.replace(/\s+/g, ' ').trim()) - 1;
        this.at.set(key, column);
      }
      return column;
    });
  }
}

interface Found { ordinal: number; table: number; row: number; cells: Map<number, string>; section: string; }

/**
 * Puts all tables of a document under one set of headings. Headings that are repeated, blank rows and tables without any
 * heading that is known are left out; a table without headings as wide as the one before it goes on from there.
 */
export function layOut(tables: readonly Table[], options: LayoutOptions = {}): Layout {
  const columns = new Columns();
  const found: Found[] = [];
  const told: SourceTable[] = [];
  let before: { headings: string[]; at: number[] } | undefined;
  let ordinal = 0;
  tables.forEach(({ sheet, rows: raw }, index) => {
    const number = index + 1;
    const first = ordinal;
    ordinal += raw.length;
    const rows = raw.map(row => row.map(textOf));
    if (rows.every(isBlank)) return;
    const used = !options.without?.has(number);
    const take = (row: number, cells: Map<number, string>, section: string): void => { if (used) found.push({ ordinal: first + row, table: number, row, cells, section }); };
    if (options.headers?.[number] === undefined && isForm(rows)) {
      const at = columns.of(rows.map(row => row[0]));
      take(1, new Map(rows.map((row, place) => [at[place], row[1] ?? ''])), sheet ?? '');
      told.push({ number, name: sheet, header: 1, rows: 1 });
      return;
    }
    const header = options.headers?.[number] ?? headerRow(rows);
    const goesOn = header === undefined && before?.headings.length === rows[0].length;
    const headings = header ? rows[header - 1] : goesOn && before ? before.headings : header === 0 || tables.length === 1 ? rows[0].map(() => '') : undefined;
    if (!headings) {
      told.push({ number, name: sheet, header: undefined, rows: 0 });
      return;
    }
    const at: number[] = goesOn && before ? before.at : used ? columns.of(headings) : headings.map(() => 0);
    if (used) before = { headings: [...headings], at };
    let section = sheet ?? '';
    let count = 0;
    rows.forEach((row, place) => {
      if (place < (header ?? 0) || isBlank(row) || sameHeadings(row, headings)) return;
      if (isSection(row)) {
        section = row[0];
        return;
      }
      count++;
      take(place + 1, new Map(row.map((cell, column) => [at[column], cell])), section);
    });
    told.push({ number, name: sheet, header: header ?? (goesOn ? 0 : undefined), rows: count });
  });
  return finished(columns.headings, found, told);
}

/** Columns that hold nothing at all are not asked about; headings within tables become a column of their own. */
function finished(headings: readonly string[], found: readonly Found[], tables: readonly SourceTable[]): Layout {
  const sections = new Set(found.map(({ section }) => section).filter(Boolean));
  const values = headings.map((_, column) => found.map(({ cells }) => cells.get(column) ?? ''));
  const kept = headings.map((_, column) => column).filter(column => roleOf(headings[column]) !== undefined || values[column].some(Boolean));
  // One name over all rows tells nothing: a sheet's, or the title of the plan.
  const withSections = sections.size > 1;
  const samples = (all: readonly string[]): string[] => [...new Set(all.filter(Boolean))].slice(0, 3);
  return {
    columns: [
      ...kept.map(column => ({ heading: headings[column], samples: samples(values[column]) })),
      ...withSections ? [{ heading: sectionHeading, samples: samples(found.map(({ section }) => section)) }] : []
    ],
    rows: found.map(({ ordinal, table, row, cells, section }) => ({ ordinal, table, row, cells: [...kept.map(column => cells.get(column) ?? ''), ...withSections ? [section] : []] })),
    tables
  };
}
