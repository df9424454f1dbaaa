/**
 * @microsoft/microsoft-graph-client 3.0.2, the product's client, against the embedded Graph. It keeps
 * https://graph.microsoft.com in its code; the last middleware alone leads its calls here (m365-wire §1).
 */
import { AuthenticationHandler, BatchRequestContent, BatchResponseContent, Client, FileUpload, LargeFileUploadTask, OneDriveLargeFileUploadTask, PageIterator, ResponseType, RetryHandler } from '@microsoft/microsoft-graph-client';
import type { BatchRequestStep, Context } from '@microsoft/microsoft-graph-client';
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

test('all pages of users by the PageIterator; $search, $count and ConsistencyLevel by the client\'s own words', async () => {
  const names: string[] = [];
  const first = await graph.api('/users').top(3).select('userPrincipalName').get();
  await new PageIterator(graph, first, (user: { userPrincipalName: string }) => names.push(user.userPrincipalName) > 0).iterate();
  expect(new Set(names).size).toBe(10);
  const found = await graph.api('/users').header('ConsistencyLevel', 'eventual').search('"displayName:Verksamhetschef"').count(true).top(1).get();
  expect([found['@odata.count'], found.value.length]).toEqual([3, 1]);
  expect(await graph.api('/users/$count').header('ConsistencyLevel', 'eventual').responseType(ResponseType.TEXT).get()).toBe('10');
});

test('a batch by BatchRequestContent, with one that depends on another', async () => {
  // Version 3.0.2 of the client leaves a version in the address, which Graph does not take in a batch: it is left out here.
  const step = (id: string, path: string, more: RequestInit = {}, dependsOn?: string[]): BatchRequestStep => ({ id, request: new Request(`https://graph.microsoft.com${path}`, more), dependsOn });
  const content = new BatchRequestContent([
    step('1', '/me?$select=mail'), step('2', '/me/events', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(meeting()) }, ['1']), step('3', '/me/events/nope', {}, ['1']),
  ]);
  const answers = new BatchResponseContent(await graph.api('/$batch').post(await content.getContent()));
  expect((await (answers.getResponseById('1') as Response).json() as { mail: string }).mail).toBe(address('samordnare'));
  expect(['2', '3'].map((id) => (answers.getResponseById(id) as Response).status)).toEqual([201, 400]);
});

test('the own drive: a file put, read through its redirection, and a large one by OneDriveLargeFileUploadTask', async () => {
  await server.control('POST', 'graph/consent', { scopes: ['Files.ReadWrite'] });
  const made = await graph.api('/me/drive/root:/Underlag/a.txt:/content').put('text');
  expect(made).toMatchObject({ name: 'a.txt', size: 4 });
  expect(Buffer.from(await graph.api(`/me/drive/items/${made.id as string}/content`).responseType(ResponseType.ARRAYBUFFER).get() as ArrayBuffer).toString()).toBe('text');
  const size = 6 * 1024 * 1024;
  const file = new FileUpload(new Blob([Buffer.alloc(size, 1)]), 'Stor fil.bin', size);
  for (const name of ['Stor fil.bin', 'Stor fil 1.bin']) {
    const task = await OneDriveLargeFileUploadTask.createTaskWithFileObject(graph, file, { path: '/Underlag', fileName: 'Stor fil.bin', conflictBehavior: 'rename', rangeSize: 5 * 1024 * 1024 });
    expect((await task.upload()).responseBody).toMatchObject({ name, size });
  }
  expect((await graph.api('/me/drive/root:/Underlag:/children').select('name').get()).value.map((one: { name: string }) => one.name)).toEqual(['a.txt', 'Stor fil 1.bin', 'Stor fil.bin']);
  expect(sent.filter((one) => one.startsWith('PUT my.')).every((one) => one.endsWith('without token'))).toBe(true);
  expect(await graph.api(`/me/drive/items/${made.id as string}`).delete()).toBeUndefined();
});

test('mail, answers and refusals as the client tells them', async () => {
  await graph.api('/me/sendMail').post({ message: { subject: 'Hej', toRecipients: invite('lasare') }, saveToSentItems: false });
  expect(await outbox(server)).toHaveLength(1);
  const event = await graph.api('/me/events').post(meeting());
  await graph.api(`/me/events/${event.id as string}`).header('If-Match', event['@odata.etag'] as string).patch({ subject: 'Nytt' });
  await expect(graph.api(`/me/events/${event.id as string}`).header('If-Match', event['@odata.etag'] as string).patch({ subject: 'Äldre' })).rejects.toMatchObject({ statusCode: 412, code: 'ErrorIrresolvableConflict', requestId: expect.any(String) as string });
  expect(await graph.api(`/me/events/${event.id as string}`).delete()).toBeUndefined();
});
