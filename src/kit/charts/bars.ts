/** Bars and columns, side by side or stacked, and the figures upon or beyond them. */
import type { ScaleLinear } from 'd3-scale';
import type { ChartData } from './model';
import { lineHeight } from './text';
import type { Measure } from './text';

export interface Bar { series: number; category: number; x: number; y: number; width: number; height: number; }

/** A figure at a bar. `inside`: upon it, in its own colour. */
export interface BarLabel { series: number; x: number; y: number; text: string; anchor: 'start' | 'middle'; inside: boolean; }

export interface Frame {
  lying: boolean;
  /** So many bars stand side by side in a category. */
  across: number;
  /** Where bars begin. */
  base: number;
  /** Middle of each category, along their axis. */
  places: readonly number[];
  /** Room of a category's bars together. */
  thickness: number;
  scale: ScaleLinear<number, number>;
  figure(value: number): string;
  measure: Measure;
}

/** Bars beyond this are no easier to compare. */
export const widest = 56;

/** All bars, and the figures that have room. Nothing is drawn for none, and no zero clutters a stack. */
export function bars(data: ChartData, { lying, across, places, thickness, scale, figure, measure }: Frame): { bars: Bar[]; labels: BarLabel[] } {
  const made: Bar[] = [];
  const labels: BarLabel[] = [];
  const thick = thickness / across;
  const roomy = lying || data.series.every(({ values }) => values.every(value => value === undefined || measure(figure(value)) <= thick - 2));
  data.categories.forEach((_, category) => {
    let above = 0;
    let below = 0;
    data.series.forEach(({ values, intervals }, series) => {
      const value = values[category];
      if (value === undefined || (data.stacked && value === 0)) return;
      const from = data.stacked ? (value < 0 ? below : above) : 0;
      if (value < 0) below = from + value;
      else above = from + value;
      const [start, end] = [scale(from), scale(from + value)];
      const along = places[category] - thickness / 2 + (data.stacked ? 0 : series * thick);
      const long = Math.abs(end - start);
      const bar = lying
        ? { series, category, x: Math.min(start, end), y: along, width: long, height: thick }
        : { series, category, x: along, y: Math.min(start, end), width: thick, height: long };
      made.push(bar);
      const text = figure(value);
      if (data.stacked) {
        if (lying ? bar.width < measure(text) + 6 : bar.height < lineHeight || bar.width < measure(text) + 2) return;
        labels.push({ series, text, anchor: 'middle', inside: true, x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 });
      } else if (roomy) {
        const tip = scale(Math.max(value, intervals?.[category]?.[1] ?? value, 0));
        labels.push(lying
          ? { series, text, anchor: 'start', inside: false, x: tip + 5, y: bar.y + bar.height / 2 }
          : { series, text, anchor: 'middle', inside: false, x: bar.x + bar.width / 2, y: tip - 8 });
      }
    });
  });
  return { bars: made, labels };
}
