/** What EST came to in a half-year: meetings held, tasks given, and what became of them (domain.md §2). */
import type { HalfYear } from '../events/periods';
import type { EstMeeting, EstTask } from '../lists';
import { isLate, isOpen } from './model';
import type { Span } from './model';

export interface EstHalf {
  half: Pick<HalfYear, 'first' | 'last'>;
  meetings: number;
  /** Tasks that the half-year's meetings gave, and how they stand now. */
  given: number;
  done: number;
  open: number;
  late: number;
  writtenOff: number;
  /** Done in the half-year, whenever they were given. */
  doneInHalf: number;
  /** Became a problem or a measure, of those given. */
  promoted: { id: number; title: string; problem?: string; measure?: string }[];
}

const lastDay = (month: string): string => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);

/** First and last day of a half-year. */
export function daysOf({ first, last }: Pick<HalfYear, 'first' | 'last'>): Span {
  return { from: `${first}-01`, to: lastDay(last) };
}

/**
 * @param meetings those of the half-year; of them the ones that have not been held yet do not count
 * @param given the tasks of these meetings
 * @param done the tasks done in the half-year
 */
export function estHalf(
  half: Pick<HalfYear, 'first' | 'last'>, meetings: readonly EstMeeting[], given: readonly EstTask[], done: readonly EstTask[], today: string
): EstHalf {
  return {
    half, meetings: meetings.filter(({ MeetingDate }) => MeetingDate && MeetingDate <= today).length,
    given: given.length, done: given.filter(({ State }) => State === 'Klart').length, open: given.filter(isOpen).length,
    late: given.filter(task => isLate(task, today)).length, writtenOff: given.filter(({ State }) => State === 'Avskrivet').length,
    doneInHalf: done.filter(({ State }) => State === 'Klart').length,
    promoted: given.filter(({ Problem, Measure }) => Problem ?? Measure).map(({ id, Title, Problem, Measure }) => ({ id, title: Title, problem: Problem?.title, measure: Measure?.title }))
  };
}
