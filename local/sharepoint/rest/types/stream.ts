/** RenderListDataAsStream: a view's rows as texts. Source: List.RenderListDataAsStream. */
import { parameter, value, Complex, Values } from '../model.ts';
import type { Call, Node } from '../model.ts';
import type { Field, Item, List } from '../../domain/types.ts';
import { camlQuery } from './caml.ts';
import { ids, isReference, Lookups, plainValue } from './itemDoc.ts';

function shown(field: Field, item: Item, call: Call, list: List, lookups: Lookups): unknown {
  if (isReference(field)) {
    return ids(field, item).map((id) => (field.type === 'User' ? { id: String(id), title: lookups.label(field, id), email: lookups.email(id), sip: lookups.email(id), picture: '' } : { lookupId: id, lookupValue: lookups.label(field, id), isSecretFieldValue: false }));
  }
  const read = plainValue(field, item, call, list);
  if (read instanceof Complex) return read.value.Url;
  if (read instanceof Values) return read.list;
  if (typeof read === 'boolean') return field.type === 'Attachments' ? (read ? '1' : '0') : read ? 'Yes' : 'No';
  return read === null || read === undefined ? '' : String(read);
}

export function renderStream(call: Call, list: List): Node {
  const given = (parameter(call, undefined, 'parameters') ?? {}) as Record<string, unknown>;
  const query = camlQuery(String(given.ViewXml ?? call.engine.views.default(list).query ?? ''), call, list);
  const paging = String(given.Paging ?? '').replace(/^\?/, '');
  const page = call.engine.items.query(call.session, list, { ...query, top: query.top ?? 30, token: paging || undefined });
  call.scanned += page.scanned;
  const fields = query.fields.map((name) => call.engine.fields.get(list, name));
  const lookups = new Lookups(call, page.items);
  const rows = page.items.map((item) => ({
    ID: String(item.id), PermMask: `0x${call.engine.mask(call.session, { list, item }).toString(16)}`, FSObjType: String(item.folder), UniqueId: `{${item.guid.toUpperCase()}}`, FileRef: `${item.dir}/${item.leaf}`, FileLeafRef: item.leaf, owshiddenversion: String(item.etag),
    ...Object.fromEntries(fields.map((field) => [field.name, shown(field, item, call, list, lookups)])),
  }));
  const data = { wpq: '', Templates: {}, ListData: { Row: rows, FirstRow: rows.length ? 1 : 0, FolderPermissions: `0x${call.session.listMask(list).toString(16)}`, LastRow: rows.length, RowLimit: query.top ?? 30, ...(page.next ? { NextHref: `?${page.next}` } : {}), FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '' } };
  const asContext = (Number(given.RenderOptions ?? 0) & 1) !== 0;
  return value('RenderListDataAsStream', new Complex('SP.RenderListData', asContext ? data : data.ListData));
}
