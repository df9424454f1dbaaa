/** Imports against the embedded SharePoint: what is stored is what the file says, twice changes nothing, and undoing leaves what was before. */
import { strToU8 } from 'fflate';
import { proposeMapping, openFile } from '../../../src/areas/situation/imports';
import type { Mapping } from '../../../src/areas/situation/imports';
import { eventCategories, events, imports, indicators, observations } from '../../../src/areas/situation/lists';
import { planUndo, resumable, runUndo } from '../../../src/areas/situation/imports/store';
import type { Place } from '../../../src/areas/situation/events/recount';
import { madeFile } from '../../unit/areas/situation/imports/made';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breakingFrom, connectAs, counting, fetchAs, isWrite, storeAs } from '../lists/sites';
import { doImport, draftOf, importSite, logOf, planOf, stateOf, stored, through, undo } from './importSite';
import type { File } from './importSite';

jest.setTimeout(180_000);

let server: LocalServer;

beforeAll(async () => {
  server = await startServer();
});
afterEach(() => server.control('DELETE', 'faults'));
afterAll(() => server.stop());

const made = (name: string, more: Partial<File> = {}): File => ({ name, bytes: madeFile(name), ...more });
const text = (name: string, content: string, more: Partial<File> = {}): File => ({ name, bytes: strToU8(content), ...more });
const yearly = (name: string, ...lines: string[]): File => text(name, ['Kommun;Antal;Per 100 000 inv.', ...lines].join('\r\n'));

async function eventFile(): Promise<File> {
  const bytes = madeFile('handelser.csv');
  const opened = await openFile({ name: 'handelser.csv', bytes });
  const mapping = { ...proposeMapping(opened.tables[0]).mapping, source: 'Felanmälan' } as Mapping;
  return { name: 'handelser.csv', bytes, read: { mapping }, plan: { eventsAs: { createMissing: true } } };
}

const figureFiles = ['bra_kommuner_2024.csv', 'bra_kommuner_2021.csv', 'bra_indikatorer.csv', 'sol_ar.txt', 'sol_manad.csv', 'oj_2024_per_1000.csv', 'kolada.json', 'scb.json', 'matning.csv'];
const total = 'bra:totalt-antal-anmalda-brott';

describe('figures', () => {
  test.each(figureFiles)('P13: %s is stored as the file says, changes nothing the second time, and is undone without a trace', async name => {
    const site = await importSite(server);
    const empty = await stateOf(server, site);
    const file = made(name);
    const draft = await draftOf(file);
    const result = await doImport(site, file);
    expect(result).toMatchObject({ added: draft.observations.length, changed: 0, unchanged: 0 });
    const items = await stored(server, site);
    expect(items.size).toBe(draft.observations.length);
    for (const { key, count, rate, low, high, base, preliminary, suppressed, region, period } of draft.observations) {
      expect(items.get(key)).toMatchObject({ Count: count, Rate: rate, Low: low, High: high, Respondents: base, Preliminary: preliminary, Suppressed: suppressed, RegionCode: region, Period: period, Import: { id: result.importId } });
    }
    expect((await storeAs(server, site.path, indicators).query({})).map(({ Code }) => Code).sort()).toEqual(draft.indicators.map(({ code }) => code).sort());
    expect(await logOf(server, site)).toMatchObject([{ State: 'Klar', Added: result.added, Changed: 0, Unchanged: 0, Title: name }]);

    const standing = await stateOf(server, site);
    const counter = counting();
    const again = await doImport(through(server, site, counter.fetch), file);
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: draft.observations.length });
    expect(await stateOf(server, site)).toEqual(standing);
    // One row in the log, and nothing else.
    expect(counter.sent.filter(isWrite).map(({ url }) => decodeURIComponent(url).split('/Lists/')[1])).toEqual(["TnImports')/items"]);

    await undo(site, result.importId);
    expect(await stateOf(server, site)).toEqual(empty);
    expect((await logOf(server, site)).map(({ State }) => State)).toEqual(['Ångrad', 'Klar']);
  });

  test('only the regions chosen are kept', async () => {
    const site = await importSite(server);
    const plan = await planOf(site, made('bra_kommuner_2024.csv', { plan: { regions: new Set(['1497', '00']) } }));
    expect(plan.regions.filter(({ kept }) => !kept).length).toBe(5);
    expect(plan.counts).toEqual({ added: 2, changed: 0, unchanged: 0 });
    await doImport(site, made('bra_kommuner_2024.csv', { plan: { regions: new Set(['1497', '00']) } }));
    expect([...(await stored(server, site)).keys()].sort()).toEqual([`${total}|00|2024`, `${total}|1497|2024`]);
  });

  test('a later edition changes what differs, told with before and after; undoing gives the former values back', async () => {
    const site = await importSite(server);
    const first = await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905', 'Tibro;400;3 600'));
    const before = await stateOf(server, site);
    const later = yearly('slutlig_2024.csv', 'Hjo;575;6 233', 'Ale;2 601;7 905', 'Tibro;400;3 600', 'Skara;1 700;9 000');
    const plan = await planOf(site, later);
    expect(plan.counts).toEqual({ added: 1, changed: 1, unchanged: 2 });
    expect(plan.observations.find(({ kind }) => kind === 'changed')).toMatchObject({ before: { Count: 571, Rate: 6190 }, after: { Count: 575, Rate: 6233 } });
    const second = await doImport(site, later);
    expect((await stored(server, site)).get(`${total}|1497|2024`)).toMatchObject({ Count: 575, Rate: 6233, Import: { id: second.importId } });

    // The first stands under the second: it is undone first.
    const blocked = await planUndo(site, first.importId);
    expect(blocked.blockedBy.map(({ id }) => id)).toEqual([second.importId]);
    expect(blocked.alsoIn.map(({ id }) => id)).toEqual([second.importId]);
    await expect(runUndo(site, blocked)).rejects.toThrow();

    const planned = await planUndo(site, second.importId);
    expect(planned).toMatchObject({ blockedBy: [], lost: 0, editedSince: 0, restores: [{ to: { Count: 571, Rate: 6190, Import: { id: first.importId } } }] });
    await runUndo(site, planned);
    expect(await stateOf(server, site)).toEqual(before);
    await undo(site, first.importId);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });

  test('what a figure was changed to by hand after the import is told before it is undone', async () => {
    const site = await importSite(server);
    const { importId } = await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905'));
    const store = storeAs(server, site.path, observations);
    await store.update((await stored(server, site)).get(`${total}|1497|2024`)!, { Count: 570 });
    expect(await planUndo(site, importId)).toMatchObject({ editedSince: 1, lost: 0, restores: [] });
    await undo(site, importId);
    expect((await stored(server, site)).size).toBe(0);
  });

  test('a file without a figure leaves the stored one, unless the source withholds it', async () => {
    const site = await importSite(server);
    await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905'));
    await doImport(site, text('bara_antal_2024.csv', 'geografi;enhet;ar;variabel;varde;kalla\nHjo;Antal;2024;Totalt antal anmälda brott;575;Anmälda brott\n'));
    expect((await stored(server, site)).get(`${total}|1497|2024`)).toMatchObject({ Count: 575, Rate: 6190 });
    await doImport(site, yearly('ny_2024.csv', 'Hjo;575;..', 'Ale;2 601;7 905'));
    expect((await stored(server, site)).get(`${total}|1497|2024`)).toMatchObject({ Count: 575, Rate: undefined, Suppressed: true });
  });

  test('figures in another unit than those that stand there are not stored', async () => {
    const site = await importSite(server);
    const measured = (unit: string): File => text('matning.csv', `Indikator;Region;Period;Värde;Enhet;Källa\nOro;Hjo;2024;12;${unit};Egen\n`);
    await doImport(site, measured('procent'));
    const plan = await planOf(site, measured('per 1 000'));
    expect(plan.indicators).toMatchObject([{ isNew: false, unitClash: 'procent' }]);
    await expect(doImport(site, measured('per 1 000'))).rejects.toThrow(/unit/);
    expect((await logOf(server, site))).toHaveLength(1);
  });

  test('an indicator known by counts alone gets the unit of the rates, and loses it when that is undone', async () => {
    const site = await importSite(server);
    const counts = text('antal_2023.csv', 'geografi;enhet;ar;variabel;varde;kalla\nHjo;Antal;2023;Totalt antal anmälda brott;560;Anmälda brott\n');
    await doImport(site, counts);
    const before = await stateOf(server, site);
    const { importId } = await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905', 'Tibro;400;3 600'));
    expect((await storeAs(server, site.path, indicators).query({})).map(({ Unit }) => Unit)).toEqual(['per 100 000 invånare']);
    await undo(site, importId);
    expect(await stateOf(server, site)).toEqual(before);
  });

  test('P13: figures whose former values SharePoint no longer keeps are told, and nothing is undone by halves', async () => {
    const site = await importSite(server);
    await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905'));
    const { importId } = await doImport(site, yearly('slutlig_2024.csv', 'Hjo;575;6 233', 'Ale;2 602;7 906'));
    const item = (await stored(server, site)).get(`${total}|1497|2024`)!;
    const cleared = await fetchAs('administrator')(`${server.url}${site.path}/_api/web/GetList('${site.path}/Lists/TnObservations')/items(${item.id})/versions(512)`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
    expect(cleared.ok).toBe(true);
    const before = await stateOf(server, site);
    const planned = await planUndo(site, importId);
    expect(planned).toMatchObject({ lost: 1, restores: [{ to: { Count: 2601 } }] });
    await expect(runUndo(site, planned)).rejects.toThrow();
    expect(await stateOf(server, site)).toEqual(before);
  });

  test('an import that left no word of its places, as one filled in by other means, is undone by its items', async () => {
    const site = await importSite(server);
    const before = await stateOf(server, site);
    const { importId } = await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905'));
    const log = storeAs(server, site.path, imports);
    await log.update((await log.get(importId))!, { Record: '' });
    expect((await planUndo(site, importId)).removes).toHaveLength(2);
    await undo(site, importId);
    expect((await stateOf(server, site)).Observations).toEqual(before.Observations);
  });

  test('figures whose indicator was removed in SharePoint are taken up again', async () => {
    const site = await importSite(server);
    const file = yearly('brott_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905');
    await doImport(site, file);
    const store = storeAs(server, site.path, indicators);
    await store.remove((await store.query({}))[0]);
    expect((await planOf(site, file)).counts).toEqual({ added: 0, changed: 2, unchanged: 0 });
    await doImport(site, file);
    expect([...(await stored(server, site)).values()].map(({ Indicator }) => Indicator?.title)).toEqual(['Totalt antal anmälda brott', 'Totalt antal anmälda brott']);
  });

  test('what a later import still uses of a former one stays until that is undone too', async () => {
    const site = await importSite(server);
    const first = await doImport(site, yearly('brott_2023.csv', 'Hjo;560;6 100'));
    const second = await doImport(site, yearly('brott_2024.csv', 'Hjo;571;6 190'));
    await undo(site, first.importId);
    const left = await stateOf(server, site);
    expect([left.Indicators.length, left.Regions.length, left.Observations.length]).toEqual([1, 1, 1]);
    await undo(site, second.importId);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });

  test('more observations of a region than SharePoint lets a query scan are compared and undone', async () => {
    const site = await importSite(server);
    const months = Array.from({ length: 36 }, (_none, at) => `Hjo;Antal;${2020 + Math.floor(at / 12)}-${String(at % 12 + 1).padStart(2, '0')}`);
    const file = text('manader.csv', ['geografi;enhet;ar;variabel;varde;kalla', ...['Stöld', 'Bedrägeri'].flatMap(crime => months.map((month, at) => `${month};${crime};${at};Anmälda brott`))].join('\n'));
    const { importId } = await doImport(site, file);
    await server.control('POST', 'limits', { listViewThreshold: 40 });
    try {
      expect((await planOf(site, file)).counts).toEqual({ added: 0, changed: 0, unchanged: 72 });
      const planned = await planUndo(site, importId);
      expect(planned.removes).toHaveLength(72);
    } finally {
      await server.control('POST', 'limits', {});
    }
    await undo(site, importId);
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });
});

describe('events', () => {
  test('P37: are stored with what is missing, counted, not made twice, and undone without a trace', async () => {
    const site = await importSite(server);
    await storeAs(server, site.path, eventCategories).create({ Title: 'SKADEGÖRELSE' });
    const empty = await stateOf(server, site);
    const file = await eventFile();
    const plan = await planOf(site, file);
    expect(plan.events.map(({ kind }) => kind)).toEqual(['new', 'new', 'new']);
    expect(plan).toMatchObject({ newCategories: ['Annan otrygghetsskapande', 'Samling av personer'], newAreas: ['Centrum', 'Hamnen'] });
    const { importId } = await doImport(site, file);
    const items = await storeAs(server, site.path, events).query({});
    expect(items.map(({ Title, Category, Area, Place: place, OccurredAt, TimeUnknown, Period, Source, ExternalKey }) => [Title, Category?.title, Area?.title, place, OccurredAt, TimeUnknown, Period, Source, ExternalKey])).toEqual([
      ['Krossad lampa', 'SKADEGÖRELSE', 'Centrum', 'Stadsparken', '2026-04-13T19:30:00Z', false, '2026-04', 'Annat system', 'felanmalan:A-101'],
      ['Hög musik och skräp', 'Annan otrygghetsskapande', 'Hamnen', 'Piren', '2026-04-14T10:00:00Z', true, '2026-04', 'Annat system', 'felanmalan:A-102'],
      ['=HYPERLINK("x")', 'Samling av personer', 'Centrum', 'Torget', '2026-04-18T21:05:00Z', false, '2026-04', 'Annat system', 'felanmalan:A-103']
    ]);
    expect((await stateOf(server, site)).EventCounts).toHaveLength(3);
    const standing = await stateOf(server, site);
    expect(await doImport(site, file)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await stateOf(server, site)).toEqual(standing);
    await undo(site, importId);
    expect(await stateOf(server, site)).toEqual(empty);
  });

  test('are left out where their category is not ours and nothing is to be made', async () => {
    const site = await importSite(server);
    await storeAs(server, site.path, eventCategories).create({ Title: 'Klotter' });
    const file = await eventFile();
    expect((await planOf(site, { ...file, plan: {} })).events.map(({ kind }) => kind)).toEqual(['leftOut', 'leftOut', 'leftOut']);
    const mapped = await planOf(site, { ...file, plan: { eventsAs: { categories: { Skadegörelse: 'Klotter', 'samling av personer': null } } } });
    expect(mapped.events.map(({ kind, category, area }) => [kind, category, area])).toEqual([['new', 'Klotter', undefined], ['leftOut', undefined, undefined], ['leftOut', undefined, undefined]]);
  });

  test('that are probably the same as a reported one are taken only when chosen', async () => {
    const site = await importSite(server);
    const file = await eventFile();
    await doImport(site, file);
    const other = (await planOf(site, { ...file, read: { mapping: { ...file.read!.mapping!, source: 'Annan export' } as Mapping } }));
    expect(other.events.map(({ kind, taken }) => [kind, taken])).toEqual([['probablySame', false], ['probablySame', false], ['probablySame', false]]);
    expect(other.nothingNew).toBe(true);
    const chosen = await planOf(site, { ...file, read: { mapping: { ...file.read!.mapping!, source: 'Annan export' } as Mapping }, plan: { eventsAs: { takeSame: new Set([other.events[1].event.externalId]) } } });
    expect(chosen.counts).toEqual({ added: 1, changed: 0, unchanged: 0 });
  });

  test('notices of Polisen are taken only when chosen', async () => {
    const site = await importSite(server);
    const notices = made('polisen.json');
    const plan = await planOf(site, notices);
    expect(plan.nothingNew).toBe(true);
    expect(plan.events.length).toBeGreaterThan(0);
    const { added } = await doImport(site, { ...notices, plan: { eventsAs: { createMissing: true } } });
    const items = await storeAs(server, site.path, events).query({});
    expect(items).toHaveLength(added);
    expect(new Set(items.map(({ Source }) => Source))).toEqual(new Set(['Polisen']));
  });
});

describe('an import that is broken off', () => {
  /** Two files over a former one, with figures new and changed in more than one batch. */
  const base = (): File => yearly('bas_2024.csv', 'Hjo;571;6 190', 'Ale;2 601;7 905', 'Tibro;400;3 600');
  const many = (): File => text('blandat.csv', ['geografi;enhet;ar;variabel;varde;kalla', 'Hjo;Antal;2024;Totalt antal anmälda brott;575;Anmälda brott', 'Ale;Antal;2024;Totalt antal anmälda brott;2 600;Anmälda brott',
    ...Array.from({ length: 130 }, (_none, at) => `${['Hjo', 'Tibro'][at % 2]};Antal;${1950 + Math.floor(at / 2)};Stöld;${at};Anmälda brott`)].join('\n'));

  async function prepared(): Promise<{ site: Place; before: Record<string, string[]> }> {
    const site = await importSite(server);
    await doImport(site, base());
    return { site, before: await stateOf(server, site) };
  }

  let whole: Record<string, string[]>;
  let writes: number;

  beforeAll(async () => {
    const { site } = await prepared();
    const counter = counting();
    await doImport(through(server, site, counter.fetch), many());
    whole = await stateOf(server, site);
    writes = counter.sent.filter(isWrite).length;
    expect(writes).toBeGreaterThanOrEqual(6);
  });

  test.each(['before', 'after'] as const)('at any write, %s it took effect, is taken up with the same file and ends as if nothing had happened', async moment => {
    for (let at = 0; at < writes; at++) {
      const { site, before } = await prepared();
      await expect(doImport(through(server, site, breakingFrom(at, moment)), many())).rejects.toBeDefined();
      const open = await resumable(site);
      const result = await doImport(site, many());
      expect(await stateOf(server, site)).toEqual(whole);
      const log = await logOf(server, site);
      // Broken off at the very last, all was done and noted; so at the very first, before anything was.
      const noted = open.length === 0 && moment === 'after';
      expect(log.map(({ State }) => State)).toEqual(noted ? ['Klar', 'Klar', 'Klar'] : ['Klar', 'Klar']);
      expect(log[1]).toMatchObject({ Added: 130, Changed: 2, Unchanged: 0 });
      if (!noted) expect({ at, ...result }).toMatchObject({ at, importId: log[1].id, added: 130, changed: 2, unchanged: 0 });
      await undo(site, log[1].id);
      expect(await stateOf(server, site)).toEqual(before);
    }
  });

  test('can be undone instead', async () => {
    for (const at of [1, 3, writes - 2]) {
      const { site, before } = await prepared();
      await expect(doImport(through(server, site, breakingFrom(at, 'after')), many())).rejects.toBeDefined();
      const [open] = await resumable(site);
      await undo(site, open.id);
      expect(await stateOf(server, site)).toEqual(before);
    }
  });

  test('by the person who looks on keeps what was written, and says so', async () => {
    const { site } = await prepared();
    const stop = new AbortController();
    const { runImport } = await import('../../../src/areas/situation/imports/store');
    const work = runImport(site, await planOf(site, many()), { signal: stop.signal, onProgress: done => { if (done >= 100) stop.abort(); } });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect((await stored(server, site)).size).toBe(103);
    expect(await resumable(site)).toHaveLength(1);
    expect(await doImport(site, many())).toMatchObject({ added: 130, changed: 2 });
    expect(await stateOf(server, site)).toEqual(whole);
  });

  test.each(['before', 'after'] as const)('undoing that is broken off at any write, %s it took effect, is taken up', async moment => {
    for (let at = 0, ended = false; !ended; at++) {
      const { site, before } = await prepared();
      const { importId } = await doImport(site, many());
      ended = await undo(through(server, site, breakingFrom(at, moment)), importId).then(() => true, () => false);
      if (!ended && (await logOf(server, site))[1].State !== 'Ångrad') await undo(site, importId);
      expect(await stateOf(server, site)).toEqual(before);
      expect((await logOf(server, site))[1].State).toBe('Ångrad');
    }
  });

  test('events too: made once and counted once', async () => {
    const file = await eventFile();
    const reference = await importSite(server);
    await doImport(reference, file);
    const expected = await stateOf(server, reference);
    for (let at = 0, ended = false; !ended; at++) {
      const site = await importSite(server);
      ended = await doImport(through(server, site, breakingFrom(at, at % 2 ? 'before' : 'after')), file).then(() => true, () => false);
      if (!ended) await doImport(site, file);
      expect(await stateOf(server, site)).toEqual(expected);
    }
  });
});

describe('with faults on the way', () => {
  test.each([1, 2, 3])('an import and its undoing end as they should (%i)', async seed => {
    const site = await importSite(server);
    const file = made('bra_indikatorer.csv');
    await server.control('POST', 'faults', { kinds: ['throttled', 'unavailable', 'timeout', 'conflict', 'slow'], path: `${site.path}/`, share: 0.04, seed, retryAfter: 'none', milliseconds: 20 });
    const patient = { sp: connectAs(server, site.path, 'administrator', { patience: { attempts: 5, total: 60_000, first: 5 } }), path: site.path };
    const tried = async <T>(work: () => Promise<T>): Promise<T> => {
      for (let tries = 1; ; tries++) {
        try {
          return await work();
        } catch (error) {
          if (tries >= 6) throw error;
        }
      }
    };
    const { importId } = await tried(() => doImport(patient, file));
    await server.control('DELETE', 'faults');
    const draft = await draftOf(file);
    const items = await stored(server, site);
    expect(items.size).toBe(draft.observations.length);
    for (const { key, count, rate } of draft.observations) expect(items.get(key)).toMatchObject({ Count: count, Rate: rate });
    await server.control('POST', 'faults', { kinds: ['throttled', 'unavailable', 'timeout', 'conflict'], path: `${site.path}/`, share: 0.04, seed: seed + 10, retryAfter: 'none' });
    await tried(async () => {
      const row = (await storeAs(server, site.path, imports).query({})).find(({ id }) => id === importId);
      if (row?.State !== 'Ångrad') await undo(patient, importId);
    });
    await server.control('DELETE', 'faults');
    expect(Object.values(await stateOf(server, site)).flat()).toEqual([]);
  });
});
