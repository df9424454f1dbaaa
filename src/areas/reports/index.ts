export { documentStatuses, documentTypes, reports, sharingLevels } from './lists';
export type { DocumentType, Report } from './lists';
