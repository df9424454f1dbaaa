/** What Exchange and OneDrive take a file to be when its sender does not say. */
const types: Record<string, string> = {
  txt: 'text/plain', csv: 'text/csv', htm: 'text/html', html: 'text/html', json: 'application/json', xml: 'text/xml', ics: 'text/calendar', pdf: 'application/pdf', zip: 'application/zip',
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

export function mediaTypeOf(name: string): string {
  const extension = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(types, extension) ? types[extension] as string : 'application/octet-stream';
}
