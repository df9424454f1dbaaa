/** Me, users, people. */
import { holds, lacks } from '../case.ts';
import type { ConformanceCase } from '../case.ts';
import { address, all, directoryDenied, from, graphCase, made, noUser, operation, withScopes } from './common.ts';

const eventual = { ConsistencyLevel: 'eventual' };
const names = (wanted: string[]) => (answer: any): string[] => lacks((answer.body.value as { userPrincipalName: string }[]).map((one) => one.userPrincipalName.split('@')[0]), wanted, 'names');
const unsupported = { status: 400, code: 'Request_UnsupportedQuery' };
const readOnly = 'a read changes nothing';

export const directoryOperations = [
  operation('me.get', 'Me', { missing: 'the caller is always there', conflict: readOnly }),
  operation('users.get', 'A user', { conflict: readOnly }),
  operation('users.list', 'Users: $filter, $search, $orderby, $top', { missing: 'nobody found is an empty list', conflict: readOnly }),
  operation('users.count', 'The number of users', { missing: 'nobody found is 0', conflict: readOnly }),
  operation('people.list', 'People', { missing: 'nobody found is an empty list', conflict: readOnly }),
];

export const directoryCases: ConformanceCase[] = [
  graphCase('me.get/success/default', 'the default properties', from.user, (call) => call('GET', 'me'), { status: 200, check: holds({ '@odata.context': /\$metadata#users\/\$entity$/, id: /^[0-9a-f-]{36}$/, displayName: /./, mail: /@/, userPrincipalName: address('samordnare'), businessPhones: Array.isArray, givenName: null, surname: null, jobTitle: /./, mobilePhone: null, officeLocation: null, preferredLanguage: /./ }) }),
  graphCase('me.get/success/select', '$select leaves out the rest', from.query, (call) => call('GET', 'me?$select=displayName,department'), { status: 200, check: all(holds({ displayName: /./, department: null }), (answer) => ('mail' in answer.body ? ['mail is there'] : [])) }),
  graphCase('me.get/denied/scope', 'without any permission for profiles', from.user, withScopes([], (call) => call('GET', 'me')), directoryDenied),
  graphCase('me.get/malformed/select', 'an unknown property', from.query, (call) => call('GET', 'me?$select=nope'), { status: 400, code: 'BadRequest', message: /'nope'/ }),

  graphCase('users.get/success/upn', 'by userPrincipalName, in any case', from.user, (call) => call('GET', `users/${address('CHEF.barn')}?$select=id,displayName`), { status: 200, check: holds({ displayName: /^Verksamhetschef barn/ }) }),
  graphCase('users.get/success/id', 'by id, and with the key in parentheses', from.user, async (call) => call('GET', `users('${(await made(call('GET', `users/${address('lasare')}`))).id as string}')`), { status: 200, check: holds({ userPrincipalName: address('lasare') }) }),
  graphCase('users.get/success/basic', 'User.ReadBasic.All tells names and mail, and no more', from.permissions, (call) => call('GET', `users/${address('chef.barn')}?$select=displayName,department`), { status: 200, check: holds({ displayName: /./, department: null }) }, true),
  graphCase('users.get/success/whole', 'User.Read.All tells the department too', from.permissions, withScopes(['User.Read.All'], (call) => call('GET', `users/${address('chef.barn')}?$select=department`)), { status: 200, check: holds({ department: 'Barn och utbildning' }) }),
  graphCase('users.get/denied/scope', 'without a permission', from.user, withScopes([], (call) => call('GET', `users/${address('lasare')}`)), directoryDenied),
  graphCase('users.get/missing/upn', 'nobody of that name', from.issues, (call) => call('GET', `users/${address('ingen')}`), { ...noUser, message: /^Resource 'ingen@kommun\.example' does not exist/ }),
  graphCase('users.get/malformed/expand', 'an unknown property', from.query, (call) => call('GET', `users/${address('lasare')}?$select=shoeSize`), { status: 400 }),

  graphCase('users.list/success/default', 'all of them, as a collection', from.users, (call) => call('GET', 'users'), { status: 200, check: holds({ '@odata.context': /#users$/, value: (value: unknown) => Array.isArray(value) && value.length >= 10 }) }),
  graphCase('users.list/success/startswith', 'startswith, without case', from.filter, (call) => call('GET', "users?$filter=startswith(displayName,'VERKSAMHETSCHEF k')"), { status: 200, check: names(['chef.kultur']) }),
  graphCase('users.list/success/or', 'eq and or', from.filter, (call) => call('GET', `users?$filter=mail eq '${address('lasare')}' or userPrincipalName eq '${address('registrator')}'`), { status: 200, check: names(['registrator', 'lasare']) }),
  graphCase('users.list/success/in', 'in works wherever eq does', from.advanced, (call) => call('GET', `users?$filter=mail in ('${address('lasare')}','${address('registrator')}')`), { status: 200, check: names(['registrator', 'lasare']) }),
  graphCase('users.list/success/search', '$search by the beginnings of words, with ConsistencyLevel', from.advanced, (call) => call('GET', 'users?$search="displayName:kultur verk"', undefined, eventual), { status: 200, check: names(['chef.kultur']) }),
  graphCase('users.list/success/search-or', '$search with OR over two properties', from.advanced, (call) => call('GET', 'users?$search="displayName:kultur" OR "mail:las"', undefined, eventual), { status: 200, check: names(['chef.kultur', 'lasare']) }),
  graphCase('users.list/success/advanced', 'endsWith and not, with ConsistencyLevel and $count', from.advanced, (call) => call('GET', "users?$count=true&$filter=endsWith(mail,'@kommun.example') and not(startswith(displayName,'Verksamhetschef'))&$top=1", undefined, eventual), { status: 200, check: (answer) => lacks(answer.body['@odata.count'], 7, 'count') }),
  graphCase('users.list/success/order', '$orderby displayName', from.advanced, (call) => call('GET', 'users?$orderby=displayName desc&$select=displayName'), { status: 200, check: (answer) => { const found = answer.body.value.map((one: any) => one.displayName as string); return lacks(found, [...found].sort((a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? 1 : -1))); } }),
  graphCase('users.list/success/count-ignored', '$count without ConsistencyLevel is ignored', from.advanced, (call) => call('GET', 'users?$count=true'), { status: 200, check: holds({ '@odata.count': undefined }) }),
  graphCase('users.list/success/pages', 'the next page is at @odata.nextLink, an absolute address with $skiptoken', 'doc: Paging Microsoft Graph data', async (call, scratch) => {
    const first = await made(call('GET', 'users?$top=6&$select=id'));
    const next = first['@odata.nextLink'] as string;
    return { ...await call('GET', `${scratch.origin}${next.slice('https://graph.microsoft.com'.length)}`), seen: [first.value.length, next] };
  }, { status: 200, check: (answer) => [...lacks(answer.seen, [6, /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?.*%24skiptoken=|\$skiptoken=/], 'seen'), ...lacks(answer.body.value.length, 4, 'length')] }),
  graphCase('users.list/denied/scope', 'without a permission', from.users, withScopes(['User.Read'], (call) => call('GET', 'users')), directoryDenied),
  graphCase('users.list/malformed/search', '$search without ConsistencyLevel', from.advanced, (call) => call('GET', 'users?$search="displayName:x"'), { ...unsupported, message: /'ConsistencyLevel: eventual'/ }),
  graphCase('users.list/malformed/ne', 'ne without the advanced parameters', from.advanced, (call) => call('GET', "users?$filter=displayName ne 'x'"), unsupported),
  graphCase('users.list/malformed/both', '$filter with $orderby without them', from.advanced, (call) => call('GET', "users?$filter=startswith(displayName,'a')&$orderby=displayName", undefined, eventual), unsupported),
  graphCase('users.list/malformed/contains', 'contains is not supported', from.advanced, (call) => call('GET', "users?$filter=contains(displayName,'a')"), unsupported, true),
  graphCase('users.list/malformed/order', '$orderby on what cannot be sorted', from.advanced, (call) => call('GET', 'users?$orderby=jobTitle'), unsupported, true),
  graphCase('users.list/malformed/filter', 'a filter that cannot be read', from.filter, (call) => call('GET', "users?$filter=displayName eq 'x"), { status: 400, code: 'BadRequest' }),
  graphCase('users.list/malformed/top', '$top outside 1 to 999', from.users, (call) => call('GET', 'users?$top=1000'), { status: 400 }),
  graphCase('users.list/malformed/skip', '$skip is not supported', from.users, (call) => call('GET', 'users?$skip=1'), { status: 400 }, true),

  graphCase('users.count/success/number', 'a number as plain text', from.advanced, (call) => call('GET', 'users/$count', undefined, eventual), { status: 200, headers: { 'content-type': /^text\/plain/ }, check: (answer) => lacks(answer.text, /^\d+$/, 'text') }),
  graphCase('users.count/success/filter', 'of those that a filter leaves', from.advanced, (call) => call('GET', "users/$count?$filter=startswith(displayName,'Verksamhetschef')", undefined, eventual), { status: 200, check: (answer) => lacks(answer.text, '3', 'text') }),
  graphCase('users.count/denied/scope', 'without a permission', from.users, withScopes([], (call) => call('GET', 'users/$count', undefined, eventual)), directoryDenied),
  graphCase('users.count/malformed/header', 'without ConsistencyLevel', from.advanced, (call) => call('GET', 'users/$count'), { status: 400, code: 'Request_BadRequest', message: '$count is not currently supported.' }),

  graphCase('people.list/success/shape', 'people with scored addresses and their kind', from.people, withScopes(['People.Read'], (call) => call('GET', 'me/people?$top=1')), { status: 200, check: holds({ value: [{ id: /./, displayName: /./, scoredEmailAddresses: [{ address: /@/, relevanceScore: Number.isFinite }], personType: { class: 'Person', subclass: 'OrganizationUser' }, userPrincipalName: /@/ }], '@odata.nextLink': /./ }) }),
  graphCase('people.list/success/search', '$search by name', from.people, withScopes(['People.Read'], (call) => call('GET', 'me/people?$search="regi"&$select=displayName')), { status: 200, check: holds({ value: [{ displayName: 'Registrator' }] }) }),
  graphCase('people.list/denied/scope', 'without People.Read', from.people, (call) => call('GET', 'me/people'), directoryDenied, true),
  graphCase('people.list/malformed/skip', '$skip with $search', from.people, withScopes(['People.Read'], (call) => call('GET', 'me/people?$search=a&$skip=1')), { status: 400 }),
];
