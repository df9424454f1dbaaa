/** About five to follow up in depth: prioritised problems, then budget, one for each verksamhet before anyone has two. */
import { proposeInDepth } from '../../../../../src/areas/plan/measure/inDepth';
import { measure } from '../sample';

const of = (id: number, department: number, problem: number | undefined, budget: number, more = {}): ReturnType<typeof measure> => measure(id, {
  Department: { id: department, title: `V${department}` }, Problem: problem ? { id: problem, title: '' } : undefined, BudgetOwn: budget, ...more
});
const problems = [{ id: 1, Priority: 'Prioriterat' }, { id: 2, Priority: 'Bevakas' }];
const ids = (found: { id: number }[]): number[] => found.map(({ id }) => id);

test('a prioritised problem goes before a large budget, the larger budget first', () => {
  expect(ids(proposeInDepth([of(1, 1, 2, 900), of(2, 2, 1, 10), of(3, 3, 1, 20)], problems, 2))).toEqual([3, 2]);
});

test('no verksamhet twice before all have one', () => {
  const found = proposeInDepth([of(1, 1, 1, 100), of(2, 1, 1, 90), of(3, 2, 2, 0), of(4, 3, undefined, 5)], problems, 4);
  expect(ids(found)).toEqual([1, 4, 3, 2]);
});

test('what is followed up in depth already counts for its verksamhet, and neither it nor what was stopped is proposed', () => {
  const found = proposeInDepth([of(1, 1, 1, 100, { InDepth: true }), of(2, 1, 1, 90), of(3, 2, 2, 0), of(4, 3, 1, 5, { Status: 'Avbruten' })], problems, 5);
  expect(ids(found)).toEqual([3, 2]);
});

test('never more than asked for, and none of nothing', () => {
  expect(proposeInDepth(Array.from({ length: 30 }, (_none, at) => of(at + 1, at % 4, 1, at)), problems)).toHaveLength(5);
  expect(proposeInDepth([], problems, 5)).toEqual([]);
  expect(proposeInDepth([of(1, 1, 1, 1)], problems, 0)).toEqual([]);
});
