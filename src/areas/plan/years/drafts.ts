/** The rules of what is typed about a plan. Pure. */
import { isDate } from '../../../kit/lists/define';

/** A year that a plan can be about. */
export function isPlanYear(text: string, thisYear: number): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= 2000 && Number(text) <= thisYear + 2;
}

export type PlanDraftFault = 'required' | 'tooLong' | 'year' | 'taken' | 'future' | 'date';

/** What is typed of a plan from before the product. */
export interface EarlierPlanDraft { Year: string; ApprovedBy: string; Paragraph: string; ApprovedOn: string; Dnr: string; }

/** Year, body and date; § and dnr as far as they are known; never dated ahead; one plan a year. */
export function checkEarlierPlan(draft: EarlierPlanDraft, taken: readonly (number | undefined)[], today: string): Partial<Record<keyof EarlierPlanDraft, PlanDraftFault>> {
  const faults: Partial<Record<keyof EarlierPlanDraft, PlanDraftFault>> = {};
  const year = draft.Year.trim();
  if (!isPlanYear(year, Number(today.slice(0, 4)))) faults.Year = 'year';
  else if (taken.includes(Number(year))) faults.Year = 'taken';
  if (!draft.ApprovedBy.trim()) faults.ApprovedBy = 'required';
  if (!isDate(draft.ApprovedOn)) faults.ApprovedOn = draft.ApprovedOn ? 'date' : 'required';
  else if (draft.ApprovedOn > today) faults.ApprovedOn = 'future';
  if (draft.Paragraph.length > 20) faults.Paragraph = 'tooLong';
  if (draft.Dnr.length > 50) faults.Dnr = 'tooLong';
  return faults;
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
