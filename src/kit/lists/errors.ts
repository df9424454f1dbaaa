import type { Label } from './columns';

/** What went wrong, in kinds that the interface has words for. */
export type FaultKind =
  | 'conflict'    // 412: somebody saved in between
  | 'denied'      // 403, 401: the permission is missing
  | 'missing'     // 404: the list, item or site is not there
  | 'validation'  // the list's own rule, or a required or malformed value
  | 'duplicate'   // a unique value is taken
  | 'threshold'   // the 5,000-row list view threshold
  | 'locked'      // 423: a file is open elsewhere
  | 'full'        // 507: the site has no room left
  | 'throttled'   // 429 and 503 that outlasted the retries
  | 'offline'     // no answer to a read, or before anything was sent
  | 'unknown';

/** An answer of SharePoint that says no. */
export class SharePointFault extends Error {
  public readonly kind: FaultKind;
  public readonly status: number;
  /** SharePoint's own code, e.g. `-2130575162`. */
  public readonly code: string;
  /** The rule of the list that the values broke, where it is one of ours: a site may answer in English only. */
  public rule: Label | undefined;
  /** The answer's `Retry-After`, if it had one. */
  public retryAfter: string | null = null;

  public constructor(kind: FaultKind, status: number, code: string, message: string) {
    super(message);
    this.name = 'SharePointFault';
    this.kind = kind;
    this.status = status;
    this.code = code;
  }
}

/**
 * A write whose answer never came: it may have taken effect or not. Whoever sent it must look before it is
 * sent again.
 */
export class UnansweredWrite extends Error {
  public constructor(cause: string) {
    super(cause);
    this.name = 'UnansweredWrite';
  }
}

/** SharePoint's codes that say more than the status does (m365-wire.md §2, "Errors"). */
const kindByCode: Record<string, FaultKind> = {
  '-2130575162': 'validation',
  '-2130575163': 'validation',
  '-2130575169': 'duplicate',
  // A file with this name stands there already.
  '-2130575257': 'duplicate',
  '-2147024860': 'threshold',
  // More lookup columns in one question than SharePoint joins (m365-wire.md §3).
  '-2147024749': 'threshold',
  '-2147018894': 'locked',
  '-2147023080': 'full',
  '-2147024891': 'denied',
  '-2130575338': 'missing',
  '-2147024894': 'missing'
};

const kindByStatus: Record<number, FaultKind> = {
  400: 'validation', 401: 'denied', 403: 'denied', 404: 'missing', 409: 'conflict', 412: 'conflict', 423: 'locked',
  429: 'throttled', 503: 'throttled', 504: 'throttled', 507: 'full'
};

interface ErrorBody {
  'odata.error'?: { code?: string; message?: { value?: string } };
  error?: { code?: string; message?: string | { value?: string } };
}

/** Reads an error reply in any of SharePoint's dialects; a 429 is plain text, so nothing is taken for granted. */
export function faultFrom(status: number, body: string): SharePointFault {
  let code = '';
  let message = body.slice(0, 500);
  try {
    const parsed = JSON.parse(body) as ErrorBody;
    const error = parsed['odata.error'] ?? parsed.error;
    code = String(error?.code ?? '').split(',')[0];
    const text = error?.message;
    message = (typeof text === 'string' ? text : text?.value) ?? message;
  } catch {
    // Plain text or HTML: the status alone decides.
  }
  const kind = kindByCode[code] ?? kindByStatus[status] ?? 'unknown';
  return new SharePointFault(kind, status, code, message);
}

/** The fault behind anything that was thrown on the way to SharePoint and back. */
export async function toFault(error: unknown): Promise<SharePointFault | UnansweredWrite> {
  if (error instanceof SharePointFault || error instanceof UnansweredWrite) return error;
  // Broken off by whoever asked: no fault, and nobody is there to be told.
  if ((error as Error)?.name === 'AbortError') throw error;
  const response = (error as { response?: Response }).response;
  if (response && typeof response.status === 'number') {
    const body = await response.clone().text().catch(() => '');
    return Object.assign(faultFrom(response.status, body), { retryAfter: response.headers.get('Retry-After') });
  }
  const message = error instanceof Error ? error.message : String(error);
  return new SharePointFault('offline', 0, '', message);
}

/** The code of a value that breaks the list's validation formula. */
export const ruleBroken = '-2130575162';

/** Whether something thrown is a fault of this kind. */
export function isFault(error: unknown, kind: FaultKind): error is SharePointFault {
  return error instanceof SharePointFault && error.kind === kind;
}
