/**
 * Problems for the lägesbild's document as plain data, traced by number from problem to evidence, cause and measure (P2,
 * P32; domain.md §2). In Swedish, as the document is.
 */
import { nameOfMonth } from '../../../kit/text/format';
import type { Cause, CauseSide, Evidence, EvidenceKind, Priority, Problem } from '../lists';
import { byKind, originText } from './evidence';
import { answersNow, isThin, kindsOf, priorityOrder, standingOf } from './model';
import type { Answer } from './answer';
import type { Standing } from './model';
import { isSeasonal } from './seasons';
import { linesOfReasoning, triangleOf } from './tree';

export interface PictureEvidence {
  id: number;
  /** As `U-34`. */
  number: string;
  kind: EvidenceKind | undefined;
  text: string;
  /** Indicator and period, walk, report, source; empty where nothing is known. */
  origin: string;
  date: string | undefined;
  link: string | undefined;
}

export interface PictureCause {
  id: number;
  /** As `O-5`. */
  number: string;
  side: CauseSide | undefined;
  text: string;
  reasoning: string;
  strength: string | undefined;
  /** Number of the evidence that it rests on. */
  evidence: string | undefined;
  /** Number of the cause that it follows from. */
  parent: string | undefined;
}

export interface PictureMeasure { id: number; /** As `Å-7`. */ number: string; title: string; year: number | undefined; status: string | undefined; }

export interface PictureProblem {
  id: number;
  /** As `P-12`. */
  number: string;
  title: string;
  description: string;
  priority: Priority | undefined;
  /** Why it has that priority; empty where nobody has said. */
  reasons: string;
  place: string;
  targetGroup: string;
  /** "april–september"; empty for none. */
  season: string;
  firstYear: number | undefined;
  /** By kind, newest first within a kind. */
  evidence: PictureEvidence[];
  kinds: EvidenceKind[];
  /** It rests on fewer kinds of evidence than the policy asks for (P32). */
  thin: boolean;
  /** In the order of brottstriangeln's sides. */
  causes: PictureCause[];
  /** A line for each chain of causes: "Situation: A, som beror på B." */
  tree: string[];
  /** Sides of brottstriangeln without a cause. */
  emptySides: CauseSide[];
  /** What answers it this plan year or still goes on; undefined when measures could not be read. */
  measures: PictureMeasure[] | undefined;
  /** Undefined when measures could not be read. */
  standing: Standing | undefined;
  decision: { reason: string; date: string | undefined };
}

export interface PictureInput {
  problems: readonly Problem[];
  evidence: readonly Evidence[];
  causes: readonly Cause[];
  /** Undefined when the measures could not be read: then nothing is said of them. */
  answers: readonly Answer[] | undefined;
  /** The plan year that answers are counted for. */
  year: number;
}

export const problemNumber = (id: number): string => `P-${id}`;
export const evidenceNumber = (id: number): string => `U-${id}`;
export const causeNumber = (id: number): string => `O-${id}`;

/** A text as a sentence of its own. */
export const sentence = (text: string): string => /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

function seasonText(problem: Problem): string {
  if (!isSeasonal(problem)) return '';
  const [from, to] = [nameOfMonth(problem.SeasonFrom, 'sv-SE'), nameOfMonth(problem.SeasonTo, 'sv-SE')];
  return from === to ? from : `${from}–${to}`;
}

/** The causes as text: side by side of the triangle, each line from what is seen down to what it rests on. */
export function causeLines(causes: readonly Cause[]): string[] {
  return triangleOf(causes).flatMap(({ side, own }) => linesOfReasoning(own).map(line =>
    `${side ?? 'Övrigt'}: ${sentence(line.map(cause => cause.Title.replace(/[.\s]+$/, '')).join(', som beror på '))}`));
}

function evidenceData(item: Evidence): PictureEvidence {
  return { id: item.id, number: evidenceNumber(item.id), kind: item.Kind, text: item.Title, origin: originText(item), date: item.EvidenceDate, link: item.Link?.url };
}

function causeData(cause: Cause, all: readonly Cause[], side: CauseSide | undefined): PictureCause {
  return {
    id: cause.id, number: causeNumber(cause.id), side, text: cause.Title, reasoning: cause.Grounds.trim(), strength: cause.Strength,
    evidence: cause.Evidence && evidenceNumber(cause.Evidence.id),
    parent: all.some(({ id }) => id === cause.ParentCause) ? causeNumber(cause.ParentCause as number) : undefined
  };
}

/** What belongs to each problem, put together: the prioritised first, then by title. */
export function pictureProblems({ problems, evidence, causes, answers, year }: PictureInput): PictureProblem[] {
  const of = <T extends { Problem: { id: number } | undefined }>(items: readonly T[], { id }: Problem): T[] => items.filter(item => item.Problem?.id === id);
  return [...problems].sort((a, b) => priorityOrder(a) - priorityOrder(b) || a.Title.localeCompare(b.Title, 'sv')).map(problem => {
    const [ownEvidence, ownCauses, own] = [of(evidence, problem), of(causes, problem), answers && of(answers, problem)];
    const sides = triangleOf(ownCauses);
    return {
      id: problem.id, number: problemNumber(problem.id), title: problem.Title, description: problem.Description.trim(), priority: problem.Priority,
      reasons: problem.PriorityReason.trim(), place: [problem.Area?.title, problem.Place].filter(Boolean).join(', '), targetGroup: problem.TargetGroup,
      season: seasonText(problem), firstYear: problem.FirstYear,
      evidence: byKind(ownEvidence).map(evidenceData), kinds: kindsOf(ownEvidence), thin: isThin(ownEvidence),
      causes: sides.flatMap(({ side, own: causesOfSide }) => causesOfSide.map(cause => causeData(cause, ownCauses, side))),
      tree: causeLines(ownCauses), emptySides: sides.flatMap(({ side, own: causesOfSide }) => side && causesOfSide.length === 0 ? [side] : []),
      measures: own && answersNow(own, year).map(({ id, Title, PlanYear, Status }) => ({ id, number: `Å-${id}`, title: Title, year: PlanYear, status: Status })),
      standing: own && standingOf(problem, own, year),
      decision: { reason: problem.ProblemDecisionReason.trim(), date: problem.ProblemDecisionDate }
    };
  });
}
