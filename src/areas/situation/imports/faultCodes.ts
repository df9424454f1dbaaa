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
