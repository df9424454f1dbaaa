/** What every call shares: tokens, versions, headers, errors, throttling; and `$batch`. */
import { holds, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase } from '../case.ts';
import { address, badBody, emptyBody, from, grant, graphCase, meeting, operation } from './common.ts';

const batch = (call: Caller, requests: unknown): Promise<Answer> => call('POST', '$batch', { requests });
const get = (id: string, more: object = {}): object => ({ id, method: 'GET', url: '/me?$select=mail', ...more });
const statuses = (wanted: [string, number][]) => (answer: Answer): string[] => lacks(Object.fromEntries(answer.body.responses.map((one: any) => [one.id, one.status])), Object.fromEntries(wanted), 'statuses');
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const create = { method: 'POST', url: 'me/events', headers: { 'Content-Type': 'application/json' }, body: meeting() };

export const wireOperations = [
  operation('wire', 'Any call: token, version, address, headers, errors', { conflict: 'as each operation has it' }),
  operation('throttling', 'More calls at a time than a mailbox takes', { success: 'as each operation has it', denied: 'throttling denies nobody', missing: 'as each operation has it', malformed: 'as each operation has it' }),
  operation('batch', 'A batch'),
];

export const wireCases: ConformanceCase[] = [
  graphCase('wire/success/ids', 'request-id, and the client-request-id that was sent', from.practices, (call) => call('GET', 'me', undefined, { 'client-request-id': 'f3a1b2c4-0000-4000-8000-000000000001' }), { status: 200, headers: { 'request-id': uuid, 'client-request-id': 'f3a1b2c4-0000-4000-8000-000000000001', 'content-type': /^application\/json;odata\.metadata=minimal;odata\.streaming=true;IEEE754Compatible=false;charset=utf-8$/ } }),
  graphCase('wire/success/case', 'names of resources in any case, a slash at the end', from.errors, (call) => call('GET', 'ME/Events/'), { status: 200 }, true),
  graphCase('wire/denied/no-token', 'without a token', from.auth, (call) => call('GET', 'me', undefined, { authorization: '' }), { status: 401, code: 'InvalidAuthenticationToken', headers: { 'www-authenticate': /^Bearer / } }),
  graphCase('wire/denied/bad-token', 'with a token that says nothing', from.auth, (call) => call('GET', 'me', undefined, { authorization: 'Bearer x' }), { status: 401, code: 'InvalidAuthenticationToken' }),
  graphCase('wire/missing/segment', 'an address that there is not', from.issues, (call) => call('GET', 'me/nothing'), { status: 400, code: 'BadRequest', message: "Resource not found for the segment 'nothing'." }),
  graphCase('wire/missing/first', 'the first segment that there is not is named', from.issues, (call) => call('GET', 'nothing/at/all'), { status: 400, code: 'BadRequest', message: "Resource not found for the segment 'nothing'." }),
  graphCase('wire/missing/shape', 'an error: code, message, and the ids that the headers carry', from.errors, (call) => call('GET', 'users/nobody@kommun.example', undefined, { 'client-request-id': 'mine' }), { status: 404, check: (answer) => lacks(answer.body, { error: { code: /./, message: /./, innerError: { date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/, 'request-id': (given: unknown) => given === answer.headers['request-id'], 'client-request-id': 'mine' } } }) }),
  graphCase('wire/missing/mailbox', 'a user without a mailbox', from.issues, async (call) => { await call.control('POST', 'graph/settings', { withoutMailbox: [address('samordnare')] }); return call('GET', 'me/events'); }, { status: 404, code: 'MailboxNotEnabledForRESTAPI' }),
  graphCase('wire/missing/offered', 'what Graph has and is not offered here is 501', from.errors, (call) => call('GET', 'me/photo/$value'), { status: 501, code: 'notImplemented' }, true),
  graphCase('wire/malformed/version', 'a version that there is not', from.issues, (call, scratch) => call('GET', `${scratch.origin}/_local/net/graph.microsoft.com/v9.9/me`), { status: 400, code: 'BadRequest', message: /^Invalid version/ }, true),
  graphCase('wire/malformed/type', 'a Content-Type that is none', from.errors, (call) => call('POST', 'me/events', '{}', { 'content-type': "applicatio)'n/json" }), { status: [400, 415], code: /./ }, true),
  graphCase('wire/malformed/method', 'a method that the address does not take', from.batch, (call) => call('PUT', 'me/events'), { status: 405 }),

  graphCase('throttling/conflict/mailbox', 'the fifth at a time: 429 with Retry-After; those within the limit are answered', from.throttling, async (call) => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => call('GET', 'me/events')));
    const refused = answers.find((one) => one.status !== 200) ?? answers[0] as Answer;
    return { ...refused, seen: answers.filter((one) => one.status === 200).length };
  }, { status: 429, code: 'ApplicationThrottled', message: /MailboxConcurrency/, headers: { 'retry-after': /^\d+$/ }, check: (answer) => lacks(answer.seen, (count: number) => count >= 4, 'answered') }),

  graphCase('batch/success/each', 'each has its own status, headers and body, by its id', from.batch, (call) => batch(call, [get('1'), get('zwei', { url: '/me/events/bad' }), { id: '3', ...create }, get('4', { url: 'users?$count=true&$top=1&$select=id', headers: { ConsistencyLevel: 'eventual' } })]), { status: 200, check: (answer) => {
    const by = Object.fromEntries(answer.body.responses.map((one: any) => [one.id, one]));
    return lacks(by, { 1: { status: 200, headers: { 'Content-Type': /json/ }, body: { mail: address('samordnare') } }, zwei: { status: 400, body: { error: { code: 'ErrorInvalidIdMalformed' } } }, 3: { status: 201, body: { subject: 'Möte' } }, 4: { status: 200, body: { '@odata.count': 10 } } });
  } }),
  graphCase('batch/success/depends', 'what depends on a failed one is 424, and what depends on that', from.batch, (call) => batch(call, [get('1', { url: '/me/events/bad' }), get('2', { dependsOn: ['1'] }), get('3', { dependsOn: ['2'] }), get('4')]), { status: 200, check: statuses([['1', 400], ['2', 424], ['3', 424], ['4', 200]]) }),
  graphCase('batch/success/twenty', 'twenty', from.batch, (call) => batch(call, Array.from({ length: 20 }, (_, index) => get(String(index)))), { status: 200, check: (answer) => lacks(answer.body.responses.length, 20, 'length') }),
  graphCase('batch/success/bytes', 'content that is no JSON comes in base64', from.batch, async (call) => {
    const event = (await call('POST', 'me/events', meeting())).body;
    const one = (await call('POST', `me/events/${event.id as string}/attachments`, { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentBytes: 'd29yZA==' })).body;
    return batch(call, [get('1', { url: `/me/events/${event.id as string}/attachments/${one.id as string}/$value` })]);
  }, { status: 200, check: holds({ responses: [{ status: 200, body: 'd29yZA==' }] }) }),
  graphCase('batch/denied/token', 'without a token the whole is refused', from.batch, (call) => call('POST', '$batch', { requests: [get('1')] }, { authorization: '' }), { status: 401, code: 'InvalidAuthenticationToken' }),
  graphCase('batch/denied/part', 'a refused part is 403 in a reply of 200', from.batch, async (call) => { await grant(call, 'User.Read'); return batch(call, [get('1'), get('2', { url: '/me/events' })]); }, { status: 200, check: statuses([['1', 200], ['2', 403]]) }),
  graphCase('batch/missing/part', 'a part that is missing is 404 in a reply of 200', from.batch, (call) => batch(call, [get('1', { url: '/users/nobody@kommun.example' }), get('2')]), { status: 200, check: statuses([['1', 404], ['2', 200]]) }),
  graphCase('batch/malformed/many', 'more than 20', from.batch, (call) => batch(call, Array.from({ length: 21 }, (_, index) => get(String(index)))), { status: 400, code: 'BadRequest', message: /maximum value of 20/ }),
  graphCase('batch/malformed/json', 'a body that is no JSON', from.batch, (call) => call('POST', '$batch', '{', { 'content-type': 'application/json' }), badBody),
  graphCase('batch/malformed/empty', 'no body', from.batch, (call) => call('POST', '$batch'), emptyBody),
  graphCase('batch/malformed/requests', 'without requests', from.batch, (call) => call('POST', '$batch', {}), { status: 400 }),
  graphCase('batch/malformed/id', 'a request without an id', from.batch, (call) => batch(call, [{ method: 'GET', url: '/me' }]), { status: 400 }),
  graphCase('batch/malformed/type', 'a body without Content-Type', from.batch, (call) => batch(call, [{ ...create, id: '1', headers: {} }]), { status: 400 }),
  graphCase('batch/malformed/absolute', 'an absolute address', from.batch, (call) => batch(call, [get('1', { url: 'https://graph.microsoft.com/v1.0/me' }), get('2')]), { status: 200, check: statuses([['1', 400], ['2', 200]]) }, true),
  graphCase('batch/malformed/version', 'an address with the version, which version 3.0.2 of Microsoft\'s client writes unless it is left out', 'public issue threads of msgraph-sdk-javascript', (call) => batch(call, [get('1', { url: '/v1.0/me' })]), { status: 200, check: holds({ responses: [{ status: 400, body: { error: { code: 'BadRequest', message: "Resource not found for the segment 'v1.0'." } } }] }) }, true),
  graphCase('batch/malformed/nested', 'a batch in a batch', from.batch, (call) => batch(call, [{ id: '1', method: 'POST', url: '/$batch', headers: { 'Content-Type': 'application/json' }, body: { requests: [get('1')] } }]), { status: 200, check: statuses([['1', 400]]) }, true),
  graphCase('batch/conflict/id', 'ids that differ by case alone', from.batch, (call) => batch(call, [get('a'), get('A')]), { status: 400, code: 'BadRequest' }),
  graphCase('batch/conflict/depends', 'a dependence on what is not there', from.batch, (call) => batch(call, [get('1', { dependsOn: ['9'] })]), { status: 400 }),
];
