/** Faults on demand: each kind as it meets a client on the wire, switched through `/_local/faults`. */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { newSite, upn } from '../lists/sites';

let server: LocalServer;
let site: string;
beforeAll(async () => {
  server = await startServer();
  site = await newSite(server, { install: true, members: [upn('chef.barn')] });
});
afterAll(() => server.stop());
afterEach(() => server.control('DELETE', 'faults'));

interface Report { calls: number; faults: number; counts: Record<string, number>; rules: { id: number; seen: number; made: number }[]; }
const order = (rule: object): Promise<{ id: number }> => server.control('POST', 'faults', rule);
const report = (): Promise<Report> => server.control('GET', 'faults');

const items = (): string => `${server.url}${site}/_api/web/getList('${site}/Lists/TnDepartments')/items`;
const as = (user: string, more: Record<string, string> = {}): Record<string, string> =>
  ({ Authorization: `Bearer ${upn(user)}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json', ...more });
const add = (Title: string, user = 'administrator'): Promise<Response> =>
  fetch(items(), { method: 'POST', headers: as(user), body: JSON.stringify({ Title, ClientKey: Title }) });
const titles = async (): Promise<string[]> =>
  ((await (await fetch(`${items()}?$select=Title&$top=5000`, { headers: as('administrator') })).json()) as { value: { Title: string }[] }).value.map(({ Title }) => Title);
const graph = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${server.url}/v1.0${path}`, { ...init, headers: as('samordnare') });

describe('answers instead of the work', () => {
  test.each([
    ['throttled', { retryAfter: 'seconds', seconds: 7 }, 429, '7'], ['throttled', { retryAfter: 'none' }, 429, null],
    ['unavailable', { retryAfter: 'seconds', seconds: 3 }, 503, '3'], ['unavailable', { retryAfter: 'none' }, 503, null], ['timeout', {}, 504, null]
  ])('%s %j: %d, and nothing was done', async (kind, more, status, after) => {
    await order({ kind, ...more, times: 1 });
    const name = `nej ${kind} ${JSON.stringify(more)}`;
    const answer = await add(name);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([status, after]);
    // SharePoint's own are not JSON: clients must not take it for granted (m365-wire §2).
    expect(answer.headers.get('content-type')).toMatch(/^text\//);
    expect(await titles()).not.toContain(name);
    expect(await report()).toMatchObject({ faults: 1, counts: { [kind]: 1 } });
  });

  test('Retry-After as an HTTP date lies as far ahead as asked for', async () => {
    await order({ kind: 'throttled', retryAfter: 'date', seconds: 30, times: 1 });
    const after = (await add('datum')).headers.get('retry-after')!;
    expect(after).toMatch(/^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
    expect(Math.abs(Date.parse(after) - Date.now() - 30_000)).toBeLessThan(3000);
  });

  test('a lock, a full site and a conflict speak in SharePoint\'s codes, and meet only writes', async () => {
    await order({ kind: 'locked', times: 1 });
    expect((await fetch(items(), { headers: as('administrator') })).status).toBe(200);
    const lock = await add('låst');
    expect([lock.status, JSON.stringify(await lock.json())]).toEqual([423, expect.stringContaining('-2147018894')]);
    await order({ kind: 'full', times: 1 });
    const room = await add('fullt');
    expect([room.status, JSON.stringify(await room.json())]).toEqual([507, expect.stringContaining('storage quota limit')]);
  });

  test('a storm of 412 lasts as long as ordered, and spares what sends no ETag', async () => {
    const { Id } = await (await add('storm')).json() as { Id: number };
    await order({ kind: 'conflict', times: 3 });
    const change = async (): Promise<number> => {
      const etag = (await fetch(`${items()}(${Id})`, { headers: as('administrator') })).headers.get('etag')!;
      return (await fetch(`${items()}(${Id})`, { method: 'POST', headers: as('administrator', { 'X-HTTP-Method': 'MERGE', 'If-Match': etag }), body: '{"SortOrder":1}' })).status;
    };
    expect((await add('utan etagg')).status).toBe(201);
    expect([await change(), await change(), await change(), await change()]).toEqual([412, 412, 412, 204]);
  });
});

describe('broken connections', () => {
  test('before and after the work took effect', async () => {
    await order({ kind: 'lostBefore', method: 'POST', times: 1 });
    await expect(add('före')).rejects.toThrow();
    await server.control('DELETE', 'faults');
    await order({ kind: 'lostAfter', method: 'POST', times: 1 });
    await expect(add('efter')).rejects.toThrow();
    expect(await titles()).toEqual(expect.not.arrayContaining(['före']));
    expect(await titles()).toContain('efter');
  });

  test('half an answer: the status comes, the body breaks off, the work is done', async () => {
    await order({ kind: 'half', method: 'POST', times: 1 });
    const answer = await add('halvt');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('x-local-half')).toBeNull();
    await expect(answer.json()).rejects.toThrow();
    expect(await titles()).toContain('halvt');
  });

  test('503 and 504 after the work was done', async () => {
    for (const kind of ['unavailable', 'timeout']) {
      await order({ kind, effect: 'after', retryAfter: 'none', times: 1 });
      expect((await add(`gjort ${kind}`)).status).toBeGreaterThan(500);
      expect(await titles()).toContain(`gjort ${kind}`);
      await server.control('DELETE', 'faults');
    }
  });

  test('a slow answer is as slow as ordered', async () => {
    await order({ kind: 'slow', milliseconds: 300, times: 1 });
    const started = Date.now();
    expect((await add('långsamt')).status).toBe(201);
    expect(Date.now() - started).toBeGreaterThanOrEqual(290);
  });
});

describe('what stands for a while', () => {
  test('a digest that has run out is refused until another is fetched', async () => {
    const cookie = { Cookie: `local-user=${upn('administrator')}`, Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
    const digest = async (): Promise<string> => ((await (await fetch(`${server.url}${site}/_api/contextinfo`, { method: 'POST', headers: cookie })).json()) as { FormDigestValue: string }).FormDigestValue;
    const first = await digest();
    const send = async (value: string, name: string): Promise<number> =>
      (await fetch(items(), { method: 'POST', headers: { ...cookie, 'X-RequestDigest': value }, body: JSON.stringify({ Title: name, ClientKey: name }) })).status;
    await order({ kind: 'digest', times: 1 });
    expect([await send(first, 'd1'), await send(first, 'd1')]).toEqual([403, 403]);
    expect(await send(await digest(), 'd1')).toBe(201);
    expect((await report()).counts).toEqual({ digest: 2 });
  });

  test('a role is really taken away, and comes back', async () => {
    expect((await add('som medlem', 'chef.barn')).status).toBe(201);
    const members = async (): Promise<string[]> => ((await server.control<{ sites: { url: string; groups: { members: string[] }[] }[] }>('GET', 'state')).sites.find(({ url }) => url === site)!).groups.flatMap(group => group.members);
    await order({ kind: 'denied', user: upn('chef.barn'), milliseconds: 60_000, times: 1 });
    const refused = await add('utan roll', 'chef.barn');
    expect([refused.status, JSON.stringify(await refused.json())]).toEqual([403, expect.stringContaining('-2147024891')]);
    expect(await members()).not.toContainEqual(expect.stringContaining('chef.barn'));
    await server.control('DELETE', 'faults');
    expect(await members()).toContainEqual(expect.stringContaining('chef.barn'));
    expect((await add('åter medlem', 'chef.barn')).status).toBe(201);
  });

  test('Graph\'s grants are taken away, and come back by themselves', async () => {
    await order({ kind: 'denied', service: 'graph', milliseconds: 200, times: 1 });
    expect((await graph('/me/events')).status).toBe(403);
    await new Promise(resolve => setTimeout(resolve, 400));
    expect((await graph('/me/events')).status).toBe(200);
  });
});

describe('Graph', () => {
  test('answers as Graph does: JSON with a code', async () => {
    for (const [kind, status, code] of [['throttled', 429, 'TooManyRequests'], ['unavailable', 503, 'serviceNotAvailable'], ['timeout', 504, 'UnknownError'], ['full', 507, 'ErrorQuotaExceeded']] as const) {
      await order({ kind, service: 'graph', times: 1 });
      const answer = await graph('/me/events', { method: 'POST', body: '{"subject":"x"}' });
      expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([status, code]);
      await server.control('DELETE', 'faults');
    }
  });

  test('parts of a batch are struck one by one', async () => {
    await order({ kind: 'throttled', service: 'graph', inner: true, path: 'top=2', seconds: 4 });
    const batch = { requests: [1, 2, 3].map(n => ({ id: String(n), method: 'GET', url: `/me/events?$top=${n}` })) };
    const { responses } = await (await graph('/$batch', { method: 'POST', body: JSON.stringify(batch) })).json() as { responses: { id: string; status: number; headers: Record<string, string> }[] };
    expect(responses.map(({ status }) => status)).toEqual([200, 429, 200]);
    expect(responses[1].headers['retry-after']).toBe('4');
  });
});

describe('parts of SharePoint\'s $batch', () => {
  const batch = (): Promise<Response> => fetch(`${server.url}${site}/_api/$batch`, {
    method: 'POST', headers: as('administrator', { 'Content-Type': 'multipart/mixed; boundary=b' }),
    body: [1, 2].map(n => `--b\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nGET ${items()}?$top=${n} HTTP/1.1\nAccept: application/json\n\n`).join('') + '--b--\n'
  });

  test('one is turned away, the other answered, the whole is 200', async () => {
    await order({ kind: 'unavailable', inner: true, path: 'top=2', seconds: 2 });
    const answer = await batch();
    expect(answer.status).toBe(200);
    expect((await answer.text()).match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 503']);
  });

  test('one that loses its connection takes the whole with it', async () => {
    await order({ kind: 'lostAfter', inner: true, times: 1 });
    await expect(batch()).rejects.toThrow();
  });
});

describe('rules', () => {
  test('by chance: the same seed strikes the same requests, near the share asked for', async () => {
    const run = async (seed: number): Promise<string> => {
      await server.control('DELETE', 'faults');
      await order({ kinds: ['throttled', 'unavailable', 'timeout'], share: 0.2, seed });
      let fates = '';
      for (let n = 0; n < 300; n++) fates += (await fetch(`${items()}?$top=1`, { headers: as('administrator') })).status === 200 ? '.' : 'x';
      return fates;
    };
    const first = await run(7);
    expect(await run(7)).toBe(first);
    expect(await run(8)).not.toBe(first);
    const struck = first.replace(/\./g, '').length;
    expect(struck).toBeGreaterThan(35);
    expect(struck).toBeLessThan(90);
  });

  test('skip lets some through, and a rule can be taken back by itself', async () => {
    const { id } = await order({ kind: 'timeout', skip: 1 });
    expect([(await add('s1')).status, (await add('s2')).status]).toEqual([201, 504]);
    expect((await report()).rules).toEqual([expect.objectContaining({ id, seen: 2, made: 1 })]);
    await server.control('DELETE', `faults/${id}`);
    expect((await add('s3')).status).toBe(201);
  });

  test.each([{}, { kind: 'jordbävning' }, { kind: 'slow', share: 2 }, { kind: 'slow', times: -1 }, { kind: 'slow', service: 'teams' }, { kind: 'slow', path: '(' }])('%j is refused', async rule => {
    await expect(order(rule)).rejects.toThrow(/400/);
  });

  test('a page of another origin cannot order faults', async () => {
    const answer = await fetch(`${server.url}/_local/faults`, { method: 'POST', headers: { Origin: 'https://annan.example', 'Content-Type': 'application/json' }, body: '{"kind":"timeout"}' });
    expect(answer.status).toBe(403);
  });
});
