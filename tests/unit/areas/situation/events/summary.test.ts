/** @jest-environment node */
import { eventBlocks } from '../../../../../src/areas/situation/events/report';
import { halvesOf, recentHalves, summarise, yearsOf } from '../../../../../src/areas/situation/events/summary';
import { halfYear } from '../../../../../src/areas/situation/events/periods';
import type { EventCount } from '../../../../../src/areas/situation/lists';

const row = (Period: string, category: string, area: string, Count: number): EventCount =>
  ({ Period, Category: category ? { id: category.length, title: category } : undefined, Area: area ? { id: area.length, title: area } : undefined, Count } as unknown as EventCount);

// Hjo's published half-year (domain.md §2) beside others made for the test.
const counts = [
  row('2022-04', 'Skadegörelse', 'Centrum', 50), row('2022-09', 'Skadegörelse', '', 43), row('2022-05', 'Annan otrygghetsskapande', 'Hamnen', 34),
  row('2022-06', 'Samling av personer', 'Centrum', 7), row('2022-07', 'Incident mot anställd', 'Centrum', 2),
  row('2022-03', 'Skadegörelse', 'Centrum', 20), row('2021-09', 'Skadegörelse', 'Centrum', 70), row('2022-10', 'Skadegörelse', 'Centrum', 99)
];
const half = halfYear('EST september', 2022);

describe('the half-year summary', () => {
  it('compares with the half-year before and the same a year before', () => {
    expect(halvesOf(half).map(({ first, last }) => `${first} ${last}`)).toEqual(['2022-04 2022-09', '2021-10 2022-03', '2021-04 2021-09']);
    expect(halvesOf(halfYear('EST mars', 2026)).map(({ first }) => first)).toEqual(['2025-10', '2025-04', '2024-10']);
    expect(yearsOf(half)).toEqual([2021, 2022]);
    expect(yearsOf(halfYear('EST mars', 2026))).toEqual([2024, 2025, 2026]);
    expect(recentHalves('2026-11-23', 3).map(({ first }) => first)).toEqual(['2026-10', '2026-04', '2025-10']);
  });

  it('sums by category, area and month, and loses nothing', () => {
    const summary = summarise(counts, half);
    expect(summary.totals).toEqual([136, 20, 70]);
    expect(summary.byCategory.map(({ title, counts: found }) => [title, ...found])).toEqual([
      ['Skadegörelse', 93, 20, 70], ['Annan otrygghetsskapande', 34, 0, 0], ['Samling av personer', 7, 0, 0], ['Incident mot anställd', 2, 0, 0]
    ]);
    expect(summary.byArea.map(({ title, counts: [now] }) => [title, now])).toEqual([['Centrum', 59], ['', 43], ['Hamnen', 34]]);
    expect(summary.months.map(({ count }) => count)).toEqual([50, 34, 7, 2, 0, 43]);
  });

  it('is told in Word with the same numbers in table and chart, without shares, and says what it is not', () => {
    const blocks = eventBlocks(summarise(counts, half), '2022-10-03');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'chart', 'table', 'chart']);
    const text = JSON.stringify(blocks);
    expect(text).toContain('Under april–september 2022 rapporterades 136 händelser, mot 20 under oktober 2021–mars 2022 och 70 under april–september 2021.');
    expect(text).not.toMatch(/procent|%/);
    expect(text).toContain('Händelser är inte anmälda brott');
    const [table, chart] = [blocks[1], blocks[2]];
    if (table.kind !== 'table' || chart.kind !== 'chart') throw new Error('order');
    expect(chart.categories.map((name, at) => [name, ...chart.series.map(({ values }) => String(values[at]))])).toEqual(table.rows);
    expect(table.total).toEqual(['Summa', '136', '20', '70']);
    expect(JSON.stringify(eventBlocks(summarise(counts, half), '2022-10-03', true))).toContain('antalen kan vara inaktuella');
  });

  it('says plainly that nothing was reported', () => {
    expect(eventBlocks(summarise([], half), '2022-10-03')).toEqual([{ kind: 'gap', text: 'inga händelser är rapporterade för april–september 2022 eller halvåren före.' }]);
  });
});
