/** @jest-environment node */
import { strToU8, zipSync } from 'fflate';
import { Refusal } from '../../../../src/kit/tables/faults';
import { slicesOf } from '../../../../src/kit/tables/slices';
import type { Table } from '../../../../src/kit/tables/types';
import { readWord } from '../../../../src/kit/tables/word';
import { isWordDocument } from '../../../../src/kit/tables/zip';
import { cell, documentXml, listed, paragraph, row, table, wordFile } from './made';

const read = (body: string): Promise<Table[]> => readWord(wordFile(body), slicesOf());

async function refusal(bytes: Uint8Array): Promise<string> {
  try {
    await readWord(bytes, slicesOf());
    return 'none';
  } catch (error) {
    if (error instanceof Refusal) return error.fault.code;
    throw error;
  }
}

describe('tables of a Word document', () => {
  test('rows and cells, each table with the paragraph before it', async () => {
    const tables = await read(paragraph('Fokusområde: Otrygghet') + table([['Åtgärd', 'Ansvarig'], ['Vuxna & barn på <stan>', 'Skola']]) + paragraph('') + table([['A', 'B']]));
    expect(tables).toEqual([
      { sheet: 'Fokusområde: Otrygghet', rows: [['Åtgärd', 'Ansvarig'], ['Vuxna & barn på <stan>', 'Skola']] }, { rows: [['A', 'B']] }
    ]);
  });

  test('a cell merged downwards stands in each of its rows, one over the whole width in each column', async () => {
    const [{ rows }] = await read(table([
      ['Problem', 'Åtgärd', 'Klart'], row([cell('Område A', '<w:gridSpan w:val="3"/>')]), row([cell('Klotter', '<w:vMerge w:val="restart"/>'), 'Sanera', '2026']),
      row([cell('', '<w:vMerge/>'), cell('Måla om', '<w:gridSpan w:val="2"/>')])
    ]));
    expect(rows).toEqual([['Problem', 'Åtgärd', 'Klart'], ['Område A', 'Område A', 'Område A'], ['Klotter', 'Sanera', '2026'], ['Klotter', 'Måla om', '']]);
  });

  test('lists, line ends and tabs within a cell', async () => {
    const [{ rows }] = await read(table([[cell(paragraph('Mål:') + listed('Färre brott') + listed('Fler möten')), cell(listed('Ensam')), cell('<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r></w:p>')]]));
    expect(rows).toEqual([['Mål:\n– Färre brott\n– Fler möten', 'Ensam', 'a b\nc-d']]);
  });

  test('what is struck out as a tracked change, codes of fields and the older form of a drawing are left out', async () => {
    const [{ rows }] = await read(table([
      [cell('<w:p><w:r><w:t>Nytt</w:t></w:r><w:del w:id="1"><w:r><w:delText>gammalt</w:delText><w:t>gammalt</w:t></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>'),
        cell('<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>en gång</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>en gång</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>')],
      row(['Struken', 'rad'], '<w:del w:id="2" w:author="x"/>')
    ]));
    expect(rows).toEqual([['Nytt', 'en gång']]);
  });

  test('a table within a cell is told as lines of that cell', async () => {
    const [{ rows }] = await read(table([['Åtgärd', cell(paragraph('Steg') + table([['1', 'Kartlägga'], ['2', 'Mäta']]) + paragraph(''))], ['Nästa', 'rad']]));
    expect(rows).toEqual([['Åtgärd', 'Steg\n1 – Kartlägga\n2 – Mäta'], ['Nästa', 'rad']]);
  });

  test('rows that begin later, text in a content control and strange entities', async () => {
    const [{ rows }] = await read(table([row(['a', 'b']), row(['c'], '<w:gridBefore w:val="1"/>'), row([cell('<w:sdt><w:sdtContent><w:p><w:r><w:t>&#229;&#xE4;&ouml;&amp;</w:t></w:r></w:p></w:sdtContent></w:sdt>')])]));
    expect(rows).toEqual([['a', 'b'], ['', 'c'], ['åä&ouml;&', '']]);
  });

  test('10,000 rows', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Åtgärd ${at}`, 'Skola', '2026']);
    const started = Date.now();
    const [found] = await read(table(rows));
    expect(found.rows).toHaveLength(10_000);
    expect(found.rows[9999]).toEqual(['Åtgärd 9999', 'Skola', '2026']);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('documents that are damaged or made to hurt', () => {
  const sound = documentXml(table([['a', 'b']]));
  test.each<[string, Uint8Array, string]>([
    ['no tables', wordFile(paragraph('Bara text')), 'NoTables'],
    ['an empty document', wordFile(''), 'NoTables'],
    ['cut off in its middle', wordFile('', {}, sound.slice(0, sound.indexOf('</w:tbl>'))), 'DocumentDamaged'],
    ['cut off after a table', wordFile('', {}, sound.slice(0, sound.indexOf('</w:tbl>') + 8)), 'DocumentDamaged'],
    ['an end that is missing', wordFile('', {}, sound.replace('</w:tbl>', '')), 'DocumentDamaged'],
    ['another root', wordFile('', {}, '<?xml version="1.0"?><html><table><tr><td>x</td></tr></table></html>'), 'DocumentDamaged'],
    ['entities of its own', wordFile('', {}, sound.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')), 'DocumentDamaged'],
    ['tables within tables without end', wordFile(Array.from({ length: 40 }, () => '<w:tbl><w:tr><w:tc>').join('') + Array.from({ length: 40 }, () => '</w:tc></w:tr></w:tbl>').join('')), 'DocumentDamaged'],
    ['20,001 rows', wordFile(table(Array.from({ length: 20_001 }, () => ['x']))), 'RowsTooMany'],
    ['a cell over a billion columns after another', wordFile(table([row(['x', cell('y', '<w:gridSpan w:val="1000000000"/>')])])), 'CellsTooMany'],
    ['101 columns', wordFile(table([Array.from({ length: 101 }, () => 'x')])), 'CellsTooMany'],
    ['a bomb', wordFile('', { 'word/media/image1.png': new Uint8Array(210 * 1_048_576) }), 'ZipBomb'],
    ['a bomb in the text itself', wordFile('', {}, `<w:document>${' '.repeat(60 * 1_048_576)}</w:document>`), 'ZipBomb'],
    ['bytes that are no archive', strToU8('PK\u0003\u0004 och sedan inget'), 'ZipDamaged'],
    ['an archive without document', zipSync({ 'a.txt': strToU8('x') }), 'ZipNotWorkbook'],
    ['an archive with a document in an archive', zipSync({ 'plan.zip': strToU8('x') }), 'ZipNested']
  ])('%s', async (_name, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  test('bytes turned round within the archive are told as damage or read whole, never half', async () => {
    const bytes = wordFile(table([['Åtgärd', 'Ansvarig'], ['Vuxna på stan', 'Skola']]));
    for (let at = 0; at < bytes.length; at += 7) {
      const broken = bytes.slice();
      broken[at] ^= 0xff;
      if (!isWordDocument(broken)) continue;
      expect(['none', 'DocumentDamaged', 'ZipDamaged', 'ZipBomb', 'NoTables']).toContain(await refusal(broken));
    }
  });

  test('a document is known by what it holds', () => {
    expect(isWordDocument(wordFile(''))).toBe(true);
    expect(isWordDocument(strToU8('Åtgärd;Ansvarig'))).toBe(false);
    expect(isWordDocument(zipSync({ 'xl/workbook.xml': strToU8('x') }))).toBe(false);
    expect(isWordDocument(strToU8('PK'))).toBe(false);
  });
});

test('a document as a program writes it: headings that are repeated, merged cells and a numbered list', async () => {
  const { Document, Packer, Paragraph, Table: WordTable, TableCell, TableRow } = require('docx') as typeof import('docx');
  const cellOf = (text: string, more: object = {}): InstanceType<typeof TableCell> => new TableCell({ children: [new Paragraph(text)], ...more });
  const file = await Packer.toBuffer(new Document({
    numbering: { config: [{ reference: 'n', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [{
      children: [
        new Paragraph('Insatsområde 1'),
        new WordTable({ rows: [
          new TableRow({ tableHeader: true, children: [cellOf('Problem'), cellOf('Åtgärd'), cellOf('Mål')] }),
          new TableRow({ children: [cellOf('Klotter', { rowSpan: 2 }), cellOf('Sanera'), new TableCell({ children: [new Paragraph({ text: 'Färre', numbering: { reference: 'n', level: 0 } }), new Paragraph({ text: 'Fortare', numbering: { reference: 'n', level: 0 } })] })] }),
          new TableRow({ children: [cellOf('Måla om', { columnSpan: 2 })] }),
          new TableRow({ children: [cellOf('Delområde', { columnSpan: 3 })] })
        ] })
      ]
    }]
  }));
  expect(await readWord(new Uint8Array(file), slicesOf())).toEqual([{
    sheet: 'Insatsområde 1', rows: [['Problem', 'Åtgärd', 'Mål'], ['Klotter', 'Sanera', '– Färre\n– Fortare'], ['Klotter', 'Måla om', ''], ['Delområde', 'Delområde', 'Delområde']]
  }]);
});
