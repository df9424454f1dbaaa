/** The list page's calls: plain REST, as any client of SharePoint would make them. */
import { getJson } from '../dom.ts';
import type { Field, Item, List, ListsData, View } from './model.ts';
import { isLookup, isMulti, isPerson, propertyName } from './model.ts';

const quoted = (text: string): string => encodeURIComponent(text.replace(/'/g, "''")).replace(/'/g, '%27');

export class ListRest {
  private readonly web: string;
  private readonly list: string;
  private digest: { value: string; until: number } | undefined;

  constructor(data: ListsData) {
    this.web = `${data.web}/_api/web`;
    this.list = `${this.web}/getList('${quoted(data.list ?? '')}')`;
  }

  async lists(): Promise<(List & { Hidden: boolean; RootFolder: { ServerRelativeUrl: string }; LastItemModifiedDate: string })[]> {
    const select = 'Id,Title,Description,BaseTemplate,Hidden,ItemCount,LastItemModifiedDate,EffectiveBasePermissions,RootFolder/ServerRelativeUrl';
    return (await getJson<{ value: never[] }>(`${this.web}/lists?$select=${select}&$expand=RootFolder&$filter=Hidden eq false`)).value;
  }

  definition(): Promise<List> {
    return getJson<List>(`${this.list}?$select=Id,Title,Description,BaseTemplate,EffectiveBasePermissions,ItemCount,EnableAttachments`);
  }

  async fields(): Promise<Field[]> {
    return (await getJson<{ value: Field[] }>(`${this.list}/fields`)).value;
  }

  async views(): Promise<View[]> {
    const views = (await getJson<{ value: View[] }>(`${this.list}/views?$filter=Hidden eq false`)).value;
    return Promise.all(views.filter(view => !view.Hidden).map(async view => {
      const fields = await getJson<{ Items: string[] | { results: string[] } }>(`${this.list}/views('${view.Id}')/viewfields`);
      return { ...view, ViewFields: { Items: Array.isArray(fields.Items) ? fields.Items : fields.Items.results } };
    }));
  }

  /** One page of items; `next` is the address of the following one. */
  async page(address: string): Promise<{ items: Item[]; next?: string }> {
    const reply = await getJson<{ value: Item[]; 'odata.nextLink'?: string }>(address);
    return { items: reply.value, next: reply['odata.nextLink'] };
  }

  itemsAddress(columns: Field[], options: { filter?: string; orderby?: string; top: number; library: boolean }): string {
    const { select, expand } = projection(columns);
    if (options.library) select.push('FileLeafRef', 'FileRef', 'FSObjType');
    const query = [`$select=${[...new Set(select)].join(',')}`, expand.length ? `$expand=${expand.join(',')}` : '', options.filter ? `$filter=${encodeURIComponent(options.filter)}` : '', options.orderby ? `$orderby=${encodeURIComponent(options.orderby)}` : '', `$top=${options.top}`];
    return `${this.list}/items?${query.filter(Boolean).join('&')}`;
  }

  /** An item with its ETag, for a form. */
  async item(id: number, columns: Field[]): Promise<{ item: Item; etag: string }> {
    const { select, expand } = projection(columns);
    const item = await getJson<Item & { 'odata.etag': string }>(`${this.list}/items(${id})?$select=${[...new Set(select)].join(',')}${expand.length ? `&$expand=${expand.join(',')}` : ''}`, { headers: { Accept: 'application/json;odata=minimalmetadata' } });
    return { item, etag: item['odata.etag'] };
  }

  /** The entries that a lookup or person column offers. */
  async options(field: Field): Promise<{ id: number; text: string }[]> {
    if (isPerson(field)) {
      const users = await getJson<{ value: { Id: number; Title: string; PrincipalType: number }[] }>(`${this.web}/siteusers?$select=Id,Title,PrincipalType`);
      return users.value.filter(user => user.PrincipalType === 1).map(user => ({ id: user.Id, text: user.Title }));
    }
    const shown = field.LookupField || 'Title';
    const target = (field.LookupList ?? '').replace(/[{}]/g, '');
    const items = await getJson<{ value: Item[] }>(`${this.web}/lists(guid'${target}')/items?$select=Id,${shown}&$top=2000`);
    return items.value.map(item => ({ id: item.Id, text: String(item[shown] ?? item.Id) })).sort((a, b) => a.text.localeCompare(b.text, 'sv'));
  }

  async save(values: Record<string, unknown>, existing?: { id: number; etag: string }): Promise<void> {
    const headers = { 'Content-Type': 'application/json;odata=nometadata', 'X-RequestDigest': await this.formDigest() };
    const update: Record<string, string> = existing ? { 'X-HTTP-Method': 'MERGE', 'If-Match': existing.etag } : {};
    await getJson(existing ? `${this.list}/items(${existing.id})` : `${this.list}/items`, { method: 'POST', headers: { ...headers, ...update }, body: JSON.stringify(values) });
  }

  async recycle(id: number): Promise<void> {
    await getJson(`${this.list}/items(${id})/recycle()`, { method: 'POST', headers: { 'X-RequestDigest': await this.formDigest() } });
  }

  private async formDigest(): Promise<string> {
    if (this.digest && this.digest.until > Date.now()) return this.digest.value;
    const info = await getJson<{ FormDigestValue: string; FormDigestTimeoutSeconds: number }>(this.web.replace(/\/web$/, '/contextinfo'), { method: 'POST' });
    this.digest = { value: info.FormDigestValue, until: Date.now() + (info.FormDigestTimeoutSeconds - 60) * 1000 };
    return this.digest.value;
  }
}

function projection(columns: Field[]): { select: string[]; expand: string[] } {
  const select = ['Id'];
  const expand: string[] = [];
  for (const field of new Set(columns.filter(column => column.TypeAsString !== 'Computed'))) {
    if (isLookup(field)) {
      const shown = isPerson(field) ? 'Title' : field.LookupField || 'Title';
      select.push(`${field.InternalName}/Id`, `${field.InternalName}/${shown}`);
      expand.push(field.InternalName);
    } else {
      select.push(propertyName(field.InternalName));
    }
  }
  return { select, expand };
}

/** The body of a write for the entered values: lookups by number, several as a collection. */
export function bodyOf(values: Map<Field, unknown>): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [field, value] of values) {
    const name = propertyName(field.InternalName);
    body[isLookup(field) ? `${name}Id` : name] = isMulti(field) ? value ?? [] : value;
  }
  return body;
}
