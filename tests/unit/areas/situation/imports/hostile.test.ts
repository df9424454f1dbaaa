/** @jest-environment node */
import { strToU8, zipSync } from 'fflate';
import { mayImport, proposeMapping, readImport } from '../../../../../src/areas/situation/imports';
import type { Mapping, ReadOptions } from '../../../../../src/areas/situation/imports';
import { errorTexts, madeFile, sheetXml, workbookOf, workbookParts } from './made';

const head = 'Kommun;Antal;Per 100 000 inv.\n';
const latin = (text: string): Uint8Array => Uint8Array.from([...text].map(letter => letter.charCodeAt(0)));
const compound = (text: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set([...text].flatMap(letter => [letter.charCodeAt(0), 0]), 1024);
  return bytes;
};
/** A zip whose directory declares another size than the part has. */
function declared(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    const length = view.getUint16(at + 28, true);
    if (view.getUint32(at, true) === 0x02014b50 && new TextDecoder().decode(copy.subarray(at + 46, at + 46 + length)) === path) view.setUint32(at + 24, size, true);
  }
  return copy;
}
const book = (rows: Parameters<typeof sheetXml>[0]): Uint8Array => workbookOf({ 'Stöld (anmälda)': rows });
const events = (rows: Parameters<typeof sheetXml>[0]): { bytes: Uint8Array; options: ReadOptions } =>
  ({ bytes: workbookOf({ Larm: rows }), options: { mapping: { kind: 'events', header: 1, columns: { date: 0, text: 1 }, source: 'Larm' } } });
const observed: Mapping = { kind: 'observations', header: 1, columns: { region: 0, period: 1, count: 2 }, unit: 'count', source: 'Egen', fixed: { indicator: 'Klotter' } };

interface Case { bytes: Uint8Array | string; options?: ReadOptions; name?: string; texts: (string | RegExp)[]; }

const cases: Record<string, Case> = {
  'an empty file': { bytes: '', texts: ['Filen är tom.'] },
  'only a byte order mark': { bytes: '\ufeff', texts: ['Filen är tom.'] },
  'blank lines alone': { bytes: '\r\n \r\n', texts: ['Filen är tom.'] },
  'headers alone': { bytes: head, texts: ['Filen har rubriker men inga rader under dem.'] },
  'a PDF': { bytes: '%PDF-1.7 …', name: 'brott.csv', texts: [/är en PDF/] },
  'a web page named .xls': { bytes: '<html><table><tr><td>Hjo</td></tr></table></html>', name: 'brott.xls', texts: [/är en webbsida/] },
  'the old .xls': { bytes: compound('Workbook'), texts: [/gamla format/] },
  'an encrypted xlsx': { bytes: compound('EncryptedPackage'), texts: [/skyddad med lösenord/] },
  'a picture': { bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), texts: [/varken CSV, Excel/] },
  'over 20 MB': { bytes: new Uint8Array(20 * 1_048_576 + 1).fill(65), texts: ['Filen är för stor: 21 MB. Högst 20 MB kan läsas in.'] },
  'UTF-8 encoded twice': { bytes: `${head}MalmÃ¶;1;2\n`, texts: ['Rad 2: Bokstäverna å, ä och ö är förstörda: ”MalmÃ¶;1;2”. Hämta filen igen, eller spara den som CSV UTF-8.'] },
  'Mac Roman': { bytes: latin(`${head}Hjo;1;2\nMalm\u009a;1;2\n`), texts: [/^Rad 3: Bokstäverna å, ä och ö är förstörda/] },
  'letters lost': { bytes: `${head}Malm\ufffd;1;2\n`, texts: [/^Rad 2: Bokstäverna/] },
  'a CSV cut off': { bytes: `${head}Ale;2601;7905\nHjo;571;6190\nTib`, options: { answers: { period: '2024' } }, texts: [/^Rad 4/] },
  'a quotation that never ends': { bytes: `${head}Hjo;571;6190\n"Ale;2601;7905\nTibro;1;2\n`, texts: ['Rad 3: Ett citattecken saknar sitt slut. Filen kan vara avbruten.'] },
  'mixed separators': { bytes: `${head}Ale;2601;7905\nTibro;3;4\nHjo,571,6190\n`, texts: ['Rad 4: Raden är delad med ”,” men de andra med ”;”.'] },
  'a separator inside a value': { bytes: `${head}Ale;2601;7905\nTibro;3;4\nHjo;5;71;6190\n`, texts: [/^Rad 4, kolumn D: Raden har 4 fält, de andra 3/] },
  'an unknown kommun': { bytes: `${head}Hjoo;571;6190\nAle;1;2\n`, options: { answers: { period: '2024' } }, texts: ['Rad 2, kolumn A: ”Hjoo” är ingen kommun och inget län. Menas Hjo?'] },
  'a kommun without a name': { bytes: `${head};571;6190\nAle;1;2\n`, options: { answers: { period: '2024' } }, texts: ['Rad 2, kolumn A: Område saknas.'] },
  'a figure that reads two ways': { bytes: `${head}Hjo;4,867;6190\n`, options: { answers: { period: '2024' } }, texts: [/^Rad 2, kolumn B: ”4,867” kan betyda två olika tal/] },
  'two ways of writing decimals': { bytes: `${head}Hjo;571;6190,5\nAle;3;7905.25\n`, options: { answers: { period: '2024' } }, texts: [/^Rad 3, kolumn C: ”7905.25” skriver decimaler på annat sätt/] },
  'a negative count': { bytes: `${head}Hjo;−3;6190\n`, options: { answers: { period: '2024' } }, texts: ['Rad 2, kolumn B: Värdet är negativt: −3.'] },
  'half a crime': { bytes: `${head}Hjo;3,5;6190\n`, options: { answers: { period: '2024' } }, texts: ['Rad 2, kolumn B: Ett antal måste vara ett heltal: 3,5.'] },
  'NaN': { bytes: `${head}Ale;1;2\nHjo;NaN;6190\n`, options: { answers: { period: '2024' } }, texts: ['Rad 3, kolumn B: ”NaN” kan inte läsas som ett tal.'] },
  '1e309': { bytes: `${head}Ale;1;2\nHjo;1e309;6190\n`, options: { answers: { period: '2024' } }, texts: ['Rad 3, kolumn B: Talet är orimligt stort: 1e309.'] },
  'a formula for a kommun': { bytes: `${head}"=HYPERLINK(""http://x"")";571;6190\nAle;1;2\n`, options: { answers: { period: '2024' } }, texts: [/^Rad 2, kolumn A: ”=HYPERLINK/] },
  'the same year twice, with other figures': { bytes: 'Kommun;År;Antal;Per 100 000 inv.\nHjo;2024;571;6190\nHjo;2024;570;6180\n', texts: ['Rad 3: Samma sak står redan på rad 2, men med ett annat värde: 571 där, 570 här.'] },
  'a year column twice': { bytes: book([['T'], ['Region', 'Antal 2024', 'Antal 2024'], ['Hjo', 1, 2]]), texts: [/rad 2, kolumn C: Kolumnen har samma rubrik som kolumn B/] },
  'a date for a year': { bytes: workbookOf({ Blad: [['Kommun', 'År', 'Antal'], ['Hjo', { date: 45_292 }, 3], ['Hjo', 45_293, 3]] }), options: { mapping: observed }, texts: [/^Bladet Blad, rad 2, kolumn B: ”2024-01-01” kan inte läsas som en period/, /rad 3, kolumn B: ”45293”/] },
  'a margin of error turned round': { bytes: 'Indikator;Region;Period;Värde;Undre gräns;Övre gräns\nOtrygg;Hjo;2025;11;17;6\n', texts: ['Rad 2: Felmarginalens undre gräns 17 är högre än den övre 6.'] },
  'more than all': { bytes: 'Indikator;Region;Period;Värde;Enhet\nOtrygg;Hjo;2025;110;procent\n', texts: ['Rad 2: En andel kan inte vara mer än 100 procent: 110.'] },
  'a dash of unknown meaning': { bytes: 'Indikator;Region;Period;Värde\nOtrygg;Hjo;2025;-\n', texts: [/^Rad 2, kolumn D: Ett streck kan betyda noll/] },
  'a cell that shows an error': { bytes: book([['T'], ['Region', 'Antal 2024'], ['Hjo', { error: '#DIV/0!' }]]), texts: ['Rad 3, kolumn B: Cellen visar ett fel i Excel i stället för ett värde.'] },
  'a damaged cell': { bytes: book([['T'], ['Region', 'Antal 2024'], ['Hjo', { raw: '<c r="B3" t="s"><v>99</v></c>' }]]), texts: [/^Rad 3, kolumn B: Arbetsboken är skadad/] },
  'the wrong sheet': { bytes: workbookOf({ Blad: [['Kommun', 'År', 'Antal'], ['Hjo', 2024, 3]] }), options: { mapping: { ...observed, sheet: 'Statistik' } }, texts: ['Bladet ”Statistik” finns inte i filen.'] },
  'a workbook of something else': { bytes: workbookOf({ Blad: [['Namn', 'Färg'], ['Bil', 'röd']] }), texts: ['Filens upplägg känns inte igen. Ange vad kolumnerna betyder.'] },
  'a zip that is no workbook': { bytes: zipSync({ 'a.txt': strToU8('hej') }), texts: ['Filen är ett zip-arkiv men ingen Excelarbetsbok.'] },
  'a workbook without workbook.xml': { bytes: zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/worksheets/sheet1.xml': strToU8(sheetXml([['Hjo']])) }), texts: ['Filen är ett zip-arkiv men ingen Excelarbetsbok.'] },
  'a zip in a zip': { bytes: zipSync({ 'brott.xlsx': workbookOf({ A: [['Hjo']] }) }), texts: [/arkiv med andra filer i/] },
  'an xlsx cut off': { bytes: workbookOf({ A: [['Hjo', 1]] }).slice(0, -60), texts: [/skadad eller avbruten och kan inte packas upp/] },
  'a bomb by its declared size': { bytes: declared(workbookOf({ A: [['Hjo', 1]] }), 'xl/worksheets/sheet1.xml', 4_000_000_000), texts: [/^Filen vecklas ut till orimligt mycket/] },
  'a bomb that declares little': {
    bytes: declared(zipSync({ ...workbookParts({ A: [['Hjo', 1]] }), 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000).fill(32) }), 'xl/worksheets/sheet1.xml', 1000),
    texts: [/skadad/]
  },
  'a bomb in truth': { bytes: zipSync({ ...workbookParts({ A: [['Hjo', 1]] }), 'xl/worksheets/sheet1.xml': new Uint8Array(30_000_000).fill(32) }), texts: [/^Filen vecklas ut till orimligt mycket/] },
  'a row at the end of the sheet': { bytes: workbookOf({ A: '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="999999999"><c r="A999999999"><v>1</v></c></row></sheetData></worksheet>' }), texts: [/^Filen har fler rader än 200\u00a0000|^Filen har fler rader än 200000/] },
  'a cell at the sheet’s right end': { bytes: workbookOf({ A: '<worksheet><sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData></worksheet>' }), texts: [/för brett/] },
  '300,000 rows': { bytes: `${head}${'Hjo;571;6190\n'.repeat(300_000)}`, texts: [/^Filen har fler rader än/] },
  'cells made to keep patterns busy': {
    bytes: `${head}Hjo;${'*'.repeat(100_000)}x;1\nHjo;1${' '.repeat(100_000)}x;1\n${'Hjo '.repeat(20_000)};1;1\nAle;1${'.1'.repeat(50_000)};1\n`, options: { answers: { period: '2024' } },
    texts: [/^Rad 2, kolumn B: .*kan inte läsas som ett tal/, /^Rad 3, kolumn B/, /^Rad 4, kolumn A: .*är ingen kommun/, /^Rad 5, kolumn B/]
  },
  'JSON cut off': { bytes: madeFile('kolada.json').slice(0, 400), texts: [/JSON-filen är skadad eller avbruten/] },
  'JSON of something else': { bytes: '{"a":1}', texts: [/känns inte igen/] },
  'JSON-stat whose sizes do not fit': { bytes: new TextDecoder().decode(madeFile('scb.json')).replace('"value": [', '"value": [1,'), texts: [/^Post 1: Posten saknar uppgifter/] },
  'Kolada with text for a figure': { bytes: new TextDecoder().decode(madeFile('kolada.json')).replace('690.2', '"mycket"'), texts: ['Post 1: ”mycket” kan inte läsas som ett tal.'] },
  'a notice without its time': { bytes: new TextDecoder().decode(madeFile('polisen.json')).replace('2026-01-01 8:05:11 +01:00', 'i natt'), texts: ['Post 1: Posten saknar uppgifter som den måste ha.'] },
  'an event without a date': { ...events([['Datum', 'Text', 'Plats'], [undefined, 'Klotter', 'Torget']]), texts: ['Bladet Larm, rad 2, kolumn A: Datum saknas.'] },
  'a day that does not exist': { ...events([['Datum', 'Text'], ['2026-02-30', 'Klotter']]), texts: [/rad 2, kolumn A: ”2026-02-30” kan inte läsas som ett datum/] },
  'a date that reads two ways': { ...events([['Datum', 'Text'], ['03/04/2026', 'Klotter']]), texts: [/rad 2, kolumn A: ”03\/04\/2026” kan betyda två olika dagar/] }
};

describe('damaged and hostile files', () => {
  it.each(Object.entries(cases))('%s', async (_, { bytes, options, name = 'fil.csv', texts }) => {
    const started = Date.now();
    const draft = await readImport({ name, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes }, options);
    const told = errorTexts(draft);
    expect(told).toHaveLength(texts.length);
    texts.forEach((text, index) => (typeof text === 'string' ? expect(told[index]).toBe(text) : expect(told[index]).toMatch(text)));
    // Nothing by halves: whatever else was read, the draft may not be stored.
    expect(mayImport(draft)).toBe(false);
    expect(Date.now() - started).toBeLessThan(5000);
  });

  it('counts every error and keeps the first two hundred', async () => {
    const draft = await readImport({ name: 'x', bytes: strToU8(head + 'Hjo;fel;1\n'.repeat(1000)) }, { answers: { period: '2024' } });
    expect(draft.errorCount).toBe(1000);
    expect(draft.faults.filter(({ severity }) => severity === 'error')).toHaveLength(200);
    expect(draft.observations).toEqual([]);
  });

  it('reads Excel’s day numbers as dates and says so; a date of Excel’s own needs no word', async () => {
    const { bytes, options } = events([['Datum', 'Text'], [46_125, 'Klotter'], [{ date: 46_126.5 }, 'Bråk']]);
    const draft = await readImport({ name: 'x', bytes }, options);
    expect(draft.events.map(({ date, time }) => [date, time])).toEqual([['2026-04-13', undefined], ['2026-04-14', '12:00']]);
    expect(draft.faults.map(({ code, row }) => [code, row])).toEqual([['DateSerial', 2]]);
  });

  it('settles 03/04/2026 by another date of the file', async () => {
    const { bytes, options } = events([['Datum', 'Text'], ['03/04/2026', 'Klotter'], ['28/04/2026', 'Bråk']]);
    expect((await readImport({ name: 'x', bytes }, options)).events.map(({ date }) => date)).toEqual(['2026-04-03', '2026-04-28']);
  });

  it('proposes something for any table, and never throws', () => {
    for (const rows of [[], [[]], [['']], [['a', 'b']], [[1, 2], [3, 4]], [[null, null]], [['=1+1']]]) expect(proposeMapping({ rows })).toHaveProperty('mapping');
  });
});
