import { decode, rowAt } from './decode';
import { Refusal, tableFault } from './faults';
import { slicesOf } from './slices';
import type { Slices } from './slices';
import { readCsv } from './csv';
import type { OpenedFile, TableFault } from './types';
import { readSheets } from './workbook';

export const mostBytes = 20 * 1_048_576;

export interface OpenOptions { signal?: AbortSignal; onProgress?(share: number): void; /** Merged cells of a workbook are filled, as those of a pasted table. */ fillMerged?: boolean; }

export interface ImportInput { name: string; bytes: Uint8Array | ArrayBuffer; }

const signatures = {
  zip: [0x50, 0x4b], compound: [0xd0, 0xcf, 0x11, 0xe0], pdf: [0x25, 0x50, 0x44, 0x46]
};
const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Excel keeps an encrypted xlsx in the container of its old xls format, under this name in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  const name = [...'EncryptedPackage'].map(letter => letter.charCodeAt(0));
  return bytes.some((byte, start) => byte === name[0] && bytes[start + 1] === 0 && name.every((letter, index) => bytes[start + 2 * index] === letter));
}

/**
 * Checks and reads a file by its content, never by its name: CSV and other text, JSON, or xlsx. What is wrong with
 * it stands in `faults`, for the reader to show; nothing is thrown but the signal's reason.
 */
export async function openFile({ name, bytes }: ImportInput, options: OpenOptions = {}): Promise<OpenedFile> {
  const slices = slicesOf(options.signal, options.onProgress);
  const nothing: OpenedFile = { name, kind: 'none', tables: [], faults: [] };
  try {
    slices.tell(0);
    const opened = { ...nothing, ...await read(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes), slices, options.fillMerged) };
    return opened.faults.some(({ severity }) => severity === 'error') ? { ...nothing, faults: opened.faults } : opened;
  } catch (error) {
    if (error instanceof Refusal) return { ...nothing, faults: [error.fault] };
    throw error;
  }
}

async function read(bytes: Uint8Array, slices: Slices, fillMerged?: boolean): Promise<Partial<OpenedFile>> {
  if (bytes.length === 0) throw new Refusal('FileEmpty');
  if (bytes.length > mostBytes) throw new Refusal('FileTooLarge', {}, Math.ceil(bytes.length / 1_048_576), mostBytes / 1_048_576);
  if (startsWith(bytes, signatures.zip)) {
    const { tables, faults } = await readSheets(bytes, slices, fillMerged);
    if (!tables.some(({ rows }) => rows.length > 0)) throw new Refusal('FileEmpty');
    return { kind: 'table', tables, faults };
  }
  if (startsWith(bytes, signatures.compound)) throw new Refusal(isEncrypted(bytes) ? 'FileEncrypted' : 'FileOldExcel');
  if (startsWith(bytes, signatures.pdf)) throw new Refusal('FilePdf');
  return readText(bytes, slices);
}

async function readText(bytes: Uint8Array, slices: Slices): Promise<Partial<OpenedFile>> {
  const { text, encoding } = decode(bytes);
  const faults: TableFault[] = encoding === 'windows-1252' ? [tableFault('EncodingGuessed')] : [];
  const start = text.slice(0, 1000).trimStart();
  if (start === '' && text.trim() === '') throw new Refusal('FileEmpty');
  if (/^<(!doctype|html|head|meta|table|body|\?xml|script)/i.test(start)) throw new Refusal('FileHtml');
  if (/^[[{]/.test(start)) return { kind: 'json', json: parseJson(text), encoding, faults };
  const { table, delimiter } = await readCsv(text, slices);
  return { kind: 'table', tables: [table], encoding, delimiter, faults };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1];
    // A file cut off in its middle breaks at its end, which the browsers say in words of their own.
    throw new Refusal('JsonDamaged', { row: rowAt(text, position ? Number(position) : text.length) });
  }
}
