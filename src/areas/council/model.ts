import { swedishClock } from '../../kit/text/swedishTime';
import type { CouncilMember, Meeting, MeetingReport, MeetingState, Sharing } from './lists';

/** The members' order at the table: chair first, then by function. */
const rank: Record<string, number> = { 'Ordförande': 0, 'Ledamot': 1, 'Ersättare': 2, 'Adjungerad': 3 };

export function sortMembers(members: readonly CouncilMember[]): CouncilMember[] {
  return [...members].sort((a, b) => Number(a.Ended) - Number(b.Ended)
    || (rank[a.Role ?? ''] ?? 9) - (rank[b.Role ?? ''] ?? 9) || a.Title.localeCompare(b.Title, 'sv'));
}

/** Someone who is to be invited. */
export interface Recipient {
  member: number;
  /** The function, as the invitation names them. */
  name: string;
  email: string;
  required: boolean;
  /** From outside the municipality: sees nothing that is marked Internt. */
  external: boolean;
  /** Has a calendar in the tenant that free/busy can be asked for. */
  account: boolean;
}

const address = /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/;

/** Whether a text can be mailed to. */
export function isAddress(text: string): boolean {
  return address.test(text.trim());
}

/** A member as a recipient; undefined without an address to send to. */
export function recipientOf(member: CouncilMember): Recipient | undefined {
  const email = (member.Person?.email || member.Email).trim();
  if (!isAddress(email)) return undefined;
  return {
    member: member.id, name: member.Title, email, required: member.Role === 'Ordförande' || member.Role === 'Ledamot',
    external: !member.Person || member.Partner.trim() !== '', account: member.Person !== undefined
  };
}

/**
 * Everyone who is to be invited, each address once, without the organizer, in whose calendar the meeting lies anyway;
 * and the members who cannot be reached.
 */
export function recipientsOf(members: readonly CouncilMember[], organizer: string): { recipients: Recipient[]; unreachable: CouncilMember[] } {
  const active = sortMembers(members).filter(member => !member.Ended);
  const seen = new Set([organizer.toLowerCase()]);
  const recipients: Recipient[] = [];
  for (const recipient of active.map(recipientOf)) {
    if (!recipient || seen.has(recipient.email.toLowerCase())) continue;
    seen.add(recipient.email.toLowerCase());
    recipients.push(recipient);
  }
  return { recipients, unreachable: active.filter(member => !recipientOf(member)) };
}

/** A mailbox takes 35 MB a message by default (Exchange Online limits), and files grow by a third on the way. */
export const messageLimit = 35 * 1024 * 1024;

export function mailSize(reports: readonly Pick<MeetingReport, 'FileSize'>[]): number {
  return Math.ceil(reports.reduce((total, report) => total + (report.FileSize ?? 0), 0) * 4 / 3);
}

/** Why a meeting may not be sent as it stands. */
export type Obstacle =
  | { kind: 'sharing'; report: string; level: Sharing | undefined; names: string[] }
  | { kind: 'size' }
  | { kind: 'emptyFile'; report: string }
  | { kind: 'sameName'; report: string }
  | { kind: 'nobody' }
  | { kind: 'past' }
  | { kind: 'noAgenda' };

/** Those an attachment of this level must not reach (domain.md §5): an invitation attaches only what every recipient may see. */
export function barred(level: Sharing | undefined, recipients: readonly Recipient[]): Recipient[] {
  return level === 'Samverkansparter' || level === 'Offentligt' ? [] : recipients.filter(recipient => recipient.external);
}

/** @param now an instant, in milliseconds */
export function obstacles(
  meeting: Pick<Meeting, 'MeetingStart' | 'Agenda'>, reports: readonly Pick<MeetingReport, 'Title' | 'FileSize' | 'Sharing'>[],
  recipients: readonly Recipient[], now: number
): Obstacle[] {
  const found: Obstacle[] = [];
  if (recipients.length === 0) found.push({ kind: 'nobody' });
  if (Date.parse(meeting.MeetingStart ?? '') < now) found.push({ kind: 'past' });
  if (!meeting.Agenda.trim()) found.push({ kind: 'noAgenda' });
  for (const report of reports) {
    const others = barred(report.Sharing, recipients);
    if (others.length > 0) found.push({ kind: 'sharing', report: report.Title, level: report.Sharing, names: others.map(({ name }) => name) });
    if (report.FileSize === 0) found.push({ kind: 'emptyFile', report: report.Title });
    if (reports.filter(other => other.Title.toLowerCase() === report.Title.toLowerCase()).length > 1) found.push({ kind: 'sameName', report: report.Title });
  }
  if (mailSize(reports) > messageLimit) found.push({ kind: 'size' });
  return found;
}

/** States in which the council has been called and the meeting lies in people's calendars. */
export function isCalled(state: MeetingState | undefined): boolean {
  return state === 'Kallad' || state === 'Flyttad';
}

/** Coming meetings, the nearest first, and past ones, the latest first. A meeting that is going on is coming. */
export function splitMeetings(all: readonly Meeting[], now: number): { coming: Meeting[]; past: Meeting[] } {
  const byStart = [...all].sort((a, b) => (a.MeetingStart ?? '').localeCompare(b.MeetingStart ?? '') || a.id - b.id);
  const isComing = (meeting: Meeting): boolean => Date.parse(meeting.MeetingEnd ?? '') >= now && meeting.State !== 'Genomförd';
  return { coming: byStart.filter(isComing), past: byStart.filter(meeting => !isComing(meeting)).reverse() };
}

/** The next meeting that will be held. */
export function nextMeeting(all: readonly Meeting[], now: number): Meeting | undefined {
  return splitMeetings(all, now).coming.find(meeting => meeting.State !== 'Inställd');
}

/** Date and clock of a meeting as on a Swedish clock: `2026-12-01`, `09:00`, `11:00`. */
export function meetingClock(meeting: Pick<Meeting, 'MeetingStart' | 'MeetingEnd'>): { date: string; from: string; to: string } {
  const start = meeting.MeetingStart ? swedishClock(meeting.MeetingStart) : '';
  const end = meeting.MeetingEnd ? swedishClock(meeting.MeetingEnd) : '';
  return { date: start.slice(0, 10), from: start.slice(11), to: end.slice(11) };
}

/** An answer to an invitation as it is kept with the meeting. */
export interface KeptAnswer { email: string; answer: 'accepted' | 'declined' | 'tentative' | 'none'; at?: string; }

/** The kept answers; unreadable text counts as none. */
export function parseAnswers(text: string): KeptAnswer[] {
  try {
    const parsed = JSON.parse(text) as unknown;
    return Array.isArray(parsed) ? parsed.filter((one): one is KeptAnswer => typeof one?.email === 'string' && typeof one?.answer === 'string') : [];
  } catch {
    return [];
  }
}

export interface AnswerCounts { accepted: number; declined: number; tentative: number; none: number; }

export function countAnswers(answers: readonly KeptAnswer[]): AnswerCounts {
  const counts: AnswerCounts = { accepted: 0, declined: 0, tentative: 0, none: 0 };
  for (const { answer } of answers) counts[answer]++;
  return counts;
}

/** Verksamheter that nobody in the council speaks for (P26), in their own order. */
export function unrepresented<D extends { id: number; Ended: boolean }>(departments: readonly D[], members: readonly CouncilMember[]): D[] {
  const represented = new Set(members.filter(member => !member.Ended).map(member => member.Department?.id));
  return departments.filter(department => !department.Ended && !represented.has(department.id));
}

/** Members from the municipality without a mandate (P27). */
export function withoutMandate(members: readonly CouncilMember[]): CouncilMember[] {
  return members.filter(member => !member.Ended && member.Department && !member.Mandate);
}

export type MemberFault = 'required' | 'address' | 'noAddress' | 'mandateGiver' | 'tooLong';

/** The rules of a member, found before anything is sent. */
export function checkMember(draft: Partial<Pick<CouncilMember, 'Title' | 'Person' | 'Email' | 'Partner' | 'Mandate' | 'MandateGivenBy'>>): Record<string, MemberFault> {
  const faults: Record<string, MemberFault> = {};
  if (!draft.Title?.trim()) faults.Title = 'required';
  for (const name of ['Title', 'Email', 'Partner', 'MandateGivenBy'] as const) if ((draft[name] ?? '').length > 255) faults[name] = 'tooLong';
  if (draft.Email?.trim() && !isAddress(draft.Email)) faults.Email = 'address';
  else if (!draft.Person && !draft.Email?.trim()) faults.Email = 'noAddress';
  if (draft.Mandate && !draft.MandateGivenBy?.trim()) faults.MandateGivenBy = 'mandateGiver';
  return faults;
}
