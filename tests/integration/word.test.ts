/** The årsanalys of the demo as a Word file: valid Open XML, Swedish, and read by those who cannot see it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { annualReport } from '../../src/areas/analysis/report';
import type { DocumentContent } from '../../src/kit/word';
import { docxType, writeDocument } from '../../src/kit/word';
import { readAnnual } from './annual';
import { placeAs } from './lists/sites';
import { startServer } from './localServer';
import type { LocalServer } from './localServer';
import { validationErrors } from './validate';

jest.setTimeout(120_000);

let server: LocalServer;
let folder: string;
let content: DocumentContent;
let file: Blob;
let parts: Record<string, string>;

const year = (): number => new Date().getFullYear();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'word-'));
  server = await startServer({ demo: true });
  content = annualReport(await readAnnual(placeAs(server, '/sites/trygghet', 'samordnare'), year(), new Date().toISOString().slice(0, 10)));
  file = await writeDocument(content);
  const entries = unzipSync(new Uint8Array(await file.arrayBuffer()));
  parts = Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
});

const check = async (name: string, blob: Blob): Promise<unknown[]> => {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(await blob.arrayBuffer()));
  return validationErrors(path);
};

test('the Open XML validator finds nothing', async () => {
  expect(file.type).toBe(docxType);
  expect(await check('demo.docx', file)).toEqual([]);
});

test('the parts that Word needs are there, with one native chart and its workbook', () => {
  expect(Object.keys(parts)).toEqual(expect.arrayContaining([
    '[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/charts/chart1.xml', 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx', 'docProps/core.xml'
  ]));
  expect(Object.keys(parts).filter(name => name.startsWith('word/charts/chart'))).toHaveLength(1);
});

test('all is Swedish: text, chart and properties', () => {
  expect(parts['word/styles.xml']).toMatch(/<w:lang [^>]*w:val="sv-SE"/);
  expect(parts['word/charts/chart1.xml']).toContain('<c:lang val="sv-SE"/>');
  expect(parts['docProps/core.xml']).toContain('<dc:language>sv-SE</dc:language>');
});

test('its properties name the document and the municipality, no person', () => {
  expect(parts['docProps/core.xml']).toContain(`<dc:title>Årsanalys ${year()}</dc:title>`);
  expect(parts['docProps/core.xml']).toMatch(/<dc:creator>Hjo kommun \(exempel\)<\/dc:creator><cp:lastModifiedBy>Hjo kommun \(exempel\)<\/cp:lastModifiedBy>/);
});

test('every table repeats its header row, says what it shows, and is not told by look alone', () => {
  const tables = parts['word/document.xml'].match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  expect(tables.length).toBeGreaterThan(5);
  for (const table of tables) {
    expect(table).toContain('<w:tblHeader/>');
    expect(table).toMatch(/<w:tblLook [^>]*w:firstRow="true"/);
    expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]{20,}"\/>/);
  }
  expect(parts['word/document.xml']).toMatch(/<wp:docPr [^>]*descr="[^"]{40,}"/);
});

test('headings are heading styles, and the contents lead to every one of the first two levels', () => {
  const { 'word/document.xml': document } = parts;
  const titles = document.match(/<w:pStyle w:val="Heading[12]"\/>/g) ?? [];
  const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(rubrik\d+)"/g)].map(match => match[1]);
  expect(links).toHaveLength(titles.length);
  for (const link of links) expect(document).toContain(`w:name="${link}"`);
  // Nothing makes Word ask before it opens the document.
  expect(document).not.toMatch(/w:dirty="(true|1)"/);
  expect(parts['word/settings.xml']).not.toContain('updateFields');
});

test('every kind of block, and texts with what XML minds, are valid too', async () => {
  const odd: DocumentContent = {
    title: 'Prov & <prov>', organisation: 'Kommun "A"', date: '2026-05-21', status: 'Fastställd', dnr: '2026-82', facts: [['Beslut', 'Kommunfullmäktige 2026-05-21, § 40']],
    sections: [{
      blocks: [
        { kind: 'heading', level: 1, text: 'Ett', number: '1' }, { kind: 'heading', level: 2, text: 'Två' }, { kind: 'heading', level: 3, text: 'Tre' },
        { kind: 'paragraph', text: [{ text: 'Läs ' }, { text: 'policyn', link: 'https://kommun.example/policy?a=1&b=2' }, { text: ' & mer', strong: true }] },
        { kind: 'bullets', items: ['a\u0007b', 'rad\nbrytning'] }, { kind: 'gap', text: 'allt.' }, { kind: 'question', text: 'Varför?' }, { kind: 'source', text: 'Brå' },
        { kind: 'chart', form: 'lines', caption: 'Linjer', description: 'd', categoryTitle: 'År', categories: ['2025', '2026'], series: [{ name: 'Hjo', values: [1.5, undefined] }, { name: 'Riket', values: [2, 3] }] },
        { kind: 'chart', form: 'columns', caption: 'Kolumner', description: 'd', categoryTitle: 'År', categories: ['2025'], series: [{ name: 'Hjo', values: [0] }] },
        { kind: 'table', caption: 'Tom', description: 'd', columns: [{ title: 'A', width: 1 }], rows: [] }
      ]
    }, { landscape: true, blocks: [{ kind: 'paragraph', text: '' }] }]
  };
  expect(await check('odd.docx', await writeDocument(odd))).toEqual([]);
});

test('progress is told to the end, and a stop ends it', async () => {
  const told: number[] = [];
  await writeDocument(content, { onProgress: ({ done, total }) => told.push(done / total) });
  expect(told[told.length - 1]).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  const controller = new AbortController();
  await expect(writeDocument(content, { signal: controller.signal, onProgress: () => controller.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});
