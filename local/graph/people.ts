/** The people around the caller, those most written to first. Source: "List people", "Use the People API". */
import type { TenantUser } from '../sharepoint/domain/types.ts';
import type { Call, Reply } from './call.ts';
import { badRequest, unknownProperty } from './errors.ts';
import { readFilter } from './filter.ts';
import { paged, readOrder, readSelect, select } from './odata.ts';
import type { Doc } from './odata.ts';
import { ownContext } from './route.ts';

const properties = ['id', 'displayName', 'givenName', 'surname', 'birthday', 'personNotes', 'isFavorite', 'jobTitle', 'companyName', 'yomiCompany', 'department', 'officeLocation', 'profession', 'userPrincipalName', 'imAddress', 'scoredEmailAddresses', 'phones', 'postalAddresses', 'websites', 'personType'];
const known = (name: string): void => {
  if (!properties.includes(name)) throw unknownProperty(name, 'person');
};

const docOf = (user: TenantUser, relevanceScore: number): Doc => ({
  id: user.oid, displayName: user.title, givenName: null, surname: null, birthday: '', personNotes: '', isFavorite: false, jobTitle: user.jobTitle || null, companyName: null, yomiCompany: '',
  department: user.department || null, officeLocation: null, profession: '', userPrincipalName: user.upn, imAddress: `sip:${user.email}`, scoredEmailAddresses: [{ address: user.email, relevanceScore }],
  phones: [], postalAddresses: [], websites: [], personType: { class: 'Person', subclass: 'OrganizationUser' },
});

/** Whether the name or the alias begins with each of the words. */
function found(doc: Doc, words: string[]): boolean {
  const parts = `${String(doc.displayName)} ${String(doc.userPrincipalName)}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words.every((word) => parts.some((part) => part.startsWith(word)));
}

export function listPeople(call: Call): Reply {
  const { graph, user, query } = call;
  const [filter, order, search] = [query.get('$filter'), query.get('$orderby'), query.get('$search')];
  const names = readSelect(query, known);
  const written = new Map<string, number>();
  for (const mail of graph.outbox.sentBy(user.email)) written.set(mail.to.address.toLowerCase(), (written.get(mail.to.address.toLowerCase()) ?? 0) + 1);
  const score = (one: TenantUser): number => written.get(one.email.toLowerCase()) ?? 0;
  const others = graph.engine.principals.tenantUsers().filter((one) => one.upn !== user.upn).sort((a, b) => score(b) - score(a) || a.title.localeCompare(b.title, 'sv'));
  let docs = others.map((one) => docOf(one, score(one)));
  if (filter !== null) docs = docs.filter(readFilter(filter, known));
  if (search !== null) {
    // Documented: not together.
    if (query.has('$skip')) throw badRequest('$skip is not supported when using $search.');
    const words = search.replace(/^"|"$/g, '').toLowerCase().split(/\s+/).filter(Boolean);
    docs = docs.filter((doc) => found(doc, words));
  }
  if (order !== null) docs.sort(readOrder(order, known));
  return paged(call, docs, { context: ownContext(call, 'people'), top: 10, most: 1000, render: (doc) => select(doc, names) });
}
