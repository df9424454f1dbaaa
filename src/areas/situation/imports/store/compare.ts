/** How a file's words and figures become the lists' own, and what differs from what stands there. */
import type { IndicatorKind, Observation as StoredObservation, PeriodLength, RegionLevel, regionLevels } from '../../lists';
import { sameValue } from '../../../../kit/lists/merge';
import type { FormatId, ImportDraft, Indicator, Observation, Region, Unit } from '../types';
import type { ChangeKind, Figures } from './types';

/** The list's words for a unit. Swedish, as all that is stored. */
export const unitWords: Readonly<Record<Unit, string>> = {
  count: 'antal', per100000: 'per 100 000 invånare', per1000: 'per 1 000 invånare', percent: 'procent', index: 'index', value: 'värde'
};

/** The log's words for a format. */
export const formatWords: Readonly<Record<FormatId, string>> = {
  braYearly: 'Brå, årsfil per kommun', braIndicators: 'Brå, kommunindikatorer', braWorkbook: 'Brå, arbetsbok för kommunen', sol: 'Brå, SOL', oj: 'Öppna jämförelser',
  kolada: 'Kolada', scb: 'SCB', population: 'SCB, folkmängd', polisen: 'Polisens händelsenotiser', template: 'Mallfil', mapping: 'Egen koppling av kolumner'
};

/** What a stored unit's words mean, also those that a person wrote; undefined for none of a rate's. */
export function rateOf(words: string): 'per100000' | 'per1000' | 'percent' | undefined {
  if (/100[\s\u00a0\u202f]?000/.test(words)) return 'per100000';
  if (/1[\s\u00a0\u202f]?000/.test(words)) return 'per1000';
  return /procent|percent|andel|%/i.test(words) ? 'percent' : undefined;
}

export const onlyCounts = (words: string): boolean => words === '' || /^antal$/i.test(words.trim());

const isPopulation = (indicator: Indicator): boolean => indicator.unit === 'count' && /folkmängd|befolkning/i.test(indicator.name);

/** What kind of knowledge an indicator is (P13): by its source where that settles it, else by its title. */
export function kindOf({ source, name, ...rest }: Indicator, format: FormatId | undefined): IndicatorKind {
  const title = name.toLowerCase();
  if (format === 'population' || isPopulation({ source, name, ...rest })) return 'Befolkning';
  if (/nationella trygghets|\bntu\b/i.test(source)) return /utsatt/.test(title) && !/otrygg|oro\b/.test(title) ? 'Utsatthet' : 'Upplevd otrygghet';
  if (/anmälda brott/i.test(source) || /anmäl(da|t|d)\b.*(brott|stöld|inbrott|skadegörelse|misshandel|rån)/.test(title)) return 'Anmälda brott';
  if (/utsatt för|utsatthet/.test(title)) return 'Utsatthet';
  if (/otrygg|känner sig trygg|upplev\S* .*trygg|oro för/.test(title) || /trygghetsmätning/i.test(source)) return 'Upplevd otrygghet';
  return 'Angränsande områden';
}

const levels: Readonly<Record<Region['kind'], typeof regionLevels[number]>> = {
  country: 'Riket', county: 'Län', municipality: 'Kommun', group: 'Kommungrupp', district: 'Övrigt', police: 'Övrigt'
};

export const levelOf = ({ kind }: Region): RegionLevel => levels[kind];

/** The length of a period as the readers write it. */
export function lengthOf(period: string): PeriodLength {
  const span = /^(\d{4})\/(\d{4})$/.exec(period);
  if (span) return Number(span[2]) - Number(span[1]) === 1 ? 'Tvåårsperiod' : 'Flerårsperiod';
  if (period.includes('-Q')) return 'Kvartal';
  if (period.includes('-H')) return 'Halvår';
  return period.length === 7 ? 'Månad' : 'År';
}

/** The first year of a period. */
export const yearOf = (period: string): number => Number(period.slice(0, 4));

export const scopeOf = ({ region, period }: Pick<Observation, 'region' | 'period'>): string => `${region}|${lengthOf(period)}`;
export const seriesOf = (observation: Pick<Observation, 'indicator' | 'region' | 'period'>): string => `${observation.indicator}|${scopeOf(observation)}`;

const measures = [['count', 'Count'], ['rate', 'Rate'], ['low', 'Low'], ['high', 'High'], ['base', 'Respondents']] as const;
type Measure = typeof measures[number][0];

/** Which figures a file tells of each indicator at all: what it withholds in a row is one of these. */
export function carriedBy({ observations }: Pick<ImportDraft, 'observations'>): (indicator: string) => ReadonlySet<Measure> {
  const all = new Set<Measure>();
  const byIndicator = new Map<string, Set<Measure>>();
  for (const observation of observations) {
    const known = byIndicator.get(observation.indicator) ?? new Set<Measure>();
    byIndicator.set(observation.indicator, known);
    for (const [measure] of measures) {
      if (observation[measure] === undefined) continue;
      known.add(measure);
      all.add(measure);
    }
  }
  return indicator => {
    const known = byIndicator.get(indicator);
    return known && known.size > 0 ? known : all;
  };
}

/**
 * An observation as it will stand. What the file does not tell stays as it was, so that a file of rates does not erase
 * the counts of another; only what the source withholds (`..`) goes.
 */
export function mergedFigures(observation: Observation, before: StoredObservation | undefined, carried: ReadonlySet<Measure>): Figures {
  const after: Record<string, unknown> = { Preliminary: observation.preliminary, Suppressed: observation.suppressed };
  for (const [measure, column] of measures) {
    const withheld = observation.suppressed && carried.has(measure);
    after[column] = observation[measure] ?? (withheld ? undefined : before?.[column]);
  }
  return after as unknown as Figures;
}

const figureColumns = ['Count', 'Rate', 'Low', 'High', 'Respondents', 'Preliminary', 'Suppressed'] as const;

/** The figures of a stored observation. */
export function figuresOf(item: Figures): Figures {
  return Object.fromEntries(figureColumns.map(column => [column, item[column]])) as unknown as Figures;
}

export const sameFigures = (one: Figures, other: Figures): boolean => figureColumns.every(column => sameValue(one[column], other[column]));

export function changeOf(after: Figures, before: StoredObservation | undefined): ChangeKind {
  if (!before) return 'new';
  // One whose indicator someone removed is taken up again.
  return before.Indicator && sameFigures(after, before) ? 'unchanged' : 'changed';
}
