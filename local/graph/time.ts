/** Times as Outlook writes them: a wall clock and the zone it hangs in. Source: dateTimeTimeZone, `Prefer: outlook.timezone`. */
import { findTimeZone, parseDate, toLocal } from '../sharepoint/timeZones.ts';
import { invalidProperty, noTimeZone } from './errors.ts';

export interface Zone { /** As the caller named it. */ name: string; iana: string }
export interface DateTimeTimeZone { dateTime: string; timeZone: string }

export const utc: Zone = { name: 'UTC', iana: 'Etc/UTC' };
export const never = '0001-01-01T00:00:00Z';

/** @throws 400 TimeZoneNotSupportedException */
export function zoneNamed(name: unknown): Zone {
  if (typeof name !== 'string' || name === '') throw noTimeZone(name);
  if (name.toUpperCase() === 'UTC') return utc;
  const found = findTimeZone(name);
  if (!found) throw noTimeZone(name);
  return { name, iana: found.iana };
}

/** A date of the years 1 to 9999, which is what Edm.DateTimeOffset holds; undefined for anything else. */
export const readInstant = (text: string, zone: Zone): number | undefined => (/^(?!0000)\d{4}-/.test(text) ? parseDate(text, zone.iana) : undefined);

/** Reads `{dateTime, timeZone}`; a dateTime with an offset of its own stands on that. @throws 400 */
export function readDateTime(value: unknown): { instant: number; zone: Zone } {
  const given = value as Partial<DateTimeTimeZone> | null | undefined;
  if (typeof given !== 'object' || given === null || typeof given.dateTime !== 'string') throw invalidProperty();
  const zone = given.timeZone === undefined ? utc : zoneNamed(given.timeZone);
  const instant = readInstant(given.dateTime, zone);
  if (instant === undefined) throw invalidProperty();
  return { instant, zone };
}

const two = (value: number): string => String(value).padStart(2, '0');

export function writeDateTime(instant: number, zone: Zone): DateTimeTimeZone {
  const at = toLocal(instant, zone.iana);
  return { dateTime: `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${two(at.second)}.0000000`, timeZone: zone.name };
}

/** DateTimeOffset: UTC with the seven decimals that Exchange writes. */
export const stamp = (instant: number): string => new Date(instant).toISOString().replace(/(\.\d{3})Z$/, '$10000Z');
