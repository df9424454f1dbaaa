/** What has changed most since last year, kind by kind: events are never ranked among reported crimes (domain.md §2). */
import { biggestChanges, shareChange } from '../../../kit/statistics';
import type { Change, Changed } from '../../../kit/statistics';
import type { EventCount, IndicatorKind } from '../lists';
import { monthAway } from '../events/periods';
import type { Fact, IndicatorFacts } from '../facts/model';

/** A change of one indicator or category, with what its periods are called. */
export interface ChangeRow extends Change {
  /** The indicator's item, or the category's. */
  id: number;
  name: string;
  before: number;
  after: number;
  from: string;
  to: string;
  higherIs?: string;
}

export interface KindChanges { kind: IndicatorKind; counts: ChangeRow[]; shares: ChangeRow[]; }

type Told = Fact & { value: number };

const told = (facts: readonly Fact[], part: 'count' | 'rate'): Told[] => facts.flatMap(fact => fact[part] === undefined ? [] : [{ ...fact, value: fact[part] }]);

const lastYear = (period: string): number => Number(period.slice(-4));

/** The newest figure and the one a year before it; of two-year periods the latest that shares no year with it. */
function pair(facts: readonly Told[]): { before: Told; after: Told } | undefined {
  const after = facts[facts.length - 1];
  const first = after && Number(after.period.slice(0, 4));
  const before = after && [...facts].reverse().find(({ period }) => lastYear(period) < first);
  return before && first - lastYear(before.period) <= 2 ? { before, after } : undefined;
}

const named = (change: Changed, { indicator }: IndicatorFacts, before: Told, after: Told): ChangeRow =>
  ({ ...change, id: indicator.id, name: indicator.Title, from: before.period, to: after.period, ...(indicator.HigherIs ? { higherIs: indicator.HigherIs } : {}) });

/** The changes of counts and of shares, for each kind of indicator that has any; the most beyond chance first. */
export function changesOf(all: readonly IndicatorFacts[], most = 8): KindChanges[] {
  const kinds = [...new Set(all.map(({ indicator }) => indicator.Kind))].filter((kind): kind is IndicatorKind => kind !== undefined && kind !== 'Befolkning');
  return kinds.map(kind => {
    const own = all.filter(({ indicator }) => indicator.Kind === kind);
    const paired = own.flatMap(facts => {
      const found = pair(told(facts.own.facts, 'count'));
      return found ? [{ facts, ...found }] : [];
    });
    const rows = paired.map(({ facts, before, after }, at) => ({ name: String(at), facts, before, after }));
    const counts = biggestChanges(rows, most).map((change): ChangeRow => {
      const { facts, before, after } = rows[Number(change.name)];
      return named(change, facts, before, after);
    });
    const shares = own.flatMap((facts): ChangeRow[] => {
      const found = facts.measure === 'percent' ? pair(told(facts.own.facts, 'rate')) : undefined;
      if (!found) return [];
      const change = shareChange(found.before, found.after);
      return [named({ ...change, name: '', before: found.before.value, after: found.after.value }, facts, found.before, found.after)];
    }).sort((a, b) => Number(b.settled === 'yes') - Number(a.settled === 'yes') || Math.abs(b.difference) - Math.abs(a.difference)).slice(0, most);
    return { kind, counts, shares };
  }).filter(({ counts, shares }) => counts.length + shares.length > 0);
}

type Counted = Pick<EventCount, 'Period' | 'Count' | 'Category' | 'Area'>;

/** Events by category or area: the twelve whole months up to `last` beside the twelve before them. */
export function eventChanges(counts: readonly Counted[], last: string, by: 'Category' | 'Area', most = 8): ChangeRow[] {
  const [from, middle] = [monthAway(last, -23), monthAway(last, -11)];
  const sums = new Map<number, { title: string; before: number; after: number }>();
  for (const row of counts) {
    if (row.Period < from || row.Period > last) continue;
    const id = row[by]?.id ?? 0;
    const known = sums.get(id) ?? { title: row[by]?.title ?? '', before: 0, after: 0 };
    known[row.Period < middle ? 'before' : 'after'] += row.Count ?? 0;
    sums.set(id, known);
  }
  const rows = [...sums].map(([id, { title, before, after }]) => ({ id, title, name: String(id), before: { value: before }, after: { value: after } }));
  return biggestChanges(rows, most).map((change): ChangeRow => ({
    ...change, id: Number(change.name), name: sums.get(Number(change.name))?.title ?? '', from: `${from}–${monthAway(middle, -1)}`, to: `${middle}–${last}`
  }));
}
