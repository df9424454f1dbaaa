/** Figures as pages and documents use them: one indicator, the municipality's own series and those it is compared with (P12, P13). */
import type { Indicator, IndicatorKind, Observation, PeriodLength, RegionLevel } from '../lists';

/** What an indicator's rate counts in. `other` is an index or a value that is only told as it is. */
export type Measure = 'per100000' | 'per1000' | 'percent' | 'count' | 'other';

/** One figure of a region in a period. A figure that the source withholds has neither count nor rate. */
export interface Fact {
  period: string;
  count?: number;
  rate?: number;
  /** Confidence interval of the rate, of those asked. */
  interval?: readonly [number, number];
  respondents?: number;
  preliminary: boolean;
  suppressed: boolean;
}

/** A region, and whom it stands for: the municipality itself, the mean of its group, or another on choice. */
export interface ComparedRegion { code: string; name: string; level: RegionLevel; }

/** Whom the municipality compares itself with. */
export interface Comparison {
  own: ComparedRegion;
  others: readonly ComparedRegion[];
  /** The kommungrupp: its mean is computed from its members. */
  group?: { name: string; members: readonly ComparedRegion[] };
}

export interface RegionSeries extends ComparedRegion {
  facts: readonly Fact[];
  /** Of a computed mean: how many members there are, and how many had a figure in each period. */
  mean?: { members: number; reported: Readonly<Record<string, number>> };
}

export type IndicatorInfo = Pick<Indicator, 'id' | 'Title' | 'Code' | 'Kind' | 'Unit' | 'Definition' | 'Source' | 'Caveat' | 'HigherIs' | 'PartOf' | 'Followed'>;

/** An indicator with all that is told of it: own figures first. Periods of one length alone. */
export interface IndicatorFacts {
  indicator: IndicatorInfo;
  measure: Measure;
  length: PeriodLength;
  own: RegionSeries;
  others: readonly RegionSeries[];
  /** `YYYY-MM-DD`: when the newest of the figures was brought in. */
  fetched?: string;
}

/** All figures that a lägesbild may rest on, as plain data: read once by `loadPictureFacts`. */
export interface PictureFacts {
  /** The municipality's name without "kommun": "Hjo". */
  municipality: string;
  year: number;
  /** Followed indicators with own figures, by kind and then as they are named. */
  figures: readonly IndicatorFacts[];
}

export type ReadObservation = Pick<Observation, 'Indicator' | 'RegionCode' | 'Period' | 'PeriodLength' | 'Count' | 'Rate' | 'Low' | 'High' | 'Respondents' | 'Preliminary' | 'Suppressed' | 'modified'>;

/** What a unit's words mean; they come from many sources, and from people. */
export function measureOf(unit: string): Measure {
  const words = unit.toLowerCase();
  if (/100[\s\u00a0\u202f]?000/.test(words)) return 'per100000';
  if (/1[\s\u00a0\u202f]?000/.test(words)) return 'per1000';
  if (/procent|percent|andel|%/.test(words)) return 'percent';
  return /antal|count/.test(words) ? 'count' : 'other';
}

/** An observation as a figure. */
export function factOf(item: ReadObservation): Fact {
  const { Period: period, Count: count, Rate: rate, Low: low, High: high, Respondents: respondents, Preliminary: preliminary, Suppressed: suppressed } = item;
  return {
    period, preliminary, suppressed,
    ...(count === undefined ? {} : { count }), ...(rate === undefined ? {} : { rate }), ...(respondents === undefined ? {} : { respondents }),
    ...(low === undefined || high === undefined || low > high ? {} : { interval: [low, high] as const })
  };
}

/** The figures of one region by period, oldest first. Of two with the same period, as a native edit may leave, the later stands. */
export function seriesOf(region: ComparedRegion, observations: readonly ReadObservation[]): RegionSeries {
  const byPeriod = new Map<string, Fact>();
  for (const item of observations) if (item.RegionCode === region.code && item.Period) byPeriod.set(item.Period, factOf(item));
  return { ...region, facts: [...byPeriod.values()].sort((a, b) => a.period.localeCompare(b.period)) };
}

/** Fewer members with a figure make no mean of a group. */
export const fewestMembers = 2;

/** The unweighted mean of the members' rates in each period, of those that have one, and how many they were. */
export function groupMean(name: string, members: readonly RegionSeries[]): RegionSeries {
  const periods = [...new Set(members.flatMap(({ facts }) => facts.map(({ period }) => period)))].sort();
  const reported: Record<string, number> = {};
  const facts = periods.flatMap((period): Fact[] => {
    const own = members.flatMap(member => member.facts.filter(fact => fact.period === period && fact.rate !== undefined));
    if (own.length < fewestMembers) return [];
    reported[period] = own.length;
    return [{ period, rate: own.reduce((sum, { rate }) => sum + (rate ?? 0), 0) / own.length, preliminary: own.some(fact => fact.preliminary), suppressed: false }];
  });
  return { code: 'group', name, level: 'Kommungrupp', facts, mean: { members: members.length, reported } };
}

const shapes: Readonly<Record<PeriodLength, RegExp>> = {
  'År': /^\d{4}$/, 'Tvåårsperiod': /^\d{4}\/\d{4}$/, 'Flerårsperiod': /^\d{4}\/\d{4}$/, 'Halvår': /^\d{4}-H[12]$/, 'Kvartal': /^\d{4}-Q[1-4]$/, 'Månad': /^\d{4}-(0[1-9]|1[0-2])$/
};

/** Whether a period is one of its length. A native edit may leave anything. */
export const isOfLength = (period: string, length: PeriodLength): boolean => shapes[length]?.test(period) ?? false;

/** The municipality, its group's mean, and the others, in the order in which they are compared. */
export function indicatorFacts(indicator: IndicatorInfo, length: PeriodLength, comparison: Comparison, observations: readonly ReadObservation[]): IndicatorFacts {
  const own = observations.filter(item => item.Indicator?.id === indicator.id && item.PeriodLength === length && isOfLength(item.Period, length));
  const measure = measureOf(indicator.Unit);
  // What a survey counts beside a share is those asked: never told as how many there were of something.
  const read = measure === 'percent' ? own.map(item => item.Rate === undefined ? item : { ...item, Count: undefined, Respondents: item.Respondents ?? item.Count }) : own;
  const series = (region: ComparedRegion): RegionSeries => seriesOf(region, read);
  const mean = comparison.group && groupMean(comparison.group.name, comparison.group.members.map(series));
  const fetched = own.map(({ modified }) => modified ?? '').sort().pop()?.slice(0, 10);
  return {
    indicator, length, measure, own: series(comparison.own),
    others: [...(mean ? [mean] : []), ...comparison.others.map(series)].filter(({ facts }) => facts.length > 0),
    ...(fetched ? { fetched } : {})
  };
}

/** The lengths that a development over years is told in. */
export const yearly = ['År', 'Tvåårsperiod', 'Flerårsperiod'] as const satisfies readonly PeriodLength[];

/** Years, the two-year periods of NTU, or means of several years: whichever has the newest figure of the municipality. */
export function lengthOf(observations: readonly Pick<Observation, 'RegionCode' | 'PeriodLength' | 'Period'>[], own: string): PeriodLength {
  const newest = (length: PeriodLength): string => observations
    .filter(item => item.RegionCode === own && item.PeriodLength === length).map(({ Period }) => lastMonth(Period)).sort().pop() ?? '';
  return yearly.reduce<PeriodLength>((best, length) => newest(length) > newest(best) ? length : best, 'År');
}

/** The last month of a period, `YYYY-MM`: of 2025, 2017/2018, 2025-H1, 2025-Q3 and 2025-04. Empty for anything else. */
export function lastMonth(period: string): string {
  const [, from, to, part] = /^(\d{4})(?:\/(\d{4})|-(H[12]|Q[1-4]|\d{2}))?$/.exec(period) ?? [];
  if (!from) return '';
  if (!part) return `${to ?? from}-12`;
  const month = part.startsWith('H') ? Number(part[1]) * 6 : part.startsWith('Q') ? Number(part[1]) * 3 : Number(part);
  return `${from}-${String(month).padStart(2, '0')}`;
}

/** Months from the end of a period to a day, `YYYY-MM-DD`; undefined for what is no period. */
export function monthsSince(period: string, today: string): number | undefined {
  const last = lastMonth(period);
  if (!last) return undefined;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(today) - months(last);
}

/** The order in which kinds of figures are told. */
export const kindOrder: readonly IndicatorKind[] = ['Anmälda brott', 'Utsatthet', 'Upplevd otrygghet', 'Händelser', 'Riskfaktorer', 'Angränsande områden', 'Befolkning'];

/** Indicators by kind, and within a kind those that hold others before their parts, then by name. */
export function inOrder<I extends Pick<Indicator, 'Kind' | 'Title' | 'PartOf'>>(indicators: readonly I[]): I[] {
  const place = ({ Kind }: I): number => {
    const at = kindOrder.findIndex(kind => kind === Kind);
    return at < 0 ? kindOrder.length : at;
  };
  const whole = ({ Title }: I): number => /^totalt/i.test(Title) ? 0 : 1;
  return [...indicators].sort((a, b) => place(a) - place(b) || whole(a) - whole(b) || a.Title.localeCompare(b.Title, 'sv'));
}
