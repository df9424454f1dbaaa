/** Finding the home site (design, "Home site"): at most two calls before the first content. */
import type { SPFI } from '@pnp/sp/fi';
import '@pnp/sp/webs';
import { allLists } from '../../../src/areas/lists';
import { measures } from '../../../src/areas/plan/lists';
import { settings } from '../../../src/areas/settings/lists';
import { may } from '../../../src/kit/lists/site';
import { ensurePerson } from '../../../src/kit/lists/people';
import { applySetup } from '../../../src/kit/lists/setup';
import { createStore } from '../../../src/kit/lists/store';
import { claimsLogin, findHome, homeProperty } from '../../../src/workspace/home';
import type { Home, Search } from '../../../src/workspace/home';
import type { Host } from '../../../src/workspace/host';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, counting, fetchWithCookie, login, newSite } from './sites';
import type { Sent } from './sites';

// The area's own front door also leads to its components, which are not needed here.
jest.mock('../../../src/areas/plan', () => ({ ...jest.requireActual('../../../src/areas/plan/lists'), ...jest.requireActual('../../../src/areas/plan/store') }));

let server: LocalServer;
let home: string;
let elsewhere: string;
const plainFetch = global.fetch;

beforeAll(async () => {
  server = await startServer();
  home = await newSite(server, { members: ['lasare@kommun.example', 'chef.barn@kommun.example'] });
  elsewhere = await newSite(server, { visitors: ['lasare@kommun.example', 'chef.barn@kommun.example'], owners: ['samordnare@kommun.example'] });
  const sp: SPFI = connectAs(server, home);
  expect((await applySetup(sp, allLists)).left).toEqual([]);
  const owner = await ensurePerson(sp, login('chef.barn'));
  const store = createStore(sp, home, measures);
  await store.create({ Title: 'Min', PlanYear: 2026, Owner: owner });
  await store.create({ Title: 'Förra årets', PlanYear: 2025, Owner: owner });
  await store.create({ Title: 'Andras', PlanYear: 2026 });
});
afterAll(() => server.stop());
afterEach(async () => {
  global.fetch = plainFetch;
  await server.control('POST', 'tenantProperties', { key: homeProperty, value: null });
});

/** Opens the app as a user on a site, as a page does: with the user's cookie and the digest that came with the page. */
async function open(path: string, user: string, homeUrl?: string): Promise<{ search: Search; sent: Sent[] }> {
  const page = fetchWithCookie(user, plainFetch);
  const info = await (await page(`${server.url}${path}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } })).json() as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
  const digest = { value: info.FormDigestValue, seconds: info.FormDigestTimeoutSeconds };
  const { fetch: counted, sent } = counting(fetchWithCookie(user, plainFetch));
  global.fetch = counted;
  const host = { webUrl: `${server.url}${path}`, digest, user: { login: `${user}@kommun.example`, name: user }, language: 'sv-SE', homeUrl } as unknown as Host;
  return { search: await findHome(host, 2026), sent };
}
const found = (search: Search): Home => {
  if (search.phase !== 'found') throw new Error(`The home site is not found: ${search.phase}`);
  return search.home;
};
const name = (url: string): Promise<unknown> => server.control('POST', 'tenantProperties', { key: homeProperty, value: url });

describe('the home site is found', () => {
  it('where the page stands, in one call, with the measures of the year', async () => {
    const { search, sent } = await open(home, 'chef.barn');
    expect(found(search)).toMatchObject({ url: `${server.url}${home}`, path: home, plan: [{ Title: 'Min' }, { Title: 'Andras' }] });
    expect(sent).toHaveLength(1);
    expect(may(await found(search).access, settings, 'read')).toBe(true);
  });

  it('from another site by the tenant property, in two calls before the first content', async () => {
    await name(`${server.url}${home}`);
    const { search, sent } = await open(elsewhere, 'chef.barn');
    expect(found(search)).toMatchObject({ path: home, plan: [{ Title: 'Min' }, { Title: 'Andras' }] });
    await found(search).access;
    // The third, what the user may do, comes after the first content.
    expect(sent.length).toBeLessThanOrEqual(3);
  });

  it('by the web part\'s property, before all else', async () => {
    await name(`${server.url}${elsewhere}`);
    const { search, sent } = await open(elsewhere, 'chef.barn', `${home}/`);
    expect(found(search).path).toBe(home);
    expect(sent.length).toBeLessThanOrEqual(2);
  });

  it('for a user without measures of their own too', async () => {
    expect(found((await open(home, 'lasare')).search).plan).toMatchObject([{ Title: 'Min' }, { Title: 'Andras' }]);
  });

  it('at the root of the tenant too, by the tenant property', async () => {
    await name(`${server.url}${home}`);
    expect(found((await open('', 'chef.barn')).search).path).toBe(home);
  });
});

describe('the home site of the last visit', () => {
  const remembered = 'trygghetsnavet.home';
  let kept: Map<string, string>;
  beforeEach(() => {
    kept = new Map();
    const localStorage = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value), removeItem: (key: string) => kept.delete(key) };
    Object.assign(global, { window: { localStorage } });
  });
  afterEach(() => { delete (global as { window?: unknown }).window; });

  it('is remembered when it was found elsewhere, and opened at once the next time', async () => {
    await name(`${server.url}${home}`);
    await found((await open(elsewhere, 'chef.barn')).search).access;
    expect(kept.get(remembered)).toBe(`${server.url}${home}`);
    const { search, sent } = await open(elsewhere, 'chef.barn');
    expect(found(search)).toMatchObject({ path: home, plan: [{ Title: 'Min' }, { Title: 'Andras' }] });
    expect(sent.length).toBeLessThanOrEqual(2);
  });

  it('is forgotten when it is no home site any more, and sought anew', async () => {
    kept.set(remembered, `${server.url}/sites/borta`);
    await name(`${server.url}${home}`);
    expect(found((await open(elsewhere, 'chef.barn')).search).path).toBe(home);
    expect(kept.get(remembered)).toBe(`${server.url}${home}`);
  });

  it('is never asked for at another host', async () => {
    kept.set(remembered, 'https://annan.example/sites/x');
    const { sent } = await open(elsewhere, 'lasare');
    expect(sent.filter(({ url }) => !url.startsWith(server.url))).toEqual([]);
  });

  it('does not lead away from a home site that one stands in', async () => {
    kept.set(remembered, `${server.url}${elsewhere}`);
    expect(found((await open(home, 'chef.barn')).search).path).toBe(home);
  });
});

describe('no home site', () => {
  it('is known: who may make lists here can set it up, others cannot', async () => {
    expect((await open(elsewhere, 'administrator')).search).toEqual({ phase: 'none', canSetUp: true });
    expect((await open(elsewhere, 'lasare')).search).toEqual({ phase: 'none', canSetUp: false });
  });

  it('that the user may see: closed, with its address', async () => {
    await name(`${server.url}${home}`);
    const { search } = await open('', 'utomstaende').catch(error => ({ search: error as Error }));
    expect(search).not.toMatchObject({ phase: 'found' });
    expect(search).toMatchObject({ phase: 'closed' });
  });

  it('where the property points: closed, for someone who cannot set it up', async () => {
    expect((await open(home, 'lasare', elsewhere)).search).toEqual({ phase: 'closed', url: `${server.url}${elsewhere}` });
  });
});

describe('the user\'s login', () => {
  it('is made from the UPN, in lower case, and left when it is one already', () => {
    expect(claimsLogin('Chef.Barn@Kommun.example')).toBe(login('chef.barn'));
    expect(claimsLogin(login('chef.barn'))).toBe(login('chef.barn'));
  });
});
