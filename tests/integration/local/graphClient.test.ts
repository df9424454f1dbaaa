/**
 * @microsoft/microsoft-graph-client 3.0.2, the product's client, against the embedded Graph. It keeps
 * https://graph.microsoft.com in its code; the last middleware alone leads its calls here (m365-wire §1).
 */
import { AuthenticationHandler, Client, FileUpload, LargeFileUploadTask, RetryHandler } from '@microsoft/microsoft-graph-client';
import type { Context } from '@microsoft/microsoft-graph-client';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { address, invite, local, meeting, outbox } from './graphCall';

let server: LocalServer;
let graph: Client;
/** Methods and addresses as they were sent. */
let sent: string[] = [];

function connect(user: string): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: async () => address(user) });
  const retry = new RetryHandler();
  authentication.setNext(retry);
  // The answer lands in the context that the client holds: it is the same object all the way.
  retry.setNext({ execute: async (context: Context) => {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers(context.options?.headers as HeadersInit);
    sent.push(`${context.options?.method ?? 'GET'} ${new URL(url).host} ${headers.has('Authorization') ? 'with token' : 'without token'}`);
    context.response = await fetch(local(server, url), context.options as RequestInit);
  } });
  return Client.initWithMiddleware({ middleware: authentication });
}

beforeAll(async () => {
  server = await startServer();
  graph = connect('samordnare');
});
beforeEach(async () => {
  sent = [];
  await server.control('POST', 'reset');
});
afterAll(() => server.stop());

test('a meeting from creation to cancellation, a file of 8 MB in ranges, and one mail each', async () => {
  const event = await graph.api('/me/events').header('Prefer', 'IdType="ImmutableId"').post(meeting({ transactionId: 'x' }));
  const size = 8 * 1024 * 1024;
  const session = await LargeFileUploadTask.createUploadSession(graph, `https://graph.microsoft.com/v1.0/me/events/${event.id as string}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'Kartor.pdf', size } });
  const content = new Blob([Buffer.alloc(size, 7)]) as Blob & { name: string };
  const progress: number[] = [];
  const task = new LargeFileUploadTask(graph, new FileUpload(content, 'Kartor.pdf', size), session, { rangeSize: 10 * 320 * 1024, uploadEventHandlers: { progress: (range) => { if (range) progress.push(range.minValue); } } });
  const result = await task.upload();
  expect(result.location).toContain('/attachments(');
  // The client tells of a range when there is another to come.
  expect(progress).toEqual([0, 3276800]);
  expect(sent.filter((one) => one.startsWith('PUT'))).toEqual(Array.from({ length: 3 }, () => 'PUT outlook.office.com without token'));

  await graph.api(`/me/events/${event.id as string}`).patch({ attendees: invite('radsledamot', 'chef.barn') });
  expect((await outbox(server)).map((mail) => [mail.kind, mail.attachments.map((one) => one.size)])).toEqual([['invitation', [size]], ['invitation', [size]]]);

  const copies = await connect('radsledamot').api('/me/events').filter("startswith(subject,'Strategiskt')").select(['id', 'subject']).get();
  await connect('radsledamot').api(`/me/events/${copies.value[0].id as string}/decline`).post({ comment: 'Nej', sendResponse: true });
  const read = await graph.api(`/me/events/${event.id as string}`).select('attendees').get();
  expect(read.attendees.map((one: any) => one.status.response)).toEqual(['declined', 'none']);
  await graph.api(`/me/events/${event.id as string}/cancel`).post({ comment: 'Inställt' });
  await expect(graph.api(`/me/events/${event.id as string}`).get()).rejects.toMatchObject({ statusCode: 404, code: 'ErrorItemNotFound' });
});

test('an upload that was interrupted is resumed from where it stood', async () => {
  const event = await graph.api('/me/events').post(meeting());
  const size = 4 * 1024 * 1024;
  const session = await LargeFileUploadTask.createUploadSession(graph, `https://graph.microsoft.com/v1.0/me/events/${event.id as string}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'a.bin', size } });
  const bytes = Buffer.alloc(size, 1);
  await fetch(local(server, session.url), { method: 'PUT', headers: { 'content-range': `bytes 0-${size / 2 - 1}/${size}` }, body: bytes.subarray(0, size / 2) });
  const task = new LargeFileUploadTask(graph, new FileUpload(new Blob([bytes]), 'a.bin', size), session, { rangeSize: size / 2 });
  await task.resume();
  expect((await graph.api(`/me/events/${event.id as string}/attachments`).select('name,size').get()).value).toMatchObject([{ name: 'a.bin', size }]);
  expect(sent.filter((one) => one.startsWith('PUT'))).toHaveLength(1);
});

test('a missing grant is an error with Graph\'s status and code', async () => {
  await server.control('POST', 'graph/consent', { scopes: [] });
  await expect(graph.api('/me/events').get()).rejects.toMatchObject({ statusCode: 403, code: 'ErrorAccessDenied' });
});

test('more calls than a mailbox takes are repeated by the client after Retry-After', async () => {
  const answers = await Promise.all(Array.from({ length: 7 }, () => graph.api('/me/events').top(1).get()));
  expect(answers.every((one) => Array.isArray(one.value))).toBe(true);
});
