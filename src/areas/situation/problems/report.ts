/**
 * The prioritised problems for the lägesbild's Word document, as plain data (P2, P32; domain.md §2): why each is
 * prioritised, what shows it, why it is there, and what was decided. In Swedish, as the document is.
 */
import type { Block, TableColumn } from '../../../kit/word/content';
import { counted, enumerated, runningDate } from '../../../kit/text/swedish';
import type { Cause, Evidence, Problem } from '../lists';
import { byKind, originText } from './evidence';
import { answersNow, isThin, standingOf } from './model';
import type { Answer } from './model';
import { linesOfReasoning, triangleOf } from './tree';

export interface ProblemReportInput {
  problems: readonly Problem[];
  evidence: readonly Evidence[];
  causes: readonly Cause[];
  /** Undefined when the measures could not be read: then nothing is said of them. */
  answers: readonly Answer[] | undefined;
  /** The plan year that answers are counted for. */
  year: number;
  /** Level of the heading of each problem. */
  level: 2 | 3;
}

const column = (title: string, width: number): TableColumn => ({ title, width });
const dash = '–';

/** A text as a sentence of its own. */
const sentence = (text: string): string => /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;

/** Month 4 as "april". */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 1));
}

function aboutBlock(problem: Problem): Block[] {
  const season = problem.SeasonFrom && problem.SeasonTo
    ? problem.SeasonFrom === problem.SeasonTo ? monthName(problem.SeasonFrom) : `${monthName(problem.SeasonFrom)}–${monthName(problem.SeasonTo)}` : '';
  const facts = [
    ['Plats: ', [problem.Area?.title, problem.Place].filter(Boolean).join(', ')], ['Målgrupp: ', problem.TargetGroup], ['Säsong: ', season],
    ['Uppmärksammat: ', problem.FirstYear ? String(problem.FirstYear) : '']
  ].filter(([, value]) => value);
  return [
    ...(problem.Description.trim() ? [{ kind: 'paragraph' as const, text: problem.Description.trim() }] : []),
    ...(facts.length > 0 ? [{ kind: 'bullets' as const, items: facts.map(([name, value]) => [{ text: name, strong: true }, { text: value }]) }] : []),
    problem.PriorityReason.trim()
      ? { kind: 'paragraph', text: [{ text: 'Skäl för prioriteringen: ', strong: true }, { text: sentence(problem.PriorityReason) }] }
      : { kind: 'gap', text: 'skälen för prioriteringen är inte angivna.' }
  ];
}

function evidenceBlocks(problem: Problem, evidence: readonly Evidence[]): Block[] {
  if (evidence.length === 0) return [{ kind: 'gap', text: 'inget underlag är knutet till problemet.' }];
  return [
    {
      kind: 'table', caption: `Underlag för problemet ${problem.Title}`,
      description: 'En rad för varje underlag: slag av underlag, vad det visar, varifrån det kommer och datum.',
      columns: [column('Slag', 1.7), column('Vad det visar', 3.4), column('Källa', 2.6), column('Datum', 1.2)],
      rows: byKind(evidence).map(item => [item.Kind ?? dash, item.Title, originText(item) || dash, item.EvidenceDate ?? dash])
    },
    ...(isThin(evidence) ? [{ kind: 'gap' as const, text: 'underlaget är av ett enda slag. Policyn begär minst två slag av underlag.' }] : [])
  ];
}

/** The causes as text: side by side of the triangle, each line from what is seen down to what it rests on. */
export function causeLines(causes: readonly Cause[]): string[] {
  return triangleOf(causes).flatMap(({ side }) => {
    const own = causes.filter(cause => side === undefined ? !cause.Side : cause.Side === side);
    return linesOfReasoning(own).map(line => `${side ?? 'Övrigt'}: ${sentence(line.map(cause => cause.Title.replace(/[.\s]+$/, '')).join(', som beror på '))}`);
  });
}

function causeBlocks(problem: Problem, causes: readonly Cause[]): Block[] {
  if (causes.length === 0) return [{ kind: 'gap', text: 'ingen orsaksanalys är gjord.' }];
  const missing = triangleOf(causes).filter(({ side, count }) => side && count === 0).map(({ side }) => (side as string).toLocaleLowerCase('sv'));
  return [
    {
      kind: 'table', caption: `Orsaker till problemet ${problem.Title}`,
      description: 'En rad för varje orsak: del av brottstriangeln, orsak, resonemang, stöd i underlaget och vilket underlag den vilar på.',
      columns: [column('Del', 1.5), column('Orsak', 2.8), column('Resonemang', 3), column('Stöd', 1.3), column('Underlag', 2.2)],
      rows: triangleOf(causes).flatMap(({ side }) => causes.filter(cause => side === undefined ? !cause.Side : cause.Side === side)
        .map(cause => [cause.Side ?? dash, cause.Title, cause.Grounds.trim() || dash, cause.Strength ?? dash, cause.Evidence?.title ?? dash]))
    },
    { kind: 'paragraph', text: 'Så hänger orsakerna ihop:', leads: true },
    { kind: 'bullets', items: causeLines(causes) },
    ...(missing.length > 0 ? [{ kind: 'paragraph' as const, text: `Ingen orsak är angiven för ${enumerated(missing)}.` }] : [])
  ];
}

function decisionBlocks(problem: Problem, answers: readonly Answer[] | undefined, year: number): Block[] {
  if (!answers) return [{ kind: 'gap', text: 'åtgärderna är inte synliga för den som gjort dokumentet.' }];
  const standing = standingOf(problem, answers, year);
  const current = answersNow(answers, year);
  const lead = (text: string): Block => ({ kind: 'paragraph', text: [{ text: 'Ställningstagande: ', strong: true }, { text }], leads: current.length > 0 });
  const measures: Block[] = current.length > 0
    ? [{ kind: 'bullets', items: current.map(({ Title, PlanYear, Status }) => `${Title} (${[PlanYear, Status?.toLocaleLowerCase('sv')].filter(Boolean).join(', ')})`) }] : [];
  const no = `ingen åtgärd, ${runningDate(problem.ProblemDecisionDate)}. ${sentence(problem.ProblemDecisionReason)}`;
  switch (standing) {
    case 'measures': return [lead(`${counted(current.length, 'åtgärd svarar', 'åtgärder svarar')} mot problemet.`), ...measures];
    case 'no': return [lead(no)];
    case 'contradicts': return [lead(`${no} Ändå svarar ${counted(current.length, 'åtgärd', 'åtgärder')} mot problemet.`), ...measures];
    case 'promised': return [{ kind: 'gap', text: 'åtgärd är beslutad men ingen åtgärd i planen svarar mot problemet.' }];
    case 'earlier': return [{ kind: 'gap', text: 'bara åtgärder från tidigare år, alla genomförda, svarar mot problemet.' }];
    default: return [{ kind: 'gap', text: 'varken åtgärd eller skäl för att avstå är angivna.' }];
  }
}

/** A heading for each prioritised problem, with reasons, evidence, causes and decision below it. */
export function problemBlocks({ problems, evidence, causes, answers, year, level }: ProblemReportInput): Block[] {
  const prioritised = problems.filter(({ Priority }) => Priority === 'Prioriterat').sort((a, b) => a.Title.localeCompare(b.Title, 'sv'));
  if (prioritised.length === 0) return [{ kind: 'gap', text: 'inget problem är prioriterat.' }];
  const of = <T extends { Problem: { id: number } | undefined }>(items: readonly T[], { id }: Problem): T[] => items.filter(item => item.Problem?.id === id);
  return prioritised.flatMap((problem): Block[] => [
    { kind: 'heading', level, text: problem.Title },
    ...aboutBlock(problem),
    ...evidenceBlocks(problem, of(evidence, problem)),
    ...causeBlocks(problem, of(causes, problem)),
    ...decisionBlocks(problem, answers && of(answers, problem), year)
  ]);
}
