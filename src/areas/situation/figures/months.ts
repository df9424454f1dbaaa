/** Months beside each other year by year, and what comes back with them (P33). */
import type { ChartData, HeatData, Origin } from '../../../kit/charts';
import { season } from '../../../kit/statistics';
import { fill, monthName } from '../../../kit/text/format';
import type { EventCount } from '../lists';
import type { Telling } from './charts';

/** Counts by month, `YYYY-MM`; undefined where nothing is known. */
export interface Months {
  years: readonly number[];
  /** As `counts[year][month]`. */
  counts: readonly (readonly (number | undefined)[])[];
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Months as a table of years.
 * @param known counts by month
 * @param first months before it are not known, `YYYY-MM`; later ones without a count are none at all if `gaps` is zero
 * @param last the last month that is over
 */
export function monthsOf(known: ReadonlyMap<string, number>, years: readonly number[], first: string, last: string, gaps: 'zero' | 'unknown'): Months {
  const ordered = [...years].sort((a, b) => a - b).filter(year => String(year) >= first.slice(0, 4));
  return {
    years: ordered,
    counts: ordered.map(year => Array.from({ length: 12 }, (_, at) => {
      const period = `${year}-${two(at + 1)}`;
      if (period < first || period > last) return undefined;
      return known.get(period) ?? (gaps === 'zero' ? 0 : undefined);
    }))
  };
}

const sum = (values: readonly (number | undefined)[]): number => values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** The table with its shades: a row for each year, a column for each month, and the sum of the year. Undefined without any count. */
export function monthHeat(title: string, { years, counts }: Months, origin: Origin, { words, language }: Telling): HeatData | undefined {
  if (!counts.flat().some(count => count !== undefined)) return undefined;
  return {
    caption: fill(words.HeatCaption, title), description: words.HeatDescription, rowTitle: words.Annual, rows: years.map(String),
    columns: Array.from({ length: 12 }, (_, at) => monthName(`2001-${two(at + 1)}`, language, 'short').replace(/\.?\s*\d{4}$/, '')),
    cells: counts, rowTotals: counts.map(sum), ...origin
  };
}

/** Which months come back as worse, and by what years; or that it cannot be said. */
export function seasonSentence({ years, counts }: Months, { words, language }: Telling): string {
  const found = season(years.map((year, at) => ({ year, months: counts[at] })));
  if (!found.judged) return words.SeasonFew;
  const [first, last] = [found.years[0], found.years[found.years.length - 1]];
  const back = found.months.filter(({ recurring }) => recurring).map(({ month }) => monthName(`2001-${two(month)}`, language).replace(/\s*\d{4}$/, ''));
  if (back.length === 0) return fill(words.SeasonNone, first, last);
  const names = back.length < 2 ? back.join('') : `${back.slice(0, -1).join(', ')} ${words.And} ${back[back.length - 1]}`;
  return fill(words.SeasonMonths, names.charAt(0).toLocaleUpperCase('sv') + names.slice(1), first, last);
}

/**
 * Events of each year by category, the most frequent first, those beyond `most` together. A year that is not over is
 * named by its last whole month.
 */
export function categoryChart(
  counts: readonly Pick<EventCount, 'Period' | 'Count' | 'Category'>[], years: readonly number[], last: string, origin: Origin, { words, language }: Telling, most = 5
): ChartData | undefined {
  const whole = counts.filter(({ Period, Count }) => Period <= last && (Count ?? 0) > 0);
  const shown = [...years].sort((a, b) => a - b).filter(year => whole.some(({ Period }) => Period.startsWith(String(year))));
  const names = new Map<number, { title: string; count: number }>();
  for (const { Category: category, Count } of whole) {
    const known = names.get(category?.id ?? 0);
    names.set(category?.id ?? 0, { title: category?.title || words.NoCategory, count: (known?.count ?? 0) + (Count ?? 0) });
  }
  if (names.size < 2 || shown.length === 0) return undefined;
  const ordered = [...names].sort(([, a], [, b]) => b.count - a.count || a.title.localeCompare(b.title, 'sv'));
  const groups = [...ordered.slice(0, most).map(([id, { title }]) => ({ name: title, ids: [id] })), ...(ordered.length > most ? [{ name: words.OtherCategories, ids: ordered.slice(most).map(([id]) => id) }] : [])];
  const inYear = (year: number, ids: readonly number[]): number =>
    whole.filter(({ Period, Category }) => Period.startsWith(String(year)) && ids.includes(Category?.id ?? 0)).reduce((all, { Count }) => all + (Count ?? 0), 0);
  const named = (year: number): string => last === `${year}-12` || !last.startsWith(String(year)) ? String(year) : fill(words.YearSoFar, year, monthName(last, language, 'short').replace(/\s*\d{4}$/, ''));
  return {
    form: 'columns', stacked: true, caption: words.CategoryCaption, description: words.CategoryDescription, categoryTitle: words.Annual, categories: shown.map(named), unit: words.EventCount,
    series: groups.map(({ name, ids }) => ({ name, values: shown.map(year => inYear(year, ids)) })), ...origin
  };
}
