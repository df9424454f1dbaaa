/**
 * The calling of the council over HTTP: each recipient gets one mail with all files in it, whatever call is lost on the
 * way, and whether it was lost before or after the server had seen it (m365-wire.md §4).
 */
import { startServer } from '../localServer';
import type { LocalServer } from '../localServer';
import { placeAs } from '../lists/sites';
import { graphAs, mailsAbout } from './graph';
import type { Wire } from './graph';
import { attachedNames, cancelEvent, findEventByKey, getSchedule, moveEvent, readEvent, readOwnAnswer } from '../../../src/kit/graph';
import type { Graph } from '../../../src/kit/graph';
import { createStore, newKey } from '../../../src/kit/lists';
import type { Store } from '../../../src/kit/lists';
import { connect } from '../../../src/kit/lists';
import { ensurePerson } from '../../../src/kit/lists/people';
import { meetingReports, meetings } from '../../../src/areas/council/lists';
import type { Meeting, MeetingReport } from '../../../src/areas/council/lists';
import type { Recipient } from '../../../src/areas/council/model';
import { abandonInvitation, sendInvitation } from '../../../src/areas/council/send';
import type { Sending } from '../../../src/areas/council/send';
import { addOwnFile, readReport } from '../../../src/areas/council/store';

jest.setTimeout(240_000);

const home = '/sites/trygghet';
const path = home;
let server: LocalServer;
beforeAll(async () => { server = await startServer({ demo: true }); });
afterAll(async () => { await server.stop(); });

const recipient = (name: string, email: string, external = false): Recipient => ({ member: 0, name, email, required: true, external, account: !external });
const recipients = [
  recipient('Rådsledamot', 'radsledamot@kommun.example'), recipient('Beslutsfattare', 'beslutsfattare@kommun.example'),
  recipient('Lokalpolisområdeschef', 'lpo@polisen.example', true)
];

const eightMegabytes = 8 * 1024 * 1024;
const files: Record<string, Uint8Array> = {
  'Lägesbild.txt': new TextEncoder().encode('Underlag till mötet.'),
  'Årsanalys 2026.docx': new Uint8Array(eightMegabytes).map((_, index) => index % 251)
};
const reports = Object.keys(files).map((Title, index) => ({ id: index + 1, Title })) as MeetingReport[];

/** The same user's SharePoint, over a wire that can break. */
function storeOver(wire: Wire): { store: Store<typeof meetings>; sp: ReturnType<typeof connect> } {
  const send: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', 'Bearer samordnare@kommun.example');
    return wire(String(input), init, () => fetch(input, { ...init, headers }));
  };
  const sp = connect(`${server.url}${home}`, { fetch: send, patience: { attempts: 2, total: 1000, first: 10 } });
  return { store: createStore(sp, path, meetings), sp };
}

const open: Wire = (_url, _init, send) => send();

async function plan(title: string, values: Partial<Meeting> = {}): Promise<Meeting> {
  const { store } = storeOver(open);
  return store.create({
    Title: title, MeetingStart: '2027-02-02T08:00:00Z', MeetingEnd: '2027-02-02T10:00:00Z', Place: 'Stadshuset', Agenda: 'Punkt ett', State: 'Planerad',
    EventKey: newKey(), ...values
  });
}

async function sending(wire: Wire, more: Partial<Sending> = {}): Promise<Sending> {
  const { store } = storeOver(wire);
  return {
    graph: graphAs(server, 'samordnare', wire), store, reports, recipients, html: '<p>Du kallas.</p>',
    organizer: await ensurePerson(storeOver(open).sp, 'i:0#.f|membership|samordnare@kommun.example'),
    readFile: async report => ({ name: report.Title, type: 'application/octet-stream', bytes: files[report.Title] }),
    onProgress: () => undefined, ...more
  };
}

const mutates = (url: string, init: RequestInit | undefined): boolean => (init?.method ?? 'GET') !== 'GET' && !/contextinfo|getSchedule/.test(url);

/** Loses the n-th writing call and everything after it, as when the tab is closed or the net goes. */
function breaksAt(n: number, when: 'before' | 'after'): Wire & { count(): number } {
  let count = 0;
  let dead = false;
  const wire: Wire = async (url, init, send) => {
    if (dead) throw new TypeError('network');
    if (mutates(url, init) && ++count === n) {
      dead = true;
      if (when === 'after') await send();
      throw new TypeError('network');
    }
    return send();
  };
  return Object.assign(wire, { count: () => count });
}

async function expectOneMailEach(title: string): Promise<void> {
  const mails = await mailsAbout(server, title);
  expect(mails.map(({ kind, to }) => `${kind} ${to.address}`).sort()).toEqual(recipients.map(({ email }) => `invitation ${email}`).sort());
  for (const mail of mails) {
    expect(mail.attachments.map(({ name, size }) => [name, size]).sort()).toEqual(Object.entries(files).map(([name, bytes]) => [name, bytes.length]).sort());
  }
}

describe('calling the council', () => {
  let calls = 0;

  test('one mail a recipient, with both files in it, one of 8 MB', async () => {
    const wire = breaksAt(Infinity, 'before');
    const meeting = await plan('Hela vägen');
    const steps: string[] = [];
    const sent = await sendInvitation(meeting, await sending(wire, { onProgress: ({ step }) => { if (steps[steps.length - 1] !== step.kind) steps.push(step.kind); } }));
    expect(sent).toMatchObject({ State: 'Kallad', InvitationStep: 'sent', Organizer: { email: 'samordnare@kommun.example' } });
    expect(sent.EventId).not.toBe('');
    expect(steps).toEqual(['create', 'attach', 'invite', 'done']);
    await expectOneMailEach('Hela vägen');
    const [mail] = await mailsAbout(server, 'Hela vägen');
    const big = mail.attachments.find(({ name }) => name.endsWith('.docx'))!;
    const bytes = new Uint8Array(await (await fetch(server.url + big.url)).arrayBuffer());
    expect(Buffer.compare(bytes, files[big.name])).toBe(0);
    calls = wire.count();
    expect(calls).toBeGreaterThan(9);
  });

  test('sending again what is sent sends nothing', async () => {
    const meeting = await plan('Två gånger');
    const first = await sendInvitation(meeting, await sending(open));
    await sendInvitation(first, await sending(open));
    await expectOneMailEach('Två gånger');
  });

  test.each(['before', 'after'] as const)('broken off at any writing call, lost %s the server saw it, and taken up again', async when => {
    for (let n = 1; n <= calls; n++) {
      const title = `Avbrott ${when} ${String(n).padStart(2, '0')}.`;
      const meeting = await plan(title);
      await expect(sendInvitation(meeting, await sending(breaksAt(n, when)))).rejects.toThrow();
      expect((await mailsAbout(server, title)).length).toBeLessThanOrEqual(recipients.length);
      const sent = await sendInvitation(meeting, await sending(open));
      expect(sent.InvitationStep).toBe('sent');
      await expectOneMailEach(title);
    }
  });

  test('lost answers on a net that comes back at once are met without the user', async () => {
    let turn = 0;
    const flaky: Wire = async (url, init, send) => {
      const answer = await send();
      // Every third answer to a range of the upload is lost.
      if (init?.method === 'PUT' && ++turn % 3 === 1) throw new TypeError('network');
      return answer;
    };
    await sendInvitation(await plan('Fladdrigt nät'), await sending(flaky));
    await expectOneMailEach('Fladdrigt nät');
  });

  test('stopped by the user, it is taken up where it was', async () => {
    const stopper = new AbortController();
    const meeting = await plan('Stoppad');
    const stopped = sendInvitation(meeting, await sending(open, { signal: stopper.signal, onProgress: ({ step, part }) => { if (step.kind === 'attach' && part > 0.3) stopper.abort(); } }));
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await mailsAbout(server, 'Stoppad')).toEqual([]);
    await sendInvitation(meeting, await sending(open));
    await expectOneMailEach('Stoppad');
  });

  test('taken back before anyone is invited, nothing remains and nobody was mailed', async () => {
    const meeting = await plan('Tillbakatagen');
    await expect(sendInvitation(meeting, await sending(breaksAt(5, 'after')))).rejects.toThrow();
    const { store } = storeOver(open);
    const graph = graphAs(server, 'samordnare');
    expect(await findEventByKey(graph, meeting.EventKey)).toBeDefined();
    const back = await abandonInvitation(graph, store, (await store.get(meeting.id))!);
    expect(back).toMatchObject({ InvitationStep: '', EventId: '', State: 'Planerad' });
    expect(await findEventByKey(graph, meeting.EventKey)).toBeUndefined();
    await sendInvitation(back!, await sending(open));
    await expectOneMailEach('Tillbakatagen');
    expect(await abandonInvitation(graph, store, (await store.get(meeting.id))!)).toBeUndefined();
  });

  test('another coordinator cannot send it a second time from another calendar', async () => {
    const meeting = await plan('Annans kalender');
    await sendInvitation(meeting, await sending(open));
    const other = await ensurePerson(storeOver(open).sp, 'i:0#.f|membership|administrator@kommun.example');
    await expect(sendInvitation(meeting, await sending(open, { organizer: other, graph: graphAs(server, 'administrator') }))).rejects.toMatchObject({ name: 'OtherOrganizer' });
    await expectOneMailEach('Annans kalender');
  });

  test('a second sending that begins meanwhile stops the first', async () => {
    const meeting = await plan('Två flikar');
    const { store } = storeOver(open);
    const first = sendInvitation(meeting, await sending(open, {
      readFile: async report => {
        const now = (await store.get(meeting.id))!;
        await store.update(now, { InvitationStep: 'create annan' });
        return { name: report.Title, type: '', bytes: files[report.Title] };
      }
    }));
    await expect(first).rejects.toMatchObject({ name: 'EditConflict' });
    expect(await mailsAbout(server, 'Två flikar')).toEqual([]);
  });
});

describe('after the invitation', () => {
  let meeting: Meeting;
  let graph: Graph;
  beforeAll(async () => {
    meeting = await sendInvitation(await plan('Efteråt'), await sending(open));
    graph = graphAs(server, 'samordnare');
  });

  test('a member declines and shows as such to the organizer', async () => {
    const member = graphAs(server, 'radsledamot');
    expect(await readOwnAnswer(member, meeting.EventUid)).toMatchObject({ answer: 'none' });
    const { value } = await member.ask<{ value: { id: string }[] }>({ path: `/me/events?$filter=iCalUId eq '${meeting.EventUid}'` });
    await member.ask({ method: 'POST', path: `/me/events/${value[0].id}/decline`, body: { comment: 'Förhindrad', sendResponse: true } });
    expect((await readEvent(graph, meeting.EventId))?.answers).toEqual(expect.arrayContaining([
      expect.objectContaining({ email: 'radsledamot@kommun.example', answer: 'declined' }), expect.objectContaining({ email: 'lpo@polisen.example', answer: 'none', at: undefined })
    ]));
    // Outlook takes a declined meeting out of the member's calendar.
    expect(await readOwnAnswer(member, meeting.EventUid)).toBeUndefined();
  });

  test('moved once, however often it is asked for: one update each', async () => {
    const to = { start: '2027-02-09T12:00:00Z', end: '2027-02-09T14:00:00Z', place: 'Biblioteket' };
    await moveEvent(graph, meeting.EventId, to);
    await moveEvent(graph, meeting.EventId, to);
    const updates = await mailsAbout(server, 'Efteråt', 'update');
    expect(updates.map(({ to: { address } }) => address).sort()).toEqual(recipients.map(({ email }) => email).sort());
    expect(new Date(updates[0].event!.start).toISOString()).toBe('2027-02-09T12:00:00.000Z');
    expect(updates[0].event!.location).toBe('Biblioteket');
  });

  test('cancelled once, with the message', async () => {
    await cancelEvent(graph, meeting.EventId, 'Mötet skjuts till våren.');
    await cancelEvent(graph, meeting.EventId, 'Mötet skjuts till våren.');
    const mails = await mailsAbout(server, 'Efteråt', 'cancellation');
    expect(mails).toHaveLength(recipients.length);
    expect(mails[0].body.content).toContain('Mötet skjuts till våren.');
  });
});

describe('the rest of Outlook', () => {
  test('free and busy of members, more than one call can take', async () => {
    const emails = [...Array.from({ length: 23 }, (_, index) => `nagon${index}@kommun.example`), 'radsledamot@kommun.example'];
    const found = await getSchedule(graphAs(server, 'samordnare'), emails, '2027-02-01T23:00:00Z', '2027-02-04T23:00:00Z', 30);
    expect(found.map(({ email }) => email)).toEqual(emails);
    expect(found[23].view).toHaveLength(3 * 48);
    expect(found[0].view).toBeUndefined();
  });

  test('without the grant the fault says so, and nothing is made', async () => {
    await server.control('POST', 'graph/consent', { scopes: [] });
    const meeting = await plan('Utan medgivande');
    await expect(sendInvitation(meeting, await sending(open))).rejects.toMatchObject({ name: 'GraphFault', kind: 'consent' });
    await server.control('POST', 'graph/consent', { scopes: ['Calendars.ReadWrite'] });
    await sendInvitation(meeting, await sending(open));
    await expectOneMailEach('Utan medgivande');
  });

  test('a file of the user\'s own lies with the meeting and can be read back, for all in the council', async () => {
    const meeting = await plan('Egen fil');
    const site = { ...placeAs(server, home, 'samordnare'), path: home };
    const bytes = files['Årsanalys 2026.docx'];
    const report = await addOwnFile(site, createStore(site.sp, path, meetingReports), meeting, new File([bytes as BlobPart], 'Års/analys #1.docx'), 'Offentligt');
    expect(report).toMatchObject({ Title: 'Års-analys #1.docx', FileSize: eightMegabytes, Sharing: 'Offentligt' });
    const member = placeAs(server, home, 'radsledamot');
    expect(Buffer.compare(await readReport(member, report), bytes)).toBe(0);
    await expect(readReport(placeAs(server, home, 'lasare'), report)).rejects.toMatchObject({ kind: 'denied' });
  });

  test('attached names are all read', async () => {
    const event = await findEventByKey(graphAs(server, 'samordnare'), 'finns inte');
    expect(event).toBeUndefined();
    await expect(attachedNames(graphAs(server, 'samordnare'), 'finns-inte')).rejects.toMatchObject({ name: 'GraphFault' });
  });
});
