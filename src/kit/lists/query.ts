import type { Column } from './columns';
import { boundary } from './dateOnly';
import type { BuiltIn, IndexedOf, ListDefinition } from './definition';

type Operator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

type Value = string | number | boolean | null | { login: string };

const isSeveral = (value: Condition['value']): value is readonly (string | number)[] => Array.isArray(value);

/** One condition on an indexed column. A list of conditions means all of them. */
export interface Condition<K extends string = string> {
  /** SharePoint's own columns where the list's definition indexes them. */
  column: K | 'Id' | BuiltIn;
  is: Operator;
  /**
   * Dates as `YYYY-MM-DD`; lookups and persons by item or user id, persons also as `{login}`; null for empty.
   * Several: any of them. They are one `or` on one column, so keep them few.
   */
  value: Value | readonly (string | number)[];
  /** Items where the column is empty match too. */
  orEmpty?: true;
}

export interface Query<L extends ListDefinition = ListDefinition> {
  where?: readonly Condition<IndexedOf<L>>[];
  orderBy?: readonly { column: IndexedOf<L> | 'Id' | BuiltIn; descending?: boolean }[];
  /** Columns to read; all of them when left out. */
  columns?: readonly (keyof L['columns'] & string)[];
  /** Stop after so many items; without it every page is read. */
  limit?: number;
}

const isBuiltIn = (definition: ListDefinition, name: string): boolean => definition.builtInIndexes?.includes(name as BuiltIn) === true;

/** SharePoint indexes an item's number by itself, but not when it was made or changed. */
const isIndexed = (definition: ListDefinition, name: string): boolean =>
  name === 'Id' || isBuiltIn(definition, name) || definition.columns[name]?.indexed === true || definition.columns[name]?.unique === true;

const quote = (value: string): string => `'${value.replace(/'/g, "''")}'`;

const dateOperators: Record<Operator, (day: string, next: string, path: string) => string> = {
  eq: (day, next, path) => `(${path} ge ${day} and ${path} lt ${next})`,
  ne: (day, next, path) => `(${path} lt ${day} or ${path} ge ${next})`,
  lt: (day, _next, path) => `${path} lt ${day}`,
  le: (_day, next, path) => `${path} lt ${next}`,
  gt: (_day, next, path) => `${path} ge ${next}`,
  ge: (day, _next, path) => `${path} ge ${day}`
};

function dateCondition(path: string, operator: Operator, date: string): string {
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return dateOperators[operator](`datetime'${boundary(date)}'`, `datetime'${boundary(next)}'`, path);
}

function comparison(name: string, is: Operator, value: Value, column: Column | undefined): string {
  const refers = column?.type === 'lookup' || column?.type === 'person';
  if (typeof value === 'object' && value !== null) return `${name}/Name ${is} ${quote(value.login)}`;
  const path = refers ? `${name}Id` : name;
  if (value === null) return `${path} ${is} null`;
  if (column?.type === 'date') return dateCondition(path, is, String(value));
  if (column?.type === 'dateTime' || name === 'Modified') return `${path} ${is} datetime${quote(String(value))}`;
  if (typeof value === 'boolean') return `${path} ${is} ${value ? 1 : 0}`;
  return `${path} ${is} ${typeof value === 'number' ? value : quote(value)}`;
}

function conditionText({ column: name, is, value, orEmpty }: Condition, column: Column | undefined): string {
  const values = isSeveral(value) ? value : [value];
  const texts = values.map(one => comparison(name, is, one, column));
  if (orEmpty) texts.push(comparison(name, 'eq', null, column));
  if (texts.length === 0) throw new Error(`${name} is compared with nothing`);
  return texts.length === 1 ? texts[0] : `(${texts.join(' or ')})`;
}

/**
 * `$filter` of a query.
 * @throws Error when a column is not indexed: such a query fails once the list passes 5,000 items
 */
export function filterText(definition: ListDefinition, where: readonly Condition[]): string {
  return where.map(condition => {
    const column = definition.columns[condition.column];
    if (!isIndexed(definition, condition.column)) throw new Error(`${definition.name}.${condition.column} is not indexed`);
    return conditionText(condition, column);
  }).join(' and ');
}

/**
 * `$orderby` of a query, each part `Column` or `Column desc`.
 * @throws Error when a column is not indexed, or points elsewhere: SharePoint cannot sort by it without more ado
 */
export function orderText(definition: ListDefinition, orderBy: NonNullable<Query['orderBy']>): string[] {
  return orderBy.map(({ column, descending }) => {
    const defined = definition.columns[column];
    if (!isIndexed(definition, column)) throw new Error(`${definition.name}.${column} is not indexed`);
    if (defined?.type === 'lookup' || defined?.type === 'person') throw new Error(`${definition.name}.${column} cannot be sorted by`);
    return descending ? `${column} desc` : column;
  });
}
