/** A document that is decided is frozen: written as Word and put into a library where files are added and never changed, with its data beside it. */
import type { ListDefinition, Site } from '../lists';
import { cleanFileName } from '../lists/fileNames';
import { uploadFile } from '../lists/files';
import { fileDigest } from '../tables/digest';
import { writeDocument } from '../word';
import type { DocumentContent, WriteOptions } from '../word';

/** `Åtgärdsplan 2027.docx` has its data in `Åtgärdsplan 2027.json`. */
export function snapshotName(fileName: string): string {
  return fileName.replace(/\.docx$/i, '') + '.json';
}

/** How far a decision has come: each step is done once, however often the whole is called. */
export interface Reached { written?: Blob; file?: string; data?: boolean; }

/** What an earlier try has reached; `onReached` is told of each step. */
export interface Freeze { reached?: Reached; onReached?(reached: Reached): void; options?: WriteOptions; }

/** A frozen file as its data names it: SHA-256 of its bytes. */
export interface FrozenName { name: string; sha256: string; }

/**
 * Writes a document and puts it into the library, and what it was made of beside it. Called again with what was
 * reached it goes on where it was broken off.
 * @param data what is frozen as JSON beside the file; left out where there is nothing but the document
 * @returns the file's name: a taken one has got a number
 * @throws SharePointFault, UnansweredWrite
 */
export async function freezeDocument(
  place: Pick<Site, 'sp' | 'path'>, library: ListDefinition, title: string, document: DocumentContent, { reached = {}, onReached, options }: Freeze, data?: (file: FrozenName) => object
): Promise<FrozenName> {
  const written = reached.written ?? await writeDocument(document, options);
  onReached?.({ ...reached, written });
  const name = reached.file ?? (await uploadFile(place, library, { name: cleanFileName(`${title}.docx`), content: written })).name;
  onReached?.({ ...reached, written, file: name });
  const file = { name, sha256: await fileDigest(await written.arrayBuffer()) };
  if (data && !reached.data) {
    await uploadFile(place, library, { name: snapshotName(name), content: new Blob([JSON.stringify(data(file), undefined, 1)], { type: 'application/json' }) });
    onReached?.({ written, file: name, data: true });
  }
  return file;
}
