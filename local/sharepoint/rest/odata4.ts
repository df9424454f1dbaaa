/**
 * Answers as OData 4 writes them, for clients that send `OData-Version: 4.0` (SPFx's own SPHttpClient does): the same
 * values, with annotations that begin with an @. Source: SPHttpClient, OData JSON Format 4.0.
 */
import type { RestResponse } from './model.ts';

const names: Record<string, string> = { 'odata.metadata': '@odata.context', 'odata.nextLink': '@odata.nextLink', 'odata.null': '@odata.null' };

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => {
    if (name === 'odata.error') {
      const error = one as { code: string; message: { value: string } };
      return ['error', { code: error.code, message: error.message.value }];
    }
    if (name === 'odata.type') return ['@odata.type', `#${String(one)}`];
    return [names[name] ?? (name.startsWith('odata.') ? `@${name}` : name), turned(one)];
  }));
}

export const wantsOData4 = (headers: Record<string, string>): boolean => /^\s*4/.test(headers['odata-version'] ?? '') && !/odata=verbose/i.test(headers.accept ?? '');

export function asOData4(response: RestResponse): RestResponse {
  const type = response.headers['content-type'] ?? '';
  if (!/json/i.test(type) || response.body.length === 0) return response;
  return {
    ...response, body: JSON.stringify(turned(JSON.parse(response.body.toString()))),
    headers: { ...response.headers, 'content-type': type.replace(/odata=(none|no|minimal|full)\w*/i, (found) => `odata.metadata=${/=no/i.test(found) ? 'none' : /=full/i.test(found) ? 'full' : 'minimal'}`), 'odata-version': '4.0' },
  };
}
