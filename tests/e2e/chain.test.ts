/**
 * The whole chain: the coordinator makes the årsanalys, calls the council with it and an 8 MB file, a member declines,
 * the meeting is moved and cancelled. What was sent is read where its recipients read it.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { validationErrors } from '../integration/validate';
import { closed, fill, opened, sv, textField, typeDate, year } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host, Opened } from './browser';
import { addFromLibrary, called, mailsOf, planMeeting, shareWithAll } from './meetings';
import type { Mail } from './meetings';

jest.setTimeout(240_000);

const name = 'Möte med årsanalysen';
const report = `Årsanalys ${year}.docx`;
const large = 'Statistik.pdf';
const statistics = randomBytes(8 * 1024 * 1024);
const folder = mkdtempSync(join(tmpdir(), 'chain-'));
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let host: Host;
let tab: Opened;
let frame: Frame;
/** The årsanalys as the coordinator's browser saved it. */
let made: Buffer;

beforeAll(async () => {
  host = await startHost();
  tab = await host.open({ user: 'samordnare', place: 'team' });
  frame = tab.frame;
});
afterAll(async () => {
  await host?.close();
  rmSync(folder, { recursive: true, force: true });
});

const received = async (mail: Mail, file: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(host.url + mail.attachments.find(one => one.name === file)!.url)).arrayBuffer());

/** Microsoft Graph as one of the users, as that user's own Outlook calls it. */
async function graphAs(user: string, method: string, path: string, body?: object): Promise<{ value: { id: string }[] }> {
  const reply = await fetch(`${host.url}/v1.0/${path}`, {
    method, headers: { Authorization: `Bearer ${user}@kommun.example`, 'Content-Type': 'application/json' }, body: body && JSON.stringify(body)
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
  return text ? JSON.parse(text) : { value: [] };
}

test('the årsanalys is made in the app, and lies in the library (P20)', async () => {
  await frame.getByRole('link', { name: sv.NavAnalysis, exact: true }).click();
  const [download] = await Promise.all([tab.page.waitForEvent('download', { timeout: 60_000 }), frame.getByRole('button', { name: sv.AnalysisCreate }).click()]);
  made = readFileSync(await download.path());
  await frame.getByText(fill(sv.AnalysisDone, report)).waitFor();
  const stored = await fetch(`${host.url}/sites/trygghet/_api/web/getFileByServerRelativePath(decodedUrl='/sites/trygghet/TnReports/${encodeURIComponent(report)}')/$value`, {
    headers: { Authorization: 'Bearer samordnare@kommun.example' }
  });
  expect([stored.status, digest(Buffer.from(await stored.arrayBuffer()))]).toEqual([200, digest(made)]);
});

test('it is attached to a meeting out of the library, beside a file of 8 MB from the computer (P25, P28)', async () => {
  await planMeeting(frame, name, 'Årsanalysen\nInriktning nästa år');
  await addFromLibrary(frame, report);
  await shareWithAll(frame, report);
  await frame.setInputFiles('input[type=file]', { name: large, mimeType: 'application/pdf', buffer: statistics });
  await shareWithAll(frame, large);
  await frame.getByRole('button', { name: sv.PreviewMail }).click();
  await frame.getByText(fill(sv.MailIntro, 'BRÅ')).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
});

test('sent, telling how far it has come: one mail a recipient, with both files in it to the byte (P25)', async () => {
  let proceed: () => void = () => undefined;
  const seen = new Promise<void>(resolve => { proceed = resolve; });
  // The large file waits on its way until the page has told of it.
  await tab.page.route('**/_local/net/outlook.office.com/**', async route => { await seen; await route.continue(); });
  await frame.getByRole('button', { name: sv.SendInvitation }).click();
  await frame.getByText(sv.SendingInvitation).waitFor();
  await frame.getByText(fill(sv.StepAttach, large)).waitFor();
  const part = Number(await frame.getByRole('progressbar').getAttribute('aria-valuenow'));
  expect(part).toBeGreaterThan(0);
  expect(part).toBeLessThan(100);
  proceed();
  await frame.getByRole('heading', { name: sv.Answers }).waitFor({ timeout: 60_000 });

  const sent = await mailsOf(host, name, 'invitation');
  expect(sent.map(({ to }) => to.address).sort()).toEqual(called);
  for (const mail of sent) {
    expect(mail.attachments.map(file => file.name).sort()).toEqual([large, report].sort());
    expect([digest(await received(mail, report)), digest(await received(mail, large))]).toEqual([digest(made), digest(statistics)]);
  }
  expect(await mailsOf(host, name, 'update')).toEqual([]);
});

test('the outbox page shows each recipient the one mail, and the Word file out of it is valid', async () => {
  const { page, context } = await host.open({ path: '/_local/outbox?group=recipient' });
  for (const address of called) {
    const own = page.locator('section').filter({ hasText: address });
    expect([address, await own.getByRole('link', { name }).count()]).toEqual([address, 1]);
  }
  await page.locator('section').filter({ hasText: 'radsledamot@kommun.example' }).getByRole('link', { name }).click();
  expect(await page.locator('.files a').count()).toBe(2);
  const save = async (file: string): Promise<Buffer> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: file }).click()]);
    return readFileSync(await download.path());
  };
  const word = await save(report);
  expect([digest(word), digest(await save(large))]).toEqual([digest(made), digest(statistics)]);
  const path = join(folder, report);
  writeFileSync(path, word);
  expect(validationErrors(path)).toEqual([]);
  await context.close();
});

test('a member declines in Outlook, and the app shows it (P30)', async () => {
  const { value: [event] } = await graphAs('chef.barn', 'GET', `me/events?$filter=${encodeURIComponent(`subject eq '${name}'`)}`);
  await graphAs('chef.barn', 'POST', `me/events/${event.id}/decline`, { comment: 'Förhindrad', sendResponse: true });
  const answers = frame.getByRole('heading', { name: sv.Answers }).locator('xpath=../..');
  await answers.getByRole('button', { name: sv.Refresh }).click();
  await frame.getByText(fill(sv.AnswerSummary, 0, 0, 1, called.length - 1)).waitFor();
  await frame.getByRole('listitem').filter({ hasText: 'Verksamhetschef barn och utbildning' }).getByText(sv.AnswerDeclined).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
});

test('moved: one update a recipient with the new time, which app and outbox show', async () => {
  await frame.getByRole('menuitem', { name: sv.MoveMeeting }).click();
  const dialog = await opened(frame, sv.MoveMeeting);
  await typeDate(dialog, sv.MeetingDate, `${year + 1}-03-09`);
  await textField(dialog, sv.MeetingFrom).fill('13.00');
  await textField(dialog, sv.MeetingTo).fill('15.30');
  await dialog.getByRole('button', { name: sv.MoveMeeting }).click();
  await closed(frame, sv.MoveMeeting);
  const time = new RegExp(`9 mars ${year + 1} kl. 13.00–15.30`);
  await frame.getByText(time).waitFor();
  await frame.getByText(sv.MeetingMoved).waitFor();
  // The one who declined is asked again.
  const updates = await mailsOf(host, name, 'update');
  expect(updates.map(({ to }) => to.address).sort()).toEqual(called);
  for (const { event } of updates) expect([event.start, event.end]).toEqual([`${year + 1}-03-09T12:00:00.000Z`, `${year + 1}-03-09T14:30:00.000Z`]);
  const { page, context } = await host.open({ path: `/_local/outbox?mail=${updates[0].id}` });
  await page.getByText(time).waitFor();
  await context.close();
});

test('cancelled with a message: one cancellation a recipient, and nothing more has been sent to anyone', async () => {
  await frame.getByRole('menuitem', { name: sv.CancelMeeting }).click();
  const dialog = await opened(frame, sv.CancelMeeting);
  await textField(dialog, sv.CancelMessage).fill('Mötet skjuts till våren.');
  await dialog.getByRole('button', { name: sv.CancelMeeting }).click();
  await closed(frame, sv.CancelMeeting);
  await frame.getByText(sv.MeetingCancelled, { exact: true }).waitFor();
  const cancellations = await mailsOf(host, name, 'cancellation');
  expect(cancellations.map(({ to }) => to.address).sort()).toEqual(called);
  for (const { body } of cancellations) expect(body.content).toContain('Mötet skjuts till våren.');
  for (const kind of ['invitation', 'update'] as const) expect(await mailsOf(host, name, kind)).toHaveLength(called.length);
  expect(tab.problems).toEqual([]);
});
