import { useItems, useSite } from '../kit/lists';
import type { Role } from '../kit/lists';
import { today } from '../kit/text/format';
import { byUrgency, countMeasures, attention, isClosed, measures, ownMeasuresQuery, yearQuery } from '../areas/plan';
import type { Measure, PlanCounts } from '../areas/plan';
import { problems } from '../areas/situation';

export interface StartPageContent {
  year: number;
  own: Measure[] | undefined;
  ownError: Error | undefined;
  /** For the coordinator: what is late or silent, or ends within a month, whoever owns it. */
  waiting: Measure[] | undefined;
  counts: PlanCounts | undefined;
  prioritised: number | undefined;
  error: Error | undefined;
  refresh(): void;
}

/** How many days ahead an end date is "next". */
const aheadDays = 30;

/** What waits for this user, by role (the design's "first ten seconds"). */
export function useStartPage(role: Role | undefined): StartPageContent {
  const site = useSite();
  const now = today();
  const year = Number(now.slice(0, 4));
  const own = useItems(measures, ownMeasuresQuery(site.login, year));
  const overview = role !== undefined && role !== 'head';
  const all = useItems(measures, overview ? yearQuery(year) : undefined);
  const prioritised = useItems(problems, overview
    ? { where: [{ column: 'Priority', is: 'eq', value: 'Prioriterat' }], columns: ['Title'] } : undefined);
  const soon = new Date(Date.parse(`${now}T00:00:00Z`) + aheadDays * 86_400_000).toISOString().slice(0, 10);
  const waits = (measure: Measure): boolean =>
    attention(measure, now) !== 'none' || (!isClosed(measure.Status) && !!measure.EndDate && measure.EndDate <= soon);
  return {
    year,
    own: own.items && [...own.items].sort(byUrgency(now)),
    ownError: own.error,
    waiting: all.items?.filter(waits).sort(byUrgency(now)),
    counts: all.items && countMeasures(all.items, now),
    prioritised: prioritised.items?.length,
    error: all.error ?? prioritised.error,
    refresh: () => {
      own.refresh();
      all.refresh();
      prioritised.refresh();
    }
  };
}
