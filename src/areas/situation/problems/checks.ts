/** What may be saved of a problem, its evidence, its causes and its decision; found before anything is sent. */
import { isDate } from '../../../kit/lists/define';
import { isWebAddress, lineLength, parseFigure } from '../../../kit/text/format';
import { isMonthText, isPeriodText, originsOf } from './evidence';
import type { CauseFormValues, DecisionFormValues, EvidenceFormValues, ProblemFormValues } from './formModel';
import { closesCircle } from './tree';
import type { TreeCause } from './tree';

/** What can be wrong with a field; the interface has a sentence for each. */
export type ProblemFault =
  'required' | 'tooLong' | 'priorityReason' | 'year' | 'season' | 'date' | 'future' | 'reason' | 'origin' | 'link' | 'month' | 'period' | 'periodOrder' | 'circle';

export type Faults<V> = Partial<Record<keyof V, ProblemFault>>;

const tooLong = (text: string): boolean => text.trim().length > lineLength;

/** A problem: a prioritised one says why (P2), and a season has both its months. */
export function checkProblem(values: ProblemFormValues): Faults<ProblemFormValues> {
  const faults: Faults<ProblemFormValues> = {};
  if (!values.Title.trim()) faults.Title = 'required';
  for (const name of ['Title', 'Place', 'TargetGroup'] as const) if (tooLong(values[name])) faults[name] = 'tooLong';
  if (values.Priority === 'Prioriterat' && !values.PriorityReason.trim()) faults.PriorityReason = 'priorityReason';
  const year = parseFigure(values.FirstYear);
  if (year !== undefined && (!Number.isInteger(year) || year < 1990 || year > 2100)) faults.FirstYear = 'year';
  if (values.SeasonFrom && !values.SeasonTo) faults.SeasonTo = 'season';
  if (values.SeasonTo && !values.SeasonFrom) faults.SeasonFrom = 'season';
  return faults;
}

const dateFault = (date: string, today: string): ProblemFault | undefined => !isDate(date) ? 'date' : date > today ? 'future' : undefined;

/** A decision has its day, and a no its reason (P2). */
export function checkDecision(values: DecisionFormValues, today: string): Faults<DecisionFormValues> {
  const faults: Faults<DecisionFormValues> = {};
  if (!values.ProblemDecision) return faults;
  faults.ProblemDecisionDate = values.ProblemDecisionDate ? dateFault(values.ProblemDecisionDate, today) : 'required';
  if (values.ProblemDecision === 'Ingen åtgärd' && !values.ProblemDecisionReason.trim()) faults.ProblemDecisionReason = 'reason';
  return faults;
}

/** Evidence says what it shows and where that comes from; events are of months, statistics of periods. */
export function checkEvidence(values: EvidenceFormValues, today: string): Faults<EvidenceFormValues> {
  const faults: Faults<EvidenceFormValues> = {};
  if (!values.Title.trim()) faults.Title = 'required';
  for (const name of ['Title', 'Source'] as const) if (tooLong(values[name])) faults[name] = 'tooLong';
  if (values.EvidenceDate) faults.EvidenceDate = dateFault(values.EvidenceDate, today);
  if (values.Link.trim() && !isWebAddress(values.Link)) faults.Link = 'link';
  if (!values.Kind) return { ...faults, Kind: 'required' };
  const origins = originsOf(values.Kind);
  const given = origins.some(name => typeof values[name] === 'string' ? (values[name] as string).trim() !== '' : values[name] !== undefined);
  if (!given) faults[origins[0]] = 'origin';
  const events = values.Kind === 'Händelser';
  if (!events && values.Kind !== 'Nationell och regional statistik') return faults;
  const [from, to] = [values.PeriodFrom.trim(), values.PeriodTo.trim()];
  const reads = events ? isMonthText : isPeriodText;
  const unreadable = events ? 'month' : 'period';
  if (from && !reads(from)) faults.PeriodFrom = unreadable;
  if (to && !reads(to)) faults.PeriodTo = unreadable;
  else if (to && (!from || to < from)) faults.PeriodTo = 'periodOrder';
  if (events && values.EventCategory && !from) faults.PeriodFrom = 'required';
  return faults;
}

/** A cause has its side of the triangle, and never follows from itself. `id` is undefined for a new one. */
export function checkCause(values: CauseFormValues, id: number | undefined, causes: readonly TreeCause[]): Faults<CauseFormValues> {
  const faults: Faults<CauseFormValues> = {};
  if (!values.Title.trim()) faults.Title = 'required';
  else if (tooLong(values.Title)) faults.Title = 'tooLong';
  if (!values.Side) faults.Side = 'required';
  if (closesCircle(causes, id, values.Parent?.id)) faults.Parent = 'circle';
  return faults;
}
