/** What a page asks of SharePoint until its first content and until all is quiet, and how long a change of its address holds it up. */
import type { Frame } from 'playwright-core';
import { appPage } from '../e2e/app';
import type { Host } from '../e2e/browser';

/** SharePoint's list view threshold: a single question may scan no more. */
export const threshold = 5000;
/** Calls to the first content of a page (design.md). */
export const mostCalls = 2;
const quiet = 1000;
/** A change of filter may hold the page up for so long, in milliseconds. */
export const longestAllowed = 100;

/** A page: who opens it, at which route, and what is there once its first content is. */
export interface Opened { name: string; user: string; route: string; shows: string; /** It shows what there is more of. */ grows?: true; }

export interface Cost { calls: number; bytes: number; all: number; scanned: number; most: number; }

/** Notes in the page when its first content stands, before anything else is asked for on its account. */
const noteFirst = (shows: string): void => {
  const look = (): void => {
    if (!document.querySelector(shows) || performance.getEntriesByName('first').length > 0) return;
    performance.mark('first');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

export async function still(frame: Frame): Promise<void> {
  const count = (): Promise<number> => frame.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now;
    await new Promise(resolve => setTimeout(resolve, quiet));
  }
}

export async function costOf(host: Host, opened: Opened): Promise<Cost> {
  await host.control('DELETE', '/_local/log');
  const { frame, context, problems } = await host.open({
    user: opened.user, path: `${appPage}#/${opened.route}`, beforeLoad: page => page.addInitScript(noteFirst, opened.shows)
  });
  await frame.waitForSelector(opened.shows, { state: 'attached', timeout: 30_000 });
  await still(frame);
  const first = await frame.evaluate(() => {
    const at = performance.getEntriesByName('first')[0].startTime;
    const asked = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(entry => /\/_api(\/|$)/.test(entry.name) && entry.startTime < at);
    return { calls: asked.filter(entry => !entry.name.endsWith('contextinfo')).length, bytes: asked.reduce((sum, entry) => sum + entry.encodedBodySize, 0) };
  });
  if (problems.length > 0) throw new Error(`${opened.name}: ${problems.join('\n')}`);
  await context.close();
  const log = await host.control('GET', '/_local/log') as { inner: boolean; status: number; url: string; rowsScanned: number }[];
  const failed = log.filter(({ status }) => status >= 400);
  if (failed.length > 0) throw new Error(`${opened.name}: ${failed.map(({ status, url }) => `${status} ${url}`).join('\n')}`);
  return {
    ...first, all: log.filter(({ inner }) => !inner).length, scanned: log.reduce((sum, { rowsScanned }) => sum + rowsScanned, 0),
    most: Math.max(0, ...log.map(({ rowsScanned }) => rowsScanned))
  };
}

/** The longest task, in milliseconds, of each move to another address of the page, all in one document. */
export async function longestTasks(frame: Frame, routes: readonly string[]): Promise<number[]> {
  await frame.evaluate(() => {
    const tasks: number[] = [];
    (window as unknown as { tasks: number[] }).tasks = tasks;
    new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: 'longtask' });
  });
  const longest: number[] = [];
  for (const route of routes) {
    await frame.evaluate(to => {
      (window as unknown as { tasks: number[] }).tasks.length = 0;
      window.location.hash = `#/${to}`;
    }, route);
    await new Promise(resolve => setTimeout(resolve, 600));
    longest.push(await frame.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)));
  }
  return longest;
}
