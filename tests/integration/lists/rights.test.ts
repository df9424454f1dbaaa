/** What each role may do over REST once the site is set up (design, "Roles"): the app hides buttons, SharePoint protects. */
import '@pnp/sp/webs';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import { allLists } from '../../../src/areas/lists';
import { followUps, measures } from '../../../src/areas/plan/lists';
import { addFollowUp } from '../../../src/areas/plan/store';
import { departments, settings } from '../../../src/areas/settings/lists';
import { problems } from '../../../src/areas/situation/lists';
import { groupNames, listPath } from '../../../src/kit/lists/define';
import type { ListDefinition, Role } from '../../../src/kit/lists/define';
import { applySetup } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, fetchAs, login, newSite, storeAs } from './sites';

/** The Entra group that chef.kultur belongs to, as the tenant's defaults name it. */
const headsInEntra = 'c:0t.c|tenant|6c1f2f0e-3b5b-4d6f-8f0a-51c5f5d6a701';
const members: Partial<Record<Role, string[]>> = {
  coordinator: [login('samordnare')], head: [login('chef.barn'), headsInEntra], councillor: [login('radsledamot')], decider: [login('beslutsfattare')],
  registrar: [login('registrator')], reader: [login('lasare')]
};
const readers = ['radsledamot', 'beslutsfattare', 'registrator', 'lasare'];

let server: LocalServer;
let path: string;
const ids = new Map<string, number>();

beforeAll(async () => {
  server = await startServer();
  // A member of the team without a role, as everyone in a group-connected site is.
  path = await newSite(server, { members: ['chef.samhalle@kommun.example'] });
  const sp = connectAs(server, path);
  const { left, failed } = await applySetup(sp, allLists);
  expect({ left, failed }).toEqual({ left: [], failed: undefined });
  for (const [role, logins] of Object.entries(members)) {
    for (const name of logins!) {
      await sp.web.ensureUser(name);
      await sp.web.siteGroups.getByName(groupNames[role as Role]).users.add(name);
    }
  }
  for (const [list, values] of [[departments, {}], [problems, {}], [settings, {}], [measures, { PlanYear: 2026 }]] as const) {
    ids.set(list.name, (await createStore(sp, path, list as unknown as ListDefinition).create({ Title: 'Finns', ...values } as never)).id);
  }
  const measure = { id: ids.get('Measures')!, title: '' };
  ids.set('FollowUps', (await createStore(sp, path, followUps).create({ Title: 'Finns', Measure: measure, FollowUpDate: '2026-05-01' })).id);
});
afterAll(() => server.stop());

/** Status of one plain REST call: the app's own code is not asked. */
async function call(user: string, method: 'GET' | 'POST' | 'MERGE' | 'DELETE', list: Pick<ListDefinition, 'name'>, body?: object): Promise<number> {
  const item = method === 'POST' ? '' : `(${ids.get(list.name)})`;
  const answer = await fetchAs(user)(`${server.url}${path}/_api/web/getList('${path}/${listPath(list)}')/items${item}`, {
    method: method === 'GET' ? 'GET' : 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...(method === 'MERGE' || method === 'DELETE' ? { 'X-HTTP-Method': method, 'If-Match': '*' } : {}) },
    body: body && JSON.stringify(body)
  });
  return answer.status;
}
const bodies: Record<string, object> = { Measures: { Title: 'Ny', PlanYear: 2026 } };
const bodyOf = (list: ListDefinition): object => bodies[list.name] ?? { Title: 'Ny' };
const withItems = (): ListDefinition[] => allLists.filter(list => ids.has(list.name));

describe('readers, councillors, deciders and registrars', () => {
  it.each(readers)('%s reads every list, and may neither add, change nor delete in any', async user => {
    for (const list of withItems()) {
      const { name } = list;
      expect([name, await call(user, 'GET', list)]).toEqual([name, 200]);
      expect([name, await call(user, 'POST', list, bodyOf(list))]).toEqual([name, 403]);
      expect([name, await call(user, 'MERGE', list, { Title: 'x' })]).toEqual([name, 403]);
      expect([name, await call(user, 'DELETE', list)]).toEqual([name, 403]);
    }
  });
});

describe.each([['chef.barn', 'a member of the group'], ['chef.kultur', 'a member through an Entra group alone']])('a head of department: %s, %s', user => {
  it('adds and changes measures, and deletes none', async () => {
    expect(await call(user, 'POST', measures, { Title: 'Ny', PlanYear: 2026 })).toBe(201);
    expect(await call(user, 'MERGE', measures, { Title: 'Ändrad' })).toBe(204);
    expect(await call(user, 'DELETE', measures)).toBe(403);
    await expect(storeAs(server, path, measures, user).remove({ id: ids.get('Measures')! } as never)).rejects.toMatchObject({ kind: 'denied' });
  });

  it('adds follow-ups, and changes and deletes none (P22: they stand as they were made)', async () => {
    expect(await call(user, 'POST', followUps, { Title: 'Ny', MeasureId: ids.get('Measures'), FollowUpDate: '2026-05-01T12:00:00Z' })).toBe(201);
    expect(await call(user, 'MERGE', followUps, { Title: 'Ändrad' })).toBe(403);
    expect(await call(user, 'DELETE', followUps)).toBe(403);
  });

  it('changes neither departments, problems nor settings', async () => {
    for (const list of [departments, problems, settings]) {
      expect([list.name, await call(user, 'GET', list)]).toEqual([list.name, 200]);
      expect([list.name, await call(user, 'POST', list, { Title: 'x' }), await call(user, 'MERGE', list, { Title: 'x' })]).toEqual([list.name, 403, 403]);
    }
  });

  it('follows a measure up: entry and measure, both written', async () => {
    const stores = { measures: storeAs(server, path, measures, user), followUps: storeAs(server, path, followUps, user) };
    const before = await stores.measures.create({ Title: `Uppföljd av ${user}`, PlanYear: 2026 });
    const draft = { sentence: 'Tre pass hölls', details: '', date: '2026-05-02', status: 'Pågår', reason: '', progress: 30 } as const;
    const { measure, entry } = await addFollowUp(stores, before, draft, `follow-${user}`);
    expect(measure).toMatchObject({ Status: 'Pågår', Progress: 30, LatestNote: 'Tre pass hölls', FollowedUp: '2026-05-02' });
    expect(entry).toMatchObject({ Title: 'Tre pass hölls', FollowUpDate: '2026-05-02', Measure: { id: before.id } });
    // The same draft sent again, as after a fault: no second entry.
    await addFollowUp(stores, measure, draft, `follow-${user}`);
    expect(await stores.followUps.query({ where: [{ column: 'Measure', is: 'eq', value: before.id }] })).toHaveLength(1);
    // An entry about an earlier day does not turn the clock back.
    const earlier = await addFollowUp(stores, measure, { ...draft, date: '2026-04-01' }, `earlier-${user}`);
    expect(earlier.measure.FollowedUp).toBe('2026-05-02');
  });
});

describe('the coordinator', () => {
  it('adds, changes and deletes in every list', async () => {
    for (const list of withItems()) {
      const { name } = list;
      const extra = name === 'FollowUps' ? { MeasureId: ids.get('Measures'), FollowUpDate: '2026-05-01T12:00:00Z' } : {};
      expect([name, await call('samordnare', 'POST', list, { ...bodyOf(list), ...extra })]).toEqual([name, 201]);
      expect([name, await call('samordnare', 'MERGE', list, { Title: 'Ändrad av samordnaren' })]).toEqual([name, 204]);
      const made = await createStore(connectAs(server, path), path, list).create({ Title: 'Kort', ...bodyOf(list), ...(name === 'FollowUps' ? { FollowUpDate: '2026-05-01', Measure: { id: ids.get('Measures')!, title: '' } } : {}) } as never);
      await storeAs(server, path, list, 'samordnare').remove(made);
      expect([name, await createStore(connectAs(server, path), path, list).get(made.id)]).toEqual([name, undefined]);
    }
  });
});

describe('others', () => {
  it('a member of the team without a role reads only, though the site lets members edit', async () => {
    for (const list of withItems()) {
      const { name } = list;
      expect([name, await call('chef.samhalle', 'GET', list)]).toEqual([name, 200]);
      expect([name, await call('chef.samhalle', 'POST', list, bodyOf(list)), await call('chef.samhalle', 'MERGE', list, { Title: 'x' }), await call('chef.samhalle', 'DELETE', list)]).toEqual([name, 403, 403, 403]);
    }
  });

  it('someone outside sees nothing', async () => {
    for (const list of withItems()) expect([list.name, [403, 404].includes(await call('utomstaende', 'GET', list))]).toEqual([list.name, true]);
  });
});
