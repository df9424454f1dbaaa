import { instantOf, swedishClock } from '../../kit/text/swedishTime';

/** Somebody's free and busy time as `getSchedule` tells it; `view` is undefined when it could not be read. */
export interface Calendar { email: string; view: string | undefined; }

export interface Proposal {
  /** Instants, ISO in UTC. */
  start: string;
  end: string;
  free: number;
  busy: string[];
}

export interface Wish {
  /** First and last date to look at, `YYYY-MM-DD`. */
  from: string;
  to: string;
  minutes: number;
}

/** Meetings are proposed within these hours, on weekdays. */
const dayStarts = 8;
const dayEnds = 17;

/** Free, or working elsewhere (learn.microsoft.com: scheduleInformation). */
const isFree = (mark: string): boolean => mark === '0' || mark === '4';

/** Minutes between two proposals, and the interval that calendars are asked in. */
export const step = 30;

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${to}T00:00:00Z`); day += 86_400_000) {
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
}

/**
 * Times for a meeting, those that suit most first and the earliest of equals; the best of each day alone, so that the
 * choice is between days. Nobody's unreadable calendar counts as free.
 * @param origin the instant that the calendars' views begin at
 * @param now nothing before it is proposed (ms)
 */
export function proposeTimes(calendars: readonly Calendar[], origin: string, wish: Wish, now: number, most = 6): Proposal[] {
  const known = calendars.filter((calendar): calendar is Calendar & { view: string } => calendar.view !== undefined);
  const first = Date.parse(origin);
  const interval = step * 60_000;
  const length = Math.ceil(wish.minutes / step);
  const ofDay = datesBetween(wish.from, wish.to).map(date => {
    const opens = Date.parse(instantOf(date, `${String(dayStarts).padStart(2, '0')}:00`));
    const latest = opens + (dayEnds - dayStarts) * 3_600_000 - wish.minutes * 60_000;
    const slots: Proposal[] = [];
    for (let start = opens; start <= latest; start += interval) {
      if (start <= now) continue;
      const index = (start - first) / interval;
      const busy = known.filter(({ view }) => {
        const marks = view.slice(index, index + length);
        return marks.length < length || ![...marks].every(isFree);
      }).map(({ email }) => email);
      slots.push({
        start: new Date(start).toISOString(), end: new Date(start + wish.minutes * 60_000).toISOString(), free: known.length - busy.length, busy
      });
    }
    return slots.sort((a, b) => b.free - a.free || a.start.localeCompare(b.start))[0];
  });
  return ofDay.filter((slot): slot is Proposal => slot !== undefined)
    .sort((a, b) => b.free - a.free || a.start.localeCompare(b.start)).slice(0, most);
}

/** Who is busy at a time that someone chose by hand; `unknown`: calendars that could not be read, or reach not so far. */
export function busyAt(calendars: readonly Calendar[], origin: string, start: string, end: string): { busy: string[]; unknown: string[] } {
  const interval = step * 60_000;
  const from = Math.floor((Date.parse(start) - Date.parse(origin)) / interval);
  const to = Math.ceil((Date.parse(end) - Date.parse(origin)) / interval);
  const busy: string[] = [];
  const unknown: string[] = [];
  for (const { email, view } of calendars) {
    const marks = from < 0 ? '' : view?.slice(from, to) ?? '';
    if (marks.length < to - from) unknown.push(email);
    else if (![...marks].every(isFree)) busy.push(email);
  }
  return { busy, unknown };
}

/** The Swedish midnight that a look at calendars from this date begins at. */
export function midnight(date: string): string {
  return instantOf(date, '00:00');
}

/** The date so many days after another. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-12-01` of an instant, in Sweden. */
export function dateOf(instant: string): string {
  return swedishClock(instant).slice(0, 10);
}
