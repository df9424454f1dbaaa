/** What can be wrong with a file of tables, whatever it is about; texts `ImportFault…`. Notes inform. */
export const tableNoteCodes = ['EncodingGuessed'] as const;

export const tableErrorCodes = [
  // The file
  'FileEmpty', 'FileTooLarge', 'FileHtml', 'FilePdf', 'FileOldExcel', 'FileEncrypted', 'FileUnknown', 'FileTruncated',
  'ZipDamaged', 'ZipBomb', 'ZipNested', 'ZipNotWorkbook', 'WorkbookDamaged', 'DocumentDamaged', 'EncodingBroken', 'JsonDamaged',
  'RowsTooMany', 'CellsTooMany', 'NoTables',
  // The table
  'MixedSeparators', 'QuoteOpen', 'FieldsTooMany', 'CellError'
] as const;

export type TableFaultCode = typeof tableNoteCodes[number] | typeof tableErrorCodes[number];
