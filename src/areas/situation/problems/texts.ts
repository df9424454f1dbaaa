import * as strings from 'TrygghetsnavetStrings';
import { fill, nameOfMonth } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import { dateFormat } from '../../../kit/text/formats';
import type { CauseSide, EvidenceKind, Priority, Problem } from '../lists';
import type { ProblemFault } from './checks';
import { isSeasonal } from './seasons';

const priorityTexts: Record<Priority, () => string> = {
  'Prioriterat': () => strings.ProblemPrioritised, 'Bevakas': () => strings.ProblemWatched, 'Avslutat': () => strings.ProblemClosed
};

const kindTexts: Record<EvidenceKind, () => string> = {
  'Nationell och regional statistik': () => strings.EvidenceStatistics, 'Lägesbild': () => strings.EvidencePicture, 'Årsanalys': () => strings.EvidenceAnalysis,
  'Samverkan': () => strings.EvidencePartners, 'Omvärldsbevakning': () => strings.EvidenceOutlook, 'Händelser': () => strings.EvidenceEvents,
  'Trygghetsvandring': () => strings.EvidenceWalk, 'Annat': () => strings.EvidenceOther
};

const sideTexts: Record<CauseSide, () => string> = {
  'Situation': () => strings.CauseSituation, 'Utsatthet': () => strings.CauseExposure, 'Gärningsperson': () => strings.CauseOffender
};

const strengthTexts: Record<string, () => string> = {
  'Svagt stöd': () => strings.CauseWeak, 'Visst stöd': () => strings.CauseSome, 'Starkt stöd': () => strings.CauseStrong
};

const faultTexts: Record<ProblemFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, priorityReason: () => strings.ProblemPriorityReasonMissing, year: () => strings.ProblemYearInvalid,
  season: () => strings.ProblemSeasonMissing, date: () => strings.DateInvalid, future: () => strings.EventInFuture, reason: () => strings.ProblemNoReasonMissing,
  origin: () => strings.EvidenceOriginMissing, link: () => strings.LinkInvalid, month: () => strings.EvidenceMonthInvalid, period: () => strings.EvidencePeriodInvalid,
  periodOrder: () => strings.EvidencePeriodOrder, circle: () => strings.CauseCircle
};

/** Stored choices in the user's language; words that someone added in the list itself as they stand. */
export const priorityText = (value: string | undefined): string => priorityTexts[value as Priority]?.() ?? value ?? strings.ProblemWithoutPriority;
export const kindText = (value: string | undefined): string => kindTexts[value as EvidenceKind]?.() ?? value ?? '';
export const sideText = (value: string | undefined): string => sideTexts[value as CauseSide]?.() ?? strings.CauseSideOther;
export const strengthText = (value: string | undefined): string => strengthTexts[value ?? '']?.() ?? value ?? '';

export const problemFaultText = (fault: ProblemFault): string => faultTexts[fault]();

/** Sentences for the faults of a form, by field. */
export function faultSentences<V>(faults: Partial<Record<keyof V, ProblemFault>>): Partial<Record<keyof V & string, string>> {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, fault && problemFaultText(fault as ProblemFault)])) as Partial<Record<keyof V & string, string>>;
}

/** "april–september"; empty for no season. */
export function seasonText(problem: Pick<Problem, 'SeasonFrom' | 'SeasonTo'>, language: Language): string {
  if (!isSeasonal(problem)) return '';
  const [from, to] = [nameOfMonth(problem.SeasonFrom, language), nameOfMonth(problem.SeasonTo, language)];
  return from === to ? from : fill(strings.FromTo, from, to);
}

/** "1 juni": the day a season begins. Takes `YYYY-MM-DD`. */
export function dayText(date: string, language: Language): string {
  return dateFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** A decision on a problem, in the user's language. */
export const decisionText = (value: string): string =>
  value === 'Åtgärd' ? strings.ProblemDecisionMeasure : value === 'Ingen åtgärd' ? strings.ProblemDecisionNone : value;

const statusTexts: Record<string, () => string> = {
  'Ej påbörjad': () => strings.StatusNotStarted, 'Pågår': () => strings.StatusOngoing, 'Genomförd': () => strings.StatusDone, 'Pausad': () => strings.StatusPaused,
  'Avbruten': () => strings.StatusStopped
};

/** How a measure stands, in the user's language. The plan has the same words; its area builds on this one. */
export const measureStatusText = (value: string | undefined): string => statusTexts[value ?? '']?.() ?? value ?? strings.StatusNone;
