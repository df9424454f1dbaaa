/**
 * Public statistics as they are published, imported as a coordinator does: without editing by hand, stored figures equal
 * to the file's (the CHECK values of their README), twice changes nothing, undone without a trace.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKoladaTitles } from '../../../src/areas/situation/imports';
import { events, indicators, regions } from '../../../src/areas/situation/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { storeAs } from '../lists/sites';
import { doImport, draftOf, importSite, stateOf, stored, undo } from './importSite';
import type { File } from './importSite';

jest.setTimeout(300_000);

const folder = join(__dirname, '../../../../shared/data');
const found = existsSync(folder);
if (!found) console.warn(`SKIPPED: real statistics are not at ${folder}`);
const real = found ? describe : describe.skip;

const file = (path: string, more: Partial<File> = {}): File => ({ name: path.split('/')[1], bytes: new Uint8Array(readFileSync(join(folder, path))), ...more });
const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown;

let server: LocalServer;

beforeAll(async () => {
  if (found) server = await startServer();
});
afterAll(async () => server?.stop());

type Spot = [indicator: RegExp, region: string, period: string, values: object];

const files: { path: string; more?: () => Partial<File>; kinds: Record<string, RegExp>; spots: Spot[] }[] = [
  {
    path: 'bra/bra_kommunindikatorer_dalarna_A.csv', kinds: { 'Anmälda brott': /^Skadegörelsebrott$/, 'Upplevd otrygghet': /^Otrygghet/ },
    spots: [
      [/^Totalt antal anmälda brott$/, '2026', '2024', { Count: 471, Rate: 4526 }], [/^Totalt antal anmälda brott$/, '2080', '2024', { Count: 4697, Rate: 7833 }],
      [/^Totalt antal anmälda brott$/, '00', '2024', { Count: 1_489_319, Rate: 14_090 }], [/^Skadegörelsebrott$/, '2021', '2024', { Count: 56, Rate: 831 }],
      [/^Otrygghet/, '2026', '2025', { Rate: 11, Low: 6, High: 17 }]
    ]
  },
  { path: 'bra/sol_dbfil_ar.txt', kinds: { 'Anmälda brott': /^Befogenhetsbedrägeri$/ }, spots: [[/^Befogenhetsbedrägeri$/, '00', '2025', { Count: 14_278, Rate: 135, Suppressed: false }]] },
  {
    path: 'bra/bra_sol_lulea_boden_2026-08_prel.csv', kinds: { 'Anmälda brott': /^Totalt antal brott$/ },
    spots: [
      [/^Totalt antal brott$/, '2580', '2026-08', { Count: 652, Rate: 812, Preliminary: true, PeriodLength: 'Månad', Series: expect.stringMatching(/\|2580\|Månad$/) }],
      [/^Totalt antal brott$/, '2582', '2026-08', { Count: 225, Rate: 786 }], [/^Brott mot brottsbalken$/, '2580', '2026-08', { Count: 557 }]
    ]
  },
  {
    path: 'bra/oj_2023_valdsbrott_per_1000_alla_kommuner.csv', kinds: { 'Anmälda brott': /våldsbrott/ },
    more: () => ({ read: { answers: { period: '2020/2022', indicator: { name: 'Anmälda våldsbrott, treårsmedel' } } } }),
    spots: [[/våldsbrott/, '1497', '2020/2022', { Rate: 4.2951, PeriodLength: 'Flerårsperiod', Scope: '1497|Flerårsperiod', Year: 2020 }], [/våldsbrott/, '0180', '2020/2022', { Rate: 13.3131 }]]
  },
  {
    path: 'kolada/kolada_v3_data_N00301_trygghetsindex_2026-03-04.json', kinds: { 'Angränsande områden': /^Trygghet och säkerhet - Kommunindex$/ },
    more: () => ({ read: { koladaTitles: readKoladaTitles(json('kolada/kolada_v3_kpi_brott_trygghet_2026-03-23.json')) } }),
    spots: [[/Kommunindex/, '1984', '2024', { Rate: 37.952_022_18 }]]
  },
  {
    path: 'scb/scb_TAB6471_folkmangd_lan_manad_jsonstat2.json', kinds: { Befolkning: /0-9 år, totalt/ },
    more: () => ({ plan: { regions: new Set(['14', '20']) } }), spots: [[/0-9 år, totalt/, '14', '2026-04', { Count: 174_106, PeriodLength: 'Månad' }]]
  },
  {
    path: 'scb/folkmangd_1950_2019_kommun.xlsx', kinds: { Befolkning: /^Folkmängd$/ }, more: () => ({ plan: { regions: new Set(['1497', '1480', '0305', '0643']) } }),
    spots: [[/^Folkmängd$/, '1497', '2019', { Count: 9210 }], [/^Folkmängd$/, '1480', '2019', { Count: 579_281 }]]
  }
];

real('P13: statistics as they are published', () => {
  test.each(files)('$path', async ({ path, more, spots, kinds }) => {
    const site = await importSite(server);
    const own = file(path, more?.());
    const draft = await draftOf(own);
    const kept = draft.observations.filter(({ region }) => own.plan?.regions?.has(region) ?? true);
    const result = await doImport(site, own);
    expect(result).toMatchObject({ added: kept.length, changed: 0, unchanged: 0 });
    const items = await stored(server, site);
    expect(items.size).toBe(kept.length);
    const definitions = await storeAs(server, site.path, indicators).query({});
    for (const [name, region, period, values] of spots) {
      const { Code } = definitions.find(({ Title }) => name.test(Title))!;
      expect(items.get(`${Code}|${region}|${period}`)).toMatchObject(values);
    }
    for (const { key, count, rate, low, high, base, suppressed } of kept) {
      expect(items.get(key)).toMatchObject({ Count: count, Rate: rate, Low: low, High: high, Respondents: base, Suppressed: suppressed });
    }
    for (const [kind, name] of Object.entries(kinds)) expect(definitions.find(({ Title }) => name.test(Title))?.Kind).toBe(kind);
    expect((await storeAs(server, site.path, regions).query({})).map(({ Code }) => Code).sort()).toEqual([...new Set(kept.map(({ region }) => region))].sort());

    const standing = await stateOf(server, site);
    expect(await doImport(site, own)).toMatchObject({ added: 0, changed: 0, unchanged: kept.length });
    expect(await stateOf(server, site)).toEqual(standing);
    await undo(site, result.importId);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });

  test('all of them stand side by side, and are undone in any order', async () => {
    const site = await importSite(server);
    const ids: number[] = [];
    const some = files.filter(({ path }) => !path.endsWith('.xlsx'));
    for (const { path, more } of some) ids.push((await doImport(site, file(path, more?.()))).importId);
    for (const id of [3, 0, 5, 1, 4, 2].map(at => ids[at])) await undo(site, id);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });

  test('P37: notices of Polisen that overlap are stored once each, counted, and undone', async () => {
    const site = await importSite(server);
    const plan = { eventsAs: { createMissing: true } };
    const dumps = ['2024-08-25', '2024-08-30'].map(day => file(`polisen/polisen_events_${day}.json`, { plan }));
    const drafts = await Promise.all(dumps.map(draftOf));
    const ids = new Set(drafts.flatMap(draft => draft.events.map(({ externalId }) => externalId)));
    const first = await doImport(site, dumps[0]);
    const between = await stateOf(server, site);
    const second = await doImport(site, dumps[1]);
    const items = await storeAs(server, site.path, events).query({});
    expect(items).toHaveLength(first.added + second.added);
    expect(second.unchanged).toBeGreaterThan(50);
    // Two notices of one time, kind and text in one place are probably one, and left out.
    expect(items.length).toBeLessThanOrEqual(ids.size);
    expect(items.find(({ ExternalKey }) => ExternalKey === 'polisen:543177')).toMatchObject({ Category: { title: 'Trafikolycka, personskada' }, OccurredAt: '2024-08-24T13:53:00Z', Source: 'Polisen' });
    const counted = (await stateOf(server, site)).EventCounts.map(row => (JSON.parse(row) as { Count: number }).Count).reduce((sum, count) => sum + count, 0);
    expect(counted).toBe(items.length);
    await undo(site, second.importId);
    expect(await stateOf(server, site)).toEqual(between);
    await undo(site, first.importId);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });
});
