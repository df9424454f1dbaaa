/**
 * The embedded Graph by plain fetch. Sources: m365-wire §4; Microsoft Graph v1.0 reference, by the operation's name;
 * "Attach large files to Outlook messages or events"; "Combine multiple requests using JSON batching".
 */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { address, at, caller, file, invite, local, meeting, outbox, send, zone } from './graphCall';
import type { Call, Mail } from './graphCall';

const key = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name key';
const mb = 1024 * 1024;
let server: LocalServer;
let samordnare: Call;
let ledamot: Call;

beforeAll(async () => {
  server = await startServer();
  samordnare = caller(server, 'samordnare');
  ledamot = caller(server, 'radsledamot');
});
beforeEach(async () => {
  await server.control('POST', 'reset');
});
afterAll(() => server.stop());

const create = async (more: object = {}): Promise<any> => {
  const made = await samordnare('POST', 'me/events', meeting(more));
  expect(made.status).toBe(201);
  return made.body;
};
/** The copy of the meeting in somebody's calendar. */
const copyOf = async (call: Call, uid: string): Promise<any> => (await call('GET', `me/events?$filter=${encodeURIComponent(`iCalUId eq '${uid}'`)}&$expand=attachments`)).body.value[0];
const kinds = (mails: Mail[]): string[] => mails.map((mail) => `${mail.kind} ${mail.to.address.split('@')[0]}`).sort();

describe('Create event', () => {
  test('gives the documented shape, in UTC unless a zone is preferred', async () => {
    const event = await create({ location: { displayName: 'Stadshuset' }, attendees: invite('radsledamot') });
    expect(event).toMatchObject({
      subject: 'Strategiskt råd', isOrganizer: true, type: 'singleInstance', showAs: 'busy', responseRequested: true, hasAttachments: false, bodyPreview: 'Välkommen', location: { displayName: 'Stadshuset', locationType: 'default' },
      start: { dateTime: '2027-01-12T08:00:00.0000000', timeZone: 'UTC' }, organizer: { emailAddress: { address: address('samordnare') } }, responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' },
      attendees: [{ type: 'required', status: { response: 'none', time: '0001-01-01T00:00:00Z' }, emailAddress: { address: address('radsledamot') } }], originalStartTimeZone: zone,
    });
    const read = await samordnare('GET', `me/events/${event.id}`, undefined, { Prefer: `outlook.timezone="${zone}", outlook.body-content-type="text"` });
    expect(read.body.start).toEqual({ dateTime: '2027-01-12T09:00:00.0000000', timeZone: zone });
    expect(read.body.body).toEqual({ contentType: 'text', content: 'Välkommen' });
    expect(read.headers.get('preference-applied')).toContain(`outlook.timezone="${zone}"`);
  });

  test('mails each attendee once and at once, and drops attachments in the body (m365-wire §4)', async () => {
    const event = await create({ attendees: invite('radsledamot', 'chef.barn', 'part@foretag.example'), attachments: [file('a.txt', Buffer.from('a'))] });
    const mails = await outbox(server);
    expect(kinds(mails)).toEqual(['invitation chef.barn', 'invitation part', 'invitation radsledamot']);
    expect(mails.every((mail) => mail.attachments.length === 0 && mail.recipients.length === 3)).toBe(true);
    expect((await samordnare('GET', `me/events/${event.id}/attachments`)).body.value).toEqual([]);
    expect(await copyOf(ledamot, event.iCalUId)).toMatchObject({ isOrganizer: false, showAs: 'tentative', responseStatus: { response: 'notResponded' } });
  });

  test('a transactionId sent again gives the same event, and for other content 409 (transactionId of event)', async () => {
    const first = await create({ transactionId: 'once', attendees: invite('radsledamot') });
    const again = await create({ transactionId: 'once', attendees: invite('radsledamot') });
    expect(again.id).toBe(first.id);
    expect(await outbox(server)).toHaveLength(1);
    const other = await samordnare('POST', 'me/events', meeting({ transactionId: 'once', subject: 'Annat' }));
    expect([other.status, other.code]).toEqual([409, 'ErrorDuplicateTransactionId']);
  });

  test('an online meeting has its link in the body, and a body without it takes the meeting offline (Update event, notes)', async () => {
    const event = await create({ isOnlineMeeting: true });
    expect(event.onlineMeeting.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//);
    expect(event.body.content).toContain(event.onlineMeeting.joinUrl.replace(/&/g, '&amp;'));
    const kept = await samordnare('PATCH', `me/events/${event.id}`, { body: { contentType: 'html', content: `${event.body.content}<p>Mer</p>` } });
    expect(kept.body.isOnlineMeeting).toBe(true);
    const lost = await samordnare('PATCH', `me/events/${event.id}`, { body: { contentType: 'html', content: '<p>Bara text</p>' } });
    expect(lost.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null });
  });

  test.each([
    ['no end', { end: undefined }, 'ErrorPropertyValidationFailure'], ['an end before the start', { end: at('2027-01-12T08:00:00') }, 'ErrorPropertyValidationFailure'],
    ['an unknown zone', { start: { dateTime: '2027-01-12T09:00:00', timeZone: 'Nowhere' } }, 'TimeZoneNotSupportedException'], ['an unknown property', { sunject: 'x' }, 'RequestBodyRead'],
    ['an address that is none', { attendees: [{ emailAddress: { address: 'nobody' } }] }, 'ErrorInvalidRecipients'], ['a wrong kind of attendees', { attendees: 'all' }, 'ErrorPropertyValidationFailure'],
    ['an extended property without a name', { singleValueExtendedProperties: [{ id: 'key', value: 'x' }] }, 'ErrorPropertyValidationFailure'],
  ])('%s is refused with 400', async (_name, more, code) => {
    const answer = await samordnare('POST', 'me/events', meeting(more));
    expect([answer.status, answer.code]).toEqual([400, code]);
  });
});

describe('List events', () => {
  test('filters by extended property, by time and by text, in any spelling that is documented (singleValueLegacyExtendedProperty)', async () => {
    await create({ singleValueExtendedProperties: [{ id: key, value: 'A-1' }] });
    const other = await create({ subject: "Möte om 'trygghet'", start: at('2027-03-01T09:00:00'), end: at('2027-03-01T10:00:00') });
    const find = async (filter: string): Promise<any[]> => (await samordnare('GET', `me/events?$filter=${encodeURIComponent(filter)}&$select=subject`)).body.value;
    for (const filter of [`singleValueExtendedProperties/any(ep: ep/id eq '${key}' and ep/value eq 'a-1')`, "singleValueExtendedProperties/Any(ep:ep/id eq 'String 66F5A359-4659-4830-9070-00047EC6AC6E Name key' and startswith(ep/value,'A'))"]) expect(await find(filter)).toHaveLength(1);
    expect(await find(`singleValueExtendedProperties/any(ep: ep/id eq '${key}' and ep/value eq 'A-2')`)).toEqual([]);
    expect(await find("start/dateTime ge '2027-02-01T00:00:00' and not (subject eq 'x')")).toMatchObject([{ id: other.id }]);
    expect(await find("contains(subject, '''TRYGGHET''') or subject eq null")).toHaveLength(1);
    const read = await samordnare('GET', `me/events?$filter=${encodeURIComponent("subject eq 'Strategiskt råd'")}&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${key}')`)}`);
    expect(read.body.value[0].singleValueExtendedProperties).toEqual([{ id: key, value: 'A-1' }]);
    expect((await samordnare('GET', 'me/events')).body.value[0].singleValueExtendedProperties).toBeUndefined();
  });

  test('pages by ten with an absolute nextLink, sorted and selected', async () => {
    for (let day = 10; day < 23; day += 1) await create({ subject: `Dag ${day}`, start: at(`2027-01-${day}T09:00:00`), end: at(`2027-01-${day}T10:00:00`) });
    const first = await samordnare('GET', 'me/events?$orderby=start/dateTime desc&$select=subject');
    expect(first.body.value).toHaveLength(10);
    expect(Object.keys(first.body.value[0]).sort()).toEqual(['@odata.etag', 'id', 'subject']);
    expect(first.body['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/events\?/);
    const rest = await samordnare('GET', first.body['@odata.nextLink']);
    expect([...first.body.value, ...rest.body.value].map((one: any) => one.subject)).toEqual(Array.from({ length: 13 }, (_, index) => `Dag ${22 - index}`));
    expect(rest.body['@odata.nextLink']).toBeUndefined();
    const view = await samordnare('GET', 'me/calendarView?startDateTime=2027-01-11T23:00:00Z&endDateTime=2027-01-13T23:00:00Z');
    expect(view.body.value.map((one: any) => one.subject)).toEqual(['Dag 12', 'Dag 13']);
    expect((await samordnare('GET', 'me/calendarView')).code).toBe('ErrorInvalidParameter');
  });

  test.each(['$select=nothing', '$filter=nothing eq 1', '$filter=subject eq', "$filter=subject eq 'a", `$filter=${'('.repeat(200)}`, '$filter=constructor/name eq 1', '$orderby=subject sideways', '$top=0', '$top=1001', '$expand=nothing', '$expand=singleValueExtendedProperties', '$search="x"'])('%s is refused with 400', async (query) => {
    expect((await samordnare('GET', `me/events?${query}`)).status).toBe(400);
  });

  test('ids: immutable ones name the same event; malformed 400, of another mailbox 404', async () => {
    const event = await create();
    const read = await samordnare('GET', `me/events/${event.id}`, undefined, { Prefer: 'IdType="ImmutableId"' });
    expect(read.body.id).not.toBe(event.id);
    expect(read.headers.get('preference-applied')).toBe('IdType="ImmutableId"');
    expect((await samordnare('GET', `users/${address('samordnare')}/calendar/events('${read.body.id}')`)).body.id).toBe(event.id);
    expect((await samordnare('GET', 'me/events/AAMk')).code).toBe('ErrorInvalidIdMalformed');
    expect((await ledamot('GET', `me/events/${event.id}`)).code).toBe('ErrorItemNotFound');
    expect((await ledamot('GET', `users/${address('samordnare')}/events`)).code).toBe('ErrorAccessDenied');
  });
});

describe('Update event', () => {
  test('attendees alone: only those who come and go are told (notes of Update event)', async () => {
    const event = await create({ attendees: invite('radsledamot', 'chef.barn') });
    await server.control('DELETE', 'outbox.json');
    await samordnare('PATCH', `me/events/${event.id}`, { attendees: invite('radsledamot', 'chef.kultur') });
    expect(kinds(await outbox(server))).toEqual(['cancellation chef.barn', 'invitation chef.kultur']);
    await samordnare('PATCH', `me/events/${event.id}`, { attendees: invite('radsledamot', 'chef.kultur') });
    expect(await outbox(server)).toHaveLength(2);
  });

  test('a new time goes to all and asks for new answers; the owner\'s own settings go to nobody', async () => {
    const event = await create({ attendees: invite('radsledamot') });
    await ledamot('POST', `me/events/${(await copyOf(ledamot, event.iCalUId)).id}/accept`, { sendResponse: true });
    await server.control('DELETE', 'outbox.json');
    await samordnare('PATCH', `me/events/${event.id}`, { reminderMinutesBeforeStart: 30, categories: ['BRÅ'], singleValueExtendedProperties: [{ id: key, value: 'x' }] });
    expect(await outbox(server)).toEqual([]);
    const moved = await samordnare('PATCH', `me/events/${event.id}`, { start: at('2027-01-13T09:00:00'), end: at('2027-01-13T11:00:00') });
    expect(moved.body.attendees[0].status.response).toBe('none');
    expect((await outbox(server)).map((mail) => [mail.kind, mail.event?.start])).toEqual([['update', '2027-01-13T08:00:00.000Z']]);
    expect(await copyOf(ledamot, event.iCalUId)).toMatchObject({ responseStatus: { response: 'notResponded' }, start: { dateTime: '2027-01-13T08:00:00.0000000' } });
  });

  test('If-Match with an older ETag gives 412', async () => {
    const event = await create();
    expect((await samordnare('PATCH', `me/events/${event.id}`, { subject: 'Nytt' }, { 'If-Match': event['@odata.etag'] })).status).toBe(200);
    expect((await samordnare('PATCH', `me/events/${event.id}`, { subject: 'Äldre' }, { 'If-Match': event['@odata.etag'] })).status).toBe(412);
  });
});

describe('accept, tentativelyAccept, decline, cancel, Delete event', () => {
  test.each([['accept', 'accepted', 'busy'], ['tentativelyAccept', 'tentativelyAccepted', 'tentative'], ['decline', 'declined', undefined]])('%s reaches the organizer with its comment', async (action, response, showAs) => {
    const event = await create({ attendees: invite('radsledamot') });
    const reply = await ledamot('POST', `me/events/${(await copyOf(ledamot, event.iCalUId)).id}/${action}`, { comment: 'Hälsningar', sendResponse: true });
    expect([reply.status, reply.body, reply.headers.get('content-type')]).toEqual([202, '', null]);
    const { status } = (await samordnare('GET', `me/events/${event.id}`)).body.attendees[0];
    expect(status.response).toBe(response);
    expect(Date.parse(status.time)).toBeGreaterThan(0);
    expect((await outbox(server))[0]).toMatchObject({ kind: 'response', answer: response, to: { address: address('samordnare') }, body: { content: 'Hälsningar' } });
    expect((await copyOf(ledamot, event.iCalUId))?.showAs).toBe(showAs);
  });

  test('sendResponse false tells nobody; the organizer cannot answer, an attendee cannot cancel', async () => {
    const event = await create({ attendees: invite('radsledamot') });
    const copy = await copyOf(ledamot, event.iCalUId);
    await ledamot('POST', `me/events/${copy.id}/accept`, { sendResponse: false });
    expect((await samordnare('GET', `me/events/${event.id}`)).body.attendees[0].status.response).toBe('none');
    expect((await samordnare('POST', `me/events/${event.id}/accept`, {})).status).toBe(400);
    const cancel = await ledamot('POST', `me/events/${copy.id}/cancel`, {});
    expect([cancel.status, cancel.body.error.message]).toEqual([400, "Your request can't be completed. You need to be an organizer to cancel a meeting."]);
  });

  test('cancel mails a cancellation with its comment, once each, and the event is gone', async () => {
    const event = await create({ attendees: invite('radsledamot', 'part@foretag.example') });
    await server.control('DELETE', 'outbox.json');
    expect((await samordnare('POST', `me/events/${event.id}/cancel`, { Comment: 'Sjukdom' })).status).toBe(202);
    const mails = await outbox(server);
    expect(kinds(mails)).toEqual(['cancellation part', 'cancellation radsledamot']);
    expect(mails[0]).toMatchObject({ subject: 'Inställt: Strategiskt råd', body: { content: expect.stringContaining('Sjukdom') as string } });
    expect((await samordnare('GET', `me/events/${event.id}`)).code).toBe('ErrorItemNotFound');
    expect(await copyOf(ledamot, event.iCalUId)).toMatchObject({ isCancelled: true, showAs: 'free' });
    const second = await create({ attendees: invite('radsledamot') });
    expect((await samordnare('DELETE', `me/events/${second.id}`)).status).toBe(204);
    expect(kinds(await outbox(server))).toContain('invitation radsledamot');
    expect((await outbox(server))[0]?.kind).toBe('cancellation');
  });

  test('whoever is invited may answer from the outbox, with an account or without', async () => {
    const event = await create({ attendees: invite('radsledamot', 'part@foretag.example') });
    for (const mail of await outbox(server)) await server.control('POST', `outbox/${mail.id}/answer`, { answer: 'decline', comment: 'Nej' });
    expect((await samordnare('GET', `me/events/${event.id}`)).body.attendees.map((one: any) => one.status.response)).toEqual(['declined', 'declined']);
    await samordnare('POST', `me/events/${event.id}/cancel`, {});
    const first = (await outbox(server)).find((mail) => mail.kind === 'invitation') as Mail;
    await expect(server.control('POST', `outbox/${first.id}/answer`, { answer: 'accept' })).rejects.toThrow('409');
    expect((await send(`${server.url}/_local/outbox/${first.id}/answer`, 'POST', { origin: 'http://elsewhere.example' }, { answer: 'accept' })).status).toBe(403);
  });
});

describe('Add attachment', () => {
  test('create, attach, then attendees: one mail each with the files in it (m365-wire §4)', async () => {
    const event = await create({ transactionId: 't' });
    const made = await samordnare('POST', `me/events/${event.id}/attachments`, file('Årsanalys.docx', Buffer.from('word')));
    expect(made.body).toMatchObject({ '@odata.type': '#microsoft.graph.fileAttachment', name: 'Årsanalys.docx', size: 4, isInline: false, contentBytes: Buffer.from('word').toString('base64'), contentType: expect.stringContaining('wordprocessingml') as string });
    await samordnare('PATCH', `me/events/${event.id}`, { attendees: invite('radsledamot', 'part@foretag.example') });
    const mails = await outbox(server);
    expect(kinds(mails)).toEqual(['invitation part', 'invitation radsledamot']);
    expect(mails.map((mail) => mail.attachments.map(({ name, size }) => [name, size]))).toEqual([[['Årsanalys.docx', 4]], [['Årsanalys.docx', 4]]]);
    const download = await fetch(server.url + (mails[0] as Mail).attachments[0]?.url);
    expect(await download.text()).toBe('word');
    expect(download.headers.get('content-disposition')).toContain("filename*=UTF-8''%C3%85rsanalys.docx");
  });

  test('added later it reaches attendees with the organizer\'s next update (Add attachment)', async () => {
    const event = await create({ attendees: invite('radsledamot') });
    const { body: made } = await samordnare('POST', `me/events/${event.id}/attachments`, file('a.txt', Buffer.from('abc')));
    expect((await copyOf(ledamot, event.iCalUId)).attachments).toEqual([]);
    expect(await outbox(server)).toHaveLength(1);
    await samordnare('PATCH', `me/events/${event.id}`, { subject: 'Strategiskt råd' });
    const copy = await copyOf(ledamot, event.iCalUId);
    expect(copy.attachments).toMatchObject([{ name: 'a.txt', contentBytes: 'YWJj' }]);
    expect((await outbox(server))[0]).toMatchObject({ kind: 'update', attachments: [{ name: 'a.txt' }] });
    expect((await samordnare('GET', `me/events/${event.id}/attachments/${made.id}/$value`)).body).toBe('abc');
    expect((await samordnare('GET', `me/events/${event.id}/attachments?$select=name`)).body.value[0].contentBytes).toBeUndefined();
    expect((await samordnare('DELETE', `me/events/${event.id}/attachments/${made.id}`)).status).toBe(204);
    expect((await ledamot('GET', `me/events/${copy.id}/attachments/${copy.attachments[0].id}/$value`)).body).toBe('abc');
    expect((await samordnare('GET', `me/events/${event.id}`)).body.hasAttachments).toBe(false);
  });

  test('from 3 MB a single POST is too large, below 3 MB a session too small (outlook-large-attachments, Errors)', async () => {
    const event = await create();
    expect((await samordnare('POST', `me/events/${event.id}/attachments`, file('a.bin', Buffer.alloc(3 * mb)))).status).toBe(413);
    const open = (size: number): Promise<{ status: number; code: string }> => samordnare('POST', `me/events/${event.id}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'a.bin', size } });
    expect(await open(3 * mb - 1)).toMatchObject({ status: 400, code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize' });
    expect(await open(151 * mb)).toMatchObject({ status: 400 });
    expect(await open(36 * mb)).toMatchObject({ status: 413, code: 'ErrorMessageSizeExceeded' });
    await server.control('POST', 'graph/settings', { messageLimit: 150 * mb });
    expect(await open(36 * mb)).toMatchObject({ status: 201 });
  });

  test('an upload session takes its ranges in order, without Authorization, and answers as documented', async () => {
    const event = await create();
    const size = 5 * mb;
    const content = Buffer.alloc(size, 'abcdefg');
    const { body: session } = await samordnare('POST', `me/events/${event.id}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'stor.pdf', size } });
    expect(session).toMatchObject({ uploadUrl: expect.stringMatching(/^https:\/\/outlook\.office\.com\/api\/gv1\.0\//) as string, nextExpectedRanges: ['0-'] });
    const put = (from: number, to: number, headers: Record<string, string> = {}, total = size): Promise<any> => send(local(server, session.uploadUrl), 'PUT', { 'content-type': 'application/octet-stream', 'content-range': `bytes ${from}-${to}/${total}`, ...headers }, content.subarray(from, to + 1));
    expect(await put(0, 2 * mb - 1, { authorization: `Bearer ${address('samordnare')}` })).toMatchObject({ status: 401, code: 'InvalidAudience' });
    expect(await put(0, 2 * mb - 1)).toMatchObject({ status: 200, body: { nextExpectedRanges: [String(2 * mb)] } });
    expect(await put(0, 2 * mb - 1)).toMatchObject({ status: 416 });
    expect(await put(3 * mb, size - 1)).toMatchObject({ status: 416 });
    expect(await put(2 * mb, 3 * mb - 1, {}, size + 1)).toMatchObject({ status: 416 });
    expect(await put(2 * mb, 3 * mb, { 'content-range': `bytes ${2 * mb}-${3 * mb + 5}/${size}` })).toMatchObject({ status: 400 });
    expect(await send(local(server, session.uploadUrl), 'GET', {})).toMatchObject({ status: 200, body: { nextExpectedRanges: [String(2 * mb)] } });
    const last = await put(2 * mb, size - 1);
    expect([last.status, last.body]).toEqual([201, '']);
    const id = decodeURIComponent(/\/attachments\('([^']+)'\)$/i.exec(last.headers.get('location') ?? '')?.[1] ?? '');
    expect((await samordnare('GET', `me/events/${event.id}/attachments/${id}?$select=name,size`)).body).toMatchObject({ name: 'stor.pdf', size });
    expect((await send(local(server, session.uploadUrl.replace(/authtoken=.*/, 'authtoken=x')), 'GET', {})).status).toBe(404);
    expect(await put(2 * mb, size - 1)).toMatchObject({ status: 404 });
  });
});
