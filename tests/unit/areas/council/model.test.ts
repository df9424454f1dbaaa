import type { CouncilMember, Meeting } from '../../../../src/areas/council/lists';
import { agendaItems, mailBlocks, mailHtml, mailText } from '../../../../src/areas/council/mail';
import { checkMeeting, formOf, timesOf } from '../../../../src/areas/council/meetingTimes';
import {
  barred, checkMember, countAnswers, nextMeeting, obstacles, parseAnswers, recipientsOf, splitMeetings, unrepresented, withoutMandate
} from '../../../../src/areas/council/model';

let next = 1;
const member = (values: Partial<CouncilMember>): CouncilMember => ({
  id: next++, etag: '', created: '', modified: '', Title: 'Funktion', Role: 'Ledamot', Person: undefined, Email: '', Department: undefined, Partner: '',
  Mandate: false, MandateGivenBy: '', Ended: false, ClientKey: '', ...values
});
const account = (email: string): CouncilMember['Person'] => ({ id: 1, title: 'Konto', email, login: email });
const meeting = (values: Partial<Meeting>): Meeting => ({ id: next++, MeetingStart: '2027-02-02T08:00:00Z', MeetingEnd: '2027-02-02T10:00:00Z', Agenda: 'Punkt', State: 'Planerad', ...values }) as Meeting;
const now = Date.parse('2027-01-01T00:00:00Z');

describe('who is called', () => {
  it('every active member once, by account before address, without the organizer, chair first', () => {
    const { recipients, unreachable } = recipientsOf([
      member({ Title: 'B', Email: 'b@part.example' }), member({ Title: 'Samordnare', Person: account('Jag@kommun.example') }),
      member({ Title: 'A', Role: 'Ordförande', Person: account('a@kommun.example'), Email: 'annan@kommun.example' }), member({ Title: 'Dubbel', Email: 'B@part.example' }),
      member({ Title: 'Borta', Email: 'borta@part.example', Ended: true }), member({ Title: 'Utan' }), member({ Title: 'Fel', Email: 'fel@' })
    ], 'jag@kommun.example');
    expect(recipients.map(({ name, email, account: own, external }) => [name, email, own, external])).toEqual([
      ['A', 'a@kommun.example', true, false], ['B', 'b@part.example', false, true]
    ]);
    expect(unreachable.map(({ Title }) => Title)).toEqual(['Fel', 'Utan']);
  });

  it('a partner is from outside even with an account', () => {
    const [recipient] = recipientsOf([member({ Person: account('gast@kommun.example'), Partner: 'Polisen' })], '').recipients;
    expect(barred('Internt', [recipient])).toEqual([recipient]);
    expect(barred(undefined, [recipient])).toEqual([recipient]);
    expect(barred('Samverkansparter', [recipient])).toEqual([]);
  });
});

describe('what stands in the way of sending (domain.md §5)', () => {
  const inside = { member: 1, name: 'Chef', email: 'chef@kommun.example', required: true, external: false, account: true };
  const outside = { ...inside, name: 'Lokalpolisområdeschef', email: 'lpo@polisen.example', external: true };
  const report = (values: object): { Title: string; FileSize: number; Sharing: 'Internt' | 'Offentligt' } => ({ Title: 'r.docx', FileSize: 10, Sharing: 'Offentligt', ...values });

  it('nothing, when every recipient may see every file', () => {
    expect(obstacles(meeting({}), [report({}), report({ Title: 'i.docx', Sharing: 'Internt' })], [inside], now)).toEqual([]);
  });

  it('an internal file to somebody from outside, by name', () => {
    expect(obstacles(meeting({}), [report({ Sharing: 'Internt' })], [inside, outside], now)).toEqual([
      { kind: 'sharing', report: 'r.docx', level: 'Internt', names: ['Lokalpolisområdeschef'] }
    ]);
  });

  it('nobody to call, a time that has passed, no agenda, an empty file, two of one name, too much for a mail', () => {
    expect(obstacles(meeting({ MeetingStart: '2026-12-01T08:00:00Z', Agenda: ' ' }), [report({ FileSize: 0 }), report({ Title: 'R.docx', FileSize: 30 * 1024 * 1024 })], [], now).map(({ kind }) => kind))
      .toEqual(['nobody', 'past', 'noAgenda', 'emptyFile', 'sameName', 'sameName', 'size']);
  });
});

describe('meetings', () => {
  it('the next first, past ones below, the latest first; one that is cancelled is not the next', () => {
    const past = meeting({ MeetingStart: '2026-05-01T08:00:00Z', MeetingEnd: '2026-05-01T10:00:00Z' });
    const older = meeting({ MeetingStart: '2026-02-01T08:00:00Z', MeetingEnd: '2026-02-01T10:00:00Z' });
    const cancelled = meeting({ State: 'Inställd' });
    const later = meeting({ MeetingStart: '2027-04-02T08:00:00Z', MeetingEnd: '2027-04-02T10:00:00Z' });
    const { coming, past: gone } = splitMeetings([later, older, cancelled, past], now);
    expect([coming, gone]).toEqual([[cancelled, later], [past, older]]);
    expect(nextMeeting([later, older, cancelled, past], now)).toBe(later);
    expect(nextMeeting([past], now)).toBeUndefined();
  });

  it('a typed time is an instant on a Swedish clock, and back', () => {
    expect(timesOf({ Date: '2027-07-01', From: '9', To: '11.30' })).toEqual({ MeetingStart: '2027-07-01T07:00:00Z', MeetingEnd: '2027-07-01T09:30:00Z' });
    expect(formOf({ MeetingStart: '2027-07-01T07:00:00Z', MeetingEnd: '2027-07-01T09:30:00Z' })).toEqual({ Date: '2027-07-01', From: '9.00', To: '11.30' });
    expect(checkMeeting({ Title: '', Date: '2027-02-30', From: '25', To: '' })).toEqual({ Title: 'required', Date: 'date', From: 'clock', To: 'required' });
    expect(checkMeeting({ Date: '2027-02-03', From: '11', To: '9' })).toEqual({ To: 'endBeforeStart' });
  });

  it('kept answers survive anything that may stand there', () => {
    expect(parseAnswers('[{"email":"a","answer":"declined"},{"x":1},null]')).toEqual([{ email: 'a', answer: 'declined' }]);
    expect([parseAnswers(''), parseAnswers('{'), parseAnswers('{}')]).toEqual([[], [], []]);
    expect(countAnswers([{ email: 'a', answer: 'declined' }, { email: 'b', answer: 'none' }])).toEqual({ accepted: 0, declined: 1, tentative: 0, none: 1 });
  });
});

describe('members (P26, P27)', () => {
  const department = (id: number, Ended = false): { id: number; Ended: boolean } => ({ id, Ended });

  it('verksamheter that nobody speaks for, and members without a mandate', () => {
    const members = [member({ Department: { id: 1, title: '' }, Mandate: true }), member({ Department: { id: 2, title: '' }, Ended: true }), member({ Title: 'U', Department: { id: 4, title: '' } }), member({ Partner: 'Polisen' })];
    expect(unrepresented([1, 2, 4].map(id => department(id)).concat(department(3, true)), members)).toEqual([department(2)]);
    expect(withoutMandate(members).map(({ Title }) => Title)).toEqual(['U']);
  });

  it('need a function and a way to be reached; a mandate names its giver', () => {
    expect(checkMember({ Title: ' ', Email: '' })).toEqual({ Title: 'required', Email: 'noAddress' });
    expect(checkMember({ Title: 'X', Email: 'x@', Mandate: true })).toEqual({ Email: 'address', MandateGivenBy: 'mandateGiver' });
    expect(checkMember({ Title: 'X', Person: account('x@kommun.example') })).toEqual({});
  });
});

describe('what the mail says', () => {
  const blocks = mailBlocks({
    intro: 'Du kallas', time: 'Tid', place: '', agendaTitle: 'Dagordning', agenda: '1. Öppnande\n\n - <b>Läget</b>\n2027 års plan', reportsTitle: 'Bifogat', reports: ['a & b.docx'], end: 'Svara'
  });

  it('an agenda without the numbers that people type, numbered by the list', () => {
    expect(agendaItems('1. A\n2) B\n• C\n2027 års plan')).toEqual(['A', 'B', 'C', '2027 års plan']);
  });

  it('as HTML where nothing typed is markup, and as text', () => {
    expect(mailHtml(blocks)).toBe('<p>Du kallas</p><p>Tid</p><h3>Dagordning</h3><ol><li>Öppnande</li><li>&lt;b&gt;Läget&lt;/b&gt;</li><li>2027 års plan</li></ol><h3>Bifogat</h3><ul><li>a &amp; b.docx</li></ul><p>Svara</p>');
    expect(mailText(blocks)).toBe('Du kallas\n\nTid\n\nDagordning\n\n1. Öppnande\n2. <b>Läget</b>\n3. 2027 års plan\n\nBifogat\n\n- a & b.docx\n\nSvara');
  });
});
