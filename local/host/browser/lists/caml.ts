/**
 * A view's ViewQuery (CAML) as the $filter and $orderby that ask the same of the items' REST interface.
 * Source: the Query schema of CAML (Where, OrderBy) and SharePoint's OData query operations.
 * @throws Error naming an element that has no counterpart
 */
import type { Field } from './model.ts';
import { isDateOnly, isLookup, isPerson, propertyName } from './model.ts';

const comparisons: Record<string, string> = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le' };

export interface ODataQuery { filter?: string; orderby?: string; /** Lookups named in either by their shown value: REST wants them expanded. */ shown: Field[] }

export function queryOf(viewQuery: string, fields: Map<string, Field>, userId: number): ODataQuery {
  if (!viewQuery.trim()) return { shown: [] };
  const root = new DOMParser().parseFromString(`<Query>${viewQuery}</Query>`, 'text/xml').documentElement;
  const where = root.querySelector(':scope > Where');
  const named = [...root.querySelectorAll(':scope > Where FieldRef, :scope > OrderBy > FieldRef')].map(ref => fields.get(ref.getAttribute('Name') ?? ''));
  const order = [...root.querySelectorAll(':scope > OrderBy > FieldRef')];
  return {
    filter: where?.firstElementChild ? condition(where.firstElementChild, fields, userId) : undefined,
    shown: named.filter((field): field is Field => field !== undefined && isLookup(field)),
    orderby: order.map(ref => `${nameOf(ref, fields, true)} ${/false/i.test(ref.getAttribute('Ascending') ?? '') ? 'desc' : 'asc'}`).join(',') || undefined,
  };
}

function condition(element: Element, fields: Map<string, Field>, userId: number): string {
  const parts = [...element.children];
  if (element.tagName === 'And' || element.tagName === 'Or') {
    return `(${parts.map(part => condition(part, fields, userId)).join(` ${element.tagName.toLowerCase()} `)})`;
  }
  const reference = parts.find(part => part.tagName === 'FieldRef');
  if (!reference) throw new Error(`CAML: ${element.tagName}`);
  const name = nameOf(reference, fields, false);
  if (element.tagName === 'IsNull') return `${name} eq null`;
  if (element.tagName === 'IsNotNull') return `${name} ne null`;
  const field = fields.get(reference.getAttribute('Name') ?? '');
  const values = [...element.querySelectorAll('Value')];
  const value = (at: Element): string => literal(at, field, userId);
  if (element.tagName === 'In') return `(${values.map(one => `${name} eq ${value(one)}`).join(' or ')})`;
  if (!values[0]) throw new Error(`CAML: ${element.tagName}`);
  if (element.tagName === 'BeginsWith') return `startswith(${name},${value(values[0])})`;
  if (element.tagName === 'Contains') return `substringof(${value(values[0])},${name})`;
  const operator = comparisons[element.tagName];
  if (!operator) throw new Error(`CAML: ${element.tagName}`);
  return `${name} ${operator} ${value(values[0])}`;
}

/** Lookups and persons are compared by number, or by the shown value when the view says so. */
function nameOf(reference: Element, fields: Map<string, Field>, sorting: boolean): string {
  const name = reference.getAttribute('Name') ?? '';
  const field = fields.get(name);
  if (!field || !isLookup(field)) return propertyName(name);
  if (/true/i.test(reference.getAttribute('LookupId') ?? '') || (isPerson(field) && !sorting)) return `${name}Id`;
  return `${name}/${isPerson(field) ? 'Title' : field.LookupField || 'Title'}`;
}

function literal(value: Element, field: Field | undefined, userId: number): string {
  const type = value.getAttribute('Type') ?? field?.TypeAsString ?? 'Text';
  if (value.querySelector('UserID')) return String(userId);
  const today = value.querySelector('Today');
  if (today) return `datetime'${dayFromToday(Number(today.getAttribute('OffsetDays') ?? 0))}'`;
  const text = value.textContent ?? '';
  if (/^(Number|Integer|Counter|Currency|Lookup|User)$/.test(type) && /^-?\d+(\.\d+)?$/.test(text)) return text;
  if (type === 'Boolean') return /^(1|true)$/i.test(text) ? '1' : '0';
  if (type === 'DateTime') return `datetime'${text}${field && isDateOnly(field) && text.length === 10 ? 'T00:00:00Z' : ''}'`;
  return `'${text.replace(/'/g, "''")}'`;
}

function dayFromToday(offset: number): string {
  const day = new Date();
  day.setHours(0, 0, 0, 0);
  day.setDate(day.getDate() + offset);
  return `${day.toISOString().slice(0, 19)}Z`;
}
