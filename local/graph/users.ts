/**
 * The directory: me, a user, and searches. Source: "List users", "Get a user", "Advanced query capabilities",
 * and for what a basic profile holds the permission User.ReadBasic.All.
 */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import { badRequest, noUser, unsupportedQuery } from './errors.ts';
import { readFilter } from './filter.ts';
import { readCount, readOrder, readSelect, select, valueAt } from './odata.ts';
import type { Doc } from './odata.ts';

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
    accountEnabled: true, department: user.department || null, companyName: null, mailNickname: user.upn.split('@')[0], userType: 'Member', usageLocation: 'SE', city: null, country: null, proxyAddresses: [`SMTP:${user.email}`], employeeId: null, createdDateTime: null, otherMails: [], identities: [],
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

/** @param whole whether more than the basic profile may be read */
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

export function listUsers(users: TenantUser[], query: URLSearchParams, headers: Record<string, string>, whole: boolean): Doc {
  const [filter, search, order] = [query.get('$filter'), query.get('$search'), query.get('$orderby')];
  const eventual = /^eventual$/i.test(headers.consistencylevel ?? '');
  const counted = query.get('$count') === 'true';
  if (search !== null && !eventual) throw unsupportedQuery("Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  const advanced = filter !== null && (order !== null || /\b(ne|not|endswith)\b|\/\$count/i.test(filter.replace(/'[^']*'/g, '')));
  if (advanced && !(eventual && counted)) throw unsupportedQuery('Operator or sorting is not supported without the header ConsistencyLevel: eventual and $count=true.');
  const names = readSelect(query, known);
  let docs = users.map((user) => docOf(user, true));
  if (filter !== null) docs = docs.filter(readFilter(filter, known));
  if (search !== null) docs = docs.filter(readSearch(search));
  docs = order === null ? docs : docs.sort(readOrder(order, known));
  const top = readCount(query, '$top', 100, { least: 1, most: 999 });
  const from = Number(/^\d{1,6}$/.exec(query.get('$skiptoken') ?? '')?.[0] ?? 0);
  const page = docs.slice(from, from + top).map((doc) => chosen(whole ? doc : docOf(users.find((one) => one.oid === doc.id) as TenantUser, false), names));
  const next = new URLSearchParams(query);
  next.set('$skiptoken', String(from + top));
  return {
    '@odata.context': names ? `${context}(${names.join(',')})` : context, ...(counted && eventual ? { '@odata.count': docs.length } : {}),
    ...(from + top < docs.length ? { '@odata.nextLink': `https://graph.microsoft.com/v1.0/users?${next}` } : {}), value: page,
  };
}
