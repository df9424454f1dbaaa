/**
 * What the pages of the lägesbild ask of SharePoint with 1,000 and with 20,000 events and observations: calls and bytes to the first
 * content, and rows scanned (as SharePoint's threshold counts them) until all is quiet, the look after the counts
 * included. Nothing may grow with the list: the limit of each figure at 20,000 is its value at 1,000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { appPage } from '../e2e/app';
import { startHost } from '../e2e/browser';
import type { Host } from '../e2e/browser';
import { figure } from './figures';

const sizes = [1000, 20_000] as const;
/** SharePoint's list view threshold: a single question may scan no more. */
const threshold = 5000;
/** Calls to the first content of a page (design.md). */
const mostCalls = 2;
/** Numbers and dates get longer, the content does not. */
const byteSlack = 1.02;
const quiet = 1000;
/** A change of filter may hold the page up for so long, in milliseconds. */
const longestAllowed = 100;

/** A page: who opens it, at which route, and what is there once its first content is. */
interface Opened { name: string; user: string; route: string; shows: string; /** It shows what there is more of. */ grows?: true; }

const pages: readonly Opened[] = [
  { name: 'events', user: 'samordnare', route: 'situation/events', shows: 'a[href*="#/situation/events/"]' },
  { name: 'events.reader', user: 'lasare', route: 'situation/events', shows: 'a[href*="#/situation/events/"]' },
  { name: 'events.old', user: 'samordnare', route: 'situation/events?month=2019-05', shows: 'a[href*="#/situation/events/"]', grows: true },
  { name: 'events.new', user: 'chef.samhalle', route: 'situation/events/new', shows: 'input[type="radio"]' },
  { name: 'summary', user: 'samordnare', route: 'situation/events/summary', shows: 'tbody tr' },
  { name: 'overview', user: 'samordnare', route: 'situation', shows: 'a[href*="#/situation/problems/"]' },
  { name: 'overview.reader', user: 'lasare', route: 'situation', shows: 'a[href*="#/situation/problems/"]' },
  { name: 'figures', user: 'samordnare', route: 'situation/figures', shows: 'tbody tr' },
  { name: 'figures.changes', user: 'samordnare', route: 'situation/figures/changes', shows: 'tbody tr' },
  { name: 'figures.events', user: 'samordnare', route: 'situation/figures/events', shows: 'td[data-step]' }
];

interface Cost { calls: number; bytes: number; all: number; scanned: number; most: number; }

/** Notes in the page when its first content stands, before anything else is asked for on its account. */
const noteFirst = (shows: string): void => {
  const look = (): void => {
    if (!document.querySelector(shows) || performance.getEntriesByName('first').length > 0) return;
    performance.mark('first');
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

async function still(frame: Frame): Promise<void> {
  const count = (): Promise<number> => frame.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await count(); before !== now; now = await count()) {
    before = now;
    await new Promise(resolve => setTimeout(resolve, quiet));
  }
}

async function costOf(host: Host, opened: Opened): Promise<Cost> {
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

/** The longest task, in milliseconds, while one indicator after the other is chosen and the years are changed. */
async function longestTask(host: Host): Promise<number> {
  const { frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/situation/figures` });
  await frame.waitForSelector('svg[data-chart]');
  await still(frame);
  await frame.evaluate(() => {
    const tasks: number[] = [];
    (window as unknown as { tasks: number[] }).tasks = tasks;
    new PerformanceObserver(list => list.getEntries().forEach(({ duration }) => tasks.push(duration))).observe({ type: 'longtask' });
  });
  for (const query of ['years=5', 'years=5&with=00', 'years=10', 'years=10&with=14,00', 'years=10&with=none', 'years=10']) {
    await frame.evaluate(text => { window.location.hash = `#/situation/figures?${text}`; }, query);
    await new Promise(resolve => setTimeout(resolve, 600));
  }
  const longest = await frame.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks));
  await context.close();
  return longest;
}

async function measure(size: number, folder: string, before: ReadonlyMap<string, Cost> | undefined): Promise<Map<string, Cost>> {
  const host = await startHost(['--data', join(folder, `${size}.sqlite`), '--events', String(size), '--observations', String(size)]);
  const found = new Map<string, Cost>();
  try {
    // The coordinator has been there before: the counts have been looked after and hold.
    for (let visit = 0; visit < 2; visit++) await costOf(host, pages[0]);
    for (const opened of pages) {
      const cost = await costOf(host, opened);
      found.set(opened.name, cost);
      const base = opened.grows ? undefined : before?.get(opened.name);
      figure(`${opened.name}.calls.${size}`, cost.calls, 'calls', mostCalls);
      figure(`${opened.name}.bytes.${size}`, cost.bytes, 'B', base ? Math.ceil(base.bytes * byteSlack) : null);
      figure(`${opened.name}.calls.all.${size}`, cost.all, 'calls', base ? base.all : null);
      figure(`${opened.name}.scanned.${size}`, cost.scanned, 'rows', base ? base.scanned : null);
      figure(`${opened.name}.most.${size}`, cost.most, 'rows', threshold - 1);
    }
    figure(`figures.filter.longtask.${size}`, Math.round(await longestTask(host)), 'ms', longestAllowed);
  } finally {
    await host.close();
  }
  return found;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsnavet-'));
  try {
    let before: Map<string, Cost> | undefined;
    for (const size of sizes) before = await measure(size, folder, before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
