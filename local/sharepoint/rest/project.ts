/** Entities → documents under `$select` and `$expand`; and `$filter`, `$orderby`, `$top` over collections in memory. */
import { own } from '../own.ts';
import { badQuery, unknownQueryField } from '../errors.ts';
import { isoUtc } from '../timeZones.ts';
import { parseFilter, parseOrderBy } from '../domain/odata.ts';
import type { Expression } from '../domain/odata.ts';
import { Complex, Doc, Values } from './model.ts';
import type { Call, Data, EntityType } from './model.ts';
import { emptySelection, readSelection } from './path.ts';
import type { Selection } from './path.ts';

function find<T>(map: Record<string, T> | undefined, name: string): [string, T] | undefined {
  if (!map) return undefined;
  const exact = own(map, name);
  if (exact !== undefined) return [name, exact];
  const key = Object.keys(map).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : [key, map[key] as T];
}

export { find as findByName };

/** @throws 400 when a selected name does not exist */
export function projectEntity(type: EntityType, data: Data, call: Call, select: Selection, expand: Selection): Doc {
  if (type.project) return type.project(data, call, select, expand);
  const values: Record<string, unknown> = {};
  const name = typeof type.name === 'function' ? type.name(data) : type.name;
  const everything = select.all || select.names.size === 0;
  if (everything) for (const [key, get] of Object.entries(type.props)) values[key] = get(data, call);
  for (const [asked, inner] of select.names) {
    const property = find(type.props, asked) ?? find(type.more, asked);
    if (property) {
      const made = property[1](data, call);
      values[property[0]] = made instanceof Complex && inner.names.size ? new Complex(made.type, Object.fromEntries([...inner.names.keys()].map((key) => [key, made.value[key] ?? null]))) : made;
    } else if (!find(type.links, asked)) throw unknownQueryField(asked);
  }
  for (const [asked, inner] of expand.names) {
    const property = find(type.props, asked) ?? find(type.more, asked);
    if (property) {
      values[property[0]] = property[1](data, call);
      continue;
    }
    const link = find(type.links, asked);
    if (!link) throw unknownQueryField(asked);
    const picked = [...select.names].find(([key]) => key.toLowerCase() === asked.toLowerCase())?.[1] ?? emptySelection;
    const node = link[1](data, call, undefined);
    if (node.kind === 'entity') values[link[0]] = projectEntity(node.type, node.data, call, picked, inner);
    else if (node.kind === 'collection') values[link[0]] = node.list(call).map((one: Data) => projectEntity(node.type, one, call, picked, inner));
    else if (node.kind === 'value') values[link[0]] = node.value;
  }
  const expanded = new Set([...expand.names.keys()].map((one) => one.toLowerCase()));
  const deferred = everything ? Object.keys(type.links ?? {}).filter((key) => /^[A-Z]/.test(key) && !/^get/i.test(key) && !expanded.has(key.toLowerCase())) : [];
  return new Doc({ type: name, link: type.link?.(data, call) ?? '', etag: type.etag?.(data), values, deferred });
}

export function projectNode(type: EntityType, data: Data, call: Call): Doc {
  return projectEntity(type, data, call, readSelection(call.query.get('$select')), readSelection(call.query.get('$expand')));
}

function read(type: EntityType, data: Data, call: Call, path: string): unknown {
  const [first, ...rest] = path.split('/') as [string, ...string[]];
  const property = find(type.props, first) ?? find(type.more, first);
  if (property) {
    const made = property[1](data, call);
    return rest.length && made instanceof Complex ? made.value[rest[0] as string] : made instanceof Values ? made.list : made;
  }
  const link = find(type.links, first);
  if (!link || !rest.length) throw unknownQueryField(path);
  const node = link[1](data, call, undefined);
  if (node.kind !== 'entity') throw unknownQueryField(path);
  return read(node.type, node.data, call, rest.join('/'));
}

const fold = (value: unknown): unknown => (typeof value === 'string' ? value.toLowerCase() : value);

function holds(node: Expression, get: (path: string) => unknown): unknown {
  switch (node.kind) {
    case 'literal': {
      if (node.type !== 'datetime') return node.value;
      const instant = Date.parse(String(node.value));
      if (Number.isNaN(instant)) throw badQuery('String was not recognized as a valid DateTime.');
      return isoUtc(instant);
    }
    case 'path': return get(node.name);
    case 'and': return Boolean(holds(node.left, get)) && Boolean(holds(node.right, get));
    case 'or': return Boolean(holds(node.left, get)) || Boolean(holds(node.right, get));
    case 'not': return !holds(node.of, get);
    case 'call': {
      const args = node.args.map((one) => String(fold(holds(one, get)) ?? ''));
      if (node.name === 'startswith') return (args[0] as string).startsWith(args[1] as string);
      if (node.name === 'endswith') return (args[0] as string).endsWith(args[1] as string);
      if (node.name === 'substringof') return (args[1] as string).includes(args[0] as string);
      throw badQuery(`The function '${node.name}' is not supported.`);
    }
    default: {
      const left = fold(holds(node.left, get)) ?? null;
      const right = fold(holds(node.right, get)) ?? null;
      const a = typeof left === 'boolean' ? Number(left) : left;
      const b = typeof right === 'boolean' ? Number(right) : right;
      // eslint-disable-next-line eqeqeq -- "5" and 5 are the same number of a URL
      const same = a == b;
      switch (node.op) {
        case 'eq': return same;
        case 'ne': return !same;
        case 'gt': return (a as number) > (b as number);
        case 'ge': return (a as number) >= (b as number);
        case 'lt': return (a as number) < (b as number);
        default: return (a as number) <= (b as number);
      }
    }
  }
}

/** `$filter`, `$orderby`, `$skip`, `$top` over rows that are few: lists, fields, users, files. */
export function applyQuery(type: EntityType, rows: Data[], call: Call): Data[] {
  let found = rows;
  const filter = call.query.get('$filter');
  if (filter) {
    const tree = parseFilter(filter);
    found = found.filter((row) => Boolean(holds(tree, (path) => read(type, row, call, path))));
  }
  const order = call.query.get('$orderby');
  if (order) {
    const orders = parseOrderBy(order);
    found = [...found].sort((a, b) => {
      for (const one of orders) {
        const left = fold(read(type, a, call, one.path)) as number;
        const right = fold(read(type, b, call, one.path)) as number;
        if (left !== right) return (left < right ? -1 : 1) * (one.descending ? -1 : 1);
      }
      return 0;
    });
  }
  return found.slice(count(call, '$skip', 0), count(call, '$skip', 0) + count(call, '$top', found.length));
}

/** @throws 400 when the option is no natural number */
export function count(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name);
  if (text === undefined || text === '') return otherwise;
  if (!/^\d+$/.test(text)) throw badQuery(`The query string "${name}" is not valid. The query string must be set to a non-negative integer.`);
  return Number(text);
}
