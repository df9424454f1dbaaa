/**
 * The embedded Graph's directory, free and busy, mail, drive, batches and limits. Sources: m365-wire §4; Microsoft Graph v1.0
 * reference, by the operation's name; "Advanced query capabilities"; "Service-specific throttling limits", Outlook.
 */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { address, at, caller, file, invite, local, meeting, outbox, send, zone } from './graphCall';
import type { Call } from './graphCall';

let server: LocalServer;
let samordnare: Call;

beforeAll(async () => {
  server = await startServer();
  samordnare = caller(server, 'samordnare');
});
beforeEach(async () => {
  await server.control('POST', 'reset');
});
afterAll(() => server.stop());

const eventual = { ConsistencyLevel: 'eventual' };

describe('Get a user, List users', () => {
  test('me, a user by UPN and by id; an unknown one is 404 in the directory\'s words', async () => {
    const me = (await samordnare('GET', 'me')).body;
    expect(me).toMatchObject({ displayName: 'Samordnare', mail: address('samordnare'), userPrincipalName: address('samordnare'), jobTitle: expect.stringContaining('Samordnare') as string });
    expect((await samordnare('GET', `users/${me.id}?$select=mail`)).body).toEqual({ '@odata.context': expect.anything() as unknown, mail: me.mail });
    expect((await samordnare('GET', 'users/nobody@kommun.example')).code).toBe('Request_ResourceNotFound');
  });

  test('User.ReadBasic.All shows the basic profile and no more', async () => {
    expect((await samordnare('GET', `users/${address('chef.barn')}?$select=displayName,department`)).body).toMatchObject({ displayName: 'Verksamhetschef barn och utbildning', department: null });
    await server.control('POST', 'graph/consent', { scopes: ['User.Read.All'] });
    expect((await samordnare('GET', `users/${address('chef.barn')}?$select=department`)).body.department).toBe('Barn och utbildning');
  });

  test('$filter, $search with ConsistencyLevel, $count and pages', async () => {
    const names = async (query: string, headers = {}): Promise<string[]> => ((await samordnare('GET', `users?${query}&$select=userPrincipalName`, undefined, headers)).body.value as { userPrincipalName: string }[]).map((one) => one.userPrincipalName.split('@')[0] as string);
    expect(await names("$filter=startswith(displayName,'VERKSAMHETSCHEF') or startswith(mail,'reg')")).toEqual(['chef.barn', 'chef.samhalle', 'chef.kultur', 'registrator']);
    expect(await names('$search="displayName:kultur verk"', eventual)).toEqual(['chef.kultur']);
    expect(await names('$search="displayName:kultur" OR "mail:las"', eventual)).toEqual(['chef.kultur', 'lasare']);
    expect((await samordnare('GET', 'users?$search="displayName:x"')).code).toBe('Request_UnsupportedQuery');
    expect((await samordnare('GET', "users?$filter=displayName ne 'x'")).code).toBe('Request_UnsupportedQuery');
    const first = (await samordnare('GET', 'users?$top=6&$count=true', undefined, eventual)).body;
    expect([first.value.length, first['@odata.count']]).toEqual([6, 10]);
    expect((await samordnare('GET', first['@odata.nextLink'], undefined, eventual)).body.value).toHaveLength(4);
  });
});

describe('getSchedule', () => {
  const ask = (body: object, headers = {}): Promise<any> => samordnare('POST', 'me/calendar/getSchedule', { schedules: [address('radsledamot')], startTime: at('2027-01-12T08:00:00'), endTime: at('2027-01-12T12:00:00'), ...body }, headers);

  test('shows busy and tentative time from the mailboxes, others\' without subject, in the zone asked for', async () => {
    await caller(server, 'radsledamot')('POST', 'me/events', meeting({ subject: 'Eget', start: at('2027-01-12T08:30:00'), end: at('2027-01-12T09:00:00'), location: { displayName: 'Rum' } }));
    await samordnare('POST', 'me/events', meeting({ attendees: invite('radsledamot') }));
    const { body } = await ask({ schedules: [address('radsledamot'), address('samordnare'), 'nobody@kommun.example'], availabilityViewInterval: 30 }, { Prefer: `outlook.timezone="${zone}"` });
    const [other, own, unknown] = body.value;
    expect(other).toMatchObject({ scheduleId: address('radsledamot'), availabilityView: '02111100', workingHours: { daysOfWeek: expect.arrayContaining(['monday']) as unknown, startTime: '08:00:00.0000000', timeZone: { name: zone } } });
    expect(other.scheduleItems[0]).toEqual({ status: 'busy', start: { dateTime: '2027-01-12T08:30:00.0000000', timeZone: zone }, end: { dateTime: '2027-01-12T09:00:00.0000000', timeZone: zone } });
    expect(own).toMatchObject({ availabilityView: '00222200', scheduleItems: [{ subject: 'Strategiskt råd', isPrivate: false }] });
    expect(unknown).toMatchObject({ scheduleId: 'nobody@kommun.example', error: { responseCode: 'ErrorMailRecipientNotFound' } });
  });

  test('at most 20 mailboxes and 62 days (m365-wire §4)', async () => {
    expect((await ask({ schedules: Array.from({ length: 21 }, () => address('lasare')) })).code).toBe('ErrorIdentityArrayTooBig');
    expect((await ask({ endTime: at('2027-03-15T08:01:00') })).code).toBe('ErrorTimeIntervalTooBig');
    expect((await ask({ endTime: at('2027-03-15T08:00:00') })).status).toBe(200);
    expect((await ask({ availabilityViewInterval: 4 })).status).toBe(400);
    expect((await ask({ schedules: [] })).status).toBe(400);
  });
});

describe('sendMail', () => {
  test('202 without body; each recipient gets one mail with the files, a hidden one unseen by the others', async () => {
    const to = (name: string): object[] => [{ emailAddress: { address: address(name) } }];
    const answer = await samordnare('POST', 'me/sendMail', { message: { subject: 'Underlag', body: { contentType: 'text', content: 'Hej' }, toRecipients: to('chef.barn'), ccRecipients: to('chef.barn'), bccRecipients: to('lasare'), attachments: [file('a.txt', Buffer.from('a'))] }, saveToSentItems: true });
    expect([answer.status, answer.body, answer.headers.get('content-type')]).toEqual([202, '', null]);
    const mails = await outbox(server);
    expect(mails.map((mail) => mail.to.address).sort()).toEqual([address('chef.barn'), address('lasare')]);
    expect(mails.every((mail) => mail.kind === 'mail' && mail.attachments.length === 1 && mail.recipients.every((one) => one.address === address('chef.barn')))).toBe(true);
    expect((await samordnare('POST', 'me/sendMail', { message: { subject: 'x' } })).code).toBe('ErrorInvalidRecipients');
  });
});

describe('permissions', () => {
  test('the scopes of the first tenant are granted at first; without one its calls are refused and nothing else', async () => {
    expect(await server.control('GET', 'graph/consent')).toEqual({ scopes: ['Calendars.ReadWrite', 'Mail.Send', 'User.ReadBasic.All'] });
    await server.control('POST', 'graph/consent', { scopes: ['Calendars.ReadBasic'] });
    // Documented: with Calendars.ReadBasic events are read without bodies, attachments and extensions.
    expect(await samordnare('GET', 'me/events?$expand=attachments')).toMatchObject({ status: 403, code: 'ErrorAccessDenied' });
    expect((await samordnare('GET', 'me/events')).status).toBe(200);
    expect(await samordnare('POST', 'me/sendMail', {})).toMatchObject({ status: 403, code: 'ErrorAccessDenied' });
    expect(await samordnare('GET', 'users')).toMatchObject({ status: 403, code: 'Authorization_RequestDenied' });
    expect((await samordnare('POST', 'me/calendar/getSchedule', { schedules: [address('lasare')], startTime: at('2027-01-12T08:00:00'), endTime: at('2027-01-12T12:00:00') })).status).toBe(200);
    await server.control('POST', 'graph/consent', { scopes: ['Calendars.Read'] });
    expect((await samordnare('GET', 'me/events')).status).toBe(200);
    expect((await samordnare('POST', 'me/events', meeting())).status).toBe(403);
  });

  test('no token, an unknown user, another version, no such address', async () => {
    expect(await send(`${server.url}/v1.0/me`, 'GET', {})).toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(await send(`${server.url}/v1.0/me`, 'GET', { authorization: 'Bearer nobody' })).toMatchObject({ status: 401 });
    expect((await samordnare('GET', 'https://graph.microsoft.com/v9.9/me')).status).toBe(400);
    expect(await samordnare('GET', 'me/nothing')).toMatchObject({ status: 400, code: 'BadRequest' });
    expect((await samordnare('PUT', 'me/events')).status).toBe(405);
    expect((await samordnare('GET', 'https://elsewhere.example/x')).status).toBe(404);
    expect((await send(`${server.url}/v1.0/me/events`, 'POST', { authorization: `Bearer ${address('samordnare')}`, 'content-type': 'application/json' }, Buffer.from('{'))).status).toBe(400);
    expect((await samordnare('GET', 'me/events/%E0%A4%A')).status).toBe(400);
  });
});

describe('$batch', () => {
  const batch = (requests: object[]): Promise<any> => samordnare('POST', '$batch', { requests });

  test('answers each by its id; what depends on a failed one is 424', async () => {
    const { body } = await batch([
      { id: '1', method: 'GET', url: '/me?$select=mail' }, { id: '2', method: 'GET', url: '/me/events/bad' }, { id: '3', method: 'GET', url: '/me', dependsOn: ['2'] },
      { id: '4', method: 'POST', url: 'me/events', headers: { 'Content-Type': 'application/json' }, body: meeting(), dependsOn: ['1'] },
    ]);
    expect(body.responses.map((one: any) => [one.id, one.status])).toEqual([['1', 200], ['2', 400], ['3', 424], ['4', 201]]);
    expect(body.responses[0].body.mail).toBe(address('samordnare'));
  });

  test('at most 20, with ids of their own and dependencies that come before', async () => {
    const get = (id: string, more = {}): object => ({ id, method: 'GET', url: '/me', ...more });
    expect((await batch(Array.from({ length: 21 }, (_, index) => get(String(index))))).status).toBe(400);
    expect((await batch([get('1'), get('1')])).status).toBe(400);
    expect((await batch([get('1', { dependsOn: ['9'] })])).status).toBe(400);
  });
});

test('a mailbox carries out four requests at a time; the fifth gets 429 with Retry-After (throttling limits, Outlook)', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => samordnare('GET', 'me/events')));
  const refused = answers.filter((one) => one.status === 429);
  expect(answers.filter((one) => one.status === 200).length).toBeGreaterThanOrEqual(4);
  expect(refused.length).toBeGreaterThan(0);
  expect([refused[0]?.code, refused[0]?.headers.get('retry-after')]).toEqual(['ApplicationThrottled', '1']);
  const calm = await Promise.all(Array.from({ length: 4 }, () => samordnare('GET', 'me/events')));
  expect(calm.map((one) => one.status)).toEqual([200, 200, 200, 200]);
});

test('a file put into the own drive, at once and in ranges of 320 KiB (Upload driveItem, createUploadSession)', async () => {
  expect((await samordnare('GET', 'me/drive')).status).toBe(403);
  await server.control('POST', 'graph/consent', { scopes: ['Files.ReadWrite'] });
  const put = await samordnare('PUT', 'me/drive/root:/Underlag/Årsanalys.txt:/content', Buffer.from('text'), { 'content-type': 'text/plain' });
  expect([put.status, put.body.name, put.body.size]).toEqual([201, 'Årsanalys.txt', 4]);
  expect((await samordnare('PUT', 'me/drive/root:/underlag/årsanalys.txt:/content', Buffer.from('mera'))).status).toBe(200);
  const { id } = (await samordnare('GET', 'me/drive')).body;
  expect((await samordnare('GET', `drives/${id as string}/root:/Underlag/Årsanalys.txt:/content`)).body).toBe('mera');
  const size = 320 * 1024 + 10;
  const { body: session } = await samordnare('POST', 'me/drive/root:/stor.bin:/createUploadSession', {});
  const range = (from: number, to: number): Promise<any> => send(local(server, session.uploadUrl), 'PUT', { 'content-range': `bytes ${from}-${to}/${size}` }, Buffer.alloc(to - from + 1));
  expect((await range(0, 99)).status).toBe(400);
  expect(await range(0, 320 * 1024 - 1)).toMatchObject({ status: 202, body: { nextExpectedRanges: ['327680-'] } });
  expect(await range(320 * 1024, size - 1)).toMatchObject({ status: 201, body: { name: 'stor.bin', size } });
});
