/** Reads of figures: by region and length of period, or by indicator too, and never the whole list (m365-wire §1). */
import { createStore, storeOf, together } from '../../../kit/lists';
import type { ItemOf, Query, Site } from '../../../kit/lists';
import { settings } from '../../settings';
import { indicators, observations, regions } from '../lists';
import type { PeriodLength } from '../lists';
import { comparisonOf, shortName } from './comparison';
import { municipalityQuery } from './keys';
import { indicatorFacts, inOrder, lengthOf, yearly } from './model';
import type { Comparison, IndicatorFacts, IndicatorInfo, PictureFacts, ReadObservation } from './model';

const observationColumns = [
  'Indicator', 'RegionCode', 'PeriodLength', 'Period', 'Count', 'Rate', 'Low', 'High', 'Respondents', 'Preliminary', 'Suppressed'
] as const;

export const indicatorsQuery: Query<typeof indicators> = {
  columns: ['Title', 'Code', 'Kind', 'Unit', 'Definition', 'Source', 'Caveat', 'HigherIs', 'PartOf', 'Followed']
};
export const regionsQuery: Query<typeof regions> = { columns: ['Title', 'Code', 'Level', 'Compared'] };

/** How many years of figures are read at most. */
export const mostYears = 11;

/** All of a region's figures of one length, from a year on. */
export function scopeQuery(region: string, length: PeriodLength, from: number, to?: number): Query<typeof observations> {
  return {
    where: [
      { column: 'Scope', is: 'eq', value: `${region}|${length}` }, { column: 'Year', is: 'ge', value: from },
      ...(to === undefined ? [] : [{ column: 'Year' as const, is: 'le' as const, value: to }])
    ],
    columns: observationColumns
  };
}

/** One indicator in some regions. Each series is some ten figures, of months a hundred. */
export function seriesQuery(code: string, of: readonly (readonly [region: string, length: PeriodLength])[]): Query<typeof observations> {
  return { where: [{ column: 'Series', is: 'eq', value: of.map(([region, length]) => `${code}|${region}|${length}`) }], columns: observationColumns };
}

/** Every region whose figures are needed to compare: own, members of the group, others. */
export const regionsOf = ({ own, others, group }: Comparison): string[] =>
  [...new Set([own, ...(group?.members ?? []), ...others].map(({ code }) => code))];

/** The followed indicators that have figures of the municipality, each in its own length of period. */
export function followedFacts(known: readonly IndicatorInfo[], comparison: Comparison, read: readonly ReadObservation[]): IndicatorFacts[] {
  const byIndicator = new Map<number, ReadObservation[]>();
  for (const item of read) {
    if (!item.Indicator) continue;
    const own = byIndicator.get(item.Indicator.id);
    if (own) own.push(item);
    else byIndicator.set(item.Indicator.id, [item]);
  }
  return inOrder(known.filter(({ Followed }) => Followed)).flatMap(indicator => {
    const own = byIndicator.get(indicator.id);
    if (!own) return [];
    const facts = indicatorFacts(indicator, lengthOf(own, comparison.own.code), comparison, own);
    return facts.own.facts.length > 0 ? [facts] : [];
  });
}

type Place = Pick<Site, 'sp' | 'path'>;

/**
 * All figures for a lägesbild of a year: the ten years up to it, of the municipality and those it is compared with.
 * Some twenty questions, six in each call.
 * @returns undefined when the municipality's own code is not known
 * @throws SharePointFault
 */
export async function loadPictureFacts(place: Place, year: number, signal: AbortSignal = new AbortController().signal): Promise<PictureFacts | undefined> {
  const [set, known, compared] = await Promise.all([
    storeOf(place, settings).query(municipalityQuery), storeOf(place, indicators).query(indicatorsQuery), storeOf(place, regions).query(regionsQuery)
  ]);
  const comparison = comparisonOf(set, compared);
  if (!comparison) return undefined;
  const answers = await Promise.all(regionsOf(comparison).flatMap(region => yearly.map(length => together(
    place.sp, sp => createStore(sp, place.path, observations).query(scopeQuery(region, length, year - mostYears + 1, year)), signal
  ))));
  return { municipality: shortName(comparison.own.name), year, figures: followedFacts(known, comparison, answers.flat() as ItemOf<typeof observations>[]) };
}
