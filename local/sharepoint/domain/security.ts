/**
 * Rights: permission levels, role assignments on a scope (web, list, item) and a user's effective mask.
 * A scope is `web`, `list:<guid>` or `item:<guid>:<id>`; one that does not break inheritance has no rows.
 */
import { accessDenied, noRole, spException } from '../errors.ts';
import { allows, builtInRoles, fullMask, limitedAccessRole } from '../permissions.ts';
import type { Principals } from './principals.ts';
import type { Row, Store } from './store.ts';
import type { Item, List, Principal, Role, Site } from './types.ts';

const roleOf = (row: Row): Role => ({
  id: row.id as number, name: row.name as string, description: row.description as string, mask: BigInt(row.mask as string),
  type: row.type as number, order: row.ord as number, hidden: row.hidden === 1,
});

export const webScope = 'web';
export const listScope = (list: List): string => `list:${list.id}`;
export const itemScope = (list: List, id: number): string => `item:${list.id}:${id}`;

export interface Assignment { principal: Principal; roles: Role[] }

export class Security {
  private readonly store: Store;
  private readonly principals: Principals;

  constructor(store: Store, principals: Principals) {
    this.store = store;
    this.principals = principals;
  }

  addBuiltInRoles(site: Site): void {
    const swedish = site.language === 1053;
    for (const role of builtInRoles) {
      this.store.run('insert into roles values(?,?,?,?,?,?,?,?)', site.id, role.id, swedish ? role.swedish : role.english, swedish ? role.beskriv : role.describe, String(role.mask), role.type, role.order, role.hidden ? 1 : 0);
    }
  }

  roles(site: Site): Role[] {
    return this.store.all('select * from roles where site_id = ? order by ord, id', site.id).map(roleOf);
  }

  role(site: Site, key: { id?: number; name?: string; type?: number }): Role {
    const found = this.roles(site).find((one) => one.id === key.id || one.type === key.type || (key.name !== undefined && one.name.toLowerCase() === key.name.toLowerCase()));
    if (!found) throw noRole();
    return found;
  }

  addRole(site: Site, role: { name: string; description: string; mask: bigint; order: number }): Role {
    Security.checkDescription(role.description);
    if (!role.name.trim()) throw spException(-2147024809, 'The parameter Name cannot be empty or bigger than 255 characters.');
    if (this.roles(site).some((one) => one.name.toLowerCase() === role.name.toLowerCase())) throw spException(-2130575293, 'The specified name is already in use.\n\nPlease try again with a new name.', 500);
    const id = Math.max(...this.roles(site).map((one) => one.id)) + 1;
    this.store.run('insert into roles values(?,?,?,?,?,?,?,?)', site.id, id, role.name, role.description, String(role.mask), 0, role.order, 0);
    return this.role(site, { id });
  }

  private static checkDescription(description: string): void {
    if (description.length > 512) throw spException(-2146232832, 'The parameter Description cannot be bigger than 512 characters.', 500);
  }

  updateRole(site: Site, role: Role, change: Partial<Pick<Role, 'name' | 'description' | 'mask' | 'order'>>): void {
    if (role.type === 5 || role.type === 1) throw accessDenied();
    const next = { ...role, ...change };
    Security.checkDescription(next.description);
    this.store.run('update roles set name = ?, description = ?, mask = ?, ord = ? where site_id = ? and id = ?', next.name, next.description, String(next.mask), next.order, site.id, role.id);
    this.principals.revision += 1;
  }

  removeRole(site: Site, role: Role): void {
    if (role.type === 5 || role.type === 1) throw accessDenied();
    this.store.run('delete from assignments where site_id = ? and role_id = ?', site.id, role.id);
    this.store.run('delete from roles where site_id = ? and id = ?', site.id, role.id);
    this.principals.revision += 1;
  }

  assignments(site: Site, scope: string): Assignment[] {
    const found = new Map<number, Assignment>();
    const roles = new Map(this.roles(site).map((role) => [role.id, role]));
    for (const row of this.store.all('select principal_id, role_id from assignments where site_id = ? and scope = ? order by principal_id, role_id', site.id, scope)) {
      const principal = this.principals.byId(site, row.principal_id as number);
      const role = roles.get(row.role_id as number);
      if (!principal || !role) continue;
      const entry = found.get(principal.id) ?? { principal, roles: [] };
      entry.roles.push(role);
      found.set(principal.id, entry);
    }
    return [...found.values()];
  }

  grant(site: Site, scope: string, principalId: number, roleId: number): void {
    const principal = this.principals.byId(site, principalId);
    if (!principal) throw spException(-2146232832, 'Can not find the principal with id: ' + String(principalId) + '.', 404);
    const role = this.role(site, { id: roleId });
    this.store.run('insert or ignore into assignments values(?,?,?,?)', site.id, scope, principal.id, role.id);
    // Who may see something below must be able to pass the web on the way there: SharePoint adds this level by itself.
    if (scope !== webScope && !this.store.one('select 1 from assignments where site_id = ? and scope = ? and principal_id = ?', site.id, webScope, principal.id)) {
      this.store.run('insert or ignore into assignments values(?,?,?,?)', site.id, webScope, principal.id, limitedAccessRole);
    }
    this.principals.revision += 1;
  }

  revoke(site: Site, scope: string, principalId: number, roleId?: number): void {
    const done = roleId === undefined
      ? this.store.run('delete from assignments where site_id = ? and scope = ? and principal_id = ?', site.id, scope, principalId)
      : this.store.run('delete from assignments where site_id = ? and scope = ? and principal_id = ? and role_id = ?', site.id, scope, principalId, roleId);
    if (done.changes === 0) throw spException(-2146232832, `Can not find the principal with id: ${principalId}.`, 404);
    this.principals.revision += 1;
  }

  copy(site: Site, from: string, to: string): void {
    this.store.run('insert or ignore into assignments select site_id, ?, principal_id, role_id from assignments where site_id = ? and scope = ? and role_id <> ?', to, site.id, from, limitedAccessRole);
    this.principals.revision += 1;
  }

  clear(site: Site, scope: string): void {
    this.store.run('delete from assignments where site_id = ? and scope = ?', site.id, scope);
    this.principals.revision += 1;
  }

  clearItems(site: Site, list: List): void {
    this.store.run('delete from assignments where site_id = ? and scope >= ? and scope < ?', site.id, `item:${list.id}:`, `item:${list.id};`);
    this.principals.revision += 1;
  }

  /** The union of the masks of all levels the identities hold on the scope. */
  maskOn(site: Site, scope: string, identities: Set<number>): bigint {
    let value = 0n;
    for (const row of this.store.all('select a.principal_id, r.mask from assignments a join roles r on r.site_id = a.site_id and r.id = a.role_id where a.site_id = ? and a.scope = ?', site.id, scope)) {
      if (identities.has(row.principal_id as number)) value |= BigInt(row.mask as string);
    }
    return value;
  }
}

/** One caller at one site: who it is, and what it may do. Masks are kept until somebody's rights change. */
export class Session {
  readonly site: Site;
  readonly user: Principal;
  readonly isAdmin: boolean;
  private readonly security: Security;
  private readonly principals: Principals;
  private readonly masks = new Map<string, bigint>();
  private own: Set<number> | undefined;
  private revision = -1;

  constructor(site: Site, user: Principal, security: Security, principals: Principals) {
    this.site = site;
    this.user = user;
    this.isAdmin = user.isAdmin;
    this.security = security;
    this.principals = principals;
  }

  private maskOn(scope: string): bigint {
    if (this.isAdmin) return fullMask;
    if (this.revision !== this.principals.revision) {
      this.masks.clear();
      this.own = undefined;
      this.revision = this.principals.revision;
    }
    let found = this.masks.get(scope);
    if (found === undefined) {
      this.own ??= this.principals.identities(this.site, this.user);
      found = this.security.maskOn(this.site, scope, this.own);
      this.masks.set(scope, found);
    }
    return found;
  }

  webMask(): bigint {
    return this.maskOn(webScope);
  }

  listMask(list: List): bigint {
    return list.unique ? this.maskOn(listScope(list)) : this.maskOn(webScope);
  }

  itemMask(list: List, item: Pick<Item, 'id' | 'unique'>): bigint {
    return item.unique ? this.maskOn(itemScope(list, item.id)) : this.listMask(list);
  }

  /** The caller's own numbers, for `getusereffectivepermissions` and read security. */
  may(mask: bigint, needed: bigint): boolean {
    return allows(mask, needed);
  }

  /** @throws 403 -2147024891 */
  demand(mask: bigint, needed: bigint): void {
    if (!allows(mask, needed)) throw accessDenied();
  }
}
