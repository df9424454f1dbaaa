/** Documents in SharePoint's dialects: nometadata, minimalmetadata (what `application/json` means) and verbose. */
import { Complex, Doc, Values } from './model.ts';
import { isoUtc } from '../timeZones.ts';

export type Dialect = 'nometadata' | 'minimalmetadata' | 'fullmetadata' | 'verbose';

/** Of an Accept or Content-Type header. */
export function dialectOf(header: string | undefined): Dialect {
  const found = /odata(?:\.metadata)?\s*=\s*"?(nometadata|none|minimalmetadata|minimal|fullmetadata|full|verbose)/i.exec(header ?? '');
  switch (found?.[1]?.toLowerCase()) {
    case 'nometadata':
    case 'none': return 'nometadata';
    case 'verbose': return 'verbose';
    case 'fullmetadata':
    case 'full': return 'fullmetadata';
    default: return 'minimalmetadata';
  }
}

export const contentType = (dialect: Dialect): string => (dialect === 'verbose' ? 'application/json;odata=verbose;charset=utf-8' : `application/json;odata=${dialect};streaming=true;charset=utf-8`);

function plain(value: unknown, dialect: Dialect, api: string): unknown {
  const verbose = dialect === 'verbose';
  if (value instanceof Doc) return document(value, dialect, api);
  if (value instanceof Complex) {
    const inner = Object.fromEntries(Object.entries(value.value).map(([name, one]) => [name, plain(one, dialect, api)]));
    return verbose ? { __metadata: { type: value.type }, ...inner } : inner;
  }
  if (value instanceof Values) return verbose ? { __metadata: { type: `Collection(${value.type})` }, results: value.list.map((one) => plain(one, dialect, api)) } : value.list.map((one) => plain(one, dialect, api));
  if (Array.isArray(value)) {
    const list = value.map((one) => plain(one, dialect, api));
    return verbose ? { results: list } : list;
  }
  if (value instanceof Date) return isoUtc(value.getTime());
  return value === undefined ? null : value;
}

export function document(doc: Doc, dialect: Dialect, api: string): Record<string, unknown> {
  const values = Object.fromEntries(Object.entries(doc.values).map(([name, one]) => [name, plain(one, dialect, api)]));
  const url = `${api}/${doc.link}`;
  if (dialect === 'nometadata') return values;
  if (dialect === 'verbose') {
    const deferred = Object.fromEntries(doc.deferred.map((name) => [name, { __deferred: { uri: `${url}/${name}` } }]));
    return { __metadata: { id: url, uri: url, ...(doc.etag ? { etag: doc.etag } : {}), type: doc.type }, ...deferred, ...values };
  }
  const links = dialect === 'fullmetadata' ? Object.fromEntries(doc.deferred.map((name) => [`${name}@odata.navigationLinkUrl`, `${doc.link}/${name}`])) : {};
  return { 'odata.type': doc.type, 'odata.id': url, ...(doc.etag ? { 'odata.etag': doc.etag } : {}), 'odata.editLink': doc.link, ...links, ...values };
}

/** The set of a type in the service's metadata: `SP.ListData.ProvListItems`, `SP.ApiData.Lists`. */
function setOf(type: string): string {
  if (type.startsWith('SP.Data.')) return `SP.ListData.${type.slice('SP.Data.'.length)}s`;
  return `SP.ApiData.${type.replace(/^SP\./, '')}s`;
}

/** The body for one entity. */
export function entityBody(doc: Doc, dialect: Dialect, api: string): string {
  const body = document(doc, dialect, api);
  if (dialect === 'verbose') return JSON.stringify({ d: body });
  if (dialect === 'nometadata') return JSON.stringify(body);
  return JSON.stringify({ 'odata.metadata': `${api}/$metadata#${setOf(doc.type)}/@Element`, ...body });
}

/** The body for many entities. */
export function collectionBody(docs: unknown[], dialect: Dialect, api: string, type: string, next?: string): string {
  const list = docs.map((one) => plain(one, dialect, api));
  if (dialect === 'verbose') return JSON.stringify({ d: { results: list, ...(next ? { __next: next } : {}) } });
  const first = docs[0];
  const head = dialect === 'nometadata' ? {} : { 'odata.metadata': `${api}/$metadata#${setOf(first instanceof Doc ? first.type : type)}` };
  return JSON.stringify({ ...head, ...(next ? { 'odata.nextLink': next } : {}), value: list });
}

const edmOf = (value: unknown): string => (typeof value === 'boolean' ? 'Edm.Boolean' : typeof value === 'number' ? (Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double') : Array.isArray(value) || value instanceof Values ? 'Collection(Edm.String)' : 'Edm.String');

/** The body for a property or the answer of a function. */
export function valueBody(name: string, value: unknown, dialect: Dialect, api: string): string {
  const content = plain(value, dialect, api);
  if (dialect === 'verbose') return JSON.stringify({ d: value instanceof Complex ? { [name]: content } : { [name]: content } });
  if (value === null || value === undefined) return JSON.stringify({ 'odata.null': true });
  const head = dialect === 'nometadata' ? {} : { 'odata.metadata': `${api}/$metadata#${value instanceof Complex ? value.type : edmOf(value)}` };
  if (value instanceof Complex) return JSON.stringify({ ...head, ...(content as object) });
  return JSON.stringify({ ...head, value: content });
}

export function errorBody(code: string, message: string, dialect: Dialect): string {
  const inner = { code, message: { lang: 'en-US', value: message } };
  return JSON.stringify(dialect === 'verbose' ? { error: inner } : { 'odata.error': inner });
}
