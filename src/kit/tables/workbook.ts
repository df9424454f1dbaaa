import { strToU8 } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { columnLetter, Refusal, tableFault } from './faults';
import { columnIndex, fillMerged, mergedRanges, sheetParts } from './merged';
import type { Range } from './merged';
import type { Slices } from './slices';
import type { Cell, Table, TableFault } from './types';
import { repack, unpackWorkbook } from './zip';

/** Of a CSV file and of all sheets of a workbook together. */
export const mostRows = 200_000;
const mostCells = 6_000_000;

const isSheet = (name: string): boolean => /worksheets\/[^/]+\.xml$/i.test(name);

/**
 * Refuses sheets that would fill the memory: the library fills each gap between rows and cells, so a single cell
 * at XFD1048576 costs as much as a full sheet.
 */
function checkSheet(xml: string): { faults: TableFault[]; rows: number } {
  // Row numbers of seven digits and columns of three letters lie beyond both limits; references hold no entities.
  if (/\sr\s*=\s*(?:"\d{7,}|'\d{7,}|["'][A-Z]*\d{7,}|["'][^"']*&)/i.test(xml)) throw new Refusal('RowsTooMany', {}, mostRows);
  if (/\sr\s*=\s*["'][A-Z]{3,}\d/i.test(xml)) throw new Refusal('CellsTooMany');
  let rows = 0;
  for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at + 4)) rows++;
  if (rows > mostRows) throw new Refusal('RowsTooMany', {}, mostRows);
  const wide = /\sr\s*=\s*["'][A-Z]{2}\d/i.test(xml);
  let columns = 25;
  if (wide) for (const [, letters] of xml.matchAll(/\sr\s*=\s*["']([A-Z]{2})\d/gi)) columns = Math.max(columns, columnIndex(letters));
  if (rows * (columns + 1) > mostCells) throw new Refusal('CellsTooMany');
  // The library gives a cell that shows #DIV/0! as empty; a figure must not vanish in silence.
  const faults = /\st\s*=\s*["']e["']/.test(xml)
    ? [...xml.matchAll(/<(?:\w{1,20}:)?c\s[^>]{0,200}>/g)].filter(([tag]) => /\st\s*=\s*["']e["']/.test(tag)).map(([tag]) => {
      const [, letters, row] = /\sr\s*=\s*["']([A-Z]+)(\d+)/.exec(tag) ?? [];
      return tableFault('CellError', row ? { row: Number(row), column: letters } : {});
    })
    : [];
  return { faults, rows };
}

/** A `<c/> at row 3, col 2: …` of the library's own message. */
function damageOf(error: unknown): Refusal {
  const [, row, column] = /at row (\d+),? col (\d+)/.exec((error as Error).message) ?? [];
  return new Refusal('WorkbookDamaged', row ? { row: Number(row), column: columnLetter(Number(column) - 1) } : {});
}

/** XML read at a stretch, about 50 ms: the library gives the page no turn within a sheet. */
const stretch = 600_000;
const mostStretches = 24;
/** Shared strings are read anew with each stretch, so a file that has very many is read in one. */
const mostShared = 524_288;
const emptySheet = '<worksheet><sheetData/></worksheet>';

/** A sheet's XML in stretches of rows, each a sheet of its own with the rows' own numbers. */
function stretches(xml: string, rows: number): string[] {
  const start = xml.indexOf('<row');
  const end = xml.lastIndexOf('</sheetData>');
  const wanted = Math.min(mostStretches, Math.ceil(xml.length / stretch));
  if (wanted < 2 || start < 0 || end < start) return [xml];
  const size = Math.ceil(rows / wanted);
  const cuts: number[] = [];
  let at = start;
  for (let row = 0; at >= 0; row++, at = xml.indexOf('<row', at + 4)) if (row % size === 0) cuts.push(at);
  return cuts.map((cut, index) => xml.slice(0, start) + xml.slice(cut, cuts[index + 1] ?? end) + xml.slice(end));
}

async function read(parts: Record<string, Uint8Array>): Promise<Table[]> {
  try {
    return (await readWorkbook(repack(parts))).map(({ sheet, data }) => ({ sheet, rows: data as unknown as Cell[][] }));
  } catch (error) {
    throw damageOf(error);
  }
}

/** Reads what a stretch adds to a sheet. The library fills up the rows before it, so its rows stand in their places. */
async function addStretch(tables: readonly Table[], parts: Record<string, Uint8Array>, part: string, xml: string): Promise<void> {
  const others = Object.keys(parts).filter(name => isSheet(name) && name !== part).map(name => [name, strToU8(emptySheet)]);
  const tail = await read({ ...parts, ...Object.fromEntries(others), [part]: strToU8(xml) });
  const index = tail.findIndex(({ rows }) => rows.length > 0);
  if (index < 0) return;
  const { rows } = tables[index];
  const first = Number(/<row[^>]*?\sr\s*=\s*["'](\d+)/.exec(xml)?.[1] ?? 0);
  if (first <= rows.length && first > 0) throw new Refusal('WorkbookDamaged', { sheet: tables[index].sheet, row: first });
  for (const row of tail[index].rows.slice(rows.length)) rows.push(row);
}

/**
 * Every sheet of an xlsx file, blank rows and columns in their places.
 * @param merged merged cells are filled as a pasted table has them; else what they hold stands in the first of them
 * @throws Refusal for a damaged, encrypted or excessive workbook
 */
export async function readSheets(bytes: Uint8Array, slices: Slices, merged = false): Promise<{ tables: Table[]; faults: TableFault[] }> {
  const parts = unpackWorkbook(bytes);
  const faults: TableFault[] = [];
  const later: { part: string; xml: string }[] = [];
  const ranges = new Map<string, Range[]>();
  const divisible = (parts['xl/sharedStrings.xml']?.length ?? 0) < mostShared;
  let rows = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!isSheet(name)) continue;
    const xml = new TextDecoder().decode(part);
    const checked = checkSheet(xml);
    faults.push(...checked.faults);
    if (merged) ranges.set(name, mergedRanges(xml));
    rows += checked.rows;
    if (rows > mostRows) throw new Refusal('RowsTooMany', {}, mostRows);
    if (!divisible) continue;
    const [first, ...others] = stretches(xml, checked.rows);
    if (others.length > 0) parts[name] = strToU8(first);
    later.push(...others.map(other => ({ part: name, xml: other })));
  }
  await slices.pause(0.1);
  const tables = await read(parts);
  for (const [index, { part, xml }] of later.entries()) {
    await slices.pause(0.1 + 0.4 * (index + 1) / (later.length + 1));
    await addStretch(tables, parts, part, xml);
  }
  if (merged) sheetParts(parts).forEach((part, index) => fillMerged(tables[index]?.rows ?? [], ranges.get(part ?? '') ?? []));
  return { tables, faults };
}
