/**
 * The SharePoint domain layer, free of HTTP. Everything REST can do to data goes through here, with the same
 * rules, so a seed that uses the engine cannot make what a client could not.
 *
 *   const engine = createEngine({ data: ':memory:' });
 *   const s = engine.session('/sites/trygghet', 'samordnare@kommun.example');   // a caller at a site
 *   const system = engine.session('/sites/trygghet');                           // the administrator: all rights
 *
 *   engine.install(system, folder?)                 installs the lists of sharepoint/assets (elements.xml), as a feature
 *   engine.addSite({ url, title, ... }) / engine.site(url) / engine.updateSite(url, {...}) / engine.sites()
 *   engine.principals.addTenantUser({ upn, title, entraGroups? }); .addEntraGroup({ id, title }); .tenantUsers()
 *   engine.principals.ensure(s.site, loginOrUpn)    → { id, title, login }: the user's number at that site
 *   engine.principals.addGroup(s.site, title); .group(s.site, titleOrId); .addMember(s.site, group, loginOrUpn)
 *   engine.security.roles(s.site); .addRole(s.site, { name, description, mask, order }); .role(s.site, { type: 2 })
 *   engine.lists.getAt(s, 'Lists/Problem')          by URL below the site; also getByTitle, getById, add, update
 *   engine.breakInheritance(s, { list }, copy?) / engine.grant(s, { list? , item? }, principalId, roleId) / engine.revoke(...)
 *   engine.fields.addXml(list, '<Field .../>', 8) / .update / .all(list)
 *   engine.items.add(s, list, values, at?)          → Item; values as in a REST body: { Title, OwnerId: 7, Status: 'Open',
 *                                                   Due: '2026-05-01', Tags: ['a','b'], Link: { Url, Description } }
 *   engine.items.update(s, list, id, values, { ifMatch?, at? }) / .remove / .recycle / .get / .versions
 *       at = { created?: iso, modified?: iso, author?: principalId, editor?: principalId } back-dates, as a migration does
 *   engine.files.ensureFolder(s, '/sites/trygghet/Shared Documents/Protokoll')
 *   engine.files.add(s, folderUrl, name, Buffer, { overwrite?, at?, values? })   → file; values sets library columns
 *   engine.transaction(() => {...})                 many writes at once, all or nothing: use it for bulk
 *   engine.setTenantProperty(key, value)            what GetStorageEntity answers
 *   engine.now() / engine.setClock(isoOrUndefined)
 *
 * All throw SharePointError (status, code, message).
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { accessDenied, badRequest, noSuchSite, spException } from './errors.ts';
import { defaultGroups, defaultSites, defaultUser, defaultUsers, swedish, westEurope } from './defaults.ts';
import { Fields } from './domain/fields.ts';
import { Files } from './domain/files.ts';
import { installAssets } from './domain/install.ts';
import { Items } from './domain/items.ts';
import { Lists } from './domain/lists.ts';
import { Principals } from './domain/principals.ts';
import { RecycleBin } from './domain/recycleBin.ts';
import { itemScope, listScope, Security, Session, webScope } from './domain/security.ts';
import { Store } from './domain/store.ts';
import type { Row } from './domain/store.ts';
import type { Item, List, Principal, Site } from './domain/types.ts';
import { Views } from './domain/views.ts';
import { limits, setLimits } from './limits.ts';
import { allows, Permission } from './permissions.ts';
import { findTimeZone, isoUtc } from './timeZones.ts';

export interface EngineOptions { /** Path of the SQLite file, or `:memory:`. */ data: string; /** Folder with elements.xml. */ assets?: string }
export interface SiteCreation { url: string; title: string; description?: string; timeZone?: string; localeId?: number; language?: number; owners?: string[]; members?: string[]; visitors?: string[] }
/** What rights are set on: the web when neither is given. */
export interface Securable { list?: List; item?: Item }

const siteOf = (row: Row): Site => ({
  id: row.id as string, webId: row.web_id as string, url: row.url as string, title: row.title as string, description: row.description as string,
  language: row.language as number, localeId: row.locale_id as number, timeZone: row.time_zone as string, iana: row.iana as string, created: row.created as string,
});

export class Engine {
  readonly store: Store;
  readonly principals: Principals;
  readonly security: Security;
  readonly fields: Fields;
  readonly views: Views;
  readonly lists: Lists;
  readonly items: Items;
  readonly files: Files;
  readonly recycleBin: RecycleBin;
  /** True when the store held nothing before: the time to seed. */
  readonly isNew: boolean;
  private readonly assets: string | undefined;
  private clock: number | undefined;
  /** What others who keep tables in the store do when it is emptied. */
  private readonly emptied: (() => void)[] = [];

  constructor(options: EngineOptions) {
    this.store = new Store(options.data);
    this.assets = options.assets;
    const now = (): string => isoUtc(this.now());
    const { store } = this;
    this.principals = new Principals(store);
    this.security = new Security(store, this.principals);
    this.fields = new Fields(store);
    this.views = new Views(store);
    this.lists = new Lists({ store, fields: this.fields, views: this.views, security: this.security, now });
    this.items = new Items({ store, lists: this.lists, fields: this.fields, security: this.security, now });
    this.files = new Files({ store, lists: this.lists, items: this.items });
    this.recycleBin = new RecycleBin({ store, lists: this.lists, items: this.items, files: this.files, now });
    this.isNew = store.isNew;
    if (this.isNew) this.makeDefaults();
  }

  /** Milliseconds since 1970, by the settable clock. */
  now(): number {
    return this.clock ?? Date.now();
  }

  /** Stops the clock at an instant; undefined lets it run again. */
  setClock(instant: string | number | undefined): void {
    const read = typeof instant === 'string' ? Date.parse(instant) : instant;
    if (read !== undefined && Number.isNaN(read)) throw badRequest('The clock needs an ISO date.');
    this.clock = read;
  }

  transaction<T>(work: () => T): T {
    try {
      return this.store.transaction(work);
    } catch (error) {
      this.lists.forget();
      this.fields.forget();
      throw error;
    }
  }

  private makeDefaults(): void {
    this.transaction(() => {
      defaultGroups.forEach((group) => this.principals.addEntraGroup(group));
      defaultUsers.forEach((user) => this.principals.addTenantUser(user));
      defaultSites.forEach((site) => this.addSite(site));
      this.store.run('insert into meta values(?,?)', 'made', isoUtc(this.now()));
    });
  }

  onReset(work: () => void): void {
    this.emptied.push(work);
  }

  /** Back to the default tenant: everything else is forgotten. */
  reset(): void {
    this.emptied.forEach((work) => work());
    for (const row of this.store.all('select n from lists')) this.store.change(`drop table if exists items_${row.n as number}`);
    for (const table of ['meta', 'tenant_users', 'entra_groups', 'tenant_properties', 'sites', 'principals', 'group_members', 'roles', 'assignments', 'lists', 'fields', 'views', 'versions', 'recycle', 'attachments', 'contents', 'uploads']) this.store.change(`delete from ${table}`);
    this.lists.forget();
    this.fields.forget();
    this.principals.revision += 1;
    this.clock = undefined;
    setLimits({});
    this.makeDefaults();
  }

  // --- sites

  sites(): Site[] {
    return this.store.all('select * from sites order by url').map(siteOf);
  }

  findSite(url: string): Site | undefined {
    const row = this.store.one('select * from sites where url = ?', url === '' ? '/' : url);
    return row && siteOf(row);
  }

  /** @throws 404 */
  site(url: string): Site {
    const found = this.findSite(url);
    if (!found) throw noSuchSite(url);
    return found;
  }

  /** A site collection with its groups, permission levels and libraries. */
  addSite(creation: SiteCreation): Site {
    if (!/^\/((sites|teams)\/[^/?#%\s]+)?$/.test(creation.url)) throw badRequest('A site lies at "/", "/sites/name" or "/teams/name".');
    if (this.findSite(creation.url)) throw badRequest(`There is a site at ${creation.url} already.`);
    const zone = findTimeZone(creation.timeZone ?? westEurope);
    if (!zone) throw badRequest(`The time zone '${creation.timeZone ?? ''}' is unknown.`);
    return this.transaction(() => {
      const language = creation.language ?? swedish;
      this.store.run('insert into sites(id, web_id, url, title, description, language, locale_id, time_zone, iana, created) values(?,?,?,?,?,?,?,?,?,?)',
        randomUUID(), randomUUID(), creation.url, creation.title, creation.description ?? '', language, creation.localeId ?? language, zone.windows, zone.iana, isoUtc(this.now()));
      const site = this.site(creation.url);
      this.security.addBuiltInRoles(site);
      const sv = language === swedish;
      const groups = [[sv ? 'ägare' : 'Owners', 5], [sv ? 'medlemmar' : 'Members', 6], [sv ? 'besökare' : 'Visitors', 2]] as const;
      const made = groups.map(([name, role]) => {
        const group = this.principals.addGroup(site, sv ? `${name.charAt(0).toUpperCase()}${name.slice(1)} av ${creation.title}` : `${creation.title} ${name}`);
        this.security.grant(site, webScope, group.id, this.security.role(site, { type: role }).id);
        return group;
      });
      made.forEach((group) => this.principals.updateGroup(site, group, { ownerId: made[0]?.id }));
      this.store.run('update sites set groups = ? where id = ?', JSON.stringify(made.map((group) => group.id)), site.id);
      [creation.owners, creation.members, creation.visitors].forEach((names, index) => names?.forEach((name) => this.principals.addMember(site, made[index] as Principal, name)));
      const session = this.session(creation.url);
      this.lists.add(session, { title: sv ? 'Dokument' : 'Documents', url: 'Shared Documents', template: 101, settings: { onQuickLaunch: true } });
      this.lists.add(session, { title: sv ? 'Webbplatssidor' : 'Site Pages', url: 'SitePages', template: 119 });
      return site;
    });
  }

  updateSite(url: string, change: { title?: string; description?: string; timeZone?: string; localeId?: number; language?: number }): Site {
    const site = this.site(url);
    const zone = findTimeZone(change.timeZone ?? site.timeZone);
    if (!zone) throw badRequest(`The time zone '${change.timeZone ?? ''}' is unknown.`);
    this.store.run('update sites set title = ?, description = ?, time_zone = ?, iana = ?, locale_id = ?, language = ? where id = ?', change.title ?? site.title, change.description ?? site.description, zone.windows, zone.iana, change.localeId ?? site.localeId, change.language ?? site.language, site.id);
    this.lists.forget();
    return this.site(url);
  }

  /** Owners, members and visitors. */
  associatedGroup(site: Site, which: 0 | 1 | 2): Principal {
    const row = this.store.one('select groups from sites where id = ?', site.id) as Row;
    return this.principals.group(site, (JSON.parse(row.groups as string) as number[])[which] as number);
  }

  /** A caller at a site; entered in the site's user list at the first visit. @throws 404 no site, 400 no such user */
  session(url: string | Site, upn: string = defaultUser): Session {
    const site = typeof url === 'string' ? this.site(url) : url;
    if (!this.principals.tenantUser(upn)) throw accessDenied();
    return new Session(site, this.principals.ensure(site, `i:0#.f|membership|${upn.toLowerCase()}`), this.security, this.principals);
  }

  /** The folder of an earlier release's assets, kept beside the present ones. @throws 400 when there is none */
  releaseFolder(release: string): string {
    // The name becomes part of a path: nothing but a version may.
    const folder = this.assets && /^\d+\.\d+\.\d+$/.test(release) ? join(this.assets, '..', 'releases', release) : '';
    if (!existsSync(folder)) throw badRequest(`There is no release '${release}'.`);
    return folder;
  }

  install(session: Session, folder = this.assets): List[] {
    if (!folder) throw badRequest('There is no folder of assets to install.');
    return installAssets(this, session, folder);
  }

  // --- rights on something

  private scopeOf(on: Securable): { own: string; unique: boolean; parent: string } {
    if (on.list && on.item) return { own: itemScope(on.list, on.item.id), unique: on.item.unique === 1, parent: on.list.unique ? listScope(on.list) : webScope };
    if (on.list) return { own: listScope(on.list), unique: on.list.unique, parent: webScope };
    return { own: webScope, unique: true, parent: webScope };
  }

  /** The scope whose assignments hold for the object. */
  scope(on: Securable): string {
    const { own, unique, parent } = this.scopeOf(on);
    return unique ? own : parent;
  }

  mask(session: Session, on: Securable): bigint {
    return on.list && on.item ? session.itemMask(on.list, on.item) : on.list ? session.listMask(on.list) : session.webMask();
  }

  private demandManage(session: Session, on: Securable): void {
    if (!allows(this.mask(session, on), Permission.managePermissions)) throw accessDenied();
  }

  breakInheritance(session: Session, on: Securable, copy = false, clearBelow = false): void {
    this.demandManage(session, on);
    const { own, unique, parent } = this.scopeOf(on);
    if (!on.list) return;
    if (!on.item && !unique && on.list.itemCount > limits.inheritanceItems) throw spException(-2146232832, `You cannot break inheritance for this item because there are too many items with unique permissions in this list. A list of more than ${limits.inheritanceItems} items keeps its inheritance.`, 500);
    if (on.item && !unique && this.items.uniqueScopes(on.list) >= limits.uniqueScopes) throw spException(-2146232832, 'You cannot break inheritance for this item because there are too many items with unique permissions in this list.', 500);
    this.transaction(() => {
      if (!unique) {
        if (on.item) this.items.setUnique(on.list as List, on.item.id, true);
        else this.lists.setUnique(session.site, on.list as List, true);
        this.security.clear(session.site, own);
        if (copy) this.security.copy(session.site, parent, own);
        // Whoever breaks inheritance without copying keeps full control of what is left.
        else this.security.grant(session.site, own, session.user.id, 1073741829);
      }
      if (clearBelow && !on.item) {
        this.store.run(`update items_${(on.list as List).n} set "unique" = 0 where "unique" = 1`);
        this.security.clearItems(session.site, on.list as List);
      }
    });
  }

  resetInheritance(session: Session, on: Securable): void {
    this.demandManage(session, on);
    if (!on.list) return;
    if (on.item) {
      this.items.setUnique(on.list, on.item.id, false);
      this.security.clear(session.site, itemScope(on.list, on.item.id));
    } else this.lists.setUnique(session.site, on.list, false);
  }

  private demandUnique(on: Securable): string {
    const { own, unique } = this.scopeOf(on);
    if (!unique) throw spException(-2146233079, 'This operation is not allowed on an object that inherits permissions.');
    return own;
  }

  grant(session: Session, on: Securable, principalId: number, roleId: number): void {
    this.demandManage(session, on);
    this.security.grant(session.site, this.demandUnique(on), principalId, roleId);
  }

  revoke(session: Session, on: Securable, principalId: number, roleId?: number): void {
    this.demandManage(session, on);
    this.security.revoke(session.site, this.demandUnique(on), principalId, roleId);
  }

  // --- tenant properties

  setTenantProperty(key: string, value: string, description = '', comment = ''): void {
    this.store.run('insert into tenant_properties values(?,?,?,?) on conflict(key) do update set value = excluded.value, description = excluded.description, comment = excluded.comment', key, value, description, comment);
  }

  removeTenantProperty(key: string): void {
    this.store.run('delete from tenant_properties where key = ?', key);
  }

  tenantProperty(key: string): { value: string; description: string; comment: string } | undefined {
    return this.store.one('select value, description, comment from tenant_properties where key = ?', key) as { value: string; description: string; comment: string } | undefined;
  }

  close(): void {
    this.store.close();
  }
}

export function createEngine(options: EngineOptions): Engine {
  return new Engine(options);
}
