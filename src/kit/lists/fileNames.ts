/** Characters that SharePoint allows in no file name, and Windows neither. */
// eslint-disable-next-line no-control-regex
const forbidden = /["*:<>?/\\|\u0000-\u001f]+/g;

/** Longest name that leaves room for the site's and the library's address (SharePoint: 400 characters in all). */
const nameLength = 120;

/** `name.ext` in two parts; the second with its dot, or empty. */
function parts(name: string): [string, string] {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
}

/**
 * A name that SharePoint takes, as close to the given one as can be: forbidden characters become a dash, spaces and
 * dots at the ends go, and long names are cut before their extension.
 */
export function cleanFileName(name: string): string {
  const [stem, extension] = parts(name.normalize('NFC').replace(forbidden, '-').trim());
  // `~$` marks Office's own lock files, which libraries hide.
  const clean = stem.replace(/^[\s.~$-]+/, '').replace(/[\s.]+$/, '').replace(/\s+/g, ' ').slice(0, nameLength - extension.length).trim();
  return `${clean || 'Dokument'}${extension.replace(/\s+/g, '')}`;
}

/** `Årsanalys 2026 (2).docx`: the name that is tried when the first is taken. */
export function numbered(name: string, number: number): string {
  const [stem, extension] = parts(name);
  return `${stem} (${number})${extension}`;
}

export type FileFault = 'empty' | 'tooBig' | 'type';

/** What files a place takes: extensions with their dot in lower case, and the largest size in bytes. */
export interface FileLimits { extensions: readonly string[]; bytes: number; }

/** Judges a file by its name and size alone, before a byte of it is read. */
export function checkFile(file: { name: string; size: number }, limits: FileLimits): FileFault | undefined {
  if (!limits.extensions.includes(parts(file.name)[1].toLowerCase())) return 'type';
  if (file.size === 0) return 'empty';
  return file.size > limits.bytes ? 'tooBig' : undefined;
}
