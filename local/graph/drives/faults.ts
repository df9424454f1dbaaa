/** SharePoint's errors in OneDrive's words. Source: "Microsoft Graph error responses and resource types". */
import { SharePointError } from '../../sharepoint/errors.ts';
import { driveDenied, GraphError } from '../errors.ts';
import { invalidFile, itemNotFound, modified, nameTaken } from './model.ts';

/** Numbers at the beginning of SharePoint's codes. */
const taken = '-2130575257';
const tooLong = '-2147024690';

function inGraphWords(error: SharePointError): GraphError {
  if (error.code.startsWith(taken)) return nameTaken();
  if (error.code.startsWith(tooLong)) return invalidFile(error.message, 'pathIsTooLong');
  switch (error.status) {
    case 401: case 403: return driveDenied();
    case 404: return itemNotFound();
    case 412: return modified();
    case 423: return new GraphError(423, 'resourceLocked', error.message);
    case 500: return new GraphError(500, 'generalException', 'An unspecified error has occurred.');
    case 507: return new GraphError(507, 'quotaLimitReached', 'The user has reached their quota limit.');
    default: return invalidFile(error.message);
  }
}

export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof SharePointError ? inGraphWords(error) : error;
  }
}
