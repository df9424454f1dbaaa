/** What follows from the chosen problem or owner, as proposals: a person sees them in the form and may write something else (P32, P33). */
import type { Reference } from '../../../kit/lists/define';
import type { Cause, Evidence, Problem } from '../../situation';
import type { Measure } from '../lists';
import type { MeasureFormValues } from './formModel';

/** A problem with what belongs to it. */
export interface ProblemParts { problem: Problem; causes: readonly Cause[]; evidence: readonly Evidence[]; }

const strengths = ['Starkt stöd', 'Visst stöd', 'Svagt stöd'];

/** Causes of a problem, those best supported by evidence first. */
export function byStrength<C extends Pick<Cause, 'Strength' | 'id'>>(causes: readonly C[]): C[] {
  const order = ({ Strength }: C): number => (strengths.indexOf(Strength ?? '') + strengths.length + 1) % (strengths.length + 1);
  return [...causes].sort((a, b) => order(a) - order(b) || a.id - b.id);
}

/** Indicators that a problem's evidence rests on, each once. */
export function indicatorsOf(evidence: readonly Pick<Evidence, 'Indicator'>[]): Reference[] {
  const found = new Map(evidence.flatMap(({ Indicator }) => Indicator ? [[Indicator.id, Indicator] as const] : []));
  return [...found.values()];
}

/** What a problem proposes for its measures. A cause or an indicator where there is one alone: of several a person chooses. */
export type Proposal = Pick<MeasureFormValues, 'Area' | 'CauseItem' | 'IndicatorItem' | 'SeasonFrom' | 'SeasonTo'>;

export const noProposal: Proposal = { SeasonFrom: '', SeasonTo: '' };

export function proposalOf({ problem, causes, evidence }: ProblemParts): Proposal {
  const indicators = indicatorsOf(evidence);
  const [cause] = causes;
  const seasonal = problem.SeasonFrom !== undefined && problem.SeasonTo !== undefined;
  return {
    Area: problem.Area, CauseItem: causes.length === 1 ? { id: cause.id, title: cause.Title } : undefined,
    IndicatorItem: indicators.length === 1 ? indicators[0] : undefined,
    SeasonFrom: seasonal ? String(problem.SeasonFrom) : '', SeasonTo: seasonal ? String(problem.SeasonTo) : ''
  };
}

/**
 * The fields to fill when another problem is chosen: those that are empty, and those that still hold what the former
 * problem proposed. What someone chose or wrote stays, but for a cause that belongs to the former problem.
 * @param causes of the chosen problem
 */
export function toFill(values: MeasureFormValues, former: Proposal, next: Proposal, causes: readonly Pick<Cause, 'id'>[]): Partial<MeasureFormValues> {
  const filled: Partial<MeasureFormValues> = {};
  const free = (name: 'Area' | 'CauseItem' | 'IndicatorItem'): boolean => !values[name] || values[name]?.id === former[name]?.id;
  if (free('Area') && values.Area?.id !== next.Area?.id) filled.Area = next.Area;
  const foreign = !!values.CauseItem && !causes.some(({ id }) => id === values.CauseItem?.id);
  // Words of one's own are an answer already.
  const cause = values.Cause.trim() && !values.CauseItem ? undefined : next.CauseItem;
  if ((foreign || free('CauseItem')) && values.CauseItem?.id !== cause?.id) filled.CauseItem = cause;
  const indicator = values.Indicator.trim() && !values.IndicatorItem ? undefined : next.IndicatorItem;
  if (free('IndicatorItem') && values.IndicatorItem?.id !== indicator?.id) filled.IndicatorItem = indicator;
  const noSeason = !values.SeasonFrom && !values.SeasonTo;
  const formerSeason = values.SeasonFrom === former.SeasonFrom && values.SeasonTo === former.SeasonTo;
  if ((noSeason || formerSeason) && (values.SeasonFrom !== next.SeasonFrom || values.SeasonTo !== next.SeasonTo)) {
    filled.SeasonFrom = next.SeasonFrom;
    filled.SeasonTo = next.SeasonTo;
  }
  return filled;
}

/** The verksamhet that an owner's measures usually belong to: the most frequent of the newest plan year that has any. */
export function usualDepartment(earlier: readonly Pick<Measure, 'Department' | 'PlanYear'>[], offered: readonly Reference[]): Reference | undefined {
  const known = earlier.filter(({ Department }) => offered.some(({ id }) => id === Department?.id));
  const newest = Math.max(...known.map(({ PlanYear }) => PlanYear ?? 0));
  const counts = new Map<number, number>();
  for (const { Department, PlanYear } of known) if ((PlanYear ?? 0) === newest) counts.set(Department!.id, (counts.get(Department!.id) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, of], [b, other]) => other - of || a - b);
  return usual && offered.find(({ id }) => id === usual[0]);
}

/**
 * The day when the season of the plan year began, where a measure starts only after it (P33). Undefined when it
 * forestalls the season, has none or lasts all year.
 */
export function lateForSeason(measure: Pick<Measure, 'SeasonFrom' | 'SeasonTo' | 'StartDate' | 'PlanYear'>): string | undefined {
  const { SeasonFrom: from, SeasonTo: to, StartDate, PlanYear } = measure;
  if (!from || !to || !StartDate || !PlanYear || to % 12 + 1 === from) return undefined;
  const begins = `${PlanYear}-${String(from).padStart(2, '0')}-01`;
  return StartDate > begins ? begins : undefined;
}
