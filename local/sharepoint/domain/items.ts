/** Items: added, changed, read, removed, with versions, validation, uniqueness and ETags. */
import { randomUUID } from 'node:crypto';
import { accessDenied, duplicateValues, etagConflict, fieldValidation, listValidation, noItem, spException, unknownProperty } from '../errors.ts';
import { Permission } from '../permissions.ts';
import { compileFormula } from '../formula/validation.ts';
import type { CompiledFormula } from '../formula/validation.ts';
import { columnsOf, restName } from './fields.ts';
import type { Fields } from './fields.ts';
import { ItemQueries } from './query.ts';
import type { ItemPage, ItemQuery, Sql } from './query.ts';
import { folderUrl, isLibrary } from './lists.ts';
import type { Lists } from './lists.ts';
import { itemScope } from './security.ts';
import type { Security, Session } from './security.ts';
import { foldKey } from './store.ts';
import type { Row, Store } from './store.ts';
import type { Field, Item, List } from './types.ts';
import { defaultOf, forFormula, toStored, wallSerial } from './values.ts';

/** Dates and people of a migrated item; a client of REST cannot set them. */
export interface Backdate { created?: string; modified?: string; author?: number; editor?: number }
export interface ItemVersion extends Item { isCurrent: boolean }

/** `SP.Data.ProblemListItem`, `SP.Data.Shared_x0020_DocumentsItem`. */
export function entityTypeName(list: List): string {
  return `SP.Data.${entityName(list)}Item`;
}

export function entityName(list: List): string {
  const leaf = (list.folder.split('/').pop() ?? '').replace(/[^A-Za-z0-9]/g, (unit) => `_x${unit.charCodeAt(0).toString(16).padStart(4, '0')}_`);
  return `${leaf.charAt(0).toUpperCase()}${leaf.slice(1)}${isLibrary(list) ? '' : 'List'}`;
}

export class Items {
  private readonly store: Store;
  private readonly lists: Lists;
  private readonly fields: Fields;
  private readonly security: Security;
  private readonly now: () => string;
  private readonly formulas = new Map<string, CompiledFormula>();

  constructor(parts: { store: Store; lists: Lists; fields: Fields; security: Security; now: () => string }) {
    this.store = parts.store;
    this.lists = parts.lists;
    this.fields = parts.fields;
    this.security = parts.security;
    this.now = parts.now;
  }

  // --- reading

  columns(list: List): string {
    return columnsOf(this.fields.all(list));
  }

  /** Without looking at rights. */
  raw(list: List, id: number): Item | undefined {
    return this.store.one(`select ${this.columns(list)} from items_${list.n} where id = ?`, id) as Item | undefined;
  }

  private visible(session: Session, list: List, item: Item): boolean {
    const mask = session.itemMask(list, item);
    if (!session.may(mask, Permission.view)) return false;
    return list.settings.readSecurity !== 2 || item.author === session.user.id || session.may(mask, Permission.manageLists);
  }

  /** @throws 404 when there is none, or none the caller may see */
  get(session: Session, list: List, id: number): Item {
    const item = this.raw(list, id);
    if (!item || !this.visible(session, list, item)) throw noItem();
    return item;
  }

  private restriction(session: Session, list: List): Sql | undefined {
    const parts: Sql[] = [];
    if (list.settings.readSecurity === 2 && !session.may(session.listMask(list), Permission.manageLists)) parts.push({ sql: 't.author = ?', values: [session.user.id] });
    if (!session.isAdmin && this.store.one(`select 1 from items_${list.n} where "unique" = 1 limit 1`)) {
      const hidden = this.store.all(`select id from items_${list.n} where "unique" = 1`).map((row) => row.id as number)
        .filter((id) => !session.may(session.itemMask(list, { id, unique: 1 }), Permission.view));
      parts.push({ sql: 't.id not in (select value from json_each(?))', values: [JSON.stringify(hidden)] });
    }
    return parts.length ? { sql: parts.map((one) => one.sql).join(' and '), values: parts.flatMap((one) => one.values) } : undefined;
  }

  query(session: Session, list: List, query: ItemQuery = {}): ItemPage {
    const runner = new ItemQueries({
      store: this.store, site: session.site, list, fields: this.fields.all(list),
      target: (field) => {
        const target = this.lists.target(session.site, field.lookupList);
        return target && { list: target, fields: this.fields.all(target) };
      },
    }, query.expand);
    return runner.run({ ...query, restrict: this.restriction(session, list) });
  }

  /** The rows of a lookup's targets, by number: one read for a whole page. */
  many(list: List, ids: number[]): Map<number, Item> {
    const rows = this.store.all(`select ${this.columns(list)} from items_${list.n} where id in (select value from json_each(?))`, JSON.stringify(ids)) as Item[];
    this.store.visits += rows.length;
    return new Map(rows.map((row) => [row.id, row]));
  }

  // --- writing

  /** The columns a body names, in stored form. @throws 400 on an unknown property or a wrong value */
  stored(session: Session, list: List, values: Record<string, unknown>): Map<Field, unknown> {
    const found = new Map<Field, unknown>();
    const fields = this.fields.all(list);
    for (const [name, value] of Object.entries(values)) {
      if (name === '__metadata' || name.startsWith('odata.') || name.startsWith('@odata.') || name.includes('@odata.') || name === 'ContentTypeId') continue;
      if (name === 'Id' || name === 'ID' || name === 'FileSystemObjectType') continue;
      const reference = name.endsWith('Id') ? fields.find((one) => restName(one) === name.slice(0, -2) && (one.type === 'Lookup' || one.type === 'User')) : undefined;
      const string = name.endsWith('StringId') ? fields.find((one) => restName(one) === name.slice(0, -8) && one.type === 'User') : undefined;
      const field = reference ?? string ?? fields.find((one) => restName(one) === name && one.type !== 'Lookup' && one.type !== 'User');
      if (!field) throw unknownProperty(name, entityTypeName(list));
      if (field.readOnly || !field.column || field.type === 'Attachments' || field.type === 'File') continue;
      const stored = toStored(field, value, session.site);
      if (field.type === 'User' && stored !== null) this.demandPeople(session, stored);
      found.set(field, stored);
    }
    return found;
  }

  /** @throws 400 when the site's user list has not all of them */
  private demandPeople(session: Session, stored: unknown): void {
    const ids = typeof stored === 'string' ? JSON.parse(stored) as number[] : [stored as number];
    for (const id of ids) {
      if (!this.store.one('select 1 from principals where site_id = ? and id = ?', session.site.id, id)) throw spException(-2130575276, 'The user does not exist or is not unique.');
    }
  }

  private formula(key: string, formula: string, fields: Field[], kind: 'list' | 'column'): CompiledFormula {
    const name = `${key}:${fields.map((one) => one.title).join('|')}:${formula}`;
    let compiled = this.formulas.get(name);
    if (!compiled) {
      compiled = compileFormula(formula, fields, kind);
      this.formulas.set(name, compiled);
    }
    return compiled;
  }

  private validate(session: Session, list: List, row: Row): void {
    const fields = this.fields.all(list);
    const instant = Date.parse(this.now());
    const now = wallSerial(instant, session.site);
    const read = (name: string) => {
      const field = fields.find((one) => one.name === name) as Field;
      return forFormula(field, field.name === '_UIVersionString' ? versionLabel(row.ui_version as number) : row[field.column], session.site);
    };
    const context = { column: read, now, today: Math.floor(now) };
    for (const field of fields) {
      const rule = field.definition.validation;
      // A column that was left blank is not validated by its own formula unless the formula is violated by blank itself.
      if (rule?.formula && !this.formula(field.id, rule.formula, [field], 'column').holds(context)) throw fieldValidation(rule.message);
    }
    if (list.settings.validationFormula && !this.formula(list.id, list.settings.validationFormula, fields, 'list').holds(context)) throw listValidation(list.settings.validationMessage);
  }

  private unique(list: List, row: Row, id: number): void {
    for (const field of this.fields.all(list)) {
      if (!field.unique || row[field.column] === null || row[field.column] === undefined) continue;
      const column = field.key || field.column;
      if (this.store.one(`select 1 from items_${list.n} where ${column} = ? and id <> ? limit 1`, row[column], id)) throw duplicateValues(field.title);
    }
  }

  private assign(row: Row, values: Map<Field, unknown>): void {
    for (const [field, value] of values) {
      row[field.column] = value;
      if (field.key) row[field.key] = typeof value === 'string' ? foldKey(value) : null;
    }
  }

  /**
   * Adds an item.
   * @throws 403 without AddListItems; 400 -2130575169 taken value, -2130575162 list validation, unknown property
   */
  add(session: Session, list: List, values: Record<string, unknown>, at: Backdate = {}, place?: { leaf: string; dir: string; folder: boolean }): Item {
    session.demand(session.listMask(list), Permission.add);
    const now = this.now();
    const row: Row = {
      guid: randomUUID(), etag: 1, ui_version: 512, created: at.created ?? now, modified: at.modified ?? at.created ?? now, author: at.author ?? session.user.id,
      editor: at.editor ?? at.author ?? session.user.id, content_type: place ? (place.folder ? '0x0120' : '0x0101') : '0x01', leaf: place?.leaf ?? '', leaf_key: '', dir: place?.dir ?? folderUrl(session.site, list), folder: place?.folder ? 1 : 0, unique: 0, attachments: 0,
    };
    for (const field of this.fields.all(list)) {
      const value = field.column && !field.fromBase ? defaultOf(field, session.site, Date.parse(now)) : null;
      if (value !== null) this.assign(row, new Map([[field, value]]));
    }
    this.assign(row, this.stored(session, list, values));
    if (!place?.folder) this.validate(session, list, row);
    this.unique(list, row, 0);
    const id = this.insert(list, row);
    if (!place) {
      row.leaf = `${id}_.000`;
      this.store.run(`update items_${list.n} set leaf = ?, leaf_key = ? where id = ?`, row.leaf, row.leaf, id);
    }
    this.lists.touch(list, 1);
    return { ...row, id } as Item;
  }

  insert(list: List, row: Row): number {
    if (!row.leaf_key && row.leaf) row.leaf_key = foldKey(row.leaf as string);
    const columns = Object.keys(row);
    const done = this.store.run(`insert into items_${list.n}(${columns.map((one) => `"${one}"`).join(', ')}) values(${columns.map(() => '?').join(', ')})`, ...Object.values(row));
    return Number(done.lastInsertRowid);
  }

  /** @throws 412 when the ETag names another version */
  static checkEtag(item: Pick<Item, 'guid' | 'etag'>, ifMatch: string | undefined): void {
    if (!ifMatch || ifMatch.trim() === '*') return;
    const asked = ifMatch.trim();
    const version = asked.replace(/^W\//i, '').replace(/^"|"$/g, '');
    const number = version.includes(',') ? version.split(',')[1] : version;
    const guid = version.includes(',') ? (version.split(',')[0] as string).replace(/[{}]/g, '').toLowerCase() : item.guid;
    if (Number(number) !== item.etag || guid !== item.guid) throw etagConflict(asked, `"${item.guid},${item.etag}"`);
  }

  private demandWrite(session: Session, list: List, item: Item, needed: bigint): void {
    const mask = session.itemMask(list, item);
    session.demand(mask, needed);
    const own = item.author === session.user.id;
    if (!session.may(mask, Permission.manageLists) && (list.settings.writeSecurity === 4 || (list.settings.writeSecurity === 2 && !own))) throw accessDenied();
  }

  /** Each change keeps the version before it, when the list has versioning. @throws as `add`, and 412 */
  update(session: Session, list: List, id: number, values: Record<string, unknown>, options: { ifMatch?: string; at?: Backdate } = {}): Item {
    const item = this.get(session, list, id);
    this.demandWrite(session, list, item, Permission.edit);
    Items.checkEtag(item, options.ifMatch);
    const row: Row = { ...item };
    this.assign(row, this.stored(session, list, values));
    if (item.folder !== 1) this.validate(session, list, row);
    this.unique(list, row, id);
    return this.write(session, list, item, row, options.at);
  }

  /** Stores a changed row as the next version. */
  write(session: Session, list: List, before: Item, row: Row, at: Backdate = {}): Item {
    row.etag = before.etag + 1;
    row.modified = at.modified ?? this.now();
    row.editor = at.editor ?? session.user.id;
    this.store.transaction(() => {
      if (list.settings.enableVersioning) {
        this.store.run('insert or replace into versions values(?,?,?,?)', list.n, before.id, before.ui_version as number, JSON.stringify(before));
        row.ui_version = (before.ui_version as number) + 512;
        const keep = list.settings.majorVersionLimit;
        if (keep > 0) this.store.run('delete from versions where list_n = ? and item_id = ? and ui_version <= ?', list.n, before.id, (row.ui_version as number) - keep * 512);
      }
      const columns = Object.keys(row).filter((name) => name !== 'id' && row[name] !== before[name]);
      this.store.run(`update items_${list.n} set ${columns.map((one) => `"${one}" = ?`).join(', ')} where id = ?`, ...columns.map((one) => row[one]), before.id);
      this.lists.touch(list, 0);
    });
    return row as Item;
  }

  /** Newest first, the current one included. @throws 403 without ViewVersions */
  versions(session: Session, list: List, id: number): ItemVersion[] {
    const item = this.get(session, list, id);
    session.demand(session.itemMask(list, item), Permission.viewVersions);
    const old = this.store.all('select data from versions where list_n = ? and item_id = ? order by ui_version desc', list.n, id).map((row) => ({ ...JSON.parse(row.data as string) as Item, isCurrent: false }));
    return [{ ...item, isCurrent: true }, ...old];
  }

  removeVersion(session: Session, list: List, id: number, uiVersion: number): void {
    const item = this.get(session, list, id);
    this.demandWrite(session, list, item, Permission.edit);
    if (item.ui_version === uiVersion) throw spException(-2130575223, 'You cannot delete the current version.');
    if (this.store.run('delete from versions where list_n = ? and item_id = ? and ui_version = ?', list.n, id, uiVersion).changes === 0) throw noItem();
  }

  restoreVersion(session: Session, list: List, id: number, uiVersion: number): Item {
    const old = this.versions(session, list, id).find((one) => one.ui_version === uiVersion);
    const item = this.get(session, list, id);
    this.demandWrite(session, list, item, Permission.edit);
    if (!old) throw noItem();
    const row: Row = { ...item };
    for (const field of this.fields.all(list)) {
      if (!field.column || field.readOnly || field.type === 'Attachments' || field.type === 'File') continue;
      row[field.column] = old[field.column] ?? null;
      if (field.key) row[field.key] = old[field.key] ?? null;
    }
    return this.write(session, list, item, row);
  }

  /** Rights and ETag for a removal. */
  removable(session: Session, list: List, id: number, ifMatch?: string): Item {
    const item = this.get(session, list, id);
    this.demandWrite(session, list, item, Permission.delete);
    Items.checkEtag(item, ifMatch);
    return item;
  }

  /** Takes the row away; what hangs on it stays, for the recycle bin. */
  drop(list: List, item: Item): void {
    this.store.run(`delete from items_${list.n} where id = ?`, item.id);
    this.lists.touch(list, -1, true);
  }

  purge(session: Session, list: List, id: number): void {
    for (const table of ['versions', 'attachments', 'contents']) this.store.run(`delete from ${table} where list_n = ? and item_id = ?`, list.n, id);
    this.security.clear(session.site, itemScope(list, id));
  }

  remove(session: Session, list: List, id: number, ifMatch?: string): void {
    const item = this.removable(session, list, id, ifMatch);
    this.store.transaction(() => {
      this.drop(list, item);
      this.purge(session, list, id);
    });
  }

  /** How many items have rights of their own. */
  uniqueScopes(list: List): number {
    return this.store.one(`select count(*) as n from items_${list.n} where "unique" = 1`)?.n as number;
  }

  setUnique(list: List, id: number, unique: boolean): void {
    this.store.run(`update items_${list.n} set "unique" = ? where id = ?`, unique ? 1 : 0, id);
  }

  setAttachments(session: Session, list: List, item: Item, has: boolean): void {
    this.write(session, list, item, { ...item, attachments: has ? 1 : 0 });
  }
}

export function versionLabel(uiVersion: number): string {
  return `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;
}
