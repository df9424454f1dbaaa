/** Sentences that figures propose: each is true of them, or left out. What to think of it is for people (domain.md §2). */
import { countChange, shareChange } from '../../../kit/statistics';
import type { Measured } from '../../../kit/statistics';
import { figure, fill } from '../../../kit/text/format';
import type { Fact, IndicatorFacts, RegionSeries } from '../facts/model';
import { comparedPeriod, unitText } from './charts';
import type { Telling } from './charts';

/** Fewer periods before make no span. */
const fewestBefore = 3;
const mostBefore = 9;

const isTotal = ({ indicator: { Title, Kind, PartOf } }: IndicatorFacts): boolean => Kind === 'Anmälda brott' && !PartOf && /^totalt antal anmälda brott/i.test(Title);

/** Figures of one kind by period, the newest last. */
function known(series: RegionSeries, part: 'count' | 'rate'): (Fact & { value: number })[] {
  return series.facts.flatMap(fact => fact[part] === undefined ? [] : [{ ...fact, value: fact[part] }]);
}

/** A whole number, or one decimal below 100. */
const written = (value: number, { language }: Telling): string => figure(value, language, Number.isInteger(value) ? undefined : Math.abs(value) >= 100 ? 0 : 1);

const placeName = (series: RegionSeries, { words }: Telling): string => {
  if (series.level === 'Riket') return words.Country;
  return series.mean ? fill(words.GroupMean, series.name) : series.name;
};

const firstYear = (period: string): number => Number(period.slice(0, 4));
const lastYear = (period: string): number => Number(/\/(\d{4})$/.exec(period)?.[1] ?? period.slice(0, 4));

function spanSentence(counts: readonly { value: number }[], { words, language }: Telling): string {
  const earlier = counts.slice(-1 - mostBefore, -1).map(({ value }) => value);
  if (earlier.length < fewestBefore) return '';
  const now = counts[counts.length - 1].value;
  const [low, high] = [Math.min(...earlier), Math.max(...earlier)];
  const pattern = now > high ? words.SpanHighest : now < low ? words.SpanLowest : words.SpanWithin;
  return fill(pattern, earlier.length, figure(low, language), figure(high, language));
}

function countSentences(facts: IndicatorFacts, telling: Telling): string[] {
  const { words, language } = telling;
  const counts = known(facts.own, 'count');
  const now = counts[counts.length - 1];
  if (!now) return [];
  const before = counts[counts.length - 2];
  const early = now.preliminary ? words.Preliminary : '';
  const told = (value: number): string => figure(value, language);
  const values = before ? [told(before.value), before.period] : [];
  const first = isTotal(facts)
    ? fill(before ? words.TotalNow : words.TotalAlone, now.period, told(now.value), facts.own.name, early, ...values)
    : fill(before ? words.CountNow : words.CountAlone, facts.indicator.Title, told(now.value), facts.own.name, now.period, early, ...values);
  if (!before) return [first];
  const change = countChange(before, now);
  const amount = change.percent === undefined ? '' : figure(Math.abs(change.percent), language, 0);
  const settled = change.settled !== 'yes' ? (change.difference === 0 ? '' : words.ChangeChance)
    : amount ? fill(change.difference > 0 ? words.ChangeUp : words.ChangeDown, amount) : change.difference > 0 ? words.ChangeUpSmall : words.ChangeDownSmall;
  return [first, settled, spanSentence(counts, telling)].filter(Boolean);
}

/** "Per 100 000 invånare var det 6 190 i Hjo under 2025, mot 8 900 i Västra Götalands län och 14 300 i hela landet." */
function besideSentence(facts: IndicatorFacts, telling: Telling): string {
  const { words } = telling;
  const period = comparedPeriod(facts);
  const rate = ({ facts: own }: RegionSeries): number | undefined => own.find(fact => fact.period === period)?.rate;
  if (period === undefined) return '';
  const others = facts.others.flatMap(other => {
    const value = rate(other);
    return value === undefined ? [] : [fill(words.RateIn, written(value, telling), placeName(other, telling))];
  });
  const list = others.length < 2 ? others.join('') : `${others.slice(0, -1).join(', ')} ${words.And} ${others[others.length - 1]}`;
  const per = { per100000: words.Told100000, per1000: words.Told1000, percent: words.ToldOther, count: words.ToldOther, other: words.ToldOther }[facts.measure];
  return fill(words.RatesBeside, per, written(rate(facts.own) ?? 0, telling), facts.own.name, period, list);
}

const measured = (fact: Fact & { value: number }): Measured => ({ value: fact.value, ...(fact.interval ? { interval: fact.interval } : {}), preliminary: fact.preliminary });

function rateSentences(facts: IndicatorFacts, telling: Telling): string[] {
  const { words } = telling;
  const rates = known(facts.own, 'rate');
  const now = rates[rates.length - 1];
  if (!now) return [];
  // Periods of two years or more share years with those just before: they do not tell of a change by themselves.
  const apart = [...rates].reverse().find(({ period }) => lastYear(period) < firstYear(now.period));
  const told = (value: number): string => written(value, telling);
  const margin = now.interval ? fill(words.Margin, told(now.interval[0]), told(now.interval[1])) : '';
  if (facts.measure !== 'percent') {
    const unit = unitText(facts, words);
    const value = unit ? `${told(now.value)} ${unit.charAt(0).toLowerCase()}${unit.slice(1)}` : told(now.value);
    return [fill(words.RateNow, facts.indicator.Title, value, facts.own.name, now.period, margin), apart ? fill(words.RateBefore, apart.period, told(apart.value)) : '', besideSentence(facts, telling)].filter(Boolean);
  }
  const change = apart && shareChange(measured(apart), measured(now));
  const changed = apart && change && fill({ yes: words.ShareSettled, no: words.ShareUnsettled, unknown: words.ShareUnknown }[change.settled], apart.period, told(apart.value));
  const beside = facts.others.flatMap(other => {
    const there = known(other, 'rate').find(({ period }) => period === now.period);
    if (!there) return [];
    const { settled } = shareChange(measured(there), measured(now));
    return [fill({ yes: words.BesideSettled, no: words.BesideUnsettled, unknown: words.BesideUnknown }[settled], placeName(other, telling), told(there.value))];
  });
  return [fill(words.ShareNow, facts.indicator.Title, told(now.value), facts.own.name, now.period, margin), changed ?? '', ...beside].filter(Boolean);
}

/** What an indicator's newest figures say, in a few sentences; none where there are no figures. */
export function indicatorSentences(facts: IndicatorFacts, telling: Telling): string[] {
  const counted = facts.measure === 'count'
    ? { ...facts, own: { ...facts.own, facts: facts.own.facts.map(fact => ({ ...fact, count: fact.count ?? fact.rate })) } } : facts;
  const counts = countSentences(counted as IndicatorFacts, telling);
  if (counts.length === 0) return rateSentences(facts, telling);
  const beside = facts.measure === 'percent' || facts.measure === 'count' ? '' : besideSentence(facts, telling);
  return beside ? [...counts, beside] : counts;
}

/** The first sentence and what makes it stand out: for an overview. */
export const headSentence = (facts: IndicatorFacts, telling: Telling): string => indicatorSentences(facts, telling).slice(0, 2).join(' ');
