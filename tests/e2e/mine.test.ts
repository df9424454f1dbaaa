/** Mina åtgärder for a head (P22): on a phone, several at once, as a web part of its own, and beside the list itself. */
import type { Frame, Locator, Page } from 'playwright-core';
import { changeMeasure, closed, countWrites, en, eventually, fill, go, homeSite, listOf, makeMeasure, opened, rest, restAt, storedMeasure, sv, textField, title, touch, typeDate, update, userId, year } from './app';
import { violations, violationsInThemes, stillness } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(120000);

let host: Host;
const head = 'chef.kultur';
const departmentSite = '/sites/barn-och-utbildning';
const partPage = (site: string): string => `${site}/SitePages/Trygghetsnavet.aspx?component=TrygghetsnavetMyMeasures`;
const phone = { width: 390, height: 844 };

beforeAll(async () => {
  host = await startHost();
  await restAt(host, departmentSite, 'administrator', 'POST', 'web/associatedVisitorGroup/users', { LoginName: `i:0#.f|membership|${head}@kommun.example` });
});
afterAll(async () => { await host?.close(); });

const rowOf = (frame: Frame, name: string): Locator => frame.getByRole('listitem').filter({ has: title(frame, name) });

/** Touches and clicks by a person, from now on. */
async function countClicks(frame: Frame): Promise<() => Promise<number>> {
  await frame.evaluate(() => {
    (window as unknown as { clicks: number }).clicks = 0;
    document.addEventListener('pointerdown', event => { if (event.isTrusted) (window as unknown as { clicks: number }).clicks += 1; }, true);
  });
  return () => frame.evaluate(() => (window as unknown as { clicks: number }).clicks);
}

/** What is smaller than a thumb, among what can be touched in a part of the page. */
const tooSmall = (part: Locator): Promise<string[]> => part.evaluate(element => Array.from(element.querySelectorAll('button, input, textarea, label:has(input)'))
  .filter(one => !one.closest('label') || one.tagName === 'LABEL')
  .map(one => ({ one, box: one.getBoundingClientRect() })).filter(({ one, box }) => box.width > 0 && (box.height < 44 || box.width < 44) && !one.closest('.ms-TextField'))
  .map(({ one, box }) => `${one.textContent || one.tagName} ${Math.round(box.width)}×${Math.round(box.height)}`));

describe('on a phone, 390 pixels wide', () => {
  test('P22: status, progress and a note of a measure in three touches and one write, and undone', async () => {
    const name = 'Fältarbete på kvällar';
    const id = await makeMeasure(host, { Title: name, owner: head, Status: 'Ej påbörjad', Progress: 0 });
    const { page, frame, context, problems } = await host.open({ user: head, path: partPage(homeSite), ...phone });
    const row = rowOf(frame, name);
    await row.waitFor();
    const clicks = await countClicks(frame);
    const writes = countWrites(page);
    await update(row, name);
    await row.getByRole('radiogroup', { name: sv.Progress }).waitFor();
    await eventually(() => frame.evaluate(() => document.activeElement?.tagName), tag => tag === 'TEXTAREA');
    await page.keyboard.type('Halva laget är på plats.');
    expect(await tooSmall(row)).toEqual([]);
    await touch(row, sv.Progress, '50 %');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await clicks()).toBe(3);
    expect(writes).toHaveLength(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår', Progress: 50, LatestNote: 'Halva laget är på plats.', FollowedUp: expect.stringMatching(/^\d{4}-/) });

    await row.getByRole('button', { name: sv.Undo }).click();
    await row.getByText(sv.Saved).waitFor({ state: 'detached' });
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Ej påbörjad', Progress: 0, LatestNote: null, FollowedUp: null });
    expect(writes).toHaveLength(2);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('paused asks for its reason, a share is typed, and what is typed is kept as a draft', async () => {
    const name = 'Åtgärd att pausa på telefonen';
    const id = await makeMeasure(host, { Title: name, owner: head });
    const { page, frame, context } = await host.open({ user: head, path: partPage(homeSite), ...phone });
    const row = rowOf(frame, name);
    await update(row, name);
    await touch(row, sv.Status, sv.StatusPaused);
    await textField(row, sv.MineOtherShare).fill('130');
    const writes = countWrites(page);
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.ReasonMissing).waitFor();
    await textField(row, sv.StatusReason).fill('Vakans');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.ProgressInvalid).waitFor();
    expect(writes).toEqual([]);
    await textField(row, sv.MineOtherShare).fill('33');
    await page.reload();
    await eventually(() => textField(row, sv.MineOtherShare).inputValue(), value => value === '33');
    expect(await textField(row, sv.StatusReason).inputValue()).toBe('Vakans');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pausad', StatusReason: 'Vakans', Progress: 33 });
    await context.close();
  });
});

describe('beside the list itself', () => {
  test('a native edit shows when the tab gets focus again, and a draft from before does not write it over', async () => {
    const name = 'Åtgärd som ändras i listan';
    const id = await makeMeasure(host, { Title: name, owner: head, Progress: 10 });
    const { frame, context } = await host.open({ user: head, path: partPage(homeSite) });
    const row = rowOf(frame, name);
    await update(row, name);
    await textField(row, sv.NoteLabel).fill('Påbörjad notering');
    const list = await host.open({ user: 'samordnare', path: `${homeSite}/Lists/TnMeasures/EditForm.aspx?ID=${id}` });
    await list.page.getByLabel('Status', { exact: false }).first().selectOption('Genomförd');
    await list.page.getByRole('button', { name: 'Spara' }).click();
    await list.page.locator('dialog').waitFor({ state: 'detached' });
    await new Promise(resolve => setTimeout(resolve, 3200));
    await frame.evaluate(() => window.dispatchEvent(new Event('focus')));
    await row.getByText(sv.StatusDone).first().waitFor();
    // The open form follows where its writer has changed nothing.
    await eventually(() => row.getByRole('radio', { name: sv.StatusDone }).isChecked(), Boolean);
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd', LatestNote: 'Påbörjad notering' });
    await list.context.close();
    await context.close();
  });

  test('what both have changed is said in words, with who saved it, and one is chosen', async () => {
    const name = 'Omtvistad åtgärd';
    const id = await makeMeasure(host, { Title: name, owner: head });
    const { frame, context } = await host.open({ user: head, path: partPage(homeSite) });
    const row = rowOf(frame, name);
    await update(row, name);
    await textField(row, sv.NoteLabel).fill('Chefens notering');
    await changeMeasure(host, 'samordnare', id, { LatestNote: 'Samordnarens notering', FollowedUp: `${year}-01-02T12:00:00Z` });
    await new Promise(resolve => setTimeout(resolve, 3200));
    await frame.evaluate(() => window.dispatchEvent(new Event('focus')));
    await row.getByText(fill(sv.MineDisputed, 'Senaste notering')).waitFor();
    await row.getByRole('button', { name: sv.Save }).click();
    const asked = await opened(frame, sv.ConflictTitle);
    await asked.getByText(/^Brottsförebyggande samordnare sparade|sparade \d{4}-/).waitFor();
    expect(await asked.innerText()).toMatch(/Chefens notering[^]*Samordnarens notering/);
    // The day of the follow-up follows from the save: nobody is asked about it.
    expect(await asked.innerText()).not.toContain('Senast uppföljd');
    await asked.getByText(`${sv.ConflictTheirs}:`).click();
    await asked.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(frame, sv.ConflictTitle);
    expect(await storedMeasure(host, id)).toMatchObject({ LatestNote: 'Samordnarens notering' });
    await context.close();
  });

  test('a rule-breaking native edit is refused by the list itself, in its form and by REST', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd mot listans regler', owner: head });
    const { page, context } = await host.open({ user: head, path: `${homeSite}/Lists/TnMeasures/EditForm.aspx?ID=${id}` });
    await page.getByLabel('Status', { exact: false }).first().selectOption('Pausad');
    await page.getByRole('button', { name: 'Spara' }).click();
    await eventually(() => page.getByRole('alert').innerText(), text => text.includes('en åtgärd som är pausad eller avbruten behöver ett skäl'));
    const refused = await rest(host, head, 'POST', `${listOf('TnMeasures')}/items(${id})`, { Status: 'Avbruten' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([400, expect.stringContaining('behöver ett skäl')]);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår' });
    await context.close();
  });
});

describe('several at once', () => {
  test('chosen, changed in one batch, told row by row, and all taken back', async () => {
    const names = [1, 2, 3, 4].map(n => `Gemensam ändring ${n}`);
    const ids: number[] = [];
    for (const name of names) ids.push(await makeMeasure(host, { Title: name, owner: head, ...(name.endsWith('3') ? { StartDate: `${year}-11-01T12:00:00Z` } : {}) }));
    const { page, frame, context, problems } = await host.open({ user: head, path: partPage(homeSite), ...phone });
    await rowOf(frame, names[3]).waitFor();
    await frame.getByRole('button', { name: sv.MineTogether }).click();
    const form = frame.getByRole('form', { name: sv.MineTogether });
    for (const name of names) await frame.getByRole('checkbox', { name: fill(sv.MineChoose, name) }).check();
    await form.getByText(fill(sv.MineChosenMany, 4), { exact: true }).waitFor();
    await touch(form, sv.Status, sv.StatusOngoing);
    await textField(form, sv.MineNoteForAll).fill('Genomgången den 12 maj');
    await typeDate(form, sv.MineEndDateForAll, `${year}-10-15`);
    const writes = countWrites(page);
    await form.getByRole('button', { name: fill(sv.MineSaveChosen, 4) }).click();
    await form.getByText(fill(sv.MineTogetherDone, 3)).waitFor();
    await form.getByRole('listitem').filter({ hasText: names[2] }).getByText(sv.EndBeforeStart).waitFor();
    expect(writes).toHaveLength(1);
    // The one that failed is still chosen.
    await form.getByText(sv.MineChosenOne, { exact: true }).waitFor();
    for (const [index, id] of ids.entries()) {
      expect(await storedMeasure(host, id)).toMatchObject(index === 2 ? { LatestNote: null } : { LatestNote: 'Genomgången den 12 maj', EndDate: expect.stringMatching(`^${year}-10-1[45]`) });
    }
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await form.getByRole('button', { name: fill(sv.MineUndoAll, 3) }).click();
    await form.getByText(fill(sv.MineTogetherUndone, 3)).waitFor();
    expect(writes).toHaveLength(2);
    for (const id of ids) expect(await storedMeasure(host, id)).toMatchObject({ LatestNote: null, FollowedUp: null, EndDate: expect.stringMatching(`^${year}-12-`) });
    expect(problems).toEqual([]);
    await context.close();
  });
});

describe('as a web part of its own', () => {
  test.each([['the home site', homeSite], ['the root', ''], ['a department\'s site', departmentSite]])('finds the home site from %s, late first, and opens a measure in place', async (_where, site) => {
    const { page, frame, context, problems } = await host.open({ user: head, path: partPage(site) });
    await frame.getByRole('heading', { name: sv.OwnMeasures, level: 2 }).waitFor();
    const list = frame.getByRole('list', { name: sv.OwnMeasures });
    await list.getByRole('listitem').first().waitFor();
    const marks = await list.getByRole('listitem').evaluateAll((rows, [late, silent]) => rows.map(row => row.textContent!.includes(late) ? 0 : row.textContent!.includes(silent) ? 1 : 2), [sv.Late, sv.Silent]);
    expect(marks).toEqual([...marks].sort());
    expect(await frame.getByRole('navigation', { name: sv.AppName }).count()).toBe(0);
    const first = list.getByRole('link').first();
    const name = await first.innerText();
    await first.click();
    const panel = await opened(frame, name);
    expect(page.url()).toMatch(/#\/plan\/\d+$/);
    await panel.getByRole('button', { name: sv.Close }).first().click();
    await closed(frame, name);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('shows a verksamhet\'s measures where its page is set to', async () => {
    const { page, frame, context } = await host.open({ user: 'chef.barn', path: `${partPage(departmentSite)}&edit=1` });
    const pane = page.locator('#property-pane');
    await pane.getByLabel(sv.MinePaneWhose).selectOption({ label: 'Samhällsbyggnad' });
    await frame.getByRole('heading', { name: 'Samhällsbyggnad', level: 2 }).waitFor();
    const theirs = frame.getByRole('listitem').filter({ hasText: 'Verksamhetschef samhällsbyggnad' }).first();
    await theirs.waitFor();
    expect(await frame.getByRole('listitem').filter({ hasText: 'Verksamhetschef barn och utbildning' }).count()).toBe(0);
    await page.reload();
    await theirs.waitFor();
    await pane.getByLabel(sv.MinePaneWhose).selectOption({ label: sv.MinePaneOwn });
    await frame.getByRole('region', { name: sv.OwnMeasures }).waitFor();
    await context.close();
  });

  test('is a tab in Teams as well', async () => {
    const { frame, context, problems } = await host.open({ user: head, path: `${homeSite}/_layouts/15/teamshostedapp.aspx?teams&componentId=TrygghetsnavetMyMeasures&forceLocale=sv-se` });
    await frame.getByRole('heading', { name: sv.OwnMeasures, level: 1 }).waitFor();
    await frame.getByRole('list', { name: sv.OwnMeasures }).getByRole('listitem').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a measure of the verksamhet that nobody owns is taken on, and given back', async () => {
    const department = (await rest(host, 'administrator', 'GET', `${listOf('TnDepartments')}/items?$filter=Title eq 'Kultur och fritid'`)).body.value as { Id: number }[];
    const name = 'Åtgärd utan ansvarig';
    const own = await makeMeasure(host, { Title: 'Egen i verksamheten', owner: head, DepartmentId: department[0].Id });
    const id = await makeMeasure(host, { Title: name, DepartmentId: department[0].Id });
    const { frame, context } = await host.open({ user: head, path: partPage(homeSite) });
    const row = frame.getByRole('list', { name: sv.MineUnowned }).getByRole('listitem').filter({ has: title(frame, name) });
    await row.getByRole('button', { name: fill(sv.MineTakeOnOf, name) }).click();
    const back = row.getByRole('button', { name: fill(sv.MineGiveBackOf, name) });
    await back.waitFor();
    expect((await storedMeasure(host, id)).OwnerId).toBe(await userId(host, head));
    await back.click();
    await row.getByRole('button', { name: fill(sv.MineTakeOnOf, name) }).waitFor();
    expect((await storedMeasure(host, id)).OwnerId).toBeNull();
    expect(own).toBeGreaterThan(0);
    await context.close();
  });

  test('planned follow-ups are what the coordinator has chosen', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'settings' });
    const group = frame.getByRole('group', { name: sv.MineFollowUpMonths });
    for (const month of ['april', 'augusti']) {
      const box = group.getByRole('checkbox', { name: month });
      await box.click({ force: true });
      // Saved as soon as it is chosen.
      await eventually(async () => !(await box.isChecked()) && box.isEnabled(), Boolean);
    }
    const { body } = await rest(host, 'administrator', 'GET', `${listOf('TnSettings')}/items?$filter=Title eq 'followUpMonths'`);
    expect((body.value as { Value: string }[])[0].Value).toBe('12');
    await go(frame, 'plan/mine');
    await frame.getByRole('heading', { name: sv.OwnMeasures, level: 1 }).waitFor();
    expect(await frame.getByText(sv.Silent, { exact: true }).count()).toBe(0);
    await context.close();
    await rest(host, 'samordnare', 'POST', `${listOf('TnSettings')}/items(${(body.value as { Id: number }[])[0].Id})`, { Value: '4,8,12' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  });
});

/** The states of the page, each looked at. */
async function states(frame: Frame, page: Page, visit: (state: string) => Promise<void>, texts: typeof sv): Promise<void> {
  const name = await frame.getByRole('list', { name: texts.OwnMeasures }).getByRole('link').first().innerText();
  const row = rowOf(frame, name).first();
  await visit('rows');
  await update(row, name, texts);
  await row.getByRole('radiogroup', { name: texts.Progress }).waitFor();
  await touch(row, texts.Status, texts.StatusPaused);
  await row.getByRole('button', { name: texts.Save }).click();
  await row.getByText(texts.ReasonMissing).waitFor();
  await visit('an update with a fault');
  await row.getByRole('button', { name: texts.Cancel }).click();
  await frame.getByRole('button', { name: texts.MineTogether }).click();
  const form = frame.getByRole('form', { name: texts.MineTogether });
  await form.getByRole('button', { name: texts.MineChooseAll }).click();
  await visit('several chosen');
  await page.keyboard.press('Escape');
}

describe.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('in %s at %i pixels', (lang, width) => {
  test('axe finds nothing in three themes, and nothing is wider than the window', async () => {
    const texts = lang === 'sv-se' ? sv : en;
    const { page, frame, context } = await host.open({
      user: 'chef.barn', lang, width, height: 900, path: `${homeSite}/_layouts/15/teamshostedapp.aspx?teams&componentId=TrygghetsnavetMyMeasures&forceLocale=${lang}`
    });
    await frame.getByRole('list', { name: texts.OwnMeasures }).getByRole('listitem').first().waitFor();
    const found: string[] = [];
    await states(frame, page, async state => {
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${lang}-${width}-${state.replace(/ /g, '-')}.png`, fullPage: true });
      found.push(...(await violationsInThemes(frame)).map(text => `${state}: ${text}`));
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${state}: ${wide} wide`);
    }, texts);
    expect(found).toEqual([]);
    await context.close();
  });
});

test('in the colours of a SharePoint page axe finds nothing', async () => {
  for (const theme of ['light', 'dark'] as const) {
    const { page, frame, context } = await host.open({ user: 'chef.barn', path: partPage(departmentSite), theme });
    await frame.getByRole('list', { name: sv.OwnMeasures }).getByRole('listitem').first().waitFor();
    await stillness(frame);
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/page-${theme}.png`, fullPage: true });
    expect(await violations(frame)).toEqual([]);
    await context.close();
  }
});

test('in forced colours what is chosen is told by more than colour', async () => {
  const { page, frame, context } = await host.open({ user: head, path: partPage(homeSite), ...phone });
  await page.emulateMedia({ forcedColors: 'active' });
  await frame.getByRole('button', { name: sv.MineUpdate }).first().click();
  const group = frame.getByRole('radiogroup', { name: sv.Progress }).first();
  await group.waitFor();
  await touch(frame, sv.Progress, '75 %');
  const widths = await group.locator('label').evaluateAll(labels => labels.map(label => getComputedStyle(label).borderTopWidth));
  expect(new Set(widths).size).toBe(2);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/forced.png`, fullPage: true });
  await context.close();
});
