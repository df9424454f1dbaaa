/** From a request to Graph to its reply: who calls, which route, whether it is permitted, and how a refusal reads. */
import { accessDenied, badRequest, badToken, directoryDenied, driveDenied, errorBody, GraphError, internal, methodNotAllowed, noSegment, noToken, noUser } from './errors.ts';
import { readWishes } from './call.ts';
import type { Reply } from './call.ts';
import type { Graph } from './graph.ts';
import { routes } from './routes.ts';
import type { Realm, Route } from './routes.ts';
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { SharePointError } from '../sharepoint/errors.ts';
import { findUser } from './users.ts';

/** @property url path and query, from the version on: `/v1.0/me/events?$top=5` */
export interface GraphRequest { method: string; url: string; headers: Record<string, string>; body: Buffer }

const denied: Record<Realm, () => GraphError> = { outlook: accessDenied, directory: directoryDenied, files: driveDenied };

/** The user that a bearer token names: this host signs nothing. @throws 401 */
export function userOf(graph: Graph, headers: Record<string, string>): TenantUser {
  const token = /^Bearer\s+(\S+)$/i.exec((headers.authorization ?? '').trim())?.[1];
  if (!token) throw noToken();
  const user = graph.engine.principals.tenantUser(token);
  if (!user) throw badToken();
  return user;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw badRequest('The URL is malformed.');
  }
}

/** `{}` stands for one segment, `{:}` for a path that ends before `:` or with the address. */
const patterns = routes.map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(/[.$]/g, '\\$&').replace(/\{:\}/g, '([^:]+)').replace(/\{\}/g, '([^/]+)')}$`, 'i') }));

/** Other spellings of an address: keys in parentheses, names of types before actions, the default calendar, the caller by name. */
function normalized(path: string, user: TenantUser, users: TenantUser[]): string {
  const cut = path.indexOf(':');
  const head = (cut < 0 ? path : path.slice(0, cut)).replace(/%24/gi, '$').replace(/\('([^']*)'\)/g, '/$1').replace(/microsoft\.graph\./gi, '').replace(/^\/+|\/+$/g, '');
  const tail = cut < 0 ? '' : path.slice(cut).replace(/:$/, '');
  const parts = head.split('/');
  if (/^users$/i.test(parts[0] as string) && parts[1] !== undefined && parts[2] !== undefined) {
    const named = findUser(users, decode(parts[1]));
    if (!named) throw noUser(decode(parts[1]));
    // Another's mailbox is open to nobody here: no calendar is shared.
    if (named.upn !== user.upn) throw accessDenied();
    parts.splice(0, 2, 'me');
  }
  if (/^drives$/i.test(parts[0] as string) && parts[1] !== undefined) {
    if (decode(parts[1]) !== `b!${user.oid}`) throw driveDenied();
    parts.splice(0, 2, 'me', 'drive');
  }
  return (parts.join('/') + tail).replace(/^me\/calendar\/(events|calendarView)\b/i, 'me/$1');
}

function routeOf(method: string, path: string): { route: Route; names: string[] } {
  let known = false;
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(path);
    if (!found) continue;
    known = true;
    if (route.method === method) return { route, names: found.slice(1).map((one) => decode(one as string)) };
  }
  throw known ? methodNotAllowed() : noSegment(decode(path.split('/').pop() ?? ''));
}

/** A reply to one request; what it throws is a GraphError. */
function perform(graph: Graph, request: GraphRequest): Reply {
  const user = userOf(graph, request.headers);
  const cut = request.url.indexOf('?');
  const whole = cut < 0 ? request.url : request.url.slice(0, cut);
  const version = /^\/+([^/]*)\/*/.exec(whole);
  if (version?.[1]?.toLowerCase() !== 'v1.0') throw badRequest(`Invalid version: ${version?.[1] ?? ''}.`);
  const path = normalized(whole.slice(version[0].length), user, graph.engine.principals.tenantUsers());
  const { route, names } = routeOf(request.method, path);
  if (!graph.settings.grants(route.scopes)) throw denied[route.realm]();
  const { wishes, applied } = readWishes(request.headers.prefer ?? '');
  const query = new URLSearchParams(cut < 0 ? '' : request.url.slice(cut + 1));
  const call = { graph, user, query, headers: request.headers, rawBody: request.body, wishes, path };
  const reply = graph.engine.transaction(() => route.run(call, ...names));
  return { ...reply, headers: { ...(applied ? { 'preference-applied': applied } : {}), ...reply.headers } };
}

/** A thrown error as a reply. What is no error of Graph's is a fault of ours, told on the console only. */
export function failure(graph: Graph, error: unknown): Reply {
  const known = error instanceof GraphError ? error : error instanceof SharePointError ? badRequest(error.message) : internal();
  if (known.status === 500) console.error(error);
  return { status: known.status, headers: known.headers, body: errorBody(known, graph.engine.now(), crypto.randomUUID()) as Reply['body'] };
}

export function answer(graph: Graph, request: GraphRequest): Reply {
  try {
    return perform(graph, request);
  } catch (error) {
    return failure(graph, error);
  }
}

/** Whether a call lands in a mailbox, which takes four at a time. */
export const usesMailbox = (url: string): boolean => !/^\/+v1\.0\/+(users(\/[^/]+)?|me|me\/drive.*|drives.*|\$batch)\/*(\?|$)/i.test(url);
