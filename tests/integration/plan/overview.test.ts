/** What the overview reads and writes, over HTTP: within the threshold, in few calls, and nobody's change written over (P16, P22). */
import { departments } from '../../../src/areas/settings/lists';
import { measurePartners, measures } from '../../../src/areas/plan/lists';
import { partnerQuery, standing, writeInDepth } from '../../../src/areas/plan/overview/store';
import { yearQuery } from '../../../src/areas/plan/store';
import { partners } from '../../../src/areas/cooperation/lists';
import { presentPartners } from '../../../src/areas/cooperation/store';
import { together } from '../../../src/kit/lists/together';
import { createStore } from '../../../src/kit/lists/store';
import { demoServer } from '../localServer';
import { connectAs, counting, isWrite, storeAs } from '../lists/sites';

jest.setTimeout(60_000);

const path = '/sites/trygghet';
const year = new Date().getFullYear();
const server = demoServer();

test('the year, the verksamheter and the partners travel in one call', async () => {
  const counter = counting();
  const sp = connectAs(server, path, 'samordnare', { fetch: counter.fetch });
  const { signal } = new AbortController();
  const [found, , known] = await Promise.all([
    together(sp, asking => createStore(asking, path, measures).query(yearQuery(year)), signal), together(sp, asking => createStore(asking, path, departments).query({}), signal),
    together(sp, asking => createStore(asking, path, partners).query(presentPartners), signal)
  ]);
  expect(counter.sent.filter(({ url }) => !url.includes('contextinfo'))).toHaveLength(1);
  expect(found.length).toBeGreaterThan(10);
  expect(found.every(({ PlanYear }) => PlanYear === year)).toBe(true);
  expect(known.length).toBeGreaterThan(0);
});

test('a partner\'s measures are found by the partner, and by nobody else\'s', async () => {
  const [[first, second], [one, two]] = await Promise.all([
    storeAs(server, path, partners, 'samordnare').query({ ...presentPartners, limit: 2 }), storeAs(server, path, measures, 'samordnare').query({ ...yearQuery(year), limit: 2 })
  ]);
  const links = storeAs(server, path, measurePartners, 'samordnare');
  const before = await links.query(partnerQuery(first.id));
  const as = (item: { id: number; Title: string }): { id: number; title: string } => ({ id: item.id, title: item.Title });
  await links.create({ Measure: as(one), Partner: as(first) });
  await links.create({ Measure: as(two), Partner: as(second) });
  const found = (await storeAs(server, path, measurePartners, 'lasare').query(partnerQuery(first.id))).map(({ Measure }) => Measure?.id);
  expect(found).toHaveLength(before.length + 1);
  expect(found).toContain(one.id);
});

describe('in-depth follow-up', () => {
  test('five are marked in one batch, and taken back with the versions that it left', async () => {
    const counter = counting();
    const place = { sp: connectAs(server, path, 'samordnare', { fetch: counter.fetch }), path };
    const chosen = (await storeAs(server, path, measures, 'samordnare').query(yearQuery(year))).filter(({ InDepth }) => !InDepth).slice(0, 5);
    await writeInDepth(place, chosen, () => true);
    expect(counter.sent.filter(sent => isWrite(sent) && !sent.url.includes('contextinfo'))).toHaveLength(1);
    const after = await standing(place, chosen.map(({ id }) => id));
    expect(after.map(({ InDepth }) => InDepth)).toEqual(Array(5).fill(true));
    await writeInDepth(place, after, () => false);
    expect((await standing(place, chosen.map(({ id }) => id))).map(({ InDepth }) => InDepth)).toEqual(Array(5).fill(false));
  });

  test('one that someone changed in between is told, and that change stays', async () => {
    const store = storeAs(server, path, measures, 'samordnare');
    const [, , , , , read] = await store.query(yearQuery(year));
    await storeAs(server, path, measures, 'samordnare').update(read, { LatestNote: 'Nytt av någon annan' });
    await expect(writeInDepth({ sp: connectAs(server, path, 'samordnare'), path }, [read], () => true)).rejects.toMatchObject({ kind: 'conflict' });
    expect(await store.get(read.id)).toMatchObject({ LatestNote: 'Nytt av någon annan', InDepth: read.InDepth });
  });
});
