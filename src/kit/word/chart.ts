import { PackagePart } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import { swedish } from '../text/swedish';
import type { ChartBlock, ChartSeries, TableBlock } from './content';
import { ink } from './styles';
import { swedishTag, words } from './words';

/**
 * Dark and middle in turns: each at least 3:1 against the paper and against its neighbours (WCAG 1.4.11), so that
 * they differ without colour too. `on` is the figures' colour upon it, at least 4.5:1.
 */
export const tones = [
  { fill: '17375E', on: 'FFFFFF' }, { fill: '5596CF', on: '1F1F1F' }, { fill: '3A4654', on: 'FFFFFF' },
  { fill: 'C9821A', on: '1F1F1F' }, { fill: '6B2737', on: 'FFFFFF' }, { fill: '8590A0', on: '1F1F1F' }
] as const;

/** Lines are told apart by dashes and marks as well. */
const dashes = ['solid', 'dash', 'dot', 'longDash', 'dashDot', 'longDashDot'] as const;
const shapes = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus'] as const;

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
 * docx writes every chart as American English, which decides how Word shows its figures: here it is made Swedish.
 * @throws Error when docx has come to build its charts in another way
 */
function inSwedish(chart: ChartRun): ChartRun {
  const part = within(chart, node => node instanceof PackagePart && node.options.folder === 'charts') as PackagePart | undefined;
  const language = within(part?.options.content, node => (node as { rootKey?: string }).rootKey === 'c:lang');
  const holder = within(language, node => (node as { value?: unknown }).value === 'en-US') as { value: string } | undefined;
  if (!holder) throw new Error('The chart part has no language');
  holder.value = swedishTag;
  return chart;
}

/** Thousands apart, and as many decimals as the value with most of them has, two at the most. */
function numberFormat(block: ChartBlock): string {
  const decimals = block.series.flatMap(series => series.values).map(value => value === undefined ? 0 : (String(Math.round(value * 100) / 100).split('.')[1] ?? '').length);
  const most = Math.max(0, ...decimals);
  return most === 0 ? '#,##0' : `#,##0.${'0'.repeat(most)}`;
}

/** Confidence intervals as bars about the values; Word wants how far each goes from its value. */
function errorBars({ values, intervals }: ChartSeries, color: string): object | undefined {
  if (!intervals) return undefined;
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
  if (highs.length === 0) return numberFormat(block) === '#,##0' && most < 5 ? 5 : undefined;
  const size = 10 ** Math.floor(Math.log10(most / 5 || 1));
  const step = size * ([1, 2, 5].find(times => most / 5 <= times * size) ?? 10);
  return Math.ceil(most / step) * step;
}

/** A native chart. Its figures stand in the chart, and once more in a table of their own (`chartTable`). */
export function chart(block: ChartBlock, text: number): ChartRun {
  const format = numberFormat(block);
  const highest = top(block);
  // No ",0" along an axis of whole steps.
  const axisFormat = (highest ?? 0) >= 10 ? '#,##0' : format;
  const lines = block.form === 'lines';
  const bars = block.form === 'bars';
  const width = Math.floor(text / 15);
  const series = block.series.map((one, index) => {
    const { name, values } = one;
    const { fill, on } = tones[index % tones.length];
    const bars = block.stacked ? undefined : errorBars(one, lines ? fill : ink.text);
    return {
      name, color: fill, ...(bars ? { errorBars: bars } : {}),
      // Nothing is drawn for none, and no zero clutters the bar.
      values: values.map(value => value === undefined || (block.stacked && value === 0) ? null : value),
      ...(lines
        ? { line: { color: fill, width: 2.25, dash: dashes[index % dashes.length] }, markers: { shape: shapes[index % shapes.length], size: 7 } }
        : { dataLabels: { value: true, numberFormat: format, font: { size: 9, color: block.stacked ? on : ink.text } } })
    };
  });
  const options = {
    type: bars ? 'bar' : lines ? 'line' : 'column',
    categories: block.categories, series,
    ...(lines ? {} : { stacking: block.stacked ? 'stacked' : 'none', gapWidth: 60 }),
    legend: block.series.length > 1 ? { position: 'bottom', font } : false,
    font: { color: ink.text },
    // Bars are drawn from below; the order of the table is from above.
    categoryAxis: { font, ...(bars ? { reverseOrder: true } : {}) },
    valueAxis: { font, numberFormat: axisFormat, minimum: 0, maximum: highest, ...(block.valueTitle ? { title: { text: block.valueTitle, font } } : {}), ...(bars ? { crossesAt: 'maximum' } : {}) },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height: bars ? Math.max(200, Math.min(520, 110 + block.categories.length * 38)) : 300 },
    altText: { name: block.caption, title: block.caption, description: block.description }
  };
  return inSwedish(new ChartRun(options as unknown as ChartRunOptions));
}

/** The chart's figures as a table, for those who cannot see it and those who want them exact. */
export function chartTable(block: ChartBlock): Omit<TableBlock, 'kind'> {
  const shown = ({ values, intervals }: ChartSeries, index: number): string => {
    const [value, interval] = [values[index], intervals?.[index]];
    if (value === undefined) return words.noFigure;
    return interval ? `${swedish(value)} (${swedish(interval[0])}–${swedish(interval[1])})` : swedish(value);
  };
  return {
    caption: block.caption, source: block.source,
    description: `Siffrorna i diagrammet ”${block.caption}”: en rad för varje ${block.categoryTitle.toLocaleLowerCase('sv')} och en kolumn för varje serie${block.series.some(({ intervals }) => intervals) ? ', med felmarginal inom parentes' : ''}.`,
    columns: [{ title: block.categoryTitle, width: 3 }, ...block.series.map(series => ({ title: series.name, width: 1.4, align: 'right' as const }))],
    rows: block.categories.map((category, index) => [category, ...block.series.map(series => shown(series, index))])
  };
}
