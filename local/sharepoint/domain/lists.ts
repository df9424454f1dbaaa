/** Lists and libraries: made, found, changed and removed; their views; security trimming. */
import { randomUUID } from 'node:crypto';
import { accessDenied, listExists, noListAt, noListTitled, noListWithId, spException } from '../errors.ts';
import { Permission } from '../permissions.ts';
import { compileFormula } from '../formula/validation.ts';
import { tableColumns } from './builtIns.ts';
import type { Fields } from './fields.ts';
import { listScope } from './security.ts';
import type { Security, Session } from './security.ts';
import type { Row, Store } from './store.ts';
import type { List, ListSettings, Site } from './types.ts';
import type { Views } from './views.ts';

const listOf = (row: Row): List => ({
  n: row.n as number, id: row.id as string, siteId: row.site_id as string, folder: row.folder as string, title: row.title as string, description: row.description as string,
  template: row.template as number, settings: JSON.parse(row.settings as string) as ListSettings, created: row.created as string, modified: row.modified as string,
  deletedAt: row.deleted_at as string, itemCount: row.item_count as number, unique: row.is_unique === 1, authorId: row.author_id as number,
});

const library = new Set([101, 119, 109]);
export const isLibrary = (list: List): boolean => library.has(list.template);

/** The server-relative URL of a list's root folder. */
export const folderUrl = (site: Site, list: List): string => `${site.url === '/' ? '' : site.url}/${list.folder}`;

export interface ListCreation { title: string; description?: string; template?: number; /** Below the site; otherwise from the title. */ url?: string; settings?: Partial<ListSettings>; id?: string; empty?: boolean }

export class Lists {
  private readonly store: Store;
  private readonly fields: Fields;
  private readonly views: Views;
  private readonly security: Security;
  private readonly now: () => string;
  private cache = new Map<string, List[]>();

  constructor(parts: { store: Store; fields: Fields; views: Views; security: Security; now: () => string }) {
    this.store = parts.store;
    this.fields = parts.fields;
    this.views = parts.views;
    this.security = parts.security;
    this.now = parts.now;
  }

  forget(): void {
    this.cache.clear();
  }

  /** Every list of the site, whoever asks. */
  every(site: Site): List[] {
    let found = this.cache.get(site.id);
    if (!found) {
      found = this.store.all('select * from lists where site_id = ? and recycled = 0 order by title', site.id).map(listOf);
      this.cache.set(site.id, found);
    }
    return found;
  }

  /** The lists the caller may see. */
  all(session: Session): List[] {
    return this.every(session.site).filter((one) => session.may(session.listMask(one), Permission.view));
  }

  private seen(session: Session, list: List): List {
    if (!session.may(session.listMask(list), Permission.view)) throw accessDenied();
    return list;
  }

  getByTitle(session: Session, title: string, siteUrl: string): List {
    const found = this.every(session.site).find((one) => one.title.toLowerCase() === title.toLowerCase());
    if (!found) throw noListTitled(title, siteUrl);
    return this.seen(session, found);
  }

  getById(session: Session, id: string): List {
    const wanted = id.replace(/[{}]/g, '').toLowerCase();
    const found = this.every(session.site).find((one) => one.id === wanted);
    if (!found) throw noListWithId();
    return this.seen(session, found);
  }

  /** By URL: server-relative, or below the site. */
  getAt(session: Session, url: string): List {
    const found = this.at(session.site, url);
    if (!found) throw noListAt(url);
    return this.seen(session, found);
  }

  at(site: Site, url: string): List | undefined {
    const prefix = site.url === '/' ? '' : site.url.toLowerCase();
    let wanted = url.replace(/\/+$/, '').toLowerCase();
    if (wanted.startsWith('/')) {
      if (!wanted.startsWith(`${prefix}/`)) return undefined;
      wanted = wanted.slice(prefix.length + 1);
    }
    return this.every(site).find((one) => one.folder.toLowerCase() === wanted);
  }

  byN(site: Site, n: number): List | undefined {
    return this.every(site).find((one) => one.n === n);
  }

  /** The target of a lookup: by id, or by the URL an installed schema names it with. */
  target(site: Site, reference: string): List | undefined {
    return this.byIdIn(site, reference) ?? (reference ? this.at(site, reference) : undefined);
  }

  byIdIn(site: Site, id: string): List | undefined {
    return this.every(site).find((one) => one.id === id.toLowerCase());
  }

  /** @throws 403 without ManageLists; 500 -2130575342 when the title or URL is taken */
  add(session: Session, creation: ListCreation): List {
    session.demand(session.webMask(), Permission.manageLists);
    const title = creation.title.trim();
    if (!title || title.length > 255) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    const template = creation.template ?? 100;
    if (template !== 100 && !library.has(template)) throw spException(-2130575323, `The list template ${template} is not supported here.`);
    if (this.every(session.site).some((one) => one.title.toLowerCase() === title.toLowerCase())) throw listExists();
    const leaf = (creation.url ?? title).replace(/^Lists\//i, '').replace(/[~"#%&*:<>?/\\{|}']/g, '').replace(/\.+$/, '').trim() || 'List';
    const base = template === 100 ? `Lists/${leaf}` : leaf;
    let folder = base;
    for (let number = 1; this.at(session.site, folder); number += 1) {
      if (creation.url) throw listExists();
      folder = `${base}${number}`;
    }
    const id = (creation.id ?? randomUUID()).toLowerCase();
    const now = this.now();
    const settings: ListSettings = {
      enableVersioning: true, majorVersionLimit: template === 100 ? 50 : 500, hidden: false, noCrawl: false, onQuickLaunch: false, enableAttachments: template === 100,
      enableFolderCreation: template !== 100, readSecurity: 1, writeSecurity: 1, contentTypesEnabled: false, validationFormula: '', validationMessage: '',
      enableMinorVersions: false, enableModeration: false, forceCheckout: false, imageUrl: template === 100 ? '/_layouts/15/images/itgen.png?rev=47' : '/_layouts/15/images/itdl.png?rev=47',
    };
    return this.store.transaction(() => {
      const done = this.store.run('insert into lists(id, site_id, folder, title, description, template, settings, created, modified, deleted_at, author_id) values(?,?,?,?,?,?,?,?,?,?,?)',
        id, session.site.id, folder, title, creation.description ?? '', template, JSON.stringify(settings), now, now, now, session.user.id);
      const n = Number(done.lastInsertRowid);
      this.store.change(`create table items_${n}(${tableColumns})`);
      this.store.change(`create index ix_${n}_dir on items_${n}(dir, leaf_key)`);
      this.cache.clear();
      const list = this.byN(session.site, n) as List;
      this.fields.addBuiltIns(list, session.site.language);
      if (!creation.empty) this.views.addDefault(list, session.site.language, isLibrary(list));
      return creation.settings ? this.update(session, list, { settings: creation.settings }) : list;
    });
  }

  /** @throws 400 on a bad formula, 500 when the title is taken */
  update(session: Session, list: List, change: { title?: string; description?: string; settings?: Partial<ListSettings> }): List {
    session.demand(session.listMask(list), Permission.manageLists);
    const title = (change.title ?? list.title).trim();
    if (!title || title.length > 255) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    if (this.every(session.site).some((one) => one.n !== list.n && one.title.toLowerCase() === title.toLowerCase())) throw listExists();
    const settings = { ...list.settings, ...change.settings, version: (list.settings.version ?? 0) + 1 };
    if (settings.validationFormula && settings.validationFormula !== list.settings.validationFormula) compileFormula(settings.validationFormula, this.fields.all(list), 'list');
    if (settings.validationMessage.length > 1024) throw spException(-2147024809, 'The validation message is too long. The maximum length is 1024 characters.');
    this.store.run('update lists set title = ?, description = ?, settings = ? where n = ?', title, change.description ?? list.description, JSON.stringify(settings), list.n);
    this.cache.clear();
    return this.byN(session.site, list.n) as List;
  }

  /** Called with every change of content: dates and the number of items. */
  touch(list: List, count: number, deleted = false): void {
    const now = this.now();
    this.store.run(`update lists set modified = ?, item_count = item_count + ?${deleted ? ', deleted_at = ?' : ''} where n = ?`, now, count, ...(deleted ? [now] : []), list.n);
    list.modified = now;
    list.itemCount += count;
    if (deleted) list.deletedAt = now;
    const cached = this.cache.get(list.siteId)?.find((one) => one.n === list.n);
    if (cached && cached !== list) {
      cached.modified = now;
      cached.itemCount += count;
      if (deleted) cached.deletedAt = now;
    }
  }

  setUnique(site: Site, list: List, unique: boolean): void {
    this.store.run('update lists set is_unique = ? where n = ?', unique ? 1 : 0, list.n);
    this.cache.clear();
    if (!unique) this.security.clear(site, listScope(list));
  }

  setRecycled(list: List, recycled: boolean): void {
    this.store.run('update lists set recycled = ? where n = ?', recycled ? 1 : 0, list.n);
    this.cache.clear();
  }

  remove(session: Session, list: List): void {
    session.demand(session.listMask(list), Permission.manageLists);
    this.purge(session.site, list);
  }

  purge(site: Site, list: List): void {
    this.store.transaction(() => {
      for (const table of ['fields', 'views', 'versions', 'attachments', 'contents', 'uploads']) this.store.run(`delete from ${table} where list_n = ?`, list.n);
      this.store.change(`drop table items_${list.n}`);
      this.store.run('delete from lists where n = ?', list.n);
      this.security.clear(site, listScope(list));
      this.security.clearItems(site, list);
    });
    this.cache.clear();
  }
}
