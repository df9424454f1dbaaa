import { isDate } from '../../kit/lists/define';
import { instantOf, parseClock } from '../../kit/text/swedishTime';
import type { Meeting } from './lists';
import { meetingClock } from './model';

/** A meeting's time as it is typed: a date, and two times on a Swedish clock. */
export interface MeetingTimes { Date: string; From: string; To: string; }

export type MeetingFault = 'required' | 'date' | 'clock' | 'endBeforeStart' | 'tooLong';

/** A meeting's time as the form shows it. */
export function formOf(meeting: Pick<Meeting, 'MeetingStart' | 'MeetingEnd'> | undefined): MeetingTimes {
  if (!meeting) return { Date: '', From: '9.00', To: '11.00' };
  const { date, from, to } = meetingClock(meeting);
  const typed = (clock: string): string => clock.replace(/^0/, '').replace(':', '.');
  return { Date: date, From: typed(from), To: typed(to) };
}

/** The instants that were typed; what cannot be read becomes undefined, for the rules to find. */
export function timesOf({ Date: date, From, To }: MeetingTimes): { MeetingStart: string | undefined; MeetingEnd: string | undefined } {
  const instant = (typed: string): string | undefined => {
    const clock = parseClock(typed);
    // Without milliseconds, as SharePoint hands times back.
    return clock && isDate(date) ? instantOf(date, clock).replace('.000Z', 'Z') : undefined;
  };
  return { MeetingStart: instant(From), MeetingEnd: instant(To) };
}

export function checkMeeting(values: MeetingTimes & { Title?: string; Place?: string }): Record<string, MeetingFault> {
  const faults: Record<string, MeetingFault> = {};
  if (values.Title !== undefined && !values.Title.trim()) faults.Title = 'required';
  for (const name of ['Title', 'Place'] as const) if ((values[name] ?? '').length > 255) faults[name] = 'tooLong';
  if (!values.Date) faults.Date = 'required';
  else if (!isDate(values.Date)) faults.Date = 'date';
  for (const name of ['From', 'To'] as const) if (!parseClock(values[name])) faults[name] = values[name].trim() ? 'clock' : 'required';
  const { MeetingStart, MeetingEnd } = timesOf(values);
  if (MeetingStart && MeetingEnd && MeetingEnd <= MeetingStart) faults.To = 'endBeforeStart';
  return faults;
}
