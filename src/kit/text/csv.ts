/**
 * CSV as a Swedish Excel opens it with a double click: UTF-8 with its mark, semicolons, decimal commas, CRLF (RFC 4180
 * for quotes). A text that a spreadsheet would take for a formula is made a text.
 */

export type CsvCell = string | number | undefined;

/** What begins a formula in Excel, LibreOffice and their like, full-width forms too, after whatever is not seen (OWASP, CSV injection). */
// eslint-disable-next-line no-control-regex
const formula = /^[\s\u0000-\u001f\u00a0\u200b-\u200f\u2060\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20\u2212]|^[\t\r\n]/;

/** A text as one cell's content: no formula, no control signs, lines broken in one way. */
function plainText(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  // eslint-disable-next-line no-control-regex
  return safe.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');
}

function cellText(cell: CsvCell): string {
  if (cell === undefined) return '';
  // Our own figures: a minus here is a sign and begins no formula.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', ',') : '';
  const text = plainText(cell);
  return /[";\n\t,]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** The whole file, its mark first. Figures are numbers, and stay numbers in the sheet. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(cellText).join(';')}\r\n`).join('')}`;
}

export const csvType = 'text/csv;charset=utf-8';
