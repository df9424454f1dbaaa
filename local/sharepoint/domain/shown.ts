/** Values as a person reads them, in the site's own language and time zone: what a view and FieldValuesAsText show. */
import { toLocal } from '../timeZones.ts';
import type { Field, Site } from './types.ts';

const swedish = (site: Site): boolean => site.localeId === 1053;
const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-23 10:05`, or `11/23/2026 10:05 AM` on an English site; the date alone where the column has no time. */
export function shownDate(iso: string, field: Field, site: Site): string {
  const at = toLocal(Date.parse(iso), site.iana);
  if (swedish(site)) return `${at.year}-${two(at.month)}-${two(at.day)}${field.dateOnly ? '' : ` ${two(at.hour)}:${two(at.minute)}`}`;
  return `${at.month}/${at.day}/${at.year}${field.dateOnly ? '' : ` ${at.hour % 12 || 12}:${two(at.minute)} ${at.hour < 12 ? 'AM' : 'PM'}`}`;
}

export const shownBoolean = (value: boolean, site: Site): string => (swedish(site) ? (value ? 'Ja' : 'Nej') : value ? 'Yes' : 'No');

/** With the site's decimal sign, and the decimals that the column asks for. */
export function shownNumber(value: number, field: Field, site: Site): string {
  const { Decimals, Percentage } = field.definition.attributes;
  const percent = /^(true|1)$/i.test(Percentage ?? '');
  const read = percent ? Number((value * 100).toPrecision(15)) : value;
  const text = Decimals === undefined || !/^\d$/.test(Decimals) ? String(read) : read.toFixed(Number(Decimals));
  return `${swedish(site) ? text.replace('.', ',') : text}${percent ? (swedish(site) ? ' %' : '%') : ''}`;
}
