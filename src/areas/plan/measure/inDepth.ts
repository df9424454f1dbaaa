/** Which measures to follow up in depth: about five a year, in Brå's three levels (domain.md §2). */
import type { Measure } from '../lists';

/** Of a problem no more than this matters here. */
export interface RankedProblem { id: number; Priority?: string | undefined; }

const budget = ({ BudgetOwn, BudgetGrant, BudgetPartner }: Measure): number => (BudgetOwn ?? 0) + (BudgetGrant ?? 0) + (BudgetPartner ?? 0);

/**
 * Measures worth following up in depth: those of prioritised problems first, then those with the largest budget, and no
 * verksamhet twice before every one that has any has one. What was stopped, or is followed up in depth already, is left out.
 */
export function proposeInDepth(measures: readonly Measure[], problems: readonly RankedProblem[], count = 5): Measure[] {
  const prioritised = new Set(problems.filter(({ Priority }) => Priority === 'Prioriterat').map(({ id }) => id));
  const rank = (measure: Measure): number => measure.Problem && prioritised.has(measure.Problem.id) ? 0 : 1;
  let left = measures.filter(measure => !measure.InDepth && measure.Status !== 'Avbruten')
    .sort((a, b) => rank(a) - rank(b) || budget(b) - budget(a) || a.id - b.id);
  const chosen: Measure[] = [];
  const turns = new Map<number, number>();
  for (const { InDepth, Department } of measures) if (InDepth) turns.set(Department?.id ?? 0, (turns.get(Department?.id ?? 0) ?? 0) + 1);
  while (chosen.length < count && left.length > 0) {
    const fewest = Math.min(...left.map(({ Department }) => turns.get(Department?.id ?? 0) ?? 0));
    const next = left.find(({ Department }) => (turns.get(Department?.id ?? 0) ?? 0) === fewest)!;
    chosen.push(next);
    turns.set(next.Department?.id ?? 0, fewest + 1);
    left = left.filter(measure => measure !== next);
  }
  return chosen;
}
