/** What only a person can say about a file that was recognised: found among the faults of its reading. */
import { parsePeriod } from '../periods';
import type { Answers, Fault, ImportDraft } from '../types';

export interface RegionQuestion { text: string; suggested?: string; }

export interface Questions {
  decimal: boolean;
  dash: boolean;
  dayFirst: boolean;
  /** The period that the file's name seems to tell, or empty. Undefined: not asked. */
  period: string | undefined;
  /** What the figures seem to measure, or empty. Undefined: not asked. */
  indicator: string | undefined;
  /** Names of regions that nobody knows. */
  regions: readonly RegionQuestion[];
}

const has = (faults: readonly Fault[], ...codes: Fault['code'][]): Fault | undefined => faults.find(({ code }) => codes.includes(code));

/** The questions of a reading, and those that were answered before: an answer must stay to be seen and changed. */
export function questionsOf({ faults }: ImportDraft, answers: Answers): Questions {
  const named = has(faults, 'PeriodFromName');
  const assumed = has(faults, 'IndicatorAssumed');
  const asked = faults.filter(({ code }) => code === 'RegionUnknown' || code === 'RegionSuggested' || code === 'RegionAmbiguous')
    .map(({ values }) => ({ text: String(values[0]), suggested: values[1] === undefined ? undefined : String(values[1]) }));
  const answered = Object.keys(answers.regions ?? {}).filter(text => !asked.some(question => question.text === text)).map(text => ({ text, suggested: undefined }));
  return {
    decimal: answers.decimal !== undefined || has(faults, 'NumberAmbiguous', 'NumbersMixed') !== undefined,
    dash: answers.dash !== undefined || has(faults, 'DashUnclear') !== undefined,
    dayFirst: answers.dayFirst !== undefined || has(faults, 'DateAmbiguous') !== undefined,
    period: answers.period ?? (named ? String(named.values[0]) : has(faults, 'PeriodMissing') ? '' : undefined),
    indicator: answers.indicator?.name ?? (assumed ? String(assumed.values[0]) : has(faults, 'IndicatorMissing') ? '' : undefined),
    regions: [...new Map([...asked, ...answered].map(question => [question.text, question])).values()]
  };
}

/** Whether anything is asked that the file cannot be imported without. */
export function mustAnswer(questions: Questions, { errorCount }: ImportDraft): boolean {
  const { decimal, dash, dayFirst, period, indicator, regions } = questions;
  return errorCount > 0 && (decimal || dash || dayFirst || period !== undefined || indicator !== undefined || regions.length > 0);
}

/** The faults that no answer mends: the file itself must be put right. */
export function remaining(faults: readonly Fault[]): Fault[] {
  const asked: readonly Fault['code'][] = [
    'NumberAmbiguous', 'NumbersMixed', 'DashUnclear', 'DateAmbiguous', 'PeriodMissing', 'IndicatorMissing', 'RegionUnknown', 'RegionSuggested', 'RegionAmbiguous'
  ];
  return faults.filter(({ severity, code }) => severity === 'error' && !asked.includes(code));
}

/** Whether a typed period can be read. */
export const isPeriod = (typed: string): boolean => parsePeriod(typed.trim()) !== undefined;
