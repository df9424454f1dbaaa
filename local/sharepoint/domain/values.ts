/** Values of columns: from what a client sends to what is stored, and back. */
import { badQuery, cannotConvert, spException } from '../errors.ts';
import { isoUtc, parseDate, startOfDay, toLocal } from '../timeZones.ts';
import { serial } from '../formula/validation.ts';
import type { Value } from '../formula/validation.ts';
import { isTrue } from './fieldXml.ts';
import type { Field, Site } from './types.ts';

export interface UrlValue { Description: string; Url: string }

const edm: Record<string, string> = { Number: 'Edm.Double', Currency: 'Edm.Double', DateTime: 'Edm.DateTime', Boolean: 'Edm.Boolean', Lookup: 'Edm.Int32', User: 'Edm.Int32', Integer: 'Edm.Int32' };
export const edmType = (field: Field): string => edm[field.type] ?? 'Edm.String';

/** The entries of a collection in any dialect: `[…]` or `{results: […]}`. */
export function entries(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value;
  const results = (value as { results?: unknown } | null)?.results;
  return Array.isArray(results) ? results : undefined;
}

const invalid = (kind: string): Error => spException(kind === 'text' ? -2130575152 : -2130575155, `Invalid ${kind} value.\n\nA ${kind} field contains invalid data. Please check the value and try again.`);

function numberOf(field: Field, value: unknown): number {
  const read = typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  if (!Number.isFinite(read)) throw cannotConvert('Edm.Double');
  const { Min, Max } = field.definition.attributes;
  if ((Min !== undefined && read < Number(Min)) || (Max !== undefined && read > Number(Max))) {
    throw spException(-2130575155, `The value of the field '${field.title}' must be between ${Min ?? '-1.7976931348623157E+308'} and ${Max ?? '1.7976931348623157E+308'}.`);
  }
  return read;
}

function idOf(value: unknown): number | null {
  const read = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+$/.test(value.trim()) ? Number(value) : NaN;
  if (!Number.isInteger(read)) throw cannotConvert('Edm.Int32');
  // Zero and -1 are how clients of every age empty a lookup.
  return read <= 0 ? null : read;
}

function urlOf(value: unknown): string | null {
  const given = value as Partial<UrlValue>;
  if (typeof value !== 'object' || typeof given.Url !== 'string') throw cannotConvert('SP.FieldUrlValue');
  if (given.Url === '') return null;
  if (given.Url.length > 2048 || !/^(https?:\/\/|mailto:|file:|ftp:|\/)/i.test(given.Url)) throw spException(-2130575155, 'Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.');
  return JSON.stringify({ Description: typeof given.Description === 'string' && given.Description !== '' ? given.Description : given.Url, Url: given.Url });
}

/**
 * What is stored for a value of a REST body; null empties the column.
 * @throws 400 when the value has the wrong type or breaks the column's own limits
 */
export function toStored(field: Field, value: unknown, site: Site): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case 'Text': {
      if (typeof value !== 'string') throw cannotConvert('Edm.String');
      if (value.length > Math.min(255, Number(field.definition.attributes.MaxLength ?? 255)) || /[\r\n]/.test(value)) throw invalid('text');
      return value === '' ? null : value;
    }
    case 'Choice': {
      if (typeof value !== 'string') throw cannotConvert('Edm.String');
      if (value.length > 255) throw invalid('choice');
      return value === '' ? null : value;
    }
    case 'Note':
    case 'Guid': {
      if (typeof value !== 'string') throw cannotConvert('Edm.String');
      return value === '' ? null : value;
    }
    case 'MultiChoice': {
      const list = entries(value);
      if (!list || list.some((one) => typeof one !== 'string')) throw badQuery('An unexpected \'PrimitiveValue\' node was found when reading from the JSON reader. A \'StartArray\' node was expected.');
      return list.length ? JSON.stringify([...new Set(list as string[])]) : null;
    }
    case 'Number':
    case 'Currency': return numberOf(field, value);
    case 'Integer': return idOf(value);
    case 'Boolean': {
      if (typeof value !== 'boolean') throw cannotConvert('Edm.Boolean');
      return value ? 1 : 0;
    }
    case 'DateTime': {
      if (value === '') return null;
      const instant = typeof value === 'string' ? parseDate(value, site.iana) : undefined;
      if (instant === undefined) throw badQuery(`Cannot convert the literal '${String(value).slice(0, 60)}' to the expected type 'Edm.DateTime'.`);
      if (instant < Date.UTC(1900, 0, 1) - 86400000 || instant > Date.UTC(8900, 11, 31)) throw invalid('date/time');
      return isoUtc(field.dateOnly ? startOfDay(instant, site.iana) : instant);
    }
    case 'Lookup':
    case 'User': {
      if (!field.multi) return idOf(value);
      const list = entries(value);
      if (!list) throw badQuery('An unexpected \'PrimitiveValue\' node was found when reading from the JSON reader. A \'StartArray\' node was expected.');
      const numbers = list.map(idOf).filter((one): one is number => one !== null);
      return numbers.length ? JSON.stringify([...new Set(numbers)]) : null;
    }
    case 'URL': return urlOf(value);
    default: return null;
  }
}

/** The value of a new item's column when the client gives none. */
export function defaultOf(field: Field, site: Site, now: number): unknown {
  const text = field.definition.defaultValue;
  if (text === null || text === '') return null;
  switch (field.type) {
    case 'Boolean': return isTrue(text) ? 1 : 0;
    case 'Number':
    case 'Currency': return Number.isFinite(Number(text)) ? Number(text) : null;
    case 'DateTime': {
      if (/^\[today\]$/i.test(text)) return isoUtc(field.dateOnly ? startOfDay(now, site.iana) : now);
      const instant = parseDate(text, site.iana);
      return instant === undefined ? null : isoUtc(field.dateOnly ? startOfDay(instant, site.iana) : instant);
    }
    case 'MultiChoice': return JSON.stringify(text.includes(';#') ? text.split(';#').filter(Boolean) : [text]);
    case 'Text':
    case 'Note':
    case 'Choice': return text;
    default: return null;
  }
}

/** What REST shows of a stored value; for lookups the number or numbers. */
export function fromStored(field: Field, stored: unknown): unknown {
  if (stored === null || stored === undefined) return null;
  switch (field.type) {
    case 'Boolean':
    case 'Attachments': return stored !== 0;
    case 'MultiChoice': return JSON.parse(stored as string) as string[];
    case 'URL': return JSON.parse(stored as string) as UrlValue;
    case 'Lookup':
    case 'User': return field.multi ? JSON.parse(stored as string) as number[] : stored;
    default: return stored;
  }
}

/** What a formula reads of a stored value: dates as serial numbers of the site's wall clock. */
export function forFormula(field: Field, stored: unknown, site: Site): Value {
  if (stored === null || stored === undefined) return field.type === 'Boolean' ? false : null;
  if (field.type === 'Boolean') return stored !== 0;
  if (field.type === 'DateTime') return wallSerial(Date.parse(stored as string), site);
  return stored as number | string;
}

export function wallSerial(instant: number, site: Site): number {
  const local = toLocal(instant, site.iana);
  return serial(Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second));
}
