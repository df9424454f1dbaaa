import { PackagePart } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import { axisFrom, categoryLabels, decimalsOf, hasIntervals, valueExtent } from '../charts/model';
import type { ChartSeries } from '../charts/model';
import { looks, tones } from '../charts/palette';
import { chartTable as figures } from '../charts/table';
import type { ChartBlock, TableBlock } from './content';
import { ink } from './styles';
import { chartWords, swedishTag } from './words';

const wholeFormat = '#,##0';
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

/** Confidence intervals as error bars, which Word measures from the value. */
function errorBars({ values, intervals }: ChartSeries): object {
  const beyond = (side: 0 | 1): (number | null)[] => values.map((value, at) => value === undefined || !intervals?.[at] ? null : Math.abs(intervals[at][side] - value));
  return { errorBars: { type: 'custom', plus: beyond(1), minus: beyond(0), line: { color: ink.text, width: 1 } } };
}

/** A native chart. Its figures stand in the chart, and once more in a table of their own (`chartTable`). */
export function chart(block: ChartBlock, text: number): ChartRun {
  const decimals = decimalsOf(block);
  const format = decimals === 0 ? wholeFormat : `${wholeFormat}.${'0'.repeat(decimals)}`;
  // An axis with decimals shows those that it needs.
  const axisFormat = decimals === 0 || valueExtent(block)[1] >= 1000 ? wholeFormat : 'General';
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
      ...(lines
        ? { line: { color: fill, width: 2.25, dash }, markers: mark ? { shape: mark, size: 7 } : false }
        : { dataLabels: { value: true, numberFormat: format, font: { size: 9, color: block.stacked ? on : ink.text } } }),
      ...(hasIntervals(one) && !block.stacked ? errorBars(one) : {})
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
    valueAxis: { font, numberFormat: axisFormat, ...minimum, ...(bars ? { crossesAt: 'maximum' } : {}), ...(block.unit ? { title: block.unit } : {}) },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height: bars ? Math.max(200, Math.min(520, 110 + block.categories.length * 38)) : 300 },
    altText: { name: block.caption, title: block.caption, description: block.description }
  };
  return inSwedish(new ChartRun(options as unknown as ChartRunOptions));
}

/** The chart's figures as a table, for those who cannot see it and those who want them exact. */
export function chartTable(block: ChartBlock): Omit<TableBlock, 'kind'> {
  const { caption, head, rows } = figures(block, chartWords, 'sv-SE');
  return {
    caption, rows,
    description: `Siffrorna i diagrammet ”${block.caption}”: en rad för varje ${block.categoryTitle.toLocaleLowerCase('sv')} och en kolumn för varje serie.`,
    columns: head.map((title, at) => at === 0 ? { title, width: 3 } : { title, width: 1.4, align: 'right' as const })
  };
}
