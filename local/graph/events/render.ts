/** An event and its attachments as Graph v1.0 writes them. */
import type { Doc } from '../odata.ts';
import { never, stamp, writeDateTime, zoneNamed } from '../time.ts';
import type { Zone } from '../time.ts';
import { changeKey, previewOf } from './meetings.ts';
import type { Meetings } from './meetings.ts';
import type { Answer, EventRecord, Person } from './model.ts';
import { normalId } from './input.ts';
import { attachmentId, eventId } from './store.ts';
import type { AttachmentRecord } from './store.ts';
import { asked } from './text.ts';

/** What a caller prefers. */
export interface Wishes { zone: Zone; /** Immutable ids. */ stays: boolean; textBody: boolean }

const person = ({ name, address }: Person): Doc => ({ emailAddress: { name, address } });
const status = (response: Answer, time: number): Doc => ({ response, time: time ? stamp(time) : never });

export function renderEvent(event: EventRecord, meetings: Meetings, wishes: Wishes): Doc {
  const { data } = event;
  const id = eventId(event.key, wishes.stays);
  // An all-day event is its dates, whatever zone they are asked for in.
  const at = (instant: number, zone: string): Doc => ({ ...writeDateTime(instant, data.isAllDay ? zoneNamed(zone) : wishes.zone), timeZone: wishes.zone.name });
  return {
    '@odata.etag': `W/"${changeKey(event)}"`, id, createdDateTime: stamp(event.created), lastModifiedDateTime: stamp(event.modified), changeKey: changeKey(event), categories: data.categories,
    transactionId: event.transactionId || null, originalStartTimeZone: data.originalStartTimeZone, originalEndTimeZone: data.originalEndTimeZone, iCalUId: event.uid, uid: event.uid,
    reminderMinutesBeforeStart: data.reminderMinutesBeforeStart, isReminderOn: data.isReminderOn, hasAttachments: meetings.events.attachments(event.key).some((one) => !one.inline), subject: data.subject, bodyPreview: previewOf(event),
    importance: data.importance, sensitivity: data.sensitivity, isAllDay: data.isAllDay, isCancelled: data.isCancelled, isOrganizer: meetings.organizes(event), responseRequested: data.responseRequested,
    seriesMasterId: null, showAs: data.showAs, type: 'singleInstance', webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(id)}&exvsurl=1&path=/calendar/item`, onlineMeetingUrl: null,
    isOnlineMeeting: data.isOnlineMeeting, onlineMeetingProvider: data.onlineMeetingProvider, allowNewTimeProposals: data.allowNewTimeProposals, occurrenceId: null, isDraft: false, hideAttendees: data.hideAttendees,
    responseStatus: status(data.response, data.responseTime), body: asked(data.body, wishes.textBody), start: at(event.start, data.originalStartTimeZone), end: at(event.end, data.originalEndTimeZone),
    location: data.locations[0] ?? { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }, locations: data.locations, recurrence: null,
    attendees: data.attendees.map((one) => ({ type: one.type, status: status(one.response, one.time), ...(one.proposed ? { proposedNewTime: { start: writeDateTime(one.proposed.start, wishes.zone), end: writeDateTime(one.proposed.end, wishes.zone) } } : {}), ...person(one) })), organizer: person(event.organizer),
    onlineMeeting: data.joinUrl ? { joinUrl: data.joinUrl } : null,
  };
}

/** For filters: every extended property, and times in UTC. */
export const searchable = (event: EventRecord, rendered: Doc): Doc => ({ ...rendered, singleValueExtendedProperties: extendedOf(event) });
export const extendedOf = (event: EventRecord): Doc[] => Object.entries(event.data.extended).map(([id, value]) => ({ id, value }));

/** The filter of `$expand=singleValueExtendedProperties($filter=id eq '…' or id eq '…')`: the ids it names. */
export function expandedIds(filter: string): string[] {
  return [...filter.matchAll(/\bid\s+eq\s+'((?:[^']|'')*)'/gi)].map((found) => normalId((found[1] as string).replace(/''/g, "'")));
}

export function renderAttachment(one: AttachmentRecord, wishes: Wishes, content?: Buffer): Doc {
  return {
    '@odata.type': '#microsoft.graph.fileAttachment', '@odata.mediaContentType': one.type, id: attachmentId(one.event, one.key, wishes.stays), lastModifiedDateTime: new Date(one.modified).toISOString().replace(/\.\d+Z$/, 'Z'),
    name: one.name, contentType: one.type, size: one.size, isInline: one.inline, contentId: one.contentId, contentLocation: null, ...(content ? { contentBytes: content.toString('base64') } : {}),
  };
}
