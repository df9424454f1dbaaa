/** The counts of events against the embedded SharePoint: whatever happens to the events, and whoever counts, they end up right. */
import { events } from '../../../src/areas/situation/lists';
import { checkCounts } from '../../../src/areas/situation/events/check';
import type { Checked } from '../../../src/areas/situation/events/counts';
import { fromEventForm, toEventForm } from '../../../src/areas/situation/events/model';
import { allCounts, recountMonths } from '../../../src/areas/situation/events/recount';
import { monthsOf } from '../../../src/areas/situation/events/store';
import { random } from '../../unit/random';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { counting, connectAs, isWrite, storeAs } from '../lists/sites';
import { eventItems, eventSite, stored } from './events';
import type { Event, EventSite } from './events';

jest.setTimeout(120_000);

let server: LocalServer;
let site: EventSite;

beforeAll(async () => {
  server = await startServer();
  site = await eventSite(server);
});
afterAll(() => server.stop());

const options = { retention: 24, mayRecountAll: true };
const typed = (Date: string, more: object = {}): ReturnType<typeof toEventForm> => ({ ...toEventForm(undefined, { Title: 'Klotter', Date, Time: '12.00', Category: site.categories[0], Area: site.areas[0] }), ...more });

describe('counts of events', () => {
  test('P13: equal a full recount after 1,000 random edits, in the app and in SharePoint itself', async () => {
    const { whole, of: pick } = random(2026);
    const int = (from: number, to: number): number => from + whole(to - from + 1);
    const store = storeAs(server, site.path, events);
    const gone: string[] = [];
    let known: Event[] = [];
    let checked: Checked | undefined;
    const day = (): string => `2026-${String(int(1, 6)).padStart(2, '0')}-${String(int(1, 28)).padStart(2, '0')}`;
    const place = (): object => ({ CategoryId: pick(site.categories).id, AreaId: int(0, 2) > 0 ? pick(site.areas).id : null });
    const values = (): ReturnType<typeof typed> => typed(day(), { Category: pick(site.categories), Area: int(0, 2) > 0 ? pick(site.areas) : undefined });
    // As the app does it: the write, then the months it touched.
    const app = async (before: Event | undefined): Promise<void> => {
      const after = before ? await store.update(before, fromEventForm(values(), 24)) : await store.create(fromEventForm(values(), 24));
      known = [...known.filter(({ id }) => id !== after.id), after];
      await recountMonths(site, monthsOf(before, after));
    };
    const native = async (event: Event | undefined): Promise<void> => {
      const body = { Title: 'I rutnätet', ...(int(0, 1) || !event ? { OccurredAt: `${day()}T21:30:00Z` } : {}), ...place() };
      const made = await site.native(event ? 'MERGE' : 'POST', eventItems(site.path, event?.id), body);
      const stored = await store.get(event?.id ?? made.Id!);
      known = [...known.filter(({ id }) => id !== stored!.id), stored!];
    };
    const remove = async (): Promise<void> => {
      const event = known.splice(int(0, known.length - 1), 1)[0];
      if (int(0, 1)) {
        gone.push((await site.native('POST', `${eventItems(site.path, event.id)}/recycle`)).value!);
      } else {
        gone.push((await store.remove(event))!);
        await recountMonths(site, monthsOf(event));
      }
    };
    const restore = async (): Promise<void> => {
      const recycled = gone.splice(int(0, gone.length - 1), 1)[0];
      await store.restore(recycled);
      known = await store.query({});
    };
    for (let edit = 0; edit < 1000; edit++) {
      const dice = int(0, 99);
      const any = known.length > 0 ? known[int(0, known.length - 1)] : undefined;
      if (dice < 30 || !any) await app(undefined);
      else if (dice < 45) await app(await store.get(any.id));
      else if (dice < 60) await native(undefined);
      else if (dice < 80) await native(any);
      else if (dice < 92) await remove();
      else if (gone.length > 0) await restore();
      // Now and then someone opens a page: the coordinator, or a head who reads the changed months only.
      if (int(0, 49) === 0) {
        const result = await checkCounts(site, checked, { ...options, mayRecountAll: int(0, 1) === 1 });
        checked = result.checked ?? checked;
      }
    }
    checked = (await checkCounts(site, checked, options)).checked;
    const { stored: rows, counted } = await stored(server, site);
    expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(known.length);
    expect(rows).toEqual(counted);
    expect(known.length).toBeGreaterThan(200);
    // And every event stands under its month, with a day of disposal.
    const all = await store.query({});
    expect(all.filter(event => event.Period !== monthsOf({ OccurredAt: event.OccurredAt, Period: '' })[0] || !event.DisposeAfter)).toEqual([]);
  });

  test('are not looked into as long as the list says the same of itself', async () => {
    const sp = connectAs(server, site.path);
    let checked = (await checkCounts(site, undefined, options)).checked!;
    expect(checked.settled).toBe(false);
    checked = (await checkCounts(site, checked, options)).checked!;
    expect(checked.settled).toBe(true);
    const counter = counting();
    const again = await checkCounts({ sp: connectAs(server, site.path, 'administrator', { fetch: counter.fetch }), path: site.path }, checked, options);
    expect(again).toEqual({ hold: true, checked, wrote: false });
    expect(counter.sent).toHaveLength(1);
    expect(sp).toBeDefined();
  });

  test('are right when several count the same month at once, each in the middle of changes', async () => {
    const own = await eventSite(server);
    const store = storeAs(server, own.path, events);
    const one = async (index: number): Promise<void> => {
      const category = own.categories[index % 2];
      const made = await store.create(fromEventForm({ ...typed('2026-05-02'), Category: category, Area: undefined }, 24));
      await recountMonths(own, monthsOf(made));
    };
    await Promise.all(Array.from({ length: 12 }, (_all, index) => one(index)));
    const { stored: rows, counted } = await stored(server, own);
    expect(rows).toEqual(counted);
    expect(Object.values(rows)).toEqual([6, 6]);
    expect(await allCounts(own)).toHaveLength(2);
  });

  test('a head mends changed months, and leaves what was removed to the coordinator', async () => {
    const own = await eventSite(server);
    await site.native('POST', eventItems(site.path), { Title: 'Annan plats', OccurredAt: '2026-02-01T10:00:00Z', CategoryId: site.categories[0].id });
    const first = await own.native('POST', eventItems(own.path), { Title: 'Natur', OccurredAt: '2026-02-01T10:00:00Z', CategoryId: own.categories[0].id });
    expect(await checkCounts(own, undefined, { ...options, mayRecountAll: false })).toEqual({ hold: false, checked: undefined, wrote: false });
    const { checked } = await checkCounts(own, undefined, options);
    await own.native('POST', eventItems(own.path), { Title: 'Ny', OccurredAt: '2026-03-31T22:30:00Z', CategoryId: own.categories[1].id });
    const head = await checkCounts(own, checked, { ...options, mayRecountAll: false });
    expect(head).toMatchObject({ hold: true, wrote: true });
    // Half past twelve at night on a Swedish clock is the next month.
    expect((await stored(server, own)).stored).toEqual({ [`2026-02|${own.categories[0].id}|0`]: 1, [`2026-04|${own.categories[1].id}|0`]: 1 });

    await own.native('POST', `${eventItems(own.path, first.Id)}/recycle`);
    expect((await checkCounts(own, head.checked, { ...options, mayRecountAll: false })).hold).toBe(false);
    const told: number[] = [];
    expect((await checkCounts(own, head.checked, { ...options, onProgress: read => { told.push(read); } })).hold).toBe(true);
    expect(told).toEqual([1]);
    expect((await stored(server, own)).stored).toEqual({ [`2026-04|${own.categories[1].id}|0`]: 1 });
  });

  test('a check that finds nothing writes nothing', async () => {
    const { checked } = await checkCounts(site, undefined, options);
    const counter = counting();
    await checkCounts({ sp: connectAs(server, site.path, 'administrator', { fetch: counter.fetch }), path: site.path }, checked, options);
    expect(counter.sent.filter(sent => isWrite(sent) && !sent.url.includes('contextinfo'))).toEqual([]);
  });
});
