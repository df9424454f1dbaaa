import { GraphFault, connectGraph } from '../../../../src/kit/graph';
import type { GraphOptions } from '../../../../src/kit/graph';
import { graphFaultFrom, tokenFault } from '../../../../src/kit/graph/errors';

const patience = { attempts: 3, total: 2000, first: 5 };
const answer = (status: number, body: object | string = {}, headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

function connection(replies: ((url: string, init: RequestInit) => Response | Promise<Response>)[], more: Partial<GraphOptions> = {}): { graph: ReturnType<typeof connectGraph>; calls: { url: string; init: RequestInit }[] } {
  const calls: { url: string; init: RequestInit }[] = [];
  const fetch = (async (input: RequestInfo | URL, init: RequestInit = {}) => {
    calls.push({ url: String(input), init });
    return replies[Math.min(calls.length, replies.length) - 1](String(input), init);
  }) as typeof globalThis.fetch;
  return { graph: connectGraph({ getToken: async () => 'tok', fetch, patience, ...more }), calls };
}

describe('calls to Graph', () => {
  it('carry the token to graph.microsoft.com alone, and ask for immutable ids', async () => {
    const { graph, calls } = connection([() => answer(200, { id: 'x' })]);
    expect(await graph.ask({ path: '/me/events/x' })).toEqual({ id: 'x' });
    await graph.sendTo('https://outlook.office.com/upload', { method: 'PUT' }, false);
    const [own, other] = calls.map(({ url, init }) => [url, new Headers(init.headers).get('authorization'), new Headers(init.headers).get('prefer')]);
    expect(own).toEqual(['https://graph.microsoft.com/v1.0/me/events/x', 'Bearer tok', 'IdType="ImmutableId"']);
    expect(other).toEqual(['https://outlook.office.com/upload', null, null]);
  });

  it('wait as Retry-After says, in seconds or as a date, and try again', async () => {
    const waits: number[] = [];
    const { graph, calls } = connection([
      () => answer(429, '', { 'Retry-After': '0' }), () => answer(503, '', { 'Retry-After': new Date(Date.now() + 500).toUTCString() }), () => answer(200, { ok: 1 })
    ], { onWait: wait => waits.push(wait) });
    expect(await graph.ask({ method: 'PATCH', path: '/me/events/x', body: {} })).toEqual({ ok: 1 });
    expect([calls.length, waits.length]).toEqual([3, 2]);
  });

  it('never repeat a write whose answer was lost', async () => {
    const { graph, calls } = connection([() => { throw new TypeError('network'); }]);
    await expect(graph.ask({ method: 'PATCH', path: '/me/events/x', body: {} })).rejects.toMatchObject({ name: 'GraphFault', kind: 'unclear' });
    expect(calls).toHaveLength(1);
    await expect(graph.ask({ path: '/me/events/x' })).rejects.toMatchObject({ kind: 'offline' });
    expect(calls).toHaveLength(4);
  });

  it('read a 202 without content, which the client itself stumbles over', async () => {
    const { graph } = connection([() => new Response('', { status: 202, headers: { 'Content-Type': 'application/json' } })]);
    expect(await graph.ask({ method: 'POST', path: '/me/events/x/cancel', body: {} })).toBeUndefined();
  });

  it('are four at a time, and each gets its turn', async () => {
    let running = 0;
    let most = 0;
    const { graph } = connection([async () => {
      most = Math.max(most, ++running);
      await new Promise(resolve => setTimeout(resolve, 5));
      running--;
      return answer(200);
    }]);
    await Promise.all(Array.from({ length: 11 }, () => graph.ask({ path: '/me' })));
    expect(most).toBe(4);
  });

  it('leave the queue when they are cancelled there, and the others keep their turn', async () => {
    const started: string[] = [];
    let finish: () => void = () => undefined;
    const held = new Promise<void>(resolve => { finish = resolve; });
    const { graph } = connection([async url => {
      started.push(url.slice(-2));
      await held;
      return answer(200);
    }]);
    const stopper = new AbortController();
    const running = Array.from({ length: 4 }, (_all, index) => graph.ask({ path: `/me/r${index}` }));
    const left = graph.ask({ path: '/me/q1', signal: stopper.signal });
    const stays = graph.ask({ path: '/me/q2' });
    await new Promise(resolve => setTimeout(resolve, 10));
    stopper.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    finish();
    await Promise.all([...running, stays]);
    expect(started.sort()).toEqual(['q2', 'r0', 'r1', 'r2', 'r3']);
  });

  it('end when they are cancelled', async () => {
    const stopper = new AbortController();
    const { graph } = connection([(_url, init) => new Promise((_resolve, reject) => init.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))))]);
    const call = graph.ask({ path: '/me', signal: stopper.signal });
    setTimeout(() => stopper.abort(), 10);
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('faults', () => {
  it('of a missing grant, whether the token or the call is refused', async () => {
    const { graph } = connection([() => answer(200)], { getToken: async () => { throw new Error('AADSTS65001: The user or administrator has not consented'); } });
    await expect(graph.ask({ path: '/me' })).rejects.toMatchObject({ kind: 'consent' });
    expect(graphFaultFrom(403, '{"error":{"code":"ErrorAccessDenied","message":"Access is denied."}}')).toMatchObject({ kind: 'consent', code: 'ErrorAccessDenied' });
    expect(tokenFault(new Error('network')).kind).toBe('offline');
  });

  it('by code before status, and by status when the body is not Graph\'s', () => {
    expect(graphFaultFrom(400, '{"error":{"code":"ErrorMessageSizeExceeded"}}').kind).toBe('tooLarge');
    expect(graphFaultFrom(404, '{"error":{"code":"MailboxNotEnabledForRESTAPI"}}').kind).toBe('mailbox');
    expect([401, 404, 409, 413, 429, 500].map(status => graphFaultFrom(status, '<html>').kind)).toEqual(['consent', 'missing', 'conflict', 'tooLarge', 'throttled', 'unknown']);
    expect(graphFaultFrom(500, 'x')).toBeInstanceOf(GraphFault);
  });
});
