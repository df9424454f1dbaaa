/** Documents that are decided: written as Word, put among the approved ones with their data, and found there again. */
import { listPath } from '../../kit/lists';
import type { Site } from '../../kit/lists';
import { cleanFileName } from '../../kit/lists/fileNames';
import { uploadFile } from '../../kit/lists/files';
import { fileDigest } from '../../kit/tables/digest';
import { writeDocument } from '../../kit/word';
import type { DocumentContent, WriteOptions } from '../../kit/word';
import { frozenFiles } from './lists';

type Place = Pick<Site, 'sp' | 'path'>;

/** Server-relative address of a file among the approved documents. */
export function frozenPath(place: Pick<Site, 'path'>, name: string): string {
  return `${place.path.replace(/\/$/, '')}/${listPath(frozenFiles)}/${name}`;
}

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
 * Writes a document and puts it among the approved ones, and what it was made of beside it. Called again with what was
 * reached it goes on where it was broken off.
 * @param data what is frozen as JSON beside the file; left out where there is nothing but the document
 * @returns the file's name: a taken one has got a number
 * @throws SharePointFault, UnansweredWrite
 */
export async function freezeDocument(
  place: Place, title: string, document: DocumentContent, { reached = {}, onReached, options }: Freeze, data?: (file: FrozenName) => object
): Promise<FrozenName> {
  const written = reached.written ?? await writeDocument(document, options);
  onReached?.({ ...reached, written });
  const name = reached.file ?? (await uploadFile(place, frozenFiles, { name: cleanFileName(`${title}.docx`), content: written })).name;
  onReached?.({ ...reached, written, file: name });
  const file = { name, sha256: await fileDigest(await written.arrayBuffer()) };
  if (data && !reached.data) {
    await uploadFile(place, frozenFiles, { name: snapshotName(name), content: new Blob([JSON.stringify(data(file), undefined, 1)], { type: 'application/json' }) });
    onReached?.({ written, file: name, data: true });
  }
  return file;
}
