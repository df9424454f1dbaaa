/** Values of columns as text, and dates between the site's time zone and the form. */
import type { Field, Item } from './model.ts';
import { isDateOnly, isLookup, isPerson, propertyName } from './model.ts';

export interface Format { language: string; zone: string; texts: Record<string, string> }

type LookupValue = { Id: number } & Record<string, unknown>;

export function textOf(field: Field, item: Item, format: Format): string {
  const value = item[isLookup(field) ? field.InternalName : propertyName(field.InternalName)];
  if (value === null || value === undefined || value === '') return '';
  if (isLookup(field)) {
    const shown = isPerson(field) ? 'Title' : field.LookupField || 'Title';
    return (Array.isArray(value) ? value as LookupValue[] : [value as LookupValue]).map(one => String(one[shown] ?? '')).join('; ');
  }
  if (field.TypeAsString === 'DateTime') return dateText(String(value), isDateOnly(field), format);
  if (typeof value === 'boolean') return value ? format.texts.yes : format.texts.no;
  if (typeof value === 'number' && field.TypeAsString !== 'Counter') return value.toLocaleString(format.language, { useGrouping: value > 9999 });
  if (Array.isArray(value)) return value.join('; ');
  if (field.TypeAsString === 'URL') return String((value as { Description?: string; Url: string }).Description || (value as { Url: string }).Url);
  if (field.TypeAsString === 'Note') return new DOMParser().parseFromString(String(value), 'text/html').body.textContent ?? '';
  return String(value);
}

function dateText(value: string, dateOnly: boolean, format: Format): string {
  const options: Intl.DateTimeFormatOptions = dateOnly ? { dateStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' };
  return new Intl.DateTimeFormat(format.language, { ...options, timeZone: format.zone }).format(new Date(value));
}

/** `2026-05-01` or `2026-05-01T13:30` in the site's time zone, as an input of a form wants it. */
export function toInput(value: unknown, dateOnly: boolean, zone: string): string {
  if (!value) return '';
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    .formatToParts(new Date(String(value))).map(part => [part.type, part.value]));
  const day = `${parts.year}-${parts.month}-${parts.day}`;
  return dateOnly ? day : `${day}T${parts.hour}:${parts.minute}`;
}

/** The instant, in UTC, of a wall clock time in the site's time zone. */
export function fromInput(text: string, zone: string): string | null {
  if (!text) return null;
  const wall = `${text.length === 10 ? `${text}T00:00` : text}Z`;
  let instant = Date.parse(wall);
  // Twice, because the offset found first may belong to the other side of a change to or from summer time.
  for (let round = 0; round < 2; round += 1) instant += Date.parse(wall) - Date.parse(`${toInput(new Date(instant).toISOString(), false, zone)}Z`);
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
