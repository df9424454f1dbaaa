/** Throttling and broken answers on the way to the embedded SharePoint (m365-wire §1). */
import { createStore } from '../../../src/kit/lists/store';
import { departments } from '../../../src/areas/settings/lists';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { connectAs, counting, isWrite, newSite } from './sites';
import type { Fetch } from './sites';

let server: LocalServer;
let path: string;
beforeAll(async () => {
  server = await startServer();
  path = await newSite(server, { install: true });
});
afterAll(() => server.stop());

const named = async (Title: string): Promise<unknown[]> => createStore(connectAs(server, path), path, departments).query({ where: [{ column: 'Title', is: 'eq', value: Title }] });
const itemWrite = (input: Parameters<Fetch>[0], init?: RequestInit): boolean => isWrite({ url: String(input), method: init?.method ?? 'GET', body: init?.body }) && !String(input).endsWith('contextinfo');

/** Answers the first so many writes in the server's place. */
function turningAway(count: number, answer: () => Response): Fetch {
  let left = count;
  return async (input, init) => itemWrite(input, init) && left-- > 0 ? answer() : fetch(input, init);
}

const tooMany = (): Response => new Response('429 TOO MANY REQUESTS', { status: 429, headers: { 'Retry-After': '1', 'Content-Type': 'text/plain' } });

describe('a create that is turned away (429, plain text)', () => {
  it('waits as long as asked, says so, and makes one item', async () => {
    const waits: number[] = [];
    const sp = connectAs(server, path, 'administrator', { fetch: turningAway(1, tooMany), patience: { attempts: 3, total: 5000, first: 1 }, onWait: wait => waits.push(wait) });
    const started = Date.now();
    await createStore(sp, path, departments).create({ Title: 'Trängsel' });
    expect(waits).toEqual([1000]);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
    expect(await named('Trängsel')).toHaveLength(1);
  });

  it('says "throttled" when it never lets up', async () => {
    const sp = connectAs(server, path, 'administrator', { fetch: turningAway(99, () => new Response('429 TOO MANY REQUESTS', { status: 429 })), patience: { attempts: 3, total: 5000, first: 1 } });
    await expect(createStore(sp, path, departments).create({ Title: 'Aldrig' })).rejects.toMatchObject({ kind: 'throttled', status: 429 });
    expect(await named('Aldrig')).toEqual([]);
  });
});

describe('an answer that breaks off half-way', () => {
  /** The write takes effect; its answer's body ends in a fault. */
  function breakingOff(times: number): Fetch {
    let left = times;
    return async (input, init) => {
      const answer = await fetch(input, init);
      if (!itemWrite(input, init) || left-- <= 0) return answer;
      await answer.arrayBuffer();
      const body = new ReadableStream({
        start: controller => {
          controller.enqueue(new TextEncoder().encode('{"Id":'));
          controller.error(new TypeError('terminated'));
        }
      });
      return new Response(body, { status: answer.status, headers: answer.headers });
    };
  }

  it('counts as no answer: the item is looked for, not made again', async () => {
    const { fetch: counted, sent } = counting(breakingOff(1));
    const made = await createStore(connectAs(server, path, 'administrator', { fetch: counted }), path, departments).create({ Title: 'Avbrutet svar' });
    expect(made.Title).toBe('Avbrutet svar');
    expect(sent.filter(({ url, method, body }) => isWrite({ url, method, body }) && !url.endsWith('contextinfo'))).toHaveLength(1);
    expect(await named('Avbrutet svar')).toHaveLength(1);
  });
});

describe('a gateway that gives up (504) after the write took effect', () => {
  it('leaves one item', async () => {
    let left = 1;
    const gateway: Fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (!itemWrite(input, init) || left-- <= 0) return answer;
      await answer.arrayBuffer();
      return new Response('<html>Gateway Timeout</html>', { status: 504 });
    };
    await createStore(connectAs(server, path, 'administrator', { fetch: gateway }), path, departments).create({ Title: 'Efter 504' });
    expect(await named('Efter 504')).toHaveLength(1);
  });
});
