import { currentWaits, subscribeToWaits } from '../../../../src/kit/lists/waiting';
import { defaultPatience, patiently } from '../../../../src/kit/lists/retry';

const read = { url: 'https://kommun.example/_api/web', method: 'GET', body: undefined };
const write = { ...read, url: 'https://kommun.example/_api/web/lists/items', method: 'POST', body: '{}' };
const answer = (status: number, after?: string): Response => ({ status, headers: new Headers(after ? { 'Retry-After': after } : {}) }) as Response;

/** The call's outcome, once there is one. */
function watch(call: Promise<Response>): { status?: number; error?: Error } {
  const seen: { status?: number; error?: Error } = {};
  call.then(response => { seen.status = response.status; }, error => { seen.error = error as Error; });
  return seen;
}

beforeEach(() => { jest.useFakeTimers({ now: Date.parse('2026-03-02T08:00:00Z') }); });
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('a wait that is told', () => {
  it('when it lasts for more than two seconds: for whom, why, until when; and no longer than it lasts', async () => {
    const heard = jest.fn();
    const stop = subscribeToWaits(heard);
    const seen = watch(patiently(jest.fn().mockResolvedValueOnce(answer(429, '8')).mockResolvedValue(answer(200)), read));
    await jest.advanceTimersByTimeAsync(10);
    expect(currentWaits()).toMatchObject([{ service: 'SharePoint', reason: 'busy', until: Date.parse('2026-03-02T08:00:08Z') }]);
    await jest.advanceTimersByTimeAsync(8000);
    expect(currentWaits()).toEqual([]);
    expect(seen.status).toBe(200);
    expect(heard).toHaveBeenCalledTimes(2);
    stop();
  });

  it('not when it is shorter, until short ones add up', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    const seen = watch(patiently(jest.fn().mockResolvedValue(answer(503)), read));
    await jest.advanceTimersByTimeAsync(490);
    expect(currentWaits()).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(currentWaits()).toEqual([]);
    // 0.5 and 1 s are over; the third wait of 2 s makes it more than two in all.
    await jest.advanceTimersByTimeAsync(500);
    expect(currentWaits()).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(seen.status).toBe(503);
  });

  it('of Outlook, and of a lost connection, say so', async () => {
    watch(patiently(async () => { throw new TypeError('fetch'); }, { url: 'https://graph.microsoft.com/v1.0/me', method: 'GET', body: undefined }, { ...defaultPatience, first: 4000 }));
    await jest.advanceTimersByTimeAsync(10);
    expect(currentWaits()).toMatchObject([{ service: 'Outlook', reason: 'lost' }]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(currentWaits()).toEqual([]);
  });

  it('can be ended: no more is sent, and the caller gets what was answered', async () => {
    const send = jest.fn().mockResolvedValue(answer(429, '30'));
    const seen = watch(patiently(send, write));
    await jest.advanceTimersByTimeAsync(10);
    currentWaits()[0].stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([seen.status, send.mock.calls.length, currentWaits().length, jest.getTimerCount()]).toEqual([429, 1, 0, 0]);
  });

  it('the one that ends first comes first', async () => {
    for (const seconds of ['20', '5', '9']) watch(patiently(jest.fn().mockResolvedValueOnce(answer(429, seconds)).mockResolvedValue(answer(200)), read));
    await jest.advanceTimersByTimeAsync(10);
    expect(currentWaits().map(({ until }) => until - Date.now())).toEqual([4990, 8990, 19990]);
    await jest.advanceTimersByTimeAsync(30_000);
  });
});

describe('leaving', () => {
  it('the page ends every wait, and nothing is sent when the browser brings the page back', async () => {
    const send = jest.fn().mockResolvedValue(answer(429, '10'));
    const seen = watch(patiently(send, write));
    await jest.advanceTimersByTimeAsync(10);
    window.dispatchEvent(new Event('pagehide'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(seen.error?.name).toBe('AbortError');
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('a form ends its waits, but lets a write on its way come to its end', async () => {
    const left = new AbortController();
    let arrive: (response: Response) => void = () => undefined;
    const seen = watch(patiently(() => new Promise(resolve => { arrive = resolve; }), { ...write, leaving: left.signal }));
    await jest.advanceTimersByTimeAsync(10);
    left.abort();
    arrive(answer(201));
    await jest.advanceTimersByTimeAsync(10);
    expect(seen.status).toBe(201);

    const waiting = watch(patiently(jest.fn().mockResolvedValue(answer(429, '5')), { ...write, leaving: left.signal }));
    await jest.advanceTimersByTimeAsync(10);
    expect(waiting.error?.name).toBe('AbortError');
  });

  it('a read that nobody waits for is broken off', async () => {
    const left = new AbortController();
    const seen = watch(patiently(signal => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')))), { ...read, signal: left.signal }));
    await jest.advanceTimersByTimeAsync(10);
    left.abort();
    await jest.advanceTimersByTimeAsync(10);
    expect(seen.error?.name).toBe('AbortError');
  });
});

describe('an answer that never comes', () => {
  it('counts as lost after half a minute: a read is sent again', async () => {
    const send = jest.fn().mockImplementationOnce(() => new Promise(() => undefined)).mockResolvedValue(answer(200));
    const seen = watch(patiently(send, read));
    await jest.advanceTimersByTimeAsync(29_900);
    expect(send).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(2000);
    expect([seen.status, send.mock.calls.length]).toEqual([200, 2]);
  });

  it('of a write is for the caller to look after, and the total of all tries is kept', async () => {
    const seen = watch(patiently(() => new Promise(() => undefined), write));
    await jest.advanceTimersByTimeAsync(30_100);
    expect(seen.error?.name).toBe('UnansweredWrite');
    const dead = watch(patiently(() => new Promise(() => undefined), read));
    await jest.advanceTimersByTimeAsync(95_000);
    expect(dead.error?.message).toBe('No answer');
  });

  it('of a large upload is waited for longer: twenty seconds a megabyte', async () => {
    const seen = watch(patiently(() => new Promise(() => undefined), { ...write, body: new ArrayBuffer(10 * 1024 * 1024) }));
    await jest.advanceTimersByTimeAsync(200_000);
    expect(seen.error).toBeUndefined();
    await jest.advanceTimersByTimeAsync(45_000);
    expect(seen.error?.name).toBe('UnansweredWrite');
  });
});

describe('without a net', () => {
  it('nothing is sent, so no write is in doubt; it goes out when the net is back', async () => {
    const net = jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    const send = jest.fn().mockResolvedValue(answer(201));
    const seen = watch(patiently(send, write));
    await jest.advanceTimersByTimeAsync(400);
    expect(send).not.toHaveBeenCalled();
    net.mockReturnValue(true);
    await jest.advanceTimersByTimeAsync(5000);
    expect([seen.status, send.mock.calls.length]).toEqual([201, 1]);
  });

  it('that stays away it is a lost connection, not an unanswered write', async () => {
    jest.spyOn(window.navigator, 'onLine', 'get').mockReturnValue(false);
    const seen = watch(patiently(jest.fn(), write));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(seen.error).toMatchObject({ name: 'TypeError', message: 'No network' });
  });
});
