/** A date is the day that was typed, whatever zone the site and the browser stand in (m365-wire.md §1; design.md, "One truth for each list"). */
import { appPage, closed, dropdown, eventually, homeSite, makeMeasure, opened, storedMeasure, sv, typeDate } from './app';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

// The days on which Swedish clocks change, typed as the start and end of a measure.
const [spring, autumn] = ['2026-03-29', '2026-10-25'];

describe.each([
  ['Pacific Standard Time', 'UTC', '2026-03-29T07:00:00Z', '2026-10-25T07:00:00Z'],
  ['W. Europe Standard Time', 'Pacific/Auckland', '2026-03-28T23:00:00Z', '2026-10-24T22:00:00Z'],
  ['UTC', 'America/Los_Angeles', '2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z']
])('a site in %s and a browser in %s', (siteZone, browserZone, start, end) => {
  test('keep a typed date to the day, in the app, in the list\'s own page and in what is stored', async () => {
    await host.control('PATCH', '/_local/sites', { url: homeSite, timeZone: siteZone });
    const name = `Åtgärd i ${siteZone}`;
    const id = await makeMeasure(host, { Title: name, StartDate: null, EndDate: null });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan/${id}`, timeZone: browserZone });
    const panel = await opened(frame, name);
    await typeDate(panel, sv.StartDate, spring);
    await typeDate(panel, sv.EndDate, autumn);
    await panel.getByRole('button', { name: sv.Save, exact: true }).click();
    await closed(frame, name);
    // The stored instants are midnight in the site's zone (learn.microsoft.com: date-only fields).
    expect(await storedMeasure(host, id)).toMatchObject({ StartDate: start, EndDate: end });
    await frame.getByRole('row').filter({ hasText: name }).getByText(autumn).waitFor();

    await page.goto(`${host.url}${appPage}#/plan/${id}`);
    await page.reload();
    await opened(frame, name);
    await eventually(() => dropdown(panel, sv.StartDate).inputValue(), value => value === spring);
    expect(await dropdown(panel, sv.EndDate).inputValue()).toBe(autumn);

    await page.goto(`${host.url}${homeSite}/Lists/TnMeasures/EditForm.aspx?ID=${id}`);
    await eventually(() => page.getByLabel('Startdatum').inputValue(), value => value === spring);
    expect(await page.getByLabel('Slutdatum').inputValue()).toBe(autumn);
    await context.close();
  });
});
