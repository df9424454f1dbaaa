/**
 * What SharePoint and Graph say when something is wrong with them rather than with the request. Sources: "Avoid getting
 * throttled or blocked in SharePoint Online", "Microsoft Graph throttling guidance", "Microsoft Graph error responses",
 * MS-CSOM error tables.
 */
import { errorBody as graphBody, GraphError } from '../graph/errors.ts';
import { digestExpired, etagConflict, SharePointError } from '../sharepoint/errors.ts';
import { errorBody } from '../sharepoint/rest/render.ts';
import type { RestResponse } from '../sharepoint/rest/model.ts';
import type { Service } from './kinds.ts';

export type RetryAfter = 'seconds' | 'date' | 'none';

const json = { sharepoint: 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8', graph: 'application/json' };

function sharePoint(error: SharePointError): RestResponse {
  return { status: error.status, headers: { 'content-type': json.sharepoint }, body: errorBody(error.code, error.message, 'minimalmetadata') };
}

const ids = (): { request: string; client: string } => ({ request: crypto.randomUUID(), client: crypto.randomUUID() });

function graph(status: number, code: string, message: string): RestResponse {
  return { status, headers: { 'content-type': json.graph }, body: JSON.stringify(graphBody(new GraphError(status, code, message), Date.now(), ids())) };
}

/** `Retry-After` in one of its forms (RFC 9110 §10.2.3), from the machine's own clock: that is the one clients wait by. */
function waiting(answer: RestResponse, form: RetryAfter, seconds: number): RestResponse {
  if (form === 'none') return answer;
  return { ...answer, headers: { ...answer.headers, 'retry-after': form === 'seconds' ? String(seconds) : new Date(Date.now() + seconds * 1000).toUTCString() } };
}

export function throttled(service: Service, form: RetryAfter, seconds: number): RestResponse {
  return waiting(service === 'graph' ? graph(429, 'TooManyRequests', 'Too many requests. Try again later.')
    : { status: 429, headers: { 'content-type': 'text/plain;charset=utf-8' }, body: '429 TOO MANY REQUESTS' }, form, seconds);
}

export function unavailable(service: Service, form: RetryAfter, seconds: number): RestResponse {
  return waiting(service === 'graph' ? graph(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.')
    : { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' }, body: '<html><body><h2>HTTP Error 503. The service is unavailable.</h2></body></html>' }, form, seconds);
}

export function timeout(service: Service): RestResponse {
  return service === 'graph' ? graph(504, 'UnknownError', 'Gateway Timeout')
    : { status: 504, headers: { 'content-type': 'text/html;charset=utf-8' }, body: '<html><body><h2>504 Gateway Time-out</h2></body></html>' };
}

export function conflict(service: Service, asked: string): RestResponse {
  return service === 'graph' ? graph(412, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.')
    : sharePoint(etagConflict(asked, `"${crypto.randomUUID()},${2 + Number(/,?(\d+)"$/.exec(asked)?.[1] ?? 0)}"`));
}

export function locked(service: Service): RestResponse {
  return service === 'graph' ? graph(423, 'resourceLocked', 'The resource you are attempting to access is locked.')
    : sharePoint(new SharePointError(423, '-2147018894, Microsoft.SharePoint.SPFileLockException', 'The file is locked for shared use by another user.'));
}

export const expired = (): RestResponse => sharePoint(digestExpired());

/**
 * No room: 0x80070718 (ERROR_NOT_ENOUGH_QUOTA) in SharePoint's words. That REST gives it the status 507 is inferred from
 * its other file services; Graph documents 507.
 */
export function full(service: Service): RestResponse {
  return service === 'graph' ? graph(507, 'ErrorQuotaExceeded', 'The mailbox is full.')
    : sharePoint(new SharePointError(507, '-2147023080, Microsoft.SharePoint.SPException', 'Your changes could not be saved because this SharePoint Web site has exceeded the storage quota limit. You must save your work to another location. Contact your administrator to change the quota limits for the Web site.'));
}
