/** Rules of problems: what they need, what they rest on, and how they are answered (P2, P32). */
import type { Reference } from '../../../kit/lists/define';
import { evidenceKinds, priorities } from '../lists';
import type { Cause, Evidence, EvidenceKind, Problem } from '../lists';
import { isInSeason, isSeasonNear, isSeasonal } from './seasons';
import type { Answer } from './answer';

/** A problem should rest on at least so many kinds of evidence (P32). */
export const wantedKinds = 2;

/** The kinds of evidence that a problem rests on, each once, in the order of the list's choices; those added in the list itself last. */
export function kindsOf(evidence: readonly Pick<Evidence, 'Kind'>[]): EvidenceKind[] {
  const found = [...new Set(evidence.map(({ Kind }) => Kind).filter((kind): kind is EvidenceKind => kind !== undefined))];
  return [...evidenceKinds.filter(kind => found.includes(kind)), ...found.filter(kind => !evidenceKinds.includes(kind))];
}

/** Fewer kinds of evidence than the policy asks for (P32). */
export function isThin(evidence: readonly Pick<Evidence, 'Kind'>[]): boolean {
  return kindsOf(evidence).length < wantedKinds;
}

/**
 * How a problem is answered (P2): by measures; by a reasoned no; by both, which contradict each other; by a decision
 * to act that no measure follows yet; only by measures of earlier years that are over; or not at all.
 */
export type Standing = 'measures' | 'no' | 'contradicts' | 'promised' | 'earlier' | 'none';

const isOver = (status: string | undefined): boolean => status === 'Genomförd';

/** The measures that answer a problem now: of this plan year or a later one, or still going on. Those stopped answer nothing. */
export function answersNow(answers: readonly Answer[], year: number): Answer[] {
  return answers.filter(({ Status, PlanYear }) => Status !== 'Avbruten' && ((PlanYear ?? 0) >= year || !isOver(Status)));
}

/** How a problem stands. A no without reason or date is none (P2). `answers` are the problem's own measures. */
export function standingOf(
  problem: Pick<Problem, 'ProblemDecision' | 'ProblemDecisionReason' | 'ProblemDecisionDate'>, answers: readonly Answer[], year: number
): Standing {
  const refused = problem.ProblemDecision === 'Ingen åtgärd' && problem.ProblemDecisionReason.trim() !== '' && !!problem.ProblemDecisionDate;
  if (answersNow(answers, year).length > 0) return refused ? 'contradicts' : 'measures';
  if (refused) return 'no';
  if (problem.ProblemDecision === 'Åtgärd') return 'promised';
  return answers.some(({ Status }) => Status === 'Genomförd') ? 'earlier' : 'none';
}

/** A prioritised problem that neither a measure nor a reasoned no answers (P2). */
export function lacksDecision(problem: Pick<Problem, 'Priority'>, standing: Standing): boolean {
  return problem.Priority === 'Prioriterat' && (standing === 'none' || standing === 'promised' || standing === 'earlier');
}

export interface ProblemRow {
  problem: Problem;
  /** Undefined until read, and for those who may not read it. */
  evidence: Evidence[] | undefined;
  causes: number | undefined;
  answers: Answer[] | undefined;
  standing: Standing | undefined;
}

/** What belongs to a problem, by its id. */
function byProblem<T extends { Problem: Reference | undefined }>(items: readonly T[] | undefined): Map<number | undefined, T[]> | undefined {
  if (!items) return undefined;
  const found = new Map<number | undefined, T[]>();
  for (const item of items) {
    const own = found.get(item.Problem?.id);
    if (own) own.push(item);
    else found.set(item.Problem?.id, [item]);
  }
  return found;
}

/** What is read along with the problems; each part may come later than they do. */
export interface Around {
  evidence: readonly Evidence[] | undefined;
  causes: readonly Pick<Cause, 'Problem'>[] | undefined;
  answers: readonly Answer[] | undefined;
}

/** Where a problem stands among others: by the order of the priorities, those not yet judged before those that are over. */
export function priorityOrder(problem: Pick<Problem, 'Priority'>): number {
  const index = priorities.findIndex(priority => priority === problem.Priority);
  return index < 0 ? priorities.indexOf('Avslutat') - 0.5 : index;
}

/** Problems with what belongs to them: the prioritised first, then by title. */
export function problemRows(problems: readonly Problem[], around: Around, year: number): ProblemRow[] {
  const [evidence, causes, answers] = [byProblem(around.evidence), byProblem(around.causes), byProblem(around.answers)];
  return [...problems]
    .sort((a, b) => priorityOrder(a) - priorityOrder(b) || a.Title.localeCompare(b.Title, 'sv'))
    .map(problem => {
      const own = answers && (answers.get(problem.id) ?? []);
      return {
        problem, answers: own,
        evidence: evidence && (evidence.get(problem.id) ?? []),
        causes: causes && (causes.get(problem.id) ?? []).length,
        standing: own && standingOf(problem, own, year)
      };
    });
}

/** What the register is summed up by. What is not read yet is undefined. */
export interface ProblemCounts { prioritised: number; watched: number; lacking: number | undefined; thin: number | undefined; near: number; }

/** How many problems there are, and how many ask for something (P2, P32, P33). */
export function countProblems(rows: readonly ProblemRow[], today: string): ProblemCounts {
  const count = (state: string): number => rows.filter(row => passes(row, { state }, today)).length;
  return {
    prioritised: rows.filter(({ problem }) => problem.Priority === 'Prioriterat').length,
    watched: rows.filter(({ problem }) => problem.Priority !== 'Prioriterat' && problem.Priority !== 'Avslutat').length,
    lacking: rows.every(({ standing }) => standing) ? count('lacking') : undefined,
    thin: rows.every(({ evidence }) => evidence) ? count('thin') : undefined,
    near: rows.filter(row => passes(row, { season: 'near' }, today)).length
  };
}

export interface ProblemFilter {
  priority?: string;
  area?: number;
  group?: string;
  /** `any`: those with a season; `now`: in it; `near`: it begins soon (P33). */
  season?: string;
  /** `lacking`: prioritised without measure or reasoned no (P2); `thin`: on fewer than two kinds of evidence (P32). */
  state?: string;
  text?: string;
}

/** Whether a row passes the filter. What is not read yet fails a filter that asks for it. */
export function passes(row: ProblemRow, filter: ProblemFilter, today: string): boolean {
  const { problem } = row;
  if (filter.priority && problem.Priority !== filter.priority) return false;
  if (filter.area && problem.Area?.id !== filter.area) return false;
  if (filter.group && problem.TargetGroup !== filter.group) return false;
  if (filter.season === 'any' && !isSeasonal(problem)) return false;
  if (filter.season === 'now' && !isInSeason(problem, today)) return false;
  if (filter.season === 'near' && !isSeasonNear(problem, today)) return false;
  if (filter.state === 'lacking' && !(row.standing && lacksDecision(problem, row.standing))) return false;
  if (filter.state === 'thin' && !(row.evidence && isThin(row.evidence))) return false;
  const wanted = filter.text?.trim().toLocaleLowerCase('sv');
  return !wanted || [problem.Title, problem.Description, problem.Place, problem.TargetGroup, problem.Area?.title ?? '']
    .some(text => text.toLocaleLowerCase('sv').includes(wanted));
}

/** Why a problem may not be removed: the thread from it would break. */
export interface ProblemUses { measures: readonly Answer[]; cameraCases: number; walkObservations: number; estTasks: number; }

/** A problem that something else points to is closed, not removed. */
export function mayRemove(uses: ProblemUses): boolean {
  return uses.measures.length === 0 && uses.cameraCases === 0 && uses.walkObservations === 0 && uses.estTasks === 0;
}
