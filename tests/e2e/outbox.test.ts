/** The outbox page: what was sent is read, downloaded and answered as its recipient; it needs no build of the product. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

const axe = readFileSync(join(__dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');
let host: Host;
let event: { id: string };

async function graph(method: string, path: string, body?: unknown, user = 'samordnare'): Promise<any> {
  const reply = await fetch(`${host.url}/v1.0/${path}`, { method, headers: { authorization: `Bearer ${user}@kommun.example`, 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) });
  expect(reply.ok).toBe(true);
  const text = await reply.text();
  return text ? JSON.parse(text) : undefined;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const found = await (window as unknown as { axe: { run(context: object, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe.run(document, { iframes: false });
    return found.violations.map(one => `${one.id}: ${one.nodes[0].html}`);
  });
}

beforeAll(async () => {
  host = await startHost(['--empty']);
  const at = (dateTime: string): object => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  event = await graph('POST', 'me/events', {
    subject: 'Kallelse till strategiskt råd', start: at('2027-01-12T09:00:00'), end: at('2027-01-12T11:00:00'), location: { displayName: 'Stadshuset' },
    body: { contentType: 'html', content: '<p>Välkommen <a href="javascript:alert(1)" onclick="alert(2)">hit</a></p><script>document.title = "ran"</script><img alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==" onload="alert(3)">' },
  });
  await graph('POST', `me/events/${event.id}/attachments`, { '@odata.type': '#microsoft.graph.fileAttachment', name: 'Årsanalys 2026.docx', contentBytes: Buffer.from('innehåll').toString('base64') });
  await graph('PATCH', `me/events/${event.id}`, { attendees: ['radsledamot', 'chef.barn'].map(name => ({ emailAddress: { address: `${name}@kommun.example`, name: name === 'radsledamot' ? 'Rådsledamot' : 'Verksamhetschef' } })) });
});
afterAll(async () => { await host?.close(); });

test('an invitation is read as its recipient sees it, its file downloaded, and declined from there', async () => {
  const { page, problems } = await host.open({ path: '/_local/outbox' });
  await page.getByRole('link', { name: /Rådsledamot/ }).click();
  await page.getByText('tisdag 12 januari 2027 kl. 9.00–11.00').waitFor();
  const body = page.frameLocator('iframe.body');
  expect(await body.locator('p').innerText()).toBe('Välkommen hit');
  expect(await body.locator('script, [onclick], [onload], [href^="javascript"]').count()).toBe(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /Årsanalys 2026\.docx/ }).click()]);
  expect(download.suggestedFilename()).toBe('Årsanalys 2026.docx');
  expect(readFileSync(await download.path(), 'utf8')).toBe('innehåll');

  await page.getByLabel('Kommentar').fill('Är bortrest');
  await page.getByRole('button', { name: 'Tacka nej' }).click();
  await page.getByText('Svar hittills: Nej').waitFor();
  expect((await graph('GET', `me/events/${event.id}`)).attendees.map((one: { status: { response: string } }) => one.status.response)).toEqual(['declined', 'none']);
  expect(problems.filter(one => !one.includes('ERR_ABORTED'))).toEqual([]);
  await page.close();
});

test.each(['light', 'dark', 'contrast'] as const)('is accessible in the theme %s and fits 320 px', async theme => {
  const mail = ((await host.control('GET', '/_local/outbox.json')) as { id: number; kind: string }[]).find(one => one.kind === 'invitation');
  for (const path of ['/_local/outbox?group=recipient', `/_local/outbox?mail=${mail?.id}`]) {
    const { page } = await host.open({ path, theme, width: 320, lang: theme === 'dark' ? 'en-us' : 'sv-se' });
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  }
});
