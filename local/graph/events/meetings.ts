/**
 * What happens when a meeting is made, changed, answered and called off: who is mailed, and what lies in whose calendar.
 * Sources: Graph v1.0 "Create event", "Update event" (notes on attendees), "event: cancel", "Delete event",
 * "event: accept/tentativelyAccept/decline", "Add attachment" (attendees see it with the next update).
 */
import { randomBytes, randomUUID } from 'node:crypto';
import type { Store } from '../../sharepoint/domain/store.ts';
import type { TenantUser } from '../../sharepoint/domain/types.ts';
import { changed, invalidProperty, invalidRequest, transactionUsed } from '../errors.ts';
import type { Doc } from '../odata.ts';
import type { MailEvent, MailKind, Outbox, Recipient } from '../outbox.ts';
import { demandWholeDays, emptyEvent, readEvent } from './input.ts';
import { shared } from './model.ts';
import type { Answer, Attendee, EventRecord, Person, TimeSlot } from './model.ts';
import { digestOf, EventStore, newKey } from './store.ts';
import { appended, escapeHtml, textOf } from './text.ts';

/** The language of the mailboxes is Swedish, and so is what Exchange puts before a subject. */
const prefixes = { cancelled: 'Inställt: ', accepted: 'Accepterat: ', tentativelyAccepted: 'Preliminärt: ', declined: 'Avböjt: ' };
export type Reply = 'accepted' | 'tentativelyAccepted' | 'declined';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const addressed = (attendees: Attendee[]): Recipient[] => attendees.map((one) => ({ name: one.name, address: one.address, type: one.type === 'optional' ? 'cc' : 'to' }));
export const changeKey = (event: EventRecord): string => Buffer.from(`${event.key.slice(0, 12)}${String(event.change).padStart(6, '0')}`).toString('base64');
const factsOf = (event: EventRecord): MailEvent => ({
  start: event.start, end: event.end, isAllDay: event.data.isAllDay, zone: event.data.originalStartTimeZone, joinUrl: event.data.joinUrl,
  location: event.data.locations.map((one) => String(one.displayName)).filter(Boolean).join('; '),
});

/** @throws 412 the event has changed since its ETag was read; quoted with or without the mark of a weak one */
function demandUnchanged(event: EventRecord, ifMatch: string | undefined): void {
  if (ifMatch && ifMatch !== '*' && ifMatch.replace(/^W\//i, '') !== `"${changeKey(event)}"`) throw changed();
}

export interface MeetingParts { store: Store; outbox: Outbox; now: () => number; /** The user of a mail address, when it is one of the tenant's. */ userAt: (address: string) => TenantUser | undefined }

export class Meetings {
  readonly events: EventStore;
  private readonly parts: MeetingParts;

  constructor(parts: MeetingParts) {
    this.parts = parts;
    this.events = new EventStore(parts.store);
  }

  /** Attachments in the body are dropped, as Exchange drops them. @throws 409 a transactionId used for another event */
  create(user: TenantUser, body: Doc): EventRecord {
    const transactionId = body.transactionId ?? '';
    if (typeof transactionId !== 'string') throw invalidProperty();
    const transactionDigest = digestOf(body);
    const earlier = transactionId ? this.events.byTransaction(user.upn, transactionId) : undefined;
    if (earlier) {
      if (earlier.transactionDigest !== transactionDigest) throw transactionUsed();
      return earlier;
    }
    const before = emptyEvent();
    const { start, end, data } = readEvent(body, before);
    if (start === undefined || end === undefined || end < start) throw invalidProperty();
    demandWholeDays(start, end, { ...before, ...data });
    const now = this.parts.now();
    const event: EventRecord = {
      key: newKey(), mailbox: user.upn, uid: `040000008200E00074C5B7101A82E008${randomBytes(24).toString('hex').toUpperCase()}`, organizer: { name: user.title, address: user.email },
      start, end, created: now, modified: now, change: 1, transactionId, transactionDigest, data: { ...before, ...data },
    };
    this.events.save(event);
    this.inform(event, 'invitation', event.data.attendees);
    return event;
  }

  /** @throws 412 the event has changed since the ETag was read */
  update(user: TenantUser, id: string, body: Doc, ifMatch?: string): EventRecord {
    const old = this.events.get(user.upn, id);
    demandUnchanged(old, ifMatch);
    const { start = old.start, end = old.end, data } = readEvent(body, old.data);
    if (end < start) throw invalidProperty();
    if (['start', 'end', 'isAllDay'].some((name) => name in body)) demandWholeDays(start, end, { ...old.data, ...data });
    const moved = start !== old.start || end !== old.end;
    const event: EventRecord = { ...old, start, end, modified: this.parts.now(), change: old.change + 1, data: { ...old.data, ...data } };
    // An answer holds for the time it was given for.
    if (moved && this.organizes(event)) event.data.attendees = event.data.attendees.map(({ proposed: _old, ...one }) => ({ ...one, response: 'none', time: 0 }));
    this.events.save(event);
    if (this.organizes(event)) this.tellOfUpdate(old, event, Object.keys(body).some((name) => shared.has(name)), moved);
    return event;
  }

  /** Only those who come and go hear of a change of attendees alone; any other shared change goes to all who stay. */
  private tellOfUpdate(old: EventRecord, event: EventRecord, toAll: boolean, moved: boolean): void {
    const had = (list: Attendee[], one: Attendee): boolean => list.some((other) => same(other.address, one.address));
    this.inform(event, 'cancellation', old.data.attendees.filter((one) => !had(event.data.attendees, one)));
    this.inform(event, 'invitation', event.data.attendees.filter((one) => !had(old.data.attendees, one)));
    if (toAll) this.inform(event, 'update', event.data.attendees.filter((one) => had(old.data.attendees, one)), moved);
  }

  organizes(event: EventRecord): boolean {
    return this.parts.userAt(event.organizer.address)?.upn === event.mailbox;
  }

  /** One mail to each, and the meeting in the calendars of those who have one here. */
  private inform(event: EventRecord, kind: Extract<MailKind, 'invitation' | 'update' | 'cancellation'>, attendees: Attendee[], moved = true, comment = ''): void {
    const isOther = (one: Attendee): boolean => !same(one.address, event.organizer.address);
    const others = attendees.filter(isOther);
    const invited = event.data.attendees.filter(isOther);
    if (!others.length) return;
    const cancelled = kind === 'cancellation';
    const note = comment ? `<p>${escapeHtml(comment).replace(/\r?\n/g, '<br>')}</p>` : '';
    const body = { contentType: 'html' as const, content: note ? appended(`<html><body>${note}</body></html>`, event.data.body.content) : event.data.body.content };
    this.parts.outbox.send({
      id: randomUUID(), at: this.parts.now(), kind, uid: event.uid, files: this.events.attachments(event.key).map(({ name, type, size, contentN }) => ({ name, type, size, contentN })),
      content: { from: event.organizer, recipients: event.data.hideAttendees ? [] : addressed(cancelled ? others : invited), subject: (cancelled ? prefixes.cancelled : '') + event.data.subject, body, event: factsOf(event) },
    }, addressed(others));
    for (const one of others) {
      const user = this.parts.userAt(one.address);
      if (user) this.deliver(event, user, { cancelled, moved });
    }
  }

  private deliver(event: EventRecord, user: TenantUser, { cancelled, moved }: { cancelled: boolean; moved: boolean }): void {
    const old = this.events.byUid(user.upn, event.uid);
    // Who has declined has nothing left to strike out.
    if (cancelled && !old) return;
    const now = this.parts.now();
    const mine = old && !moved ? old.data : { ...emptyEvent(), response: 'notResponded' as Answer, showAs: 'tentative' };
    const visible = event.data.hideAttendees ? event.data.attendees.filter((one) => same(one.address, user.email)) : event.data.attendees;
    const copy: EventRecord = {
      ...event, key: old?.key ?? newKey(), mailbox: user.upn, created: old?.created ?? now, modified: now, change: (old?.change ?? 0) + 1, transactionId: '', transactionDigest: '',
      data: {
        ...event.data, attendees: visible.map(({ proposed: _theirs, ...one }) => ({ ...one, response: 'none', time: 0 })), isCancelled: cancelled, subject: (cancelled ? prefixes.cancelled : '') + event.data.subject,
        showAs: cancelled ? 'free' : mine.showAs, response: mine.response, responseTime: mine.responseTime, categories: old?.data.categories ?? [], extended: old?.data.extended ?? {},
      },
    };
    this.events.save(copy);
    this.events.copyAttachments(event, copy);
  }

  /** @throws 400 for anybody but the organizer */
  cancel(user: TenantUser, id: string, comment: string): void {
    const event = this.events.get(user.upn, id);
    if (!this.organizes(event)) throw invalidRequest('You need to be an organizer to cancel a meeting.');
    this.inform(event, 'cancellation', event.data.attendees, true, comment);
    this.events.remove(event);
  }

  /** The organizer's deletion calls the meeting off; an attendee's removes only its own copy. */
  remove(user: TenantUser, id: string, ifMatch?: string): void {
    const event = this.events.get(user.upn, id);
    demandUnchanged(event, ifMatch);
    if (this.organizes(event)) this.inform(event, 'cancellation', event.data.attendees);
    this.events.remove(event);
  }

  answer(user: TenantUser, id: string, reply: Reply, options: { comment: string; send: boolean; proposed?: TimeSlot }): void {
    const copy = this.events.get(user.upn, id);
    if (this.organizes(copy)) throw invalidRequest("You can't respond to this meeting because you're the meeting organizer.");
    if (copy.data.isCancelled) throw invalidRequest("You can't respond to this meeting because it has been canceled.");
    if (options.send && !copy.data.responseRequested) throw invalidRequest("The meeting organizer hasn't requested a response.");
    this.settle(copy, reply);
    if (options.send) this.reply(copy.uid, copy.organizer, { name: user.title, address: user.email }, reply, options.comment, options.proposed);
  }

  /** The attendee's own calendar: a declined meeting leaves it, an accepted one takes the time. */
  private settle(copy: EventRecord, reply: Reply): void {
    if (reply === 'declined') return this.events.remove(copy);
    const organizers = this.parts.userAt(copy.organizer.address);
    const original = organizers && this.events.byUid(organizers.upn, copy.uid);
    copy.data = { ...copy.data, response: reply, responseTime: this.parts.now(), showAs: reply === 'accepted' ? original?.data.showAs ?? 'busy' : 'tentative' };
    this.events.save({ ...copy, modified: this.parts.now(), change: copy.change + 1 });
  }

  /** Answers a mailed invitation as its recipient does, who need not have an account here. */
  answerByMail(uid: string, organizer: Person, from: Person, reply: Reply, comment: string): boolean {
    const user = this.parts.userAt(from.address);
    const copy = user && this.events.byUid(user.upn, uid);
    const sent = this.reply(uid, organizer, from, reply, comment);
    if (sent && copy && !copy.data.isCancelled) this.settle(copy, reply);
    return sent;
  }

  /** @returns false when the organizer no longer has the meeting, or no longer invites the one who answers */
  private reply(uid: string, organizer: Person, from: Person, reply: Reply, comment: string, proposed?: TimeSlot): boolean {
    const user = this.parts.userAt(organizer.address);
    const event = user && this.events.byUid(user.upn, uid);
    const attendee = event?.data.attendees.find((one) => same(one.address, from.address));
    if (!event || !attendee) return false;
    attendee.response = reply;
    attendee.time = this.parts.now();
    attendee.proposed = proposed;
    this.events.save({ ...event, change: event.change + 1 });
    const to: Recipient = { ...organizer, type: 'to' };
    this.parts.outbox.send({
      id: randomUUID(), at: this.parts.now(), kind: 'response', uid, files: [],
      content: { from, recipients: [to], subject: prefixes[reply] + event.data.subject, body: { contentType: 'text', content: comment }, event: factsOf(event), answer: reply, ...(proposed ? { proposed } : {}) },
    }, [to]);
    return true;
  }

  /** What the attendee has answered, as the organizer knows it; undefined when the meeting is no more. */
  answerOf(uid: string, organizer: Person, address: string): Answer | undefined {
    const user = this.parts.userAt(organizer.address);
    return user && this.events.byUid(user.upn, uid)?.data.attendees.find((one) => same(one.address, address))?.response;
  }
}

export const previewOf = (event: EventRecord): string => textOf(event.data.body.content).replace(/\s+/g, ' ').slice(0, 255);
