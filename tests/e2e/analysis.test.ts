/** The third way through the house: a coordinator makes the årsanalys, and others read it (P20, P23, P45; design.md). */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame } from 'playwright-core';
import { startHost } from './browser';
import type { Host, OpenOptions } from './browser';

jest.setTimeout(120_000);

let host: Host;
const year = new Date().getFullYear();
const name = `Årsanalys ${year}.docx`;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

async function analysis(options: OpenOptions): ReturnType<Host['open']> {
  const opened = await host.open({ place: 'team', ...options });
  await opened.frame.getByRole('link', { name: options.lang === 'en-us' ? 'Annual analysis' : 'Årsanalys', exact: true }).click();
  await opened.frame.getByRole('heading', { level: 1, name: String(year) }).waitFor();
  await opened.frame.getByText(options.lang === 'en-us' ? 'Missing' : 'Underlag saknas', { exact: true }).waitFor();
  return opened;
}

/** Rules that axe finds broken, with what breaks them. */
async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`);
  });
}

test('the coordinator makes the årsanalys: it is downloaded, opens, and lies in the library as a draft', async () => {
  const { page, frame, context, problems } = await analysis({ user: 'samordnare' });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), frame.getByRole('button', { name: 'Skapa årsanalys' }).click()]);
  expect(download.suggestedFilename()).toBe(name);
  const parts = unzipSync(new Uint8Array(readFileSync(await download.path())));
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml', 'word/charts/chart1.xml', 'docProps/core.xml']));
  const text = strFromU8(parts['word/document.xml']);
  for (const heading of ['Sammanfattning', 'Kamerabevakning', 'Slutsatser', 'Inriktning nästa år', 'Bilaga 3. Källor']) expect(text).toContain(heading);
  // What other areas' lists hold: a camera decision with its §, a meeting with its agenda, an agreement's answer.
  for (const told of ['Beslutad: Kommunstyrelsen', '§\u00a061', 'Händelser och lägesbild sedan förra mötet', 'Vill bli tillfrågade på nytt om två år.']) expect(text).toContain(told);

  await frame.getByText(`${name} är sparad som utkast`).waitFor();
  await frame.getByRole('link', { name: `Öppna ${name}` }).waitFor();
  const again = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: `Hämta ${name}` }).click()]);
  expect(readFileSync(await again[0].path()).length).toBe(readFileSync(await download.path()).length);

  const reply = await fetch(`${host.url}/sites/trygghet/_api/web/getList('/sites/trygghet/TnReports')/items?$select=FileLeafRef,Title,DocumentType,Year,Sharing,DocumentStatus`, {
    headers: { Authorization: 'Bearer lasare@kommun.example', Accept: 'application/json;odata=nometadata' }
  });
  expect((await reply.json() as { value: unknown[] }).value).toMatchObject([{ FileLeafRef: name, Title: `Årsanalys ${year}`, DocumentType: 'Årsanalys', Year: year, Sharing: 'Internt', DocumentStatus: 'Utkast' }]);
  expect(problems).toEqual([]);
  await context.close();
});

test('a second one gets a name of its own, and a reader finds both without being able to make one', async () => {
  const { page, frame, context } = await analysis({ user: 'samordnare' });
  await frame.getByText(`Det finns redan en årsanalys för ${year}.`).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: 'Skapa årsanalys' }).click()]);
  expect(download.suggestedFilename()).toBe(`Årsanalys ${year} (2).docx`);
  await context.close();
  const reader = await analysis({ user: 'lasare' });
  await reader.frame.getByRole('link', { name: `Öppna ${name}` }).waitFor();
  await reader.frame.getByText('Samordnaren skapar årsanalysen.').waitFor();
  expect(await reader.frame.getByRole('button', { name: 'Skapa årsanalys' }).count()).toBe(0);
  await reader.context.close();
});

test('text that looks like personal data is shown with its place, and must be confirmed before anything leaves', async () => {
  const headers = { Authorization: 'Bearer samordnare@kommun.example', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
  const made = await fetch(`${host.url}/sites/trygghet/_api/web/getList('/sites/trygghet/Lists/TnMeasures')/items`, {
    method: 'POST', headers, body: JSON.stringify({ Title: 'Åtgärd med nummer', PlanYear: year, Status: 'Genomförd', LatestNote: 'Ring 070-174 06 35.' })
  });
  expect(made.status).toBe(201);
  const { frame, context } = await analysis({ user: 'samordnare' });
  await frame.getByText('telefonnummer: 070-174 06 35, under ”Genomförda åtgärder”').waitFor();
  const create = frame.getByRole('button', { name: 'Skapa årsanalys' });
  expect(await create.isDisabled()).toBe(true);
  await frame.getByText('Jag har läst varningarna').click();
  expect(await create.isEnabled()).toBe(true);
  await context.close();
});

test.each([
  ['light', 'sv-se', 1280], ['dark', 'sv-se', 1280], ['contrast', 'sv-se', 1280], ['light', 'en-us', 1280], ['light', 'sv-se', 320]
] as const)('no accessibility fault in %s, %s, at %i px, and nothing runs out at the side', async (theme, lang, width) => {
  const { frame, context } = await analysis({ user: 'samordnare', theme, lang, width });
  await frame.getByRole('link', { name: new RegExp(name.replace('.', '\\.')) }).waitFor();
  expect(await violations(frame)).toEqual([]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await context.close();
});
