/** Mail without a key: sent once, or said to be unclear and never sent again by itself (m365-wire.md §4). */
import { sendMail } from '../../../src/kit/graph';
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { graphAs, mailsAbout } from './graph';

let server: LocalServer;
beforeAll(async () => { server = await startServer(); });
afterAll(() => server.stop());
afterEach(() => server.control('DELETE', 'faults'));

const mail = (subject: string): Parameters<typeof sendMail>[1] => ({ to: [{ email: 'radsledamot@kommun.example', name: 'Rådsledamot' }], subject, html: '<p>Påminnelse</p>' });
const count = async (subject: string): Promise<number> => (await mailsAbout(server, subject)).length;

test('a mail is sent', async () => {
  expect(await sendMail(graphAs(server, 'samordnare'), mail('Vanlig'))).toBe('sent');
  expect((await mailsAbout(server, 'Vanlig')).map(({ to, body }) => [to.address, body.content])).toEqual([['radsledamot@kommun.example', expect.stringContaining('Påminnelse')]]);
});

test.each(['lostBefore', 'lostAfter', 'half', 'timeout'])('%s: oklart om skickat, and not tried again', async kind => {
  await server.control('POST', 'faults', { kind, service: 'graph', path: 'sendMail', effect: 'after', times: 1 });
  expect(await sendMail(graphAs(server, 'samordnare'), mail(`Oklar ${kind}`))).toBe('unclear');
  expect(await count(`Oklar ${kind}`)).toBe(kind === 'lostBefore' ? 0 : 1);
});

test('turned away at the door it is sent when there is room, and once', async () => {
  await server.control('POST', 'faults', { kind: 'throttled', service: 'graph', path: 'sendMail', seconds: 1, times: 1 });
  expect(await sendMail(graphAs(server, 'samordnare'), mail('Väntad'))).toBe('sent');
  expect(await count('Väntad')).toBe(1);
});

test('a refusal is a fault, and a call that was cancelled beforehand sends nothing', async () => {
  await server.control('POST', 'graph/consent', { scopes: ['Calendars.ReadWrite'] });
  await expect(sendMail(graphAs(server, 'samordnare'), mail('Nekad'))).rejects.toMatchObject({ kind: 'consent' });
  await expect(sendMail(graphAs(server, 'samordnare'), mail('Nekad'), AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(await count('Nekad')).toBe(0);
});
