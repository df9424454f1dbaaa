import readWorkbook from 'read-excel-file/universal';
import { columnLetter, faultOf, Refusal } from './faults';
import type { Slices } from './slices';
import type { Cell, Fault, Table } from './types';
import { repack, unpackWorkbook } from './zip';

/** Of a CSV file and of all sheets of a workbook together. */
export const mostRows = 200_000;
const mostCells = 6_000_000;

const columnIndex = (letters: string): number => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/**
 * Refuses sheets that would fill the memory: the library fills each gap between rows and cells, so a single cell
 * at XFD1048576 costs as much as a full sheet.
 */
function checkSheet(xml: string): { faults: Fault[]; rows: number } {
  // Row numbers of seven digits and columns of three letters lie beyond both limits; references hold no entities.
  if (/\sr\s*=\s*(?:"\d{7,}|'\d{7,}|["'][A-Z]*\d{7,}|["'][^"']*&)/i.test(xml)) throw new Refusal('RowsTooMany', {}, mostRows);
  if (/\sr\s*=\s*["'][A-Z]{3,}\d/i.test(xml)) throw new Refusal('CellsTooMany');
  let rows = 0;
  for (let at = xml.indexOf('<row'); at >= 0; at = xml.indexOf('<row', at + 4)) rows++;
  if (rows > mostRows) throw new Refusal('RowsTooMany', {}, mostRows);
  const wide = /\sr\s*=\s*["'][A-Z]{2}\d/i.test(xml);
  const columns = wide ? Math.max(...[...new Set([...xml.matchAll(/\sr\s*=\s*["']([A-Z]{2})\d/gi)].map(found => found[1]))].map(columnIndex)) : 25;
  if (rows * (columns + 1) > mostCells) throw new Refusal('CellsTooMany');
  // The library gives a cell that shows #DIV/0! as empty; a figure must not vanish in silence.
  const faults = /\st\s*=\s*["']e["']/.test(xml)
    ? [...xml.matchAll(/<(?:\w+:)?c\b[^>]*\sr\s*=\s*["']([A-Z]+)(\d+)["'][^>]*>/g)].filter(([tag]) => /\st\s*=\s*["']e["']/.test(tag))
      .map(([, letters, row]) => faultOf('CellError', { row: Number(row), column: letters }))
    : [];
  return { faults, rows };
}

/** A `<c/> at row 3, col 2: …` of the library's own message. */
function damageOf(error: unknown): Refusal {
  const [, row, column] = /at row (\d+),? col (\d+)/.exec((error as Error).message) ?? [];
  return new Refusal('WorkbookDamaged', row ? { row: Number(row), column: columnLetter(Number(column) - 1) } : {});
}

/**
 * Every sheet of an xlsx file, blank rows and columns in their places.
 * @throws Refusal for a damaged, encrypted or excessive workbook
 */
export async function readSheets(bytes: Uint8Array, slices: Slices): Promise<{ tables: Table[]; faults: Fault[] }> {
  const parts = unpackWorkbook(bytes);
  const faults: Fault[] = [];
  let rows = 0;
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const checked = checkSheet(new TextDecoder().decode(part));
    faults.push(...checked.faults);
    rows += checked.rows;
    if (rows > mostRows) throw new Refusal('RowsTooMany', {}, mostRows);
  }
  await slices.pause(0.2);
  try {
    const sheets = await readWorkbook(repack(parts));
    return { tables: sheets.map(({ sheet, data }) => ({ sheet, rows: data as unknown as Cell[][] })), faults };
  } catch (error) {
    throw damageOf(error);
  }
}
