import '@pnp/sp/files/web';
import { File as fileAt } from '@pnp/sp/files/types';
import type { IFile } from '@pnp/sp/files/types';
import { spPost } from '@pnp/sp/spqueryable';
import { SharePointFault, UnansweredWrite, isFault, toFault } from './errors';

/** From this size files go up in parts, and so large are the parts (PnPjs's own measure). */
export const partBytes = 10 * 1024 * 1024;

/** How often one part, and how often the whole, is tried. */
const rounds = 4;

/** The next part is not what SharePoint has room for: the one before it had arrived, or the session is gone. */
const refusesPart = (error: unknown): boolean => isFault(error, 'validation') || isFault(error, 'unknown') || isFault(error, 'missing');

async function send(file: IFile, call: string, part: Blob): Promise<unknown> {
  try {
    return await spPost(fileAt(file, call), { body: await part.arrayBuffer() });
  } catch (error) {
    throw await toFault(error);
  }
}

/**
 * Sends one part. When its answer is lost the same part is sent again: SharePoint refuses what does not begin where it
 * stands, and thereby tells that the part had arrived.
 */
async function sendPart(file: IFile, call: string, part: Blob): Promise<void> {
  let lost = false;
  for (let round = 1; ; round++) {
    try {
      await send(file, call, part);
      return;
    } catch (error) {
      if (lost && refusesPart(error)) return;
      if (!(error instanceof UnansweredWrite) || round >= rounds) throw error;
      lost = true;
    }
  }
}

/** One upload session from its first part to its last. Starting is the same however often it is done (learn.microsoft.com: File.StartUpload). */
async function session(file: IFile, id: string, content: Blob, onProgress: (bytes: number) => void, signal?: AbortSignal): Promise<void> {
  for (let offset = 0; offset < content.size; offset += partBytes) {
    signal?.throwIfAborted();
    onProgress(offset);
    const part = content.slice(offset, offset + partBytes);
    const key = `uploadId=guid'${id}'`;
    if (offset + partBytes >= content.size) {
      const { Length } = await send(file, `finishUpload(${key},fileOffset=${offset})`, part) as { Length: string | number };
      if (Number(Length) !== content.size) throw new SharePointFault('unknown', 0, '', `${Length} / ${content.size}`);
    } else {
      await sendPart(file, offset === 0 ? `startUpload(${key})` : `continueUpload(${key},fileOffset=${offset})`, part);
    }
  }
}

/**
 * Fills a file of ours in parts. A session that cannot be gone on with is given up, and another begun: the file's
 * content is not touched before the last part.
 * @param content larger than one part
 * @throws SharePointFault; UnansweredWrite when the answer to the last part was lost; AbortError
 */
export async function fillInParts(file: IFile, content: Blob, onProgress: (bytes: number) => void, signal?: AbortSignal): Promise<void> {
  for (let round = 1; ; round++) {
    const id = crypto.randomUUID();
    try {
      await session(file, id, content, onProgress, signal);
      return;
    } catch (error) {
      await file.cancelUpload(id).catch(() => undefined);
      if (!refusesPart(error) || round >= rounds) throw error;
    }
  }
}
