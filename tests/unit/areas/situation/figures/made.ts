/** Figures of the shapes that imports leave, for tests. Hjo's 594 and 571 reported crimes are published (domain.md §2); the rest is made. */
import { indicatorFacts } from '../../../../../src/areas/situation/facts/model';
import type { Comparison, IndicatorFacts, IndicatorInfo, ReadObservation } from '../../../../../src/areas/situation/facts/model';
import type { Telling } from '../../../../../src/areas/situation/figures/charts';
import { documentWords } from '../../../../../src/areas/situation/figures/words';

export const telling: Telling = { words: documentWords, language: 'sv-SE' };

export const comparison: Comparison = {
  own: { code: '1497', name: 'Hjo', level: 'Kommun' },
  others: [{ code: '14', name: 'Västra Götalands län', level: 'Län' }, { code: '00', name: 'Hela landet', level: 'Riket' }],
  group: { name: 'Kommungruppen', members: [{ code: '1472', name: 'Tibro', level: 'Kommun' }, { code: '1446', name: 'Karlsborg', level: 'Kommun' }, { code: '1498', name: 'Tidaholm', level: 'Kommun' }] }
};

export const indicator = (values: Partial<IndicatorInfo> = {}): IndicatorInfo => ({
  id: 1, Title: 'Totalt antal anmälda brott', Code: 'bra:totalt-antal-anmalda-brott', Kind: 'Anmälda brott', Unit: 'Antal per 100 000 invånare', Definition: '', Source: 'Brå, anmälda brott',
  Caveat: '', HigherIs: 'Sämre', PartOf: '', Followed: true, ...values
});

export const observation = (RegionCode: string, Period: string, values: Partial<ReadObservation> = {}, id = 1): ReadObservation => ({
  Indicator: { id, title: '' }, RegionCode, Period, PeriodLength: Period.includes('/') ? 'Tvåårsperiod' : 'År', Count: undefined, Rate: undefined, Low: undefined, High: undefined, Respondents: undefined,
  Preliminary: false, Suppressed: false, modified: '2026-03-24T08:12:00Z', ...values
});

/** Ten years of reported crimes, the last one preliminary. 2020 and 2021 are the published ones. */
const reported: Readonly<Record<string, number>> = { 2016: 610, 2017: 598, 2018: 641, 2019: 585, 2020: 594, 2021: 571, 2022: 566, 2023: 552, 2024: 541, 2025: 548 };

export const crimes = (): IndicatorFacts => indicatorFacts(indicator(), 'År', comparison, Object.entries(reported).flatMap(([year, Count]) => [
  observation('1497', year, { Count, Rate: Math.round(Count / 9200 * 100000), Preliminary: year === '2025' }),
  observation('14', year, { Count: 200000, Rate: 11000 + Number(year) - 2016 }), observation('00', year, { Count: 1500000, Rate: 14300 }),
  observation('1472', year, { Rate: 7000 }), ...(year === '2025' ? [] : [observation('1446', year, { Rate: 5000 })]), observation('1498', year, { Rate: 9000 })
]));

export const unsafety = (now: Partial<ReadObservation> = {}): IndicatorFacts => indicatorFacts(
  indicator({ id: 2, Title: 'Otrygghet utomhus sent på kvällen', Kind: 'Upplevd otrygghet', Unit: 'Procent', Source: 'Brå, NTU' }), 'Tvåårsperiod', comparison, [
    observation('1497', '2021/2022', { Rate: 14, Low: 8, High: 20 }, 2), observation('1497', '2022/2023', { Rate: 12, Low: 7, High: 18 }, 2),
    observation('1497', '2023/2024', { Rate: 11, Low: 6, High: 17, ...now }, 2), observation('00', '2023/2024', { Rate: 26, Low: 25.4, High: 26.6 }, 2), observation('00', '2021/2022', { Rate: 28, Low: 27, High: 29 }, 2)
  ]
);
