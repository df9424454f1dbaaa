/** @jest-environment node */
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import { connect } from '../../../../src/kit/lists';

const stale = (): Response => new Response(JSON.stringify({ 'odata.error': { code: '-2130575252, Microsoft.SharePoint.SPException', message: { value: 'timed out' } } }), { status: 403 });

/** A site whose digests are numbered; those up to `expired` are refused. */
function site(): { fetch: typeof fetch; state: { given: number; expired: number; writes: string[] } } {
  const state = { given: 0, expired: 0, writes: [] as string[] };
  const answer = (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    await new Promise(resolve => setTimeout(resolve, 5));
    if (String(input).includes('contextinfo')) return new Response(JSON.stringify({ FormDigestValue: `d${++state.given}`, FormDigestTimeoutSeconds: 1800 }));
    const digest = new Headers(init.headers).get('X-RequestDigest') ?? '';
    state.writes.push(digest);
    return Number(digest.slice(1)) > state.expired ? new Response('{"Id":1}', { status: 201 }) : stale();
  }) as typeof fetch;
  return { fetch: answer, state };
}

const add = (sp: ReturnType<typeof connect>): Promise<unknown> => sp.web.getList('/Lists/A').items.add({ Title: 'x' });

describe('a digest that has run out (m365-wire §1)', () => {
  it('is renewed once for all who met it at the same time', async () => {
    const { fetch, state } = site();
    const sp = connect('https://kommun.example', { fetch });
    await add(sp);
    state.expired = 1;
    await Promise.all(Array.from({ length: 6 }, () => add(sp)));
    expect(state.given).toBe(2);
    expect(state.writes.filter(digest => digest === 'd2')).toHaveLength(6);
  });

  it('is not renewed for ever: the second refusal is passed on', async () => {
    const { fetch, state } = site();
    state.expired = 99;
    await expect(add(connect('https://kommun.example', { fetch }))).rejects.toThrow(/403/);
    expect([state.given, state.writes]).toEqual([2, ['d1', 'd2']]);
  });
});

describe('a digest that cannot be had', () => {
  it('means that nothing was sent: no write is in doubt', async () => {
    const sp = connect('https://kommun.example', { fetch: (async () => { throw new TypeError('network'); }) as unknown as typeof fetch, patience: { attempts: 2, total: 100, first: 1 } });
    const error = await add(sp).catch(thrown => thrown as Error);
    expect((error as Error).name).not.toBe('UnansweredWrite');
  });
});
