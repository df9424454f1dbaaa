/**
 * A query over a list's items: OData tree → SQL with bound values, paging by key, and SharePoint's threshold.
 * Rows scanned are counted as SharePoint's throttling sees them: by the first indexed predicate, not by what SQLite does.
 * What SQLite really looked at is counted beside it (`visited`), so that the log can show both.
 */
import { own } from '../own.ts';
import { badQuery, lookupThreshold, needsExpand, threshold, unknownQueryField } from '../errors.ts';
import { limits } from '../limits.ts';
import { isoUtc, parseDate } from '../timeZones.ts';
import type { Expression, Literal, Order } from './odata.ts';
import { namesKeyColumn } from './builtIns.ts';
import { columnsOf, restName } from './fields.ts';
import { foldKey } from './store.ts';
import type { Store } from './store.ts';
import type { Field, Item, List, Site } from './types.ts';

export const pageSize = 100;
/** Rows of a page at most, whatever `$top` says. */
export const largestPage = 5000;

export interface ItemQuery { filter?: Expression; orderBy?: Order[]; top?: number; /** The decoded `Paged=TRUE&p_ID=…`. */ token?: string; expand?: Set<string>; restrict?: Sql; lookups?: number }
export interface Sql { sql: string; values: unknown[] }
export interface ItemPage { items: Item[]; /** Token of the next page; undefined on the last. */ next?: string; scanned: number }

/** What the query needs to know about the lists around it. */
export interface QueryWorld {
  store: Store; site: Site; list: List; fields: Field[];
  target(field: Field): { list: List; fields: Field[] } | undefined;
}

/** One readable thing of an item: an SQL expression of its value, of its sort key, and its kind. */
interface Operand { value: string; key: string; values: unknown[]; kind: 'text' | 'number' | 'date' | 'boolean' | 'guid' | 'json' | 'jsonText'; indexed: boolean; inside?: { column: string; multi: boolean; from: string; values: unknown[] } }

interface Compiled extends Sql { indexed: boolean }

const personParts: Record<string, string> = { id: 'p.id', title: 'p.title', name: 'p.login', email: 'p.email', username: 'p.upn', sipaddress: 'p.email' };

function plain(field: Field, alias: string): Operand {
  const column = `${alias}.${field.column}`;
  const base = { values: [], indexed: field.indexed };
  if (field.name === '_UIVersionString') return { ...base, value: `(${alias}.ui_version / 512 || '.' || ${alias}.ui_version % 512)`, key: `${alias}.ui_version`, kind: 'text' };
  if (field.name === 'FileRef') return { ...base, value: `(${alias}.dir || '/' || ${alias}.leaf)`, key: `(${alias}.dir || '/' || ${alias}.leaf)`, kind: 'text' };
  if (field.name === 'ContentType') {
    const name = `case ${alias}.content_type when '0x0101' then 'Document' when '0x0120' then 'Folder' else 'Item' end`;
    return { ...base, value: name, key: name, kind: 'text' };
  }
  if (!field.column) throw unknownQueryField(field.name);
  if (field.type === 'Note' || field.type === 'URL') throw badQuery(`The field '${field.name}' of type '${field.type}' cannot be used in the query filter expression.`);
  if (field.type === 'MultiChoice') return { ...base, value: column, key: column, kind: 'jsonText', indexed: false };
  if (field.multi) return { ...base, value: column, key: column, kind: 'json', indexed: false };
  if (field.key) return { ...base, value: `${alias}.${field.key}`, key: `${alias}.${field.key}`, kind: 'text' };
  const kind = field.type === 'DateTime' ? 'date' : field.type === 'Boolean' || field.type === 'Attachments' ? 'boolean' : field.name === 'GUID' || field.name === 'UniqueId' || field.type === 'Guid' ? 'guid' : ['Number', 'Currency', 'Lookup', 'User', 'Counter', 'Integer'].includes(field.type) && field.name !== 'FileDirRef' ? 'number' : 'text';
  return { ...base, value: column, key: column, kind };
}

const isReference = (field: Field): boolean => (field.type === 'Lookup' || field.type === 'User') && !['FileRef', 'FileDirRef', 'FSObjType', 'UniqueId', 'File_x0020_Size'].includes(field.name);

export function findProperty(fields: Field[], name: string): { field: Field; isId: boolean } | undefined {
  if (name === 'Id' || name === 'ID') return { field: fields.find((one) => one.name === 'ID') as Field, isId: false };
  const exact = fields.find((one) => restName(one) === name || one.name === name);
  if (exact) return { field: exact, isId: false };
  if (name === 'FileSystemObjectType') return { field: fields.find((one) => one.name === 'FSObjType') as Field, isId: false };
  const id = name.endsWith('Id') ? fields.find((one) => restName(one) === name.slice(0, -2) && isReference(one)) : undefined;
  return id ? { field: id, isId: true } : undefined;
}

/** The one column a comparison speaks of. */
function columnOf(node: Expression): string | undefined {
  if (node.kind === 'compare') return node.left.kind === 'path' ? node.left.name : node.right.kind === 'path' ? node.right.name : undefined;
  return node.kind === 'path' ? node.name : undefined;
}

/** The parts of `a and b and c`, in their order. */
function chain(node: Expression, kind: 'and' | 'or'): Expression[] {
  const parts: Expression[] = [];
  const open = [node];
  for (let at = open.pop(); at; at = open.pop()) {
    if (at.kind === kind) open.push(at.right, at.left);
    else parts.push(at);
  }
  return parts;
}

/** A long chain as a tree of little depth: SQLite reads no deeper than a thousand. */
function balanced(parts: string[], kind: 'and' | 'or'): string {
  if (parts.length === 1) return parts[0] as string;
  const middle = Math.ceil(parts.length / 2);
  return `(${balanced(parts.slice(0, middle), kind)} ${kind} ${balanced(parts.slice(middle), kind)})`;
}

export class ItemQueries {
  private readonly world: QueryWorld;
  private readonly expand: Set<string>;

  constructor(world: QueryWorld, expand: Set<string> = new Set()) {
    this.world = world;
    this.expand = expand;
  }

  private operand(path: string, alias = 't'): Operand {
    const [first, second, ...rest] = path.split('/') as [string, string | undefined, ...string[]];
    const found = findProperty(this.world.fields, first);
    if (!found || rest.length) throw unknownQueryField(path);
    const { field, isId } = found;
    if (!isReference(field)) {
      if (second !== undefined) throw unknownQueryField(path);
      return plain(field, alias);
    }
    if (isId && second === undefined) return plain(field, alias);
    if (second === undefined || !this.expand.has(field.name)) throw needsExpand(path, restName(field));
    if (second.toLowerCase() === 'id') return plain(field, alias);
    const column = `${alias}.${field.column}`;
    const scalar = (expression: string, from: string, values: unknown[], kind: Operand['kind'], key: string): Operand => ({
      value: expression, key: `(select ${key} from ${from} limit 1)`.replace('$ref', column), values, kind, indexed: false, inside: { column, multi: field.multi, from, values },
    });
    if (field.type === 'User') {
      const part = own(personParts, second.toLowerCase());
      if (!part) throw unknownQueryField(path);
      return scalar(part, `principals p where p.site_id = ? and p.id = $ref`, [this.world.site.id], 'text', part);
    }
    const target = this.world.target(field);
    const inner = target && findProperty(target.fields, second);
    if (!target || !inner) throw unknownQueryField(path);
    const other = plain(inner.field, 'r');
    return scalar(other.value, `items_${target.list.n} r where r.id = $ref`, [], other.kind, other.key);
  }

  private literal(operand: Operand, literal: Literal, op: string): unknown {
    const clash = (found: string): Error => badQuery(`A binary operator with incompatible types was detected. Found operand types '${operand.kind === 'number' || operand.kind === 'json' ? 'Edm.Double' : operand.kind === 'boolean' ? 'Edm.Boolean' : operand.kind === 'date' ? 'Edm.DateTime' : 'Edm.String'}' and '${found}' for operator kind '${op}'.`);
    if (literal.type === 'null') return null;
    switch (operand.kind) {
      case 'text':
      case 'jsonText':
        if (literal.type !== 'string') throw clash(literal.type === 'number' ? 'Edm.Int32' : literal.type === 'boolean' ? 'Edm.Boolean' : 'Edm.DateTime');
        return literal.value;
      case 'number':
      case 'json': {
        const read = literal.type === 'number' ? literal.value : literal.type === 'string' && /^-?\d+(\.\d+)?$/.test(literal.value as string) ? Number(literal.value) : undefined;
        if (read === undefined) throw clash(literal.type === 'boolean' ? 'Edm.Boolean' : 'Edm.String');
        return read;
      }
      case 'boolean': {
        if (literal.type === 'boolean') return literal.value ? 1 : 0;
        if (literal.value === 1 || literal.value === 0) return literal.value;
        if (literal.value === '1' || literal.value === '0') return Number(literal.value);
        throw clash('Edm.String');
      }
      case 'guid':
        if (literal.type !== 'guid' && literal.type !== 'string') throw clash('Edm.Int32');
        if (!/^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(String(literal.value))) throw badQuery('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
        return String(literal.value).replace(/[{}]/g, '').toLowerCase();
      default: {
        const instant = literal.type === 'datetime' || literal.type === 'string' ? parseDate(String(literal.value), this.world.site.iana) : undefined;
        if (instant === undefined) throw literal.type === 'string' || literal.type === 'datetime' ? badQuery(`String was not recognized as a valid DateTime.`) : clash('Edm.Int32');
        return isoUtc(instant);
      }
    }
  }

  private test(operand: Operand, make: (value: string) => Sql, negative: boolean): Compiled {
    if (!operand.inside) {
      const made = make(operand.value);
      return { ...made, indexed: operand.indexed && !negative };
    }
    const made = make(operand.value);
    const { column, multi, from, values } = operand.inside;
    const where = (reference: string): string => `exists(select 1 from ${from.replace('$ref', reference)} and ${made.sql})`;
    const sql = multi ? `exists(select 1 from json_each(${column}) e where ${where('e.value')})` : where(column);
    return { sql, values: [...values, ...made.values], indexed: false };
  }

  private compare(op: string, operand: Operand, literal: Literal): Compiled {
    const kinds: Record<string, string> = { eq: 'Equal', ne: 'NotEqual', gt: 'GreaterThan', ge: 'GreaterThanOrEqual', lt: 'LessThan', le: 'LessThanOrEqual' };
    const read = this.literal(operand, literal, kinds[op] as string);
    const folded = operand.kind === 'text' && typeof read === 'string' && namesKeyColumn.test(operand.value);
    const value = folded ? foldKey(read) : read;
    if (operand.kind === 'json' || operand.kind === 'jsonText') {
      if (op !== 'eq' && op !== 'ne') throw badQuery('The operator cannot be used with a column of several values.');
      if (value === null) return { sql: `${operand.value} is ${op === 'eq' ? '' : 'not '}null`, values: [], indexed: false };
      return { sql: `${op === 'eq' ? '' : 'not '}exists(select 1 from json_each(${operand.value}) where value = ?)`, values: [value], indexed: false };
    }
    if (value === null || value === '') {
      if (op !== 'eq' && op !== 'ne') return { sql: '0', values: [], indexed: false };
      if (operand.inside) return { sql: `${operand.inside.column} is ${op === 'eq' ? '' : 'not '}null`, values: [], indexed: false };
      return { sql: `${operand.value} is ${op === 'eq' ? '' : 'not '}null`, values: [], indexed: operand.indexed && op === 'eq' };
    }
    const foldedInside = operand.inside && operand.kind === 'text' && !folded;
    const collate = foldedInside ? ' collate nocase' : '';
    if (op === 'ne') {
      // SharePoint's Neq counts an empty column as different.
      const made = this.test(operand, (column) => ({ sql: `${column} = ?${collate}`, values: [value] }), true);
      return operand.inside ? { ...made, sql: `not ${made.sql}` } : { sql: `(${operand.value} <> ? or ${operand.value} is null)`, values: [value], indexed: false };
    }
    const sign = { eq: '=', gt: '>', ge: '>=', lt: '<', le: '<=' }[op] as string;
    return this.test(operand, (column) => ({ sql: `${column} ${sign} ?${collate}`, values: [value] }), false);
  }

  private call(name: string, args: Expression[]): Compiled {
    const [a, b] = name === 'substringof' ? [args[1], args[0]] : [args[0], args[1]];
    if (!['startswith', 'substringof', 'contains'].includes(name) || args.length !== 2) throw badQuery(`The function '${name}' is not supported.`);
    if (a?.kind !== 'path' || b?.kind !== 'literal' || b.type !== 'string') throw badQuery(`The arguments of the function '${name}' are not supported.`);
    const operand = this.operand(a.name);
    if (operand.kind !== 'text') throw badQuery(`The function '${name}' needs a text column.`);
    const own = namesKeyColumn.test(operand.value);
    const value = own ? foldKey(b.value as string) : (b.value as string).toLowerCase();
    const column = (text: string): string => (own ? text : `lower(${text})`);
    if (name === 'startswith') {
      if (value === '') return { sql: '1', values: [], indexed: false };
      return this.test(operand, (text) => ({ sql: `(${column(text)} >= ? and ${column(text)} < ?)`, values: [value, `${value}\u{10ffff}`] }), false);
    }
    return this.test(operand, (text) => ({ sql: `instr(${column(text)}, ?) > 0`, values: [value] }), true);
  }

  compile(node: Expression): Compiled {
    switch (node.kind) {
      case 'and':
      case 'or': {
        const parts = chain(node, node.kind).map((part) => this.compile(part));
        return { sql: balanced(parts.map((part) => part.sql), node.kind), values: parts.flatMap((part) => part.values), indexed: node.kind === 'or' ? parts.every((part) => part.indexed) : parts.some((part) => part.indexed) };
      }
      case 'not': {
        const of = this.compile(node.of);
        return { sql: `not coalesce(${of.sql}, 0)`, values: of.values, indexed: false };
      }
      case 'call': return this.call(node.name, node.args);
      case 'compare': {
        let { left, right, op } = node;
        if (left.kind === 'literal' && right.kind === 'path') {
          [left, right] = [right, left];
          op = ({ gt: 'lt', lt: 'gt', ge: 'le', le: 'ge' } as Record<string, typeof op>)[op] ?? op;
        }
        if (left.kind === 'call' && right.kind === 'literal' && (right.type === 'boolean' || right.type === 'number') && (op === 'eq' || op === 'ne')) {
          const made = this.compile(left);
          const wanted = (right.value === true || right.value === 1) === (op === 'eq');
          return wanted ? made : { sql: `not coalesce(${made.sql}, 0)`, values: made.values, indexed: false };
        }
        if (left.kind !== 'path' || right.kind !== 'literal') throw badQuery('Only comparisons of a property with a value are supported in $filter.');
        return this.compare(op, this.operand(left.name), right);
      }
      case 'path': {
        const operand = this.operand(node.name);
        if (operand.kind !== 'boolean') throw badQuery('The $filter expression must evaluate to a single boolean value.');
        return { sql: `${operand.value} = 1`, values: [], indexed: operand.indexed };
      }
      default: throw badQuery('The $filter expression must evaluate to a single boolean value.');
    }
  }

  private conjuncts(node: Expression): Expression[] {
    return chain(node, 'and');
  }

  /** The first indexed condition: what SharePoint seeks by, and counts against the threshold. */
  private seek(filter: Expression): Sql | undefined {
    const parts = this.conjuncts(filter).map((part) => ({ column: columnOf(part), made: this.compile(part) })).filter((one) => one.made.indexed);
    const first = parts[0];
    if (!first) return undefined;
    // Both ends of a range on the same column are one seek in the index.
    const found = parts.filter((one) => one === first || (first.column !== undefined && one.column === first.column)).map((one) => one.made);
    return { sql: found.map((one) => one.sql).join(' and '), values: found.flatMap((one) => one.values) };
  }

  private scanned(query: ItemQuery, orders: { operand: Operand }[], seek: Sql | undefined): number | undefined {
    const { store, list } = this.world;
    if (!query.filter) return orders.length === 0 || orders[0]?.operand.indexed ? undefined : list.itemCount;
    if (!seek) return list.itemCount;
    return store.one(`select count(*) as n from (select 1 from items_${list.n} t where ${seek.sql} limit ${limits.listViewThreshold + 1})`, ...seek.values)?.n as number;
  }

  private after(orders: { operand: Operand; descending: boolean }[], token: URLSearchParams, names: string[], back: boolean): Sql | undefined {
    const id = Number(token.get('p_ID'));
    if (!token.has('p_ID') || !Number.isSafeInteger(id)) throw badQuery('The query string "$skiptoken" is not valid.');
    const parts: string[] = [];
    const values: unknown[] = [];
    const equal: Sql[] = [];
    const push = (sql: string, own: unknown[]): void => {
      parts.push(`(${[...equal.map((one) => one.sql), sql].join(' and ')})`);
      values.push(...equal.flatMap((one) => one.values), ...own);
    };
    orders.forEach(({ operand, descending }, index) => {
      const name = `p_${names[index] as string}`;
      if (!token.has(name)) return;
      const text = token.get(name) as string;
      const value: unknown = text === '' ? null : operand.kind === 'number' || operand.kind === 'boolean' ? Number(text) : text;
      const own = operand.values;
      if (value === null) {
        if (!descending) push(`${operand.key} is not null`, own);
      } else if (descending) push(`(${operand.key} < ? or ${operand.key} is null)`, [...own, value, ...own]);
      else push(`${operand.key} > ?`, [...own, value]);
      equal.push({ sql: `${operand.key} is ?`, values: [...own, value] });
    });
    const idOrder = names.findIndex((name) => name === 'ID' || name === 'Id');
    if (idOrder < 0) push(back ? 't.id < ?' : 't.id > ?', [id]);
    else if (!token.has(`p_${names[idOrder] as string}`)) push(orders[idOrder]?.descending ? 't.id < ?' : 't.id > ?', [id]);
    return { sql: `(${parts.join(' or ')})`, values };
  }

  /** @throws 500 when more rows than the threshold would be scanned; 400 on an unreadable query */
  run(query: ItemQuery): ItemPage {
    const { store, list } = this.world;
    if ((query.lookups ?? 0) > limits.lookupColumns) throw lookupThreshold();
    const top = Math.min(query.top ?? pageSize, largestPage);
    const token = query.token === undefined ? undefined : new URLSearchParams(query.token);
    // The page before: read from its end, and turned round.
    const back = token?.get('PagedPrev')?.toUpperCase() === 'TRUE';
    const orders = (query.orderBy ?? []).map((one) => {
      const operand = this.operand(one.path);
      if (operand.kind === 'json' || operand.kind === 'jsonText') throw badQuery(`The field '${one.path}' cannot be used in $orderby.`);
      return { operand, descending: one.descending !== back };
    });
    const names = (query.orderBy ?? []).map((one) => one.path);
    const seek = query.filter && this.seek(query.filter);
    let scanned = this.scanned(query, orders, seek);
    if (scanned !== undefined && scanned > limits.listViewThreshold) throw threshold();
    // The database is led to seek as SharePoint does: without figures on the data it would rather walk the whole list.
    const from = seek ? `(select t.id as found from items_${list.n} t where visited(t.id) and ${seek.sql}) f cross join items_${list.n} t on t.id = f.found` : `items_${list.n} t`;
    const where: Sql[] = seek ? [] : [{ sql: 'visited(t.id)', values: [] }];
    if (query.filter) where.push(this.compile(query.filter));
    if (query.restrict) where.push(query.restrict);
    if (token) {
      const after = this.after(orders, token, names, back);
      if (after) where.push(after);
    }
    const byId = names.some((name) => name === 'ID' || name === 'Id');
    const order = [...orders.map((one) => `${one.operand.key} ${one.descending ? 'desc' : 'asc'}`), ...(byId ? [] : [back ? 't.id desc' : 't.id'])].join(', ');
    const extra = orders.map((one, index) => `, ${one.operand.key} as _order${index}`).join('');
    const sql = `select ${columnsOf(this.world.fields, 't')}${extra} from ${from}${where.length ? ` where ${where.map((one) => one.sql).join(' and ')}` : ''} order by ${order} limit ?`;
    const values = [...orders.flatMap((one) => one.operand.values), ...seek?.values ?? [], ...where.flatMap((one) => one.values), ...orders.flatMap((one) => one.operand.values), top + 1];
    const rows = store.all(sql, ...values) as Item[];
    scanned ??= Math.min(rows.length, top);
    const items = rows.slice(0, top);
    if (back) return { items: items.reverse(), scanned };
    const last = items[items.length - 1];
    if (rows.length <= top || !last) return { items, scanned };
    const next = ['Paged=TRUE', ...names.filter((name) => name !== 'ID' && name !== 'Id').map((name) => {
      const value = last[`_order${names.indexOf(name)}`];
      return `p_${encodeURIComponent(name)}=${value === null || value === undefined ? '' : encodeURIComponent(String(value))}`;
    }), `p_ID=${last.id}`];
    return { items, next: next.join('&'), scanned };
  }
}
