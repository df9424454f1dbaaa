/** Rules of trygghetsvandringar: what was seen, whose it is, and whether it was mended (domain.md §2). */
import { isDate } from '../../../kit/lists/define';
import type { Reference } from '../../../kit/lists/define';
import { lineLength } from '../../../kit/text/format';
import { walkObservationStates } from '../lists';
import type { Walk, WalkChanges, WalkObservation, WalkObservationChanges, WalkObservationState } from '../lists';

/** Whether something is still to be mended. What has lost its state in the list is, too. */
export function isToMend(observation: Pick<WalkObservation, 'State'>): boolean {
  return observation.State === undefined || observation.State === 'Ska åtgärdas';
}

export function isLate(observation: Pick<WalkObservation, 'State' | 'DueDate'>, today: string): boolean {
  return isToMend(observation) && !!observation.DueDate && observation.DueDate < today;
}

/** Whose it is to mend: a verksamhet, or who owns the ground. */
export function responsibleOf({ Department, Landowner }: Pick<WalkObservation, 'Department' | 'Landowner'>): string {
  return [Department?.title, Landowner].filter(Boolean).join(', ');
}

export interface WalkCounts { observations: number; toMend: number; late: number; mended: number; notMended: number; good: number; }

export function countObservations(observations: readonly Pick<WalkObservation, 'State' | 'DueDate'>[], today: string): WalkCounts {
  const of = (state: WalkObservationState): number => observations.filter(({ State }) => State === state).length;
  return {
    observations: observations.length, toMend: observations.filter(isToMend).length, late: observations.filter(observation => isLate(observation, today)).length,
    mended: of('Åtgärdad'), notMended: of('Åtgärdas inte'), good: of('Gott exempel')
  };
}

/** How an observation stands, as it is changed in place. */
export interface ObservationStanding { State: string; FixedDate: string; Note: string; }

export function toObservationStanding(observation: Pick<WalkObservation, 'State' | 'FixedDate' | 'Note'>): ObservationStanding {
  return { State: observation.State ?? 'Ska åtgärdas', FixedDate: observation.FixedDate ?? '', Note: observation.Note };
}

export function fromObservationStanding({ State, FixedDate, Note }: ObservationStanding): Pick<WalkObservationChanges, 'State' | 'FixedDate' | 'Note'> {
  return { State: State as WalkObservationState, FixedDate: State === 'Åtgärdad' ? FixedDate : undefined, Note: Note.trim() };
}

export interface ObservationFormValues extends ObservationStanding {
  Title: string; Place: string; Department?: Reference; Landowner: string; DueDate: string; Problem?: Reference;
}

export type WalkFault = 'required' | 'tooLong' | 'date' | 'future';

const lineFault = (text: string, required = false): WalkFault | undefined =>
  required && !text.trim() ? 'required' : text.trim().length > lineLength ? 'tooLong' : undefined;

/** What is wrong with how an observation stands: what is mended needs the date, and that has been. */
export function fixedFault({ State, FixedDate }: Pick<ObservationStanding, 'State' | 'FixedDate'>, today: string): WalkFault | undefined {
  if (State !== 'Åtgärdad') return undefined;
  if (!FixedDate) return 'required';
  if (!isDate(FixedDate)) return 'date';
  return FixedDate > today ? 'future' : undefined;
}

const present = <K extends string>(faults: Partial<Record<K, WalkFault | undefined>>): Partial<Record<K, WalkFault>> =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault)) as Partial<Record<K, WalkFault>>;

export function checkObservation(values: ObservationFormValues, today: string): Partial<Record<keyof ObservationFormValues, WalkFault>> {
  return present<keyof ObservationFormValues>({
    Title: lineFault(values.Title, true), Place: lineFault(values.Place), Landowner: lineFault(values.Landowner),
    DueDate: values.DueDate && !isDate(values.DueDate) ? 'date' : undefined, FixedDate: fixedFault(values, today)
  });
}

export function toObservationForm(observation: WalkObservation | undefined, fresh: Partial<ObservationFormValues> = {}): ObservationFormValues {
  return {
    Title: observation?.Title ?? '', Place: observation?.Place ?? '', Department: observation?.Department, Landowner: observation?.Landowner ?? '',
    DueDate: observation?.DueDate ?? '', Problem: observation?.Problem,
    ...observation ? toObservationStanding(observation) : { State: walkObservationStates[0], FixedDate: '', Note: '' }, ...observation ? {} : fresh
  };
}

export function fromObservationForm(values: ObservationFormValues): WalkObservationChanges {
  return {
    Title: values.Title.trim(), Place: values.Place.trim(), Department: values.Department, Landowner: values.Landowner.trim(),
    // What is a good example, or is left as it is, is not due.
    DueDate: values.State === 'Ska åtgärdas' || values.State === 'Åtgärdad' ? values.DueDate || undefined : undefined,
    Problem: values.Problem, ...fromObservationStanding(values)
  };
}

export interface WalkFormValues { Title: string; WalkDate: string; Area?: Reference; Route: string; Participants: string; Summary: string; Feedback: string; }

export function checkWalk(values: WalkFormValues): Partial<Record<keyof WalkFormValues, WalkFault>> {
  return present<keyof WalkFormValues>({
    Title: lineFault(values.Title, true), WalkDate: !values.WalkDate ? 'required' : !isDate(values.WalkDate) ? 'date' : undefined
  });
}

export function toWalkForm(walk: Walk | undefined, fresh: Partial<WalkFormValues> = {}): WalkFormValues {
  return {
    Title: walk?.Title ?? '', WalkDate: walk?.WalkDate ?? '', Area: walk?.Area, Route: walk?.Route ?? '', Participants: walk?.Participants ?? '',
    Summary: walk?.Summary ?? '', Feedback: walk?.Feedback ?? '', ...walk ? {} : fresh
  };
}

export function fromWalkForm(values: WalkFormValues): WalkChanges {
  return {
    Title: values.Title.trim(), WalkDate: values.WalkDate || undefined, Area: values.Area, Route: values.Route.trim(), Participants: values.Participants.trim(),
    Summary: values.Summary.trim(), Feedback: values.Feedback.trim()
  };
}

/** As they are worked through: what is to be mended first, what is due first among them; then in the order they were seen. */
export function byUrgency(a: WalkObservation, b: WalkObservation): number {
  return Number(isToMend(b)) - Number(isToMend(a)) || (isToMend(a) ? (a.DueDate ?? '9999').localeCompare(b.DueDate ?? '9999') : 0) || a.id - b.id;
}
