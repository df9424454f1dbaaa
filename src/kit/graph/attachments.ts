import type { Graph } from './connection';
import { GraphFault, graphFaultFrom, isGraphFault } from './errors';

export interface OutgoingFile { name: string; type: string; bytes: Uint8Array; }

/** From here on a file goes by upload session; below, in one request (learn.microsoft.com: add attachment). */
const sessionFrom = 3 * 1024 * 1024;

/** The largest that Outlook takes at all; the mailbox's own limit for a message is usually lower. */
const largest = 150 * 1024 * 1024;

/** Bytes a range: a multiple of 320 KiB, under 4 MB. */
const rangeSize = 12 * 320 * 1024;

/** Sent so far of all, in bytes. */
export type OnSent = (sent: number, total: number) => void;

const attachmentsPath = (eventId: string): string => `/me/events/${encodeURIComponent(eventId)}/attachments`;

/** Names of the files that lie in an event. */
export async function attachedNames(graph: Graph, eventId: string, signal?: AbortSignal): Promise<string[]> {
  const names: string[] = [];
  let path: string | undefined = `${attachmentsPath(eventId)}?$select=name&$top=50`;
  while (path) {
    const page: { value: { name: string }[]; '@odata.nextLink'?: string } = await graph.ask({ path, signal });
    names.push(...page.value.map(({ name }) => name));
    path = page['@odata.nextLink'];
  }
  return names;
}

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: one call with all of them would exceed the number of arguments.
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}

async function attachDirectly(graph: Graph, eventId: string, file: OutgoingFile, signal?: AbortSignal): Promise<void> {
  await graph.ask({
    method: 'POST', path: attachmentsPath(eventId), signal,
    body: { '@odata.type': '#microsoft.graph.fileAttachment', name: file.name, contentType: file.type, contentBytes: base64(file.bytes) }
  });
}

interface SessionState { nextExpectedRanges?: string[]; }

/** Where to go on from: the first byte that is missing. */
const nextOf = (state: SessionState, fallback: number): number => {
  const first = Number(state.nextExpectedRanges?.[0]?.split('-')[0]);
  return Number.isFinite(first) ? first : fallback;
};

/** Sends a file range by range. After a lost answer the session itself is asked how far it has come. */
async function attachBySession(graph: Graph, eventId: string, file: OutgoingFile, onSent: OnSent, signal?: AbortSignal): Promise<void> {
  const total = file.bytes.length;
  // A session has no effect until its last range, so a second one does no harm.
  const { uploadUrl } = await graph.ask<{ uploadUrl: string }>({
    method: 'POST', path: `${attachmentsPath(eventId)}/createUploadSession`, repeatable: true, signal,
    body: { AttachmentItem: { attachmentType: 'file', name: file.name, size: total, contentType: file.type } }
  });
  let start = 0;
  let lostInARow = 0;
  while (start < total) {
    const end = Math.min(start + rangeSize, total);
    try {
      const response = await graph.sendTo(uploadUrl, {
        method: 'PUT', signal, body: file.bytes.slice(start, end),
        headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': `bytes ${start}-${end - 1}/${total}` }
      }, false);
      if (!response.ok) throw graphFaultFrom(response.status, await response.text());
      start = response.status === 201 ? total : nextOf(await response.json() as SessionState, end);
      lostInARow = 0;
    } catch (error) {
      if (!isGraphFault(error, 'unclear') || ++lostInARow > 3) throw error;
      const state = await graph.sendTo(uploadUrl, { signal }, true);
      // A finished session answers no more: the caller looks for the file in the event.
      if (!state.ok) throw error;
      start = nextOf(await state.json() as SessionState, start);
    }
    onSent(start, total);
  }
}

/**
 * Puts a file into an event, unless one of its name lies there already.
 * @throws GraphFault `tooLarge`; `unclear` when the answer was lost and the file is not to be seen
 */
export async function attach(graph: Graph, eventId: string, file: OutgoingFile, onSent: OnSent = () => undefined, signal?: AbortSignal): Promise<void> {
  if (file.bytes.length > largest) throw new GraphFault('tooLarge', 0, '', file.name);
  if ((await attachedNames(graph, eventId, signal)).includes(file.name)) return;
  try {
    if (file.bytes.length < sessionFrom) await attachDirectly(graph, eventId, file, signal);
    else await attachBySession(graph, eventId, file, onSent, signal);
  } catch (error) {
    if (!isGraphFault(error, 'unclear') || !(await attachedNames(graph, eventId, signal)).includes(file.name)) throw error;
  }
  onSent(file.bytes.length, file.bytes.length);
}
