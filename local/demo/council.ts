import { meetings, members } from './data/council.ts';
import type { Actor } from './data/types.ts';
import type { Pen } from './pen.ts';

/** How long ago the council was entered, in days. */
const entered = -120;

/** A weekend is moved to the Monday after it. */
function weekday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ({ 6: 2, 0: 1 }[day.getUTCDay()] ?? 0));
  return day.toISOString().slice(0, 10);
}

/** The council's members, and its meetings from nine to eleven. */
export function fillCouncil(pen: Pen): void {
  for (const member of members) {
    pen.add('samordnare', 'TnCouncilMembers', {
      Title: member.title, Role: member.role, PersonId: member.account && pen.user(member.account as Actor), Email: member.email,
      DepartmentId: member.department && pen.department(member.department), Partner: member.partner,
      Mandate: member.mandateBy !== undefined, MandateGivenBy: member.mandateBy, Ended: member.ended === true, ClientKey: pen.key('member', member.no)
    }, pen.instant(entered));
  }
  for (const meeting of meetings) {
    const date = weekday(pen.day(meeting.days));
    pen.add('samordnare', 'TnMeetings', {
      Title: meeting.title, MeetingStart: pen.clock(date, 9), MeetingEnd: pen.clock(date, 11), Place: meeting.place, Agenda: meeting.agenda,
      State: meeting.state, EventKey: pen.key('meeting-event', meeting.no), ClientKey: pen.key('meeting', meeting.no)
    }, pen.instant(entered));
  }
}
