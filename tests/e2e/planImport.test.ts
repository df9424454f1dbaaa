/** The plan of today on its way in from Word and Excel: pasted or as a file, through the steps, into the plan, and undone (P16, P22). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { Frame, Locator } from 'playwright-core';
import { sheetXml, workbookParts } from '../unit/areas/situation/imports/workbookParts';
import { table, wordFile } from '../unit/kit/tables/made';
import { choose, dropdown, fill, go, listOf, opened, panelOf, rest, storedItems, sv, tabPage, title, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { looks, openForLooks } from './looks';

jest.setTimeout(120000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const route = 'plan/import';
const html = readFileSync(join(__dirname, '../data/plans/word.html'), 'utf8').replace(/2026/g, String(year));
type Texts = typeof sv;
const names = (texts: Texts): string[] => [texts.PlanImportStepChoose, texts.PlanImportStepColumns, texts.PlanImportStepWords, texts.ImportStepPreview, texts.ImportStepRun, texts.ImportStepDone];
const step = (panel: Locator, number: number, texts: Texts = sv): Promise<void> => panel.getByRole('heading', { name: fill(texts.ImportStepOf, number, 6, names(texts)[number - 1]) }).waitFor();
const press = (part: Locator, name: string): Promise<void> => part.getByRole('button', { name, exact: true }).click();
const pasteName = fill(sv.PlanImportPastedName, year);
const logged = (frame: Frame, name: string): Locator => frame.getByRole('list', { name: sv.PlanImportLog }).getByRole('listitem').filter({ hasText: name });

/** Pastes as a browser does, into the field that has the focus. */
async function paste(frame: Frame, panel: Locator, content: string, texts: Texts = sv): Promise<void> {
  await panel.getByRole('textbox', { name: texts.PlanImportPaste }).focus();
  await frame.evaluate(text => {
    const data = new DataTransfer();
    data.setData('text/html', text);
    data.setData('text/plain', 'x');
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, content);
}

const ownMeasures = (): Promise<Record<string, unknown>[]> => storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Id,Title,Status,Ongoing,LatestNote,EndDate,OwnerId,DepartmentId,ProblemId')
  .then(items => items.filter(({ Title }) => ['Sanera klotter inom ett dygn', 'Belysning vid gångtunneln', 'Vuxna på stan'].includes(String(Title))));

describe('import of a plan', () => {
  test('a table from Word is pasted, told, looked at, imported and seen in the plan; the same again brings nothing new; undo takes it back', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}` });
    await frame.getByRole('menuitem', { name: sv.PlanImportNew }).click();
    const panel = await opened(frame, sv.PlanImportNew);
    await paste(frame, panel, html);
    await step(panel, 2);
    expect(await panel.getByRole('combobox', { name: fill(sv.ImportColumnMeans, 'Insats') }).innerText()).toContain(sv.MeasureTitle);
    expect(await panel.getByRole('combobox', { name: fill(sv.ImportColumnMeans, 'Kommentar') }).innerText()).toContain(sv.PlanImportRoleNote);
    await press(panel, sv.PlanImportNext);
    await step(panel, 3);
    await choose(frame, dropdown(panel, 'Rullar på'), sv.StatusOngoing);
    await choose(frame, dropdown(panel, 'Buller om natten'), sv.PlanImportMakeProblem);
    await press(panel, sv.ImportStepPreview);
    await step(panel, 4);
    expect(await panel.getByRole('list', { name: sv.ImportStepPreview }).innerText()).toMatch(/^3\s+Nya\s+0\s+Ändrade\s+0\s+Överhoppade/);
    await panel.getByText(fill(sv.PlanImportNewProblems, 'Buller om natten')).waitFor();
    const last = panel.getByRole('list', { name: sv.PlanImportRowsList }).getByRole('listitem').filter({ hasText: 'Vuxna på stan' });
    await last.getByText(sv.NoOwner, { exact: false }).waitFor();
    expect(await ownMeasures()).toEqual([]);
    await press(panel, sv.ImportStart);
    await step(panel, 6);
    const stored = await ownMeasures();
    expect(stored.map(({ Title, Status, Ongoing }) => [Title, Status, Ongoing])).toEqual([
      ['Sanera klotter inom ett dygn', 'Pågår', false], ['Belysning vid gångtunneln', 'Genomförd', false], ['Vuxna på stan', 'Pågår', true]
    ]);
    expect(stored.map(({ OwnerId }) => typeof OwnerId)).toEqual(['number', 'number', 'object']);
    expect(stored[2].ProblemId).toEqual(expect.any(Number));
    await press(panel, sv.PlanImportShowPlan);
    await title(frame, 'Sanera klotter inom ett dygn').waitFor();

    await go(frame, `${route}/new`);
    await paste(frame, await opened(frame, sv.PlanImportNew), html);
    await step(panel, 2);
    await press(panel, sv.PlanImportNext);
    await step(panel, 3);
    await press(panel, sv.ImportStepPreview);
    await step(panel, 4);
    await panel.getByText(sv.PlanImportNothingNew).waitFor();
    expect(await panel.getByRole('button', { name: sv.ImportStart, exact: true }).isDisabled()).toBe(true);
    await panel.getByRole('button', { name: sv.Close }).click();

    await logged(frame, pasteName).getByText(sv.ImportStateDone).waitFor();
    await logged(frame, pasteName).getByText('Samordnare').waitFor();
    await press(logged(frame, pasteName), `${sv.Undo}: ${pasteName}`);
    const undo = await opened(frame, sv.ImportUndo);
    await undo.getByText(fill(sv.PlanImportUndoRemoves, 3)).waitFor();
    await press(undo, sv.ImportUndo);
    await undo.getByText(sv.ImportUndone).waitFor();
    await press(undo, sv.ImportToLog);
    await logged(frame, pasteName).getByText(sv.ImportStateUndone).waitFor();
    expect(await ownMeasures()).toEqual([]);
    expect(await storedItems(host, 'TnProblems', "Title eq 'Buller om natten'")).toEqual([]);

    // The lägesbild's own log knows nothing of it.
    await go(frame, 'situation/imports');
    await frame.getByRole('heading', { level: 1, name: sv.NavImports }).waitFor();
    await frame.getByRole('menuitem', { name: sv.ImportNew }).waitFor();
    expect(await frame.getByText(pasteName).count()).toBe(0);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a Word file: what is wrong is told in words, a right one is read, several tables are chosen among, a measure that stands there is updated', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/new`, width: 390, height: 800 });
    const panel = await opened(frame, sv.PlanImportNew);
    const upload = (name: string, buffer: Buffer): Promise<void> => panel.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await upload('plan.pdf', Buffer.from('%PDF-1.7'));
    await panel.getByText(fill(sv.ImportRefused, 'plan.pdf')).waitFor();
    await panel.getByText(sv.PlanImportFaultPdf).waitFor();
    await upload('text.docx', Buffer.from(wordFile('<w:p><w:r><w:t>Bara text</w:t></w:r></w:p>')));
    await panel.getByText(sv.ImportFaultNoTables).waitFor();
    await upload('plan.docx', Buffer.from(wordFile(
      table([['Datum', 'Närvarande'], ['1 maj', 'alla']]) + table([['Åtgärd', 'Verksamhet', 'Status'], ['Nattfotboll', 'Samhällsbyggnad', 'Klar']])
    )));
    await step(panel, 2);
    await panel.getByText(fill(sv.PlanImportTables, 2)).waitFor();
    await press(panel, sv.PlanImportNext);
    await step(panel, 4);
    await press(panel, sv.ImportStart);
    await step(panel, 6);
    await press(panel, sv.ImportToLog);
    await panelOf(frame, sv.PlanImportNew).waitFor({ state: 'detached' });

    await go(frame, `${route}/new`);
    await opened(frame, sv.PlanImportNew);
    await upload('plan.csv', Buffer.from('Åtgärd;Verksamhet;Kommentar\nNattfotboll;Samhällsbyggnad;Tolv kvällar\n', 'utf8'));
    await step(panel, 2);
    await press(panel, sv.PlanImportNext);
    await step(panel, 4);
    await panel.getByText(sv.PlanImportStands).waitFor();
    await choose(frame, panel.getByRole('combobox', { name: fill(sv.PlanImportWhatToDo, fill(sv.PlanImportRow, 2)) }), sv.PlanImportUpdate);
    await press(panel, sv.ImportStart);
    await step(panel, 6);
    const [item, ...others] = await storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Title,Status,LatestNote').then(items => items.filter(({ Title }) => Title === 'Nattfotboll'));
    expect([item, others]).toMatchObject([{ Status: 'Genomförd', LatestNote: 'Tolv kvällar' }, []]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('an Excel file with merged cells goes into a plan that is decided: told where the year is chosen and before anything is stored', async () => {
    const next = year + 1;
    const made = await rest(host, 'samordnare', 'POST', `${listOf('TnActionPlans')}/items`, { Title: `Åtgärdsplan ${next}`, Year: next, State: 'Beslutad', ApprovedOn: `${year}-01-15T12:00:00Z`, ApprovedBy: 'Kommunstyrelsen' });
    const decision = { Title: 'Kommunstyrelsen', ItemList: 'ActionPlans', ItemId: made.body.Id, Decision: 'Beslutad', Body: 'Kommunstyrelsen', DecisionDate: `${year}-01-15T12:00:00Z`, Dnr: 'KS 1', Paragraph: '1', Digest: 'a'.repeat(64) };
    expect([made.status, (await rest(host, 'samordnare', 'POST', `${listOf('TnDecisions')}/items`, decision)).status]).toEqual([201, 201]);
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/${route}/new`, width: 320, height: 800 });
    const panel = await opened(frame, sv.PlanImportNew);
    const told = panel.getByText(fill(sv.PlanImportDecided, `Åtgärdsplan ${next}`));
    await choose(frame, dropdown(panel, sv.PlanYear), String(next));
    await told.waitFor();
    const found = await violationsInThemes(frame);
    const rows = [['Verksamhet', 'Åtgärd', 'Område'], ['Samhällsbyggnad', 'Måla om', 'Centrum'], [undefined, 'Plantera', undefined]];
    const sheet = sheetXml(rows).replace('</worksheet>', '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="C2:C3"/></mergeCells></worksheet>');
    await panel.locator('input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(zipSync(workbookParts({ Plan: sheet }))) });
    await step(panel, 2);
    await press(panel, sv.PlanImportNext);
    await step(panel, 4);
    await told.waitFor();
    found.push(...await violationsInThemes(frame));
    expect([found, await frame.evaluate(() => document.documentElement.scrollWidth)]).toEqual([[], 320]);
    await press(panel, sv.ImportStart);
    await step(panel, 6);
    const stored = await storedItems(host, 'TnMeasures', `PlanYear eq ${next}`, 'Title,DepartmentId,AreaId').then(items => items.filter(({ Title }) => Title === 'Måla om' || Title === 'Plantera'));
    expect(stored.map(({ Title }) => Title)).toEqual(['Måla om', 'Plantera']);
    expect([typeof stored[0].DepartmentId, typeof stored[0].AreaId, stored[1].DepartmentId, stored[1].AreaId]).toEqual(['number', 'number', stored[0].DepartmentId, stored[0].AreaId]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a head sees the log and can import nothing', async () => {
    const { frame, context } = await host.open({ user: 'chef.barn', path: `${tabPage()}#/${route}/new` });
    await frame.getByRole('heading', { level: 1, name: sv.PlanImportTitle }).waitFor();
    await frame.getByRole('list', { name: sv.PlanImportLog }).waitFor();
    expect(await frame.getByRole('menuitem', { name: sv.PlanImportNew }).count()).toBe(0);
    expect(await panelOf(frame, sv.PlanImportNew).count()).toBe(0);
    await context.close();
  });

  test.each(looks)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    // What was imported before stands in the log as it was named then.
    const { texts, frame, context, found, look } = await openForLooks(host, route, lang, width, [pasteName]);
    await go(frame, `${route}/new`);
    const panel = await opened(frame, texts.PlanImportNew);
    await look();
    const rows = [['Problem X', 'Xxx yyy 1', 'Yyy', 'Samordnare, Zzz', 'Ooo', 'xx'], ['Problem X', 'Xxx yyy 2', 'Yyy', 'Zzz', 'X', '070-174 06 05'], ['', '', 'Yyy', '', 'X', '']];
    const cells = (tag: string, row: readonly string[]): string => `<tr>${row.map(text => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
    await paste(frame, panel, `<table>${cells('th', ['Problem', 'Measure (xx)', 'Department (xx)', 'Owner (xx)', 'Status (xx)', 'Comment (xx)'])}${rows.map(row => cells('td', row)).join('')}</table>`, texts);
    await step(panel, 2, texts);
    await look();
    await press(panel, texts.PlanImportNext);
    await step(panel, 3, texts);
    await look();
    await press(panel, texts.ImportStepPreview);
    await step(panel, 4, texts);
    await look();
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
