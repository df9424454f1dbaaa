/** Problems from what shows them to why they are there and how they are answered (P2, P32, P33; domain.md §2). */
import type { Frame, Locator } from 'playwright-core';
import { choose, closed, dropdown, en, eventually, fill, go, listOf, opened, panelOf, rest, storedItems, sv, tabPage, textField, title, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { strangeTexts } from './words';

jest.setTimeout(90000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

async function add(list: string, values: object): Promise<number> {
  const { status, body } = await rest(host, 'samordnare', 'POST', `${listOf(list)}/items`, values);
  expect(status).toBe(201);
  return body.Id as number;
}

const tab = (panel: Locator, name: string): Locator => panel.getByRole('tab', { name: new RegExp(`^${name}( \\(\\d+\\))?$`) });
const save = (panel: Locator): Promise<void> => panel.getByRole('button', { name: sv.Save, exact: true }).click();
const main = 'Skadegörelse på skolor, parker och allmänna byggnader';

describe('problems', () => {
  test('an EST-uppdrag becomes a prioritised problem with evidence, causes and a reasoned no', async () => {
    const [{ Id: area }] = await storedItems(host, 'TnAreas', "Title eq 'Hamnen'") as { Id: number }[];
    const task = await add('TnEstTasks', { Title: 'Bänkarna vid kajen', State: 'Öppet', AreaId: area });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/problems?new=1&title=B%C3%A4nkarna%20vid%20kajen&area=${area}&from=estTask:${task}` });
    const fresh = await opened(frame, sv.ProblemNew);
    expect(await textField(fresh, sv.ProblemTitle).inputValue()).toBe('Bänkarna vid kajen');
    await eventually(() => dropdown(fresh, sv.ProblemArea).innerText(), text => text.includes('Hamnen'));
    await choose(frame, dropdown(fresh, sv.ProblemPriority), sv.ProblemPrioritised);
    await save(fresh);
    await fresh.getByText(sv.ProblemPriorityReasonMissing).waitFor();
    await textField(fresh, sv.ProblemPriorityReason).fill('Kostar mest');
    await save(fresh);

    const panel = await opened(frame, 'Bänkarna vid kajen');
    const [stored] = await storedItems(host, 'TnProblems', "Title eq 'Bänkarna vid kajen'");
    expect(stored).toMatchObject({ Priority: 'Prioriterat', AreaId: area });
    expect((await storedItems(host, 'TnEstTasks', `Id eq ${task}`))[0].ProblemId).toBe(stored.Id);
    await panel.getByText(sv.EvidenceEmpty).waitFor();

    await panel.getByRole('button', { name: sv.EvidenceNew }).click();
    await choose(frame, dropdown(panel, sv.EvidenceKind), sv.EvidenceEvents);
    await textField(panel, sv.EvidenceShows).fill('Sju händelser i år');
    await choose(frame, dropdown(panel, sv.EventCategory), 'Skadegörelse');
    await textField(panel, sv.EvidenceMonthFrom).fill('april');
    await save(panel);
    await panel.getByText(sv.EvidenceMonthInvalid).waitFor();
    await textField(panel, sv.EvidenceMonthFrom).fill(`${year}-04`);
    await save(panel);
    await panel.getByText(fill(sv.EvidenceThin, sv.EvidenceEvents)).waitFor();
    await panel.getByRole('button', { name: sv.EvidenceNew }).click();
    await choose(frame, dropdown(panel, sv.EvidenceKind), sv.EvidencePartners);
    await textField(panel, sv.EvidenceShows).fill('Hamnens gäster klagar');
    await textField(panel, sv.EvidenceSource).fill('Gästhamnen');
    await save(panel);
    await panel.getByText(fill(sv.EvidenceEnough, 2, `${sv.EvidencePartners}, ${sv.EvidenceEvents}`)).waitFor();

    await tab(panel, sv.ProblemTabCauses).click();
    await panel.getByText(sv.CausesEmpty).waitFor();
    await panel.getByRole('button', { name: fill(sv.CauseAddTo, sv.CauseSituation) }).click();
    await textField(panel, sv.Cause).fill('Platsen är mörk');
    await save(panel);
    await panel.getByRole('button', { name: fill(sv.CauseAddTo, sv.CauseExposure) }).click();
    await textField(panel, sv.Cause).fill('Bänkarna står avskilt');
    await choose(frame, dropdown(panel, sv.CauseStrength), sv.CauseSome);
    await dropdown(panel, sv.CauseEvidence).click();
    await frame.getByRole('option', { name: /Hamnens gäster klagar$/ }).click();
    await dropdown(panel, sv.CauseParent).click();
    await frame.getByRole('option', { name: /Platsen är mörk$/ }).click();
    await save(panel);
    await panel.getByRole('img', { name: fill(sv.CauseTriangle, 'Situation 1, Utsatthet 1, Gärningsperson 0') }).waitFor();
    const causes = await eventually(() => storedItems(host, 'TnCauses', `ProblemId eq ${stored.Id}`), found => found.length === 2);
    expect(causes.find(({ Title }) => Title === 'Bänkarna står avskilt')).toMatchObject({ Side: 'Utsatthet', Strength: 'Visst stöd', ParentCause: causes.find(({ Title }) => Title === 'Platsen är mörk')!.Id });
    // What follows from a cause is not offered as its ground.
    await panel.getByRole('button', { name: fill(sv.ProblemChangeNamed, `O-${causes.find(({ Title }) => Title === 'Platsen är mörk')!.Id} Platsen är mörk`) }).click();
    await dropdown(panel, sv.CauseParent).click();
    expect(await frame.getByRole('option').allInnerTexts()).toEqual([sv.CauseNoParent]);
    await frame.getByRole('option', { name: sv.CauseNoParent }).click();
    await panel.getByRole('button', { name: sv.Cancel }).click();

    await tab(panel, sv.ProblemStanding).click();
    await panel.getByText(sv.ProblemNoDecision).waitFor();
    await choose(frame, dropdown(panel, sv.ProblemStanding), sv.ProblemDecisionNone);
    await save(panel);
    await panel.getByText(sv.ProblemNoReasonMissing).waitFor();
    await textField(panel, sv.ProblemNoReason).fill('Hamnens ägare åtgärdar själv');
    await save(panel);
    await panel.getByText(sv.Saved).waitFor();
    await panel.getByText(sv.ProblemNoMeasure).waitFor();
    await panel.getByRole('button', { name: sv.Close }).first().click();
    await closed(frame, 'Bänkarna vid kajen');
    const row = frame.getByRole('row').filter({ has: title(frame, 'Bänkarna vid kajen') });
    await row.getByText(sv.ProblemNoMeasure).waitFor();
    await row.getByText(fill(sv.ProblemEvidenceCounted, 2, `${sv.EvidencePartners}, ${sv.EvidenceEvents}`)).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('one that measures answer stays, and is closed instead; one that nothing points to goes', async () => {
    const loose = await add('TnProblems', { Title: 'Skylten vid infarten', Priority: 'Bevakas' });
    await add('TnEvidence', { Title: 'Skylten är klottrad', ProblemId: loose, Kind: 'Samverkan', Source: 'Trafikverket' });
    const tied = await add('TnProblems', { Title: 'Staketet vid skolan', Priority: 'Bevakas' });
    await add('TnMeasures', { Title: 'Laga staketet', PlanYear: year, ProblemId: tied, Status: 'Pågår' });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: `${tabPage()}#/situation/problems?text=skylten` });
    await title(frame, 'Skylten vid infarten').click();
    const panel = await opened(frame, 'Skylten vid infarten');
    await panel.getByRole('button', { name: sv.ProblemRemove }).click();
    const ask = await opened(frame, sv.ProblemRemove);
    await ask.getByText(fill(sv.ProblemRemoveAsk, 'Skylten vid infarten', 1, 0)).waitFor();
    await ask.getByRole('button', { name: sv.Remove, exact: true }).click();
    await frame.getByText(sv.NothingMatchesFilter).waitFor();
    expect(await storedItems(host, 'TnEvidence', `ProblemId eq ${loose}`)).toEqual([]);

    await go(frame, `situation/problems/${tied}`);
    const other = await opened(frame, 'Staketet vid skolan');
    await other.getByRole('button', { name: sv.ProblemRemove }).click();
    await other.getByText(fill(sv.ProblemUsed, fill(sv.ProblemUseMeasures, 1))).waitFor();
    await other.getByRole('button', { name: sv.ProblemCloseInstead }).click();
    await closed(frame, 'Staketet vid skolan');
    await go(frame, 'situation/problems?priority=Avslutat');
    await title(frame, 'Staketet vid skolan').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a coming season stands on the coordinator\'s start page, with what starts before it (P33)', async () => {
    const next = new Date(Date.UTC(year, new Date().getUTCMonth() + 1, 1));
    const season = { SeasonFrom: next.getUTCMonth() + 1, SeasonTo: next.getUTCMonth() + 1, Priority: 'Prioriterat', PriorityReason: 'Varje år' };
    await add('TnProblems', { Title: 'Smällare i centrum', ...season });
    const met = await add('TnProblems', { Title: 'Halka vid skolorna', ...season });
    await add('TnMeasures', { Title: 'Sandning före skolstart', PlanYear: year, ProblemId: met, Status: 'Pågår', StartDate: `${year}-01-15T12:00:00Z` });
    const { frame, context, problems } = await host.open({ user: 'samordnare', path: tabPage() });
    const section = frame.getByRole('region', { name: sv.SeasonsTitle });
    const item = (name: string): Locator => section.getByRole('listitem').filter({ has: title(frame, name) });
    await item('Smällare i centrum').getByText(sv.SeasonNotForestalled).waitFor();
    await item('Halka vid skolorna').getByText(fill(sv.SeasonForestalled, 'Sandning före skolstart')).waitFor();
    const day = new Intl.DateTimeFormat('sv-SE', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(next);
    await item('Smällare i centrum').getByText(fill(sv.SeasonBegins, day)).waitFor();
    await title(frame, 'Halka vid skolorna').click();
    await title(await opened(frame, 'Halka vid skolorna') as unknown as Frame, 'Sandning före skolstart').waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a measure proposed from a problem takes its causes', async () => {
    const { frame, context, problems } = await host.open({ user: 'chef.samhalle', path: `${tabPage()}#/situation/problems?text=skadeg%C3%B6relse` });
    await title(frame, main).click();
    const panel = await opened(frame, main);
    await tab(panel, sv.ProblemStanding).click();
    await panel.getByRole('link', { name: sv.Propose }).click();
    const form = await opened(frame, sv.NewMeasure);
    await eventually(() => dropdown(form, sv.Problem).innerText(), text => text.includes(main));
    await form.getByRole('button', { name: sv.AllFields }).click();
    await form.getByRole('button', { name: fill(sv.CauseTake, 'Gångtunneln är mörk och ligger avskilt') }).click();
    expect(await textField(form, sv.Cause).inputValue()).toBe('Gångtunneln är mörk och ligger avskilt');
    expect(problems).toEqual([]);
    await context.close();
  });

  test('a reader follows a problem to its evidence and changes nothing', async () => {
    const { frame, context, problems } = await host.open({ user: 'lasare', path: `${tabPage()}#/situation/problems?priority=Prioriterat` });
    await title(frame, main).waitFor();
    expect(await frame.getByRole('menuitem', { name: sv.ProblemNew }).count()).toBe(0);
    await title(frame, main).click();
    const panel = await opened(frame, main);
    await tab(panel, sv.ProblemTabEvidence).click();
    expect(await panel.getByRole('button', { name: sv.EvidenceNew }).count()).toBe(0);
    await panel.getByRole('link', { name: /2022-04–2022-09/ }).click();
    await frame.getByRole('heading', { level: 1, name: /april 2022/ }).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 320]] as const)('passes axe in three themes in %s at %i pixels, and is no wider', async (lang, width) => {
    const texts = lang === 'sv-se' ? sv : en;
    const { frame, context } = await host.open({ user: 'samordnare', path: `${tabPage(lang)}#/situation/problems`, lang, width, height: 800 });
    await frame.getByRole('grid', { name: texts.ProblemList }).or(frame.getByRole('list', { name: texts.ProblemList })).first().waitFor();
    const found = await violationsInThemes(frame);
    const [{ Id: id }] = await storedItems(host, 'TnProblems', `Title eq '${main}'`) as { Id: number }[];
    const visits: [string, (panel: Locator) => Promise<unknown>][] = [
      ['details', panel => textField(panel, texts.ProblemTitle).waitFor()],
      ['evidence', panel => panel.getByRole('button', { name: texts.EvidenceNew }).waitFor()],
      ['causes', panel => panel.getByRole('img').first().waitFor()],
      ['decision', panel => dropdown(panel, texts.ProblemStanding).waitFor()]
    ];
    for (const [key, ready] of visits) {
      await go(frame, `situation/problems/${id}?tab=${key}`);
      await ready(await opened(frame, main));
      found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    }
    await go(frame, `situation/problems/${id}?tab=evidence`);
    const panel = await opened(frame, main);
    await panel.getByRole('button', { name: texts.EvidenceNew }).click();
    await choose(frame, dropdown(panel, texts.EvidenceKind), texts.EvidenceEvents);
    await textField(panel, texts.EvidenceMonthFrom).waitFor();
    found.push(...await violationsInThemes(frame), ...await strangeTexts(frame, lang));
    await go(frame, 'situation/problems');
    await panelOf(frame, main).waitFor({ state: 'detached' });
    expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(found).toEqual([]);
    await context.close();
  });
});
