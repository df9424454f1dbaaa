import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { decisions, decisionsQuery } from '../../decisions';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { isAfterDecision } from './model';

export interface DecidedPlans {
  /** By year. Undefined until read. */
  byYear: ReadonlyMap<number, Plan> | undefined;
  error: Error | undefined;
}

/**
 * The plans that a registered decision covers: what is added to them or changed in them afterwards shows as that. Plans
 * from before the product are compared with nothing. Who may not read decisions goes by the plan's state.
 */
export function useDecidedPlans(): DecidedPlans {
  const { access } = useSite();
  const reads = may(access, plans, 'read');
  const sees = reads && may(access, decisions, 'read');
  const read = useItems(plans, reads ? {} : undefined);
  const decided = useItems(decisions, sees ? decisionsQuery(plans) : undefined);
  const all = reads ? read.items : [];
  const own = sees ? decided.items : [];
  return {
    error: read.error ?? decided.error,
    byYear: React.useMemo(() => {
      const covered = new Set(own?.filter(({ Decision }) => Decision === 'Beslutad').map(({ ItemId }) => ItemId));
      return all && own && new Map(all.filter(plan => !plan.Earlier && (sees ? covered.has(plan.id) : isAfterDecision(plan.State))).map(plan => [plan.Year ?? 0, plan] as const));
    }, [read.items, decided.items, sees])
  };
}
