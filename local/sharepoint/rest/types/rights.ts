/** Permission levels, role assignments, inheritance and effective permissions. Source: SP.RoleDefinition, SP.RoleAssignment, SP.SecurableObject. */
import { accessDenied, noUser } from '../../errors.ts';
import { halves, mask, Permission } from '../../permissions.ts';
import type { Assignment } from '../../domain/security.ts';
import type { Role } from '../../domain/types.ts';
import type { Securable } from '../../engine.ts';
import { Complex, demandKnown, entity, flag, text, parameter, value } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import type { Arguments } from '../path.ts';
import { demandManage, groupType, userType } from './principals.ts';

const basePermissions = (bits: bigint): Complex => new Complex('SP.BasePermissions', halves(bits));

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
