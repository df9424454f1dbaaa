import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate } from '../../kit/text/format';
import type { Language } from '../../kit/text/format';
import { dateFormat, numberFormat } from '../../kit/text/formats';
import { faultText } from '../../kit/ui/faults';
import type { Meeting, MeetingState, MemberRole, Sharing } from './lists';
import { meetingClock } from './model';
import type { KeptAnswer, MemberFault, Obstacle } from './model';

/** A column's word in the user's language; a word that someone added in the list itself is shown as it stands. */
function wordsOf<T extends string>(texts: Record<T, () => string>): (value: string | undefined) => string {
  return value => texts[value as T]?.() ?? value ?? '';
}

export const roleText = wordsOf<MemberRole>({
  'Ordförande': () => strings.RoleChair, 'Ledamot': () => strings.RoleMember, 'Ersättare': () => strings.RoleDeputy, 'Adjungerad': () => strings.RoleAdjunct
});

export const meetingStateText = wordsOf<MeetingState>({
  'Planerad': () => strings.MeetingPlanned, 'Kallad': () => strings.MeetingCalled, 'Flyttad': () => strings.MeetingMoved,
  'Genomförd': () => strings.MeetingHeld, 'Inställd': () => strings.MeetingCancelled
});

export const sharingText = wordsOf<Sharing>({
  'Internt': () => strings.SharingInternal, 'Samverkansparter': () => strings.SharingPartners, 'Offentligt': () => strings.SharingPublic
});

export const answerText = wordsOf<KeptAnswer['answer']>({
  accepted: () => strings.AnswerAccepted, declined: () => strings.AnswerDeclined, tentative: () => strings.AnswerTentative, none: () => strings.AnswerNone
});

const memberFaults: Record<MemberFault, () => string> = {
  required: () => strings.Required, address: () => strings.EmailInvalid, noAddress: () => strings.MemberNeedsAddress,
  mandateGiver: () => strings.MandateGiverMissing, tooLong: () => strings.TooLong
};

export function memberFaultText(fault: MemberFault): string {
  return memberFaults[fault]();
}

/** Why the invitation cannot be sent yet, and what would help. */
export function obstacleText(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'sharing': return fill(strings.ObstacleSharing, obstacle.report, sharingText(obstacle.level ?? 'Internt'), obstacle.names.join(', '));
    case 'size': return strings.ObstacleSize;
    case 'emptyFile': return fill(strings.ObstacleEmptyFile, obstacle.report);
    case 'sameName': return fill(strings.ObstacleSameName, obstacle.report);
    case 'nobody': return strings.ObstacleNobody;
    case 'past': return strings.ObstaclePast;
    case 'noAgenda': return strings.ObstacleNoAgenda;
  }
}

const clock = (time: string, language: Language): string => language === 'sv-SE' ? time.replace(/^0/, '').replace(':', '.') : time;

function weekday(date: string, language: Language): string {
  return dateFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** "tisdag 1 december 2026 kl. 9.00–11.00", on a Swedish clock. */
export function meetingTime(meeting: Pick<Meeting, 'MeetingStart' | 'MeetingEnd'>, language: Language): string {
  const { date, from, to } = meetingClock(meeting);
  if (!date) return '';
  return fill(strings.MeetingTimeText, weekday(date, language), longDate(date, language), clock(from, language), clock(to, language));
}

/** Where a meeting is held. */
export function meetingPlace(meeting: Pick<Meeting, 'Place' | 'Online'>): string {
  return [meeting.Place, meeting.Online ? strings.InTeams : ''].filter(Boolean).join(', ');
}

/** A file's size as SharePoint and Outlook show it: kB and MB of 1,024. */
export function sizeText(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1024 ** 2 ? [Math.max(1, Math.round(bytes / 1024)), 'kB'] : [bytes / 1024 ** 2, 'MB'];
  return `${numberFormat(language, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)}\u00a0${unit}`;
}

/** What stopped a sending, in words. */
export function sendFaultText(error: Error): string {
  if (error.name === 'OtherOrganizer') return fill(strings.OnlyOrganizer, error.message);
  if (error.name === 'EditConflict') return strings.SendingElsewhere;
  return faultText(error);
}
