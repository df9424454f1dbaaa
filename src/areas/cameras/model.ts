import { isDate } from '../../kit/lists/define';
import { isWebAddress, lineLength } from '../../kit/text/format';
import { caseStates } from './lists';
import type { CameraCase, CameraCaseChanges, CaseState } from './lists';

export type GateName = 'problem' | 'measures' | 'assessment' | 'routine';

/** What a gate, or the case before its gates, still lacks. The interface has a sentence for each. */
export type Lack =
  | 'place' | 'ground' | 'purpose' | 'legalBasis' | 'legalBasisPlace' | 'legalBasisText'
  | 'check' | 'problem' | 'problemDocuments'
  | 'measure' | 'measureNotStarted' | 'measureOutsideDate'
  | 'assessmentDate' | 'assessmentAfterStart' | 'assessmentDocument' | 'dpia' | 'dpiaDocument' | 'dpiaReason'
  | 'routineDocument' | 'storageDays' | 'storageReason';

export interface Gate { name: GateName; holds: boolean; lacks: Lack[]; }

/** Storage beyond this many days (72 hours) needs stated reasons (IMY; domain.md §4). */
export const plainStorageDays = 3;

/** Statuses of a measure that is decided and implemented, or being so (P34, P38). */
const implemented: readonly (string | undefined)[] = ['Pågår', 'Genomförd'];

/** States of a case that is over: it has ended, or was refused. */
export function isOver(state: CaseState): boolean {
  return state === 'Upphörd' || state === 'Avslagen';
}

const blank = (text: string | undefined): boolean => !text?.trim();

/** Documents and events are dated when their year at least is told. */
const tellsYear = (text: string | undefined): boolean => /(?<!\d)(19|20)\d\d(?!\d)/.test(text ?? '');
const tellsDay = (text: string | undefined): boolean => (text?.match(/(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/g) ?? []).some(isDate);

const found = (lacks: (Lack | undefined)[]): Lack[] => lacks.filter((lack): lack is Lack => lack !== undefined);

/** P54, L14: ground, purpose and legal basis. 14 § covers public places alone; elsewhere another basis is chosen. */
export function basicsLacks(item: CameraCaseChanges): Lack[] {
  const own = item.LegalBasis === 'Annan rättslig grund';
  return found([
    blank(item.Place) || !item.PlaceType ? 'place' : undefined,
    blank(item.Ground) ? 'ground' : undefined,
    blank(item.Purpose) ? 'purpose' : undefined,
    !item.LegalBasis ? 'legalBasis' : undefined,
    item.LegalBasis && !own && item.PlaceType && item.PlaceType !== 'Offentlig plats' ? 'legalBasisPlace' : undefined,
    own && blank(item.LegalBasisText) ? 'legalBasisText' : undefined
  ]);
}

function problemLacks(item: CameraCaseChanges): (Lack | undefined)[] {
  return [!item.Problem ? 'problem' : undefined, !tellsYear(item.Gate1Note) ? 'problemDocuments' : undefined];
}

/** P34: without a measure that is under way or done, in the plan or outside it, the case stops here. */
function measureLacks(item: CameraCaseChanges, status: string | undefined): (Lack | undefined)[] {
  if (item.Measure && implemented.includes(status)) return [];
  if (tellsDay(item.Gate2Note)) return [];
  if (item.Measure) return ['measureNotStarted'];
  return [blank(item.Gate2Note) ? 'measure' : 'measureOutsideDate'];
}

/** P39, kamerabevakningslagen 9 §: dated before the start; a konsekvensbedömning or a reasoned no. */
function assessmentLacks(item: CameraCaseChanges): (Lack | undefined)[] {
  return [
    !item.AssessmentDate ? 'assessmentDate' : undefined,
    item.AssessmentDate && item.StartDate && item.AssessmentDate >= item.StartDate ? 'assessmentAfterStart' : undefined,
    !item.AssessmentDocument ? 'assessmentDocument' : undefined,
    !item.DpiaNeeded ? 'dpia' : undefined,
    item.DpiaNeeded && blank(item.DpiaNote) ? item.DpiaNeeded === 'Ja' ? 'dpiaDocument' : 'dpiaReason' : undefined
  ];
}

function routineLacks(item: CameraCaseChanges): (Lack | undefined)[] {
  return [
    !item.RoutineDocument ? 'routineDocument' : undefined,
    item.StorageDays === undefined || Number.isNaN(item.StorageDays) ? 'storageDays' : undefined,
    (item.StorageDays ?? 0) > plainStorageDays && blank(item.StorageReason) ? 'storageReason' : undefined
  ];
}

/**
 * The policy's four gates (P37–P40): each holds when a person has checked it off and nothing it needs is missing.
 * @param measureStatus status of the linked measure, or undefined when it is not known
 */
export function gatesOf(item: CameraCaseChanges, measureStatus: string | undefined): Gate[] {
  const gate = (name: GateName, checked: boolean | undefined, missing: (Lack | undefined)[]): Gate => {
    const lacks = found([...missing, checked ? undefined : 'check']);
    return { name, holds: lacks.length === 0, lacks };
  };
  return [
    gate('problem', item.Gate1Problem, problemLacks(item)),
    gate('measures', item.Gate2Measures, measureLacks(item, measureStatus)),
    gate('assessment', item.Gate3Assessment, assessmentLacks(item)),
    gate('routine', item.Gate4Routine, routineLacks(item))
  ];
}

/** Whether all is there that a decision needs (P34, P35, P41). */
export function isReady(item: CameraCaseChanges, measureStatus: string | undefined): boolean {
  return basicsLacks(item).length === 0 && gatesOf(item, measureStatus).every(gate => gate.holds);
}

/** How a case stands by its decisions: the part of `Standing` of the area `decisions` that these rules ask for. */
export type StandingKind = 'undecided' | 'decided' | 'refused' | 'changed';

/** What is shown about a case's decision (P41). */
export type DecisionView = 'none' | 'missing' | 'decided' | 'refused' | 'changed';

/**
 * A state that claims a decision needs the decision itself: without it the case is shown as not decided, and one
 * that was changed after its decision as that.
 */
export function decisionView(state: string | undefined, standing: StandingKind): DecisionView {
  const claims = state === 'Beslutad' || state === 'I drift' ? 'decided' : state === 'Avslagen' ? 'refused' : undefined;
  if (standing === 'undecided') return claims ? 'missing' : 'none';
  if (standing === 'changed') return 'changed';
  return claims && claims !== standing ? 'missing' : standing;
}

/** Cases that wait for the decider: ready by their state, and neither decided nor refused as they stand. */
export function awaits(item: Pick<CameraCase, 'CaseState'>, standing: StandingKind): boolean {
  return item.CaseState === 'Klar för beslut' && (standing === 'undecided' || standing === 'changed');
}

export interface CameraFilter { state?: string; department?: number; text?: string; }

/** Cases that pass the filter, in the course of their states, then by title. */
export function shownCases(cases: readonly CameraCase[], filter: CameraFilter): CameraCase[] {
  const sought = filter.text?.trim().toLocaleLowerCase('sv');
  const place = (item: CameraCase): number => {
    const index = caseStates.indexOf(item.CaseState as CaseState);
    return index < 0 ? caseStates.length : index;
  };
  return cases
    .filter(item => !filter.state || item.CaseState === filter.state)
    .filter(item => !filter.department || item.Department?.id === filter.department)
    .filter(item => !sought || [item.Title, item.Place].some(text => text.toLocaleLowerCase('sv').includes(sought)))
    .sort((a, b) => place(a) - place(b) || a.Title.localeCompare(b.Title, 'sv'));
}

export type CameraFault = 'required' | 'tooLong' | 'date' | 'endBeforeStart' | 'storageDays' | 'storageReason' | 'notReady' | 'link';

const lines = ['Title', 'Place', 'LegalBasisText', 'StorageReason'] as const;
const dates = ['StartDate', 'EndDate', 'AssessmentDate'] as const;
const links = ['AssessmentDocument', 'RoutineDocument'] as const;

/**
 * The rules of a case: those of the list itself, and that *Klar för beslut* is not said while a gate is open
 * (P34). States that tell what has happened may always be told; what they lack is shown.
 */
export function checkCase(draft: CameraCaseChanges, measureStatus: string | undefined): Partial<Record<keyof CameraCaseChanges, CameraFault>> {
  const faults: Partial<Record<keyof CameraCaseChanges, CameraFault>> = {};
  if (blank(draft.Title)) faults.Title = 'required';
  for (const name of lines) if ((draft[name] ?? '').length > lineLength) faults[name] = 'tooLong';
  for (const name of dates) if (draft[name] && !isDate(draft[name] as string)) faults[name] = 'date';
  for (const name of links) if (draft[name] && !isWebAddress(draft[name]?.url ?? '')) faults[name] = 'link';
  if (!faults.EndDate && draft.StartDate && draft.EndDate && draft.EndDate < draft.StartDate) faults.EndDate = 'endBeforeStart';
  const days = draft.StorageDays;
  if (days !== undefined && !(Number.isInteger(days) && days >= 0 && days <= 365)) faults.StorageDays = 'storageDays';
  else if ((days ?? 0) > plainStorageDays && blank(draft.StorageReason)) faults.StorageReason = 'storageReason';
  if (draft.CaseState === 'Klar för beslut' && !isReady(draft, measureStatus)) faults.CaseState = 'notReady';
  return faults;
}
