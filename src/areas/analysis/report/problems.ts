import type { Block, Span } from '../../../kit/word/content';
import { capitalised, numbered } from '../../../kit/text/swedish';
import type { Problem } from '../../situation/lists';
import { byTitle } from '../model';
import type { AnnualFigures, AnnualInput } from '../model';
import { sentence, statusWords } from './phrases';

const part = (text: string): Block => ({ kind: 'heading', level: 2, text });

/** "Plats: … Målgrupp: …" in one paragraph, without what is not known. Names of places keep their letters as they are written. */
function named(...facts: readonly (readonly [string, string])[]): Block[] {
  const known = facts.filter(([, value]) => value.trim() !== '');
  return known.length === 0 ? [] : [{ kind: 'paragraph', text: known.flatMap(([name, value]): Span[] => [{ text: `${name}: `, strong: true }, { text: `${sentence(value)} ` }]) }];
}

/** From the problem by its causes to what was done and how it went: the thread that practice most often lacks (domain.md §2). */
function thread(problem: Problem, { year, today }: AnnualInput, { ofProblem, latest }: AnnualFigures): Block[] {
  const answering = [...ofProblem.get(problem.id) ?? []].sort((a, b) => a.Cause.localeCompare(b.Cause, 'sv') || byTitle(a, b));
  if (answering.length === 0) return [{ kind: 'gap', text: `planen för ${year} har ingen åtgärd mot problemet, och något skäl till det är inte registrerat.` }];
  return [{
    kind: 'table', caption: `Orsak, åtgärd och läge: ${problem.Title}`,
    description: `En rad för varje åtgärd ${year} mot problemet ”${problem.Title}”: orsaken den svarar mot, åtgärden, dess status och den senaste uppföljningen.`,
    columns: [{ title: 'Orsak', width: 3.2 }, { title: 'Åtgärd', width: 3 }, { title: 'Status', width: 1.5 }, { title: 'Senaste uppföljning', width: 3.4 }],
    rows: answering.map(measure => {
      const entry = latest.get(measure.id);
      return [measure.Cause.trim() || 'Orsak är inte angiven', measure.Title, statusWords(measure, today), entry ? `${entry.FollowUpDate ?? ''}: ${entry.Title}` : 'Ingen'];
    }),
    source: `åtgärdsplan och uppföljningar ${year}, lästa ${today}`
  }];
}

function problemBlocks(problem: Problem, input: AnnualInput, figures: AnnualFigures): Block[] {
  return [
    part(problem.Title),
    ...named(['Plats', problem.Place], ['Målgrupp', problem.TargetGroup], ['Uppmärksammat', problem.FirstYear === undefined ? '' : `år\u00a0${problem.FirstYear}`]),
    ...(problem.Description.trim() ? [{ kind: 'paragraph' as const, text: sentence(problem.Description) }] : []),
    ...named(['Skäl för prioriteringen', problem.PriorityReason]),
    ...thread(problem, input, figures)
  ];
}

const listed = (problems: readonly Problem[]): Block => ({
  kind: 'bullets', items: problems.map((problem): Span[] => [{ text: sentence(problem.Title), strong: true }, { text: problem.PriorityReason.trim() ? ` ${sentence(problem.PriorityReason)}` : '' }])
});

/** Problems of the lägesbild and their causes (P2, P32): the prioritised ones in full, those watched and closed with their reasons. */
export function problems(input: AnnualInput, figures: AnnualFigures): Block[] {
  const { prioritised, watched, closed, withoutProblem } = figures;
  return [
    ...(prioritised.length === 0 ? [{ kind: 'gap' as const, text: 'inget problem är prioriterat i lägesbilden.' }] : prioritised.flatMap(problem => problemBlocks(problem, input, figures))),
    ...(watched.length > 0 ? [part('Problem som bevakas'), listed(watched)] : []),
    ...(closed.length > 0 ? [part('Avslutade problem'), listed(closed)] : []),
    ...(withoutProblem.length > 0 ? [
      part('Åtgärder utan problem'),
      { kind: 'paragraph' as const, leads: true, text: `${capitalised(numbered(withoutProblem.length, 'åtgärd pekar', 'åtgärder pekar'))} inte på något problem i lägesbilden:` },
      { kind: 'bullets' as const, items: withoutProblem.map(measure => measure.Title) }
    ] : [])
  ];
}
