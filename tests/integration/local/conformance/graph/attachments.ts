/** Files on events: in one request, and in ranges on another host. */
import { holds, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Scratch } from '../case.ts';
import { send } from '../caller.ts';
import { all, bare, copyOf, elsewhere, empty, emptyBody, file, from, grant, graphCase, id, invite, json, mailboxDenied, made, malformedId, mb, newEvent, noItem, operation, range, seen, then } from './common.ts';

const readOnly = 'a read changes nothing';
const withFile = async (call: Caller, more: object = {}): Promise<{ event: any; one: any; path: string }> => {
  const event = await newEvent(call, more);
  const path = `me/events/${event.id as string}/attachments`;
  return { event, path, one: await made(call('POST', path, file('Årsanalys.docx', 'word'))) };
};
const item = (size: unknown, more: object = {}): object => ({ AttachmentItem: { attachmentType: 'file', name: 'stor.bin', size, ...more } });
const open = async (call: Caller, size: unknown, more: object = {}): Promise<Answer> => call('POST', `me/events/${(await newEvent(call)).id as string}/attachments/createUploadSession`, item(size, more));

interface Opened { url: string; event: any; size: number; content: Buffer; put: (from: number, to: number, headers?: Record<string, string>) => Promise<Answer> }
async function opened(call: Caller, scratch: Scratch, size = 5 * mb): Promise<Opened> {
  const event = await newEvent(call);
  const { uploadUrl } = await made(call('POST', `me/events/${event.id as string}/attachments/createUploadSession`, item(size)));
  const url = elsewhere(scratch, uploadUrl);
  const content = Buffer.alloc(size, 'abcdefg');
  return { url, event, size, content, put: (first, last, headers = {}) => send('PUT', url, { ...range(first, last, size), ...headers }, content.subarray(first, last + 1)) };
}

/** A session that is not there (any more). */
const gone = { status: 404, code: 'ErrorItemNotFound' };

export const attachmentOperations = [
  operation('attachments.list', 'Attachments of an event', { conflict: readOnly }), operation('attachments.get', 'An attachment, and its content', { conflict: readOnly }),
  operation('attachments.add', 'A file is attached', { conflict: 'names may repeat, and versions are not compared' }), operation('attachments.delete', 'An attachment is removed', { conflict: 'versions are not compared' }),
  operation('attachments.session', 'An upload session is opened', { conflict: 'names may repeat, and versions are not compared' }), operation('attachments.upload', 'Ranges are sent to the session\'s address'),
];

export const attachmentCases: ConformanceCase[] = [
  graphCase('attachments.list/success/shape', 'with type, size and content', from.attachments, async (call) => call('GET', (await withFile(call)).path), { status: 200, check: holds({ '@odata.context': /\/attachments$/, value: [{ '@odata.type': '#microsoft.graph.fileAttachment', '@odata.mediaContentType': /wordprocessingml/, id, name: 'Årsanalys.docx', contentType: /wordprocessingml/, size: 4, isInline: false, contentId: null, contentBytes: 'd29yZA==', lastModifiedDateTime: /Z$/ }] }) }),
  graphCase('attachments.list/success/select', '$select without content, $top and the next page', from.query, async (call) => {
    const { path } = await withFile(call);
    await made(call('POST', path, file('b.txt', 'b')));
    return call('GET', `${path}?$select=name&$top=1`);
  }, { status: 200, check: holds({ value: [{ name: 'Årsanalys.docx', contentBytes: undefined, size: undefined }], '@odata.nextLink': /\$skip=1|%24skip=1/ }) }),
  graphCase('attachments.list/success/expand', '$expand with the event', from.attachments, async (call) => call('GET', `me/events/${(await withFile(call)).event.id as string}?$select=subject,hasAttachments&$expand=attachments($select=name)`), { status: 200, check: holds({ hasAttachments: true, attachments: [{ name: 'Årsanalys.docx' }] }) }),
  graphCase('attachments.list/success/attendee', 'attendees see a file with the organizer\'s next update', from.wireDoc, async (call) => {
    const { event } = await withFile(call, { attendees: invite('radsledamot') });
    const other = call.as('radsledamot');
    const before = await copyOf(other, event.iCalUId);
    await made(call('PATCH', `me/events/${event.id as string}`, { subject: 'Möte' }));
    return { ...await other('GET', `me/events/${before.id as string}/attachments?$select=name`), seen: before.hasAttachments };
  }, { status: 200, check: all(seen(false), holds({ value: [{ name: 'Årsanalys.docx' }] })) }),
  graphCase('attachments.list/denied/scope', 'Calendars.ReadBasic does not reach attachments', from.permissions, async (call) => {
    const { path } = await withFile(call);
    await grant(call, 'Calendars.ReadBasic');
    return call('GET', path);
  }, mailboxDenied),
  graphCase('attachments.list/missing/mailbox', 'an event of another mailbox', from.issues, async (call) => call.as('lasare')('GET', (await withFile(call)).path), noItem),
  graphCase('attachments.list/malformed/id', 'what is no id', from.issues, (call) => call('GET', 'me/events/nope/attachments'), malformedId),
  graphCase('attachments.list/malformed/select', 'an unknown property', from.query, async (call) => call('GET', `${(await withFile(call)).path}?$select=nope`), { status: 400 }),

  graphCase('attachments.get/success/metadata', 'one with its content in base64', from.attachment, async (call) => {
    const { path, one } = await withFile(call);
    return call('GET', `${path}/${one.id as string}`);
  }, { status: 200, check: holds({ '@odata.type': '#microsoft.graph.fileAttachment', name: 'Årsanalys.docx', contentBytes: 'd29yZA==' }) }),
  graphCase('attachments.get/success/value', '$value is the bytes', from.attachment, async (call) => {
    const { path, one } = await withFile(call);
    return call('GET', `${path}/${one.id as string}/$value`);
  }, { status: 200, check: (answer) => lacks(answer.text, 'word', 'text') }),
  graphCase('attachments.get/denied/scope', 'without a permission', from.attachment, async (call) => {
    const { path, one } = await withFile(call);
    await grant(call);
    return call('GET', `${path}/${one.id as string}/$value`);
  }, mailboxDenied),
  graphCase('attachments.get/missing/id', 'no such attachment', from.issues, async (call) => {
    const { path, one } = await withFile(call);
    await made(call('DELETE', `${path}/${one.id as string}`));
    return call('GET', `${path}/${one.id as string}`);
  }, noItem),
  graphCase('attachments.get/malformed/event', 'an event\'s id that is none', from.issues, (call) => call('GET', 'me/events/nope/attachments/AAMk'), malformedId),

  graphCase('attachments.add/success/shape', '201 and the attachment; nobody is mailed', from.attach, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    return then(call('POST', `me/events/${event.id as string}/attachments`, file('a.txt', 'a', { isInline: true, contentId: 'bild', contentType: 'text/x' })), async () => (await call.control('GET', 'outbox.json')).length);
  }, { status: 201, check: all(seen(1), holds({ '@odata.type': '#microsoft.graph.fileAttachment', id, name: 'a.txt', contentType: 'text/x', size: 1, isInline: true, contentId: 'bild' })) }),
  graphCase('attachments.add/success/etag', 'the event is another version afterwards', from.attach, async (call) => {
    const event = await newEvent(call);
    await made(call('POST', `me/events/${event.id as string}/attachments`, file('a.txt', 'a')));
    return { ...await call('GET', `me/events/${event.id as string}`), seen: event.changeKey };
  }, { status: 200, check: (answer) => lacks(answer.body, { hasAttachments: true, changeKey: (now: string) => now !== answer.seen }) }, true),
  graphCase('attachments.add/denied/scope', 'Calendars.Read does not suffice', from.attach, async (call) => {
    const { path } = await withFile(call);
    await grant(call, 'Calendars.Read');
    return call('POST', path, file('a.txt', 'a'));
  }, mailboxDenied),
  graphCase('attachments.add/missing/event', 'an event that is gone', from.issues, async (call) => {
    const { path, event } = await withFile(call);
    await made(call('DELETE', `me/events/${event.id as string}`));
    return call('POST', path, file('a.txt', 'a'));
  }, noItem),
  graphCase('attachments.add/malformed/abstract', 'without @odata.type', from.issues, async (call) => call('POST', (await withFile(call)).path, { name: 'a.txt', contentBytes: 'YQ==' }), { status: 422, code: 'UnprocessableType', message: /^Cannot process input of abstract type/ }),
  graphCase('attachments.add/malformed/type', 'a type that is none', from.issues, async (call) => call('POST', (await withFile(call)).path, file('a', 'a', { '@odata.type': '#microsoft.graph.nope' })), { status: 400 }, true),
  graphCase('attachments.add/malformed/base64', 'content that is no base64', from.attach, async (call) => call('POST', (await withFile(call)).path, { ...file('a.txt', 'a'), contentBytes: '***' }), { status: 400 }),
  graphCase('attachments.add/malformed/large', 'from 3 MB on', from.large, async (call) => call('POST', (await withFile(call)).path, file('a.bin', Buffer.alloc(3 * mb))), { status: 413 }),
  graphCase('attachments.add/malformed/empty', 'no body', from.issues, async (call) => call('POST', (await withFile(call)).path, undefined, json), emptyBody),

  graphCase('attachments.delete/success/gone', '204', from.detach, async (call) => {
    const { path, one } = await withFile(call);
    return then(call('DELETE', `${path}/${one.id as string}`), async () => (await made(call('GET', path))).value.length);
  }, { status: 204, check: all(empty, seen(0)) }),
  graphCase('attachments.delete/denied/scope', 'Calendars.Read does not suffice', from.detach, async (call) => {
    const { path, one } = await withFile(call);
    await grant(call, 'Calendars.Read');
    return call('DELETE', `${path}/${one.id as string}`);
  }, mailboxDenied),
  graphCase('attachments.delete/missing/twice', 'a second time', from.issues, async (call) => {
    const { path, one } = await withFile(call);
    await made(call('DELETE', `${path}/${one.id as string}`));
    return call('DELETE', `${path}/${one.id as string}`);
  }, noItem),
  graphCase('attachments.delete/malformed/event', 'an event\'s id that is none', from.issues, (call) => call('DELETE', 'me/events/nope/attachments/AAMk'), malformedId),

  graphCase('attachments.session/success/shape', '201: an address on another host, when it expires, and byte 0', from.large, (call) => open(call, 3 * mb), { status: 201, check: holds({ '@odata.context': /#microsoft\.graph\.uploadSession$/, uploadUrl: /^https:\/\/outlook\.office\.com\/api\/.+\?authtoken=.+/, expirationDateTime: /^\d{4}-.+Z$/, nextExpectedRanges: ['0-'] }) }),
  graphCase('attachments.session/denied/scope', 'Calendars.Read does not suffice', from.large, async (call) => {
    const event = await newEvent(call);
    await grant(call, 'Calendars.Read');
    return call('POST', `me/events/${event.id as string}/attachments/createUploadSession`, item(4 * mb));
  }, mailboxDenied),
  graphCase('attachments.session/missing/event', 'an event that is gone', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('DELETE', `me/events/${event.id as string}`));
    return call('POST', `me/events/${event.id as string}/attachments/createUploadSession`, item(4 * mb));
  }, noItem),
  graphCase('attachments.session/malformed/small', 'below 3 MB', from.large, (call) => open(call, 3 * mb - 1), { status: 400, code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize' }),
  graphCase('attachments.session/malformed/large', 'above 150 MB', from.large, (call) => open(call, 150 * mb + 1), { status: [400, 413] }),
  graphCase('attachments.session/malformed/message', 'more than the mailbox\'s message limit', from.wire, (call) => open(call, 36 * mb), { status: 413, code: 'ErrorMessageSizeExceeded' }, true),
  graphCase('attachments.session/malformed/size', 'a size that is no number', from.session, (call) => open(call, 'large'), { status: 400 }),
  graphCase('attachments.session/malformed/item', 'without AttachmentItem', from.session, async (call) => call('POST', `me/events/${(await newEvent(call)).id as string}/attachments/createUploadSession`, {}), { status: 400 }),

  graphCase('attachments.upload/success/range', '200 and the next byte that is expected', from.large, async (call, scratch) => (await opened(call, scratch)).put(0, 2 * mb - 1), { status: 200, check: holds({ ExpirationDateTime: /Z$/, nextExpectedRanges: [String(2 * mb)] }) }),
  graphCase('attachments.upload/success/last', '201 without a body; Location tells the attachment\'s id', from.large, async (call, scratch) => {
    const { put, size, event } = await opened(call, scratch);
    await put(0, 2 * mb - 1);
    return then(put(2 * mb, size - 1), async (answer) => {
      const found = decodeURIComponent(/\/attachments\('([^']+)'\)$/i.exec(answer.headers.location ?? '')?.[1] ?? 'none');
      return made(call('GET', `me/events/${event.id as string}/attachments/${found}?$select=name,size`));
    });
  }, { status: 201, headers: { location: /^https:\/\/outlook\.office\.com\// }, check: all(empty, seen({ name: 'stor.bin', size: 5 * mb })) }),
  graphCase('attachments.upload/success/resume', 'GET tells where to go on', from.large, async (call, scratch) => {
    const { put, url } = await opened(call, scratch);
    await put(0, mb - 1);
    return send('GET', url, bare);
  }, { status: 200, check: holds({ nextExpectedRanges: [String(mb)] }) }, true),
  graphCase('attachments.upload/success/cancel', 'DELETE gives up', from.session, async (call, scratch) => {
    const { url } = await opened(call, scratch);
    return then(send('DELETE', url, bare), async () => (await send('GET', url, bare)).status);
  }, { status: 204, check: seen(404) }),
  graphCase('attachments.upload/denied/token', 'an Authorization header is refused', from.large, async (call, scratch) => (await opened(call, scratch)).put(0, mb - 1, { authorization: 'Bearer samordnare@kommun.example' }), { status: 401, code: 'InvalidAudience' }, true),
  graphCase('attachments.upload/missing/token', 'another authtoken than the session\'s', from.large, async (call, scratch) => {
    const { url } = await opened(call, scratch);
    return send('GET', url.replace(/authtoken=.*/, 'authtoken=x'), bare);
  }, { status: [401, 404] }, true),
  graphCase('attachments.upload/missing/expired', 'a session that has expired', from.large, async (call, scratch) => {
    const { put } = await opened(call, scratch);
    const { now } = await call.control('GET', 'state');
    await call.control('POST', 'clock', { now: new Date(Date.parse(now) + 25 * 3600e3).toISOString() });
    try {
      return await put(0, mb - 1);
    } finally {
      await call.control('POST', 'clock', {});
    }
  }, gone),
  graphCase('attachments.upload/missing/finished', 'a finished session is no more', from.session, async (call, scratch) => {
    const { put, size } = await opened(call, scratch, 3 * mb);
    await put(0, size - 1);
    return put(0, size - 1);
  }, gone, true),
  graphCase('attachments.upload/malformed/header', 'without Content-Range', from.large, async (call, scratch) => (await opened(call, scratch)).put(0, mb - 1, { 'content-range': '' }), { status: 400 }),
  graphCase('attachments.upload/malformed/length', 'a range of another length than the content', from.large, async (call, scratch) => (await opened(call, scratch)).put(0, mb - 1, { 'content-range': `bytes 0-${mb}/${5 * mb}` }), { status: 400 }),
  graphCase('attachments.upload/conflict/again', 'bytes that came already', from.errors, async (call, scratch) => {
    const { put } = await opened(call, scratch);
    await put(0, mb - 1);
    return put(0, mb - 1);
  }, { status: 416, code: 'invalidRange' }, true),
  graphCase('attachments.upload/conflict/order', 'bytes must come in order', from.large, async (call, scratch) => (await opened(call, scratch)).put(mb, 2 * mb - 1), { status: 416 }),
  graphCase('attachments.upload/conflict/total', 'another total than the session\'s', from.large, async (call, scratch) => (await opened(call, scratch)).put(0, mb - 1, { 'content-range': `bytes 0-${mb - 1}/${6 * mb}` }), { status: [400, 416] }),
];
