/** Requests that once made the embedded SharePoint stumble: each is answered in SharePoint's form now. */
import type { SharePointGround } from './sharepoint.ts';
import type { FuzzRequest } from './wire.ts';

const api = '/sites/trygghet/_api/';
const token = { authorization: 'Bearer administrator@kommun.example' };
const post = (path: string, body: unknown, headers: Record<string, string> = {}): FuzzRequest => ({ method: 'POST', path: api + path, headers: { ...token, 'content-type': 'application/json', ...headers }, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) });
const get = (path: string, headers: Record<string, string> = token): FuzzRequest => ({ method: 'GET', path: api + path, headers });

export const found: [string, (ground: SharePointGround) => FuzzRequest][] = [
  ['a cookie that cannot be decoded', () => get('web', { cookie: 'local-user=%' })],
  ['an address that is not percent-encoded', () => get("web/lists/getByTitle('%')")],
  ['an address whose encoding is no UTF-8', () => get("web/lists/getByTitle('%ED%A0%80')")],
  ['a site that is not percent-encoded', () => ({ ...get(''), path: '/sites/%E0%A4/_api/web' })],
  ['a content type that is none', ({ list }) => post(`${list}/items`, { Title: 'x' }, { 'content-type': "applicatio)'n/json" })],
  ['an empty content type', ({ list }) => post(`${list}/items`, { Title: 'x' }, { 'content-type': '' })],
  ['a filter of 30 kB', ({ list }) => get(`${list}/items?$filter=${Array.from({ length: 1000 }, () => "Title%20eq%20'a'").join('%20or%20')}`)],
  ['parentheses and not, 300 deep', ({ list }) => get(`${list}/items?$filter=${'not%20('.repeat(300)}Id%20eq%201${')'.repeat(300)}`)],
  ['a date that is none, over a collection in memory', () => get("web/recycleBin?$filter=datetime'x'%20eq%20DeletedDate")],
  ['a type that is no text', ({ list }) => post(`${list}/fields`, { FieldTypeKind: 2, Title: 'F', '@odata.type': 5 })],
  ['a mask that is no number', () => get('web/doesUserHavePermissions(@v)?@v=%7B%22High%22:%22x%22,%22Low%22:%22y%22%7D')],
  ['a level with such a mask', () => post('web/roleDefinitions', { Name: 'x', BasePermissions: { High: 'x', Low: '1' } })],
  ['days from today beyond all dates', ({ list }) => post(`${list}/getItems`, { query: { ViewXml: '<View><Query><Where><Geq><FieldRef Name="Dag"/><Value Type="DateTime"><Today OffsetDays="-9999999999"/></Value></Geq></Where></Query></View>' } })],
  ['a view with a number for a column', ({ list }) => post(`${list}/views`, { Title: 'V', ViewFields: { results: [-1] } })],
  ['no form values', ({ list }) => post(`${list}/AddValidateUpdateItemUsingPath`, { formValues: {} })],
  ['a form value that is null', ({ list, item }) => post(`${list}/items(${item})/validateUpdateListItem`, { formValues: [null] })],
];
