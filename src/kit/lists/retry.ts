import { UnansweredWrite } from './errors';

/** How patient a call is. Times in milliseconds. */
export interface Patience {
  attempts: number;
  /** Waiting in all, however often it is tried. */
  total: number;
  /** First wait when the server names none; doubled each time, with jitter. */
  first: number;
}

export const defaultPatience: Patience = { attempts: 5, total: 60_000, first: 500 };

/** What the waiting is told to, so that the page can say why it is slow. */
export type OnWait = (milliseconds: number) => void;

/**
 * Milliseconds that Retry-After asks for: whole seconds or an HTTP date (RFC 9110 §10.2.3).
 * Undefined when the header is missing or unreadable.
 */
export function retryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * Whether a request may be sent again without looking first. Reads may; so may a `$batch` of reads alone,
 * and what only fetches a digest or searches people. Every other write may only be repeated when the server
 * said that it refused it before doing anything, as a 429 does.
 */
export function isRepeatable(url: string, method: string, body: unknown): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  if (/\/_api\/(contextinfo|sp\.ui\.applicationpages\.)/i.test(url)) return true;
  return /\/_api\/\$batch$/i.test(url) && typeof body === 'string' && !body.includes('boundary="changeset_');
}

const aborted = (): DOMException => new DOMException('Aborted', 'AbortError');

const pause = (milliseconds: number, signal?: AbortSignal | null): Promise<void> => new Promise((resolve, reject) => {
  // A signal that has fired already fires no more.
  if (signal?.aborted) {
    reject(aborted());
    return;
  }
  const timer = setTimeout(resolve, milliseconds);
  signal?.addEventListener('abort', () => { clearTimeout(timer); reject(aborted()); }, { once: true });
});

/**
 * Sends a request, waiting and trying again where that is right: throttling (429, 503), gateway faults (504)
 * and lost connections. Replaces PnPjs's own retry, which repeats creates after lost answers.
 * @throws UnansweredWrite when a write may or may not have taken effect
 */
export async function patiently(
  send: () => Promise<Response>,
  request: { url: string; method: string; body: unknown; signal?: AbortSignal | null; repeatable?: boolean },
  patience: Patience = defaultPatience,
  onWait: OnWait = () => undefined
): Promise<Response> {
  const repeatable = request.repeatable ?? isRepeatable(request.url, request.method, request.body);
  const started = Date.now();
  let next = patience.first;
  for (let attempt = 1; ; attempt++) {
    let response: Response | undefined;
    let lost: Error | undefined;
    try {
      response = await send();
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw error;
      lost = error as Error;
    }
    if (response && ![429, 503, 504].includes(response.status)) return response;
    // Throttling (429, or 503 that names a wait) is turned away at the door; after any other 503, a 504 or a
    // lost connection nobody knows whether the write was done.
    const unclear = !response || response.status === 504 || (response.status === 503 && !response.headers.has('Retry-After'));
    if (unclear && !repeatable) throw new UnansweredWrite(lost?.message ?? `HTTP ${response?.status}`);

    const asked = response && retryAfter(response.headers.get('Retry-After'), Date.now());
    const wait = asked ?? next * (0.5 + Math.random());
    if (attempt >= patience.attempts || Date.now() - started + wait > patience.total) {
      if (response) return response;
      throw lost;
    }
    next *= 2;
    onWait(wait);
    await pause(wait, request.signal);
  }
}
