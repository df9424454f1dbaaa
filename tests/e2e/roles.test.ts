/** Roles (design.md, "Roles"): what each person sees, from each of the three sites, and what SharePoint itself refuses. */
import type { Frame } from 'playwright-core';
import { appPage, fill, homeSite, makeMeasure, opened, pageIn, restAt, storedMeasure, sv, title } from './app';
import { startHost } from './browser';
import type { Host, OpenOptions } from './browser';

jest.setTimeout(60000);

let host: Host;
let measure: number;
const name = 'Åtgärd för rollerna';

beforeAll(async () => {
  host = await startHost();
  // The department's page is for this head too; membership of the home site stays through the Entra group alone.
  await restAt(host, '/sites/barn-och-utbildning', 'administrator', 'POST', 'web/associatedVisitorGroup/users', { LoginName: 'i:0#.f|membership|chef.kultur@kommun.example' });
  measure = await makeMeasure(host, { Title: name, owner: 'chef.kultur', Goal: 'Ett mål att läsa' });
});
afterAll(async () => { await host?.close(); });

/** The page's content when all of it has come. */
async function content(frame: Frame): Promise<string> {
  await frame.getByRole('status', { name: sv.Loading }).first().waitFor({ state: 'detached' });
  return pageIn(frame).innerText();
}

/** A write to the list as the page itself would send it: the user's cookie and a fresh digest. */
function writeFromPage(frame: Frame, id: number): Promise<number> {
  return frame.evaluate(async ({ site, item }) => {
    const info = await (await fetch(`${site}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } })).json() as { FormDigestValue: string };
    const reply = await fetch(`${site}/_api/web/getList('${site}/Lists/TnMeasures')/items(${item})`, {
      method: 'POST', body: JSON.stringify({ Title: 'Övertagen' }),
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*', 'X-RequestDigest': info.FormDigestValue }
    });
    return reply.status;
  }, { site: homeSite, item: id });
}

describe('a head who is a member through an Entra group alone', () => {
  test('has the head\'s role, and sees the same from the team, the personal app, a page of the home site and a department\'s page', async () => {
    const seen: Record<string, string> = {};
    for (const place of ['team', 'personal', 'page', 'department'] as const) {
      const { frame, context, problems } = await host.open({ user: 'chef.kultur', place });
      await frame.getByRole('button', { name: fill(sv.MineUpdateOf, name) }).waitFor();
      seen[place] = await content(frame);
      expect(problems).toEqual([]);
      await context.close();
    }
    expect(seen.team).toContain(sv.OwnMeasures);
    expect(seen).toEqual({ team: seen.team, personal: seen.team, page: seen.team, department: seen.team });
  });

  test('is found at once on the next visit from elsewhere, and still when the address is no longer true', async () => {
    const { page, frame, context } = await host.open({ user: 'chef.kultur', place: 'department' });
    await title(frame, name).waitFor();
    expect(await frame.evaluate(() => window.localStorage.getItem('trygghetsnavet.home'))).toBe(host.url + homeSite);
    await frame.evaluate(() => window.localStorage.setItem('trygghetsnavet.home', `${window.location.origin}/sites/borttagen`));
    await page.reload();
    await page.frameLocator('iframe#content').getByRole('link', { name }).waitFor();
    await context.close();
  });
});

describe.each(['registrator', 'beslutsfattare', 'radsledamot', 'lasare'])('%s', user => {
  test('reads the start page, the plan and a measure without any control that changes something, and SharePoint refuses a write', async () => {
    const { page, frame, context, problems } = await host.open({ user, path: appPage });
    const changing = pageIn(frame).locator('button, input, textarea, [role="combobox"]');
    await pageIn(frame).getByText(sv.FigureLate).waitFor();
    expect(await changing.count()).toBe(0);
    expect(await frame.getByRole('navigation', { name: sv.AppName }).getByRole('link').allInnerTexts()).toEqual(expect.not.arrayContaining([expect.stringContaining(sv.NavSettings)]));

    await frame.getByRole('navigation', { name: sv.AppName }).getByRole('link', { name: sv.NavPlan }).click();
    await title(frame, name).waitFor();
    expect(await frame.getByRole('menuitem', { name: sv.Propose }).count()).toBe(0);
    await title(frame, name).click();
    const panel = await opened(frame, name);
    await panel.getByText('Ett mål att läsa').waitFor();
    await panel.getByRole('tab', { name: sv.TabFollowUps }).click();
    await panel.getByText(sv.NoFollowUps).waitFor();
    expect(await panel.locator('input, textarea, [role="combobox"], button[type="submit"]').count()).toBe(0);

    expect(problems).toEqual([]);
    expect(await writeFromPage(frame, measure)).toBe(403);
    expect((await storedMeasure(host, measure)).Title).toBe(name);
    await page.close();
    await context.close();
  });
});

describe('who has no role', () => {
  test.each<[string, OpenOptions]>([['in the personal app', { place: 'personal' }], ['on a page of the intranet', { path: '/SitePages/Trygghetsnavet.aspx' }]])('is told so in plain words, and not as an error, %s', async (_where, options) => {
    const { frame, context } = await host.open({ user: 'utomstaende', ...options });
    await frame.getByText(sv.ClosedTitle).waitFor();
    await frame.getByText(sv.ClosedText).waitFor();
    expect(await frame.getByText(sv.TryAgain).count()).toBe(0);
    expect(await frame.getByRole('navigation', { name: sv.AppName }).count()).toBe(0);
    await context.close();
  });
});

describe('the head\'s own write', () => {
  test('that the readers are refused is granted to the head, so that the refusal is not a fault of the request', async () => {
    const other = await makeMeasure(host, { Title: 'Åtgärd att skriva över' });
    const { frame, context } = await host.open({ user: 'chef.kultur', path: appPage });
    expect(await writeFromPage(frame, other)).toBe(204);
    await context.close();
  });
});
