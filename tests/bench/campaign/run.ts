/** Runs a campaign on a server of its own: the work under faults, then the count without them. */
import { meetings as meetingList } from '../../../src/areas/council/lists';
import { followUps, measures } from '../../../src/areas/plan/lists';
import { upn } from '../../integration/lists/sites';
import { startServer } from '../../integration/localServer';
import type { LocalServer } from '../../integration/localServer';
import { countLists, countMails } from './counting';
import type { ListCount, MailCount, StoredMail, StoredMeasure } from './counting';
import { callMeetings, meetingsOf } from './meetings';
import type { MailClient } from './meetings';
import { productClient, productMail, storeOver } from './product';
import { leadGraphTo, standardClient, standardMail } from './standard';
import { sharedTitles, writeMeasures, yearOfCampaign } from './work';
import type { ListClient } from './work';

export type Side = 'product' | 'default';

export interface Campaign {
  seed: number;
  /** Of all calls, 0 to 1. */
  share: number;
  writes: number;
  people: number;
  meetings: number;
}

export interface Result extends ListCount, MailCount { calls: number; faults: number; counts: Record<string, number>; }

const coordinator = 'samordnare';

/** A role that is taken away stays so for a while and meets every call of its user: so it comes more seldom than the rest. */
const deniedShare = 0.004;

async function order({ seed, share }: Campaign, server: LocalServer): Promise<void> {
  await server.control('POST', 'faults', { kind: 'denied', share: deniedShare, seed, milliseconds: 100 });
  await server.control('POST', 'faults', {
    kinds: ['throttled', 'unavailable', 'timeout', 'lostBefore', 'lostAfter', 'slow', 'half', 'conflict', 'locked', 'digest', 'full'],
    share: share - deniedShare, seed, seconds: 1, milliseconds: 50
  });
}

async function eventsOf(server: LocalServer): Promise<{ subject: string; attendees: number }[]> {
  const found: { subject: string; attendees: number }[] = [];
  let next: string | undefined = `${server.url}/v1.0/me/events?$select=subject,attendees&$top=200`;
  while (next) {
    const page: { value: { subject: string; attendees: unknown[] }[]; '@odata.nextLink'?: string } = await (await fetch(next, { headers: { Authorization: `Bearer ${upn(coordinator)}` } })).json();
    found.push(...page.value.map(({ subject, attendees }) => ({ subject, attendees: attendees.length })));
    const link = page['@odata.nextLink'];
    next = link && `${server.url}${link.slice(link.indexOf('/v1.0/'))}`;
  }
  return found;
}

/** Half the calls' users are the coordinator, whose role can be taken away. */
const userOf = (index: number): string => index % 4 === 3 ? 'administrator' : coordinator;

async function clientsOf(side: Side, server: LocalServer, people: number): Promise<{ lists: ListClient<never>[]; mail: MailClient }> {
  const users = Array.from({ length: people }, (_, index) => userOf(index));
  return side === 'product'
    ? { lists: users.map(user => productClient(server, user) as unknown as ListClient<never>), mail: productMail(server, coordinator) }
    : { lists: await Promise.all(users.map(async user => await standardClient(server, user) as unknown as ListClient<never>)), mail: await standardMail(server, coordinator) };
}

/** @returns the counts, and how many of how many calls met a fault */
export async function runCampaign(side: Side, campaign: Campaign): Promise<Result> {
  const server = await startServer({ demo: true });
  const back = leadGraphTo(server);
  try {
    const shared = new Map<string, number>();
    const admin = storeOver(server, measures, 'administrator');
    for (const Title of sharedTitles) shared.set(Title, (await admin.create({ Title, PlanYear: yearOfCampaign })).id);
    const meetings = meetingsOf(campaign.meetings);
    const meetingStore = storeOver(server, meetingList, coordinator);
    const stored = [];
    for (const { subject, start, end } of meetings) {
      stored.push(await meetingStore.create({ Title: subject, MeetingStart: start, MeetingEnd: end, Agenda: 'Punkt ett', State: 'Planerad', EventKey: crypto.randomUUID() }));
    }
    const clients = await clientsOf(side, server, campaign.people);

    await order(campaign, server);
    const expected = await writeMeasures({ writes: campaign.writes, people: campaign.people }, clients.lists, shared);
    await callMeetings(meetings, stored, clients.mail);
    const { calls, faults, counts } = await server.control<{ calls: number; faults: number; counts: Record<string, number> }>('GET', 'faults');
    await server.control('DELETE', 'faults');

    const lists = countLists(expected, await admin.query() as unknown as StoredMeasure[], await storeOver(server, followUps, 'administrator').query());
    const mails = countMails(
      meetings.map(({ subject, recipients, files }) => ({ subject, recipients, files: files.map(({ name }) => name) })),
      await server.control<StoredMail[]>('GET', 'outbox.json'), await eventsOf(server), await meetingStore.query()
    );
    return { ...mails, ...lists, halfWritten: lists.halfWritten + mails.halfWritten, calls, faults, counts };
  } finally {
    back();
    await server.stop();
  }
}
