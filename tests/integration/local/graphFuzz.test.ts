/** Random and mangled requests to the embedded Graph, from a seed: `FUZZ_COUNT=10000 FUZZ_SEED=7` for more. */
import { Agent } from 'node:http';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { graphFaults, graphRequest, prepareGraph } from './fuzz/graph.ts';
import { randomFrom } from './fuzz/random.ts';
import { ask } from './fuzz/wire.ts';

const count = Number(process.env.FUZZ_COUNT ?? 1200);
const seed = Number(process.env.FUZZ_SEED ?? 20270112);
let server: LocalServer;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  agent.destroy();
  await server.stop();
});

test(`${count} requests from seed ${seed}: never a crash, a hang, a word of the inside; a refusal is always in Graph's shape`, async () => {
  const random = randomFrom(seed);
  let ground = await prepareGraph(server.url);
  const faults: string[] = [];
  for (let index = 0; index < count && faults.length < 20; index += 1) {
    // The tenant fills up and loses what is asked for: begin anew now and then.
    if (index % 400 === 399) ground = await prepareGraph(server.url);
    const one = graphRequest(random, ground);
    const found = await ask(server.url, agent, one).then(graphFaults, (error: Error) => [`broke off: ${error.message}`]);
    if (found.length) faults.push(`${index}: ${one.method} ${one.path.slice(0, 300)} ${JSON.stringify(one.headers)} ${one.body?.toString('utf8').slice(0, 600) ?? ''}\n  ${found.join('; ')}`);
  }
  expect(faults).toEqual([]);
  expect((await fetch(`${server.url}/v1.0/me`, { headers: { authorization: 'Bearer samordnare@kommun.example' } })).status).toBe(200);
}, 600000);
