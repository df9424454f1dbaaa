import type { AnnualInput } from '../../../../src/areas/analysis/model';
import type { CameraCase } from '../../../../src/areas/cameras/lists';
import type { Agreement, Partner } from '../../../../src/areas/cooperation/lists';
import type { Meeting } from '../../../../src/areas/council/lists';
import { defaultFollowUpMonths } from '../../../../src/areas/plan/model';
import type { Decision } from '../../../../src/areas/decisions/lists';
import type { Problem } from '../../../../src/areas/situation/lists';

const base = { etag: '"1"', created: '2026-01-01T00:00:00Z', modified: '2026-02-03T00:00:00Z', ClientKey: '' };

export { followUp, measure } from '../plan/sample';

export const problem = (id: number, more: Partial<Problem> = {}): Problem => ({
  ...base, id, Title: `Problem ${id}`, Description: '', Place: '', TargetGroup: '', Priority: 'Prioriterat', PriorityReason: '', FirstYear: undefined, Area: undefined,
  SeasonFrom: undefined, SeasonTo: undefined, ProblemDecision: undefined, ProblemDecisionReason: '', ProblemDecisionDate: undefined, ...more
});

export const input = (more: Partial<AnnualInput> = {}): AnnualInput => ({
  year: 2026, today: '2026-11-23', municipality: 'Hjo kommun', council: 'BRÅ', followUpMonths: defaultFollowUpMonths, measures: [], previous: [], next: [], followUps: [], problems: [], analysedYears: [], noActor: {}, ...more
});

export const partner = (id: number, more: Partial<Partner> = {}): Partner => ({
  ...base, id, Title: `Part ${id}`, Category: 'Handel', KeyActor: false, ContactFunction: '', Note: '', Ended: false, ...more
});

export const agreement = (id: number, of: number, more: Partial<Agreement> = {}): Agreement => ({
  ...base, id, Title: `Överenskommelse ${id}`, Partner: { id: of, title: `Part ${of}` }, State: 'Tillfrågad', Purposes: '', Areas: '', AskedDate: undefined, AnswerNote: '',
  SignedDate: undefined, ValidFrom: undefined, ValidTo: undefined, NextReview: undefined, Dnr: '', Document: undefined, ...more
});

/** A signed agreement with all that it must hold. */
export const signed = (id: number, of: number, more: Partial<Agreement> = {}): Agreement => agreement(id, of, {
  State: 'Tecknad', Purposes: 'Trygghet', Areas: 'Belysning', SignedDate: '2025-12-01', ValidFrom: '2026-01-01', ValidTo: '2029-12-31', ...more
});

export const camera = (id: number, more: Partial<CameraCase> = {}): CameraCase => ({
  ...base, id, Title: `Ärende ${id}`, Place: `Plats ${id}`, PlaceType: undefined, Ground: '', Purpose: 'Förebygga brott', LegalBasis: undefined, LegalBasisText: '', Department: undefined,
  CaseState: 'I drift', StartDate: '2026-03-01', EndDate: undefined, Gate1Problem: true, Problem: undefined, Gate1Note: '', Gate2Measures: true, Measure: undefined, Gate2Note: '',
  Gate3Assessment: true, AssessmentDate: undefined, AssessmentDocument: undefined, DpiaNeeded: undefined, DpiaNote: '', Gate4Routine: true, RoutineDocument: undefined,
  StorageDays: 3, StorageReason: '', ...more
});

export const decision = (id: number, of: number, more: Partial<Decision> = {}): Decision => ({
  ...base, id, Title: '', ItemList: 'CameraCases', ItemId: of, ItemVersion: '3.0', Digest: '', Decision: 'Beslutad', Body: 'Kommunstyrelsen', Paragraph: '61', DecisionDate: '2026-02-01',
  Dnr: 'KS 2026-301', Decider: '', Delegation: '', ...more
});

export const meeting = (id: number, more: Partial<Meeting> = {}): Meeting => ({
  ...base, id, Title: 'Möte med BRÅ', MeetingStart: '2026-09-21T07:00:00Z', MeetingEnd: '2026-09-21T09:00:00Z', Place: '', Online: false, Agenda: 'Öppnande\nTrender', State: 'Genomförd',
  SentOn: undefined, Organizer: undefined, WebLink: undefined, Answers: '', AnswersOn: undefined, EventId: '', EventUid: '', EventKey: '', InvitationStep: '', ...more
});
