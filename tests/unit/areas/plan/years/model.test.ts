import type { Picture } from '../../../../../src/areas/situation/lists';
import { deadlines } from '../../../../../src/areas/plan/years/deadlines';
import { checkEarlierPlan, checkSecure, isPlanYear } from '../../../../../src/areas/plan/years/drafts';
import { keptBy, nextPlanYear, nextStep, obstacles, owningDepartments, proposedPicture, remarks, sortedPlans, viewOf } from '../../../../../src/areas/plan/years/model';
import type { PlanFacts } from '../../../../../src/areas/plan/years/model';
import { measure, plan } from '../sample';

const owner = { id: 7, title: 'Chef', login: 'l', email: '' };
const whole = (id: number, more = {}): ReturnType<typeof measure> => measure(id, { Problem: { id: 1, title: 'Klotter' }, Cause: 'Mörkt', Goal: 'Halverat', Indicator: 'Anmälningar', Owner: owner, ...more });
const facts = (more: Partial<PlanFacts> = {}): PlanFacts => ({ plan: plan(1, { Picture: { id: 3, title: 'Lägesbild 2026' } }), measures: [whole(1)], view: 'secured', secured: true, ...more });

describe('how a plan stands', () => {
  it('is told by its decisions: a state alone secures and decides nothing (P18, L5)', () => {
    expect(viewOf(plan(1, { State: 'Förankrad' }), 'undecided', false)).toBe('draft');
    expect(viewOf(plan(1, { State: 'Utkast' }), 'undecided', true)).toBe('secured');
    expect(viewOf(plan(1, { State: 'Beslutad' }), 'undecided', true)).toBe('undecided');
    expect(viewOf(plan(1, { State: 'Utkast' }), 'decided', true)).toBe('decided');
    expect(viewOf(plan(1, { State: 'Följs upp' }), 'decided', true)).toBe('following');
    expect(viewOf(plan(1, { State: 'Avslutad' }), 'decided', true)).toBe('closed');
    expect(viewOf(plan(1, { State: 'Avslutad' }), 'changed', true)).toBe('changed');
    expect(viewOf(plan(1, { State: 'Beslutad', Earlier: true }), 'undecided', false)).toBe('earlier');
  });

  it('goes on from step to step', () => {
    expect(nextStep('draft', 'Utkast')).toBe('secure');
    expect(nextStep('secured', 'Förankrad')).toBe('decide');
    expect(nextStep('undecided', 'Beslutad')).toBe('decide');
    expect(nextStep('changed', 'Beslutad')).toBe('follow');
    expect(nextStep('following', 'Följs upp')).toBe('close');
    expect(nextStep('earlier', 'Följs upp')).toBe('close');
    expect(nextStep('earlier', 'Avslutad')).toBeUndefined();
    expect(nextStep('closed', 'Avslutad')).toBeUndefined();
  });
});

describe('what stands in the way', () => {
  it('of securing is a plan without measures', () => {
    expect(obstacles('secure', facts({ measures: [] }))).toEqual([{ kind: 'noMeasures' }]);
    expect(obstacles('secure', facts({ measures: [measure(1)] }))).toEqual([]);
  });

  it('of deciding is every measure that lacks its thread without a reason, by name and parts (P32)', () => {
    expect(obstacles('decide', facts())).toEqual([]);
    expect(obstacles('decide', facts({
      plan: plan(1), secured: false, measures: [whole(1), measure(2, { Title: 'Bar' }), measure(3, { ThreadReason: 'Tas fram i vår.' }), whole(4, { Indicator: '', Ongoing: true })]
    }))).toEqual([{ kind: 'noPicture' }, { kind: 'notSecured' }, { kind: 'thread', id: 2, title: 'Bar', parts: ['Problem', 'Cause', 'Goal', 'Indicator', 'Owner'] }]);
  });

  it('of following up is that it is not decided', () => {
    expect(obstacles('follow', facts())).toEqual([{ kind: 'notDecided' }]);
    expect(obstacles('follow', facts({ view: 'changed' }))).toEqual([]);
  });

  it('of closing is each measure without status or follow-up in its year (P22, P47)', () => {
    const found = obstacles('close', facts({
      view: 'following', measures: [whole(1, { FollowedUp: '2026-12-01' }), whole(2, { FollowedUp: '2025-12-01' }), whole(3, { Status: undefined, FollowedUp: '2026-04-30' })]
    }));
    expect(found).toEqual([{ kind: 'status', id: 3, title: 'Åtgärd 3' }, { kind: 'followUp', id: 2, title: 'Åtgärd 2' }]);
  });

  it('is kept apart from what is worth a look', () => {
    const told = { ...facts(), pictureApproved: false, analysisApproved: undefined, securedAsNow: false, carried: undefined, today: '2026-11-01' };
    expect(remarks('decide', told).map(({ kind }) => kind)).toEqual(['fewDepartments', 'changedSinceSecured', 'pictureDraft', 'noAnalysis', 'noneInDepth']);
    expect(remarks('follow', told).map(({ kind }) => kind)).toEqual(['notSent', 'notPresented']);
    const open = { ...told, measures: [whole(1), whole(2), whole(3, { Status: 'Genomförd' })], carried: new Set([1]) };
    expect(remarks('close', open)).toEqual([{ kind: 'yearNotOver' }, { kind: 'notCarried', id: 2, title: 'Åtgärd 2' }]);
    expect(remarks('close', { ...open, carried: undefined, today: '2027-01-02' })).toEqual([]);
    expect(remarks('close', { ...open, carried: new Set() })).toEqual([{ kind: 'yearNotOver' }]);
    expect(remarks('close', { ...open, carried: new Set(), today: '2027-01-02' }).map(({ kind }) => kind)).toEqual(['notCarried', 'notCarried']);
  });

  it('counts verksamheter that own measures, each once (P18)', () => {
    expect(owningDepartments([whole(1), whole(2), whole(3, { Department: { id: 2, title: 'Barn' } }), whole(4, { Department: undefined })])).toEqual(['Barn', 'Kommunledning']);
  });
});

describe('what keeps a plan from being removed', () => {
  test.each([
    ['draft', 0, 0, undefined], ['draft', 0, 3, 'measures'], ['draft', 1, 0, 'begun'], ['draft', 1, 3, 'begun'],
    ['secured', 1, 0, 'begun'], ['decided', 2, 5, 'begun'], ['undecided', 0, 0, 'begun'], ['earlier', 0, 0, 'begun']
  ] as const)('%s with %i decisions and %i measures: %s', (view, decisions, measures, kept) => {
    expect(keptBy(view, decisions, measures)).toBe(kept);
  });
});

describe('deadlines', () => {
  const decided = (id: number, year: number, on: string): ReturnType<typeof plan> => plan(id, { Year: year, State: 'Beslutad', ApprovedOn: on });

  it('of policy and law are two: each calendar year, and every second year (P16, P22; 6 §)', () => {
    const found = deadlines([decided(1, 2025, '2024-12-10'), decided(2, 2026, '2025-12-09')], [{ date: '2026-01-20', year: 2025 }], '2026-11-23');
    expect(found).toEqual({ policyPlan: { year: 2027, by: '2026-12-31' }, policyFollowUp: { year: 2026, by: '2026-12-31' }, law: { by: '2028-01-20' }, lastFollowUp: '2026-01-20' });
  });

  it('count from the first decision where nothing was ever followed up, and not from before the law', () => {
    expect(deadlines([decided(1, 2020, '2019-12-10'), decided(2, 2026, '2025-12-09')], [], '2026-11-23').law).toEqual({ by: '2025-07-01' });
    expect(deadlines([decided(2, 2026, '2025-12-09')], [], '2026-11-23').law).toEqual({ by: '2027-12-09' });
  });

  it('leave years alone that lie before the last follow-up, or were closed before the product', () => {
    const plans = [decided(1, 2024, '2023-12-10'), decided(2, 2025, '2024-12-10'), decided(3, 2026, '2025-12-09')];
    expect(deadlines(plans, [{ date: '2026-11-20', year: 2026 }], '2026-11-23').policyFollowUp).toBeUndefined();
    expect(deadlines([{ ...plans[1], Earlier: true, State: 'Avslutad' }], [], '2026-11-23').policyFollowUp).toBeUndefined();
    expect(deadlines(plans, [], '2026-11-23').policyFollowUp).toEqual({ year: 2026, by: '2026-12-31' });
  });

  it('without any plan ask for this year\'s, which is late', () => {
    expect(deadlines([plan(1)], [], '2026-11-23')).toEqual({ policyPlan: { year: 2026, by: '2025-12-31' } });
  });
});

describe('new and earlier plans', () => {
  it('are proposed for the first year without one, and rest on the newest approved lägesbild', () => {
    expect(nextPlanYear([{ Year: 2026 }], 2026)).toBe(2027);
    expect(nextPlanYear([], 2026)).toBe(2026);
    const picture = (id: number, State: string, Term: string, ApprovedOn: string | undefined): Picture => ({ id, State, Term, ApprovedOn } as Picture);
    expect(proposedPicture([picture(1, 'Fastställd', 'Helår', '2025-11-19'), picture(2, 'Utkast', 'Helår', undefined), picture(3, 'Fastställd', 'EST mars', '2026-03-10')])?.id).toBe(1);
    expect(proposedPicture([picture(3, 'Fastställd', 'EST mars', '2026-03-10')])?.id).toBe(3);
    expect(proposedPicture([picture(2, 'Utkast', 'Helår', undefined)])).toBeUndefined();
  });

  it('stand latest first', () => {
    expect(sortedPlans([plan(1, { Year: 2025 }), plan(2, { Year: 2027 }), plan(3, { Year: 2025 })]).map(({ id }) => id)).toEqual([2, 3, 1]);
  });

  it('of a year that is taken, dated ahead or without body are refused', () => {
    const draft = { Year: '2025', ApprovedBy: 'Kommunstyrelsen', Paragraph: '141', ApprovedOn: '2024-12-10', Dnr: '2024-168' };
    expect(checkEarlierPlan(draft, [2026], '2026-11-23')).toEqual({});
    expect(checkEarlierPlan(draft, [2025], '2026-11-23')).toEqual({ Year: 'taken' });
    expect(checkEarlierPlan({ ...draft, Year: '25', ApprovedBy: ' ', ApprovedOn: '2026-12-10' }, [], '2026-11-23')).toEqual({ Year: 'year', ApprovedBy: 'required', ApprovedOn: 'future' });
    expect(isPlanYear('2029', 2026)).toBe(false);
  });

  it('are secured with a body, a note and a date that has come (P18)', () => {
    const draft = { body: 'Förvaltningsledningen', date: '2026-11-20', who: '', note: 'Alla står bakom.', dnr: '' };
    expect(checkSecure(draft, '2026-11-23')).toEqual({});
    expect(checkSecure({ ...draft, body: '', note: ' ', date: '2026-11-24' }, '2026-11-23')).toEqual({ body: 'required', note: 'required', date: 'future' });
    expect(checkSecure({ ...draft, note: 'x'.repeat(256), date: '' }, '2026-11-23')).toEqual({ note: 'tooLong', date: 'required' });
  });
});
