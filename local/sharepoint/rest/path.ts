/**
 * The resource path and the query string: segments with arguments, aliases resolved.
 * A path is split before it is percent-decoded, since a quoted argument may hold any character.
 */
import { badQuery, noResource } from '../errors.ts';

export type Argument = string | number | boolean | null | Record<string, unknown>;
export interface Arguments { positional: Argument[]; named: Map<string, Argument> }
export interface Segment { name: string; args: Arguments | undefined; text: string }

/** Query options by lower-case name; the aliases (`@v`) are among them. */
export class Query {
  private readonly values = new Map<string, string>();
  readonly pairs: [string, string][] = [];

  constructor(text: string) {
    for (const part of text.split('&')) {
      if (!part) continue;
      const cut = part.indexOf('=');
      const name = decode((cut < 0 ? part : part.slice(0, cut)).replace(/\+/g, ' '));
      const value = cut < 0 ? '' : decode(part.slice(cut + 1).replace(/\+/g, ' '));
      this.values.set(name.toLowerCase(), value);
      this.pairs.push([name, value]);
    }
  }

  get(name: string): string | undefined {
    return this.values.get(name.toLowerCase());
  }
}

export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badQuery('The request URL is not properly percent-encoded.');
  }
}

/** Length of a quote sign at the place: plain or percent-encoded; 0 when there is none. */
function quoteAt(text: string, at: number): number {
  if (text[at] === "'") return 1;
  return text.slice(at, at + 3) === '%27' ? 3 : 0;
}

const encodedSigns: Record<string, string> = { '(': '%28', ')': '%29' };

/** A parenthesis, plain or percent-encoded. */
const isSign = (text: string, at: number, sign: string): boolean => text[at] === sign || text.slice(at, at + 3) === encodedSigns[sign];

/** Cuts at a sign that stands outside quotes and parentheses. */
function split(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let inside = false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const quote = quoteAt(text, at);
    if (quote) {
      inside = !inside;
      at += quote - 1;
    } else if (!inside && isSign(text, at, '(')) depth += 1;
    else if (!inside && isSign(text, at, ')')) depth -= 1;
    else if (!inside && depth === 0 && text[at] === sign) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (inside) throw badQuery('There is an unterminated string literal in the request URL.');
  parts.push(text.slice(start));
  return parts;
}

/** A literal of a URL: string, guid, datetime, number, boolean, null, JSON (in an alias). */
export function readLiteral(text: string): Argument {
  const value = text.trim();
  const quoted = /^(guid|datetime|datetimeoffset|binary)?'([\s\S]*)'$/i.exec(value);
  if (quoted) return (quoted[2] as string).replace(/''/g, "'");
  if (/^-?\d+(\.\d+)?[lLdDfFmM]?$/.test(value)) return Number(value.replace(/[a-z]$/i, ''));
  if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (/^null$/i.test(value)) return null;
  if (value.startsWith('{')) {
    // JSON in a URL is often written with single quotes.
    for (const attempt of [value, value.replace(/'/g, '"')]) {
      try {
        return JSON.parse(attempt) as Record<string, unknown>;
      } catch {
        continue;
      }
    }
  }
  return value;
}

function readArguments(text: string, query: Query): Arguments {
  const args: Arguments = { positional: [], named: new Map() };
  if (text.trim() === '') return args;
  for (const part of split(text, ',')) {
    const named = /^(?:\s|%20)*([A-Za-z_][A-Za-z0-9_]*)(?:\s|%20)*(?:=|%3D)/i.exec(part);
    const raw = decode(named ? part.slice(named[0].length) : part).trim();
    let value = readLiteral(raw);
    if (raw.startsWith('@')) {
      const alias = query.get(raw);
      if (alias === undefined) throw badQuery(`The parameter alias '${raw}' has no value in the query string.`);
      value = readLiteral(alias);
    }
    if (named) args.named.set((named[1] as string).toLowerCase(), value);
    else args.positional.push(value);
  }
  return args;
}

/** @throws 400 or 404 when the path cannot be read */
export function parsePath(text: string, query: Query): Segment[] {
  return split(text, '/').filter((part) => part !== '').map((part) => {
    const open = /\(|%28/.exec(part);
    if (!open) return { name: decode(part), args: undefined, text: decode(part) };
    const close = /(\)|%29)$/.exec(part);
    if (!close) throw noResource(decode(part));
    return { name: decode(part.slice(0, open.index)), args: readArguments(part.slice(open.index + open[0].length, close.index), query), text: decode(part) };
  });
}

/** A tree of `$select` or `$expand` paths; names keep the client's spelling. */
export interface Selection { names: Map<string, Selection>; all: boolean }

export function readSelection(text: string | undefined): Selection {
  const root: Selection = { names: new Map(), all: false };
  for (const path of (text ?? '').split(',').map((one) => one.trim()).filter(Boolean)) {
    let at = root;
    for (const name of path.split('/')) {
      if (name === '*') {
        at.all = true;
        break;
      }
      const key = [...at.names.keys()].find((one) => one === name) ?? name;
      const next = at.names.get(key) ?? { names: new Map(), all: false };
      at.names.set(key, next);
      at = next;
    }
  }
  return root;
}

export const emptySelection: Selection = { names: new Map(), all: false };
