/** The form digest of a page's calls (m365-wire §1: fetched per site, since the page's own may be stale or another site's). */
import { connect } from '../../../src/kit/lists/connection';
import type { Digest } from '../../../src/kit/lists/connection';
import { createStore } from '../../../src/kit/lists/store';
import type { Store } from '../../../src/kit/lists/store';
import { departments } from '../../../src/areas/settings/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { counting, fetchWithCookie, impatient, newSite } from './sites';
import type { Fetch, Sent } from './sites';

let server: LocalServer;
let home: string;
let other: string;

beforeAll(async () => {
  server = await startServer();
  home = await newSite(server, { install: true, owners: ['samordnare@kommun.example'] });
  other = await newSite(server, { owners: ['samordnare@kommun.example'] });
});
afterAll(() => server.stop());
afterEach(() => server.control('POST', 'clock', {}));

async function digestOf(path: string): Promise<Digest> {
  const answer = await fetchWithCookie('samordnare')(`${server.url}${path}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } });
  const { FormDigestValue, FormDigestTimeoutSeconds } = await answer.json() as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
  return { value: FormDigestValue, seconds: FormDigestTimeoutSeconds };
}

function page(digest?: Digest, send: Fetch = fetch): { store: Store<typeof departments>; sent: Sent[] } {
  const { fetch: counted, sent } = counting(fetchWithCookie('samordnare', send));
  return { sent, store: createStore(connect(`${server.url}${home}`, { digest, patience: impatient, fetch: counted }), home, departments) };
}
const asked = (sent: Sent[]): number => sent.filter(({ url }) => url.endsWith('contextinfo')).length;
const posted = (sent: Sent[]): number => sent.filter(({ url, method }) => method === 'POST' && !url.endsWith('contextinfo')).length;

describe('a page\'s digest', () => {
  it('is fetched when the page has none, once for many writes at once', async () => {
    const { store, sent } = page();
    const made = await Promise.all(['A', 'B', 'C'].map(Title => store.create({ Title })));
    expect(made.map(item => item.Title)).toEqual(['A', 'B', 'C']);
    expect([asked(sent), posted(sent)]).toEqual([1, 3]);
  });

  it('of the page is used as it stands', async () => {
    const { store, sent } = page(await digestOf(home));
    await store.create({ Title: 'D' });
    expect([asked(sent), posted(sent)]).toEqual([0, 1]);
  });

  it('is not needed to read', async () => {
    const { store, sent } = page();
    await store.query();
    expect(asked(sent)).toBe(0);
  });

  it('that has run out at the server is renewed once, and the write is done once', async () => {
    const old = await digestOf(home);
    await server.control('POST', 'clock', { now: new Date(Date.now() + 3_600_000).toISOString() });
    // The page believes in it: its own clock may be wrong, or it came from a cache.
    const { store, sent } = page({ ...old, seconds: 100_000 });
    expect(await store.create({ Title: 'Förnyad' })).toMatchObject({ Title: 'Förnyad' });
    expect([asked(sent), posted(sent)]).toEqual([1, 2]);
    expect((await store.query()).filter(item => item.Title === 'Förnyad')).toHaveLength(1);
  });

  it('that runs out by the page\'s own clock is fetched before the write', async () => {
    const { store, sent } = page({ ...await digestOf(home), seconds: 30 });
    await store.create({ Title: 'E' });
    expect([asked(sent), posted(sent)]).toEqual([1, 1]);
  });

  it('of another site is renewed once', async () => {
    const { store, sent } = page(await digestOf(other));
    expect(await store.create({ Title: 'Rätt webbplats' })).toMatchObject({ Title: 'Rätt webbplats' });
    expect([asked(sent), posted(sent)]).toEqual([1, 2]);
  });

  it('that is refused for good is asked for once more and no oftener', async () => {
    const spoiling: Fetch = (input, init) => {
      const headers = new Headers(init?.headers);
      if (headers.has('X-RequestDigest')) headers.set('X-RequestDigest', '0xBAD,01 Jan 2026 00:00:00 -0000');
      return fetch(input, { ...init, headers });
    };
    const { store, sent } = page(undefined, spoiling);
    await expect(store.create({ Title: 'Aldrig' })).rejects.toMatchObject({ kind: 'denied', status: 403 });
    expect(posted(sent)).toBe(2);
    expect((await page().store.query()).map(item => item.Title)).not.toContain('Aldrig');
  });

  it('is not renewed when it is the permission that is missing', async () => {
    const { fetch: counted, sent } = counting(fetchWithCookie('utomstaende'));
    const store = createStore(connect(`${server.url}${home}`, { digest: { value: '0x1,x', seconds: 1800 }, patience: impatient, fetch: counted }), home, departments);
    await expect(store.create({ Title: 'Nej' })).rejects.toMatchObject({ kind: 'denied' });
    expect(sent.length).toBeLessThanOrEqual(3);
  });
});
