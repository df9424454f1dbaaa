/** A head who works in the SharePoint list itself meets the same rules, and the app shows what was done there (design.md, "One truth for each list"). */
import { appPage, changeMeasure, eventually, homeSite, makeMeasure, opened, storedMeasure, sv, title } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('the list\'s own page', () => {
  test('a change made there shows in the open app after Uppdatera, and when the tab gets focus again', async () => {
    const name = 'Åtgärd i listan';
    const id = await makeMeasure(host, { Title: name, owner: 'chef.barn' });
    const app = await host.open({ user: 'samordnare', path: `${appPage}#/plan?text=listan` });
    const row = app.frame.getByRole('row').filter({ hasText: name });
    await row.getByText(sv.StatusOngoing).waitFor();
    const since = Date.now();

    const list = await host.open({ user: 'chef.barn', path: `${homeSite}/Lists/TnMeasures/EditForm.aspx?ID=${id}` });
    await list.page.getByLabel('Status', { exact: false }).first().selectOption('Genomförd');
    await list.page.getByRole('button', { name: 'Spara' }).click();
    await list.page.locator('dialog').waitFor({ state: 'detached' });
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd' });
    await app.frame.getByRole('menuitem', { name: sv.Refresh }).click();
    await row.getByText(sv.StatusDone).waitFor();

    await changeMeasure(host, 'chef.barn', id, { Status: 'Pågår' });
    // Focus counts at most once in three seconds.
    await new Promise(resolve => setTimeout(resolve, Math.max(0, 3500 - (Date.now() - since))));
    await app.frame.evaluate(() => window.dispatchEvent(new Event('focus')));
    await row.getByText(sv.StatusOngoing).waitFor();
    await list.context.close();
    await app.context.close();
  });

  test.each([
    ['paused without a reason', async (fill: (label: string, value: string) => Promise<void>) => { await fill('Status', 'Pausad'); }],
    ['ended before it began', async (fill: (label: string, value: string) => Promise<void>) => { await fill('Slutdatum', '2020-01-01'); }]
  ])('a measure %s is refused there with the list\'s own Swedish message', async (_what, edit) => {
    const id = await makeMeasure(host, { Title: 'Åtgärd mot reglerna', owner: 'chef.barn' });
    const { page, context } = await host.open({ user: 'chef.barn', path: `${homeSite}/Lists/TnMeasures/EditForm.aspx?ID=${id}` });
    await edit(async (label, value) => {
      const field = page.getByLabel(label, { exact: false }).first();
      if (await field.evaluate(element => element instanceof HTMLSelectElement)) await field.selectOption(value);
      else await field.fill(value);
    });
    await page.getByRole('button', { name: 'Spara' }).click();
    await eventually(() => page.getByRole('alert').innerText(), text =>
      text.includes('Slutdatum får inte ligga före startdatum, och en åtgärd som är pausad eller avbruten behöver ett skäl.'));
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Pågår' });
    await context.close();
  });

  test('an own word that somebody has added as a status there is shown as it stands, and kept by a save in the app', async () => {
    const name = 'Åtgärd med eget ord';
    const id = await makeMeasure(host, { Title: name, Status: 'Under beredning' });
    const { frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan?text=eget` });
    await frame.getByRole('row').filter({ hasText: name }).getByText('Under beredning').waitFor();
    await title(frame, name).click();
    const panel = await opened(frame, name);
    await panel.getByRole('textbox', { name: sv.Place }).fill('Torget');
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await panel.waitFor({ state: 'detached' });
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Under beredning', Place: 'Torget' });
    await context.close();
  });
});
