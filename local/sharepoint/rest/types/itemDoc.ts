/** Rows of a list → documents: selected columns, with lookups and people. */
import { own } from '../../own.ts';
import { needsExpand, unknownQueryField } from '../../errors.ts';
import { entityTypeName, versionLabel } from '../../domain/items.ts';
import { restName } from '../../domain/fields.ts';
import { isLibrary } from '../../domain/lists.ts';
import type { Field, Item, List } from '../../domain/types.ts';
import { Complex, Doc, Values } from '../model.ts';
import type { Call, Node } from '../model.ts';
import { projectEntity, findByName } from '../project.ts';
import { readSelection } from '../path.ts';
import type { Selection } from '../path.ts';
import { contentTypeId, ids, idValue, isReference, itemLink, plainValue } from './itemValues.ts';
import { Lookups } from './lookups.ts';

export interface ItemData { list: List; item: Item }
export type ItemLinks = Record<string, (data: ItemData, call: Call) => Node>;

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

