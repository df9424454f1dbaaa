/** Whom to remind of what, and what was said before. Pure; dates as `YYYY-MM-DD`. */
import type { Person } from '../../../kit/lists/define';
import type { Measure, Reminder } from '../lists';
import { isClosed, isLate, isSilent } from '../model';

/** Why a measure is reminded of; late goes before silent, silent before ending. */
export type Reason = 'late' | 'silent' | 'ending';

export interface Wanted { late: boolean; silent: boolean; ending: boolean; /** Ending within so many days. */ days: number; }

export interface RemindedMeasure { measure: Measure; reason: Reason; last: Reminded | undefined; }

/** A reminder that named a measure or went to a person. */
export interface Reminded { at: string; state: Reminder['State']; }

export interface PersonToRemind {
  person: Person;
  rows: RemindedMeasure[];
  /** The last reminder to this person, of whatever. */
  last: Reminded | undefined;
}

const daysOn = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The first reason that is asked for, if any. */
export function reasonFor(measure: Measure, wanted: Wanted, today: string, months?: readonly number[]): Reason | undefined {
  if (isClosed(measure.Status)) return undefined;
  if (wanted.late && isLate(measure, today)) return 'late';
  if (wanted.silent && isSilent(measure, today, months)) return 'silent';
  const { EndDate } = measure;
  return wanted.ending && EndDate && EndDate >= today && EndDate <= daysOn(today, wanted.days) ? 'ending' : undefined;
}

/** The measures whose addresses a mail's text holds, written plainly or within a link to Teams. */
export function measuresIn(body: string): number[] {
  return [...new Set([...body.matchAll(/plan(?:\/|%2F|%252F)(\d+)/gi)].map(([, id]) => Number(id)))];
}

const later = (a: Reminded | undefined, b: Reminded): Reminded => a && a.at >= b.at ? a : b;

/** What was said last to each person and of each measure. */
export function lastReminders(log: readonly Reminder[]): { byPerson: Map<number, Reminded>; byMeasure: Map<number, Reminded> } {
  const byPerson = new Map<number, Reminded>();
  const byMeasure = new Map<number, Reminded>();
  for (const { Recipient, SentAt, State, Body } of log) {
    if (!SentAt) continue;
    const told = { at: SentAt, state: State };
    if (Recipient) byPerson.set(Recipient.id, later(byPerson.get(Recipient.id), told));
    for (const id of measuresIn(Body)) byMeasure.set(id, later(byMeasure.get(id), told));
  }
  return { byPerson, byMeasure };
}

const urgency: Record<Reason, number> = { late: 0, silent: 1, ending: 2 };

/** Those who own something that is asked for, by name, and their measures, the most urgent first. */
export function peopleToRemind(measures: readonly Measure[], log: readonly Reminder[], wanted: Wanted, today: string, months?: readonly number[]): PersonToRemind[] {
  const { byPerson, byMeasure } = lastReminders(log);
  const people = new Map<number, PersonToRemind>();
  for (const measure of measures) {
    const reason = reasonFor(measure, wanted, today, months);
    if (!reason || !measure.Owner) continue;
    const { Owner: person } = measure;
    const one = people.get(person.id) ?? { person, rows: [], last: byPerson.get(person.id) };
    people.set(person.id, one);
    one.rows.push({ measure, reason, last: byMeasure.get(measure.id) });
  }
  for (const { rows } of people.values()) {
    rows.sort((a, b) => urgency[a.reason] - urgency[b.reason] || (a.measure.EndDate ?? '9999').localeCompare(b.measure.EndDate ?? '9999') || a.measure.id - b.measure.id);
  }
  return [...people.values()].sort((a, b) => a.person.title.localeCompare(b.person.title, 'sv') || a.person.id - b.person.id);
}

/** Days within which a person is not reminded again unless someone says so. */
export const quietDays = 7;

/** Whether the last reminder is so recent that another one is asked about first. One that may not have arrived counts. */
export function isRecent(last: Reminded | undefined, now: number): boolean {
  return last !== undefined && now - Date.parse(last.at) < quietDays * 86_400_000;
}

/** How many have something asked for that nobody owns: nobody can be reminded of it. */
export function unownedCount(measures: readonly Measure[], wanted: Wanted, today: string, months?: readonly number[]): number {
  return measures.filter(measure => !measure.Owner && reasonFor(measure, wanted, today, months)).length;
}

export const shortestSpan = 1;
export const longestSpan = 365;

/** Days as typed: a whole number of 1 to 365; undefined for anything else. */
export function daysOf(typed: string | undefined): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(typed ?? '') ? Number(typed) : NaN;
  return days >= shortestSpan && days <= longestSpan ? days : undefined;
}
