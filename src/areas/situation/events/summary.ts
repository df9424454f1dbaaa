/** The half-year's events against those before, as EST tells them in March and September (domain.md §2). */
import type { EventCount } from '../lists';
import { byMonth, countIn, summed } from './model';
import { halfYear, halfYearBefore, halfYearOf } from './periods';
import type { HalfYear } from './periods';

/** A category or an area, and how many events it had in each of the half-years compared. */
export interface SummaryRow { id: number | undefined; title: string; counts: number[]; }

export interface HalfYearSummary {
  /** The half-year itself, the one before, and the same a year before. */
  halves: [HalfYear, HalfYear, HalfYear];
  byCategory: SummaryRow[];
  byArea: SummaryRow[];
  /** Of the half-year itself. */
  months: { period: string; count: number }[];
  totals: number[];
}

/** The half-years that are compared: EST's own, the one before it, and the same season a year before. */
export function halvesOf(half: HalfYear): HalfYearSummary['halves'] {
  return [half, halfYearBefore(half), halfYear(half.term, half.year - 1)];
}

/** The calendar years in which the compared half-years lie. */
export function yearsOf(half: HalfYear): number[] {
  return [...new Set(halvesOf(half).flatMap(({ first, last }) => [first, last]).map(period => Number(period.slice(0, 4))))].sort((a, b) => a - b);
}

function rowsOf(counts: readonly EventCount[], halves: readonly HalfYear[], by: 'Category' | 'Area'): SummaryRow[] {
  const columns = halves.map(({ first, last }) => summed(counts.filter(row => row.Period >= first && row.Period <= last), by));
  const rows = new Map<number | undefined, SummaryRow>();
  columns.forEach((column, index) => column.forEach(({ id, title, count }) => {
    const row = rows.get(id) ?? { id, title, counts: halves.map(() => 0) };
    row.counts[index] = count;
    rows.set(id, row);
  }));
  return [...rows.values()].sort((a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || a.title.localeCompare(b.title, 'sv'));
}

/** Sums the counts of a half-year and of those it is compared with. */
export function summarise(counts: readonly EventCount[], half: HalfYear): HalfYearSummary {
  const halves = halvesOf(half);
  return {
    halves, byCategory: rowsOf(counts, halves, 'Category'), byArea: rowsOf(counts, halves, 'Area'), months: byMonth(counts, half.first, half.last),
    totals: halves.map(one => countIn(counts, one))
  };
}

/** The half-years to choose from, the latest first. */
export function recentHalves(today: string, count: number): HalfYear[] {
  const halves = [halfYearOf(today.slice(0, 7))];
  while (halves.length < count) halves.push(halfYearBefore(halves[halves.length - 1]));
  return halves;
}
