/** What a drive is to Graph, whether a user's own or a library of a site. Source: driveItem, drive, baseItem of Graph v1.0. */
import { createHash } from 'node:crypto';
import { GraphError } from '../errors.ts';
import type { Doc } from '../odata.ts';

export interface Identity { id: string; displayName: string; email: string }

/** A file or folder. `guid` names it for ever; `path` lies below the drive's root and is empty for the root itself. */
export interface DriveNode { guid: string; path: string; folder: boolean; size: number; created: number; modified: number; createdBy: Identity; modifiedBy: Identity; version: number; type: string; children: number }

export interface Drive {
  readonly id: string;
  readonly type: 'business' | 'documentLibrary';
  doc(): Doc;
  root(): DriveNode;
  /** undefined when there is nothing of that name */ at(path: string): DriveNode | undefined;
  byGuid(guid: string): DriveNode | undefined;
  /** Folders first, each by name. */ children(folder: DriveNode): DriveNode[];
  content(file: DriveNode): Buffer;
  /** Makes the file, with the folders on the way, or replaces its content. */ put(path: string, content: Buffer, type: string): DriveNode;
  makeFolder(path: string): DriveNode;
  remove(node: DriveNode): void;
  /** Where people open it. */ webUrl(path: string): string;
}

export const itemNotFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');
export const nameTaken = (): GraphError => new GraphError(409, 'nameAlreadyExists', 'The specified item name already exists.');
export const modified = (): GraphError => new GraphError(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch', {}, 'entityTagDoesNotMatch');
export const invalidFile = (message: string, detail?: string): GraphError => new GraphError(400, 'invalidRequest', message, {}, detail);

/** A path below the root as it is kept. @throws 400 for what no file may be called */
export function checkedPath(path: string): string {
  const parts = path.normalize('NFC').split('/').filter(Boolean);
  if (path.length > 400) throw invalidFile('The path exceeds the maximum length.', 'pathIsTooLong');
  if (parts.some((part) => /["*:<>?\\|\u0000-\u001f]/.test(part) || part === '.' || part === '..' || part !== part.trim() || part.endsWith('.'))) throw invalidFile('The provided name cannot contain any of the following characters: " * : < > ? \\ |', 'invalidPath');
  return parts.join('/');
}

/** Names differ by more than case. */
export const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
export const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));
export const joined = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** An item's id as OneDrive writes them; its GUID is one too. */
export const itemId = (guid: string): string => `01${guid.replace(/-/g, '').toUpperCase()}`;
export function guidOf(id: string): string | undefined {
  const plain = id.replace(/[{}-]/g, '').toLowerCase();
  const hex = /^(?:01)?([0-9a-f]{32})$/.exec(plain)?.[1];
  return hex?.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A GUID made from a text, for what has none of its own: a drive's root. */
export const guidFrom = (text: string): string => guidOf(createHash('sha256').update(text).digest('hex').slice(0, 32)) as string;

export const eTag = (node: DriveNode): string => `"{${node.guid.toUpperCase()}},${node.version}"`;
export const cTag = (node: DriveNode): string => `"c:{${node.guid.toUpperCase()}},${node.version}"`;
