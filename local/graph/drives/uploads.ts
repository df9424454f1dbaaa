/** Uploads to a drive in ranges, on another host and without a token. Source: "driveItem: createUploadSession". */
import { randomUUID } from 'node:crypto';
import type { Reply } from '../call.ts';
import { GraphError } from '../errors.ts';
import type { Doc } from '../odata.ts';
import { invalidFile } from './model.ts';

export const driveHost = 'my.microsoftpersonalcontent.com';
/** Ranges but the last are multiples of this many bytes, and below 60 MiB. */
const rangeUnit = 320 * 1024;
const longestRange = 60 * 1024 * 1024;
const sessionHours = 24;

interface Session { expires: number; parts: Buffer[]; received: number; total?: number; deferred: boolean; commit: (content: Buffer) => Reply }

const noSession = (): GraphError => new GraphError(404, 'itemNotFound', 'The upload session was not found.', {}, 'uploadSessionNotFound');
const outOfRange = (message: string, detail: string): GraphError => new GraphError(416, 'invalidRange', message, {}, detail);

export class DriveUploads {
  private readonly now: () => number;
  private readonly sessions = new Map<string, Session>();

  constructor(now: () => number) {
    this.now = now;
  }

  forget(): void {
    this.sessions.clear();
  }

  /** @param commit makes the file when its last byte has come @param deferred only when the caller says so by itself */
  open(commit: Session['commit'], deferred: boolean): Doc {
    for (const [key, one] of this.sessions) if (one.expires < this.now()) this.sessions.delete(key);
    const id = randomUUID();
    const expires = this.now() + sessionHours * 3600000;
    this.sessions.set(id, { expires, parts: [], received: 0, deferred, commit });
    return { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession', uploadUrl: `https://${driveHost}/up/${id}`, expirationDateTime: new Date(expires).toISOString(), nextExpectedRanges: ['0-'] };
  }

  private get(id: string): Session {
    const session = this.sessions.get(id);
    if (!session || session.expires < this.now()) throw noSession();
    return session;
  }

  /** What has come of a session, by its address: to commit it under another name. @throws 404 */
  taken(url: string): { content: Buffer; done: () => void } {
    const id = /\/up\/([\w-]+)$/.exec(url)?.[1] ?? '';
    const session = this.get(id);
    if (session.received !== session.total) throw invalidFile('The upload session has not received all its bytes.', 'uploadSessionIncomplete');
    return { content: Buffer.concat(session.parts), done: () => void this.sessions.delete(id) };
  }

  /** What stands behind an uploadUrl: PUT a range, GET how far it has come, POST to commit, DELETE to give up. */
  answer(method: string, id: string, headers: Record<string, string>, body: Buffer): Reply {
    const session = this.get(id);
    if (method === 'GET') return { status: 200, body: this.state(session) };
    if (method === 'DELETE') {
      this.sessions.delete(id);
      return { status: 204 };
    }
    if (method === 'POST' && session.deferred && body.length === 0 && session.received === session.total) return this.commit(id, session);
    if (method !== 'PUT') throw invalidFile('Only PUT, GET and DELETE are possible here.');
    return this.put(id, session, headers, body);
  }

  private state(session: Session): Doc {
    return { expirationDateTime: new Date(session.expires).toISOString(), nextExpectedRanges: session.received === session.total ? [] : [`${session.received}-`] };
  }

  private put(id: string, session: Session, headers: Record<string, string>, body: Buffer): Reply {
    const range = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(headers['content-range'] ?? '');
    if (!range) throw invalidFile('The Content-Range header is missing or malformed.', 'invalidParameterFormat');
    const [from, to, total] = range.slice(1).map(Number) as [number, number, number];
    if (session.total !== undefined && total !== session.total) throw invalidFile(`The current upload session is for ${session.total} total bytes, but the current fragment declares a total of ${total}.`, 'fragmentLengthMismatch');
    if (from < session.received) throw outOfRange('Uploaded fragment overlaps with existing data.', 'fragmentOverlap');
    if (from > session.received) throw outOfRange('Uploaded fragment is out of order.', 'fragmentOutOfOrder');
    if (to >= total || to < from) throw outOfRange('The range does not lie within the file.', 'invalidRange');
    if (to - from + 1 !== body.length) throw invalidFile('The Content-Range header length does not match the provided number of bytes.', 'fragmentLengthMismatch');
    if (body.length >= longestRange) throw new GraphError(413, 'invalidRequest', 'A fragment is below 60 MiB.', {}, 'maxFragmentLengthExceeded');
    if (to + 1 < total && body.length % rangeUnit !== 0) throw invalidFile('The size of each fragment but the last is a multiple of 320 KiB.');
    session.parts.push(body);
    session.received = to + 1;
    session.total = total;
    if (session.received < total || session.deferred) return { status: 202, body: this.state(session) };
    return this.commit(id, session);
  }

  /** On a conflict the session stays, so that it can be committed under another name. */
  private commit(id: string, session: Session): Reply {
    const reply = session.commit(Buffer.concat(session.parts));
    this.sessions.delete(id);
    return reply;
  }
}
