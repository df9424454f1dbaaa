/** Gallring: events go, counts stay, however often it is broken off (domain.md §5). */
import { events } from '../../../src/areas/situation/lists';
import { checkCounts } from '../../../src/areas/situation/events/check';
import { disposeOf, dueEvents } from '../../../src/areas/situation/events/dispose';
import { fromEventForm, toEvent, toEventForm } from '../../../src/areas/situation/events/model';
import { allCounts, recountMonths } from '../../../src/areas/situation/events/recount';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { breaking, connectAs, isWrite, storeAs } from '../lists/sites';
import { eventSite } from './events';
import type { EventSite } from './events';

jest.setTimeout(60_000);

let server: LocalServer;

beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const today = '2026-11-23';
const options = { retention: 24, mayRecountAll: true };

/** Three events whose time is out and one of the same month that is kept longer, and one of a later month. */
async function filled(): Promise<EventSite> {
  const site = await eventSite(server);
  const store = storeAs(server, site.path, events);
  const made = async (Date: string, retention: number, category = 0): Promise<void> => {
    await store.create(fromEventForm(toEventForm(undefined, { Title: 'Klotter', Date, Time: '', Category: site.categories[category] }), retention));
  };
  await made('2024-04-01', 24);
  await made('2024-04-02', 24);
  await made('2024-04-03', 24, 1);
  await made('2024-04-04', 60);
  await made('2026-10-01', 24);
  await recountMonths(site, ['2024-04', '2026-10']);
  return site;
}

const counts = async (site: EventSite): Promise<Record<string, (number | undefined)[]>> =>
  Object.fromEntries((await allCounts(site)).map(row => [row.Title.replace(/\|\d+\|/, match => match === `|${site.categories[0].id}|` ? '|a|' : '|b|'), [row.Count, row.Disposed]]));
const living = async (site: EventSite): Promise<number> => (await storeAs(server, site.path, events).query({})).length;
const after = { '2024-04|a|0': [3, 2], '2024-04|b|0': [1, 1], '2026-10|a|0': [1, undefined] };

describe('disposal of events', () => {
  test('finds what is due, removes it and keeps the counts, also through checks and recounts', async () => {
    const site = await filled();
    const due = await dueEvents(site, today);
    expect(due.map(({ period, due: some }) => [period, some.length])).toEqual([['2024-04', 3]]);
    const told: number[] = [];
    await disposeOf(site, due, today, count => { told.push(count); });
    expect(told).toEqual([3]);
    expect(await living(site)).toBe(2);
    expect(await counts(site)).toEqual(after);
    expect(await dueEvents(site, today)).toEqual([]);
    let { checked } = await checkCounts(site, undefined, options);
    await recountMonths(site, ['2024-04']);
    expect(await counts(site)).toEqual(after);
    // A late report of that month counts beside them.
    await storeAs(server, site.path, events).create(toEvent({ date: '2024-04-20', category: site.categories[0], text: 'Sent rapporterad' }, 24));
    ({ checked } = await checkCounts(site, checked, options));
    expect((await counts(site))['2024-04|a|0']).toEqual([4, 2]);
    await disposeOf(site, await dueEvents(site, today), today);
    expect((await counts(site))['2024-04|a|0']).toEqual([4, 3]);
  });

  test('broken off at any write, before or after it took effect, and taken up again: the counts are the same', async () => {
    for (const moment of ['before', 'after'] as const) {
      for (let at = 0; at < 4; at++) {
        const site = await filled();
        let writes = 0;
        // From this write on nothing reaches the server any more.
        const sp = connectAs(server, site.path, 'administrator', {
          fetch: breaking(moment, sent => isWrite(sent) && !sent.url.includes('contextinfo') && writes++ >= at)
        });
        await disposeOf({ sp, path: site.path }, await dueEvents(site, today), today).catch(() => undefined);
        await checkCounts(site, undefined, options);
        await disposeOf(site, await dueEvents(site, today), today);
        expect([moment, at, await counts(site), await living(site)]).toEqual([moment, at, after, 2]);
      }
    }
  });

  test('one that is brought back from the recycle bin is not counted twice', async () => {
    const site = await filled();
    await disposeOf(site, await dueEvents(site, today), today);
    const { checked } = await checkCounts(site, undefined, options);
    const bin = await fetch(`${server.url}${site.path}/_api/web/recycleBin`, { headers: { Authorization: 'Bearer administrator@kommun.example', Accept: 'application/json;odata=nometadata' } });
    const [{ Id }] = (await bin.json() as { value: { Id: string }[] }).value;
    await storeAs(server, site.path, events).restore(Id);
    expect(await living(site)).toBe(3);
    expect(await checkCounts(site, checked, options)).toMatchObject({ hold: true, checked: { beyond: 1 } });
    expect(await counts(site)).toEqual(after);
  });
});
