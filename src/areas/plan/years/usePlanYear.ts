import * as React from 'react';
import useSWR from 'swr';
import { itemsKey, may, useItem, useItems, useRefresh, useSite } from '../../../kit/lists';
import { decisions, decisionsQuery, digestOf, newestFirst, standingOf } from '../../decisions';
import type { Decision, Standing } from '../../decisions';
import { frozenFiles } from '../../reports';
import { followUps, measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { yearQuery } from '../store';
import { changesSince, decidedContent, decidedFields, decidedPlan, securedContent } from './content';
import type { PlanChanges } from './content';
import { loadSnapshot } from './frozen';
import { isDecidedView, nextStep, viewOf } from './model';
import type { PlanStep, PlanView } from './model';
import { followUpSubject } from './store';
import { useBasis } from './useBasis';
import type { Basis } from './useBasis';

export interface PlanYear {
  plan: Plan | undefined;
  measures: Measure[] | undefined;
  /** On the plan, newest first. */
  decisions: Decision[];
  /** On its follow-up, newest first (L6, P22). */
  followUpDecisions: Decision[];
  /** Undefined until plan and measures have been compared with what was decided. */
  view: PlanView | undefined;
  step: PlanStep | undefined;
  /** The newest note of support, and whether the plan is as it was then (P18). */
  secured: Decision | undefined;
  securedAsNow: boolean;
  /** Nothing of what was decided is edited on its page any more. */
  frozen: boolean;
  /** What has been changed since the decision, as far as its frozen data tell. */
  changes: PlanChanges | undefined;
  /** The frozen data are gone, or are not those of the decision. */
  changesUnknown: boolean;
  basis: Basis;
  missing: boolean;
  error: Error | undefined;
  canWrite: boolean;
  /** Add decisions and frozen files. */
  canDecide: boolean;
  refresh(): void;
}

interface Judged { standing: Standing; securedAsNow: boolean; }

/** Compared with the decision that it belongs to: someone who changed the file would else be believed. */
function useChanges(plan: Plan | undefined, own: readonly Measure[] | undefined, standing: Standing | undefined): { changes: PlanChanges | undefined; unknown: boolean } {
  const site = useSite();
  const decision = standing?.kind === 'changed' ? standing.decision : undefined;
  const key = plan?.FileName && decision ? itemsKey(site.url, frozenFiles.name, { plan: plan.FileName, digest: decision.Digest }) : undefined;
  const { data, error } = useSWR(key, async () => {
    const snapshot = await loadSnapshot(site, plan!.FileName);
    return snapshot && await digestOf(decidedContent(snapshot.decided), decidedFields) === decision!.Digest.toLowerCase() ? snapshot.decided : null;
  }, { revalidateOnFocus: false });
  return {
    changes: React.useMemo(() => data && plan && own && decision ? changesSince(data, decidedPlan(plan, own)) : undefined, [data, plan, own, decision]),
    unknown: decision !== undefined && (data === null || error !== undefined || key === undefined)
  };
}

/** The plan of one year with its measures, and how both stand by the decisions on it. */
export function usePlanYear(id: number): PlanYear {
  const { access } = useSite();
  const refreshLists = useRefresh();
  const { item: plan, missing, error } = useItem(plans, id);
  const read = useItems(measures, plan?.Year ? yearQuery(plan.Year) : undefined);
  const sees = may(access, decisions, 'read');
  const decided = useItems(decisions, sees ? decisionsQuery(plans, [id]) : undefined);
  const followed = useItems(decisions, sees ? decisionsQuery(followUpSubject, [id]) : undefined);
  const basis = useBasis();
  const own = sees ? decided.items : [];
  const [judged, setJudged] = React.useState<Judged>();

  React.useEffect(() => {
    let gone = false;
    if (plan && read.items && own) {
      const now = decidedPlan(plan, read.items);
      const support = newestFirst(own).find(({ Decision: kind }) => kind === 'Förankrad');
      Promise.all([digestOf(decidedContent(now), decidedFields), digestOf(securedContent(now), decidedFields)]).then(([digest, bare]) => {
        if (!gone) setJudged({ standing: standingOf(own, digest), securedAsNow: support?.Digest.toLowerCase() === bare });
      }, () => undefined);
    }
    return () => { gone = true; };
  }, [plan, read.items, decided.items]);

  const secured = own && newestFirst(own).find(({ Decision: kind }) => kind === 'Förankrad');
  const view = plan && judged && viewOf(plan, judged.standing.kind, secured !== undefined);
  const { changes, unknown } = useChanges(plan, read.items, judged?.standing);
  return {
    plan, missing, view, basis, secured, changes,
    measures: read.items,
    decisions: own ? newestFirst(own) : [],
    followUpDecisions: newestFirst(followed.items ?? []),
    step: view && nextStep(view, plan?.State),
    securedAsNow: judged?.securedAsNow ?? false,
    frozen: view === undefined || isDecidedView(view),
    changesUnknown: unknown,
    error: error ?? [read, decided, followed, basis].find(one => one.error)?.error,
    canWrite: may(access, plans, 'edit'),
    canDecide: may(access, decisions, 'add') && may(access, frozenFiles, 'add'),
    refresh: () => { refreshLists(plans, measures, decisions, followUps).catch(() => undefined); }
  };
}

