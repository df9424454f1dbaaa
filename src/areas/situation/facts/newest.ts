/** The newest figure of the municipality itself for one indicator: what a measure begins from, and how it goes (P22, P32). */
import { storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { settings } from '../../settings';
import { indicators, observations } from '../lists';
import { ownCode } from './comparison';
import { municipalityQuery } from './keys';
import { indicatorFacts, lastMonth, lengthOf, yearly } from './model';
import type { Fact, IndicatorFacts, IndicatorInfo } from './model';
import { seriesQuery } from './store';

/** A figure with what it counts in. */
export interface NewestFigure {
  value: number;
  /** As the source names it: 2025, 2017/2018. */
  period: string;
  /** The last month of the period, `YYYY-MM`. */
  until: string;
  /** How many there were; otherwise a rate or share in the indicator's own unit. */
  counted: boolean;
  unit: string;
  preliminary: boolean;
  source: string;
}

/**
 * The newest figure that is not withheld. What is counted is told as a count, since a small municipality's rates move
 * with single cases; shares and indexes as they are. Never one period as a count and the next as a rate.
 */
export function newestOf({ indicator, own, measure }: Pick<IndicatorFacts, 'indicator' | 'own' | 'measure'>): NewestFigure | undefined {
  const counted = measure !== 'percent' && measure !== 'other' && own.facts.some(({ count }) => count !== undefined);
  const valueOf = ({ count, rate }: Fact): number | undefined => counted ? count : rate ?? count;
  const known = own.facts.filter(fact => !fact.suppressed && valueOf(fact) !== undefined);
  const newest = known[known.length - 1];
  if (!newest) return undefined;
  return {
    value: valueOf(newest)!, period: newest.period, until: lastMonth(newest.period), counted, preliminary: newest.preliminary, unit: indicator.Unit, source: indicator.Source
  };
}

/**
 * Reads it: three small questions.
 * @returns undefined when the indicator is gone, has no figure of the municipality by year, or nobody has said which municipality it is
 * @throws SharePointFault
 */
export async function loadNewestFigure(place: Pick<Site, 'sp' | 'path'>, indicatorId: number): Promise<NewestFigure | undefined> {
  const [set, indicator] = await Promise.all([storeOf(place, settings).query(municipalityQuery), storeOf(place, indicators).get(indicatorId)]);
  const code = ownCode(set);
  if (!code || !indicator?.Code) return undefined;
  const read = await storeOf(place, observations).query(seriesQuery(indicator.Code, yearly.map(length => [code, length])));
  const comparison = { own: { code, name: code, level: 'Kommun' as const }, others: [] };
  return newestOf(indicatorFacts(indicator as IndicatorInfo, lengthOf(read, code), comparison, read));
}
