import { Draft } from './draft';
import { openFile } from '../../../kit/tables/file';
import type { ImportInput } from '../../../kit/tables/file';
import { detect, formats } from './formats';
import { readEvents } from './formats/events';
import { isEmpty } from './figures';
import { readMapped } from './mapped';
import { readNumber } from './numbers';
import { parsePeriod } from './periods';
import { slicesOf } from '../../../kit/tables/slices';
import type { FormatId, ImportDraft, Mapping, OpenedFile, ReadOptions, Table } from './types';

/** Whether a draft may be stored: no error, and something to store. */
export function mayImport(draft: ImportDraft): boolean {
  return draft.errorCount === 0 && draft.observations.length + draft.events.length > 0;
}

/**
 * Reads an opened file as `options.format`, by `options.mapping`, or as what `detect` finds likeliest. Resolves with
 * a draft whatever the file holds.
 * @throws the signal's reason when stopped
 */
export async function readDraft(file: OpenedFile, options: ReadOptions = {}): Promise<ImportDraft> {
  const id: FormatId | undefined = options.mapping ? 'mapping' : options.format ?? detect(file)[0]?.format;
  const draft = new Draft(file.name, id);
  for (const fault of file.faults) draft.take(fault);
  if (draft.hasErrors) return draft.finish();
  if (file.kind === 'table' && file.tables.every(isHeaderAlone)) {
    draft.fault('HeaderOnly');
    return draft.finish();
  }
  const slices = slicesOf(options.signal, options.onProgress);
  const format = formats.find(known => known.id === id);
  if (options.mapping) await readByMapping(file, options.mapping, draft, options);
  else if (format) await format.read({ file, draft, options, answers: options.answers ?? {}, slices });
  else draft.fault('FormatUnknown');
  slices.tell(1);
  return draft.finish();
}

/** One row of words or years, and nothing below it. */
function isHeaderAlone({ rows }: Table): boolean {
  const first = rows.findIndex(row => !row.every(isEmpty));
  if (first < 0) return true;
  return rows.findIndex((row, index) => index > first && !row.every(isEmpty)) < 0
    && rows[first].every(cell => isEmpty(cell) || parsePeriod(cell) !== undefined || !('value' in readNumber(cell, {})));
}

async function readByMapping(file: OpenedFile, mapping: Mapping, draft: Draft, options: ReadOptions): Promise<void> {
  const table = mapping.sheet === undefined ? file.tables[0] : file.tables.find(({ sheet }) => sheet === mapping.sheet);
  if (!table) return draft.fault('SheetMissing', {}, mapping.sheet ?? '');
  const width = Math.max(0, ...table.rows.slice(0, 100).map(row => row.length));
  const wanted = [...Object.values(mapping.columns), ...(mapping.kind === 'observations' ? mapping.periods ?? [] : []).map(({ column }) => column)];
  if (wanted.some(column => column !== undefined && (column < 0 || column >= width))) return draft.fault('ColumnMissing', { sheet: table.sheet }, Math.max(...wanted.map(column => column ?? 0)) + 1);
  draft.source = mapping.source;
  const source = { table, draft, answers: options.answers ?? {}, options, slices: slicesOf(options.signal, options.onProgress) };
  if (mapping.kind === 'events') await readEvents({ ...source, mapping });
  else await readMapped({ ...source, mapping });
}

/** A file's bytes to a draft, in one step. */
export async function readImport(input: ImportInput, options: ReadOptions = {}): Promise<ImportDraft> {
  return readDraft(await openFile(input, options), options);
}
