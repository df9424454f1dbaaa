/**
 * The directory: me, a user, and searches. Source: "List users", "Get a user", "Advanced query capabilities",
 * and for what a basic profile holds the permission User.ReadBasic.All.
 */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import type { Call } from './call.ts';
import { badRequest, GraphError, noUser, unsupportedQuery } from './errors.ts';
import { readFilter } from './filter.ts';
import { readCount, readOrder, readSelect, select, valueAt } from './odata.ts';
import type { Doc } from './reply.ts';

const context = 'https://graph.microsoft.com/v1.0/$metadata#users';
const byDefault = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];
const bySelection = ['accountEnabled', 'department', 'companyName', 'mailNickname', 'userType', 'usageLocation', 'city', 'country', 'proxyAddresses', 'employeeId', 'createdDateTime', 'otherMails', 'identities'];
const known = (name: string): void => {
  if (!byDefault.includes(name) && !bySelection.includes(name)) throw badRequest(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`);
};

/** What everybody in the organization may know of another; the rest is null to a caller with no more than that. */
const basic = new Set(['displayName', 'givenName', 'surname', 'mail', 'userPrincipalName', 'id']);

function docOf(user: TenantUser, whole: boolean): Doc {
  const all: Doc = {
    businessPhones: [], displayName: user.title, givenName: null, jobTitle: user.jobTitle || null, mail: user.email, mobilePhone: null, officeLocation: null, preferredLanguage: 'sv-SE', surname: null, userPrincipalName: user.upn, id: user.oid,
    accountEnabled: user.enabled, department: user.department || null, companyName: null, mailNickname: user.upn.split('@')[0], userType: 'Member', usageLocation: 'SE', city: null, country: null, proxyAddresses: [`SMTP:${user.email}`], employeeId: null, createdDateTime: null, otherMails: [], identities: [],
  };
  return whole ? all : Object.fromEntries(Object.entries(all).map(([name, value]) => [name, basic.has(name) ? value : name === 'businessPhones' ? [] : null]));
}

const chosen = (doc: Doc, names: string[] | undefined): Doc => {
  if (!names) return select(doc, byDefault);
  const picked = select(doc, names);
  if (!names.includes('id')) delete picked.id;
  return picked;
};

export function findUser(users: TenantUser[], id: string): TenantUser | undefined {
  const wanted = id.toLowerCase();
  return users.find((one) => one.oid === wanted || one.upn === wanted);
}

/** @param whole whether more than the basic profile may be read @throws 404 Request_ResourceNotFound */
export function getUser(user: TenantUser | undefined, id: string, query: URLSearchParams, whole: boolean): Doc {
  if (!user) throw noUser(id);
  return { '@odata.context': `${context}/$entity`, ...chosen(docOf(user, whole), readSelect(query, known)) };
}

/** `"displayName:anna" OR "mail:anna"`: displayName by the beginnings of its words, the others by their own. */
function readSearch(text: string): (doc: Doc) => boolean {
  const clauses = [...text.matchAll(/\s*(AND|OR)?\s*"(\w+):((?:[^"\\]|\\.)*)"/gy)];
  if (!clauses.length || clauses.map((one) => one[0]).join('').length !== text.trimEnd().length) throw badRequest('Syntax error: the $search clause needs the form "property:value".');
  const tests = clauses.map((clause) => {
    const [property, value] = [clause[2] as string, (clause[3] as string).replace(/\\(.)/g, '$1').toLowerCase()];
    known(property);
    const words = value.split(/\s+/).filter(Boolean);
    return { or: clause[1] === 'OR', test: (doc: Doc): boolean => {
      const held = String(valueAt(doc, property) ?? '').toLowerCase();
      return property === 'displayName' ? words.every((word) => held.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) : held.startsWith(value);
    } };
  });
  return (doc) => tests.reduce((held, { or, test }, index) => (index === 0 ? test(doc) : or ? held || test(doc) : held && test(doc)), false);
}

/** What only the advanced index answers. `in` needs it no more than `eq` does. */
const advancedOnly = /\b(ne|not|endswith)\b|\/\$count/i;
/** Properties that `endswith` and `$orderby` know, besides those of the advanced index. */
const endings = ['mail', 'otherMails', 'userPrincipalName', 'proxyAddresses'];
const sorted = ['displayName', 'userPrincipalName'];

/** @throws 400 Request_UnsupportedQuery for what the directory does not do, or only with ConsistencyLevel and $count */
function demandSupported(call: Call, eventual: boolean, counted: boolean): void {
  const [filter, order] = [call.query.get('$filter'), call.query.get('$orderby')];
  if (call.query.has('$skip')) throw unsupportedQuery("'$skip' is not supported by the service.");
  if (call.query.has('$search') && !eventual) throw unsupportedQuery("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  const bare = (filter ?? '').replace(/'(?:[^']|'')*'/g, "''");
  if (/\bcontains\s*\(/i.test(bare)) throw unsupportedQuery("Unsupported Query: the function 'contains' is not supported for directory objects.");
  for (const [, name = ''] of bare.matchAll(/\bendswith\s*\(\s*(\w+)/gi)) if (bySelection.concat(byDefault).includes(name) && !endings.includes(name)) throw unsupportedQuery(`Unsupported Query: '${name}' does not support endsWith.`);
  const orderedBy = order?.split(',').map((part) => part.trim().split(/\s+/)[0] as string) ?? [];
  if (orderedBy.some((name) => byDefault.concat(bySelection).includes(name) && !sorted.includes(name) && !(name === 'createdDateTime' && eventual && counted))) throw unsupportedQuery('Sorting not supported for current query.');
  if (((filter !== null && order !== null) || advancedOnly.test(bare)) && !(eventual && counted)) throw unsupportedQuery('Operator or sorting is not supported without the header ConsistencyLevel: eventual and $count=true.');
}

/** The directory's own code for a query that cannot be read. */
function inDirectoryWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GraphError && error.code === 'RequestBroker--ParseUri' ? badRequest(error.message) : error;
  }
}

interface Found { docs: Doc[]; eventual: boolean; counted: boolean }

function find(call: Call, users: TenantUser[], counting = false): Found {
  const { query } = call;
  const [filter, search, order] = [query.get('$filter'), query.get('$search'), query.get('$orderby')];
  const eventual = /^eventual$/i.test(call.headers.consistencylevel ?? '');
  const counted = counting || query.get('$count')?.toLowerCase() === 'true';
  demandSupported(call, eventual, counted);
  let docs = users.map((user) => docOf(user, true));
  if (filter !== null) docs = docs.filter(readFilter(filter, known));
  if (search !== null) docs = docs.filter(readSearch(search));
  if (order !== null) docs.sort(readOrder(order, known));
  return { docs, eventual, counted };
}

/** `users/$count`. @throws 400 without ConsistencyLevel */
export function countUsers(call: Call, users: TenantUser[]): number {
  if (!/^eventual$/i.test(call.headers.consistencylevel ?? '')) throw badRequest('$count is not currently supported.', 'Request_BadRequest');
  return inDirectoryWords(() => find(call, users, true).docs.length);
}

/** Documented: without ConsistencyLevel `$count` is ignored. @param whole whether more than the basic profile may be read */
export function listUsers(call: Call, users: TenantUser[], whole: boolean): Doc {
  const { query } = call;
  return inDirectoryWords(() => {
    const { docs, eventual, counted } = find(call, users);
    const names = readSelect(query, known);
    const top = readCount(query, '$top', 100, { least: 1, most: 999 });
    const token = query.get('$skiptoken') ?? '0';
    if (!/^\d{1,6}$/.test(token)) throw badRequest('The specified page token value that was passed in the request is invalid.', 'Request_BadRequest');
    const from = Number(token);
    const page = docs.slice(from, from + top).map((doc) => chosen(whole ? doc : docOf(users.find((one) => one.oid === doc.id) as TenantUser, false), names));
    const next = new URLSearchParams(query);
    next.set('$skiptoken', String(from + top));
    return {
      '@odata.context': names ? `${context}(${names.join(',')})` : context, ...(counted && eventual ? { '@odata.count': docs.length } : {}),
      ...(from + top < docs.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/users?${next}` } : {}), value: page,
    };
  });
}
