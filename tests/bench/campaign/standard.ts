/**
 * The same work with PnPjs's and the Graph client's own ways, as their documentation shows them: PnPjs's fetch with its
 * retry, `items.add` and `update` without an ETag; the Graph client with its default middleware. When something fails the
 * user does it again.
 */
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import { BrowserFetchWithRetry, DefaultParse, InjectHeaders } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit } from '@pnp/sp/behaviors/defaults';
import { spfi } from '@pnp/sp/fi';
import type { SPFI } from '@pnp/sp/fi';
import type { IItems } from '@pnp/sp/items/types';
import { Client, FileUpload, LargeFileUploadTask } from '@microsoft/microsoft-graph-client';
import type { Meeting } from '../../../src/areas/council/lists';
import { upn } from '../../integration/lists/sites';
import type { LocalServer } from '../../integration/localServer';
import { progressOfFollowUp } from './work';
import type { ListClient } from './work';
import type { MailClient } from './meetings';

const home = '/sites/trygghet';
const largeFrom = 3 * 1024 * 1024;

interface Ref { id: number; }

async function pageDigest(server: LocalServer, user: string): Promise<string> {
  const answer = await fetch(`${server.url}${home}/_api/contextinfo`, { method: 'POST', headers: { Cookie: `local-user=${upn(user)}`, Accept: 'application/json' } });
  return (await answer.json() as { FormDigestValue: string }).FormDigestValue;
}

/** A page's PnPjs connection, with the digest that came with the page; loaded again it gets a new one. */
function page(server: LocalServer, user: string): { items(list: string): IItems; reload(): Promise<void> } {
  let sp: SPFI;
  const reload = async (): Promise<void> => {
    const headers = { Cookie: `local-user=${upn(user)}`, 'X-RequestDigest': await pageDigest(server, user) };
    sp = spfi(`${server.url}${home}`).using(DefaultHeaders(), DefaultInit(), BrowserFetchWithRetry(), DefaultParse(), InjectHeaders(headers));
  };
  return { items: list => sp.web.getList(`${home}/Lists/${list}`).items, reload };
}

export async function standardClient(server: LocalServer, user: string): Promise<ListClient<Ref>> {
  const { items, reload } = page(server, user);
  await reload();
  return {
    create: values => async () => ({ id: (await items('TnMeasures').add(values) as { Id: number }).Id }),
    change: ({ id }, values) => async () => {
      await items('TnMeasures').getById(id).update(values);
      return { id };
    },
    append: (id, line) => async () => {
      const { LatestNote } = await items('TnMeasures').getById(id).select('LatestNote')() as { LatestNote: string | null };
      await items('TnMeasures').getById(id).update({ LatestNote: `${LatestNote ?? ''}\n${line}` });
    },
    followUp: ({ id }, sentence) => async () => {
      await items('TnFollowUps').add({ Title: sentence, MeasureId: id, FollowUpDate: '2031-05-01T12:00:00Z', Status: 'Pågår', Progress: progressOfFollowUp });
      await items('TnMeasures').getById(id).update({ LatestNote: sentence, Status: 'Pågår', Progress: progressOfFollowUp });
      return { id };
    },
    reload
  };
}

/** The client writes to Graph's hosts and knows no other way to send than the page's `fetch`: that one leads to the server. */
export function leadGraphTo(server: LocalServer): () => void {
  const own = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = typeof input === 'string' || input instanceof URL ? String(input) : input.url;
    if (!url.startsWith('https://')) return own(input, init);
    const { host, pathname, search } = new URL(url);
    return own(`${server.url}/_local/net/${host}${pathname}${search}`, init);
  };
  return () => { globalThis.fetch = own; };
}

export async function standardMail(server: LocalServer, user: string): Promise<MailClient> {
  const graph = Client.init({ authProvider: done => done(null, upn(user)) });
  const { items, reload } = page(server, user);
  await reload();
  return {
    send: (meeting, stored: Meeting) => async () => {
      const at = (dateTime: string): object => ({ dateTime: dateTime.slice(0, 19), timeZone: 'UTC' });
      const event = await graph.api('/me/events').post({ subject: meeting.subject, body: { contentType: 'html', content: '<p>Du kallas.</p>' }, start: at(meeting.start), end: at(meeting.end) }) as { id: string };
      for (const { name, bytes } of meeting.files) {
        if (bytes.length < largeFrom) {
          await graph.api(`/me/events/${event.id}/attachments`).post({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentBytes: Buffer.from(bytes).toString('base64') });
        } else {
          const session = await LargeFileUploadTask.createUploadSession(graph, `https://graph.microsoft.com/v1.0/me/events/${event.id}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name, size: bytes.length } });
          await new LargeFileUploadTask(graph, new FileUpload(new Blob([bytes as BlobPart]), name, bytes.length), session, { rangeSize: 10 * 320 * 1024 }).upload();
        }
      }
      await graph.api(`/me/events/${event.id}`).patch({ attendees: meeting.recipients.map(address => ({ emailAddress: { address, name: address }, type: 'required' })) });
      // The digest of a page that stands open all day: loaded again when it is refused.
      const mark = (): Promise<unknown> => items('TnMeetings').getById(stored.id).update({ State: 'Kallad' });
      await mark().catch(async () => { await reload(); await mark(); });
    }
  };
}
