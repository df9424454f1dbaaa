/** Users and groups as REST shows them. Source: SP.User, SP.Group. */
import { accessDenied, noUser, noGroup } from '../../errors.ts';
import { Permission } from '../../permissions.ts';
import type { Principal } from '../../domain/types.ts';
import { booleanOf, Complex, demandKnown, entity, text, parameter, stringOf } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';

const principalType = (one: Principal): number => (one.kind === 'user' ? 1 : one.kind === 'entra' ? 4 : 8);

/** @throws 403 to who may not manage the rights of the web */
export function demandManage(call: Call): void {
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
