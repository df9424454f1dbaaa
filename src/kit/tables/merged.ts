/** Merged cells of a workbook: Excel shows them as one and stores what it holds in the first of them. */
import type { Cell } from './types';

/** Rows and columns from 0, both ends included. */
export interface Range { top: number; left: number; bottom: number; right: number; }

/** Ranges that are looked at; the cells of those after them stay blank. */
export const mostMerged = 50_000;

export const columnIndex = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The merged ranges of a sheet's XML. What is no range of cells is left out. */
export function mergedRanges(xml: string): Range[] {
  const ranges: Range[] = [];
  const found = xml.slice(Math.max(0, xml.lastIndexOf('sheetData>'))).matchAll(/<(?:\w{1,20}:)?mergeCell\s[^<>]{0,200}?\bref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/gi);
  for (const [, from, first, to, last] of found) {
    const range = { top: Number(first) - 1, left: columnIndex(from), bottom: Number(last) - 1, right: columnIndex(to) };
    if (range.top >= 0 && range.top <= range.bottom && range.left <= range.right && ranges.push(range) >= mostMerged) break;
  }
  return ranges;
}

/** The attributes of each sheet or relation that a part names, without their prefixes. */
function named(part: Uint8Array | undefined): Readonly<Record<string, string | undefined>>[] {
  const tags = new TextDecoder().decode(part).matchAll(/<(?:\w{1,20}:)?(?:sheet|Relationship)\s([^<>]*)>/g);
  return [...tags].map(([, text]) => Object.fromEntries([...text.matchAll(/(\w{1,40})\s*=\s*["']([^"']*)["']/g)].map(([, name, value]) => [name, value])));
}

/** The parts that hold a workbook's sheets, in the order in which its sheets stand. */
export function sheetParts(parts: Readonly<Record<string, Uint8Array>>): (string | undefined)[] {
  const targets = new Map(named(parts['xl/_rels/workbook.xml.rels']).map(({ Id, Target }) => [Id, Target]));
  return named(parts['xl/workbook.xml']).filter(({ name }) => name).map(({ id }) => {
    const target = targets.get(id);
    return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
  });
}

/**
 * Fills merged cells as a table that is pasted has them: what reaches down stands in each of its rows, since each row is to
 * be read by itself; what reaches over columns in the first of them, and over the whole width, as a heading, in every one.
 * Never makes rows or columns, and fills a cell once: a range stops where another has been, so the work is bounded by the
 * cells that there are.
 */
export function fillMerged(rows: Cell[][], ranges: readonly Range[]): void {
  if (ranges.length === 0) return;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const used = Array.from({ length: width }, () => false);
  for (const row of rows) row.forEach((cell, column) => { if (cell !== null) used[column] = true; });
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)];
  const seen = new Uint8Array(rows.length * width);
  for (const { top, left, bottom, right } of ranges) {
    const value = rows[top]?.[left] ?? null;
    const whole = right > left && left <= first && right >= last;
    const [from, to] = whole ? [0, width - 1] : [left, Math.min(right, width - 1)];
    const cells = value === null ? 0 : (Math.min(bottom, rows.length - 1) - top + 1) * (to - from + 1);
    for (let at = 0; at < cells; at++) {
      const row = top + Math.floor(at / (to - from + 1));
      const column = from + at % (to - from + 1);
      if (seen[row * width + column]) break;
      seen[row * width + column] = 1;
      while (rows[row].length <= column) rows[row].push(null);
      rows[row][column] = whole || column === left ? value : null;
    }
  }
}
