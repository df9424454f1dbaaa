import { PackagePart } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import { axisFrom, categoryLabels, hasIntervals, valueExtent } from '../charts/model';
import type { ChartSeries } from '../charts/model';
import { looks, tones } from '../charts/palette';
import { chartNote, chartTable as figures } from '../charts/table';
import type { ChartBlock, TableBlock } from './content';
import { ink } from './styles';
import { chartWords, swedishTag } from './words';

const wholeFormat = '#,##0';
const asIs = 'General';
const font = { size: 9, color: ink.text } as const;

/** The first thing within `node` that is as wanted. docx keeps its elements to itself, so they are looked for. */
function within(node: unknown, wanted: (node: object) => boolean, seen = new Set<unknown>()): object | undefined {
  if (typeof node !== 'object' || node === null || seen.has(node)) return undefined;
  seen.add(node);
  if (wanted(node)) return node;
  for (const child of Object.values(node)) {
    const found = within(child, wanted, seen);
    if (found) return found;
  }
  return undefined;
}

/**
 * Puts another value in place of the one that docx writes, for what it has no option for.
 * @param path names of elements, each within the one before
 * @throws Error when docx has come to build its charts in another way
 */
function replaceValue(chart: ChartRun, path: readonly string[], before: string, after: string): void {
  const part = within(chart, node => node instanceof PackagePart && node.options.folder === 'charts') as PackagePart | undefined;
  const element = path.reduce<unknown>((outer, name) => within(outer, node => (node as { rootKey?: string }).rootKey === name), part?.options.content);
  const holder = within(element, node => (node as { value?: unknown }).value === before) as { value: string } | undefined;
  if (!holder) throw new Error(`The chart part has no ${path.join('/')} "${before}"`);
  holder.value = after;
}

/** The most decimals that a value or interval has, three standing for more than two. */
function decimalsOf({ series }: ChartBlock): number {
  const all = series.flatMap(({ values, intervals = [] }) => [...values, ...intervals.flatMap(interval => interval ?? [])]);
  return Math.max(0, ...all.map(value => value === undefined ? 0 : [0, 1, 2].find(count => Math.abs(value * 10 ** count - Math.round(value * 10 ** count)) < 1e-9) ?? 3));
}

/** Decimals as told, or as each value has them; thousands apart, which values as they are cannot have in Word. */
function numberFormat(block: ChartBlock): string {
  const own = decimalsOf(block);
  if (block.decimals === undefined && own > 0 && own < 3 && valueExtent(block)[1] < 1000) return asIs;
  const decimals = block.decimals ?? Math.min(2, own);
  return decimals === 0 ? wholeFormat : `${wholeFormat}.${'0'.repeat(decimals)}`;
}

/** Confidence intervals as bars about the values; Word wants how far each goes from its value. */
function errorBars({ values, intervals = [] }: ChartSeries, color: string): object {
  const reach = (from: (value: number, interval: readonly [number, number]) => number): (number | null)[] => values.map((value, index) => {
    const interval = intervals[index];
    return value === undefined || !interval ? null : Math.max(0, from(value, interval));
  });
  return { type: 'custom', plus: reach((value, [, high]) => high - value), minus: reach((value, [low]) => value - low), line: { color, width: 1.25 } };
}

/**
 * The top of the value axis where Word would choose badly: it leaves confidence intervals out of account, and halves
 * the steps between small whole numbers. Undefined where its own choice is right.
 */
export function top(block: ChartBlock): number | undefined {
  const highs = block.series.flatMap(series => series.intervals ?? []).map(interval => interval?.[1] ?? 0);
  const sums = block.categories.map((_category, index) => block.series.map(series => series.values[index] ?? 0));
  const most = Math.max(0, ...highs, ...sums.map(values => block.stacked ? values.reduce((sum, value) => sum + value, 0) : Math.max(0, ...values)));
  if (highs.length === 0) return decimalsOf(block) === 0 && most < 5 ? 5 : undefined;
  const size = 10 ** Math.floor(Math.log10(most / 5 || 1));
  const step = size * ([1, 2, 5].find(times => most / 5 <= times * size) ?? 10);
  return Math.ceil(most / step) * step;
}

/** A native chart. Its figures stand in the chart, and once more in a table of their own (`chartTable`). */
export function chart(block: ChartBlock, text: number): ChartRun {
  const format = numberFormat(block);
  const whole = decimalsOf(block) === 0 || valueExtent(block)[1] >= 1000;
  const lines = block.form === 'lines';
  const bars = block.form === 'bars';
  const width = Math.floor(text / 15);
  const all = looks(block);
  const series = block.series.map((one, index) => {
    const { tone, dash, mark } = all[index];
    const { light: fill, on } = tones[tone];
    return {
      name: one.name, color: fill,
      // Nothing is drawn for none, and no zero clutters the bar.
      values: one.values.map(value => value === undefined || (block.stacked && value === 0) ? null : value),
      // A figure would stand upon its interval: the table tells both.
      ...(lines
        ? { line: { color: fill, width: 2.25, dash }, markers: mark ? { shape: mark, size: 7 } : false }
        : hasIntervals(one) && !block.stacked ? {} : { dataLabels: { value: true, numberFormat: format, font: { size: 9, color: block.stacked ? on : ink.text } } }),
      ...(hasIntervals(one) && !block.stacked ? { errorBars: errorBars(one, lines ? fill : ink.text) } : {})
    };
  });
  // Below zero Word finds the axis' beginning itself.
  const minimum = valueExtent(block)[0] < axisFrom(block) ? {} : { minimum: axisFrom(block) };
  const options = {
    type: bars ? 'bar' : lines ? 'line' : 'column',
    categories: categoryLabels(block, chartWords), series,
    ...(lines ? {} : { stacking: block.stacked ? 'stacked' : 'none', gapWidth: 60 }),
    legend: block.series.length > 1 ? { position: 'bottom', font } : false,
    font: { color: ink.text },
    // Bars are drawn from below; the order of the table is from above.
    categoryAxis: { font, ...(bars ? { reverseOrder: true } : {}) },
    valueAxis: { font, numberFormat: whole ? wholeFormat : asIs, ...minimum, maximum: top(block), ...(bars ? { crossesAt: 'maximum' } : {}), ...(block.unit ? { title: { text: block.unit, font } } : {}) },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height: bars ? Math.max(200, Math.min(520, 110 + block.categories.length * 38)) : 300 },
    altText: { name: block.caption, title: block.caption, description: block.description }
  };
  const made = new ChartRun(options as unknown as ChartRunOptions);
  // American English by default, which decides how Word shows its figures.
  replaceValue(made, ['c:lang'], 'en-US', swedishTag);
  // Names stand beside the bars, not upon those below zero.
  if (valueExtent(block)[0] < 0) replaceValue(made, ['c:catAx', 'c:tickLblPos'], 'nextTo', 'low');
  return made;
}

/** The chart's figures as a table, for those who cannot see it and those who want them exact. */
export function chartTable(block: ChartBlock): Omit<TableBlock, 'kind'> {
  const { caption, head, rows } = figures(block, chartWords, 'sv-SE');
  return {
    caption, rows, source: chartNote(block, chartWords, 'sv-SE') || undefined,
    description: `Siffrorna i diagrammet ”${block.caption}”: en rad för varje ${block.categoryTitle.toLocaleLowerCase('sv')} och en kolumn för varje serie${block.series.some(hasIntervals) ? ', med felmarginal inom parentes' : ''}.`,
    // Room for names, and where they are short for the figures.
    columns: head.map((title, at) => at === 0 ? { title, width: Math.max(1, Math.min(3, Math.max(0, ...rows.map(([name]) => name.length)) / 9)) } : { title, width: 1.4, align: 'right' as const })
  };
}
