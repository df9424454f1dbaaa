/** Means and changes over time, told as honestly as small numbers allow (domain.md §2). */

/** No percentage under a base of so many. */
export const smallestBase = 20;

/**
 * Mean of each value and those before it, `span` in all, so that one odd year shows less. Undefined until there are so
 * many, and where one of them is missing.
 */
export function rollingMean(values: readonly (number | undefined)[], span = 3): (number | undefined)[] {
  return values.map((_, at) => {
    if (at < span - 1) return undefined;
    const own = values.slice(at - span + 1, at + 1).filter((value): value is number => value !== undefined);
    return own.length < span ? undefined : own.reduce((sum, value) => sum + value, 0) / span;
  });
}

export interface Measured {
  value: number;
  /** Confidence interval, of figures from those asked. */
  interval?: readonly [number, number];
  preliminary?: boolean;
}

/**
 * `settled`: whether the difference is more than chance may bring. `no` is "inte säkerställd"; `unknown` where
 * figures from those asked lack their intervals.
 */
export interface Change {
  difference: number;
  /** In percent of the value before; absent under a base of 20 and for shares, whose difference is in percentage points. */
  percent?: number;
  settled: 'yes' | 'no' | 'unknown';
  /** One of the two may still change. */
  preliminary: boolean;
}

/** Chance moves a count of n by about √n; the difference of two by √(a + b), seldom by more than twice that. */
const beyondChance = (before: number, after: number): boolean => Math.abs(after - before) > 1.96 * Math.sqrt(before + after);

const common = (before: Measured, after: Measured): Pick<Change, 'difference' | 'preliminary'> =>
  ({ difference: after.value - before.value, preliminary: Boolean(before.preliminary || after.preliminary) });

/** How a count has changed. Counts of events or crimes, which come by chance about as often as independent ones do. */
export function countChange(before: Measured, after: Measured): Change {
  const made = common(before, after);
  return {
    ...made, settled: beyondChance(before.value, after.value) ? 'yes' : 'no',
    ...(before.value >= smallestBase ? { percent: made.difference / before.value * 100 } : {})
  };
}

/** How a share of those asked has changed, in percentage points: not settled where the intervals overlap. */
export function shareChange(before: Measured, after: Measured): Change {
  const [one, other] = [before.interval, after.interval];
  const settled = !one || !other ? 'unknown' : one[0] <= other[1] && other[0] <= one[1] ? 'no' : 'yes';
  return { ...common(before, after), settled };
}

export interface Changed extends Change { name: string; before: number; after: number; }

/**
 * What has changed most, in either direction: those beyond chance first, each group by how far beyond it they are, so
 * that neither the largest categories nor the smallest lead by their size alone. What has not changed is left out.
 */
export function biggestChanges(rows: readonly { name: string; before: Measured; after: Measured }[], most = 5): Changed[] {
  const weight = ({ before, after }: Changed): number => Math.abs(after - before) / Math.sqrt(Math.max(1, before + after));
  return rows
    .map(({ name, before, after }) => ({ name, before: before.value, after: after.value, ...countChange(before, after) }))
    .filter(({ difference }) => difference !== 0)
    .sort((a, b) => Number(b.settled === 'yes') - Number(a.settled === 'yes') || weight(b) - weight(a) || a.name.localeCompare(b.name, 'sv'))
    .slice(0, most);
}

/** The latest period whose figure is final, with its place; undefined when all may still change. */
export function latestFinal(periods: readonly string[], values: readonly (number | undefined)[], preliminary: readonly boolean[] = []): { at: number; period: string; value: number } | undefined {
  for (let at = periods.length - 1; at >= 0; at -= 1) {
    const value = values[at];
    if (value !== undefined && !preliminary[at]) return { at, period: periods[at], value };
  }
  return undefined;
}
