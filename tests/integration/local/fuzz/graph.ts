/** Requests to the embedded Graph: good ones, odd ones, broken ones; and what may come back. */
import { commonFaults, carried, pathed } from './wire.ts';
import type { FuzzAnswer, FuzzRequest } from './wire.ts';
import { bent, mangled } from './random.ts';
import type { Random } from './random.ts';

/** What lies in the tenant while it is asked. */
export interface GraphGround { event: string; attachment: string; item: string; folder: string; drive: string; site: string; upload: string; driveUpload: string; user: string }

const scopes = ['Calendars.ReadWrite', 'Mail.Send', 'Mail.Read', 'User.Read.All', 'People.Read', 'Files.ReadWrite.All', 'Sites.ReadWrite.All'];

/** Prepares the tenant: every permission, and one of each thing. */
export async function prepareGraph(origin: string): Promise<GraphGround> {
  const token = 'Bearer samordnare@kommun.example';
  const call = async (method: string, path: string, body?: unknown): Promise<any> => (await fetch(`${origin}${path}`, { method, headers: { authorization: token, ...(body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json' }) }, body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body) })).json();
  await call('POST', '/_local/reset', {});
  await call('POST', '/_local/graph/consent', { scopes });
  const event = await call('POST', '/v1.0/me/events', meeting);
  const attachment = await call('POST', `/v1.0/me/events/${event.id as string}/attachments`, file);
  const item = await call('PUT', '/v1.0/me/drive/root:/Underlag/a.docx:/content', 'text');
  const site = await call('GET', '/v1.0/sites/root');
  const drive = await call('GET', `/v1.0/sites/${site.id as string}/drive`);
  const upload = await call('POST', `/v1.0/me/events/${event.id as string}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'a', size: 4000000 } });
  const driveUpload = await call('POST', '/v1.0/me/drive/root:/b.bin:/createUploadSession', {});
  const net = (address: string): string => `/_local/net/${address.slice('https://'.length)}`;
  return { event: event.id, attachment: attachment.id, item: item.id, folder: item.parentReference.id, drive: drive.id, site: site.id, upload: net(upload.uploadUrl), driveUpload: net(driveUpload.uploadUrl), user: 'lasare@kommun.example' };
}

const meeting = {
  subject: 'Möte', body: { contentType: 'html', content: '<p>Hej</p>' }, start: { dateTime: '2027-01-12T09:00:00', timeZone: 'W. Europe Standard Time' }, end: { dateTime: '2027-01-12T11:00:00', timeZone: 'UTC' }, isAllDay: false, showAs: 'busy', categories: ['a'],
  location: { displayName: 'x', address: { city: 'y' } }, locations: [{ displayName: 'x' }], attendees: [{ type: 'required', emailAddress: { address: 'lasare@kommun.example', name: 'x' } }], isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', reminderMinutesBeforeStart: 15,
  transactionId: 'x', singleValueExtendedProperties: [{ id: 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name k', value: 'v' }], recurrence: null, importance: 'low', sensitivity: 'private', responseRequested: true,
};
const file = { '@odata.type': '#microsoft.graph.fileAttachment', name: 'a.txt', contentType: 'text/plain', contentBytes: 'YQ==', isInline: false, contentId: 'x' };
const schedule = { schedules: ['lasare@kommun.example', 'x'], startTime: meeting.start, endTime: meeting.end, availabilityViewInterval: 30 };
const mail = { message: { subject: 'x', body: { contentType: 'text', content: 'x' }, toRecipients: [{ emailAddress: { address: 'lasare@kommun.example' } }], ccRecipients: [], bccRecipients: [], attachments: [file] }, saveToSentItems: true };
const response = { comment: 'x', sendResponse: true, proposedNewTime: { start: meeting.start, end: meeting.end } };
const session = { AttachmentItem: { attachmentType: 'file', name: 'a', size: 4000000, isInline: false } };
const driveSession = { item: { '@microsoft.graph.conflictBehavior': 'rename', name: 'a.bin' }, deferCommit: false };

/** Method, path and, where there is one, the body. */
const addresses = (ground: GraphGround): [string, string, unknown?][] => [
  ['GET', 'me'], ['GET', 'users'], ['GET', `users/${ground.user}`], ['GET', 'users/$count'], ['GET', 'me/people'], ['GET', 'me/calendar'], ['GET', 'me/calendars'], ['GET', 'me/events'], ['GET', 'me/events/$count'], ['POST', 'me/events', meeting],
  ['GET', 'me/calendarView'], ['GET', `me/events/${ground.event}`], ['GET', `me/events('${ground.event}')`], ['PATCH', `me/events/${ground.event}`, meeting], ['POST', `me/events/${ground.event}/accept`, response], ['POST', `me/events/${ground.event}/decline`, response], ['POST', 'me/events/x/cancel', { comment: 'x' }],
  ['GET', `me/events/${ground.event}/attachments`], ['POST', `me/events/${ground.event}/attachments`, file], ['GET', `me/events/${ground.event}/attachments/${ground.attachment}`], ['GET', `me/events/${ground.event}/attachments/${ground.attachment}/$value`], ['POST', `me/events/${ground.event}/attachments/createUploadSession`, session],
  ['DELETE', 'me/events/AAMkADRjx'], ['POST', 'me/calendar/getSchedule', schedule], ['POST', 'me/sendMail', mail], ['GET', 'me/mailFolders/sentitems/messages'], ['GET', 'me/messages/x'],
  ['GET', 'me/drive'], ['GET', 'me/drive/root'], ['GET', 'me/drive/root/children'], ['GET', 'me/drive/root:/Underlag/a.docx'], ['GET', 'me/drive/root:/Underlag/a.docx:/content'], ['PUT', 'me/drive/root:/Underlag/a.docx:/content', 'raw'], ['POST', 'me/drive/root/children', { name: 'x', folder: {}, '@microsoft.graph.conflictBehavior': 'rename' }],
  ['POST', 'me/drive/root:/a.bin:/createUploadSession', driveSession], ['GET', `me/drive/items/${ground.item}`], ['GET', `me/drive/items/${ground.folder}:/a.docx:/content`], ['PUT', 'me/drive/root:/c.bin', { '@microsoft.graph.sourceUrl': ground.driveUpload, name: 'c.bin' }], ['DELETE', 'me/drive/root:/nope'],
  ['GET', `drives/${ground.drive}`], ['GET', `drives/${ground.drive}/root/children`], ['PUT', `drives/${ground.drive}/root:/f/a.txt:/content`, 'raw'], ['GET', 'sites?search=a'], ['GET', `sites/${ground.site}`], ['GET', `sites/${ground.site}/drives`], ['GET', 'sites/x.sharepoint.com:/sites/trygghet:/drive/root:/x'],
];

const names = ['subject', 'start/dateTime', 'end', 'importance', 'isAllDay', 'categories', 'attendees', 'attendees/emailAddress', 'displayName', 'mail', 'name', 'size', 'folder', 'id', 'iCalUId', 'nope', 'constructor', '__proto__/x', 'singleValueExtendedProperties'];
const literals = ["'x'", "'O''x'", "''", '1', '-1.5', 'true', 'null', "'2027-01-01T00:00:00Z'", '2027-01-01', "'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name k'"];

function filter(random: Random, depth = 0): string {
  const compare = (): string => `${random.one(names)} ${random.one(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'has'])} ${random.one([...literals, "('a','b')"])}`;
  if (depth > 3 || random.chance(0.5)) return compare();
  switch (random.below(5)) {
    case 0: return `(${filter(random, depth + 1)}) ${random.one(['and', 'or', 'xor'])} ${filter(random, depth + 1)}`;
    case 1: return `not ${filter(random, depth + 1)}`;
    case 2: return `${random.one(['startswith', 'endswith', 'contains', 'tolower', 'length'])}(${random.one(names)},${random.one(literals)})`;
    case 3: return `${random.one(names)}/${random.one(['any', 'all', 'Any'])}(${random.one(['x:', 'ep: ', ''])}${random.one(['x/id', 'ep/value', 'x'])} eq ${random.one(literals)})`;
    default: return '('.repeat(random.below(80));
  }
}

function query(random: Random): string {
  const options: Record<string, () => string> = {
    $filter: () => filter(random), $select: () => random.some(names, 3).join(','), $orderby: () => `${random.one(names)} ${random.one(['asc', 'desc', 'up', ''])}`, $top: () => random.one(['1', '5', '0', '-1', '1000', '1001', 'x', '']), $skip: () => random.one(['0', '1', '-1', 'x', '99999999']), $count: () => random.one(['true', 'false', 'x']),
    $expand: () => random.one(['attachments', 'singleValueExtendedProperties($filter=id eq \'x\')', 'children($select=name)', 'nope', 'attachments(', '((', 'attachments($select=name;$top=1)']), $search: () => random.one(['"displayName:x"', '"displayName:x" OR "mail:y"', 'x', '"', '"nope:x"']), $skiptoken: () => random.one(['1', 'x', '-1']),
    startDateTime: () => random.one(['2027-01-01T00:00:00Z', 'x', '']), endDateTime: () => random.one(['2027-02-01T00:00:00Z', '0000-00-00']), format: () => 'pdf', $nope: () => '1', '@microsoft.graph.conflictBehavior': () => random.one(['rename', 'x']),
  };
  const chosen = [...new Set(random.some(Object.keys(options), 4))].filter((name) => name !== '$nope' || random.chance(0.1));
  const text = chosen.map((name) => `${name}=${random.chance(0.8) ? encodeURIComponent((options[name] as () => string)().replace(/[\ud800-\udfff]/g, '')) : (options[name] as () => string)()}`).join('&');
  return text ? `?${text}` : '';
}

function headers(random: Random, body: boolean): Record<string, string> {
  const more: Record<string, string> = {};
  if (body) more['content-type'] = random.chance(0.93) ? 'application/json' : random.one(['', 'text/plain', 'application/xml', 'multipart/mixed', 'application/json;charset=utf-16', "applicatio)'n/json", carried(random.text())]);
  if (random.chance(0.15)) more.prefer = random.one(['outlook.timezone="W. Europe Standard Time"', 'outlook.timezone="x"', 'IdType="ImmutableId"', 'outlook.body-content-type="text"', 'outlook.timezone=', carried(random.text())]);
  if (random.chance(0.1)) more['if-match'] = random.one(['*', 'W/"x"', '"', 'x', carried(random.text())]);
  if (random.chance(0.1)) more['if-none-match'] = random.one(['*', '"x"']);
  if (random.chance(0.3)) more.consistencylevel = 'eventual';
  if (random.chance(0.05)) more['client-request-id'] = carried(random.text());
  if (random.chance(0.1)) more['content-range'] = random.one(['bytes 0-9/10', 'bytes 5-1/2', 'bytes */10', 'x', 'bytes 0-999999999999/1000000000000']);
  more.authorization = random.chance(0.96) ? 'Bearer samordnare@kommun.example' : random.one(['', 'Bearer', 'Bearer x y', 'Basic eDp5', `Bearer ${carried(random.text())}`]);
  return more;
}

function bodyOf(random: Random, good: unknown): Buffer {
  if (good === 'raw') return Buffer.from(random.text());
  const text = JSON.stringify(bent(random, good)) ?? '';
  return Buffer.from(random.chance(0.08) ? mangled(random, text) : text);
}

function batchOf(random: Random, ground: GraphGround): unknown {
  return {
    requests: Array.from({ length: random.one([0, 1, 2, 3, 5, 20, 21]) }, (_, index) => {
      const [method, path, body] = random.one(addresses(ground));
      return { id: random.chance(0.9) ? String(index) : random.one(['', '0', 'A']), method, url: `/${path}${query(random)}`, ...(body && body !== 'raw' ? { headers: { 'Content-Type': 'application/json' }, body: bent(random, body) } : {}), ...(random.chance(0.2) ? { dependsOn: [String(random.below(4))] } : {}) };
    }),
  };
}

export function graphRequest(random: Random, ground: GraphGround): FuzzRequest {
  const kind = random.number();
  if (kind < 0.08) return { method: 'POST', path: '/v1.0/$batch', headers: headers(random, true), body: bodyOf(random, batchOf(random, ground)) };
  if (kind < 0.14) {
    const path = random.chance(0.7) ? random.one([ground.upload, ground.driveUpload]) : random.one([ground.upload, ground.driveUpload]).replace(/^(\/_local\/net\/[^/]+\/)(.*)$/, (_all, host: string, rest: string) => host + pathed(mangled(random, rest)));
    return { method: random.one(['PUT', 'GET', 'POST', 'PUT', 'PATCH']), path, headers: { ...headers(random, false), authorization: '', 'content-range': random.one(['bytes 0-9/4000000', 'bytes 10-19/4000000', 'bytes 0-9/10', 'x', 'bytes 9-0/10']) }, body: Buffer.alloc(random.one([0, 1, 10])) };
  }
  const [method, path, good] = random.one(addresses(ground));
  const whole = `/v1.0/${path}${query(random)}`;
  const body = good === undefined ? (random.chance(0.05) ? Buffer.from('{}') : undefined) : random.chance(0.03) ? undefined : bodyOf(random, good);
  return { method: random.chance(0.94) ? method : random.one(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'MERGE', 'OPTIONS']), path: pathed(random.chance(0.15) ? `/v1.0/${mangled(random, whole.slice(6))}` : whole), headers: headers(random, body !== undefined && good !== 'raw'), body };
}

/** Whether the answer is one that Graph could give. */
export function graphFaults(answer: FuzzAnswer): string[] {
  const found = commonFaults(answer);
  if (answer.status >= 400 && found.length === 0) {
    let error: any;
    try {
      error = JSON.parse(answer.text).error;
    } catch {
      return [`${answer.status} without JSON: ${answer.text.slice(0, 200)}`];
    }
    if (typeof error?.code !== 'string' || error.code === '' || typeof error.message !== 'string' || typeof error.innerError?.['request-id'] !== 'string') found.push(`${answer.status} in no shape of Graph's: ${answer.text.slice(0, 200)}`);
  }
  return found;
}

const graph = (method: string, path: string, headers: Record<string, string> = {}, body?: string): FuzzRequest => ({ method, path: `/v1.0/${path}`, headers: { authorization: 'Bearer samordnare@kommun.example', ...headers }, ...(body === undefined ? {} : { body: Buffer.from(body) }) });

/** Requests that once made the embedded Graph stumble: each is answered in Graph's shape now. */
export const foundInGraph: [string, (ground: GraphGround) => FuzzRequest][] = [
  ['an address that is not percent-encoded', () => graph('GET', 'me/events/%')],
  ['an address whose encoding is no UTF-8', ({ event }) => graph('GET', `me/events/${event}%ED%A0%80/attachments`)],
  ['an address of another host that is not percent-encoded', ({ driveUpload }) => ({ method: 'PUT', path: `${driveUpload}%`, headers: {} })],
  ['a site that is not percent-encoded', () => graph('GET', 'sites/x.sharepoint.com:/sites/%25%')],
  ['a content type that is none', () => graph('POST', 'me/events', { 'content-type': "applicatio)'n/json" }, '{}')],
  ['an empty content type', () => graph('POST', 'me/events', { 'content-type': '' }, '{}')],
];
