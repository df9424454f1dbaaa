import type { FollowUp, Measure, Plan } from '../../../../src/areas/plan/lists';

const base = { etag: '"1"', created: '2026-01-01T00:00:00Z', modified: '2026-02-03T00:00:00Z', ClientKey: '' };

/** A measure with nothing but its number and verksamhet. */
export const measure = (id: number, more: Partial<Measure> = {}): Measure => ({
  ...base, id, Title: `Åtgärd ${id}`, PlanYear: 2026, Department: { id: 1, title: 'Kommunledning' }, Owner: undefined, Problem: undefined, CauseItem: undefined, Cause: '', Mechanism: '',
  Goal: '', Indicator: '', IndicatorItem: undefined, Baseline: undefined, Target: undefined, MeasureType: undefined, Level: undefined, Place: '', Area: undefined, PreventiveArea: undefined,
  SeasonFrom: undefined, SeasonTo: undefined, StartDate: undefined, EndDate: undefined, Status: 'Pågår', StatusReason: '', Progress: 0, LatestNote: '', FollowedUp: undefined,
  Ongoing: false, InDepth: false, ThreadReason: '', ContinuesFrom: undefined, Hours: undefined, BudgetOwn: undefined, BudgetGrant: undefined, BudgetPartner: undefined,
  SpentHours: undefined, SpentOwn: undefined, SpentGrant: undefined, SpentPartner: undefined, ...more
});

export const followUp = (id: number, of: number, more: Partial<FollowUp> = {}): FollowUp => ({
  ...base, id, Title: 'Det går bra', Measure: { id: of, title: '' }, FollowUpDate: '2026-04-30', Status: 'Pågår', Progress: 50, Details: '', TimesDone: undefined, Process: '',
  Hours: undefined, Cost: undefined, IndicatorValue: undefined, Conclusion: undefined, ConclusionReason: '', ...more
});

export const plan = (id: number, more: Partial<Plan> = {}): Plan => ({
  ...base, id, Title: 'Åtgärdsplan 2026', Year: 2026, State: 'Utkast', Earlier: false, Picture: undefined, Analysis: undefined, Direction: '', SentOn: undefined, PresentedOn: undefined,
  ApprovedOn: undefined, ApprovedBy: '', Paragraph: '', Dnr: '', FileName: '', ...more
});
