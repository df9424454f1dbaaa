/** The way between the pages at every width: a column, a row with the rest behind a button, a menu on a phone. */
import type { Frame, Locator } from 'playwright-core';
import { en, eventually, fill, pageIn, sv, tabPage } from './app';
import { stillness, violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host, Opened } from './browser';

jest.setTimeout(90_000);

let host: Host;
beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

const pages = [sv.NavStart, sv.NavSituation, sv.NavEst, sv.NavPlan, sv.NavCooperation, 'BRÅ', sv.NavCameras, sv.NavAnalysis, sv.NavSettings];
const navigation = (frame: Frame): Locator => frame.getByRole('navigation', { name: sv.AppName });
const open = (width: number, user = 'samordnare', lang: 'sv-se' | 'en-us' = 'sv-se'): Promise<Opened> => host.open({ user, lang, path: tabPage(lang), width, height: 700 });

async function expectNoSideways(frame: Frame): Promise<void> {
  expect(await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
}

test('on a phone: one button with the name of the page opens a menu, all by keyboard', async () => {
  const { page, frame, context, problems } = await open(320);
  const button = navigation(frame).getByRole('button');
  await eventually(() => button.innerText(), text => text.includes(sv.NavStart));
  expect(await button.count()).toBe(1);
  expect(await navigation(frame).getByRole('link').count()).toBe(0);
  expect(await button.getAttribute('aria-haspopup')).toBe('true');
  await page.keyboard.press('Tab');
  expect(await button.evaluate(element => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  const menu = frame.getByRole('menu');
  await menu.waitFor();
  await eventually(() => menu.getByRole('menuitem').allInnerTexts(), texts => texts.length === pages.length);
  expect((await menu.getByRole('menuitem').allInnerTexts()).map(text => text.replace(/[^\p{L} ]/gu, '').trim())).toEqual(pages);
  expect(await menu.locator('[aria-current="page"]').innerText()).toContain(sv.NavStart);
  await stillness(frame);
  expect(await violationsInThemes(frame)).toEqual([]);
  await expectNoSideways(frame);

  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await menu.waitFor();
  await menu.getByRole('menuitem', { name: sv.NavStart }).and(frame.locator(':focus')).waitFor();
  for (const name of [sv.NavSituation, sv.NavEst, sv.NavPlan]) {
    await page.keyboard.press('ArrowDown');
    await menu.getByRole('menuitem', { name }).and(frame.locator(':focus')).waitFor();
  }
  await menu.getByRole('menuitem', { name: sv.NavPlan }).and(frame.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await pageIn(frame).getByRole('heading', { level: 1, name: new RegExp(sv.NavPlan) }).waitFor();
  await menu.waitFor({ state: 'detached' });
  expect(await button.getAttribute('aria-label')).toBe(`${sv.NavPlan}: ${sv.NavMore}`);
  // The keyboard is where it was.
  await eventually(() => button.evaluate(element => element === document.activeElement), focused => focused);
  await button.click();
  expect(await menu.locator('[aria-current="page"]').innerText()).toContain(sv.NavPlan);
  // A link like any other: its address can be opened in a new tab.
  expect(await menu.getByRole('menuitem', { name: 'BRÅ' }).getAttribute('href')).toContain('council');
  expect(problems).toEqual([]);
  await context.close();
});

test.each([640, 768, 1000])('at %i px: a row, and what does not fit behind a button that is named after the page when it lies there', async width => {
  const { frame, context } = await open(width);
  const links = navigation(frame).getByRole('link');
  const more = navigation(frame).getByRole('button', { name: sv.NavMore });
  await links.first().waitFor();
  const shown = await links.count();
  const tops = await links.evaluateAll(elements => elements.map(element => Math.round(element.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  await expectNoSideways(frame);
  expect(await links.first().getAttribute('aria-current')).toBe('page');
  if (shown < pages.length) {
    await more.click();
    const menu = frame.getByRole('menu');
    expect(await menu.getByRole('menuitem').count()).toBe(pages.length - shown);
    await stillness(frame);
    expect(await violationsInThemes(frame)).toEqual([]);
    await menu.getByRole('menuitem', { name: sv.NavAnalysis }).click();
    await navigation(frame).getByRole('button', { name: sv.NavAnalysis }).waitFor();
    await menu.waitFor({ state: 'detached' });
    expect(await navigation(frame).getByRole('button').getAttribute('aria-current')).toBe('true');
  } else {
    expect(await more.count()).toBe(0);
    expect(await violationsInThemes(frame)).toEqual([]);
  }
  await expectNoSideways(frame);
  await context.close();
});

test('wide: a column with every page the role may read', async () => {
  const { frame, context } = await open(1280, 'lasare');
  await navigation(frame).getByRole('link', { name: sv.NavAnalysis }).waitFor();
  expect((await navigation(frame).getByRole('link').allInnerTexts()).map(text => text.replace(/[^\p{L} ]/gu, '').trim())).toEqual([sv.NavStart, sv.NavSituation, sv.NavWalks, sv.NavPlan, sv.NavCooperation, sv.NavAnalysis]);
  await context.close();
});

test('turned from wide to narrow and back, the page stands and the navigation follows', async () => {
  const { page, frame, context } = await open(1280, 'chef.barn', 'en-us');
  const nav = frame.getByRole('navigation', { name: en.AppName });
  await nav.getByRole('link', { name: en.NavPlan }).click();
  const search = frame.getByRole('searchbox', { name: en.SearchMeasures });
  await search.fill('belysning');
  await page.setViewportSize({ width: 320, height: 700 });
  await nav.getByRole('button', { name: fill('{0}: {1}', en.NavPlan, en.NavMore) }).waitFor();
  expect(await search.inputValue()).toBe('belysning');
  await page.setViewportSize({ width: 1280, height: 700 });
  await nav.getByRole('link', { name: en.NavPlan }).waitFor();
  await context.close();
});
