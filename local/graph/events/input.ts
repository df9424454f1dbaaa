/** Reads what a client sends as an event into a change of what is kept. Throws 400 for what the type does not allow. */
import { randomBytes } from 'node:crypto';
import { invalidProperty, invalidRecipients, invalidRequest, notImplemented, unknownBodyProperty } from '../errors.ts';
import type { Doc } from '../odata.ts';
import { readDateTime, writeDateTime, zoneNamed } from '../time.ts';
import { eventProperties, mostAttendees } from './model.ts';
import type { Attendee, EventData, ItemBody, Person } from './model.ts';
import { appended, escapeHtml, kept } from './text.ts';
import { tenantId } from '../../sharepoint/defaults.ts';

export interface Change { start?: number; end?: number; data: Partial<EventData> }

const lists: Record<string, string[]> = {
  importance: ['low', 'normal', 'high'], sensitivity: ['normal', 'personal', 'private', 'confidential'], showAs: ['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'],
  onlineMeetingProvider: ['unknown', 'teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer'], type: ['required', 'optional', 'resource'], contentType: ['text', 'html'],
};

function oneOf(list: string, value: unknown): string {
  const found = lists[list]?.find((one) => typeof value === 'string' && one.toLowerCase() === value.toLowerCase());
  if (!found) throw invalidProperty();
  return found;
}

function text(value: unknown): string {
  if (value === null) return '';
  if (typeof value !== 'string') throw invalidProperty();
  return value;
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidProperty();
  return value;
}

export const object = (value: unknown): Doc => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidProperty();
  return value as Doc;
};

const array = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw invalidProperty();
  return value;
};

/** `{emailAddress: {name, address}}`. @throws 400 ErrorInvalidRecipients */
export function readPerson(value: unknown): Person {
  const email = object(object(value).emailAddress);
  const address = text(email.address ?? null).trim();
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw invalidRecipients();
  return { address, name: text(email.name ?? null) || address };
}

export function readBody(value: unknown): ItemBody {
  const body = object(value);
  return { contentType: oneOf('contentType', body.contentType ?? 'text') as ItemBody['contentType'], content: text(body.content ?? null) };
}

/** Those already invited keep the answers they have given. */
function readAttendees(value: unknown, before: Attendee[]): Attendee[] {
  const known = new Map(before.map((one) => [one.address.toLowerCase(), one]));
  const read = new Map<string, Attendee>();
  for (const given of array(value)) {
    const person = readPerson(given);
    const key = person.address.toLowerCase();
    const old = known.get(key);
    read.set(key, { ...person, type: oneOf('type', object(given).type ?? 'required') as Attendee['type'], response: old?.response ?? 'none', time: old?.time ?? 0, ...(old?.proposed ? { proposed: old.proposed } : {}) });
  }
  if (read.size > mostAttendees) throw invalidRequest(`A meeting has at most ${mostAttendees} attendees.`);
  return [...read.values()];
}

function readLocation(value: unknown): Doc {
  const given = object(value);
  const displayName = text(given.displayName ?? null);
  const known = ['displayName', 'locationType', 'uniqueId', 'uniqueIdType', 'address', 'coordinates', 'locationEmailAddress', 'locationUri'];
  for (const name of Object.keys(given)) if (!name.startsWith('@') && !known.includes(name)) throw unknownBodyProperty(name, 'location');
  return { ...given, displayName, locationType: given.locationType ?? 'default', ...(displayName ? { uniqueId: displayName, uniqueIdType: 'private' } : { uniqueIdType: 'unknown' }) };
}

const propertyId = /^(String|Integer|Boolean|Double|SystemTime|Binary|Guid|Short|Long|Float|CLSID) (\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}? (Name \S.*|Id 0x[0-9a-f]+)|0x[0-9a-f]+)$/i;

function readExtended(value: unknown, before: Record<string, string>): Record<string, string> {
  const next = { ...before };
  for (const one of array(value)) {
    const { id, value: given } = object(one);
    if (typeof id !== 'string' || !propertyId.test(id) || typeof given !== 'string') throw invalidProperty();
    next[normalId(id)] = given;
  }
  return next;
}

/** The braces around a property set's GUID are optional, and its case does not matter. */
export const normalId = (id: string): string => id.replace(/\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?/i, (_all, guid: string) => `{${guid.toLowerCase()}}`);

/** The meeting's place in Teams, and the part of the body that carries it. */
function madeOnline(body: string): { joinUrl: string; content: string } {
  const joinUrl = `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${randomBytes(24).toString('base64url')}%40thread.v2/0?context=${encodeURIComponent(JSON.stringify({ Tid: tenantId }))}`;
  return { joinUrl, content: appended(body, `<br><div class="me-email-text"><hr><p><b>Microsoft Teams</b></p><p><a class="me-email-headline" href="${escapeHtml(joinUrl)}">Delta i mötet</a></p></div>`) };
}

const readers: Record<string, (value: unknown, before: EventData) => Partial<EventData>> = {
  subject: (value) => ({ subject: text(value) }),
  body: (value) => ({ body: kept(readBody(value)) }),
  attendees: (value, before) => ({ attendees: readAttendees(value, before.attendees) }),
  location: (value) => ({ locations: value === null ? [] : [readLocation(value)].filter((one) => one.displayName !== '') }),
  locations: (value) => ({ locations: array(value).map(readLocation) }),
  isAllDay: (value) => ({ isAllDay: flag(value) }), isReminderOn: (value) => ({ isReminderOn: flag(value) }), responseRequested: (value) => ({ responseRequested: flag(value) }),
  allowNewTimeProposals: (value) => ({ allowNewTimeProposals: flag(value) }), hideAttendees: (value) => ({ hideAttendees: flag(value) }), isOnlineMeeting: (value) => ({ isOnlineMeeting: flag(value) }),
  importance: (value) => ({ importance: oneOf('importance', value) }), sensitivity: (value) => ({ sensitivity: oneOf('sensitivity', value) }), showAs: (value) => ({ showAs: oneOf('showAs', value) }),
  onlineMeetingProvider: (value) => ({ onlineMeetingProvider: oneOf('onlineMeetingProvider', value) }),
  categories: (value) => ({ categories: array(value).map(text) }),
  reminderMinutesBeforeStart: (value) => {
    if (!Number.isInteger(value)) throw invalidProperty();
    return { reminderMinutesBeforeStart: value as number };
  },
  singleValueExtendedProperties: (value, before) => ({ extended: readExtended(value, before.extended) }),
};

/** @param before what is kept now: an empty event when one is created */
export function readEvent(given: Doc, before: EventData): Change {
  const change: Change = { data: {} };
  for (const [name, value] of Object.entries(given)) {
    if (name.startsWith('@')) continue;
    if (!eventProperties.has(name)) throw unknownBodyProperty(name, 'event');
    if (name === 'recurrence' && value !== null) throw notImplemented('recurring events');
    if (name === 'multiValueExtendedProperties' || name === 'extensions') throw notImplemented(name);
    if (Object.hasOwn(readers, name)) Object.assign(change.data, (readers[name] as typeof readers[string])(value, { ...before, ...change.data }));
    if (name === 'start' || name === 'end') {
      const read = readDateTime(value);
      change[name] = read.instant;
      change.data[name === 'start' ? 'originalStartTimeZone' : 'originalEndTimeZone'] = read.zone.name;
    }
  }
  const online = change.data.isOnlineMeeting ?? before.isOnlineMeeting;
  const body = change.data.body ?? before.body;
  if (online && !before.isOnlineMeeting) {
    const made = madeOnline(body.content);
    Object.assign(change.data, { body: { contentType: 'html', content: made.content }, joinUrl: made.joinUrl, onlineMeetingProvider: change.data.onlineMeetingProvider ?? 'teamsForBusiness' });
  } else if (before.isOnlineMeeting && change.data.body && !body.content.replace(/&amp;/g, '&').includes(before.joinUrl)) {
    // Documented: who writes over the part of the body with the meeting's link takes the meeting offline.
    Object.assign(change.data, { isOnlineMeeting: false, onlineMeetingProvider: 'unknown', joinUrl: '' });
  } else if (before.isOnlineMeeting && !online) Object.assign(change.data, { onlineMeetingProvider: 'unknown', joinUrl: '' });
  return change;
}

/** Documented: an all-day event begins and ends at midnight of one and the same zone. @throws 400 */
export function demandWholeDays(start: number, end: number, data: EventData): void {
  if (!data.isAllDay) return;
  const zone = zoneNamed(data.originalStartTimeZone);
  const midnight = (instant: number): boolean => writeDateTime(instant, zone).dateTime.includes('T00:00:00');
  if (data.originalEndTimeZone !== data.originalStartTimeZone || end <= start || !midnight(start) || !midnight(end)) throw invalidProperty();
}

export const emptyEvent = (): EventData => ({
  subject: '', body: { contentType: 'html', content: '' }, attendees: [], locations: [], isAllDay: false, importance: 'normal', sensitivity: 'normal', showAs: 'busy', categories: [],
  reminderMinutesBeforeStart: 15, isReminderOn: true, responseRequested: true, allowNewTimeProposals: true, hideAttendees: false, isOnlineMeeting: false, onlineMeetingProvider: 'unknown', joinUrl: '',
  isCancelled: false, originalStartTimeZone: 'UTC', originalEndTimeZone: 'UTC', response: 'organizer', responseTime: 0, extended: {},
});
