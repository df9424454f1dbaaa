/** SharePoint's operations and all their cases. */
import type { ConformanceCase } from '../case.ts';
import { batchCases, limitCases } from './batch.ts';
import { fileCases, folderCases } from './files.ts';
import { attachmentCases, binCases, filterCases, queryCases, versionCases, writeCases } from './items.ts';
import { fieldCases, listCases, viewCases } from './lists.ts';
import { peopleCases, rightCases, roleCases } from './people.ts';
import { webCases } from './web.ts';

export { operations } from './operations.ts';
export { prepareScratch, scratchColumns } from './common.ts';

export const sharePointCases: ConformanceCase[] = [
  ...webCases, ...listCases, ...fieldCases, ...viewCases, ...queryCases, ...filterCases, ...writeCases, ...versionCases, ...binCases, ...attachmentCases,
  ...folderCases, ...fileCases, ...peopleCases, ...roleCases, ...rightCases, ...batchCases, ...limitCases,
];
