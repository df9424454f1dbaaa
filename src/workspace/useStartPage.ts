import { useItems, useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { today } from '../kit/text/format';
import { attention, byUrgency, countMeasures, isClosed, measures, nextOwnQuery, yearQuery } from '../areas/plan';
import type { Measure, PlanCounts } from '../areas/plan';
import { problemOverview, problems } from '../areas/situation';

export interface StartPageContent {
  year: number;
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
  const next = useItems(measures, shown ? nextOwnQuery(site.login, year) : undefined);
  const overview = useItems(problems, shown && role !== 'head' ? problemOverview : undefined);
  const soon = new Date(Date.parse(`${now}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  const waits = (measure: Measure): boolean =>
    attention(measure, now) !== 'none' || (!isClosed(measure.Status) && !!measure.EndDate && measure.EndDate <= soon);
  const mine = plan.items?.filter(measure => measure.Owner?.login.toLowerCase() === site.login.toLowerCase());
  return {
    year,
    own: mine && [...mine, ...next.items ?? []].sort(byUrgency(now)),
    waiting: plan.items?.filter(waits).sort(byUrgency(now)),
    counts: plan.items && countMeasures(plan.items, now),
    prioritised: overview.items?.filter(({ Priority }) => Priority === 'Prioriterat').length,
    error: plan.error ?? next.error ?? overview.error,
    refresh: () => {
      plan.refresh();
      next.refresh();
      overview.refresh();
    }
  };
}
