/** Many writes in few calls against the embedded SharePoint: whatever meets a batch or a child of it, each item is written once or told. */
import { createMany, removeMany, updateMany } from '../../../src/kit/lists/bulk';
import type { BulkPlace } from '../../../src/kit/lists/bulk';
import { applySetup } from '../../../src/kit/lists/setup';
import type { ChangesOf, ItemOf, ListDefinition } from '../../../src/kit/lists/define';
import { imports, indicators, observations } from '../../../src/areas/situation/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, isWrite, newSite, storeAs } from './sites';
import type { Fetch, Sent } from './sites';

jest.setTimeout(120_000);

type Indicator = ItemOf<typeof indicators>;

let server: LocalServer;
let path: string;

beforeAll(async () => {
  server = await startServer();
});
beforeEach(async () => {
  path = await newSite(server, { visitors: ['lasare@kommun.example'] });
  const { left, failed } = await applySetup(connectAs(server, path), [indicators] as unknown as ListDefinition[]);
  expect({ left, failed }).toEqual({ left: [], failed: undefined });
});
afterEach(() => server.control('DELETE', 'faults'));
afterAll(() => server.stop());

const place = (send?: Fetch, user?: string): BulkPlace => ({ sp: connectAs(server, path, user, { fetch: send }), path });
const rows = (count: number, name = 'a'): ChangesOf<typeof indicators>[] => Array.from({ length: count }, (_none, at) => ({ Title: `${name} ${at}`, Code: `${name}:${at}`, Kind: 'Anmälda brott' }));
const all = (): Promise<Indicator[]> => storeAs(server, path, indicators).query({});
const codes = async (): Promise<string[]> => (await all()).map(({ Code }) => Code).sort();
const expected = (made: ReturnType<typeof rows>): string[] => made.map(({ Code }) => Code!).sort();
const isBatch = (sent: Sent): boolean => sent.url.endsWith('$batch') && isWrite(sent);

describe('createMany', () => {
  test('makes 250 items in three calls and tells how far it is', async () => {
    const counter = counting();
    const told: number[] = [];
    const made = rows(250);
    const { written, failed } = await createMany(place(counter.fetch), indicators, made, { onProgress: done => { told.push(done); } });
    expect(failed).toEqual([]);
    expect(counter.sent.filter(isBatch)).toHaveLength(3);
    expect(told).toEqual([100, 200, 250]);
    const byCode = new Map((await all()).map(item => [item.Code, item.id]));
    expect(byCode.size).toBe(250);
    expect(written.map(item => item?.id)).toEqual(made.map(({ Code }) => byCode.get(Code!)));
  });

  test.each(['before', 'after'] as const)('m365-wire §1: makes each item once though every batch’s answer is lost once, %s it took effect', async moment => {
    const struck = new Set<number>();
    let batch = 0;
    const lose = breaking(moment, sent => {
      if (!isBatch(sent)) return false;
      // Every second: each batch is lost at its first sending.
      const lost = batch++ % 2 === 0 && batch < 6;
      if (lost) struck.add(batch);
      return lost;
    });
    const made = rows(230);
    const { failed, written } = await createMany(place(lose), indicators, made);
    expect(failed).toEqual([]);
    expect(written.every(Boolean)).toBe(true);
    expect(struck.size).toBeGreaterThan(1);
    expect(await codes()).toEqual(expected(made));
  });

  test.each(['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'half'] as const)('gets through %s in children and batches', async kind => {
    await server.control('POST', 'faults', kind.startsWith('lost') || kind === 'half'
      // One child whose connection breaks takes its batch with it.
      ? { kind, method: 'POST', path: 'TnIndicators', skip: 60, times: 2 }
      : { kind, path: 'TnIndicators|batch', share: 0.06, seed: 7, retryAfter: 'none' });
    const made = rows(150, kind);
    const { failed } = await createMany(place(), indicators, made);
    const { faults } = await server.control<{ faults: number }>('GET', 'faults');
    await server.control('DELETE', 'faults');
    expect(failed).toEqual([]);
    expect(faults).toBeGreaterThan(0);
    expect(await codes()).toEqual(expected(made));
  });

  test('waits as long as a child that was turned away is told to', async () => {
    await server.control('POST', 'faults', { kind: 'throttled', method: 'POST', path: 'TnIndicators', inner: true, skip: 2, times: 1, seconds: 2 });
    const started = Date.now();
    const made = rows(5);
    expect((await createMany(place(), indicators, made)).failed).toEqual([]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(2000);
    expect(await codes()).toEqual(expected(made));
  });

  test('tells by its place what can never be made, and sends no further batch', async () => {
    await createMany(place(), indicators, [{ Title: 'Fanns', Code: 'a:7', Kind: 'Anmälda brott' }]);
    const { failed, written } = await createMany(place(), indicators, rows(150));
    expect(failed.map(({ index, fault }) => [index, 'kind' in fault && fault.kind])).toEqual([[7, 'duplicate']]);
    expect(written[7]).toBeUndefined();
    expect(await all()).toHaveLength(100);
  });

  test('makes nothing for someone who may only read', async () => {
    const { failed } = await createMany(place(undefined, 'lasare'), indicators, rows(3));
    expect(failed.map(({ fault }) => 'kind' in fault && fault.kind)).toEqual(['denied', 'denied', 'denied']);
    expect(await all()).toEqual([]);
  });

  test('ends between two batches when it is told to', async () => {
    const stop = new AbortController();
    const work = createMany(place(), indicators, rows(300), { signal: stop.signal, onProgress: done => { if (done === 200) stop.abort(); } });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await all()).toHaveLength(200);
  });
});

describe('updateMany', () => {
  const updates = (items: readonly Indicator[]): { before: Indicator; values: ChangesOf<typeof indicators> }[] => items.map(before => ({ before, values: { Unit: `enhet ${before.Code}`, Followed: false } }));
  const right = async (): Promise<boolean> => (await all()).every(item => item.Unit === `enhet ${item.Code}` && !item.Followed);

  test.each(['before', 'after'] as const)('writes each change once though every batch’s answer is lost once, %s it took effect', async moment => {
    await createMany(place(), indicators, rows(130));
    let batch = 0;
    const { failed } = await updateMany(place(breaking(moment, sent => isBatch(sent) && batch++ % 2 === 0)), indicators, updates(await all()));
    expect(failed).toEqual([]);
    expect(batch).toBeGreaterThanOrEqual(2);
    expect(await right()).toBe(true);
    // Once each: made, and changed.
    expect((await all()).map(({ etag }) => /(\d+)"$/.exec(etag)?.[1])).toEqual(Array.from({ length: 130 }, () => '2'));
  });

  test('m365-wire §1: sends ETags, so that what someone else saved meanwhile is told and stands', async () => {
    await createMany(place(), indicators, rows(20));
    const before = await all();
    await storeAs(server, path, indicators).update(before[4], { Unit: 'någon annans' });
    const { failed } = await updateMany(place(), indicators, updates(before));
    expect(failed.map(({ index, fault }) => [index, 'kind' in fault && fault.kind])).toEqual([[4, 'conflict']]);
    const after = await all();
    expect(after[4]).toMatchObject({ Unit: 'någon annans', Followed: true });
    expect(after.filter(item => item.Unit === `enhet ${item.Code}`)).toHaveLength(19);
  });

  test('counts as written what stands there already, and can be asked for again', async () => {
    await createMany(place(), indicators, rows(30));
    const before = await all();
    await updateMany(place(), indicators, updates(before));
    expect((await updateMany(place(), indicators, updates(before))).failed).toEqual([]);
    expect((await all()).map(({ etag }) => /(\d+)"$/.exec(etag)?.[1])).toEqual(Array.from({ length: 30 }, () => '2'));
  });

  test('gets through a storm of every kind', async () => {
    await createMany(place(), indicators, rows(60));
    const before = await all();
    await server.control('POST', 'faults', { kinds: ['throttled', 'unavailable', 'timeout', 'conflict'], path: 'TnIndicators', share: 0.15, seed: 3, retryAfter: 'none' });
    const { failed } = await updateMany(place(), indicators, updates(before));
    await server.control('DELETE', 'faults');
    expect(failed).toEqual([]);
    expect(await right()).toBe(true);
  });
});

describe('removeMany', () => {
  test.each(['before', 'after'] as const)('moves each to the recycle bin though answers are lost %s they took effect', async moment => {
    await createMany(place(), indicators, rows(130));
    let batch = 0;
    const items = await all();
    const { failed } = await removeMany(place(breaking(moment, sent => isBatch(sent) && batch++ % 2 === 0)), indicators, items.slice(0, 120));
    expect(failed).toEqual([]);
    expect((await all()).map(({ id }) => id)).toEqual(items.slice(120).map(({ id }) => id));
    expect((await removeMany(place(), indicators, items.slice(0, 120))).failed).toEqual([]);
  });
});

test('lists that point to others are written like any', async () => {
  const own = await newSite(server);
  await applySetup(connectAs(server, own), [indicators, imports, observations] as unknown as ListDefinition[]);
  const target = { sp: connectAs(server, own), path: own };
  const { written } = await createMany(target, indicators, rows(1));
  await createMany(target, observations, [{
    Key: 'a:0|1497|2024', Series: 'a:0|1497|År', Scope: '1497|År', Indicator: { id: written[0]!.id, title: '' }, RegionCode: '1497', PeriodLength: 'År', Period: '2024', Year: 2024, Rate: 37.95202218
  }]);
  expect(await storeAs(server, own, observations).query({ where: [{ column: 'Scope', is: 'eq', value: '1497|År' }] }))
    .toMatchObject([{ Indicator: { id: written[0]!.id, title: 'a 0' }, Rate: 37.95202218, Count: undefined }]);
});
