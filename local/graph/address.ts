/** Addresses in their many spellings, brought to the one that the table of routes knows. */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { accessDenied, directoryDenied, driveDenied, invalidUser, noItem, notImplemented, noUser } from './errors.ts';
import { calendarId } from './events/routes.ts';
import { libraryDriveId } from './drives/library.ts';
import { personalDriveId } from './drives/personal.ts';
import { withSiteId } from './drives/sites.ts';
import type { Graph } from './graph.ts';
import { decode } from './odata.ts';
import { findUser } from './users.ts';

/** Keys in parentheses become segments, types before actions go, as do slashes too many. */
function plain(path: string): string {
  const cut = path.indexOf(':');
  const head = (cut < 0 ? path : path.slice(0, cut)).replace(/%24/gi, '$').replace(/%27/g, "'").replace(/%28/g, '(').replace(/%29/g, ')');
  return head.replace(/\('([^']*)'\)/g, '/$1').replace(/(^|\/)microsoft\.graph\./gi, '$1').replace(/^\/+|\/+$/g, '').replace(/\/{2,}/g, '/') + (cut < 0 ? '' : path.slice(cut).replace(/:?\/*$/, ''));
}

/** What lies in a mailbox: Outlook has its own word for a user that there is not. */
const mailbox = /^(events|calendars?|calendarView|messages|mailFolders|sendMail)$/i;

/** Another's mailbox and files are open to nobody here: nothing is shared. @throws 404 no such user; 403 another's */
function asMe(parts: string[], user: TenantUser, users: TenantUser[]): string[] {
  if (!/^users$/i.test(parts[0] as string) || parts[1] === undefined || parts[2] === undefined) return parts;
  const named = findUser(users, decode(parts[1]));
  if (!named) throw (mailbox.test(parts[2]) ? invalidUser : noUser)(decode(parts[1]));
  if (named.upn !== user.upn) throw /^drives?(:|$)/i.test(parts[2]) ? driveDenied() : /^people$/i.test(parts[2]) ? directoryDenied() : mailbox.test(parts[2]) ? accessDenied() : notImplemented(`what lies below another user's ${decode(parts[2])}`);
  return ['me', ...parts.slice(2)];
}

/** The default calendar needs no name; another there is not. @throws 404 */
function withoutCalendar(path: string, user: TenantUser): string {
  const [, name, rest = ''] = /^me\/calendars\/([^/]+)(\/.*)?$/i.exec(path) ?? [];
  if (name !== undefined && decode(name) !== calendarId(user.oid)) throw noItem();
  return (name === undefined ? path : `me/calendar${rest}`).replace(/^me\/calendar\/(events|calendarView)(?=\/|$)/i, 'me/$1');
}

/** `me/drive`, `sites/{id}/drive` and `sites/{id}/drives/{id}` as `drives/{id}`, and the root as one of its items. */
function withDriveId(graph: Graph, path: string, user: TenantUser): string {
  const own = path.replace(/^me\/drive(?=\/|$)/i, `drives/${personalDriveId(user)}`).replace(/^(?:sites\/[^/]+|me)\/drives\/(?=[^/])/i, 'drives/');
  const whole = own.replace(/^sites\/([^/]+)\/drive\/(?=.)/i, (_all, site: string) => `drives/${defaultLibrary(graph, decode(site))}/`);
  return whole.replace(/^(drives\/[^/]+)\/root(?=[/:]|$)/i, '$1/items/root');
}

/** What nobody finds is left to the route, which says so. */
function defaultLibrary(graph: Graph, id: string): string {
  const parts = id.toLowerCase().split(',');
  const { engine } = graph;
  const site = engine.sites().find((one) => parts.includes(one.id.toLowerCase())) ?? (parts.length === 1 ? engine.findSite('/') : undefined);
  const list = site && engine.lists.at(site, 'Shared Documents');
  return site && list ? libraryDriveId(site, list) : 'none';
}

/** @param path below the version, undecoded */
export function normalized(graph: Graph, path: string, user: TenantUser): string {
  const parts = asMe(withSiteId(graph, plain(path)).split('/'), user, graph.engine.principals.tenantUsers());
  return withDriveId(graph, withoutCalendar(parts.join('/'), user), user);
}
