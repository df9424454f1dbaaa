import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { figure, fill } from '../text/format';
import { useLanguage } from '../ui/language';
import type { Scheme } from './ink';
import { layout as layOut } from './layout';
import type { Layout, Point } from './layout';
import { categoryLabels } from './model';
import type { ChartData } from './model';
import { move, nearest } from './moves';
import { innerWidth, withPicture } from './Picture';
import { Plot, plotHeight } from './Plot';
import type { Spot } from './plotProps';
import { copyPicture } from './png';
import { chartNote, chartTable, valueText, writer } from './table';
import type { ChartTable } from './table';
import type { Measure } from './text';
import { useActive } from './useActive';
import type { Active } from './useActive';
import { screenWords, useId, useMeasure, useScheme, useWidth } from './useDrawing';

export interface ChartState {
  id: string;
  ref: React.RefObject<HTMLDivElement>;
  scheme: Scheme;
  /** Patterns tell bars apart, since colours may not. */
  patterned: boolean;
  layout: Layout;
  measure: Measure;
  labels: readonly string[];
  /** Each value as it is written, as `texts[series][category]`. */
  texts: readonly (readonly string[])[];
  table: ChartTable;
  note: string;
  active: Active;
  onPointer(event: React.PointerEvent<HTMLElement>): void;
  /** What is said of a value. */
  told(spot: Spot): string;
  /** Where a missing value is pointed at. */
  nowhere(category: number): Point;
  copy(): Promise<'copied' | 'saved'>;
}

/** All that a chart on screen knows and does. */
export function useChart(data: ChartData): ChartState {
  const language = useLanguage();
  const words = screenWords();
  const scheme = useScheme();
  const [ref, width] = useWidth();
  const measure = useMeasure();
  const id = useId();
  const labels = categoryLabels(data, words);
  const shown = writer(data, language);
  const place = (room: number): Layout => layOut(data, { width: room, measure, labels, figure: shown, tick: value => figure(value, language) });
  const layout = React.useMemo(() => place(width), [data, width, language]);
  const active = useActive((key, from) => move(key, from, { series: data.series.length, categories: labels.length }, layout.lying));
  const note = chartNote(data, words, language);
  const texts = data.series.map(({ values, intervals }) => labels.map((_, at) => valueText(values[at], intervals?.[at], words, shown)));

  return {
    id, ref, scheme, patterned: scheme !== 'light' && scheme !== 'paper', layout, measure, labels, texts, table: chartTable(data, words, language), note, active,
    onPointer: event => {
      const { left, top } = event.currentTarget.getBoundingClientRect();
      active.point(nearest(layout, event.clientX - left, event.clientY - top, data.stacked ?? false));
    },
    told: ({ series, category }) => {
      const { name, values, intervals } = data.series[series];
      const [value, interval] = [values[category], intervals?.[category]];
      return [
        data.categories[category], name, value === undefined ? strings.ChartNoValue : shown(value),
        interval && fill(words.interval, shown(interval[0]), shown(interval[1])),
        data.preliminary?.[category] && strings.ChartPreliminaryLong
      ].filter(Boolean).join(', ');
    },
    nowhere: category => layout.lying ? { x: layout.base, y: layout.categories[category].at } : { x: layout.categories[category].at, y: layout.base },
    copy: () => {
      const wide = place(innerWidth);
      const parts = { caption: data.caption, note, measure, height: plotHeight(data, wide, measure) };
      return withPicture(parts, <Plot data={data} layout={wide} measure={measure} id={`${id}-picture`} patterned={false} />, svg => copyPicture(svg, data.caption));
    }
  };
}
