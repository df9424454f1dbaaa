/** A plain client of the wire: fetch with the headers SharePoint asks for. */
export interface Answer { status: number; headers: Headers; text: string; body: any; code: string }

export interface Client {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
  merge(path: string, body: unknown, etag?: string): Promise<Answer>;
  remove(path: string, etag?: string): Promise<Answer>;
}

export async function request(method: string, url: string, headers: Record<string, string>, body?: unknown): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const response = await fetch(url, { method, redirect: 'manual', headers: { accept: 'application/json;odata=nometadata', ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers }, body: body === undefined ? undefined : raw ? body as string : JSON.stringify(body) });
  const text = await response.text();
  let parsed: any;
  try {
    parsed = JSON.parse(text);
  } catch {
    parsed = undefined;
  }
  return { status: response.status, headers: response.headers, text, body: parsed, code: parsed?.['odata.error']?.code ?? parsed?.error?.code ?? '' };
}

/** Calls `_api` of a site as a user, with a bearer token: no digest. */
export function client(base: string, site: string, user = 'administrator'): Client {
  const api = `${base}${site}/_api/`;
  const authorization = `Bearer ${user}@kommun.example`;
  return {
    get: (path, headers = {}) => request('GET', api + path, { authorization, ...headers }),
    post: (path, body, headers = {}) => request('POST', api + path, { authorization, ...headers }, body),
    merge: (path, body, etag = '*') => request('POST', api + path, { authorization, 'X-HTTP-Method': 'MERGE', 'If-Match': etag }, body),
    remove: (path, etag = '*') => request('POST', api + path, { authorization, 'X-HTTP-Method': 'DELETE', 'If-Match': etag }),
  };
}

export async function addField(sp: Client, list: string, xml: string): Promise<Answer> {
  return sp.post(`${list}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
}
