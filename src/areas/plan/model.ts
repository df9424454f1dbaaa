import { isDate } from '../../kit/lists/define';
import { statuses } from './lists';
import type { Measure, MeasureChanges } from './lists';

/** The part of a measure that its state follows from. */
export type MeasureState = Pick<Measure, 'Status' | 'StartDate' | 'EndDate' | 'FollowedUp' | 'PlanYear'>;

/** Statuses after which nothing more is expected of the owner. */
export function isClosed(status: string | undefined): boolean {
  return status === 'Genomförd' || status === 'Avbruten';
}

/** Statuses that need a reason (domain.md §2). */
export function needsReason(status: string | undefined): boolean {
  return status === 'Pausad' || status === 'Avbruten';
}

/** Försenad: the end date has passed and the measure is not closed. Dates as `YYYY-MM-DD`. */
export function isLate(measure: MeasureState, today: string): boolean {
  return !!measure.EndDate && measure.EndDate < today && !isClosed(measure.Status);
}

/** The months at whose end measures are followed up where the municipality has chosen none (P22). */
export const defaultFollowUpMonths: readonly number[] = [4, 8, 12];

/** Planned follow-ups of a plan year: the last day of each of the months, in order. */
export function plannedFollowUps(year: number, months = defaultFollowUpMonths): string[] {
  return [...months].sort((a, b) => a - b).map(month => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10));
}

/** The months of the setting, as `4, 8, 12`; undefined for what names no month, or none from 1 to 12. */
export function readFollowUpMonths(text: string): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter(Boolean);
  const months = [...new Set(parts.map(Number))].sort((a, b) => a - b);
  return months.length > 0 && months.every(month => Number.isInteger(month) && month >= 1 && month <= 12) ? months : undefined;
}

/** The last planned follow-up that has come, of a measure of this plan year; undefined before the first. */
export function lastPlanned(year: number, today: string, months = defaultFollowUpMonths): string | undefined {
  return plannedFollowUps(year, months).filter(date => date <= today).pop();
}

/** A follow-up this many days before its planned date counts as that follow-up. */
const earlyDays = 30;

function daysBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Silent: a planned follow-up date has passed since the start, and nobody has followed the measure up (P22). */
export function isSilent(measure: MeasureState, today: string, months = defaultFollowUpMonths): boolean {
  if (isClosed(measure.Status) || !measure.PlanYear) return false;
  const due = lastPlanned(measure.PlanYear, today, months);
  if (!due || (measure.StartDate && measure.StartDate > due)) return false;
  return !measure.FollowedUp || measure.FollowedUp < daysBefore(due, earlyDays);
}

export type Attention = 'late' | 'silent' | 'none';

/** What a measure asks of its owner. Late goes before silent. */
export function attention(measure: MeasureState, today: string, months = defaultFollowUpMonths): Attention {
  if (isLate(measure, today)) return 'late';
  return isSilent(measure, today, months) ? 'silent' : 'none';
}

const urgency: Record<Attention, number> = { late: 0, silent: 1, none: 2 };

/** The late first, then the silent, then by end date; closed measures last. */
export function byUrgency(today: string, months = defaultFollowUpMonths): (a: Measure, b: Measure) => number {
  const rank = (measure: Measure): number => isClosed(measure.Status) ? 3 : urgency[attention(measure, today, months)];
  return (a, b) => rank(a) - rank(b)
    || (a.EndDate ?? '9999').localeCompare(b.EndDate ?? '9999')
    || a.Title.localeCompare(b.Title, 'sv');
}

/** What can be wrong with a field; the interface has a sentence for each. */
export type MeasureFault = 'required' | 'tooLong' | 'year' | 'endBeforeStart' | 'reason' | 'progress' | 'number' | 'date';

export type MeasureFaults = Partial<Record<keyof MeasureChanges, MeasureFault>>;

const shortTexts = ['Title', 'Indicator', 'Place', 'StatusReason'] as const;
const figures = ['Baseline', 'Target'] as const;
const dates = ['StartDate', 'EndDate', 'FollowedUp'] as const;

/** SharePoint's own limit of a single line of text. */
const shortTextLength = 255;

/**
 * The rules of a measure, the same that the list itself enforces (its validation formula, number limits and
 * required fields), found before anything is sent. Only fields present in `draft` are judged, except that
 * title and plan year must always be there.
 */
export function checkMeasure(draft: MeasureChanges): MeasureFaults {
  const faults: MeasureFaults = {};
  if (!draft.Title?.trim()) faults.Title = 'required';
  for (const name of shortTexts) if ((draft[name] ?? '').length > shortTextLength) faults[name] = 'tooLong';
  const year = draft.PlanYear;
  if (year === undefined) faults.PlanYear = 'required';
  else if (!Number.isInteger(year) || year < 2020 || year > 2100) faults.PlanYear = 'year';
  for (const name of figures) if (Number.isNaN(draft[name])) faults[name] = 'number';
  for (const name of dates) if (draft[name] && !isDate(draft[name] as string)) faults[name] = 'date';
  if (!faults.StartDate && !faults.EndDate && draft.StartDate && draft.EndDate && draft.EndDate < draft.StartDate) {
    faults.EndDate = 'endBeforeStart';
  }
  if (needsReason(draft.Status) && !draft.StatusReason?.trim()) faults.StatusReason = 'reason';
  const progress = draft.Progress;
  if (progress !== undefined && (!Number.isFinite(progress) || progress < 0 || progress > 100)) faults.Progress = 'progress';
  return faults;
}

/** The part of a measure that its thread is judged by. */
export type MeasureThread = Pick<Measure, 'Problem' | 'CauseItem' | 'Cause' | 'Goal' | 'IndicatorItem' | 'Indicator' | 'Owner' | 'Ongoing' | 'ThreadReason'>;

export type ThreadPart = 'Problem' | 'Cause' | 'Goal' | 'Indicator' | 'Owner';

/**
 * What a decided measure must have and this one lacks (P32; Brå: the link from problem to measure is what is missing).
 * A cause or an indicator may be one of the lägesbild's or words of one's own; a *löpande åtgärd* needs no indicator.
 */
export function missingThread(measure: MeasureThread): ThreadPart[] {
  const has: Record<ThreadPart, boolean> = {
    Problem: !!measure.Problem, Cause: !!measure.CauseItem || !!measure.Cause.trim(), Goal: !!measure.Goal.trim(),
    Indicator: measure.Ongoing === true || !!measure.IndicatorItem || !!measure.Indicator.trim(), Owner: !!measure.Owner
  };
  return (Object.keys(has) as ThreadPart[]).filter(part => !has[part]);
}

/** Whether a measure may be decided: nothing is missing, or one reason, shown in the report, covers what is. */
export function isDecidable(measure: MeasureThread): boolean {
  return missingThread(measure).length === 0 || !!measure.ThreadReason.trim();
}

/** What the plan page filters on; empty means all. Kept in the address. */
export interface MeasureFilter { department?: number; status?: string; text?: string; attention?: Attention; }

/** Whether a measure passes the filter. Text is sought in the words a person would remember. */
export function matches(measure: Measure, filter: MeasureFilter, today: string): boolean {
  if (filter.department && measure.Department?.id !== filter.department) return false;
  if (filter.status && measure.Status !== filter.status) return false;
  if (filter.attention && filter.attention !== 'none' && attention(measure, today) !== filter.attention) return false;
  const sought = filter.text?.trim().toLocaleLowerCase('sv');
  if (!sought) return true;
  return [measure.Title, measure.Problem?.title, measure.Owner?.title, measure.Place]
    .some(text => text?.toLocaleLowerCase('sv').includes(sought));
}

/** Columns of the plan that it can be sorted by. */
export type SortKey = 'Title' | 'Problem' | 'Owner' | 'Status' | 'EndDate' | 'Progress';

/** Sorted anew; what is empty stands last, whichever way. Statuses follow the course of the work. */
export function sortMeasures(items: readonly Measure[], key: SortKey, descending: boolean): Measure[] {
  const value = (measure: Measure): string | number | undefined => {
    switch (key) {
      case 'Problem':
      case 'Owner':
        return measure[key]?.title;
      case 'Status': return measure.Status && statuses.indexOf(measure.Status);
      default: return measure[key];
    }
  };
  const empty = (found: string | number | undefined): boolean => found === undefined || found === '';
  return [...items].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (empty(left) || empty(right)) return Number(empty(left)) - Number(empty(right)) || a.id - b.id;
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right), 'sv');
    return (descending ? -order : order) || a.id - b.id;
  });
}

/** How many measures stand in each state: the plan's summary line. */
export interface PlanCounts { total: number; done: number; ongoing: number; late: number; silent: number; }

export function countMeasures(measures: readonly Measure[], today: string, months = defaultFollowUpMonths): PlanCounts {
  return {
    total: measures.length,
    done: measures.filter(measure => measure.Status === 'Genomförd').length,
    ongoing: measures.filter(measure => measure.Status === 'Pågår').length,
    late: measures.filter(measure => isLate(measure, today)).length,
    silent: measures.filter(measure => isSilent(measure, today, months)).length
  };
}
