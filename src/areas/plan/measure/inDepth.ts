/** Which measures to follow up in depth (design: about five a year). */
import type { Problem } from '../../situation';
import type { Measure } from '../lists';
import { isClosed } from '../model';

/** How many measures of a year are followed up in depth unless someone says otherwise. */
export const wantedInDepth = 5;

/** What a measure is planned to cost, in kronor, from all sources. */
export function budgetOf(measure: Pick<Measure, 'BudgetOwn' | 'BudgetGrant' | 'BudgetPartner'>): number {
  return (measure.BudgetOwn ?? 0) + (measure.BudgetGrant ?? 0) + (measure.BudgetPartner ?? 0);
}

/**
 * Measures to propose for *Följs upp fördjupat*, those marked already not among them: as many as are missing up to
 * `count`. Measures against prioritised problems come first; among them the verksamheter in turn, those that have none
 * yet before the others; within a verksamhet the largest budget, then the most hours. What is done or stopped is left out.
 * @param measures of one plan year
 * @param problems those that the measures answer; others do not matter
 */
export function proposeInDepth(measures: readonly Measure[], problems: readonly Pick<Problem, 'id' | 'Priority'>[], count: number = wantedInDepth): Measure[] {
  const prioritised = new Set(problems.filter(({ Priority }) => Priority === 'Prioriterat').map(({ id }) => id));
  const taken = new Map<number, number>();
  const departmentOf = ({ Department }: Measure): number => Department?.id ?? 0;
  const take = (measure: Measure): void => { taken.set(departmentOf(measure), (taken.get(departmentOf(measure)) ?? 0) + 1); };
  const marked = measures.filter(({ InDepth }) => InDepth);
  marked.forEach(take);

  const rank = (measure: Measure): number[] => [
    prioritised.has(measure.Problem?.id ?? 0) ? 0 : 1, taken.get(departmentOf(measure)) ?? 0, -budgetOf(measure), -(measure.Hours ?? 0), measure.id
  ];
  const before = (a: number[], b: number[]): boolean => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at >= 0 && a[at] < b[at];
  };
  const left = measures.filter(({ InDepth, Status }) => !InDepth && !isClosed(Status));
  const proposed: Measure[] = [];
  while (marked.length + proposed.length < count && left.length > 0) {
    const best = left.reduce((found, measure) => before(rank(measure), rank(found)) ? measure : found);
    left.splice(left.indexOf(best), 1);
    proposed.push(best);
    take(best);
  }
  return proposed;
}
