import Papa from 'papaparse';
import { columnLetter, Refusal, shown } from './faults';
import type { Slices } from './slices';
import type { Cell, Table } from './types';
import { mostRows } from './workbook';

const delimiters = [';', '\t', ',', '|'] as const;

/** How many fields most of these rows have, and what share of them. */
function commonWidth(rows: readonly (readonly unknown[])[]): { width: number; share: number } {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width, count] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  return { width, share: rows.length ? count / rows.length : 0 };
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

/** Every row has the columns that the others have, cut with the same sign. */
function checkRows(rows: readonly Cell[][], delimiter: string, ended: boolean): void {
  const { width } = commonWidth(rows.filter(row => !isBlank(row)));
  rows.forEach((row, index) => {
    if (row.length === width) return;
    const place = { row: index + 1 };
    const text = row.join(delimiter);
    const other = delimiters.find(sign => sign !== delimiter && sign !== '|' && text.split(sign).length >= width && row.length <= 1);
    if (other) throw new Refusal('MixedSeparators', place, delimiter === '\t' ? 'tab' : delimiter, other === '\t' ? 'tab' : other);
    const beyond = row.findIndex((cell, column) => column >= width && cell !== '');
    // A header may lack the last, nameless column, never the other way round.
    if (beyond >= 0) throw new Refusal('FieldsTooMany', { ...place, column: columnLetter(beyond) }, row.length, width);
    const last = index === rows.length - 1 && !ended && row.length < width - 1;
    if (last && index > 0 && !isBlank(row) && row.length > 1) throw new Refusal('FileTruncated', place, shown(text));
  });
}

/**
 * A CSV file as a table, cut by `;`, `,` or tab. Blank rows keep their places, so that a row's number is Excel's.
 * @throws Refusal MixedSeparators, QuoteOpen, FieldsTooMany, FileTruncated, RowsTooMany
 */
export async function readCsv(text: string, slices: Slices): Promise<{ table: Table; delimiter: string }> {
  const delimiter = delimiterOf(text) ?? ';';
  const rows = await parse(text, delimiter, slices);
  while (rows.length > 0 && isBlank(rows[rows.length - 1])) rows.pop();
  checkRows(rows, delimiter, /[\r\n]\s*$/.test(text));
  return { table: { rows }, delimiter };
}

function parse(text: string, delimiter: string, slices: Slices): Promise<Cell[][]> {
  const rows: Cell[][] = [];
  return new Promise((resolve, reject) => {
    Papa.parse<string[]>(text, {
      delimiter,
      // A megabyte takes about 10 ms, then the page has its turn.
      chunkSize: 1_048_576,
      chunk: ({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) => {
        const fail = (error: unknown): void => {
          reject(error);
          parser.abort();
        };
        const open = errors.find(({ type }) => type === 'Quotes');
        if (open) return fail(new Refusal('QuoteOpen', { row: rows.length + (open.row ?? 0) + 1 }));
        for (const row of data) rows.push(row);
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
