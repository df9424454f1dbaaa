/** The administrator's own calendar: who may be invited, which meetings are the probe's, and how they go away again. */
import { randomUUID } from 'node:crypto';
import type { Caller, Scratch } from '../integration/local/conformance/case.ts';
import { subject } from './graphCases.ts';
import { Refusal } from './options.ts';
import type { GraphTarget } from './options.ts';
import { serviceCaller } from './service.ts';

interface Me { mail?: string | null; userPrincipalName?: string; otherMails?: string[]; proxyAddresses?: string[] }

/** Every address that is surely the token's owner's. */
const addressesOf = (me: Me): string[] => [me.mail, me.userPrincipalName, ...me.otherMails ?? [], ...(me.proxyAddresses ?? []).map(one => one.replace(/^smtp:/i, ''))]
  .filter((one): one is string => typeof one === 'string' && one.includes('@')).map(one => one.toLowerCase());

export interface OpenCalendar { call: Caller; scratch: Scratch; cleanUp(): Promise<string[]> }

/** @throws Refusal when the mailbox, or the one to be invited, is not the token's owner's own */
export async function openCalendar(target: GraphTarget, wait?: (milliseconds: number) => Promise<void>): Promise<OpenCalendar> {
  const base = `${target.origin}/v1.0/`;
  const mine = new Set<string>();
  const invited = target.attendee?.toLowerCase();
  /** Own meetings, made by the probe; and answers that invite nobody but the administrator. */
  const mayWrite = (method: string, url: string, body: unknown): boolean => {
    const { origin, pathname } = new URL(url);
    // An upload address, which Graph itself gave out, is on another host.
    if (!url.startsWith(base)) return method === 'PUT' && origin !== target.origin || pathname.startsWith('/_local/net/');
    const path = decodeURIComponent(pathname.slice(new URL(base).pathname.length));
    const attendees = (body as { attendees?: { emailAddress?: { address?: string } }[] } | undefined)?.attendees ?? [];
    if (!attendees.every(one => one.emailAddress?.address?.toLowerCase() === invited)) return false;
    if (method === 'POST' && (path === 'me/events' || path === 'me/calendar/getSchedule')) return true;
    return [...mine].some(id => path === `me/events/${id}` || path.startsWith(`me/events/${id}/attachments`));
  };
  const plain = serviceCaller({ base, token: target.token, accept: 'application/json', mayWrite, wait });
  const who = await plain('GET', 'me?$select=mail,userPrincipalName,otherMails,proxyAddresses');
  if (who.status >= 300) throw new Refusal(`GET me: ${who.status} ${who.text.slice(0, 300)}`);
  const own = addressesOf(who.body as Me);
  if (!own.includes(target.mailbox.toLowerCase())) throw new Refusal(`${target.mailbox} is not the mailbox of the token's owner`);
  if (invited && !own.includes(invited)) throw new Refusal(`${target.attendee} is not an address of your own: nobody else is invited`);

  // In a tenant the upload address is used as it is; the embedded one keeps other hosts below its own.
  const reach = (path: string): string => target.origin.startsWith('http://') && path.startsWith('https://') ? `${target.origin}/_local/net/${path.slice('https://'.length)}` : path;
  const call = Object.assign(async (...[method, path, body, headers]: Parameters<Caller>) => {
    const uploads = /^https?:/.test(path);
    const answer = await plain(method, reach(path), body, uploads ? { ...headers, authorization: '' } : headers);
    if (method === 'POST' && path === 'me/events' && answer.body?.id) mine.add(answer.body.id as string);
    return answer;
  }, { as: plain.as, at: plain.at, control: plain.control }) as Caller;

  const run = randomUUID().slice(0, 8);
  let count = 0;
  return {
    call,
    // What a calendar has instead of a list: its owner, and whom to invite.
    scratch: { name: () => { count += 1; return `prov-${run}-${count}`; }, list: 'me/events', listUrl: '', library: target.attendee ?? '', site: target.mailbox, origin: target.origin },
    cleanUp: async () => {
      const left: string[] = [];
      for (const id of mine) {
        const answer = await call('DELETE', `me/events/${encodeURIComponent(id)}`);
        if (answer.status >= 300 && answer.status !== 404) left.push(`a meeting '${subject}': ${answer.status}`);
      }
      return left;
    }
  };
}
