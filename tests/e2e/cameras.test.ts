/** Camera cases from proposal to decision, as a head, the decider and a reader meet them (P34–P41; design.md, "Roles"). */
import { choose, closed, dropdown, eventually, fill, go, homeSite, listOf, opened, pageIn, panelOf, rest, storedItems, sv, tabPage, textField, title } from './app';
import { stillness, violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(90000);

let host: Host;
const ready = 'Parken i centrum, scenen';

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('a head', () => {
  test('makes a case; each gate tells what it lacks, and nothing is called ready before it is (P34, P37–P40)', async () => {
    const { frame, context, problems } = await host.open({ user: 'chef.barn', path: tabPage() });
    await go(frame, 'cameras');
    await frame.getByRole('menuitem', { name: sv.NewCameraCase }).click();
    const panel = panelOf(frame, sv.NewCameraCase);
    await textField(panel, sv.CameraCase).fill('Gångtunneln');
    const gate = (number: number, name: string) => panel.getByRole('region', { name: fill(sv.GateTitle, number, name) });
    const second = gate(2, sv.GateMeasuresLong);
    await second.getByText(sv.LackMeasure).waitFor();
    await choose(frame, dropdown(panel, sv.CaseState), sv.CaseReady);
    await panel.getByRole('button', { name: sv.Save }).click();
    await panel.getByText(sv.CaseNotReady).waitFor();
    await choose(frame, dropdown(panel, sv.CaseState), sv.CaseInvestigation);

    // A measure of next year is not begun: the case stops here (P34).
    await dropdown(second, sv.Gate2Measure).click();
    await frame.getByRole('option', { name: /Anmälan av skadegörelse direkt från mobilen/ }).click();
    await second.getByText(sv.LackMeasureNotStarted).waitFor();
    await textField(second, sv.Gate2Note).fill('Belysning bytt, protokoll 2025-11-03');
    await second.getByText(sv.Gate2Check).click();
    await second.getByText(sv.GateIsMet).waitFor();
    const fourth = gate(4, sv.GateRoutineLong);
    await textField(fourth, sv.StorageDays).fill('7');
    await textField(fourth, sv.StorageReason).waitFor();
    expect(await fourth.innerText()).toContain(sv.LackRoutineDocument);
    await textField(fourth, sv.StorageReason).fill('Händelser upptäcks efter helgen.');
    await panel.getByRole('button', { name: sv.Save }).click();
    await opened(frame, 'Gångtunneln');
    const [stored] = await storedItems(host, 'TnCameraCases', "CaseState eq 'Utredning'").then(items => items.filter(item => item.Title === 'Gångtunneln'));
    expect(stored).toMatchObject({ Gate2Measures: true, StorageDays: 7, CaseState: 'Utredning' });
    await panelOf(frame, 'Gångtunneln').getByRole('button', { name: sv.Close }).click();
    const row = frame.getByRole('row').filter({ has: title(frame, 'Gångtunneln') });
    expect(await row.innerText()).toContain(fill(sv.GateHolds, sv.GateMeasures));
    expect(await row.innerText()).toContain(fill(sv.GateLacks, sv.GateProblem));
    expect(problems).toEqual([]);
    await context.close();
  });

  test('leaves nothing of a case on the disk: the list is protected', async () => {
    const { frame, context } = await host.open({ user: 'chef.barn', path: tabPage() });
    await go(frame, 'cameras/new');
    await textField(await opened(frame, sv.NewCameraCase), sv.CameraCase).fill('Hemlig plats');
    expect(await frame.evaluate(() => JSON.stringify({ ...window.localStorage, ...window.sessionStorage }))).not.toContain('Hemlig plats');
    await context.close();
  });
});

describe('the decider', () => {
  test('sees what awaits a decision, decides, and the decision stands; a change in SharePoint afterwards is shown (P41)', async () => {
    const { frame, context, page, problems } = await host.open({ user: 'beslutsfattare', path: tabPage() });
    await frame.getByRole('heading', { name: sv.AwaitingDecision }).waitFor();
    await title(frame, ready).click();
    const panel = await opened(frame, ready);
    await panel.getByText(sv.DecisionNone).waitFor();
    await panel.getByRole('button', { name: sv.DecisionSave }).click();
    await panel.getByText(sv.Required).first().waitFor();
    await stillness(frame);
    expect(await violationsInThemes(frame)).toEqual([]);
    await choose(frame, dropdown(panel, sv.DecisionOutcome), sv.DecisionApproved);
    await textField(panel, sv.DecisionBody).fill('Kultur och fritid');
    await textField(panel, sv.Dnr).fill('KF 2026-9');
    await panel.getByRole('button', { name: sv.DecisionSave }).click();
    await panel.getByText(sv.DecisionSectionOrDelegation).first().waitFor();
    await textField(panel, sv.DecisionDecider).fill('Förvaltningschef');
    await textField(panel, sv.DecisionDelegation).fill('Delegationsordningen 4.7');
    await panel.getByRole('button', { name: sv.DecisionSave }).click();
    await panel.getByText(sv.DecisionSaved).waitFor();
    await panel.getByText('Delegationsordningen 4.7', { exact: false }).first().waitFor();
    const [decision, ...others] = await storedItems(host, 'TnDecisions', "ItemList eq 'CameraCases'").then(items => items.filter(item => item.Dnr === 'KF 2026-9'));
    expect(others).toEqual([]);
    expect(decision.Title).toMatch(/^Kultur och fritid \d{4}-\d{2}-\d{2}$/);
    expect(decision.Digest).toMatch(/^[0-9a-f]{64}$/);
    await go(frame, '');
    await frame.getByText(sv.NothingAwaitsDecision).waitFor();

    const change = await rest(host, 'chef.kultur', 'POST', `${listOf('TnCameraCases')}/items(${decision.ItemId})`, { StorageDays: 30 }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    expect(change.status).toBe(204);
    await go(frame, 'cameras');
    await page.reload();
    const row = frame.getByRole('row').filter({ has: title(frame, ready) });
    await row.getByText(sv.ChangedSinceDecision).waitFor();
    await title(frame, ready).click();
    await panel.getByRole('tab', { name: sv.TabDecision }).click();
    await panel.getByText(sv.ChangedSinceDecisionText).waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  test('cannot approve a case that lacks something, and may refuse it (P34)', async () => {
    const { frame, context } = await host.open({ user: 'beslutsfattare', path: tabPage() });
    await go(frame, 'cameras/3?tab=decision');
    const panel = await opened(frame, 'Högstadieskolans gård');
    await choose(frame, dropdown(panel, sv.DecisionOutcome), sv.DecisionApproved);
    await panel.getByRole('button', { name: sv.DecisionSave }).click();
    await panel.getByText(sv.DecisionGates).waitFor();
    await choose(frame, dropdown(panel, sv.DecisionOutcome), sv.DecisionRefused);
    await eventually(() => panel.getByText(sv.DecisionGates).count(), count => count === 0);
    await context.close();
  });

  test('a state without a decision is shown as not decided', async () => {
    await rest(host, 'chef.barn', 'POST', `${listOf('TnCameraCases')}/items(3)`, { CaseState: 'I drift' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    const { frame, context } = await host.open({ user: 'registrator', path: tabPage() });
    await go(frame, 'cameras');
    await frame.getByRole('row').filter({ has: title(frame, 'Högstadieskolans gård') }).getByText(sv.NotDecided).waitFor();
    await title(frame, 'Högstadieskolans gård').click();
    const panel = await opened(frame, 'Högstadieskolans gård');
    await panel.getByRole('tab', { name: sv.TabDecision }).click();
    await panel.getByText(sv.NotDecidedText).waitFor();
    expect(await panel.getByRole('button', { name: sv.DecisionSave }).count()).toBe(0);
    await context.close();
  });
});

describe.each(['lasare', 'radsledamot'])('%s', user => {
  test('has no way to the cases in the app, and 403 from the server', async () => {
    const { frame, context } = await host.open({ user, path: tabPage() });
    await frame.getByRole('link', { name: sv.NavCooperation }).waitFor();
    expect(await frame.getByRole('link', { name: sv.NavCameras }).count()).toBe(0);
    await go(frame, 'cameras');
    await pageIn(frame).getByText(sv.FaultDenied).waitFor();
    expect(await frame.evaluate(async site => (await fetch(`${site}/_api/web/getList('${site}/Lists/TnCameraCases')/items`)).status, homeSite)).toBe(403);
    await context.close();
  });

  test('is refused every way to a case by the server, where a head is let in (P41)', async () => {
    const ways = ['', '/items', '/items(1)', '/items(1)/versions', '/items(1)/attachmentFiles'];
    const refused = await Promise.all(ways.map(async way => (await rest(host, user, 'GET', listOf('TnCameraCases') + way)).status));
    expect(refused).toEqual(ways.map(() => 403));
    const granted = await Promise.all(ways.map(async way => (await rest(host, 'chef.barn', 'GET', listOf('TnCameraCases') + way)).status));
    expect(granted).toEqual(ways.map(() => 200));
    const stream = { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>', RenderOptions: 2 } };
    expect((await rest(host, user, 'POST', `${listOf('TnCameraCases')}/RenderListDataAsStream`, stream)).status).toBe(403);
    expect((await rest(host, user, 'POST', `${listOf('TnCameraCases')}/items`, { Title: 'Insmugglad' })).status).toBe(403);
  });
});

test('a protected case is closed again without a trace in its address', async () => {
  const { frame, context } = await host.open({ user: 'samordnare', path: tabPage() });
  await go(frame, 'cameras/1?tab=history');
  const panel = await opened(frame, 'Busstationens vänthall och gångväg');
  await panel.getByText(sv.HistoryCreated).waitFor();
  await panel.getByRole('button', { name: sv.Close }).click();
  await closed(frame, 'Busstationens vänthall och gångväg');
  expect(await frame.evaluate(() => window.location.hash)).toBe('#/cameras');
  await context.close();
});
