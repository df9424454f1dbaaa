/** Charts of one indicator as plain data, the same for screen and document: counts beside rates, regions by rates alone (domain.md §2). */
import type { ChartData, ChartSeries } from '../../../kit/charts';
import { rollingMean } from '../../../kit/statistics';
import { figure, fill } from '../../../kit/text/format';
import type { Language } from '../../../kit/text/format';
import { lastMonth } from '../facts/model';
import type { Fact, IndicatorFacts, RegionSeries } from '../facts/model';
import type { FigureWords } from './words';

/** How many years a chart goes back. */
export const spans = [5, 10] as const;
export type Span = typeof spans[number];

/** What a chart is told in: its words, and how its language writes numbers. */
export interface Telling { words: FigureWords; language: Language; }

/** "Hjo", "Västra Götalands län", "Kommungruppen, medelvärde". */
export const seriesName = (series: RegionSeries, words: FigureWords): string => series.mean ? fill(words.GroupMean, series.name) : series.name;

/** What a rate counts in, in words; the source's own where it is none of the usual. */
export function unitText({ measure, indicator }: Pick<IndicatorFacts, 'measure' | 'indicator'>, words: FigureWords): string {
  return { per100000: words.Per100000, per1000: words.Per1000, percent: words.Percent, count: words.Count, other: indicator.Unit }[measure];
}

/** A name as a caption begins with it, without a full stop and no longer than a line. */
const short = (title: string): string => title.length > 90 ? `${title.slice(0, 88).replace(/\s\S*$/, '')}…` : title;

/** The periods of the last years that the municipality has: whole years without a gap, of others those that there are. */
export function periodsOf({ own, length }: Pick<IndicatorFacts, 'own' | 'length'>, span: number): string[] {
  const all = own.facts.map(({ period }) => period);
  const newest = all[all.length - 1];
  if (newest === undefined) return [];
  const end = Number(lastMonth(newest).slice(0, 4));
  const recent = all.filter(period => Number(lastMonth(period).slice(0, 4)) > end - span);
  if (length !== 'År') return recent;
  const first = Number(recent[0]);
  return Array.from({ length: end - first + 1 }, (_, at) => String(first + at));
}

const at = (series: RegionSeries, period: string): Fact | undefined => series.facts.find(fact => fact.period === period);
const has = (series: RegionSeries, part: 'count' | 'rate', periods: readonly string[]): boolean => periods.some(period => at(series, period)?.[part] !== undefined);

/** Indicators that only count have their figures as counts, whatever column the source put them in. */
function own({ own: series, measure }: IndicatorFacts): RegionSeries {
  if (measure !== 'count') return series;
  return { ...series, facts: series.facts.map(({ rate, count, ...fact }) => ({ ...fact, ...(count ?? rate) === undefined ? {} : { count: count ?? rate } })) };
}

/** Source, day and caveats; of a group's mean that it is one, and of how many. */
function origin(facts: IndicatorFacts, words: FigureWords, shown: readonly RegionSeries[], periods: readonly string[] = []): Pick<ChartData, 'source' | 'sourceDate' | 'caveat'> {
  const { indicator, fetched } = facts;
  const means = shown.flatMap(({ mean, name }) => {
    if (!mean) return [];
    const reported = periods.flatMap(period => mean.reported[period] ?? []);
    const [fewest, most] = [Math.min(...reported), Math.max(...reported)];
    return reported.length > 0 ? [fill(words.GroupCaveat, name, fewest === most ? most : `${fewest}–${most}`, mean.members)] : [];
  });
  const said = [...means, ...(indicator.HigherIs === 'Bättre' ? [words.Better] : []), indicator.Caveat.trim()].filter(Boolean);
  return {
    ...(indicator.Source ? { source: indicator.Source } : {}), ...(fetched ? { sourceDate: fetched } : {}),
    ...(said.length > 0 ? { caveat: said.map(text => /[.!?]$/.test(text) ? text : `${text}.`).join(' ') } : {})
  };
}

const preliminaryOf = (series: RegionSeries, periods: readonly string[]): boolean[] => periods.map(period => at(series, period)?.preliminary ?? false);

const title = ({ length }: IndicatorFacts, words: FigureWords): string => length === 'År' ? words.Annual : length === 'Tvåårsperiod' ? words.TwoYears : words.Period;

/** Whole numbers from 10 up, one decimal below: rates of few crimes seem no more exact than they are. */
function decimalsOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value): value is number => value !== undefined);
  if (known.every(Number.isInteger)) return undefined;
  return Math.max(0, ...known.map(Math.abs)) >= 100 ? 0 : 1;
}

/** How many there were, period by period, with the mean of three. Undefined where nothing is counted. */
export function countChart(facts: IndicatorFacts, span: Span, { words }: Telling): ChartData | undefined {
  const series = own(facts);
  const periods = periodsOf(facts, span);
  if (!has(series, 'count', periods)) return undefined;
  // The mean looks back beyond the first period that is shown.
  const all = periodsOf(facts, 99);
  const mean = rollingMean(all.map(period => at(series, period)?.count)).slice(all.length - periods.length).map(value => value === undefined ? undefined : Math.round(value * 10) / 10);
  const shown = [{ name: series.name, values: periods.map(period => at(series, period)?.count) }];
  return {
    form: 'lines', caption: fill(words.CountCaption, short(facts.indicator.Title), series.name), description: fill(words.CountDescription, series.name),
    categoryTitle: title(facts, words), categories: periods, preliminary: preliminaryOf(series, periods), unit: words.Count,
    series: [...shown, ...(facts.length === 'År' && mean.some(value => value !== undefined) ? [{ name: words.Mean, values: mean, role: 'mean' as const, of: series.name }] : [])],
    ...origin(facts, words, [])
  };
}

/** Rates of the municipality and those it is compared with, period by period. Undefined where the municipality has none. */
export function rateChart(facts: IndicatorFacts, span: Span, { words }: Telling): ChartData | undefined {
  const periods = periodsOf(facts, span);
  if (facts.measure === 'count' || !has(facts.own, 'rate', periods)) return undefined;
  const others = facts.others.filter(series => has(series, 'rate', periods));
  const line = (series: RegionSeries, role?: 'reference'): ChartSeries => {
    const intervals = periods.map(period => at(series, period)?.interval);
    return {
      name: seriesName(series, words), values: periods.map(period => at(series, period)?.rate),
      ...(role ? { role } : {}), ...(intervals.some(Boolean) ? { intervals } : {})
    };
  };
  const series = [line(facts.own), ...others.map(other => line(other, 'reference'))];
  const caption = others.length > 0 ? words.RateCaption : words.RateCaptionAlone;
  const decimals = decimalsOf(series.flatMap(({ values }) => values));
  return {
    form: 'lines', caption: fill(caption, short(facts.indicator.Title), facts.own.name), description: fill(words.RateDescription, [facts.own, ...others].map(one => seriesName(one, words)).join(', ')),
    categoryTitle: title(facts, words), categories: periods, unit: unitText(facts, words), series, ...(decimals === undefined ? {} : { decimals }),
    preliminary: periods.map(period => [facts.own, ...others].some(one => at(one, period)?.preliminary)), ...origin(facts, words, others, periods)
  };
}

/** The newest period for which the municipality and another region have rates. */
export function comparedPeriod({ own: series, others }: Pick<IndicatorFacts, 'own' | 'others'>): string | undefined {
  return [...series.facts].reverse().find(({ period, rate }) => rate !== undefined && others.some(other => at(other, period)?.rate !== undefined))?.period;
}

/** The regions beside each other in the newest period that they share. Undefined where there is nobody to compare with. */
export function compareChart(facts: IndicatorFacts, { words }: Telling): ChartData | undefined {
  const period = comparedPeriod(facts);
  if (facts.measure === 'count' || period === undefined) return undefined;
  const regions = [facts.own, ...facts.others].filter(series => at(series, period)?.rate !== undefined);
  const intervals = regions.map(series => at(series, period)?.interval);
  const values = regions.map(series => at(series, period)?.rate);
  const decimals = decimalsOf(values);
  return {
    form: 'bars', caption: fill(words.CompareCaption, short(facts.indicator.Title), period, facts.own.name), description: fill(words.CompareDescription, period),
    categoryTitle: words.Region, categories: regions.map(series => seriesName(series, words)), preliminary: regions.map(series => at(series, period)?.preliminary ?? false),
    series: [{ name: period, values, ...(intervals.some(Boolean) ? { intervals } : {}) }], unit: unitText(facts, words),
    ...(decimals === undefined ? {} : { decimals }), ...origin(facts, words, regions, [period])
  };
}

/** A table with counts beside rates, newest first. Its first column names the period. */
export interface FigureRows { head: string[]; rows: string[][]; }

/** All that is known of the municipality, period by period: count, mean of three and rate with its interval. */
export function figureRows(facts: IndicatorFacts, span: Span, { words, language }: Telling): FigureRows {
  const series = own(facts);
  const periods = periodsOf(facts, span);
  const all = periodsOf(facts, 99);
  const mean = rollingMean(all.map(period => at(series, period)?.count)).slice(all.length - periods.length);
  const [counts, rates] = [has(series, 'count', periods), has(series, 'rate', periods)];
  const asked = periods.some(period => at(series, period)?.respondents !== undefined);
  const decimals = decimalsOf(series.facts.map(({ rate }) => rate));
  const told = (value: number | undefined, fact?: Fact): string => value === undefined ? fact?.suppressed ? '..' : '–' : figure(value, language);
  const rated = (fact: Fact | undefined): string => {
    if (fact?.rate === undefined) return told(undefined, fact);
    const rate = figure(fact.rate, language, decimals);
    return fact.interval ? `${rate} (${fact.interval.map(value => figure(value, language, decimals)).join('–')})` : rate;
  };
  return {
    head: [title(facts, words), ...(counts ? [words.Count, ...(facts.length === 'År' ? [words.Mean] : [])] : []), ...(rates ? [unitText(facts, words)] : []), ...(asked ? [words.Respondents] : [])],
    rows: periods.map((period, index) => {
      const fact = at(series, period);
      return [
        fact?.preliminary ? `${period}${words.Preliminary}` : period,
        ...(counts ? [told(fact?.count, fact), ...(facts.length === 'År' ? [mean[index] === undefined ? '–' : figure(mean[index]!, language, 1)] : [])] : []),
        ...(rates ? [rated(fact)] : []), ...(asked ? [told(fact?.respondents)] : [])
      ];
    }).reverse()
  };
}
