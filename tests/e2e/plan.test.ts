/** The åtgärdsplan as the coordinator works with it (P16, P22): proposed, found, edited, linked to. */
import { appPage, choose, closed, dropdown, eventually, fill, makeMeasure, opened, panelOf, storedItems, storedMeasure, sv, textField, title, typeDate, year } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('the åtgärdsplan', () => {
  test('P16: a measure is proposed with all its fields, stands in the plan, is edited, and its history tells who changed what', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan' });
    await frame.getByRole('menuitem', { name: sv.Propose }).click();
    const panel = panelOf(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Ljus vid cykelparkeringen');
    const problem = dropdown(panel, sv.Problem);
    await problem.click();
    const firstProblem = frame.getByRole('option').nth(1);
    const problemTitle = (await firstProblem.innerText()).trim();
    await firstProblem.click();
    await panel.getByLabel(sv.Owner, { exact: true }).fill('Verksamhetschef samhälls');
    await frame.getByRole('option', { name: /Verksamhetschef samhällsbyggnad/ }).click();
    await choose(frame, dropdown(panel, sv.Department), 'Samhällsbyggnad');
    await typeDate(panel, sv.EndDate, `${year}-11-30`);
    await panel.getByRole('button', { name: sv.AllFields }).click();
    await textField(panel, sv.Cause).fill('Mörkt vid cykelställen.');
    await textField(panel, sv.Goal).fill('Fyra nya lampor.');
    await textField(panel, sv.Indicator).fill('Lampor på plats');
    await textField(panel, sv.Baseline).fill('1,5');
    await textField(panel, sv.Target).fill('4');
    await choose(frame, dropdown(panel, sv.MeasureType), sv.TypeSituational);
    await choose(frame, dropdown(panel, sv.Level), sv.LevelUniversal);
    await textField(panel, sv.Place).fill('Stationen');
    const participants = dropdown(panel, sv.Participants);
    await participants.click();
    await frame.getByRole('listbox', { name: sv.Participants }).getByText('Räddningstjänst').click();
    await participants.press('Escape');
    await typeDate(panel, sv.StartDate, `${year}-02-01`);
    await textField(panel, sv.Progress).fill('25');
    await choose(frame, dropdown(panel, sv.Status), sv.StatusOngoing);
    await panel.getByRole('button', { name: sv.Propose }).click();

    const saved = await opened(frame, 'Ljus vid cykelparkeringen');
    const [item] = await storedItems(host, 'TnMeasures', "ClientKey ne null and PlanYear eq " + year, 'Id,Title').then(items => items.filter(one => one.Title === 'Ljus vid cykelparkeringen'));
    const stored = await storedMeasure(host, item.Id as number);
    expect(stored).toMatchObject({
      Title: 'Ljus vid cykelparkeringen', PlanYear: year, Cause: 'Mörkt vid cykelställen.', Goal: 'Fyra nya lampor.', Indicator: 'Lampor på plats',
      Baseline: 1.5, Target: 4, MeasureType: 'Situationell', Level: 'Universell', Place: 'Stationen', Progress: 25, Status: 'Pågår',
      Owner: { Title: 'Verksamhetschef samhällsbyggnad' }, Department: { Title: 'Samhällsbyggnad' }, Problem: { Title: problemTitle },
      StartDate: `${year}-01-31T23:00:00Z`, EndDate: `${year}-11-29T23:00:00Z`
    });
    const links = await storedItems(host, 'TnMeasureDepartments', `MeasureId eq ${item.Id}`, 'Department/Title&$expand=Department');
    expect(links.map(link => (link.Department as { Title: string }).Title)).toEqual(['Räddningstjänst']);

    await textField(saved, sv.Goal).fill('Sex nya lampor.');
    await saved.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(frame, 'Ljus vid cykelparkeringen');
    await title(frame, 'Ljus vid cykelparkeringen').click();
    await saved.getByRole('tab', { name: sv.TabHistory }).click();
    await saved.getByText(fill(sv.HistoryChange, sv.Goal, 'Fyra nya lampor.', 'Sex nya lampor.')).waitFor();
    await saved.getByRole('listitem').filter({ hasText: 'Sex nya lampor.' }).getByText('Samordnare').first().waitFor();
    await saved.getByText(sv.HistoryCreated).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what is missing or malformed is said at its field, and nothing typed is lost', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = panelOf(frame, sv.NewMeasure);
    await typeDate(panel, sv.EndDate, 'i vår');
    await panel.getByText(sv.DateInvalid).waitFor();
    await textField(panel, sv.PlanYear).fill('1999');
    await panel.getByRole('button', { name: sv.AllFields }).click();
    await textField(panel, sv.Target).fill('många');
    await textField(panel, sv.Progress).fill('120');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.Required).waitFor();
    for (const text of [sv.YearInvalid, sv.NumberInvalid, sv.ProgressInvalid]) await panel.getByText(text).waitFor();
    expect(await textField(panel, sv.MeasureTitle).getAttribute('aria-invalid')).toBe('true');
    expect(await textField(panel, sv.Target).inputValue()).toBe('många');
    await context.close();
  });

  test('an address plan/<id> opens that measure, in Teams and in SharePoint; the address of its row leads there', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd att länka till' });
    const tab = await host.open({ user: 'samordnare', place: 'team', sub: `plan/${id}` });
    await opened(tab.frame, 'Åtgärd att länka till');
    await tab.frame.getByRole('button', { name: sv.Close }).first().click();
    const href = await title(tab.frame, 'Åtgärd att länka till').getAttribute('href') ?? '';
    expect(href).toContain('https://teams.microsoft.com/l/entity/');
    const { pathname, search } = new URL(href);
    await tab.page.goto(host.url + pathname + search);
    await tab.page.frameLocator('iframe#content').getByRole('heading', { name: 'Åtgärd att länka till' }).waitFor();
    await tab.context.close();

    const site = await host.open({ user: 'lasare', path: `${appPage}#/plan/${id}` });
    await opened(site.frame, 'Åtgärd att länka till');
    await site.context.close();
  });

  test('a measure that is gone is said to be so', async () => {
    const { frame, context } = await host.open({ user: 'lasare', path: `${appPage}#/plan/99999` });
    await frame.getByText(sv.MeasureMissing).waitFor();
    await context.close();
  });

  test('filters stand in the address, survive a reload, and agree with what is shown', async () => {
    const { page, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan` });
    const frame = page.mainFrame();
    const rows = page.getByRole('rowheader');
    await rows.first().waitFor();
    const all = await rows.count();
    await choose(frame, dropdown(page, sv.Status), sv.Late);
    await eventually(() => page.url(), url => url.includes('attention=late'));
    const late = await rows.allInnerTexts();
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(all);
    expect(await page.getByRole('row').filter({ has: page.getByRole('rowheader') }).filter({ hasText: sv.Late }).count()).toBe(late.length);
    await page.reload();
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual(late);
    expect(await dropdown(page, sv.Status).innerText()).toContain(sv.Late);

    await choose(frame, dropdown(page, sv.Status), sv.All);
    await choose(frame, dropdown(page, sv.Department), 'Samhällsbyggnad');
    await page.getByRole('searchbox', { name: sv.SearchMeasures }).fill('klotter');
    await page.getByRole('searchbox', { name: sv.SearchMeasures }).press('Enter');
    await title(frame, 'Klotter på skolor saneras inom två arbetsdagar').waitFor();
    await eventually(() => rows.count(), count => count === 1);
    expect(page.url()).toContain('text=klotter');
    // A measure opened and closed again leaves the choice of rows as it was.
    await title(frame, 'Klotter på skolor saneras inom två arbetsdagar').click();
    const panel = await opened(frame, 'Klotter på skolor saneras inom två arbetsdagar');
    await panel.getByRole('button', { name: sv.Close }).first().click();
    await closed(frame, 'Klotter på skolor saneras inom två arbetsdagar');
    expect(page.url()).toContain('text=klotter');
    expect(await rows.count()).toBe(1);

    await page.getByRole('searchbox', { name: sv.SearchMeasures }).fill('finns inte någonstans');
    await page.getByRole('searchbox', { name: sv.SearchMeasures }).press('Enter');
    await page.getByText(sv.NothingMatches).waitFor();
    await context.close();
  });

  test('a column heading sorts, once more turns the order, within each verksamhet', async () => {
    const { page, context } = await host.open({ user: 'lasare', path: `${appPage}#/plan?text=a` });
    await page.getByRole('rowheader').first().waitFor();
    const heading = page.getByRole('columnheader', { name: new RegExp(`^${sv.MeasureTitle}`) });
    /** The titles of each group, in the order shown. */
    const groups = async (): Promise<string[][]> => {
      const texts = await page.getByRole('rowheader').allInnerTexts();
      const stored = await storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Title,Department/Title&$expand=Department');
      const departmentOf = new Map(stored.map(item => [item.Title as string, (item.Department as { Title?: string } | undefined)?.Title ?? '']));
      const found = new Map<string, string[]>();
      for (const text of texts.map(one => one.trim())) found.set(departmentOf.get(text)!, [...found.get(departmentOf.get(text)!) ?? [], text]);
      return [...found.values()];
    };
    const sorted = (lists: string[][], direction: 1 | -1): string[][] => lists.map(list => [...list].sort((a, b) => direction * a.localeCompare(b, 'sv')));
    await heading.click();
    await eventually(() => heading.getAttribute('aria-sort'), order => order === 'ascending');
    const up = await groups();
    expect(Math.max(...up.map(list => list.length))).toBeGreaterThan(2);
    expect(up).toEqual(sorted(up, 1));
    await heading.click();
    await eventually(() => heading.getAttribute('aria-sort'), order => order === 'descending');
    const down = await groups();
    expect(down).toEqual(sorted(down, -1));
    expect(page.url()).toContain('sort=Title&order=desc');
    await context.close();
  });

  test('an empty plan says so, and offers a proposal to those who may make one', async () => {
    const coordinator = await host.open({ user: 'samordnare', path: `${appPage}#/plan?year=${year - 2}` });
    await coordinator.page.getByText(fill(sv.PlanEmpty, year - 2)).waitFor();
    await coordinator.page.getByRole('button', { name: sv.Propose }).click();
    expect(await panelOf(coordinator.frame, sv.NewMeasure).getByRole('textbox', { name: sv.PlanYear }).inputValue()).toBe(String(year - 2));
    await coordinator.context.close();
    const reader = await host.open({ user: 'lasare', path: `${appPage}#/plan?year=${year - 2}` });
    await reader.page.getByText(fill(sv.PlanEmpty, year - 2)).waitFor();
    expect(await reader.page.getByRole('button', { name: sv.Propose }).count()).toBe(0);
    await reader.context.close();
  });
});
