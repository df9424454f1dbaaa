/** Rows of a list → documents: selected columns, lookups and people expanded with one read per list and page. */
import { own } from '../../own.ts';
import { needsExpand, unknownQueryField } from '../../errors.ts';
import { entityTypeName, versionLabel } from '../../domain/items.ts';
import { restName } from '../../domain/fields.ts';
import { isLibrary } from '../../domain/lists.ts';
import { fromStored } from '../../domain/values.ts';
import type { UrlValue } from '../../domain/values.ts';
import type { Field, Item, List, Principal } from '../../domain/types.ts';
import { Complex, Doc, Values } from '../model.ts';
import type { Call, Node } from '../model.ts';
import { projectEntity, findByName } from '../project.ts';
import { readSelection } from '../path.ts';
import type { Selection } from '../path.ts';

const technical = new Set(['FileRef', 'FileDirRef', 'FSObjType', 'UniqueId', 'File_x0020_Size']);
export const isReference = (field: Field): boolean => (field.type === 'Lookup' || field.type === 'User') && !technical.has(field.name);
export const itemLink = (list: List, id: number): string => `Web/Lists(guid'${list.id}')/Items(${id})`;

/** The value REST shows for a column that is no lookup. */
export function plainValue(field: Field, item: Item, call: Call, list: List): unknown {
  switch (field.name) {
    case '_UIVersionString': return versionLabel(item.ui_version);
    case 'FileRef': return `${item.dir}/${item.leaf}`;
    case 'ContentType': return item.content_type === '0x0101' ? 'Document' : item.content_type === '0x0120' ? 'Folder' : 'Item';
    case 'ContentTypeId': return contentTypeId(item, list);
    case '_ModerationStatus': return 0;
    case 'LinkTitle': case 'LinkTitleNoMenu': return item.c_title ?? null;
    case 'LinkFilename': return item.leaf;
    case 'DocIcon': case 'File_x0020_Type': return item.folder ? null : item.leaf.split('.').pop() ?? null;
    case 'File_x0020_Size': return String(call.engine.files.length(list, item));
    case 'FSObjType': return item.folder;
    case 'Edit': return '0';
    default: break;
  }
  const read = fromStored(field, field.column ? item[field.column] : null);
  if (field.type === 'URL' && read) return new Complex('SP.FieldUrlValue', { ...(read as UrlValue) });
  if (field.type === 'MultiChoice' && read) return new Values('Edm.String', read as string[]);
  if (field.type === 'Attachments') return item.attachments === 1;
  return read;
}

const contentTypeId = (item: Item, list: List): string => `${item.content_type}00${list.id.replace(/-/g, '').toUpperCase()}`;

function ids(field: Field, item: Item): number[] {
  const stored = fromStored(field, item[field.column]);
  return stored === null ? [] : Array.isArray(stored) ? stored as number[] : [stored as number];
}

function idValue(field: Field, item: Item): unknown {
  const stored = fromStored(field, item[field.column]);
  return field.multi ? new Values('Edm.Int32', (stored as number[] | null) ?? []) : stored;
}

/** Reads the targets of all expanded columns of a page at once. */
class Lookups {
  private readonly call: Call;
  private readonly rows: Item[];
  private readonly targets = new Map<string, { list: List; rows: Map<number, Item> } | undefined>();
  private readonly people = new Map<number, Principal | undefined>();

  constructor(call: Call, rows: Item[]) {
    this.call = call;
    this.rows = rows;
  }

  private person(id: number): Principal | undefined {
    if (!this.people.has(id)) this.people.set(id, this.call.engine.principals.byId(this.call.session.site, id));
    return this.people.get(id);
  }

  private target(field: Field): { list: List; rows: Map<number, Item> } | undefined {
    if (!this.targets.has(field.name)) {
      const list = this.call.engine.lists.target(this.call.session.site, field.lookupList);
      this.targets.set(field.name, list && { list, rows: this.call.engine.items.many(list, [...new Set(this.rows.flatMap((row) => ids(field, row)))]) });
    }
    return this.targets.get(field.name);
  }

  private one(field: Field, id: number, names: string[]): Doc | undefined {
    if (field.type === 'User') {
      const found = this.person(id);
      if (!found) return undefined;
      const tenant = this.call.engine.principals.tenantUser(found.upn);
      const all: Record<string, unknown> = {
        ID: found.id, Id: found.id, Title: found.title, Name: found.login, EMail: found.email, UserName: found.upn || null, SipAddress: found.email, FirstName: null, LastName: null, Department: tenant?.department || null, JobTitle: tenant?.jobTitle || null, ContentTypeDisp: found.kind === 'user' ? 'Person' : 'DomainGroup',
      };
      return new Doc({ type: 'SP.Data.UserInfoItem', link: `Web/SiteUserInfoList/Items(${id})`, values: this.pick(all, names) });
    }
    const target = this.target(field);
    const row = target?.rows.get(id);
    if (!target || !row) return undefined;
    const fields = this.call.engine.fields.all(target.list);
    const values: Record<string, unknown> = {};
    for (const name of names) {
      if (name.toLowerCase() === 'id') values[name] = row.id;
      else {
        const inner = fields.find((one) => restName(one) === name || one.name === name);
        const reference = name.endsWith('Id') ? fields.find((one) => restName(one) === name.slice(0, -2) && isReference(one)) : undefined;
        if (!inner && !reference) throw unknownQueryField(`${restName(field)}/${name}`);
        values[name] = reference ? idValue(reference, row) : plainValue(inner as Field, row, this.call, target.list);
      }
    }
    return new Doc({ type: entityTypeName(target.list), link: itemLink(target.list, id), values });
  }

  private pick(all: Record<string, unknown>, names: string[]): Record<string, unknown> {
    return Object.fromEntries(names.map((name) => {
      const found = findByName(all, name);
      if (!found) throw unknownQueryField(name);
      return [name, found[1]];
    }));
  }

  value(field: Field, item: Item, names: string[]): unknown {
    const docs = ids(field, item).map((id) => this.one(field, id, names)).filter((one): one is Doc => one !== undefined);
    // An empty lookup is shown as an absent navigation property, which JSON clients read as null or missing.
    return field.multi ? docs : docs[0] ?? null;
  }

  /** Title shown for a lookup in text, and in a version's value. */
  label(field: Field, id: number): string {
    if (field.type === 'User') return this.person(id)?.title ?? '';
    const target = this.target(field);
    const row = target?.rows.get(id);
    const shown = target && this.call.engine.fields.find(target.list, field.lookupField);
    return row && shown && target ? String(plainValue(shown, row, this.call, target.list) ?? '') : '';
  }

  email(id: number): string {
    return this.person(id)?.email ?? '';
  }
}

export { contentTypeId, Lookups, ids };

export type ItemLinks = Record<string, (data: { list: List; item: Item }, call: Call) => Node>;

const rightsOf: Record<string, (call: Call, list: List, item: Item) => unknown> = {
  EffectiveBasePermissions: (call, list, item) => {
    const bits = call.engine.mask(call.session, { list, item });
    return new Complex('SP.BasePermissions', { High: String(bits >> 32n), Low: String(bits & 0xffffffffn) });
  },
  EffectiveBasePermissionsForUI: (call, list, item) => rightsOf.EffectiveBasePermissions?.(call, list, item),
  HasUniqueRoleAssignments: (_call, _list, item) => item.unique === 1,
  ServerRedirectedEmbedUri: () => null, ServerRedirectedEmbedUrl: () => '', CommentsDisabled: () => false,
  FileSystemObjectType: (_call, _list, item) => item.folder, ParentFolderServerRelativeUrl: (_call, _list, item) => item.dir,
};

const leading = new Set(['Title', 'Modified', 'Created', 'Author', 'Editor', 'Attachments', '_UIVersionString']);

function defaults(fields: Field[], list: List, item: Item, call: Call): Record<string, unknown> {
  const values: Record<string, unknown> = { FileSystemObjectType: item.folder, Id: item.id, ServerRedirectedEmbedUri: null, ServerRedirectedEmbedUrl: '', ContentTypeId: contentTypeId(item, list) };
  const shown = [...fields.filter((one) => one.name === 'Title'), ...fields.filter((one) => !one.fromBase && !leading.has(one.name))];
  for (const field of shown) {
    const name = restName(field);
    if (isReference(field)) {
      values[`${name}Id`] = idValue(field, item);
      if (field.type === 'User') values[`${name}StringId`] = field.multi ? new Values('Edm.String', ids(field, item).map(String)) : item[field.column] === null ? null : String(item[field.column]);
    } else values[name] = plainValue(field, item, call, list);
  }
  Object.assign(values, { ComplianceAssetId: null, ID: item.id, Modified: item.modified, Created: item.created, AuthorId: item.author, EditorId: item.editor, OData__UIVersionString: versionLabel(item.ui_version) });
  if (!isLibrary(list)) values.Attachments = item.attachments === 1;
  values.GUID = item.guid;
  return values;
}

/** How many lookup columns the query joins, for SharePoint's limit of twelve. */
export function countLookups(list: List, call: Call): number {
  const expand = readSelection(call.query.get('$expand'));
  return call.engine.fields.all(list).filter((field) => isReference(field) && expand.names.has(restName(field))).length;
}

/** @throws 400 when a selected or expanded name is unknown, or a lookup is selected without being expanded */
export function itemDocs(list: List, rows: Item[], call: Call, links: ItemLinks, select: Selection, expand: Selection): Doc[] {
  const fields = call.engine.fields.all(list);
  const lookups = new Lookups(call, rows);
  const byName = new Map(fields.map((field) => [restName(field), field]));
  const everything = select.all || select.names.size === 0;
  const type = entityTypeName(list);
  const expanded = new Set<string>();
  for (const name of expand.names.keys()) {
    const field = byName.get(name) ?? fields.find((one) => one.name === name);
    if (field && isReference(field)) {
      if (!select.names.get(name)?.names.size) throw needsExpand(name, name);
      expanded.add(name);
    } else if (!findByName(links, name)) throw unknownQueryField(name);
  }
  for (const [name, inner] of select.names) {
    const field = byName.get(name) ?? fields.find((one) => one.name === name);
    if (field && isReference(field)) {
      if (!expanded.has(name)) throw needsExpand(inner.names.size ? `${name}/${[...inner.names.keys()][0] as string}` : name, name);
    } else if (inner.names.size && !expand.names.has(name) && !findByName(rightsOf, name)) throw needsExpand(`${name}/${[...inner.names.keys()][0] as string}`, name);
    else if (!field && !known(name, byName, links)) throw unknownQueryField(name);
  }
  return rows.map((item) => {
    const values: Record<string, unknown> = everything ? defaults(fields, list, item, call) : {};
    for (const [name, inner] of select.names) {
      const field = byName.get(name) ?? fields.find((one) => one.name === name);
      if (name === 'Id' || name === 'ID') Object.assign(values, { Id: item.id, ID: item.id });
      else if (field && expanded.has(name)) values[name] = lookups.value(field, item, [...inner.names.keys()]);
      else if (field && field.type !== 'Computed') values[name] = plainValue(field, item, call, list);
      else if (field && !findByName(links, name)) values[name] = plainValue(field, item, call, list);
      else if (own(rightsOf, name)) values[name] = own(rightsOf, name)?.(call, list, item);
      else if (name.endsWith('StringId') && byName.has(name.slice(0, -8))) {
        const person = byName.get(name.slice(0, -8)) as Field;
        values[name] = person.multi ? new Values('Edm.String', ids(person, item).map(String)) : item[person.column] === null ? null : String(item[person.column]);
      } else if (name.endsWith('Id') && byName.has(name.slice(0, -2))) values[name] = idValue(byName.get(name.slice(0, -2)) as Field, item);
    }
    for (const [name, inner] of expand.names) {
      if (expanded.has(name)) continue;
      const link = findByName(links, name) as [string, ItemLinks[string]];
      const picked = select.names.get(name) ?? { names: new Map(), all: false };
      let node: Node | undefined;
      try {
        node = link[1]({ list, item }, call);
      } catch {
        node = undefined; // a list item has no file, a file no folder
      }
      if (node?.kind === 'entity') values[link[0]] = projectEntity(node.type, node.data, call, picked, inner);
      else if (node?.kind === 'collection') {
        const { type: inside } = node;
        values[link[0]] = node.list(call).map((one) => projectEntity(inside, one, call, picked, inner));
      } else values[link[0]] = null;
    }
    return new Doc({ type, link: itemLink(list, item.id), etag: `"${item.etag}"`, values, deferred: everything ? Object.keys(links) : [] });
  });
}

function known(name: string, fields: Map<string, Field>, links: ItemLinks): boolean {
  if (name === 'Id' || name === 'ID' || own(rightsOf, name) || findByName(links, name)) return true;
  const reference = name.endsWith('StringId') ? fields.get(name.slice(0, -8)) : name.endsWith('Id') ? fields.get(name.slice(0, -2)) : undefined;
  return reference !== undefined && isReference(reference);
}

