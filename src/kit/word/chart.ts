import { PackagePart } from 'docx';
import { ChartRun } from 'docx/charts';
import type { ChartRunOptions } from 'docx/charts';
import { swedish } from '../text/swedish';
import type { ChartBlock, TableBlock } from './content';
import { ink } from './styles';
import { swedishTag, words } from './words';

/** Dark and light in turns, so that neighbours differ without colour too; `on` is the figures' colour upon it. */
const tones = [
  { fill: '17375E', on: 'FFFFFF' }, { fill: '9CC3E6', on: '1F1F1F' }, { fill: '5B6B7F', on: 'FFFFFF' },
  { fill: 'F2C14E', on: '1F1F1F' }, { fill: '6B2737', on: 'FFFFFF' }, { fill: 'D5DAE1', on: '1F1F1F' }
] as const;

/** Lines are told apart by dashes and marks as well. */
const dashes = ['solid', 'dash', 'dot', 'longDash', 'dashDot', 'longDashDot'] as const;
const shapes = ['circle', 'square', 'triangle', 'diamond', 'x', 'plus'] as const;

const numberFormat = '#,##0.##';
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

const whole = (block: ChartBlock): boolean => block.series.every(series => series.values.every(value => value === undefined || Number.isInteger(value)));

/** A native chart. Its figures stand in the chart, and once more in a table of their own (`chartTable`). */
export function chart(block: ChartBlock, text: number): ChartRun {
  const format = whole(block) ? wholeFormat : numberFormat;
  const lines = block.form === 'lines';
  const bars = block.form === 'bars';
  const width = Math.floor(text / 15);
  const series = block.series.map(({ name, values }, index) => {
    const { fill, on } = tones[index % tones.length];
    return {
      name, color: fill,
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
    valueAxis: { font, numberFormat: format, minimum: 0, ...(bars ? { crossesAt: 'maximum' } : {}) },
    chartArea: { fill: 'FFFFFF', border: 'none' },
    transformation: { width, height: bars ? Math.max(200, Math.min(520, 110 + block.categories.length * 38)) : 300 },
    altText: { name: block.caption, title: block.caption, description: block.description }
  };
  return inSwedish(new ChartRun(options as unknown as ChartRunOptions));
}

/** The chart's figures as a table, for those who cannot see it and those who want them exact. */
export function chartTable(block: ChartBlock): Omit<TableBlock, 'kind'> {
  const shown = (value: number | undefined): string => value === undefined ? words.noFigure : swedish(value);
  return {
    caption: block.caption, source: block.source,
    description: `Siffrorna i diagrammet ”${block.caption}”: en rad för varje ${block.categoryTitle.toLocaleLowerCase('sv')} och en kolumn för varje serie.`,
    columns: [{ title: block.categoryTitle, width: 3 }, ...block.series.map(series => ({ title: series.name, width: 1.4, align: 'right' as const }))],
    rows: block.categories.map((category, index) => [category, ...block.series.map(series => shown(series.values[index]))])
  };
}
