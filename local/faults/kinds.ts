/** What can go wrong on the way to Microsoft 365 and back, and which requests it can happen to. */
import type { HookRequest } from '../sharepoint/rest/plugin.ts';

export const kinds = ['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'slow', 'half', 'conflict', 'locked', 'digest', 'denied', 'full'] as const;
export type Kind = typeof kinds[number];

export type Service = 'sharepoint' | 'graph';

/** Hooks get Graph's requests with their host, SharePoint's without. */
export const serviceOf = (request: HookRequest): Service => (request.url.startsWith('https://') ? 'graph' : 'sharepoint');

const reads = (request: HookRequest): boolean => request.method === 'GET' || request.method === 'HEAD';
/** What changes something: no read, no digest, no batch (its parts are met by themselves). */
export const writes = (request: HookRequest): boolean => !reads(request) && !/\/_api\/contextinfo|\$batch$|getSchedule$/i.test(request.url);

/** Whether a fault of this kind could meet the request in a tenant. */
export function suits(kind: Kind, request: HookRequest): boolean {
  switch (kind) {
    case 'conflict': return writes(request) && !['', '*'].includes(request.headers['if-match'] ?? '');
    case 'locked':
    case 'full': return writes(request);
    case 'digest': return serviceOf(request) === 'sharepoint' && !request.inner && !request.headers.authorization && request.headers['x-requestdigest'] !== undefined;
    default: return true;
  }
}
