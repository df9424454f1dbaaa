/** What a measure's form, thread and details say, in the user's language. */
import * as strings from 'TrygghetsnavetStrings';
import { figure, fill, parseFigure, typedFigure } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { NewestFigure } from '../../situation';
import type { Conclusion, preventiveAreas } from '../lists';
import type { ThreadPart } from '../model';
import type { MeasureFormValues } from './formModel';
import type { Course } from './thread';

const missingTexts: Record<ThreadPart, () => string> = {
  Problem: () => strings.ThreadNoProblem, Cause: () => strings.ThreadNoCause, Goal: () => strings.ThreadNoGoal, Indicator: () => strings.ThreadNoIndicator,
  Owner: () => strings.ThreadNoOwner
};

/** What the thread lacks, as words in a sentence: "orsak". */
export const missingText = (part: ThreadPart): string => missingTexts[part]();

const preventiveTexts: Record<typeof preventiveAreas[number], () => string> = {
  'ANDTS': () => strings.MeasurePreventiveAndts, 'Folkhälsa': () => strings.MeasurePreventiveHealth, 'Suicidprevention': () => strings.MeasurePreventiveSuicide,
  'Våld i nära relationer': () => strings.MeasurePreventiveViolence, 'Annat': () => strings.MeasurePreventiveOther
};

/** Another preventive area (P19); words that someone added in the list itself as they stand. */
export const preventiveText = (value: string): string => preventiveTexts[value as keyof typeof preventiveTexts]?.() ?? value;

const conclusionTexts: Record<Conclusion, () => string> = {
  'Fortsätt': () => strings.ThreadContinue, 'Förändra': () => strings.ThreadChange, 'Avsluta': () => strings.ThreadStop
};

export const conclusionText = (value: string): string => conclusionTexts[value as Conclusion]?.() ?? value;

const courseTexts: Record<Course, () => string> = {
  reached: () => strings.ThreadReached, nearer: () => strings.ThreadNearer, same: () => strings.ThreadSame, away: () => strings.ThreadAway
};

export const courseText = (course: Course): string => courseTexts[course]();

/** A figure of the lägesbild as a form takes it: the columns of measures and follow-ups hold one decimal. */
export const offeredFigure = (value: number, language: Language): string => typedFigure(Math.round(value * 10) / 10, language);

/** "Senaste värde i lägesbilden: 571 (2025, antal)." */
export function figureText(newest: NewestFigure, language: Language): string {
  return fill(newest.preliminary ? strings.MeasureNewestPreliminary : strings.MeasureNewest, figure(newest.value, language), newest.period, newest.counted || !newest.unit ? strings.MeasureCounted : newest.unit);
}

/** Kronor and hours of a measure as sums, planned and spent; empty where nothing is told. */
export function sumText(told: { planned?: number; spent?: number; hours?: number; spentHours?: number }, language: Language): string {
  const part = (text: string, value: number | undefined): string => value === undefined ? '' : fill(text, figure(value, language));
  return [
    part(strings.MeasureSumPlanned, told.planned), part(strings.MeasureSumSpent, told.spent), part(strings.MeasureSumHours, told.hours), part(strings.MeasureSumSpentHours, told.spentHours)
  ].filter(Boolean).join(' · ');
}

const sum = (values: readonly (number | undefined)[]): number | undefined => {
  const known = values.filter((value): value is number => value !== undefined && !Number.isNaN(value));
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : undefined;
};

type Money = 'Hours' | 'BudgetOwn' | 'BudgetGrant' | 'BudgetPartner' | 'SpentHours' | 'SpentOwn' | 'SpentGrant' | 'SpentPartner';

/** The same of a stored measure, or of what is typed. */
export function moneyText(measure: Partial<Record<Money, number | string>> | Pick<MeasureFormValues, Money>, language: Language): string {
  const value = (name: Money): number | undefined => {
    const told = measure[name];
    const read = typeof told === 'string' ? parseFigure(told) : told;
    return Number.isNaN(read) ? undefined : read;
  };
  return sumText({
    planned: sum([value('BudgetOwn'), value('BudgetGrant'), value('BudgetPartner')]), spent: sum([value('SpentOwn'), value('SpentGrant'), value('SpentPartner')]),
    hours: value('Hours'), spentHours: value('SpentHours')
  }, language);
}
