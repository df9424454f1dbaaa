/** Random and mangled requests to the embedded SharePoint, from a seed: `npm run fuzz -- --count 10000` for more. */
import { Agent } from 'node:http';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { campaign, fuzzers } from './fuzz/campaign';
import { found } from './fuzz/found';
import { prepareSharePoint, sharePointFaults } from './fuzz/sharepoint';
import { ask } from './fuzz/wire';

const count = Number(process.env.FUZZ_COUNT ?? 1500);
const seed = Number(process.env.FUZZ_SEED ?? 20270112);
let server: LocalServer;

beforeAll(async () => {
  server = await startServer();
}, 60000);
afterAll(() => server.stop());

test(`${count} requests from seed ${seed}: never a crash, a hang, a word of the inside; a refusal is always in SharePoint's form`, async () => {
  expect(await campaign(fuzzers.sharepoint as NonNullable<(typeof fuzzers)[string]>, server.url, count, seed)).toEqual([]);
}, 600000);

test.each(found)('found once: %s', async (_name, request) => {
  const agent = new Agent();
  const answer = await ask(server.url, agent, request(await prepareSharePoint(server.url)));
  agent.destroy();
  expect(sharePointFaults(answer)).toEqual([]);
  expect(answer.status).toBeLessThan(500);
}, 60000);
