import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import '@pnp/sp/folders/web';
import { listPath } from './definition';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';
import { SharePointFault, UnansweredWrite, isFault, toFault } from './errors';
import { numbered } from './fileNames';
import { selection, toItem } from './items';
import { filterText, orderText } from './query';
import type { Query } from './query';
import { storeOf } from './site';
import type { Site } from './site';
import { fillInParts, partBytes } from './upload';

/** A file of a library with its columns. */
export interface StoredFile<L extends ListDefinition = ListDefinition> {
  item: ItemOf<L>;
  name: string;
  /** Server-relative address. */
  path: string;
  bytes: number;
}

type Place = Pick<Site, 'sp' | 'path'>;

/** How often a name that is taken, or a lost answer, is answered by another try. */
const rounds = 50;

/** How often a file is sent whose answers are lost. */
const lostRounds = 4;

async function asFault<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toFault(error);
  }
}

const folderOf = (site: Place, library: ListDefinition): string => `${site.path.replace(/\/$/, '')}/${listPath(library)}`;

interface RawFile { FileLeafRef: string; FileRef: string; File_x0020_Size: string | number | null; FileSystemObjectType?: number; }

/**
 * The files of a library that match, all of them.
 * @throws SharePointFault; Error when the query names a column that is not indexed
 */
export async function listFiles<L extends ListDefinition>(site: Place, library: L, query: Query<L> = {}): Promise<StoredFile<L>[]> {
  return asFault(async () => {
    const { select, expand } = selection(library);
    let items = site.sp.web.getList(folderOf(site, library)).items
      .select(...select, 'FileSystemObjectType', 'FileLeafRef', 'FileRef', 'File_x0020_Size').top(Math.min(query.limit ?? 1000, 1000));
    if (expand.length > 0) items = items.expand(...expand);
    const filter = filterText(library, query.where ?? []);
    if (filter) items = items.filter(filter);
    for (const part of orderText(library, query.orderBy ?? [])) items = items.orderBy(part.split(' ')[0], !part.endsWith(' desc'));
    const found: StoredFile<L>[] = [];
    for await (const page of items) {
      for (const raw of page as (RawFile & Record<string, unknown>)[]) {
        if (raw.FileSystemObjectType === 1) continue;
        found.push({ item: toItem(library, raw), name: raw.FileLeafRef, path: raw.FileRef, bytes: Number(raw.File_x0020_Size ?? 0) });
      }
      if (query.limit && found.length >= query.limit) break;
    }
    return query.limit ? found.slice(0, query.limit) : found;
  });
}

interface FileState { ServerRelativeUrl: string; Length: string; Name: string; }

async function stateOf(site: Place, path: string): Promise<FileState | undefined> {
  try {
    return await asFault(() => site.sp.web.getFileByServerRelativePath(path).select('ServerRelativeUrl', 'Length', 'Name')()) as FileState;
  } catch (error) {
    if (isFault(error, 'missing')) return undefined;
    throw error;
  }
}

/** Sends the bytes under just this name; never over another file. */
async function send(site: Place, folder: string, name: string, content: Blob, watch: Watch): Promise<void> {
  const files = site.sp.web.getFolderByServerRelativePath(folder).files;
  const path = `${folder}/${name}`;
  const whole = content.size <= partBytes;
  // Of a large file an empty one takes the name.
  const first = whole ? await content.arrayBuffer() : new ArrayBuffer(0);
  try {
    await asFault(async () => { await files.addUsingPath(name, first as never, { Overwrite: false }); });
  } catch (error) {
    // The name was free before: what has this length now came with the lost answer.
    if (!(error instanceof UnansweredWrite) || Number((await stateOf(site, path))?.Length) !== first.byteLength) throw error;
  }
  if (whole) return;
  const file = site.sp.web.getFileByServerRelativePath(path);
  try {
    await fillInParts(file, content, watch.onProgress ?? (() => undefined), watch.signal);
  } catch (error) {
    if (error instanceof UnansweredWrite && Number((await stateOf(site, path))?.Length) === content.size) return;
    // What went wrong must not leave an empty file behind.
    await file.recycle().catch(() => undefined);
    throw error;
  }
}

/** What is sent to a library. */
export interface Upload<L extends ListDefinition> {
  /** As `cleanFileName` gives it. When it is taken the file gets a number: `Årsanalys 2026 (2).docx`. */
  name: string;
  content: Blob;
  /** Left out where one may add and not edit: a file's columns are an edit of their own. */
  values?: ChangesOf<L>;
}

/** Who follows an upload. */
export interface Watch {
  /** Bytes sent, for files above 10 MB. */
  onProgress?(bytes: number): void;
  /** Ends it between two parts; nothing is left in the library then. */
  signal?: AbortSignal;
}

/**
 * Puts a file into a library and sets its columns. Nothing is ever overwritten. After a lost answer the file is
 * looked for by name and size before it is sent again; a large one goes on from the part that was lost.
 * @throws SharePointFault; AbortError; a fault while the columns are set leaves the file in the library
 */
export async function uploadFile<L extends ListDefinition>(
  site: Place, library: L, upload: Upload<L>, watch: Watch = {}
): Promise<StoredFile<L>> {
  const folder = folderOf(site, library);
  const { content } = upload;
  let name = upload.name;
  let lost = 0;
  for (let round = 1; ; round++) {
    try {
      // Asked first: after a lost answer a file of another's would else pass for ours.
      if (lost === 0 && await stateOf(site, `${folder}/${name}`)) throw new SharePointFault('duplicate', 400, '', name);
      await send(site, folder, name, content, watch);
      break;
    } catch (error) {
      if (round >= rounds) throw error;
      if (error instanceof UnansweredWrite && ++lost < lostRounds) continue;
      if (!isFault(error, 'duplicate')) throw error;
      if (lost > 0 && Number((await stateOf(site, `${folder}/${name}`))?.Length) === content.size) break;
      name = numbered(upload.name, round + 1);
      lost = 0;
    }
  }
  const path = `${folder}/${name}`;
  const raw = await asFault(() => site.sp.web.getFileByServerRelativePath(path).listItemAllFields.select('Id')()) as { Id: number };
  const store = storeOf(site, library);
  const item = await store.get(raw.Id);
  if (!item) throw new SharePointFault('missing', 404, '', path);
  return { item: upload.values ? await store.update(item, upload.values) : item, name, path, bytes: content.size };
}

/** A file's bytes. @throws SharePointFault */
export async function downloadFile(site: Place, path: string): Promise<Blob> {
  return asFault(() => site.sp.web.getFileByServerRelativePath(path).getBlob());
}

/** Moves a file to the site's recycle bin. One that is gone already is as asked. @throws SharePointFault */
export async function recycleFile(site: Place, path: string): Promise<void> {
  try {
    await asFault(() => site.sp.web.getFileByServerRelativePath(path).recycle());
  } catch (error) {
    if (isFault(error, 'missing')) return;
    if (error instanceof UnansweredWrite && !await stateOf(site, path)) return;
    throw error;
  }
}
