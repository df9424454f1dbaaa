/** Hand over, merge and split against the embedded SharePoint: each row once, told row by row, taken back whole (P4, P22). */
import { createMany } from '../../../src/kit/lists/bulk';
import type { BulkPlace } from '../../../src/kit/lists/bulk';
import type { ListDefinition, Person } from '../../../src/kit/lists/define';
import { ensurePerson } from '../../../src/kit/lists/people';
import { departments } from '../../../src/areas/settings/lists';
import type { Department } from '../../../src/areas/settings/departments';
import { measures } from '../../../src/areas/plan/lists';
import type { Measure } from '../../../src/areas/plan/lists';
import { applyChanges, reversed } from '../../../src/areas/plan/people/changes';
import type { Change } from '../../../src/areas/plan/people/changes';
import { standingOf } from '../../../src/areas/plan/people/directory';
import { makeDepartments, removeMade } from '../../../src/areas/plan/people/made';
import { belongingsOf, endChange, moveChanges, renameChange } from '../../../src/areas/plan/people/reorganise';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { graphAs } from '../council/graph';
import { breaking, connectAs, counting, isWrite, login, newSite, storeAs } from '../lists/sites';
import type { Fetch, Sent } from '../lists/sites';

jest.setTimeout(120_000);

const year = 2026;
const measureList = measures as unknown as ListDefinition;
const departmentList = departments as unknown as ListDefinition;

let server: LocalServer;
let path: string;
let barn: Person;
let kultur: Person;

beforeAll(async () => { server = await startServer(); });
beforeEach(async () => {
  path = await newSite(server, { install: true, visitors: ['lasare@kommun.example'] });
  barn = await ensurePerson(connectAs(server, path), login('chef.barn'));
  kultur = await ensurePerson(connectAs(server, path), login('chef.kultur'));
});
afterEach(() => server.control('DELETE', 'faults'));
afterAll(() => server.stop());

const place = (send?: Fetch, user?: string): BulkPlace => ({ sp: connectAs(server, path, user, { fetch: send }), path });
const store = (): ReturnType<typeof storeAs<typeof measures>> => storeAs(server, path, measures);
const all = (): Promise<Measure[]> => store().query({ orderBy: [{ column: 'Id' }] });
const isBatch = (sent: Sent): boolean => sent.url.endsWith('$batch') && isWrite(sent);

async function make(count: number, more: Partial<Measure> = {}): Promise<Measure[]> {
  const { failed } = await createMany(place(), measures, Array.from({ length: count }, (_none, at) => ({ Title: `Åtgärd ${at + 1}`, PlanYear: year, Status: 'Pågår' as const, Owner: barn, ...more })));
  expect(failed).toEqual([]);
  return all();
}
const handing = (items: readonly Measure[]): Change[] => items.map(({ id, Title }) => ({ list: measureList, id, title: Title, before: { Owner: barn }, after: { Owner: kultur } }));
const owners = async (): Promise<number[]> => (await all()).map(({ Owner }) => Owner?.id ?? 0);
const versions = async (): Promise<number[]> => (await all()).map(({ etag }) => Number(/(\d+)"$/.exec(etag)?.[1]));

describe('hand over (P22)', () => {
  test('120 measures go to another in two batches, and all of them back', async () => {
    const changes = handing(await make(120));
    const { fetch, sent } = counting();
    const outcomes = await applyChanges(place(fetch), changes);
    expect(outcomes.every(({ state }) => state === 'done')).toBe(true);
    expect(sent.filter(isBatch)).toHaveLength(2);
    expect(new Set(await owners())).toEqual(new Set([kultur.id]));
    expect((await applyChanges(place(), reversed(changes, outcomes))).every(({ state }) => state === 'done')).toBe(true);
    expect(new Set(await owners())).toEqual(new Set([barn.id]));
  });

  test.each(['before', 'after'] as const)('each is written once though every batch’s answer is lost once, %s it took effect', async moment => {
    const changes = handing(await make(130));
    let batch = 0;
    const outcomes = await applyChanges(place(breaking(moment, sent => isBatch(sent) && batch++ % 2 === 0)), changes);
    expect(outcomes.filter(({ state }) => state !== 'done')).toEqual([]);
    expect(new Set(await owners())).toEqual(new Set([kultur.id]));
    expect(new Set(await versions())).toEqual(new Set([2]));
  });

  test('asked for again after it was broken off, only what is left is written', async () => {
    const changes = handing(await make(150));
    const stop = new AbortController();
    const first = await applyChanges(place(), changes, { signal: stop.signal, onProgress: done => { if (done >= 100) stop.abort(); } });
    expect(first.filter(({ state }) => state === 'done')).toHaveLength(100);
    const { fetch, sent } = counting();
    expect((await applyChanges(place(fetch), changes)).every(({ state }) => state === 'done')).toBe(true);
    expect(sent.filter(isBatch)).toHaveLength(1);
    expect(new Set(await versions())).toEqual(new Set([2]));
  });

  test('told row by row: what someone else gave away since stays, another column of theirs is kept, one that is gone is told', async () => {
    const items = await make(12);
    const changes = handing(items);
    const registrator = await ensurePerson(connectAs(server, path), login('registrator'));
    await store().update(items[2], { Owner: registrator });
    await store().update(items[5], { LatestNote: 'Skrivet under tiden' });
    await store().remove(items[8]);
    const outcomes = await applyChanges(place(), changes);
    expect(outcomes.map(({ state }) => state)).toEqual(items.map((_item, at) => at === 2 ? 'changed' : at === 8 ? 'gone' : 'done'));
    const after = await all();
    expect(after.find(({ id }) => id === items[2].id)?.Owner?.id).toBe(registrator.id);
    expect(after.find(({ id }) => id === items[5].id)).toMatchObject({ LatestNote: 'Skrivet under tiden', Owner: { id: kultur.id } });
  });

  test('a measure that is saved by someone else in the very moment is read anew and handed over', async () => {
    const items = await make(20);
    let meddled = false;
    const meddling: Fetch = async (input, init) => {
      if (!meddled && isBatch({ url: String(input), method: init?.method ?? 'GET', body: init?.body })) {
        meddled = true;
        await store().update(items[3], { LatestNote: 'Mitt i' });
      }
      return fetch(input, init);
    };
    expect((await applyChanges(place(meddling), handing(items))).map(({ state }) => state)).toEqual(items.map(() => 'done'));
    expect((await all())[3]).toMatchObject({ LatestNote: 'Mitt i', Owner: { id: kultur.id } });
  });

  test('undo leaves what was given to a third person since', async () => {
    const items = await make(5);
    const changes = handing(items);
    const outcomes = await applyChanges(place(), changes);
    const registrator = await ensurePerson(connectAs(server, path), login('registrator'));
    await store().update((await all())[1], { Owner: registrator });
    expect((await applyChanges(place(), reversed(changes, outcomes))).map(({ state }) => state).sort()).toEqual(['changed', 'done', 'done', 'done', 'done']);
    expect(await owners()).toEqual([barn.id, registrator.id, barn.id, barn.id, barn.id]);
  });

  test('who may only read is told for each row, and nothing changes', async () => {
    const outcomes = await applyChanges(place(undefined, 'lasare'), handing(await make(3)));
    expect(outcomes.map(outcome => outcome.state === 'failed' && (outcome.error as { kind?: string }).kind)).toEqual(['denied', 'denied', 'denied']);
    expect(new Set(await owners())).toEqual(new Set([barn.id]));
  });
});

describe('verksamheter (P4)', () => {
  const departmentStore = (): ReturnType<typeof storeAs<typeof departments>> => storeAs(server, path, departments);
  const made = async (...names: string[]): Promise<Department[]> => makeDepartments(departmentStore(), names, names.map(name => `key-${name}`), 10);

  test('two become one: open measures of this year and later move, the rest stays; and back', async () => {
    const [skola, fritid, kulturen] = await made('Skola', 'Fritid', 'Kultur');
    const to = ({ id, Title }: Department): { id: number; title: string } => ({ id, title: Title });
    await make(3, { Department: to(skola) });
    await make(2, { Department: to(fritid), PlanYear: year + 1 });
    await make(2, { Department: to(skola), Status: 'Genomförd' });
    await make(1, { Department: to(skola), PlanYear: year - 1 });
    const before = (await all()).map(({ Department: one }) => one?.id);
    const changes = [
      ...moveChanges(belongingsOf([skola.id, fritid.id], await all(), [], year), () => to(kulturen)),
      endChange(departmentList, skola, '2026-12-31', kulturen.id), endChange(departmentList, fritid, '2026-12-31', kulturen.id)
    ];
    const outcomes = await applyChanges(place(), changes);
    expect(outcomes.every(({ state }) => state === 'done')).toBe(true);
    expect((await all()).map(({ Department: one }) => one?.title)).toEqual(['Kultur', 'Kultur', 'Kultur', 'Kultur', 'Kultur', 'Skola', 'Skola', 'Skola']);
    expect(await departmentStore().get(skola.id)).toMatchObject({ Ended: true, EndedOn: '2026-12-31', SucceededBy: kulturen.id });
    expect((await applyChanges(place(), reversed(changes, outcomes))).every(({ state }) => state === 'done')).toBe(true);
    expect((await all()).map(({ Department: one }) => one?.id)).toEqual(before);
    expect(await departmentStore().get(skola.id)).toMatchObject({ Ended: false, EndedOn: undefined, SucceededBy: undefined });
  });

  test('a verksamhet does not end before all that is open has moved; tried again, it does', async () => {
    const [skola, kulturen] = await made('Skola', 'Kultur');
    await make(150, { Department: { id: skola.id, title: 'Skola' } });
    const changes = [
      ...moveChanges(belongingsOf([skola.id], await all(), [], year), () => ({ id: kulturen.id, title: 'Kultur' })), endChange(departmentList, skola, '2026-12-31', kulturen.id)
    ];
    // The list is locked for one write of the first batch.
    await server.control('POST', 'faults', { kind: 'locked', path: 'TnMeasures', inner: true, skip: 40, times: 1 });
    const outcomes = await applyChanges(place(), changes);
    await server.control('DELETE', 'faults');
    expect(outcomes.filter(({ state }) => state === 'failed')).toHaveLength(1);
    expect(outcomes[150]).toEqual({ state: 'waiting' });
    expect((await departmentStore().get(skola.id))?.Ended).toBe(false);
    expect((await applyChanges(place(), changes)).every(({ state }) => state === 'done')).toBe(true);
    expect((await departmentStore().get(skola.id))?.Ended).toBe(true);
    expect(new Set((await all()).map(({ Department: one }) => one?.title))).toEqual(new Set(['Kultur']));
  });

  test('a rename is followed by every measure by itself, and the former name is kept', async () => {
    const [skola] = await made('Skola');
    await make(1, { Department: { id: skola.id, title: 'Skola' } });
    await applyChanges(place(), [renameChange(departmentList, skola, 'Utbildning', '2026-11-23')]);
    expect((await all())[0].Department?.title).toBe('Utbildning');
    expect((await departmentStore().get(skola.id))?.FormerNames).toBe('Skola (till 2026-11-23)');
  });

  test('what a split made is made once, and goes when it is taken back; one that is used by then is ended instead', async () => {
    const first = await made('Förskola', 'Grundskola');
    expect((await made('Förskola', 'Grundskola')).map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    await make(1, { Department: { id: first[1].id, title: 'Grundskola' } });
    await removeMade(place(), first, [measureList]);
    expect(await departmentStore().get(first[0].id)).toBeUndefined();
    expect((await departmentStore().get(first[1].id))?.Ended).toBe(true);
  });
});

describe('owners who have left', () => {
  test('an account that is gone or blocked is told by Graph where it is granted, and one that is gone by the people picker without', async () => {
    for (const name of ['slutat', 'sparrad']) await server.control('POST', 'users', { upn: `${name}@kommun.example`, title: `Konto ${name}`, enabled: name !== 'sparrad' });
    const sp = connectAs(server, path);
    const people = [barn, await ensurePerson(sp, login('slutat')), await ensurePerson(sp, login('sparrad'))];
    await server.control('DELETE', 'users/slutat@kommun.example');
    const told = async (graph?: ReturnType<typeof graphAs>): Promise<unknown[]> => [...(await standingOf(sp, graph, people)).values()];
    expect(await told()).toEqual(['there', 'gone', 'there']);
    expect(await told(graphAs(server, 'samordnare'))).toEqual(['there', 'gone', 'there']);
    await server.control('POST', 'graph/consent', { scopes: ['User.Read.All'] });
    expect(await told(graphAs(server, 'samordnare'))).toEqual(['there', 'gone', 'disabled']);
    await server.control('POST', 'graph/consent', { scopes: [] });
    expect(await told(graphAs(server, 'samordnare'))).toEqual(['there', 'gone', 'there']);
  });

  test('where nobody may be looked for, nobody is said to have left', async () => {
    await server.control('POST', 'faults', { kind: 'timeout', path: 'peoplepicker', times: 20 });
    expect([...(await standingOf(connectAs(server, path), undefined, [barn])).values()]).toEqual(['unknown']);
  });
});
