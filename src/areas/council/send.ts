import { attach, attachedNames, createEvent, discardEvent, findEventByKey, inviteAttendees } from '../../kit/graph';
import type { CalendarEvent, Graph, OutgoingFile } from '../../kit/graph';
import { newKey } from '../../kit/lists';
import type { Person, Store } from '../../kit/lists';
import { after, nextStep, stepMark, stepNumber } from './steps';
import type { Standing, Step } from './steps';
import type { meetings, Meeting, MeetingReport } from './lists';
import type { Recipient } from './model';

/** How far a sending has come. `part`: of the file that is being attached, 0 to 1. */
export interface SendProgress { step: Step; number: number; of: number; part: number; }

export interface Sending {
  graph: Graph;
  store: Store<typeof meetings>;
  reports: readonly MeetingReport[];
  recipients: readonly Recipient[];
  /** The invitation's text as HTML. */
  html: string;
  /** The user, in whose calendar the meeting will lie. */
  organizer: Person;
  readFile(report: MeetingReport): Promise<OutgoingFile>;
  onProgress(progress: SendProgress): void;
  signal?: AbortSignal;
}

/** The invitation was begun from another's calendar: only they can take it up, or two would be sent. */
export class OtherOrganizer extends Error {
  public constructor(public readonly organizer: string) {
    super(organizer);
    this.name = 'OtherOrganizer';
  }
}

/** The key belongs to the meeting: one made in SharePoint itself gets it now. */
async function withKey(store: Sending['store'], meeting: Meeting): Promise<Meeting> {
  return meeting.EventKey ? meeting : store.update(meeting, { EventKey: newKey() });
}

const eventColumns = (event: CalendarEvent): Partial<Meeting> => ({
  EventId: event.id, EventUid: event.uid, ...(event.webLink && event.webLink.length <= 255 ? { WebLink: { url: event.webLink, text: 'Outlook' } } : {})
});

/**
 * Calls the council. Can be broken off after any step, and started again: each step looks at the mailbox first, so that
 * every recipient gets one mail with all the files in it, however often it is started.
 * @throws GraphFault, SharePointFault; EditConflict when another sending of the meeting began meanwhile; OtherOrganizer
 */
export async function sendInvitation(asked: Meeting, sending: Sending): Promise<Meeting> {
  const { graph, store, reports, recipients, organizer, signal } = sending;
  let meeting = await withKey(store, await store.get(asked.id) ?? asked);
  if (meeting.Organizer && meeting.Organizer.id !== organizer.id) throw new OtherOrganizer(meeting.Organizer.title);
  const wanted = { files: reports.map(report => report.Title), recipients };
  const run = newKey().slice(0, 8);

  let event = await findEventByKey(graph, meeting.EventKey, signal);
  let standing: Standing = {
    event: event !== undefined, files: event ? await attachedNames(graph, event.id, signal) : [], invited: event?.answers.map(({ email }) => email) ?? []
  };
  for (;;) {
    const step = nextStep(standing, wanted);
    signal?.throwIfAborted();
    meeting = await store.update(meeting, {
      InvitationStep: stepMark(run, step), Organizer: organizer, ...(event ? eventColumns(event) : {}),
      ...(step.kind === 'done' ? { State: 'Kallad', SentOn: meeting.SentOn ?? new Date().toISOString() } : {})
    });
    const tell = (part: number): void => sending.onProgress({ step, ...stepNumber(step, wanted), part });
    tell(0);
    switch (step.kind) {
      case 'create':
        event = await createEvent(graph, {
          key: meeting.EventKey, subject: meeting.Title, html: sending.html, start: meeting.MeetingStart ?? '', end: meeting.MeetingEnd ?? '',
          place: meeting.Place, online: meeting.Online
        }, signal);
        break;
      case 'attach': {
        const report = reports.find(({ Title }) => Title === step.file);
        await attach(graph, event!.id, await sending.readFile(report!), (sent, total) => tell(sent / total), signal);
        break;
      }
      case 'invite':
        // Not to be broken off: whether it is done must be known.
        await inviteAttendees(graph, event!.id, recipients);
        break;
      case 'done': return meeting;
    }
    standing = after(standing, step, wanted);
  }
}

/**
 * Takes back a sending that has reached nobody yet: the event is thrown away and the meeting can be changed again.
 * @returns the meeting, or undefined when people are invited already: then it can only be finished, moved or cancelled
 */
export async function abandonInvitation(graph: Graph, store: Sending['store'], meeting: Meeting): Promise<Meeting | undefined> {
  const event = await findEventByKey(graph, meeting.EventKey);
  if (event && event.answers.length > 0) return undefined;
  if (event) await discardEvent(graph, event.id);
  // Another key: Outlook remembers the transaction of the event that was thrown away.
  return store.update(meeting, { InvitationStep: '', EventKey: newKey(), EventId: '', EventUid: '', WebLink: undefined, Organizer: undefined });
}
