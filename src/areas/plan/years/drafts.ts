/** The rules of what is typed about a plan. Pure. */
import { checkApproval, isYear } from '../../../kit/documents/earlier';
import type { EarlierDraft } from '../../../kit/documents/earlier';
import { isDate } from '../../../kit/lists/define';

/** A year that a plan can be about. */
export function isPlanYear(text: string, thisYear: number): boolean {
  return isYear(text, thisYear + 2);
}

export type PlanDraftFault = 'required' | 'tooLong' | 'year' | 'taken' | 'future' | 'date';

/** The rules of a plan from before the product; one plan a year. */
export function checkEarlierPlan(draft: EarlierDraft, taken: readonly (number | undefined)[], today: string): Partial<Record<keyof EarlierDraft, PlanDraftFault>> {
  const year = draft.Year.trim();
  const fault = !isPlanYear(year, Number(today.slice(0, 4))) ? 'year' : taken.includes(Number(year)) ? 'taken' : undefined;
  return { ...(fault ? { Year: fault } : {}), ...checkApproval(draft, today) };
}

/** What is typed when förvaltningsledningen stands behind the plan (P18). */
export interface SecureDraft { body: string; date: string; who: string; note: string; dnr: string; }

export function checkSecure(draft: SecureDraft, today: string): Partial<Record<keyof SecureDraft, PlanDraftFault>> {
  const faults: Partial<Record<keyof SecureDraft, PlanDraftFault>> = {};
  for (const name of ['body', 'note'] as const) if (!draft[name].trim()) faults[name] = 'required';
  for (const name of ['body', 'who', 'note'] as const) if (draft[name].length > 255) faults[name] = 'tooLong';
  if (draft.dnr.length > 50) faults.dnr = 'tooLong';
  if (!isDate(draft.date)) faults.date = draft.date ? 'date' : 'required';
  else if (draft.date > today) faults.date = 'future';
  return faults;
}
