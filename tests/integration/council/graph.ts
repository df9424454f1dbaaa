import type { LocalServer } from '../localServer';
import { connectGraph } from '../../../src/kit/graph';
import type { Graph } from '../../../src/kit/graph';

/** What may happen to a call on its way: nothing, or it is lost before or after the server has seen it. */
export type Wire = (url: string, init: RequestInit | undefined, send: () => Promise<Response>) => Promise<Response>;

const plain: Wire = (_url, _init, send) => send();

/** A connection of the kit's own to the embedded Graph, as a user: Graph's hosts lead to the server, as a page's do. */
export function graphAs(server: LocalServer, user: string, wire: Wire = plain): Graph {
  const send: typeof fetch = (input, init) => {
    const url = String(input);
    const { host, pathname, search } = new URL(url);
    return wire(url, init, () => fetch(`${server.url}/_local/net/${host}${pathname}${search}`, init));
  };
  return connectGraph({ getToken: async () => `${user}@kommun.example`, fetch: send, patience: { attempts: 3, total: 5000, first: 20 } });
}

export interface SentMail {
  kind: string; from: { address: string }; to: { address: string }; subject: string; body: { content: string };
  attachments: { name: string; size: number; url: string }[]; event?: { start: string; end: string; location: string };
}

/** The outbox: all that was mailed about a subject. */
export async function mailsAbout(server: LocalServer, subject: string, kind?: string): Promise<SentMail[]> {
  const all = await server.control<SentMail[]>('GET', 'outbox.json');
  return all.filter(mail => mail.subject.includes(subject) && (!kind || mail.kind === kind));
}
