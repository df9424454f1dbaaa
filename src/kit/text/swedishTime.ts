/** Swedish clock time and instants. Meetings are held in Sweden, wherever the browser stands. */
import { dateFormat } from './formats';

const zone = 'Europe/Stockholm';
const minute = 60_000;

/** `YYYY-MM-DDTHH:mm` on a Swedish clock at an instant. */
export function swedishClock(instant: string | number): string {
  return dateFormat('sv-SE', {
    timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'
  }).format(new Date(instant)).replace(' ', 'T');
}

/**
 * The instant (ISO, UTC) at which a Swedish clock shows this date and time. A time that summer time skips counts
 * as the same distance after midnight; of one that comes twice the first is meant.
 * @param date `YYYY-MM-DD`, `time` as `HH:mm`
 */
export function instantOf(date: string, time: string): string {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = (instant: number): number => Date.parse(`${swedishClock(instant)}:00Z`) - instant;
  // Sweden is one or two hours ahead of UTC: the larger offset first, so that the first of two is found.
  const offset = shown(asUtc - 120 * minute) === 120 * minute ? 120 : 60;
  return new Date(asUtc - offset * minute).toISOString();
}

/** A clock time as typed: `9`, `9.00`, `09:00` or `0900`, as `HH:mm`; undefined for what is none. */
export function parseClock(typed: string): string | undefined {
  const match = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(typed);
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return undefined;
  return `${match[1].padStart(2, '0')}:${match[2] ?? '00'}`;
}
