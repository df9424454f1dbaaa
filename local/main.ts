/**
 * Starts the embedded Microsoft 365.
 *   node local/main.ts [--port 4400] [--data .local/m365.sqlite] [--fresh] [--empty] [--history 100000] [--events 20000] [--observations 20000]
 *   [--measures 6000]
 * Port 0 takes any that is free; `--fresh` forgets what was stored; `--empty` leaves out the demo data;
 * `--history` adds so many items of old years to it, `--events` so many events of old years, `--observations` so many
 * figures of other kommuner, `--measures` so many measures of ten years, this one among them.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { FastifyPluginAsync } from 'fastify';
import type { Graph } from './graph/graph.ts';
import { createServer } from './server.ts';
import type { PluginContext } from './server.ts';
import type { Engine } from './sharepoint/engine.ts';

const here = dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { port: { type: 'string', default: '4400' }, data: { type: 'string', default: '.local/m365.sqlite' }, fresh: { type: 'boolean', default: false }, empty: { type: 'boolean', default: false }, history: { type: 'string', default: '0' }, events: { type: 'string', default: '0' }, observations: { type: 'string', default: '0' }, measures: { type: 'string', default: '0' } } });

async function optional<T>(file: string): Promise<T | undefined> {
  const path = join(here, file);
  return existsSync(path) ? ((await import(pathToFileURL(path).href)) as { default: T }).default : undefined;
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error('--port needs a number from 0 to 65535');
const [history, events, observations, measures] = [Number(values.history), Number(values.events), Number(values.observations), Number(values.measures)];
for (const [name, size] of [['history', history], ['events', events], ['observations', observations], ['measures', measures]] as const) {
  if (!Number.isInteger(size) || size < 0 || size > 1_000_000) throw new Error(`--${name} needs a number of items`);
}
if (values.data !== ':memory:') {
  mkdirSync(dirname(values.data), { recursive: true });
  if (values.fresh) for (const end of ['', '-wal', '-shm']) rmSync(values.data + end, { force: true });
}

const host = await optional<FastifyPluginAsync<PluginContext>>('host/plugin.ts');
const app = await createServer({ data: values.data, assets: join(here, '..', 'sharepoint', 'assets'), plugins: host ? [host] : [] });
if (app.engine.isNew && !values.empty) {
  const seed = await optional<(engine: Engine, graph: Graph) => void | Promise<void>>('demo/seed.ts');
  await seed?.(app.engine, app.graph);
  if (history > 0) (await import('./demo/history.ts')).fillHistory(app.engine, '/sites/trygghet', history);
  if (events > 0) (await import('./demo/manyEvents.ts')).fillManyEvents(app.engine, '/sites/trygghet', events);
  if (measures > 0) (await import('./demo/manyMeasures.ts')).fillManyMeasures(app.engine, '/sites/trygghet', measures);
  if (observations > 0) (await import('./demo/manyObservations.ts')).fillManyObservations(app.engine, '/sites/trygghet', observations);
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    void app.close().then(() => process.exit(0));
  });
}

await app.listen({ port, host: '127.0.0.1' });
const address = app.server.address();
console.log(JSON.stringify({ listening: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : port}` }));
