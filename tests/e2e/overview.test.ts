/** The overview of the åtgärdsplan (P16, P22, P33, P47): its views, its filters in the address, and files of what is seen. */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { validationErrors } from '../integration/validate';
import { appPage, choose, closed, countWrites, dropdown, en, eventually, fill, go, listOf, makeMeasure, opened, rest, storedItems, storedMeasure, sv, tabPage, textField, title, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(120000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const card = (frame: Frame, name: string): Locator => frame.getByRole('listitem').filter({ has: title(frame, name) });
const column = (frame: Frame, status: string): Locator => frame.getByRole('region', { name: new RegExp(`^\\W*${status}`) });
const moveButton = (frame: Frame, name: string): Locator => frame.getByRole('button', { name: fill(sv.BoardMove, name) });

/** Exports what is seen, and reads the file: rows of cells, quotes and mark taken away. */
async function csvOf(page: Page): Promise<string[][]> {
  await page.getByRole('menuitem', { name: sv.OverviewExport, exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: sv.OverviewExportCsv }).click()]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(download.suggestedFilename()).toMatch(/^Åtgärdsplan \d{4} \d{4}-\d\d-\d\d\.csv$/);
  await page.getByRole('button', { name: sv.Close }).last().click();
  await closed(page.mainFrame(), sv.OverviewExportCsv);
  return text.slice(1).trimEnd().split('\r\n').map(line => (line.match(/("([^"]|"")*"|[^;]*)(;|$)/g) ?? []).slice(0, line.split(';').length)
    .map(cell => cell.replace(/;$/, '').replace(/^"([\s\S]*)"$/, '$1').replace(/""/g, '"')));
}

describe('filters and groupings', () => {
  test('stand in the address, and are what they were after a reload', async () => {
    await makeMeasure(host, { Title: 'Åtgärd utan tråd' });
    const { page, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan` });
    const frame = page.mainFrame();
    const rows = page.getByRole('rowheader');
    await rows.first().waitFor();
    await page.getByRole('button', { name: sv.OverviewMoreFilters }).click();
    await choose(frame, dropdown(page, sv.OverviewOnly), sv.OverviewOnlyNoThread);
    await choose(frame, dropdown(page, sv.OverviewGroupBy), sv.Status);
    await eventually(() => page.url(), url => url.includes('only=noThread') && url.includes('group=status'));
    await page.getByRole('columnheader', { name: sv.OverviewMissingParts }).waitFor();
    const shown = await rows.allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    await page.reload();
    await rows.first().waitFor();
    expect(await rows.allInnerTexts()).toEqual(shown);
    expect(await dropdown(page, sv.OverviewOnly).innerText()).toContain(sv.OverviewOnlyNoThread);
    expect(await dropdown(page, sv.OverviewGroupBy).innerText()).toContain(sv.Status);
    // The line of what is wanting leads there and back.
    await page.getByRole('link', { name: sv.OverviewShowAll }).click();
    await eventually(() => rows.count(), count => count > shown.length);
    await page.getByRole('link', { name: sv.OverviewShowWanting }).click();
    await eventually(() => rows.count(), count => count === shown.length);
    await context.close();
  });

  test('of a partner shows the measures it takes part in', async () => {
    const name = 'Åtgärd med samverkanspart';
    const id = await makeMeasure(host, { Title: name });
    const [partner] = await storedItems(host, 'TnPartners', 'Id ge 1', 'Id,Title');
    expect((await rest(host, 'samordnare', 'POST', `${listOf('TnMeasurePartners')}/items`, { MeasureId: id, PartnerId: partner.Id })).status).toBe(201);
    const { page, context } = await host.open({ user: 'lasare', path: `${appPage}#/plan` });
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('button', { name: sv.OverviewMoreFilters }).click();
    await choose(page.mainFrame(), dropdown(page, sv.Partner), partner.Title as string);
    await title(page.mainFrame(), name).waitFor();
    const links = await storedItems(host, 'TnMeasurePartners', `PartnerId eq ${partner.Id}`, 'MeasureId');
    const own = await storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Id');
    const expected = own.filter(item => links.some(link => link.MeasureId === item.Id)).length;
    await eventually(() => page.getByRole('rowheader').count(), count => count === expected);
    await context.close();
  });
});

describe('the board', () => {
  test('a card is moved by its menu and keyboard alone: the reason is asked, one write, undone', async () => {
    const name = 'Åtgärd på tavlan';
    const id = await makeMeasure(host, { Title: name, Status: 'Pågår', Progress: 30, FollowedUp: `${year}-02-02T12:00:00Z` });
    const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan?view=board&text=tavlan` });
    await column(frame, sv.StatusOngoing).getByRole('link', { name }).waitFor();
    const before = await storedMeasure(host, id);
    const writes = countWrites(page);
    await moveButton(frame, name).focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('menuitem', { name: fill(sv.BoardMoveTo, sv.StatusPaused) }).focus();
    await page.keyboard.press('Enter');
    const dialog = await opened(frame, fill(sv.BoardReasonTitle, sv.StatusPaused));
    await dialog.getByRole('button', { name: sv.Save }).click();
    await dialog.getByText(sv.ReasonMissing).waitFor();
    expect(writes).toEqual([]);
    await textField(dialog, sv.StatusReason).fill('Väntar på bygglov');
    await page.keyboard.press('Enter');
    await closed(frame, fill(sv.BoardReasonTitle, sv.StatusPaused));
    await column(frame, sv.StatusPaused).getByRole('link', { name }).waitFor();
    expect(writes).toHaveLength(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pausad', StatusReason: 'Väntar på bygglov', Progress: 30, FollowedUp: before.FollowedUp });
    // The keyboard has gone with the card.
    await eventually(() => moveButton(frame, name).evaluate(element => element === document.activeElement), Boolean);
    await frame.getByText(fill(sv.BoardMoved, name, sv.StatusPaused)).waitFor();
    await frame.getByRole('button', { name: sv.Undo }).click();
    await column(frame, sv.StatusOngoing).getByRole('link', { name }).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår', Progress: 30 });
    expect((await storedMeasure(host, id)).StatusReason ?? '').toBe('');
    expect(writes).toHaveLength(2);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a card is dragged to another column: one write', async () => {
    const name = 'Åtgärd att dra';
    const id = await makeMeasure(host, { Title: name, Status: 'Ej påbörjad', Progress: 0 });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan?view=board&text=${encodeURIComponent('att dra')}` });
    await card(frame, name).waitFor();
    const writes = countWrites(page);
    await card(frame, name).dragTo(column(frame, sv.StatusDone));
    await column(frame, sv.StatusDone).getByRole('link', { name }).waitFor();
    expect(writes).toHaveLength(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd', Progress: 100 });
    await context.close();
  });

  test('who may not change anything sees the cards and no way to move them', async () => {
    const { frame, context } = await host.open({ user: 'lasare', path: `${tabPage()}#/plan?view=board` });
    await column(frame, sv.StatusOngoing).getByRole('listitem').first().waitFor();
    expect(await frame.getByRole('button', { name: sv.BoardMoveShort }).count()).toBe(0);
    expect(await frame.locator('[draggable="true"]').count()).toBe(0);
    await context.close();
  });
});

test('P33: the timeline draws a bar for each measure with dates in the year, and says the same as a table', async () => {
  const name = 'Åtgärd i tid';
  await makeMeasure(host, { Title: name, StartDate: `${year}-05-01T12:00:00Z`, EndDate: `${year}-08-31T12:00:00Z`, SeasonFrom: 4, SeasonTo: 9 });
  const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan?view=timeline&text=${encodeURIComponent('i tid')}` });
  const row = card(frame, name);
  await row.waitFor();
  await row.getByText(new RegExp(sv.TimelineAfterSeason)).waitFor();
  expect(await row.locator('rect[data-bar]').count()).toBe(1);
  // Reached and opened by keyboard.
  await title(frame, name).focus();
  await page.keyboard.press('Enter');
  const panel = await opened(frame, name);
  await panel.getByRole('button', { name: sv.Close }).first().click();
  await closed(frame, name);
  await frame.getByRole('button', { name: sv.TimelineAsTable }).click();
  const table = frame.getByRole('table');
  const cells = await table.getByRole('row').filter({ hasText: name }).getByRole('cell').allInnerTexts();
  expect(cells).toEqual(expect.arrayContaining([`${year}-05-01`, `${year}-08-31`, 'april–september']));
  await frame.getByRole('button', { name: sv.TimelineAsBars }).click();
  await row.waitFor();
  await context.close();
});

test('the workload leads from a verksamhet to its measures', async () => {
  const { page, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan?view=workload` });
  const table = page.getByRole('table', { name: sv.OverviewPerDepartment });
  const row = table.getByRole('row').filter({ hasText: 'Samhällsbyggnad' });
  await row.waitFor();
  const total = Number((await row.getByRole('cell').first().innerText()).trim());
  await row.getByRole('link').click();
  await eventually(() => page.getByRole('rowheader').count(), count => count === total);
  await context.close();
});

describe('files of what is seen', () => {
  test('the CSV holds the rows that are shown, in their order, with a formula made a text', async () => {
    await makeMeasure(host, { Title: '=HYPERLINK("http://a.example";"Belöning")', Status: 'Pågår' });
    const { page, context, problems } = await host.open({ user: 'samordnare', path: `${appPage}#/plan?status=P%C3%A5g%C3%A5r&sort=Title` });
    const rows = page.getByRole('rowheader');
    await rows.first().waitFor();
    const shown = (await rows.allInnerTexts()).map(text => text.trim());
    const [head, ...lines] = await csvOf(page);
    const at = head.indexOf(sv.MeasureTitle);
    expect(head).toEqual([sv.OverviewByDepartment, sv.MeasureTitle, sv.Problem, sv.Owner, sv.Status, sv.OverviewAttention, sv.EndDate, sv.OverviewDonePercent]);
    expect(lines.map(line => line[at].replace(/^'(?==)/, ''))).toEqual(shown);
    expect(lines.map(line => line[at]).find(text => text.includes('HYPERLINK'))).toMatch(/^'=/);
    expect(new Set(lines.map(line => line[head.indexOf(sv.Status)]))).toEqual(new Set([sv.StatusOngoing]));
    expect(problems).toEqual([]);
    await context.close();
  });

  test('the Word file is made and downloaded, and the Open XML validator finds nothing in it', async () => {
    const { page, context, problems } = await host.open({ user: 'lasare', path: `${appPage}#/plan` });
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('menuitem', { name: sv.OverviewExport, exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: sv.OverviewExportWord }).click()]);
    const file = join(tmpdir(), `overview-${process.pid}.docx`);
    await download.saveAs(file);
    expect(validationErrors(file)).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('what looks like personal data is told before anything leaves', async () => {
    await makeMeasure(host, { Title: 'Samtal med 19850709-9805' });
    const { page, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan?text=samtal` });
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('menuitem', { name: sv.OverviewExport, exact: true }).click();
    await page.getByRole('menuitem', { name: sv.OverviewExportCsv }).click();
    await page.getByText(sv.Personnummer).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: sv.OverviewExportAnyway }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('19850709-9805');
    await context.close();
  });

  test('on paper the rows stand as a plain table, all of them, and the controls are gone', async () => {
    const { page, context } = await host.open({ user: 'lasare', path: `${appPage}#/plan` });
    await page.getByRole('rowheader').first().waitFor();
    const shown = (await page.getByRole('rowheader').allInnerTexts()).map(text => text.trim());
    await page.emulateMedia({ media: 'print' });
    const printed = page.getByRole('table', { name: fill(sv.PlanTitle, year) });
    await printed.waitFor();
    expect((await printed.locator('tbody tr th[scope="row"]').allInnerTexts()).map(text => text.trim())).toEqual(shown);
    expect(await page.getByRole('navigation', { name: sv.OverviewViews }).isVisible()).toBe(false);
    expect(await page.getByRole('grid').count()).toBe(0);
    await context.close();
  });
});

test('P22: about five are proposed for in-depth follow-up, marked in one batch, and taken back', async () => {
  const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan` });
  await frame.getByRole('rowheader').first().waitFor();
  const marked = async (): Promise<number> => (await storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Id,InDepth')).filter(item => item.InDepth === true).length;
  const before = await marked();
  await frame.getByRole('menuitem', { name: sv.OverviewInDepth }).click();
  const panel = await opened(frame, sv.OverviewInDepth);
  const proposals = panel.getByRole('group', { name: sv.OverviewInDepthProposed }).getByRole('checkbox');
  await proposals.first().waitFor();
  const count = await proposals.count();
  expect(before + count).toBe(5);
  await proposals.first().uncheck({ force: true });
  const writes = countWrites(page);
  await panel.getByRole('button', { name: sv.Save }).click();
  await panel.getByText(fill(sv.OverviewInDepthDone, count - 1)).waitFor();
  expect(writes).toHaveLength(1);
  expect(await marked()).toBe(before + count - 1);
  await panel.getByRole('button', { name: sv.Undo }).click();
  await eventually(marked, now => now === before);
  expect(problems).toEqual([]);
  await context.close();
});

describe.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('in %s at %i pixels', (lang, width) => {
  test('axe finds nothing in any view and theme, nothing is wider than the window, every text is in that language', async () => {
    const texts = lang === 'sv-se' ? sv : en;
    await makeMeasure(host, { Title: `Utan tråd ${lang} ${width}`, SeasonFrom: 11, SeasonTo: 2 });
    const { frame, context } = await host.open({ user: 'samordnare', path: tabPage(lang), lang, width, height: 900 });
    const found: string[] = [];
    const look = async (state: string): Promise<void> => {
      found.push(...(await violationsInThemes(frame)).map(text => `${state}, ${text}`));
      const scrolled = await frame.evaluate(() => document.documentElement.scrollWidth);
      if (scrolled > width) found.push(`${state}: ${scrolled} wide`);
      found.push(...(await strangeTexts(frame, lang)).map(text => `${state}: ${text}`));
    };
    for (const [name, route, shows] of [
      ['table', 'plan?only=noThread&group=problem', `a:text-is("Utan tråd ${lang} ${width}")`], ['board', 'plan?view=board', '[aria-haspopup="menu"][aria-label]'],
      ['timeline', 'plan?view=timeline', 'rect[data-bar]'], ['workload', 'plan?view=workload', 'svg[data-chart]']
    ]) {
      await go(frame, route);
      await frame.waitForSelector(shows);
      await look(name);
    }
    await go(frame, 'plan?view=timeline');
    await frame.getByRole('button', { name: texts.TimelineAsTable }).click();
    await look('timeline as table');
    await go(frame, 'plan?view=board');
    await frame.getByRole('button', { name: new RegExp(`^${texts.BoardMoveShort} `) }).first().click();
    await frame.getByRole('menuitem', { name: fill(texts.BoardMoveTo, texts.StatusStopped) }).click();
    const dialog = await opened(frame, fill(texts.BoardReasonTitle, texts.StatusStopped));
    await look('a reason asked');
    await dialog.getByRole('button', { name: texts.Cancel }).click();
    expect(found).toEqual([]);
    await context.close();
  });
});
