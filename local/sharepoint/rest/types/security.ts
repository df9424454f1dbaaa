/** Users, groups, permission levels and role assignments as REST shows them. */
import { accessDenied, noUser, noGroup } from '../../errors.ts';
import { halves, mask, Permission } from '../../permissions.ts';
import type { Assignment } from '../../domain/security.ts';
import type { Principal, Role } from '../../domain/types.ts';
import type { Securable } from '../../engine.ts';
import { booleanOf, Complex, demandKnown, entity, flag, text, parameter, stringOf, value } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import type { Arguments } from '../path.ts';

export const basePermissions = (bits: bigint): Complex => new Complex('SP.BasePermissions', halves(bits));

const principalType = (one: Principal): number => (one.kind === 'user' ? 1 : one.kind === 'entra' ? 4 : 8);

function demandManage(call: Call): void {
  call.session.demand(call.session.webMask(), Permission.managePermissions);
}

function demandGroup(call: Call, group: Principal): void {
  const { session, engine } = call;
  if (session.may(session.webMask(), Permission.managePermissions)) return;
  // The owner of a group, or a member of the group that owns it, may change it.
  if (group.ownerId && engine.principals.identities(session.site, session.user).has(group.ownerId)) return;
  throw accessDenied();
}

export const userType: EntityType = {
  name: 'SP.User',
  link: (one: Principal) => `Web/GetUserById(${one.id})`,
  props: {
    Id: (one) => one.id, IsHiddenInUI: () => false, LoginName: (one) => one.login, Title: (one) => one.title, PrincipalType: principalType,
    Email: (one) => one.email, Expiration: () => '', IsEmailAuthenticationGuestUser: () => false, IsShareByEmailGuestUser: () => false, IsSiteAdmin: (one) => one.isAdmin,
    UserId: (one) => (one.kind === 'user' ? new Complex('SP.UserIdInfo', { NameId: String(one.id).padStart(16, '1003'), NameIdIssuer: 'urn:federation:microsoftonline' }) : null), UserPrincipalName: (one) => (one.kind === 'user' ? one.upn : null),
  },
  links: { Groups: (one, call) => groupCollection(() => call.engine.principals.directGroups(call.session.site, one.id)) },
  remove: (one, call) => {
    demandManage(call);
    call.engine.principals.removeUser(call.session.site, one);
  },
};

const groupFlags = ['AllowMembersEditMembership', 'AllowRequestToJoinLeave', 'AutoAcceptRequestToJoinLeave', 'OnlyAllowMembersViewMembership'];
const groupFlag = (name: string) => (one: Principal, call: Call): boolean => call.engine.principals.groupFlags(call.session.site, one)[name] ?? false;

export const groupType: EntityType = {
  name: 'SP.Group',
  link: (one: Principal) => `Web/SiteGroups/GetById(${one.id})`,
  props: {
    Id: (one) => one.id, IsHiddenInUI: () => false, LoginName: (one) => one.login, Title: (one) => one.title, PrincipalType: () => 8, AllowMembersEditMembership: groupFlag('AllowMembersEditMembership'),
    AllowRequestToJoinLeave: groupFlag('AllowRequestToJoinLeave'), AutoAcceptRequestToJoinLeave: groupFlag('AutoAcceptRequestToJoinLeave'), Description: (one) => one.description || null, OnlyAllowMembersViewMembership: groupFlag('OnlyAllowMembersViewMembership'),
    OwnerTitle: (one, call) => call.engine.principals.byId(call.session.site, one.ownerId)?.title ?? one.title, RequestToJoinLeaveEmailSetting: () => null,
  },
  more: { CanCurrentUserEditMembership: (one, call) => { try { demandGroup(call, one); return true; } catch { return false; } }, CanCurrentUserManageGroup: (one, call) => { try { demandGroup(call, one); return true; } catch { return false; } } },
  links: {
    Users: (one, call) => memberCollection(call, one),
    Owner: (one, call) => {
      const owner = call.engine.principals.byId(call.session.site, one.ownerId) ?? one;
      return entity(owner.kind === 'group' ? groupType : userType, owner);
    },
  },
  merge: (one, call) => {
    const { body } = call;
    demandGroup(call, one);
    demandKnown(body, 'SP.Group', Object.keys(groupType.props));
    const flags = Object.fromEntries(groupFlags.filter((name) => body[name] !== undefined).map((name) => [name, booleanOf(body[name])]));
    call.engine.principals.updateGroup(call.session.site, one, { title: body.Title === undefined ? undefined : stringOf(body.Title), description: body.Description === undefined ? undefined : stringOf(body.Description), flags });
    return undefined;
  },
  remove: (one, call) => {
    demandManage(call);
    call.engine.principals.removeGroup(call.session.site, one);
  },
  actions: {
    setUserAsOwner: (one, call, args) => {
      demandManage(call);
      call.engine.principals.updateGroup(call.session.site, one, { ownerId: Number(parameter(call, args, 'ownerId')) });
      return undefined;
    },
  },
};

function userBy(users: () => Principal[], test: (one: Principal) => boolean): Node {
  const found = users().find(test);
  if (!found) throw noUser();
  return entity(userType, found);
}

function userCollection(call: Call, users: () => Principal[]): CollectionNode {
  const { site } = call.session;
  const login = (arg: unknown): Node => userBy(users, (one) => one.login.toLowerCase() === String(arg).toLowerCase());
  return {
    kind: 'collection', type: userType, list: users,
    key: (arg) => (typeof arg === 'number' ? userBy(users, (one) => one.id === arg) : login(arg)),
    links: {
      getById: (inner, args) => userBy(users, (one) => one.id === Number(parameter(inner, args, 'id'))),
      getByEmail: (inner, args) => userBy(users, (one) => one.kind === 'user' && one.email.toLowerCase() === text(inner, args, 'email').toLowerCase()),
      getByLoginName: (inner, args) => login(text(inner, args, 'loginName')),
    },
    actions: {
      removeById: (inner, args) => {
        demandManage(inner);
        const found = inner.engine.principals.byId(site, Number(parameter(inner, args, 'id')));
        if (!found) throw noUser();
        inner.engine.principals.removeUser(site, found);
        return undefined;
      },
      removeByLoginName: (inner, args) => {
        demandManage(inner);
        const found = inner.engine.principals.byLogin(site, text(inner, args, 'loginName'));
        if (!found) throw noUser();
        inner.engine.principals.removeUser(site, found);
        return undefined;
      },
    },
  };
}

export function siteUsers(call: Call): CollectionNode {
  call.session.demand(call.session.webMask(), Permission.browseUsers);
  return userCollection(call, () => call.engine.principals.users(call.session.site));
}

function memberCollection(call: Call, group: Principal): CollectionNode {
  const { principals } = call.engine;
  const { site } = call.session;
  call.session.demand(call.session.webMask(), Permission.browseUsers);
  const base = userCollection(call, () => principals.members(site, group));
  return {
    ...base,
    create: (inner) => {
      demandGroup(inner, group);
      return entity(userType, principals.addMember(site, group, text(inner, undefined, 'LoginName')), true);
    },
    actions: {
      removeById: (inner, args) => {
        demandGroup(inner, group);
        principals.removeMember(site, group, Number(parameter(inner, args, 'id')));
        return undefined;
      },
      removeByLoginName: (inner, args) => {
        demandGroup(inner, group);
        const found = principals.byLogin(site, text(inner, args, 'loginName'));
        if (!found) throw noUser();
        principals.removeMember(site, group, found.id);
        return undefined;
      },
    },
  };
}

function groupCollection(groups: () => Principal[]): CollectionNode {
  const one = (test: (group: Principal) => boolean): Node => {
    const found = groups().find(test);
    if (!found) throw noGroup();
    return entity(groupType, found);
  };
  return {
    kind: 'collection', type: groupType, list: groups,
    key: (arg) => one((group) => group.id === Number(arg)),
    links: {
      getById: (inner, args) => one((group) => group.id === Number(parameter(inner, args, 'id'))),
      getByName: (inner, args) => one((group) => group.title.toLowerCase() === text(inner, args, 'name').toLowerCase()),
    },
  };
}

export function siteGroups(call: Call): CollectionNode {
  const { principals } = call.engine;
  const { site } = call.session;
  call.session.demand(call.session.webMask(), Permission.browseUsers);
  return {
    ...groupCollection(() => principals.groups(site)),
    create: (inner) => {
      inner.session.demand(inner.session.webMask(), Permission.createGroups);
      return entity(groupType, principals.addGroup(site, text(inner, undefined, 'Title'), text(inner, undefined, 'Description'), inner.session.user.id), true);
    },
    actions: {
      removeById: (inner, args) => {
        demandManage(inner);
        principals.removeGroup(site, principals.group(site, Number(parameter(inner, args, 'id'))));
        return undefined;
      },
      removeByLoginName: (inner, args) => {
        demandManage(inner);
        principals.removeGroup(site, principals.group(site, text(inner, args, 'loginName')));
        return undefined;
      },
    },
  };
}

// --- permission levels

export const roleType: EntityType = {
  name: 'SP.RoleDefinition',
  link: (role: Role) => `Web/RoleDefinitions(${role.id})`,
  props: {
    BasePermissions: (role: Role) => basePermissions(role.mask), Description: (role) => role.description, Hidden: (role) => role.hidden, Id: (role) => role.id, Name: (role) => role.name, Order: (role) => role.order, RoleTypeKind: (role) => role.type,
  },
  merge: (role, call) => {
    demandManage(call);
    demandKnown(call.body, 'SP.RoleDefinition', Object.keys(roleType.props));
    const bits = call.body.BasePermissions as { High: string; Low: string } | undefined;
    call.engine.security.updateRole(call.session.site, role, {
      ...(call.body.Name === undefined ? {} : { name: String(call.body.Name) }), ...(call.body.Description === undefined ? {} : { description: String(call.body.Description) }),
      ...(bits ? { mask: mask(bits.High, bits.Low) } : {}), ...(call.body.Order === undefined ? {} : { order: Number(call.body.Order) }),
    });
    return undefined;
  },
  remove: (role, call) => {
    demandManage(call);
    call.engine.security.removeRole(call.session.site, role);
  },
};

export function roleDefinitions(call: Call): CollectionNode {
  const { security } = call.engine;
  const { site } = call.session;
  return {
    kind: 'collection', type: roleType, list: () => security.roles(site),
    key: (arg) => entity(roleType, security.role(site, { id: Number(arg) })),
    links: {
      getById: (inner, args) => entity(roleType, security.role(site, { id: Number(parameter(inner, args, 'id')) })),
      getByName: (inner, args) => entity(roleType, security.role(site, { name: text(inner, args, 'name') })),
      getByType: (inner, args) => entity(roleType, security.role(site, { type: Number(parameter(inner, args, 'roleType')) })),
    },
    create: (inner) => {
      demandManage(inner);
      const bits = (inner.body.BasePermissions ?? { High: 0, Low: 0 }) as { High: string; Low: string };
      return entity(roleType, security.addRole(site, { name: text(inner, undefined, 'Name'), description: text(inner, undefined, 'Description'), mask: mask(bits.High, bits.Low), order: Number(inner.body.Order ?? 0) }), true);
    },
  };
}

// --- role assignments on a web, list or item

interface AssignmentData extends Assignment { on: Securable; base: string }

const assignmentType: EntityType = {
  name: 'SP.RoleAssignment',
  link: (one: AssignmentData) => `${one.base}/RoleAssignments/GetByPrincipalId(${one.principal.id})`,
  props: { PrincipalId: (one: AssignmentData) => one.principal.id },
  links: {
    Member: (one: AssignmentData) => entity(one.principal.kind === 'group' ? groupType : userType, one.principal),
    RoleDefinitionBindings: (one: AssignmentData) => ({ kind: 'collection', type: roleType, list: () => one.roles }),
  },
  remove: (one: AssignmentData, call) => call.engine.revoke(call.session, one.on, one.principal.id),
};

function roleAssignments(on: Securable, base: string): CollectionNode {
  const list = (inner: Call): AssignmentData[] => {
    if (!inner.session.may(inner.engine.mask(inner.session, on), Permission.enumerate)) throw accessDenied();
    return inner.engine.security.assignments(inner.session.site, inner.engine.scope(on)).map((one) => ({ ...one, on, base }));
  };
  const one = (inner: Call, id: unknown): Node => {
    const found = list(inner).find((entry) => entry.principal.id === Number(id));
    if (!found) throw noUser();
    return entity(assignmentType, found);
  };
  const change = (add: boolean) => (inner: Call, args: Arguments | undefined): undefined => {
    const principal = Number(parameter(inner, args, 'principalid'));
    const role = Number(parameter(inner, args, 'roledefid', 1));
    if (add) inner.engine.grant(inner.session, on, principal, role);
    else inner.engine.revoke(inner.session, on, principal, role);
    return undefined;
  };
  return {
    kind: 'collection', type: assignmentType, list,
    key: (arg, inner) => one(inner, arg),
    links: { getByPrincipalId: (inner, args) => one(inner, parameter(inner, args, 'principalid')) },
    actions: { addRoleAssignment: change(true), removeRoleAssignment: change(false) },
  };
}

/** What every securable object offers; `on` finds it, `base` is its address. */
export function securable(on: (data: never) => Securable, base: (data: never) => string): Required<Pick<EntityType, 'links' | 'actions' | 'more'>> {
  const at = on as (data: unknown) => Securable;
  const where = base as (data: unknown) => string;
  return {
    more: {
      EffectiveBasePermissions: (data, call) => basePermissions(call.engine.mask(call.session, at(data))),
      HasUniqueRoleAssignments: (data) => {
        const { list, item } = at(data);
        return item ? item.unique === 1 : list ? list.unique : true;
      },
    },
    links: {
      RoleAssignments: (data) => roleAssignments(at(data), where(data)),
      doesUserHavePermissions: (data, call, args) => {
        const bits = parameter(call, args, 'permissionMask') as { High?: string | number; Low?: string | number } | undefined;
        const asked = mask(bits?.High ?? 0, bits?.Low ?? 0);
        return value('DoesUserHavePermissions', call.session.may(call.engine.mask(call.session, at(data)), asked));
      },
      getUserEffectivePermissions: (data, call, args) => {
        const { engine, session } = call;
        if (!session.may(engine.mask(session, at(data)), Permission.enumerate)) throw accessDenied();
        const name = text(call, args, 'userName') || text(call, args, 'user');
        const user = engine.principals.byLogin(session.site, name) ?? engine.principals.ensure(session.site, name);
        const other = user.kind === 'user' ? engine.session(session.site, user.upn) : undefined;
        return value('GetUserEffectivePermissions', basePermissions(other ? engine.mask(other, at(data)) : engine.security.maskOn(session.site, engine.scope(at(data)), new Set([user.id]))));
      },
    },
    actions: {
      breakRoleInheritance: (data, call, args) => {
        call.engine.breakInheritance(call.session, at(data), flag(call, args, 'copyRoleAssignments', 0, false), flag(call, args, 'clearSubscopes', 1, false));
        return undefined;
      },
      resetRoleInheritance: (data, call) => {
        call.engine.resetInheritance(call.session, at(data));
        return undefined;
      },
    },
  };
}
