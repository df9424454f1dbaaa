/**
 * Graph's query options over documents in memory: $orderby, $select, $top, $skip.
 * Source: "Use query parameters to customize Microsoft Graph responses".
 */
import type { Call, Reply } from './call.ts';
import { badQuery, badRequest } from './errors.ts';

/** A part of an address. @throws 400 for escapes that are none */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The URL is malformed.');
  }
}

export type Doc = Record<string, unknown>;

/** A property reached by its path; a missing branch reads as null. */
export function valueAt(doc: Doc, path: string): unknown {
  let value: unknown = doc;
  for (const name of path.split('/')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return null;
    value = (value as Doc)[name];
  }
  return value;
}

const dateLike = /^\d{4}-\d{2}-\d{2}(T|$)/;

/** Text without case, dates as instants (a wall clock without zone as UTC), everything else as it is. */
function comparable(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  if (!dateLike.test(value)) return value.toLowerCase();
  const instant = Date.parse(/Z$|[+-]\d{2}:\d{2}$/.test(value) ? value : `${value.length === 10 ? `${value}T00:00:00` : value.replace(/(\.\d{3})\d+$/, '$1')}Z`);
  return Number.isNaN(instant) ? value.toLowerCase() : instant;
}

export function compare(a: unknown, b: unknown): number {
  const [x, y] = [comparable(a), comparable(b)];
  if (x === y) return 0;
  if (x === null) return -1;
  if (y === null) return 1;
  return (x as number) < (y as number) ? -1 : 1;
}

export function readOrder(text: string, known: (name: string) => void): (a: Doc, b: Doc) => number {
  const parts = text.split(',').map((part) => {
    const [path = '', direction = 'asc', ...rest] = part.trim().split(/\s+/);
    if (path === '' || rest.length || !/^(asc|desc)$/i.test(direction)) throw badQuery(`Invalid $orderby clause '${part.trim()}'.`);
    known(path.split('/')[0] as string);
    return { path, sign: direction.toLowerCase() === 'desc' ? -1 : 1 };
  });
  return (a, b) => parts.reduce((order, { path, sign }) => order || sign * compare(valueAt(a, path), valueAt(b, path)), 0);
}

/** A whole number from the query. @throws 400 outside the limits */
export function readCount(query: URLSearchParams, name: string, otherwise: number, limits: { least: number; most: number }): number {
  const given = query.get(name);
  if (given === null) return otherwise;
  const value = /^\d{1,9}$/.test(given) ? Number(given) : -1;
  if (value < limits.least || value > limits.most) throw badQuery(`Invalid value '${given}' for ${name} query option found. The ${name} query option requires a number from ${limits.least} to ${limits.most}.`);
  return value;
}

/** `$select` applied: annotations and the id stay, as in Outlook's replies. */
export function select(doc: Doc, names: string[] | undefined): Doc {
  if (!names) return doc;
  const wanted = new Set(names.map((name) => name.split('/')[0]));
  return Object.fromEntries(Object.entries(doc).filter(([name]) => name.startsWith('@') || name === 'id' || wanted.has(name)));
}

export function readSelect(query: URLSearchParams, known: (name: string) => void): string[] | undefined {
  const names = query.get('$select')?.split(',').map((name) => name.trim()).filter(Boolean);
  if (!names?.length || names.includes('*')) return undefined;
  names.forEach((name) => known(name.split('/')[0] as string));
  return names;
}

export interface Paging<T> { context: string; /** Entries a page when nothing is asked for, and at most. */ top: number; most: number; render: (row: T) => Doc; /** What leads to the next page. */ by?: '$skip' | '$skiptoken' }

/** An option that is true or false. @throws 400 */
function readFlag(query: URLSearchParams, name: string): boolean {
  const given = query.get(name)?.toLowerCase() ?? 'false';
  if (given !== 'true' && given !== 'false') throw badQuery(`Invalid value '${given}' for ${name} query option found. Valid values are 'true' or 'false'.`);
  return given === 'true';
}

/** A page of a collection by `$top` and `$skip`, with the whole number by `$count`, and the way to the next page. */
export function paged<T>(call: Call, rows: T[], { context, top: usual, most, render, by = '$skip' }: Paging<T>): Reply {
  const { query } = call;
  const top = readCount(query, '$top', usual, { least: 1, most });
  const skip = readCount(query, by, 0, { least: 0, most: 1e9 });
  const next = new URLSearchParams(query);
  next.set(by, String(skip + top));
  return {
    status: 200, body: {
      '@odata.context': context, ...(readFlag(query, '$count') ? { '@odata.count': rows.length } : {}), value: rows.slice(skip, skip + top).map(render),
      ...(skip + top < rows.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/${call.path}?${next}` } : {}),
    },
  };
}

/** `$expand=attachments,singleValueExtendedProperties($filter=id eq '…')`: the names, each with its inner options. */
export function readExpand(text: string | null): Map<string, URLSearchParams> {
  const found = new Map<string, URLSearchParams>();
  for (const part of text?.match(/[^,(]+(?:\((?:[^()']|'[^']*'|\([^()]*\))*\))?/g) ?? []) {
    const cut = part.indexOf('(');
    const inner = cut < 0 ? '' : part.slice(cut + 1, -1);
    found.set((cut < 0 ? part : part.slice(0, cut)).trim(), new URLSearchParams(inner.split(';').filter(Boolean).map((one): [string, string] => {
      const equals = one.indexOf('=');
      return [one.slice(0, equals).trim(), one.slice(equals + 1)];
    })));
  }
  return found;
}
