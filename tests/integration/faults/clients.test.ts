/** The kit's clients under faults of the server: bounded, one by one, and never blind. */
import { departments, settings } from '../../../src/areas/settings/lists';
import { createEvent, inviteAttendees, moveEvent, readEvent } from '../../../src/kit/graph';
import { batched, createStore } from '../../../src/kit/lists';
import { graphAs, mailsAbout } from '../council/graph';
import { connectAs, newSite, storeAs } from '../lists/sites';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';

jest.setTimeout(60_000);

let server: LocalServer;
let path: string;
beforeAll(async () => {
  server = await startServer();
  path = await newSite(server, { install: true });
});
afterAll(() => server.stop());
afterEach(() => server.control('DELETE', 'faults'));

const order = (rule: object): Promise<unknown> => server.control('POST', 'faults', rule);
const made = async (): Promise<number> => (await server.control<{ faults: number }>('GET', 'faults')).faults;

describe('parts of a batch that are turned away', () => {
  const ask = (): Promise<PromiseSettledResult<unknown>[]> => batched<unknown>(connectAs(server, path), [
    asking => createStore(asking, path, departments).query(), asking => createStore(asking, path, settings).query(),
    asking => asking.web.select('Title')()
  ]);

  test('are asked again by themselves, after the wait they named; the others are not', async () => {
    await order({ kind: 'throttled', inner: true, path: 'TnSettings', seconds: 1 });
    const started = Date.now();
    expect((await ask()).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    const log = await server.control<{ url: string; inner: boolean }[]>('GET', 'log');
    expect(log.filter(({ url, inner }) => !inner && /TnSettings|TnDepartments/.test(url)).map(({ url }) => /Tn\w+/.exec(url)![0])).toEqual(['TnSettings']);
  });

  test('say so when they keep being turned away, or ask for more than a minute', async () => {
    await order({ kind: 'unavailable', path: 'TnSettings', seconds: 61 });
    expect((await ask())[1]).toMatchObject({ status: 'rejected', reason: { kind: 'throttled', status: 503 } });
  });
});

describe('a storm of 412', () => {
  test('that passes is waited out', async () => {
    const store = storeAs(server, path, departments);
    const item = await store.create({ Title: 'Storm' });
    await order({ kind: 'conflict', times: 4 });
    expect(await store.update(item, { Title: 'Lugnt' })).toMatchObject({ Title: 'Lugnt' });
    expect(await store.versions(item.id)).toHaveLength(2);
  });

  test('that does not pass ends after five tries, with nothing written', async () => {
    const store = storeAs(server, path, departments);
    const item = await store.create({ Title: 'Orkan' });
    await order({ kind: 'conflict' });
    await expect(store.update(item, { Title: 'Skrivet' })).rejects.toMatchObject({ kind: 'conflict' });
    expect(await made()).toBe(5);
    expect(await store.get(item.id)).toEqual(item);
  });
});

describe('an event that is changed meanwhile', () => {
  const event = (subject: string): ReturnType<typeof createEvent> => createEvent(graphAs(server, 'samordnare'), {
    key: subject, subject, html: '<p>x</p>', start: '2031-02-02T08:00:00Z', end: '2031-02-02T10:00:00Z', place: 'Stadshuset', online: false
  });
  const wanted = [{ email: 'radsledamot@kommun.example', name: 'Rådsledamot', required: true }];

  test('is read again, and each is invited once and moved once', async () => {
    const graph = graphAs(server, 'samordnare');
    const { id } = await event('Ändrat');
    await order({ kind: 'conflict', service: 'graph', times: 2 });
    await inviteAttendees(graph, id, wanted);
    expect(await mailsAbout(server, 'Ändrat', 'invitation')).toHaveLength(1);
    expect(await made()).toBe(2);
    await server.control('DELETE', 'faults');
    await order({ kind: 'conflict', service: 'graph', times: 1 });
    await moveEvent(graph, id, { start: '2031-02-03T08:00:00Z', end: '2031-02-03T10:00:00Z', place: 'Biblioteket' });
    expect(await readEvent(graph, id)).toMatchObject({ start: '2031-02-03T09:00', place: 'Biblioteket' });
    expect(await mailsAbout(server, 'Ändrat', 'update')).toHaveLength(1);
  });

  test('without end is a conflict after four tries, and nobody is mailed', async () => {
    const { id } = await event('Ständigt');
    await order({ kind: 'conflict', service: 'graph' });
    await expect(inviteAttendees(graphAs(server, 'samordnare'), id, wanted)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await made()).toBe(4);
    expect(await mailsAbout(server, 'Ständigt')).toEqual([]);
  });
});

describe('no room', () => {
  test('is said as such, and nothing is written', async () => {
    await order({ kind: 'full', times: 1 });
    await expect(storeAs(server, path, departments).create({ Title: 'Överfull' })).rejects.toMatchObject({ kind: 'full', status: 507 });
  });
});
