/** What goes wrong between the browser and SharePoint (m365-wire.md §1): said in plain words, waited out, and never twice. */
import type { Frame, Locator, Page, Route } from 'playwright-core';
import { changeMeasure, closed, eventually, fill, go, makeMeasure, opened, rest, storedItems, storedMeasure, sv, textField, title, touch, update, year } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const toApi = (url: URL): boolean => url.pathname.includes('/_api/');
const toItems = (url: URL): boolean => /TnMeasures'?\)\/items$/i.test(decodeURIComponent(url.pathname));
/** Reads that are asked for together travel in one batch. */
const toReads = (url: URL): boolean => toItems(url) || /\/_api\/\$batch$/i.test(url.pathname);
const toItem = (url: URL): boolean => /TnMeasures'?\)\/items\(\d+\)$/i.test(decodeURIComponent(url.pathname));

/** Answers the first requests that match in another way, and lets the rest through. @returns how many were met so */
async function meet(page: Page, matches: (url: URL) => boolean, method: string, times: number, answer: (route: Route) => Promise<void>): Promise<{ met: number; at: number[] }> {
  const seen = { met: 0, at: [] as number[] };
  await page.route(matches, async route => {
    if (route.request().method() !== method) return route.fallback();
    seen.at.push(Date.now());
    if (seen.met >= times) return route.fallback();
    seen.met += 1;
    return answer(route);
  });
  return seen;
}

const loseTheAnswer = async (route: Route): Promise<void> => {
  await route.fetch();
  await route.abort('connectionreset');
};

async function named(name: string): Promise<Record<string, unknown>[]> {
  return (await storedItems(host, 'TnMeasures', `PlanYear eq ${year}`, 'Id,Title')).filter(item => item.Title === name);
}

describe('reading', () => {
  test('SharePoint out of reach: a plain Swedish message, and Försök igen brings the page', async () => {
    let reachable = false;
    const { page, frame, context } = await host.open({
      user: 'chef.barn', place: 'team',
      beforeLoad: async opening => {
        await opening.clock.install();
        await opening.route(toApi, route => reachable ? route.fallback() : route.abort('internetdisconnected'));
      }
    });
    const message = frame.getByText(sv.FaultOffline);
    // The waits between the tries are passed over.
    await eventually(async () => { await page.clock.fastForward(5000); return message.isVisible(); }, Boolean);
    expect(await frame.locator('#web-part').innerText()).not.toContain('fetch');
    reachable = true;
    await frame.getByRole('button', { name: sv.TryAgain }).click();
    await frame.getByRole('heading', { name: sv.OwnMeasures }).waitFor();
    expect(await message.count()).toBe(0);
    await context.close();
  });

  test('the plan out of reach: the message stands on the page, and Försök igen reads it', async () => {
    const { page, frame, context } = await host.open({ user: 'lasare', place: 'team' });
    await frame.getByText(sv.FigureLate).waitFor();
    await page.clock.install();
    await page.route(toReads, route => route.abort('internetdisconnected'));
    await go(frame, `plan?year=${year + 1}`);
    await eventually(async () => { await page.clock.fastForward(5000); return frame.getByText(sv.FaultOffline).first().isVisible(); }, Boolean);
    await page.unroute(toReads);
    await frame.getByRole('button', { name: sv.TryAgain }).click();
    await frame.getByRole('rowheader').first().waitFor();
    await frame.getByText(sv.FaultOffline).waitFor({ state: 'detached' });
    await context.close();
  });

  test('throttled with Retry-After: waits as long as asked, and then shows the page', async () => {
    let seen = { met: 0, at: [] as number[] };
    const { frame, context } = await host.open({
      user: 'chef.barn', place: 'team',
      beforeLoad: async opening => {
        seen = await meet(opening, url => /\$batch$/.test(url.pathname), 'POST', 1, route =>
          route.fulfill({ status: 429, headers: { 'Retry-After': '2' }, contentType: 'text/plain', body: '429 TOO MANY REQUESTS' }));
      }
    });
    await frame.getByRole('heading', { name: sv.OwnMeasures }).waitFor();
    expect(seen.met).toBe(1);
    expect(seen.at[1] - seen.at[0]).toBeGreaterThanOrEqual(1950);
    await context.close();
  });
});

describe('writing', () => {
  test('a 503 once on an update: saved, and saved once', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd i motvind', owner: 'chef.barn' });
    const { page, frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const seen = await meet(page, toItem, 'POST', 1, route => route.fulfill({ status: 503, contentType: 'text/plain', body: 'Service Unavailable' }));
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Åtgärd i motvind') });
    await update(row, 'Åtgärd i motvind');
    await touch(row, sv.Status, sv.StatusDone);
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(seen.met).toBe(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd' });
    const { body } = await rest(host, 'administrator', 'GET', `web/getList('/sites/trygghet/Lists/TnMeasures')/items(${id})/versions`);
    expect(body.value).toHaveLength(2);
    await context.close();
  });

  test('an update whose answer is lost: seen to have been saved, and not written twice', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd utan svar', owner: 'chef.barn' });
    const { page, frame, context } = await host.open({ user: 'chef.barn', place: 'team' });
    const seen = await meet(page, toItem, 'POST', 1, loseTheAnswer);
    const row = frame.getByRole('listitem').filter({ has: title(frame, 'Åtgärd utan svar') });
    await update(row, 'Åtgärd utan svar');
    await touch(row, sv.Status, sv.StatusDone);
    await row.getByRole('button', { name: sv.Save }).click();
    await row.getByText(sv.Saved).waitFor();
    expect(seen.at).toHaveLength(1);
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd' });
    await context.close();
  });

  test.each<[string, (route: Route) => Promise<void>]>([
    ['the answer lost after it was made', loseTheAnswer],
    ['lost before it was made', route => route.abort('connectionreset')],
    ['a 503 once, which says nothing of whether it was made', route => route.fulfill({ status: 503, contentType: 'text/plain', body: 'Service Unavailable' })],
    ['a 504 after it was made', async route => { await route.fetch(); await route.fulfill({ status: 504, contentType: 'text/plain', body: 'Gateway Timeout' }); }],
    ['throttled once', route => route.fulfill({ status: 429, headers: { 'Retry-After': '1' }, contentType: 'text/plain', body: '429 TOO MANY REQUESTS' })]
  ])('a proposal, %s: exactly one measure', async (what, answer) => {
    const name = `Förslag: ${what}`;
    const { page, frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill(name);
    const seen = await meet(page, toItems, 'POST', 1, answer);
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, name);
    expect(seen.met).toBe(1);
    expect(await named(name)).toHaveLength(1);
    await context.close();
  });

  test('refused by SharePoint: says so, keeps what was typed, and the next try saves it once', async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag i stängd lista');
    await meet(page, toItems, 'POST', 1, route => route.fulfill({
      status: 403, contentType: 'application/json',
      body: JSON.stringify({ 'odata.error': { code: '-2147024891, System.UnauthorizedAccessException', message: { lang: 'en-US', value: 'Access denied.' } } })
    }));
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.FaultDenied).waitFor();
    await panel.getByText(sv.DraftKept).waitFor();
    expect(await textField(panel, sv.MeasureTitle).inputValue()).toBe('Förslag i stängd lista');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag i stängd lista');
    expect(await named('Förslag i stängd lista')).toHaveLength(1);
    await context.close();
  });
});

describe('drafts', () => {
  test('what was typed survives a reload, and is gone when it has been saved', async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', path: '/sites/trygghet/SitePages/Trygghetsnavet.aspx#/plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Påbörjat förslag');
    await panel.getByRole('button', { name: sv.AllFields }).click();
    await textField(panel, sv.Goal).fill('Ett halvt mål');
    await page.reload();
    await (await opened(frame, sv.NewMeasure)).getByText(sv.DraftRestored).waitFor();
    expect(await textField(panel, sv.MeasureTitle).inputValue()).toBe('Påbörjat förslag');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Påbörjat förslag');
    const [made] = await named('Påbörjat förslag');
    expect(await storedMeasure(host, made.Id as number)).toMatchObject({ Goal: 'Ett halvt mål' });
    await page.goto(page.url().replace(/#.*/, '#/plan/new'));
    await page.reload();
    await opened(frame, sv.NewMeasure);
    expect(await textField(panel, sv.MeasureTitle).inputValue()).toBe('');
    expect(await panel.getByText(sv.DraftRestored).count()).toBe(0);
    await context.close();
  });

  test('a draft over a stored measure is restored, can be discarded, and stays discarded', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd med utkast', Goal: 'Det sparade målet' });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `/sites/trygghet/SitePages/Trygghetsnavet.aspx#/plan/${id}` });
    const panel = await opened(frame, 'Åtgärd med utkast');
    await textField(panel, sv.Goal).fill('Ett påbörjat mål');
    await page.reload();
    await (await opened(frame, 'Åtgärd med utkast')).getByText(sv.DraftRestored).waitFor();
    expect(await textField(panel, sv.Goal).inputValue()).toBe('Ett påbörjat mål');
    await panel.getByRole('button', { name: sv.DraftDiscard }).click();
    await eventually(() => textField(panel, sv.Goal).inputValue(), value => value === 'Det sparade målet');
    await page.reload();
    await opened(frame, 'Åtgärd med utkast');
    await eventually(() => textField(panel, sv.Goal).inputValue(), value => value === 'Det sparade målet');
    expect(await panel.getByText(sv.DraftRestored).count()).toBe(0);
    await panel.getByRole('button', { name: sv.Cancel }).click();
    await closed(frame, 'Åtgärd med utkast');
    await context.close();
  });

  test('a draft belongs to its writer: the next user of the same browser does not meet it', async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', path: '/sites/trygghet/SitePages/Trygghetsnavet.aspx#/plan/new' });
    await textField(await opened(frame, sv.NewMeasure), sv.MeasureTitle).fill('Samordnarens utkast');
    await page.goto(`${host.url}/sites/trygghet/SitePages/Trygghetsnavet.aspx?user=chef.barn#/plan/new`);
    const panel = await opened(frame, sv.NewMeasure);
    expect(await textField(panel, sv.MeasureTitle).inputValue()).toBe('');
    await context.close();
  });
});

describe('faults of the host', () => {
  const order = (rule: object): Promise<unknown> => host.control('POST', '/_local/faults', rule);
  afterEach(() => host.control('DELETE', '/_local/faults'));
  const waits = (frame: Frame): Locator => frame.locator('span[aria-hidden="true"]').filter({ hasText: new RegExp(`^${fill(sv.WaitBusy, 'SharePoint', '').split('.')[0]}`) });

  test('a long wait is told, politely, and can be ended; then Försök igen reads the page', async () => {
    const { page, frame, context } = await host.open({ user: 'lasare', place: 'team' });
    await frame.getByText(sv.FigureLate).waitFor();
    await order({ kind: 'throttled', seconds: 30, path: `PlanYear eq ${year + 1}` });
    await go(frame, `plan?year=${year + 1}`);
    await waits(frame).waitFor();
    expect(await frame.getByRole('status').filter({ hasText: 'SharePoint' }).textContent()).toMatch(/^SharePoint är upptaget\. Försöker igen om (30|29) s\.$/);
    await page.screenshot({ path: 'tests/out/wait.png' });
    await frame.getByRole('button', { name: sv.WaitStop }).click();
    await frame.getByText(sv.FaultThrottled).waitFor();
    expect(await waits(frame).count()).toBe(0);
    await host.control('DELETE', '/_local/faults');
    await frame.getByRole('button', { name: sv.TryAgain }).click();
    await frame.getByRole('rowheader').first().waitFor();
    await context.close();
  });

  test('a form that waits tells it in its own panel, where the keyboard is', async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag i kö');
    await order({ kind: 'throttled', seconds: 30, method: 'POST', path: 'TnMeasures' });
    await panel.getByRole('button', { name: sv.Propose }).click();
    const stop = panel.getByRole('button', { name: sv.WaitStop });
    await stop.waitFor();
    await page.screenshot({ path: 'tests/out/wait-panel.png' });
    expect(await waits(frame).count()).toBe(1);
    await stop.press('Enter');
    await panel.getByText(sv.FaultThrottled).waitFor();
    await host.control('DELETE', '/_local/faults');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag i kö');
    expect(await named('Förslag i kö')).toHaveLength(1);
    await context.close();
  });

  test('who goes on to another page is not held up, and the read left behind is not tried again', async () => {
    const { frame, context } = await host.open({ user: 'lasare', place: 'team' });
    await frame.getByText(sv.FigureLate).waitFor();
    await order({ kind: 'throttled', seconds: 3, path: `PlanYear eq ${year + 1}` });
    await go(frame, `plan?year=${year + 1}`);
    await waits(frame).waitFor();
    await go(frame, 'cooperation');
    await title(frame, 'Trygg handel i centrum').waitFor();
    expect(await waits(frame).count()).toBe(0);
    await new Promise(resolve => setTimeout(resolve, 3500));
    const { rules: [rule] } = await host.control('GET', '/_local/faults') as { rules: { made: number }[] };
    expect(rule.made).toBe(1);
    await context.close();
  });

  test('the role taken away midway: says so, keeps the draft, and saves once when it is back', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag utan roll');
    await order({ kind: 'denied', method: 'POST', path: 'TnMeasures', milliseconds: 60_000, times: 1 });
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.FaultDenied).waitFor();
    await panel.getByText(sv.DraftKept).waitFor();
    await host.control('DELETE', '/_local/faults');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag utan roll');
    expect(await named('Förslag utan roll')).toHaveLength(1);
    await context.close();
  });

  test('saved in part: says what is saved and what is not, and the next save takes the rest', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag i två delar');
    await order({ kind: 'unavailable', seconds: 61, path: 'TnMeasureDepartments' });
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.SavedInPart).waitFor();
    expect(await named('Förslag i två delar')).toHaveLength(1);
    await host.control('DELETE', '/_local/faults');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag i två delar');
    expect(await named('Förslag i två delar')).toHaveLength(1);
    await context.close();
  });

  test('no net: nothing was sent, what was typed is kept, and is saved once when the net is back', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag på tåget');
    await context.setOffline(true);
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.FaultNoNet).waitFor({ timeout: 30_000 });
    await panel.getByText(sv.DraftKept).waitFor();
    await context.setOffline(false);
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag på tåget');
    expect(await named('Förslag på tåget')).toHaveLength(1);
    await context.close();
  });

  test('an answer lost again and again: unclear, as it is said, and not saved twice', async () => {
    const { frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: 'plan/new' });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag i dimma');
    await order({ kind: 'lostAfter', method: 'POST', path: 'TnMeasures', times: 1 });
    await order({ kind: 'unavailable', seconds: 61, method: 'GET', path: 'ClientKey' });
    await panel.getByRole('button', { name: sv.Propose }).click();
    await panel.getByText(sv.FaultUnclear).waitFor();
    await host.control('DELETE', '/_local/faults');
    await textField(panel, sv.MeasureTitle).fill('Förslag ur dimma');
    await panel.getByRole('button', { name: sv.Propose }).click();
    await opened(frame, 'Förslag ur dimma');
    expect([(await named('Förslag i dimma')).length, (await named('Förslag ur dimma')).length]).toEqual([0, 1]);
    await context.close();
  });

  test('what others saved is there when the tab is come back to', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd före paus' });
    const { frame, context } = await host.open({ user: 'lasare', place: 'team', sub: 'plan' });
    await title(frame, 'Åtgärd före paus').waitFor();
    await changeMeasure(host, 'samordnare', id, { Title: 'Åtgärd efter paus' });
    // Not at once after it was read: coming and going within ten seconds asks nothing.
    await eventually(async () => {
      await frame.evaluate(() => window.dispatchEvent(new Event('focus')));
      return title(frame, 'Åtgärd efter paus').isVisible();
    }, Boolean, 20_000);
    await context.close();
  });

  test('a half-written follow-up survives a reload', async () => {
    const id = await makeMeasure(host, { Title: 'Åtgärd med halv uppföljning', owner: 'samordnare' });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `/sites/trygghet/SitePages/Trygghetsnavet.aspx#/plan/${id}` });
    const followUps = async (): Promise<Locator> => {
      const panel = await opened(frame, 'Åtgärd med halv uppföljning');
      await panel.getByRole('tab', { name: sv.TabFollowUps }).click();
      return panel;
    };
    await textField(await followUps(), sv.FollowUpSentence).fill('Halva stråket är');
    await page.reload();
    const panel = await followUps();
    expect(await textField(panel, sv.FollowUpSentence).inputValue()).toBe('Halva stråket är');
    await panel.getByRole('button', { name: sv.FollowUpAdd }).click();
    await eventually(() => textField(panel, sv.FollowUpSentence).inputValue(), value => value === '');
    await page.reload();
    expect(await textField(await followUps(), sv.FollowUpSentence).inputValue()).toBe('');
    await context.close();
  });

  test('the bar of the host orders them, counts them and takes them back', async () => {
    const { page, frame, context } = await host.open({ user: 'lasare', place: 'team' });
    await frame.getByText(sv.FigureLate).waitFor();
    await page.getByRole('button', { name: 'Störningar' }).click();
    await page.getByLabel('Slag').selectOption({ label: 'Upptaget (429)' });
    await page.getByLabel('Andel av anropen, %').fill('100');
    await page.getByLabel('Frö').fill('7');
    await page.getByRole('button', { name: 'Starta' }).click();
    await page.getByRole('button', { name: 'Störningar: på' }).waitFor();
    expect((await host.control('GET', '/_local/faults') as { rules: object[] }).rules).toMatchObject([{ kinds: ['throttled'], share: 1, seed: 7 }]);
    await go(frame, `plan?year=${year + 1}`);
    await page.getByText(/^[1-9]\d* av \d+ anrop har störts\.$/).waitFor();
    await page.screenshot({ path: 'tests/out/faults-panel.png' });
    await page.getByRole('button', { name: 'Stoppa' }).click();
    await page.getByText('Inga störningar.').waitFor();
    await page.getByRole('button', { name: 'Störningar', exact: true }).press('Enter');
    expect(await page.getByLabel('Slag').isVisible()).toBe(false);
    await context.close();
  });
});
