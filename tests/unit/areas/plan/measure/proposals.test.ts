/** @jest-environment node */
import { byStrength, indicatorsOf, lateForSeason, noProposal, proposalOf, toFill, usualDepartment } from '../../../../../src/areas/plan/measure/proposals';
import { noTies, toForm } from '../../../../../src/areas/plan/measure/formModel';
import type { MeasureFormValues } from '../../../../../src/areas/plan/measure/formModel';
import { cause, evidence, problem } from '../../situation/problems/given';

const blank = toForm(undefined, 2026, noTies, 'sv-SE');
const centre = { id: 8, title: 'Centrum' };
const park = { id: 9, title: 'Parken' };
const crimes = { id: 3, title: 'Anmälda brott' };

const main = { problem: problem(1, { Area: centre, SeasonFrom: 4, SeasonTo: 9 }), causes: [cause(11, { Title: 'Mörkt' })], evidence: [evidence(1, { Indicator: crimes }), evidence(2, { Indicator: crimes }), evidence(3)] };
const other = { problem: problem(2, { Area: park }), causes: [cause(21), cause(22)], evidence: [evidence(4, { Indicator: { id: 4, title: 'Otrygghet' } }), evidence(5, { Indicator: crimes })] };

describe('what a problem proposes for its measures (P32, P33)', () => {
  it('is its area, its season, and a cause and an indicator where there is one alone', () => {
    expect(proposalOf(main)).toEqual({ Area: centre, CauseItem: { id: 11, title: 'Mörkt' }, IndicatorItem: crimes, SeasonFrom: '4', SeasonTo: '9' });
    expect(proposalOf(other)).toEqual({ Area: park, CauseItem: undefined, IndicatorItem: undefined, SeasonFrom: '', SeasonTo: '' });
  });

  it('fills what is empty', () => {
    expect(toFill(blank, noProposal, proposalOf(main), main.causes)).toEqual(proposalOf(main));
  });

  it('leaves what someone chose or wrote, but for a cause of another problem', () => {
    const typed: MeasureFormValues = { ...blank, Area: park, CauseItem: { id: 99, title: 'Annat problems' }, Indicator: 'Egna lampor', SeasonFrom: '5', SeasonTo: '6' };
    expect(toFill(typed, noProposal, proposalOf(main), main.causes)).toEqual({ CauseItem: { id: 11, title: 'Mörkt' } });
    expect(toFill({ ...blank, Cause: 'Egna ord', Area: centre, IndicatorItem: crimes, SeasonFrom: '4', SeasonTo: '9' }, noProposal, proposalOf(main), main.causes)).toEqual({});
  });

  it('gives way when another problem is chosen, as far as it still stands untouched', () => {
    const filled: MeasureFormValues = { ...blank, ...proposalOf(main) };
    expect(toFill(filled, proposalOf(main), proposalOf(other), other.causes)).toEqual({ Area: park, CauseItem: undefined, IndicatorItem: undefined, SeasonFrom: '', SeasonTo: '' });
    expect(toFill({ ...filled, SeasonTo: '10' }, proposalOf(main), proposalOf(other), other.causes)).not.toHaveProperty('SeasonFrom');
    expect(toFill(filled, proposalOf(main), noProposal, [])).toMatchObject({ Area: undefined, CauseItem: undefined });
  });

  it('names causes with the best support first, and each indicator once', () => {
    expect(byStrength([cause(1), cause(2, { Strength: 'Svagt stöd' }), cause(3, { Strength: 'Starkt stöd' }), cause(4, { Strength: 'Visst stöd' })]).map(({ id }) => id)).toEqual([3, 4, 2, 1]);
    expect(indicatorsOf(main.evidence)).toEqual([crimes]);
  });
});

describe('an owner\'s verksamhet', () => {
  const school = { id: 1, title: 'Barn' };
  const build = { id: 2, title: 'Samhällsbyggnad' };
  const gone = { id: 3, title: 'Teknik' };

  it('is the one that most of the owner\'s measures of the newest year belong to', () => {
    const earlier = [{ Department: build, PlanYear: 2024 }, { Department: build, PlanYear: 2024 }, { Department: school, PlanYear: 2026 }, { Department: gone, PlanYear: 2027 }];
    expect(usualDepartment(earlier, [school, build])).toEqual(school);
    expect(usualDepartment([...earlier, { Department: build, PlanYear: 2026 }, { Department: build, PlanYear: 2026 }], [school, build])).toEqual(build);
  });

  it('is none where nothing is known, or the verksamhet has ended', () => {
    expect(usualDepartment([], [school])).toBeUndefined();
    expect(usualDepartment([{ Department: gone, PlanYear: 2026 }, { Department: undefined, PlanYear: 2026 }], [school])).toBeUndefined();
  });
});

describe('a measure that starts after its season began (P33)', () => {
  const season = { PlanYear: 2026, SeasonFrom: 4, SeasonTo: 9 };
  it.each([['2026-05-02', '2026-04-01'], ['2026-04-01', undefined], ['2026-03-31', undefined], ['2025-10-01', undefined], ['2026-11-01', '2026-04-01'], [undefined, undefined]])('starting %s: %s', (StartDate, begins) => {
    expect(lateForSeason({ ...season, StartDate })).toBe(begins);
  });

  it('a season over the new year begins in the plan year; one of the whole year never', () => {
    expect(lateForSeason({ PlanYear: 2026, SeasonFrom: 11, SeasonTo: 2, StartDate: '2026-01-15' })).toBeUndefined();
    expect(lateForSeason({ PlanYear: 2026, SeasonFrom: 11, SeasonTo: 2, StartDate: '2026-12-01' })).toBe('2026-11-01');
    expect(lateForSeason({ PlanYear: 2026, SeasonFrom: 1, SeasonTo: 12, StartDate: '2026-12-01' })).toBeUndefined();
    expect(lateForSeason({ PlanYear: 2026, SeasonFrom: undefined, SeasonTo: undefined, StartDate: '2026-12-01' })).toBeUndefined();
  });
});
