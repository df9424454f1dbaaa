/** Rules of the year's åtgärdsplan: how far it has come, and what stands in the way (P16–P18, P22, P23, L5). Pure. */
import type { Measure, Plan, PlanState } from '../lists';
import { planStates } from '../lists';
import type { ThreadPart } from '../model';
import { isClosed } from '../model';
import { incomplete } from './content';

/** How a plan stands, its state and its decisions taken together. */
export type PlanView =
  | 'draft'
  /** A note of förvaltningsledningen is registered (P18). */
  | 'secured'
  | 'decided' | 'following' | 'closed'
  /** Decided, and something in it has been changed since. */
  | 'changed'
  /** Its state says decided, and no decision says so. */
  | 'undecided'
  /** From before the product: its own fields tell the decision. */
  | 'earlier';

const rank = (state: string | undefined): number => planStates.indexOf(state as PlanState);

/** Whether a state lies after the decision. */
export const isAfterDecision = (state: string | undefined): boolean => rank(state) >= rank('Beslutad');

/**
 * @param standing how the decided content stands by the plan's decisions
 * @param secured whether a `Förankrad` is registered: the state alone secures nothing
 */
export function viewOf(plan: Pick<Plan, 'State' | 'Earlier'>, standing: 'undecided' | 'decided' | 'refused' | 'changed', secured: boolean): PlanView {
  if (plan.Earlier) return 'earlier';
  if (standing === 'changed') return 'changed';
  if (standing === 'decided') return plan.State === 'Avslutad' ? 'closed' : plan.State === 'Följs upp' ? 'following' : 'decided';
  if (isAfterDecision(plan.State)) return 'undecided';
  return secured ? 'secured' : 'draft';
}

/** A decision covers it, whatever came after: the app edits nothing of it any more. */
export const isDecidedView = (view: PlanView): boolean => view === 'decided' || view === 'following' || view === 'closed' || view === 'changed' || view === 'earlier';

/** The latest year first; among those of one year the latest made first. */
export function sortedPlans(plans: readonly Plan[]): Plan[] {
  return [...plans].sort((a, b) => (b.Year ?? 0) - (a.Year ?? 0) || b.id - a.id);
}

export const planTitle = (year: number): string => `Åtgärdsplan ${year}`;

/** The year that a new plan is proposed for: the first from this one on that has none. */
export function nextPlanYear(plans: readonly Pick<Plan, 'Year'>[], thisYear: number): number {
  const taken = new Set(plans.map(({ Year }) => Year));
  return [thisYear, thisYear + 1, thisYear + 2].find(year => !taken.has(year)) ?? thisYear + 1;
}

/** The lägesbild a new plan rests on unless another is chosen: the newest approved one, of a whole year before an EST half-year's (P16). */
export function proposedPicture<P extends { State: string | undefined; Term: string | undefined; ApprovedOn: string | undefined; id: number }>(pictures: readonly P[]): P | undefined {
  const approved = pictures.filter(({ State }) => State === 'Fastställd');
  const whole = approved.filter(({ Term }) => Term === 'Helår');
  return [...(whole.length > 0 ? whole : approved)].sort((a, b) => (b.ApprovedOn ?? '').localeCompare(a.ApprovedOn ?? '') || b.id - a.id)[0];
}

/** Responsible verksamheter of a plan (P18: at least two, a joint commitment). */
export function owningDepartments(measures: readonly Pick<Measure, 'Department'>[]): string[] {
  return [...new Set(measures.flatMap(({ Department }) => Department ? [Department.title] : []))].sort((a, b) => a.localeCompare(b, 'sv'));
}

/** How many verksamheter must own measures for the plan to be a joint commitment (P18; requirements.md). */
export const jointDepartments = 2;

export type PlanStep = 'secure' | 'decide' | 'follow' | 'close';

export type Obstacle =
  | { kind: 'noMeasures' | 'noPicture' | 'notSecured' | 'notDecided' }
  | { kind: 'thread'; id: number; title: string; parts: ThreadPart[] }
  | { kind: 'followUp' | 'status'; id: number; title: string };

export interface PlanFacts {
  plan: Plan;
  measures: readonly Measure[];
  view: PlanView;
  /** A note of support is registered. */
  secured: boolean;
}

const byTitle = (a: { Title: string }, b: { Title: string }): number => a.Title.localeCompare(b.Title, 'sv');

/** Followed up in its plan year or after it (P22). */
const isFollowed = ({ FollowedUp, PlanYear }: Measure): boolean => !!FollowedUp && FollowedUp >= `${PlanYear ?? 0}-01-01`;

/** What must be there before a step can be taken, item by item. */
export function obstacles(step: PlanStep, { plan, measures, view, secured }: PlanFacts): Obstacle[] {
  const none: Obstacle[] = measures.length === 0 ? [{ kind: 'noMeasures' }] : [];
  switch (step) {
    case 'secure': return none;
    case 'decide': return [
      ...none, ...(plan.Picture ? [] : [{ kind: 'noPicture' as const }]), ...(secured ? [] : [{ kind: 'notSecured' as const }]),
      ...incomplete(measures).map(lacking => ({ kind: 'thread' as const, ...lacking }))
    ];
    case 'follow': return isDecidedView(view) ? [] : [{ kind: 'notDecided' }];
    case 'close': return [
      ...(isDecidedView(view) ? [] : [{ kind: 'notDecided' as const }]),
      ...[...measures].sort(byTitle).flatMap(({ id, Title: title, Status }): Obstacle[] => Status ? [] : [{ kind: 'status', id, title }]),
      ...measures.filter(measure => !isFollowed(measure)).sort(byTitle).map(({ id, Title: title }) => ({ kind: 'followUp' as const, id, title }))
    ];
  }
}

/** What keeps a plan from being removed: it is past being a draft, or measures have its year. */
export function keptBy(view: PlanView, decisions: number, measures: number): 'begun' | 'measures' | undefined {
  if (view !== 'draft' || decisions > 0) return 'begun';
  return measures > 0 ? 'measures' : undefined;
}

export type Remark =
  | { kind: 'noAnalysis' | 'analysisDraft' | 'pictureDraft' | 'changedSinceSecured' | 'notSent' | 'notPresented' | 'yearNotOver' | 'noneInDepth' }
  | { kind: 'fewDepartments'; count: number }
  | { kind: 'noDepartment' | 'notCarried'; id: number; title: string };

export interface RemarkFacts extends PlanFacts {
  /** States of what the plan rests on; undefined where that is not known. */
  pictureApproved: boolean | undefined;
  analysisApproved: boolean | undefined;
  /** The measures are as they were when the plan was secured. */
  securedAsNow: boolean;
  /** Numbers of measures that next year's go on from; undefined while that is not read. */
  carried: ReadonlySet<number> | undefined;
  today: string;
}

/** What people should look at before a step; nothing here stops them. */
export function remarks(step: PlanStep, facts: RemarkFacts): Remark[] {
  const { plan, measures, secured, pictureApproved, analysisApproved, securedAsNow, carried, today } = facts;
  const running = plan.Year !== undefined && today <= `${plan.Year}-12-31`;
  const owners = owningDepartments(measures);
  const few: Remark[] = measures.length > 0 && owners.length < jointDepartments ? [{ kind: 'fewDepartments', count: owners.length }] : [];
  switch (step) {
    case 'secure':
    case 'decide': return [
      ...few,
      ...(step === 'decide' && secured && !securedAsNow ? [{ kind: 'changedSinceSecured' as const }] : []),
      ...(plan.Picture && pictureApproved === false ? [{ kind: 'pictureDraft' as const }] : []),
      ...(plan.Analysis ? analysisApproved === false ? [{ kind: 'analysisDraft' as const }] : [] : [{ kind: 'noAnalysis' as const }]),
      ...(measures.length > 0 && !measures.some(({ InDepth }) => InDepth) ? [{ kind: 'noneInDepth' as const }] : []),
      ...measures.filter(({ Department }) => !Department).sort(byTitle).map(({ id, Title: title }) => ({ kind: 'noDepartment' as const, id, title }))
    ];
    case 'follow': return [...(plan.SentOn ? [] : [{ kind: 'notSent' as const }]), ...(plan.PresentedOn ? [] : [{ kind: 'notPresented' as const }])];
    case 'close': return [
      ...(running ? [{ kind: 'yearNotOver' as const }] : []),
      // Before anything is carried over, and the year still runs, nothing is amiss.
      ...(carried && (carried.size > 0 || !running) ? measures.filter(({ id, Status }) => !isClosed(Status) && !carried.has(id)).sort(byTitle).map(({ id, Title: title }) => ({ kind: 'notCarried' as const, id, title })) : [])
    ];
  }
}

/** The step that a plan stands before; undefined for one that is closed. */
export function nextStep(view: PlanView, state: string | undefined): PlanStep | undefined {
  switch (view) {
    case 'draft': return 'secure';
    case 'secured':
    case 'undecided': return 'decide';
    case 'closed': return undefined;
    default: return state === 'Avslutad' ? undefined : state === 'Följs upp' ? 'close' : 'follow';
  }
}
