export { documentStatuses, documentTypes, frozenFiles, reports, sharingLevels } from './lists';
export type { DocumentType, FrozenFile, Report } from './lists';
export { freezeDocument, frozenPath, snapshotName } from './frozen';
export type { Freeze, FrozenName, Reached } from './frozen';
