/** @jest-environment node */
import { detect, mayImport, openFile, proposeMapping, readImport, readKoladaTitles, nextKoladaPage, readKoladaGroups, reasonText, templateCsv } from '../../../../../src/areas/situation/imports';
import type { ImportDraft, Mapping } from '../../../../../src/areas/situation/imports';
import { codes, errorTexts, madeFile, readMade, readText, workbookOf } from './made';
import type { Value } from './made';

const at = (draft: ImportDraft, region: string, period: string, indicator?: string): unknown =>
  draft.observations.find(known => known.region === region && known.period === period && (!indicator || known.indicator === indicator));

describe('Brå’s yearly file', () => {
  it('reads the edition with headers: thousands by spaces, dashes as zero, withheld figures, footnotes', async () => {
    const draft = await readMade('bra_kommuner_2024.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft).toMatchObject({ format: 'braYearly', edition: 'headed', source: 'Brå, anmälda brott' });
    expect(draft.observations).toHaveLength(7);
    expect(at(draft, '1497', '2024')).toMatchObject({ key: 'bra:totalt-antal-anmalda-brott|1497|2024', count: 571, rate: 6190, row: 4, preliminary: false, suppressed: false });
    expect(at(draft, '00', '2024')).toMatchObject({ count: 1_500_000, rate: 14_300 });
    expect(at(draft, '2023', '2024')).toMatchObject({ count: 1204, rate: 11_950 });
    expect(at(draft, '2403', '2024')).toMatchObject({ count: 0, rate: 0 });
    expect(at(draft, '2425', '2024')).toMatchObject({ suppressed: true });
    expect(at(draft, '0980', '2024')).toMatchObject({ count: 4867 });
    expect(draft.skipped).toEqual([expect.objectContaining({ reason: 'footnote', rows: [9] })]);
    expect(codes(draft)).toEqual(['PeriodFromName', 'IndicatorAssumed']);
  });

  it('reads the edition without headers: genitives, an irregular one, a city district', async () => {
    const draft = await readMade('bra_kommuner_2021.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft).toMatchObject({ format: 'braYearly', edition: 'headerless' });
    expect(draft.regions.map(({ code }) => code)).toEqual(['1440', '2506', '2080', '1497', '2023', 'd:rinkeby-kista']);
  });

  it('asks for the year where neither content nor name tells it, and takes the answer', async () => {
    const text = 'Kommun;Antal;Per 100 000 inv.\nHjo;571;6 190\nAle;2 601;7 905\n';
    const asked = await readText(text, {}, 'brott.csv');
    expect(errorTexts(asked)).toEqual(['Året eller perioden saknas. Ange vilken period siffrorna gäller.']);
    expect(mayImport(asked)).toBe(false);
    const answered = await readText(text, { answers: { period: '2025', indicator: { name: 'Våldsbrott' } } }, 'brott.csv');
    expect(answered.faults).toEqual([]);
    expect(answered.observations[0]).toMatchObject({ key: 'bra:valdsbrott|1497|2025' });
  });

  it('takes the year from a title above the headers, and its preliminary mark', async () => {
    const draft = await readText('Anmälda brott 2025, preliminär statistik;;\n;;\nKommun;Antal;Per 100 000 inv.\nHjo;571;6 190\n');
    expect(errorTexts(draft)).toEqual([]);
    expect(at(draft, '1497', '2025')).toMatchObject({ preliminary: true, row: 4 });
  });

  it('reads windows-1252 and UTF-16 alike, and says which', async () => {
    const text = 'Kommun;Antal;Per 100 000 inv.\r\nMalmö;571;6190\r\nÄngelholm;100;900\r\n';
    const old = await readImport({ name: 'x_2024.csv', bytes: Uint8Array.from([...text].map(letter => letter.charCodeAt(0))) });
    expect(old.regions.map(({ name }) => name)).toEqual(['Malmö', 'Ängelholm']);
    expect(codes(old)).toContain('EncodingGuessed');
    const wide = await readImport({ name: 'x_2024.csv', bytes: new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')) });
    expect(wide.observations).toEqual(old.observations);
  });
});

describe('Brå’s indicators', () => {
  it('joins the rows of one indicator, region and year', async () => {
    const draft = await readMade('bra_indikatorer.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations).toHaveLength(5);
    expect(at(draft, '1497', '2024', 'bra:skadegorelsebrott')).toMatchObject({ count: 61, rate: 660, row: 2 });
    expect(draft.observations.find(({ low }) => low === 6)).toMatchObject({ rate: 11, high: 17, row: 6 });
    expect(draft.indicators.map(({ unit }) => unit)).toEqual(['per100000', 'percent', 'count']);
    expect(draft.indicators[1].definition).toContain('Andel (%)');
  });

  const reported: Value[][] = [
    ['Anmälda skadegörelsebrott'],
    ['Region', 'Antal 2023', 'Antal 2024', 'Antal per 100 000 inv 2023', 'Antal per 100 000 inv 2024'],
    ['Hjo', 70, 61, 757, 660], ['Västra Götalands län', 30_000, 29_000, 1700, 1640], ['Hela landet', 180_000, 170_000, 1710, 1610]
  ];
  const surveyed: Value[][] = [
    ['Otrygghet vid utevistelse sent på kvällen, NTU'],
    [undefined, 'Hjo', undefined, undefined, 'Hela landet'],
    ['År', 'Andel', 'KI undre', 'KI övre', 'Andel', 'KI undre', 'KI övre'],
    [2023, 12, 7, 18, 25.5, 25, 26], [2024, '..', '..', '..', 24.5, 24, 25]
  ];
  const older: Value[][] = [
    ['Problem med klotter, NTU'], [undefined, '2016/2017', '2017/2018'], ['Hjo', 9, 8], ['Hela landet', 12.5, 12.1], ['Källa: NTU']
  ];

  it('reads the workbook: reported crimes, NTU by blocks of regions, NTU by two-year periods', async () => {
    const bytes = workbookOf({ 'Läs mig': [['Om filen']], 'Skadegörelse (anmälda)': reported, 'Otrygghet utomhus-NTU': surveyed, 'Klotter-NTU': older });
    const draft = await readImport({ name: 'df_ind_Hjo.xlsx', bytes });
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.format).toBe('braWorkbook');
    expect(at(draft, '1497', '2024', 'bra:skadegorelsebrott')).toMatchObject({ count: 61, rate: 660, row: 3, sheet: 'Skadegörelse (anmälda)' });
    expect(at(draft, '14', '2023', 'bra:skadegorelsebrott')).toMatchObject({ count: 30_000, rate: 1700 });
    const unsafe = draft.indicators.find(({ name }) => name.startsWith('Otrygghet'));
    expect(unsafe).toMatchObject({ unit: 'percent' });
    expect(at(draft, '1497', '2023', unsafe?.code)).toMatchObject({ rate: 12, low: 7, high: 18, row: 4 });
    expect(at(draft, '1497', '2024', unsafe?.code)).toMatchObject({ suppressed: true });
    expect(at(draft, '00', '2024', unsafe?.code)).toMatchObject({ rate: 24.5, low: 24, high: 25 });
    expect(at(draft, '1497', '2017/2018')).toMatchObject({ rate: 8 });
    expect(draft.skipped.map(({ reason }) => reason)).toEqual(['otherSheet', 'footnote']);
  });

  it('gives the same key as the long table, so that a series goes on', async () => {
    const [book, long] = await Promise.all([readImport({ name: 'x.xlsx', bytes: workbookOf({ 'Skadegörelse (anmälda)': reported }) }), readMade('bra_indikatorer.csv')]);
    const key = 'bra:skadegorelsebrott|1497|2024';
    expect(book.observations.some(known => known.key === key)).toBe(true);
    expect(long.observations.some(known => known.key === key)).toBe(true);
  });

  it('refuses a year that stands twice', async () => {
    const twice = [['T'], ['Region', 'Antal 2023', 'Antal 2023'], ['Hjo', 1, 2]];
    const draft = await readImport({ name: 'x.xlsx', bytes: workbookOf({ 'Stöld (anmälda)': twice }) });
    expect(errorTexts(draft)).toEqual(['Bladet Stöld (anmälda), rad 2, kolumn C: Kolumnen har samma rubrik som kolumn B.']);
  });
});

describe('exports of SOL', () => {
  it('keeps "därav" rows as indicators of their own under the row above', async () => {
    const draft = await readMade('sol_ar.txt');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.merged).toBe(1);
    const [whole, robbery, cycles] = draft.indicators;
    expect(robbery).toMatchObject({ name: '8 kap. Stöld, rån m.m., därav rån, inkl. grovt', partOf: whole.code });
    expect(cycles.partOf).toBe(whole.code);
    expect(at(draft, '1497', '2024', whole.code)).toMatchObject({ count: 150 });
    expect(draft.regions.map(({ kind }) => kind)).toEqual(['municipality', 'police']);
  });

  it('reads the tidy month by SOL’s ids', async () => {
    const draft = await readMade('sol_manad.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations.map(({ key }) => key)).toEqual(['sol:13192|1497|2026-08', 'sol:13207|1497|2026-08', 'sol:13268|1497|2026-08']);
    expect(draft.observations[2]).toMatchObject({ suppressed: true, preliminary: true });
    expect(draft.observations[2].count).toBeUndefined();
    expect(draft.indicators[2]).toMatchObject({ partOf: 'sol:13207' });
  });
});

describe('other sources', () => {
  it('gives kommunkoder back the zero that Excel ate', async () => {
    const draft = await readMade('oj_2024_per_1000.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations.map(({ region, rate }) => [region, rate])).toEqual([['0114', 11.25], ['1497', 4.3125], ['1480', 12.5]]);
    expect(draft.indicators[0].unit).toBe('per1000');
  });

  it('reads Kolada: totals only, no regions of its own, no missing values', async () => {
    const koladaTitles = readKoladaTitles({ values: [{ id: 'N07403', title: 'Anmälda våldsbrott, antal/100\u00a0000 inv', description: 'Antal.\\nKälla: Brå' }] });
    const draft = await readMade('kolada.json', { koladaTitles });
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations).toEqual([
      expect.objectContaining({ key: 'kolada:n07403|1497|2023', rate: 690.2 }), expect.objectContaining({ key: 'kolada:n07403|00|2023', rate: 850 })
    ]);
    expect(draft.indicators).toEqual([expect.objectContaining({ name: 'Anmälda våldsbrott, antal/100 000 inv', unit: 'per100000', definition: 'Antal. Källa: Brå' })]);
    expect(draft.skipped.map(({ reason, count }) => [reason, count])).toEqual([['genderSplit', 1], ['regionType', 1], ['noValue', 1]]);
    expect(nextKoladaPage({ next_url: 'https://api.kolada.se/v3/data?page=2' })).toBe('https://api.kolada.se/v3/data?page=2');
    expect(nextKoladaPage({ next_page: null })).toBeUndefined();
  });

  it('reads Kolada’s pages gathered in a list, and says when one is missing', async () => {
    const page = (year: number, next: string | null): unknown => ({ values: [{ kpi: 'N1', municipality: '1497', period: year, values: [{ gender: 'T', value: 1.5 }] }], next_url: next });
    const whole = await readText(JSON.stringify([page(2023, 'https://x/2'), page(2024, null)]));
    expect(whole.observations).toHaveLength(2);
    expect(whole.faults).toEqual([]);
    expect(codes(await readText(JSON.stringify(page(2023, 'https://x/2'))))).toEqual(['MorePages']);
  });

  it('names a group of kommuner by Kolada’s own list', async () => {
    const data = JSON.stringify({ values: [{ kpi: 'N1', municipality: 'G35850', period: 2024, values: [{ gender: 'T', value: 1.5 }] }] });
    expect((await readText(data)).regions).toEqual([{ code: 'G35850', name: 'G35850', kind: 'group' }]);
    const koladaGroups = readKoladaGroups({ values: [{ id: 'G35850', title: 'Små kommuner, 2025 (ovägt medel)', members: [{ member_id: '1497' }] }] });
    expect((await readText(data, { koladaGroups })).regions).toEqual([{ code: 'G35850', name: 'Små kommuner, 2025', kind: 'group' }]);
  });

  it('reads SCB’s JSON-stat', async () => {
    const draft = await readMade('scb.json');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations).toEqual([
      expect.objectContaining({ key: 'scb:tab638-be0101n1|1497|2023', count: 9250 }), expect.objectContaining({ key: 'scb:tab638-be0101n1|1497|2024', count: 9200 }),
      expect.objectContaining({ region: '00', count: 10_550_000 }), expect.objectContaining({ region: '00', suppressed: true })
    ]);
  });

  it('reads notices: the year of an evening before New Year, a name without time, warnings of personal data', async () => {
    const draft = await readMade('polisen.json');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.events).toEqual([
      expect.objectContaining({ externalId: 'polisen:1', date: '2025-12-31', time: '23:40', category: 'Skadegörelse', region: '1497', text: 'Krossade rutor vid skolan.' }),
      expect.objectContaining({ externalId: 'polisen:2', date: '2026-03-29', time: '02:30', category: 'Trafikolycka, personskada', place: 'Hjo' }),
      expect.objectContaining({ externalId: 'polisen:6', place: 'Skövde' }),
      expect.objectContaining({ externalId: 'polisen:7', date: '2026-03-30', time: '10:00', place: 'Tibro' })
    ]);
    expect(draft.observations).toEqual([]);
    expect(draft.skipped.map(({ reason, count }) => [reason, count])).toEqual([['personNotice', 2], ['notIncident', 1]]);
    expect(codes(draft)).toEqual(['PersonalData']);
  });

  it('reads our template: shares with their interval and number of answers', async () => {
    const draft = await readMade('matning.csv');
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.format).toBe('template');
    expect(draft.observations[0]).toMatchObject({ indicator: 'polisens-trygghetsm:otrygg-utomhus-sen-kvall', rate: 12.5, low: 8.1, high: 16.9, base: 412, period: '2025' });
    expect(draft.observations[1]).toMatchObject({ region: '14', base: 9412 });
    expect(draft.observations[2]).toMatchObject({ period: '2024/2025', rate: 4 });
    const [row] = new TextDecoder().decode(madeFile('matning.csv')).split('\r\n');
    expect(templateCsv()).toBe(`\ufeff${row}\r\n`);
  });
});

describe('files that no format knows', () => {
  it('proposes a mapping for events and reads by it; the same export gives the same ids', async () => {
    const file = await openFile({ name: 'handelser.csv', bytes: madeFile('handelser.csv') });
    expect(detect(file)).toEqual([]);
    const { mapping, confidence } = proposeMapping(file.tables[0]);
    expect(mapping).toMatchObject({ kind: 'events', header: 1, columns: { externalId: 0, date: 1, time: 2, category: 3, area: 4, place: 5, text: 6 } });
    expect(confidence).toBeGreaterThan(0.7);
    const draft = await readMade('handelser.csv', { mapping: { ...mapping, source: 'Felanmälan' } });
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.events).toHaveLength(3);
    expect(draft.merged).toBe(1);
    expect(draft.events[0]).toMatchObject({ externalId: 'felanmalan:A-101', date: '2026-04-13', time: '21:30', category: 'Skadegörelse', place: 'Stadsparken', source: 'Felanmälan' });
    expect(draft.events[2].text).toBe('=HYPERLINK("x")');
    expect(draft.faults).toEqual([expect.objectContaining({ code: 'FormulaText', row: 4, column: 'G' })]);
  });

  it('keeps two events apart that no id tells apart', async () => {
    const mapping: Mapping = { kind: 'events', header: 1, columns: { date: 0, category: 1 }, source: 'Larm' };
    const text = 'Datum;Typ\n2026-04-13;Klotter\n2026-04-13;Klotter\n2026-04-14;Klotter\n';
    const [one, two] = await Promise.all([readText(text, { mapping }), readText(text, { mapping })]);
    expect(one.events).toHaveLength(3);
    expect(new Set(one.events.map(({ externalId }) => externalId)).size).toBe(3);
    expect(two.events.map(({ externalId }) => externalId)).toEqual(one.events.map(({ externalId }) => externalId));
  });

  it('proposes a mapping for columns that are years, and for a region by its content', async () => {
    const wide = await openFile({ name: 'x.csv', bytes: new TextEncoder().encode('Namn;2022;2023;2024\nHjo;1;2;3\nTibro;4;5;6\n') });
    const { mapping, missing } = proposeMapping(wide.tables[0]);
    expect(mapping).toMatchObject({ kind: 'observations', header: 1, columns: { region: 0 }, periods: [{ column: 1, period: '2022', measure: 'count' }, { column: 2, period: '2023' }, { column: 3, period: '2024' }] });
    expect(missing).toEqual(['indicator']);
    const draft = await readText('Namn;2022;2023;2024\nHjo;1;2;3\nTibro;4;5;6\n', { mapping: { ...mapping, source: 'Egen' } as Mapping, answers: { indicator: { name: 'Klotter' } } });
    expect(errorTexts(draft)).toEqual([]);
    expect(draft.observations).toHaveLength(6);
    expect(at(draft, '1499', '2024')).toBeUndefined();
    expect(at(draft, '1472', '2024')).toMatchObject({ count: 6, indicator: 'egen:klotter' });
  });

  it('knows a name of the municipality’s own once it is told what it is', async () => {
    const text = 'Kommun;Antal;Per 100 000 inv.\nHjo stad och land;571;6 190\n';
    const asked = await readText(text, { answers: { period: '2024' } });
    expect(codes(asked)).toContain('RegionUnknown');
    const told = await readText(text, { answers: { period: '2024', regions: { 'Hjo stad och land': '1497' } } });
    expect(errorTexts(told)).toEqual([]);
    expect(told.observations[0].region).toBe('1497');
  });

  it('says why it recognised a format', async () => {
    const [first] = detect(await openFile({ name: 'x.csv', bytes: madeFile('bra_kommuner_2024.csv') }));
    expect(first).toMatchObject({ format: 'braYearly', confidence: 0.9 });
    expect(reasonText(first.reasons[0])).toBe('Rubrikerna stämmer: Kommun, Antal, Per 100 000 inv.');
  });
});

describe('the same file again', () => {
  it.each(['bra_kommuner_2024.csv', 'bra_indikatorer.csv', 'sol_ar.txt', 'sol_manad.csv', 'oj_2024_per_1000.csv', 'kolada.json', 'scb.json', 'polisen.json', 'matning.csv'])('gives the same draft of %s, with keys of at most 255 characters, each once', async name => {
    const [one, two] = await Promise.all([readMade(name), readMade(name)]);
    expect(two).toEqual(one);
    const keys = one.observations.length > 0 ? one.observations.map(({ key }) => key) : one.events.map(({ externalId }) => externalId);
    expect(new Set(keys).size).toBe(keys.length);
    expect(Math.max(...keys.map(key => key.length))).toBeLessThanOrEqual(255);
  });
});

describe('long reading', () => {
  it('reads a large sheet in stretches: every row in its place, blank ones too, other sheets beside it', async () => {
    const rows: Value[][] = Array.from({ length: 12_000 }, (_, index) => (index % 1000 === 999 ? [] : ['Hjo', `Rad ${index + 1}, med en text av vanlig längd`, index + 1]));
    const { tables, faults } = await openFile({ name: 'x.xlsx', bytes: workbookOf({ Först: [['A']], Stort: rows, Sist: [[undefined, 'B']] }) });
    expect(faults).toEqual([]);
    expect(tables.map(({ sheet, rows: read }) => [sheet, read.length])).toEqual([['Först', 1], ['Stort', 11_999], ['Sist', 1]]);
    tables[1].rows.forEach((row, index) => expect(row[2] ?? undefined).toBe(index % 1000 === 999 ? undefined : index + 1));
  });

  it('tells how far it is and stops when asked', async () => {
    const text = `Kommun;År;Antal;Per 100 000 inv.\n${Array.from({ length: 20_000 }, (_, index) => `Hjo;${1900 + index % 200};${index % 200};100`).join('\n')}\n`;
    const shares: number[] = [];
    await readText(text, { onProgress: share => shares.push(share) });
    expect(shares[shares.length - 1]).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    const stopped = new AbortController();
    await expect(readText(text, { signal: stopped.signal, onProgress: () => stopped.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
