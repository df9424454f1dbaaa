/** Events and their attachments in the tables, without any rule of meetings. */
import { createHash, randomBytes } from 'node:crypto';
import { malformedId, noItem } from '../errors.ts';
import type { Row, Store } from '../../sharepoint/domain/store.ts';
import { contentOf, dropUnused, keepContent } from '../tables.ts';
import type { EventRecord } from './model.ts';

export interface AttachmentRecord { key: string; event: string; name: string; type: string; size: number; inline: boolean; contentId: string | null; contentN: number; modified: number }
export type NewAttachment = Pick<AttachmentRecord, 'name' | 'type' | 'inline' | 'contentId'> & { content: Buffer };

/** Ids as Exchange makes them: opaque, case-sensitive, of one form that a move changes and one that stays. */
const regular = 'AAMkADRj';
const immutable = 'AAkALgAA';
export const newKey = (): string => randomBytes(39).toString('base64url');
export const eventId = (key: string, stays: boolean): string => `${stays ? immutable : regular}${key}AAA=`;
export const attachmentId = (event: string, key: string, stays: boolean): string => `${stays ? immutable : regular}${event.slice(0, 24)}${key}=`;

/** @throws 400 ErrorInvalidIdMalformed for what cannot be an id of either form */
export function keyOf(id: string): string {
  const found = /^AA(?:MkADRj|kALgAA)([\w-]{52})AAA=$/.exec(id);
  if (!found) throw malformedId();
  return found[1] as string;
}

const eventOf = (row: Row): EventRecord => ({
  key: row.key as string, mailbox: row.mailbox as string, uid: row.uid as string, organizer: JSON.parse(row.organizer as string) as EventRecord['organizer'], start: row.start as number, end: row.end as number,
  created: row.created as number, modified: row.modified as number, change: row.change as number, transactionId: row.transaction_id as string, transactionDigest: row.transaction_digest as string, data: JSON.parse(row.data as string) as EventRecord['data'],
});

const attachmentOf = (row: Row): AttachmentRecord => ({ key: row.key as string, event: row.event as string, name: row.name as string, type: row.type as string, size: row.size as number, inline: row.inline === 1, contentId: row.content_id as string | null, contentN: row.content_n as number, modified: row.modified as number });

/** A digest of what was posted, by which the repeat of a create is told from another event. */
export const digestOf = (body: unknown): string => createHash('sha256').update(JSON.stringify(body)).digest('base64');

export class EventStore {
  readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  save(event: EventRecord): void {
    this.store.run('insert into graph_events values(?,?,?,?,?,?,?,?,?,?,?,?) on conflict(key) do update set start = excluded.start, end = excluded.end, modified = excluded.modified, change = excluded.change, data = excluded.data',
      event.key, event.mailbox, event.uid, JSON.stringify(event.organizer), event.start, event.end, event.created, event.modified, event.change, event.transactionId, event.transactionDigest, JSON.stringify(event.data));
  }

  find(mailbox: string, key: string): EventRecord | undefined {
    const row = this.store.one('select * from graph_events where key = ? and mailbox = ?', key, mailbox);
    return row && eventOf(row);
  }

  /** @throws 404 ErrorItemNotFound: also for what lies in another mailbox */
  get(mailbox: string, id: string): EventRecord {
    const found = this.find(mailbox, keyOf(id));
    if (!found) throw noItem();
    return found;
  }

  byUid(mailbox: string, uid: string): EventRecord | undefined {
    const row = this.store.one('select * from graph_events where uid = ? and mailbox = ?', uid, mailbox);
    return row && eventOf(row);
  }

  byTransaction(mailbox: string, transactionId: string): EventRecord | undefined {
    const row = this.store.one('select * from graph_events where mailbox = ? and transaction_id = ?', mailbox, transactionId);
    return row && eventOf(row);
  }

  all(mailbox: string): EventRecord[] {
    return this.store.all('select * from graph_events where mailbox = ? order by created desc, rowid desc', mailbox).map(eventOf);
  }

  /** Events that touch the time between the two instants, in order. */
  between(mailbox: string, from: number, to: number): EventRecord[] {
    return this.store.all('select * from graph_events where mailbox = ? and start < ? and (end > ? or (start = end and start >= ?)) order by start, rowid', mailbox, to, from, from).map(eventOf);
  }

  remove(event: EventRecord): void {
    for (const upload of this.store.all('select id from graph_uploads where event = ?', event.key)) this.store.run('delete from graph_chunks where upload = ?', upload.id);
    this.store.run('delete from graph_uploads where event = ?', event.key);
    this.store.run('delete from graph_attachments where event = ?', event.key);
    this.store.run('delete from graph_events where key = ?', event.key);
    dropUnused(this.store);
  }

  // --- attachments

  attachments(event: string): AttachmentRecord[] {
    return this.store.all('select * from graph_attachments where event = ? order by rowid', event).map(attachmentOf);
  }

  attachment(event: EventRecord, id: string): AttachmentRecord {
    const found = this.attachments(event.key).find((one) => attachmentId(event.key, one.key, false) === id || attachmentId(event.key, one.key, true) === id);
    if (!found) throw noItem();
    return found;
  }

  attach(event: EventRecord, given: NewAttachment, now: number): AttachmentRecord {
    const record: AttachmentRecord = { key: newKey(), event: event.key, name: given.name, type: given.type, size: given.content.length, inline: given.inline, contentId: given.contentId, contentN: keepContent(this.store, given.content), modified: now };
    this.put(record);
    return record;
  }

  private put(one: AttachmentRecord): void {
    this.store.run('insert into graph_attachments values(?,?,?,?,?,?,?,?,?)', one.key, one.event, one.name, one.type, one.size, one.inline ? 1 : 0, one.contentId, one.contentN, one.modified);
  }

  detach(attachment: AttachmentRecord): void {
    this.store.run('delete from graph_attachments where key = ?', attachment.key);
    dropUnused(this.store);
  }

  /** Makes the copy's attachments those of the organizer's event; the bytes are shared. */
  copyAttachments(from: EventRecord, to: EventRecord): void {
    this.store.run('delete from graph_attachments where event = ?', to.key);
    for (const one of this.attachments(from.key)) this.put({ ...one, key: newKey(), event: to.key });
  }

  content(attachment: AttachmentRecord): Buffer {
    return contentOf(this.store, attachment.contentN);
  }
}
