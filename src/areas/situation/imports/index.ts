/**
 * Reading of files into the lägesbild: pure rules, without React and SharePoint. One lazy chunk, so it is imported
 * by import() alone, under the name `imports`.
 *
 * `openFile` → `detect` → `readDraft`, or all three by `readImport`. A file that cannot be read gives a draft with
 * the reason among its faults; a draft with any error is never to be stored, not even in part.
 */
export { allRegions, regionByCode, regionsNamed } from './regions';
export { columnLetter } from '../../../kit/tables/faults';
export type { FaultCode } from './faultCodes';
export { detect } from './formats';
export { nextKoladaPage, readKoladaGroups, readKoladaTitles } from './formats/kolada';
export { templateCsv } from './formats/template';
export { mostBytes, openFile } from '../../../kit/tables/file';
export type { ImportInput } from '../../../kit/tables/file';
export { mayImport, readDraft, readImport } from './read';
export { proposeMapping } from './proposeMapping';
export type { Proposal } from './proposeMapping';
export { faultPlace, faultText, reasonText, skipText } from './texts';
export type * from './types';
