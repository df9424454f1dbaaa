/** Events as they are reported, corrected, removed and summed up (P13, P37; domain.md §2). */
import type { Locator } from 'playwright-core';
import { en, eventually, fill, go, listOf, opened, panelOf, rest, storedItems, sv, tabPage, textField, title, typeDate } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date());
const period = today.slice(0, 7);

const counted = async (month: string): Promise<number> => (await storedItems(host, 'TnEventCounts', `Period eq '${month}'`)).reduce((sum, row) => sum + Number(row.Count), 0);

describe('events', () => {
  test('a head reports two in a row with one hand on a phone; the counts follow', async () => {
    const before = await counted(period);
    const { page, frame, context, problems } = await host.open({ user: 'chef.samhalle', path: `${tabPage()}#/situation/events/new`, width: 360, height: 740 });
    const panel = await opened(frame, sv.NewEvent);
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await panel.getByRole('alert').filter({ hasText: sv.Required }).first().waitFor();
    await panel.getByText('Skadegörelse').click();
    expect(await panel.getByRole('radio', { name: 'Skadegörelse' }).isChecked()).toBe(true);
    // Arrow keys choose among the categories, as among any radio buttons.
    await page.keyboard.press('ArrowRight');
    expect(await panel.getByRole('radio', { name: 'Annan otrygghetsskapande händelse' }).isChecked()).toBe(true);
    await textField(panel, sv.EventWhat).fill('Ring 19850709-9805 om rutan');
    await panel.getByText(sv.Personnummer).waitFor();
    await textField(panel, sv.EventWhat).fill('Ruta sönder vid entrén');
    await panel.getByText(sv.Personnummer).waitFor({ state: 'detached' });
    await panel.getByRole('button', { name: sv.EventNow }).click();
    expect(await textField(panel, sv.EventTime).inputValue()).toMatch(/^\d\d:\d\d$/);
    await panel.getByRole('button', { name: sv.SaveAndMore }).click();
    await panel.getByText(fill(sv.EventSaved, 'Ruta sönder vid entrén')).waitFor();
    expect(await textField(panel, sv.EventWhat).inputValue()).toBe('');
    await panel.getByText('Samling av personer').click();
    await textField(panel, sv.EventWhat).fill('Samling vid torget');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await title(frame, 'Samling vid torget').waitFor();
    const stored = await storedItems(host, 'TnEvents', `Period eq '${period}'`);
    const first = stored.find(item => item.Title === 'Ruta sönder vid entrén')!;
    expect(first).toMatchObject({ TimeUnknown: false, Source: 'Kommunens verksamhet', Period: period });
    expect(String(first.DisposeAfter).slice(0, 4)).toBe(String(Number(today.slice(0, 4)) + 2));
    expect(stored.find(item => item.Title === 'Samling vid torget')).toMatchObject({ TimeUnknown: true });
    await eventually(() => counted(period), count => count === before + 2);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('the coordinator moves one to another month, removes it, and undoes that', async () => {
    const month = `${Number(period.slice(0, 4)) - 1}-05`;
    const [before, other] = [await counted(month), await counted(period)];
    const { body } = await rest(host, 'samordnare', 'GET', `${listOf('TnEventCategories')}/items?$top=1`);
    const category = (body.value as { Id: number }[])[0].Id;
    // As SharePoint's own grid makes it: without month and day of disposal.
    const made = await rest(host, 'samordnare', 'POST', `${listOf('TnEvents')}/items`, { Title: 'Lampa sönder i parken', OccurredAt: `${today}T06:00:00Z`, CategoryId: category });
    expect(made.status).toBe(201);
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/events` });
    // Opening the page is enough: the look after the counts finds the event and gives it its month.
    await title(frame, 'Lampa sönder i parken').click();
    const panel = await opened(frame, 'Lampa sönder i parken');
    await typeDate(panel, sv.EventDate, `${month}-04`);
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await title(frame, 'Lampa sönder i parken').waitFor({ state: 'detached' });
    await eventually(() => counted(month), count => count === before + 1);
    await eventually(() => counted(period), count => count === other);

    await go(frame, `situation/events?month=${month}&text=parken%20lampa`);
    await title(frame, 'Lampa sönder i parken').click();
    await (await opened(frame, 'Lampa sönder i parken')).getByRole('button', { name: sv.RemoveEvent }).click();
    await frame.getByText(fill(sv.EventRemoved, 'Lampa sönder i parken')).waitFor();
    await frame.getByText(sv.NothingMatchesFilter).waitFor();
    await eventually(() => counted(month), count => count === before);
    await frame.getByRole('button', { name: sv.Undo }).click();
    await title(frame, 'Lampa sönder i parken').waitFor();
    await eventually(() => counted(month), count => count === before + 1);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a category and an area are added; how long events are kept is decided', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/events/settings` });
    const panel = await opened(frame, sv.EventSettings);
    await textField(panel, sv.NewCategory).fill('Nedskräpning');
    await panel.getByRole('button', { name: `${sv.AddFiles}: Nedskräpning` }).click();
    await eventually(() => storedItems(host, 'TnEventCategories', "Title eq 'Nedskräpning'"), found => found.length === 1);
    await textField(panel, sv.NewArea).fill('Badplatsen');
    await textField(panel, sv.Latitude).last().fill('12');
    await panel.getByRole('button', { name: `${sv.AddFiles}: Badplatsen` }).click();
    await panel.getByText(sv.LatitudeInvalid).waitFor();
    await textField(panel, sv.Latitude).last().fill('58,3');
    await textField(panel, sv.Longitude).last().fill('14,29');
    await panel.getByRole('button', { name: `${sv.AddFiles}: Badplatsen` }).click();
    await eventually(() => storedItems(host, 'TnAreas', "Title eq 'Badplatsen'"), found => found[0]?.Latitude === 58.3 && found[0]?.Longitude === 14.29);
    await textField(panel, sv.RetentionMonths).fill('36');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await eventually(() => storedItems(host, 'TnSettings', "Title eq 'eventRetentionMonths'"), found => found[0]?.Value === '36');
    await panel.getByRole('button', { name: sv.DisposalFind }).click();
    await panel.getByRole('button', { name: sv.DisposalFind }).waitFor({ state: 'detached' });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a reader sees events and the half-year with the published counts, and changes nothing', async () => {
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/events` });
    await frame.getByRole('heading', { level: 1 }).waitFor();
    expect(await frame.getByRole('menuitem', { name: sv.NewEvent }).count()).toBe(0);
    // EST is working material of coordinator and heads; the half-year is for all.
    expect(await frame.getByRole('link', { name: sv.NavEst, exact: true }).count()).toBe(0);
    await go(frame, 'situation/events/summary?half=2022-04');
    const row = (name: string): Locator => frame.getByRole('row').filter({ has: frame.getByRole('rowheader', { name, exact: true }) });
    const cells = async (name: string): Promise<string> => (await row(name).first().getByRole('cell').first().innerText()).trim();
    await row('Skadegörelse').waitFor();
    expect([await cells('Skadegörelse'), await cells('Annan otrygghetsskapande händelse'), await cells('Samling av personer'), await cells('Incident mot anställd')]).toEqual(['93', '34', '7', '2']);
    expect(await cells(sv.Sum)).toBe('136');
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    const texts = lang === 'sv-se' ? sv : en;
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/situation/events`, lang, width, height: 800 });
    await frame.getByRole('grid', { name: texts.EventsTable }).or(frame.getByRole('list', { name: texts.EventsTable })).first().waitFor();
    const found = await violationsInThemes(frame);
    for (const [route, name] of [['situation/events/new', texts.NewEvent], ['situation/events/settings', texts.EventSettings]]) {
      await go(frame, route);
      await opened(frame, name);
      found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
      await go(frame, 'situation/events');
      await panelOf(frame, name).waitFor({ state: 'detached' });
    }
    await go(frame, 'situation/events/summary');
    await frame.getByRole('rowheader').first().waitFor();
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
