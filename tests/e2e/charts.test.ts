/** Every chart of the kit in Chromium: nothing that axe finds in any theme, nothing too wide at 320 px, keys, copying, print. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { stillness, violations } from './axe';
import { launchBrowser } from './browser';

jest.setTimeout(60_000);

const address = 'http://localhost/charts';
let browser: Browser;
let html: string;

beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(__dirname, 'charts', 'bundle.mjs')], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
  if (built.status !== 0) throw new Error(built.stderr);
  html = readFileSync(join(__dirname, '..', 'out', 'charts.html'), 'utf8');
  browser = await launchBrowser();
});
afterAll(async () => { await browser?.close(); });

async function open({ theme = 'default', width = 1000, forced = false, clipboard = true } = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'sv-SE', forcedColors: forced ? 'active' : 'none', permissions: ['clipboard-read', 'clipboard-write'] });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', error => problems.push(String(error)));
  // The page alone is answered; icon fonts and the like are not needed.
  await page.route('**/*', route => route.request().url().startsWith(address) ? route.fulfill({ contentType: 'text/html', body: html }) : route.abort());
  if (!clipboard) await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${address}?theme=${theme}`);
  await page.waitForSelector('figure');
  return { page, problems };
}

test.each(['default', 'dark', 'contrast'])('axe finds nothing in the %s theme, as drawing and as table', async theme => {
  const { page, problems } = await open({ theme });
  await stillness(page.mainFrame());
  expect(await violations(page.mainFrame())).toEqual([]);
  await page.evaluate(() => document.querySelectorAll('button').forEach(button => { if (button.textContent?.includes('Visa som tabell')) button.click(); }));
  await page.locator('figure table').nth(9).waitFor();
  expect(await violations(page.mainFrame())).toEqual([]);
  expect(problems).toEqual([]);
  await page.context().close();
});

test.each([320, 1400])('at %i px nothing is wider than the page, and drawings follow its width', async width => {
  const { page } = await open({ width });
  const wider = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: width - 20, height: 900 });
  await page.waitForFunction(room => [...document.querySelectorAll('figure svg[data-chart]')].every(svg => svg.clientWidth <= room - 32), width - 20);
  await page.context().close();
});

test('keys: one stop for each chart, a tooltip that stays within it, Escape', async () => {
  const { page } = await open({ width: 480 });
  const drawing = page.getByRole('application').first();
  await drawing.focus();
  await page.keyboard.press('End');
  await page.getByText(/^2026, Kommunen, 5\s980, preliminär uppgift$/).waitFor({ state: 'attached' });
  const [outer, tip] = [await drawing.boundingBox(), await drawing.locator('div').first().boundingBox()];
  expect(tip!.x >= outer!.x && tip!.x + tip!.width <= outer!.x + outer!.width + 1).toBe(true);
  await page.keyboard.press('Escape');
  expect(await drawing.locator('div').count()).toBe(0);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Visa som tabell');
  await page.context().close();
});

/** Width and height of a PNG, from its own header. */
const size = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test('a picture goes to the clipboard, or to the downloads where that is denied', async () => {
  const { page } = await open({ theme: 'dark' });
  const figure = page.locator('figure').first();
  await figure.getByRole('button', { name: 'Kopiera som bild' }).click();
  await figure.getByText('Bilden är kopierad.').waitFor();
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [...new Uint8Array(await (await item.getType('image/png')).arrayBuffer())];
  });
  expect(size(Buffer.from(bytes))[0]).toBe(1520);
  await page.context().close();

  const denied = await open({ clipboard: false });
  // The heat map's picture is a drawing of its own.
  const [download] = await Promise.all([denied.page.waitForEvent('download'), denied.page.locator('figure').nth(8).getByRole('button', { name: 'Kopiera som bild' }).click()]);
  expect(download.suggestedFilename()).toBe('Händelser efter månad och år.png');
  expect(size(readFileSync(await download.path()))[0]).toBe(1520);
  expect(denied.problems).toEqual([]);
  await denied.page.context().close();
});

test('in print the colours are those of paper, in forced colours the browser\'s own', async () => {
  const fill = (page: Page): Promise<string> => page.locator('figure').nth(3).locator('g[data-series] rect').first().evaluate(bar => getComputedStyle(bar).fill);
  const { page } = await open({ theme: 'dark' });
  expect(await fill(page)).toBe('rgb(169, 200, 240)');
  await page.emulateMedia({ media: 'print' });
  await page.waitForFunction(() => document.querySelectorAll('figure svg pattern').length === 0);
  expect(await fill(page)).toBe('rgb(23, 55, 94)');
  await page.context().close();
  const forced = await open({ forced: true });
  expect(await fill(forced.page)).toBe('rgb(0, 0, 0)');
  expect(await forced.page.locator('figure').nth(3).locator('pattern').count()).toBe(6);
  await forced.page.context().close();
});
