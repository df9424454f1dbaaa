/**
 * `npm run probe`: replays against a real tenant what the embedded Microsoft 365 is built on, in a scratch list or in the
 * administrator's own calendar, prints each difference, and leaves all as it was. Ends with 0 when nothing differs, 1 when
 * something does, 2 when it refuses. docs/first-tenant.md says how and why.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differences } from '../integration/local/conformance/case.ts';
import type { Caller, ConformanceCase, Scratch } from '../integration/local/conformance/case.ts';
import { sharePointCases } from '../integration/local/conformance/sharepoint/index.ts';
import { readAssumptions } from './firstTenant.ts';
import { graphCases } from './graphCases.ts';
import { openCalendar } from './ownCalendar.ts';
import { readOptions, Refusal, usage } from './options.ts';
import { openScratch } from './scratchList.ts';
import { ourCases } from './ourCases.ts';
import { Elsewhere } from './service.ts';

interface Opened { call: Caller; scratch: Scratch; cleanUp(): Promise<string[]> }

const rows = readAssumptions(join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'first-tenant.md'));
const say = (text: string): void => { process.stdout.write(`${text}\n`); };

let stopped = false;

/** Replays the cases one after the other; the number of those that differ. */
async function replay(name: string, opened: Opened, cases: ConformanceCase[]): Promise<number> {
  let agreed = 0;
  let differed = 0;
  const skipped: string[] = [];
  try {
    for (const one of cases) {
      if (stopped) break;
      let found: string[];
      try {
        found = differences(one, await one.run(opened.call, opened.scratch), opened.scratch);
      } catch (error) {
        if (error instanceof Elsewhere) {
          skipped.push(`${one.id} (${error.message})`);
          continue;
        }
        found = [(error as Error).message];
      }
      if (found.length === 0) agreed += 1;
      else {
        differed += 1;
        const row = rows.filter(({ cases: named }) => named.includes(one.id)).map(({ id }) => id);
        say(`DIFFERS ${one.id}: ${one.title}${one.inferred ? ' [inferred]' : ''}\n  expected from: ${one.source}${row.length ? `; first-tenant.md ${row.join(', ')}` : ''}\n${found.map(text => `  ${text}`).join('\n')}`);
      }
    }
  } finally {
    const left = await opened.cleanUp();
    if (left.length > 0) say(`LEFT BEHIND in ${name}:\n${left.map(text => `  ${text}`).join('\n')}`);
  }
  say(`${name}: ${agreed} agree, ${differed} differ${skipped.length ? `, ${skipped.length} not replayed since they would write elsewhere: ${skipped.join('; ')}` : ''}${stopped ? ', broken off' : ''}`);
  return differed;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  const chosen = (cases: ConformanceCase[]): ConformanceCase[] => cases.filter(one => one.reach === 'scratch' && one.id.startsWith(options.only));
  let differed = 0;
  if (options.sharePoint) {
    say(`SharePoint: ${options.sharePoint.site}, list '${options.sharePoint.list}'`);
    differed += await replay('SharePoint', await openScratch(options.sharePoint), chosen([...sharePointCases, ...ourCases]));
  }
  if (options.graph && !stopped) {
    say(`Graph: the calendar of ${options.graph.mailbox}${options.graph.attendee ? `, inviting ${options.graph.attendee}` : ', inviting nobody'}`);
    differed += await replay('Graph', await openCalendar(options.graph), chosen(graphCases));
  }
  return differed;
}

// Broken off by the one who runs it: the case under way ends, and what was made is taken away.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopped = true;
    say('Ending after this case …');
  });
}

main().then(differed => { process.exitCode = differed > 0 || stopped ? 1 : 0; }, error => {
  process.stderr.write(error instanceof Refusal ? `${error.message}\n\n${usage}\n` : `${(error as Error).stack ?? String(error)}\n`);
  process.exitCode = 2;
});
