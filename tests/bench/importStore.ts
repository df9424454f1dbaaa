/**
 * 20,000 figures stored, compared anew, and undone, against the embedded SharePoint: calls, the rows that the largest
 * question scans, and the longest time that the page is kept busy. Times are this machine's; a tenant's are its own.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { strToU8 } from 'fflate';
import { connect } from '../../src/kit/lists/connection';
import type { ListDefinition } from '../../src/kit/lists/define';
import { applySetup } from '../../src/kit/lists/setup';
import { settings } from '../../src/areas/settings/lists';
import { readImport } from '../../src/areas/situation/imports/read';
import { allRegions } from '../../src/areas/situation/imports/regions';
import { planImport, planUndo, runImport, runUndo } from '../../src/areas/situation/imports/store';
import { areas, eventCategories, eventCounts, events, imports, indicators, observations, regions } from '../../src/areas/situation/lists';
import { startServer } from '../integration/localServer';
import type { LocalServer } from '../integration/localServer';
import { fetchAs, newSite } from '../integration/lists/sites';
import { figure } from './figures';

const count = 20_000;
/** SharePoint's list view threshold: a single question may scan no more. */
const threshold = 5000;
/** A hundred writes a call, and a few for the rest. */
const mostCalls = 1.25 * count / 100;

interface Logged { rowsScanned?: number; }

function csv(shift: number): Uint8Array {
  const names = allRegions().filter(({ kind }) => kind === 'municipality').slice(0, 50).map(({ name }) => name);
  const rows = Array.from({ length: count }, (_none, at) => `${names[at % 50]};Antal;${2015 + Math.floor(at / 50) % 10};Brott ${Math.floor(at / 500)};${(at * 7919) % 9000 + (at < 1000 ? shift : 0)};Anmälda brott`);
  return strToU8(['geografi;enhet;ar;variabel;varde;kalla', ...rows].join('\n'));
}

async function measured<T>(server: LocalServer, name: string, limit: number | null, sent: { calls: number }, work: () => Promise<T>): Promise<T> {
  await server.control('DELETE', 'log');
  sent.calls = 0;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const started = performance.now();
  const result = await work();
  figure(`imports.${name}.s`, Math.round((performance.now() - started) / 100) / 10, 's', null);
  delay.disable();
  figure(`imports.${name}.busy`, Math.round(delay.max / 1e6), 'ms', null);
  figure(`imports.${name}.calls`, sent.calls, 'calls', limit);
  const log = await server.control<Logged[]>('GET', 'log');
  figure(`imports.${name}.scanned`, Math.max(0, ...log.map(({ rowsScanned = 0 }) => rowsScanned)), 'rows', threshold);
  return result;
}

export async function benchStore(): Promise<void> {
  const server = await startServer();
  try {
    const path = await newSite(server);
    const sent = { calls: 0 };
    const send: typeof fetch = (input, init) => {
      sent.calls++;
      return fetch(input, init);
    };
    const place = { sp: connect(`${server.url}${path}`, { fetch: fetchAs('administrator', send) }), path };
    const lists = [settings, areas, imports, indicators, regions, observations, eventCategories, events, eventCounts] as unknown as ListDefinition[];
    const { failed } = await applySetup(place.sp, lists.filter(({ name }) => !['Events', 'EventCounts'].includes(name)));
    if (failed) throw failed.fault;
    const draft = (bytes: Uint8Array): ReturnType<typeof readImport> => readImport({ name: 'stor.csv', bytes });
    const [first, second] = [await draft(csv(0)), await draft(csv(1))];
    const planned = await measured(server, 'plan', null, sent, () => planImport(place, first, { name: 'stor.csv', digest: 'a' }));
    await measured(server, 'store', mostCalls, sent, () => runImport(place, planned));
    const changed = await measured(server, 'compare', null, sent, () => planImport(place, second, { name: 'ny.csv', digest: 'b' }));
    if (changed.counts.changed !== 1000) throw new Error(JSON.stringify(changed.counts));
    const { importId } = await measured(server, 'change', mostCalls, sent, () => runImport(place, changed));
    const undoing = await measured(server, 'planUndo', null, sent, () => planUndo(place, importId));
    await measured(server, 'undo', mostCalls, sent, () => runUndo(place, undoing));
    const [row] = await measured(server, 'planUndoAll', null, sent, async () => [await planUndo(place, 1)]);
    await measured(server, 'undoAll', mostCalls, sent, () => runUndo(place, row));
  } finally {
    await server.stop();
  }
}
