/** Sites, drives and their items: which call does what, and with which permission. */
import { isLibrary } from '../../sharepoint/domain/lists.ts';
import type { Session } from '../../sharepoint/domain/security.ts';
import { Permission } from '../../sharepoint/permissions.ts';
import type { Call, Reply } from '../call.ts';
import { badRequest, driveDenied, notImplemented } from '../errors.ts';
import { paged, readSelect, select } from '../odata.ts';
import type { Doc } from '../odata.ts';
import { files } from '../route.ts';
import type { Route } from '../route.ts';
import { translated } from './faults.ts';
import { commitUpload, getContent, getItem, listChildren, openUpload, originOf, postChild, putContent, removeItem } from './items.ts';
import type { Target } from './items.ts';
import { libraryDriveId, librariesOf } from './library.ts';
import { checkedPath, guidOf, itemNotFound, joined } from './model.ts';
import type { Drive } from './model.ts';
import { siteDoc, siteOf } from './sites.ts';

const sitesRead = ['Sites.Read.All', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];
const sitesWrite = sitesRead.slice(1);
const sharedRead = ['Files.Read.All', 'Files.ReadWrite.All', ...sitesRead];
const sharedWrite = ['Files.ReadWrite.All', ...sitesWrite];
const read = ['Files.Read', 'Files.ReadWrite', ...sharedRead];
const write = ['Files.ReadWrite', ...sharedWrite];

/** Files.Read and Files.ReadWrite reach the user's own files alone. */
function driveOf(call: Call, id: string, shared: string[]): Drive {
  const drive = call.graph.drives.get(id, call.user, originOf(call));
  if (drive.type === 'documentLibrary' && !call.graph.settings.grants(shared)) throw driveDenied();
  return drive;
}

function targetOf(drive: Drive, item: string, below?: string): Target {
  const guid = item.toLowerCase() === 'root' ? drive.root().guid : guidOf(item);
  const node = guid === undefined ? undefined : drive.byGuid(guid);
  if (!node) throw itemNotFound();
  if (below === undefined) return { drive, node, path: node.path };
  const path = joined(node.path, checkedPath(below)).replace(/\/$/, '');
  return { drive, node: drive.at(path), path };
}

type Work = (call: Call, target: Target, byId: boolean) => Reply;

/** One operation under both addresses of an item: by its id, and by a path below another. */
function item(method: string, rest: string, run: Work): Route[] {
  const changes = method !== 'GET';
  const scopes = changes ? write : read;
  const on = (call: Call, drive: string, id: string, below?: string): Reply => translated(() => run(call, targetOf(driveOf(call, drive, changes ? sharedWrite : sharedRead), id, below), below === undefined));
  return [
    files(method, `drives/{}/items/{}${rest && `/${rest}`}`, scopes, (call, drive, id) => on(call, drive as string, id as string)),
    files(method, `drives/{}/items/{}:/{:}${rest && `:/${rest}`}`, scopes, (call, drive, id, path) => on(call, drive as string, id as string, path)),
  ];
}

const driveReply = (call: Call, doc: Doc): Reply => ({ status: 200, body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#drives/$entity', ...select(doc, readSelect(call.query, () => undefined)) } });

function sessionAt(call: Call, id: string): Session {
  const session = call.graph.engine.session(siteOf(call, id), call.user.upn);
  if (!session.may(session.webMask(), Permission.openWeb)) throw driveDenied();
  return session;
}

function listDrives(call: Call, session: Session): Reply {
  const docs = librariesOf(call.graph.engine, session).map((list) => call.graph.drives.library(session, list, originOf(call)).doc());
  const names = readSelect(call.query, () => undefined);
  return paged(call, docs, { context: 'https://graph.microsoft.com/v1.0/$metadata#drives', top: 200, most: 1000, render: (doc) => select(doc, names), by: '$skiptoken' });
}

function defaultDrive(call: Call, session: Session): Drive {
  const { engine, drives } = call.graph;
  const list = engine.lists.at(session.site, 'Shared Documents');
  if (!list || !isLibrary(list) || !librariesOf(engine, session).some((one) => libraryDriveId(session.site, one) === libraryDriveId(session.site, list))) throw itemNotFound();
  return drives.library(session, list, originOf(call));
}

function searchSites(call: Call): Reply {
  const words = call.query.get('search') ?? call.query.get('$search');
  if (words === null) throw badRequest('A list of sites needs the parameter search.', 'invalidRequest');
  const wanted = words.replace(/^"|"$/g, '').toLowerCase();
  const { engine } = call.graph;
  const found = engine.sites().filter((site) => {
    const session = engine.session(site, call.user.upn);
    return session.may(session.webMask(), Permission.view) && (wanted === '*' || `${site.title} ${site.url}`.toLowerCase().includes(wanted));
  });
  const names = readSelect(call.query, () => undefined);
  return paged(call, found, { context: 'https://graph.microsoft.com/v1.0/$metadata#sites', top: 200, most: 1000, render: (site) => select(siteDoc(call, site), names), by: '$skiptoken' });
}

export const driveRoutes: Route[] = [
  files('GET', 'sites', sitesRead, (call) => translated(() => searchSites(call))),
  files('GET', 'sites/{}', sitesRead, (call, id) => translated(() => ({ status: 200, body: { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#sites/$entity', ...select(siteDoc(call, sessionAt(call, id as string).site), readSelect(call.query, () => undefined)) } }))),
  files('GET', 'sites/{}/drive', sharedRead, (call, id) => translated(() => driveReply(call, defaultDrive(call, sessionAt(call, id as string)).doc()))),
  files('GET', 'sites/{}/drives', sharedRead, (call, id) => translated(() => listDrives(call, sessionAt(call, id as string)))),
  files('GET', 'me/drives', read, (call) => paged(call, [call.graph.drives.personal(call.user, originOf(call)).doc()], { context: 'https://graph.microsoft.com/v1.0/$metadata#drives', top: 200, most: 1000, render: (doc) => doc, by: '$skiptoken' })),
  files('GET', 'drives/{}', read, (call, id) => translated(() => driveReply(call, driveOf(call, id as string, sharedRead).doc()))),
  ...item('GET', 'children', listChildren), ...item('POST', 'children', postChild),
  ...item('GET', 'content', getContent), ...item('PUT', 'content', putContent),
  ...item('POST', 'createUploadSession', openUpload),
  ...item('GET', '', getItem), ...item('DELETE', '', removeItem), ...item('PUT', '', commitUpload),
  ...item('PATCH', '', () => {
    throw notImplemented('renaming and moving');
  }),
];
