/**
 * A chart as plain data: areas make it and test it, `Chart.tsx` draws it on screen and kit/word writes the same
 * data as a native chart. So figures, order, colours and dashes are the same in both.
 */
import { extent } from 'd3-array';

/** Lowest and highest value of a confidence interval, in the unit of its value. */
export type Interval = readonly [number, number];

/** Where figures come from, and what to know of them. */
export interface Origin {
  /** As it goes on after "Källa:". */
  source?: string;
  /** The day they were fetched or read, `YYYY-MM-DD`. */
  sourceDate?: string;
  /** What the reader must know before using the figures: whole sentences. */
  caveat?: string;
}

export interface ChartSeries {
  name: string;
  /** One value for each category; undefined where there is none, which leaves a gap and never a zero. */
  values: readonly (number | undefined)[];
  /** Confidence intervals, one for each category that has one. */
  intervals?: readonly (Interval | undefined)[];
  /** What it is compared with (kommungrupp, län, riket), or a mean that smooths the series named by `of`. */
  role?: 'reference' | 'mean';
  of?: string;
}

export interface ChartData extends Origin {
  form: 'bars' | 'columns' | 'lines';
  stacked?: boolean;
  caption: string;
  /** For those who cannot see it: what the chart shows, in words (alternative text). */
  description: string;
  /** What the categories are: heading of the table's first column. */
  categoryTitle: string;
  categories: readonly string[];
  /** For each category whether its figures may still change. */
  preliminary?: readonly boolean[];
  series: readonly ChartSeries[];
  /** "Antal per 100 000 invånare". */
  unit?: string;
  /** So many decimals of every value; when absent each has its own, two at most, and none seems more exact than it is. */
  decimals?: number;
  /** Where the value axis of lines begins, if not at 0. The chart says so. Bars and columns always begin at 0. */
  axisFrom?: number;
}

/** The words of a chart, in the language of the screen or the document. `{0}`, `{1}` stand for values. */
export interface ChartWords {
  source: string;
  sourceWithDate: string;
  preliminary: string;
  preliminaryNote: string;
  interval: string;
  intervalNote: string;
  axisFrom: string;
  noFigure: string;
}

/** Whether a series has any confidence interval. */
export const hasIntervals = ({ intervals }: ChartSeries): boolean => intervals?.some(Boolean) ?? false;

/** All that is drawn along the value axis: values and intervals, or the sums of stacks. */
function drawn(data: ChartData): number[] {
  if (data.stacked && data.form !== 'lines') {
    return data.categories.flatMap((_, at) => {
      const column = data.series.map(({ values }) => values[at] ?? 0);
      return [column.filter(value => value > 0).reduce((sum, value) => sum + value, 0), column.filter(value => value < 0).reduce((sum, value) => sum + value, 0)];
    });
  }
  return data.series.flatMap(({ values, intervals = [] }) => [...values, ...intervals.flatMap(interval => interval ?? [])]).filter((value): value is number => value !== undefined);
}

/** Where the value axis begins: 0, or where lines were told, if none goes below. Negative values lie below it. */
export function axisFrom(data: ChartData): number {
  return data.form === 'lines' && data.axisFrom !== undefined ? Math.min(data.axisFrom, ...drawn(data)) : 0;
}

/** The values that must be seen, from the lowest to the highest, and where the axis begins among them. */
export function valueExtent(data: ChartData): [number, number] {
  const from = axisFrom(data);
  const [low = from, high = from] = extent(drawn(data));
  return [Math.min(from, low), Math.max(from, high)];
}

/** Names of the categories as axis and table show them: "2025 prel." where figures may still change. */
export function categoryLabels({ categories, preliminary }: ChartData, words: ChartWords): string[] {
  return categories.map((category, at) => preliminary?.[at] ? `${category}\u00a0${words.preliminary}` : category);
}
