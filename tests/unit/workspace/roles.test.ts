/** @jest-environment node */
import { roleOf } from '../../../src/workspace/roles';
import { may } from '../../../src/kit/lists';
import { levels, maskOf, permission } from '../../../src/kit/lists/define';
import { allLists } from '../../../src/areas/lists';
import type { Role } from '../../../src/kit/lists/define';

// The area's own front door also leads to its components, which are not needed here.
jest.mock('../../../src/areas/plan', () => jest.requireActual('../../../src/areas/plan/lists'));

const reading = [permission.viewItems, permission.open];
const masks = {
  read: maskOf(reading),
  write: maskOf([...reading, permission.addItems, permission.editItems, permission.deleteItems]),
  add: maskOf('permissions' in levels.add ? levels.add.permissions : []),
  edit: maskOf('permissions' in levels.edit ? levels.edit.permissions : [])
};

/** What a member of the role's group may do in each list. */
const accessOf = (role: Role): Map<string, { High: string; Low: string }> =>
  new Map(allLists.filter(list => list.rights[role]).map(list => [list.name, masks[list.rights[role]!]]));

describe('the user\'s role (design: read from effective permissions, never from group membership)', () => {
  it('follows from what the rights of each role let one do', () => {
    expect(roleOf(accessOf('coordinator'))).toBe('coordinator');
    expect(roleOf(accessOf('head'))).toBe('head');
    expect(roleOf(accessOf('decider'))).toBe('decider');
    expect(roleOf(accessOf('registrar'))).toBe('registrar');
    for (const role of ['councillor', 'reader'] as const) expect([role, roleOf(accessOf(role))]).toEqual([role, 'reader']);
  });

  it('is reader when nothing is visible', () => {
    expect(roleOf(new Map())).toBe('reader');
  });
});

describe('what the app offers', () => {
  it('is nothing in a list that is not visible, and just what the mask holds in one that is', () => {
    const access = accessOf('head');
    expect(may(new Map(), { name: 'Measures' }, 'read')).toBe(false);
    expect((['read', 'add', 'edit', 'remove'] as const).map(action => may(access, { name: 'Measures' }, action))).toEqual([true, true, true, false]);
    expect((['read', 'add', 'edit', 'remove'] as const).map(action => may(access, { name: 'FollowUps' }, action))).toEqual([true, true, false, false]);
  });
});
