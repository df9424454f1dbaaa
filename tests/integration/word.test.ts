/** The årsanalys of the demo as a Word file: valid Open XML, Swedish, and read by those who cannot see it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { annualReport } from '../../src/areas/analysis/report';
import { measures } from '../../src/areas/plan/lists';
import { loadAnnualSituation } from '../../src/areas/situation/annual';
import type { DocumentContent } from '../../src/kit/word';
import { docxType, textsOf, writeDocument } from '../../src/kit/word';
import { findPersonalData } from '../../src/kit/text/personalData';
import { input } from '../unit/areas/analysis/sample';
import { everyBlock, oddText, yearOf } from '../unit/kit/word/sample';
import { readAnnual } from './annual';
import { siteAs } from './lists/sites';
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
  const today = new Date().toISOString().slice(0, 10);
  const site = siteAs(server, '/sites/trygghet', 'samordnare');
  content = annualReport(await readAnnual(site, year(), today), await loadAnnualSituation(site, measures, year(), today));
  file = await writeDocument(content);
  parts = await partsOf(file);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await server?.stop();
});

/** The texts that a reader finds in a part: runs of text, chart labels, alternative texts, names of tables, properties. */
function readable(xml: string): string[] {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': '\'' };
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<(w:br)\/>/g)].map(match => match[1] ?? '\n').join(''));
  const other = [...xml.matchAll(/<(?:a:t|c:v|dc:\w+|cp:lastModifiedBy)>([^<]*)<|(?:descr|title|w:tblCaption w:val|w:tblDescription w:val)="([^"]*)"/g)].map(match => match[1] ?? match[2]);
  return [...paragraphs, ...other].map(text => text.replace(/&\w+;/g, entity => entities[entity] ?? entity)).filter(text => text.trim() !== '');
}

/** What `readable` finds in a file and a search of the content would not have seen. Figures, dates and the house's own words are no secrets. */
function unsearched(files: Record<string, string>, searched: DocumentContent): string[] {
  const known = new Set(textsOf(searched).flatMap(({ text }) => [text, text.trim(), text.toLocaleLowerCase('sv'), text.replace(/^Källa: /, '')]));
  const own = /^(Innehåll|Status|Datum|Dnr|Skriv här\.|sv-SE|Sida  av ?|[\d\s.,–−%()]*|\d+\s(januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\s\d{4})$/;
  const seen = (text: string): boolean => known.has(text) || own.test(text);
  const chartTable = /^Siffrorna i diagrammet ”(.*)”: en rad för varje (.*) och en kolumn för varje serie(?:, med felmarginal inom parentes)?\.$/;
  return Object.entries(files).filter(([name]) => /^(word\/(document|header\d|footer\d|footnotes|charts\/chart\d+)|docProps\/core)\.xml$/.test(name))
    .flatMap(([, xml]) => readable(xml))
    .map(text => text.trim().replace(/^(Underlag saknas: |Källa: |Dnr |(Tabell|Figur) \d*\. )/, ''))
    .flatMap(text => chartTable.exec(text)?.slice(1) ?? (seen(text) ? [] : text.split(/\t|\u2002| · /)))
    .filter(text => !seen(text));
}

const partsOf = async (blob: Blob): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']));

const check = async (name: string, blob: Blob): Promise<unknown[]> => {
  const path = join(folder, name);
  writeFileSync(path, Buffer.from(await blob.arrayBuffer()));
  return validationErrors(path);
};

test('the Open XML validator finds nothing', async () => {
  expect(file.type).toBe(docxType);
  expect(await check('demo.docx', file)).toEqual([]);
});

test('the parts that Word needs are there, with native charts and their workbooks', () => {
  expect(Object.keys(parts)).toEqual(expect.arrayContaining([
    '[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/charts/chart1.xml', 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx', 'docProps/core.xml'
  ]));
  expect(Object.keys(parts).filter(name => name.startsWith('word/charts/chart')).length).toBeGreaterThan(5);
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

test('every text in the file has been searched for personal data: table cells, chart labels, alternative texts, properties', async () => {
  expect(readable(parts['word/document.xml']).length).toBeGreaterThan(300);
  expect(unsearched(parts, content)).toEqual([]);
  expect(unsearched(parts, { ...content, sections: content.sections.slice(1) })).not.toEqual([]);
  const all = everyBlock(text => `${text} (ring 070-123 45 67)`);
  expect(unsearched(await partsOf(await writeDocument(all)), all)).toEqual([]);
});

test('the demo holds nothing that looks like personal data', () => {
  expect(textsOf(content).flatMap(({ place, text }) => findPersonalData(text).map(found => ({ place, ...found })))).toEqual([]);
});

test('a year without any data, and one with 500 measures, are valid too', async () => {
  expect(await check('empty.docx', await writeDocument(annualReport(input())))).toEqual([]);
  expect(await check('large.docx', await writeDocument(annualReport(yearOf(500))))).toEqual([]);
});

describe('what documents are made of', () => {
  let blocks: Record<string, string>;
  let blob: Blob;

  beforeAll(async () => {
    blob = await writeDocument(everyBlock(text => text));
    blocks = await partsOf(blob);
  });

  test('every kind of block is valid', async () => expect(await check('blocks.docx', blob)).toEqual([]));

  test('the registration number stands on the cover and at the foot of every page', () => {
    expect(readable(blocks['word/document.xml']).slice(0, 8).join(' | ')).toContain('Dnr\t2026-82');
    expect(readable(blocks['word/footer1.xml']).join()).toContain('Dnr 2026-82');
  });

  test('several charts each have a workbook, and confidence intervals their own amounts in it', () => {
    expect(Object.keys(blocks).filter(name => /^word\/charts\/chart\d+\.xml$/.test(name))).toHaveLength(3);
    expect(Object.keys(blocks).filter(name => name.startsWith('word/embeddings/'))).toHaveLength(3);
    const [amounts] = /<c:plus>.*?<\/c:minus>/s.exec(blocks['word/charts/chart1.xml']) ?? [''];
    expect([...amounts.matchAll(/<c:v>([^<]*)</g)].map(match => match[1])).toEqual(['5', '6', '4', '5']);
    expect(blocks['word/charts/chart1.xml']).toContain('<c:max val="20"/>');
    expect(blocks['word/charts/chart1.xml']).toContain('<a:t>Procent</a:t>');
    expect(readable(blocks['word/document.xml'])).toContain('11 (6–17)');
  });

  test('a picture says what it shows, and is no wider than the text', () => {
    expect(blocks['word/document.xml']).toContain('descr="En karta över centrum med fem platser."');
    const wide = [...blocks['word/document.xml'].matchAll(/<wp:extent [^>]*cx="(\d+)"/g)].map(match => Number(match[1]));
    expect(Math.max(...wide)).toBeLessThanOrEqual(160 * 36_000);
  });

  test('each footnote has a number of its own', () => {
    const notes = [...blocks['word/document.xml'].matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(match => match[1]);
    expect(notes).toEqual(['1', '2']);
    for (const id of notes) expect(blocks['word/footnotes.xml']).toMatch(new RegExp(`<w:footnote w:id="${id}">.*Enligt`, 's'));
  });

  test('long words are hyphenated, headings are not', () => {
    expect(blocks['word/settings.xml']).toContain('<w:autoHyphenation/>');
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3', 'TOC1', 'Caption']) {
      expect([id, new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(blocks['word/styles.xml'])?.[0].includes('<w:suppressAutoHyphens/>')]).toEqual([id, true]);
    }
  });

  test('wide tables lie on landscape pages, and a row higher than a page may be broken', async () => {
    const wide = await partsOf(await writeDocument({
      title: 'T', organisation: 'O', date: '2026-01-01', status: 'Utkast',
      sections: [{ landscape: true, blocks: [{ kind: 'table', caption: 'C', description: 'D', columns: [{ title: 'A', width: 1 }, { title: 'B', width: 1 }], rows: [['kort', 'kort'], ['lång '.repeat(2000), 'kort'], ['kort', 'rad\n'.repeat(80)]] }] }]
    }));
    expect(wide['word/document.xml']).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
    const rows = wide['word/document.xml'].match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map(row => row.includes('<w:cantSplit/>'))).toEqual([true, true, false, false]);
    expect(rows.map(row => row.includes('<w:tblHeader/>'))).toEqual([true, false, false, false]);
  });
});

test.each([1, 2, 3])('any text that a list may hold gives a valid file, and its chart a valid workbook (seed %i)', async seed => {
  const odd = oddText(seed);
  const blob = await writeDocument(everyBlock(odd));
  expect(await check(`odd${seed}.docx`, blob)).toEqual([]);
  const { 'word/embeddings/Microsoft_Excel_Worksheet1.xlsx': workbook } = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(await check(`odd${seed}.xlsx`, new Blob([workbook]))).toEqual([]);
  // Nor may anything that XML forbids hide where no schema looks.
  for (const [name, xml] of Object.entries(await partsOf(blob))) {
    // eslint-disable-next-line no-control-regex
    expect([name, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd-\uffff]|&#x?(0*[0-8bcef]|0*1[0-9a-f]|fff[ef]);/i.exec(xml)]).toEqual([name, null]);
  }
  expect(await check(`year${seed}.docx`, await writeDocument(annualReport(yearOf(20, odd))))).toEqual([]);
});

test('progress is told to the end, and a stop ends it', async () => {
  const told: number[] = [];
  await writeDocument(content, { onProgress: ({ done, total }) => told.push(done / total) });
  expect(told[told.length - 1]).toBe(1);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  const controller = new AbortController();
  await expect(writeDocument(content, { signal: controller.signal, onProgress: () => controller.abort() })).rejects.toMatchObject({ name: 'AbortError' });
});
