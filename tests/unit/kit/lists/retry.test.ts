/** @jest-environment node */
import { UnansweredWrite } from '../../../../src/kit/lists/errors';
import { defaultPatience, isRepeatable, patiently, retryAfter } from '../../../../src/kit/lists/retry';

const read = { url: 'https://kommun.example/_api/web', method: 'GET', body: undefined };
const write = { url: 'https://kommun.example/_api/web/lists/items', method: 'POST', body: '{}' };

const throttled = (after?: string): Response => new Response('429 TOO MANY REQUESTS', { status: 429, headers: after === undefined ? {} : { 'Retry-After': after } });
const answer = (status: number, headers: Record<string, string> = {}): Response => new Response('', { status, headers });
const ok = (): Response => answer(200);

/** Sends these in turn, the last one for ever; a string is a lost connection. */
function sender(...answers: (() => Response | string)[]): jest.Mock<Promise<Response>, []> {
  let next = 0;
  return jest.fn(async () => {
    const given = answers[Math.min(next++, answers.length - 1)]();
    if (typeof given === 'string') throw new TypeError(given);
    return given;
  });
}

/** Runs all the waiting at once; `waits` is what was waited in turn. */
async function run(send: () => Promise<Response>, request: typeof read | typeof write = read): Promise<{ waits: number[]; result: Response | Error }> {
  const waits: number[] = [];
  let result: Response | Error | undefined;
  patiently(send, request, defaultPatience, wait => waits.push(wait)).then(response => { result = response; }, error => { result = error as Error; });
  while (result === undefined) await jest.advanceTimersByTimeAsync(1000);
  return { waits, result };
}

beforeEach(() => { jest.useFakeTimers({ now: Date.parse('2026-03-02T08:00:00Z') }); });
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('Retry-After (RFC 9110 §10.2.3)', () => {
  const now = Date.parse('2026-03-02T08:00:00Z');

  it('is read as seconds and as an HTTP date', () => {
    expect(retryAfter('7', now)).toBe(7000);
    expect(retryAfter('0', now)).toBe(0);
    expect(retryAfter('Mon, 02 Mar 2026 08:00:30 GMT', now)).toBe(30_000);
  });

  it('is no wait when its date has passed, and nothing when missing or unreadable', () => {
    expect(retryAfter('Mon, 02 Mar 2026 07:00:00 GMT', now)).toBe(0);
    expect(retryAfter(null, now)).toBeUndefined();
    expect(retryAfter('', now)).toBeUndefined();
    expect(retryAfter('snart', now)).toBeUndefined();
  });
});

describe('what may be sent again without looking', () => {
  it.each([
    ['GET', 'https://a/_api/web', undefined, true],
    ['HEAD', 'https://a/_api/web', undefined, true],
    ['POST', 'https://a/_api/contextinfo', undefined, true],
    ['POST', 'https://a/sites/x/_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.clientpeoplepickersearchuser', '{}', true],
    ['POST', 'https://a/_api/$batch', '--batch_1\nContent-Type: application/http\n\nGET https://a/_api/web HTTP/1.1\n', true],
    ['POST', 'https://a/_api/$batch', '--batch_1\nContent-Type: multipart/mixed; boundary="changeset_2"\n', false],
    ['POST', 'https://a/_api/$batch', undefined, false],
    ['POST', 'https://a/_api/web/lists/items', '{}', false],
    ['POST', 'https://a/_api/web/ensureuser', '{}', false],
    ['DELETE', 'https://a/_api/web/lists/items(1)', undefined, false]
  ])('%s %s with %j: %s', (method, url, body, expected) => {
    expect(isRepeatable(url, method, body)).toBe(expected);
  });
});

describe('waiting (m365-wire §1: PnPjs reads an HTTP date as NaN and has no jitter)', () => {
  it('answers at once what is no passing fault', async () => {
    for (const status of [200, 400, 401, 403, 404, 409, 412, 423, 500, 501, 502]) {
      const send = sender(() => answer(status));
      const { result, waits } = await run(send);
      expect([status, (result as Response).status, send.mock.calls.length, waits]).toEqual([status, status, 1, []]);
    }
  });

  it('waits the seconds that the server names', async () => {
    const send = sender(() => throttled('7'), ok);
    const { result, waits } = await run(send);
    expect((result as Response).status).toBe(200);
    expect(waits).toEqual([7000]);
  });

  it('waits until the HTTP date that the server names', async () => {
    const { result, waits } = await run(sender(() => throttled('Mon, 02 Mar 2026 08:00:20 GMT'), ok));
    expect((result as Response).status).toBe(200);
    expect(waits).toEqual([20_000]);
  });

  it('does not send before the wait is over', async () => {
    const send = sender(() => throttled('10'), ok);
    const going = patiently(send, read);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(send).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledTimes(2);
    expect((await going).status).toBe(200);
  });

  it('without a header waits half to one and a half of 0.5, 1, 2, 4 s, each time anew at random', async () => {
    for (const [chance, factor] of [[0, 0.5], [0.5, 1], [0.999999, 1.499999]]) {
      jest.spyOn(Math, 'random').mockReturnValue(chance);
      const { waits } = await run(sender(() => throttled(), () => throttled(), () => throttled(), () => throttled(), ok));
      expect(waits.map(Math.round)).toEqual([500, 1000, 2000, 4000].map(wait => Math.round(wait * factor)));
    }
  });

  it('gives up after five tries with the last answer', async () => {
    const send = sender(() => throttled('1'));
    const { result, waits } = await run(send);
    expect((result as Response).status).toBe(429);
    expect(send).toHaveBeenCalledTimes(defaultPatience.attempts);
    expect(waits).toHaveLength(defaultPatience.attempts - 1);
  });

  it('never waits more than a minute in all: a longer demand is answered as it stands', async () => {
    const long = sender(() => throttled('61'));
    expect(((await run(long)).result as Response).status).toBe(429);
    expect(long).toHaveBeenCalledTimes(1);

    const sum = sender(() => throttled('25'));
    const { waits } = await run(sum);
    expect(waits).toEqual([25_000, 25_000]);
    expect(sum).toHaveBeenCalledTimes(3);
  });

  it('sends a read again after 503, 504 and a lost connection', async () => {
    const send = sender(() => answer(503), () => answer(504), () => 'socket hang up', ok);
    expect(((await run(send)).result as Response).status).toBe(200);
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('passes the last failure on when the connection stays lost', async () => {
    const send = sender(() => 'socket hang up');
    const { result } = await run(send);
    expect((result as Error).message).toBe('socket hang up');
    expect(send).toHaveBeenCalledTimes(defaultPatience.attempts);
  });

  it('ends when aborted while waiting, and leaves no timer behind', async () => {
    const stop = new AbortController();
    const send = sender(() => throttled('30'), ok);
    const going = patiently(send, { ...read, signal: stop.signal });
    const ended = expect(going).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(1000);
    stop.abort();
    await ended;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(send).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('never sends again when it was aborted before the wait began', async () => {
    const stop = new AbortController();
    const send = jest.fn(async () => {
      stop.abort();
      return throttled('5');
    });
    const ended = expect(patiently(send, { ...read, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    await jest.advanceTimersByTimeAsync(60_000);
    await ended;
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('does not try again what the caller itself broke off', async () => {
    const send = jest.fn(async () => { throw new DOMException('Aborted', 'AbortError'); });
    await expect(patiently(send, read)).rejects.toMatchObject({ name: 'AbortError' });
    expect(send).toHaveBeenCalledTimes(1);
  });
});

describe('a write is never sent twice blindly (m365-wire §1: items.add reached a server three times)', () => {
  it.each([
    ['a lost connection', 'socket hang up', () => 'socket hang up'],
    ['504', 'HTTP 504', () => answer(504)],
    ['503 without Retry-After', 'HTTP 503', () => answer(503)]
  ])('after %s it is for the caller to look first', async (_name, message, fault) => {
    const send = sender(fault, ok);
    const { result } = await run(send, write);
    expect(result).toBeInstanceOf(UnansweredWrite);
    expect((result as Error).message).toBe(message);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is sent again when it was turned away at the door: 429, and 503 that names a wait', async () => {
    const send = sender(() => throttled('1'), () => answer(503, { 'Retry-After': '1' }), () => throttled(), ok);
    expect(((await run(send, write)).result as Response).status).toBe(200);
    expect(send).toHaveBeenCalledTimes(4);
  });

  it('may have taken effect although an earlier try was turned away', async () => {
    const send = sender(() => throttled('1'), () => 'socket hang up', ok);
    expect((await run(send, write)).result).toBeInstanceOf(UnansweredWrite);
    expect(send).toHaveBeenCalledTimes(2);
  });
});
