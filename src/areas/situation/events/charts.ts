/** The half-year's charts as plain data: the page draws them and the document writes them, with the same figures. */
import type { ChartData } from '../../../kit/charts/model';
import type { HalfYear } from './periods';

/** Their words, in the language of the page or the document. */
export interface SummaryWords {
  categoryCaption: string;
  categoryDescription: string;
  category: string;
  /** For events that have no category any more. */
  none: string;
  monthCaption: string;
  monthDescription: string;
  month: string;
  monthName(period: string): string;
  halfName(half: HalfYear): string;
  events: string;
  unit: string;
  source: string;
}

/** Undefined where a count is not told outside the building. */
type Value = number | undefined;

/** More would not be read; the table beside has all of them. */
const mostCategories = 8;

/** How many events each category had, in the half-year and those it is compared with. */
export function categoryChart(categories: readonly { title: string; values: readonly Value[] }[], halves: readonly HalfYear[], words: SummaryWords): ChartData {
  const shown = categories.slice(0, mostCategories);
  return {
    form: 'bars', caption: words.categoryCaption, description: words.categoryDescription, categoryTitle: words.category, unit: words.unit, source: words.source,
    categories: shown.map(({ title }) => title || words.none), series: halves.map((half, at) => ({ name: words.halfName(half), values: shown.map(({ values }) => values[at]) }))
  };
}

/** How many events each month of the half-year had. */
export function monthChart(months: readonly { period: string; value: Value }[], words: SummaryWords): ChartData {
  return {
    form: 'columns', caption: words.monthCaption, description: words.monthDescription, categoryTitle: words.month, unit: words.unit, source: words.source,
    categories: months.map(({ period }) => words.monthName(period)), series: [{ name: words.events, values: months.map(({ value }) => value) }]
  };
}
