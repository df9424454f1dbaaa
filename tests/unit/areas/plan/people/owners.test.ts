import { handOverChanges, handOverRows } from '../../../../../src/areas/plan/people/handOver';
import { ownersOf, perYear, tasksOf, withoutOwner } from '../../../../../src/areas/plan/people/owners';
import type { ListDefinition } from '../../../../../src/kit/lists/define';
import { measure } from '../sample';
import { person } from './samples';

const barn = person(7, 'Verksamhetschef barn', 'chef.barn');
const kultur = person(9, 'Verksamhetschef kultur', 'chef.kultur');
const today = '2026-11-23';

describe('who owns what (P22)', () => {
  const measures = [
    measure(1, { Owner: barn, EndDate: '2026-10-01', FollowedUp: '2026-08-30' }),
    measure(2, { Owner: barn, PlanYear: 2027, Status: 'Ej påbörjad' }),
    measure(3, { Owner: barn, Status: 'Genomförd' }),
    measure(4, { Owner: kultur, EndDate: '2026-12-20' }),
    measure(5, { Title: 'Utan', EndDate: '2026-12-20' }), measure(6, { Status: 'Avbruten', StatusReason: 'x' })
  ];

  test('everyone with something open, what is late and what is silent, each counted once', () => {
    const owners = ownersOf(measures, [], [], today);
    expect(owners.map(({ person: { id }, open, late, silent }) => [id, open.map(one => one.id), late, silent])).toEqual([[7, [1, 2], 1, 0], [9, [4], 0, 1]]);
    expect(perYear(owners[0].open)).toEqual([[2026, 1], [2027, 1]]);
  });

  test('a seat in the council alone makes an owner, and tasks by the function that is written', () => {
    const seats = [{ id: 3, Title: 'Ledamot', Person: person(11, 'Räddningschef'), Department: { id: 4, title: 'Räddningstjänst' } }];
    const owners = ownersOf([], seats, [{ id: 1, Title: 'Lampan', Responsible: ' räddningschef ' }, { id: 2, Title: 'Häcken', Responsible: 'Parkchef' }], today);
    expect(owners).toMatchObject([{ person: { id: 11 }, department: { id: 4 }, open: [], seats: [{ id: 3 }], tasks: [{ id: 1 }] }]);
    expect(tasksOf({ title: ' ' }, [{ id: 1, Title: 'x', Responsible: ' ' }])).toEqual([]);
  });

  test('open measures without an owner; what is closed needs none', () => {
    expect(withoutOwner(measures).map(({ id }) => id)).toEqual([5]);
  });
});

describe('what is handed over', () => {
  const rows = handOverRows(
    [measure(1, { Owner: barn }), measure(2, { Owner: barn, PlanYear: 2025, Status: 'Genomförd' }), measure(3, { Owner: barn, PlanYear: 2027 })],
    [{ id: 5, Title: 'Uppdrag', Responsible: barn.title }], [{ id: 6, Title: 'Ledamot', Person: barn, Department: undefined }]
  );

  test('open measures and tasks are chosen at first, closed ones and seats are not; the latest year comes first', () => {
    expect(rows.map(({ key, chosen }) => [key, chosen])).toEqual([['measure-3', true], ['measure-1', true], ['measure-2', false], ['task-5', true], ['seat-6', false]]);
  });

  test('each row is one change of one column, and knows what it was', () => {
    const lists = { tasks: { name: 'EstTasks' } as ListDefinition, seats: { name: 'CouncilMembers' } as ListDefinition };
    const changes = handOverChanges(rows.slice(1), barn, kultur, lists);
    expect(changes.map(({ list, id, before, after }) => [list.name, id, before, after])).toEqual([
      ['Measures', 1, { Owner: barn }, { Owner: kultur }], ['Measures', 2, { Owner: barn }, { Owner: kultur }],
      ['EstTasks', 5, { Responsible: barn.title }, { Responsible: kultur.title }], ['CouncilMembers', 6, { Person: barn }, { Person: kultur }]
    ]);
    expect(handOverChanges(rows.slice(0, 1), undefined, kultur, lists)[0].before).toEqual({ Owner: undefined });
  });
});
