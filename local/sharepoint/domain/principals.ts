/** Users, Entra groups and SharePoint groups: tenant-wide persons, and their own numbers in each site collection. */
import { randomUUID } from 'node:crypto';
import { noGroup, noUser, spException, userNotResolved } from '../errors.ts';
import { everyone } from '../defaults.ts';
import type { Row, Store } from './store.ts';
import type { Principal, Site, TenantUser } from './types.ts';

export const userClaim = 'i:0#.f|membership|';
export const groupClaim = 'c:0t.c|tenant|';

const principalOf = (row: Row): Principal => ({
  id: row.id as number, kind: row.kind as Principal['kind'], login: row.login as string, title: row.title as string, email: row.email as string,
  upn: row.upn as string, description: row.description as string, isAdmin: row.is_admin === 1, ownerId: row.owner_id as number,
});

const tenantUserOf = (row: Row): TenantUser => ({
  upn: row.upn as string, title: row.title as string, email: row.email as string, oid: row.oid as string, department: row.department as string,
  jobTitle: row.job_title as string, entraGroups: JSON.parse(row.entra_groups as string) as string[], administrator: row.administrator === 1,
  enabled: row.enabled === 1,
});

/** Whether sign-in is allowed is kept apart, since it is rare that it is not. */
const tenantUserColumns = "*, not exists(select 1 from meta where key = 'disabled:' || upn) as enabled";

export class Principals {
  private readonly store: Store;
  /** Grows with every change that may alter somebody's rights; sessions compare it. */
  revision = 0;

  constructor(store: Store) {
    this.store = store;
  }

  // --- the tenant

  addTenantUser(user: { upn: string; title: string; email?: string; department?: string; jobTitle?: string; entraGroups?: string[]; administrator?: boolean }): TenantUser {
    const upn = user.upn.toLowerCase();
    this.store.run(`insert into tenant_users values(?,?,?,?,?,?,?,?) on conflict(upn) do update set title = excluded.title, email = excluded.email,
      department = excluded.department, job_title = excluded.job_title, entra_groups = excluded.entra_groups, administrator = excluded.administrator`,
    upn, user.title, user.email ?? upn, randomUUID(), user.department ?? '', user.jobTitle ?? '', JSON.stringify(user.entraGroups ?? []), user.administrator ? 1 : 0);
    this.store.run('update principals set title = ?, email = ?, is_admin = ? where upn = ? and kind = ?', user.title, user.email ?? upn, user.administrator ? 1 : 0, upn, 'user');
    this.revision += 1;
    return this.tenantUser(upn) as TenantUser;
  }

  /** Lets an account sign in, or blocks it: a site's own list keeps the person either way. */
  enableTenantUser(upn: string, enabled: boolean): void {
    const key = `disabled:${upn.toLowerCase()}`;
    if (enabled) this.store.run('delete from meta where key = ?', key);
    else this.store.run('insert into meta values(?,?) on conflict(key) do nothing', key, '1');
  }

  /** Takes an account out of the directory. The sites' own lists of users still know the person, as SharePoint's do. */
  removeTenantUser(upn: string): void {
    this.store.run('delete from tenant_users where upn = ?', upn.toLowerCase());
    this.revision += 1;
  }

  addEntraGroup(group: { id: string; title: string }): void {
    this.store.run('insert into entra_groups values(?,?) on conflict(id) do update set title = excluded.title', group.id, group.title);
    this.revision += 1;
  }

  tenantUsers(): TenantUser[] {
    return this.store.all(`select ${tenantUserColumns} from tenant_users order by rowid`).map(tenantUserOf);
  }

  entraGroups(): { id: string; title: string }[] {
    return this.store.all('select id, title from entra_groups order by title') as { id: string; title: string }[];
  }

  tenantUser(upn: string): TenantUser | undefined {
    const row = this.store.one(`select ${tenantUserColumns} from tenant_users where upn = ?`, upn.toLowerCase());
    return row && tenantUserOf(row);
  }

  // --- a site's user information list

  private nextId(site: Site): number {
    const row = this.store.one('update sites set next_principal = next_principal + 1 where id = ? returning next_principal - 1 as id', site.id);
    return (row as Row).id as number;
  }

  private insert(site: Site, principal: Omit<Principal, 'id'>, id = this.nextId(site)): Principal {
    this.store.run('insert into principals values(?,?,?,?,?,?,?,?,?,?)', site.id, id, principal.kind, principal.login, principal.title, principal.email, principal.upn, principal.description, principal.isAdmin ? 1 : 0, principal.ownerId);
    this.revision += 1;
    return { ...principal, id };
  }

  byId(site: Site, id: number): Principal | undefined {
    const row = this.store.one('select * from principals where site_id = ? and id = ?', site.id, id);
    return row && principalOf(row);
  }

  byLogin(site: Site, login: string): Principal | undefined {
    const row = this.store.one('select * from principals where site_id = ? and login = ?', site.id, login);
    return row && principalOf(row);
  }

  all(site: Site): Principal[] {
    return this.store.all('select * from principals where site_id = ? order by id', site.id).map(principalOf);
  }

  users(site: Site): Principal[] {
    return this.all(site).filter((one) => one.kind !== 'group');
  }

  byEmail(site: Site, email: string): Principal {
    const found = this.users(site).find((one) => one.kind === 'user' && one.email.toLowerCase() === email.toLowerCase());
    if (!found) throw noUser();
    return found;
  }

  /**
   * The principal of a login name, UPN, e-mail or group claim, entered in the site's user list when new.
   * @throws 400 -2130575276 when the directory knows no such principal.
   */
  ensure(site: Site, name: string): Principal {
    const known = this.byLogin(site, name);
    if (known) return known;
    const upn = name.startsWith(userClaim) ? name.slice(userClaim.length) : name;
    const user = this.tenantUser(upn) ?? this.tenantUsers().find((one) => one.email.toLowerCase() === upn.toLowerCase() || one.title.toLowerCase() === upn.toLowerCase());
    if (user) {
      const login = userClaim + user.upn;
      return this.byLogin(site, login) ?? this.insert(site, { kind: 'user', login, title: user.title, email: user.email, upn: user.upn, description: '', isAdmin: user.administrator, ownerId: 0 });
    }
    const groupId = name.startsWith(groupClaim) ? name.slice(groupClaim.length) : name;
    const group = this.entraGroups().find((one) => one.id.toLowerCase() === groupId.toLowerCase() || one.title.toLowerCase() === groupId.toLowerCase());
    if (group) {
      const login = groupClaim + group.id;
      return this.byLogin(site, login) ?? this.insert(site, { kind: 'entra', login, title: group.title, email: '', upn: '', description: '', isAdmin: false, ownerId: 0 });
    }
    if (name.toLowerCase() === everyone) {
      return this.insert(site, { kind: 'entra', login: everyone, title: site.language === 1053 ? 'Alla utom externa användare' : 'Everyone except external users', email: '', upn: '', description: '', isAdmin: false, ownerId: 0 });
    }
    throw userNotResolved(name);
  }

  // --- SharePoint groups

  groups(site: Site): Principal[] {
    return this.all(site).filter((one) => one.kind === 'group');
  }

  group(site: Site, key: number | string): Principal {
    const found = this.groups(site).find((one) => (typeof key === 'number' ? one.id === key : one.title.toLowerCase() === key.toLowerCase()));
    if (!found) throw noGroup();
    return found;
  }

  addGroup(site: Site, title: string, description = '', ownerId = 0): Principal {
    if (!title.trim()) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    if (this.groups(site).some((one) => one.title.toLowerCase() === title.toLowerCase())) throw spException(-2130575293, 'The specified name is already in use.\n\nPlease try again with a new name.', 500);
    return this.insert(site, { kind: 'group', login: title, title, email: '', upn: '', description, isAdmin: false, ownerId });
  }

  updateGroup(site: Site, group: Principal, change: { title?: string; description?: string; ownerId?: number; flags?: Record<string, boolean> }): void {
    const title = change.title ?? group.title;
    const other = this.groups(site).find((one) => one.id !== group.id && one.title.toLowerCase() === title.toLowerCase());
    if (other || !title.trim()) throw spException(-2130575293, 'The specified name is already in use.\n\nPlease try again with a new name.', 500);
    this.store.run('update principals set title = ?, login = ?, description = ?, owner_id = ? where site_id = ? and id = ?', title, title, change.description ?? group.description, change.ownerId ?? group.ownerId, site.id, group.id);
    if (change.flags && Object.keys(change.flags).length) this.store.run('insert into meta values(?,?) on conflict(key) do update set value = excluded.value', `group:${site.id}:${group.id}`, JSON.stringify({ ...this.groupFlags(site, group), ...change.flags }));
  }

  /** What a group's settings page says about who sees, edits and joins it. */
  groupFlags(site: Site, group: Principal): Record<string, boolean> {
    const row = this.store.one('select value from meta where key = ?', `group:${site.id}:${group.id}`);
    return row ? JSON.parse(row.value as string) as Record<string, boolean> : {};
  }

  removeGroup(site: Site, group: Principal): void {
    this.store.run('delete from group_members where site_id = ? and group_id = ?', site.id, group.id);
    this.store.run('delete from assignments where site_id = ? and principal_id = ?', site.id, group.id);
    this.store.run('delete from principals where site_id = ? and id = ?', site.id, group.id);
    this.revision += 1;
  }

  removeUser(site: Site, user: Principal): void {
    this.store.run('delete from group_members where site_id = ? and member_id = ?', site.id, user.id);
    this.store.run('delete from assignments where site_id = ? and principal_id = ?', site.id, user.id);
    this.store.run('delete from principals where site_id = ? and id = ?', site.id, user.id);
    this.revision += 1;
  }

  members(site: Site, group: Principal): Principal[] {
    return this.store.all('select p.* from group_members m join principals p on p.site_id = m.site_id and p.id = m.member_id where m.site_id = ? and m.group_id = ? order by p.id', site.id, group.id).map(principalOf);
  }

  addMember(site: Site, group: Principal, name: string): Principal {
    const member = this.ensure(site, name);
    if (member.kind === 'group') throw spException(-2130575276, 'A SharePoint group cannot be a member of another group.');
    this.store.run('insert or ignore into group_members values(?,?,?)', site.id, group.id, member.id);
    this.revision += 1;
    return member;
  }

  removeMember(site: Site, group: Principal, memberId: number): void {
    if (this.store.run('delete from group_members where site_id = ? and group_id = ? and member_id = ?', site.id, group.id, memberId).changes === 0) throw noUser();
    this.revision += 1;
  }

  /** SharePoint groups that name the user itself: what `currentuser/groups` answers. */
  directGroups(site: Site, userId: number): Principal[] {
    return this.store.all('select p.* from group_members m join principals p on p.site_id = m.site_id and p.id = m.group_id where m.site_id = ? and m.member_id = ? order by p.id', site.id, userId).map(principalOf);
  }

  /** Every principal number that counts as the user, through Entra groups too. */
  identities(site: Site, user: Principal): Set<number> {
    const own = new Set<number>([user.id]);
    const groups = new Set(this.tenantUser(user.upn)?.entraGroups ?? []);
    for (const one of this.users(site)) {
      if (one.kind === 'entra' && (one.login === everyone ? user.kind === 'user' : groups.has(one.login.slice(groupClaim.length)))) own.add(one.id);
    }
    for (const row of this.store.all('select group_id, member_id from group_members where site_id = ?', site.id)) {
      if (own.has(row.member_id as number)) own.add(row.group_id as number);
    }
    return own;
  }

  /** Persons and groups whose name, UPN or e-mail begins with, or has a word beginning with, the text. */
  search(site: Site, text: string, options: { users: boolean; entra: boolean; groups: boolean; limit: number }): { tenantUsers: TenantUser[]; entraGroups: { id: string; title: string }[]; groups: Principal[] } {
    const wanted = (text.startsWith(userClaim) ? text.slice(userClaim.length) : text).trim().toLowerCase();
    const hit = (...words: string[]): boolean => wanted !== '' && words.some((word) => word.toLowerCase().startsWith(wanted) || word.toLowerCase().split(/[\s.]+/).some((part) => part.startsWith(wanted)));
    return {
      tenantUsers: options.users ? this.tenantUsers().filter((one) => hit(one.title, one.upn, one.email)).slice(0, options.limit) : [],
      entraGroups: options.entra ? this.entraGroups().filter((one) => hit(one.title, one.id)).slice(0, options.limit) : [],
      groups: options.groups ? this.groups(site).filter((one) => hit(one.title)).slice(0, options.limit) : [],
    };
  }
}
