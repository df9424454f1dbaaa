/** All drives of the tenant: found by id, with their uploads and their pre-authenticated downloads. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Engine } from '../../sharepoint/engine.ts';
import type { Session } from '../../sharepoint/domain/security.ts';
import type { List, TenantUser } from '../../sharepoint/domain/types.ts';
import type { Reply } from '../call.ts';
import { driveDenied, noItem } from '../errors.ts';
import { itemNotFound, nameOf } from './model.ts';
import type { Drive, DriveNode } from './model.ts';
import { LibraryDrive, librariesOf, libraryOf } from './library.ts';
import { PersonalDrive, personalDriveId } from './personal.ts';
import { driveHost, DriveUploads } from './uploads.ts';

/** "A few minutes", Microsoft says of download addresses. */
const downloadMinutes = 60;

export class Drives {
  readonly uploads: DriveUploads;
  private readonly engine: Engine;
  /** Signs download addresses; they do not outlive the process. */
  private readonly secret = randomBytes(32);

  constructor(engine: Engine) {
    this.engine = engine;
    this.uploads = new DriveUploads(() => engine.now());
  }

  personal(user: TenantUser, origin: string): Drive {
    return new PersonalDrive({ store: this.engine.store, user, now: () => this.engine.now(), origin });
  }

  library(session: Session, list: List, origin: string): Drive {
    return new LibraryDrive({ engine: this.engine, session, list, origin });
  }

  /** @throws 404 no such drive, or none that the user may know of; 403 another's own drive */
  get(id: string, user: TenantUser, origin: string): Drive {
    if (id === personalDriveId(user)) return this.personal(user, origin);
    if (this.engine.principals.tenantUsers().some((one) => id === personalDriveId(one))) throw driveDenied();
    const names = libraryOf(id);
    const site = names && this.engine.sites().find((one) => one.id === names.site);
    if (!names || !site) throw itemNotFound();
    const session = this.engine.session(site, user.upn);
    const list = librariesOf(this.engine, session).find((one) => one.id === names.list);
    if (!list) throw itemNotFound();
    return this.library(session, list, origin);
  }

  // --- downloads

  private sign(claim: string): Buffer {
    return createHmac('sha256', this.secret).update(claim).digest();
  }

  /** An address that needs no token for a while. */
  downloadUrl(drive: Drive, file: DriveNode, user: TenantUser): string {
    const claim = Buffer.from(JSON.stringify([drive.id, file.guid, user.upn, this.engine.now() + downloadMinutes * 60000])).toString('base64url');
    return `https://${driveHost}/download/${encodeURIComponent(nameOf(file.path))}?tempauth=${claim}.${this.sign(claim).toString('base64url')}`;
  }

  private download(url: URL, headers: Record<string, string>): Reply {
    const [claim = '', signature = ''] = (url.searchParams.get('tempauth') ?? '').split('.');
    const given = Buffer.from(signature, 'base64url');
    if (given.length !== 32 || !timingSafeEqual(given, this.sign(claim))) throw driveDenied();
    const [drive, guid, upn, expires] = JSON.parse(Buffer.from(claim, 'base64url').toString('utf8')) as [string, string, string, number];
    const user = this.engine.principals.tenantUser(upn);
    if (!user || expires < this.engine.now()) throw driveDenied();
    const found = this.get(drive, user, '');
    const file = found.byGuid(guid);
    if (!file || file.folder) throw itemNotFound();
    const content = found.content(file);
    const plain = nameOf(file.path).replace(/[^\x20-\x7e]|["\\]/g, '_');
    // A file's own type would let a browser run it.
    const usual = { 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes', 'content-security-policy': 'sandbox', 'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(nameOf(file.path)).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}` };
    const range = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(headers.range ?? '');
    const from = Number(range?.[1] ?? 0);
    const to = Math.min(range?.[2] ? Number(range[2]) : content.length - 1, content.length - 1);
    if (!range || from > to) return { status: 200, headers: usual, body: content };
    return { status: 206, headers: { ...usual, 'content-range': `bytes ${from}-${to}/${content.length}` }, body: content.subarray(from, to + 1) };
  }

  /** What stands on the host of uploads and downloads. */
  answer(method: string, url: URL, headers: Record<string, string>, body: Buffer): Reply {
    const upload = /^\/up\/([\w-]+)$/.exec(url.pathname)?.[1];
    if (upload) return this.uploads.answer(method, upload, headers, body);
    if (method === 'GET' && url.pathname.startsWith('/download/')) return this.download(url, headers);
    throw noItem();
  }
}
