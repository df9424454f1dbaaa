/** @jest-environment node */
import { fewestMembers, groupMean, indicatorFacts, lastMonth, lengthOf, measureOf, monthsSince, seriesOf } from '../../../../../src/areas/situation/facts/model';
import { comparisonOf, groupOf, ownCode } from '../../../../../src/areas/situation/facts/comparison';
import { scopeQuery, seriesQuery } from '../../../../../src/areas/situation/facts/store';
import { compareChart, countChart, figureRows, periodsOf, rateChart } from '../../../../../src/areas/situation/figures/charts';
import { indicatorSentences } from '../../../../../src/areas/situation/figures/sentences';
import { changesOf, eventChanges } from '../../../../../src/areas/situation/figures/changes';
import { categoryChart, monthHeat, monthsOf, seasonSentence } from '../../../../../src/areas/situation/figures/months';
import { hiddenCounts, placeCounts, placesChart, placesMap } from '../../../../../src/areas/situation/figures/places';
import { documentWords } from '../../../../../src/areas/situation/figures/words';
import type { Region } from '../../../../../src/areas/situation/lists';
import { observations } from '../../../../../src/areas/situation/lists';
import { filterText } from '../../../../../src/kit/lists/query';
import { comparison, crimes, indicator, observation, telling, unsafety } from './made';

const { load } = jest.requireActual('../../../../strings.js') as { load(locale: string): Record<string, string> };

describe('the words of figures', () => {
  it('are the same in documents as on screen in Swedish', () => {
    const sv = load('sv-se');
    expect(Object.fromEntries(Object.keys(documentWords).map(key => [key, sv[`Figure${key}`]]))).toEqual(documentWords);
  });
});

describe('reading', () => {
  it('asks by region and length, or by indicator too: always by an indexed key, never for the whole list', () => {
    expect(filterText(observations, scopeQuery('1497', 'År', 2016, 2026).where!)).toBe("Scope eq '1497|År' and Year ge 2016 and Year le 2026");
    expect(filterText(observations, seriesQuery('bra:x', [['1497', 'År'], ['14', 'År']]).where!)).toBe("(Series eq 'bra:x|1497|År' or Series eq 'bra:x|14|År')");
  });

  it('takes the municipality from the settings: its code, else what its name means', () => {
    const set = (Title: string, Value: string): { Title: string; Value: string } => ({ Title, Value });
    expect(ownCode([set('MunicipalityCode', '1497')])).toBe('1497');
    expect(ownCode([set('municipality', 'Tibro kommun (exempel)')])).toBe('1472');
    expect(ownCode([set('municipality', 'Storköping')])).toBeUndefined();
    expect(comparisonOf([], [])).toBeUndefined();
  });

  it('compares with the regions that were chosen and the group, whatever a native edit left in its setting', () => {
    const regions = [
      { Code: '00', Title: 'Hela landet', Level: 'Riket', Compared: true }, { Code: '14', Title: 'Västra Götalands län', Level: 'Län', Compared: true },
      { Code: '1472', Title: 'Tibro', Level: 'Kommun', Compared: false }, { Code: '1497', Title: 'Hjo', Level: 'Kommun', Compared: true }
    ] as Region[];
    const found = comparisonOf([{ Title: 'municipalityCode', Value: '1497' }, { Title: 'compareGroup', Value: '{"name":"Gruppen","members":["1472","1497","1446"]}' }], regions);
    expect(found?.own).toEqual({ code: '1497', name: 'Hjo', level: 'Kommun' });
    expect(found?.others.map(({ name }) => name)).toEqual(['Västra Götalands län', 'Hela landet']);
    expect(found?.group?.members.map(({ name }) => name)).toEqual(['Tibro', 'Karlsborg']);
    for (const Value of ['', 'strunt', '[]', '{"name":3}', '{"name":"G","members":"1472"}']) expect(groupOf([{ Title: 'compareGroup', Value }])).toBeUndefined();
  });

  it('knows units by the words of sources and people', () => {
    expect(['Antal per 100 000 invånare', 'per 1\u00a0000', 'Procent', 'Andel (%)', 'Antal', 'Index'].map(measureOf)).toEqual(['per100000', 'per1000', 'percent', 'percent', 'count', 'other']);
  });

  it('orders periods, keeps the later of two, and takes no interval that is turned about', () => {
    const { facts } = seriesOf(comparison.own, [observation('1497', '2025', { Count: 3 }), observation('1497', '2024', { Count: 1, Low: 9, High: 2 }), observation('1497', '2025', { Count: 4 }), observation('14', '2025', { Count: 99 })]);
    expect(facts).toEqual([{ period: '2024', count: 1, preliminary: false, suppressed: false }, { period: '2025', count: 4, preliminary: false, suppressed: false }]);
  });

  it('leaves out periods that are none of their length, as a native edit may leave them', () => {
    const strange = ['i fjol', '2025-05', '2024/2025', '', '20255'].map(period => observation('1497', period, { Count: 9, PeriodLength: 'År' }));
    const facts = indicatorFacts(indicator(), 'År', comparison, [...strange, observation('1497', '2025', { Count: 1 })]);
    expect(facts.own.facts.map(({ period }) => period)).toEqual(['2025']);
    expect(countChart(facts, 10, telling)?.categories).toEqual(['2025']);
  });

  it('tells when a period ended, and how old it is (P13)', () => {
    expect(['2025', '2017/2018', '2025-H1', '2025-Q3', '2025-04', 'strunt'].map(lastMonth)).toEqual(['2025-12', '2018-12', '2025-06', '2025-09', '2025-04', '']);
    expect(monthsSince('2024', '2026-11-23')).toBe(23);
    expect(monthsSince('2022/2023', '2026-11-23')).toBe(35);
    expect(monthsSince('?', '2026-11-23')).toBeUndefined();
  });

  it('goes by the length of period that has the newest figures', () => {
    expect(lengthOf([observation('1497', '2022/2023'), observation('1497', '2023')], '1497')).toBe('År');
    expect(lengthOf([observation('1497', '2023/2024'), observation('1497', '2023'), observation('14', '2025')], '1497')).toBe('Tvåårsperiod');
  });
});

describe('the mean of the kommungrupp', () => {
  it('is of the members that have a figure, says how many they are, and is none below two', () => {
    const { facts, mean } = crimes().others[0].mean ? crimes().others[0] : groupMean('', []);
    expect(facts[0]).toMatchObject({ period: '2016', rate: 7000 });
    expect(facts[9]).toMatchObject({ period: '2025', rate: 8000 });
    expect(mean).toMatchObject({ members: 3, reported: { 2024: 3, 2025: 2 } });
    expect(groupMean('G', [{ ...comparison.own, facts: [{ period: '2025', rate: 5, preliminary: false, suppressed: false }] }]).facts).toEqual([]);
    expect(fewestMembers).toBe(2);
  });
});

describe('charts', () => {
  it('show counts beside rates, with the mean of three and what is preliminary', () => {
    const chart = countChart(crimes(), 5, telling)!;
    expect(chart.categories).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expect(chart.series).toEqual([
      { name: 'Hjo', values: [571, 566, 552, 541, 548] }, { name: 'Treårsmedelvärde', values: [583.3, 577, 563, 553, 547], role: 'mean', of: 'Hjo' }
    ]);
    expect(chart.preliminary).toEqual([false, false, false, false, true]);
    expect(chart).toMatchObject({ source: 'Brå, anmälda brott', sourceDate: '2026-03-24', unit: 'Antal' });
  });

  it('compare regions by rates alone, in the newest period that they share', () => {
    const chart = compareChart(crimes(), telling)!;
    expect(chart.categories).toEqual(['Hjo', 'Kommungruppen (medelvärde)', 'Västra Götalands län', 'Hela landet']);
    expect(chart.series[0].values).toEqual([5957, 8000, 11009, 14300]);
    expect(chart.caveat).toContain('Kommungruppen är ett ovägt medelvärde för 2 av 3 kommuner.');
    expect(rateChart(crimes(), 10, telling)!.caveat).toContain('medelvärde för 2–3 av 3 kommuner.');
    expect(rateChart(crimes(), 10, telling)!.series.map(({ name, role }) => [name, role])).toEqual([
      ['Hjo', undefined], ['Kommungruppen (medelvärde)', 'reference'], ['Västra Götalands län', 'reference'], ['Hela landet', 'reference']
    ]);
    expect(compareChart({ ...crimes(), others: [] }, telling)).toBeUndefined();
  });

  it('carry the confidence intervals of those asked', () => {
    expect(rateChart(unsafety(), 10, telling)!.series[0].intervals).toEqual([[8, 20], [7, 18], [6, 17]]);
    expect(compareChart(unsafety(), telling)!.series[0].intervals).toEqual([[6, 17], [25.4, 26.6]]);
    expect(countChart(unsafety(), 10, telling)).toBeUndefined();
  });

  it('take those asked for what they are: never for a count of what is measured', () => {
    const facts = unsafety({ Count: 140 });
    expect(facts.own.facts[2]).toMatchObject({ rate: 11, respondents: 140 });
    expect(countChart(facts, 10, telling)).toBeUndefined();
    expect(indicatorSentences(facts, telling)[0]).toContain('11 procent');
    expect(changesOf([facts])[0].counts).toEqual([]);
    expect(figureRows(facts, 5, telling)).toMatchObject({ head: ['Tvåårsperiod', 'Procent', 'Antal svarande'] });
    expect(figureRows(facts, 5, telling).rows[0]).toEqual(['2023/2024', '11 (6–17)', '140']);
  });

  it('leave a gap for a year without a figure, never a zero', () => {
    const facts = indicatorFacts(indicator(), 'År', comparison, [observation('1497', '2022', { Count: 5 }), observation('1497', '2024', { Count: 7 }), observation('1497', '2025', { Suppressed: true })]);
    expect(periodsOf(facts, 10)).toEqual(['2022', '2023', '2024', '2025']);
    expect(countChart(facts, 10, telling)!.series[0].values).toEqual([5, undefined, 7, undefined]);
    expect(figureRows(facts, 10, telling).rows).toEqual([['2025', '..', '–'], ['2024', '7', '–'], ['2023', '–', '–'], ['2022', '5', '–']]);
  });

  it('stand in one table with counts beside rates, newest first', () => {
    const { head, rows } = figureRows(crimes(), 5, telling);
    expect(head).toEqual(['År', 'Antal', 'Treårsmedelvärde', 'Antal per 100 000 invånare']);
    expect(rows[0]).toEqual(['2025 (preliminärt)', '548', '547,0', '5\u00a0957']);
    expect(figureRows(unsafety(), 5, telling).rows[0]).toEqual(['2023/2024', '11 (6–17)']);
  });
});

describe('sentences', () => {
  it('tell the latest year against the one before and the span of those before it (domain.md §2)', () => {
    expect(indicatorSentences(crimes(), telling)).toEqual([
      'Under 2025 anmäldes 548 brott i Hjo (preliminärt), mot 541 under 2024.',
      'Skillnaden är inte större än vad slumpen kan ge.',
      'Det ligger inom spannet för de 9 perioderna före, 541–641.',
      'Per 100 000 invånare var det 5\u00a0957 i Hjo under 2025, mot 8\u00a0000 i Kommungruppen (medelvärde), 11\u00a0009 i Västra Götalands län och 14\u00a0300 i hela landet.'
    ]);
  });

  it('name no percentage under a base of 20, and no span of fewer than three', () => {
    const small = (...counts: number[]): string[] => indicatorSentences(indicatorFacts(indicator({ Title: 'Rån' }), 'År', comparison, counts.map((Count, at) => observation('1497', String(2020 + at), { Count }))), telling);
    expect(small(3, 4)).toEqual(['Rån: 4 i Hjo under 2021, mot 3 under 2020.', 'Skillnaden är inte större än vad slumpen kan ge.']);
    expect(small(3, 30)[1]).toBe('Ökningen är större än vad slumpen brukar ge, men antalen är för små för procent.');
    expect(small(100, 200)[1]).toBe('Ökningen, 100 procent, är större än vad slumpen brukar ge.');
    expect(small(1, 2, 3, 9)[2]).toBe('Det är mer än under någon av de 3 perioderna före (1–3).');
    expect(small(7)).toEqual(['Rån: 7 i Hjo under 2020.']);
    expect(small()).toEqual([]);
  });

  it('say "inte säkerställd" where intervals overlap, and never compare two-year periods that share a year', () => {
    expect(indicatorSentences(unsafety(), telling)).toEqual([
      'Otrygghet utomhus sent på kvällen: 11 procent i Hjo 2023/2024 (felmarginal 6–17).',
      'Skillnaden mot 2021/2022, då det var 14 procent, är inte säkerställd.',
      'I hela landet är det 26 procent; skillnaden är säkerställd.'
    ]);
    expect(indicatorSentences(unsafety({ Low: undefined, High: undefined }), telling).join(' ')).toContain('eftersom felmarginal saknas');
  });
});

describe('changes', () => {
  it('rank counts of one kind by how far beyond chance they are, and shares by themselves', () => {
    const made = (id: number, Title: string, before: number, after: number) => indicatorFacts(indicator({ id, Title }), 'År', comparison, [observation('1497', '2024', { Count: before }, id), observation('1497', '2025', { Count: after }, id)]);
    const found = changesOf([made(1, 'Skadegörelse', 100, 104), made(3, 'Stöld', 100, 160), made(4, 'Rån', 2, 4), made(5, 'Lika', 7, 7), unsafety()]);
    expect(found.map(({ kind, counts, shares }) => [kind, counts.map(({ name }) => name), shares.map(({ name, settled }) => [name, settled])])).toEqual([
      ['Anmälda brott', ['Stöld', 'Rån', 'Skadegörelse'], []], ['Upplevd otrygghet', [], [['Otrygghet utomhus sent på kvällen', 'no']]]
    ]);
    expect(found[0].counts[0]).toMatchObject({ id: 3, before: 100, after: 160, from: '2024', to: '2025', percent: 60, settled: 'yes' });
    expect(found[0].counts[1].percent).toBeUndefined();
  });

  it('compare no figures that lie years apart', () => {
    const facts = indicatorFacts(indicator(), 'År', comparison, [observation('1497', '2016', { Count: 100 }), observation('1497', '2025', { Count: 200 })]);
    expect(changesOf([facts])).toEqual([]);
  });

  it('compare the events of twelve whole months with the twelve before', () => {
    const row = (Period: string, id: number, Count: number) => ({ Period, Count, Category: { id, title: `K${id}` }, Area: undefined });
    const [first] = eventChanges([row('2025-11', 1, 40), row('2026-10', 1, 5), row('2024-11', 1, 20), row('2025-10', 1, 1), row('2024-10', 1, 500), row('2026-11', 1, 500)], '2026-10', 'Category');
    expect(first).toMatchObject({ id: 1, name: 'K1', before: 21, after: 45, from: '2024-11–2025-10', to: '2025-11–2026-10' });
  });
});

describe('months and places', () => {
  const known = new Map([['2024-05', 9], ['2025-06', 4], ['2026-02', 3]]);

  it('stand as a year a row; months to come and months before the first are unknown, others none', () => {
    const months = monthsOf(known, [2026, 2025, 2024, 2023], '2024-05', '2026-10', 'zero');
    expect(months.years).toEqual([2024, 2025, 2026]);
    expect(months.counts[0].slice(3, 6)).toEqual([undefined, 9, 0]);
    expect(months.counts[2].slice(9)).toEqual([0, undefined, undefined]);
    expect(monthsOf(known, [2025], '2024-05', '2026-10', 'unknown').counts[0][0]).toBeUndefined();
    const heat = monthHeat('Händelser', months, { source: 'Kommunens rapporterade händelser' }, telling)!;
    expect(heat).toMatchObject({ caption: 'Händelser per månad och år', rows: ['2024', '2025', '2026'], rowTotals: [9, 4, 3] });
    expect(heat.columns.slice(0, 3)).toEqual(['jan', 'feb', 'mars']);
    expect(monthHeat('Händelser', monthsOf(new Map(), [2026], '2027-01', '2026-10', 'zero'), {}, telling)).toBeUndefined();
  });

  it('name the months that come back, and say when it cannot be known (P33)', () => {
    const years = [2022, 2023, 2024].map(year => [year, Array.from({ length: 12 }, (_, at) => at === 4 ? 30 : 5)] as const);
    const back = monthsOf(new Map(years.flatMap(([year, counts]) => counts.map((count, at) => [`${year}-${String(at + 1).padStart(2, '0')}`, count] as [string, number]))), [2022, 2023, 2024], '2022-01', '2024-12', 'zero');
    expect(seasonSentence(back, telling)).toBe('Maj har haft fler än sin andel varje år, och tillsammans fler än vad slumpen brukar ge (2022–2024).');
    expect(seasonSentence(monthsOf(known, [2024, 2025], '2024-01', '2025-12', 'zero'), telling)).toBe('För få hela år eller för få händelser för att säga om något återkommer.');
  });

  it('are split by category year by year, the rarest together, and a year that is not over says so', () => {
    const row = (Period: string, id: number, Count: number) => ({ Period, Count, Category: id ? { id, title: `K${id}` } : undefined });
    const chart = categoryChart([row('2025-01', 1, 9), row('2026-10', 1, 2), row('2026-11', 1, 99), row('2025-03', 2, 5), row('2025-04', 3, 3), row('2026-01', 0, 4)], [2026, 2025, 2024], '2026-10', {}, telling, 2)!;
    expect(chart.categories).toEqual(['2025', '2026 t.o.m. okt.']);
    expect(chart.series).toEqual([{ name: 'K1', values: [9, 2] }, { name: 'K2', values: [5, 0] }, { name: 'Övriga kategorier', values: [3, 4] }]);
    expect(categoryChart([row('2025-01', 1, 9)], [2025], '2026-10', {}, telling)).toBeUndefined();
  });

  const areas = [{ id: 1, Title: 'Centrum', Latitude: 58.3, Longitude: 14.28 }, { id: 2, Title: 'Hamnen', Latitude: undefined, Longitude: undefined }];
  const counts = [
    { Period: '2026-03', Count: 12, Area: { id: 1, title: 'Centrum' } }, { Period: '2026-04', Count: 3, Area: { id: 2, title: 'Hamnen' } }, { Period: '2025-03', Count: 6, Area: { id: 1, title: 'Centrum' } },
    { Period: '2026-04', Count: 2, Area: undefined }, { Period: '2026-11', Count: 90, Area: { id: 2, title: 'Hamnen' } }
  ];

  it('count events by area for twelve whole months beside the twelve before', () => {
    const places = placeCounts(counts, areas, '2026-10', 'Utan område');
    expect(places.rows.map(({ name, after, before }) => [name, after, before])).toEqual([['Centrum', 12, 6], ['Hamnen', 3, 0], ['Utan område', 2, 0]]);
    expect(placesChart(places, {}, telling)!.series.map(({ name, values }) => [name, values])).toEqual([['2025-11–2026-10', [12, 3, 2]], ['2024-11–2025-10', [6, 0, 0]]]);
    expect(placesMap(places, {}, telling)!.places).toHaveLength(3);
    expect(placesMap({ ...places, rows: places.rows.slice(1) }, {}, telling)).toBeUndefined();
  });

  it('hide small counts in what leaves the building (domain.md §5)', () => {
    const hidden = hiddenCounts(placeCounts(counts, areas, '2026-10', 'Utan område'));
    expect(hidden.filter(({ after }) => after === 'hidden').map(({ name }) => name)).toEqual(expect.arrayContaining(['Hamnen', 'Utan område']));
    expect(hidden.flatMap(({ after, before }) => [after, before]).filter(cell => typeof cell === 'number' && cell > 0 && cell < 5)).toEqual([]);
  });
});
