/** Columns of a list: made, changed, indexed and removed, under SharePoint's rules. */
import { randomUUID } from 'node:crypto';
import { duplicateField, duplicateValues, noField, spException } from '../errors.ts';
import { compileFormula } from '../formula/validation.ts';
import { limits } from '../limits.ts';
import { builtInNames, builtIns, keyColumn, stockColumn } from './builtIns.ts';
import type { SqlType } from './builtIns.ts';
import { internalName, isTrue, readFieldXml } from './fieldXml.ts';
import type { Row, Store } from './store.ts';
import { foldKey } from './store.ts';
import type { BaseType, Field, FieldDefinition, List } from './types.ts';

const sqlTypes: Partial<Record<BaseType, SqlType>> = { Text: 'text', Note: 'text', Choice: 'text', MultiChoice: 'text', URL: 'text', DateTime: 'text', Number: 'real', Currency: 'real', Boolean: 'int', Lookup: 'int', User: 'int', Integer: 'int', Guid: 'text', Calculated: 'text' };
const indexable = new Set<BaseType>(['Text', 'Choice', 'DateTime', 'Number', 'Currency', 'Boolean', 'Lookup', 'User', 'Integer', 'Guid', 'Counter', 'File']);
export const AddFieldOptions = { addToDefaultView: 16, internalNameHint: 8, checkDisplayName: 32 } as const;

const fieldOf = (row: Row): Field => {
  const definition = JSON.parse(row.definition as string) as FieldDefinition;
  const a = definition.attributes;
  const declared = (a.Type ?? 'Text');
  const type = declared.replace(/Multi$/, '') as BaseType;
  return {
    id: row.id as string, listN: row.list_n as number, name: row.name as string, title: a.DisplayName ?? (row.name as string), type,
    multi: (type === 'Lookup' || type === 'User') && (isTrue(a.Mult) || declared.endsWith('Multi')), order: row.ord as number,
    definition, required: isTrue(a.Required), indexed: isTrue(a.Indexed) || type === 'Counter', unique: isTrue(a.EnforceUniqueValues), hidden: isTrue(a.Hidden),
    readOnly: isTrue(a.ReadOnly), fromBase: isTrue(a.FromBaseType), sealed: isTrue(a.Sealed), column: row.col as string, key: row.key_col as string,
    dateOnly: type === 'DateTime' && (a.Format ?? 'DateOnly') === 'DateOnly', lookupList: (a.List ?? '').replace(/[{}]/g, '').toLowerCase(), lookupField: a.ShowField ?? 'Title',
  };
};

/** The name under which REST shows the column: what begins with an underscore gets a prefix. */
export function restName(field: Field): string {
  return field.name.startsWith('_') ? `OData_${field.name}` : field.name;
}

const columnsRead = new WeakMap<readonly Field[], string>();

/** The columns of an item table that hold something, for a `select`; those in stock are left out. */
export function columnsOf(fields: readonly Field[], alias = ''): string {
  let found = columnsRead.get(fields);
  if (!found) {
    found = [...new Set([...builtInNames, ...fields.flatMap((field) => [field.column, field.key])])].filter(Boolean).map((name) => `"${name}"`).join(', ');
    columnsRead.set(fields, found);
  }
  return alias ? found.replace(/"(?=\w)/g, `${alias}."`) : found;
}

export class Fields {
  private readonly store: Store;
  private readonly cache = new Map<number, Field[]>();

  constructor(store: Store) {
    this.store = store;
  }

  forget(): void {
    this.cache.clear();
  }

  all(list: List): Field[] {
    let found = this.cache.get(list.n);
    if (!found) {
      found = this.store.all('select * from fields where list_n = ? order by ord', list.n).map(fieldOf);
      this.cache.set(list.n, found);
    }
    return found;
  }

  find(list: List, name: string): Field | undefined {
    const fields = this.all(list);
    return fields.find((one) => one.name === name) ?? fields.find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? fields.find((one) => one.title === name);
  }

  /** @throws 400 -2147024809 */
  get(list: List, name: string): Field {
    const found = this.find(list, name);
    if (!found) throw noField(name);
    return found;
  }

  byTitle(list: List, title: string): Field {
    const found = this.all(list).find((one) => one.title.toLowerCase() === title.toLowerCase());
    if (!found) throw noField(title);
    return found;
  }

  byId(list: List, id: string): Field {
    const wanted = id.replace(/[{}]/g, '').toLowerCase();
    const found = this.all(list).find((one) => one.id === wanted);
    if (!found) throw noField(id);
    return found;
  }

  addBuiltIns(list: List, language: number): void {
    builtIns(list.template !== 100, language).forEach((one, index) => {
      const id = (one.definition.attributes.ID as string).replace(/[{}]/g, '').toLowerCase();
      one.definition.attributes.SourceID = `{${list.id}}`;
      this.store.run('insert into fields values(?,?,?,?,?,?,?)', list.n, id, one.definition.attributes.Name, index, one.column, one.key, JSON.stringify(one.definition));
    });
    this.cache.delete(list.n);
  }

  addXml(list: List, xml: string, options = 0): Field {
    return this.add(list, readFieldXml(xml), options);
  }

  /**
   * Makes a column of its definition. Without the name hint (or a Name-only definition) the internal name
   * comes from the display name, and a taken one is numbered.
   * @throws duplicate name or id, an unknown type, a bad formula, the twenty-first index
   */
  add(list: List, definition: FieldDefinition, options: number = AddFieldOptions.internalNameHint): Field {
    const a: Record<string, string> = {};
    const given = definition.attributes;
    const type = (given.Type ?? '').replace(/Multi$/, '') as BaseType;
    if (!sqlTypes[type]) throw spException(-2130575317, `Field type ${given.Type ?? ''} is not installed properly. Go to the list settings page to delete this field.`);
    const display = given.DisplayName ?? given.Name ?? given.StaticName ?? '';
    if (!display || display.length > 255) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    const fields = this.all(list);
    const hinted = (options & AddFieldOptions.internalNameHint) !== 0 && given.Name !== undefined && given.Name !== '';
    if ((options & AddFieldOptions.checkDisplayName) !== 0 && fields.some((one) => one.title.toLowerCase() === display.toLowerCase())) throw duplicateField(display);
    const taken = (name: string): boolean => fields.some((one) => one.name.toLowerCase() === name.toLowerCase());
    let name = internalName(hinted ? given.Name as string : display);
    // A hint that is taken means that the same definition came twice: a second column of it would be lost work.
    if (hinted && given.Name === name && taken(name)) throw duplicateField(name);
    const base = name;
    for (let number = 0; taken(name); number += 1) name = base.slice(0, 32 - String(number).length) + String(number);
    const id = (given.ID ?? randomUUID()).replace(/[{}]/g, '').toLowerCase();
    if (!/^[0-9a-f-]{36}$/.test(id)) throw spException(-2147024809, 'Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
    if (fields.some((one) => one.id === id)) throw duplicateField(display);
    Object.assign(a, given, { Type: given.Type as string, DisplayName: display, ID: `{${id}}`, Name: name, StaticName: given.StaticName ?? name, SourceID: `{${list.id}}` });
    if (type === 'Text') a.MaxLength = a.MaxLength ?? '255';
    if (type === 'DateTime') a.Format = a.Format ?? 'DateOnly';
    if (type === 'User') a.List = 'UserInfo';
    const row = this.store.one('select max(ord) as ord, count(*) as n from fields where list_n = ?', list.n) as Row;
    const sqlType = (type === 'Lookup' || type === 'User') && (isTrue(given.Mult) || given.Type !== type) ? 'text' : sqlTypes[type] as SqlType;
    const counter = `columns:${list.n}:${sqlType}`;
    const number = Number(this.store.one('select value from meta where key = ?', counter)?.value ?? 0) + 1;
    const column = stockColumn(sqlType, number);
    const folded = type === 'Text' || type === 'Choice';
    const field = fieldOf({ id, list_n: list.n, name, ord: (row.ord as number) + 1, col: column, key_col: folded ? keyColumn(column) : '', definition: JSON.stringify({ ...definition, attributes: a }) });
    a.ColName = column;
    this.check(list, field);
    this.store.transaction(() => {
      this.store.run('insert into meta values(?,?) on conflict(key) do update set value = excluded.value', counter, String(number));
      this.store.run('insert into fields values(?,?,?,?,?,?,?)', list.n, id, name, field.order, column, field.key, JSON.stringify({ ...definition, attributes: a }));
      if (!this.store.one('select 1 from pragma_table_info(?) where name = ?', `items_${list.n}`, column)) {
        this.store.change(`alter table items_${list.n} add column ${column} ${sqlType}`);
        if (field.key) this.store.change(`alter table items_${list.n} add column ${field.key} text`);
      }
      if (field.indexed) this.index(list, field, false);
    });
    this.cache.delete(list.n);
    return this.byId(list, id);
  }

  private check(list: List, field: Field): void {
    if ((field.indexed || field.unique) && (!indexable.has(field.type) || field.multi)) throw spException(-2130575147, `The field '${field.title}' cannot be indexed.`);
    if (field.unique && field.type === 'Boolean') throw spException(-2130575147, `The field '${field.title}' does not support enforcing unique values.`);
    if (field.unique && !field.indexed) throw spException(-2130575147, 'The field must be indexed before unique values can be enforced.');
    const others = this.all(list).filter((one) => one.indexed && one.type !== 'Counter' && one.id !== field.id).length;
    if (field.indexed && others >= limits.indexes) throw spException(-2130575148, `You cannot create more than ${limits.indexes} indices on a list.`);
    if (field.definition.validation?.formula) {
      // A column's formula may name that column only.
      compileFormula(field.definition.validation.formula, [field], 'column');
    }
  }

  private index(list: List, field: Field, exists: boolean): void {
    const name = `ix_${list.n}_${field.column}`;
    if (exists) this.store.change(`drop index if exists ${name}`);
    if (!field.indexed || field.column === 'id') return;
    const column = field.key || field.column;
    try {
      this.store.change(`create ${field.unique ? 'unique ' : ''}index ${name} on items_${list.n}(${column}${field.unique ? '' : ', id'})`);
    } catch {
      throw duplicateValues(field.title);
    }
  }

  /**
   * Changes attributes and children; `null` removes an attribute.
   * @throws as `add`, and when existing values contradict a new uniqueness
   */
  update(list: List, field: Field, change: { attributes?: Record<string, string | null>; choices?: string[]; defaultValue?: string | null; validation?: { formula: string; message: string } | null }): Field {
    const definition: FieldDefinition = {
      attributes: { ...field.definition.attributes },
      choices: change.choices ?? field.definition.choices,
      defaultValue: change.defaultValue === undefined ? field.definition.defaultValue : change.defaultValue,
      validation: change.validation === undefined ? field.definition.validation : change.validation?.formula ? change.validation : null,
    };
    for (const [name, value] of Object.entries(change.attributes ?? {})) {
      if (['ID', 'Name', 'SourceID', 'ColName', 'FromBaseType'].includes(name)) continue;
      if (value === null) delete definition.attributes[name];
      else definition.attributes[name] = value;
    }
    const before = field.type;
    const next = fieldOf({ id: field.id, list_n: list.n, name: field.name, ord: field.order, col: field.column, key_col: field.key, definition: JSON.stringify(definition) });
    if (next.type !== before || next.multi !== field.multi) throw spException(-2130575317, 'The type of this column cannot be changed.');
    if (!next.title) throw spException(-2147024809, 'The parameter Title cannot be empty or bigger than 255 characters.');
    this.check(list, next);
    this.store.transaction(() => {
      this.store.run('update fields set definition = ? where list_n = ? and id = ?', JSON.stringify(definition), list.n, field.id);
      if (next.indexed !== field.indexed || next.unique !== field.unique) this.index(list, next, true);
    });
    this.cache.delete(list.n);
    return this.byId(list, field.id);
  }

  remove(list: List, field: Field): void {
    if (field.fromBase || field.sealed || isTrue(field.definition.attributes.AllowDeletion) === false && field.definition.attributes.AllowDeletion !== undefined) {
      throw spException(-2130575316, 'This column cannot be deleted.');
    }
    this.store.transaction(() => {
      this.store.change(`drop index if exists ix_${list.n}_${field.column}`);
      this.store.run('delete from fields where list_n = ? and id = ?', list.n, field.id);
      this.store.change(`alter table items_${list.n} drop column ${field.column}`);
      if (field.key) this.store.change(`alter table items_${list.n} drop column ${field.key}`);
    });
    this.cache.delete(list.n);
  }

  /** The stored key of a folded text. */
  static keyOf(field: Field, value: unknown): unknown {
    return field.key && typeof value === 'string' ? foldKey(value) : value;
  }
}
