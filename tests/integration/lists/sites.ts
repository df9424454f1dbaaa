/** Sites of the embedded SharePoint for tests of the list kit, and connections to them as the tenant's users. */
import type { SPFI } from '@pnp/sp/fi';
import { allLists } from '../../../src/areas/lists';
import { connect } from '../../../src/kit/lists/connection';
import type { ConnectionOptions } from '../../../src/kit/lists/connection';
import type { ListDefinition } from '../../../src/kit/lists/define';
import { isRepeatable } from '../../../src/kit/lists/retry';
import type { Patience } from '../../../src/kit/lists/retry';
import { maskOf, permission } from '../../../src/kit/lists/roles';
import type { Site } from '../../../src/kit/lists/site';
import { createStore } from '../../../src/kit/lists/store';
import type { Store } from '../../../src/kit/lists/store';
import type { LocalServer } from '../localServer';

export type Fetch = typeof fetch;

export const upn = (user: string): string => `${user}@kommun.example`;
export const login = (user: string): string => `i:0#.f|membership|${upn(user)}`;

/** Sends as a user with a token, so that the server asks for no digest. */
export function fetchAs(user: string, send: Fetch = fetch): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Authorization', `Bearer ${upn(user)}`);
    return send(input, { ...init, headers });
  };
}

/** Sends as a page does: with the cookie of a signed-in user, so that the server asks for a digest. */
export function fetchWithCookie(user: string, send: Fetch = fetch): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('Cookie', `local-user=${upn(user)}`);
    return send(input, { ...init, headers });
  };
}

/** So short that a test of giving up takes no time. */
export const impatient: Patience = { attempts: 2, total: 1000, first: 1 };

export function connectAs(server: LocalServer, path: string, user = 'administrator', options: ConnectionOptions = {}): SPFI {
  return connect(`${server.url}${path}`, { patience: impatient, ...options, fetch: fetchAs(user, options.fetch) });
}

export function storeAs<L extends ListDefinition>(server: LocalServer, path: string, definition: L, user = 'administrator', options: ConnectionOptions = {}): Store<L> {
  return createStore(connectAs(server, path, user, options), path, definition);
}

/** A site as the app holds it, for someone who may do everything as far as the app knows: the server judges. */
export function siteAs(server: LocalServer, path: string, user?: string, options?: ConnectionOptions): Site {
  const everything = maskOf(Object.values(permission));
  return { sp: connectAs(server, path, user, options), path, url: `${server.url}${path}`, access: new Map(allLists.map(({ name }) => [name, everything])), login: '', readAt: 0 };
}

/** A site as the kit's functions take it. */
export const placeAs = (server: LocalServer, path: string, user?: string): { sp: SPFI; path: string } => ({ sp: connectAs(server, path, user), path });

let made = 0;

/** A new site; `install` brings the lists as the site-install package does, `release` those of an earlier one. */
export async function newSite(
  server: LocalServer, options: { timeZone?: string; language?: number; install?: boolean; release?: string; members?: string[]; visitors?: string[]; owners?: string[] } = {}
): Promise<string> {
  const url = `/sites/t${++made}`;
  await server.control('POST', 'sites', { url, title: `Prov ${made}`, ...options });
  return url;
}

export interface Sent { url: string; method: string; body: unknown; }

const sentOf = (input: Parameters<Fetch>[0], init?: RequestInit): Sent => ({ url: String(input), method: init?.method ?? 'GET', body: init?.body });

/** Whether a request changes anything in SharePoint. */
export const isWrite = ({ url, method, body }: Sent): boolean => !isRepeatable(url, method, body);

/** Counts what is sent. */
export function counting(send: Fetch = fetch): { fetch: Fetch; sent: Sent[] } {
  const sent: Sent[] = [];
  return { sent, fetch: (input, init) => { sent.push(sentOf(input, init)); return send(input, init); } };
}

/**
 * Breaks the connection of the requests chosen: `before` they reach the server, or `after` they took effect there,
 * when only the answer is lost.
 */
export function breaking(moment: 'before' | 'after', chosen: (sent: Sent, index: number) => boolean, send: Fetch = fetch): Fetch {
  let index = 0;
  return async (input, init) => {
    const broken = chosen(sentOf(input, init), index++);
    if (broken && moment === 'before') throw new TypeError('socket hang up');
    const answer = await send(input, init);
    if (!broken) return answer;
    await answer.arrayBuffer();
    throw new TypeError('socket hang up');
  };
}

/** Lets so many writes through and then breaks the connection for good, before or after the next took effect. */
export function breakingFrom(at: number, moment: 'before' | 'after'): Fetch {
  let writes = 0;
  let broken = false;
  const send = breaking(moment, sent => isWrite(sent) && writes++ >= at && (broken = true));
  return async (input, init) => {
    if (broken) throw new TypeError('socket hang up');
    return send(input, init);
  };
}

/** Chooses the first so many writes. */
export function firstWrites(count: number): (sent: Sent) => boolean {
  let left = count;
  return sent => isWrite(sent) && left-- > 0;
}
