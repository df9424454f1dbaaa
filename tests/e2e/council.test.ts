/**
 * The way through of the council: planned with proposed times, two files attached (one of 8 MB), sent as one mail a
 * recipient, a member declines, moved, cancelled; without the grant; for a rådsledamot; and for everyone's eyes and keys.
 */
import { eventually, choose, closed, dropdown, fill, go, opened, pageIn, rest, sv, textField, title, typeDate } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host, Opened } from './browser';

jest.setTimeout(240_000);

let host: Host;
beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

interface Mail { id: number; kind: string; to: { address: string }; subject: string; attachments: { name: string; size: number }[] }
const mails = async (subject: string, kind: string): Promise<Mail[]> =>
  ((await host.control('GET', '/_local/outbox.json')) as Mail[]).filter(mail => mail.subject.includes(subject) && mail.kind === kind);

const called = ['beslutsfattare@kommun.example', 'chef.barn@kommun.example', 'chef.kultur@kommun.example', 'chef.samhalle@kommun.example', 'enhetschef@raddningstjanst.example', 'handeln@forening.example', 'lokalpolisomrade@polisen.example', 'radsledamot@kommun.example'];
const big = 8 * 1024 * 1024;

/** Plans a meeting through the form and opens its page. */
async function plan({ frame }: Opened, name: string): Promise<void> {
  await go(frame, 'council');
  await frame.getByRole('menuitem', { name: sv.PlanMeeting }).click();
  const panel = await opened(frame, sv.PlanMeeting);
  await textField(panel, sv.MeetingTitle).fill(name);
  await panel.getByRole('button', { name: sv.ProposeTimes }).click();
  const proposals = panel.getByRole('list', { name: sv.ProposedTimes });
  await proposals.getByRole('button').first().click();
  expect(await proposals.getByRole('button').first().getAttribute('aria-pressed')).toBe('true');
  await textField(panel, sv.MeetingPlace).fill('Stadshuset, sal A');
  await panel.getByRole('button', { name: sv.Save }).click();
  await closed(frame, sv.PlanMeeting);
  await frame.getByRole('heading', { name, level: 1 }).waitFor();
}

async function attachFiles({ frame }: Opened): Promise<void> {
  await frame.setInputFiles('input[type=file]', [
    { name: 'Lägesbild hösten.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('Lägesbild') },
    { name: 'Årsanalys.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(big, 7) }
  ]);
  for (const name of ['Lägesbild hösten.docx', 'Årsanalys.pdf']) {
    await frame.getByText(fill(sv.ObstacleSharing, name, sv.SharingInternal, '').split(': ')[0]).waitFor();
    await choose(frame, dropdown(frame, fill(sv.SharingOf, name)), sv.SharingPublic);
    await eventually(async () => dropdown(frame, fill(sv.SharingOf, name)).innerText(), text => text.includes(sv.SharingPublic));
  }
}

describe('the council is called', () => {
  const name = 'Möte med BRÅ i februari';
  let tab: Opened;
  beforeAll(async () => { tab = await host.open({ user: 'samordnare', place: 'team' }); });
  afterAll(async () => { await tab.context.close(); });

  test('planned from free and busy, with two files, and sent: one mail a recipient with both in it', async () => {
    const { frame } = tab;
    await plan(tab, name);
    await attachFiles(tab);
    await frame.getByRole('button', { name: sv.PreviewMail }).click();
    await frame.getByText(fill(sv.MailIntro, 'BRÅ')).waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
    await frame.getByRole('button', { name: sv.SendInvitation }).click();
    await frame.getByRole('heading', { name: sv.Answers }).waitFor({ timeout: 60_000 });
    const sent = await mails(name, 'invitation');
    expect(sent.map(({ to }) => to.address).sort()).toEqual(called);
    for (const mail of sent) {
      expect(mail.attachments.map(({ name: file, size }) => [file, size])).toEqual([['Lägesbild hösten.docx', 10], ['Årsanalys.pdf', big]]);
    }
  });

  test('a member declines and shows as such', async () => {
    const { frame } = tab;
    const [mail] = (await mails(name, 'invitation')).filter(({ to }) => to.address === 'chef.barn@kommun.example');
    await host.control('POST', `/_local/outbox/${mail.id}/answer`, { answer: 'decline' });
    await frame.getByRole('heading', { name: sv.Answers }).locator('xpath=../..').getByRole('button', { name: sv.Refresh }).click();
    const row = frame.getByRole('listitem').filter({ hasText: 'Verksamhetschef barn och utbildning' });
    await row.getByText(sv.AnswerDeclined).waitFor();
    expect(await violationsInThemes(frame)).toEqual([]);
  });

  test('moved: one update a recipient, and the page shows the new time', async () => {
    const { frame } = tab;
    await frame.getByRole('menuitem', { name: sv.MoveMeeting }).click();
    const dialog = await opened(frame, sv.MoveMeeting);
    await typeDate(dialog, sv.MeetingDate, '2027-03-09');
    await textField(dialog, sv.MeetingFrom).fill('13.00');
    await textField(dialog, sv.MeetingTo).fill('15.30');
    await dialog.getByRole('button', { name: sv.MoveMeeting }).click();
    await closed(frame, sv.MoveMeeting);
    await frame.getByText('tisdag 9 mars 2027 kl. 13.00–15.30').waitFor();
    await frame.getByText(sv.MeetingMoved).waitFor();
    // The one who declined is asked again.
    expect((await mails(name, 'update')).map(({ to }) => to.address).sort()).toEqual(called);
  });

  test('cancelled with a message: one mail a recipient', async () => {
    const { frame } = tab;
    await frame.getByRole('menuitem', { name: sv.CancelMeeting }).click();
    const dialog = await opened(frame, sv.CancelMeeting);
    await textField(dialog, sv.CancelMessage).fill('Mötet skjuts till våren.');
    await dialog.getByRole('button', { name: sv.CancelMeeting }).click();
    await closed(frame, sv.CancelMeeting);
    await frame.getByText(sv.MeetingCancelled, { exact: true }).waitFor();
    expect((await mails(name, 'cancellation')).length).toBeGreaterThanOrEqual(called.length - 1);
    expect(tab.problems).toEqual([]);
  });
});

test('the tab is closed half-way: the next visit takes the sending up, and nobody gets two mails', async () => {
  const name = 'Möte som avbröts';
  const first = await host.open({ user: 'samordnare', place: 'team' });
  await plan(first, name);
  await attachFiles(first);
  // The second range of the large file is never answered.
  let ranges = 0;
  await first.page.route('**/_local/net/outlook.office.com/**', route => ++ranges > 1 ? undefined : route.continue());
  await first.frame.getByRole('button', { name: sv.SendInvitation }).click();
  await eventually(() => ranges, count => count > 1, 30_000);
  const route = await first.frame.evaluate(() => window.location.hash.slice(2));
  await first.context.close();
  expect(await mails(name, 'invitation')).toEqual([]);

  const next = await host.open({ user: 'samordnare', place: 'team' });
  await go(next.frame, route);
  await next.frame.getByText(sv.HalfSent).waitFor();
  await next.frame.getByRole('button', { name: sv.ResumeSending }).click();
  await next.frame.getByRole('heading', { name: sv.Answers }).waitFor({ timeout: 60_000 });
  const sent = await mails(name, 'invitation');
  expect(sent.map(({ to }) => to.address).sort()).toEqual(called);
  for (const mail of sent) expect(mail.attachments).toHaveLength(2);
  await next.context.close();
});

test('without the grant the page says what to ask for, and the invitation is saved as a file', async () => {
  await host.control('POST', '/_local/graph/consent', { scopes: [] });
  const opened_ = await host.open({ user: 'samordnare', place: 'team' });
  const { frame, page } = opened_;
  await go(frame, 'council');
  await title(frame, 'Möte med BRÅ').first().click();
  await frame.getByRole('button', { name: sv.SendInvitation }).click();
  await frame.getByText(sv.GraphMissingTitle).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), frame.getByRole('button', { name: sv.SaveIcs }).click()]);
  expect(download.suggestedFilename()).toBe('Möte med BRÅ.ics');
  expect(await violationsInThemes(frame)).toEqual([]);
  await host.control('POST', '/_local/graph/consent', { scopes: ['Calendars.ReadWrite'] });
  await opened_.context.close();
});

describe('by role', () => {
  test('a rådsledamot begins with the next meeting, its agenda and its reports, and cannot plan', async () => {
    const { frame, context } = await host.open({ user: 'radsledamot', place: 'team' });
    await frame.getByRole('heading', { name: fill(sv.NextMeetingOf, 'BRÅ') }).waitFor();
    await frame.getByText('Regionala och nationella trender').waitFor();
    await go(frame, 'council');
    await frame.getByRole('heading', { name: sv.ComingMeetings }).waitFor();
    expect(await frame.getByRole('menuitem', { name: sv.PlanMeeting }).count()).toBe(0);
    expect((await rest(host, 'radsledamot', 'POST', "web/GetList('/sites/trygghet/Lists/TnMeetings')/items", { Title: 'x' })).status).toBe(403);
    expect((await rest(host, 'radsledamot', 'GET', "web/GetList('/sites/trygghet/Lists/TnCameraCases')/items")).status).toBe(403);
    await context.close();
  });

  test('a reader sees no council at all', async () => {
    const { frame, context } = await host.open({ user: 'lasare', place: 'team' });
    await pageIn(frame).waitFor();
    expect(await frame.getByRole('link', { name: 'BRÅ', exact: true }).count()).toBe(0);
    for (const list of ['CouncilMembers', 'Meetings', 'MeetingReports']) {
      expect((await rest(host, 'lasare', 'GET', `web/GetList('/sites/trygghet/Lists/Tn${list}')/items`)).status).toBe(403);
    }
    await context.close();
  });
});

test('members: table, form and panel for all, in three themes and at 320 px', async () => {
  const { frame, context, page } = await host.open({ user: 'samordnare', place: 'team' });
  await go(frame, 'council/members');
  await frame.getByText(fill(sv.Unrepresented, 'Vård och omsorg')).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
  await frame.getByRole('menuitem', { name: sv.AddMember }).click();
  const panel = await opened(frame, sv.AddMember);
  await panel.getByRole('button', { name: sv.Save }).click();
  await panel.getByText(sv.MemberNeedsAddress).waitFor();
  await textField(panel, sv.MemberFunction).fill('Enhetschef hemtjänst');
  await textField(panel, sv.MemberEmail).fill('enhetschef@omsorg.example');
  await choose(frame, dropdown(panel, sv.RepresentsDepartment), 'Vård och omsorg');
  expect(await violationsInThemes(frame)).toEqual([]);
  await panel.getByRole('button', { name: sv.Save }).click();
  await closed(frame, sv.AddMember);
  await title(frame, 'Enhetschef hemtjänst').waitFor();
  expect(await frame.getByText(fill(sv.Unrepresented, 'Vård och omsorg')).count()).toBe(0);
  await page.setViewportSize({ width: 320, height: 700 });
  for (const route of ['council', 'council/members', 'council/new']) {
    await go(frame, route);
    await frame.getByRole('heading').first().waitFor();
    expect([route, await frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)]).toEqual([route, 0]);
  }
  await context.close();
});
