/** The meetings of a campaign: each is called once, to three people, with a small file and now and then a large one. */
import type { Meeting } from '../../../src/areas/council/lists';
import { upn } from '../../integration/lists/sites';
import type { Attempt } from './work';
import { untilDone } from './work';

export interface CampaignMeeting { subject: string; start: string; end: string; recipients: string[]; files: { name: string; bytes: Uint8Array }[]; }

export interface MailClient {
  /** Calls to the meeting, and marks it as called in its list. */
  send(meeting: CampaignMeeting, stored: Meeting): Attempt<void>;
}

/** Outlook serves four at a time; so many people press Send at once. */
const atOnce = 4;

const small = new Uint8Array(40 * 1024).fill(7);
/** Above 3 MB, so that it goes by upload session, in two ranges. */
const large = new Uint8Array(5 * 1024 * 1024).fill(9);

export function meetingsOf(count: number): CampaignMeeting[] {
  return Array.from({ length: count }, (_, index) => ({
    subject: `Rådsmöte ${String(index + 1).padStart(3, '0')}`, start: '2031-02-03T08:00:00Z', end: '2031-02-03T10:00:00Z',
    recipients: [upn('radsledamot'), upn('beslutsfattare'), 'lpo@polisen.example'],
    files: [{ name: 'Underlag.pdf', bytes: small }, ...(index % 5 === 0 ? [{ name: 'Årsanalys.pdf', bytes: large }] : [])]
  }));
}

export async function callMeetings(meetings: readonly CampaignMeeting[], stored: readonly Meeting[], client: MailClient): Promise<void> {
  const left = meetings.map((meeting, index) => ({ meeting, stored: stored[index] }));
  const caller = async (): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) await untilDone(client.send(next.meeting, next.stored));
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
}
