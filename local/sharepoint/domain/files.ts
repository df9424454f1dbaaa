/** Files and folders of libraries, chunked uploads, and the attachments of list items. */
import { accessDenied, badQuery, noFile, noFolder, noItem, spException } from '../errors.ts';
import { limits } from '../limits.ts';
import { Permission } from '../permissions.ts';
import { folderUrl, isLibrary } from './lists.ts';
import type { Lists } from './lists.ts';
import { Items } from './items.ts';
import type { Backdate } from './items.ts';
import type { Session } from './security.ts';
import { foldKey } from './store.ts';
import type { Store } from './store.ts';
import type { Item, List } from './types.ts';

export interface FileEntry { list: List; item: Item; url: string }
/** `item` is absent for a library's or list's root folder, `list` for the site's own folder. */
export interface FolderEntry { list?: List; item?: Item; url: string }

export class Files {
  private readonly store: Store;
  private readonly lists: Lists;
  private readonly items: Items;

  constructor(parts: { store: Store; lists: Lists; items: Items }) {
    this.store = parts.store;
    this.lists = parts.lists;
    this.items = parts.items;
  }

  /** A server-relative URL without trailing slash; what lies outside the site answers undefined. */
  private inside(session: Session, url: string): string | undefined {
    const prefix = session.site.url === '/' ? '' : session.site.url;
    let path = url.replace(/\/+$/, '');
    if (!path.startsWith('/')) path = `${prefix}/${path}`.replace(/\/+$/, '');
    const parts = path.split('/');
    if (parts.includes('..') || parts.includes('.')) return undefined;
    return path.toLowerCase() === prefix.toLowerCase() || path.toLowerCase().startsWith(`${prefix.toLowerCase()}/`) ? path : undefined;
  }

  private listOver(session: Session, path: string): List | undefined {
    const wanted = `${path.toLowerCase()}/`;
    return this.lists.every(session.site).find((one) => wanted.startsWith(`${folderUrl(session.site, one).toLowerCase()}/`));
  }

  private row(list: List, path: string): Item | undefined {
    const cut = path.lastIndexOf('/');
    return this.store.one(`select ${this.items.columns(list)} from items_${list.n} where dir = ? collate nocase and leaf_key = ?`, path.slice(0, cut), foldKey(path.slice(cut + 1))) as Item | undefined;
  }

  /** @throws 404; 403 when the library may not be seen */
  folder(session: Session, url: string): FolderEntry {
    const path = this.inside(session, url);
    if (path === undefined) throw noFolder();
    if (path === (session.site.url === '/' ? '' : session.site.url)) return { url: session.site.url };
    const list = this.listOver(session, path);
    if (!list) throw noFolder();
    if (!session.may(session.listMask(list), Permission.view)) throw accessDenied();
    if (path.toLowerCase() === folderUrl(session.site, list).toLowerCase()) return { list, url: folderUrl(session.site, list) };
    const item = this.row(list, path);
    if (!item || item.folder !== 1) throw noFolder();
    return { list, item, url: `${item.dir}/${item.leaf}` };
  }

  /** @throws 404; 403 when the library may not be seen */
  file(session: Session, url: string): FileEntry {
    const path = this.inside(session, url);
    const list = path === undefined ? undefined : this.listOver(session, path);
    if (path === undefined || !list) throw noFile(url);
    if (!session.may(session.listMask(list), Permission.view)) throw accessDenied();
    const item = this.row(list, path);
    if (!item || item.folder === 1 || !isLibrary(list)) throw noFile(url);
    this.items.get(session, list, item.id);
    return { list, item, url: `${item.dir}/${item.leaf}` };
  }

  entry(list: List, item: Item): FileEntry {
    return { list, item, url: `${item.dir}/${item.leaf}` };
  }

  byId(session: Session, id: string): FileEntry {
    const guid = id.replace(/[{}]/g, '').toLowerCase();
    for (const list of this.lists.all(session).filter(isLibrary)) {
      const item = this.store.one(`select ${this.items.columns(list)} from items_${list.n} where guid = ? and folder = 0`, guid) as Item | undefined;
      if (item) return this.entry(list, this.items.get(session, list, item.id));
    }
    throw noFile(id);
  }

  /** @throws 404 */
  folderById(session: Session, id: string): FolderEntry {
    const guid = id.replace(/[{}]/g, '').toLowerCase();
    for (const list of this.lists.all(session)) {
      if (list.id === guid) return { list, url: folderUrl(session.site, list) };
      const item = this.store.one(`select ${this.items.columns(list)} from items_${list.n} where guid = ? and folder = 1`, guid) as Item | undefined;
      if (item) return { list, item: this.items.get(session, list, item.id), url: `${item.dir}/${item.leaf}` };
    }
    throw noFolder();
  }

  private children(folder: FolderEntry, kind: 0 | 1): Item[] {
    if (!folder.list) return [];
    return this.store.all(`select ${this.items.columns(folder.list)} from items_${folder.list.n} where dir = ? and folder = ? order by leaf_key`, folder.url, kind) as Item[];
  }

  filesIn(session: Session, folder: FolderEntry): FileEntry[] {
    const { list } = folder;
    if (!list || !isLibrary(list)) return [];
    return this.children(folder, 0).filter((item) => session.may(session.itemMask(list, item), Permission.view)).map((item) => this.entry(list, item));
  }

  foldersIn(session: Session, folder: FolderEntry): FolderEntry[] {
    if (!folder.list) return this.lists.all(session).filter((one) => !one.folder.includes('/')).map((list) => ({ list, url: folderUrl(session.site, list) }));
    return this.children(folder, 1).map((item) => ({ list: folder.list, item, url: `${item.dir}/${item.leaf}` }));
  }

  private checkName(name: string, folder: string): void {
    if (!name || /["*:<>?/\\|\u0000-\u001f]/.test(name) || name !== name.trim() || name.endsWith('.') || name === '.' || name === '..') {
      throw spException(-2130575245, `The file or folder name "${name}" contains characters that are not permitted.  Please use a different name.`);
    }
    if (`${folder}/${name}`.length > limits.pathCharacters) throw spException(-2147024690, 'The specified file or folder name is too long. The URL path for all files and folders must be 400 characters or less (and no more than 400 characters for any single URL component). Please type a shorter file or folder name.');
  }

  /** Makes a folder, or answers the one there is when `ensure`. */
  addFolder(session: Session, parent: FolderEntry, name: string, ensure = true): FolderEntry {
    if (!parent.list) throw accessDenied();
    this.checkName(name, parent.url);
    const there = this.row(parent.list, `${parent.url}/${name}`);
    if (there) {
      if (there.folder === 1 && ensure) return { list: parent.list, item: there, url: `${there.dir}/${there.leaf}` };
      throw spException(-2130575257, `A file or folder with the name ${parent.url}/${name} already exists.`);
    }
    const item = this.items.add(session, parent.list, {}, {}, { leaf: name, dir: parent.url, folder: true });
    return { list: parent.list, item, url: `${parent.url}/${name}` };
  }

  ensureFolder(session: Session, url: string): FolderEntry {
    try {
      return this.folder(session, url);
    } catch (error) {
      const cut = url.replace(/\/+$/, '').lastIndexOf('/');
      if (cut <= 0) throw error;
      return this.addFolder(session, this.ensureFolder(session, url.slice(0, cut)), url.slice(cut + 1));
    }
  }

  content(list: List, item: Item): Buffer {
    const row = this.store.one('select content from contents where list_n = ? and item_id = ? order by ui_version desc limit 1', list.n, item.id);
    return (row?.content as Buffer | undefined) ?? Buffer.alloc(0);
  }

  contentOf(list: List, item: Item, uiVersion: number): Buffer {
    const row = this.store.one('select content from contents where list_n = ? and item_id = ? and ui_version <= ? order by ui_version desc limit 1', list.n, item.id, uiVersion);
    return (row?.content as Buffer | undefined) ?? Buffer.alloc(0);
  }

  length(list: List, item: Item): number {
    return (this.store.one('select length from contents where list_n = ? and item_id = ? order by ui_version desc limit 1', list.n, item.id)?.length as number | undefined) ?? 0;
  }

  private keep(list: List, item: Item, content: Buffer): void {
    this.store.run('insert or replace into contents values(?,?,?,?,?)', list.n, item.id, item.ui_version, content, content.length);
    if (!list.settings.enableVersioning) this.store.run('delete from contents where list_n = ? and item_id = ? and ui_version < ?', list.n, item.id, item.ui_version);
  }

  /** @throws 400 -2130575257 when the name is taken and may not be overwritten */
  add(session: Session, folder: FolderEntry | string, name: string, content: Buffer, options: { overwrite?: boolean; at?: Backdate; values?: Record<string, unknown>; ifMatch?: string } = {}): FileEntry {
    const place = typeof folder === 'string' ? this.folder(session, folder) : folder;
    const { list } = place;
    if (!list || !isLibrary(list)) throw accessDenied();
    this.checkName(name, place.url);
    const there = this.row(list, `${place.url}/${name}`);
    if (there?.folder === 1) throw spException(-2130575257, `A folder with the name ${place.url}/${name} already exists.`);
    if (there && !options.overwrite) throw spException(-2130575257, `A file with the name ${place.url.replace(/^\//, '')}/${name} already exists. It was last modified by ${session.user.login} on ${there.modified}.`);
    return this.store.transaction(() => {
      if (there) return this.setContent(session, this.entry(list, there), content, options.ifMatch, options.at);
      const item = this.items.add(session, list, options.values ?? {}, options.at, { leaf: name, dir: place.url, folder: false });
      this.keep(list, item, content);
      return this.entry(list, item);
    });
  }

  setContent(session: Session, file: FileEntry, content: Buffer, ifMatch?: string, at?: Backdate): FileEntry {
    session.demand(session.itemMask(file.list, file.item), Permission.edit);
    Items.checkEtag(file.item, ifMatch);
    return this.store.transaction(() => {
      const item = this.items.write(session, file.list, file.item, { ...file.item }, at);
      this.keep(file.list, item, content);
      return this.entry(file.list, item);
    });
  }

  // --- chunked upload

  private chunks(id: string): { content: Buffer; itemId: number } | undefined {
    const row = this.store.one('select content, item_id from uploads where id = ?', id);
    return row && { content: row.content as Buffer, itemId: row.item_id as number };
  }

  startUpload(session: Session, file: FileEntry, id: string, part: Buffer): number {
    session.demand(session.itemMask(file.list, file.item), Permission.edit);
    this.store.run('insert or replace into uploads values(?,?,?,?)', id.toLowerCase(), file.list.n, file.item.id, part);
    return part.length;
  }

  continueUpload(session: Session, file: FileEntry, id: string, offset: number, part: Buffer): number {
    session.demand(session.itemMask(file.list, file.item), Permission.edit);
    const before = this.chunks(id.toLowerCase());
    if (!before || before.itemId !== file.item.id) throw spException(-2130575306, 'The upload session was not found or has been cancelled.');
    if (before.content.length !== offset) throw spException(-2130575306, `The file offset ${offset} does not match the expected offset ${before.content.length}.`);
    this.store.run('update uploads set content = ? where id = ?', Buffer.concat([before.content, part]), id.toLowerCase());
    return offset + part.length;
  }

  finishUpload(session: Session, file: FileEntry, id: string, offset: number, part: Buffer): FileEntry {
    this.continueUpload(session, file, id, offset, part);
    const { content } = this.chunks(id.toLowerCase()) as { content: Buffer };
    this.store.run('delete from uploads where id = ?', id.toLowerCase());
    return this.setContent(session, file, content);
  }

  cancelUpload(id: string): void {
    this.store.run('delete from uploads where id = ?', id.toLowerCase());
  }

  /** A folder's own row and every row beneath it. */
  beneath(list: List, url: string): Item[] {
    return this.store.all(`select ${this.items.columns(list)} from items_${list.n} where dir = ? or (dir >= ? and dir < ?) order by length(dir)`, url, `${url}/`, `${url}0`) as Item[];
  }

  // --- attachments

  attachments(list: List, item: Item): string[] {
    if (!item.attachments) return [];
    return this.store.all('select name from attachments where list_n = ? and item_id = ? order by name', list.n, item.id).map((row) => row.name as string);
  }

  attachment(list: List, item: Item, name: string): { name: string; content: Buffer } {
    const row = this.store.one('select name, content from attachments where list_n = ? and item_id = ? and name = ?', list.n, item.id, name);
    if (!row) throw noItem();
    return { name: row.name as string, content: row.content as Buffer };
  }

  addAttachment(session: Session, list: List, item: Item, name: string, content: Buffer, overwrite = false): void {
    session.demand(session.itemMask(list, item), Permission.edit);
    if (!list.settings.enableAttachments) throw badQuery('Attachments are disabled for this list.');
    this.checkName(name, folderUrl(session.site, list));
    if (content.length > limits.attachmentBytes) throw spException(-2147023673, 'The attachment is larger than the maximum of 250 MB.', 413);
    const there = this.store.one('select 1 from attachments where list_n = ? and item_id = ? and name = ?', list.n, item.id, name);
    if (there && !overwrite) throw spException(-2130575257, 'The specified name is already in use.\n\nThe document or folder name was not changed.  To change the name, close this dialog and edit the properties of the document or folder.');
    this.store.transaction(() => {
      this.store.run('insert or replace into attachments values(?,?,?,?)', list.n, item.id, name, content);
      this.items.setAttachments(session, list, item, true);
    });
  }

  removeAttachment(session: Session, list: List, item: Item, name: string): void {
    session.demand(session.itemMask(list, item), Permission.edit);
    const found = this.attachment(list, item, name);
    this.store.transaction(() => {
      this.store.run('delete from attachments where list_n = ? and item_id = ? and name = ?', list.n, item.id, found.name);
      this.items.setAttachments(session, list, item, this.store.one('select 1 from attachments where list_n = ? and item_id = ?', list.n, item.id) !== undefined);
    });
  }
}
