/** A meeting as a mailbox holds it. Names and values: the event resource of Graph v1.0. */
import type { Doc } from '../odata.ts';

export type Answer = 'none' | 'organizer' | 'tentativelyAccepted' | 'accepted' | 'declined' | 'notResponded';
export interface Person { name: string; address: string }
export interface Attendee extends Person { type: 'required' | 'optional' | 'resource'; response: Answer; /** When answered; 0 never. */ time: number; /** Another time that the answer proposes. */ proposed?: TimeSlot }
export interface TimeSlot { start: number; end: number }
export interface ItemBody { contentType: 'html' | 'text'; content: string }

/** What is kept beside the columns that are searched. */
export interface EventData {
  subject: string; body: ItemBody; attendees: Attendee[]; locations: Doc[];
  isAllDay: boolean; importance: string; sensitivity: string; showAs: string; categories: string[];
  reminderMinutesBeforeStart: number; isReminderOn: boolean; responseRequested: boolean; allowNewTimeProposals: boolean; hideAttendees: boolean;
  isOnlineMeeting: boolean; onlineMeetingProvider: string; joinUrl: string; isCancelled: boolean;
  originalStartTimeZone: string; originalEndTimeZone: string;
  /** The owner's own answer. */ response: Answer; responseTime: number;
  /** Single-value extended properties by id. */ extended: Record<string, string>;
}

export interface EventRecord {
  key: string; /** UPN of the owner. */ mailbox: string; /** iCalUId: the same in every mailbox. */ uid: string; organizer: Person;
  start: number; end: number; created: number; modified: number; change: number; transactionId: string; transactionDigest: string; data: EventData;
}

/** Properties that every reply carries. */
const shown = ['createdDateTime', 'lastModifiedDateTime', 'changeKey', 'categories', 'transactionId', 'originalStartTimeZone', 'originalEndTimeZone', 'iCalUId', 'uid', 'reminderMinutesBeforeStart', 'isReminderOn', 'hasAttachments', 'subject', 'bodyPreview', 'importance', 'sensitivity', 'isAllDay', 'isCancelled', 'isOrganizer', 'responseRequested', 'seriesMasterId', 'showAs', 'type', 'webLink', 'onlineMeetingUrl', 'isOnlineMeeting', 'onlineMeetingProvider', 'allowNewTimeProposals', 'occurrenceId', 'isDraft', 'hideAttendees', 'responseStatus', 'body', 'start', 'end', 'location', 'locations', 'recurrence', 'attendees', 'organizer', 'onlineMeeting'];
/** Properties of the type that are only read, or are navigated to. */
const more = ['id', 'originalStart', 'attachments', 'singleValueExtendedProperties', 'multiValueExtendedProperties', 'calendar', 'instances', 'extensions', 'cancelledOccurrences', 'exceptionOccurrences'];
export const eventProperties = new Set([...shown, ...more]);

/**
 * Properties of the meeting itself: an update that names one of them goes to every attendee. What is the owner's
 * own (reminder, category, how the time is shown, extended properties) does not leave the mailbox.
 */
export const shared = new Set(['subject', 'body', 'start', 'end', 'location', 'locations', 'isAllDay', 'isOnlineMeeting', 'onlineMeetingProvider', 'recurrence', 'importance', 'sensitivity', 'hideAttendees', 'responseRequested', 'allowNewTimeProposals']);

/** Documented ceiling of attendees. */
export const mostAttendees = 500;
