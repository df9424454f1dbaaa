/** A user's own drive, kept in tables of its own. */
import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../sharepoint/domain/store.ts';
import type { TenantUser } from '../../sharepoint/domain/types.ts';
import { mediaTypeOf } from '../mediaTypes.ts';
import type { Doc } from '../odata.ts';
import { contentOf, dropUnused, keepContent } from '../tables.ts';
import { guidFrom, invalidFile, joined, keyOf, nameOf, nameTaken, parentOf } from './model.ts';
import type { Drive, DriveNode, Identity } from './model.ts';

export const personalDriveId = (user: TenantUser): string => `b!${user.oid}`;

export class PersonalDrive implements Drive {
  readonly id: string;
  readonly type = 'business';
  private readonly store: Store;
  private readonly user: TenantUser;
  private readonly now: () => number;
  private readonly owner: Identity;
  private readonly address: string;

  constructor(parts: { store: Store; user: TenantUser; now: () => number; /** The origin at which people open files. */ origin: string }) {
    this.store = parts.store;
    this.user = parts.user;
    this.now = parts.now;
    this.id = personalDriveId(parts.user);
    this.owner = { id: parts.user.oid, displayName: parts.user.title, email: parts.user.email };
    this.address = `${parts.origin}/personal/${parts.user.upn.replace(/[@.]/g, '_')}/Documents`;
  }

  doc(): Doc {
    return { id: this.id, driveType: this.type, name: 'OneDrive', webUrl: this.address, owner: { user: this.owner } };
  }

  webUrl(path: string): string {
    return path === '' ? this.address : `${this.address}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  private node(row: Row): DriveNode {
    const path = row.path as string;
    const folder = row.folder === 1;
    return {
      guid: row.id as string, path, folder, size: folder ? 0 : this.store.one('select length(content) n from graph_contents where n = ?', row.content_n)?.n as number, created: row.created as number, modified: row.modified as number,
      createdBy: this.owner, modifiedBy: this.owner, version: row.version as number, type: row.type as string, children: folder ? this.count(path) : 0,
    };
  }

  private count(path: string): number {
    return this.store.one('select count(*) n from graph_drive_items where owner = ? and parent_key = ?', this.user.upn, keyOf(path))?.n as number;
  }

  root(): DriveNode {
    return { guid: guidFrom(this.id), path: '', folder: true, size: 0, created: 0, modified: 0, createdBy: this.owner, modifiedBy: this.owner, version: 1, type: '', children: this.count('') };
  }

  at(path: string): DriveNode | undefined {
    if (path === '') return this.root();
    const row = this.store.one('select * from graph_drive_items where owner = ? and key = ?', this.user.upn, keyOf(path));
    return row && this.node(row);
  }

  byGuid(guid: string): DriveNode | undefined {
    if (guid === guidFrom(this.id)) return this.root();
    const row = this.store.one('select * from graph_drive_items where owner = ? and id = ?', this.user.upn, guid);
    return row && this.node(row);
  }

  children(folder: DriveNode): DriveNode[] {
    return this.store.all('select * from graph_drive_items where owner = ? and parent_key = ? order by folder desc, key', this.user.upn, keyOf(folder.path)).map((row) => this.node(row));
  }

  content(file: DriveNode): Buffer {
    return contentOf(this.store, this.store.one('select content_n from graph_drive_items where id = ?', file.guid)?.content_n as number);
  }

  private insert(path: string, folder: boolean, type: string, content: number | null): void {
    this.store.run('insert into graph_drive_items values(?,?,?,?,?,?,?,?,?,?,?)', randomUUID(), this.user.upn, keyOf(path), keyOf(parentOf(path)), path, folder ? 1 : 0, type, this.now(), this.now(), 1, content);
  }

  /** The folder's path as it was first written. */
  private ensure(path: string): string {
    const found = this.at(path);
    if (found) {
      if (!found.folder) throw invalidFile('A file lies where a folder is needed.');
      return found.path;
    }
    const whole = joined(this.ensure(parentOf(path)), nameOf(path));
    this.insert(whole, true, '', null);
    return whole;
  }

  put(path: string, content: Buffer, type: string): DriveNode {
    const known = this.at(path);
    if (known?.folder) throw nameTaken();
    const n = keepContent(this.store, content);
    const media = type && !/octet-stream|json|text\/plain/i.test(type) ? type : mediaTypeOf(path);
    if (known) this.store.run('update graph_drive_items set content_n = ?, modified = ?, version = version + 1, type = ? where id = ?', n, this.now(), media, known.guid);
    else this.insert(joined(this.ensure(parentOf(path)), nameOf(path)), false, media, n);
    dropUnused(this.store);
    return this.at(path) as DriveNode;
  }

  makeFolder(path: string): DriveNode {
    this.ensure(path);
    return this.at(path) as DriveNode;
  }

  remove(node: DriveNode): void {
    const key = keyOf(node.path);
    // `0` follows `/`: everything below the folder.
    this.store.run('delete from graph_drive_items where owner = ? and (key = ? or (key > ? and key < ?))', this.user.upn, key, `${key}/`, `${key}0`);
    dropUnused(this.store);
  }
}
