/** Callers for the embedded services: fetch with a bearer token, no digest needed. */
import type { Answer, Caller } from './case.ts';

export async function send(method: string, url: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const given = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== ''));
  const response = await fetch(url, { method, redirect: 'manual', headers: { ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...given }, body: body === undefined ? undefined : raw ? body as string : JSON.stringify(body) });
  const text = await response.text();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  return { status: response.status, headers: Object.fromEntries(response.headers.entries()), text, body: parsed };
}

/** @param part what lies between host and path: `/sites/x/_api/` or `/v1.0/` */
function caller(origin: string, part: (site: string) => string, accept: Record<string, string>, user: string, site: string): Caller {
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    send(method, /^https?:/.test(path) ? path : `${origin}${part(site)}${path}`, { authorization: `Bearer ${user}@kommun.example`, ...accept, ...headers }, body);
  return Object.assign(call, {
    as: (other: string): Caller => caller(origin, part, accept, other, site),
    at: (other: string): Caller => caller(origin, part, accept, user, other),
    control: async (method: string, path: string, body?: unknown): Promise<unknown> => {
      const answer = await send(method, `${origin}/_local/${path}`, {}, body);
      if (answer.status >= 400) throw new Error(`${method} /_local/${path}: ${answer.status} ${answer.text}`);
      return answer.body;
    },
  });
}

export const sharePointCaller = (origin: string, site: string, user = 'administrator'): Caller => caller(origin, (at) => `${at}/_api/`, { accept: 'application/json;odata=nometadata' }, user, site);
export const graphCaller = (origin: string, user: string): Caller => caller(origin, () => '/v1.0/', { accept: 'application/json' }, user, '');
