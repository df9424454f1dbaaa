/** @jest-environment node */
import { budgetOf, proposeInDepth } from '../../../../../src/areas/plan/measure/inDepth';
import type { Measure } from '../../../../../src/areas/plan/lists';
import { problem } from '../../situation/problems/given';
import { measure } from '../sample';

const problems = [problem(1), problem(2, { Priority: 'Bevakas' })];
const one = (id: number, department: number, budget: number, of = 1, more: Partial<Measure> = {}): Measure =>
  measure(id, { Department: { id: department, title: '' }, BudgetOwn: budget, Problem: { id: of, title: '' }, ...more });
const ids = (found: Measure[]): number[] => found.map(({ id }) => id);

describe('which measures to follow up in depth', () => {
  it('are about five, against prioritised problems first, the verksamheter in turn, then by budget', () => {
    const all = [one(1, 1, 10), one(2, 1, 900), one(3, 2, 50), one(4, 2, 40), one(5, 3, 5), one(6, 4, 5000, 2), one(7, 1, 800)];
    expect(ids(proposeInDepth(all, problems))).toEqual([2, 3, 5, 7, 4]);
    expect(ids(proposeInDepth(all, problems, 7))).toEqual([2, 3, 5, 7, 4, 1, 6]);
  });

  it('leave out what is done or stopped, and count those that are marked already', () => {
    const all = [one(1, 1, 10, 1, { InDepth: true }), one(2, 1, 900), one(3, 2, 1), one(4, 2, 40, 1, { Status: 'Genomförd' }), one(5, 3, 5, 1, { Status: 'Avbruten' })];
    expect(ids(proposeInDepth(all, problems, 3))).toEqual([3, 2]);
    expect(proposeInDepth(all, problems, 1)).toEqual([]);
  });

  it('are found without budgets, verksamheter and problems too, the same each time', () => {
    const all = [measure(3, { Department: undefined }), measure(2, { Department: undefined, Hours: 4 }), measure(1, { Department: undefined })];
    expect(ids(proposeInDepth(all, []))).toEqual([2, 1, 3]);
    expect(ids(proposeInDepth([...all].reverse(), []))).toEqual([2, 1, 3]);
    expect(proposeInDepth([], problems)).toEqual([]);
  });

  it('count every source of money', () => {
    expect(budgetOf(measure(1, { BudgetOwn: 1, BudgetGrant: 20, BudgetPartner: 300 }))).toBe(321);
  });
});
