/** Free and busy times of many mailboxes. Source: "calendar: getSchedule", scheduleInformation, scheduleItem, workingHours. */
import type { TenantUser } from '../../sharepoint/domain/types.ts';
import { argument } from '../call.ts';
import { invalidParameter, GraphError } from '../errors.ts';
import type { Doc } from '../odata.ts';
import { readDateTime, writeDateTime } from '../time.ts';
import type { Zone } from '../time.ts';
import type { EventRecord } from './model.ts';
import type { EventStore } from './store.ts';
import { westEurope } from '../../sharepoint/defaults.ts';

const mostMailboxes = 20;
const mostDays = 62;
const minute = 60000;

/** Digits of the availabilityView; where meetings overlap, the one named last here wins. */
const weight = ['free', 'workingElsewhere', 'unknown', 'tentative', 'busy', 'oof'];
const digit: Record<string, string> = { free: '0', tentative: '1', busy: '2', oof: '3', workingElsewhere: '4', unknown: '0' };

export interface ScheduleCall { user: TenantUser; body: Doc; zone: Zone; events: EventStore; userAt: (address: string) => TenantUser | undefined }

function view(events: EventRecord[], from: number, to: number, interval: number): string {
  let text = '';
  for (let slot = from; slot < to; slot += interval) {
    const status = events.filter((one) => one.start < slot + interval && one.end > slot).reduce((most, one) => (weight.indexOf(one.data.showAs) > weight.indexOf(most) ? one.data.showAs : most), 'free');
    text += digit[status];
  }
  return text;
}

/** Colleagues see when somebody is busy, not with what: a mailbox's default sharing. */
function itemOf(event: EventRecord, zone: Zone, own: boolean): Doc {
  const facts = own ? { isPrivate: event.data.sensitivity === 'private', subject: event.data.subject, location: String(event.data.locations[0]?.displayName ?? '') } : {};
  return { ...facts, status: event.data.showAs, start: writeDateTime(event.start, zone), end: writeDateTime(event.end, zone) };
}

/** @throws 400 more than 20 mailboxes, more than 62 days, an interval outside 5 to 1,440 minutes */
export function getSchedule({ user, body, zone, events, userAt }: ScheduleCall): Doc {
  const schedules = argument(body, 'schedules');
  if (!Array.isArray(schedules) || schedules.length === 0 || !schedules.every((one) => typeof one === 'string')) throw invalidParameter('The parameter schedules needs addresses.');
  if (schedules.length > mostMailboxes) throw new GraphError(400, 'ErrorIdentityArrayTooBig', `There are too many target users in the request. The allowed size = ${mostMailboxes}; the actual size = ${schedules.length}.`);
  const from = readDateTime(argument(body, 'startTime')).instant;
  const to = readDateTime(argument(body, 'endTime')).instant;
  const interval = Number(argument(body, 'availabilityViewInterval') ?? 30);
  if (!Number.isInteger(interval) || interval < 5 || interval > 1440) throw new GraphError(400, 'ErrorInvalidMergedFreeBusyInterval', 'The availabilityViewInterval is a number of minutes from 5 to 1440.');
  if (to <= from) throw new GraphError(400, 'ErrorInvalidTimeInterval', 'The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.');
  if (to - from > mostDays * 1440 * minute) throw new GraphError(400, 'ErrorTimeIntervalTooBig', `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${mostDays} days; the actual limit = ${Math.ceil((to - from) / (1440 * minute))} days.`);
  const value = (schedules as string[]).map((scheduleId) => {
    const of = userAt(scheduleId);
    if (!of) return { scheduleId, availabilityView: '', error: { message: `Unable to resolve e-mail address ${scheduleId} to an Active Directory object.`, responseCode: 'ErrorMailRecipientNotFound' } };
    const found = events.between(of.upn, from, to);
    return {
      scheduleId, availabilityView: view(found, from, to, interval * minute), scheduleItems: found.map((event) => itemOf(event, zone, of.upn === user.upn)),
      workingHours: { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], startTime: '08:00:00.0000000', endTime: '17:00:00.0000000', timeZone: { name: westEurope } },
    };
  });
  return { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.scheduleInformation)', value };
}
