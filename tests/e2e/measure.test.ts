/** One measure, from a proposal in a few fields to its conclusion (P2, P19, P22, P32, P33): form, thread, follow-up in depth, history, removal. */
import type { Frame, Locator } from 'playwright-core';
import { changeMeasure, choose, dropdown, en, eventually, fill, listOf, makeMeasure, opened, panelOf, rest, storedItems, storedMeasure, sv, tabPage, textField, typeDate, year } from './app';
import { turnTo, violationsInThemes, stillness } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(120000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const main = 'Skadegörelse på skolor, parker och allmänna byggnader';
const summer = 'Oro kring valborg, skolavslutning och sommarens evenemang';

const save = (panel: Locator): Promise<void> => panel.getByRole('button', { name: sv.Save, exact: true }).click();
const tab = (panel: Locator, name: string): Promise<void> => panel.getByRole('tab', { name }).click();
const fold = (panel: Locator, name: string): Promise<void> => panel.getByRole('button', { name, exact: true }).click();

async function idOf(list: string, name: string): Promise<number> {
  const [{ Id }] = await storedItems(host, list, `Title eq '${name}'`, 'Id');
  return Id as number;
}

async function add(list: string, values: object): Promise<number> {
  const { status, body } = await rest(host, 'samordnare', 'POST', `${listOf(list)}/items`, values);
  expect(status).toBe(201);
  return body.Id as number;
}

/** A measure whose thread is whole, followed up twice in depth, once with a conclusion. */
async function wholeMeasure(name: string): Promise<number> {
  const problem = await idOf('TnProblems', main);
  const [cause] = await storedItems(host, 'TnCauses', `ProblemId eq ${problem}`, 'Id');
  const [indicator] = await storedItems(host, 'TnIndicators', "Kind eq 'Anmälda brott'", 'Id');
  const id = await makeMeasure(host, {
    Title: name, owner: 'samordnare', ProblemId: problem, CauseItemId: cause.Id, Cause: 'Ingen ser vad som händer', Mechanism: 'Fler vuxna på plats', Goal: 'Färre skador',
    IndicatorItemId: indicator.Id, Indicator: 'Skador på skolorna', Baseline: 40, Target: 20, MeasureType: 'Situationell', Level: 'Universell', Place: 'Skolorna',
    SeasonFrom: 4, SeasonTo: 9, PreventiveArea: 'Folkhälsa', InDepth: true, BudgetOwn: 120000, SpentOwn: 30000, Hours: 80
  });
  await add('TnFollowUps', { Title: 'Halvvägs', MeasureId: id, FollowUpDate: `${year}-04-30T10:00:00Z`, Status: 'Pågår', Progress: 40, TimesDone: 3, IndicatorValue: 34 });
  await add('TnFollowUps', {
    Title: 'Snart klar', MeasureId: id, FollowUpDate: `${year}-08-31T10:00:00Z`, Status: 'Pågår', Progress: 70, TimesDone: 5, Hours: 40, Cost: 12000, Process: 'Lugnt', IndicatorValue: 28,
    Conclusion: 'Fortsätt', ConclusionReason: 'Verkar hjälpa'
  });
  return id;
}

describe('one measure', () => {
  test('is proposed in four fields by a head: the problem fills its area and season, the owner the verksamhet', async () => {
    const { frame, context, problems } = await host.open({ user: 'chef.samhalle', path: `${tabPage()}#/plan/new?year=${year}` });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Klotterpatrull');
    await choose(frame, dropdown(panel, sv.Problem), summer);
    await panel.getByText(sv.MeasureInherits).waitFor();
    await panel.getByText(fill(sv.ProblemEvidenceCounted, 2, `${sv.EvidencePartners}, ${sv.EvidenceEvents}`)).waitFor();
    await panel.getByLabel(sv.Owner, { exact: true }).fill('Verksamhetschef samhälls');
    await frame.getByRole('option', { name: /Verksamhetschef samhällsbyggnad/ }).click();
    await eventually(() => dropdown(panel, sv.Department).innerText(), text => text.includes('Samhällsbyggnad'));
    await typeDate(panel, sv.EndDate, `${year}-11-30`);
    await choose(frame, dropdown(panel, sv.Problem), main);
    await panel.getByText(fill(sv.MeasureToProblem, main)).waitFor();
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Klotterpatrull');
    const stored = await storedMeasure(host, await idOf('TnMeasures', 'Klotterpatrull'));
    expect(stored).toMatchObject({ Department: { Title: 'Samhällsbyggnad' }, Problem: { Title: main }, AreaId: await idOf('TnAreas', 'Skolområdet'), SeasonFrom: null, SeasonTo: null, CauseItemId: null });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('is completed by the coordinator with cause, indicator and its newest figure, partners, season and money', async () => {
    const id = await makeMeasure(host, { Title: 'Ljus i gångtunneln', ProblemId: await idOf('TnProblems', main), owner: 'samordnare', StartDate: `${year}-05-10T10:00:00Z` });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}` });
    const panel = await opened(frame, 'Ljus i gångtunneln');
    await panel.getByText(fill(sv.ThreadMissing, [sv.ThreadNoCause, sv.ThreadNoGoal, sv.ThreadNoIndicator].join(', '))).waitFor();
    await panel.getByRole('button', { name: sv.MeasureTakeDefaults }).click();
    await eventually(() => dropdown(panel, sv.MeasureArea).innerText(), text => text.includes('Skolområdet'));
    await choose(frame, dropdown(panel, sv.MeasureCauseItem), 'Gångtunneln är mörk och ligger avskilt');
    await textField(panel, sv.MeasureMechanism).fill('Den som ser och syns är tryggare');
    await textField(panel, sv.Goal).fill('Tunneln är ljus hela dygnet');
    await dropdown(panel, sv.MeasureIndicatorItem).click();
    const option = frame.getByRole('option').nth(1);
    const indicator = (await option.innerText()).trim();
    await option.click();
    await eventually(() => textField(panel, sv.Baseline).inputValue(), value => value !== '');
    const baseline = Number((await textField(panel, sv.Baseline).inputValue()).replace(',', '.'));
    await textField(panel, sv.Target).fill('5');
    expect(await panel.getByText(sv.ThreadReason).count()).toBe(0);
    const partners = dropdown(panel, sv.MeasurePartners);
    await partners.click();
    await frame.getByRole('listbox', { name: sv.MeasurePartners }).getByText('Kommunala bostadsbolaget').click();
    await partners.press('Escape');

    await fold(panel, sv.MeasureHeadingSeason);
    await choose(frame, dropdown(panel, sv.ProblemSeasonFrom), 'april');
    await choose(frame, dropdown(panel, sv.MeasurePreventiveArea), sv.MeasurePreventiveHealth);
    await panel.getByText(fill(sv.MeasureAfterSeason, '1 april')).waitFor({ state: 'detached' });
    await fold(panel, sv.MeasureHeadingSeason);
    await fold(panel, sv.MeasureHeadingMoney);
    await textField(panel, sv.MeasureBudgetOwn).fill('90 000');
    await textField(panel, sv.MeasureSpentHours).fill('−1');
    await fold(panel, sv.MeasureHeadingMoney);
    await save(panel);
    // What is wrong is folded away: its sections open by themselves.
    await panel.getByText(sv.ProblemSeasonMissing).waitFor();
    await panel.getByText(sv.MeasureAmountInvalid).waitFor();
    await textField(panel, sv.MeasureSpentHours).fill('1,5');
    await choose(frame, dropdown(panel, sv.ProblemSeasonTo), 'september');
    await panel.getByText(fill(sv.MeasureAfterSeason, '1 april')).first().waitFor();
    await save(panel);
    await panel.waitFor({ state: 'detached' });

    expect(await storedMeasure(host, id)).toMatchObject({
      CauseItemId: await idOf('TnCauses', 'Gångtunneln är mörk och ligger avskilt'), Mechanism: 'Den som ser och syns är tryggare', Goal: 'Tunneln är ljus hela dygnet',
      IndicatorItemId: await idOf('TnIndicators', indicator), Baseline: baseline, Target: 5, SeasonFrom: 4, SeasonTo: 9, PreventiveArea: 'Folkhälsa', BudgetOwn: 90000, SpentHours: 1.5
    });
    const links = await storedItems(host, 'TnMeasurePartners', `MeasureId eq ${id}`, 'Partner/Title&$expand=Partner');
    expect(links.map(link => (link.Partner as { Title: string }).Title)).toEqual(['Kommunala bostadsbolaget']);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('that lacks a part of its thread says which, and a reason covers it', async () => {
    const id = await makeMeasure(host, { Title: 'Utan problem', Goal: 'Något bättre', Ongoing: true });
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}` });
    const panel = await opened(frame, 'Utan problem');
    await textField(panel, sv.ThreadReason).fill('Problemet beskrivs i nästa lägesbild');
    await save(panel);
    await panel.waitFor({ state: 'detached' });
    await context.close();
    const reader = await host.open({ user: 'lasare', path: `${tabPage()}#/plan/${id}` });
    const seen = await opened(reader.frame, 'Utan problem');
    const thread = seen.getByRole('list', { name: sv.ThreadLabel });
    for (const part of [sv.ThreadNoProblem, sv.ThreadNoCause, sv.ThreadNoOwner]) await thread.getByText(fill(sv.ThreadMissingPart, part)).waitFor();
    await thread.getByText(sv.ThreadOngoing).waitFor();
    await seen.getByText(fill(sv.ThreadReasonTold, 'Problemet beskrivs i nästa lägesbild')).waitFor();
    await reader.context.close();
  });

  test('is followed up in depth: produktion, process, effekt against baseline and target, conclusion with its reason', async () => {
    const id = await makeMeasure(host, { Title: 'Fördjupad', owner: 'chef.kultur', InDepth: true, Indicator: 'Klagomål', Baseline: 14, Target: 8 });
    const { frame, context, problems } = await host.open({ user: 'chef.kultur', path: `${tabPage()}#/plan/${id}?tab=followUps` });
    const panel = await opened(frame, 'Fördjupad');
    await textField(panel, sv.FollowUpSentence).fill('Sex kvällar hölls');
    await textField(panel, sv.MeasureTimesDone).fill('6');
    await textField(panel, sv.MeasureProcessText).fill('Två var inställda');
    await textField(panel, sv.MeasureSpentHours).fill('7,5');
    await textField(panel, sv.MeasureCost).fill('12 000');
    await textField(panel, sv.MeasureIndicatorNow).fill('9');
    await choose(frame, dropdown(panel, sv.MeasureConclusionChoice), sv.ThreadChange);
    await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    await panel.getByText(sv.Required).waitFor();
    await textField(panel, sv.MeasureConclusionReason).fill('Fler kvällar behövs');
    await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    await panel.getByText(fill(sv.MeasureConclusionTold, sv.ThreadChange, 'Fler kvällar behövs')).waitFor();
    await panel.getByRole('figure', { name: fill(sv.MeasureChart, 'Klagomål') }).waitFor();
    const [entry] = await storedItems(host, 'TnFollowUps', `MeasureId eq ${id}`);
    expect(entry).toMatchObject({ TimesDone: 6, Process: 'Två var inställda', Hours: 7.5, Cost: 12000, IndicatorValue: 9, Conclusion: 'Förändra', ConclusionReason: 'Fler kvällar behövs' });

    await tab(panel, sv.ThreadTab);
    const thread = panel.getByRole('list', { name: sv.ThreadLabel });
    await thread.getByText(sv.ThreadNearer).waitFor();
    await thread.getByRole('link', { name: sv.ThreadChange }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('is followed up for an earlier day, never ahead and never before it began', async () => {
    const ago = (days: number, dateStyle: 'short' | 'long' = 'short'): string =>
      new Intl.DateTimeFormat('sv-SE', { dateStyle, timeZone: 'Europe/Stockholm' }).format(new Date(Date.now() - days * 86_400_000));
    const id = await makeMeasure(host, { Title: 'Uppföljd i efterhand', StartDate: `${ago(30)}T12:00:00Z` });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}?tab=followUps` });
    const panel = await opened(frame, 'Uppföljd i efterhand');
    const submit = async (day: string, sentence: string): Promise<void> => {
      await textField(panel, sv.FollowUpSentence).fill(sentence);
      await typeDate(panel, sv.FollowUpDay, day);
      await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    };
    expect(await dropdown(panel, sv.FollowUpDay).inputValue()).toBe(ago(0));
    await submit(ago(-2), 'Så gick det');
    await panel.getByText(sv.FollowUpFuture).waitFor();
    await submit(ago(31), 'Så gick det');
    await panel.getByText(sv.FollowUpBeforeStart).waitFor();
    await submit(ago(10), 'Så gick det');
    const entry = (sentence: string): Locator => panel.getByRole('listitem').filter({ hasText: sentence });
    await entry('Så gick det').getByText(ago(10, 'long')).waitFor();
    expect(await dropdown(panel, sv.FollowUpDay).inputValue()).toBe(ago(0));
    // One about an earlier day still is said to change nothing of how it stands.
    await submit(ago(20), 'Och så före det');
    await entry('Och så före det').getByText(ago(20, 'long')).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ LatestNote: 'Så gick det' });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('has a thread whose links lead where they say', async () => {
    const name = 'Med hel tråd';
    const id = await wholeMeasure(name);
    const problem = await idOf('TnProblems', main);
    const measure = await storedMeasure(host, id);
    const { page, frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/plan/${id}` });
    const follow = async (link: string | RegExp): Promise<string> => {
      await frame.evaluate(hash => { window.location.hash = hash; }, `#/plan/${id}?year=${year}`);
      const thread = (await opened(frame, name)).getByRole('list', { name: sv.ThreadLabel });
      await thread.getByRole('link', { name: link }).click();
      await eventually(() => page.url(), url => !url.includes(`/plan/${id}?year=${year}`) || url.includes('tab='));
      return decodeURIComponent(page.url().split('#/')[1]);
    };
    expect(await follow(sv.ThreadEvidenceLink)).toBe(`situation/problems/${problem}?tab=evidence`);
    await (await opened(frame, main)).getByText('93 rapporterade händelser').first().waitFor();
    expect(await follow(main)).toBe(`situation/problems/${problem}`);
    expect(await follow(/Ingen ser vad som händer/)).toBe(`situation/problems/${problem}?tab=causes`);
    expect(await follow(/Skador på skolorna/)).toBe(`situation/figures?indicator=${measure.IndicatorItemId}`);
    expect(await follow(sv.ThreadContinue)).toContain('tab=followUps');
    await panelOf(frame, name).getByText('Snart klar').waitFor();
    expect(await follow(name)).toContain('tab=details');
    const panel = panelOf(frame, name);
    await panel.getByText('Verkar hjälpa').waitFor();
    await panel.getByText(fill(sv.ThreadFromFollowUp, `31 augusti ${year}`)).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('has a history in words, whose values come back one by one or all, and are undone', async () => {
    const id = await makeMeasure(host, { Title: 'Med historik', owner: 'samordnare', Goal: 'Tio lampor', SeasonFrom: 4, SeasonTo: 9 });
    await changeMeasure(host, 'chef.barn', id, { Goal: 'Tolv lampor', Status: 'Pausad', StatusReason: 'Vakans', SeasonFrom: 5 });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}?tab=history` });
    const panel = await opened(frame, 'Med historik');
    await panel.getByText(fill(sv.HistoryChange, sv.ProblemSeasonFrom.replace('Säsong från', 'Säsong från månad'), 'april', 'maj')).waitFor();
    const goal = panel.getByRole('listitem').filter({ has: frame.getByText(fill(sv.HistoryChange, sv.Goal, 'Tio lampor', 'Tolv lampor')) }).last();
    await goal.getByRole('button').click();
    await panel.getByText(sv.MeasureRestored).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Goal: 'Tio lampor', Status: 'Pausad' });
    await panel.getByText(fill(sv.HistoryChange, sv.Goal, 'Tolv lampor', 'Tio lampor')).waitFor();
    await panel.getByRole('button', { name: sv.Undo }).click();
    await eventually(async () => (await storedMeasure(host, id)).Goal, value => value === 'Tolv lampor');
    await panel.getByRole('button', { name: new RegExp(`^${sv.MeasureRestoreAll}`) }).last().click();
    await eventually(async () => (await storedMeasure(host, id)).Goal, value => value === 'Tio lampor');
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår', StatusReason: null, SeasonFrom: 4 });
    expect(problems).toEqual([]);
    await context.close();
  });

  test('is removed to the recycle bin by the coordinator, and brought back', async () => {
    const id = await makeMeasure(host, { Title: 'Att ta bort' });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}` });
    const panel = await opened(frame, 'Att ta bort');
    await panel.getByRole('button', { name: sv.MeasureRemove }).click();
    await panel.getByText(fill(sv.ItemRemoved, 'Att ta bort')).waitFor();
    expect(await storedItems(host, 'TnMeasures', `Id eq ${id}`)).toEqual([]);
    await panel.getByRole('button', { name: sv.Undo }).click();
    await textField(panel, sv.Goal).waitFor();
    expect(await storedItems(host, 'TnMeasures', `Id eq ${id}`)).toHaveLength(1);
    // The answer of a page that asked for the measure while it was gone is a 404, as it should be.
    expect(problems.filter(text => !text.includes('404'))).toEqual([]);
    await context.close();
    const head = await host.open({ user: 'chef.barn', path: `${tabPage()}#/plan/${id}` });
    await textField(await opened(head.frame, 'Att ta bort'), sv.Goal).waitFor();
    expect(await head.frame.getByRole('button', { name: sv.MeasureRemove }).count()).toBe(0);
    await head.context.close();
  });

  test('that much points to says so before it is removed, and stays when one changes one\'s mind', async () => {
    const id = await wholeMeasure('Med uppföljningar');
    await add('TnCameraCases', { Title: 'Gångtunneln', MeasureId: id });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}` });
    const panel = await opened(frame, 'Med uppföljningar');
    await panel.getByRole('button', { name: sv.MeasureRemove }).click();
    const dialog = await opened(frame, sv.MeasureRemove);
    await dialog.getByText(/2 uppföljningar och 1 kameraärende pekar på åtgärden/).waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
    await dialog.getByRole('button', { name: sv.Cancel }).click();
    expect(await storedItems(host, 'TnMeasures', `Id eq ${id}`)).toHaveLength(1);
    await panel.getByRole('button', { name: sv.MeasureRemove }).click();
    await (await opened(frame, sv.MeasureRemove)).getByRole('button', { name: sv.Remove, exact: true }).click();
    await panel.getByText(fill(sv.ItemRemoved, 'Med uppföljningar')).waitFor();
    expect(await storedItems(host, 'TnMeasures', `Id eq ${id}`)).toEqual([]);
    expect(problems.filter(text => !text.includes('404'))).toEqual([]);
    await context.close();
  });

  test('is gone through by keyboard: tabs, thread and its first link', async () => {
    const id = await wholeMeasure('Med tangenter');
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/${id}` });
    const panel = await opened(frame, 'Med tangenter');
    await panel.getByRole('tab', { name: sv.TabDetails }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const first = panel.getByRole('list', { name: sv.ThreadLabel }).getByRole('link').first();
    await first.waitFor();
    await page.keyboard.press('Tab');
    await eventually(() => first.evaluate(element => element === document.activeElement), Boolean);
    await page.keyboard.press('Enter');
    await opened(frame, main);
    await context.close();
  });
});

describe.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('in %s at %i pixels', (lang, width) => {
  test('form, thread, follow-up in depth and history pass axe in three themes, fit the window and speak the language', async () => {
    const texts = lang === 'sv-se' ? sv : en;
    const name = `Hel ${lang} ${width}`;
    const id = await wholeMeasure(name);
    await changeMeasure(host, 'chef.barn', id, { Status: 'Pausad', StatusReason: 'Vakans' });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/plan/${id}`, lang, width, height: 900 });
    const found: string[] = [];
    const visit = async (state: string): Promise<void> => {
      await stillness(frame);
      const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) found.push(`${state}: ${wide} wide`);
      found.push(...(await strangeTexts(frame, lang)).map(text => `${state}: ${text}`), ...(await violationsInThemes(frame)).map(text => `${state}: ${text}`));
    };
    const panel = await opened(frame, name);
    await textField(panel, texts.Goal).waitFor();
    await panel.getByText(texts.MeasureInherits).waitFor();
    await fold(panel, texts.MeasureHeadingSeason);
    await fold(panel, texts.MeasureHeadingMoney);
    await visit('form');
    const open = async (key: string): Promise<void> => { await frame.evaluate(hash => { window.location.hash = hash; }, `#/plan/${id}?tab=${key}`); };
    await open('thread');
    await panel.getByRole('list', { name: texts.ThreadLabel }).getByText(texts.ThreadNow, { exact: true }).waitFor();
    await visit('thread');
    await open('followUps');
    await panel.getByRole('figure').waitFor();
    await visit('follow-ups');
    await open('history');
    await panel.getByRole('button', { name: new RegExp(`^${texts.MeasureRestoreAll.split(' ')[0]}`) }).first().waitFor();
    await visit('history');
    await page.emulateMedia({ forcedColors: 'active' });
    await open('thread');
    await panel.getByRole('list', { name: texts.ThreadLabel }).waitFor();
    const knot = await panel.getByRole('list', { name: texts.ThreadLabel }).getByRole('listitem').first().evaluate(element => getComputedStyle(element, '::before').borderTopColor);
    expect(knot).not.toBe('rgba(0, 0, 0, 0)');
    await turnTo(frame as Frame, 'light');
    expect(found).toEqual([]);
    await context.close();
  });
});
