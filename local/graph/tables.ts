/** The tables of mailboxes and their mail, in the tenant's own database. */
import type { Store } from '../sharepoint/domain/store.ts';

const tables = `
create table if not exists graph_settings(key text primary key, value text not null);
create table if not exists graph_events(key text primary key, mailbox text, uid text, organizer text, start int, end int, created int, modified int, change int, transaction_id text, transaction_digest text, data text);
create index if not exists graph_events_mailbox on graph_events(mailbox, start);
create index if not exists graph_events_uid on graph_events(uid);
create table if not exists graph_contents(n integer primary key autoincrement, content blob);
create table if not exists graph_attachments(key text primary key, event text, name text, type text, size int, inline int, content_id text, content_n int, modified int);
create index if not exists graph_attachments_event on graph_attachments(event);
create table if not exists graph_uploads(id text primary key, token text, event text, name text, type text, size int, inline int, content_id text, expires int, received int);
create table if not exists graph_chunks(upload text, start int, content blob, primary key(upload, start));
create table if not exists graph_mails(id integer primary key autoincrement, sending text, at int, kind text, sender text, recipient text, uid text, data text);
create table if not exists graph_mail_attachments(mail int, ord int, name text, type text, size int, content_n int, primary key(mail, ord)) without rowid;
create table if not exists graph_drive_items(id text primary key, owner text, key text, parent_key text, path text, folder int, type text, created int, modified int, version int, content_n int, unique(owner, key));
create index if not exists graph_drive_items_parent on graph_drive_items(owner, parent_key);
drop table if exists graph_files;
`;

const names = ['settings', 'events', 'contents', 'attachments', 'uploads', 'chunks', 'mails', 'mail_attachments', 'drive_items'];

export function makeTables(store: Store): void {
  store.change(tables);
}

export function emptyTables(store: Store): void {
  for (const name of names) store.change(`delete from graph_${name}`);
}

/** Keeps bytes once; attachments, mails and copies of a meeting point to them. */
export function keepContent(store: Store, content: Buffer): number {
  return Number(store.run('insert into graph_contents(content) values(?)', content).lastInsertRowid);
}

export function contentOf(store: Store, n: number): Buffer {
  return store.one('select content from graph_contents where n = ?', n)?.content as Buffer | undefined ?? Buffer.alloc(0);
}

/** Lets go of bytes that nothing points to any more. */
export function dropUnused(store: Store): void {
  store.run('delete from graph_contents where n not in (select content_n from graph_attachments union select content_n from graph_mail_attachments union select content_n from graph_drive_items where content_n is not null)');
}
