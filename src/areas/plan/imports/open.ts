/** The ways in: what is pasted, and files. What is wrong stands in `faults`; nothing is thrown but the signal's reason. */
import { readTabs } from '../../../kit/tables/csv';
import { fileDigest } from '../../../kit/tables/digest';
import { Refusal, tableFault } from '../../../kit/tables/faults';
import { mostBytes, openFile } from '../../../kit/tables/file';
import { readHtmlTables } from '../../../kit/tables/html';
import { slicesOf } from '../../../kit/tables/slices';
import type { Table, TableFault } from '../../../kit/tables/types';
import { readWord } from '../../../kit/tables/word';
import { isWordDocument } from '../../../kit/tables/zip';

/** As the log names it. Swedish, as all that is stored. */
export type Format = 'Word' | 'Excel' | 'CSV' | 'Inklistrad tabell';

export interface OpenedTables { name: string; format: Format; tables: readonly Table[]; faults: readonly TableFault[]; digest: string; }

interface Options { signal?: AbortSignal; onProgress?(share: number): void; }

/** A file by what it holds, never by its name: Word, Excel or CSV. */
export async function openTables(name: string, bytes: Uint8Array, options: Options = {}): Promise<OpenedTables> {
  const digest = await fileDigest(bytes);
  if (bytes.length <= mostBytes && isWordDocument(bytes)) {
    try {
      return { name, format: 'Word', digest, faults: [], tables: await readWord(bytes, slicesOf(options.signal, options.onProgress)) };
    } catch (error) {
      if (error instanceof Refusal) return { name, format: 'Word', digest, faults: [error.fault], tables: [] };
      throw error;
    }
  }
  const opened = await openFile({ name, bytes }, { ...options, fillMerged: true });
  const format: Format = opened.encoding ? 'CSV' : 'Excel';
  const faults = opened.kind === 'json' ? [tableFault('FileUnknown')] : opened.faults;
  return { name, format, digest, faults, tables: opened.kind === 'table' ? opened.tables : [] };
}

/** What a person pasted: the tables of its HTML, else lines cut by tabs. Without any table `faults` says so. */
export async function openPasted(name: string, html: string, text: string): Promise<OpenedTables> {
  const nothing = { name, format: 'Inklistrad tabell' as const, tables: [], digest: '' };
  try {
    const found = html.trim() ? readHtmlTables(html) : [];
    const tabs = found.length === 0 && text.includes('\t') ? readTabs(text) : undefined;
    const tables = tabs ? [tabs] : found;
    if (tables.length === 0) return { ...nothing, faults: [tableFault('NoTables')] };
    return { ...nothing, tables, faults: [], digest: await fileDigest(new TextEncoder().encode(JSON.stringify(tables))) };
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, faults: [error.fault] };
    throw error;
  }
}
