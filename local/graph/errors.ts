/**
 * Errors in Graph's shape `{error: {code, message, innerError}}` and with its codes.
 * Sources: "Microsoft Graph error responses", the walkthroughs of each operation, Exchange's ResponseCode list.
 */
export class GraphError extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Record<string, string>;
  /** A more specific code, where Graph gives one. */
  readonly detail: string | undefined;

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}, detail?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.detail = detail;
  }
}

export const noToken = (): GraphError => new GraphError(401, 'InvalidAuthenticationToken', 'Access token is empty.', { 'www-authenticate': 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"' });
export const badToken = (): GraphError => new GraphError(401, 'InvalidAuthenticationToken', 'Access token validation failure.');
export const tokenForElsewhere = (): GraphError => new GraphError(401, 'InvalidAudience', "The audience claim value is invalid for current resource. Audience claim is 'https://graph.microsoft.com'.");
export const accessDenied = (): GraphError => new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
export const directoryDenied = (): GraphError => new GraphError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
export const driveDenied = (): GraphError => new GraphError(403, 'accessDenied', 'Access denied');
export const noSegment = (segment: string): GraphError => new GraphError(400, 'BadRequest', `Resource not found for the segment '${segment}'.`);
export const methodNotAllowed = (): GraphError => new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
export const badRequest = (message: string, code = 'BadRequest'): GraphError => new GraphError(400, code, message);
export const badQuery = (message: string): GraphError => new GraphError(400, 'RequestBroker--ParseUri', message);
export const unknownProperty = (name: string, type: string): GraphError => badQuery(`Could not find a property named '${name}' on type 'microsoft.graph.${type}'.`);
export const unreadableBody = (): GraphError => new GraphError(400, 'BadRequest', 'Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
export const noBody = (): GraphError => new GraphError(400, 'BadRequest', 'Empty Payload. JSON content expected.');
export const unknownParameter = (name: string, operation: string): GraphError => new GraphError(400, 'BadRequest', `The parameter '${name}' in the request payload is not a valid parameter for the operation '${operation}'.`);
export const unsupportedOption = (name: string): GraphError => new GraphError(400, 'BadRequest', `The query specified in the URI is not valid. The query parameter '${name}' is not supported.`);
export const repeatedOption = (name: string): GraphError => new GraphError(400, 'BadRequest', `Query option '${name}' was specified more than once, but it must be specified at most once.`);
/** [comm] What Outlook says when `@odata.type` is missing, which alone tells a file from other attachments. */
export const abstractAttachment = (): GraphError => new GraphError(422, 'UnprocessableType', "Cannot process input of abstract type 'microsoft.graph.attachment'");
export const unsupportedMediaType = (): GraphError => new GraphError(415, 'UnsupportedMediaType', 'The content type of the request is a format that is not supported by the service.');
export const unknownType = (type: string): GraphError => new GraphError(400, 'RequestBodyRead', `A type named '${type}' could not be resolved by the model. When a model is available, each type name must resolve to a valid type.`);
export const unknownBodyProperty = (name: string, type: string): GraphError => new GraphError(400, 'RequestBodyRead', `The property '${name}' does not exist on type 'microsoft.graph.${type}'. Make sure to only use property names that are defined by the type or mark the type as open type.`);
export const invalidProperty = (): GraphError => new GraphError(400, 'ErrorPropertyValidationFailure', 'At least one property failed validation.');
export const invalidRequest = (message: string): GraphError => new GraphError(400, 'ErrorInvalidRequest', `Your request can't be completed. ${message}`);
export const invalidParameter = (message: string): GraphError => new GraphError(400, 'ErrorInvalidParameter', message);
export const invalidRecipients = (): GraphError => new GraphError(400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.');
export const sendAsDenied = (): GraphError => new GraphError(403, 'ErrorSendAsDenied', 'The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account.');
export const noItem = (): GraphError => new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
export const malformedId = (): GraphError => new GraphError(400, 'ErrorInvalidIdMalformed', 'Id is malformed.');
export const noTimeZone = (name: unknown): GraphError => new GraphError(400, 'TimeZoneNotSupportedException', `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${String(name)}'.`);
export const changed = (): GraphError => new GraphError(412, 'ErrorIrresolvableConflict', 'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.');
export const transactionUsed = (): GraphError => new GraphError(409, 'ErrorDuplicateTransactionId', "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.");
export const requestTooLarge = (): GraphError => new GraphError(413, 'BadRequest', 'Maximum request length exceeded.');
export const messageTooLarge = (): GraphError => new GraphError(413, 'ErrorMessageSizeExceeded', 'The message exceeds the maximum supported size.');
export const tooSmallForSession = (): GraphError => new GraphError(400, 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize', 'The size of the attachment is less than the minimum size for an upload session.');
export const tooLargeForSession = (): GraphError => new GraphError(400, 'ErrorAttachmentSizeLimitExceeded', 'The size of the attachment exceeds the maximum supported size.');
export const wrongRange = (message: string): GraphError => new GraphError(416, 'invalidRange', message);
export const overConcurrency = (): GraphError => new GraphError(429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.', { 'retry-after': '1' });
export const noMailbox = (): GraphError => new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.');
export const invalidUser = (id: string): GraphError => new GraphError(404, 'ErrorInvalidUser', `The requested user '${id}' is invalid.`);
export const noUser = (id: string): GraphError => new GraphError(404, 'Request_ResourceNotFound', `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`);
export const unsupportedQuery = (message: string): GraphError => new GraphError(400, 'Request_UnsupportedQuery', message);
export const notImplemented = (what: string): GraphError => new GraphError(501, 'notImplemented', `The embedded Graph does not offer ${what}.`);
export const internal = (): GraphError => new GraphError(500, 'generalException', 'An unexpected error occurred.');

/** The reply's body, with the ids a caller quotes to support: those that the reply's headers carry too. */
export function errorBody(error: GraphError, now: number, ids: { request: string; client: string }): object {
  const innerError = { ...(error.detail ? { code: error.detail } : {}), date: new Date(now).toISOString().slice(0, 19), 'request-id': ids.request, 'client-request-id': ids.client };
  return { error: { code: error.code, message: error.message, innerError } };
}
