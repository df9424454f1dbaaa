/** The look follows Teams while the app is open: nothing is loaded again, and nothing typed is lost. */
import type { Frame } from 'playwright-core';
import { eventually, makeMeasure, opened, panelOf, sv, textField } from './app';
import { themes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';

jest.setTimeout(60000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

/** Relative luminance of a colour as the browser tells it (WCAG 2.1, "relative luminance"). */
function luminance(colour: string): number {
  const [red, green, blue] = (colour.match(/[\d.]+/g) ?? []).map(part => {
    const share = Number(part) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const colours = (frame: Frame, name: string): Promise<{ page: string; text: string; panel: string }> => frame.evaluate(heading => {
  const solid = (element: Element | null): string => {
    for (let part = element; part; part = part.parentElement) {
      const { backgroundColor } = getComputedStyle(part);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const nav = document.querySelector('nav a') as HTMLElement;
  const title = [...document.querySelectorAll('[role="dialog"] [role="heading"]')].find(element => element.textContent === heading) ?? null;
  return { page: solid(nav.parentElement), text: getComputedStyle(document.querySelector('h1:not(.page-title)') as HTMLElement).color, panel: solid(title) };
}, name);

test('a theme chosen in Teams reaches page and open panel at once, without a reload and with what was typed still there', async () => {
  const name = 'Åtgärd i nytt ljus';
  const id = await makeMeasure(host, { Title: name });
  const { page, frame, context } = await host.open({ user: 'samordnare', place: 'team', sub: `plan/${id}` });
  const panel = await opened(frame, name);
  await textField(panel, sv.Goal).fill('Ett halvskrivet mål');
  await frame.evaluate(() => { document.body.dataset.mark = 'same document'; });
  const seen: Record<string, { page: string; text: string; panel: string }> = {};
  for (const theme of [...themes.slice(1), themes[0]]) {
    await page.getByLabel('Tema').selectOption(theme);
    await frame.waitForSelector(`html[data-theme="${theme}"]`);
    seen[theme] = await eventually(() => colours(frame, name), ({ page: back, panel: beside }) => theme === 'light' ? luminance(back) > 0.8 && luminance(beside) > 0.8 : luminance(back) < 0.05 && luminance(beside) < 0.05);
  }
  expect(luminance(seen.dark.text)).toBeGreaterThan(0.7);
  expect(luminance(seen.contrast.text)).toBeGreaterThan(0.7);
  expect(luminance(seen.light.text)).toBeLessThan(0.1);
  expect(seen.contrast.page).toBe('rgb(0, 0, 0)');
  expect(await frame.evaluate(() => document.body.dataset.mark)).toBe('same document');
  expect(await textField(panelOf(frame, name), sv.Goal).inputValue()).toBe('Ett halvskrivet mål');
  await context.close();
});
