/** Lines with their gaps, and the bands of confidence intervals. */
import { area, line } from 'd3-shape';
import type { ChartData } from './model';
import { hasIntervals } from './model';
import type { Layout, Point } from './layout';

/** The path of a series: broken where there is no value, never drawn across. */
export function linePath(points: readonly (Point | undefined)[]): string {
  return line<Point | undefined>().defined(Boolean).x(point => point?.x ?? 0).y(point => point?.y ?? 0)([...points]) ?? '';
}

/**
 * The series whose intervals are drawn as a band: the only one that has any, when no value lacks one and there are at
 * least three. Otherwise each interval is a whisker, since bands over each other cannot be told apart.
 */
export function banded({ form, series }: ChartData): number | undefined {
  const having = series.flatMap((one, at) => hasIntervals(one) ? [at] : []);
  if (form !== 'lines' || having.length !== 1) return undefined;
  const { values, intervals } = series[having[0]];
  const known = values.flatMap((value, at) => value === undefined ? [] : [at]);
  const unbroken = known.length > 2 && known[known.length - 1] - known[0] === known.length - 1;
  return unbroken && known.every(at => intervals?.[at]) ? having[0] : undefined;
}

/** The path of a band, from its whiskers in order. */
export function bandPath({ whiskers }: Layout, series: number): string {
  const own = whiskers.filter(whisker => whisker.series === series);
  return area<typeof own[number]>().x(({ from }) => from.x).y0(({ from }) => from.y).y1(({ to }) => to.y)(own) ?? '';
}
