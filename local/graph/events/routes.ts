/** Calendars, events and their attachments: which call does what, and with which permission. */
import { argument, neededBody, parameters, textArgument } from '../call.ts';
import type { Call, Reply } from '../call.ts';
import { invalidParameter, invalidProperty, invalidRequest, notImplemented } from '../errors.ts';
import type { Doc } from '../odata.ts';
import { counted, done, outlook, ownContext } from '../route.ts';
import type { Route } from '../route.ts';
import { readDateTime } from '../time.ts';
import { object } from './input.ts';
import type { Reply as Answer } from './meetings.ts';
import type { EventRecord, TimeSlot } from './model.ts';
import { calendarView, countEvents, eventReply, listAttachments, listEvents } from './read.ts';
import { renderAttachment } from './render.ts';
import { getSchedule } from './schedule.ts';
import type { AttachmentRecord } from './store.ts';

const write = ['Calendars.ReadWrite'];
const read = ['Calendars.Read', ...write, 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
/** Documented for it: events without their bodies, attachments and extensions. */
const basic = ['Calendars.ReadBasic', ...read];

const eventOf = (call: Call, id: string): EventRecord => call.graph.meetings.events.get(call.user.upn, id);
const attachmentOf = (call: Call, event: string, id: string): AttachmentRecord => call.graph.meetings.events.attachment(eventOf(call, event), id);
const contentOf = (call: Call, one: AttachmentRecord): Buffer => call.graph.meetings.events.content(one);

function attachmentReply(call: Call, event: string, one: AttachmentRecord, status: number): Reply {
  return { status, body: { '@odata.context': ownContext(call, `events('${encodeURIComponent(event)}')/attachments/$entity`), ...renderAttachment(one, call.wishes, contentOf(call, one)) } };
}

/** The one calendar of a mailbox; its id is the same in both forms. */
export const calendarId = (oid: string): string => `AAMkCal${oid}=`;

function calendar(call: Call): Doc {
  return {
    id: calendarId(call.user.oid), name: 'Kalender', color: 'auto', hexColor: '', isDefaultCalendar: true, changeKey: call.user.oid, canShare: true, canViewPrivateItems: true, canEdit: true,
    allowedOnlineMeetingProviders: ['teamsForBusiness'], defaultOnlineMeetingProvider: 'teamsForBusiness', isTallyingResponses: true, isRemovable: false, owner: { name: call.user.title, address: call.user.email },
  };
}

/** Documented: a proposed time is part of a response that is sent, and only where the organizer allows it. @throws 400 */
function proposal(call: Call, id: string, given: unknown, send: boolean): TimeSlot | undefined {
  if (given === undefined || given === null) return undefined;
  if (!send) throw invalidParameter("'SendResponse' must be true when 'ProposedNewTime' is not null.");
  if (!eventOf(call, id).data.allowNewTimeProposals) throw invalidRequest("The meeting organizer doesn't allow new time proposals.");
  const { start, end } = object(given);
  const slot = { start: readDateTime(start).instant, end: readDateTime(end).instant };
  if (slot.end < slot.start) throw invalidProperty();
  return slot;
}

const answer = (name: string, reply: Answer, more: string[] = []) => (call: Call, id: string): Reply => {
  const body = parameters(call, name, ['comment', 'sendResponse', ...more]);
  const send = argument(body, 'sendResponse') ?? true;
  if (typeof send !== 'boolean') throw invalidParameter('sendResponse is true or false.');
  const comment = textArgument(body, 'comment');
  if (comment && !send) throw invalidParameter("'SendResponse' must be true when 'Comment' is not null.");
  const proposed = proposal(call, id, argument(body, 'proposedNewTime'), send);
  call.graph.meetings.answer(call.user, id, reply, { comment, send, proposed });
  return done(202);
};

export const eventRoutes: Route[] = [
  outlook('GET', 'me/calendar', basic, (call) => ({ status: 200, body: { '@odata.context': ownContext(call, 'calendars/$entity'), ...calendar(call) } })),
  outlook('GET', 'me/calendars', basic, (call) => ({ status: 200, body: { '@odata.context': ownContext(call, 'calendars'), value: [calendar(call)] } })),
  outlook('GET', 'me/events', basic, listEvents),
  outlook('GET', 'me/events/$count', basic, (call) => counted(countEvents(call))),
  outlook('GET', 'me/events/delta', basic, () => {
    throw notImplemented('delta queries');
  }),
  outlook('GET', 'me/calendarView', basic, calendarView),
  outlook('POST', 'me/events', write, (call) => eventReply(call, call.graph.meetings.create(call.user, neededBody(call)), 201)),
  outlook('GET', 'me/events/{}', basic, (call, id) => eventReply(call, eventOf(call, id), 200)),
  outlook('PATCH', 'me/events/{}', write, (call, id) => eventReply(call, call.graph.meetings.update(call.user, id, neededBody(call), call.headers['if-match']), 200)),
  outlook('DELETE', 'me/events/{}', write, (call, id) => {
    call.graph.meetings.remove(call.user, id, call.headers['if-match']);
    return done(204);
  }),
  outlook('POST', 'me/events/{}/cancel', write, (call, id) => {
    call.graph.meetings.cancel(call.user, id, textArgument(parameters(call, 'cancel', ['comment']), 'comment'));
    return done(202);
  }),
  outlook('POST', 'me/events/{}/accept', write, answer('accept', 'accepted')),
  outlook('POST', 'me/events/{}/tentativelyAccept', write, answer('tentativelyAccept', 'tentativelyAccepted', ['proposedNewTime'])),
  outlook('POST', 'me/events/{}/decline', write, answer('decline', 'declined', ['proposedNewTime'])),

  outlook('GET', 'me/events/{}/attachments', read, (call, id) => listAttachments(call, eventOf(call, id))),
  outlook('GET', 'me/events/{}/attachments/$count', read, (call, id) => counted(call.graph.meetings.events.attachments(eventOf(call, id).key).length)),
  outlook('POST', 'me/events/{}/attachments', write, (call, id) => attachmentReply(call, id, call.graph.attachments.add(eventOf(call, id), neededBody(call)), 201)),
  outlook('POST', 'me/events/{}/attachments/createUploadSession', write, (call, id) => {
    neededBody(call);
    return { status: 201, body: call.graph.attachments.open(call.user, eventOf(call, id), parameters(call, 'createUploadSession', ['AttachmentItem'])) };
  }),
  outlook('GET', 'me/events/{}/attachments/{}', read, (call, event, id) => attachmentReply(call, event, attachmentOf(call, event, id), 200)),
  outlook('GET', 'me/events/{}/attachments/{}/$value', read, (call, event, id) => {
    const one = attachmentOf(call, event, id);
    // A file's own type would let a browser run it; a download is all that is wanted.
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: contentOf(call, one) };
  }),
  outlook('DELETE', 'me/events/{}/attachments/{}', write, (call, event, id) => {
    call.graph.attachments.remove(eventOf(call, event), attachmentOf(call, event, id));
    return done(204);
  }),

  // Only that it needs a permission of its own: times are computed from getSchedule.
  outlook('POST', 'me/findMeetingTimes', ['Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'], () => {
    throw notImplemented('findMeetingTimes');
  }),
  outlook('POST', 'me/calendar/getSchedule', basic, (call) => {
    neededBody(call);
    const body = parameters(call, 'getSchedule', ['schedules', 'startTime', 'endTime', 'availabilityViewInterval']);
    return { status: 200, body: getSchedule({ user: call.user, body, zone: call.wishes.zone, events: call.graph.meetings.events, userAt: (address) => call.graph.userAt(address) }) };
  }),
];
