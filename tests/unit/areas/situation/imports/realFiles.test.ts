/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mayImport, readImport, readKoladaGroups, readKoladaTitles, regionByCode } from '../../../../../src/areas/situation/imports';
import type { ImportDraft, Observation, ReadOptions } from '../../../../../src/areas/situation/imports';

/** Public files that lie beside the project; the figures are read from them by hand (their README's CHECK values). */
const folder = join(__dirname, '../../../../../../shared/data');
const found = existsSync(folder);
if (!found) console.warn(`SKIPPED: real statistics are not at ${folder}`);
const real = found ? describe : describe.skip;

const bytesOf = (path: string): Uint8Array => new Uint8Array(readFileSync(join(folder, path)));
const read = (path: string, options?: ReadOptions): Promise<ImportDraft> => readImport({ name: path.split('/')[1], bytes: bytesOf(path) }, options);
const figure = ({ observations, indicators }: ImportDraft, name: RegExp, region: string, period: string): Observation | undefined => {
  const indicator = indicators.find(known => name.test(known.name));
  return observations.find(known => known.indicator === indicator?.code && known.region === region && known.period === period);
};
const falun = '2080';
const gagnef = '2026';
const vansbro = '2021';

function sound(draft: ImportDraft): void {
  expect(draft.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(mayImport(draft)).toBe(true);
  expect(new Set(draft.observations.map(({ key }) => key)).size).toBe(draft.observations.length);
  expect(Math.max(0, ...draft.observations.map(({ key }) => key.length))).toBeLessThanOrEqual(255);
  for (const { indicator, region } of draft.observations) {
    expect(draft.indicators.some(({ code }) => code === indicator)).toBe(true);
    expect(draft.regions.some(({ code }) => code === region)).toBe(true);
  }
}

real('files as Brå publishes them', () => {
  it('reads the kommun indicators with their confidence intervals', async () => {
    const draft = await read('bra/bra_kommunindikatorer_dalarna_A.csv');
    sound(draft);
    expect(draft).toMatchObject({ format: 'braIndicators', merged: 0 });
    expect(draft.observations).toHaveLength(2745);
    expect(draft.indicators).toHaveLength(36);
    expect(figure(draft, /^Totalt antal anmälda brott$/, gagnef, '2024')).toMatchObject({ count: 471, rate: 4526 });
    expect(figure(draft, /^Totalt antal anmälda brott$/, falun, '2024')).toMatchObject({ count: 4697, rate: 7833 });
    expect(figure(draft, /^Totalt antal anmälda brott$/, '00', '2024')).toMatchObject({ count: 1_489_319, rate: 14_090 });
    expect(figure(draft, /^Skadegörelsebrott$/, vansbro, '2024')).toMatchObject({ count: 56, rate: 831 });
    expect(figure(draft, /^Otrygghet/, gagnef, '2025')).toMatchObject({ rate: 11, low: 6, high: 17 });
    expect(draft.indicators.find(({ name }) => /^Otrygghet/.test(name))).toMatchObject({ unit: 'percent', source: expect.stringContaining('NTU') });
    expect(draft.indicators.find(({ name }) => name === 'Skadegörelsebrott')).toMatchObject({ unit: 'per100000' });
    expect(draft.observations.filter(({ count }) => count === 0).length).toBeGreaterThan(0);
  });

  it('reads SOL’s annual database file: withheld figures, the series given twice', async () => {
    const draft = await read('bra/sol_dbfil_ar.txt');
    sound(draft);
    expect(draft).toMatchObject({ format: 'sol', edition: 'annual', merged: 2 });
    expect(draft.observations).toHaveLength(17);
    expect(draft.observations.filter(({ suppressed }) => suppressed)).toHaveLength(11);
    expect(figure(draft, /^Befogenhetsbedrägeri$/, '00', '2025')).toMatchObject({ count: 14_278, rate: 135, suppressed: false });
    expect(draft.observations.some(({ region, suppressed }) => region === 'p:nord' && suppressed)).toBe(true);
  });

  it('reads SOL’s preliminary month with its hierarchy, which is never summed', async () => {
    const draft = await read('bra/bra_sol_lulea_boden_2026-08_prel.csv');
    sound(draft);
    expect(draft).toMatchObject({ format: 'sol', edition: 'tidy' });
    expect(draft.observations).toHaveLength(82);
    expect(draft.observations.every(({ preliminary, period }) => preliminary && period === '2026-08')).toBe(true);
    expect(figure(draft, /^Totalt antal brott$/, '2580', '2026-08')).toMatchObject({ count: 652, rate: 812 });
    expect(figure(draft, /^Totalt antal brott$/, '2582', '2026-08')).toMatchObject({ count: 225, rate: 786 });
    expect(figure(draft, /^Brott mot brottsbalken$/, '2580', '2026-08')).toMatchObject({ count: 557 });
    const robbery = draft.indicators.find(({ name }) => name.endsWith('därav rån, inkl. grovt'));
    expect(robbery).toMatchObject({ code: 'sol:13268', partOf: 'sol:13207' });
  });

  it('reads a measure of Öppna jämförelser and says what only the file’s name tells', async () => {
    const draft = await read('bra/oj_2023_valdsbrott_per_1000_alla_kommuner.csv');
    sound(draft);
    expect(draft).toMatchObject({ format: 'oj' });
    expect(draft.observations).toHaveLength(290);
    expect(draft.indicators).toEqual([expect.objectContaining({ unit: 'per1000' })]);
    expect(draft.observations.find(({ region }) => region === '1497')).toMatchObject({ rate: 4.2951, period: '2023' });
    expect(draft.observations.find(({ region }) => region === '0180')).toMatchObject({ rate: 13.3131 });
    expect(draft.faults.map(({ code }) => code).sort()).toEqual(['IndicatorAssumed', 'PeriodFromName']);
    const answered = await read('bra/oj_2023_valdsbrott_per_1000_alla_kommuner.csv', { answers: { period: '2020/2022', indicator: { name: 'Anmälda våldsbrott, treårsmedel' } } });
    expect(answered.faults).toEqual([]);
    expect(answered.observations[0]).toMatchObject({ indicator: 'oj:anmalda-valdsbrott-trearsmedel', period: '2020/2022' });
  });
});

real('answers of Kolada and SCB', () => {
  it('reads Kolada’s data by its metadata and leaves out what has no value', async () => {
    const koladaTitles = readKoladaTitles(JSON.parse(readFileSync(join(folder, 'kolada/kolada_v3_kpi_brott_trygghet_2026-03-23.json'), 'utf8')));
    const draft = await read('kolada/kolada_v3_data_N00301_trygghetsindex_2026-03-04.json', { koladaTitles });
    sound(draft);
    expect(draft.format).toBe('kolada');
    expect(draft.observations).toHaveLength(8);
    expect(draft.skipped).toEqual([expect.objectContaining({ reason: 'noValue', count: 24 })]);
    expect(draft.observations.find(({ region, period }) => region === '1984' && period === '2024')).toMatchObject({ rate: 37.95202218 });
    expect(draft.indicators).toEqual([expect.objectContaining({ code: 'kolada:n00301', name: 'Trygghet och säkerhet - Kommunindex', unit: 'index' })]);
    expect(koladaTitles.get('N07403')).toMatchObject({ name: 'Anmälda våldsbrott, antal/100 000 inv', unit: 'per100000' });
    expect(koladaTitles.get('N07609')?.higherIs).toBeUndefined();
    expect(koladaTitles.get('U07453')?.name).toMatch(/^Företagsklimat/);
  });

  it('knows Kolada’s groups and their members', () => {
    const groups = [...readKoladaGroups(JSON.parse(readFileSync(join(folder, 'kolada/kolada_v3_municipality_groups_hjo_skr_2026-03-23.json'), 'utf8'))).values()];
    expect(groups).toHaveLength(23);
    const commuting = groups.find(({ name }) => name.includes('Pendlingskommun nära mindre tätort'));
    expect(commuting?.members).toHaveLength(51);
    expect(commuting?.members).toContain('1497');
    const alike = groups.find(({ name }) => name === 'Liknande kommuner, övergripande, Hjo, 2025');
    expect(alike?.members.map(code => regionByCode(code)?.name)).toEqual(expect.arrayContaining(['Älvkarleby', 'Boxholm', 'Aneby', 'Storfors', 'Surahammar', 'Säter', 'Hofors']));
    expect(alike?.members).toHaveLength(7);
  });

  it('says that a description of indicators holds no values', async () => {
    for (const path of ['kolada/kolada_v3_kpi_brott_trygghet_2026-03-23.json', 'kolada/kolada_v3_municipality_2026-03-23.json', 'scb/scb_TAB6471_metadata.json']) {
      const draft = await read(path);
      expect(draft.faults.map(({ code }) => code)).toEqual(['MetadataOnly']);
    }
  });

  it('reads SCB’s JSON-stat', async () => {
    const draft = await read('scb/scb_TAB6471_folkmangd_lan_manad_jsonstat2.json');
    sound(draft);
    expect(draft.observations).toHaveLength(2772);
    expect(figure(draft, /0-9 år, totalt/, '14', '2026-04')).toMatchObject({ count: 174_106 });
    expect(draft.indicators).toHaveLength(33);
    expect(draft.indicators[0].caveat).toContain('slumpmässig osäkerhet');
  });

  it('reads population from a workbook without å, ä and ö, and tells Habo from Håbo by its order', async () => {
    const draft = await read('scb/folkmangd_1950_2019_kommun.xlsx');
    sound(draft);
    expect(draft.format).toBe('population');
    expect(draft.observations).toHaveLength(290 * 70);
    expect(draft.regions).toHaveLength(290);
    expect(figure(draft, /^Folkmängd$/, '1497', '2019')).toMatchObject({ count: 9210 });
    expect(figure(draft, /^Folkmängd$/, '1480', '2019')).toMatchObject({ count: 579_281 });
    // Håbo had about 22,000 inhabitants in 2019, Habo about 12,500.
    expect(figure(draft, /^Folkmängd$/, '0305', '2019')?.count).toBeGreaterThan(20_000);
    expect(figure(draft, /^Folkmängd$/, '0643', '2019')?.count).toBeLessThan(14_000);
  });

  it('knows every kommun by SCB’s code and name', () => {
    const [, ...lines] = readFileSync(join(folder, 'regioner/swedish_admin_areas.csv'), 'utf8').trim().split('\n');
    expect(lines).toHaveLength(290);
    for (const line of lines) {
      const [code, name, county, countyName] = line.split(',');
      expect(regionByCode(code)).toEqual({ code, name, kind: 'municipality' });
      expect(regionByCode(county)?.name).toBe(countyName);
    }
  });
});

real('notices of Polisen', () => {
  const dumps = ['2023-05-15', '2024-08-25', '2024-08-30', '2025-10-29', '2026-01-25', '2026-06-01'];
  const path = (day: string): string => `polisen/polisen_events_${day}.json`;

  it.each(dumps)('reads %s, without summaries and notices on persons', async day => {
    const draft = await read(path(day));
    expect(draft.errorCount).toBe(0);
    expect(draft.observations).toEqual([]);
    expect(draft.events.length + draft.skipped.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(draft.events.filter(({ category }) => /^(försvunnen|sammanfattning|övrigt)/i.test(category ?? ''))).toEqual([]);
    for (const { date, time, place } of draft.events) {
      expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(time).toMatch(/^\d\d:\d\d$/);
      expect(place).toBeTruthy();
    }
  });

  it('finds Hjo by the end of the name, whatever the location says', async () => {
    const hjo = async (day: string): Promise<ImportDraft['events']> => (await read(path(day), { eventRegions: ['1497'] })).events;
    expect(await hjo('2023-05-15')).toEqual([expect.objectContaining({ externalId: 'polisen:425173', category: 'Rattfylleri' })]);
    expect(await hjo('2024-08-25')).toEqual([expect.objectContaining({ externalId: 'polisen:543177', category: 'Trafikolycka, personskada', time: '15:53' })]);
    expect(await hjo('2026-06-01')).toEqual([expect.objectContaining({ externalId: 'polisen:639991', category: 'Brand', date: '2026-05-31', time: '15:35', region: '1497' })]);
    const none = await read(path('2025-10-29'), { eventRegions: ['1497'] });
    expect(none.events).toEqual([]);
    expect(none.faults.map(({ code }) => code)).toEqual(['NoIncidents']);
  });

  it('gives overlapping dumps the same ids', async () => {
    const [one, two] = await Promise.all([read(path('2024-08-25')), read(path('2024-08-30'))]);
    const raw = (day: string): { id: number }[] => JSON.parse(readFileSync(join(folder, path(day)), 'utf8'));
    const all = new Set([...raw('2024-08-25'), ...raw('2024-08-30')].map(({ id }) => id));
    expect(all.size).toBe(844);
    const both = [...one.events, ...two.events].map(({ externalId }) => externalId);
    const left = new Set(both);
    expect(both.length - left.size).toBeGreaterThan(50);
    expect([...left].every(id => all.has(Number(id.slice(8))))).toBe(true);
  });
});
