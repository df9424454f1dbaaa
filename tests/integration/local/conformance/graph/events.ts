/** Calendars and events: read, made, changed, deleted. */
import { holds, lacks } from '../case.ts';
import type { Answer, Caller, ConformanceCase } from '../case.ts';
import { address, all, at, badBody, copyOf, empty, emptyBody, file, from, grant, graphCase, id, invalid, invite, json, mailboxDenied, made, malformedId, meeting, newEvent, noItem, operation, seen, stale, then, withScopes, zone } from './common.ts';

const readOnly = 'a read changes nothing';
const key = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name nyckel';
const subjects = (wanted: string[]) => (answer: Answer): string[] => lacks(answer.body.value.map((one: any) => one.subject), wanted, 'subjects');
const mails = async (call: Caller): Promise<string[]> => (await call.control('GET', 'outbox.json')).map((mail: any) => `${mail.kind as string} ${(mail.to.address as string).split('@')[0]}`).sort();
const emptied = (call: Caller): Promise<unknown> => call.control('DELETE', 'outbox.json');
const unknownZone = { status: 400, code: 'TimeZoneNotSupportedException', message: /'Nowhere'/ };
const badQuery = { status: 400, code: /^(RequestBroker--ParseUri|BadRequest|ErrorInvalid\w*)$/ };
const day = (date: string, from = '09:00:00', to = '10:00:00'): object => ({ start: at(`${date}T${from}`), end: at(`${date}T${to}`) });
async function three(call: Caller): Promise<void> {
  await newEvent(call, { subject: 'Ett', ...day('2027-01-10'), categories: ['BRÅ'], singleValueExtendedProperties: [{ id: key, value: 'A-1' }] });
  await newEvent(call, { subject: "Två 'b'", ...day('2027-02-10'), importance: 'high' });
  await newEvent(call, { subject: 'Tre', ...day('2027-03-10'), showAs: 'oof' });
}
function filtered(name: string, filter: string, wanted: string[], source: string = from.filter, inferred?: true): ConformanceCase {
  return graphCase(`events.list/success/${name}`, `$filter=${filter}`, source, async (call) => {
    await three(call);
    return call('GET', `me/events?$filter=${encodeURIComponent(filter)}&$orderby=start/dateTime&$select=subject`);
  }, { status: 200, check: subjects(wanted) }, inferred);
}
const refusedList = (name: string, query: string, source: string = from.query, inferred?: true): ConformanceCase => graphCase(`events.list/malformed/${name}`, query, source, (call) => call('GET', `me/events?${query}`), badQuery, inferred);
const refusedCreate = (name: string, title: string, more: object, expect: ConformanceCase['expect'], source: string = from.create, inferred?: true): ConformanceCase => graphCase(`events.create/malformed/${name}`, title, source, (call) => call('POST', 'me/events', meeting(more)), expect, inferred);

export const eventOperations = [
  operation('calendar.get', 'The default calendar, and the list of calendars', { malformed: 'as events.list', conflict: readOnly }),
  operation('events.list', 'Events: $filter, $orderby, $select, $expand, $top, $skip', { conflict: readOnly }),
  operation('events.count', 'The number of events', { missing: 'none is 0', conflict: readOnly }),
  operation('events.view', 'A window of the calendar', { missing: 'nothing in the window is an empty list', conflict: readOnly }),
  operation('events.create', 'An event is made', { missing: 'the calendar is always there' }),
  operation('events.get', 'An event', { conflict: readOnly }),
  operation('events.update', 'An event is changed'),
  operation('events.delete', 'An event is deleted'),
];

export const eventCases: ConformanceCase[] = [
  graphCase('calendar.get/success/default', 'the default calendar', from.calendar, (call) => call('GET', 'me/calendar'), { status: 200, check: holds({ id, name: /./, isDefaultCalendar: true, canEdit: true, owner: { address: address('samordnare') }, allowedOnlineMeetingProviders: ['teamsForBusiness'] }) }),
  graphCase('calendar.get/success/list', 'the list of calendars, and its events by the calendar\'s id', from.calendars, async (call) => {
    const { value } = await made(call('GET', 'me/calendars'));
    await newEvent(call);
    return call('GET', `me/calendars/${value[0].id as string}/events?$select=subject`);
  }, { status: 200, check: subjects(['Möte']) }),
  graphCase('calendar.get/denied/scope', 'without a permission', from.calendar, withScopes(['Mail.Send'], (call) => call('GET', 'me/calendar')), mailboxDenied),
  graphCase('calendar.get/missing/id', 'no such calendar', from.calendars, (call) => call('GET', 'me/calendars/AAMkNope=/events'), noItem, true),

  graphCase('events.list/success/shape', 'ETag, id, key of change, times in UTC, bodies in HTML', from.list, async (call) => {
    await newEvent(call);
    return call('GET', 'me/events');
  }, { status: 200, headers: { 'content-type': /^application\/json;odata\.metadata=minimal/ }, check: holds({ '@odata.context': /\$metadata#users\('[0-9a-f-]+'\)\/events$/, value: [{ '@odata.etag': /^W\/".+"$/, id, changeKey: /./, iCalUId: /^040000008200E00074C5B7101A82E008/, createdDateTime: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$/, start: { dateTime: '2027-01-12T08:00:00.0000000', timeZone: 'UTC' }, body: { contentType: 'html', content: /^<html>/ }, bodyPreview: 'Välkommen', type: 'singleInstance', isOrganizer: true, responseStatus: { response: 'organizer', time: '0001-01-01T00:00:00Z' }, organizer: { emailAddress: { address: address('samordnare') } }, attendees: [], recurrence: null, webLink: /^https:\/\/outlook\.office365\.com\/owa\/\?itemid=/ }] }) }),
  filtered('eq', "subject eq 'två ''b'''", ["Två 'b'"]),
  filtered('contains', "contains(subject,'e') and not (subject eq 'Tre')", ['Ett']),
  filtered('startswith', "startswith(subject,'T')", ["Två 'b'", 'Tre']),
  filtered('time', "start/dateTime ge '2027-02-01T00:00:00' and end/dateTime lt '2027-03-01T00:00:00Z'", ["Två 'b'"]),
  filtered('enum', "importance eq 'high' or showAs eq 'oof'", ["Två 'b'", 'Tre']),
  filtered('boolean', 'isAllDay eq false and isCancelled eq false', ['Ett', "Två 'b'", 'Tre']),
  filtered('lambda', "categories/any(c:c eq 'BRÅ')", ['Ett']),
  filtered('extended', `singleValueExtendedProperties/any(ep: ep/id eq '${key}' and ep/value eq 'A-1')`, ['Ett'], from.extended),
  filtered('extended-spelling', "singleValueExtendedProperties/Any(ep:ep/id eq 'String {66F5A359-4659-4830-9070-00047EC6AC6E} Name nyckel' and startswith(ep/value,'A'))", ['Ett'], from.extended),
  filtered('extended-none', `singleValueExtendedProperties/any(ep: ep/id eq '${key}' and ep/value eq 'A-2')`, [], from.extended),
  graphCase('events.list/success/expand', '$expand of an extended property by its id; without it there is none', from.extended, async (call) => {
    await three(call);
    const plain = await made(call('GET', 'me/events'));
    return { ...await call('GET', `me/events?$filter=${encodeURIComponent("subject eq 'Ett'")}&$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${key}')`)}`), seen: plain.value.some((one: any) => 'singleValueExtendedProperties' in one) };
  }, { status: 200, check: all(seen(false), holds({ value: [{ singleValueExtendedProperties: [{ id: /^String \{66f5a359-4659-4830-9070-00047ec6ac6e\} Name nyckel$/i, value: 'A-1' }] }] })) }),
  graphCase('events.list/success/select', '$select keeps the ETag and the id, and leaves out the rest', from.query, async (call) => {
    await newEvent(call);
    return call('GET', 'me/events?$select=subject,start');
  }, { status: 200, check: (answer) => lacks(Object.keys(answer.body.value[0]).sort(), ['@odata.etag', 'id', 'start', 'subject']) }),
  graphCase('events.list/success/pages', 'ten a page; the rest at @odata.nextLink', 'doc: Paging Microsoft Graph data', async (call, scratch) => {
    for (let date = 10; date < 23; date += 1) await newEvent(call, { subject: `Dag ${date}`, ...day(`2027-01-${date}`) });
    const first = await made(call('GET', 'me/events?$orderby=start/dateTime desc&$select=subject'));
    return { ...await call('GET', `${scratch.origin}${(first['@odata.nextLink'] as string).slice('https://graph.microsoft.com'.length)}`), seen: first.value.length };
  }, { status: 200, check: all(seen(10), subjects(['Dag 12', 'Dag 11', 'Dag 10']), holds({ '@odata.nextLink': undefined })) }),
  graphCase('events.list/success/top', '$top, $skip and $count', from.query, async (call) => {
    await three(call);
    return call('GET', 'me/events?$orderby=start/dateTime&$top=1&$skip=1&$count=true&$select=subject');
  }, { status: 200, check: all(subjects(["Två 'b'"]), holds({ '@odata.count': 3, '@odata.nextLink': /^https:\/\/graph\.microsoft\.com\/v1\.0\/me\/events\?/ })) }),
  graphCase('events.list/success/zone', 'Prefer: outlook.timezone, and what was preferred is confirmed', from.list, async (call) => {
    await newEvent(call);
    return call('GET', 'me/events', undefined, { Prefer: `outlook.timezone="${zone}", outlook.body-content-type="text"` });
  }, { status: 200, headers: { 'preference-applied': new RegExp(`outlook\\.timezone="${zone}"`) }, check: holds({ value: [{ start: { dateTime: '2027-01-12T09:00:00.0000000', timeZone: zone }, body: { contentType: 'text', content: 'Välkommen' } }] }) }),
  graphCase('events.list/success/basic', 'Calendars.ReadBasic: no bodies', from.permissions, async (call) => {
    await newEvent(call);
    await grant(call, 'Calendars.ReadBasic');
    return call('GET', 'me/events');
  }, { status: 200, check: holds({ value: [{ subject: 'Möte', body: undefined, bodyPreview: undefined }] }) }),
  graphCase('events.list/denied/scope', 'without a permission', from.list, withScopes(['Mail.Send'], (call) => call('GET', 'me/events')), mailboxDenied),
  graphCase('events.list/denied/other', 'another\'s calendar, which is not shared', from.list, (call) => call('GET', `users/${address('lasare')}/events`), mailboxDenied),
  graphCase('events.list/missing/no-user', 'a mailbox of nobody', from.issues, (call) => call('GET', `users/${address('ingen')}/events`), { status: 404, code: 'ErrorInvalidUser' }),
  graphCase('events.list/denied/extended', 'Calendars.ReadBasic does not reach extensions', from.permissions, withScopes(['Calendars.ReadBasic'], (call) => call('GET', 'me/events?$expand=attachments')), mailboxDenied, true),
  refusedList('select', '$select=nope'), refusedList('filter', '$filter=nope eq 1'), refusedList('filter-syntax', '$filter=subject eq'), refusedList('filter-quote', "$filter=subject eq 'a"), refusedList('order', '$orderby=subject sideways'),
  refusedList('top', '$top=1001', from.list), refusedList('top-zero', '$top=0', from.query, true), refusedList('top-text', '$top=many'), refusedList('skip', '$skip=-1'), refusedList('count', '$count=perhaps'), refusedList('expand', '$expand=nope'), refusedList('search', '$search="x"', from.query, true), refusedList('option', '$nope=1'), refusedList('twice', '$top=1&$top=2', from.query, true),
  graphCase('events.list/malformed/zone', 'an unknown zone in Prefer', from.list, (call) => call('GET', 'me/events', undefined, { Prefer: 'outlook.timezone="Nowhere"' }), unknownZone, true),

  graphCase('events.count/success/number', 'a number as plain text', from.query, async (call) => {
    await three(call);
    return call('GET', "me/events/$count?$filter=startswith(subject,'T')");
  }, { status: 200, headers: { 'content-type': /^text\/plain/ }, check: (answer) => lacks(answer.text, '2', 'text') }),
  graphCase('events.count/denied/scope', 'without a permission', from.list, withScopes([], (call) => call('GET', 'me/events/$count')), mailboxDenied),
  graphCase('events.count/malformed/filter', 'a filter that cannot be read', from.filter, (call) => call('GET', 'me/events/$count?$filter=('), badQuery),

  graphCase('events.view/success/window', 'what touches the window, in order', from.view, async (call) => {
    await three(call);
    return call('GET', 'me/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-02-10T08:30:00Z&$select=subject');
  }, { status: 200, check: subjects(['Ett', "Två 'b'"]) }),
  graphCase('events.view/success/offset', 'instants with an offset; parameters in any case', from.view, async (call) => {
    await three(call);
    return call('GET', `me/calendar/calendarView?startdatetime=${encodeURIComponent('2027-01-10T09:59:00+01:00')}&enddatetime=${encodeURIComponent('2027-01-10T23:00:00+01:00')}&$select=subject`);
  }, { status: 200, check: subjects(['Ett']) }, true),
  graphCase('events.view/denied/scope', 'without a permission', from.view, withScopes([], (call) => call('GET', 'me/calendarView?startDateTime=2027-01-01&endDateTime=2027-02-01')), mailboxDenied),
  graphCase('events.view/malformed/none', 'without a window', from.view, (call) => call('GET', 'me/calendarView'), { status: 400, code: 'ErrorInvalidParameter', message: /StartDateTime and EndDateTime/ }),
  graphCase('events.view/malformed/range', 'a window of more than 1,825 days', from.issues, (call) => call('GET', 'me/calendarView?startDateTime=2020-01-01T00:00:00Z&endDateTime=2025-01-01T00:00:00Z'), { status: 400, code: 'ErrorInvalidRequest', message: /Maximum number of days: 1825$/ }),
  graphCase('events.view/malformed/date', 'a window that is none', from.view, (call) => call('GET', 'me/calendarView?startDateTime=then&endDateTime=2027-01-01'), { status: 400 }),

  graphCase('events.create/success/shape', '201, the event, and its address', from.create, (call) => call('POST', 'me/events', meeting({ location: { displayName: 'Stadshuset' }, attendees: invite('radsledamot') })), { status: 201, headers: { location: /^https:\/\/graph\.microsoft\.com\/v1\.0\/users\('[^']+'\)\/events\('[^']+'\)$/ }, check: holds({ '@odata.etag': /^W\//, id, subject: 'Möte', start: { timeZone: 'UTC' }, originalStartTimeZone: zone, location: { displayName: 'Stadshuset', locationType: 'default', uniqueId: 'Stadshuset', uniqueIdType: 'private' }, attendees: [{ type: 'required', status: { response: 'none', time: '0001-01-01T00:00:00Z' }, emailAddress: { address: address('radsledamot') } }], responseRequested: true, allowNewTimeProposals: true, isOnlineMeeting: false, onlineMeeting: null, hasAttachments: false, transactionId: null }) }),
  graphCase('events.create/success/mails', 'attendees are mailed at once, each once', from.wire, (call) => then(call('POST', 'me/events', meeting({ attendees: invite('radsledamot', 'part@foretag.example') })), () => mails(call)), { status: 201, check: seen(['invitation part', 'invitation radsledamot']) }),
  graphCase('events.create/success/quiet', 'without attendees nobody is mailed', from.wire, (call) => then(call('POST', 'me/events', meeting()), () => mails(call)), { status: 201, check: seen([]) }),
  graphCase('events.create/success/no-files', 'attachments in the body are dropped', from.wireComm, (call) => call('POST', 'me/events', meeting({ attachments: [file('a.txt', 'a')] })), { status: 201, check: holds({ hasAttachments: false }) }),
  graphCase('events.create/success/online', 'an online meeting has an address to join', 'doc: Create an event as an online meeting', (call) => call('POST', 'me/events', meeting({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' })), { status: 201, check: holds({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', onlineMeeting: { joinUrl: /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\// } }) }),
  graphCase('events.create/success/text', 'a body in text is kept as HTML', from.event, (call) => call('POST', 'me/events', meeting({ body: { contentType: 'text', content: 'a < b\nc' } })), { status: 201, check: holds({ body: { contentType: 'html', content: /a &lt; b<br>/ }, bodyPreview: /^a < b/ }) }),
  graphCase('events.create/success/all-day', 'an all-day event from midnight to midnight', from.event, (call) => call('POST', 'me/events', { subject: 'x', isAllDay: true, start: at('2027-01-12T00:00:00'), end: at('2027-01-14T00:00:00') }), { status: 201, check: holds({ isAllDay: true }) }),
  graphCase('events.create/success/all-day-zone', 'its dates are the same in every zone', from.event, async (call) => call('GET', `me/events/${(await newEvent(call, { isAllDay: true, start: at('2027-01-12T00:00:00'), end: at('2027-01-13T00:00:00') })).id as string}`, undefined, { Prefer: 'outlook.timezone="Tokyo Standard Time"' }), { status: 200, check: holds({ start: { dateTime: '2027-01-12T00:00:00.0000000', timeZone: 'Tokyo Standard Time' }, end: { dateTime: '2027-01-13T00:00:00.0000000' } }) }, true),
  graphCase('events.create/success/zones', 'a zone by its IANA name', 'doc: dateTimeTimeZone resource type', (call) => call('POST', 'me/events', { subject: 'x', start: at('2027-07-12T09:00:00', 'Europe/Stockholm'), end: at('2027-07-12T10:00:00', 'Europe/Stockholm') }), { status: 201, check: holds({ start: { dateTime: '2027-07-12T07:00:00.0000000' }, originalStartTimeZone: 'Europe/Stockholm' }) }),
  graphCase('events.create/success/transaction', 'a transactionId sent again gives the same event, and no second mail', from.wire, async (call) => {
    const more = { transactionId: 'once', attendees: invite('radsledamot') };
    const first = await newEvent(call, more);
    return then(call('POST', 'me/events', meeting(more)), async (answer) => [answer.body.id === first.id, await mails(call)]);
  }, { status: [200, 201], check: seen([true, ['invitation radsledamot']]) }),
  graphCase('events.create/denied/scope', 'Calendars.Read does not suffice', from.create, withScopes(['Calendars.Read'], (call) => call('POST', 'me/events', meeting())), mailboxDenied),
  graphCase('events.create/denied/other', 'in another\'s calendar', from.create, (call) => call('POST', `users/${address('lasare')}/events`, meeting()), mailboxDenied),
  refusedCreate('no-end', 'without an end', { end: undefined }, invalid, from.issues), refusedCreate('order', 'an end before the start', { end: at('2027-01-12T08:00:00') }, invalid, from.issues),
  refusedCreate('zone', 'an unknown zone', { start: at('2027-01-12T09:00:00', 'Nowhere') }, unknownZone, from.issues),
  refusedCreate('property', 'an unknown property', { sunject: 'x' }, { status: 400, code: 'RequestBodyRead', message: /'sunject' does not exist on type 'microsoft\.graph\.event'/ }, from.issues),
  refusedCreate('address', 'an address that is none', { attendees: [{ emailAddress: { address: 'nobody' } }] }, { status: 400, code: 'ErrorInvalidRecipients' }, from.issues), refusedCreate('kind', 'a text where a list is due', { attendees: 'all' }, { status: 400 }, from.create),
  refusedCreate('enum', 'a value that the enumeration lacks', { showAs: 'sleeping' }, { status: 400 }, from.event), refusedCreate('all-day', 'an all-day event that begins at nine', { isAllDay: true }, { status: 400 }, from.event), refusedCreate('extended', 'an extended property without a name', { singleValueExtendedProperties: [{ id: 'key', value: 'x' }] }, { status: 400 }, from.extended),
  graphCase('events.create/malformed/json', 'a body that is no JSON', from.issues, (call) => call('POST', 'me/events', '{"subject": ', json), badBody),
  graphCase('events.create/malformed/type', 'JSON without its Content-Type', from.issues, (call) => call('POST', 'me/events', JSON.stringify(meeting()), { 'content-type': 'text/plain' }), badBody),
  graphCase('events.create/malformed/empty', 'no body', from.issues, (call) => call('POST', 'me/events'), emptyBody),
  graphCase('events.create/conflict/transaction', 'a transactionId used for another event', from.wire, async (call) => {
    await newEvent(call, { transactionId: 'once' });
    return call('POST', 'me/events', meeting({ transactionId: 'once', subject: 'Annat' }));
  }, { status: 409, code: 'ErrorDuplicateTransactionId' }),

  graphCase('events.get/success/id', 'an event by its id, and with the key in parentheses', from.get, async (call) => call('GET', `me/events('${(await newEvent(call)).id as string}')?$select=subject`), { status: 200, check: holds({ '@odata.context': /\/events\/\$entity$/, subject: 'Möte' }) }),
  graphCase('events.get/success/immutable', 'immutable ids are another form of the same event', from.immutable, async (call) => {
    const event = await newEvent(call);
    const read = await call('GET', `me/events/${event.id as string}`, undefined, { Prefer: 'IdType="ImmutableId"' });
    return { ...await call('GET', `users/${address('samordnare')}/calendar/events/${read.body.id as string}`), seen: [read.body.id !== event.id, read.headers['preference-applied'], event.id] };
  }, { status: 200, check: (answer) => [...lacks(answer.seen, [true, 'IdType="ImmutableId"', answer.body.id], 'seen')] }),
  graphCase('events.get/success/attendee', 'the copy in an attendee\'s calendar', from.get, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    const other = call.as('radsledamot');
    return other('GET', `me/events/${(await copyOf(other, event.iCalUId)).id as string}`);
  }, { status: 200, check: holds({ isOrganizer: false, showAs: 'tentative', responseStatus: { response: 'notResponded' }, organizer: { emailAddress: { address: address('samordnare') } } }) }),
  graphCase('events.get/denied/scope', 'without a permission', from.get, async (call) => {
    const event = await newEvent(call);
    await grant(call, 'Mail.Send');
    return call('GET', `me/events/${event.id as string}`);
  }, mailboxDenied),
  graphCase('events.get/missing/deleted', 'one that is gone', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('DELETE', `me/events/${event.id as string}`));
    return call('GET', `me/events/${event.id as string}`);
  }, noItem),
  graphCase('events.get/missing/mailbox', 'one of another mailbox', from.issues, async (call) => call.as('lasare')('GET', `me/events/${(await newEvent(call)).id as string}`), noItem, true),
  graphCase('events.get/malformed/id', 'what is no id', from.issues, (call) => call('GET', 'me/events/AAMk'), malformedId),
  graphCase('events.get/malformed/escape', 'an address with a broken escape', from.errors, (call) => call('GET', 'me/events/%E0%A4%A'), { status: 400, code: 'BadRequest' }),

  graphCase('events.update/success/etag', '200, the whole event, a new ETag', from.update, async (call) => {
    const event = await newEvent(call);
    return { ...await call('PATCH', `me/events/${event.id as string}`, { subject: 'Nytt' }, { 'If-Match': event['@odata.etag'] }), seen: event['@odata.etag'] };
  }, { status: 200, check: (answer) => [...lacks(answer.body, { subject: 'Nytt', start: { timeZone: 'UTC' }, '@odata.etag': (tag: string) => tag !== answer.seen })] }),
  graphCase('events.update/success/attendees', 'attendees alone: only those who come and go are told', from.update, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot', 'chef.barn') });
    await emptied(call);
    return then(call('PATCH', `me/events/${event.id as string}`, { attendees: invite('radsledamot', 'chef.kultur') }), () => mails(call));
  }, { status: 200, check: seen(['cancellation chef.barn', 'invitation chef.kultur']) }),
  graphCase('events.update/success/first-invitation', 'create, attach, then attendees: one mail each, with the file in it', 'm365-wire §4 [inf]', async (call) => {
    const event = await newEvent(call);
    await made(call('POST', `me/events/${event.id as string}/attachments`, file('a.txt', 'a')));
    return then(call('PATCH', `me/events/${event.id as string}`, { attendees: invite('radsledamot') }), async () => (await call.control('GET', 'outbox.json')).map((mail: any) => [mail.kind, mail.attachments.map((one: any) => one.name)]));
  }, { status: 200, check: seen([['invitation', ['a.txt']]]) }, true),
  graphCase('events.update/success/time', 'a new time goes to all who stay, and asks for new answers', from.update, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    const other = call.as('radsledamot');
    await made(other('POST', `me/events/${(await copyOf(other, event.iCalUId)).id as string}/accept`, {}));
    await emptied(call);
    return then(call('PATCH', `me/events/${event.id as string}`, day('2027-01-13')), () => mails(call));
  }, { status: 200, check: all(seen(['update radsledamot']), holds({ attendees: [{ status: { response: 'none' } }] })) }, true),
  graphCase('events.update/success/own', 'reminder, category and extended properties go to nobody', from.update, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    await emptied(call);
    return then(call('PATCH', `me/events/${event.id as string}`, { reminderMinutesBeforeStart: 30, categories: ['BRÅ'], singleValueExtendedProperties: [{ id: key, value: 'x' }] }), () => mails(call));
  }, { status: 200, check: all(seen([]), holds({ reminderMinutesBeforeStart: 30, categories: ['BRÅ'] })) }),
  graphCase('events.update/success/offline', 'a body without the meeting\'s address takes the meeting offline', from.update, async (call) => call('PATCH', `me/events/${(await newEvent(call, { isOnlineMeeting: true })).id as string}`, { body: { contentType: 'html', content: '<p>x</p>' } }), { status: 200, check: holds({ isOnlineMeeting: false, onlineMeeting: null }) }),
  graphCase('events.update/denied/scope', 'Calendars.Read does not suffice', from.update, async (call) => {
    const event = await newEvent(call);
    await grant(call, 'Calendars.Read');
    return call('PATCH', `me/events/${event.id as string}`, { subject: 'x' });
  }, mailboxDenied),
  graphCase('events.update/missing/deleted', 'one that is gone', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('DELETE', `me/events/${event.id as string}`));
    return call('PATCH', `me/events/${event.id as string}`, { subject: 'x' });
  }, noItem),
  graphCase('events.update/malformed/order', 'an end before the start', from.issues, async (call) => call('PATCH', `me/events/${(await newEvent(call)).id as string}`, { end: at('2027-01-12T08:00:00') }), invalid),
  graphCase('events.update/malformed/property', 'an unknown property', from.issues, async (call) => call('PATCH', `me/events/${(await newEvent(call)).id as string}`, { nope: 1 }), { status: 400, code: 'RequestBodyRead' }),
  graphCase('events.update/malformed/id', 'what is no id', from.issues, (call) => call('PATCH', 'me/events/nope', { subject: 'x' }), malformedId),
  graphCase('events.update/conflict/stale', 'If-Match with an older ETag', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('PATCH', `me/events/${event.id as string}`, { subject: 'Nytt' }));
    return call('PATCH', `me/events/${event.id as string}`, { subject: 'Äldre' }, { 'If-Match': event['@odata.etag'] });
  }, stale),

  graphCase('events.delete/success/organizer', '204; the organizer\'s deletion calls the meeting off', from.remove, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    await emptied(call);
    return then(call('DELETE', `me/events/${event.id as string}`), () => mails(call));
  }, { status: 204, headers: { 'content-type': null }, check: all(empty, seen(['cancellation radsledamot'])) }),
  graphCase('events.delete/success/attendee', 'an attendee removes only the own copy', from.remove, async (call) => {
    const event = await newEvent(call, { attendees: invite('radsledamot') });
    await emptied(call);
    const other = call.as('radsledamot');
    return then(other('DELETE', `me/events/${(await copyOf(other, event.iCalUId)).id as string}`), async () => [await mails(call), (await call('GET', `me/events/${event.id as string}`)).status]);
  }, { status: 204, check: seen([[], 200]) }, true),
  graphCase('events.delete/denied/scope', 'Calendars.Read does not suffice', from.remove, async (call) => {
    const event = await newEvent(call);
    await grant(call, 'Calendars.Read');
    return call('DELETE', `me/events/${event.id as string}`);
  }, mailboxDenied),
  graphCase('events.delete/missing/twice', 'a second time', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('DELETE', `me/events/${event.id as string}`));
    return call('DELETE', `me/events/${event.id as string}`);
  }, noItem),
  graphCase('events.delete/malformed/id', 'what is no id', from.issues, (call) => call('DELETE', 'me/events/nope'), malformedId),
  graphCase('events.delete/conflict/stale', 'If-Match with an older ETag', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('PATCH', `me/events/${event.id as string}`, { subject: 'Nytt' }));
    return call('DELETE', `me/events/${event.id as string}`, undefined, { 'If-Match': event['@odata.etag'] });
  }, stale, true),
];
