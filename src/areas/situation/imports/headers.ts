import { parsePeriod } from './periods';
import type { Cell, Table } from './types';

/** A header as rules compare it: lower case, single spaces. */
export function header(cell: Cell | undefined): string {
  return String(cell ?? '').replace(/[\s\u00a0\u202f]+/g, ' ').trim().toLowerCase();
}

/**
 * The first of the top ten rows that has a column for every pattern, each column once.
 * @returns `row` from 1 (a mapping's `header`) and the columns' indexes
 */
export function findHeader<Name extends string>(table: Table, patterns: Readonly<Record<Name, RegExp>>): { row: number; columns: Record<Name, number> } | undefined {
  const names = Object.keys(patterns) as Name[];
  for (let index = 0; index < Math.min(10, table.rows.length); index++) {
    const headers = table.rows[index].map(header);
    const columns = {} as Record<Name, number>;
    const complete = names.every(name => {
      columns[name] = headers.findIndex(text => patterns[name].test(text));
      return columns[name] >= 0;
    });
    if (complete && new Set(Object.values(columns)).size === names.length) return { row: index + 1, columns };
  }
  return undefined;
}

/** The column of a header row that fits, or undefined. */
export function columnOf(table: Table, row: number, pattern: RegExp): number | undefined {
  const index = (table.rows[row - 1] ?? []).findIndex(cell => pattern.test(header(cell)));
  return index < 0 ? undefined : index;
}

/** Columns of a header row that are periods: 2019, ar_2019, 2017/2018, 2024M01. */
export function periodColumns(table: Table, row: number): { column: number; period: string; preliminary: boolean }[] {
  return (table.rows[row - 1] ?? []).flatMap((cell, column) => {
    const period = parsePeriod(typeof cell === 'string' ? cell : typeof cell === 'number' ? cell : null);
    return period ? [{ column, ...period }] : [];
  });
}

export const per100000 = /^(antal )?(per|\/) ?100[ .]?000( inv\.?(ånare)?)?/;
export const regionHeader = /^(kommun|kommunnamn|region|regionnamn|område|geografi|län|kommun ?(\/|eller|och) ?(stadsdel.*|stadsområde.*|län)|kommunkod|regionkod)$/;
