/** When plans and their follow-up are due: by the policy and by the law, two sets and never one (P16, P20, P22, L6). Pure. */
import { addMonths } from '../../../kit/text/format';
import type { Plan } from '../lists';
import { isAfterDecision } from './model';

/** When something is due, and for which year. */
export interface Due { year?: number; by: string; }

/** Two sets of deadlines, never one: the policy's are by calendar year, the law's every second year. */
export interface PlanDeadlines {
  /** The first year from this one on without a decided plan; it is to be there when the year begins (P16). */
  policyPlan: Due;
  /** The plan whose year is to be followed up by its end (P20, P22). Undefined without any decided plan. */
  policyFollowUp?: Due;
  /** 6 §: the plan is followed up at least every second year, counted from the last time, or else from the first decision on one. */
  law?: Due;
  /** When a plan was last followed up as a whole. */
  lastFollowUp?: string;
}

/** Lag (2023:196) is in force from this day: what was decided before it is counted from there. */
const lawFrom = '2023-07-01';

/**
 * @param followedUp dates and years of registered follow-up reports
 * @param today `YYYY-MM-DD`
 */
export function deadlines(plans: readonly Plan[], followedUp: readonly { date: string; year: number | undefined }[], today: string): PlanDeadlines {
  const thisYear = Number(today.slice(0, 4));
  const decided = plans.filter(({ State, ApprovedOn }) => isAfterDecision(State) && !!ApprovedOn && ApprovedOn <= today);
  const years = new Set(decided.map(({ Year }) => Year));
  let missing = thisYear;
  while (years.has(missing)) missing += 1;
  // A plan from before the product that is closed was followed up then; what lies before the last follow-up is over.
  const reported = [...followedUp.map(({ year }) => year ?? 0), ...decided.filter(({ Earlier, State }) => Earlier && State === 'Avslutad').map(({ Year }) => Year ?? 0)];
  const open = decided.map(({ Year }) => Year ?? 0).filter(year => year <= thisYear && year > Math.max(0, ...reported)).sort((a, b) => b - a)[0];
  const last = followedUp.map(({ date }) => date).sort().pop();
  const first = decided.map(({ ApprovedOn }) => ApprovedOn ?? '').sort()[0];
  const from = last ?? (first && first < lawFrom ? lawFrom : first);
  return {
    policyPlan: { year: missing, by: `${missing - 1}-12-31` },
    ...(open ? { policyFollowUp: { year: open, by: `${open}-12-31` } } : {}),
    ...(from ? { law: { by: addMonths(from, 24) } } : {}),
    ...(last ? { lastFollowUp: last } : {})
  };
}
