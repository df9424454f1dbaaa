import { strToU8 } from 'fflate';

export type Value = string | number | undefined | { date: number } | { error: string } | { raw: string };

const letters = (index: number): string => (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + index % 26);
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function cellXml(value: Value, at: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  if ('date' in value) return `<c r="${at}" s="1"><v>${value.date}</v></c>`;
  return 'raw' in value ? value.raw : `<c r="${at}" t="e"><f>1/0</f><v>${value.error}</v></c>`;
}

export function sheetXml(rows: readonly (readonly Value[])[]): string {
  const body = rows.map((row, index) => `<row r="${index + 1}">${row.map((value, column) => cellXml(value, letters(column) + (index + 1))).join('')}</row>`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
}

/** The parts of a workbook with one sheet for each name; a sheet is rows, or its own XML. */
export function workbookParts(sheets: Readonly<Record<string, readonly (readonly Value[])[] | string>>): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="r${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="s" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`
  };
  names.forEach((name, index) => {
    const sheet = sheets[name];
    parts[`xl/worksheets/sheet${index + 1}.xml`] = typeof sheet === 'string' ? sheet : sheetXml(sheet as readonly (readonly Value[])[]);
  });
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}
