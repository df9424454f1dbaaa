/** @jest-environment node */
import { byKind, hasField, originOf, originText, periodText } from '../../../../../src/areas/situation/problems/evidence';
import { answersNow, countProblems, isThin, kindsOf, lacksDecision, mayRemove, passes, problemRows, standingOf } from '../../../../../src/areas/situation/problems/model';
import { answer, cause, evidence, problem } from './given';

const today = '2026-11-23';
const no = { ProblemDecision: 'Ingen åtgärd', ProblemDecisionReason: 'För få händelser', ProblemDecisionDate: '2026-10-01' } as const;

describe('how a problem is answered (P2)', () => {
  it('by measures of this year, later, or still going on; not by those stopped', () => {
    const answers = [
      answer(1), answer(2, { PlanYear: 2027, Status: 'Ej påbörjad' }), answer(3, { PlanYear: 2025, Status: 'Pågår' }), answer(4, { PlanYear: 2025, Status: 'Genomförd' }),
      answer(5, { Status: 'Avbruten' }), answer(6, { Status: 'Genomförd' }), answer(7, { PlanYear: undefined, Status: undefined })
    ];
    expect(answersNow(answers, 2026).map(({ id }) => id)).toEqual([1, 2, 3, 6, 7]);
  });

  it('by a reasoned and dated no, and both contradict each other', () => {
    expect(standingOf(problem(1), [answer(1)], 2026)).toBe('measures');
    expect(standingOf(problem(1, no), [], 2026)).toBe('no');
    expect(standingOf(problem(1, no), [answer(1)], 2026)).toBe('contradicts');
    expect(standingOf(problem(1, { ...no, ProblemDecisionReason: ' ' }), [], 2026)).toBe('none');
    expect(standingOf(problem(1, { ...no, ProblemDecisionDate: undefined }), [], 2026)).toBe('none');
    expect(standingOf(problem(1, { ProblemDecision: 'Åtgärd' }), [], 2026)).toBe('promised');
    expect(standingOf(problem(1), [answer(1, { PlanYear: 2025, Status: 'Genomförd' })], 2026)).toBe('earlier');
    expect(standingOf(problem(1), [answer(1, { Status: 'Avbruten' })], 2026)).toBe('none');
  });

  it('a prioritised one must be, a watched one need not', () => {
    expect((['none', 'promised', 'earlier', 'no', 'measures', 'contradicts'] as const).map(standing => lacksDecision(problem(1), standing))).toEqual([true, true, true, false, false, false]);
    expect(lacksDecision(problem(1, { Priority: 'Bevakas' }), 'none')).toBe(false);
  });
});

describe('what a problem rests on (P32)', () => {
  it('is two kinds of evidence at least', () => {
    expect([isThin([]), isThin([evidence(1), evidence(2)]), isThin([evidence(1), evidence(2, { Kind: 'Samverkan' })]), isThin([evidence(1), evidence(2, { Kind: undefined })])]).toEqual([true, true, false, true]);
    expect(kindsOf([evidence(1), evidence(2, { Kind: 'Samverkan' }), evidence(3)])).toEqual(['Samverkan', 'Händelser']);
    expect(kindsOf([evidence(1, { Kind: 'Eget' as never }), evidence(2)])).toEqual(['Händelser', 'Eget']);
  });

  it('stands by kind, newest first', () => {
    const all = [evidence(1, { EvidenceDate: '2026-01-01' }), evidence(2, { Kind: 'Årsanalys' }), evidence(3, { EvidenceDate: '2026-05-01' }), evidence(4, { Kind: 'Eget' as never })];
    expect(byKind(all).map(({ id }) => id)).toEqual([2, 3, 1, 4]);
  });

  it('leads to where it comes from, and says it in words', () => {
    const events = evidence(1, { EventCategory: { id: 4, title: 'Klotter' }, Area: { id: 2, title: 'Centrum' }, PeriodFrom: '2026-04', PeriodTo: '2026-09', Source: 'EST' });
    expect(originOf(events)).toEqual({ kind: 'route', path: 'situation/events', query: { month: '2026-04', category: '4', area: '2' } });
    expect(originText(events)).toBe('Klotter, Centrum · 2026-04–2026-09 · EST');
    expect(originOf(evidence(2, { Kind: 'Nationell och regional statistik', Indicator: { id: 9, title: 'Anmälda brott' } }))).toEqual({ kind: 'route', path: 'situation/figures', query: { indicator: '9' } });
    expect(originOf(evidence(3, { Kind: 'Trygghetsvandring', Walk: { id: 7, title: 'Hamnen' } }))).toEqual({ kind: 'route', path: 'est/walks/7', query: {} });
    expect(originOf(evidence(4, { Kind: 'Årsanalys', Report: { id: 3, title: 'Årsanalys 2025' } }))).toEqual({ kind: 'item', list: 'Reports', id: 3 });
    const web = evidence(5, { Kind: 'Omvärldsbevakning', Link: { url: 'https://polisen.se/', text: '' } });
    expect([originOf(web), originText(web)]).toEqual([{ kind: 'web', url: 'https://polisen.se/' }, 'https://polisen.se/']);
    const words = evidence(6, { Kind: 'Samverkan', Source: 'Hemtjänsten' });
    expect([originOf(words), originText(words)]).toEqual([undefined, 'Hemtjänsten']);
    expect([periodText({ PeriodFrom: '2025', PeriodTo: '2025' }), periodText({ PeriodFrom: '', PeriodTo: '2025' })]).toEqual(['2025', '2025']);
  });

  it('is told by the fields of its kind', () => {
    expect([hasField('Händelser', 'EventCategory'), hasField('Samverkan', 'EventCategory'), hasField('Samverkan', 'Link'), hasField('Händelser', 'Period'), hasField('', 'Source')]).toEqual([true, false, true, true, true]);
  });
});

describe('the register', () => {
  const rows = problemRows(
    [
      problem(1, { Title: 'Ö', Area: { id: 3, title: 'Centrum' }, TargetGroup: 'Unga' }), problem(2, { Priority: 'Bevakas', SeasonFrom: 1, SeasonTo: 2 }), problem(3, { Title: 'B' }),
      problem(4, { Priority: undefined }), problem(5, { Priority: 'Avslutat' })
    ],
    { evidence: [evidence(1), evidence(2, { Kind: 'Samverkan' }), evidence(3, { Problem: { id: 3, title: '' } })], causes: [cause(1), cause(2)], answers: [answer(1)] }, 2026
  );
  const found = (filter: Parameters<typeof passes>[1]): number[] => rows.filter(row => passes(row, filter, today)).map(row => row.problem.id);

  it('has the prioritised first, by title, and those that are over last', () => {
    expect(rows.map(row => [row.problem.id, row.evidence?.length, row.causes, row.standing])).toEqual([
      [3, 1, 0, 'none'], [1, 2, 2, 'measures'], [2, 0, 0, 'none'], [4, 0, 0, 'none'], [5, 0, 0, 'none']
    ]);
  });

  it('is narrowed by priority, area, group, season, what is lacking, and words', () => {
    expect([found({ priority: 'Bevakas' }), found({ area: 3 }), found({ group: 'Unga' }), found({ season: 'any' }), found({ season: 'near' }), found({ season: 'now' })]).toEqual([[2], [1], [1], [2], [2], []]);
    expect([found({ state: 'lacking' }), found({ state: 'thin' }), found({ text: ' centrum ' }), found({})]).toEqual([[3], [3, 2, 4, 5], [1], [3, 1, 2, 4, 5]]);
  });

  it('says how many ask for something, and nothing of what is not read', () => {
    expect(countProblems(rows, today)).toEqual({ prioritised: 2, watched: 2, lacking: 1, thin: 4, near: 1 });
    const unread = problemRows([problem(1)], { evidence: undefined, causes: undefined, answers: undefined }, 2026);
    expect(unread[0]).toMatchObject({ evidence: undefined, causes: undefined, answers: undefined, standing: undefined });
    expect(countProblems(unread, today)).toEqual({ prioritised: 1, watched: 0, lacking: undefined, thin: undefined, near: 0 });
    expect([passes(unread[0], { state: 'thin' }, today), passes(unread[0], { state: 'lacking' }, today)]).toEqual([false, false]);
  });

  it('lets go only of what nothing points to', () => {
    const none = { measures: [], cameraCases: 0, walkObservations: 0, estTasks: 0 };
    expect([mayRemove(none), mayRemove({ ...none, measures: [answer(1)] }), mayRemove({ ...none, cameraCases: 1 }), mayRemove({ ...none, walkObservations: 1 }), mayRemove({ ...none, estTasks: 1 })]).toEqual([true, false, false, false, false]);
  });
});
