import type { Cause, Evidence, Problem } from '../../../../../src/areas/situation/lists';
import type { Answer } from '../../../../../src/areas/situation/problems/answer';

const stored = { etag: '"1"', created: '', modified: '' };

export const problem = (id: number, more: Partial<Problem> = {}): Problem => ({
  ...stored, id, Title: `Problem ${id}`, Description: '', Place: '', TargetGroup: '', Priority: 'Prioriterat', PriorityReason: '', FirstYear: undefined, Area: undefined,
  SeasonFrom: undefined, SeasonTo: undefined, ProblemDecision: undefined, ProblemDecisionReason: '', ProblemDecisionDate: undefined, ...more
} as Problem);

export const evidence = (id: number, more: Partial<Evidence> = {}): Evidence => ({
  ...stored, id, Title: `Underlag ${id}`, Problem: { id: 1, title: '' }, Kind: 'Händelser', EvidenceDate: undefined, Indicator: undefined, PeriodFrom: '', PeriodTo: '',
  EventCategory: undefined, Area: undefined, Walk: undefined, Report: undefined, Source: '', Link: undefined, ...more
} as Evidence);

export const cause = (id: number, more: Partial<Cause> = {}): Cause => ({
  ...stored, id, Title: `Orsak ${id}`, Problem: { id: 1, title: '' }, Side: 'Situation', Strength: undefined, Grounds: '', Evidence: undefined, ParentCause: undefined, ...more
} as Cause);

export const answer = (id: number, more: Partial<Answer> = {}): Answer => ({
  id, Title: `Åtgärd ${id}`, Problem: { id: 1, title: '' }, PlanYear: 2026, Status: 'Pågår', StartDate: undefined, EndDate: undefined, ...more
});
