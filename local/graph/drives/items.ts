/** What can be done with the items of a drive. Sources: the driveItem methods of Graph v1.0, by their titles. */
import { bodyOf, parameters } from '../call.ts';
import type { Call, Reply } from '../call.ts';
import { badRequest, GraphError, notImplemented } from '../errors.ts';
import { readFilter } from '../filter.ts';
import { paged, readExpand, readOrder, readSelect, select } from '../odata.ts';
import type { Doc } from '../odata.ts';
import { done } from '../route.ts';
import { checkedPath, cTag, eTag, invalidFile, itemId, itemNotFound, joined, modified, nameOf, nameTaken, parentOf } from './model.ts';
import type { Drive, DriveNode, Identity } from './model.ts';

/** The item that an address names: there, or a path below the root where it would be. */
export interface Target { drive: Drive; node?: DriveNode; path: string }

type Conflict = 'fail' | 'replace' | 'rename';
const largestPut = 250 * 1024 * 1024;
const behaviour = '@microsoft.graph.conflictBehavior';

const properties = ['@microsoft.graph.downloadUrl', 'id', 'name', 'size', 'eTag', 'cTag', 'createdDateTime', 'lastModifiedDateTime', 'createdBy', 'lastModifiedBy', 'webUrl', 'parentReference', 'file', 'folder', 'root', 'fileSystemInfo', 'description', 'children', 'webDavUrl', 'shared', 'package', 'content'];
const known = (name: string): void => {
  if (!properties.includes(name)) throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.driveItem'.`);
};

export function there({ node }: Target): DriveNode {
  if (!node) throw itemNotFound();
  return node;
}

const iso = (instant: number): string => new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z');
const user = ({ id, displayName, email }: Identity): Doc => ({ user: { id, displayName, email } });

function docOf(call: Call, drive: Drive, node: DriveNode): Doc {
  const parent = parentOf(node.path);
  const above = node.path === '' ? undefined : parent === '' ? drive.root() : drive.at(parent);
  return {
    ...(node.folder ? {} : { '@microsoft.graph.downloadUrl': call.graph.drives.downloadUrl(drive, node, call.user) }),
    id: itemId(node.guid), name: node.path === '' ? 'root' : nameOf(node.path), size: node.size, eTag: eTag(node), cTag: cTag(node), createdDateTime: iso(node.created), lastModifiedDateTime: iso(node.modified),
    createdBy: user(node.createdBy), lastModifiedBy: user(node.modifiedBy), webUrl: drive.webUrl(node.path),
    parentReference: { driveType: drive.type, driveId: drive.id, ...(above ? { id: itemId(above.guid), path: `/drives/${drive.id}/root:${parent === '' ? '' : `/${parent.split('/').map(encodeURIComponent).join('/')}`}` } : {}) },
    ...(node.folder ? { folder: { childCount: node.children } } : { file: { mimeType: node.type } }), ...(node.path === '' ? { root: {} } : {}),
    fileSystemInfo: { createdDateTime: iso(node.created), lastModifiedDateTime: iso(node.modified) },
  };
}

const context = (call: Call, rest: string): string => `https://graph.microsoft.com/v1.0/$metadata#drives('${encodeURIComponent(/drives\/([^/]+)/.exec(call.path)?.[1] ?? '')}')/${rest}`;

function itemReply(call: Call, drive: Drive, node: DriveNode, status: number): Reply {
  return { status, body: { '@odata.context': context(call, 'items/$entity'), ...select(docOf(call, drive, node), readSelect(call.query, known)) } };
}

const tags = (header: string | undefined): string[] => header?.match(/"[^"]*"|\*/g) ?? [];
/** Either tag counts, with the mark of a weak one or without. */
const matches = (node: DriveNode, header: string | undefined): boolean => tags(header).some((tag) => tag === '*' || tag === eTag(node) || tag === cTag(node));

/** @throws 412 when the item is another than the caller read */
function demandMatch(call: Call, node: DriveNode | undefined): void {
  const { 'if-match': wanted, 'if-none-match': unwanted } = call.headers;
  if (wanted && (!node || !matches(node, wanted))) throw modified();
  if (unwanted && node && matches(node, unwanted)) throw modified();
}

export function getItem(call: Call, target: Target): Reply {
  const node = there(target);
  if (matches(node, call.headers['if-none-match'])) return done(304);
  const wanted = readExpand(call.query.get('$expand'));
  for (const name of wanted.keys()) if (name !== 'children') throw notImplemented(`$expand=${name}`);
  const reply = itemReply(call, target.drive, node, 200);
  const names = wanted.get('children')?.get('$select')?.split(',');
  if (wanted.has('children') && node.folder) (reply.body as Doc).children = target.drive.children(node).map((one) => select(docOf(call, target.drive, one), names));
  return reply;
}

export function listChildren(call: Call, target: Target): Reply {
  const node = there(target);
  if (!node.folder) throw invalidFile('The item is no folder.');
  const names = readSelect(call.query, known);
  const [filter, order] = [call.query.get('$filter'), call.query.get('$orderby')];
  let docs = target.drive.children(node).map((one) => docOf(call, target.drive, one));
  if (filter !== null) docs = docs.filter(readFilter(filter, known));
  if (order !== null) docs.sort(readOrder(order, known));
  return paged(call, docs, { context: context(call, `items('${itemId(node.guid)}')/children`), top: 200, most: 1000, render: (doc) => select(doc, names), by: '$skiptoken' });
}

/** Documented sources of a conversion to PDF. */
const convertible = /\.(csv|docx?|od[pst]|pot[mx]?|pp[st]x?|ppsxm|pptm|rtf|xlsx?)$/i;

/** 302 to an address that needs no token. @throws 406 no such conversion */
export function getContent(call: Call, target: Target): Reply {
  const node = there(target);
  if (node.folder) throw invalidFile('A folder has no content.');
  if (matches(node, call.headers['if-none-match'])) return done(304);
  const format = call.query.get('format');
  if (format !== null) {
    if (format.toLowerCase() !== 'pdf' || !convertible.test(node.path)) throw new GraphError(406, 'notSupported', `The file cannot be converted to '${format}'.`);
    throw notImplemented('conversion to PDF');
  }
  return { status: 302, headers: { location: call.graph.drives.downloadUrl(target.drive, node, call.user) } };
}

function conflictOf(given: unknown, usual: Conflict): Conflict {
  const wanted = given ?? usual;
  if (wanted !== 'fail' && wanted !== 'replace' && wanted !== 'rename') throw invalidFile(`${behaviour} is fail, replace or rename.`, 'invalidParameterFormat');
  return wanted;
}

/** The path to write to. @throws 409 when it is taken and has to be free */
function free(drive: Drive, path: string, conflict: Conflict): string {
  if (conflict === 'replace' || !drive.at(path)) return path;
  if (conflict === 'fail') throw nameTaken();
  const [, stem = '', end = ''] = /^(.*?)(\.[^.]+)?$/.exec(nameOf(path)) ?? [];
  for (let n = 1; ; n += 1) {
    const other = joined(parentOf(path), `${stem} ${n}${end}`);
    if (!drive.at(other)) return other;
  }
}

function write(call: Call, drive: Drive, path: string, content: Buffer, type: string): Reply {
  if (path === '') throw invalidFile('A drive\'s root has no content.');
  const before = drive.at(path);
  if (before?.folder) throw nameTaken();
  return itemReply(call, drive, drive.put(path, content, type), before ? 200 : 201);
}

export function putContent(call: Call, target: Target): Reply {
  if (call.rawBody.length > largestPut) throw new GraphError(413, 'requestEntityTooLarge', 'A simple upload holds at most 250 MB.');
  demandMatch(call, target.node);
  const path = target.node ? target.node.path : target.path;
  return write(call, target.drive, free(target.drive, path, conflictOf(call.query.get(behaviour) ?? undefined, 'replace')), call.rawBody, call.headers['content-type'] ?? '');
}

/** A new folder. */
export function postChild(call: Call, target: Target): Reply {
  const parent = there(target);
  const { name, folder, file, ...more } = bodyOf(call);
  if (!parent.folder || typeof name !== 'string' || checkedPath(name) === '' || name.includes('/')) throw invalidFile('A new item needs a name, and a folder to lie in.');
  if (typeof folder !== 'object' || folder === null || file !== undefined) throw notImplemented('new items other than folders');
  const conflict = conflictOf(more[behaviour], 'fail');
  const path = free(target.drive, joined(parent.path, checkedPath(name)), conflict);
  const before = target.drive.at(path);
  if (before && !before.folder) throw nameTaken();
  return itemReply(call, target.drive, target.drive.makeFolder(path), 201);
}

export function removeItem(call: Call, target: Target): Reply {
  const node = there(target);
  if (node.path === '') throw new GraphError(403, 'accessDenied', 'The root cannot be deleted.');
  demandMatch(call, node);
  target.drive.remove(node);
  return done(204);
}

/** Documented default: a name that is taken makes the upload fail; an item given by id is replaced. */
export function openUpload(call: Call, target: Target, byId: boolean): Reply {
  const body = parameters(call, 'createUploadSession', ['item', 'deferCommit']);
  const item = (typeof body.item === 'object' && body.item !== null ? body.item : {}) as Doc;
  if (target.node?.folder || target.path === '') throw invalidFile('A folder cannot be uploaded.');
  demandMatch(call, target.node);
  const conflict = conflictOf(item[behaviour], byId ? 'replace' : 'fail');
  if (item.name !== undefined && item.name !== nameOf(target.path) && item.name !== '') throw invalidFile('The name in the body is another than that in the address.');
  const { drive, path } = target;
  if (conflict === 'fail' && target.node) throw nameTaken();
  const { graph, user: owner } = call;
  return { status: 200, body: graph.drives.uploads.open((content) => {
    const again = graph.drives.get(drive.id, owner, originOf(call));
    return write({ ...call, query: new URLSearchParams() }, again, free(again, path, conflict), content, '');
  }, body.deferCommit === true) };
}

/** Commits an upload under the name that the address gives it: the way out of a conflict at its end. */
export function commitUpload(call: Call, target: Target): Reply {
  const body = bodyOf(call);
  const source = body['@microsoft.graph.sourceUrl'];
  if (typeof source !== 'string') throw invalidFile('A PUT without content needs @microsoft.graph.sourceUrl.');
  demandMatch(call, target.node);
  const { content, done: close } = call.graph.drives.uploads.taken(source);
  const name = typeof body.name === 'string' && body.name !== '' ? checkedPath(body.name) : nameOf(target.path);
  const folder = target.node?.folder ? target.node.path : parentOf(target.path);
  const reply = write(call, target.drive, free(target.drive, joined(folder, name), conflictOf(body[behaviour], 'fail')), content, '');
  close();
  return reply;
}

/** Where people open things: the origin that the caller itself uses. */
export const originOf = (call: Call): string => `http://${call.headers.host || 'localhost'}`;
