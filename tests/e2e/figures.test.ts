/** The analysis on screen and the overview of the year (P12–P14, P33; domain.md §2). */
import type { Frame } from 'playwright-core';
import { choose, dropdown, eventually, fill, go, listOf, opened, rest, storedItems, sv, tabPage, textField } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(90_000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const addressOf = (frame: Frame): Promise<string> => frame.evaluate(() => decodeURIComponent(window.location.hash));
const drawn = (frame: Frame, caption: string): ReturnType<Frame['locator']> => frame.getByRole('figure', { name: caption });

describe('figures', () => {
  test('the overview tells what stands out, and leads to the figures behind it', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation` });
    const crimes = frame.getByRole('listitem').filter({ hasText: /^Under \d{4} anmäldes/ });
    await crimes.waitFor();
    expect(await frame.getByText(sv.OverviewLaw).count()).toBe(1);
    expect(await frame.getByText(sv.OverviewPolicy).count()).toBe(1);
    await frame.getByText(sv.OverviewFresh).nth(2).waitFor();
    await frame.getByText(fill(sv.OverviewMeasures, 3)).first().waitFor();
    await crimes.getByRole('link').click();
    await frame.getByRole('heading', { level: 1, name: 'Totalt antal anmälda brott' }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('an indicator is shown with counts beside rates, and the published counts of Hjo stand in the table', async () => {
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures` });
    await drawn(frame, 'Totalt antal anmälda brott, antal i Hjo').waitFor();
    const table = frame.getByRole('group', { name: fill(sv.FigureTable, 'Hjo') });
    const row = (year: string): Promise<string[]> => table.getByRole('row', { name: new RegExp(`^${year}`) }).getByRole('cell').allInnerTexts();
    expect((await row('2020'))[0]).toBe('594');
    expect((await row('2021'))[0]).toBe('571');
    // What the list holds is what is shown, in figures that a document shows too.
    const [stored] = await storedItems(host, 'TnObservations', "Key eq 'bra:totalt-antal-anmalda-brott|1497|2024'");
    expect((await row('2024'))[0]).toBe(String(stored.Count));
    await choose(frame, dropdown(frame, sv.FigureSpan), fill(sv.FigureYears, 5));
    await eventually(() => table.getByRole('row').count(), count => count === 6);
    expect(await addressOf(frame)).toContain('years=5');
    await choose(frame, dropdown(frame, sv.FigureIndicator), 'Otrygghet vid utevistelse sent på kvällen i det egna bostadsområdet');
    await frame.getByText('är inte säkerställd').first().waitFor();
    expect(await addressOf(frame)).toMatch(/indicator=\d+/);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('regions are taken away and brought back, in the address too; a chart is read as a table by keyboard', async () => {
    const { page, frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures` });
    const compared = drawn(frame, 'Totalt antal anmälda brott i Hjo och jämfört med andra');
    await compared.locator('[data-series="Hela landet"]').waitFor();
    await dropdown(frame, sv.FigureBeside).click();
    await frame.getByRole('listbox').getByText('Hela landet').click();
    await page.keyboard.press('Escape');
    await compared.locator('[data-series="Hela landet"]').waitFor({ state: 'detached' });
    expect(await addressOf(frame)).toContain('with=group,14');
    await compared.getByRole('application').focus();
    await page.keyboard.press('End');
    await compared.getByRole('status').filter({ hasText: /Hjo, / }).waitFor();
    await compared.getByRole('button', { name: sv.ChartAsTable }).press('Enter');
    expect(await compared.getByRole('columnheader').allInnerTexts()).toEqual(['År', 'Hjo', 'Kommungruppen (exempel) (medelvärde)', 'Västra Götalands län']);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('changes are told kind by kind, without percentages under a base of 20', async () => {
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures/changes` });
    const table = frame.getByRole('group', { name: sv.KindCrimes, exact: true });
    await table.waitFor();
    const rows = await table.getByRole('row').allInnerTexts();
    expect(rows.length).toBeGreaterThan(4);
    for (const row of rows.slice(1)) {
      const [, before, , , , percent] = row.split(/[\t\n]+/);
      expect(`${row}: ${Number(before) >= 20 || percent === '–' || row.includes('–')}`).toBe(`${row}: true`);
    }
    expect(rows.join()).not.toContain('Skadegörelse\t');
    await frame.getByText(sv.FigureEventsApart).waitFor();
    await table.getByRole('link').first().click();
    await drawn(frame, `${(await frame.getByRole('heading', { level: 1 }).innerText()).trim()}, antal i Hjo`).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('events by month and place are those that the counts tell; a filter goes into the address', async () => {
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures/events` });
    const year = new Date().getFullYear() - 1;
    const heat = drawn(frame, 'Händelser per månad och år').getByRole('row', { name: new RegExp(`^${year}`) }).getByRole('cell').last();
    await heat.waitFor();
    const counted = async (filter = ''): Promise<number> => (await storedItems(host, 'TnEventCounts', `Year eq ${year}${filter}`)).reduce((sum, row) => sum + Number(row.Count), 0);
    expect(Number(await heat.innerText())).toBe(await counted());
    await choose(frame, dropdown(frame, sv.EventCategory), 'Skadegörelse');
    const [category] = await storedItems(host, 'TnEventCategories', "Title eq 'Skadegörelse'");
    const own = await counted(` and CategoryId eq ${category.Id}`);
    await eventually(async () => Number(await drawn(frame, 'Skadegörelse per månad och år').getByRole('row', { name: new RegExp(`^${year}`) }).getByRole('cell').last().innerText()), count => count === own);
    expect(await addressOf(frame)).toContain(`category=${category.Id}`);
    await frame.locator('svg[data-chart="map"]').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('the coordinator follows fewer indicators, explains one, and compares with one more kommun; a reader cannot', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/figures/settings` });
    const panel = await opened(frame, sv.FactSettings);
    const followed = (): Promise<Record<string, unknown>[]> => storedItems(host, 'TnIndicators', "Code eq 'bra:bostadsinbrott'");
    await panel.getByRole('checkbox', { name: 'Bostadsinbrott' }).press('Space');
    await eventually(followed, ([item]) => item.Followed === false);
    await panel.getByRole('button', { name: `${sv.Change}: Narkotikabrott` }).click();
    await textField(panel, sv.FigureCaveat).fill('Beror mest på polisens insatser.');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await eventually(() => storedItems(host, 'TnIndicators', "Code eq 'bra:narkotikabrott'"), ([item]) => item.Caveat === 'Beror mest på polisens insatser.');
    await textField(panel, sv.FactAddRegion).fill('Storköping');
    await panel.getByRole('button', { name: sv.AddFiles, exact: true }).click();
    await panel.getByText(fill(sv.FactUnknownRegion, 'Storköping')).waitFor();
    await textField(panel, sv.FactAddRegion).fill('Skövde kommun');
    await panel.getByRole('button', { name: sv.AddFiles, exact: true }).click();
    await panel.getByText('Skövde').waitFor();
    await eventually(() => storedItems(host, 'TnRegions', "Code eq '1496'"), ([item]) => item?.Compared === true && item.Title === 'Skövde');
    await panel.getByRole('checkbox', { name: `${sv.FactMember}: Mullsjö` }).press('Space');
    await eventually(() => storedItems(host, 'TnSettings', "Title eq 'compareGroup'"), ([item]) => !String(item.Value).includes('0642'));
    await go(frame, 'situation/figures');
    await dropdown(frame, sv.FigureIndicator).click();
    await frame.getByRole('option', { name: 'Narkotikabrott' }).click();
    expect(await frame.getByRole('option', { name: 'Bostadsinbrott' }).count()).toBe(0);
    await frame.getByText('Beror mest på polisens insatser.').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();

    const reader = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures/settings` });
    await reader.frame.locator('svg[data-chart]').first().waitFor();
    expect(await reader.frame.getByRole('dialog').count()).toBe(0);
    expect(await reader.frame.getByRole('menuitem', { name: sv.FactSettings }).count()).toBe(0);
    await reader.context.close();
  });

  test('what a native edit leaves behind breaks no page', async () => {
    const [{ Id }] = await storedItems(host, 'TnIndicators', "Code eq 'bra:skadegorelsebrott'");
    const strange = { Title: 'Konstig', Key: 'x|y|z', Series: 'bra:skadegorelsebrott|1497|År', Scope: '1497|År', IndicatorId: Id, RegionCode: '1497', PeriodLength: 'År', Period: 'i fjol', Year: 2025, Count: -3.5, Low: 9, High: 1 };
    expect((await rest(host, 'samordnare', 'POST', `${listOf('TnObservations')}/items`, strange)).status).toBe(201);
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/figures?indicator=${Id}` });
    await drawn(frame, 'Skadegörelsebrott, antal i Hjo').waitFor();
    for (const route of ['situation', 'situation/figures/changes']) {
      await go(frame, route);
      await frame.getByRole('link', { name: /Totalt antal anmälda brott|Visa/ }).first().waitFor();
    }
    expect(problems).toEqual([]);
    await context.close();
  });

  test('axe finds nothing on the overview, the figures, the changes, the events and the panel, in three themes', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation`, height: 1600 });
    const found: string[] = [];
    for (const [route, shows] of [['situation', 'a[href*="situation%2Ffigures"], section li a'], ['situation/figures', 'svg[data-chart]'], ['situation/figures/changes', 'tbody tr'], ['situation/figures/events', 'td[data-step]'], ['situation/figures/settings', '[role="dialog"] input']]) {
      await go(frame, route);
      await frame.waitForSelector(shows, { state: 'attached' });
      found.push(...(await violationsInThemes(frame)).map(text => `${route}: ${text}`));
    }
    expect(found).toEqual([]);
    await context.close();
  });

  test.each(['situation', 'situation/figures', 'situation/figures/changes', 'situation/figures/events'])('%s fits 320 px, in English too', async route => {
    for (const lang of ['sv-se', 'en-us'] as const) {
      const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage(lang)}#/${route}`, width: 320, height: 900 });
      await frame.waitForSelector('svg[data-chart], tbody tr, section li a', { state: 'attached' });
      await eventually(() => frame.getByRole('status', { name: /Laddar|Loading/ }).count(), count => count === 0);
      expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(problems).toEqual([]);
      await context.close();
    }
  });
});
