/** From this year's plan to next year's (P16–P18, P22, P23, L5, L6): carried forward measure by measure, secured, decided, exported; what is changed afterwards is shown. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { changeMeasure, choose, dropdown, eventually, fill, go, makeMeasure, opened, rest, listOf, storedItems, sv, tabPage, textField, title, typeDate, year } from './app';
import { stillness, themes, turnTo, violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { validationErrors } from '../integration/validate';

jest.setTimeout(240_000);

const next = year + 1;
const name = `Åtgärdsplan ${next}`;
const tab = (frame: Frame, text: string): Promise<void> => frame.getByRole('tab', { name: text }).click();

async function picture(page: Page, frame: Frame, what: string): Promise<void> {
  if (!process.env.SHOTS) return;
  await stillness(frame);
  for (const theme of themes) {
    await turnTo(frame, theme);
    await page.screenshot({ path: join(process.env.SHOTS, `${page.viewportSize()?.width}-${what}-${theme}.png`), fullPage: true });
  }
  await turnTo(frame, 'light');
}

let host: Host;
beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

test('an earlier plan is registered with its file, and the deadlines of law and policy stand apart', async () => {
  const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/years` });
  await title(frame, `Åtgärdsplan ${year}`).waitFor();
  await frame.getByRole('heading', { name: sv.PlanYearsByLaw }).waitFor();
  await frame.getByRole('heading', { name: sv.PlanYearsByPolicy }).waitFor();
  await frame.getByText(new RegExp(`^Plan för ${next} `)).waitFor();
  await picture(page, frame, 'list');
  await frame.getByRole('menuitem', { name: sv.PlanYearsRegisterEarlier }).click();
  const panel = await opened(frame, sv.PlanYearsRegisterEarlier);
  await textField(panel, sv.PlanYear).fill(String(year));
  await panel.getByRole('button', { name: sv.PictureRegister, exact: true }).click();
  await panel.getByText(sv.PlanYearsYearTaken).waitFor();
  await textField(panel, sv.PlanYear).fill(String(year - 2));
  await textField(panel, sv.PlanYearsApprovedBy).fill('Kommunstyrelsen');
  await typeDate(panel, sv.DecisionDate, `${year - 3}-12-12`);
  await textField(panel, sv.DecisionParagraph).fill('§ 129');
  await panel.locator('input[type=file]').setInputFiles({ name: `Plan ${year - 2}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 exempel') });
  await picture(page, frame, 'earlier');
  await panel.getByRole('button', { name: sv.PictureRegister, exact: true }).click();
  await title(frame, `Åtgärdsplan ${year - 2}`).waitFor();
  expect((await storedItems(host, 'TnActionPlans', `Year eq ${year - 2}`))[0]).toMatchObject({ Earlier: true, State: 'Beslutad', Paragraph: '129', FileName: `Plan ${year - 2}.pdf` });
  expect(problems).toEqual([]);
  await context.close();
});

test('next year\'s plan: made, carried forward, secured, decided, exported, and told when it is changed', async () => {
  const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/years` });
  await frame.getByRole('menuitem', { name: sv.PlanYearsNew }).click();
  const panel = await opened(frame, sv.PlanYearsNew);
  await panel.getByText(`Lägesbild ${year - 1}`, { exact: true }).waitFor();
  expect(await textField(panel, sv.PlanYear).inputValue()).toBe(String(next));
  await picture(page, frame, 'new');
  await panel.getByRole('button', { name: sv.PlanYearsMake }).click();
  await frame.getByRole('heading', { level: 1, name }).waitFor();
  const [{ Id: id }] = await storedItems(host, 'TnActionPlans', `Year eq ${next}`) as { Id: number }[];

  // Measure by measure: one is changed with a reason, one does not go on, the rest as proposed.
  await tab(frame, fill(sv.PlanYearsTabCarry, year));
  const [one, other] = await storedItems(host, 'TnMeasures', `PlanYear eq ${year} and Status eq 'Pågår'`) as { Id: number; Title: string }[];
  await choose(frame, dropdown(frame, fill(sv.PlanYearsChoiceOf, one.Title)), sv.PlanYearsCarryChange);
  await textField(frame, fill(sv.PlanYearsReasonOf, one.Title)).fill('Ny plats behövs.');
  await choose(frame, dropdown(frame, fill(sv.PlanYearsChoiceOf, other.Title)), sv.PlanYearsCarryStop);
  await picture(page, frame, 'carry');
  await frame.getByRole('button', { name: sv.PlanYearsCarry }).click();
  await frame.getByText(/^Klart\. /).waitFor({ timeout: 30_000 });
  const carried = await storedItems(host, 'TnMeasures', `PlanYear eq ${next} and ContinuesFrom gt 0`);
  expect(carried.find(({ ContinuesFrom }) => ContinuesFrom === one.Id)).toMatchObject({ Title: one.Title, LatestNote: 'Ny plats behövs.', EndDate: null });
  expect(carried.some(({ ContinuesFrom }) => ContinuesFrom === other.Id)).toBe(false);
  expect((await storedItems(host, 'TnFollowUps', `MeasureId eq ${other.Id} and Conclusion eq 'Avsluta'`))).toHaveLength(1);
  await title(frame, fill(sv.PlanYearsCarriedAs, `Å-${carried.find(({ ContinuesFrom }) => ContinuesFrom === one.Id)!.Id}`, next)).waitFor();
  await picture(page, frame, 'carried');

  await tab(frame, sv.PlanYearsTabBasis);
  await textField(frame, sv.PlanYearsDirection).fill('Unga ska vara trygga på väg till och från skolan.\n- Vuxna på plats\n- Ljus på gångvägarna');
  await picture(page, frame, 'basis');
  await frame.getByRole('button', { name: sv.Save, exact: true }).first().click();
  await eventually(async () => (await storedItems(host, 'TnActionPlans', `Id eq ${id}`))[0].Direction, value => String(value).startsWith('Unga'));

  // Secured, with a note that a head cannot write.
  await tab(frame, sv.PlanYearsTabStatus);
  const secure = frame.getByRole('form', { name: sv.PlanYearsSecure });
  await secure.getByRole('button', { name: sv.PlanYearsSecure }).click();
  await secure.getByText(sv.Required).waitFor();
  await textField(secure, sv.PlanYearsSecureNote).fill('Alla verksamheter står bakom planen.');
  await picture(page, frame, 'secure');
  await secure.getByRole('button', { name: sv.PlanYearsSecure }).click();
  await frame.getByText(sv.PlanYearsSecured, { exact: true }).first().waitFor();
  const note = { Title: 'x', ItemList: 'ActionPlans', ItemId: id, Decision: 'Förankrad', Body: 'x', DecisionDate: `${year}-01-01T12:00:00Z` };
  expect((await rest(host, 'chef.barn', 'POST', `${listOf('TnDecisions')}/items`, note)).status).toBe(403);

  // Measures without their thread stand in the way, each with a link to where it is mended.
  await frame.getByRole('heading', { name: sv.PlanYearsInTheWay }).waitFor();
  const lacking = frame.getByRole('link', { name: / saknar: / });
  await lacking.first().waitFor();
  const left = await lacking.count();
  expect(left).toBeGreaterThan(0);
  expect(await frame.getByRole('form', { name: sv.PlanYearsDecide }).count()).toBe(0);
  await picture(page, frame, 'blocked');
  for (const { Id } of await storedItems(host, 'TnMeasures', `PlanYear eq ${next}`) as { Id: number }[]) await changeMeasure(host, 'samordnare', Id, { ThreadReason: 'Tas fram under våren.' });
  await page.reload();

  const decide = frame.getByRole('form', { name: sv.PlanYearsDecide });
  await textField(decide, sv.PlanYearsApprovedBy).fill('Kommunstyrelsen');
  await textField(decide, sv.DecisionParagraph).fill('140');
  await textField(decide, sv.Dnr).fill(`${year}-182`);
  await picture(page, frame, 'decide');
  await decide.getByRole('button', { name: sv.PlanYearsDecide }).click();
  await frame.getByText(sv.PlanYearsFrozenText).waitFor({ timeout: 60_000 });
  expect((await storedItems(host, 'TnActionPlans', `Id eq ${id}`))[0]).toMatchObject({ State: 'Beslutad', ApprovedBy: 'Kommunstyrelsen', Paragraph: '140', FileName: `${name}.docx` });
  await picture(page, frame, 'decided');

  // The file, as it is handed out.
  await tab(frame, sv.PlanYearsTabDocument);
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: fill(sv.DownloadFile, `${name}.docx`) }).click()]);
  const file = join(tmpdir(), `atgardsplan-${process.pid}.docx`);
  writeFileSync(file, readFileSync(await download.path()));
  expect(validationErrors(file)).toEqual([]);
  const text = strFromU8(unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml']).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  for (const told of ['Beslutad', 'Unga ska vara trygga', `Lägesbild ${year - 1}`, one.Title, 'Tas fram under våren.']) expect(text).toContain(told);
  await picture(page, frame, 'document');

  // Status is how the work goes; a goal changed in SharePoint's own grid is a fault when the page is read next, and so is a thread that is cut.
  const [mine, gone] = carried as { Id: number; Title: string }[];
  await changeMeasure(host, 'samordnare', mine.Id, { Status: 'Pågår', Progress: 10 });
  await tab(frame, sv.PlanYearsTabStatus);
  await page.reload();
  await frame.getByText(sv.PlanYearsFrozenText).waitFor();
  await changeMeasure(host, 'samordnare', mine.Id, { Goal: 'Något helt annat.' });
  await changeMeasure(host, 'samordnare', gone.Id, { OwnerId: null, ThreadReason: '' });
  await page.reload();
  await frame.getByText(sv.PlanYearsChangedText).waitFor();
  await frame.getByRole('link', { name: `Å-${mine.Id} ${mine.Title}` }).waitFor();
  await frame.getByText('Något helt annat.').waitFor();
  await frame.getByRole('alert').getByText(sv.PlanYearsFaultThread).waitFor();
  await picture(page, frame, 'changed');

  // The list of plans says so too.
  await go(frame, 'plan/years');
  await frame.getByText(sv.PlanYearsChanged, { exact: true }).waitFor();
  await go(frame, `plan/years/${id}`);

  // Put right and decided on anew.
  await changeMeasure(host, 'samordnare', gone.Id, { ThreadReason: 'Ny ansvarig utses.' });
  await page.reload();
  await frame.locator('summary', { hasText: sv.PlanYearsDecideAnew }).click();
  const anew = frame.getByRole('form', { name: sv.PlanYearsDecideAnew });
  await textField(anew, sv.PlanYearsApprovedBy).fill('Kommunstyrelsen');
  await textField(anew, sv.DecisionParagraph).fill('151');
  await textField(anew, sv.Dnr).fill(`${year}-182`);
  await anew.getByRole('button', { name: sv.PlanYearsDecideAnew }).click();
  await frame.getByText(sv.PlanYearsFrozenText).waitFor({ timeout: 60_000 });
  expect(await storedItems(host, 'TnDecisions', `ItemId eq ${id} and ItemList eq 'ActionPlans' and Decision eq 'Beslutad'`)).toHaveLength(2);

  await frame.getByRole('button', { name: sv.PlanYearsStartFollowing }).click();
  await frame.getByRole('button', { name: sv.PlanYearsClose }).or(frame.getByRole('heading', { name: sv.PlanYearsInTheWay })).first().waitFor();
  expect((await storedItems(host, 'TnActionPlans', `Id eq ${id}`))[0]).toMatchObject({ State: 'Följs upp' });
  expect(problems).toEqual([]);
  await context.close();
});

test('this year\'s follow-up report is frozen with its dnr and moves the law\'s deadline', async () => {
  const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/years` });
  await title(frame, `Åtgärdsplan ${year}`).click();
  await tab(frame, sv.PlanYearsTabDocument);
  await frame.locator('summary', { hasText: sv.PlanDocFreezeFollowUp }).click();
  const form = frame.getByRole('form', { name: sv.PlanDocFreezeFollowUp });
  await textField(form, sv.PlanDocConclusions).fill('Vuxennärvaron fungerade.');
  await textField(form, sv.PlanYearsApprovedBy).fill('Kommunstyrelsen');
  await textField(form, sv.DecisionParagraph).fill('152');
  await textField(form, sv.Dnr).fill(`${year}-190`);
  await picture(page, frame, 'followup');
  await form.getByRole('button', { name: sv.PlanDocFreezeFollowUp }).click();
  await frame.getByRole('link', { name: fill(sv.OpenFile, `Uppföljning av åtgärdsplan ${year}.docx`) }).waitFor({ timeout: 60_000 });
  await go(frame, 'plan/years');
  await frame.getByText(/^Senast uppföljd i sin helhet: /).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test('a plan made for the wrong year is removed and taken back; one with measures says why it stays', async () => {
  const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/years` });
  await frame.getByRole('menuitem', { name: sv.PlanYearsNew }).click();
  const panel = await opened(frame, sv.PlanYearsNew);
  await textField(panel, sv.PlanYear).fill(String(year + 2));
  await panel.getByRole('button', { name: sv.PlanYearsMake }).click();
  const wrong = `Åtgärdsplan ${year + 2}`;
  await frame.getByRole('heading', { level: 1, name: wrong }).waitFor();
  const remove = async (): Promise<void> => {
    await frame.getByRole('button', { name: sv.MoreCommands }).click();
    await frame.getByRole('menuitem', { name: sv.PlanYearsRemove }).click();
  };
  const early = await makeMeasure(host, { Title: 'Tidig', PlanYear: year + 2 });
  await remove();
  const dialog = await opened(frame, sv.PlanYearsRemove);
  await dialog.getByText(fill(sv.PlanYearsRemoveAsk, wrong)).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
  await picture(page, frame, 'remove');
  // Someone gave a measure that year meanwhile.
  await dialog.getByRole('button', { name: sv.Remove, exact: true }).click();
  await frame.getByText(fill(sv.PlanYearsKeptMeasures, year + 2, 1)).waitFor();
  await picture(page, frame, 'kept');
  await rest(host, 'samordnare', 'DELETE', `${listOf('TnMeasures')}/items(${early})`, undefined, { 'If-Match': '*' });
  await page.reload();
  await frame.getByRole('heading', { level: 1, name: wrong }).waitFor();
  await remove();
  await (await opened(frame, sv.PlanYearsRemove)).getByRole('button', { name: sv.Remove, exact: true }).click();
  await frame.getByRole('heading', { level: 1, name: sv.PlanYearsTitle }).waitFor();
  await frame.getByText(fill(sv.ItemRemoved, wrong)).waitFor();
  expect(await storedItems(host, 'TnActionPlans', `Year eq ${year + 2}`)).toEqual([]);
  await frame.getByRole('button', { name: sv.Undo }).click();
  await title(frame, wrong).waitFor();
  expect(problems).toEqual([]);
  await context.close();
});

test.each([['sv-se', 1280], ['en-us', 320]] as const)('passes axe in three themes, in %s at %i pixels', async (lang, width) => {
  const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/plan/years`, lang, width });
  await title(frame, name).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
  if (width === 320) await picture(page, frame, 'list');
  const [{ Id: id }] = await storedItems(host, 'TnActionPlans', `Year eq ${next}`) as { Id: number }[];
  for (const part of ['', '?tab=carry', '?tab=basis', '?tab=document']) {
    await go(frame, `plan/years/${id}${part}`);
    await frame.getByRole('heading', { level: 1, name }).waitFor();
    await frame.getByRole('tabpanel').locator('h2, p').first().waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    if (width === 320) await picture(page, frame, `plan${part.replace(/\W+/g, '-')}`);
  }
  await context.close();
});

test('a head reads the plan, and registers nothing', async () => {
  const { frame, context } = await host.open({ user: 'chef.barn', path: `${tabPage()}#/plan/years` });
  await title(frame, name).click();
  await frame.getByRole('heading', { level: 1, name }).waitFor();
  await frame.getByText(sv.PlanYearsCoordinatorDoes).waitFor();
  expect(await frame.getByRole('button', { name: sv.PlanYearsClose }).count()).toBe(0);
  await context.close();
});
