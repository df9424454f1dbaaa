/** Figures as they are read for pages and documents: what was imported, by indexed questions alone (P12, P13). */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settings } from '../../../src/areas/settings/lists';
import { loadPictureFacts } from '../../../src/areas/situation/facts/store';
import { countChart, rateChart } from '../../../src/areas/situation/figures/charts';
import { documentTelling, figureBlocks, figureSentences } from '../../../src/areas/situation/figures/report';
import { observations } from '../../../src/areas/situation/lists';
import { writeDocument } from '../../../src/kit/word';
import { madeFile } from '../../unit/areas/situation/imports/made';
import { connectAs, storeAs } from '../lists/sites';
import { demoServer } from '../localServer';
import { validationErrors } from '../validate';
import { doImport, draftOf, importSite } from './importSite';

jest.setTimeout(120_000);

const server = demoServer();

const home = '/sites/trygghet';
const year = new Date().getFullYear();

describe('the figures of the demo', () => {
  test('hold the published counts of Hjo, ten years of them, beside group, län and riket', async () => {
    const facts = await loadPictureFacts({ sp: connectAs(server, home, 'lasare'), path: home }, year);
    const crimes = facts!.figures[0];
    expect(crimes.indicator.Title).toBe('Totalt antal anmälda brott');
    const chart = countChart(crimes, 10, documentTelling)!;
    expect(chart.categories).toHaveLength(10);
    expect([2020, 2021].map(one => chart.series[0].values[chart.categories.indexOf(String(one))])).toEqual([594, 571]);
    expect(rateChart(crimes, 10, documentTelling)!.series.map(({ name }) => name)).toEqual(['Hjo', 'Kommungruppen (exempel) (medelvärde)', 'Västra Götalands län', 'Hela landet']);
    expect(figureSentences(facts!, 'statistics')[0]).toMatch(new RegExp(`^Under ${year - 1} anmäldes \\d+ brott i Hjo`));
    expect(figureBlocks(facts!, 'other').some(({ kind }) => kind === 'chart')).toBe(true);
  });

  test('make a Word file in which the Open XML validator finds nothing', async () => {
    const facts = await loadPictureFacts({ sp: connectAs(server, home), path: home }, year);
    const blocks = (['statistics', 'other', 'related'] as const).flatMap(part => figureBlocks(facts!, part));
    expect(blocks.filter(({ kind }) => kind === 'chart').length).toBeGreaterThan(8);
    const file = await writeDocument({ title: 'Siffror', organisation: 'Kommun', date: '2026-05-21', status: 'Utkast', sections: [{ blocks }] });
    const folder = mkdtempSync(join(tmpdir(), 'figures-'));
    writeFileSync(join(folder, 'figures.docx'), new Uint8Array(await file.arrayBuffer()));
    expect(await validationErrors(join(folder, 'figures.docx'))).toEqual([]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('are read in few calls, six questions each, none of which scans what other kommuner have', async () => {
    const own = (await storeAs(server, home, observations).query({ where: [{ column: 'Scope', is: 'eq', value: '1497|År' }], columns: ['Period'] })).length;
    await server.control('DELETE', 'log');
    await loadPictureFacts({ sp: connectAs(server, home), path: home }, year);
    const log = await server.control<{ inner: boolean; url: string; status: number; rowsScanned: number }[]>('GET', 'log');
    const asked = log.filter(({ url }) => /TnObservations/i.test(decodeURIComponent(url)));
    expect(log.filter(({ status }) => status >= 400)).toEqual([]);
    expect(log.filter(({ inner, url }) => !inner && !/contextinfo/i.test(url)).length).toBeLessThanOrEqual(8);
    expect(asked.length).toBeGreaterThan(9);
    expect(Math.max(...asked.map(({ rowsScanned }) => rowsScanned))).toBeLessThanOrEqual(own);
  });
});

describe('imported figures', () => {
  test.each(['bra_kommuner_2021.csv', 'bra_indikatorer.csv'])('of %s are those that pages and documents show (P13)', async name => {
    const site = await importSite(server);
    await storeAs(server, site.path, settings).create({ Title: 'municipalityCode', Value: '1497' });
    const file = { name, bytes: madeFile(name) };
    const draft = await draftOf(file);
    const result = await doImport(site, file);
    expect(result.added).toBe(draft.observations.length);
    const facts = await loadPictureFacts(site, year);
    const told = facts!.figures.flatMap(({ indicator, own }) => own.facts.map(({ period, count, rate }) => `${indicator.Code} ${period} ${count} ${rate}`)).sort();
    const yearly = draft.observations.filter(({ region, period }) => region === '1497' && /^\d{4}(\/\d{4})?$/.test(period) && Number(period.slice(0, 4)) > year - 11);
    expect(yearly.length).toBeGreaterThan(0);
    expect(told).toEqual(yearly.map(({ indicator, period, count, rate }) => `${indicator} ${period} ${count} ${rate}`).sort());
    expect(facts!.municipality).toBe('Hjo');
  });

  test('are not told at all while nobody has said which municipality it is', async () => {
    const site = await importSite(server);
    expect(await loadPictureFacts(site, year)).toBeUndefined();
  });
});
