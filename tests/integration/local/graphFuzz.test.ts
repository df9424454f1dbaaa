/** Random and mangled requests to the embedded Graph, from a seed: `npm run fuzz -- --count 10000 --service graph` for more. */
import { Agent } from 'node:http';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { campaign, fuzzers } from './fuzz/campaign.ts';
import { foundInGraph, graphFaults, prepareGraph } from './fuzz/graph.ts';
import { ask } from './fuzz/wire.ts';

const count = Number(process.env.FUZZ_COUNT ?? 1200);
const seed = Number(process.env.FUZZ_SEED ?? 20270112);
let server: LocalServer;

beforeAll(async () => {
  server = await startServer();
}, 60000);
afterAll(() => server.stop());

test(`${count} requests from seed ${seed}: never a crash, a hang, a word of the inside; a refusal is always in Graph's shape`, async () => {
  expect(await campaign(fuzzers.graph as NonNullable<(typeof fuzzers)[string]>, server.url, count, seed)).toEqual([]);
}, 600000);

test.each(foundInGraph)('found once: %s', async (_name, request) => {
  const agent = new Agent();
  const answer = await ask(server.url, agent, request(await prepareGraph(server.url)));
  agent.destroy();
  expect(graphFaults(answer)).toEqual([]);
  expect(answer.status).toBeLessThan(500);
}, 60000);
