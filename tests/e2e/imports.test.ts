/** Figures and events on their way in: files through the steps, fetched, written in, and undone (P13, P51, L4). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { fill, go, opened, panelOf, storedItems, sv, tabPage, textField } from './app';
import { startHost } from './browser';
import type { Host } from './browser';
import { looks, openForLooks } from './looks';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const route = 'situation/imports';
const made = (name: string): { name: string; mimeType: string; buffer: Buffer } =>
  ({ name, mimeType: 'text/csv', buffer: readFileSync(join(__dirname, '../data/imports', name)) });
const csv = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });

type Texts = typeof sv;
const step = (panel: Locator, number: number, name: string, of = 5, texts: Texts = sv): Promise<void> =>
  panel.getByRole('heading', { name: fill(texts.ImportStepOf, number, of, name) }).waitFor();
const choose = (panel: Locator, ...files: ReturnType<typeof csv>[]): Promise<void> => panel.locator('input[type=file]').first().setInputFiles(files);
const press = (part: Locator, name: string): Promise<void> => part.getByRole('button', { name, exact: true }).click();
const logRow = (frame: Frame, name: string): Locator => frame.getByRole('row').filter({ hasText: name });
/** Observations of an indicator in Hjo, by period. */
const figuresOf = async (code: string): Promise<Record<string, unknown>[]> => storedItems(host, 'TnObservations', `Series eq '${code}|1497|År'`);

describe('imports', () => {
  test('a file from Brå goes through the steps to the log; the same again brings nothing new; undo takes it back', async () => {
    // A year that nothing else tells of.
    const file = { ...made('bra_kommuner_2024.csv'), name: 'anmalda_brott_2009.csv' };
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}` });
    const before = (await storedItems(host, 'TnObservations', 'Id gt 0', 'Id')).length;
    await frame.getByRole('menuitem', { name: sv.ImportNew }).click();
    const panel = await opened(frame, sv.ImportNew);
    await choose(panel, file);
    await step(panel, 2, sv.ImportStepLayout);
    await panel.getByText(sv.ImportFormatBraYearly).waitFor();
    await press(panel, sv.ImportStepPreview);
    await step(panel, 3, sv.ImportStepPreview);
    expect(await panel.getByRole('list', { name: sv.ImportStepPreview }).innerText()).toMatch(/^2\s+Nya\s+0\s+Ändrade/);
    await press(panel, sv.ImportStart);
    await step(panel, 5, sv.ImportStepDone);
    const [stored] = await figuresOf('bra:totalt-antal-anmalda-brott').then(items => items.filter(({ Period }) => Period === '2009'));
    expect(stored).toMatchObject({ Count: 571, Rate: 6190, RegionCode: '1497' });
    await press(panel, sv.ImportToLog);
    await logRow(frame, file.name).getByText(sv.ImportStateDone).waitFor();
    await logRow(frame, file.name).getByText('Samordnare').waitFor();

    await frame.getByRole('menuitem', { name: sv.ImportNew }).click();
    await choose(await opened(frame, sv.ImportNew), file);
    await press(panel, sv.ImportStepPreview);
    await panel.getByText(sv.ImportNothingNew).waitFor();
    expect(await panel.getByRole('button', { name: sv.ImportStart, exact: true }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: sv.Close }).click();

    await logRow(frame, file.name).getByRole('button', { name: `${sv.Undo}: ${file.name}` }).click();
    const undo = await opened(frame, sv.ImportUndo);
    await press(undo, sv.ImportUndo);
    await undo.getByText(sv.ImportUndone).waitFor();
    await press(undo, sv.ImportToLog);
    await logRow(frame, file.name).getByText(sv.ImportStateUndone).waitFor();
    expect((await storedItems(host, 'TnObservations', 'Id gt 0', 'Id')).length).toBe(before);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what is wrong with a file is told with its row and column, and nothing is stored', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/new` });
    const panel = await opened(frame, sv.ImportNew);
    const before = (await storedItems(host, 'TnImports', 'Id gt 0', 'Id')).length;
    await choose(panel, csv('sida.xls', '<html><table><tr><td>Hjo</td></tr></table></html>'));
    await panel.getByText(fill(sv.ImportRefused, 'sida.xls')).waitFor();
    await panel.getByText(sv.ImportFaultFileHtml).waitFor();
    await choose(panel, csv('brott 2024.csv', 'Kommun;Antal;Per 100 000 inv.\r\nHjo;571;6 190\r\nTibro;-4;90\r\nAle;12,5;90\r\n'));
    await step(panel, 2, sv.ImportStepLayout);
    await panel.getByText('Rad 3, kolumn B: Värdet är negativt: -4.').waitFor();
    await panel.getByText('Rad 4, kolumn B: Ett antal måste vara ett heltal').waitFor();
    expect(await panel.getByRole('button', { name: sv.ImportStepPreview, exact: true }).isDisabled()).toBe(true);
    expect((await storedItems(host, 'TnImports', 'Id gt 0', 'Id')).length).toBe(before);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('columns are told once: events of another system, personal data left out; the next file is read by itself', async () => {
    const head = 'Registrerad;Vad;Var;Anteckning\r\n';
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/new` });
    const panel = await opened(frame, sv.ImportNew);
    await choose(panel, csv('uttag 1.csv', `${head}2026-03-04;Skadegörelse;Torget;Ruta sönder\r\n2026-03-05;Buller;Parken;Musik sent, ring 070-174 06 05\r\n2026-03-06;Buller;Parken;Musik sent\r\n`));
    await panel.getByText(sv.ImportUnknownText).waitFor();
    await panel.getByText(sv.ImportHoldsEvents).click();
    for (const [column, role] of [['Registrerad', sv.ImportRoleDate], ['Vad', sv.ImportRoleCategory], ['Var', sv.ImportRolePlace], ['Anteckning', sv.ImportRoleText]]) {
      await panel.getByRole('combobox', { name: fill(sv.ImportColumnMeans, column) }).click();
      await frame.getByRole('option', { name: role, exact: true }).click();
    }
    await press(panel, sv.ImportStepPreview);
    await panel.getByRole('alert').filter({ hasText: sv.Required }).first().waitFor();
    await textField(panel, sv.ImportSource).fill('Felanmälan');
    await press(panel, sv.ImportStepPreview);
    await panel.getByText(fill(sv.ImportPersonal, 1)).waitFor();
    await press(panel, sv.ImportStepPreview);
    await step(panel, 3, sv.ImportStepPreview);
    await panel.getByText(fill(sv.ImportNewCategories, 'Buller')).waitFor();
    await press(panel, sv.ImportStart);
    await step(panel, 5, sv.ImportStepDone);
    expect((await storedItems(host, 'TnEvents', "Period eq '2026-03'", 'Title')).map(({ Title }) => Title)).toEqual(expect.arrayContaining(['Ruta sönder', 'Musik sent']));
    expect(await storedItems(host, 'TnEvents', "Period eq '2026-03' and substringof('070', Title)", 'Title')).toEqual([]);

    await go(frame, route);
    await panelOf(frame, sv.ImportNew).waitFor({ state: 'detached' });
    await go(frame, `${route}/new`);
    await choose(await opened(frame, sv.ImportNew), csv('uttag 2.csv', `${head}2026-04-01;Buller;Torget;Ropande vid torget\r\n`));
    await panel.getByText(sv.ImportMappingRecalled).waitFor();
    await press(panel, sv.ImportStepPreview);
    await step(panel, 3, sv.ImportStepPreview);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('figures of a survey are written in, checked, stored and logged as an import', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/manual`, width: 360, height: 740 });
    const panel = await opened(frame, sv.ImportManual);
    const cell = (label: string, row: number): Locator => textField(panel.getByRole('group', { name: fill(sv.ImportManualRow, row) }), label);
    await textField(panel, sv.ImportRoleIndicator).fill('Otrygga i centrum');
    await textField(panel, sv.ImportSource).fill('Polisen, trygghetsmätning');
    await cell(sv.ImportRolePeriod, 1).fill('2025');
    await cell(sv.ImportRoleRate, 1).fill('111');
    await press(panel, sv.ImportStepPreview);
    await panel.getByText(sv.ImportManualPercent).waitFor();
    await cell(sv.ImportRoleRate, 1).fill('11');
    await cell(sv.ImportRoleLow, 1).fill('6');
    await cell(sv.ImportRoleHigh, 1).fill('17');
    await cell(sv.ImportRoleBase, 1).fill('412');
    await press(panel, sv.ImportStepPreview);
    await step(panel, 2, sv.ImportStepPreview, 4);
    await press(panel, sv.ImportStart);
    await step(panel, 4, sv.ImportStepDone, 4);
    const [indicator] = await storedItems(host, 'TnIndicators', "Title eq 'Otrygga i centrum'");
    expect(indicator).toMatchObject({ Kind: 'Upplevd otrygghet', Source: 'Polisen, trygghetsmätning' });
    expect(await figuresOf(String(indicator.Code))).toEqual([expect.objectContaining({ Rate: 11, Low: 6, High: 17, Respondents: 412, Period: '2025', RegionCode: '1497' })]);
    await press(panel, sv.ImportToLog);
    await frame.getByText('Otrygga i centrum', { exact: true }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('where the browser may not fetch from Kolada, the way by file is shown with the same address', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/live` });
    const panel = await opened(frame, sv.ImportLive);
    await press(panel, sv.ImportLiveStart);
    await panel.getByText(fill(sv.ImportLiveRefused, 'api.kolada.se')).waitFor();
    expect(await panel.getByRole('link', { name: sv.ImportLiveData }).getAttribute('href')).toMatch(/^https:\/\/api\.kolada\.se\/v3\/data\/kpi\/N07540,.*\/municipality\/1497,0000\/year\//);
    await choose(panel, { ...made('kolada.json'), mimeType: 'application/json' });
    await step(panel, 2, sv.ImportStepLayout);
    await panel.getByText(sv.ImportFormatKolada, { exact: true }).waitFor();
    await context.close();
  });

  test('20,000 rows are read while the page stays usable', async () => {
    const names = ['Hjo', 'Tibro', 'Skövde', 'Karlsborg', 'Habo', 'Ale', 'Falun', 'Boden', 'Luleå', 'Orsa'];
    const rows = Array.from({ length: 20_000 }, (_, row) => `${names[row % 10]};Antal;${2016 + Math.floor(row / 10) % 10};Brottstyp ${Math.floor(row / 100)};${row % 97};Anmälda brott`);
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/new` });
    const panel = await opened(frame, sv.ImportNew);
    await frame.evaluate(() => {
      const held = window as unknown as { longest: number };
      held.longest = 0;
      new PerformanceObserver(list => { for (const entry of list.getEntries()) held.longest = Math.max(held.longest, entry.duration); }).observe({ entryTypes: ['longtask'] });
    });
    await choose(panel, csv('stor.csv', `geografi;enhet;ar;variabel;varde;kalla\n${rows.join('\n')}\n`));
    await step(panel, 2, sv.ImportStepLayout);
    const longest = await frame.evaluate(() => (window as unknown as { longest: number }).longest);
    console.log(JSON.stringify({ rows: 20_000, longestTask: longest }));
    // The aim is 200 ms; a machine that runs other tests beside is given more.
    expect(longest).toBeLessThan(400);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each(looks)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    const { texts, frame, context, found, look } = await openForLooks(host, route, lang, width);
    for (const [part, name] of [['live', texts.ImportLive], ['manual', texts.ImportManual], ['new', texts.ImportNew]]) {
      await go(frame, `${route}/${part}`);
      await opened(frame, name);
      await look();
      if (part !== 'new') {
        await go(frame, route);
        await panelOf(frame, name).waitFor({ state: 'detached' });
      }
    }
    const panel = panelOf(frame, texts.ImportNew);
    await choose(panel, csv('okänd.csv', 'Town;Group;Score\r\nHjo;A;4\r\nTibro;A;5\r\n'));
    await step(panel, 2, texts.ImportStepLayout, 5, texts);
    await look();
    await press(panel, texts.ImportOtherFile);
    await choose(panel, made('bra_kommuner_2024.csv'));
    await step(panel, 2, texts.ImportStepLayout, 5, texts);
    await look();
    await press(panel, texts.ImportStepPreview);
    await step(panel, 3, texts.ImportStepPreview, 5, texts);
    await look();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
