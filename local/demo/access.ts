import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domain, verksamhetschefer } from '../sharepoint/defaults.ts';
import type { Session } from '../sharepoint/domain/security.ts';
import type { Engine } from '../sharepoint/engine.ts';

type Role = 'coordinator' | 'head' | 'councillor' | 'decider' | 'registrar' | 'reader';
type Level = { roleType: number } | { name: string; description: { sv: string; en: string }; permissions: number[] };

/** What `sharepoint/assets/rights.json` holds. */
interface Access {
  groups: Record<Role, string>;
  levels: Record<string, Level>;
  lists: { path: string; rights: Partial<Record<Role, string>> }[];
}

const fullControl = 5;
const owners = 0;
const members = 1;
/** The place the set-up gives its own permission levels in the site's list of levels. */
const levelOrder = 100;

/** Who holds which role. The head of kultur och fritid is among the heads only through the Entra group. */
const holders: Record<Role, string[]> = {
  coordinator: [`samordnare@${domain}`],
  head: [`chef.barn@${domain}`, `chef.samhalle@${domain}`, `c:0t.c|tenant|${verksamhetschefer}`],
  councillor: [`radsledamot@${domain}`],
  decider: [`beslutsfattare@${domain}`],
  registrar: [`registrator@${domain}`],
  reader: [`lasare@${domain}`]
};

/** SharePoint's number of a permission is one more than its bit in the mask. */
const maskOf = (permissions: number[]): bigint => permissions.reduce((mask, kind) => mask | 1n << BigInt(kind - 1), 0n);

function makeLevels(engine: Engine, session: Session, access: Access): Map<string, number> {
  return new Map(Object.entries(access.levels).map(([right, level]) => {
    const role = 'roleType' in level
      ? engine.security.role(session.site, { type: level.roleType })
      : engine.security.addRole(session.site, { name: level.name, description: level.description.sv, mask: maskOf(level.permissions), order: levelOrder });
    return [right, role.id];
  }));
}

/**
 * Groups, permission levels and each list's own rights, as the product's set-up makes them, and the demo users
 * in their groups.
 * @param assets the folder that holds rights.json
 * @throws Error when a list asks for a right that has no level
 */
export function giveAccess(engine: Engine, session: Session, assets: string): void {
  const access = JSON.parse(readFileSync(join(assets, 'rights.json'), 'utf8')) as Access;
  const levels = makeLevels(engine, session, access);
  const groups = new Map((Object.entries(access.groups) as [Role, string][]).map(([role, title]) => {
    const group = engine.principals.addGroup(session.site, title);
    holders[role].forEach(holder => engine.principals.addMember(session.site, group, holder));
    return [role, group.id];
  }));
  const levelFor = (right: string): number => {
    const id = levels.get(right);
    if (id === undefined) throw new Error(`rights.json has no level for the right ${right}.`);
    return id;
  };

  for (const { path, rights } of access.lists) {
    engine.breakInheritance(session, { list: engine.lists.getAt(session, path) }, false);
    const list = engine.lists.getAt(session, path);
    const grant = (principal: number, level: number): void => engine.grant(session, { list }, principal, level);
    grant(engine.associatedGroup(session.site, owners).id, engine.security.role(session.site, { type: fullControl }).id);
    if (rights.reader) grant(engine.associatedGroup(session.site, members).id, levelFor(rights.reader));
    for (const [role, group] of groups) {
      const right = rights[role];
      if (right) grant(group, levelFor(right));
    }
  }
}
