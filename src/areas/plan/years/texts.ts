import * as strings from 'TrygghetsnavetStrings';
import { figure, fill, longDate } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import type { Look } from '../../../kit/ui/Badge';
import { measures } from '../lists';
import type { FollowUp } from '../lists';
import type { ThreadPart } from '../model';
import type { CarryChoice } from './carry';
import type { ColumnChange, DecidedColumn, DecidedValue, PlanChanges } from './content';
import type { PlanDraftFault } from './drafts';
import type { Obstacle, PlanStep, PlanView, Remark } from './model';

const views: Record<PlanView, { text: () => string } & Look> = {
  draft: { text: () => strings.PlanYearsDraft, icon: 'Edit', tone: 'calm' },
  secured: { text: () => strings.PlanYearsSecured, icon: 'People', tone: 'accent' },
  decided: { text: () => strings.PlanYearsDecided, icon: 'Lock', tone: 'good' },
  following: { text: () => strings.PlanYearsFollowing, icon: 'CheckList', tone: 'good' },
  closed: { text: () => strings.PlanYearsClosed, icon: 'Archive', tone: 'calm' },
  changed: { text: () => strings.PlanYearsChanged, icon: 'Warning', tone: 'bad' },
  undecided: { text: () => strings.PlanYearsUndecided, icon: 'Warning', tone: 'warn' },
  earlier: { text: () => strings.PlanYearsRegistered, icon: 'Lock', tone: 'good' }
};

export function viewLook(view: PlanView): { text: string } & Look {
  const { text, icon, tone } = views[view];
  return { text: text(), icon, tone };
}

const faults: Record<PlanDraftFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TextTooLong, year: () => strings.PlanYearsYearInvalid, taken: () => strings.PlanYearsYearTaken,
  future: () => strings.DecisionFuture, date: () => strings.DateInvalid
};

export function draftFaultText(fault: PlanDraftFault | undefined): string | undefined {
  return fault && faults[fault]();
}

const parts: Record<ThreadPart, () => string> = {
  Problem: () => strings.Problem, Cause: () => strings.Cause, Goal: () => strings.Goal, Indicator: () => strings.Indicator, Owner: () => strings.Owner
};

/** "Mål, Indikator": what a measure lacks. */
export function partsText(missing: readonly ThreadPart[]): string {
  return missing.map(part => parts[part]()).join(', ');
}

export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'noMeasures': return strings.PlanYearsLackMeasures;
    case 'noPicture': return strings.PlanYearsLackPicture;
    case 'notSecured': return strings.PlanYearsLackSecured;
    case 'notDecided': return strings.PlanYearsLackDecision;
    case 'thread': return fill(strings.PlanYearsLackThread, obstacle.title, partsText(obstacle.parts));
    case 'followUp': return fill(strings.PlanYearsLackFollowUp, obstacle.title);
    case 'status': return fill(strings.PlanYearsLackStatus, obstacle.title);
  }
}

export function remarkText(remark: Remark): string {
  switch (remark.kind) {
    case 'noAnalysis': return strings.PlanYearsNoAnalysis;
    case 'analysisDraft': return strings.PlanYearsAnalysisDraft;
    case 'pictureDraft': return strings.PlanYearsPictureDraft;
    case 'changedSinceSecured': return strings.PlanYearsChangedSinceSecured;
    case 'notSent': return strings.PlanYearsNotSent;
    case 'notPresented': return strings.PlanYearsNotPresented;
    case 'yearNotOver': return strings.PlanYearsNotOver;
    case 'noneInDepth': return strings.PlanYearsNoneInDepth;
    case 'fewDepartments': return fill(strings.PlanYearsFewDepartments, remark.count);
    case 'noDepartment': return fill(strings.PlanYearsNoDepartment, remark.title);
    case 'notCarried': return fill(strings.PlanYearsNotCarried, remark.title);
  }
}

export function stepText(step: PlanStep): string {
  return { secure: strings.PlanYearsStepSecure, decide: strings.PlanYearsStepDecide, follow: strings.PlanYearsStepFollow, close: strings.PlanYearsStepClose }[step];
}

const columnText = (column: DecidedColumn, language: Language): string => measures.columns[column].label[language === 'sv-SE' ? 'sv' : 'en'];

function valueText(value: DecidedValue, column: DecidedColumn, language: Language): string {
  if (value === undefined) return strings.Empty;
  if (typeof value === 'object') return value.title;
  if (typeof value === 'number') return figure(value, language);
  if (typeof value === 'boolean') return value ? strings.Yes : strings.No;
  return measures.columns[column].type === 'date' ? longDate(value, language) : value;
}

/** "Mål: från ”…” till ”…”", as the history of an item says it. */
export function changeText({ column, before, after }: ColumnChange, language: Language): string {
  return fill(strings.HistoryChange, columnText(column, language), valueText(before, column, language), valueText(after, column, language));
}

export function planChangeText(name: PlanChanges['plan'][number]): string {
  return {
    title: strings.PlanYearsPlanTitle, direction: strings.PlanYearsDirection, picture: strings.PlanYearsPicture, analysis: strings.PlanYearsAnalysis, fileName: strings.PlanYearsDecidedFile
  }[name];
}

export function choiceText(choice: CarryChoice): string {
  return { continue: strings.PlanYearsCarryContinue, change: strings.PlanYearsCarryChange, stop: strings.PlanYearsCarryStop }[choice];
}

/** What a follow-up concluded, in the user's language; other words as they stand. */
export function conclusionText(entry: Pick<FollowUp, 'Conclusion'> | undefined): string {
  const words: Record<string, () => string> = { 'Fortsätt': () => strings.PlanYearsCarryContinue, 'Förändra': () => strings.PlanYearsCarryChange, 'Avsluta': () => strings.PlanYearsCarryStop };
  return words[entry?.Conclusion ?? '']?.() ?? entry?.Conclusion ?? '';
}
