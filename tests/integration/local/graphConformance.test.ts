/** Every operation of the embedded Graph by every outcome, as Microsoft documents it. The cases stand in conformance/graph. */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { graphCaller } from './conformance/caller.ts';
import { differences, tableFaults } from './conformance/case.ts';
import type { Caller, Scratch } from './conformance/case.ts';
import { graphCases, graphOperations } from './conformance/graph/index.ts';

let server: LocalServer;
let call: Caller;
let scratch: Scratch;
let names = 0;

beforeAll(async () => {
  server = await startServer();
  call = graphCaller(server.url, 'samordnare');
  scratch = { name: () => `Namn ${(names += 1)}`, list: '', listUrl: '', library: '', site: '/sites/trygghet', origin: server.url };
});
beforeEach(async () => {
  await server.control('POST', 'reset');
});
afterAll(() => server.stop());

test('each operation has a case of each outcome, or a reason why not', () => {
  expect(tableFaults(graphOperations, graphCases)).toEqual([]);
});

test.each(graphCases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_id, _title, one) => {
  expect(differences(one, await one.run(call, scratch), scratch)).toEqual([]);
});
