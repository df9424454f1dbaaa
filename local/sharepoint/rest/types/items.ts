/** Items, their versions and attachments. Source: SP.ListItem, SP.ListItemVersion, SP.Attachment. */
import { badQuery, etagConflict, noItem, wrongEntry } from '../../errors.ts';
import { Permission } from '../../permissions.ts';
import { parseFilter, parseOrderBy } from '../../domain/odata.ts';
import { entityTypeName, versionLabel } from '../../domain/items.ts';
import type { ItemVersion } from '../../domain/items.ts';
import { folderUrl } from '../../domain/lists.ts';
import { restName } from '../../domain/fields.ts';
import { shownBoolean, shownDate, shownNumber } from '../../domain/shown.ts';
import type { Field, Item, List, Site } from '../../domain/types.ts';
import { Complex, Doc, entity, parameter, text, value } from '../model.ts';
import type { Call, CollectionNode, EntityNode, EntityType, Node } from '../model.ts';
import { readSelection } from '../path.ts';
import type { Arguments, Selection } from '../path.ts';
import { count, findByName } from '../project.ts';
import { dialectOf } from '../render.ts';
import { unknownQueryField } from '../../errors.ts';
import { formUpdate } from './forms.ts';
import { contentTypeId, countLookups, ids, isReference, itemDocs, itemLink, Lookups, plainValue } from './itemDoc.ts';
import { camlQuery } from './caml.ts';
import { securable } from './security.ts';

export interface ItemData { list: List; item: Item }

const rights = securable((data: ItemData) => data, ((data: ItemData) => itemLink(data.list, data.item.id)) as (data: never) => string);

const attachmentType: EntityType = {
  name: 'SP.Attachment', link: (one) => `${itemLink(one.list, one.item.id)}/AttachmentFiles('${encodeURIComponent(one.name)}')`,
  props: {
    FileName: (one) => one.name, FileNameAsPath: (one) => new Complex('SP.ResourcePath', { DecodedUrl: one.name }),
    ServerRelativePath: (one, call) => new Complex('SP.ResourcePath', { DecodedUrl: `${folderUrl(call.session.site, one.list)}/Attachments/${one.item.id as number}/${one.name as string}` }),
    ServerRelativeUrl: (one, call) => `${folderUrl(call.session.site, one.list)}/Attachments/${one.item.id as number}/${one.name as string}`,
  },
  links: {
    $value: (one, call) => ({ kind: 'raw', content: call.engine.files.attachment(one.list, one.item, one.name).content, contentType: 'application/octet-stream', set: (inner) => inner.engine.files.addAttachment(inner.session, one.list, call.engine.items.get(inner.session, one.list, one.item.id), one.name, inner.rawBody, true) }),
  },
  remove: (one, call) => call.engine.files.removeAttachment(call.session, one.list, one.item, one.name),
  actions: { recycleObject: (one, call) => { call.engine.files.removeAttachment(call.session, one.list, one.item, one.name); return undefined; } },
};

function attachmentCollection({ list, item }: ItemData, call: Call): CollectionNode {
  const { files } = call.engine;
  const one = (name: string): Node => entity(attachmentType, { list, item, name: files.attachment(list, item, name).name });
  const add = (name: string): Node => {
    files.addAttachment(call.session, list, item, name, call.rawBody);
    return entity(attachmentType, { list, item, name });
  };
  return {
    kind: 'collection', type: attachmentType, list: () => files.attachments(list, item).map((name) => ({ list, item, name })),
    key: (arg) => one(String(arg)),
    links: { getByFileName: (inner, args) => one(text(inner, args, 'fileName')), getByFileNameAsPath: (inner, args) => one(text(inner, args, 'decodedUrl')) },
    actions: { add: (inner, args) => add(text(inner, args, 'FileName')), addUsingPath: (inner, args) => add(text(inner, args, 'DecodedUrl')) },
  };
}

// --- versions

const versionType: EntityType = {
  name: 'SP.ListItemVersion', props: {}, link: (one) => `${itemLink(one.list, one.version.id)}/versions(${one.version.ui_version as number})`,
  project: (one, call, select) => versionDoc(one, call, select),
  remove: (one, call) => call.engine.items.removeVersion(call.session, one.list, one.version.id, one.version.ui_version),
  actions: { restoreVersion: (one, call) => { call.engine.items.restoreVersion(call.session, one.list, one.version.id, one.version.ui_version); return undefined; } },
};

function versionDoc({ list, version }: { list: List; version: ItemVersion }, call: Call, select: Selection): Doc {
  const values: Record<string, unknown> = { IsCurrentVersion: version.isCurrent, VersionId: version.ui_version, VersionLabel: versionLabel(version.ui_version), Created: version.modified };
  const lookups = new Lookups(call, [version]);
  for (const field of call.engine.fields.all(list)) {
    if (field.type === 'Computed' || field.name === 'Created') continue;
    const name = field.name.startsWith('_') ? `OData__x005f_${field.name.slice(1)}` : field.name;
    if (isReference(field)) {
      const made = ids(field, version).map((id) => new Complex(field.type === 'User' ? 'SP.FieldUserValue' : 'SP.FieldLookupValue', { LookupId: id, LookupValue: lookups.label(field, id), ...(field.type === 'User' ? { Email: lookups.email(id) } : {}) }));
      values[name] = field.multi ? made : made[0] ?? null;
    } else values[name] = plainValue(field, version, call, list);
  }
  values.Created_x0020_Date = version.created;
  if (select.names.size && !select.all) {
    for (const name of select.names.keys()) if (!findByName(values, name)) throw unknownQueryField(name);
    for (const name of Object.keys(values)) if (![...select.names.keys()].some((one) => one.toLowerCase() === name.toLowerCase())) delete values[name];
  }
  return new Doc({ type: 'SP.ListItemVersion', link: versionType.link?.({ list, version }, call) ?? '', values });
}

function versionCollection({ list, item }: ItemData, call: Call): CollectionNode {
  const all = (): { list: List; version: ItemVersion }[] => call.engine.items.versions(call.session, list, item.id).map((version) => ({ list, version }));
  const one = (arg: unknown): Node => {
    const found = all().find(({ version }) => version.ui_version === Number(arg));
    if (!found) throw noItem();
    return entity(versionType, found);
  };
  return {
    kind: 'collection', type: versionType, list: all, key: one,
    query: (inner) => ({ rows: all().slice(count(inner, '$skip', 0), count(inner, '$skip', 0) + count(inner, '$top', 50000)).map((entry) => versionDoc(entry, inner, readSelection(inner.query.get('$select')))) }),
    links: { getById: (inner, args) => one(text(inner, args, 'versionId')) },
  };
}

// --- items

/** What leads on from an item; the types of files add File and Folder, since they lead back to items themselves. */
export const itemLinks: NonNullable<EntityType['links']> = {
  ...rights.links,
  AttachmentFiles: attachmentCollection,
  Versions: versionCollection,
  FieldValuesAsText: ({ list, item }: ItemData) => entity(textType, { list, item }),
  FieldValuesAsHtml: ({ list, item }: ItemData) => entity(textType, { list, item }),
  FieldValuesForEdit: ({ list, item }: ItemData) => entity(textType, { list, item }),
  ContentType: ({ list, item }: ItemData) => entity(contentTypeType, { list, item }),
  Properties: ({ list, item }: ItemData) => entity(textType, { list, item }),
};

const contentTypeNames: Record<string, string> = { '0x01': 'Item', '0x0101': 'Document', '0x0120': 'Folder' };
const contentTypeType: EntityType = {
  name: 'SP.ContentType', link: ({ list, item }: ItemData) => `${itemLink(list, item.id)}/ContentType`,
  props: { Id: ({ list, item }: ItemData) => new Complex('SP.ContentTypeId', { StringValue: contentTypeId(item, list) }), Name: ({ item }: ItemData) => contentTypeNames[item.content_type] ?? 'Item', StringId: ({ list, item }: ItemData) => contentTypeId(item, list), Description: () => '', Group: () => 'List Content Types', Hidden: () => false, ReadOnly: () => false, Sealed: () => false },
};

function asText(field: Field, read: unknown, site: Site): string {
  if (read === null || read === undefined) return '';
  if (read instanceof Complex) return `${String(read.value.Url)}, ${String(read.value.Description)}`;
  if (typeof read === 'object') return (read as { list: string[] }).list.join('; ');
  if (typeof read === 'boolean') return shownBoolean(read, site);
  if (field.type === 'DateTime') return shownDate(String(read), field, site);
  if (field.type === 'Number' || field.type === 'Currency') return shownNumber(Number(read), field, site);
  return String(read);
}

const textType: EntityType = {
  name: 'SP.FieldStringValues', props: {}, link: ({ list, item }: ItemData) => `${itemLink(list, item.id)}/FieldValuesAsText`,
  project: ({ list, item }: ItemData, call) => {
    const lookups = new Lookups(call, [item]);
    const values: Record<string, unknown> = {};
    for (const field of call.engine.fields.all(list)) {
      const read = isReference(field) ? ids(field, item).map((id) => lookups.label(field, id)).join('; ') : plainValue(field, item, call, list);
      const shown = asText(field, read, call.session.site);
      values[field.name.startsWith('_') ? `OData__x005f_${field.name.slice(1)}` : restName(field)] = shown;
    }
    return new Doc({ type: 'SP.FieldStringValues', link: `${itemLink(list, item.id)}/FieldValuesAsText`, values });
  },
};

/** What `$expand` may name on an item beside its lookups. */
const expandable = (): NonNullable<Parameters<typeof itemDocs>[3]> => Object.fromEntries(Object.entries(itemLinks).filter(([name]) => /^[A-Z]/.test(name)).map(([name, get]) => [name, (data: ItemData, call: Call) => get(data, call, undefined)]));

/** @throws 400 when a body says that it is of another type, or a verbose one says nothing */
function demandType(list: List, call: Call): void {
  const { body } = call;
  const given = (body.__metadata as { type?: unknown } | undefined)?.type ?? body['odata.type'];
  if (given === undefined && dialectOf(call.headers['content-type']) === 'verbose') throw badQuery('An entry without a type name was found, but no expected type was specified. To allow entries without type information, the expected type must also be specified when the model is specified.');
  if (typeof given === 'string' && given !== entityTypeName(list) && given !== 'SP.ListItem' && given !== 'SP.Item') throw wrongEntry(given, entityTypeName(list));
}

/** What is said with If-Match: SharePoint changes and deletes no item without it. @throws 412 */
function ifMatch({ item }: ItemData, call: Call): string {
  const given = call.headers['if-match'];
  if (!given?.trim()) throw etagConflict('', `"${item.guid},${item.etag}"`);
  return given;
}

export const itemType: EntityType = {
  name: ({ list }: ItemData) => entityTypeName(list), props: {}, link: ({ list, item }: ItemData) => itemLink(list, item.id),
  headerEtag: ({ item }: ItemData) => `"${item.guid},${item.etag}"`, more: rights.more,
  project: ({ list, item }: ItemData, call, select, expand) => itemDocs(list, [item], call, expandable(), select, expand)[0] as Doc,
  links: itemLinks,
  actions: {
    ...rights.actions,
    recycle: ({ list, item }: ItemData, call) => value('Recycle', call.engine.recycleBin.item(call.session, list, item.id, call.headers['if-match'])),
    validateUpdateListItem: ({ list, item }: ItemData, call) => formUpdate(call, list, item),
    deleteWithParameters: ({ list, item }: ItemData, call) => { call.engine.items.remove(call.session, list, item.id); return undefined; },
  },
  merge: ({ list, item }: ItemData, call) => {
    demandType(list, call);
    const next = call.engine.items.update(call.session, list, item.id, call.body, { ifMatch: ifMatch({ list, item }, call) });
    return { etag: `"${next.guid},${next.etag}"` };
  },
  remove: ({ list, item }: ItemData, call) => call.engine.items.remove(call.session, list, item.id, ifMatch({ list, item }, call)),
};

export const itemNode = (list: List, item: Item, created = false): EntityNode => entity(itemType, { list, item }, created);

/** The address of the next page, in SharePoint's form. */
function nextLink(call: Call, token: string): string {
  const lower = (encoded: string): string => encoded.replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase());
  const others = call.query.pairs.filter(([name]) => name.toLowerCase() !== '$skiptoken' && name.toLowerCase() !== '$skip').map(([name, given]) => `&${encodeURIComponent(name)}=${encodeURIComponent(given)}`);
  return `${call.siteUrl}/_api/${call.path}?%24skiptoken=${lower(encodeURIComponent(token))}${others.join('')}`;
}

export function itemCollection(call: Call, list: List): CollectionNode {
  const { items, fields } = call.engine;
  const one = (id: number): Node => {
    if (!Number.isInteger(id)) throw noItem();
    return itemNode(list, items.get(call.session, list, id));
  };
  return {
    kind: 'collection', type: itemType, list: (inner) => items.query(inner.session, list, { top: 5000 }).items.map((item) => ({ list, item })),
    query: (inner) => {
      const { query } = inner;
      const filter = query.get('$filter');
      const order = query.get('$orderby');
      const expand = readSelection(query.get('$expand'));
      const names = new Set(fields.all(list).filter((field) => expand.names.has(restName(field))).map((field) => field.name));
      const page = items.query(inner.session, list, { filter: filter ? parseFilter(filter) : undefined, orderBy: order ? parseOrderBy(order) : undefined, top: query.get('$top') === undefined ? undefined : count(inner, '$top', 100), token: query.get('$skiptoken'), expand: names, lookups: countLookups(list, inner) });
      inner.scanned += page.scanned;
      return { rows: itemDocs(list, page.items, inner, expandable(), readSelection(query.get('$select')), expand), next: page.next && nextLink(inner, page.next) };
    },
    count: (inner) => {
      const filter = inner.query.get('$filter');
      if (!filter) return list.itemCount;
      const page = items.query(inner.session, list, { filter: parseFilter(filter), top: 5000, expand: new Set(fields.all(list).filter((field) => readSelection(inner.query.get('$expand')).names.has(restName(field))).map((field) => field.name)) });
      inner.scanned += page.scanned;
      return page.items.length;
    },
    key: (arg) => one(Number(arg)),
    links: { getById: (inner, args) => one(Number(text(inner, args, 'id'))), getByStringId: (inner, args) => one(Number(text(inner, args, 'id'))), getItemByStringId: (inner, args) => one(Number(text(inner, args, 'sId'))) },
    create: (inner) => {
      demandType(list, inner);
      return itemNode(list, items.add(inner.session, list, inner.body), true);
    },
  };
}

/** `POST …/getItems {query: {ViewXml}}`, or the query in the address, as an alias. */
export function camlItems(call: Call, list: List, args?: Arguments): CollectionNode {
  const asked = parameter(call, args, 'query') as { ViewXml?: unknown } | undefined;
  return {
    ...itemCollection(call, list),
    query: (inner) => {
      const page = call.engine.items.query(inner.session, list, camlQuery(String(asked?.ViewXml ?? '<View/>'), inner, list));
      inner.scanned += page.scanned;
      return { rows: itemDocs(list, page.items, inner, expandable(), readSelection(inner.query.get('$select')), readSelection(inner.query.get('$expand'))) };
    },
  };
}

/** `POST …/AddValidateUpdateItemUsingPath`: a new item from form values, in a folder when one is named. */
export function addUsingPath(call: Call, list: List): Node {
  call.session.demand(call.session.listMask(list), Permission.add);
  return formUpdate(call, list, undefined);
}

