/** Several measures changed in one go, against the embedded SharePoint: each is changed once or told, and all can be taken back. */
import { measures } from '../../../src/areas/plan/lists';
import type { Measure } from '../../../src/areas/plan/lists';
import { changeAll, undoing } from '../../../src/areas/plan/mine/together';
import type { Wanted } from '../../../src/areas/plan/mine/together';
import type { MeasureChanges } from '../../../src/areas/plan/lists';
import { createMany } from '../../../src/kit/lists/bulk';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, counting, isWrite, newSite, storeAs, upn } from '../lists/sites';
import type { Fetch } from '../lists/sites';

jest.setTimeout(120_000);

let server: LocalServer;
let path: string;
beforeAll(async () => { server = await startServer(); });
beforeEach(async () => { path = await newSite(server, { install: true, members: [upn('chef.barn')] }); });
afterEach(() => server.control('DELETE', 'faults'));
afterAll(() => server.stop());

const place = (send?: Fetch): { sp: ReturnType<typeof connectAs>; path: string } => ({ sp: connectAs(server, path, 'chef.barn', { fetch: send }), path });
const store = (): ReturnType<typeof storeAs<typeof measures>> => storeAs(server, path, measures);

async function make(count: number): Promise<Measure[]> {
  const rows = Array.from({ length: count }, (_none, at) => ({ Title: `Åtgärd ${at + 1}`, PlanYear: 2026, Status: 'Pågår' as const, Progress: 20, StartDate: at === 1 ? '2026-09-01' : '2026-01-01', EndDate: '2026-12-01' }));
  await createMany({ sp: connectAs(server, path), path }, measures, rows);
  return (await store().query({ orderBy: [{ column: 'Id' }] }));
}

const update: MeasureChanges = { Status: 'Genomförd', StatusReason: '', Progress: 100, LatestNote: 'Klart enligt mötet', FollowedUp: '2026-09-15' };
const all = (items: readonly Measure[], changes = update): Wanted[] => items.map(measure => ({ measure, changes }));

test('twelve measures take one change set, and one more takes all of it back', async () => {
  const before = await make(12);
  const counter = counting();
  const { done, failed } = await changeAll(place(counter.fetch), all(before));
  expect(failed).toEqual([]);
  expect(counter.sent.filter(isWrite).filter(({ url }) => url.endsWith('$batch'))).toHaveLength(1);
  expect(await store().query()).toEqual(before.map(({ id }) => expect.objectContaining({ id, ...update })));
  const undone = await changeAll(place(), undoing(done));
  expect([undone.done.length, undone.failed]).toEqual([12, []]);
  const values = ({ Title, Status, StatusReason, Progress, LatestNote, FollowedUp, EndDate }: Measure): object => ({ Title, Status, StatusReason, Progress, LatestNote, FollowedUp, EndDate });
  expect((await store().query({ orderBy: [{ column: 'Id' }] })).map(values)).toEqual(before.map(values));
});

test('what breaks a rule is not sent and told by itself; the others are changed', async () => {
  const before = await make(4);
  const { done, failed } = await changeAll(place(), all(before, { EndDate: '2026-06-01' }));
  expect(failed).toEqual([{ measure: before[1], why: { rule: 'endBeforeStart' } }]);
  expect(done.map(({ after }) => [after.id, after.EndDate])).toEqual([0, 2, 3].map(at => [before[at].id, '2026-06-01']));
});

test('another\'s change meanwhile: merged where it does not collide, told where it does, never written over', async () => {
  const before = await make(5);
  await store().update(before[0], { Goal: 'Samordnarens mål' });
  await store().update(before[1], { LatestNote: 'Samordnarens notering' });
  await store().update(before[2], { FollowedUp: '2026-09-10' });
  await store().update(before[3], { Status: 'Genomförd', Progress: 100, LatestNote: 'Klart enligt mötet', FollowedUp: '2026-09-15' });
  const { done, failed } = await changeAll(place(), all(before));
  expect(failed.map(({ measure, why }) => [measure.id, why])).toEqual([[before[1].id, { disputed: ['LatestNote'] }]]);
  expect(done.map(({ before: { id } }) => id).sort()).toEqual([0, 2, 3, 4].map(at => before[at].id));
  const now = await store().query({ orderBy: [{ column: 'Id' }] });
  expect(now[0]).toMatchObject({ ...update, Goal: 'Samordnarens mål' });
  expect(now[1]).toMatchObject({ Status: 'Pågår', LatestNote: 'Samordnarens notering' });
  expect(now[2]).toMatchObject(update);
  // Nothing of another is taken back along with mine.
  const undone = await changeAll(place(), undoing(done.filter(({ before: { id } }) => id === before[0].id)));
  expect(undone.failed).toEqual([]);
  expect((await store().get(before[0].id))).toMatchObject({ Status: 'Pågår', Goal: 'Samordnarens mål' });
});

test('one that somebody has removed is told, and one that somebody changed after it was written is not undone', async () => {
  const before = await make(3);
  await store().remove(before[2]);
  const { done, failed } = await changeAll(place(), all(before));
  expect(failed).toMatchObject([{ measure: { id: before[2].id }, why: { fault: { kind: 'missing' } } }]);
  await store().update((await store().get(before[0].id))!, { LatestNote: 'Någon annans' });
  const undone = await changeAll(place(), undoing(done));
  expect(undone.failed.map(({ measure, why }) => [measure.id, why])).toEqual([[before[0].id, { disputed: ['LatestNote'] }]]);
  expect(await store().get(before[0].id)).toMatchObject({ LatestNote: 'Någon annans', Status: 'Genomförd' });
  expect(await store().get(before[1].id)).toMatchObject({ Status: 'Pågår', LatestNote: '' });
});

test.each(['before', 'after'] as const)('an answer lost %s it took effect: each is changed once', async moment => {
  const before = await make(6);
  let lost = false;
  const lose = breaking(moment, sent => {
    const strike = !lost && sent.url.endsWith('$batch') && isWrite(sent);
    lost = lost || strike;
    return strike;
  });
  const { done, failed } = await changeAll(place(lose), all(before));
  expect([lost, done.length, failed]).toEqual([true, 6, []]);
  for (const { id } of before) expect(await store().versions(id)).toHaveLength(2);
});

test('200 measures, more than a change set holds, with one in the first that fails: the rest are changed all the same', async () => {
  const before = await make(200);
  await store().update(before[5], { LatestNote: 'Samordnarens notering' });
  const { done, failed } = await changeAll(place(), all(before));
  expect([done.length, failed.length]).toEqual([199, 1]);
});

test('whoever may not change anything is told so, and nothing is changed', async () => {
  const before = await make(2);
  const reading = { sp: connectAs(server, path, 'chef.barn'), path };
  await server.control('POST', 'faults', { kind: 'denied', user: upn('chef.barn'), milliseconds: 60_000, times: 1 });
  const outcome = await changeAll(reading, all(before)).then(({ failed }) => failed.map(({ why }) => 'fault' in why && (why.fault as { kind?: string }).kind), (error: { kind: string }) => [error.kind, error.kind]);
  expect(outcome).toEqual(['denied', 'denied']);
  await server.control('DELETE', 'faults');
  expect(await store().query({ orderBy: [{ column: 'Id' }] })).toEqual(before);
});
