import * as strings from 'TrygghetsnavetStrings';
import type { IndicatorKind } from '../../lists';
import { formatWords } from '../store/compare';
import type { ManualFault } from './manualModel';
import type { MappingFault, Role } from './mappingModel';
import type { FormatId, Unit } from '../types';

const formats: Record<FormatId, () => string> = {
  braYearly: () => strings.ImportFormatBraYearly, braIndicators: () => strings.ImportFormatBraIndicators, braWorkbook: () => strings.ImportFormatBraWorkbook,
  sol: () => strings.ImportFormatSol, oj: () => strings.ImportFormatOj, kolada: () => strings.ImportFormatKolada, scb: () => strings.ImportFormatScb,
  population: () => strings.ImportFormatPopulation, polisen: () => strings.ImportFormatPolisen, template: () => strings.ImportFormatTemplate,
  mapping: () => strings.ImportFormatMapping
};

export const formatText = (format: FormatId): string => formats[format]();

/** A format of the log, which stands there in Swedish; words that this version does not know stand as they are. */
export function loggedFormat(words: string): string {
  const known = (Object.keys(formatWords) as FormatId[]).find(format => formatWords[format] === words);
  return known ? formatText(known) : words;
}

export const contentText = (content: string | undefined): string =>
  content === 'Händelser' ? strings.ImportContentEvents : content === 'Statistik' ? strings.ImportContentStatistics : content ?? '';

const units: Record<Unit, () => string> = {
  count: () => strings.ImportUnitCount, per100000: () => strings.ImportUnitPer100000, per1000: () => strings.ImportUnitPer1000, percent: () => strings.ImportUnitPercent,
  index: () => strings.ImportUnitIndex, value: () => strings.ImportUnitValue
};
export const unitText = (unit: Unit): string => units[unit]();
export const unitOptions = (): { key: Unit; text: string }[] => (Object.keys(units) as Unit[]).map(key => ({ key, text: unitText(key) }));

const roles: Record<Role, () => string> = {
  region: () => strings.ImportRoleRegion, period: () => strings.ImportRolePeriod, indicator: () => strings.ImportRoleIndicator, count: () => strings.ImportRoleCount,
  rate: () => strings.ImportRoleRate, low: () => strings.ImportRoleLow, high: () => strings.ImportRoleHigh, base: () => strings.ImportRoleBase,
  preliminary: () => strings.ImportRolePreliminary, source: () => strings.ImportRoleSource, years: () => strings.ImportRoleYears,
  date: () => strings.ImportRoleDate, time: () => strings.ImportRoleTime, category: () => strings.ImportRoleCategory, place: () => strings.ImportRolePlace,
  area: () => strings.ImportRoleArea, text: () => strings.ImportRoleText, externalId: () => strings.ImportRoleExternalId
};
export const roleText = (role: Role): string => roles[role]();

const lacks: Record<MappingFault, () => string> = {
  figure: () => strings.ImportLackFigure, region: () => strings.ImportLackRegion, period: () => strings.ImportLackPeriod, indicator: () => strings.ImportLackIndicator,
  source: () => strings.ImportLackSource, date: () => strings.ImportLackDate
};
export const lackText = (fault: MappingFault): string => lacks[fault]();

const manualFaults: Record<ManualFault, () => string> = {
  required: () => strings.Required, period: () => strings.ImportManualPeriodWrong, twice: () => strings.ImportManualTwice, figure: () => strings.ImportManualFigure,
  percent: () => strings.ImportManualPercent, whole: () => strings.ImportManualWhole, interval: () => strings.ImportManualInterval, pair: () => strings.ImportManualPair
};
export const manualFaultText = (fault: ManualFault | undefined): string | undefined => fault && manualFaults[fault]();

const kinds: Record<IndicatorKind, () => string> = {
  'Anmälda brott': () => strings.ImportKindCrime, Händelser: () => strings.ImportKindEvents, 'Upplevd otrygghet': () => strings.ImportKindUnsafety, Utsatthet: () => strings.ImportKindVictims,
  Riskfaktorer: () => strings.ImportKindRisk, 'Angränsande områden': () => strings.ImportKindRelated, Befolkning: () => strings.ImportKindPopulation
};
/** A kind of indicator in the language of the app; in the list it stands in Swedish. */
export const kindText = (kind: IndicatorKind): string => kinds[kind]();
