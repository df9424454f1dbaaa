import type { Meeting } from './lists';
import type { Recipient } from './model';

/**
 * How an invitation goes out, so that each recipient gets one mail and the files are in it (m365-wire.md §4): the event is
 * made without attendees, which mails nobody; the files are attached; then all attendees are added in one change.
 * Before each step the mailbox is looked at, and what stands there is not done again: a sending that was broken off
 * anywhere is taken up by starting it anew.
 */
export type Step =
  | { kind: 'create' }
  | { kind: 'attach'; file: string }
  | { kind: 'invite' }
  | { kind: 'done' };

/** What stands in the organizer's mailbox. */
export interface Standing {
  event: boolean;
  files: readonly string[];
  invited: readonly string[];
}

export interface Wanted { files: readonly string[]; recipients: readonly Pick<Recipient, 'email'>[]; }

/** The next thing to do. A file that comes after the invitation would reach nobody, so nothing is attached then. */
export function nextStep(standing: Standing, wanted: Wanted): Step {
  if (!standing.event) return { kind: 'create' };
  const invited = new Set(standing.invited.map(email => email.toLowerCase()));
  const missing = wanted.files.find(file => !standing.files.includes(file));
  if (missing !== undefined && invited.size === 0) return { kind: 'attach', file: missing };
  if (wanted.recipients.some(({ email }) => !invited.has(email.toLowerCase()))) return { kind: 'invite' };
  return { kind: 'done' };
}

/** The mailbox as it is after a step: what the sending goes on from, without asking for all of it again. */
export function after(standing: Standing, step: Step, wanted: Wanted): Standing {
  switch (step.kind) {
    case 'create': return { ...standing, event: true };
    case 'attach': return { ...standing, files: [...standing.files, step.file] };
    case 'invite': return { ...standing, invited: wanted.recipients.map(({ email }) => email) };
    case 'done': return standing;
  }
}

/** How many steps a whole sending has, and which of them this is: for the progress. */
export function stepNumber(step: Step, wanted: Wanted): { number: number; of: number } {
  const of = wanted.files.length + 2;
  switch (step.kind) {
    case 'create': return { number: 1, of };
    case 'attach': return { number: 2 + wanted.files.indexOf(step.file), of };
    case 'invite': return { number: of, of };
    case 'done': return { number: of + 1, of };
  }
}

/**
 * What is written to the meeting before each step, and so after the one before it: what is being done, and by which
 * sending. Another sending that began meanwhile shows as an edit conflict, and stops this one.
 */
export function stepMark(run: string, step: Step): string {
  if (step.kind === 'done') return 'sent';
  return `${step.kind === 'attach' ? `attach:${step.file.slice(0, 60)}` : step.kind} ${run}`;
}

/** A sending was begun and has not come to its end. */
export function isHalfSent(meeting: Pick<Meeting, 'InvitationStep'>): boolean {
  return meeting.InvitationStep !== '' && meeting.InvitationStep !== 'sent';
}
