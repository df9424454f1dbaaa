/** People and organisation in the åtgärdsplan: hand over, verksamheter that merge and are renamed, reminders (P4, P22). */
import type { Frame, Locator } from 'playwright-core';
import { appPage, choose, countWrites, dropdown, en, eventually, fill, go, makeMeasure, opened, rest, storedItems, storedMeasure, sv, tabPage, textField, title, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(120_000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const rowOf = (list: Locator, name: string): Locator => list.getByRole('listitem').filter({ has: list.page().getByRole('link', { name, exact: true }) });
const left = 'Verksamhetschef räddningstjänst';

async function pick(frame: Frame, panel: Locator, label: string, text: string, name: RegExp): Promise<void> {
  await panel.getByLabel(label, { exact: true }).fill(text);
  await frame.getByRole('option', { name }).click();
}

async function tick(frame: Frame, panel: Locator, label: string, option: string): Promise<void> {
  await dropdown(panel, label).click();
  await frame.getByRole('listbox', { name: label }).getByText(option, { exact: true }).click();
  await dropdown(panel, label).press('Escape');
}

const departmentNamed = async (name: string): Promise<Record<string, unknown>> => (await storedItems(host, 'TnDepartments', `Title eq '${name}'`))[0];

describe('who owns what', () => {
  test('P22: an owner who has left is flagged; twelve measures go to another in one step, and back in one', async () => {
    await host.control('POST', '/_local/users', { upn: 'chef.radd@kommun.example', title: left });
    const ids: number[] = [];
    for (let no = 1; no <= 12; no++) ids.push(await makeMeasure(host, { Title: `Brandvarnare ${no}`, owner: 'chef.radd', PlanYear: no > 9 ? year + 1 : year }));
    const closed = await makeMeasure(host, { Title: 'Brandövning i våras', owner: 'chef.radd', Status: 'Genomförd', Progress: 100 });
    await host.control('DELETE', '/_local/users/chef.radd@kommun.example');

    const { frame, context, page, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/people` });
    const row = rowOf(frame.getByRole('list', { name: sv.PeopleTitle }), left);
    await row.getByText(sv.PeopleGone).waitFor();
    await row.getByText(fill(sv.PeopleOpen, 12, `${year}: 9, ${year + 1}: 3`)).waitFor();
    await row.getByRole('button', { name: fill(sv.PeopleHandOverFrom, left) }).click();
    const panel = await opened(frame, fill(sv.PeopleHandOverFrom, left));
    await panel.getByRole('button', { name: fill(sv.PeopleHandOverCount, 12) }).click();
    await panel.getByText(sv.Required).waitFor();
    await pick(frame, panel, sv.PeopleTo, 'Verksamhetschef kult', /Verksamhetschef kultur/);
    await panel.getByText(fill(sv.PeoplePreview, 12, left, 'Verksamhetschef kultur och fritid')).waitFor();
    const writes = countWrites(page);
    await panel.getByRole('button', { name: fill(sv.PeopleHandOverCount, 12) }).click();
    await panel.getByText(fill(sv.PeopleDoneCount, 12, 12)).waitFor();
    expect(writes.filter(one => one.includes('$batch'))).toHaveLength(1);
    expect(await panel.getByRole('list', { name: sv.PeopleOutcomes }).getByRole('listitem').count()).toBe(12);
    for (const id of ids) expect((await storedMeasure(host, id)).Owner).toMatchObject({ Title: 'Verksamhetschef kultur och fritid' });
    expect((await storedMeasure(host, closed)).Owner).toMatchObject({ Title: left });

    await panel.getByRole('button', { name: sv.PeopleUndoAll }).click();
    await panel.getByText(fill(sv.PeopleUndoneCount, 12, 12)).waitFor();
    for (const id of ids) expect((await storedMeasure(host, id)).Owner).toMatchObject({ Title: left });
    await panel.getByRole('button', { name: sv.Close }).last().click();
    await row.getByText(sv.PeopleGone).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('measures that nobody owns stand by themselves, and get an owner', async () => {
    const id = await makeMeasure(host, { Title: 'Ingens åtgärd' });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/people` });
    await title(frame, 'Ingens åtgärd').waitFor();
    await frame.getByRole('button', { name: sv.PeopleGiveOwner }).click();
    const panel = await opened(frame, sv.PeopleGiveOwner);
    const none = panel.getByRole('button', { name: new RegExp(`^${sv.PeopleChooseNone}`) });
    while (await none.count() > 0) await none.first().click();
    await panel.getByRole('button', { name: fill(sv.PeopleHandOverCount, 0) }).waitFor();
    await panel.getByRole('checkbox', { name: 'Ingens åtgärd' }).click({ force: true });
    await pick(frame, panel, sv.PeopleTo, 'Verksamhetschef barn', /Verksamhetschef barn/);
    await panel.getByRole('button', { name: fill(sv.PeopleHandOverCount, 1) }).click();
    await panel.getByText(fill(sv.PeopleDoneCount, 1, 1)).waitFor();
    expect((await storedMeasure(host, id)).Owner).toMatchObject({ Title: 'Verksamhetschef barn och utbildning' });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a head has neither these pages nor the log of reminders', async () => {
    const { frame, context } = await host.open({ user: 'chef.barn', path: `${tabPage()}#/plan/people` });
    await frame.getByText(sv.PageNotFound).waitFor();
    expect((await rest(host, 'chef.barn', 'GET', "web/getList('/sites/trygghet/Lists/TnReminders')/items")).status).toBeGreaterThanOrEqual(403);
    await context.close();
  });
});

describe('verksamheter', () => {
  test('P4: two become a new one; what is open moves, what is closed stays, forms offer the new alone; and all of it back', async () => {
    const [fire, care] = [await departmentNamed('Räddningstjänst'), await departmentNamed('Vård och omsorg')];
    const open = await makeMeasure(host, { Title: 'Utbilda i brandskydd', DepartmentId: fire.Id });
    const coming = await makeMeasure(host, { Title: 'Larm i hemmet', DepartmentId: care.Id, PlanYear: year + 1 });
    const done = await makeMeasure(host, { Title: 'Klar sedan länge', DepartmentId: fire.Id, Status: 'Genomförd' });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/people/departments` });
    await frame.getByRole('button', { name: fill(sv.PeopleChangeOf, 'Räddningstjänst') }).click();
    await frame.getByRole('menuitem', { name: sv.PeopleMerge }).click();
    const panel = await opened(frame, fill(sv.PeopleMergeTitle, 'Räddningstjänst'));
    await choose(frame, dropdown(panel, sv.PeopleInto), sv.PeopleNewDepartment);
    await tick(frame, panel, sv.PeopleMergedToo, 'Vård och omsorg');
    await panel.getByRole('button', { name: sv.PeopleMerge, exact: true }).click();
    await panel.getByText(sv.PeopleNameMissing).waitFor();
    await textField(panel, sv.PeopleNewName).fill('Trygghet och omsorg');
    await panel.getByRole('checkbox', { name: new RegExp('Utbilda i brandskydd') }).waitFor({ state: 'attached' });
    expect(await panel.getByText('Klar sedan länge').count()).toBe(0);
    await panel.getByRole('button', { name: sv.PeopleMerge, exact: true }).click();
    await panel.getByRole('button', { name: sv.PeopleUndoAll }).waitFor();

    const department = async (id: number): Promise<unknown> => ((await storedMeasure(host, id)).Department as { Title: string }).Title;
    expect([await department(open), await department(coming), await department(done)]).toEqual(['Trygghet och omsorg', 'Trygghet och omsorg', 'Räddningstjänst']);
    const fresh = await departmentNamed('Trygghet och omsorg');
    expect(await departmentNamed('Räddningstjänst')).toMatchObject({ Ended: true, SucceededBy: fresh.Id });
    await panel.getByRole('button', { name: sv.Close }).last().click();
    await rowOf(frame.getByRole('list', { name: sv.PeopleDepartments }), 'Trygghet och omsorg').getByText(/tidigare .*Räddningstjänst/).waitFor();

    // A form offers the new one, and still shows the old on what was done under it.
    const other = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${done}` });
    const form = await opened(other.frame, 'Klar sedan länge');
    const field = dropdown(form, sv.Department);
    await field.getByText('Räddningstjänst').waitFor();
    await field.click();
    await other.frame.getByRole('option', { name: 'Trygghet och omsorg', exact: true }).waitFor();
    expect(await other.frame.getByRole('option', { name: 'Vård och omsorg', exact: true }).count()).toBe(0);
    await other.context.close();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('P4: a rename keeps the former name, shows it, and is taken back', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/people/departments` });
    await frame.getByRole('button', { name: fill(sv.PeopleChangeOf, 'Samhällsbyggnad') }).click();
    await frame.getByRole('menuitem', { name: sv.PeopleRename }).click();
    const panel = await opened(frame, fill(sv.PeopleRenameTitle, 'Samhällsbyggnad'));
    await textField(panel, sv.PeopleNewName).fill('Kultur och fritid');
    await panel.getByRole('button', { name: sv.PeopleRename, exact: true }).click();
    await panel.getByText(sv.PeopleNameTaken).waitFor();
    await textField(panel, sv.PeopleNewName).fill('Samhälle');
    await panel.getByRole('button', { name: sv.PeopleRename, exact: true }).click();
    await panel.getByText(fill(sv.PeopleDoneCount, 1, 1)).waitFor();
    expect((await departmentNamed('Samhälle')).FormerNames).toMatch(/^Samhällsbyggnad \(till \d{4}-\d{2}-\d{2}\)$/);
    await frame.getByText(/tidigare Samhällsbyggnad/).waitFor({ state: 'attached' });
    await panel.getByRole('button', { name: sv.PeopleUndoAll }).click();
    await panel.getByText(fill(sv.PeopleUndoneCount, 1, 1)).waitFor();
    expect(await departmentNamed('Samhällsbyggnad')).toMatchObject({ FormerNames: null });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('P4: one becomes two: each open measure gets its part, and all of it goes back', async () => {
    const culture = await departmentNamed('Kultur och fritid');
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/people/departments?change=split&department=${culture.Id}` });
    const panel = await opened(frame, fill(sv.PeopleSplitTitle, 'Kultur och fritid'));
    await textField(panel, sv.PeopleParts).fill('Kultur\nFritid');
    await panel.getByRole('button', { name: sv.PeopleSplit, exact: true }).click();
    const parts = panel.getByRole('combobox', { name: new RegExp(`^${fill(sv.PeopleGoesTo, '')}`) });
    const count = await parts.count();
    expect(count).toBeGreaterThan(1);
    await panel.getByText(fill(sv.PeoplePartMissing, count)).waitFor();
    for (let at = 0; at < count; at++) await choose(frame, parts.nth(at), at % 2 ? 'Fritid' : 'Kultur');
    const before = await storedItems(host, 'TnMeasures', `DepartmentId eq ${culture.Id}`, 'Id');
    await panel.getByRole('button', { name: sv.PeopleSplit, exact: true }).click();
    await panel.getByRole('button', { name: sv.PeopleUndoAll }).waitFor();
    const fresh = await departmentNamed('Fritid');
    expect(fresh.FormerNames).toContain('Kultur och fritid (till ');
    expect((await storedItems(host, 'TnMeasures', `DepartmentId eq ${fresh.Id}`, 'Id')).length).toBeGreaterThan(0);
    expect(await departmentNamed('Kultur och fritid')).toMatchObject({ Ended: true });
    await panel.getByRole('button', { name: sv.PeopleUndoAll }).click();
    await panel.getByText(new RegExp(fill(sv.PeopleUndoneCount, '\\d+', '\\d+'))).waitFor();
    await eventually(() => departmentNamed('Fritid'), found => found === undefined);
    expect(await storedItems(host, 'TnMeasures', `DepartmentId eq ${culture.Id}`, 'Id')).toHaveLength(before.length);
    expect(await departmentNamed('Kultur och fritid')).toMatchObject({ Ended: false });
    expect(problems).toEqual([]);
    await context.close();
  });
});

interface Mail { kind: string; subject: string; to: { address: string }; body: { content: string }; }
const mailsAbout = async (subject: string): Promise<Mail[]> => ((await host.control('GET', '/_local/outbox.json')) as Mail[]).filter(mail => mail.subject === subject);

describe('reminders', () => {
  const heads = ['Verksamhetschef barn och utbildning', 'Verksamhetschef samhällsbyggnad'];
  /** Chooses those people and no others. */
  const only = async (list: Locator, names: readonly string[]): Promise<void> => {
    const people = list.locator(':scope > li');
    for (let at = 0; at < await people.count(); at++) {
      const box = people.nth(at).getByRole('checkbox').first();
      const name = (await people.nth(at).locator('label').first().innerText()).trim();
      if (!await box.isDisabled() && await box.isChecked() !== names.some(one => name.includes(one))) await people.nth(at).locator('label').first().click();
    }
  };

  test('P22: two people get one mail each with working links; who has left gets none; a repeat asks first', async () => {
    await makeMeasure(host, { Title: 'Försenad hos den som slutat', OwnerId: (await storedItems(host, 'TnMeasures', "Title eq 'Brandvarnare 1'", 'OwnerId'))[0].OwnerId, EndDate: `${year}-01-20T12:00:00Z` });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${appPage}#/plan/reminders` });
    const list = frame.getByRole('list', { name: sv.ReminderRecipients });
    await list.getByRole('listitem').first().waitFor();
    await frame.getByText(fill(sv.ReminderLeftText, left)).waitFor();
    await textField(frame, sv.ReminderSubject).fill('Dags att följa upp');
    await textField(frame, sv.ReminderText).fill('Hej!\n\n[åtgärder]\n\nTack på förhand');
    await frame.getByRole('button', { name: sv.ReminderRemember }).click();
    await eventually(async () => (await storedItems(host, 'TnSettings', "Title eq 'reminderTemplate'"))[0]?.Value, value => String(value).includes('Dags att följa upp'));
    await only(list, heads);
    await frame.getByText(fill(sv.ReminderChosen, 2)).waitFor();
    await frame.getByRole('button', { name: fill(sv.ReminderPreviewFor, heads[0]) }).click();
    await list.getByText('Tack på förhand').waitFor();
    await frame.getByRole('button', { name: fill(sv.ReminderSend, 2) }).click();
    await eventually(() => list.getByText(sv.ReminderSent, { exact: true }).count(), count => count === 2, 15_000);

    const mails = await mailsAbout('Dags att följa upp');
    expect(mails.map(({ to }) => to.address).sort()).toEqual(['chef.barn@kommun.example', 'chef.samhalle@kommun.example']);
    const log = await storedItems(host, 'TnReminders', "Title eq 'Dags att följa upp'");
    expect(log.map(({ State }) => State)).toEqual(['Sänd', 'Sänd']);
    const mail = mails.find(({ to }) => to.address.startsWith('chef.barn'))!;
    const [, href, name] = /<a href="([^"]+)"[^>]*>([^<]+)</.exec(mail.body.content)!;
    const address = new URL(href.replace(/&amp;/g, '&'));
    const head = await host.open({ user: 'chef.barn', path: `${address.pathname}${address.hash}` });
    await opened(head.frame, name);
    await head.context.close();

    // Once more: the page knows, and asks.
    await only(list, [heads[0]]);
    await frame.getByRole('button', { name: fill(sv.ReminderSend, 1) }).click();
    const asking = await opened(frame, sv.ReminderAgainTitle);
    await asking.getByText(new RegExp(heads[0])).waitFor();
    await asking.getByRole('button', { name: sv.Cancel }).click();
    expect(await mailsAbout('Dags att följa upp')).toHaveLength(2);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('without the grant the page says what to ask for, nothing is sent, and the text is copied and written down', async () => {
    await host.control('POST', '/_local/graph/consent', { scopes: ['Calendars.ReadWrite', 'User.ReadBasic.All'] });
    const { frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan/reminders` });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const list = frame.getByRole('list', { name: sv.ReminderRecipients });
    await list.getByRole('listitem').first().waitFor();
    const third = 'Verksamhetschef kultur och fritid';
    await textField(frame, sv.ReminderSubject).fill('Utan tillstånd');
    await only(list, [third]);
    await frame.getByRole('button', { name: fill(sv.ReminderSend, 1) }).click();
    await frame.getByText(sv.ReminderNoGrantTitle).waitFor();
    expect(await mailsAbout('Utan tillstånd')).toEqual([]);
    expect(await storedItems(host, 'TnReminders', "Title eq 'Utan tillstånd'")).toEqual([]);
    await frame.getByRole('button', { name: fill(sv.ReminderCopyFor, third) }).click();
    await list.getByText(sv.ReminderCopied).waitFor();
    expect(await frame.evaluate(() => navigator.clipboard.readText())).toMatch(/^Utan tillstånd\n\nHej!\n\n- .+\n {2}http/);
    expect((await storedItems(host, 'TnReminders', "Title eq 'Utan tillstånd'")).map(({ State }) => State)).toEqual(['Kopierad']);
    await host.control('POST', '/_local/graph/consent', { scopes: ['Calendars.ReadWrite', 'Mail.Send', 'User.ReadBasic.All'] });
    await context.close();
  });
});

test.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
  const texts = lang === 'sv-se' ? sv : en;
  const department = await departmentNamed('Socialtjänst');
  const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/plan/people`, lang, width, height: 900 });
  const found: unknown[] = [];
  const look = async (): Promise<void> => {
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    const over = await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 0) found.push(`${await frame.evaluate(() => window.location.hash)} is ${over} px too wide`);
  };
  await frame.getByRole('list', { name: texts.PeopleTitle }).getByRole('listitem').first().waitFor();
  await look();
  await frame.getByRole('button', { name: new RegExp(`^${fill(texts.PeopleHandOverFrom, 'Verksamhetschef barn')}`) }).click();
  await opened(frame, fill(texts.PeopleHandOverFrom, 'Verksamhetschef barn och utbildning'));
  await look();
  await go(frame, 'plan/people/departments');
  await frame.getByRole('list', { name: texts.PeopleDepartments }).getByRole('listitem').first().waitFor();
  await look();
  for (const [change, heading] of [['merge', texts.PeopleMergeTitle], ['split', texts.PeopleSplitTitle]] as const) {
    await go(frame, `plan/people/departments?change=${change}&department=${department.Id as number}`);
    await opened(frame, fill(heading, 'Socialtjänst'));
    await look();
  }
  await go(frame, 'plan/reminders');
  const list = frame.getByRole('list', { name: texts.ReminderRecipients });
  await list.getByRole('listitem').first().waitFor();
  await look();
  expect(found).toEqual([]);
  await context.close();
});
