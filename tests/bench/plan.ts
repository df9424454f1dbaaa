/**
 * The overview of the åtgärdsplan with 60 and with 6,000 measures over ten years: calls and bytes to the first content of each of its
 * views, rows scanned (as SharePoint's threshold counts them) until all is quiet, and the longest task while filters,
 * groupings and views change. Calls and the threshold hold whatever the size; bytes and rows may grow with the year's own
 * measures, which is what is shown.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appPage, rest, listOf, year } from '../e2e/app';
import { startHost } from '../e2e/browser';
import type { Host } from '../e2e/browser';
import { figure } from './figures';
import { costOf, longestAllowed, longestTasks, mostCalls, still, threshold } from './pages';
import type { Opened } from './pages';

const sizes = [60, 6000] as const;
const link = 'nav + * a[href*="#/plan/"]';

async function firstPartner(host: Host): Promise<number> {
  const { body } = await rest(host, 'administrator', 'GET', `${listOf('TnMeasurePartners')}/items?$select=PartnerId&$filter=${encodeURIComponent('Id ge 1')}&$top=1`);
  return (body.value as { PartnerId: number }[])[0].PartnerId;
}

const pagesOf = (partner: number): Opened[] => [
  { name: 'table', user: 'samordnare', route: 'plan', shows: link },
  { name: 'table.reader', user: 'lasare', route: 'plan', shows: link },
  { name: 'table.problem', user: 'samordnare', route: 'plan?group=problem&only=noThread', shows: link },
  { name: 'board', user: 'samordnare', route: 'plan?view=board', shows: link },
  { name: 'timeline', user: 'samordnare', route: 'plan?view=timeline', shows: link },
  { name: 'workload', user: 'samordnare', route: 'plan?view=workload', shows: 'nav + * tbody tr' },
  { name: 'earlier', user: 'samordnare', route: `plan?year=${year - 3}`, shows: link },
  { name: 'partner', user: 'samordnare', route: `plan?partner=${partner}`, shows: link }
];

/** What people change while they look at one year: each from the one before it. */
const changes: readonly (readonly [string, string])[] = [
  ['filter.status', 'plan?status=P%C3%A5g%C3%A5r'], ['filter.late', 'plan?attention=late'], ['filter.text', 'plan?text=11'], ['filter.none', 'plan'], ['filter.wanting', 'plan?only=noThread'],
  ['group.problem', 'plan?group=problem'], ['group.none', 'plan?group=none'], ['sort', 'plan?group=none&sort=Title&order=desc'],
  ['board', 'plan?view=board'], ['board.filter', 'plan?view=board&attention=late'], ['board.all', 'plan?view=board'],
  ['timeline', 'plan?view=timeline'], ['timeline.filter', 'plan?view=timeline&attention=late'], ['timeline.all', 'plan?view=timeline'],
  ['workload', 'plan?view=workload'], ['workload.filter', 'plan?view=workload&attention=late'], ['table', 'plan']
];

/** The longest task of each change, in milliseconds: the shortest of three rounds, so that another process does not count. */
async function tasksOf(host: Host): Promise<number[]> {
  const { frame, context } = await host.open({ user: 'samordnare', path: `${appPage}#/plan` });
  await frame.waitForSelector(link);
  await still(frame);
  // The views are fetched once; that is not what is measured.
  await longestTasks(frame, changes.map(([, route]) => route));
  const rounds: number[][] = [];
  for (let round = 0; round < 3; round++) rounds.push(await longestTasks(frame, changes.map(([, route]) => route)));
  await context.close();
  return changes.map((_change, at) => Math.min(...rounds.map(tasks => tasks[at])));
}

async function measure(size: number, folder: string): Promise<void> {
  const host = await startHost(['--data', join(folder, `${size}.sqlite`), '--measures', String(size)]);
  try {
    for (const opened of pagesOf(await firstPartner(host))) {
      const cost = await costOf(host, opened);
      figure(`${opened.name}.calls.${size}`, cost.calls, 'calls', mostCalls);
      figure(`${opened.name}.bytes.${size}`, cost.bytes, 'B', null);
      figure(`${opened.name}.calls.all.${size}`, cost.all, 'calls', null);
      figure(`${opened.name}.scanned.${size}`, cost.scanned, 'rows', null);
      figure(`${opened.name}.most.${size}`, cost.most, 'rows', threshold - 1);
    }
    const tasks = await tasksOf(host);
    changes.forEach(([name], at) => figure(`change.${name}.longtask.${size}`, Math.round(tasks[at]), 'ms', longestAllowed));
  } finally {
    await host.close();
  }
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'trygghetsnavet-'));
  try {
    for (const size of sizes) await measure(size, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
