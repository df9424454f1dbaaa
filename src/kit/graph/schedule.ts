import type { Graph } from './connection';

/** Mailboxes that one call may ask about (learn.microsoft.com: calendar: getSchedule; m365-wire.md §4). */
const mailboxesACall = 20;

export interface Schedule {
  email: string;
  /**
   * One character for each interval from the start asked for: 0 free, 1 tentative, 2 busy, 3 out of office,
   * 4 working elsewhere. Undefined when the calendar cannot be read.
   */
  view: string | undefined;
}

interface Reply { value: { scheduleId: string; availabilityView?: string; error?: unknown }[]; }

/**
 * When people are free, as Outlook's own assistant sees it. Needs Calendars.ReadBasic, which Calendars.ReadWrite includes.
 * @param start,end instants (ISO, UTC), under 62 days apart
 * @param interval minutes
 */
export async function getSchedule(
  graph: Graph, emails: readonly string[], start: string, end: string, interval: number, signal?: AbortSignal
): Promise<Schedule[]> {
  const calls: Promise<Reply>[] = [];
  for (let first = 0; first < emails.length; first += mailboxesACall) {
    calls.push(graph.ask<Reply>({
      method: 'POST', path: '/me/calendar/getSchedule', repeatable: true, signal,
      body: {
        schedules: emails.slice(first, first + mailboxesACall), availabilityViewInterval: interval,
        startTime: { dateTime: start.slice(0, 19), timeZone: 'UTC' }, endTime: { dateTime: end.slice(0, 19), timeZone: 'UTC' }
      }
    }));
  }
  const found = (await Promise.all(calls)).flatMap(reply => reply.value);
  return emails.map(email => {
    const own = found.find(schedule => schedule.scheduleId.toLowerCase() === email.toLowerCase());
    return { email, view: own && !own.error ? own.availabilityView : undefined };
  });
}
