/** Reminders against the embedded Microsoft 365: one mail a person, written down, never twice unseen (P22, m365-wire §4). */
import { newKey } from '../../../src/kit/lists';
import type { Person } from '../../../src/kit/lists';
import { ensurePerson } from '../../../src/kit/lists/people';
import { reminders } from '../../../src/areas/plan/lists';
import type { Reminder } from '../../../src/areas/plan/lists';
import { measuresIn } from '../../../src/areas/plan/reminders/model';
import { endsSending, logCopied, sendReminder } from '../../../src/areas/plan/reminders/send';
import type { Letter } from '../../../src/areas/plan/reminders/send';
import { recentReminders } from '../../../src/areas/plan/reminders/store';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { graphAs, mailsAbout } from '../council/graph';
import { connectAs, login, newSite, storeAs } from '../lists/sites';

jest.setTimeout(60_000);

let server: LocalServer;
let path: string;
let barn: Person;

beforeAll(async () => {
  server = await startServer();
  path = await newSite(server, { install: true, members: ['chef.barn@kommun.example'], owners: ['samordnare@kommun.example'] });
  barn = await ensurePerson(connectAs(server, path), login('chef.barn'));
});
beforeEach(async () => {
  const store = storeAs(server, path, reminders);
  for (const item of await store.query({})) await store.remove(item);
  await server.control('DELETE', 'outbox.json');
});
afterEach(async () => {
  await server.control('DELETE', 'faults');
  await server.control('POST', 'graph/consent', { scopes: ['Calendars.ReadWrite', 'Mail.Send', 'User.ReadBasic.All'] });
});
afterAll(() => server.stop());

const store = (): ReturnType<typeof storeAs<typeof reminders>> => storeAs(server, path, reminders, 'samordnare');
const letter = (subject: string): Letter => ({
  person: barn, subject, html: '<p>Hej!</p><ul><li><a href="https://x.example/p.aspx#/plan/12">Ljus</a></li></ul>', text: 'Hej!\n\n- Ljus\n  https://x.example/p.aspx#/plan/12', measures: 1
});
const log = (): Promise<Reminder[]> => store().query({});
const sent = async (subject: string): Promise<number> => (await mailsAbout(server, subject)).length;
const send = (subject: string, seen?: string, key = newKey()): Promise<string> => sendReminder(graphAs(server, 'samordnare'), store(), letter(subject), seen, key);

test('one mail, and one entry that tells to whom, when and of which measures', async () => {
  expect(await send('Vanlig')).toBe('sent');
  expect((await mailsAbout(server, 'Vanlig')).map(({ to, body }) => [to.address, body.content])).toEqual([['chef.barn@kommun.example', expect.stringContaining('#/plan/12')]]);
  const [entry, ...rest] = await log();
  expect(rest).toEqual([]);
  expect(entry).toMatchObject({ Title: 'Vanlig', Recipient: { id: barn.id }, State: 'Sänd', Measures: 1 });
  expect(measuresIn(entry.Body)).toEqual([12]);
  expect(Math.abs(Date.parse(entry.SentAt!) - Date.now())).toBeLessThan(60_000);
  expect(await store().query(recentReminders(new Date().toISOString().slice(0, 10)))).toHaveLength(1);
});

test.each([['lostBefore', 0], ['lostAfter', 1], ['half', 1], ['timeout', 1]] as const)('%s: the entry says Oklar, and a repeat sends no second mail', async (kind, mails) => {
  await server.control('POST', 'faults', { kind, service: 'graph', path: 'sendMail', effect: 'after', times: 1 });
  expect(await send(`Oklar ${kind}`)).toBe('unclear');
  expect((await log()).map(({ State }) => State)).toEqual(['Oklar']);
  // Whoever does not know of the entry is told so.
  expect(await send(`Oklar ${kind}`)).toBe('already');
  expect(await sent(`Oklar ${kind}`)).toBe(mails);
  // Who has seen it, was asked and said yes.
  expect(await send(`Oklar ${kind}`, (await log())[0].SentAt)).toBe('sent');
  expect(await sent(`Oklar ${kind}`)).toBe(mails + 1);
});

test('without the grant nothing is sent and nothing is said to be; copied text is written down as Kopierad', async () => {
  await server.control('POST', 'graph/consent', { scopes: ['Calendars.ReadWrite'] });
  const refusal = await send('Nekad').catch(error => error as Error);
  expect(refusal).toMatchObject({ kind: 'consent' });
  expect(endsSending(refusal)).toBe(true);
  expect(await log()).toEqual([]);
  await logCopied(store(), letter('Nekad'));
  expect((await log()).map(({ State, Title }) => [State, Title])).toEqual([['Kopierad', 'Nekad']]);
  expect(await sent('Nekad')).toBe(0);
});

test('what cannot be written down is not sent', async () => {
  await server.control('POST', 'faults', { kind: 'full', method: 'POST', path: 'TnReminders', times: 1 });
  await expect(send('Full')).rejects.toMatchObject({ kind: 'full' });
  expect(await sent('Full')).toBe(0);
});

test('an entry whose answer was lost is made once, and the mail goes once', async () => {
  await server.control('POST', 'faults', { kind: 'lostAfter', method: 'POST', path: 'TnReminders', times: 1 });
  expect(await send('Tappad')).toBe('sent');
  expect((await log()).map(({ State }) => State)).toEqual(['Sänd']);
  expect(await sent('Tappad')).toBe(1);
});

test('two coordinators at the same time as it seems: the later one is told, and the head gets one mail', async () => {
  expect(await send('Två')).toBe('sent');
  expect(await send('Två', '2020-01-01T00:00:00Z')).toBe('already');
  expect(await sent('Två')).toBe(1);
});
