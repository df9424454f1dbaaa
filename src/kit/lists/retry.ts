import { UnansweredWrite } from './errors';
import { tellWait, toldFrom } from './waiting';
import type { Wait } from './waiting';

/** How patient a call is. Times in milliseconds. */
export interface Patience {
  attempts: number;
  /** In all, however often it is tried. */
  total: number;
  /** First wait when the server names none; doubled each time, with jitter. */
  first: number;
  /** So long without an answer, a request counts as lost; what sends much gets longer. */
  answer?: number;
}

export const defaultPatience: Patience = { attempts: 5, total: 60_000, first: 500, answer: 30_000 };

/** The slowest line that an upload is given time for, in bytes a millisecond. */
const slowest = 50;

/** What the waiting is told to, beside the page itself (`waiting.ts`). */
export type OnWait = (milliseconds: number) => void;

export interface PatientRequest {
  url: string;
  method: string;
  body: unknown;
  /** Breaks off a read and ends all waiting. A write that is on its way is let be: whether it was done must be known. */
  signal?: AbortSignal | null;
  /** Ends the waiting alone. */
  leaving?: AbortSignal;
  repeatable?: boolean;
}

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

/** A wait of about so long: half to one and a half, so that many clients do not come back at once. */
export const jittered = (milliseconds: number): number => milliseconds * (0.5 + Math.random());

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

/**
 * Waits. Ends early with an AbortError when the signal fires or the page is left, which a page that browsers keep for
 * the way back would otherwise outlive; `onStop` is handed what ends it early without one.
 * @returns false when it was stopped
 */
export function pause(milliseconds: number, signal?: AbortSignal | null, onStop: (stop: () => void) => void = () => undefined): Promise<boolean> {
  return new Promise((resolve, reject) => {
    // A signal that has fired already fires no more.
    if (signal?.aborted) {
      reject(aborted());
      return;
    }
    const undo: (() => void)[] = [];
    const end = (then: () => void): void => {
      undo.forEach(step => step());
      then();
    };
    const timer = setTimeout(() => end(() => resolve(true)), milliseconds);
    const leave = (): void => end(() => reject(aborted()));
    undo.push(() => clearTimeout(timer), () => signal?.removeEventListener('abort', leave), () => globalThis.removeEventListener?.('pagehide', leave));
    signal?.addEventListener('abort', leave);
    globalThis.addEventListener?.('pagehide', leave);
    onStop(() => end(() => resolve(false)));
  });
}

const bytesOf = (body: unknown): number =>
  typeof body === 'string' ? body.length : (body as { byteLength?: number; size?: number } | undefined)?.byteLength ?? (body as { size?: number } | undefined)?.size ?? 0;

/** The browser is certain of it when it has no net; that it has one says little. */
const hasNoNet = (): boolean => (globalThis.navigator as { onLine?: boolean } | undefined)?.onLine === false;

/** One try. An answer that does not come counts as a lost connection. */
async function attempt(send: (signal: AbortSignal) => Promise<Response>, request: PatientRequest, repeatable: boolean, patience: Patience): Promise<Response> {
  const stop = new AbortController();
  const leave = (): void => stop.abort();
  if (repeatable) request.signal?.addEventListener('abort', leave);
  if (request.signal?.aborted) throw aborted();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TypeError('No answer'));
      stop.abort();
    }, (patience.answer ?? defaultPatience.answer!) + bytesOf(request.body) / slowest);
  });
  try {
    return await Promise.race([send(stop.signal), silence]);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', leave);
  }
}

/**
 * Sends a request, waiting and trying again where that is right: throttling (429, 503), gateway faults (504)
 * and lost connections. Replaces PnPjs's own retry, which repeats creates after lost answers. Long waits are told to the
 * page, where they can be ended.
 * @throws UnansweredWrite when a write may or may not have taken effect
 */
export async function patiently(
  send: (signal: AbortSignal) => Promise<Response>, request: PatientRequest, patience: Patience = defaultPatience, onWait: OnWait = () => undefined
): Promise<Response> {
  const repeatable = request.repeatable ?? isRepeatable(request.url, request.method, request.body);
  const started = Date.now();
  let next = patience.first;
  for (let tries = 1; ; tries++) {
    let response: Response | undefined;
    let lost: Error | undefined;
    // Without a net nothing is sent, so that no write is in doubt.
    const unsent = hasNoNet();
    try {
      if (unsent) throw new TypeError('No network');
      response = await attempt(send, request, repeatable, patience);
    } catch (error) {
      if ((error as Error).name === 'AbortError') throw error;
      lost = error as Error;
    }
    if (response && ![429, 503, 504].includes(response.status)) return response;
    // Throttling (429, or 503 that names a wait) is turned away at the door; after any other 503, a 504 or a
    // lost connection nobody knows whether the write was done.
    const unclear = (!response && !unsent) || response?.status === 504 || (response?.status === 503 && !response.headers.has('Retry-After'));
    if (unclear && !repeatable) throw new UnansweredWrite(lost?.message ?? `HTTP ${response?.status}`);

    const asked = response && retryAfter(response.headers.get('Retry-After'), Date.now());
    const wait = asked ?? jittered(next);
    const giveUp = (): Response => {
      if (response) return response;
      throw lost;
    };
    if (tries >= patience.attempts || Date.now() - started + wait > patience.total) return giveUp();
    next *= 2;
    onWait(wait);
    const told = Date.now() - started + wait > toldFrom;
    const service = /\/_api\//i.test(request.url) ? 'SharePoint' : 'Outlook';
    if (!await waitOut(wait, request.signal ?? request.leaving, told ? { service, reason: response ? 'busy' : 'lost' } : undefined)) return giveUp();
  }
}

/**
 * Waits, and tells the page of it where it is to know, which may then end it.
 * @returns false when the wait was ended there
 */
export async function waitOut(milliseconds: number, signal: AbortSignal | null | undefined, told: Pick<Wait, 'service' | 'reason'> | undefined): Promise<boolean> {
  let untell: (() => void) | undefined;
  const goOn = pause(milliseconds, signal, stop => {
    if (told) untell = tellWait({ ...told, until: Date.now() + milliseconds, stop });
  });
  return goOn.finally(() => untell?.());
}
