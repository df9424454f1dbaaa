import * as React from 'react';
import { useItems, useRefresh } from '../../../kit/lists';
import type { ItemOf, Query } from '../../../kit/lists';
import { settings } from '../../settings';
import { indicators, observations, regions } from '../lists';
import type { Region } from '../lists';
import { comparisonOf, ownCode } from './comparison';
import { municipalityQuery } from './keys';
import { indicatorFacts, inOrder, isOfLength, lengthOf, yearly } from './model';
import type { Comparison, IndicatorFacts, IndicatorInfo } from './model';
import { followedFacts, indicatorsQuery, regionsOf, regionsQuery, scopeQuery, seriesQuery } from './store';

export interface Ground {
  /** All indicators, in the order in which they are told. */
  indicators: IndicatorInfo[] | undefined;
  regions: Region[] | undefined;
  /** Undefined until read; `unknown` when nobody has said which municipality this is. */
  comparison: Comparison | 'unknown' | undefined;
  /** The municipality's code, known before it is known whom it is compared with. */
  own: string | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** What all figures need: the indicators, and whom the municipality compares itself with. One call. */
export function useGround(): Ground {
  const refresh = useRefresh();
  const set = useItems(settings, municipalityQuery);
  const known = useItems(indicators, indicatorsQuery);
  const compared = useItems(regions, regionsQuery);
  const comparison = React.useMemo(
    () => set.items && compared.items && (comparisonOf(set.items, compared.items) ?? 'unknown'), [set.items, compared.items]
  );
  const ordered = React.useMemo(() => known.items && inOrder(known.items), [known.items]);
  return {
    indicators: ordered, regions: compared.items, comparison, own: React.useMemo(() => set.items && ownCode(set.items), [set.items]), error: [set, known, compared].find(({ error }) => error)?.error,
    refresh: () => { refresh(settings, indicators, regions, observations).catch(() => undefined); }
  };
}

export interface OneIndicator {
  /** The municipality's own figures first; the others follow. */
  facts: IndicatorFacts | undefined;
  /** Whether those it is compared with are read. */
  complete: boolean;
  /** The municipality's counts by month, where the source tells them. */
  months: { counts: ReadonlyMap<string, number>; preliminary: boolean } | undefined;
  error: Error | undefined;
}

type Read = ItemOf<typeof observations>;

/** What several questions have answered, once all have. */
function useAll(questions: readonly (Query<typeof observations> | undefined)[]): { items: Read[] | undefined; error: Error | undefined } {
  const answers = questions.map(query => useItems(observations, query));
  const items = React.useMemo(() => answers.every(answer => answer.items) ? answers.flatMap(answer => answer.items ?? []) : undefined, answers.map(answer => answer.items));
  return { items, error: answers.find(({ error }) => error)?.error };
}

/**
 * One indicator: the municipality's own figures along with the indicators, in one call, then every other region that is
 * compared, and the months, in a second one. However long the list is.
 */
export function useIndicator(indicator: IndicatorInfo | undefined, { comparison, own }: Pick<Ground, 'comparison' | 'own'>, from: number): OneIndicator {
  const known = comparison === 'unknown' ? undefined : comparison;
  const code = indicator?.Code || undefined;
  const others = known ? regionsOf(known).filter(region => region !== own) : [];
  const mine = useAll(yearly.map(length => own ? scopeQuery(own, length, from) : undefined));
  const beside = useAll(yearly.map(length => code && others.length > 0 ? seriesQuery(code, others.map(region => [region, length])) : undefined));
  const monthly = useItems(observations, code && own ? seriesQuery(code, [[own, 'Månad']]) : undefined);
  const complete = others.length === 0 ? known !== undefined : beside.items !== undefined;
  const read = React.useMemo(() => mine.items && [...mine.items.filter(({ Indicator }) => Indicator?.id === indicator?.id), ...beside.items ?? []], [mine.items, beside.items, indicator?.id]);
  const facts = React.useMemo(
    () => indicator && known && read && indicatorFacts(indicator, lengthOf(read, known.own.code), known, read), [indicator, known, read]
  );
  const months = React.useMemo(() => {
    const counted = monthly.items?.filter(({ PeriodLength, Period, Count }) => PeriodLength === 'Månad' && Count !== undefined && isOfLength(Period, 'Månad')) ?? [];
    return counted.length === 0 ? undefined : { counts: new Map(counted.map(({ Period, Count }) => [Period, Count!])), preliminary: counted.some(({ Preliminary }) => Preliminary) };
  }, [monthly.items]);
  return { facts, complete, months, error: mine.error ?? beside.error ?? monthly.error };
}

/** Every followed indicator of the municipality alone, of the last years. One call. */
export function useOwnFigures(known: readonly IndicatorInfo[] | undefined, comparison: Comparison | undefined, from: number): { figures: IndicatorFacts[] | undefined; error: Error | undefined } {
  const own = useAll(yearly.map(length => comparison && scopeQuery(comparison.own.code, length, from)));
  const figures = React.useMemo(
    () => known && comparison && own.items && followedFacts(known, comparison, own.items), [known, comparison, own.items]
  );
  return { figures, error: own.error };
}
