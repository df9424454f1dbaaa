import type { TableFaultCode } from './faultCodes';

/** What a cell holds: text as it stands, a number or a date that Excel itself holds as such. */
export type Cell = string | number | boolean | Date | null;

/**
 * One sheet of a workbook, or a whole CSV file. Rows and columns stand where Excel shows them, blank ones
 * included: `rows[0]` is row 1 and its first cell column A.
 */
export interface Table { sheet?: string; rows: Cell[][]; }

/** Where something stands, as Excel shows it: row from 1, column by letter. */
export interface Place { sheet?: string; row?: number; column?: string; /** In JSON: the record, from 1. */ record?: number; }

/** An `error` blocks the whole import; a `note` is shown and does not. An area adds codes of its own. */
export interface TableFault<C extends string = TableFaultCode> extends Place {
  code: C;
  severity: 'error' | 'note';
  /** For the places `{0}`, `{1}` … of the text. */
  values: readonly (string | number)[];
}

/** A file whose bytes are checked and read, before anything is known of what they mean. */
export interface OpenedFile {
  name: string;
  kind: 'table' | 'json' | 'none';
  tables: readonly Table[];
  json?: unknown;
  encoding?: Encoding;
  delimiter?: string;
  /** With an error among them nothing else stands here. */
  faults: readonly TableFault[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
