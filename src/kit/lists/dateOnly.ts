/**
 * Dates without time on the wire.
 *
 * SharePoint keeps a DateOnly value as midnight in the *site's* time zone and sends it as UTC: 1 March on a
 * Swedish site is `2026-02-28T23:00:00Z`, on one left in Pacific time `2026-03-01T08:00:00Z`. What is written
 * is first turned into the site's local time and then cut to its date. Both directions can be done without
 * knowing the zone, for every zone from UTC−11:59 to UTC+11:59: noon UTC falls on the same date everywhere,
 * and every midnight lies within twelve hours of its date's midnight UTC. So no call for the site's regional
 * settings is needed, and the browser's zone never enters.
 */

const halfDay = 12 * 60 * 60 * 1000;
const minute = 60 * 1000;

/** `YYYY-MM-DD` of a DateOnly value as SharePoint sends it; undefined for empty or unreadable text. */
export function fromWire(value: string | null | undefined): string | undefined {
  if (!value) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time + halfDay - minute).toISOString().slice(0, 10);
}

/** The value to write for a date: noon UTC, which every site's local time cuts to the same date. */
export function toWire(date: string): string {
  return `${date}T12:00:00Z`;
}

/** The instant that parts all midnights of `date` from all of the day before, for comparisons in `$filter`. */
export function boundary(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - halfDay).toISOString().replace('.000', '');
}

/** Whether a text is a real calendar date written `YYYY-MM-DD`. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
