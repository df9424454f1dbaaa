/** Reads that are asked for together travel together, and each gets its own answer. */
import { isFault } from '../../../src/kit/lists/errors';
import { applySetup } from '../../../src/kit/lists/setup';
import { listStamp } from '../../../src/kit/lists/stamp';
import { createStore } from '../../../src/kit/lists/store';
import { together } from '../../../src/kit/lists/together';
import { currentWaits } from '../../../src/kit/lists/waiting';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, newSite, storeAs } from './sites';
import type { Fetch } from './sites';

jest.setTimeout(60_000);

let server: LocalServer;
let path: string;

beforeAll(async () => {
  server = await startServer();
  path = await newSite(server);
  await applySetup(connectAs(server, path), [targets, sample] as unknown as ListDefinition[]);
  for (const Title of ['Ett', 'Två', 'Tre']) await storeAs(server, path, targets).create({ Title });
});
afterAll(() => server.stop());

const never = new AbortController().signal;
const read = (Title: string) => (asking: Parameters<typeof createStore>[0]) => createStore(asking, path, targets).query({ where: [{ column: 'Title', is: 'eq', value: Title }] });

const connected = (send?: Fetch): { sp: ReturnType<typeof connectAs>; sent: ReturnType<typeof counting>['sent'] } => {
  const counter = counting(send);
  return { sp: connectAs(server, path, 'administrator', { fetch: counter.fetch }), sent: counter.sent };
};

describe('reads asked for in one tick', () => {
  test('go in batches of at most six, each with its own answer', async () => {
    const { sp, sent } = connected();
    const titles = ['Ett', 'Två', 'Tre', 'Ett', 'Två', 'Tre', 'Ett', 'Två'];
    const answers = await Promise.all(titles.map(Title => together(sp, read(Title), never)));
    expect(answers.map(items => items.map(item => item.Title))).toEqual(titles.map(Title => [Title]));
    const calls = sent.filter(({ url }) => !url.includes('contextinfo'));
    expect(calls.map(({ url }) => url.split('/_api/')[1])).toEqual(['$batch', '$batch']);
    expect(calls.map(({ body }) => String(body).match(/^GET /gm)?.length)).toEqual([6, 2]);
  });

  test('one alone goes as it is, and what is asked later goes by itself', async () => {
    const { sp, sent } = connected();
    await together(sp, read('Ett'), never);
    await together(sp, read('Två'), never);
    expect(sent.map(({ method }) => method)).toEqual(['GET', 'GET']);
  });

  test('one that is throttled in its batch tells of its wait, and can be ended there or left', async () => {
    const { sp, sent } = connected();
    await server.control('POST', 'faults', { kind: 'throttled', seconds: 30, path: "Title eq 'Ett'" });
    const leave = new AbortController();
    const other = together(sp, read('Två'), never);
    const answers = Promise.allSettled([together(sp, read('Ett'), never), together(sp, read('Ett'), leave.signal)]);
    // Nor does it hold up the others.
    expect((await other)[0].Title).toBe('Två');
    while (currentWaits().length < 2) await new Promise(resolve => setTimeout(resolve, 20));
    expect(currentWaits().map(({ service, reason }) => [service, reason])).toEqual([['SharePoint', 'busy'], ['SharePoint', 'busy']]);
    leave.abort();
    while (currentWaits().length > 1) await new Promise(resolve => setTimeout(resolve, 20));
    currentWaits()[0].stop();
    const [stopped, left] = await answers;
    expect(stopped.status === 'rejected' && isFault(stopped.reason, 'throttled')).toBe(true);
    expect(left.status).toBe('rejected');
    expect([currentWaits(), sent.filter(({ url }) => !url.includes('contextinfo')).length]).toEqual([[], 1]);
    await server.control('DELETE', 'faults');
  });

  test('a fault of one is its own', async () => {
    const { sp } = connected();
    const [right, wrong] = await Promise.allSettled([
      together(sp, read('Ett'), never), together(sp, asking => createStore(asking, path, { ...targets, name: 'Nowhere' }).query(), never)
    ]);
    expect(right).toMatchObject({ status: 'fulfilled', value: [{ Title: 'Ett' }] });
    expect(wrong.status === 'rejected' && isFault(wrong.reason, 'missing')).toBe(true);
  });

  test('when no answer comes each is told, and the next tick begins anew', async () => {
    let up = false;
    const { sp } = connected(breaking('before', () => !up));
    const both = await Promise.allSettled([together(sp, read('Ett'), never), together(sp, read('Två'), never)]);
    expect(both.map(answer => answer.status)).toEqual(['rejected', 'rejected']);
    up = true;
    expect((await together(sp, read('Tre'), never))[0].Title).toBe('Tre');
  });

  test('further pages go on outside the batch', async () => {
    const address = `${server.url}${path}/_api/web/GetList('${path}/Lists/TnTargets')/items`;
    const headers = { Authorization: 'Bearer administrator@kommun.example', 'Content-Type': 'application/json' };
    for (let first = 0; first < 1010; first += 10) {
      await Promise.all(Array.from({ length: 10 }, (_all, index) => fetch(address, { method: 'POST', headers, body: JSON.stringify({ Title: `Rad ${first + index}` }) })));
    }
    const { sp, sent } = connected();
    const [all, few] = await Promise.all([together(sp, asking => createStore(asking, path, targets).query(), never), together(sp, read('Ett'), never)]);
    expect([all.length, new Set(all.map(({ id }) => id)).size, few.length]).toEqual([1013, 1013, 1]);
    expect(sent.filter(({ url }) => !url.includes('contextinfo')).map(({ url, method }) => [method, url.includes('$batch')])).toEqual([['POST', true], ['GET', false]]);
  });

  test('a batch nobody waits for is broken off; one that somebody waits for is not', async () => {
    let broken = 0;
    const slow: Fetch = async (input, init) => {
      if (String(input).includes('$batch')) {
        await new Promise(resolve => setTimeout(resolve, 80));
        if (init?.signal?.aborted) {
          broken += 1;
          throw new DOMException('Aborted', 'AbortError');
        }
      }
      return fetch(input, init);
    };
    const { sp } = connected(slow);
    const run = async (stays: boolean): Promise<PromiseSettledResult<unknown>[]> => {
      const [one, two] = [new AbortController(), new AbortController()];
      const reads = Promise.allSettled([together(sp, read('Ett'), one.signal), together(sp, read('Två'), two.signal)]);
      setTimeout(() => {
        one.abort();
        if (!stays) two.abort();
      }, 30);
      return reads;
    };
    expect((await run(true)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(broken).toBe(0);
    expect((await run(false)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

describe('the stamp of a list', () => {
  test('changes with every item added, changed, removed or restored', async () => {
    const store = storeAs(server, path, targets);
    const place = { sp: connectAs(server, path), path };
    const before = await listStamp(place, targets);
    const made = await store.create({ Title: 'Stämpel' });
    const added = await listStamp(place, targets);
    expect(added.itemCount).toBe(before.itemCount + 1);
    const recycled = await store.remove(made);
    const removed = await listStamp(place, targets);
    expect(removed.itemCount).toBe(before.itemCount);
    expect(removed.lastDeleted >= added.lastModified).toBe(true);
    await store.restore(recycled!);
    expect((await listStamp(place, targets)).itemCount).toBe(added.itemCount);
    expect((await store.get(made.id))?.Title).toBe('Stämpel');
    // Restored already: what was asked for stands there.
    await store.restore(recycled!);
  });
});
