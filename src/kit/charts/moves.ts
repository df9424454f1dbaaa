/** How keys and pointer go from value to value. */
import type { Layout } from './layout';
import type { Spot } from './plotProps';

/** How many series and categories there are. */
export interface Grid { series: number; categories: number; }

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at));

/**
 * Where a key leads: along the categories as they are drawn, and across to the next series. Home and End go to the
 * first and last category. Undefined for every other key.
 */
export function move(key: string, from: Spot | undefined, { series, categories }: Grid, lying: boolean): Spot | undefined {
  const along = lying ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  const across = lying ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  if (categories === 0 || series === 0) return undefined;
  const at = from ?? { series: 0, category: key === along[0] ? categories : -1 };
  if (along.includes(key)) return { ...at, category: within(at.category + (key === along[1] ? 1 : -1), categories) };
  if (across.includes(key)) return { category: within(at.category, categories), series: within(at.series + (key === across[1] ? 1 : -1), series) };
  if (key === 'Home') return { ...at, category: 0 };
  return key === 'End' ? { ...at, category: categories - 1 } : undefined;
}

/** The value nearest to a place in the drawing: first its category, then its series. Undefined outside the values. */
export function nearest({ points, lying, categories, left, right, top, bottom }: Layout, x: number, y: number, stacked: boolean): Spot | undefined {
  if (x < (lying ? 0 : left - 8) || x > right + 60 || y < top - 16 || y > bottom + 8) return undefined;
  const along = lying ? y : x;
  const distance = (at: number): number => Math.abs(categories[at].at - along);
  const category = categories.reduce((best, _, at) => distance(at) < distance(best) ? at : best, 0);
  const found = points.flatMap((series, at) => {
    const point = series[category];
    if (!point) return [];
    const [near, far] = lying ? [Math.abs(point.y - y), Math.abs(point.x - x)] : [Math.abs(point.x - x), Math.abs(point.y - y)];
    return [{ series: at, away: stacked ? far : near * 10 + far }];
  });
  return found.length === 0 ? undefined : { category, series: found.reduce((best, one) => one.away < best.away ? one : best).series };
}
