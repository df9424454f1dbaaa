import * as React from 'react';
import { useItems, useRefresh } from '../../../kit/lists';
import { settings } from '../../settings';
import { useSettings } from '../events/settings';
import { indicators, observations, regions } from '../lists';
import type { PeriodLength, Region } from '../lists';
import { comparisonOf } from './comparison';
import { indicatorFacts, inOrder, isOfLength, lengthOf, yearly } from './model';
import type { Comparison, IndicatorFacts, IndicatorInfo } from './model';
import { followedFacts, indicatorsQuery, regionsOf, regionsQuery, scopeQuery, seriesQuery } from './store';

export interface Ground {
  /** All indicators, in the order in which they are told. */
  indicators: IndicatorInfo[] | undefined;
  regions: Region[] | undefined;
  /** Undefined until read; `unknown` when nobody has said which municipality this is. */
  comparison: Comparison | 'unknown' | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** What all figures need: the indicators, and whom the municipality compares itself with. One call. */
export function useGround(): Ground {
  const refresh = useRefresh();
  const set = useSettings();
  const known = useItems(indicators, indicatorsQuery);
  const compared = useItems(regions, regionsQuery);
  const comparison = React.useMemo(
    () => set.items && compared.items && (comparisonOf(set.items, compared.items) ?? 'unknown'), [set.items, compared.items]
  );
  const ordered = React.useMemo(() => known.items && inOrder(known.items), [known.items]);
  return {
    indicators: ordered, regions: compared.items, comparison, error: [set, known, compared].find(({ error }) => error)?.error,
    refresh: () => { refresh(settings, indicators, regions, observations).catch(() => undefined); }
  };
}

export interface OneIndicator {
  facts: IndicatorFacts | undefined;
  /** The municipality's counts by month, where the source tells them. */
  months: { counts: ReadonlyMap<string, number>; preliminary: boolean } | undefined;
  error: Error | undefined;
}

/** One indicator of every region that is compared, and its months of the municipality. One call, however long the list is. */
export function useIndicator(indicator: IndicatorInfo | undefined, comparison: Comparison | undefined): OneIndicator {
  const of = (length: PeriodLength): [string, PeriodLength][] => comparison ? regionsOf(comparison).map(region => [region, length]) : [];
  const code = indicator?.Code || undefined;
  const [years, two, several] = yearly.map(length => useItems(observations, code && comparison ? seriesQuery(code, of(length)) : undefined));
  const monthly = useItems(observations, code && comparison ? seriesQuery(code, [[comparison.own.code, 'Månad']]) : undefined);
  const all = [years, two, several, monthly];
  const read = React.useMemo(() => years.items && two.items && several.items && [...years.items, ...two.items, ...several.items], [years.items, two.items, several.items]);
  const facts = React.useMemo(
    () => indicator && comparison && read && indicatorFacts(indicator, lengthOf(read, comparison.own.code), comparison, read), [indicator, comparison, read]
  );
  const months = React.useMemo(() => {
    const known = monthly.items?.filter(({ PeriodLength, Period, Count }) => PeriodLength === 'Månad' && Count !== undefined && isOfLength(Period, 'Månad')) ?? [];
    return known.length === 0 ? undefined : { counts: new Map(known.map(({ Period, Count }) => [Period, Count!])), preliminary: known.some(({ Preliminary }) => Preliminary) };
  }, [monthly.items]);
  return { facts, months, error: all.find(({ error }) => error)?.error };
}

/** Every followed indicator of the municipality alone, of the last years. One call. */
export function useOwnFigures(known: readonly IndicatorInfo[] | undefined, comparison: Comparison | undefined, from: number): { figures: IndicatorFacts[] | undefined; error: Error | undefined } {
  const [years, two, several] = yearly.map(length => useItems(observations, comparison && scopeQuery(comparison.own.code, length, from)));
  const figures = React.useMemo(
    () => known && comparison && years.items && two.items && several.items && followedFacts(known, comparison, [...years.items, ...two.items, ...several.items]), [known, comparison, years.items, two.items, several.items]
  );
  return { figures, error: years.error ?? two.error ?? several.error };
}
