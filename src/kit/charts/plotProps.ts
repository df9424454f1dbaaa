import type { Layout } from './layout';
import type { ChartData } from './model';
import type { Measure } from './text';

/** A value of the chart, by its place among series and categories. */
export interface Spot { series: number; category: number; }

/** What the parts of a drawing are given. */
export interface PlotProps {
  data: ChartData;
  layout: Layout;
  measure: Measure;
  /** Names the drawing's patterns: unique in the page. */
  id: string;
  patterned: boolean;
  active?: Spot;
}
