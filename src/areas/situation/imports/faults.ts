import type { Fault, Place } from './types';

/** Notes inform; every other code is an error and blocks the whole import. */
export const noteCodes = [
  'EncodingGuessed', 'FormulaText', 'PersonalData', 'PeriodFromName', 'IndicatorAssumed', 'DateSerial',
  'IntervalOutside', 'MorePages', 'NoIncidents'
] as const;

export const errorCodes = [
  // The file
  'FileEmpty', 'FileTooLarge', 'FileHtml', 'FilePdf', 'FileOldExcel', 'FileEncrypted', 'FileUnknown', 'FileTruncated',
  'ZipDamaged', 'ZipBomb', 'ZipNested', 'ZipNotWorkbook', 'WorkbookDamaged', 'EncodingBroken', 'JsonDamaged',
  'RowsTooMany', 'CellsTooMany', 'MetadataOnly', 'FormatUnknown', 'SheetMissing', 'ColumnMissing', 'HeaderOnly', 'NothingFound',
  // The table
  'MixedSeparators', 'QuoteOpen', 'FieldsTooMany', 'DuplicateColumn', 'CellError',
  // The cell
  'RegionUnknown', 'RegionSuggested', 'RegionAmbiguous', 'RegionMissing', 'PeriodMissing', 'PeriodUnclear', 'IndicatorMissing',
  'NumberUnreadable', 'NumberAmbiguous', 'NumbersMixed', 'NumberNegative', 'NumberTooLarge', 'CountNotWhole', 'PercentTooLarge',
  'IntervalReversed', 'DashUnclear', 'DuplicateDiffers', 'DateMissing', 'DateUnclear', 'DateAmbiguous', 'DateFuture', 'TimeUnclear',
  'RecordUnclear'
] as const;

export type FaultCode = typeof noteCodes[number] | typeof errorCodes[number];

const notes: ReadonlySet<string> = new Set(noteCodes);

export function faultOf(code: FaultCode, place: Place = {}, ...values: (string | number)[]): Fault {
  return { ...place, code, severity: notes.has(code) ? 'note' : 'error', values };
}

/** Thrown inside the readers where nothing further can be read; no caller outside `imports` meets it. */
export class Refusal extends Error {
  public readonly fault: Fault;
  public constructor(code: FaultCode, place: Place = {}, ...values: (string | number)[]) {
    super(code);
    this.fault = faultOf(code, place, ...values);
  }
}

/** A column's letters as Excel shows them, from its index: 0 → A, 27 → AB. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest >= 0 ? columnLetter(rest) : '') + String.fromCharCode(65 + index % 26);
}

/** What of a cell a message quotes. */
export function shown(value: unknown): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
