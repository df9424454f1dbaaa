import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { decisions, decisionsQuery, digestOf, standingOf } from '../../decisions';
import type { Decision } from '../../decisions';
import { measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { yearQuery } from '../store';
import { decidedContent, decidedFields, decidedPlan } from './content';
import { deadlines } from './deadlines';
import { isAfterDecision, sortedPlans } from './model';
import type { PlanDeadlines } from './deadlines';
import type { PlanView } from './model';
import { yearsPath } from './paths';
import { followUpDecisions } from './store';

export interface PlansPage {
  /** The latest year first. Undefined until read. */
  all: Plan[] | undefined;
  /** Of this year's plan and the next also whether something was changed since; of older ones that is seen on their own pages. */
  views: ReadonlyMap<number, PlanView>;
  due: PlanDeadlines | undefined;
  open: 'new' | 'earlier' | undefined;
  canAdd: boolean;
  error: Error | undefined;
  show(what: 'new' | 'earlier' | number): void;
  close(): void;
  refresh(): void;
}

function listed(plan: Plan, kinds: ReadonlySet<string | undefined>): PlanView {
  if (plan.Earlier) return 'earlier';
  if (!isAfterDecision(plan.State)) return kinds.has('Förankrad') ? 'secured' : 'draft';
  if (!kinds.has('Beslutad')) return 'undecided';
  return plan.State === 'Avslutad' ? 'closed' : plan.State === 'Följs upp' ? 'following' : 'decided';
}

/** Numbers of present plans that are not as they were decided. Their measures are read with the page. */
function useChanged(all: readonly Plan[] | undefined, decided: readonly Decision[] | undefined): ReadonlySet<number> {
  const thisYear = Number(today().slice(0, 4));
  const present = (all ?? []).filter(plan => !plan.Earlier && isAfterDecision(plan.State));
  const useYear = (year: number): Measure[] | undefined => useItems(measures, present.some(({ Year }) => Year === year) ? yearQuery(year) : undefined).items;
  const [current, next] = [useYear(thisYear), useYear(thisYear + 1)];
  const [changed, setChanged] = React.useState<ReadonlySet<number>>(new Set());
  React.useEffect(() => {
    let gone = false;
    Promise.all(present.map(async plan => {
      const own = plan.Year === thisYear ? current : plan.Year === thisYear + 1 ? next : undefined;
      const about = decided?.filter(({ ItemId }) => ItemId === plan.id);
      return own && about && standingOf(about, await digestOf(decidedContent(decidedPlan(plan, own)), decidedFields)).kind === 'changed' ? [plan.id] : [];
    })).then(found => { if (!gone) setChanged(new Set(found.flat())); }, () => undefined);
    return () => { gone = true; };
  }, [all, decided, current, next]);
  return changed;
}

/** The plans of every year, those from before the product too (P16, P47). */
export function usePlans(): PlansPage {
  const { access } = useSite();
  const router = useRouter();
  const { path } = useRoute();
  const reads = may(access, decisions, 'read');
  const read = useItems(plans, {});
  const decided = useItems(decisions, reads ? decisionsQuery(plans) : undefined);
  const followed = useItems(decisions, reads ? followUpDecisions : undefined);
  const all = React.useMemo(() => read.items && sortedPlans(read.items), [read.items]);
  const changed = useChanged(all, decided.items);
  const kinds = new Map<number, Set<string | undefined>>();
  for (const { ItemId, Decision } of decided.items ?? []) if (ItemId) kinds.set(ItemId, (kinds.get(ItemId) ?? new Set()).add(Decision));
  const years = new Map(all?.map(({ id, Year }) => [id, Year]));
  const rest = path.slice(yearsPath.length + 1);
  return {
    all: reads && !decided.items && !decided.error ? undefined : all,
    views: new Map(all?.map(plan => [plan.id, changed.has(plan.id) ? 'changed' : listed(plan, reads ? kinds.get(plan.id) ?? new Set() : new Set(['Förankrad', 'Beslutad']))])),
    due: all && (followed.items || !reads) ? deadlines(all, (followed.items ?? []).map(({ DecisionDate, ItemId }) => ({ date: DecisionDate ?? '', year: years.get(ItemId ?? 0) })), today()) : undefined,
    open: rest === 'new' || rest === 'earlier' ? rest : undefined,
    canAdd: may(access, plans, 'add'),
    error: read.error ?? decided.error ?? followed.error,
    show: what => router.go({ path: `${yearsPath}/${what}`, query: {} }),
    close: () => router.go({ path: yearsPath, query: {} }),
    refresh: () => [read, decided, followed].forEach(one => one.refresh())
  };
}
