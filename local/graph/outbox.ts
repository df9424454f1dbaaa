/**
 * Every mail that has left: one row for each recipient, with the text and the files as they were in that moment.
 * Nothing is ever changed here afterwards, so what stands here is what was sent.
 */
import type { Row, Store } from '../sharepoint/domain/store.ts';
import type { Answer, ItemBody, Person, TimeSlot } from './events/model.ts';
import { contentOf, dropUnused } from './tables.ts';

export type MailKind = 'invitation' | 'update' | 'cancellation' | 'response' | 'mail';
export interface Recipient extends Person { type: 'to' | 'cc' | 'bcc' }
export interface MailFile { name: string; type: string; size: number; contentN: number }
/** The meeting that a mail is about, as it was. */
export interface MailEvent { start: number; end: number; isAllDay: boolean; zone: string; location: string; joinUrl: string }
export interface MailContent { from: Person; recipients: Recipient[]; subject: string; body: ItemBody; event?: MailEvent; answer?: Answer; /** A time that the answer proposes instead. */ proposed?: TimeSlot; /** Kept in the sender's Sent Items. */ saved?: boolean }
export interface Mail extends MailContent { id: number; /** The same for all who were sent the same. */ sending: string; at: number; kind: MailKind; to: Recipient; uid: string; files: MailFile[] }
export interface Sending { id: string; at: number; kind: MailKind; uid: string; content: MailContent; files: MailFile[] }

export class Outbox {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  /** One mail to each of `recipients`; those in the content are whom the mail itself names. */
  send(sending: Sending, recipients: Recipient[]): void {
    for (const to of recipients) {
      const { lastInsertRowid } = this.store.run('insert into graph_mails(sending, at, kind, sender, recipient, uid, data) values(?,?,?,?,?,?,?)',
        sending.id, sending.at, sending.kind, sending.content.from.address.toLowerCase(), to.address.toLowerCase(), sending.uid, JSON.stringify({ ...sending.content, to }));
      sending.files.forEach((file, ord) => this.store.run('insert into graph_mail_attachments values(?,?,?,?,?,?)', Number(lastInsertRowid), ord, file.name, file.type, file.size, file.contentN));
    }
  }

  private mailOf(row: Row): Mail {
    const files = this.store.all('select * from graph_mail_attachments where mail = ? order by ord', row.id).map((file) => ({ name: file.name as string, type: file.type as string, size: file.size as number, contentN: file.content_n as number }));
    return { ...JSON.parse(row.data as string) as MailContent & { to: Recipient }, id: row.id as number, sending: row.sending as string, at: row.at as number, kind: row.kind as MailKind, uid: row.uid as string, files };
  }

  /** Newest first. */
  all(): Mail[] {
    return this.store.all('select * from graph_mails order by at desc, id desc').map((row) => this.mailOf(row));
  }

  /** What an address has sent, newest first. */
  sentBy(address: string): Mail[] {
    return this.store.all('select * from graph_mails where sender = ? order by at desc, id desc', address.toLowerCase()).map((row) => this.mailOf(row));
  }

  get(id: number): Mail | undefined {
    const row = this.store.one('select * from graph_mails where id = ?', id);
    return row && this.mailOf(row);
  }

  content(file: MailFile): Buffer {
    return contentOf(this.store, file.contentN);
  }

  empty(): void {
    this.store.run('delete from graph_mail_attachments');
    this.store.run('delete from graph_mails');
    dropUnused(this.store);
  }
}
