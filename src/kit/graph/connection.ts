import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import type { Context } from '@microsoft/microsoft-graph-client';
import { patiently } from '../lists/retry';
import type { OnWait, Patience } from '../lists/retry';
import { graphFaultFrom, toGraphFault, tokenFault } from './errors';

/** Where tokens for Microsoft Graph come from: the web part's shell gives it. */
export interface GraphAccess { getToken(): Promise<string>; }

export interface GraphOptions extends GraphAccess {
  /** For tests outside a browser. */
  fetch?: typeof fetch;
  onWait?: OnWait;
  patience?: Patience;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below v1.0, with its query, as `/me/events?$top=1`. */
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
  /** May be sent again unseen after a lost answer. Reads always may. */
  repeatable?: boolean;
  signal?: AbortSignal;
}

/** One user's connection to Microsoft Graph. */
export interface Graph {
  /** @throws GraphFault; AbortError when cancelled */
  ask<T>(call: Call): Promise<T>;
  /** Sends to an address that Graph handed out (an upload session), without our token, with the same patience. */
  sendTo(url: string, init: RequestInit, repeatable: boolean): Promise<Response>;
}

const origin = 'https://graph.microsoft.com';

/** Outlook serves four requests of a mailbox at a time; a fifth is turned away with 429 (m365-wire.md §4). */
const atOnce = 4;

/** Lets so many run at a time; the rest wait their turn, or leave the queue when they are cancelled. */
function gate(places: number): <T>(work: () => Promise<T>, signal?: AbortSignal | null) => Promise<T> {
  let free = places;
  let queue: (() => void)[] = [];
  const enter = (signal?: AbortSignal | null): Promise<void> => new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(new DOMException('Aborted', 'AbortError'));
      return;
    }
    if (free > 0) {
      free--;
      resolve();
      return;
    }
    const leave = (): void => {
      queue = queue.filter(one => one !== resolve);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    // Once it has its turn, leaving has no effect any more: a promise settles once.
    queue.push(resolve);
    signal?.addEventListener('abort', leave, { once: true });
  });
  return async (work, signal) => {
    await enter(signal);
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else free++;
    }
  };
}

/** The whole body is read here, so that an answer broken off half-way counts as no answer. */
async function complete(response: Response): Promise<Response> {
  const { status, statusText, headers } = response;
  const body = await response.arrayBuffer();
  return new Response([204, 205, 304].includes(status) ? null : body, { status, statusText, headers });
}

/**
 * Connects to Graph as the current user, through the Graph client with our own chain in place of its default one:
 * the token goes to Graph's own host and no other, and what may have taken effect is never repeated unseen.
 */
export function connectGraph(options: GraphOptions): Graph {
  const send = options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => fetch(input, init));
  const turn = gate(atOnce);

  const sendTo = (url: string, init: RequestInit, repeatable: boolean): Promise<Response> => turn(() => patiently(
    async () => complete(await send(url, init)),
    { url, method: init.method ?? 'GET', body: init.body, signal: init.signal, repeatable }, options.patience, options.onWait
  ), init.signal);

  const authorised = async (headers: HeadersInit | undefined, url: string): Promise<Headers> => {
    const all = new Headers(headers);
    if (new URL(url).origin !== origin) return all;
    const token = await options.getToken().catch(error => { throw tokenFault(error); });
    all.set('Authorization', `Bearer ${token}`);
    return all;
  };

  const ask = async <T>(call: Call): Promise<T> => {
    const { method = 'GET', path, body, repeatable = method === 'GET', signal } = call;
    // The client wraps what its chain throws and keeps only the name, so the thing itself is kept here.
    let thrown: unknown;
    const middleware = {
      execute: async (context: Context): Promise<void> => {
        try {
          const url = String(context.request);
          const headers = await authorised(context.options?.headers as HeadersInit | undefined, url);
          const answer = await sendTo(url, { ...context.options as RequestInit, headers }, repeatable);
          Object.assign(context, { response: answer });
        } catch (error) {
          thrown = error;
          throw error;
        }
      }
    };
    let response: Response;
    try {
      const request = Client.initWithMiddleware({ middleware }).api(path).responseType(ResponseType.RAW)
        .headers({ Prefer: 'IdType="ImmutableId"', ...call.headers });
      if (signal) request.option('signal', signal);
      const sent = { GET: () => request.get(), POST: () => request.post(body ?? {}), PATCH: () => request.patch(body), DELETE: () => request.delete() };
      response = await sent[method]() as Response;
    } catch (error) {
      throw toGraphFault(thrown ?? error);
    }
    const text = await response.text();
    if (!response.ok) throw graphFaultFrom(response.status, text);
    return (text ? JSON.parse(text) : undefined) as T;
  };

  return {
    ask,
    sendTo: (url, init, repeatable) => sendTo(url, init, repeatable).catch(error => { throw toGraphFault(error); })
  };
}

const connections = new WeakMap<GraphAccess, Graph>();

/** The connection that goes with an access, made once, so that its four places are shared by all who ask. */
export function graphOf(access: GraphAccess): Graph {
  const known = connections.get(access) ?? connectGraph(access);
  connections.set(access, known);
  return known;
}
