/** Cancelling and answering; free and busy; mail. */
import { holds } from '../case.ts';
import type { Answer, Caller, ConformanceCase, Expectation } from '../case.ts';
import { address, all, at, copyOf, empty, file, from, grant, graphCase, id, invite, mailboxDenied, made, malformedId, newEvent, noItem, operation, seen, then, withScopes, zone } from './common.ts';

const invited = async (call: Caller, more: object = {}): Promise<{ event: any; other: Caller; copy: any }> => {
  const event = await newEvent(call, { attendees: invite('radsledamot'), ...more });
  const other = call.as('radsledamot');
  return { event, other, copy: await copyOf(other, event.iCalUId) };
};
const done: Expectation = { status: 202, headers: { 'content-type': null } };
const mailed = async (call: Caller): Promise<any[]> => call.control('GET', 'outbox.json');
const proposedNewTime = { start: at('2027-01-14T09:00:00'), end: at('2027-01-14T11:00:00') };
const noChange = 'an answer does not compare versions';

/** What accept, tentativelyAccept and decline have in common. */
function answerCases(name: string, action: string, response: string, showAs: string | undefined, source: string): ConformanceCase[] {
  return [
    graphCase(`${name}/success/sent`, '202 without a body; the organizer is told, with the comment', source, async (call) => {
      const { event, other, copy } = await invited(call);
      return then(other('POST', `me/events/${copy.id as string}/${action}`, { comment: 'Hälsningar', sendResponse: true }), async () => [(await made(call('GET', `me/events/${event.id as string}`))).attendees[0].status.response, (await mailed(call))[0], (await copyOf(other, event.iCalUId))?.showAs]);
    }, { ...done, check: all(empty, seen([response, { kind: 'response', answer: response, to: { address: address('samordnare') }, body: { content: 'Hälsningar' } }, showAs])) }),
    graphCase(`${name}/success/silent`, 'sendResponse false: the organizer learns nothing', source, async (call) => {
      const { event, other, copy } = await invited(call);
      return then(other('POST', `me/events/${copy.id as string}/${action}`, { sendResponse: false }), async () => [(await made(call('GET', `me/events/${event.id as string}`))).attendees[0].status.response, (await mailed(call)).length]);
    }, { ...done, check: seen(['none', 1]) }),
    graphCase(`${name}/denied/scope`, 'Calendars.Read does not suffice', source, async (call) => {
      const { other, copy } = await invited(call);
      await grant(call, 'Calendars.Read');
      return other('POST', `me/events/${copy.id as string}/${action}`, {});
    }, mailboxDenied),
    graphCase(`${name}/missing/mailbox`, 'an event of another mailbox', from.issues, async (call) => (await invited(call)).other('POST', `me/events/${(await newEvent(call)).id as string}/${action}`, {}), noItem),
    graphCase(`${name}/malformed/organizer`, 'the organizer cannot answer', from.issues, async (call) => call('POST', `me/events/${(await newEvent(call, { attendees: invite('lasare') })).id as string}/${action}`, {}), { status: 400, code: 'ErrorInvalidRequest', message: /you're the meeting organizer/ }),
    graphCase(`${name}/malformed/parameter`, 'a parameter that the action does not have', from.issues, async (call) => {
      const { other, copy } = await invited(call);
      return other('POST', `me/events/${copy.id as string}/${action}`, { nope: 1 });
    }, { status: 400, code: 'BadRequest' }, true),
  ];
}

const window = { startTime: at('2027-01-12T08:00:00'), endTime: at('2027-01-12T12:00:00') };
const ask = (call: Caller, more: object = {}, headers = {}): Promise<Answer> => call('POST', 'me/calendar/getSchedule', { schedules: [address('radsledamot')], ...window, ...more }, headers);
const to = (...names: string[]): object[] => names.map((name) => ({ emailAddress: { address: name.includes('@') ? name : address(name) } }));
const letter = (more: object = {}): object => ({ subject: 'Underlag', body: { contentType: 'text', content: 'Hej' }, toRecipients: to('lasare'), ...more });

export const answerOperations = [
  operation('events.cancel', 'A meeting is cancelled', { conflict: noChange }),
  operation('events.accept', 'A meeting is accepted', { conflict: noChange }), operation('events.tentative', 'A meeting is accepted with reserve', { conflict: noChange }), operation('events.decline', 'A meeting is declined', { conflict: noChange }),
  operation('schedule.get', 'Free and busy (getSchedule)', { missing: 'an unknown address has its own error, in a reply of 200', conflict: 'a read changes nothing' }),
  operation('mail.send', 'Mail is sent', { missing: 'there is nothing to be missing', conflict: 'mail has no versions, and no key against repeats' }),
  operation('mail.sent', 'Mail that was sent', { conflict: 'a read changes nothing' }),
];

export const answering: ConformanceCase[] = [
  graphCase('events.cancel/success/mails', '202; one mail each with the comment, and the event is gone', from.cancel, async (call) => {
    const { event, other } = await invited(call);
    await call.control('DELETE', 'outbox.json');
    return then(call('POST', `me/events/${event.id as string}/cancel`, { Comment: 'Sjukdom' }), async () => [await mailed(call), (await call('GET', `me/events/${event.id as string}`)).status, await copyOf(other, event.iCalUId)]);
  }, { ...done, check: all(empty, seen([[{ kind: 'cancellation', to: { address: address('radsledamot') }, body: { content: /Sjukdom/ } }], 404, { isCancelled: true, showAs: 'free' }])) }),
  graphCase('events.cancel/denied/scope', 'Calendars.Read does not suffice', from.cancel, async (call) => {
    const event = await newEvent(call);
    await grant(call, 'Calendars.Read');
    return call('POST', `me/events/${event.id as string}/cancel`, {});
  }, mailboxDenied),
  graphCase('events.cancel/missing/twice', 'one that is cancelled already', from.issues, async (call) => {
    const event = await newEvent(call);
    await made(call('POST', `me/events/${event.id as string}/cancel`, {}));
    return call('POST', `me/events/${event.id as string}/cancel`, {});
  }, noItem),
  graphCase('events.cancel/malformed/attendee', 'an attendee cannot cancel', from.cancel, async (call) => {
    const { other, copy } = await invited(call);
    return other('POST', `me/events/${copy.id as string}/cancel`, {});
  }, { status: 400, code: 'ErrorInvalidRequest', message: "Your request can't be completed. You need to be an organizer to cancel a meeting." }),
  graphCase('events.cancel/malformed/id', 'what is no id', from.issues, (call) => call('POST', 'me/events/nope/cancel', {}), malformedId),

  ...answerCases('events.accept', 'accept', 'accepted', 'busy', from.accept), ...answerCases('events.tentative', 'tentativelyAccept', 'tentativelyAccepted', 'tentative', from.tentative), ...answerCases('events.decline', 'decline', 'declined', undefined, from.decline),
  graphCase('events.tentative/success/proposal', 'a proposed time stands with the attendee', from.proposals, async (call) => {
    const { event, other, copy } = await invited(call);
    return then(other('POST', `me/events/${copy.id as string}/tentativelyAccept`, { comment: 'Hellre torsdag', sendResponse: true, proposedNewTime }), () => made(call('GET', `me/events/${event.id as string}?$select=attendees`, undefined, { Prefer: `outlook.timezone="${zone}"` })));
  }, { ...done, check: seen({ attendees: [{ status: { response: 'tentativelyAccepted' }, proposedNewTime: { start: { dateTime: '2027-01-14T09:00:00.0000000', timeZone: zone }, end: { dateTime: '2027-01-14T11:00:00.0000000' } } }] }) }),
  graphCase('events.decline/malformed/proposal-silent', 'a proposal in an answer that is not sent', from.decline, async (call) => {
    const { other, copy } = await invited(call);
    return other('POST', `me/events/${copy.id as string}/decline`, { sendResponse: false, proposedNewTime });
  }, { status: 400 }),
  graphCase('events.decline/malformed/comment-silent', 'a comment in an answer that is not sent', from.issues, async (call) => {
    const { other, copy } = await invited(call);
    return other('POST', `me/events/${copy.id as string}/decline`, { sendResponse: false, comment: 'Nej' });
  }, { status: 400, code: 'ErrorInvalidParameter' }, true),
  graphCase('events.decline/malformed/proposal-forbidden', 'a proposal where the organizer allows none', from.decline, async (call) => {
    const { other, copy } = await invited(call, { allowNewTimeProposals: false });
    return other('POST', `me/events/${copy.id as string}/decline`, { proposedNewTime });
  }, { status: 400 }),

  graphCase('schedule.get/success/view', 'busy and tentative time, others\' without subject, in the zone asked for', from.schedule, async (call) => {
    await made(call.as('radsledamot')('POST', 'me/events', { subject: 'Eget', start: at('2027-01-12T08:30:00'), end: at('2027-01-12T09:00:00') }));
    await invited(call);
    return ask(call, { schedules: [address('radsledamot'), address('samordnare')], availabilityViewInterval: 30 }, { Prefer: `outlook.timezone="${zone}"` });
  }, { status: 200, check: (answer) => [...holds({ '@odata.context': /Collection\(microsoft\.graph\.scheduleInformation\)$/, value: [{ scheduleId: address('radsledamot'), availabilityView: '02111100', scheduleItems: [{ status: 'busy', start: { dateTime: '2027-01-12T08:30:00.0000000', timeZone: zone }, subject: undefined }, { status: 'tentative' }], workingHours: { daysOfWeek: Array.isArray, startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: zone } } }, { scheduleItems: [{ subject: 'Möte', isPrivate: false }] }] })(answer)] }),
  graphCase('schedule.get/success/interval', 'slots of 30 minutes when nothing else is said', from.schedule, (call) => ask(call), { status: 200, check: holds({ value: [{ availabilityView: '00000000' }] }) }),
  graphCase('schedule.get/success/unknown', 'an unknown address gives an entry with an error', from.schedule, (call) => ask(call, { schedules: [address('ingen'), address('lasare')] }), { status: 200, check: holds({ value: [{ scheduleId: address('ingen'), availabilityView: '', error: { responseCode: 'ErrorMailRecipientNotFound', message: /./ } }, { error: undefined }] }) }),
  graphCase('schedule.get/success/own-address', 'through the own calendar by name', from.schedule, (call) => call('POST', `users/${address('samordnare')}/calendar/microsoft.graph.getSchedule`, { Schedules: [address('lasare')], StartTime: window.startTime, EndTime: window.endTime, AvailabilityViewInterval: 60 }), { status: 200, check: holds({ value: [{ availabilityView: '0000' }] }) }, true),
  graphCase('schedule.get/success/basic', 'Calendars.ReadBasic suffices', from.wire, withScopes(['Calendars.ReadBasic'], (call) => ask(call)), { status: 200 }),
  graphCase('schedule.get/success/62-days', '62 days', from.wire, (call) => ask(call, { endTime: at('2027-03-15T08:00:00'), availabilityViewInterval: 1440 }), { status: 200 }),
  graphCase('schedule.get/denied/scope', 'without a permission', from.schedule, withScopes(['Mail.Send'], (call) => ask(call)), mailboxDenied),
  graphCase('schedule.get/malformed/mailboxes', 'more than 20 mailboxes', from.wire, (call) => ask(call, { schedules: Array.from({ length: 21 }, () => address('lasare')) }), { status: 400, code: 'ErrorIdentityArrayTooBig' }, true),
  graphCase('schedule.get/malformed/days', 'more than 62 days', from.wire, (call) => ask(call, { endTime: at('2027-03-15T08:01:00') }), { status: 400, code: 'ErrorTimeIntervalTooBig', message: /The allowed limit = 62 days; the actual limit = 63 days\.$/ }),
  graphCase('schedule.get/malformed/interval', 'slots below 5 minutes', from.schedule, (call) => ask(call, { availabilityViewInterval: 4 }), { status: 400, code: 'ErrorInvalidMergedFreeBusyInterval' }, true),
  graphCase('schedule.get/malformed/order', 'an end before the start', from.schedule, (call) => ask(call, { endTime: at('2027-01-12T07:00:00') }), { status: 400 }),
  graphCase('schedule.get/malformed/none', 'no addresses', from.schedule, (call) => ask(call, { schedules: [] }), { status: 400 }),
  graphCase('schedule.get/malformed/time', 'no times', from.schedule, (call) => ask(call, { startTime: undefined }), { status: 400 }),

  graphCase('mail.send/success/each', '202 without a body; one mail to each, hidden recipients unseen by the others', from.sendMail, (call) => then(call('POST', 'me/sendMail', { message: letter({ ccRecipients: to('lasare'), bccRecipients: to('registrator'), attachments: [file('a.txt', 'a')] }), saveToSentItems: true }), async () => (await mailed(call)).map((mail) => [mail.kind, mail.to.address, mail.recipients.length, mail.attachments.length]).sort()),
    { ...done, check: all(empty, seen([['mail', address('lasare'), 1, 1], ['mail', address('registrator'), 1, 1]])) }),
  graphCase('mail.send/success/case', 'parameters in Pascal case, under the own name', from.sendMail, (call) => call('POST', `users/${address('samordnare')}/sendMail`, { Message: letter(), SaveToSentItems: false }), done),
  graphCase('mail.send/denied/scope', 'without Mail.Send', from.sendMail, withScopes(['Calendars.ReadWrite'], (call) => call('POST', 'me/sendMail', { message: letter() })), mailboxDenied),
  graphCase('mail.send/denied/from', 'in another\'s name', from.issues, (call) => call('POST', 'me/sendMail', { message: letter({ from: to('lasare')[0] }) }), { status: 403, code: 'ErrorSendAsDenied' }),
  graphCase('mail.send/malformed/nobody', 'to nobody', from.issues, (call) => call('POST', 'me/sendMail', { message: letter({ toRecipients: [] }) }), { status: 400, code: 'ErrorInvalidRecipients' }),
  graphCase('mail.send/malformed/message', 'without a message', from.sendMail, (call) => call('POST', 'me/sendMail', { saveToSentItems: true }), { status: 400 }),
  graphCase('mail.send/malformed/property', 'an unknown property', from.issues, (call) => call('POST', 'me/sendMail', { message: letter({ nope: 1 }) }), { status: 400, code: 'RequestBodyRead' }),
  graphCase('mail.send/malformed/save', 'saveToSentItems that is neither true nor false', from.sendMail, (call) => call('POST', 'me/sendMail', { message: letter(), saveToSentItems: 'no' }), { status: 400 }),
  graphCase('mail.send/malformed/abstract', 'an attachment without @odata.type', from.issues, (call) => call('POST', 'me/sendMail', { message: letter({ attachments: [{ name: 'a.txt', contentBytes: 'YQ==' }] }) }), { status: 422, code: 'UnprocessableType' }),
  graphCase('mail.send/malformed/mime', 'JSON under text/plain, which is for MIME in base64', from.sendMail, (call) => call('POST', 'me/sendMail', JSON.stringify({ message: letter() }), { 'content-type': 'text/plain' }), { status: 400, code: 'ErrorMimeContentInvalidBase64String' }),
  graphCase('mail.send/malformed/size', 'a request above 4 MB', from.large, (call) => call('POST', 'me/sendMail', { message: letter({ attachments: [file('a', Buffer.alloc(2e6)), file('b', Buffer.alloc(2e6))] }) }), { status: 413 }),

  graphCase('mail.sent/success/list', 'a copy in Sent Items, unless told otherwise', from.messages, withScopes(['Mail.Send', 'Mail.Read'], async (call) => {
    await made(call('POST', 'me/sendMail', { message: letter({ bccRecipients: to('registrator') }) }));
    await made(call('POST', 'me/sendMail', { message: letter({ subject: 'Osparat' }), saveToSentItems: false }));
    return call('GET', 'me/mailFolders/sentitems/messages');
  }), { status: 200, check: holds({ value: [{ id, subject: 'Underlag', isDraft: false, from: { emailAddress: { address: address('samordnare') } }, toRecipients: to('lasare'), bccRecipients: to('registrator'), body: { contentType: 'text', content: 'Hej' } }] }) }),
  graphCase('mail.sent/success/get', 'one by its id', from.message, withScopes(['Mail.Send', 'Mail.Read'], async (call) => {
    await made(call('POST', 'me/sendMail', { message: letter() }));
    return call('GET', `me/messages/${(await made(call('GET', "me/mailFolders('SentItems')/messages?$select=id"))).value[0].id as string}?$select=subject`);
  }), { status: 200, check: holds({ subject: 'Underlag' }) }),
  graphCase('mail.sent/denied/scope', 'Mail.Send does not read', from.messages, (call) => call('GET', 'me/mailFolders/sentitems/messages'), mailboxDenied),
  graphCase('mail.sent/missing/id', 'no such mail', from.message, withScopes(['Mail.Read'], (call) => call('GET', `me/messages/AAMkADRk${'0'.repeat(32)}AAA=`)), noItem),
  graphCase('mail.sent/malformed/id', 'what is no id', from.issues, withScopes(['Mail.Read'], (call) => call('GET', 'me/messages/nope')), malformedId),
  graphCase('mail.sent/malformed/filter', 'a filter that cannot be read', from.filter, withScopes(['Mail.Read'], (call) => call('GET', 'me/mailFolders/sentitems/messages?$filter=x')), { status: 400 }),
];
