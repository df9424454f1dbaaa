/** From an earlier release's lists to the present ones, with all that people have entered kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SPFI } from '@pnp/sp/fi';
import { allLists } from '../../../src/areas/lists';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { applySetup, planSetup, readSite } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { fill, listsOf, snapshot } from './oldData';
import { breaking, connectAs, counting, isWrite, newSite } from './sites';
import { structure } from './structure';

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const releases = readdirSync(join(__dirname, '../../../sharepoint/releases')).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** The oldest, from which the way is longest, the one before the present one, where most sites stand, and the present one: broken off on the way too. */
const brokenOff = new Set([releases[0], ...releases.slice(-2)]);

const ownStructure = async (site: SPFI): Promise<unknown> => (await structure(site, await readSite(site, allLists), allLists)).map(({ title: _title, others, views, ...rest }) =>
  ({ ...rest, others: others.filter(name => name !== 'Egen'), views: views.filter(view => view.title !== 'Vår egen vy') }));

/** What a new site gets: the same for all that are compared with it. */
let present: Promise<unknown> | undefined;
async function ofNewSite(): Promise<unknown> {
  const site = connectAs(server, await newSite(server));
  await whole(site);
  return ownStructure(site);
}

async function whole(sp: SPFI): Promise<void> {
  const { failed, obstacles, left } = await applySetup(sp, allLists);
  expect({ failed, obstacles, left }).toEqual({ failed: undefined, obstacles: [], left: [] });
}

describe.each(releases)('lists of release %s, with data in each', release => {
  const lists = listsOf(release);
  let path: string;
  let before: unknown[];
  beforeEach(async () => {
    path = await newSite(server, { install: true, release });
    await fill(server, path, lists);
    before = await snapshot(server, path, lists);
  });

  /** The structure of a new site, beside what people added and renamed themselves. */
  async function isPresent(): Promise<void> {
    present ??= ofNewSite();
    expect(await ownStructure(connectAs(server, path))).toEqual(await present);
  }

  it('become the present ones; every item, version and file stays, and what people made; a second run writes nothing', async () => {
    await whole(connectAs(server, path));
    expect(await snapshot(server, path, lists)).toMatchObject(before);
    await isPresent();
    const { fetch, sent } = counting();
    expect((await applySetup(connectAs(server, path, 'administrator', { fetch }), allLists)).done).toEqual([]);
    expect(sent.filter(one => isWrite(one) && !one.url.endsWith('contextinfo'))).toEqual([]);
  });

  if (!brokenOff.has(release)) return;

  it('the same when it is stopped again and again, after ever more steps, and taken up', async () => {
    const sp = connectAs(server, path);
    const steps = planSetup(allLists, await readSite(sp, allLists)).steps.length;
    let runs = 0;
    for (let left = steps; left > 0 && runs <= steps; runs++) {
      const stop = new AbortController();
      left = (await applySetup(sp, allLists, ({ done }) => { if (done > runs) stop.abort(); }, stop.signal)).left.length;
    }
    expect(runs).toBeGreaterThan(5);
    expect(runs).toBeLessThanOrEqual(steps);
    expect(planSetup(allLists, await readSite(sp, allLists))).toEqual({ steps: [], obstacles: [] });
    expect(await snapshot(server, path, lists)).toMatchObject(before);
    await isPresent();
  });

  it('the same when the connection is lost before and after writes take effect, by turns, one write later each time', async () => {
    let runs = 0;
    for (let left = 1; left > 0; runs++) {
      expect(runs).toBeLessThan(60);
      let writes = 0;
      const fetch = breaking(runs % 2 ? 'after' : 'before', one => isWrite(one) && !one.url.endsWith('contextinfo') && writes++ >= runs);
      left = (await applySetup(connectAs(server, path, 'administrator', { fetch }), allLists)).left.length;
    }
    expect(runs).toBeGreaterThan(1);
    expect(await snapshot(server, path, lists)).toMatchObject(before);
    await isPresent();
  });
});

describe('an earlier release', () => {
  it('is one that was kept: no other folder of this computer can be installed from', async () => {
    for (const release of ['9.9.9', '../assets', '']) await expect(newSite(server, { install: true, release })).rejects.toThrow('400');
  });
});

describe('lists that have grown since', () => {
  /** The sample as an earlier release might have had it: fewer columns, choices and indexes, another rule, one view. */
  const { Body: _body, Target: _target, Page: _page, ...columns } = sample.columns;
  const older = [{
    ...sample, title: { sv: 'Prover (gammalt)', en: 'Samples (old)' },
    columns: { ...columns, Code: { ...columns.Code, indexed: undefined, maxLength: 10 }, Kind: { ...columns.Kind, choices: ['Ett'] }, Amount: { ...columns.Amount, max: 50, default: 1 } },
    validation: { formula: '=[Amount]<=50', message: sample.validation!.message }, views: [sample.views[0]], rights: { coordinator: 'write', head: 'write', reader: 'read' }
  }] as unknown as ListDefinition[];
  const present = [targets, sample] as unknown as ListDefinition[];

  it('get columns, choices, indexes, limits, rules, views and rights; items, people\'s names and versions stay', async () => {
    const path = await newSite(server);
    const sp = connectAs(server, path);
    expect((await applySetup(sp, older)).left).toEqual([]);
    const store = createStore(sp, path, sample);
    const list = sp.web.getList(`${path}/Lists/TnSamples`);
    const made = await list.items.add({ Title: 'Före', Code: 'K1', Amount: 50, Kind: 'Ett', Day: '2026-03-29T12:00:00Z', Flag: false, ClientKey: 'före' }) as { Id: number };
    await list.items.getById(made.Id).update({ Code: 'K2' });
    await list.fields.getByInternalNameOrTitle('Code').update({ Title: 'Vår kod' });

    const { failed, obstacles, left, done } = await applySetup(sp, present);
    expect({ failed, obstacles, left }).toEqual({ failed: undefined, obstacles: [], left: [] });
    // The new list brings an AllItems of its own, which is changed.
    expect(new Set(done.map(step => step.kind))).toEqual(new Set(['createList', 'setRights', 'addField', 'changeField', 'setValidation', 'addView', 'changeView']));

    const kept = await store.get(made.Id);
    expect(kept).toMatchObject({ Title: 'Före', Code: 'K2', Amount: 50, Kind: 'Ett', Day: '2026-03-29', Flag: false, Body: '', Target: undefined });
    expect((await store.versions(made.Id)).map(version => version.values.Code)).toEqual(['K2', 'K1']);
    const state = (await readSite(sp, present)).lists.get('Samples')!;
    expect(state.title).toBe('Prover (gammalt)');
    expect(state.fields.find(field => field.name === 'Code')!.xml).toContain('DisplayName="Vår kod"');
    // What the new release allows and refuses holds for old items too, and a repeated draft still finds its item.
    expect(await store.update(kept!, { Amount: 100, Kind: 'Två & tre', Body: 'Ny' })).toMatchObject({ Amount: 100, Kind: 'Två & tre', Body: 'Ny' });
    expect((await store.create({ Title: 'Igen' }, 'före')).id).toBe(made.Id);
  });
});
