/** Where everything in a chart stands, in pixels: pure, so that what is drawn can be tested without drawing. */
import { scaleBand, scaleLinear, scalePoint } from 'd3-scale';
import { axisFrom, valueExtent } from './model';
import type { ChartData } from './model';
import { bars, widest } from './bars';
import type { Bar, BarLabel, Frame } from './bars';
import { fits, lineHeight, wrap } from './text';
import type { Measure } from './text';

export interface Point { x: number; y: number; }
export interface Whisker { series: number; category: number; from: Point; to: Point; }

export interface Layout {
  /** Whether bars lie: categories from top to bottom, values from left to right. */
  lying: boolean;
  width: number;
  height: number;
  /** The area of values, without axes. */
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** Where the bars begin. */
  base: number;
  ticks: { at: number; label: string }[];
  categories: { at: number; lines: string[] }[];
  bars: Bar[];
  labels: BarLabel[];
  /** The point of each value, as `points[series][category]`: marks, tooltips and the keyboard go there. */
  points: (Point | undefined)[][];
  whiskers: Whisker[];
}

export interface Room {
  /** In pixels. */
  width: number;
  measure: Measure;
  /** A value as it is written at bars, and on the axis. */
  figure(value: number): string;
  tick(value: number): string;
  /** Names of the categories, see `categoryLabels`. */
  labels: readonly string[];
}

const gap = 8;
const unitHeight = 22;

/** Steps of time may go unnamed in between; other categories may not. */
const isTime = (labels: readonly string[]): boolean => labels.every(label => /\d/.test(label));

/** Columns lie down where their names have no room side by side. */
function lies({ form }: ChartData, { width, labels, measure }: Room): boolean {
  if (form !== 'columns' || isTime(labels)) return form === 'bars';
  const step = (width - 48) / labels.length;
  return !labels.every(label => fits(label, step - gap, 2, measure));
}

/** The names that have room beside each other, with the latest always among them. */
function thinned(places: readonly number[], labels: readonly string[], measure: Measure): { at: number; lines: string[] }[] {
  const last = places.length - 1;
  const step = places.length > 1 ? places[1] - places[0] : Infinity;
  const widest = Math.max(0, ...labels.flatMap(label => wrap(label, Infinity, 1, measure).map(measure)));
  const oneLine = widest + gap <= step || labels.every(label => !/\s/.test(label));
  const shown = labels.map(label => oneLine ? [label] : wrap(label, Math.max(step - gap, ...label.split(/\s+/).map(measure)), 2, measure));
  const room = Math.max(0, ...shown.flat().map(measure)) + gap;
  const every = Math.max(1, Math.ceil(room / step));
  return places.map((at, index) => ({ at, lines: (last - index) % every === 0 ? shown[index] : [] }));
}

/** The scale of values, beginning at 0 where it must, and its ticks: whole ones where all values are whole. */
function valueScale(data: ChartData, count: number): { scale: ReturnType<typeof scaleLinear<number, number>>; ticks: number[] } {
  const [low, high] = valueExtent(data);
  const scale = scaleLinear<number, number>().domain([low, high > low ? high : low + 1]).nice(count);
  if (axisFrom(data) === low) scale.domain([low, scale.domain()[1]]);
  const whole = data.series.every(({ values }) => values.every(value => value === undefined || Number.isInteger(value)));
  const ticks = scale.ticks(count).filter(tick => !whole || Number.isInteger(tick));
  const [start] = scale.domain();
  // Where the axis begins is always told.
  return { scale, ticks: ticks[0] === start ? ticks : [start, ...ticks.filter(tick => tick - start > (ticks[1] - ticks[0]) / 2)] };
}

/** Places all parts of a chart within the room there is. */
export function layout(data: ChartData, room: Room): Layout {
  const { width, measure, figure, tick: written, labels } = room;
  const lying = lies(data, room);
  const drawn = data.form === 'lines' ? 'lines' : 'bars';
  const across = Math.max(1, data.stacked ? 1 : data.series.length);
  const top = (data.unit ? unitHeight : 0) + (drawn === 'bars' && !lying ? lineHeight : gap);
  const nameRoom = Math.min(width * 0.4, Math.max(0, ...labels.map(measure)));
  const names = labels.map(label => wrap(label, nameRoom, 3, measure));
  const rowHeight = Math.max(across * 18 + 12, Math.max(1, ...names.map(lines => lines.length)) * lineHeight + 6);
  const inner = lying ? rowHeight * labels.length : Math.max(180, Math.min(300, width * 0.45));
  const { scale, ticks } = valueScale(data, lying ? Math.max(2, Math.floor((width - nameRoom) / 80)) : 5);
  const tickTexts = ticks.map(written);
  const widestTick = Math.max(0, ...tickTexts.map(measure));
  const highest = Math.max(0, ...data.series.flatMap(({ values, intervals }) =>
    values.map((value, at) => value === undefined ? 0 : measure(figure(value)) + (intervals?.[at] ? gap : 0))));

  const left = Math.ceil((lying ? nameRoom : widestTick) + gap);
  const right = Math.floor(width - (lying && !data.stacked ? highest + gap : Math.max(gap, widestTick / 2)));
  const bottom = top + inner;
  scale.range(lying ? [left, right] : [bottom, top]);

  const band = scaleBand<number>().domain(labels.map((_, at) => at)).range(lying ? [top, bottom] : [left, right]).paddingInner(0.25).paddingOuter(0.125);
  const point = scalePoint<number>().domain(labels.map((_, at) => at)).range([left, right]).padding(0.5);
  const places = labels.map((_, at) => drawn === 'lines' ? point(at) ?? left : (band(at) ?? 0) + band.bandwidth() / 2);
  const base = scale(Math.max(scale.domain()[0], Math.min(0, scale.domain()[1])));
  const frame: Frame = { lying, across, base, places, thickness: Math.min(band.bandwidth(), across * widest), scale, figure, measure };
  const made = drawn === 'bars' ? bars(data, frame) : { bars: [], labels: [] };
  const spot = (series: number, category: number, value: number): Point => {
    const along = drawn === 'lines' ? places[category] : frame.places[category] + offset(series, frame, data.stacked);
    return lying ? { x: scale(value), y: along } : { x: along, y: scale(value) };
  };
  const categories = lying ? labels.map((_, at) => ({ at: places[at], lines: names[at] })) : thinned(places, labels, measure);
  const nameLines = lying ? 1 : Math.max(1, ...categories.map(({ lines }) => lines.length));
  return {
    lying, width, left, top, right, bottom, base, categories, ...made,
    height: bottom + nameLines * lineHeight + gap,
    ticks: ticks.map((tick, at) => ({ at: scale(tick), label: tickTexts[at] })),
    points: data.series.map(({ values }, series) => values.map((value, category) => {
      if (value === undefined) return undefined;
      const bar = made.bars.find(one => one.series === series && one.category === category);
      if (!bar) return spot(series, category, data.stacked ? 0 : value);
      if (data.stacked) return { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 };
      return spot(series, category, value);
    })),
    whiskers: data.series.flatMap(({ intervals }, series) => (intervals ?? []).flatMap((interval, category) =>
      interval && !data.stacked ? [{ series, category, from: spot(series, category, interval[0]), to: spot(series, category, interval[1]) }] : []))
  };
}

/** How far from the middle of its category a series stands. */
function offset(series: number, { thickness, across }: Frame, stacked?: boolean): number {
  return stacked ? 0 : (series + 0.5) * thickness / across - thickness / 2;
}
