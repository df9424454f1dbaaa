/** From an earlier release's lists to the present ones, with all that people have entered kept. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allLists } from '../../../src/areas/lists';
import { followUps, measures } from '../../../src/areas/plan/lists';
import { departments } from '../../../src/areas/settings/lists';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { applySetup, planSetup, readSite } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import { sample, targets } from '../../unit/kit/lists/sample';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, newSite } from './sites';

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());

const releases = readdirSync(join(__dirname, '../../../sharepoint/releases'));

describe.each(releases)('lists of release %s', release => {
  it('become the present ones, and every item keeps its values', async () => {
    const path = await newSite(server, { install: true, release });
    const sp = connectAs(server, path);
    const department = await createStore(sp, path, departments).create({ Title: 'Barn och utbildning', SortOrder: 1 });
    const measure = await createStore(sp, path, measures).create({
      Title: 'Fältarbete', PlanYear: 2026, Department: { id: department.id, title: '' }, StartDate: '2026-01-01', EndDate: '2026-12-31', Status: 'Pausad', StatusReason: 'Vakans', Progress: 40
    });
    const entry = await createStore(sp, path, followUps).create({ Title: 'Tre pass', Measure: { id: measure.id, title: '' }, FollowUpDate: '2026-05-01' });
    const { failed, obstacles, left } = await applySetup(sp, allLists);
    expect({ failed, obstacles, left }).toEqual({ failed: undefined, obstacles: [], left: [] });
    expect(planSetup(allLists, await readSite(sp, allLists)).steps).toEqual([]);
    expect(await createStore(sp, path, measures).get(measure.id)).toEqual(measure);
    expect(await createStore(sp, path, followUps).get(entry.id)).toEqual(entry);
    expect(await createStore(sp, path, departments).get(department.id)).toEqual(department);
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
