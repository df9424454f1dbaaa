import { swedishClock } from '../text/swedishTime';
import type { Graph } from './connection';
import { isGraphFault } from './errors';

export interface Attendee { email: string; name: string; required: boolean; }

export type AnswerKind = 'accepted' | 'declined' | 'tentative' | 'none';

/** What an invited person has answered. `at`: when, if they have. */
export interface Answer { email: string; answer: AnswerKind; at: string | undefined; }

export interface EventDraft {
  /** Ours, one a meeting: repeats of the same creation find the event by it. */
  key: string;
  subject: string;
  html: string;
  /** Instants, ISO in UTC. */
  start: string;
  end: string;
  place: string;
  online: boolean;
}

/** An event as it stands in the organizer's calendar. Times as on a Swedish clock, `YYYY-MM-DDTHH:mm`. */
export interface CalendarEvent {
  id: string;
  etag: string;
  start: string;
  end: string;
  place: string;
  cancelled: boolean;
  webLink: string;
  joinUrl: string;
  uid: string;
  answers: Answer[];
}

/** The key's place in the event: a named property of our own, fixed for ever. */
const keyProperty = 'String {6f1c0b5e-3d0a-4c9e-9a44-6b1a7c1f2d53} Name trygghetsnavetKey';

/** Stockholm's zone by the name that Outlook writes. */
const zone = 'W. Europe Standard Time';

const fields = '$select=id,start,end,location,isCancelled,webLink,onlineMeeting,attendees,iCalUId';

interface RawEvent {
  id: string;
  '@odata.etag'?: string;
  start: { dateTime: string };
  end: { dateTime: string };
  location?: { displayName?: string };
  isCancelled?: boolean;
  webLink?: string;
  iCalUId?: string;
  onlineMeeting?: { joinUrl?: string } | null;
  attendees?: { emailAddress: { address?: string }; status?: { response?: string; time?: string } }[];
}

const answerKinds: Record<string, AnswerKind> = { accepted: 'accepted', declined: 'declined', tentativelyAccepted: 'tentative' };

function read(raw: RawEvent): CalendarEvent {
  return {
    id: raw.id, etag: raw['@odata.etag'] ?? '', start: raw.start.dateTime.slice(0, 16), end: raw.end.dateTime.slice(0, 16),
    place: raw.location?.displayName ?? '', cancelled: raw.isCancelled === true, webLink: raw.webLink ?? '', joinUrl: raw.onlineMeeting?.joinUrl ?? '',
    uid: raw.iCalUId ?? '',
    answers: (raw.attendees ?? []).map(({ emailAddress, status }) => {
      const answer = answerKinds[status?.response ?? ''] ?? 'none';
      // An unanswered invitation carries the year 1.
      return { email: (emailAddress.address ?? '').toLowerCase(), answer, at: answer === 'none' ? undefined : status?.time };
    })
  };
}

const inSwedishTime = { Prefer: `IdType="ImmutableId", outlook.timezone="${zone}"` };

const at = (instant: string): { dateTime: string; timeZone: string } => ({ dateTime: `${swedishClock(instant)}:00`, timeZone: zone });

const eventPath = (id: string): string => `/me/events/${encodeURIComponent(id)}`;

/** The event of a key in the user's calendar, if there is one. */
export async function findEventByKey(graph: Graph, key: string, signal?: AbortSignal): Promise<CalendarEvent | undefined> {
  const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${key.replace(/'/g, "''")}')`;
  const { value } = await graph.ask<{ value: RawEvent[] }>({ path: `/me/events?$filter=${encodeURIComponent(filter)}&${fields}`, headers: inSwedishTime, signal });
  return value[0] && read(value[0]);
}

/** An event as it stands now; undefined when it is gone. */
export async function readEvent(graph: Graph, id: string, signal?: AbortSignal): Promise<CalendarEvent | undefined> {
  try {
    return read(await graph.ask<RawEvent>({ path: `${eventPath(id)}?${fields}`, headers: inSwedishTime, signal }));
  } catch (error) {
    if (isGraphFault(error, 'missing')) return undefined;
    throw error;
  }
}

/**
 * The organizer's event for a key, made if there is none. It has no attendees, so nobody is mailed. Safe to repeat:
 * Graph makes one event of a `transactionId`, and a 409 or a lost answer leads back to the key.
 */
export async function createEvent(graph: Graph, draft: EventDraft, signal?: AbortSignal): Promise<CalendarEvent> {
  const standing = await findEventByKey(graph, draft.key, signal);
  if (standing) return standing;
  const body = {
    subject: draft.subject, body: { contentType: 'html', content: draft.html }, start: at(draft.start), end: at(draft.end),
    ...(draft.place ? { location: { displayName: draft.place } } : {}), responseRequested: true, transactionId: draft.key,
    ...(draft.online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
    singleValueExtendedProperties: [{ id: keyProperty, value: draft.key }]
  };
  try {
    return read(await graph.ask<RawEvent>({ method: 'POST', path: '/me/events', body, headers: inSwedishTime, repeatable: true, signal }));
  } catch (error) {
    if (!isGraphFault(error, 'conflict')) throw error;
    const made = await findEventByKey(graph, draft.key, signal);
    if (made) return made;
    throw error;
  }
}

/**
 * Runs a change and, if its answer is lost, looks whether it took effect.
 * @throws GraphFault `unclear` when the change is not to be seen; the caller may try again, since each looks first
 */
async function changeOnce(change: () => Promise<unknown>, done: () => Promise<boolean>): Promise<void> {
  try {
    await change();
  } catch (error) {
    if (!isGraphFault(error, 'unclear')) throw error;
    if (!await done().catch(() => false)) throw error;
  }
}

/** How often a change is tried anew when the event was changed in between, as by an answer that came in. */
const rounds = 4;

/**
 * Changes an event as it was read, and no other: `change` gives what to write, or undefined when nothing is left to do.
 * When the event has been changed in between it is read again; after a lost answer what stands there tells whether it
 * was done.
 * @throws GraphFault `missing`; `conflict` when others keep changing it; `unclear` when the change is not to be seen
 */
async function changeEvent(graph: Graph, id: string, change: (event: RawEvent) => object | undefined, signal?: AbortSignal): Promise<void> {
  const look = async (): Promise<{ etag: string; body: object | undefined }> => {
    const event = await graph.ask<RawEvent>({ path: `${eventPath(id)}?${fields}`, headers: inSwedishTime, signal });
    return { etag: event['@odata.etag'] ?? '', body: change(event) };
  };
  for (let round = 1; ; round++) {
    const { etag, body } = await look();
    if (!body) return;
    try {
      await changeOnce(
        () => graph.ask({ method: 'PATCH', path: eventPath(id), body, headers: etag ? { 'If-Match': etag } : {}, signal }),
        async () => (await look()).body === undefined
      );
      return;
    } catch (error) {
      if (!isGraphFault(error, 'conflict') || round >= rounds) throw error;
    }
  }
}

/**
 * Invites those who are not invited yet, in one change: Outlook then mails each of them the event with the files that
 * lie in it. Who is invited already is not mailed again.
 */
export function inviteAttendees(graph: Graph, id: string, wanted: readonly Attendee[], signal?: AbortSignal): Promise<void> {
  return changeEvent(graph, id, ({ attendees: standing = [] }) => {
    const invited = new Set(standing.map(one => one.emailAddress.address?.toLowerCase()));
    const missing = wanted.filter(({ email }) => !invited.has(email.toLowerCase()));
    const added = missing.map(({ email, name, required }) => ({ emailAddress: { address: email, name }, type: required ? 'required' : 'optional' }));
    return missing.length > 0 ? { attendees: [...standing, ...added] } : undefined;
  }, signal);
}

/** Moves an event; Outlook mails the attendees the change. One that stands there already is left alone. */
export function moveEvent(graph: Graph, id: string, to: { start: string; end: string; place: string }): Promise<void> {
  const [start, end] = [swedishClock(to.start), swedishClock(to.end)];
  return changeEvent(graph, id, raw => {
    const event = read(raw);
    // Without a place of ours Outlook names the online meeting there.
    if (event.start === start && event.end === end && (to.place === '' || event.place === to.place)) return undefined;
    return { start: at(to.start), end: at(to.end), ...(to.place ? { location: { displayName: to.place } } : {}) };
  });
}

/** Cancels an event with a message to all invited. One that is gone or cancelled already counts as done. */
export async function cancelEvent(graph: Graph, id: string, comment: string): Promise<void> {
  const gone = async (): Promise<boolean> => (await readEvent(graph, id))?.cancelled ?? true;
  if (await gone()) return;
  await changeOnce(() => graph.ask({ method: 'POST', path: `${eventPath(id)}/cancel`, body: { comment } }), gone);
}

/** Throws away an event that nobody is invited to: nobody is mailed. */
export async function discardEvent(graph: Graph, id: string): Promise<void> {
  const gone = async (): Promise<boolean> => await readEvent(graph, id) === undefined;
  if (await gone()) return;
  await changeOnce(() => graph.ask({ method: 'DELETE', path: eventPath(id) }), gone);
}

export interface OwnAnswer { answer: AnswerKind; webLink: string; }

/**
 * What the user has answered to a meeting of another's, from the own calendar.
 * @param uid the meeting's iCalUId, which is the same in every calendar that holds it
 */
export async function readOwnAnswer(graph: Graph, uid: string): Promise<OwnAnswer | undefined> {
  const filter = encodeURIComponent(`iCalUId eq '${uid.replace(/'/g, "''")}'`);
  const { value } = await graph.ask<{ value: { responseStatus?: { response?: string }; webLink?: string }[] }>({
    path: `/me/events?$filter=${filter}&$select=responseStatus,webLink`
  });
  return value[0] && { answer: answerKinds[value[0].responseStatus?.response ?? ''] ?? 'none', webLink: value[0].webLink ?? '' };
}
