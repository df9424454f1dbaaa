import { tableErrorCodes, tableNoteCodes } from '../../../kit/tables/faultCodes';

/** Notes inform; every other code is an error and blocks the whole import. */
export const noteCodes = [
  ...tableNoteCodes, 'FormulaText', 'PersonalData', 'PeriodFromName', 'IndicatorAssumed', 'DateSerial',
  'IntervalOutside', 'MorePages', 'NoIncidents'
] as const;

export const errorCodes = [
  ...tableErrorCodes,
  // The table
  'MetadataOnly', 'FormatUnknown', 'SheetMissing', 'ColumnMissing', 'HeaderOnly', 'NothingFound', 'DuplicateColumn',
  // The cell
  'RegionUnknown', 'RegionSuggested', 'RegionAmbiguous', 'RegionMissing', 'PeriodMissing', 'PeriodUnclear', 'IndicatorMissing',
  'NumberUnreadable', 'NumberAmbiguous', 'NumbersMixed', 'NumberNegative', 'NumberTooLarge', 'CountNotWhole', 'PercentTooLarge',
  'IntervalReversed', 'DashUnclear', 'DuplicateDiffers', 'DateMissing', 'DateUnclear', 'DateAmbiguous', 'DateFuture', 'TimeUnclear',
  'RecordUnclear'
] as const;

export type FaultCode = typeof noteCodes[number] | typeof errorCodes[number];
