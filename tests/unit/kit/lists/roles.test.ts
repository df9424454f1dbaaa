/** @jest-environment node */
import { allows, groupNames, levels, maskOf, permission, roles } from '../../../../src/kit/lists/roles';

/** SharePoint's own levels (learn.microsoft.com: SPBuiltInRoleDefinitions), as EffectiveBasePermissions gives them. */
const full = { High: '2147483647', Low: '4294967295' };
const read = { High: '176', Low: '138612833' };
const none = { High: '0', Low: '0' };

describe('permission masks', () => {
  it('are read bit by bit, the highest of each half too', () => {
    for (const kind of Object.values(permission)) {
      expect(allows(full, kind)).toBe(true);
      expect(allows(none, kind)).toBe(false);
    }
    expect(allows({ High: 0, Low: 2147483648 }, 32)).toBe(true);
    expect(allows({ High: 0, Low: -2147483648 }, 32)).toBe(true);
    expect(allows({ High: 1, Low: 0 }, 33)).toBe(true);
    expect(allows({ High: 0, Low: 1 }, 33)).toBe(false);
  });

  it('of SharePoint\'s own Read let one view, not add, edit, delete or manage', () => {
    expect(allows(read, permission.viewItems)).toBe(true);
    expect(allows(read, permission.open)).toBe(true);
    for (const kind of [permission.addItems, permission.editItems, permission.deleteItems, permission.manageLists, permission.manageWeb]) {
      expect(allows(read, kind)).toBe(false);
    }
  });

  it('are made of kinds and hold just those, for every single kind and all together', () => {
    const kinds = Array.from({ length: 63 }, (_all, index) => index + 1);
    for (const kind of kinds) {
      const mask = maskOf([kind]);
      expect(kinds.filter(other => allows(mask, other))).toEqual([kind]);
    }
    expect(kinds.every(kind => allows(maskOf(kinds), kind))).toBe(true);
    expect(maskOf([])).toEqual({ High: '0', Low: '0' });
  });
});

describe('our permission levels (design, "Roles")', () => {
  const can = (right: 'add' | 'edit', kind: number): boolean => {
    const level = levels[right];
    return 'permissions' in level && level.permissions.includes(kind);
  };

  it('let "edit" add and change but never delete, and "add" only add', () => {
    expect([can('edit', permission.addItems), can('edit', permission.editItems), can('edit', permission.deleteItems)]).toEqual([true, true, false]);
    expect([can('add', permission.addItems), can('add', permission.editItems), can('add', permission.deleteItems)]).toEqual([true, false, false]);
  });

  it('include all that reading needs, remote calls among it', () => {
    for (const right of ['add', 'edit'] as const) {
      for (const kind of [permission.viewItems, permission.open, permission.viewPages, permission.useRemoteApis, permission.viewVersions]) {
        expect([right, kind, can(right, kind)]).toEqual([right, kind, true]);
      }
    }
  });

  it('have their own group name for each role', () => {
    expect(new Set(roles.map(role => groupNames[role])).size).toBe(roles.length);
    expect(Object.keys(groupNames).sort()).toEqual([...roles].sort());
  });
});
