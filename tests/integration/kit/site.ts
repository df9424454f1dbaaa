import type { LocalServer } from '../localServer';
import { connect } from '../../../src/kit/lists';

/** A connection of the kit's own to a site of the embedded SharePoint, as a user of it. */
export function siteOf(server: LocalServer, path: string, user = 'administrator'): { sp: ReturnType<typeof connect>; path: string } {
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${user}@kommun.example`);
    return fetch(input, { ...init, headers });
  };
  return { sp: connect(`${server.url}${path}`, { fetch: send, patience: { attempts: 2, total: 2000, first: 50 } }), path };
}
