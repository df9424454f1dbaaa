/** What Graph answers to: one table of methods, paths, the permissions of which one suffices, and the work. */
import { badRequest, invalidParameter } from './errors.ts';
import { argument, bodyOf } from './call.ts';
import type { Call, Reply } from './call.ts';
import { calendarView, eventReply, listAttachments, listEvents } from './events/read.ts';
import type { Reply as Answer } from './events/meetings.ts';
import { renderAttachment } from './events/render.ts';
import { getSchedule } from './events/schedule.ts';
import { sendMail } from './mail.ts';
import { findUser, getUser, listUsers } from './users.ts';
import type { AttachmentRecord } from './events/store.ts';
import type { EventRecord } from './events/model.ts';

/** Whose refusal it is when no permission suffices. */
export type Realm = 'outlook' | 'directory' | 'files';
export interface Route { method: string; path: string; realm: Realm; scopes: string[]; run: (call: Call, ...names: string[]) => Reply }

const write = ['Calendars.ReadWrite'];
const read = ['Calendars.Read', ...write, 'Calendars.Read.Shared', 'Calendars.ReadWrite.Shared'];
const basic = ['Calendars.ReadBasic', ...read];
const wholeProfiles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];
const anyProfile = ['User.ReadBasic.All', ...wholeProfiles];
const ownProfile = ['User.Read', 'User.ReadWrite', ...anyProfile];
const readFiles = ['Files.Read', 'Files.ReadWrite', 'Files.Read.All', 'Files.ReadWrite.All'];
const writeFiles = ['Files.ReadWrite', 'Files.ReadWrite.All'];

const users = (call: Call) => call.graph.engine.principals.tenantUsers();
const whole = (call: Call): boolean => call.graph.settings.grants(wholeProfiles);
const eventOf = (call: Call, id: string): EventRecord => call.graph.meetings.events.get(call.user.upn, id);
const attachmentOf = (call: Call, event: string, id: string): AttachmentRecord => call.graph.meetings.events.attachment(eventOf(call, event), id);
const contentOf = (call: Call, one: AttachmentRecord): Buffer => call.graph.meetings.events.content(one);
const context = (call: Call, rest: string): string => `https://graph.microsoft.com/v1.0/$metadata#users('${call.user.oid}')/${rest}`;
const done = (status: number): Reply => ({ status });

const answer = (reply: Answer) => (call: Call, id: string): Reply => {
  const body = bodyOf(call);
  const send = argument(body, 'sendResponse') ?? true;
  if (typeof send !== 'boolean') throw invalidParameter('sendResponse is true or false.');
  // Documented: a proposed time is part of a response that is sent.
  if (argument(body, 'proposedNewTime') && (!send || !eventOf(call, id).data.allowNewTimeProposals)) throw badRequest('A new time can be proposed only in a response, and only when the organizer allows it.', 'ErrorInvalidRequest');
  call.graph.meetings.answer(call.user, id, reply, { comment: String(argument(body, 'comment') ?? ''), send });
  return done(202);
};

const outlook = (method: string, path: string, scopes: string[], run: Route['run']): Route => ({ method, path, realm: 'outlook', scopes, run });
const directory = (path: string, scopes: string[], run: Route['run']): Route => ({ method: 'GET', path, realm: 'directory', scopes, run });
const files = (method: string, path: string, scopes: string[], run: Route['run']): Route => ({ method, path, realm: 'files', scopes, run });

export const routes: Route[] = [
  directory('me', ownProfile, (call) => ({ status: 200, body: getUser(call.user, call.user.oid, call.query, true) })),
  directory('users', anyProfile, (call) => ({ status: 200, body: listUsers(users(call), call.query, call.headers, whole(call)) })),
  directory('users/{}', ownProfile, (call, id) => ({ status: 200, body: getUser(findUser(users(call), id), id, call.query, whole(call)) })),

  outlook('GET', 'me/calendar', read, (call) => ({ status: 200, body: { '@odata.context': context(call, 'calendar/$entity'), id: `AAMkCal${call.user.oid}=`, name: 'Kalender', color: 'auto', hexColor: '', isDefaultCalendar: true, changeKey: call.user.oid, canShare: true, canViewPrivateItems: true, canEdit: true, allowedOnlineMeetingProviders: ['teamsForBusiness'], defaultOnlineMeetingProvider: 'teamsForBusiness', isTallyingResponses: true, isRemovable: false, owner: { name: call.user.title, address: call.user.email } } })),
  outlook('GET', 'me/events', read, listEvents),
  outlook('GET', 'me/calendarView', read, calendarView),
  outlook('POST', 'me/events', write, (call) => eventReply(call, call.graph.meetings.create(call.user, bodyOf(call)), 201)),
  outlook('GET', 'me/events/{}', read, (call, id) => eventReply(call, eventOf(call, id), 200)),
  outlook('PATCH', 'me/events/{}', write, (call, id) => eventReply(call, call.graph.meetings.update(call.user, id, bodyOf(call), call.headers['if-match']), 200)),
  outlook('DELETE', 'me/events/{}', write, (call, id) => {
    call.graph.meetings.remove(call.user, id);
    return done(204);
  }),
  outlook('POST', 'me/events/{}/cancel', write, (call, id) => {
    call.graph.meetings.cancel(call.user, id, String(argument(bodyOf(call), 'comment') ?? ''));
    return done(202);
  }),
  outlook('POST', 'me/events/{}/accept', write, answer('accepted')),
  outlook('POST', 'me/events/{}/tentativelyAccept', write, answer('tentativelyAccepted')),
  outlook('POST', 'me/events/{}/decline', write, answer('declined')),

  outlook('GET', 'me/events/{}/attachments', read, (call, id) => listAttachments(call, eventOf(call, id))),
  outlook('POST', 'me/events/{}/attachments', write, (call, id) => {
    const made = call.graph.attachments.add(eventOf(call, id), bodyOf(call));
    return { status: 201, body: { '@odata.context': context(call, `events('${encodeURIComponent(id)}')/attachments/$entity`), ...renderAttachment(made, call.wishes, contentOf(call, made)) } };
  }),
  outlook('POST', 'me/events/{}/attachments/createUploadSession', write, (call, id) => ({ status: 201, body: call.graph.attachments.open(call.user, eventOf(call, id), bodyOf(call)) })),
  outlook('GET', 'me/events/{}/attachments/{}', read, (call, event, id) => {
    const one = attachmentOf(call, event, id);
    return { status: 200, body: { '@odata.context': context(call, `events('${encodeURIComponent(event)}')/attachments/$entity`), ...renderAttachment(one, call.wishes, contentOf(call, one)) } };
  }),
  outlook('GET', 'me/events/{}/attachments/{}/$value', read, (call, event, id) => {
    const one = attachmentOf(call, event, id);
    // A file's own type would let a browser run it; a download is all that is wanted.
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body: contentOf(call, one) };
  }),
  outlook('DELETE', 'me/events/{}/attachments/{}', write, (call, event, id) => {
    call.graph.attachments.remove(eventOf(call, event), attachmentOf(call, event, id));
    return done(204);
  }),

  outlook('POST', 'me/calendar/getSchedule', basic, (call) => ({ status: 200, body: getSchedule({ user: call.user, body: bodyOf(call), zone: call.wishes.zone, events: call.graph.meetings.events, userAt: (address) => call.graph.userAt(address) }) })),
  outlook('POST', 'me/sendMail', ['Mail.Send'], (call) => {
    const { engine, outbox, settings } = call.graph;
    sendMail({ store: engine.store, outbox, now: engine.now(), limit: settings.messageLimit() }, call.user, bodyOf(call));
    return done(202);
  }),

  files('GET', 'me/drive', readFiles, (call) => ({ status: 200, body: call.graph.drives.drive(call.user) })),
  files('GET', 'me/drive/root:/{:}', readFiles, (call, path) => ({ status: 200, body: call.graph.drives.item(call.user, path) })),
  files('GET', 'me/drive/root:/{:}:/content', readFiles, (call, path) => ({ status: 200, headers: { 'content-type': 'application/octet-stream' }, body: call.graph.drives.read(call.user, path) })),
  files('PUT', 'me/drive/root:/{:}:/content', writeFiles, (call, path) => call.graph.drives.write(call.user, path, call.rawBody, call.headers['content-type'])),
  files('POST', 'me/drive/root:/{:}:/createUploadSession', writeFiles, (call, path) => ({ status: 200, body: call.graph.drives.open(call.user, path, bodyOf(call)) })),
];
