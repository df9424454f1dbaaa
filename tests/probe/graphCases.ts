/**
 * What the product takes for granted of Graph: each a case in the administrator's own calendar, with meetings far ahead
 * that nobody but the administrator is invited to. The same calls as src/kit/graph makes.
 */
import { define, lacks } from '../integration/local/conformance/case.ts';
import type { Answer, Caller, ConformanceCase } from '../integration/local/conformance/case.ts';

const source = 'm365-wire §4';
const inferred = { inferred: true } as const;
const immutable = { Prefer: 'IdType="ImmutableId", outlook.timezone="W. Europe Standard Time"' };
const keyProperty = 'String {6f1c0b5e-3d0a-4c9e-9a44-6b1a7c1f2d53} Name trygghetsnavetKey';

/** What the probe's meetings are called: whoever finds one left behind may throw it away. */
export const subject = '[Prov] Trygghetsnavet, kan tas bort';

const day = (hour: number): { dateTime: string; timeZone: string } => ({ dateTime: `${new Date().getUTCFullYear() + 3}-03-29T${String(hour).padStart(2, '0')}:00:00`, timeZone: 'W. Europe Standard Time' });
const meeting = (more: object = {}): object => ({ subject, body: { contentType: 'html', content: '<p>Prov</p>' }, start: day(9), end: day(10), showAs: 'free', isReminderOn: false, ...more });

async function made(step: Promise<Answer>): Promise<any> {
  const answer = await step;
  if (answer.status >= 300) throw new Error(`A step before the case failed: ${answer.status} ${answer.text.slice(0, 300)}`);
  return answer.body;
}

const create = (call: Caller, more: object = {}): Promise<any> => made(call('POST', 'me/events', meeting(more), immutable));
const path = (id: string): string => `me/events/${encodeURIComponent(id)}`;
const file = (name: string, text: string): object => ({ '@odata.type': '#microsoft.graph.fileAttachment', name, contentType: 'text/plain', contentBytes: Buffer.from(text).toString('base64') });
const byKey = (key: string): string => `me/events?$filter=${encodeURIComponent(`singleValueExtendedProperties/Any(ep: ep/id eq '${keyProperty}' and ep/value eq '${key}')`)}&$select=id`;
const keyed = (key: string): object => ({ transactionId: key, singleValueExtendedProperties: [{ id: keyProperty, value: key }] });

export const graphCases: ConformanceCase[] = [
  define('graph/success/key', 'a meeting is found by our own property, at once', source, async (call, scratch) => {
    const key = scratch.name();
    const { id } = await create(call, keyed(key));
    const answer = await call('GET', byKey(key), undefined, immutable);
    return { ...answer, seen: id };
  }, { status: 200, check: ({ body, seen }) => lacks(body?.value?.map((one: { id: string }) => one.id), [seen], 'found') }, inferred),
  define('graph/success/transaction', 'the same transactionId again makes no second meeting: the same one, or a conflict', source, async (call, scratch) => {
    const key = scratch.name();
    await create(call, keyed(key));
    const answer = await call('POST', 'me/events', meeting(keyed(key)), immutable);
    return { ...answer, seen: (await made(call('GET', byKey(key), undefined, immutable))).value.length as number };
  }, { status: [200, 201, 409], check: ({ seen }) => (seen === 1 ? [] : [`${seen as number} meetings stand in the calendar`]) }, inferred),
  define('graph/success/immutable', 'an immutable id leads to the meeting again after a change', source, async call => {
    const { id } = await create(call);
    await made(call('PATCH', path(id), { location: { displayName: 'Sal A' } }, immutable));
    const answer = await call('GET', `${path(id)}?$select=id,location`, undefined, immutable);
    return { ...answer, seen: id };
  }, { status: 200, check: ({ body, seen }) => lacks(body, { id: seen, location: { displayName: 'Sal A' } }) }, inferred),
  define('graph/success/zone', 'times come as asked for, on a Swedish clock, over the change to summer time', source, async call => {
    const { id } = await create(call);
    return call('GET', `${path(id)}?$select=start,end`, undefined, immutable);
  }, { status: 200, check: ({ body }) => lacks(body, { start: { dateTime: new RegExp(`^${day(9).dateTime}`) }, end: { dateTime: new RegExp(`^${day(10).dateTime}`) } }) }, inferred),
  define('graph/success/attach', 'a file in a meeting without attendees is listed by name', source, async call => {
    const { id } = await create(call);
    await made(call('POST', `${path(id)}/attachments`, file('Årsanalys.txt', 'Prov')));
    return call('GET', `${path(id)}/attachments?$select=name&$top=50`);
  }, { status: 200, check: ({ body }) => lacks(body?.value?.map((one: { name: string }) => one.name), ['Årsanalys.txt'], 'names') }, inferred),
  define('graph/success/dropped', 'an attachment in the body of the creation is not kept', 'm365-wire §4 [comm]', async call => {
    const { id } = await create(call, { attachments: [file('Med.txt', 'Prov')] });
    return call('GET', `${path(id)}/attachments?$select=name`);
  }, { status: 200, check: ({ body }) => lacks(body?.value, [], 'attachments') }, inferred),
  define('graph/malformed/session', 'an upload session for less than 3 MB is refused', source, async call => {
    const { id } = await create(call);
    return call('POST', `${path(id)}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'Liten.txt', size: 1000 } });
  }, { status: 400, code: 'ErrorAttachmentSizeShouldNotBeLessThanMinimumSize' }, inferred),
  define('graph/success/session', 'a file of 4 MB goes up in ranges of 320 KiB, and lies in the meeting', source, async call => {
    const { id } = await create(call);
    const total = 4 * 1024 * 1024;
    const range = 12 * 320 * 1024;
    const { uploadUrl } = await made(call('POST', `${path(id)}/attachments/createUploadSession`, { AttachmentItem: { attachmentType: 'file', name: 'Stor.bin', size: total } }));
    let last: Answer | undefined;
    for (let from = 0; from < total; from += range) {
      const to = Math.min(from + range, total);
      last = await call('PUT', uploadUrl as string, new Uint8Array(to - from), { accept: '', 'content-type': 'application/octet-stream', 'content-range': `bytes ${from}-${to - 1}/${total}` });
    }
    const answer = last as Answer;
    return { ...answer, seen: (await made(call('GET', `${path(id)}/attachments?$select=name,size`))).value };
  }, { status: 201, headers: { location: /\S/ }, check: ({ seen }) => lacks(seen, [{ name: 'Stor.bin' }], 'attachments') }, inferred),
  define('graph/success/invite', 'the administrator\'s own other address is invited in one PATCH; count its mails by hand', source, async (call, scratch) => {
    const { id } = await create(call);
    await made(call('POST', `${path(id)}/attachments`, file('Rapport.txt', 'Ett mejl, med den här filen i.')));
    const attendees = scratch.library ? [{ emailAddress: { address: scratch.library, name: 'Prov' }, type: 'required' }] : [];
    return call('PATCH', path(id), { attendees });
  }, { status: 200 }, inferred),
  define('graph/success/schedule', 'free and busy of the own mailbox, a character for each half hour', source, (call, scratch) =>
    call('POST', 'me/calendar/getSchedule', { schedules: [scratch.site], startTime: day(8), endTime: day(12), availabilityViewInterval: 30 }), { status: 200, check: ({ body }) => lacks(body?.value?.[0], { availabilityView: /^[0-4]{8}$/ }, 'schedule') }, inferred),
  define('graph/success/own-answer', 'the own copy of a meeting is found by its iCalUId', source, async call => {
    const { iCalUId } = await create(call);
    return call('GET', `me/events?$filter=${encodeURIComponent(`iCalUId eq '${iCalUId as string}'`)}&$select=responseStatus,webLink`);
  }, { status: 200, check: ({ body }) => lacks(body?.value?.length, 1, 'meetings') }, inferred),
  define('graph/missing/gone', 'a meeting thrown away is gone, with its own code', source, async call => {
    const { id } = await create(call);
    await call('DELETE', path(id));
    return call('GET', path(id), undefined, immutable);
  }, { status: 404, code: 'ErrorItemNotFound' }, inferred)
];
