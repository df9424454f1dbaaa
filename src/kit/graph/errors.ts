import { UnansweredWrite } from '../lists/errors';

/** What went wrong on the way to Outlook, in kinds that the interface has words for. */
export type GraphFaultKind =
  | 'consent'    // the permission is not granted to the add-in in this tenant
  | 'mailbox'    // the user has no mailbox in Exchange Online
  | 'missing'    // 404: the event is not in this calendar (any more)
  | 'tooLarge'   // a file, or the message with its files, is over the mailbox's limit
  | 'conflict'   // 409, 412: changed in between
  | 'full'       // 507: the mailbox has no room left
  | 'throttled'  // 429 and 503 that outlasted the retries
  | 'offline'    // no answer to a read, or turned away before anything was done
  | 'unclear'    // no answer to a write: it may have taken effect or not
  | 'invalid'    // 400: Graph does not accept what was sent
  | 'unknown';

/** An answer of Microsoft Graph that says no, or none at all. */
export class GraphFault extends Error {
  public readonly kind: GraphFaultKind;
  public readonly status: number;
  /** Graph's own code, e.g. `ErrorAccessDenied`. */
  public readonly code: string;

  public constructor(kind: GraphFaultKind, status: number, code: string, message: string) {
    super(message);
    this.name = 'GraphFault';
    this.kind = kind;
    this.status = status;
    this.code = code;
  }
}

/**
 * Codes that say more than the status (learn.microsoft.com/graph/errors and the Outlook API's own). Every call of
 * ours is to the user's own mailbox, so a refusal there means that the add-in lacks the permission.
 */
const kindByCode: Record<string, GraphFaultKind> = {
  ErrorAccessDenied: 'consent',
  Authorization_RequestDenied: 'consent',
  MailboxNotEnabledForRESTAPI: 'mailbox',
  MailboxNotSupportedForRESTAPI: 'mailbox',
  MailboxInfoStale: 'mailbox',
  ErrorItemNotFound: 'missing',
  ErrorQuotaExceeded: 'full',
  ErrorAttachmentSizeLimitExceeded: 'tooLarge',
  ErrorMessageSizeExceeded: 'tooLarge',
  RequestEntityTooLarge: 'tooLarge'
};

const kindByStatus: Record<number, GraphFaultKind> = {
  400: 'invalid', 401: 'consent', 403: 'consent', 404: 'missing', 409: 'conflict', 412: 'conflict', 413: 'tooLarge', 429: 'throttled', 503: 'throttled', 504: 'throttled', 507: 'full'
};

/** Reads an error reply of Graph; the status alone decides when the body is not Graph's. */
export function graphFaultFrom(status: number, body: string): GraphFault {
  let code = '';
  let message = body.slice(0, 500);
  try {
    const { error } = JSON.parse(body) as { error?: { code?: string; message?: string } };
    code = error?.code ?? '';
    message = error?.message ?? message;
  } catch {
    // Plain text or HTML, as from a proxy.
  }
  return new GraphFault(kindByCode[code] ?? kindByStatus[status] ?? 'unknown', status, code, message);
}

/** What SharePoint's token provider says when nobody has approved the permission (Entra ID's own codes). */
const notConsented = /AADSTS(65001|650052|650057|500011|900144)|consent_required|interaction_required|invalid_grant/i;

/** The fault behind a token that was not given. */
export function tokenFault(error: unknown): GraphFault {
  const message = error instanceof Error ? error.message : String(error);
  return new GraphFault(notConsented.test(message) ? 'consent' : 'offline', 0, '', message);
}

/** The fault behind anything thrown on the way to Graph; a cancelled call stays an AbortError. */
export function toGraphFault(error: unknown): Error {
  if (error instanceof GraphFault || (error as Error)?.name === 'AbortError') return error as Error;
  const message = error instanceof Error ? error.message : String(error);
  return new GraphFault(error instanceof UnansweredWrite ? 'unclear' : 'offline', 0, '', message);
}

export function isGraphFault(error: unknown, ...kinds: GraphFaultKind[]): error is GraphFault {
  return error instanceof GraphFault && (kinds.length === 0 || kinds.includes(error.kind));
}
