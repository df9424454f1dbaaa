import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { decisions, decisionsQuery } from '../../decisions';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { deadlines, isAfterDecision, sortedPlans } from './model';
import type { PlanDeadlines, PlanView } from './model';
import { yearsPath } from './paths';
import { followUpDecisions } from './store';

export interface PlansPage {
  /** The latest year first. Undefined until read. */
  all: Plan[] | undefined;
  /** As far as the plans and their decisions tell; whether a measure was changed since is seen on the plan's own page. */
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

/** The plans of every year, those from before the product too (P16, P47). */
export function usePlans(): PlansPage {
  const { access } = useSite();
  const router = useRouter();
  const { path } = useRoute();
  const reads = may(access, decisions, 'read');
  const read = useItems(plans, {});
  const decided = useItems(decisions, reads ? decisionsQuery(plans) : undefined);
  const followed = useItems(decisions, reads ? followUpDecisions : undefined);
  const all = read.items && sortedPlans(read.items);
  const kinds = new Map<number, Set<string | undefined>>();
  for (const { ItemId, Decision } of decided.items ?? []) if (ItemId) kinds.set(ItemId, (kinds.get(ItemId) ?? new Set()).add(Decision));
  const years = new Map(all?.map(({ id, Year }) => [id, Year]));
  const rest = path.slice(yearsPath.length + 1);
  return {
    all: reads && !decided.items && !decided.error ? undefined : all,
    views: new Map(all?.map(plan => [plan.id, listed(plan, reads ? kinds.get(plan.id) ?? new Set() : new Set(['Förankrad', 'Beslutad']))])),
    due: all && (followed.items || !reads) ? deadlines(all, (followed.items ?? []).map(({ DecisionDate, ItemId }) => ({ date: DecisionDate ?? '', year: years.get(ItemId ?? 0) })), today()) : undefined,
    open: rest === 'new' || rest === 'earlier' ? rest : undefined,
    canAdd: may(access, plans, 'add'),
    error: read.error ?? decided.error ?? followed.error,
    show: what => router.go({ path: `${yearsPath}/${what}`, query: {} }),
    close: () => router.go({ path: yearsPath, query: {} }),
    refresh: () => [read, decided, followed].forEach(one => one.refresh())
  };
}
