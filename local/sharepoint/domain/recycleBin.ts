/** The recycle bin: items, files, folders and lists put away, restored, or emptied. */
import { randomUUID } from 'node:crypto';
import { accessDenied, duplicateValues, listExists, noItem, spException } from '../errors.ts';
import { Permission } from '../permissions.ts';
import type { FolderEntry, Files } from './files.ts';
import type { Items } from './items.ts';
import { folderUrl, isLibrary } from './lists.ts';
import type { Lists } from './lists.ts';
import type { Session } from './security.ts';
import { foldKey } from './store.ts';
import type { Row, Store } from './store.ts';
import type { Item, List, RecycleEntry, Site } from './types.ts';

const entryOf = (row: Row): RecycleEntry => ({
  id: row.id as string, kind: row.kind as RecycleEntry['kind'], title: row.title as string, dir: row.dir as string, listId: row.list_id as string, itemId: row.item_id as number,
  deletedBy: row.deleted_by as number, deletedAt: row.deleted_at as string, data: row.data as string, stage: 1, size: row.size as number,
});

export class RecycleBin {
  private readonly store: Store;
  private readonly lists: Lists;
  private readonly items: Items;
  private readonly files: Files;
  private readonly now: () => string;

  constructor(parts: { store: Store; lists: Lists; items: Items; files: Files; now: () => string }) {
    this.store = parts.store;
    this.lists = parts.lists;
    this.items = parts.items;
    this.files = parts.files;
    this.now = parts.now;
  }

  private put(session: Session, entry: { kind: string; title: string; dir: string; list: List; itemId: number; rows: Item[]; size: number }): string {
    const id = randomUUID();
    this.store.run('insert into recycle values(?,?,?,?,?,?,?,?,?,?,?)', id, session.site.id, entry.kind, entry.title, entry.dir.replace(/^\//, ''), entry.list.id, entry.itemId, session.user.id, this.now(), JSON.stringify(entry.rows), entry.size);
    return id;
  }

  /** @returns the entry's id in the bin */
  item(session: Session, list: List, id: number, ifMatch?: string): string {
    const item = this.items.removable(session, list, id, ifMatch);
    return this.store.transaction(() => {
      const rows = item.folder === 1 ? [item, ...this.files.beneath(list, `${item.dir}/${item.leaf}`)] : [item];
      rows.forEach((row) => this.items.drop(list, row));
      const title = isLibrary(list) || item.folder === 1 ? item.leaf : ((item.c_title as string | null) ?? '');
      return this.put(session, { kind: item.folder === 1 ? 'folder' : isLibrary(list) ? 'file' : 'item', title, dir: item.dir, list, itemId: id, rows, size: isLibrary(list) ? this.files.length(list, item) : 0 });
    });
  }

  folder(session: Session, folder: FolderEntry): string {
    if (!folder.list || !folder.item) throw accessDenied();
    return this.item(session, folder.list, folder.item.id);
  }

  list(session: Session, list: List): string {
    session.demand(session.listMask(list), Permission.manageLists);
    return this.store.transaction(() => {
      const id = this.put(session, { kind: 'list', title: list.title, dir: folderUrl(session.site, list).replace(/\/[^/]+$/, ''), list, itemId: 0, rows: [], size: 0 });
      this.lists.setRecycled(list, true);
      return id;
    });
  }

  entries(session: Session): RecycleEntry[] {
    const all = this.store.all('select * from recycle where site_id = ? order by deleted_at desc, rowid desc', session.site.id).map(entryOf);
    return session.may(session.webMask(), Permission.manageWeb) ? all : all.filter((one) => one.deletedBy === session.user.id);
  }

  get(session: Session, id: string): RecycleEntry {
    const found = this.entries(session).find((one) => one.id === id.replace(/[{}]/g, '').toLowerCase());
    if (!found) throw noItem();
    return found;
  }

  private recycledList(site: Site, id: string): List | undefined {
    const row = this.store.one('select n from lists where id = ? and site_id = ?', id, site.id);
    return row && ({ n: row.n } as List);
  }

  /** @throws 400 -2130575169 when a unique value is taken meanwhile, -2130575257 when the name of a file or folder is, 500 -2130575342 when a list's is */
  restore(session: Session, entry: RecycleEntry): void {
    this.store.transaction(() => {
      if (entry.kind === 'list') {
        const list = this.recycledList(session.site, entry.listId);
        const row = this.store.one('select title, folder from lists where id = ?', entry.listId);
        if (!list || !row) throw noItem();
        const taken = this.lists.every(session.site).some((one) => one.title.toLowerCase() === String(row.title).toLowerCase() || one.folder.toLowerCase() === String(row.folder).toLowerCase());
        if (taken) throw listExists();
        this.lists.setRecycled(list, false);
      } else {
        const list = this.lists.byIdIn(session.site, entry.listId);
        if (!list) throw noItem();
        for (const row of JSON.parse(entry.data) as Item[]) {
          if (entry.kind !== 'item' && this.store.one(`select 1 from items_${list.n} where dir = ? collate nocase and leaf_key = ?`, row.dir, foldKey(row.leaf))) throw spException(-2130575257, `A file or folder with the name ${row.dir}/${row.leaf} already exists.`);
          const known = new Set(this.store.all(`select name from pragma_table_info(?)`, `items_${list.n}`).map((one) => one.name as string));
          try {
            this.items.insert(list, Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name))));
          } catch {
            throw duplicateValues(entry.title);
          }
          this.lists.touch(list, 1);
        }
      }
      this.store.run('delete from recycle where id = ?', entry.id);
    });
  }

  purge(session: Session, entry: RecycleEntry): void {
    this.store.transaction(() => {
      const list = entry.kind === 'list' ? this.recycledList(session.site, entry.listId) : this.lists.byIdIn(session.site, entry.listId);
      if (list && entry.kind === 'list') this.lists.purge(session.site, { ...list, id: entry.listId });
      else if (list) for (const row of JSON.parse(entry.data) as Item[]) this.items.purge(session, list, row.id);
      this.store.run('delete from recycle where id = ?', entry.id);
    });
  }
}
