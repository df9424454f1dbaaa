/** A plain client of the embedded Graph: fetch with a bearer token, and the outbox as data. */
import type { LocalServer } from '../localServer';

export interface Answer { status: number; headers: Headers; body: any; code: string }
export type Call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Where the pages' network and this client find an address of another host. */
export const local = (server: LocalServer, address: string): string => `${server.url}/_local/net/${address.slice('https://'.length)}`;

export async function send(url: string, method: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const raw = body instanceof Uint8Array;
  const response = await fetch(url, { method, headers: { ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers }, body: body === undefined ? undefined : raw ? body as Uint8Array<ArrayBuffer> : JSON.stringify(body) });
  const text = await response.text();
  let read: any;
  try {
    read = JSON.parse(text);
  } catch {
    read = text;
  }
  return { status: response.status, headers: response.headers, body: read, code: read?.error?.code ?? '' };
}

export const address = (name: string): string => `${name}@kommun.example`;
export const caller = (server: LocalServer, name: string): Call => (method, path, body, headers = {}) =>
  send(path.startsWith('https://') ? local(server, path) : `${server.url}/v1.0/${path}`, method, { authorization: `Bearer ${address(name)}`, ...headers }, body);

export interface Mail { id: number; sending: string; kind: string; from: { address: string }; to: { address: string }; recipients: { address: string }[]; subject: string; body: { contentType: string; content: string }; answer?: string; event?: { start: string; end: string; location: string; joinUrl: string }; attachments: { name: string; size: number; url: string }[] }
export const outbox = (server: LocalServer): Promise<Mail[]> => server.control<Mail[]>('GET', 'outbox.json');

export const zone = 'W. Europe Standard Time';
export const at = (dateTime: string): object => ({ dateTime, timeZone: zone });
export const invite = (...names: string[]): object[] => names.map((name) => ({ emailAddress: { address: name.includes('@') ? name : address(name), name }, type: 'required' }));
export const meeting = (more: object = {}): object => ({ subject: 'Strategiskt råd', start: at('2027-01-12T09:00:00'), end: at('2027-01-12T11:00:00'), body: { contentType: 'html', content: '<p>Välkommen</p>' }, ...more });
export const file = (name: string, content: Uint8Array): object => ({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentBytes: Buffer.from(content).toString('base64') });
