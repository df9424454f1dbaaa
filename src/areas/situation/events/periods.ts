/** Months, half-years and years as events are counted by. Sweden's clock decides which month an instant falls in. */
import { addMonths } from '../../../kit/text/format';
import { swedishClock } from '../../../kit/text/swedishTime';

/** `2026-04`: the month of an instant, on a Swedish clock. Empty for no or unreadable text. */
export function periodOf(instant: string | undefined): string {
  if (!instant || Number.isNaN(Date.parse(instant))) return '';
  return swedishClock(instant).slice(0, 7);
}

/** The month so many months on, or back. */
export function monthAway(period: string, months: number): string {
  return addMonths(`${period}-01`, months).slice(0, 7);
}

/** The months from one to another, both counted, oldest first; none when they come in the wrong order. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number);
  for (let period = first; period <= last; period = `${year}-${String(month).padStart(2, '0')}`) {
    months.push(period);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return months;
}

export interface HalfYear {
  /** In which month's lägesbild it is told: "EST mars" of 2026 tells of October 2025 to March 2026. */
  term: 'EST mars' | 'EST september';
  year: number;
  /** Its first and last month, `YYYY-MM`. */
  first: string;
  last: string;
}

/** The half-year that an EST lägesbild tells of: April–September, or October–March (domain.md §2). */
export function halfYear(term: HalfYear['term'], year: number): HalfYear {
  return term === 'EST mars'
    ? { term, year, first: `${year - 1}-10`, last: `${year}-03` }
    : { term, year, first: `${year}-04`, last: `${year}-09` };
}

/** The half-year that a month belongs to. */
export function halfYearOf(period: string): HalfYear {
  const [year, month] = period.split('-').map(Number);
  if (month >= 4 && month <= 9) return halfYear('EST september', year);
  return halfYear('EST mars', month >= 10 ? year + 1 : year);
}

/** The half-year before another. */
export function halfYearBefore({ term, year }: HalfYear): HalfYear {
  return term === 'EST mars' ? halfYear('EST september', year - 1) : halfYear('EST mars', year);
}
