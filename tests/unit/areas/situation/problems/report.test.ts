/** @jest-environment node */
import { pictureProblems } from '../../../../../src/areas/situation/problems/picture';
import { problemBlocks } from '../../../../../src/areas/situation/problems/report';
import type { Block } from '../../../../../src/kit/word/content';
import type { Problem } from '../../../../../src/areas/situation/lists';
import type { Answer } from '../../../../../src/areas/situation/problems/answer';
import { answer, cause, evidence, problem } from './given';

const place = { id: 1, title: '' };
const shown = [
  evidence(34, { Kind: 'Samverkan', Source: 'Bostadsbolaget', EvidenceDate: '2026-03-01', Problem: { id: 12, title: '' } }),
  evidence(35, { Title: '93 händelser', EventCategory: { id: 1, title: 'Skadegörelse' }, PeriodFrom: '2022-04', PeriodTo: '2022-09', Problem: { id: 12, title: '' } })
];
const causes = [
  cause(5, { Title: 'Skador anmäls sent.', Strength: 'Starkt stöd', Evidence: { id: 34, title: '' }, Problem: { id: 12, title: '' } }),
  cause(6, { Title: 'Klotter sitter kvar', ParentCause: 5, Grounds: 'Drar till sig mer', Problem: { id: 12, title: '' } }),
  cause(7, { Title: 'Tunneln är mörk', Side: 'Utsatthet', Problem: { id: 12, title: '' } })
];
const main = problem(12, {
  Title: 'Skadegörelse', Description: 'Klotter och rutor.', PriorityReason: 'Flest händelser', Area: { id: 3, title: 'Centrum' }, Place: 'Gångtunneln', TargetGroup: 'Elever', SeasonFrom: 4, SeasonTo: 8, FirstYear: 2022
});
const given = (problems: Problem[], answers: Answer[] | undefined): ReturnType<typeof pictureProblems> => pictureProblems({ problems, evidence: shown, causes, answers, year: 2026 });
const blocksOf = (one: Problem, answers: Answer[] | undefined): Block[] => problemBlocks(given([one], answers), 2);
const words = (blocks: readonly Block[]): string => JSON.stringify(blocks);
const gaps = (blocks: readonly Block[]): string[] => blocks.flatMap(block => block.kind === 'gap' ? [block.text] : []);
const tables = (blocks: readonly Block[]): string[][][] => blocks.flatMap(block => block.kind === 'table' ? [block.rows.map(row => [...row])] : []);

describe('problems for the lägesbild\'s document (P2, P32)', () => {
  it('are traced by number from problem to evidence, cause and measure', () => {
    const [found] = given([main], [answer(7, { Problem: { id: 12, title: '' }, Title: 'Sanering' })]);
    expect(found).toMatchObject({
      number: 'P-12', priority: 'Prioriterat', reasons: 'Flest händelser', place: 'Centrum, Gångtunneln', season: 'april–augusti', kinds: expect.arrayContaining(['Samverkan', 'Händelser']), thin: false,
      tree: ['Situation: Klotter sitter kvar, som beror på Skador anmäls sent.', 'Utsatthet: Tunneln är mörk.'], emptySides: ['Gärningsperson'],
      measures: [{ number: 'Å-7', title: 'Sanering', year: 2026, status: 'Pågår' }], standing: 'measures'
    });
    expect(found.evidence.map(({ number, kind, origin }) => [number, kind, origin])).toEqual([['U-34', 'Samverkan', 'Bostadsbolaget'], ['U-35', 'Händelser', 'Skadegörelse · 2022-04–2022-09']]);
    expect(found.causes.map(({ number, side, evidence: ground, parent }) => [number, side, ground, parent])).toEqual([
      ['O-5', 'Situation', 'U-34', undefined], ['O-6', 'Situation', undefined, 'O-5'], ['O-7', 'Utsatthet', undefined, undefined]
    ]);
  });

  it('tell reasons, evidence, causes as table and text, and measures', () => {
    const blocks = blocksOf(main, [answer(7, { Problem: { id: 12, title: '' }, Title: 'Sanering' })]);
    expect(blocks[0]).toEqual({ kind: 'heading', level: 2, text: 'P-12 Skadegörelse' });
    expect(gaps(blocks)).toEqual([]);
    expect(tables(blocks)).toEqual([
      [['U-34', 'Samverkan', 'Underlag 34', 'Bostadsbolaget', '2026-03-01'], ['U-35', 'Händelser', '93 händelser', 'Skadegörelse · 2022-04–2022-09', '–']],
      [
        ['O-5', 'Situation', 'Skador anmäls sent.', '–', 'Starkt stöd', 'U-34', '–'], ['O-6', 'Situation', 'Klotter sitter kvar', 'Drar till sig mer', '–', '–', 'O-5'],
        ['O-7', 'Utsatthet', 'Tunneln är mörk', '–', '–', '–', '–']
      ]
    ]);
    expect(words(blocks)).toContain('Flest händelser.');
    expect(words(blocks)).toContain('Ingen orsak är angiven för gärningsperson.');
    expect(words(blocks)).toContain('Å-7 Sanering (2026, pågår)');
  });

  it('say plainly what is missing', () => {
    expect(gaps(blocksOf(problem(1), []))).toEqual([
      'skälen för prioriteringen är inte angivna.', 'inget underlag är knutet till problemet.', 'ingen orsaksanalys är gjord.', 'varken åtgärd eller skäl för att avstå är angivna.'
    ]);
    expect(gaps(blocksOf(main, undefined))).toEqual(['åtgärderna är inte synliga för den som gjort dokumentet.']);
    const one = pictureProblems({ problems: [main], evidence: shown.slice(0, 1), causes, answers: [], year: 2026 });
    expect(gaps(problemBlocks(one, 3))).toContain('underlaget är av ett enda slag. Policyn begär minst två slag av underlag.');
    expect(gaps(problemBlocks([], 2))).toEqual(['inget problem är prioriterat.']);
  });

  it('give the reasons of a no, and say when measures contradict it', () => {
    const no = problem(1, { ProblemDecision: 'Ingen åtgärd', ProblemDecisionReason: 'För få händelser', ProblemDecisionDate: '2026-10-01' });
    expect(words(blocksOf(no, []))).toContain('ingen åtgärd, den 1\u00a0oktober 2026. För få händelser.');
    expect(words(blocksOf(no, [answer(1, { Problem: place })]))).toContain('Ändå svarar 1\u00a0åtgärd mot problemet.');
    expect(gaps(blocksOf(problem(1, { ProblemDecision: 'Åtgärd' }), []))).toContain('åtgärd är beslutad men ingen åtgärd i planen svarar mot problemet.');
    expect(gaps(blocksOf(problem(1), [answer(1, { Problem: place, PlanYear: 2025, Status: 'Genomförd' })]))).toContain('bara åtgärder från tidigare år, alla genomförda, svarar mot problemet.');
  });

  it('list those that are watched, and leave out those that are over', () => {
    const blocks = problemBlocks(given([problem(2, { Priority: 'Bevakas', PriorityReason: 'Få', Title: 'Trafik' }), problem(3, { Priority: 'Avslutat' }), main], []), 2);
    expect(tables(blocks).pop()).toEqual([['P-2', 'Trafik', '–', 'Få']]);
    expect(words(blocks)).not.toContain('Problem 3');
  });
});
