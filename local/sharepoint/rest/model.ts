/**
 * What a REST resource is: entities with properties, links and actions; collections; values; bytes.
 * The files beside this one describe SharePoint's own types with it; the router knows none of them.
 */
import { badQuery, cannotConvert, unknownProperty } from '../errors.ts';
import type { Engine } from '../engine.ts';
import type { Session } from '../domain/security.ts';
import type { Argument, Arguments, Query, Selection } from './path.ts';

/* eslint-disable @typescript-eslint/no-explicit-any */
export type Data = any;

export interface Call {
  engine: Engine; session: Session; /** `http://host/sites/x`, no trailing slash. */ siteUrl: string; origin: string; path: string; query: Query; /** With X-HTTP-Method. */ method: string; /** As it came. */ verb: string;
  headers: Record<string, string>; rawBody: Buffer; body: Record<string, unknown>; verbose: boolean; /** True when an action has been carried out on the way. */ acted: boolean; /** Rows scanned, for the log. */ scanned: number;
}

export interface EntityType {
  name: string | ((data: Data) => string);
  /** Below `_api/`. */ link?: (data: Data, call: Call) => string;
  etag?: (data: Data) => string; headerEtag?: (data: Data) => string;
  /** Shown when nothing is selected. */ props: Record<string, (data: Data, call: Call) => unknown>;
  /** Shown only when selected. */ more?: Record<string, (data: Data, call: Call) => unknown>;
  links?: Record<string, (data: Data, call: Call, args: Arguments | undefined) => Node>;
  actions?: Record<string, (data: Data, call: Call, args: Arguments | undefined) => Node | undefined>;
  merge?: (data: Data, call: Call) => { etag?: string } | undefined;
  remove?: (data: Data, call: Call) => void;
  /** An entity whose shape is its own affair (list items). */
  project?: (data: Data, call: Call, select: Selection, expand: Selection) => Doc;
}

export interface EntityNode { kind: 'entity'; type: EntityType; data: Data; created?: boolean }
export interface CollectionNode {
  kind: 'collection'; type: EntityType; list: (call: Call) => Data[];
  key?: (arg: Argument, call: Call) => Node; create?: (call: Call) => Node;
  links?: Record<string, (call: Call, args: Arguments | undefined) => Node>;
  actions?: Record<string, (call: Call, args: Arguments | undefined) => Node | undefined>;
  /** `$count`, when it is not what `list` holds. */ count?: (call: Call) => number;
  /** Answers the query by itself (list items). */ query?: (call: Call) => { rows: Doc[]; next?: string };
}
export interface ValueNode { kind: 'value'; name: string; value: unknown; /** Bytes behind `$value`. */ setRaw?: (call: Call) => void }
export interface RawNode { kind: 'raw'; content: Buffer; contentType: string; set?: (call: Call) => void }
export type Node = EntityNode | CollectionNode | ValueNode | RawNode;

/** A complex value and the name of its type, which only the verbose dialect shows. */
export class Complex {
  readonly type: string;
  readonly value: Record<string, unknown>;

  constructor(type: string, value: Record<string, unknown>) {
    this.type = type;
    this.value = value;
  }
}

/** Values of one primitive type. */
export class Values {
  readonly type: string;
  readonly list: unknown[];

  constructor(type: string, list: unknown[]) {
    this.type = type;
    this.list = list;
  }
}

/** An entity ready to be written in any dialect. */
export class Doc {
  readonly type: string;
  readonly link: string;
  readonly etag: string | undefined;
  readonly values: Record<string, unknown>;
  readonly deferred: string[];

  constructor(parts: { type: string; link: string; etag?: string; values: Record<string, unknown>; deferred?: string[] }) {
    this.type = parts.type;
    this.link = parts.link;
    this.etag = parts.etag;
    this.values = parts.values;
    this.deferred = parts.deferred ?? [];
  }
}

/** Marks a body that is no JSON object. */
export const brokenBody = Symbol('broken');

/** @throws 400 when there is no body, or none that can be read */
export function demandBody(call: Call): Record<string, unknown> {
  if ((call.body as Record<symbol, unknown>)[brokenBody] || call.rawBody.length === 0) throw badQuery('Invalid JSON. The request body could not be read.');
  return call.body;
}

/** Annotations of a body, which are no properties. */
const isAnnotation = (name: string): boolean => name === '__metadata' || name.startsWith('odata.') || name.includes('@odata.');

/**
 * A body may name properties of the type only, in their own spelling.
 * @param more properties that are written but not shown
 * @throws 400 InvalidClientQueryException
 */
export function demandKnown(body: Record<string, unknown>, typeName: string, known: Iterable<string>, more: string[] = []): void {
  const names = new Set([...known, ...more]);
  for (const name of Object.keys(body)) if (!isAnnotation(name) && !names.has(name)) throw unknownProperty(name, typeName);
}

/** @throws 400 when the value is no boolean */
export function booleanOf(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'false') return value === 'true';
  throw cannotConvert('Edm.Boolean');
}

/** @throws 400 when the value is no whole number */
export function integerOf(value: unknown): number {
  const read = typeof value === 'number' ? value : typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : NaN;
  if (!Number.isSafeInteger(read)) throw cannotConvert('Edm.Int32');
  return read;
}

/** @throws 400 when the value is no text; null is none */
export function stringOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw cannotConvert('Edm.String');
  return value;
}

export const entity = (type: EntityType, data: Data, created = false): EntityNode => ({ kind: 'entity', type, data, created });
export const value = (name: string, content: unknown): ValueNode => ({ kind: 'value', name, value: content });

/** A parameter of a function or action: named in the URL, by place, or in the body (also under `parameters`). */
export function parameter(call: Call, args: Arguments | undefined, name: string, position = 0): Argument | undefined {
  const lower = name.toLowerCase();
  const named = args?.named.get(lower);
  if (named !== undefined) return named;
  if (args && args.positional.length > position && args.named.size === 0) return args.positional[position];
  for (const source of [call.body, call.body.parameters as Record<string, unknown> | undefined]) {
    const key = source && Object.keys(source).find((one) => one.toLowerCase() === lower);
    if (source && key) return source[key] as Argument;
  }
  return undefined;
}

export function text(call: Call, args: Arguments | undefined, name: string, position = 0): string {
  const found = parameter(call, args, name, position);
  return found === undefined || found === null || typeof found === 'object' ? '' : String(found);
}

export function flag(call: Call, args: Arguments | undefined, name: string, position: number, otherwise: boolean): boolean {
  const found = parameter(call, args, name, position);
  return found === undefined || found === null ? otherwise : found === true || found === 1 || String(found).toLowerCase() === 'true';
}
