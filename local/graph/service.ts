/** From a request to Graph to its reply: who calls, which route, whether it is permitted, and how a refusal reads. */
import { accessDenied, badRequest, badToken, directoryDenied, driveDenied, errorBody, GraphError, internal, methodNotAllowed, noMailbox, noSegment, notImplemented, noToken, repeatedOption, unsupportedOption } from './errors.ts';
import { normalized } from './address.ts';
import { readWishes } from './call.ts';
import type { Reply } from './call.ts';
import type { Graph } from './graph.ts';
import { decode } from './odata.ts';
import { routes } from './routes.ts';
import type { Realm, Route } from './route.ts';
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { SharePointError } from '../sharepoint/errors.ts';

/** @property url path and query, from the version on: `/v1.0/me/events?$top=5` */
export interface GraphRequest { method: string; url: string; headers: Record<string, string>; body: Buffer; /** What the reply calls the request. */ id: string }

const denied: Record<Realm, () => GraphError> = { outlook: accessDenied, directory: directoryDenied, files: driveDenied };

/** The user that a bearer token names: this host signs nothing. @throws 401 */
export function userOf(graph: Graph, headers: Record<string, string>): TenantUser {
  const token = /^Bearer\s+(\S+)$/i.exec((headers.authorization ?? '').trim())?.[1];
  if (!token) throw noToken();
  const user = graph.engine.principals.tenantUser(token);
  if (!user) throw badToken();
  return user;
}

/** `{}` stands for one segment, `{:}` for a path that ends before `:` or with the address. */
const patterns = routes.map((route) => ({ route, pattern: new RegExp(`^${route.path.replace(/[.$]/g, '\\$&').replace(/\{:\}/g, '([^:]+)').replace(/\{\}/g, '([^/:]+)')}$`, 'i') }));

/** Addresses that Graph v1.0 has and this one has not: said honestly, rather than that there is no such thing. */
const elsewhere = /^(groups|teams|chats|communications|contacts|subscriptions|search|applications|devices|directoryObjects|domains|education|identity|invitations|organization|places|planner|policies|reports|security|servicePrincipals|shares|solutions)(\/|$)|^me\/(activities|authentication|calendarGroups|calendar(View)?|chats|contactFolders|contacts|directReports|events|extensions|getMemberGroups|inferenceClassification|insights|joinedTeams|mailFolders|mailboxSettings|manager|memberOf|messages|oauth2PermissionGrants|onenote|onlineMeetings|outlook|ownedObjects|photo|planner|presence|reminderView|settings|todo|transitiveMemberOf|translateExchangeIds)(\/|$)|^(sites|drives)\/[^/]+\//i;

const templates = routes.map(({ path }) => path.toLowerCase().split('/'));

/** The segment of an address at which nothing goes on. */
function firstUnknown(path: string): string {
  const parts = path.split('/');
  const goesOn = (count: number): boolean => templates.some((template) => template.length >= count && template.slice(0, count).every((part, index) => part.startsWith('{}') || part === (parts[index] as string).toLowerCase()));
  return parts.find((_part, index) => !goesOn(index + 1)) ?? parts[parts.length - 1] as string;
}

function routeOf(method: string, path: string): { route: Route; names: string[] } {
  let known = false;
  for (const { route, pattern } of patterns) {
    const found = pattern.exec(path);
    if (!found) continue;
    known = true;
    if (route.method === method) return { route, names: found.slice(1).map((one) => decode(one as string)) };
  }
  if (!known && elsewhere.test(path)) throw notImplemented(path);
  throw known ? methodNotAllowed() : noSegment(decode(firstUnknown(path)));
}

const options = new Set(['$select', '$filter', '$expand', '$orderby', '$top', '$skip', '$count', '$search', '$format', '$skiptoken']);

/** @throws 400 for an option of OData's that is unknown here, or given twice */
function readQuery(text: string): URLSearchParams {
  const query = new URLSearchParams(text);
  for (const name of query.keys()) {
    if (!name.startsWith('$')) continue;
    if (!options.has(name)) throw unsupportedOption(name);
    if (query.getAll(name).length > 1) throw repeatedOption(name);
  }
  return query;
}

/** A reply to one request; what it throws is a GraphError. */
function perform(graph: Graph, request: GraphRequest): Reply {
  const user = userOf(graph, request.headers);
  const cut = request.url.indexOf('?');
  const whole = cut < 0 ? request.url : request.url.slice(0, cut);
  const version = /^\/+([^/]*)\/*/.exec(whole);
  if (version?.[1]?.toLowerCase() !== 'v1.0') throw badRequest(`Invalid version: ${version?.[1] ?? ''}.`);
  const path = normalized(graph, whole.slice(version[0].length), user);
  const { route, names } = routeOf(request.method, path);
  if (!graph.settings.grants(route.scopes)) throw denied[route.realm]();
  if (route.realm === 'outlook' && graph.settings.withoutMailbox().includes(user.upn)) throw noMailbox();
  const { wishes, applied } = readWishes(request.headers.prefer ?? '');
  const query = readQuery(cut < 0 ? '' : request.url.slice(cut + 1));
  const call = { graph, user, query, headers: request.headers, rawBody: request.body, wishes, path };
  const reply = graph.engine.transaction(() => route.run(call, ...names));
  return { ...reply, headers: { ...(applied ? { 'preference-applied': applied } : {}), ...reply.headers } };
}

/** The request's own id, and the one that the caller gave it. */
export const idsOf = ({ id, headers }: GraphRequest): { request: string; client: string } => ({ request: id, client: headers['client-request-id'] || id });

/** A thrown error as a reply. What is no error of Graph's is a fault of ours, told on the console only. */
export function failure(graph: Graph, error: unknown, request: GraphRequest): Reply {
  const known = error instanceof GraphError ? error : error instanceof SharePointError ? badRequest(error.message) : internal();
  if (known.status === 500) console.error(error);
  return { status: known.status, headers: known.headers, body: errorBody(known, graph.engine.now(), idsOf(request)) as Reply['body'] };
}

export function answer(graph: Graph, request: GraphRequest): Reply {
  try {
    return perform(graph, request);
  } catch (error) {
    return failure(graph, error, request);
  }
}

/** Whether a call lands in a mailbox, which takes four at a time. */
export const usesMailbox = (url: string): boolean => /^\/+v1\.0\/+(me|users(\/[^/?]+|\([^/?]*\)))\/+(events|calendars?|calendarView|messages|mailFolders|(microsoft\.graph\.)?sendMail)\b/i.test(url);
