/**
 * The council beside its straight way through (chain.test.ts): a sending that is broken off, without the grant, by role,
 * and for everyone's eyes and keys.
 */
import { eventually, choose, closed, dropdown, fill, go, opened, pageIn, rest, sv, textField, title } from './app';
import { violationsInThemes } from './axe';
import { startHost } from './browser';
import type { Host, Opened } from './browser';
import { called, mailsOf, planMeeting, shareWithAll } from './meetings';

jest.setTimeout(240_000);

let host: Host;
beforeAll(async () => { host = await startHost(); });
afterAll(async () => { await host?.close(); });

async function attachFiles({ frame }: Opened): Promise<void> {
  const names = ['Lägesbild hösten.docx', 'Statistik.pdf'];
  await frame.setInputFiles('input[type=file]', [
    { name: names[0], mimeType: 'application/octet-stream', buffer: Buffer.from('Lägesbild') },
    { name: names[1], mimeType: 'application/pdf', buffer: Buffer.alloc(8 * 1024 * 1024, 7) }
  ]);
  for (const name of names) await shareWithAll(frame, name);
}

test('the tab is closed half-way: the next visit takes the sending up, and nobody gets two mails', async () => {
  const name = 'Möte som avbröts';
  const first = await host.open({ user: 'samordnare', place: 'team' });
  await planMeeting(first.frame, name);
  await attachFiles(first);
  // The second range of the large file is never answered.
  let ranges = 0;
  await first.page.route('**/_local/net/outlook.office.com/**', route => ++ranges > 1 ? undefined : route.continue());
  await first.frame.getByRole('button', { name: sv.SendInvitation }).click();
  await eventually(() => ranges, count => count > 1, 30_000);
  const route = await first.frame.evaluate(() => window.location.hash.slice(2));
  await first.context.close();
  expect(await mailsOf(host, name, 'invitation')).toEqual([]);

  const next = await host.open({ user: 'samordnare', place: 'team' });
  await go(next.frame, route);
  await next.frame.getByText(sv.HalfSent).waitFor();
  await next.frame.getByRole('button', { name: sv.ResumeSending }).click();
  await next.frame.getByRole('heading', { name: sv.Answers }).waitFor({ timeout: 60_000 });
  const sent = await mailsOf(host, name, 'invitation');
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

test('meetings of earlier years open when asked for, a year at a time (P25)', async () => {
  const { frame, context, problems } = await host.open({ user: 'samordnare', place: 'team' });
  await go(frame, 'council');
  const year = new Date().getFullYear() - 2;
  await frame.getByRole('button', { name: fill(sv.ShowMeetingsOf, year) }).click();
  const older = frame.getByRole('region', { name: fill(sv.MeetingsOfYear, year) });
  await older.getByText(sv.NoMeetingsThatYear).or(older.getByRole('listitem')).first().waitFor();
  await frame.getByRole('button', { name: fill(sv.ShowMeetingsOf, year - 1) }).waitFor();
  expect(await violationsInThemes(frame)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});
