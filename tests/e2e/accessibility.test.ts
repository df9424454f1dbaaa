/** WCAG 2.1 AA (design.md, "Measures of quality"): axe on every page, tab, dialog and message, in three themes, two languages and two widths; the keyboard; forced colours. */
import { appPage, closed, en, eventually, fill, makeMeasure, opened, storedMeasure, sv, tabPage, textField, title, touch, year } from './app';
import { stillness, violations, violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host } from './browser';
import { walk } from './states';
import { strangeTexts } from './words';

jest.setTimeout(120000);

let host: Host;

beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

describe.each([['sv-se', 1280], ['sv-se', 320], ['en-us', 1280], ['en-us', 320]] as const)('in %s at %i pixels', (lang, width) => {
  const found: Record<'axe' | 'wide' | 'strange', string[]> = { axe: [], wide: [], strange: [] };
  const states: string[] = [];

  beforeAll(async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', path: tabPage(lang), lang, width, height: 900 });
    await walk({ host, page, frame, lang }, async state => {
      states.push(state);
      await stillness(frame);
      const scrolled = await frame.evaluate(() => document.documentElement.scrollWidth);
      if (scrolled > width) found.wide.push(`${state}: ${scrolled}`);
      found.strange.push(...(await strangeTexts(frame, lang)).map(text => `${state}: ${text}`));
      found.axe.push(...(await violationsInThemes(frame)).map(text => `${state}, ${text}`));
    });
    await context.close();
  });

  test('axe finds nothing, in any theme', () => {
    expect(states.length).toBeGreaterThan(15);
    expect(found.axe).toEqual([]);
  });

  test('no page is wider than the window', () => { expect(found.wide).toEqual([]); });

  test('every text is in that language', () => { expect([...new Set(found.strange)]).toEqual([]); });
});

describe('elsewhere', () => {
  test('what a person without a role is told passes axe in three themes', async () => {
    const { frame, context } = await host.open({ user: 'utomstaende', path: tabPage('sv-se', '') });
    await frame.getByText(sv.ClosedTitle).waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
    await context.close();
  });

  test.each(['light', 'dark'] as const)('in the colours of a SharePoint page, %s', async theme => {
    const { frame, context } = await host.open({ user: 'samordnare', path: appPage, theme });
    await frame.getByRole('heading', { name: sv.Waiting }).waitFor();
    await frame.getByRole('button', { name: sv.MineUpdate }).first().waitFor();
    await stillness(frame);
    const found = await violations(frame);
    await frame.getByRole('link', { name: sv.NavPlan }).click();
    await frame.getByRole('rowheader').first().waitFor();
    await stillness(frame);
    expect([...found, ...await violations(frame)]).toEqual([]);
    await context.close();
  });

  test.each([['sv-se', 'sv'], ['en-us', 'en']] as const)('the app tells its language: %s', async (lang, short) => {
    const { frame, context } = await host.open({ user: 'lasare', path: tabPage(lang), lang });
    await frame.getByText((lang === 'sv-se' ? sv : en).FigureLate).waitFor();
    expect(await frame.getByRole('navigation', { name: sv.AppName }).evaluate(element => element.closest('[lang]')?.getAttribute('lang'))).toBe(short);
    await context.close();
  });
});

describe('by keyboard alone', () => {
  test('a status is reached, changed and saved', async () => {
    const name = 'Åtgärd för tangentbordet';
    const id = await makeMeasure(host, { Title: name, owner: 'chef.kultur', EndDate: `${year}-01-15T12:00:00Z` });
    const { page, frame, context } = await host.open({ user: 'chef.kultur', path: tabPage() });
    const field = frame.getByRole('button', { name: fill(sv.MineUpdateOf, name) });
    await field.waitFor();
    await eventually(async () => { await page.keyboard.press('Tab'); return field.evaluate(element => element === document.activeElement); }, Boolean);
    await page.keyboard.press('Enter');
    const focused = (): Promise<{ tag: string; value: string }> => frame.evaluate(() => ({ tag: document.activeElement!.tagName, value: (document.activeElement as HTMLInputElement).value }));
    await eventually(focused, ({ tag }) => tag === 'TEXTAREA');
    await page.keyboard.press('Tab');
    await eventually(async () => {
      if ((await focused()).value !== 'Genomförd') await page.keyboard.press('ArrowDown');
      return focused();
    }, ({ value }) => value === 'Genomförd');
    await frame.getByRole('button', { name: sv.Save }).waitFor();
    await eventually(async () => { await page.keyboard.press('Tab'); return frame.evaluate(() => document.activeElement?.textContent); }, text => text === sv.Save);
    await page.keyboard.press('Enter');
    await frame.getByText(sv.Saved).waitFor();
    expect(await storedMeasure(host, id)).toMatchObject({ Status: 'Genomförd' });
    await context.close();
  });

  test('a form that is refused puts the focus in its first faulty field, in view', async () => {
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan/new` });
    const panel = await opened(frame, sv.NewMeasure);
    await textField(panel, sv.MeasureTitle).fill('Förslag med fel långt ned');
    await panel.getByRole('button', { name: sv.AllFields }).click();
    await textField(panel, sv.Progress).fill('120');
    await panel.getByRole('button', { name: sv.Propose }).focus();
    await page.keyboard.press('Enter');
    await panel.getByText(sv.ProgressInvalid).waitFor();
    const field = textField(panel, sv.Progress);
    await eventually(() => field.evaluate(element => element === document.activeElement), Boolean);
    // What lies over it, as the row of buttons that stays at the foot of the panel, would be met first at its middle.
    await eventually(() => field.evaluate(element => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === element;
    }), Boolean);
    await context.close();
  });

  test('a measure\'s panel is opened from its row; Escape closes it and the focus returns to the row', async () => {
    const name = 'Åtgärd att öppna och stänga';
    await makeMeasure(host, { Title: name });
    const { page, frame, context } = await host.open({ user: 'samordnare', path: `${tabPage()}#/plan?text=stänga` });
    const link = title(frame, name);
    await link.waitFor();
    await link.focus();
    await page.keyboard.press('Enter');
    const panel = await opened(frame, name);
    await eventually(() => panel.evaluate(element => element.contains(document.activeElement)), Boolean);
    // The focus stays within the panel, however often Tab is pressed.
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press('Tab');
      expect(await panel.evaluate(element => element.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await closed(frame, name);
    await eventually(() => link.evaluate(element => element === document.activeElement), Boolean);
    await context.close();
  });
});

test('with forced colours, what is chosen, what state it is in and what can be pressed are still told apart', async () => {
  const { page, frame, context } = await host.open({ user: 'samordnare', path: tabPage() });
  await page.emulateMedia({ forcedColors: 'active' });
  const links = frame.getByRole('navigation', { name: sv.AppName }).getByRole('link');
  await links.first().waitFor();
  const looks = (index: number): Promise<string> => links.nth(index).evaluate(element => {
    const { fontWeight, textDecorationLine, borderStyle, borderWidth, outlineStyle, boxShadow, backgroundColor, color } = getComputedStyle(element);
    const bar = getComputedStyle(element, '::before');
    return [fontWeight, textDecorationLine, borderStyle, borderWidth, outlineStyle, boxShadow, backgroundColor, color, bar.content, bar.borderWidth].join(' ');
  });
  expect(await looks(0)).not.toBe(await looks(1));
  const button = frame.getByRole('button', { name: sv.MineUpdate }).first();
  await button.click();
  const status = frame.getByRole('radiogroup', { name: sv.Status });
  await status.waitFor();
  expect(await status.evaluate(element => [element, ...element.querySelectorAll('*')].some(part => parseFloat(getComputedStyle(part).borderTopWidth) > 0))).toBe(true);
  await touch(frame, sv.Status, sv.StatusDone);
  const save = frame.getByRole('button', { name: sv.Save });
  expect(await save.evaluate(element => parseFloat(getComputedStyle(element).borderTopWidth))).toBeGreaterThan(0);
  await frame.getByText(sv.Late, { exact: true }).first().waitFor();
  await context.close();
});
