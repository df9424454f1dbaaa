/** The figures of a chart as a table, and what stands below it. */
import { figure, fill } from '../text/format';
import type { Language } from '../text/format';
import { axisFrom, categoryLabels, hasIntervals } from './model';
import type { ChartData, ChartWords, Origin } from './model';

export interface ChartTable {
  caption: string;
  head: readonly string[];
  /** The first cell of each row is its heading. */
  rows: readonly (readonly string[])[];
}

/** Writes the values of a chart: as they are, two decimals at most, or all with as many as were told. */
export function writer({ decimals }: ChartData, language: Language): (value: number) => string {
  return value => figure(value, language, decimals);
}

/** One value with its confidence interval: "11 (6–17)". */
export function valueText(value: number | undefined, interval: readonly [number, number] | undefined, words: ChartWords, shown: (value: number) => string): string {
  if (value === undefined) return words.noFigure;
  return interval ? `${shown(value)} (${shown(interval[0])}–${shown(interval[1])})` : shown(value);
}

/** A row for each category and a column for each series, in the order of the chart. */
export function chartTable(data: ChartData, words: ChartWords, language: Language): ChartTable {
  const labels = categoryLabels(data, words);
  const shown = writer(data, language);
  return {
    caption: data.unit ? `${data.caption} (${data.unit.charAt(0).toLocaleLowerCase('sv')}${data.unit.slice(1)})` : data.caption,
    head: [data.categoryTitle, ...data.series.map(({ name }) => name)],
    rows: labels.map((label, at) => [label, ...data.series.map(({ values, intervals }) => valueText(values[at], intervals?.[at], words, shown))])
  };
}

/** "Källa: Brå, hämtad 2026-03-23. …": source and caveat, and between them what is said of the figures. */
export function originNote({ source, sourceDate, caveat }: Origin, said: readonly (string | false | undefined)[], words: Pick<ChartWords, 'source' | 'sourceWithDate'>): string {
  const sentences = [source && (sourceDate ? fill(words.sourceWithDate, source, sourceDate) : fill(words.source, source)), ...said, caveat]
    .filter((sentence): sentence is string => Boolean(sentence));
  return sentences.length > 1 ? sentences.map(sentence => /[.!?]$/.test(sentence) ? sentence : `${sentence}.`).join(' ') : sentences.join('');
}

/** All that belongs below the chart. */
export function chartNote(data: ChartData, words: ChartWords, language: Language): string {
  const from = axisFrom(data);
  return originNote(data, [
    data.preliminary?.some(Boolean) && words.preliminaryNote,
    data.series.some(hasIntervals) && words.intervalNote,
    from !== 0 && fill(words.axisFrom, figure(from, language))
  ], words);
}
