/**
 * Files on an event: below 3 MB in one request, from 3 to 150 MB in ranges on another host.
 * Source: "Attach large files to Outlook messages or events".
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { TenantUser } from '../../sharepoint/domain/types.ts';
import { tenantId } from '../../sharepoint/defaults.ts';
import type { Store } from '../../sharepoint/domain/store.ts';
import { abstractAttachment, badRequest, GraphError, invalidProperty, messageTooLarge, noItem, notImplemented, requestTooLarge, tokenForElsewhere, tooLargeForSession, tooSmallForSession, unknownType, wrongRange } from '../errors.ts';
import { mediaTypeOf } from '../mediaTypes.ts';
import type { Doc } from '../odata.ts';
import { object } from './input.ts';
import { attachmentId, eventId, EventStore } from './store.ts';
import type { AttachmentRecord, NewAttachment } from './store.ts';
import type { EventRecord } from './model.ts';

const mb = 1024 * 1024;
/** A single POST takes less, an upload session no less. */
export const sessionFrom = 3 * mb;
const sessionTo = 150 * mb;
const longestRange = 4 * mb;
const sessionHours = 24;

export const uploadHost = 'outlook.office.com';

interface Session { id: string; token: string; event: string; name: string; type: string; size: number; inline: boolean; content_id: string | null; expires: number; received: number }
export interface UploadReply { status: number; headers: Record<string, string>; body?: Doc }

/** Reads a `#microsoft.graph.fileAttachment`. @throws 413 from 3 MB, which base64 makes more than a request holds */
export function readFile(given: unknown): NewAttachment {
  const file = object(given);
  const type = file['@odata.type'];
  if (typeof type !== 'string') throw abstractAttachment();
  if (!/^#?microsoft\.graph\.fileAttachment$/i.test(type) && !/\.(itemAttachment|referenceAttachment)$/i.test(type)) throw unknownType(type);
  if (!/fileAttachment$/i.test(type)) throw notImplemented('other attachments than files');
  const { name, contentBytes } = file;
  if (typeof name !== 'string' || name.trim() === '' || typeof contentBytes !== 'string' || !/^[A-Za-z0-9+/_\s-]*={0,2}\s*$/.test(contentBytes)) throw invalidProperty();
  const content = Buffer.from(contentBytes, 'base64');
  if (content.length >= sessionFrom) throw requestTooLarge();
  return { name, type: typeof file.contentType === 'string' && file.contentType ? file.contentType : mediaTypeOf(name), inline: file.isInline === true, contentId: typeof file.contentId === 'string' ? file.contentId : null, content };
}

export class Attachments {
  private readonly store: Store;
  private readonly events: EventStore;
  private readonly now: () => number;
  private readonly limit: () => number;

  constructor(parts: { store: Store; events: EventStore; now: () => number; /** Bytes that a message may weigh. */ limit: () => number }) {
    this.store = parts.store;
    this.events = parts.events;
    this.now = parts.now;
    this.limit = parts.limit;
  }

  private demandRoom(event: EventRecord, size: number): void {
    const held = this.events.attachments(event.key).reduce((sum, one) => sum + one.size, 0);
    if (held + size > this.limit()) throw messageTooLarge();
  }

  add(event: EventRecord, given: unknown): AttachmentRecord {
    const file = readFile(given);
    this.demandRoom(event, file.content.length);
    return this.attach(event, file);
  }

  /** The organizer's event has changed, but nobody is told. */
  private attach(event: EventRecord, file: NewAttachment): AttachmentRecord {
    this.events.save({ ...event, modified: this.now(), change: event.change + 1 });
    return this.events.attach(event, file, this.now());
  }

  remove(event: EventRecord, attachment: AttachmentRecord): void {
    this.events.detach(attachment);
    this.events.save({ ...event, modified: this.now(), change: event.change + 1 });
  }

  // --- upload sessions

  private address(user: TenantUser, event: string, rest: string): string {
    return `https://${uploadHost}/api/gv1.0/users('${user.oid}@${tenantId}')/events('${encodeURIComponent(eventId(event, false))}')/${rest}`;
  }

  open(user: TenantUser, event: EventRecord, given: Doc): Doc {
    const item = object(given.AttachmentItem ?? given.attachmentItem);
    const { name, size } = item;
    if (String(item.attachmentType).toLowerCase() !== 'file') throw notImplemented('other attachments than files');
    if (typeof name !== 'string' || name.trim() === '' || !Number.isInteger(size) || (size as number) < 0) throw invalidProperty();
    if ((size as number) < sessionFrom) throw tooSmallForSession();
    if ((size as number) > sessionTo) throw tooLargeForSession();
    this.demandRoom(event, size as number);
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    const expires = this.now() + sessionHours * 3600000;
    this.store.run('insert into graph_uploads values(?,?,?,?,?,?,?,?,?,?)', id, token, event.key, name, typeof item.contentType === 'string' && item.contentType ? item.contentType : mediaTypeOf(name), size, item.isInline === true ? 1 : 0, typeof item.contentId === 'string' ? item.contentId : null, expires, 0);
    return {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession', uploadUrl: this.address(user, event.key, `attachmentSessions('${id}')?authtoken=${token}`),
      expirationDateTime: new Date(expires).toISOString(), nextExpectedRanges: ['0-'],
    };
  }

  /** What stands behind an uploadUrl: PUT a range, GET how far it has come, DELETE to give up. */
  answer(method: string, url: URL, headers: Record<string, string>, body: Buffer): UploadReply {
    if (headers.authorization) throw tokenForElsewhere();
    const id = /attachmentSessions\('([\w-]+)'\)$/i.exec(decodeURIComponent(url.pathname))?.[1];
    const session = id ? this.store.one('select * from graph_uploads where id = ?', id) as unknown as Session | undefined : undefined;
    if (!session || session.token !== url.searchParams.get('authtoken') || session.expires < this.now()) throw noItem();
    if (method === 'GET') return { status: 200, headers: {}, body: this.state(session) };
    if (method === 'DELETE') {
      this.drop(session);
      return { status: 204, headers: {} };
    }
    if (method !== 'PUT') throw badRequest('Only PUT, GET and DELETE are possible here.');
    return this.put(session, headers, body);
  }

  private state(session: Session): Doc {
    return { '@odata.context': `https://${uploadHost}/api/gv1.0/$metadata#users/events/attachmentSessions/$entity`, ExpirationDateTime: new Date(session.expires).toISOString(), nextExpectedRanges: [String(session.received)] };
  }

  private put(session: Session, headers: Record<string, string>, body: Buffer): UploadReply {
    const range = /^bytes (\d{1,12})-(\d{1,12})\/(\d{1,12})$/.exec(headers['content-range'] ?? '');
    if (!range) throw badRequest('The Content-Range header is missing or malformed.', 'ErrorInvalidRequest');
    const [from, to, total] = range.slice(1).map(Number) as [number, number, number];
    if (total !== session.size) throw wrongRange(`The range names ${total} bytes; the session is for ${session.size}.`);
    if (from !== session.received) throw wrongRange(`The next byte expected is ${session.received}.`);
    if (to >= total || to < from) throw wrongRange('The range does not lie within the file.');
    if (to - from + 1 !== body.length) throw badRequest('The length of the content does not match the range.', 'ErrorInvalidRequest');
    if (body.length > longestRange) throw new GraphError(413, 'RequestEntityTooLarge', 'A range is at most 4 MB.');
    this.store.run('insert into graph_chunks values(?,?,?)', session.id, from, body);
    this.store.run('update graph_uploads set received = ? where id = ?', to + 1, session.id);
    if (to + 1 < total) return { status: 200, headers: {}, body: this.state({ ...session, received: to + 1 }) };
    return this.finish(session);
  }

  private finish(session: Session): UploadReply {
    const row = this.store.one('select mailbox from graph_events where key = ?', session.event);
    const event = row && this.events.find(row.mailbox as string, session.event);
    if (!event) throw noItem();
    const user = this.store.one('select oid from tenant_users where upn = ?', event.mailbox);
    const content = Buffer.concat(this.store.all('select content from graph_chunks where upload = ? order by start', session.id).map((chunk) => chunk.content as Buffer));
    const made = this.attach(event, { name: session.name, type: session.type, inline: Boolean(session.inline), contentId: session.content_id, content });
    this.drop(session);
    return { status: 201, headers: { location: this.address({ oid: user?.oid } as TenantUser, event.key, `attachments('${encodeURIComponent(attachmentId(event.key, made.key, false))}')`) } };
  }

  private drop(session: Session): void {
    this.store.run('delete from graph_chunks where upload = ?', session.id);
    this.store.run('delete from graph_uploads where id = ?', session.id);
  }
}
