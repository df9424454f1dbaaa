/**
 * RenderListDataAsStream: a view's rows as texts, by the XML of the body and by the query string of a view's page
 * (View, Paged, SortField, FilterField1 …). Source: List.RenderListDataAsStream.
 */
import { badQuery } from '../../errors.ts';
import { escapeXml } from '../../domain/fieldXml.ts';
import { restName } from '../../domain/fields.ts';
import type { Expression } from '../../domain/odata.ts';
import { shownBoolean, shownDate, shownNumber } from '../../domain/shown.ts';
import { demandBody, integerOf, parameter, value, Complex, Values } from '../model.ts';
import type { Call, Node } from '../model.ts';
import type { Field, Item, List, View } from '../../domain/types.ts';
import { camlQuery } from './caml.ts';
import { ids, isReference, Lookups, plainValue } from './itemDoc.ts';

/** SP.RenderListDataOptions: ListData alone is answered bare, anything more in an envelope. */
const options = { listData: 2, listSchema: 4 } as const;

/** What a row shows of a column: its text, and beside it the value under a name of its own. */
function shown(field: Field, item: Item, call: Call, list: List, lookups: Lookups, utc: boolean): Record<string, unknown> {
  const { name } = field;
  const { site } = call.session;
  if (isReference(field)) {
    return { [name]: ids(field, item).map((id) => (field.type === 'User' ? { id: String(id), title: lookups.label(field, id), email: lookups.email(id), sip: lookups.email(id), picture: '' } : { lookupId: id, lookupValue: lookups.label(field, id), isSecretFieldValue: false })) };
  }
  const read = plainValue(field, item, call, list);
  if (read instanceof Complex) return { [name]: read.value.Url, [`${name}.desc`]: read.value.Description };
  if (read instanceof Values) return { [name]: read.list };
  if (field.type === 'Attachments') return { [name]: read === true ? '1' : '0' };
  if (read === null || read === undefined) return { [name]: '' };
  if (field.type === 'Boolean') return { [name]: shownBoolean(read === true, site), [`${name}.value`]: read === true ? '1' : '0' };
  if (field.type === 'DateTime') return { [name]: utc ? read : shownDate(String(read), field, site), [`${name}.`]: read };
  if (field.type === 'Number' || field.type === 'Currency') return { [name]: shownNumber(Number(read), field, site), [`${name}.`]: Number(read).toFixed(14) };
  return { [name]: String(read) };
}

const viewXml = (view: View): string => `<View><Query>${view.query}</Query><ViewFields>${view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}"/>`).join('')}</ViewFields><RowLimit Paged="TRUE">${view.rowLimit}</RowLimit></View>`;

/** The conditions that a view's page adds by its query string. @throws 400 on an unknown column */
function pageFilter(call: Call, list: List): Expression[] {
  const found: Expression[] = [];
  for (let number = 1; call.query.get(`FilterField${number}`) !== undefined; number += 1) {
    const field = call.engine.fields.get(list, call.query.get(`FilterField${number}`) as string);
    const given = call.query.get(`FilterValue${number}`) ?? '';
    const name = isReference(field) ? `${restName(field)}/Title` : restName(field);
    const numeric = ['Number', 'Currency', 'Boolean', 'Counter', 'Integer'].includes(field.type);
    found.push({ kind: 'compare', op: 'eq', left: { kind: 'path', name }, right: given === '' ? { kind: 'literal', type: 'null', value: null } : numeric ? { kind: 'literal', type: 'number', value: Number(given) } : { kind: 'literal', type: field.type === 'DateTime' ? 'datetime' : 'string', value: given } });
  }
  return found;
}

export function renderStream(call: Call, list: List): Node {
  if (call.rawBody.length) demandBody(call);
  const given = (parameter(call, undefined, 'parameters') ?? {}) as Record<string, unknown>;
  const { views, fields, items } = call.engine;
  const view = call.query.get('View') === undefined ? undefined : views.find(list, { id: call.query.get('View') as string });
  const query = camlQuery(String(given.ViewXml ?? viewXml(view ?? views.default(list))), call, list);
  const conditions = pageFilter(call, list);
  const filter = [...(query.filter ? [query.filter] : []), ...conditions].reduce<Expression | undefined>((left, right) => (left ? { kind: 'and', left, right } : right), undefined);
  const sortField = call.query.get('SortField');
  const sorted = sortField === undefined ? undefined : fields.get(list, sortField);
  const expand = new Set(query.expand);
  for (const one of conditions) if (one.kind === 'compare' && one.left.kind === 'path' && one.left.name.includes('/')) expand.add(fields.all(list).find((field) => restName(field) === (one.left as { name: string }).name.split('/')[0])?.name ?? '');
  if (sorted && isReference(sorted)) expand.add(sorted.name);
  const orderBy = sorted ? [{ path: isReference(sorted) ? `${restName(sorted)}/Title` : restName(sorted), descending: /^desc/i.test(call.query.get('SortDir') ?? '') }] : query.orderBy;
  const inUrl = call.query.get('Paged')?.toUpperCase() === 'TRUE' && call.query.get('p_ID') !== undefined ? call.query.pairs.filter(([name]) => /^(p_|Page)/i.test(name)).map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(text)}`).join('&') : '';
  const paging = String(given.Paging ?? '').replace(/^\?/, '') || inUrl;
  const limit = query.top ?? 30;
  const page = items.query(call.session, list, { ...query, filter, orderBy, expand, top: limit, token: paging || undefined });
  call.scanned += page.scanned;
  const columns = query.fields.map((name) => fields.get(list, name));
  const lookups = new Lookups(call, page.items);
  const utc = given.DatesInUtc === true;
  const rows = page.items.map((item) => ({
    ID: String(item.id), PermMask: `0x${call.engine.mask(call.session, { list, item }).toString(16)}`, FSObjType: String(item.folder), UniqueId: `{${item.guid.toUpperCase()}}`, FileRef: `${item.dir}/${item.leaf}`, FileLeafRef: item.leaf, owshiddenversion: String(item.etag),
    ...Object.assign({}, ...columns.map((field) => shown(field, item, call, list, lookups, utc))) as Record<string, unknown>,
  }));
  const first = Number(new URLSearchParams(paging).get('PageFirstRow') ?? 1) || 1;
  const data = { Row: rows, FirstRow: rows.length ? first : 0, FolderPermissions: `0x${call.session.listMask(list).toString(16)}`, LastRow: rows.length ? first + rows.length - 1 : 0, RowLimit: limit, ...(page.next ? { NextHref: `?${page.next}&PageFirstRow=${first + rows.length}${view ? `&View=${view.id}` : ''}` } : {}), FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '' };
  const asked = given.RenderOptions === undefined || given.RenderOptions === null ? 0 : integerOf(given.RenderOptions);
  if (asked < 0) throw badQuery('The parameter RenderOptions is not valid.');
  if ((asked & ~options.listData) === 0) return value('RenderListDataAsStream', new Complex('SP.RenderListData', data));
  const schema = { Field: columns.map((field) => ({ Name: field.name, RealFieldName: field.name, DisplayName: field.title, FieldType: field.definition.attributes.Type, Type: field.definition.attributes.Type, ID: field.id, StaticName: field.definition.attributes.StaticName ?? field.name, ReadOnly: field.readOnly ? 'TRUE' : 'FALSE' })) };
  return value('RenderListDataAsStream', new Complex('SP.RenderListData', { wpq: '', Templates: {}, ListData: data, ...((asked & options.listSchema) !== 0 ? { ListSchema: schema } : {}) }));
}
