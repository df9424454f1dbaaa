import * as React from 'react';
import { may, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { useGround, useIndicator } from '../facts/useFacts';
import { mostYears } from '../facts/store';
import type { ComparedRegion, Comparison, IndicatorFacts, IndicatorInfo } from '../facts/model';
import { indicators } from '../lists';
import { spans } from './charts';
import type { Span } from './charts';
import { monthsOf } from './months';
import type { Months } from './months';

export interface FiguresPageState {
  /** Those to choose from: followed ones, and the one that the address names. Undefined until read. */
  indicators: IndicatorInfo[] | undefined;
  chosen: IndicatorInfo | undefined;
  span: Span;
  comparison: Comparison | 'unknown' | undefined;
  /** Whom one can compare with, the group's mean as `group`; and those that are shown. */
  offered: ComparedRegion[];
  shown: readonly string[];
  facts: IndicatorFacts | undefined;
  /** Whether those it is compared with are read. */
  complete: boolean;
  months: (Months & { preliminary: boolean }) | undefined;
  error: Error | undefined;
  canSet: boolean;
  setting: boolean;
  setQuery(part: Record<string, string>): void;
  show(regions: readonly string[]): void;
  openSettings(): void;
  closeSettings(): void;
  refresh(): void;
}

const base = 'situation/figures';
const monthYears = 5;

/** One indicator: which, how far back and beside whom follows from the address. */
export function useFiguresPage(): FiguresPageState {
  const router = useRouter();
  const { access } = useSite();
  const { path, query } = useRoute();
  const ground = useGround();
  const from = Number(today().slice(0, 4)) - mostYears + 1;
  const comparison = ground.comparison === 'unknown' ? undefined : ground.comparison;
  const asked = Number(query.indicator) || undefined;
  const offeredIndicators = React.useMemo(() => ground.indicators?.filter(({ Followed, id }) => Followed || id === asked), [ground.indicators, asked]);
  const chosen = offeredIndicators?.find(({ id }) => id === asked) ?? offeredIndicators?.[0];
  const span = spans.find(one => String(one) === query.years) ?? 10;
  const read = useIndicator(chosen, ground, from);

  const offered = React.useMemo((): ComparedRegion[] => comparison ? [
    ...(comparison.group ? [{ code: 'group', name: comparison.group.name, level: 'Kommungrupp' as const }] : []), ...comparison.others
  ] : [], [comparison]);
  const shown = query.with === undefined ? offered.map(({ code }) => code) : query.with.split(',').filter(code => offered.some(one => one.code === code));
  const facts = React.useMemo(
    () => read.facts && { ...read.facts, others: read.facts.others.filter(({ code }) => shown.includes(code)) }, [read.facts, shown.join()]
  );
  const months = React.useMemo(() => {
    if (!read.months) return undefined;
    const periods = [...read.months.counts.keys()].sort();
    const last = periods[periods.length - 1];
    const newest = Number(last.slice(0, 4));
    const years = Array.from({ length: monthYears }, (_, at) => newest - at);
    return { ...monthsOf(read.months.counts, years, periods[0], last, 'unknown'), preliminary: read.months.preliminary };
  }, [read.months]);

  const go = (to: string, part: Record<string, string | undefined>): void => {
    const next = Object.entries({ ...query, ...part }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    router.go({ path: to, query: Object.fromEntries(next) }, { replace: to === path });
  };
  return {
    indicators: offeredIndicators, chosen, span, comparison: ground.comparison, offered, shown, facts, complete: read.complete, months, error: ground.error ?? read.error,
    canSet: may(access, indicators, 'edit'), setting: path === `${base}/settings`,
    setQuery: part => go(path, part),
    // All is the usual, and needs no word in the address; none is a word of its own.
    show: codes => go(path, { with: codes.length === offered.length ? undefined : codes.join(',') || 'none' }),
    openSettings: () => go(`${base}/settings`, {}), closeSettings: () => go(base, {}), refresh: ground.refresh
  };
}
