/** A site's library as a drive: SharePoint's own files, with its permissions, versions and recycle bin. */
import { folderUrl } from '../../sharepoint/domain/lists.ts';
import type { FileEntry, FolderEntry } from '../../sharepoint/domain/files.ts';
import type { Session } from '../../sharepoint/domain/security.ts';
import type { Item, List, Site, TenantUser } from '../../sharepoint/domain/types.ts';
import type { Engine } from '../../sharepoint/engine.ts';
import { SharePointError } from '../../sharepoint/errors.ts';
import { mediaTypeOf } from '../mediaTypes.ts';
import type { Doc } from '../odata.ts';
import { itemNotFound, nameOf, parentOf } from './model.ts';
import type { Drive, DriveNode, Identity } from './model.ts';

/** Document libraries; not the pages of a site. */
const documents = 101;
const bytesOf = (guid: string): Buffer => Buffer.from(guid.replace(/-/g, ''), 'hex');
const guidAt = (bytes: Buffer, from: number): string => bytes.subarray(from, from + 16).toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** As SharePoint makes it: site, web and list in one. */
export const libraryDriveId = (site: Site, list: List): string => `b!${Buffer.concat([bytesOf(site.id), bytesOf(site.webId), bytesOf(list.id)]).toString('base64url')}`;

/** The site and the list that an id names; undefined for any other text. */
export function libraryOf(id: string): { site: string; list: string } | undefined {
  const bytes = /^b![\w-]{64}$/.test(id) ? Buffer.from(id.slice(2), 'base64url') : undefined;
  return bytes?.length === 48 ? { site: guidAt(bytes, 0), list: guidAt(bytes, 32) } : undefined;
}

/** The libraries of a site that the user may see. */
export const librariesOf = (engine: Engine, session: Session): List[] => engine.lists.all(session).filter((list) => list.template === documents && !list.settings.hidden);

const instant = (iso: string): number => Date.parse(iso);

export class LibraryDrive implements Drive {
  readonly id: string;
  readonly type = 'documentLibrary';
  private readonly engine: Engine;
  private readonly session: Session;
  private readonly list: List;
  private readonly origin: string;

  constructor(parts: { engine: Engine; session: Session; list: List; /** The origin at which people open files. */ origin: string }) {
    this.engine = parts.engine;
    this.session = parts.session;
    this.list = parts.list;
    this.origin = parts.origin;
    this.id = libraryDriveId(parts.session.site, parts.list);
  }

  private get base(): string {
    return folderUrl(this.session.site, this.list);
  }

  doc(): Doc {
    const { list } = this;
    const by = this.identity(list.authorId);
    return { id: this.id, driveType: this.type, name: list.title, description: list.description, webUrl: this.webUrl(''), createdDateTime: list.created, lastModifiedDateTime: list.modified, createdBy: { user: by }, owner: { user: by } };
  }

  webUrl(path: string): string {
    return this.origin + `${this.base}${path === '' ? '' : `/${path}`}`.split('/').map(encodeURIComponent).join('/');
  }

  private identity(principal: number): Identity {
    const found = this.engine.principals.byId(this.session.site, principal);
    const user: TenantUser | undefined = found?.upn ? this.engine.principals.tenantUser(found.upn) : undefined;
    return { id: user?.oid ?? '', displayName: found?.title ?? '', email: found?.email ?? '' };
  }

  private node(item: Item, url: string): DriveNode {
    const folder = item.folder === 1;
    const { files } = this.engine;
    const entry = { list: this.list, item, url };
    return {
      guid: item.guid, path: url.slice(this.base.length + 1), folder, size: folder ? 0 : files.length(this.list, item), created: instant(item.created), modified: instant(item.modified),
      createdBy: this.identity(item.author), modifiedBy: this.identity(item.editor), version: item.etag, type: folder ? '' : mediaTypeOf(item.leaf),
      children: folder ? files.filesIn(this.session, entry).length + files.foldersIn(this.session, entry).length : 0,
    };
  }

  root(): DriveNode {
    const { files } = this.engine;
    const folder = { list: this.list, url: this.base };
    const by = this.identity(this.list.authorId);
    return {
      guid: this.list.id, path: '', folder: true, size: 0, created: instant(this.list.created), modified: instant(this.list.modified), createdBy: by, modifiedBy: by, version: 1, type: '',
      children: files.filesIn(this.session, folder).length + files.foldersIn(this.session, folder).length,
    };
  }

  private entry(path: string): FileEntry | FolderEntry | undefined {
    const url = `${this.base}/${path}`;
    const attempt = <T>(work: () => T): T | undefined => {
      try {
        return work();
      } catch (error) {
        if (error instanceof SharePointError && error.status === 404) return undefined;
        throw error;
      }
    };
    return attempt(() => this.engine.files.file(this.session, url)) ?? attempt(() => this.engine.files.folder(this.session, url));
  }

  at(path: string): DriveNode | undefined {
    if (path === '') return this.root();
    const found = this.entry(path);
    return found?.item && this.node(found.item, found.url);
  }

  byGuid(guid: string): DriveNode | undefined {
    if (guid === this.list.id) return this.root();
    const row = this.engine.store.one(`select id from items_${this.list.n} where guid = ?`, guid);
    if (!row) return undefined;
    const item = this.engine.items.get(this.session, this.list, row.id as number);
    return this.node(item, `${item.dir}/${item.leaf}`);
  }

  children(folder: DriveNode): DriveNode[] {
    const place = this.engine.files.folder(this.session, folder.path === '' ? this.base : `${this.base}/${folder.path}`);
    const { files } = this.engine;
    return [...files.foldersIn(this.session, place), ...files.filesIn(this.session, place)].flatMap((one) => (one.item ? [this.node(one.item, one.url)] : []));
  }

  private fileOf(node: DriveNode): FileEntry {
    return this.engine.files.file(this.session, `${this.base}/${node.path}`);
  }

  content(file: DriveNode): Buffer {
    return this.engine.files.content(this.list, this.fileOf(file).item);
  }

  put(path: string, content: Buffer): DriveNode {
    const { files } = this.engine;
    const folder = files.ensureFolder(this.session, parentOf(path) === '' ? this.base : `${this.base}/${parentOf(path)}`);
    const made = files.add(this.session, folder, nameOf(path), content, { overwrite: true });
    return this.node(made.item, made.url);
  }

  makeFolder(path: string): DriveNode {
    const made = this.engine.files.ensureFolder(this.session, `${this.base}/${path}`);
    if (!made.item) throw itemNotFound();
    return this.node(made.item, made.url);
  }

  /** Into the site's recycle bin. */
  remove(node: DriveNode): void {
    const found = this.entry(node.path);
    if (!found?.item) throw itemNotFound();
    this.engine.recycleBin.item(this.session, this.list, found.item.id);
  }
}
