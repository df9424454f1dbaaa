/** EST: the meeting, its tasks, and what they grow into (domain.md §2). */
import type { Locator } from 'playwright-core';
import { choose, dropdown, en, eventually, fill, go, listOf, opened, panelOf, rest, storedItems, sv, tabPage, textField, title, typeDate } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const rowOf = (list: Locator, name: string): Locator => list.getByRole('listitem').filter({ has: list.page().getByRole('link', { name, exact: true }) });
const taskNamed = async (name: string): Promise<Record<string, unknown>> => (await storedItems(host, 'TnEstTasks', `Title eq '${name}'`))[0];

describe('EST', () => {
  test('a meeting opens with events and open tasks; a task is given in one line, done with one write, and that is undone', async () => {
    const { page, frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/est` });
    const tasks = frame.getByRole('list', { name: sv.EstOpenTasks });
    await tasks.getByRole('listitem').first().waitFor();
    // The late come first.
    await tasks.getByRole('listitem').first().getByText(sv.EstLate).waitFor();
    await frame.getByRole('heading', { level: 2, name: new RegExp(`^${fill(sv.EstEventsSince, '')}`) }).waitFor();

    const line = frame.getByRole('form', { name: sv.EstNewTask });
    await line.getByRole('button', { name: sv.AddFiles }).click();
    await line.getByText(sv.Required).waitFor();
    await textField(line, sv.EstNewTask).fill('Ring 19850709-9805 om lampan');
    await line.getByText(sv.Personnummer).waitFor();
    await textField(line, sv.EstNewTask).fill('Laga lampan vid entrén');
    await textField(line, sv.EstResponsible).fill('Vaktmästare');
    await choose(frame, dropdown(line, sv.DepartmentShort), 'Samhällsbyggnad');
    await page.keyboard.press('Tab');
    await line.getByRole('button', { name: sv.AddFiles }).click();
    const row = rowOf(tasks, 'Laga lampan vid entrén');
    await row.waitFor();
    // The keyboard stands where the next one begins.
    expect(await textField(line, sv.EstNewTask).evaluate(field => field === document.activeElement && (field as HTMLInputElement).value === '')).toBe(true);
    expect(await taskNamed('Laga lampan vid entrén')).toMatchObject({ State: 'Öppet', Responsible: 'Vaktmästare', MeetingId: expect.any(Number) });

    await choose(frame, dropdown(row, fill(sv.EstStateOf, 'Laga lampan vid entrén')), sv.EstDone);
    await textField(row, sv.EstResult).fill('Bytt samma dag.');
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(await taskNamed('Laga lampan vid entrén')).toMatchObject({ State: 'Klart', Result: 'Bytt samma dag.' });
    expect((await taskNamed('Laga lampan vid entrén')).DoneDate).toBeTruthy();
    await row.getByRole('button', { name: sv.Undo }).click();
    await eventually(() => taskNamed('Laga lampan vid entrén'), task => task.State === 'Öppet' && !task.DoneDate);

    await frame.getByRole('button', { name: sv.EstWriteNotes }).click();
    await textField(frame, sv.EstNotes).fill('Kort möte.');
    await frame.getByRole('button', { name: sv.Save, exact: true }).click();
    await frame.getByText('Kort möte.').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a new meeting takes over those who took part; a task grows into a measure and keeps the link', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/est/meetings/new` });
    const panel = await opened(frame, sv.EstNewMeeting);
    expect(await textField(panel, sv.EstParticipants).inputValue()).toContain('Kommunpolis');
    await typeDate(panel, sv.EventDate, '2031-03-04');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await frame.getByRole('heading', { level: 1, name: fill(sv.EstMeetingTitle, '4 mars 2031') }).waitFor();
    await eventually(() => storedItems(host, 'TnEstMeetings', "Title eq 'EST-möte 2031-03-04'"), found => found.length === 1);

    await go(frame, 'est/tasks?text=skyltar');
    await title(frame, 'Se över skyltar och räcken vid resecentrum').click();
    await (await opened(frame, 'Se över skyltar och räcken vid resecentrum')).getByRole('link', { name: sv.EstToMeasure }).click();
    const measure = await opened(frame, sv.NewMeasure);
    expect(await measure.locator('input[name="Title"]').inputValue()).toBe('Se över skyltar och räcken vid resecentrum');
    await dropdown(measure, sv.Department).getByText('Samhällsbyggnad').waitFor();
    await measure.locator('input[name="Title"]').fill('Nya skyltar vid resecentrum');
    await measure.getByRole('button', { name: sv.Save, exact: true }).or(measure.getByRole('button', { name: sv.Propose, exact: true })).first().click();
    const made = await eventually(async () => (await storedItems(host, 'TnMeasures', "Title eq 'Nya skyltar vid resecentrum'"))[0], found => found !== undefined);
    await eventually(() => taskNamed('Se över skyltar och räcken vid resecentrum'), task => task.MeasureId === made.Id);
    await opened(frame, 'Nya skyltar vid resecentrum');
    await go(frame, 'est/tasks');
    // What was read in the first seconds is not read again by itself (useItems): a test is faster than people are.
    await frame.getByRole('menuitem', { name: sv.Refresh }).click();
    await frame.getByRole('link', { name: fill(sv.EstBecameMeasure, 'Nya skyltar vid resecentrum') }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('the half-year counts meetings and tasks; a head sees what is late of the own verksamhet', async () => {
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/est/summary` });
    await frame.getByRole('list', { name: sv.EstHalfYear }).getByText(sv.EstTasksGiven).waitFor();
    await context.close();
    const head = await host.open({ user: 'chef.samhalle', path: tabPage() });
    await head.frame.getByRole('heading', { name: sv.EstWaiting }).waitFor();
    await title(head.frame, 'Häcken skymmer sikten från hållplatsen, Resecentrum').waitFor();
    expect(await title(head.frame, 'Räkna mopeder på gångbanan två eftermiddagar').count()).toBe(0);
    expect([...problems, ...head.problems]).toEqual([]);
    await head.context.close();
  });

  test('readers and councillors may not read EST, whatever address they use; the list says so itself', async () => {
    for (const user of ['lasare', 'radsledamot']) {
      for (const list of ['TnEstMeetings', 'TnEstTasks']) expect((await rest(host, user, 'GET', `${listOf(list)}/items`)).status).toBeGreaterThanOrEqual(403);
    }
    const { frame, context } = await host.open({ user: 'lasare', path: `${tabPage()}#/est/tasks` });
    await frame.getByText(sv.PageNotFound).waitFor();
    await context.close();
    // The list's own rule: one that is done needs its date.
    const refused = await rest(host, 'samordnare', 'POST', `${listOf('TnEstTasks')}/items`, { Title: 'Utan datum', State: 'Klart' });
    expect(refused.status).toBe(400);
  });

  test.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    const texts = lang === 'sv-se' ? sv : en;
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/est`, lang, width, height: 800 });
    await frame.getByRole('list', { name: texts.EstOpenTasks }).getByRole('listitem').first().waitFor();
    const found = await violationsInThemes(frame);
    await go(frame, 'est/meetings/new');
    await opened(frame, texts.EstNewMeeting);
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    await go(frame, 'est/tasks/6');
    await opened(frame, 'Fråga butikerna i centrum om de vill rapportera händelser');
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    await go(frame, 'est/tasks');
    await panelOf(frame, 'Fråga butikerna i centrum om de vill rapportera händelser').waitFor({ state: 'detached' });
    const first = frame.getByRole('list', { name: texts.EstTasks }).getByRole('listitem').first();
    await choose(frame, first.getByRole('combobox'), texts.EstDone);
    await dropdown(first, texts.EstDoneDate).waitFor();
    found.push(...await violationsInThemes(frame));
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
