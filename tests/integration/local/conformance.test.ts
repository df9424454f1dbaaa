/**
 * Every operation of SharePoint's REST × {success, denied, missing, malformed, conflict}, against the embedded
 * tenant. The table of it is docs/conformance.md (`npm run conformance`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { sharePointCaller } from './conformance/caller.ts';
import { differences, tableFaults } from './conformance/case.ts';
import type { Caller, Scratch } from './conformance/case.ts';
import { documentText } from './conformance/document.ts';
import { makeScratch } from './conformance/scratch.ts';
import { operations, sharePointCases } from './conformance/sharepoint/index.ts';

const site = '/sites/trygghet';
let server: LocalServer;
let call: Caller;
let scratch: Scratch;

beforeAll(async () => {
  server = await startServer();
  call = sharePointCaller(server.url, site);
  scratch = await makeScratch(call, server.url, site);
});

afterAll(() => server.stop());

test('each operation has each outcome, or a reason why not', () => {
  expect(tableFaults(operations, sharePointCases)).toEqual([]);
});

test('docs/conformance.md is what `npm run conformance` writes', () => {
  expect(readFileSync(join(__dirname, '..', '..', '..', 'docs', 'conformance.md'), 'utf8')).toBe(documentText());
});

test.each(sharePointCases.map((one) => [one.id, one.title, one] as const))('%s: %s', async (_id, _title, one) => {
  expect(differences(one, await one.run(call, scratch), scratch)).toEqual([]);
});
