/** Folders, files, their versions, and the recycle bin. Source: SP.Folder, SP.File, SP.RecycleBinItem. */
import { noItem } from '../../errors.ts';
import { versionLabel } from '../../domain/items.ts';
import { isLibrary } from '../../domain/lists.ts';
import { Permission } from '../../permissions.ts';
import type { FileEntry, FolderEntry } from '../../domain/files.ts';
import type { RecycleEntry } from '../../domain/types.ts';
import { Complex, entity, flag, parameter, text, value } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node, RawNode } from '../model.ts';
import type { Arguments } from '../path.ts';
import { itemLinks, itemNode } from './items.ts';
import type { ItemData } from './items.ts';
import { userType } from './security.ts';

const quote = (url: string): string => encodeURI(url).replace(/'/g, "''").replace(/#/g, '%23');

const person = (id: (data: never) => number) => (data: unknown, call: Call): Node => {
  const found = call.engine.principals.byId(call.session.site, (id as (one: unknown) => number)(data));
  if (!found) throw noItem();
  return entity(userType, found);
};

export const fileType: EntityType = {
  name: 'SP.File', link: (file: FileEntry) => `Web/GetFileByServerRelativePath(decodedurl='${quote(file.url)}')`,
  props: {
    CheckInComment: () => '', CheckOutType: () => 2, ContentTag: (file: FileEntry) => `{${file.item.guid.toUpperCase()}},${file.item.etag},1`, CustomizedPageStatus: () => 0, ETag: (file: FileEntry) => `"{${file.item.guid.toUpperCase()}},${file.item.etag}"`, Exists: () => true, ExistsAllowThrowForPolicyFailures: () => true, IrmEnabled: () => false,
    Length: (file: FileEntry, call) => String(call.engine.files.length(file.list, file.item)), Level: () => 1, LinkingUri: () => null, LinkingUrl: () => '', MajorVersion: (file: FileEntry) => Math.floor(file.item.ui_version / 512), MinorVersion: (file: FileEntry) => file.item.ui_version % 512, Name: (file: FileEntry) => file.item.leaf,
    ServerRelativeUrl: (file: FileEntry) => file.url, TimeCreated: (file: FileEntry) => file.item.created, TimeLastModified: (file: FileEntry) => file.item.modified, Title: (file: FileEntry) => file.item.c_title ?? '', UIVersion: (file: FileEntry) => file.item.ui_version, UIVersionLabel: (file: FileEntry) => versionLabel(file.item.ui_version), UniqueId: (file: FileEntry) => file.item.guid,
  },
  more: { ServerRelativePath: (file: FileEntry) => new Complex('SP.ResourcePath', { DecodedUrl: file.url }), ListId: (file: FileEntry) => file.list.id, SiteId: (_file, call) => call.session.site.id, WebId: (_file, call) => call.session.site.webId },
  links: {
    $value: (file: FileEntry, call) => fileValue(call, file),
    ListItemAllFields: (file: FileEntry) => itemNode(file.list, file.item),
    getItem: (file: FileEntry) => itemNode(file.list, file.item),
    Author: person((file: FileEntry) => file.item.author), ModifiedBy: person((file: FileEntry) => file.item.editor),
    Versions: (file: FileEntry, call) => versionCollection(call, file),
  },
  actions: {
    deleteWithParameters: (file: FileEntry, call) => { call.engine.items.remove(call.session, file.list, file.item.id); return undefined; },
    recycle: (file: FileEntry, call) => value('Recycle', call.engine.recycleBin.item(call.session, file.list, file.item.id)),
    startUpload: (file: FileEntry, call, args) => value('StartUpload', String(call.engine.files.startUpload(call.session, file, text(call, args, 'uploadId'), call.rawBody))),
    continueUpload: (file: FileEntry, call, args) => value('ContinueUpload', String(call.engine.files.continueUpload(call.session, file, text(call, args, 'uploadId'), Number(parameter(call, args, 'fileOffset')), call.rawBody))),
    finishUpload: (file: FileEntry, call, args) => entity(fileType, call.engine.files.finishUpload(call.session, file, text(call, args, 'uploadId'), Number(parameter(call, args, 'fileOffset')), call.rawBody)),
    cancelUpload: (_file: FileEntry, call, args) => {
      call.engine.files.cancelUpload(text(call, args, 'uploadId'));
      return undefined;
    },
  },
  remove: (file: FileEntry, call) => call.engine.items.remove(call.session, file.list, file.item.id, call.headers['if-match']),
};

function fileValue(call: Call, file: FileEntry): RawNode {
  call.session.demand(call.session.itemMask(file.list, file.item), Permission.open);
  return { kind: 'raw', content: call.engine.files.content(file.list, file.item), contentType: 'application/octet-stream', set: (inner) => { inner.engine.files.setContent(inner.session, file, inner.rawBody, inner.headers['if-match']); } };
}

interface FileVersion { file: FileEntry; uiVersion: number; created: string; isCurrent: boolean }
const versionType: EntityType = {
  name: 'SP.FileVersion', link: (one: FileVersion) => `Web/GetFileByServerRelativePath(decodedurl='${quote(one.file.url)}')/Versions(${one.uiVersion})`,
  props: { CheckInComment: () => '', Created: (one: FileVersion) => one.created, ID: (one: FileVersion) => one.uiVersion, IsCurrentVersion: (one: FileVersion) => one.isCurrent, Length: (one: FileVersion, call) => String(call.engine.files.contentOf(one.file.list, one.file.item, one.uiVersion).length), Size: (one: FileVersion, call) => call.engine.files.contentOf(one.file.list, one.file.item, one.uiVersion).length, Url: (one: FileVersion) => `_vti_history/${one.uiVersion}${one.file.url}`, VersionLabel: (one: FileVersion) => versionLabel(one.uiVersion) },
  links: { $value: (one: FileVersion, call) => ({ kind: 'raw', content: call.engine.files.contentOf(one.file.list, one.file.item, one.uiVersion), contentType: 'application/octet-stream' }) },
};

function versionCollection(call: Call, file: FileEntry): CollectionNode {
  // A file's own versions are those before the current one.
  const list = (): FileVersion[] => call.engine.items.versions(call.session, file.list, file.item.id).filter((one) => !one.isCurrent).reverse().map((one) => ({ file, uiVersion: one.ui_version, created: one.modified, isCurrent: false }));
  const one = (test: (version: FileVersion) => boolean): FileVersion => {
    const found = list().find(test);
    if (!found) throw noItem();
    return found;
  };
  const labelled = (inner: Call, args: Arguments | undefined): FileVersion => one((version) => versionLabel(version.uiVersion) === text(inner, args, 'versionLabel'));
  const drop = (inner: Call, version: FileVersion): undefined => { inner.engine.items.removeVersion(inner.session, file.list, file.item.id, version.uiVersion); return undefined; };
  return {
    kind: 'collection', type: versionType, list,
    key: (arg) => entity(versionType, one((version) => version.uiVersion === Number(arg))),
    links: { getById: (inner, args) => entity(versionType, one((version) => version.uiVersion === Number(parameter(inner, args, 'versionId')))) },
    actions: {
      deleteByLabel: (inner, args) => drop(inner, labelled(inner, args)),
      deleteById: (inner, args) => drop(inner, one((version) => version.uiVersion === Number(parameter(inner, args, 'vid')))),
      deleteAll: (inner) => { list().forEach((version) => drop(inner, version)); return undefined; },
      restoreByLabel: (inner, args) => {
        const { uiVersion } = labelled(inner, args);
        inner.engine.files.setContent(inner.session, file, inner.engine.files.contentOf(file.list, file.item, uiVersion));
        return undefined;
      },
    },
  };
}

function removeFolder(folder: FolderEntry, call: Call): undefined {
  const { engine: { recycleBin }, session } = call;
  recycleBin.purge(session, recycleBin.get(session, recycleBin.folder(session, folder)));
  return undefined;
}

export const folderType: EntityType = {
  name: 'SP.Folder', link: (folder: FolderEntry) => `Web/GetFolderByServerRelativePath(decodedurl='${quote(folder.url)}')`,
  props: {
    Exists: () => true, ExistsAllowThrowForPolicyFailures: () => true, IsWOPIEnabled: () => false, ItemCount: (folder: FolderEntry, call) => call.engine.files.filesIn(call.session, folder).length + (folder.list ? call.engine.files.foldersIn(call.session, folder).length : 0), Name: (folder: FolderEntry) => folder.url.split('/').pop() ?? '', ProgID: () => null,
    ServerRelativeUrl: (folder: FolderEntry) => folder.url || '/', TimeCreated: (folder: FolderEntry, call) => folder.item?.created ?? folder.list?.created ?? call.session.site.created, TimeLastModified: (folder: FolderEntry, call) => folder.item?.modified ?? folder.list?.modified ?? call.session.site.created, UniqueId: (folder: FolderEntry, call) => folder.item?.guid ?? folder.list?.id ?? call.session.site.webId, WelcomePage: () => '',
  },
  more: { ServerRelativePath: (folder: FolderEntry) => new Complex('SP.ResourcePath', { DecodedUrl: folder.url || '/' }) },
  links: {
    Files: (folder: FolderEntry, call) => fileCollection(call, folder),
    Folders: (folder: FolderEntry, call) => folderCollection(call, folder),
    ListItemAllFields: (folder: FolderEntry) => {
      if (!folder.list || !folder.item) throw noItem();
      return itemNode(folder.list, folder.item);
    },
    ParentFolder: (folder: FolderEntry, call) => folderBy(call, folder.url.slice(0, folder.url.lastIndexOf('/')).replace(/\/Lists$/, '')),
    Properties: (folder: FolderEntry) => value('Properties', new Complex('SP.PropertyValues', { vti_x005f_isbrowsable: 'true', vti_x005f_foldersubfolderitemcount: 0, vti_x005f_level: 1, vti_x005f_listname: folder.list ? `{${folder.list.id.toUpperCase()}}` : '' })),
    StorageMetrics: () => value('StorageMetrics', new Complex('SP.StorageMetrics', {})),
  },
  actions: {
    recycle: (folder: FolderEntry, call) => value('Recycle', call.engine.recycleBin.folder(call.session, folder)),
    AddSubFolderUsingPath: (folder: FolderEntry, call, args) => entity(folderType, call.engine.files.addFolder(call.session, folder, leafOf(call, args))),
    deleteWithParameters: removeFolder,
  },
  remove: (folder: FolderEntry, call) => void removeFolder(folder, call),
};

itemLinks.File = ({ list, item }: ItemData, call) => {
  if (!isLibrary(list) || item.folder === 1) throw noItem();
  return entity(fileType, call.engine.files.entry(list, item));
};
itemLinks.Folder = ({ list, item }: ItemData) => {
  if (item.folder !== 1) throw noItem();
  return entity(folderType, { list, item, url: `${item.dir}/${item.leaf}` });
};

/** A name given as a text or as a path of the ResourcePath API. */
function leafOf(call: Call, args: Parameters<NonNullable<EntityType['actions']>[string]>[2]): string {
  const given = parameter(call, args, 'leafPath') as { DecodedUrl?: unknown } | string | undefined;
  if (typeof given === 'object' && given !== null) return String(given.DecodedUrl ?? '');
  return given ?? text(call, args, 'DecodedUrl');
}

/** An address as a link has it: absolute, percent-encoded. */
export function fileByLink(call: Call, link: string): Node {
  const path = link.startsWith(call.origin) ? link.slice(call.origin.length) : link;
  let plain: string;
  try {
    plain = decodeURIComponent(path);
  } catch {
    plain = path;
  }
  return fileBy(call, plain);
}

export const folderBy = (call: Call, url: string): Node => entity(folderType, call.engine.files.folder(call.session, url.startsWith(call.origin) ? url.slice(call.origin.length) : url));
export const fileBy = (call: Call, url: string): Node => entity(fileType, call.engine.files.file(call.session, url));

function fileCollection(call: Call, folder: FolderEntry): CollectionNode {
  const { files } = call.engine;
  const named = (name: string): Node => fileBy(call, `${folder.url}/${name.split('/').pop() as string}`);
  const add = (name: string) => (inner: Call, args: Parameters<NonNullable<CollectionNode['actions']>[string]>[1]): Node => {
    const given = text(inner, args, name);
    return entity(fileType, files.add(inner.session, folder, given.split('/').pop() as string, inner.rawBody, { overwrite: flag(inner, args, 'overwrite', 1, false), ifMatch: inner.headers['if-match'] }));
  };
  return {
    kind: 'collection', type: fileType, list: (inner) => files.filesIn(inner.session, folder),
    key: (arg) => named(String(arg)),
    links: { getByUrl: (inner, args) => named(text(inner, args, 'urlOfFile')), getByUrlOrAddStub: (inner, args) => named(text(inner, args, 'url')) },
    actions: { add: add('url'), AddUsingPath: add('DecodedUrl') },
  };
}

export function folderCollection(call: Call, folder: FolderEntry): CollectionNode {
  const { files } = call.engine;
  const create = (inner: Call, name: string, created = false): Node => {
    // The name may be a server-relative URL, as in the older body {ServerRelativeUrl}.
    if (name.includes('/')) {
      const cut = name.lastIndexOf('/');
      return entity(folderType, files.addFolder(inner.session, name.startsWith('/') ? files.folder(inner.session, name.slice(0, cut)) : files.folder(inner.session, `${folder.url}/${name.slice(0, cut)}`), name.slice(cut + 1)), created);
    }
    return entity(folderType, files.addFolder(inner.session, folder, name), created);
  };
  return {
    kind: 'collection', type: folderType, list: (inner) => files.foldersIn(inner.session, folder),
    key: (arg, inner) => folderBy(inner, `${folder.url}/${String(arg)}`),
    links: { getByUrl: (inner, args) => folderBy(inner, `${folder.url}/${text(inner, args, 'url')}`) },
    actions: { add: (inner, args) => create(inner, text(inner, args, 'url')), AddUsingPath: (inner, args) => create(inner, text(inner, args, 'DecodedUrl')) },
    create: (inner) => create(inner, text(inner, undefined, 'ServerRelativeUrl'), true),
  };
}

const recycleType: EntityType = {
  name: 'SP.RecycleBinItem', link: (one: RecycleEntry) => `Web/RecycleBin('${one.id}')`,
  props: {
    DeletedByEmail: (one: RecycleEntry, call) => call.engine.principals.byId(call.session.site, one.deletedBy)?.email ?? '', DeletedByName: (one: RecycleEntry, call) => call.engine.principals.byId(call.session.site, one.deletedBy)?.title ?? '', DeletedDate: (one: RecycleEntry) => one.deletedAt, DirName: (one: RecycleEntry) => one.dir, Id: (one: RecycleEntry) => one.id, ItemState: () => 1,
    ItemType: (one: RecycleEntry) => ({ file: 1, item: 3, list: 4, folder: 5 })[one.kind], LeafName: (one: RecycleEntry) => (one.kind === 'item' ? `${one.itemId}_.000` : one.title), Size: (one: RecycleEntry) => String(one.size), Title: (one: RecycleEntry) => one.title,
  },
  links: { Author: person((one: RecycleEntry) => one.deletedBy), DeletedBy: person((one: RecycleEntry) => one.deletedBy) },
  actions: { restore: (one: RecycleEntry, call) => { call.engine.recycleBin.restore(call.session, one); return undefined; }, deleteObject: (one: RecycleEntry, call) => { call.engine.recycleBin.purge(call.session, one); return undefined; } },
  remove: (one: RecycleEntry, call) => call.engine.recycleBin.purge(call.session, one),
};

export function recycleCollection(call: Call): CollectionNode {
  const { recycleBin } = call.engine;
  const each = (work: (entry: RecycleEntry) => void): undefined => { recycleBin.entries(call.session).forEach(work); return undefined; };
  return {
    kind: 'collection', type: recycleType, list: (inner) => recycleBin.entries(inner.session),
    key: (arg, inner) => entity(recycleType, recycleBin.get(inner.session, String(arg))),
    links: { getById: (inner, args) => entity(recycleType, recycleBin.get(inner.session, text(inner, args, 'id'))) },
    actions: { restoreAll: () => each((entry) => recycleBin.restore(call.session, entry)), deleteAll: () => each((entry) => recycleBin.purge(call.session, entry)) },
  };
}

