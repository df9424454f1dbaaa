/** axe-core in a page, and the app in another theme without loading it again. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const themes = ['light', 'dark', 'contrast'] as const;
export type Theme = typeof themes[number];

interface AxeResult { id: string; nodes: { html: string; failureSummary: string }[]; }

/** What axe finds in a document: the rule, and each element with what is wrong. Empty is well. */
export async function violations(frame: Frame, rules?: string[]): Promise<string[]> {
  // Evaluated by the browser's debugger: the page's own security policy lets no script in.
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source);
  const found = await frame.evaluate(async wanted => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: AxeResult[] }> } };
    return (await axe.run(document, wanted ? { runOnly: { type: 'rule', values: wanted } } : {})).violations;
  }, rules);
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 300)}`));
}

/** Teams tells an open tab of its new theme; see the host's own page. */
export async function turnTo(frame: Frame, theme: Theme): Promise<void> {
  await frame.evaluate(name => window.postMessage({ local: 'theme', theme: name }, window.location.origin), theme);
  await frame.waitForSelector(`html[data-theme="${theme}"]`);
  await frame.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** Nothing moves any more: a half faded text has a contrast of its own. */
export async function stillness(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    if (document.getElementById('stillness')) return;
    const style = document.createElement('style');
    style.id = 'stillness';
    style.textContent = '*, *::before, *::after { animation: none !important; transition: none !important; }';
    document.head.append(style);
  });
}

/** Rules whose outcome follows from the theme alone. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** All rules in the light theme, those of colour in the others. */
export async function violationsInThemes(frame: Frame): Promise<string[]> {
  await stillness(frame);
  const found: string[] = [];
  for (const theme of themes) {
    await turnTo(frame, theme);
    found.push(...(await violations(frame, theme === 'light' ? undefined : colourRules)).map(text => `${theme}: ${text}`));
  }
  await turnTo(frame, 'light');
  return found;
}
