import type { AnnualInput } from '../../../../src/areas/analysis/model';
import type { FollowUp, Measure } from '../../../../src/areas/plan/lists';
import type { Problem } from '../../../../src/areas/situation/lists';

const base = { etag: '"1"', created: '2026-01-01T00:00:00Z', modified: '2026-02-03T00:00:00Z', ClientKey: '' };

export const measure = (id: number, more: Partial<Measure> = {}): Measure => ({
  ...base, id, Title: `Åtgärd ${id}`, PlanYear: 2026, Department: { id: 1, title: 'Kommunledning' }, Owner: undefined, Problem: undefined, Cause: '', Goal: '',
  Indicator: '', Baseline: undefined, Target: undefined, MeasureType: undefined, Level: undefined, Place: '', StartDate: undefined, EndDate: undefined,
  Status: 'Pågår', StatusReason: '', Progress: 0, LatestNote: '', FollowedUp: undefined, ...more
});

export const followUp = (id: number, of: number, more: Partial<FollowUp> = {}): FollowUp => ({
  ...base, id, Title: 'Det går bra', Measure: { id: of, title: '' }, FollowUpDate: '2026-04-30', Status: 'Pågår', Progress: 50, Details: '', ...more
});

export const problem = (id: number, more: Partial<Problem> = {}): Problem => ({
  ...base, id, Title: `Problem ${id}`, Description: '', Place: '', TargetGroup: '', Priority: 'Prioriterat', PriorityReason: '', FirstYear: undefined, ...more
});

export const input = (more: Partial<AnnualInput> = {}): AnnualInput => ({
  year: 2026, today: '2026-11-23', municipality: 'Hjo kommun', council: 'BRÅ', measures: [], previous: [], next: [], followUps: [], problems: [], analysedYears: [], ...more
});
