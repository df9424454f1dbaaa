import Papa from 'papaparse';
import { columnLetter, Refusal, shown } from './faults';
import type { Slices } from './slices';
import type { Cell, Table } from './types';
import { mostRows } from './workbook';

const delimiters = [';', '\t', ',', '|'] as const;

/** How many fields most of these rows have, and what share of them. */
function commonWidth(rows: readonly (readonly unknown[])[]): { width: number; share: number } {
  const counts: number[] = [];
  for (const { length } of rows) counts[length] = (counts[length] ?? 0) + 1;
  let width = 0;
  counts.forEach((count, length) => {
    if (count >= (counts[width] ?? 0)) width = length;
  });
  return { width, share: rows.length ? (counts[width] ?? 0) / rows.length : 0 };
}

/** The sign that gives most of the first rows the same number of fields; undefined for a file of one column. */
function delimiterOf(text: string): string | undefined {
  const beginning = text.slice(0, 20_000);
  const found = delimiters.map(delimiter => {
    const { data } = Papa.parse<string[]>(beginning, { delimiter, preview: 40, skipEmptyLines: true });
    const { width, share } = commonWidth(text.length > beginning.length ? data.slice(0, -1) : data);
    return { delimiter, share: width > 1 ? share : 0 };
  });
  const best = found.reduce((first, second) => (second.share > first.share ? second : first));
  return best.share > 0 ? best.delimiter : undefined;
}

const isBlank = (row: readonly Cell[]): boolean => row.every(cell => cell === '');

/** A line in words below the figures: longer than any name of a region, or one of the usual beginnings. */
const isFootnote = (text: string): boolean => text.length > 30 || /^\s*(källa|anm|not|obs|uppdaterad|senast|tabell|©|\*|\(|\d+[).])/i.test(text);

/** Every row has the columns that the others have, cut with the same sign. */
function checkRows(rows: readonly Cell[][], delimiter: string, ended: boolean): void {
  const { width } = commonWidth(rows.filter(row => row.length > 1 || !isBlank(row)));
  rows.forEach((row, index) => {
    if (row.length === width) return;
    const place = { row: index + 1 };
    const text = row.join(delimiter);
    const other = delimiters.find(sign => sign !== delimiter && sign !== '|' && text.split(sign).length >= width && row.length <= 1);
    if (other) throw new Refusal('MixedSeparators', place, delimiter === '\t' ? 'tab' : delimiter, other === '\t' ? 'tab' : other);
    const beyond = row.findIndex((cell, column) => column >= width && cell !== '');
    // A header may lack the last, nameless column, never the other way round.
    if (beyond >= 0) throw new Refusal('FieldsTooMany', { ...place, column: columnLetter(beyond) }, row.length, width);
    const cut = index === rows.length - 1 && index > 0 && !ended && !(row.length === 1 && isFootnote(text));
    if (cut) throw new Refusal('FileTruncated', place, shown(text));
  });
}

/**
 * A CSV file as a table, cut by `;`, `,` or tab. Blank rows keep their places, so that a row's number is Excel's.
 * @throws Refusal MixedSeparators, QuoteOpen, FieldsTooMany, FileTruncated, RowsTooMany
 */
export async function readCsv(text: string, slices: Slices): Promise<{ table: Table; delimiter: string }> {
  const delimiter = delimiterOf(text) ?? ';';
  const rows = await parse(sameLineEnds(text), delimiter, slices);
  while (rows.length > 0 && isBlank(rows[rows.length - 1])) rows.pop();
  checkRows(rows, delimiter, /[\r\n]\s*$/.test(text.slice(-100)));
  return { table: { rows }, delimiter };
}

/** Rows of the clipboard's text: cut by tabs, cells with line ends in quotation marks, as Excel copies them. @throws Refusal RowsTooMany */
export function readTabs(text: string): Table {
  const rows: Cell[][] = Papa.parse<string[]>(sameLineEnds(text), { delimiter: '\t' }).data;
  if (rows.length > mostRows) throw new Refusal('RowsTooMany', {}, mostRows);
  return { rows };
}

/** Files put together from several may end their lines in both ways; Papa Parse takes one. */
function sameLineEnds(text: string): string {
  const carriage = text.indexOf('\r');
  if (carriage < 0) return text;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (text.charCodeAt(at - 1) !== 13) return text.replace(/\r\n?/g, '\n');
  }
  return text;
}

function parse(text: string, delimiter: string, slices: Slices): Promise<Cell[][]> {
  let rows: Cell[][] = [];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      newline: text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r',
      // Two megabytes take about 30 ms, then the page has its turn.
      chunkSize: 2_097_152,
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        const fail = (error: unknown): void => {
          reject(error);
          parser.abort();
        };
        const open = errors.find(({ type }) => type === 'Quotes');
        if (open) return fail(new Refusal('QuoteOpen', { row: rows.length + (open.row ?? 0) + 1 }));
        if (rows.length === 0) rows = data;
        else for (const row of data) rows.push(row);
        if (rows.length > mostRows) return fail(new Refusal('RowsTooMany', {}, mostRows));
        if (!slices.due()) return;
        parser.pause();
        slices.pause(0.5 * meta.cursor / text.length).then(() => parser.resume(), fail);
      },
      complete: () => resolve(rows),
      error: reject
    });
  });
}
