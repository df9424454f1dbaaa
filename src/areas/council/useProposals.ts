import * as React from 'react';
import { getSchedule, graphOf } from '../../kit/graph';
import { useGraphAccess } from '../../kit/graph/context';
import { today } from '../../kit/text/format';
import { recipientsOf } from './model';
import { busyAt, dateOf, daysLater, midnight, proposeTimes, step } from './proposals';
import type { Calendar, Proposal } from './proposals';
import { useMe, useMembers } from './useCouncil';

/** How far ahead calendars are read; Graph allows 62 days. */
const daysAhead = 42;

/** Without a date of the user's own, the council gets at least this notice. */
const notice = 14;

interface Found { origin: string; calendars: Calendar[]; proposals: Proposal[]; minutes: number; }

export interface Proposals {
  /** Undefined where the host gives no access to Outlook. */
  search: (() => void) | undefined;
  searching: boolean;
  error: Error | undefined;
  found: Proposal[] | undefined;
  /** How many calendars the proposals rest on, and of how many members. */
  read: number;
  members: number;
  /** Functions of those who are busy, or whose calendar is not known, at the time that is chosen. */
  chosen: { busy: string[]; unknown: string[] } | undefined;
  nameOf(email: string): string;
}

/**
 * Times that suit the members who have accounts, from their own free/busy, with the user's own calendar among them.
 * @param times the time that stands in the form, if it can be read
 * @param date the date that stands in the form; proposals begin there
 */
export function useProposals(times: { MeetingStart: string | undefined; MeetingEnd: string | undefined }, date: string): Proposals {
  const access = useGraphAccess();
  const me = useMe(access !== undefined);
  const members = useMembers().items;
  const [searching, setSearching] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [found, setFound] = React.useState<Found>();
  const { recipients } = recipientsOf(members ?? [], me?.email ?? '');
  const asked = [...(me?.email ? [me.email] : []), ...recipients.filter(({ account }) => account).map(({ email }) => email)];

  const search = async (): Promise<void> => {
    if (!access) return;
    setSearching(true);
    setError(undefined);
    try {
      const now = Date.now();
      const from = date > today() ? date : daysLater(today(), notice);
      const length = times.MeetingStart && times.MeetingEnd ? (Date.parse(times.MeetingEnd) - Date.parse(times.MeetingStart)) / 60_000 : 0;
      const minutes = length > 0 && length <= 8 * 60 ? length : 120;
      const origin = midnight(from);
      const to = daysLater(from, daysAhead);
      const calendars = await getSchedule(graphOf(access), asked, origin, midnight(to), step);
      setFound({ origin, calendars, minutes, proposals: proposeTimes(calendars, origin, { from, to: daysLater(to, -1), minutes }, now) });
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setSearching(false);
    }
  };

  const { MeetingStart, MeetingEnd } = times;
  const names = new Map(recipients.map(({ email, name }) => [email.toLowerCase(), name]));
  const nameOf = (email: string): string => names.get(email.toLowerCase()) ?? me?.title ?? email;
  const inReach = found && MeetingStart && MeetingEnd && MeetingEnd > MeetingStart && dateOf(MeetingStart) >= dateOf(found.origin);
  const checked = inReach ? busyAt(found.calendars, found.origin, MeetingStart, MeetingEnd) : undefined;
  return {
    search: access && (() => { search().catch(() => undefined); }),
    searching, error, nameOf,
    found: found?.proposals,
    read: found?.calendars.filter(({ view }) => view !== undefined).length ?? 0,
    members: recipients.length,
    chosen: checked && { busy: checked.busy.map(nameOf), unknown: checked.unknown.map(nameOf) }
  };
}
