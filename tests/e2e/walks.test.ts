/** Trygghetsvandringar: what was seen, whose it is, when it was mended, and the protocol (domain.md §2). */
import type { Locator } from 'playwright-core';
import { choose, dropdown, en, eventually, fill, go, homeSite, opened, panelOf, rest, storedItems, sv, tabPage, textField, title, typeDate } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(new Date());
const rowOf = (list: Locator, name: string): Locator => list.getByRole('listitem').filter({ has: list.page().getByRole('link', { name, exact: true }) });

describe('safety walks', () => {
  test('a walk is registered, observations follow one after the other, and the protocol is saved and downloaded', async () => {
    const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/est/walks/new` });
    const panel = await opened(frame, sv.WalkNew);
    await textField(panel, sv.WalkName).fill('Trygghetsvandring vid torget');
    await choose(frame, dropdown(panel, sv.EventArea), 'Centrum');
    await textField(panel, sv.EstParticipants).fill('Säkerhetssamordnare\nKommunpolis');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await frame.getByRole('heading', { level: 1, name: 'Trygghetsvandring vid torget' }).waitFor();

    const line = frame.getByRole('form', { name: sv.WalkNewObservation });
    await textField(line, sv.EventPlace).fill('Torget');
    await textField(line, sv.WalkWhat).fill('Lampan är trasig');
    await choose(frame, dropdown(line, sv.Department), 'Samhällsbyggnad');
    await typeDate(line, sv.WalkDue, today);
    await line.getByRole('button', { name: sv.AddFiles }).click();
    const list = frame.getByRole('list', { name: sv.WalkObservations });
    await rowOf(list, 'Torget: Lampan är trasig').waitFor();
    // The day stays for the next one, the rest is empty.
    expect(await textField(line, sv.WalkWhat).inputValue()).toBe('');
    expect(await dropdown(line, sv.WalkDue).inputValue()).toBe(today);
    await textField(line, sv.EventPlace).fill('Trappan');
    await textField(line, sv.WalkWhat).fill('Ring 070-123 45 67 om räcket');
    await textField(line, sv.WalkLandowner).fill('Fastighetsägare vid torget');
    await page.keyboard.press('Enter');
    await rowOf(list, 'Trappan: Ring 070-123 45 67 om räcket').waitFor();

    const first = rowOf(list, 'Torget: Lampan är trasig');
    await choose(frame, dropdown(first, fill(sv.EstStateOf, 'Lampan är trasig')), sv.WalkMended);
    await first.getByRole('button', { name: sv.Save }).click();
    await first.getByText(sv.Saved).waitFor();
    expect((await storedItems(host, 'TnWalkObservations', "Title eq 'Lampan är trasig'"))[0]).toMatchObject({ State: 'Åtgärdad', FixedDate: expect.stringMatching(/T/) });

    // The telephone number is met before anything is made.
    await frame.getByRole('button', { name: sv.WalkMakeProtocol }).click();
    await frame.getByRole('alert').getByText(sv.PhoneNumber).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: sv.DocumentMakeAnyway }).click()]);
    const name = `Protokoll Trygghetsvandring vid torget ${today}.docx`;
    expect(download.suggestedFilename()).toBe(name);
    await frame.getByText(fill(sv.AnalysisDone, name)).waitFor();
    const { body } = await rest(host, 'samordnare', 'GET', `web/getList('${homeSite}/TnReports')/items?$top=500`);
    const file = (body.value as { Title: string }[]).find(({ Title }) => Title === name.replace('.docx', ''));
    expect(file).toMatchObject({ DocumentType: 'Protokoll', DocumentStatus: 'Utkast', Sharing: 'Internt', Year: Number(today.slice(0, 4)) });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('an observation linked to a problem becomes evidence of it, once', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/est/walks` });
    await title(frame, 'Trygghetsvandring i centrum').click();
    await title(frame, 'Hamnplan: Papperskorgar saknas vid kajen').click();
    const panel = await opened(frame, 'Papperskorgar saknas vid kajen');
    await choose(frame, dropdown(panel, sv.WalkShowsProblem), 'Otrygghetsskapande händelser i centrum kvällstid');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await panelOf(frame, 'Papperskorgar saknas vid kajen').waitFor({ state: 'detached' });
    const proof = await eventually(() => storedItems(host, 'TnEvidence', "Kind eq 'Trygghetsvandring'"), found => found.some(({ Title }) => String(Title).startsWith('Papperskorgar')));
    expect(proof.filter(({ Title }) => String(Title).startsWith('Papperskorgar'))).toEqual([expect.objectContaining({ Title: 'Papperskorgar saknas vid kajen, Hamnplan', WalkId: 1, ProblemId: 2 })]);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a reader sees walks and what remains, makes the protocol for the own computer, and changes nothing', async () => {
    const { page, frame, context, problems } = await host.open({ user: 'lasare', path: tabPage() });
    await frame.getByRole('link', { name: sv.NavWalks, exact: true }).first().click();
    await title(frame, 'Trygghetsvandring i centrum').click();
    await frame.getByRole('list', { name: sv.WalkObservations }).getByRole('listitem').first().waitFor();
    expect(await frame.getByRole('list', { name: sv.WalkObservations }).getByRole('combobox').count()).toBe(0);
    expect(await frame.getByRole('form').count()).toBe(0);
    const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: sv.WalkMakeProtocol }).click()]);
    expect(download.suggestedFilename()).toMatch(/^Protokoll Trygghetsvandring i centrum .*\.docx$/);
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    const texts = lang === 'sv-se' ? sv : en;
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/est/walks`, lang, width, height: 800 });
    await frame.getByRole('list', { name: texts.WalkWaiting }).getByRole('listitem').first().waitFor();
    const found = await violationsInThemes(frame);
    await go(frame, 'est/walks/1');
    await frame.getByRole('list', { name: texts.WalkObservations }).getByRole('listitem').first().waitFor();
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    await go(frame, 'est/walks/1?observation=3');
    await opened(frame, 'Lastkajen är mörk och olåst');
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    await go(frame, 'est/walks/1?edit=1');
    await opened(frame, 'Trygghetsvandring i centrum');
    found.push(...await violationsInThemes(frame));
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
