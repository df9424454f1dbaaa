export { documentStatuses, documentTypes, frozenFiles, reports, sharingLevels } from './lists';
export type { DocumentType, FrozenFile, Report } from './lists';
export { frozenPath } from './frozen';
