/** Choices of the lists in the user's language. */
import * as strings from 'TrygghetsnavetStrings';
import type { IndicatorKind } from '../lists';

const kinds: Record<IndicatorKind, () => string> = {
  'Anmälda brott': () => strings.KindCrimes, 'Händelser': () => strings.KindEvents, 'Upplevd otrygghet': () => strings.KindUnsafety, 'Utsatthet': () => strings.KindVictimisation,
  'Riskfaktorer': () => strings.KindRisks, 'Angränsande områden': () => strings.KindRelated, 'Befolkning': () => strings.KindPopulation
};

/** A kind of indicator; other words as they stand. */
export const kindText = (kind: string | undefined): string => kinds[kind as IndicatorKind]?.() ?? kind ?? '';

const polarities: Record<string, () => string> = { 'Sämre': () => strings.PolarityWorse, 'Bättre': () => strings.PolarityBetter, 'Varken eller': () => strings.PolarityNeither };

export const polarityText = (polarity: string | undefined): string => polarities[polarity ?? '']?.() ?? polarity ?? '';

const states: Record<string, () => string> = { 'Utkast': () => strings.OverviewDraft, 'För synpunkter': () => strings.OverviewForComments, 'Fastställd': () => strings.OverviewApproved };

/** How far a lägesbild has come, in the midst of a sentence. */
export const stateText = (state: string | undefined): string => states[state ?? '']?.() ?? state ?? '';
