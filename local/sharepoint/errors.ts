/**
 * Errors in SharePoint's own words: a status, a code "number, .NET type" and a message.
 * Sources: MS-CSOM error tables and the replies quoted in public issue threads.
 */
export class SharePointError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

const SP = 'Microsoft.SharePoint.SPException';
const QUERY = 'Microsoft.SharePoint.Client.InvalidClientQueryException';
const SERVICE = 'Microsoft.SharePoint.Client.ClientServiceException';
const RESOURCE = 'Microsoft.SharePoint.Client.ResourceNotFoundException';

export const accessDenied = (): SharePointError => new SharePointError(403, '-2147024891, System.UnauthorizedAccessException',
  'Access denied. You do not have permission to perform this action or access this resource.');

export const noSuchSite = (url: string): SharePointError => new SharePointError(404, '-2147024894, System.IO.FileNotFoundException',
  `The system cannot find the file specified. No site at '${url}'.`);

export const noListTitled = (title: string, siteUrl: string): SharePointError => new SharePointError(404, '-1, System.ArgumentException',
  `List '${title}' does not exist at site with URL '${siteUrl}'.`);

export const noListAt = (url: string): SharePointError => new SharePointError(404, '-2130575322, Microsoft.SharePoint.SPException',
  `List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user. (${url})`);

export const noListWithId = (): SharePointError => new SharePointError(404, '-2130575322, Microsoft.SharePoint.SPException',
  'List does not exist.\n\nThe page you selected contains a list that does not exist.  It may have been deleted by another user.');

export const noItem = (): SharePointError => new SharePointError(404, '-2130575338, System.ArgumentException',
  'Item does not exist. It may have been deleted by another user.');

export const noField = (name: string): SharePointError => new SharePointError(400, '-2147024809, System.ArgumentException',
  `Column '${name}' does not exist. It may have been deleted by another user.`);

export const noFile = (url: string): SharePointError => new SharePointError(404, '-2130575338, Microsoft.SharePoint.SPException',
  `The file ${url} does not exist.`);

export const noFolder = (): SharePointError => new SharePointError(404, '-2147024894, System.IO.FileNotFoundException',
  'File Not Found.');

export const noUser = (): SharePointError => new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException',
  'User cannot be found.');

export const noGroup = (): SharePointError => new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException',
  'Group cannot be found.');

export const userNotResolved = (name: string): SharePointError => new SharePointError(400, '-2146232832, Microsoft.SharePoint.SPException',
  `The specified user ${name} could not be found.`);

export const noRole = (): SharePointError => new SharePointError(404, '-2146232832, Microsoft.SharePoint.SPException',
  'The permission level cannot be found.');

export const noResource = (segment: string): SharePointError => new SharePointError(404, `-1, ${RESOURCE}`,
  `Cannot find resource for the request ${segment}.`);

export const badQuery = (message: string): SharePointError => new SharePointError(400, `-1, ${QUERY}`, message);

export const badRequest = (message: string, code = `-1, ${SP}`): SharePointError => new SharePointError(400, code, message);

export const spException = (number: number, message: string, status = 400): SharePointError =>
  new SharePointError(status, `${number}, ${SP}`, message);

export const unknownProperty = (name: string, type: string): SharePointError => new SharePointError(400, `-1, ${QUERY}`,
  `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`);

export const unknownQueryField = (name: string): SharePointError => new SharePointError(400, '-1, Microsoft.SharePoint.SPException',
  `The field or property '${name}' does not exist.`);

export const needsExpand = (path: string, field: string): SharePointError => new SharePointError(400, '-1, Microsoft.SharePoint.SPException',
  `The query to field '${path}' is not valid. The $select query string must specify the target fields and the $expand query string must contains ${field}.`);

export const etagConflict = (asked: string, current: string): SharePointError => new SharePointError(412, `-1, ${SERVICE}`,
  `The request ETag value '${asked}' does not match the object's ETag value '${current}'.`);

export const threshold = (): SharePointError => new SharePointError(500, '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
  'The attempted operation is prohibited because it exceeds the list view threshold.');

export const lookupThreshold = (): SharePointError => new SharePointError(500, '-2147024749, Microsoft.SharePoint.SPQueryThrottledException',
  'The query cannot be completed because the number of lookup columns it contains exceeds the lookup column threshold enforced by the administrator.');

export const duplicateValues = (fields: string): SharePointError => new SharePointError(400, '-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException',
  `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${fields}].`);

export const listValidation = (message: string): SharePointError => new SharePointError(400, '-2130575162, Microsoft.SharePoint.SPListDataValidationException',
  `List data validation failed.${message ? ` ${message}` : ''}`);

export const fieldValidation = (message: string): SharePointError => new SharePointError(400, '-2130575163, Microsoft.SharePoint.SPFieldValidationException',
  message || 'Column Validation Failed');

export const digestInvalid = (): SharePointError => new SharePointError(403, '-2130575251, Microsoft.SharePoint.SPException',
  'The security validation for this page is invalid and might be corrupted. Please use your web browser\'s Back button to try your operation again.');

export const digestExpired = (): SharePointError => new SharePointError(403, '-2130575252, Microsoft.SharePoint.SPException',
  'The security validation for this page has timed out.  Click Back in your Web browser, refresh the page, and try your operation again.');

export const cannotConvert = (type: string): SharePointError => new SharePointError(400, `-1, ${QUERY}`,
  `Cannot convert a primitive value to the expected type '${type}'. See the inner exception for more details.`);

export const duplicateField = (name: string): SharePointError => new SharePointError(400, '-2130575340, Microsoft.SharePoint.SPException',
  `A duplicate field name "${name}" was found.`);

export const listExists = (): SharePointError => new SharePointError(500, '-2130575342, Microsoft.SharePoint.SPException',
  'A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.');

export const internal = (): SharePointError => new SharePointError(500, '-1, System.InvalidOperationException',
  'Operation is not valid due to the current state of the object.');

/** In plain JSON, whatever was asked for: there is no dialect to write it in. */
export const notAcceptable = (): SharePointError => new SharePointError(406, `-1, ${SERVICE}`,
  'The HTTP header ACCEPT is missing or its value is invalid.');

export const wrongEntry = (given: string, type: string): SharePointError => new SharePointError(400, `-1, ${QUERY}`,
  `An entry with type '${given}' was found, but it is not assignable to the expected type '${type}'.`);

export const methodNotAllowed = (method: string): SharePointError => new SharePointError(405, `-1, ${SERVICE}`,
  `The HTTP method '${method}' cannot be used to access the resource. The operation type of the resource is specified differently. Please use correct HTTP method to invoke the resource.`);
