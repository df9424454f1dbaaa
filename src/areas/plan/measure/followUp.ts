/** The rules of a follow-up (P22; Brå's three levels, domain.md §2). */
import { isDate } from '../../../kit/lists/define';
import { lineLength, parseFigure, typedFigure } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Conclusion, Measure, Status } from '../lists';
import { needsReason } from '../model';
import type { FollowUpDraft } from '../store';

/** What is told of a measure that is followed up in depth, as typed. */
export interface DepthFields {
  timesDone?: string; process?: string; hours?: string; cost?: string; indicatorValue?: string; conclusion?: string; conclusionReason?: string;
}

export interface FollowUpFields extends DepthFields {
  sentence: string; details: string; status: Status; reason: string; progress: string;
  /** The day it was done, `YYYY-MM-DD`; undefined until one is chosen: then it is the day it is saved. */
  date?: string;
}

export type FollowUpFault = 'required' | 'tooLong' | 'reason' | 'progress' | 'amount' | 'number' | 'date' | 'future' | 'beforeStart';

export type FollowUpFaults = Partial<Record<keyof FollowUpFields, FollowUpFault>>;

/** A chosen day is over or today, and not before the measure began; today is always right, also of one that is yet to begin. */
function dayFault(date: string, today: string, start: string | undefined): FollowUpFault | undefined {
  if (!isDate(date)) return date ? 'date' : 'required';
  if (date > today) return 'future';
  return start && date < start && date !== today ? 'beforeStart' : undefined;
}

/** The rules of a follow-up: a sentence, a reason where the status needs one, a share between 0 and 100, and figures that are figures. */
export function checkFollowUp(fields: FollowUpFields, today: string, start?: string): FollowUpFaults {
  const day = dayFault(fields.date ?? today, today, start);
  const faults: FollowUpFaults = day ? { date: day } : {};
  if (!fields.sentence.trim()) faults.sentence = 'required';
  else if (fields.sentence.trim().length > lineLength) faults.sentence = 'tooLong';
  if (needsReason(fields.status) && !fields.reason.trim()) faults.reason = 'reason';
  const progress = parseFigure(fields.progress);
  if (progress !== undefined && !(progress >= 0 && progress <= 100)) faults.progress = 'progress';
  for (const name of ['timesDone', 'hours', 'cost'] as const) {
    const value = parseFigure(fields[name] ?? '');
    if (value !== undefined && !(value >= 0)) faults[name] = 'amount';
  }
  if (Number.isNaN(parseFigure(fields.indicatorValue ?? ''))) faults.indicatorValue = 'number';
  if (fields.conclusion && !fields.conclusionReason?.trim()) faults.conclusionReason = 'required';
  return faults;
}

/** An empty follow-up, with the state that the measure has. */
export function blankFollowUp(measure: Measure, language: Language): FollowUpFields {
  return {
    sentence: '', details: '', status: (measure.Status ?? 'Ej påbörjad') as Status, reason: measure.StatusReason, progress: typedFigure(measure.Progress ?? 0, language)
  };
}

/** What was typed, as it is written on a day. */
export function toDraft(fields: FollowUpFields, today: string): FollowUpDraft {
  const { sentence, details, status, reason, progress, date = today } = fields;
  return {
    sentence, details, status, reason, date, progress: parseFigure(progress),
    depth: {
      TimesDone: parseFigure(fields.timesDone ?? ''), Process: (fields.process ?? '').trim(), Hours: parseFigure(fields.hours ?? ''), Cost: parseFigure(fields.cost ?? ''),
      IndicatorValue: parseFigure(fields.indicatorValue ?? ''), Conclusion: (fields.conclusion || undefined) as Conclusion | undefined,
      ConclusionReason: (fields.conclusionReason ?? '').trim()
    }
  };
}
