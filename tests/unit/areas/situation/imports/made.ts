import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { workbookParts } from './workbookParts';
import { faultText, readImport } from '../../../../../src/areas/situation/imports';
import type { ImportDraft, ReadOptions } from '../../../../../src/areas/situation/imports';

/** A file of tests/data/imports. */
export function madeFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../../../../data/imports', name)));
}

export function readMade(name: string, options?: ReadOptions): Promise<ImportDraft> {
  return readImport({ name, bytes: madeFile(name) }, options);
}

export function readText(text: string, options?: ReadOptions, name = 'fil.csv'): Promise<ImportDraft> {
  return readImport({ name, bytes: strToU8(text) }, options);
}

export { sheetXml, workbookParts } from './workbookParts';
export type { Value } from './workbookParts';

export function workbookOf(sheets: Parameters<typeof workbookParts>[0]): Uint8Array {
  return zipSync(workbookParts(sheets));
}

/** The errors of a draft as a person reads them in Swedish. */
export function errorTexts(draft: ImportDraft): string[] {
  return draft.faults.filter(({ severity }) => severity === 'error').map(faultText);
}

export const codes = (draft: ImportDraft): string[] => draft.faults.map(({ code }) => code);
