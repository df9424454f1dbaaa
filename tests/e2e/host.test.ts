/** The host itself: the same web part in Teams and in SharePoint, the choices of the demo bar, and the lists' own pages. */
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe('the host of the embedded Microsoft 365', () => {
  test.each(['team', 'personal', 'page', 'department'] as const)('shows the web part at the place %s', async place => {
    const { page, frame, problems } = await host.open({ user: 'samordnare', place });
    expect(await frame.locator('#web-part').innerText()).not.toBe('');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('a new theme reaches the tab without loading it again', async () => {
    const { page, frame } = await host.open({ user: 'samordnare', place: 'team', theme: 'light' });
    await frame.evaluate(() => { document.body.dataset.mark = 'same document'; });
    await page.getByLabel('Tema').selectOption('contrast');
    await frame.waitForSelector('html[data-theme="contrast"]');
    expect(await frame.evaluate(() => document.body.dataset.mark)).toBe('same document');
    expect(page.url()).toContain('theme=contrast');
    await page.close();
  });

  test('a deep link opens the personal app, or the channel that it names, at its sub-page', async () => {
    const { page } = await host.open({ path: `/l/entity/app/entity?context=${encodeURIComponent('{"subEntityId":"measure/7","channelId":"19:x"}')}` });
    expect(new URL(page.url()).searchParams.get('place')).toBe('team');
    expect(await page.locator('iframe#content').getAttribute('src')).toContain('subPageId=measure%2F7');
    await page.close();
  });

  test('a user without rights is refused by the site', async () => {
    const { page } = await host.open({ user: 'utomstaende', path: '/sites/trygghet/SitePages/Home.aspx' });
    expect(await page.locator('h1').innerText()).toContain('behörighet');
    await page.close();
  });

  test('a page is served under the security policy of SharePoint and runs no inline script', async () => {
    const reply = await fetch(`${host.url}/sites/trygghet/SitePages/Trygghetsnavet.aspx`);
    expect(reply.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(await reply.text()).not.toMatch(/<script(?![^>]*(?:src=|type="application\/json"))|\son\w+=/);
  });

  test('the page of a list shows the list\'s own message when the list refuses', async () => {
    const { page } = await host.open({ user: 'samordnare', path: '/sites/trygghet/Lists/TnMeasures/AllItems.aspx' });
    await page.locator('.row-button').first().click();
    await page.getByLabel('Startdatum').fill('2027-05-01');
    await page.getByLabel('Slutdatum').fill('2026-05-01');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('alert').innerText()).resolves.toContain('Slutdatum får inte ligga före startdatum');
    await page.getByLabel('Slutdatum').fill('2027-09-01');
    await page.getByRole('button', { name: 'Spara' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.locator('tbody tr').first().getByText('2027-09-01').waitFor();
    await page.close();
  });

  test('the product\'s calls to Graph and to its upload addresses reach the embedded Graph; other addresses are refused by the policy', async () => {
    const { page, frame } = await host.open({ user: 'samordnare', place: 'team' });
    const seen = await frame.evaluate(async () => {
      const token = { authorization: 'Bearer samordnare@kommun.example', 'content-type': 'application/json' };
      const me = await (await fetch('https://graph.microsoft.com/v1.0/me', { headers: token })).json() as { displayName: string };
      const at = { dateTime: '2027-01-12T09:00:00', timeZone: 'UTC' };
      const event = await (await fetch(new Request('https://graph.microsoft.com/v1.0/me/events', { method: 'POST', headers: token, body: JSON.stringify({ subject: 'x', start: at, end: at }) }))).json() as { id: string };
      const opened = await (await fetch(`https://graph.microsoft.com/v1.0/me/events/${event.id}/attachments/createUploadSession`, { method: 'POST', headers: token, body: JSON.stringify({ AttachmentItem: { attachmentType: 'file', name: 'a', size: 3145728 } }) })).json() as { uploadUrl: string };
      const put = await fetch(opened.uploadUrl, { method: 'PUT', headers: { 'content-range': 'bytes 0-3145727/3145728' }, body: new Uint8Array(3145728) });
      const elsewhere = await fetch('https://elsewhere.example/').then(() => 'answered', () => 'refused');
      return [me.displayName, new URL(opened.uploadUrl).host, put.status, elsewhere];
    });
    expect(seen).toEqual(['Samordnare', 'outlook.office.com', 201, 'refused']);
    await page.close();
  });
});
