/** A user's own drive, as far as putting a file there and reading it goes. Source: "Upload or replace driveItem", "createUploadSession". */
import { createHash, randomUUID } from 'node:crypto';
import type { Store } from '../sharepoint/domain/store.ts';
import type { TenantUser } from '../sharepoint/domain/types.ts';
import type { Reply } from './call.ts';
import { badRequest, GraphError, wrongRange } from './errors.ts';
import { mediaTypeOf } from './mediaTypes.ts';
import type { Doc } from './odata.ts';
import { contentOf, dropUnused, keepContent } from './tables.ts';

export const driveHost = 'my.microsoftpersonalcontent.com';
const largestPut = 250 * 1024 * 1024;
/** Ranges but the last are multiples of this many bytes, and below 60 MiB. */
const rangeUnit = 320 * 1024;
const longestRange = 60 * 1024 * 1024;
const sessionHours = 24;

interface Session { owner: TenantUser; path: string; expires: number; parts: Buffer[]; received: number }

const notFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');
const iso = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');

function checked(path: string): string {
  const parts = path.split('/').filter(Boolean);
  if (!parts.length || path.length > 400 || parts.some((part) => /["*:<>?\\|]/.test(part) || part === '.' || part === '..')) throw new GraphError(400, 'invalidRequest', 'The provided name cannot contain any of the following characters: " * : < > ? \\ |');
  return parts.join('/');
}

/** Names differ by more than case. */
const keyOf = (path: string): string => checked(path).normalize('NFC').toLowerCase();

export class Drives {
  private readonly store: Store;
  private readonly now: () => number;
  private readonly sessions = new Map<string, Session>();

  constructor(store: Store, now: () => number) {
    this.store = store;
    this.now = now;
  }

  drive(user: TenantUser): Doc {
    return { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#drives/$entity', id: `b!${user.oid}`, driveType: 'business', name: 'OneDrive', owner: { user: { id: user.oid, displayName: user.title, email: user.email } } };
  }

  private row(user: TenantUser, path: string): Doc | undefined {
    return this.store.one('select * from graph_files where owner = ? and key = ?', user.upn, keyOf(path));
  }

  item(user: TenantUser, path: string): Doc {
    const row = this.row(user, path);
    if (!row) throw notFound();
    const content = contentOf(this.store, row.content_n as number);
    const parts = (row.path as string).split('/');
    const name = parts.pop() as string;
    return {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/drive/root/$entity', id: row.id, name, size: content.length, eTag: `"{${String(row.id)}},${String(row.version)}"`, createdDateTime: iso(row.created as number), lastModifiedDateTime: iso(row.modified as number),
      file: { mimeType: row.type, hashes: { sha256Hash: createHash('sha256').update(content).digest('hex').toUpperCase() } }, parentReference: { driveId: `b!${user.oid}`, driveType: 'business', path: `/drives/b!${user.oid}/root:${parts.length ? `/${parts.join('/')}` : ''}` },
    };
  }

  read(user: TenantUser, path: string): Buffer {
    const row = this.row(user, path);
    if (!row) throw notFound();
    return contentOf(this.store, row.content_n as number);
  }

  write(user: TenantUser, path: string, content: Buffer, type?: string): Reply {
    if (content.length > largestPut) throw new GraphError(413, 'requestEntityTooLarge', 'A simple upload holds at most 250 MB.');
    const known = this.row(user, path);
    const n = keepContent(this.store, content);
    const now = this.now();
    const media = type && !/octet-stream|json|text\/plain/i.test(type) ? type : mediaTypeOf(path);
    if (known) this.store.run('update graph_files set content_n = ?, modified = ?, version = version + 1, type = ? where id = ?', n, now, media, known.id);
    else this.store.run('insert into graph_files values(?,?,?,?,?,?,?,?,?)', randomUUID(), user.upn, keyOf(path), checked(path), media, now, now, 1, n);
    dropUnused(this.store);
    return { status: known ? 200 : 201, body: this.item(user, path) };
  }

  open(user: TenantUser, path: string, body: Doc): Doc {
    if ((body.item as Doc | undefined)?.['@microsoft.graph.conflictBehavior'] === 'fail' && this.row(user, path)) throw new GraphError(409, 'nameAlreadyExists', 'The specified item name already exists.');
    const id = randomUUID();
    const expires = this.now() + sessionHours * 3600000;
    for (const [key, one] of this.sessions) if (one.expires < this.now()) this.sessions.delete(key);
    this.sessions.set(id, { owner: user, path: checked(path), expires, parts: [], received: 0 });
    return { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession', uploadUrl: `https://${driveHost}/up/${id}`, expirationDateTime: new Date(expires).toISOString(), nextExpectedRanges: ['0-'] };
  }

  /** What stands behind an uploadUrl of the drive. */
  answer(method: string, url: URL, headers: Record<string, string>, body: Buffer): Reply {
    const id = /^\/up\/([\w-]+)$/.exec(url.pathname)?.[1] ?? '';
    const session = this.sessions.get(id);
    if (!session || session.expires < this.now()) throw notFound();
    const state = (): Doc => ({ expirationDateTime: new Date(session.expires).toISOString(), nextExpectedRanges: [`${session.received}-`] });
    if (method === 'GET') return { status: 200, body: state() };
    if (method === 'DELETE') {
      this.sessions.delete(id);
      return { status: 204 };
    }
    const range = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(headers['content-range'] ?? '');
    if (method !== 'PUT' || !range) throw badRequest('The Content-Range header is missing or malformed.', 'invalidRequest');
    const [from, to, total] = range.slice(1).map(Number) as [number, number, number];
    if (from !== session.received || to >= total) throw wrongRange('The uploaded fragment does not begin where the last one ended.');
    if (to - from + 1 !== body.length || body.length >= longestRange || (to + 1 < total && body.length % rangeUnit !== 0)) throw badRequest('A fragment is a multiple of 320 KiB, below 60 MiB, and as long as its range.', 'invalidRequest');
    session.parts.push(body);
    session.received = to + 1;
    if (session.received < total) return { status: 202, body: state() };
    this.sessions.delete(id);
    return this.write(session.owner, session.path, Buffer.concat(session.parts));
  }
}
