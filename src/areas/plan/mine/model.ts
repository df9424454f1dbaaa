/** What a person owes the plan, and the quick update of one measure: rules without React, SharePoint or a clock. */
import { parseFigure } from '../../../kit/text/format';
import type { Measure, MeasureChanges, Status } from '../lists';
import { attention, byUrgency, defaultFollowUpMonths, isClosed, lastPlanned, needsReason } from '../model';

/** What a quick update says. `progress` as it is typed; `note` is a new one, empty for none. */
export interface QuickValues { status: string; progress: string; reason: string; note: string; }

/** The large steps of progress, per cent. */
export const steps = [0, 25, 50, 75, 100] as const;

export function toQuick(measure: Measure): QuickValues {
  return { status: measure.Status ?? 'Ej påbörjad', progress: String(measure.Progress ?? 0), reason: measure.StatusReason, note: '' };
}

/** A status that is chosen: what is done is 100 per cent done. */
export function withStatus(status: string): Partial<QuickValues> {
  return status === 'Genomförd' ? { status, progress: '100' } : { status };
}

/** A step that is chosen: with 100 per cent the measure is done, with less it goes on, unless it is paused or stopped. */
export function withStep(values: QuickValues, step: number): Partial<QuickValues> {
  const progress = String(step);
  if (needsReason(values.status)) return { progress };
  if (step === 100) return { progress, status: 'Genomförd' };
  return step > 0 || values.status === 'Genomförd' ? { progress, status: 'Pågår' } : { progress };
}

export type QuickFault = 'reason' | 'progress';

/** The list's own rules that a quick update can break, found before anything is sent. */
export function quickFault(values: QuickValues): QuickFault | undefined {
  if (needsReason(values.status) && !values.reason.trim()) return 'reason';
  const progress = parseFigure(values.progress);
  return progress !== undefined && !(progress >= 0 && progress <= 100) ? 'progress' : undefined;
}

/** The one write of a quick update (P22), dated today. */
export function quickUpdate(values: QuickValues, today: string): MeasureChanges {
  const note = values.note.trim();
  return {
    Status: values.status as Status,
    StatusReason: needsReason(values.status) ? values.reason.trim() : '',
    Progress: parseFigure(values.progress),
    ...(note ? { LatestNote: note } : {}),
    FollowedUp: today
  };
}

/** Set by the update itself: of two who follow up at once nobody is asked which day it was. */
export const unasked = ['FollowedUp'] as const;

/** Whose measures are shown: one person's, or a verksamhet's. */
export type Whose = { login: string } | { department: number };

const isTheirs = (measure: Measure, whose: Whose): boolean => 'login' in whose
  ? measure.Owner?.login.toLowerCase() === whose.login.toLowerCase()
  : measure.Department?.id === whose.department;

/** A person's or a verksamhet's measures, each where it belongs. */
export interface Mine {
  open: Measure[];
  /** Of the next plan: proposals. */
  next: Measure[];
  /** Of the own verksamhet, and nobody's. */
  unowned: Measure[];
  closed: Measure[];
}

/** The verksamheter that a head answers for: those of the own measures. */
export function departmentsOf(own: readonly Measure[]): number[] {
  return [...new Set(own.flatMap(({ Department }) => Department ? [Department.id] : []))];
}

/**
 * Sorted out of what was read: late first, then silent, then by end date.
 * @param places each measure as it was first seen: what is changed stays where it stands
 */
export function sortOut(
  measures: readonly Measure[], whose: Whose, year: number, today: string, months = defaultFollowUpMonths, places: ReadonlyMap<number, Measure> = new Map()
): Mine {
  const place = (measure: Measure): Measure => places.get(measure.id) ?? measure;
  const theirs = measures.filter(measure => isTheirs(measure, whose));
  const departments = 'login' in whose ? departmentsOf(theirs) : [whose.department];
  const inOrder = (some: readonly Measure[]): Measure[] => {
    const compare = byUrgency(today, months);
    return [...some].sort((a, b) => compare(place(a), place(b)));
  };
  const isOpen = (measure: Measure): boolean => !isClosed(place(measure).Status);
  const isNext = (measure: Measure): boolean => (measure.PlanYear ?? 0) > year;
  const isUnowned = (measure: Measure): boolean => !place(measure).Owner && departments.includes(place(measure).Department?.id ?? 0);
  const unowned = measures.filter(measure => isUnowned(measure) && isOpen(measure) && !isNext(measure));
  const owned = theirs.filter(measure => !unowned.includes(measure));
  return {
    open: inOrder(owned.filter(measure => isOpen(measure) && !isNext(measure))),
    next: inOrder(theirs.filter(isNext)),
    unowned: inOrder(unowned),
    closed: inOrder(owned.filter(measure => !isOpen(measure) && !isNext(measure)))
  };
}

/** What is owed, counted. `planned` is the day at which the silent ones should have been followed up. */
export interface Owed { open: number; late: number; silent: number; unowned: number; planned: string | undefined; }

export function owed(mine: Mine, today: string, months = defaultFollowUpMonths): Owed {
  const open = mine.open.filter(({ Status }) => !isClosed(Status));
  const asks = (what: 'late' | 'silent'): Measure[] => open.filter(measure => attention(measure, today, months) === what);
  const silent = asks('silent');
  const planned = silent.map(({ PlanYear }) => lastPlanned(PlanYear!, today, months)!).sort().pop();
  return { open: open.length, late: asks('late').length, silent: silent.length, unowned: mine.unowned.filter(({ Owner, Status }) => !Owner && !isClosed(Status)).length, planned };
}
