/**
 * What each page asks of SharePoint for its first content when the lists hold 1,000 and 100,000 items: calls, children
 * of batches, bytes received, and rows scanned (as SharePoint's threshold counts them, and as SQLite looked at them).
 * Nothing may grow with the lists: the limit of each figure at 100,000 is its value at 1,000, with some bytes to spare
 * for longer numbers. A page is read to its end: until nothing is loading and no call is under way.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { appPage, listOf, rest, sv, year } from '../e2e/app';
import { startHost } from '../e2e/browser';
import type { Host } from '../e2e/browser';
import { figure } from './figures';

const sizes = [1000, 100_000] as const;
/** SharePoint's list view threshold: a single question may scan no more. */
const threshold = 5000;
const memoryLimit = 300;
/** Numbers and dates get longer, the content does not. */
const byteSlack = 1.02;
const quiet = 600;

interface Cost { calls: number; children: number; bytes: number; scanned: number; visited: number; most: number; }

/** A page: who opens it, at which route, and what is there once its first content is. */
interface Opened { name: string; user: string; route: string; shows: string; }

const roles: Record<string, string> = { coordinator: 'samordnare', head: 'chef.barn', councillor: 'radsledamot', decider: 'beslutsfattare', registrar: 'registrator', reader: 'lasare' };

async function firstId(host: Host, list: string, filter: string): Promise<number> {
  const { body } = await rest(host, 'administrator', 'GET', `${listOf(list)}/items?$select=Id&$filter=${encodeURIComponent(filter)}&$top=1`);
  return (body.value as { Id: number }[])[0].Id;
}

async function pagesOf(host: Host): Promise<Opened[]> {
  const [problem, measure, partner, camera, meeting] = await Promise.all([
    firstId(host, 'TnProblems', "Priority eq 'Prioriterat'"),
    firstId(host, 'TnMeasures', `PlanYear eq ${year}`), firstId(host, 'TnPartners', 'Id ge 1'), firstId(host, 'TnCameraCases', 'Id ge 1'), firstId(host, 'TnMeetings', `MeetingStart ge datetime'${year}-01-01T00:00:00Z'`)
  ]);
  const link = (path: string): string => `nav + * a[href*="#/${path}"]`;
  return [
    ...Object.entries(roles).map(([role, user]) => ({ name: `start.${role}`, user, route: '', shows: link('plan') })),
    { name: 'problems', user: 'samordnare', route: 'situation/problems', shows: link('situation/problems/') },
    { name: 'problem', user: 'samordnare', route: `situation/problems/${problem}`, shows: '[role="tab"]' },
    { name: 'plan', user: 'samordnare', route: 'plan', shows: link('plan/') },
    { name: 'plan.next', user: 'samordnare', route: `plan?year=${year + 1}`, shows: link('plan/') },
    { name: 'measure', user: 'samordnare', route: `plan/${measure}`, shows: '[role="tab"]' },
    { name: 'cooperation', user: 'samordnare', route: 'cooperation', shows: link('cooperation/') },
    { name: 'partner', user: 'samordnare', route: `cooperation/partner/${partner}`, shows: '.ms-Panel input' },
    { name: 'cameras', user: 'samordnare', route: 'cameras', shows: link('cameras/') },
    { name: 'camera', user: 'samordnare', route: `cameras/${camera}`, shows: '[role="tab"]' },
    { name: 'council', user: 'samordnare', route: 'council', shows: link('council/') },
    { name: 'members', user: 'samordnare', route: 'council/members', shows: link('council/members/') },
    { name: 'meeting', user: 'samordnare', route: `council/${meeting}`, shows: 'nav + * h2' },
    { name: 'analysis', user: 'samordnare', route: 'analysis', shows: 'nav + * h2' },
    { name: 'settings', user: 'samordnare', route: 'settings', shows: 'nav + * h2' }
  ];
}

/** Adds up the answers of SharePoint and Graph; `rest` waits until none has been under way for a while. */
function watch(page: Page): { bytes(): number; rest(): Promise<void> } {
  let open = 0;
  let last = Date.now();
  let bytes = 0;
  const ours = (url: string): boolean => /\/_api(\/|$)|\/_local\/net\//.test(url);
  const changed = (by: number): void => {
    open += by;
    last = Date.now();
  };
  page.on('request', request => { if (ours(request.url())) changed(1); });
  page.on('requestfailed', request => { if (ours(request.url())) changed(-1); });
  page.on('requestfinished', request => {
    if (!ours(request.url())) return;
    request.sizes().then(({ responseBodySize }) => { bytes += responseBodySize; }, () => undefined).finally(() => changed(-1));
  });
  return {
    bytes: () => bytes,
    rest: async () => {
      for (const until = Date.now() + 20_000; open > 0 || Date.now() - last < quiet;) {
        if (Date.now() > until) throw new Error(`${open} calls are still under way`);
        await new Promise(resolve => setTimeout(resolve, 50));
      }
    }
  };
}

async function costOf(host: Host, opened: Opened): Promise<Cost> {
  await host.control('DELETE', '/_local/log');
  let watched: ReturnType<typeof watch> | undefined;
  const { frame, context, problems } = await host.open({ user: opened.user, path: `${appPage}#/${opened.route}`, beforeLoad: page => { watched = watch(page); } });
  try {
    await frame.waitForSelector(opened.shows, { state: 'attached', timeout: 30_000 });
    await frame.waitForSelector(`[role="status"][aria-label="${sv.Loading}"]`, { state: 'detached', timeout: 30_000 });
    await watched!.rest();
  } catch (error) {
    throw new Error(`${opened.name}: ${(error as Error).message}\n${problems.join('\n')}\n${(await frame.innerText('body')).slice(0, 800)}`);
  }
  const log = await host.control('GET', '/_local/log') as { inner: boolean; status: number; url: string; rowsScanned: number; rowsVisited?: number }[];
  const failed = log.filter(({ status }) => status >= 400);
  if (failed.length > 0) throw new Error(`${opened.name}: ${failed.map(({ status, url }) => `${status} ${url}`).join('\n')}`);
  await context.close();
  const sum = (of: (entry: typeof log[number]) => number): number => log.reduce((total, entry) => total + of(entry), 0);
  return {
    calls: log.filter(({ inner }) => !inner).length, children: log.filter(({ inner }) => inner).length, bytes: watched!.bytes(),
    scanned: sum(entry => entry.rowsScanned), visited: sum(entry => entry.rowsVisited ?? 0), most: Math.max(0, ...log.map(entry => entry.rowsScanned))
  };
}

/** Memory of the server's process, in megabytes of 10⁶ bytes. */
const memoryOf = (host: Host): number => Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(host.pid)], { encoding: 'utf8' })) * 1024 / 1e6);

async function measure(size: number, folder: string, before: ReadonlyMap<string, Cost> | undefined): Promise<Map<string, Cost>> {
  const host = await startHost(['--data', join(folder, `${size}.sqlite`), '--history', String(size)]);
  const found = new Map<string, Cost>();
  let memory = 0;
  try {
    const only = process.argv[2];
    for (const opened of (await pagesOf(host)).filter(({ name }) => !only || name.startsWith(only))) {
      const cost = await costOf(host, opened);
      found.set(opened.name, cost);
      memory = Math.max(memory, memoryOf(host));
      const base = before?.get(opened.name);
      for (const [kind, unit] of [['calls', 'calls'], ['children', 'calls'], ['bytes', 'B'], ['scanned', 'rows'], ['visited', 'rows']] as const) {
        figure(`${opened.name}.${kind}.${size}`, cost[kind], unit, base ? Math.ceil(base[kind] * (kind === 'bytes' ? byteSlack : 1)) : null);
      }
      figure(`${opened.name}.most.${size}`, cost.most, 'rows', threshold - 1);
    }
    figure(`memory.${size}`, memory, 'MB', memoryLimit);
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
