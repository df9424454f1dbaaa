import { useItems, useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { today } from '../kit/text/format';
import { attention, byUrgency, countMeasures, isClosed, measures, useFollowUpMonths, useMine, yearQuery } from '../areas/plan';
import type { Measure, MineState, PlanCounts } from '../areas/plan';
import { problemOverview, problems } from '../areas/situation';

export interface StartPageContent {
  year: number;
  mine: MineState;
  /** All of one's own, whatever their state. */
  own: Measure[] | undefined;
  /** What is late or silent, or ends within a month, whoever owns it: for the coordinator. */
  waiting: Measure[] | undefined;
  counts: PlanCounts | undefined;
  prioritised: number | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** How many days ahead an end date is "next". */
const aheadDays = 30;

/**
 * What waits for this user, by role (the design's "first ten seconds"). All of it comes from the year's measures,
 * which the very first call brings along; the rest is read once they are shown.
 */
export function useStartPage(role: Role | undefined): StartPageContent {
  const site = useSite();
  const now = today();
  const year = Number(now.slice(0, 4));
  const plan = useItems(measures, yearQuery(year));
  const shown = plan.items !== undefined && role !== undefined;
  const mine = useMine({ login: site.login });
  const months = useFollowUpMonths();
  const overview = useItems(problems, shown && role !== 'head' ? problemOverview : undefined);
  const soon = new Date(Date.parse(`${now}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  const waits = (measure: Measure): boolean =>
    attention(measure, now, months) !== 'none' || (!isClosed(measure.Status) && !!measure.EndDate && measure.EndDate <= soon);
  return {
    year, mine,
    own: mine.mine && [...mine.mine.open, ...mine.mine.next, ...mine.mine.closed],
    waiting: plan.items?.filter(waits).sort(byUrgency(now, months)),
    counts: plan.items && countMeasures(plan.items, now, months),
    prioritised: overview.items?.filter(({ Priority }) => Priority === 'Prioriterat').length,
    error: mine.error ?? overview.error,
    refresh: () => {
      mine.refresh();
      overview.refresh();
    }
  };
}
