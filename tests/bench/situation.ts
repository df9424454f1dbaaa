/**
 * What the pages of the lägesbild ask of SharePoint with 1,000 and with 20,000 events and observations: calls and bytes to the first
 * content, and rows scanned (as SharePoint's threshold counts them) until all is quiet, the look after the counts
 * included. Nothing may grow with the list: the limit of each figure at 20,000 is its value at 1,000.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appPage } from '../e2e/app';
import { startHost } from '../e2e/browser';
import type { Host } from '../e2e/browser';
import { figure } from './figures';
import { costOf, longestAllowed, longestTasks, mostCalls, still, threshold } from './pages';
import type { Cost, Opened } from './pages';

const sizes = [1000, 20_000] as const;
/** Numbers and dates get longer, the content does not. */
const byteSlack = 1.02;

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

/** The longest task, in milliseconds, while one indicator after the other is chosen and the years are changed. */
async function longestTask(host: Host): Promise<number> {
  const { frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/situation/figures` });
  await frame.waitForSelector('svg[data-chart]');
  await still(frame);
  const tasks = await longestTasks(frame, ['years=5', 'years=5&with=00', 'years=10', 'years=10&with=14,00', 'years=10&with=none', 'years=10'].map(query => `situation/figures?${query}`));
  await context.close();
  return Math.max(...tasks);
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
