import { groupMeasures, inGroup } from '../../../../../src/areas/plan/overview/groups';
import type { GroupWords } from '../../../../../src/areas/plan/overview/groups';
import { boardColumns, moveTo, movedBack } from '../../../../../src/areas/plan/overview/board/columns';
import { measure } from '../sample';

const words: GroupWords = { none: { department: 'Ingen verksamhet', problem: 'Inget problem', area: 'Inget område' }, status: status => `[${status}]` };
const department = (id: number, title: string): { Department: { id: number; title: string } } => ({ Department: { id, title } });

describe('grouping', () => {
  const items = [measure(1, department(2, 'Östra')), measure(2, { Department: undefined }), measure(3, department(1, 'Barn')), measure(4, department(2, 'Östra'))];

  test('by verksamhet: by name, those without one last, and the order within a group stays', () => {
    const { items: shown, groups } = groupMeasures(items, 'department', words);
    expect(groups.map(({ name, count, startIndex }) => [name, count, startIndex])).toEqual([['Barn', 1, 0], ['Östra', 2, 1], ['Ingen verksamhet', 1, 3]]);
    expect(shown.map(({ id }) => id)).toEqual([3, 1, 4, 2]);
    expect(inGroup(shown, groups[1]).map(({ id }) => id)).toEqual([1, 4]);
  });

  test('two problems of one name are two groups', () => {
    const { groups } = groupMeasures([measure(1, { Problem: { id: 1, title: 'Klotter' } }), measure(2, { Problem: { id: 2, title: 'Klotter' } })], 'problem', words);
    expect(groups.map(({ key, name }) => [key, name])).toEqual([['1', 'Klotter'], ['2', 'Klotter']]);
  });

  test('by status: by the course of the work, own words after those', () => {
    const { groups } = groupMeasures([measure(1, { Status: 'Avbruten' }), measure(2, { Status: 'Under beredning' as never }), measure(3, { Status: 'Ej påbörjad' })], 'status', words);
    expect(groups.map(({ name }) => name)).toEqual(['[Ej påbörjad]', '[Avbruten]', '[Under beredning]']);
  });

  test('by nothing: as they are', () => {
    expect(groupMeasures(items, 'none', words)).toEqual({ items, groups: [] });
  });
});

describe('the board', () => {
  test('has a column for each status, empty ones too, and one for a word of the list\'s own', () => {
    const columns = boardColumns([measure(1, { Status: 'Pågår' }), measure(2, { Status: 'Under beredning' as never }), measure(3, { Status: undefined as never })]);
    expect(columns.map(({ status, items }) => [status, items.map(({ id }) => id)])).toEqual([
      ['Ej påbörjad', [3]], ['Pågår', [1]], ['Genomförd', []], ['Pausad', []], ['Avbruten', []], ['Under beredning', [2]]
    ]);
  });

  test('a move writes status, reason and progress, and leaves the day of the last follow-up (P22)', () => {
    const moved = measure(1, { Status: 'Pausad', StatusReason: 'Väntar', Progress: 40, FollowedUp: '2026-04-01' });
    expect(moveTo(moved, 'Genomförd', '')).toEqual({ Status: 'Genomförd', StatusReason: '', Progress: 100 });
    expect(moveTo(moved, 'Avbruten', ' Ersatt ')).toEqual({ Status: 'Avbruten', StatusReason: 'Ersatt', Progress: 40 });
    expect(movedBack(moved)).toEqual({ Status: 'Pausad', StatusReason: 'Väntar', Progress: 40 });
  });
});
