/** @jest-environment node */
import { checkCause, checkDecision, checkEvidence, checkProblem } from '../../../../../src/areas/situation/problems/checks';
import { freshProblem, fromCauseForm, fromDecisionForm, fromEvidenceForm, fromProblemForm, toCauseForm, toDecisionForm, toEvidenceForm, toProblemForm } from '../../../../../src/areas/situation/problems/formModel';
import { cause, evidence, problem } from './given';

const today = '2026-11-23';
const owner = { id: 1, title: 'Problem 1' };

describe('a problem', () => {
  const values = { ...toProblemForm(undefined, 2026), Title: 'Skadegörelse' };

  it('needs a title, and reasons when it is prioritised (P2)', () => {
    expect(checkProblem(values)).toEqual({});
    expect(checkProblem({ ...values, Title: ' ', Priority: 'Prioriterat', PriorityReason: ' ' })).toEqual({ Title: 'required', PriorityReason: 'priorityReason' });
    expect(checkProblem({ ...values, Place: 'x'.repeat(256) })).toEqual({ Place: 'tooLong' });
  });

  it('has a season of two months or none, and a year that can be', () => {
    expect(checkProblem({ ...values, SeasonFrom: '4' })).toEqual({ SeasonTo: 'season' });
    expect(checkProblem({ ...values, SeasonTo: '4' })).toEqual({ SeasonFrom: 'season' });
    expect(['', '2022', '1989', '2022,5', 'i fjol'].map(FirstYear => checkProblem({ ...values, FirstYear }).FirstYear)).toEqual([undefined, undefined, 'year', 'year', 'year']);
  });

  it('goes from the list to its form and back', () => {
    const stored = problem(1, { Area: { id: 3, title: 'Centrum' }, SeasonFrom: 4, SeasonTo: 8, FirstYear: 2022, PriorityReason: 'Flest' });
    expect(fromProblemForm(toProblemForm(stored, 2026))).toEqual({
      Title: 'Problem 1', Description: '', Area: { id: 3, title: 'Centrum' }, Place: '', TargetGroup: '', Priority: 'Prioriterat', PriorityReason: 'Flest', SeasonFrom: 4, SeasonTo: 8, FirstYear: 2022
    });
    expect(toProblemForm(undefined, 2026)).toMatchObject({ FirstYear: '2026', Priority: 'Bevakas' });
    expect(toProblemForm(problem(1), 2026).FirstYear).toBe('');
  });

  it('begins with what its address says, and with nothing of a filter', () => {
    expect(freshProblem({ new: '1', title: ' Lampan vid bron ', area: '4', place: 'Bron', from: 'estTask:2' })).toEqual({ Title: 'Lampan vid bron', Place: 'Bron', Area: { id: 4, title: '' } });
    expect(freshProblem({ area: '4' })).toEqual({});
    expect(freshProblem({ new: '1', area: 'Centrum', title: 'x'.repeat(300) })).toEqual({ Title: 'x'.repeat(255) });
  });
});

describe('a decision on a problem (P2)', () => {
  it('has its day, which has come, and a no its reasons', () => {
    const none = toDecisionForm(undefined, today);
    expect(checkDecision(none, today)).toEqual({});
    expect(checkDecision({ ...none, ProblemDecision: 'Ingen åtgärd' }, today)).toEqual({ ProblemDecisionReason: 'reason' });
    expect(checkDecision({ ProblemDecision: 'Åtgärd', ProblemDecisionReason: '', ProblemDecisionDate: '' }, today)).toEqual({ ProblemDecisionDate: 'required' });
    expect(checkDecision({ ProblemDecision: 'Åtgärd', ProblemDecisionReason: '', ProblemDecisionDate: '2026-11-24' }, today)).toEqual({ ProblemDecisionDate: 'future' });
    expect(checkDecision({ ProblemDecision: 'Åtgärd', ProblemDecisionReason: '', ProblemDecisionDate: '2026-02-30' }, today)).toEqual({ ProblemDecisionDate: 'date' });
  });

  it('taken back leaves neither reason nor day', () => {
    expect(fromDecisionForm({ ProblemDecision: '', ProblemDecisionReason: 'För få', ProblemDecisionDate: today })).toEqual({ ProblemDecision: undefined, ProblemDecisionReason: '', ProblemDecisionDate: undefined });
    expect(toDecisionForm(problem(1, { ProblemDecision: 'Åtgärd' }), today).ProblemDecisionDate).toBe('');
  });
});

describe('evidence (P32, P37)', () => {
  const values = (more: object): ReturnType<typeof toEvidenceForm> => ({ ...toEvidenceForm(undefined), Title: 'Det ökar', ...more });

  it('says what it shows, of which kind, and where that comes from', () => {
    expect(checkEvidence(values({ Title: '' }), today)).toEqual({ Title: 'required', Kind: 'required' });
    expect(checkEvidence(values({ Kind: 'Samverkan' }), today)).toEqual({ Source: 'origin' });
    expect(checkEvidence(values({ Kind: 'Omvärldsbevakning', Source: 'Grannkommunen' }), today)).toEqual({ Link: 'origin' });
    expect(checkEvidence(values({ Kind: 'Omvärldsbevakning', Link: 'polisen.se' }), today)).toEqual({ Link: 'link' });
    expect(checkEvidence(values({ Kind: 'Trygghetsvandring', Walk: { id: 2, title: 'Hamnen' }, EvidenceDate: '2027-01-01' }), today)).toEqual({ EvidenceDate: 'future' });
    expect(checkEvidence(values({ Kind: 'Något eget' }), today)).toEqual({ Source: 'origin' });
  });

  it('of events is of months, of statistics of periods, from before to', () => {
    const events = { Kind: 'Händelser', EventCategory: { id: 1, title: 'Skadegörelse' } };
    expect(checkEvidence(values(events), today)).toEqual({ PeriodFrom: 'required' });
    expect(checkEvidence(values({ ...events, PeriodFrom: '2026-04', PeriodTo: '2026-09' }), today)).toEqual({});
    expect(checkEvidence(values({ ...events, PeriodFrom: '2026', PeriodTo: '2026-13' }), today)).toEqual({ PeriodFrom: 'month', PeriodTo: 'month' });
    expect(checkEvidence(values({ ...events, PeriodFrom: '2026-09', PeriodTo: '2026-04' }), today)).toEqual({ PeriodTo: 'periodOrder' });
    const figures = { Kind: 'Nationell och regional statistik', Indicator: { id: 4, title: 'Anmälda brott' } };
    expect(['2025', '2017/2018', '2025-H1', '2025K3', '2025-04'].map(PeriodFrom => checkEvidence(values({ ...figures, PeriodFrom }), today))).toEqual([{}, {}, {}, {}, {}]);
    expect(checkEvidence(values({ ...figures, PeriodFrom: 'förra året' }), today)).toEqual({ PeriodFrom: 'period' });
    expect(checkEvidence(values({ ...figures, PeriodTo: '2025' }), today)).toEqual({ PeriodTo: 'periodOrder' });
  });

  it('keeps only what belongs to its kind', () => {
    const typed = values({ Kind: 'Samverkan', Source: ' Hemtjänsten ', Walk: { id: 2, title: '' }, Indicator: { id: 4, title: '' }, PeriodFrom: '2025' });
    expect(fromEvidenceForm(typed, owner, undefined)).toMatchObject({ Problem: owner, Kind: 'Samverkan', Source: 'Hemtjänsten', Walk: undefined, Indicator: undefined, PeriodFrom: '' });
    const stored = evidence(3, { Kind: 'Omvärldsbevakning', Link: { url: 'https://polisen.se/', text: 'Polisen' } });
    expect(fromEvidenceForm(toEvidenceForm(stored), owner, stored).Link).toEqual(stored.Link);
  });
});

describe('a cause', () => {
  it('has words and a side, and never follows from itself', () => {
    const all = [cause(1), cause(2, { ParentCause: 1 })];
    expect(checkCause(toCauseForm(undefined, all, ''), undefined, all)).toEqual({ Title: 'required', Side: 'required' });
    expect(checkCause({ ...toCauseForm(all[0], all, 'Situation'), Parent: { id: 2, title: '' } }, 1, all)).toEqual({ Parent: 'circle' });
    expect(checkCause(toCauseForm(all[1], all, 'Situation'), 2, all)).toEqual({});
  });

  it('names the cause that it follows from, and forgets one that is gone', () => {
    const all = [cause(1), cause(2, { ParentCause: 1 }), cause(3, { ParentCause: 99 })];
    expect(toCauseForm(all[1], all, 'Situation').Parent).toEqual({ id: 1, title: 'Orsak 1' });
    expect(toCauseForm(all[2], all, 'Situation').Parent).toBeUndefined();
    expect(fromCauseForm(toCauseForm(all[1], all, ''), owner)).toMatchObject({ Title: 'Orsak 2', Problem: owner, Side: 'Situation', ParentCause: 1, Strength: undefined });
  });
});
