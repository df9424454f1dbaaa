import { defaultTemplate, listMark, mailHtml, mailItems, mailParts, mailText, readTemplate } from '../../../../../src/areas/plan/reminders/mail';
import { daysOf, isRecent, lastReminders, measuresIn, peopleToRemind, reasonFor, unownedCount } from '../../../../../src/areas/plan/reminders/model';
import type { Reminder } from '../../../../../src/areas/plan/lists';
import { measure } from '../sample';
import { person } from '../people/samples';

const today = '2026-11-23';
const wanted = { late: true, silent: true, ending: true, days: 30 };
const barn = person(7, 'Verksamhetschef barn', 'chef.barn');
const late = measure(1, { Owner: barn, EndDate: '2026-09-30', FollowedUp: '2026-09-01' });
const silent = measure(2, { Owner: barn, EndDate: '2026-12-31', FollowedUp: '2026-04-20' });
const ending = measure(3, { Owner: barn, EndDate: '2026-12-20', FollowedUp: '2026-09-01' });
const entry = (id: number, more: Partial<Reminder>): Reminder => ({
  id, etag: '"1"', created: '', modified: '', ClientKey: '', Title: 'Påminnelse', Recipient: barn, SentAt: '2026-11-01T08:00:00Z', State: 'Sänd', Measures: 1, Body: '', ...more
});

describe('whom to remind of what (P22)', () => {
  test('late, silent, ending within so many days; the first reason that is asked for counts', () => {
    expect([late, silent, ending].map(one => reasonFor(one, wanted, today))).toEqual(['late', 'silent', 'ending']);
    expect(reasonFor(late, { ...wanted, late: false }, today)).toBeUndefined();
    expect(reasonFor(ending, { ...wanted, days: 26 }, today)).toBeUndefined();
    expect(reasonFor(ending, { ...wanted, days: 27 }, today)).toBe('ending');
    expect(reasonFor(measure(4, { Status: 'Genomförd', EndDate: '2026-01-01' }), wanted, today)).toBeUndefined();
  });

  test('grouped by person, the most urgent first, and what was said last beside each', () => {
    const log = [
      entry(1, { Body: '- A – x\n  https://x.example/p.aspx#/plan/1' }),
      entry(2, { SentAt: '2026-11-20T08:00:00Z', State: 'Oklar', Body: 'https://teams.microsoft.com/l/entity/a/b?context=%7B%22subEntityId%22%3A%22plan%2F3%22%7D' })
    ];
    const [one, ...rest] = peopleToRemind([ending, silent, measure(9, { EndDate: '2026-09-30' }), late], log, wanted, today);
    expect(rest).toEqual([]);
    expect(one.rows.map(({ measure: { id }, reason, last }) => [id, reason, last?.state])).toEqual([[1, 'late', 'Sänd'], [2, 'silent', undefined], [3, 'ending', 'Oklar']]);
    expect(one.last).toEqual({ at: '2026-11-20T08:00:00Z', state: 'Oklar' });
    expect(unownedCount([measure(9, { EndDate: '2026-09-30' }), late], wanted, today)).toBe(1);
  });

  test('a reminder within a week is asked about first, whether it arrived or not', () => {
    const now = Date.parse('2026-11-23T12:00:00Z');
    expect([isRecent(undefined, now), isRecent({ at: '2026-11-17T12:00:00Z', state: 'Oklar' }, now), isRecent({ at: '2026-11-16T11:00:00Z', state: 'Sänd' }, now)]).toEqual([false, true, false]);
  });

  test('measures are found in a text by their addresses, in SharePoint and in Teams', () => {
    expect(measuresIn('a#/plan/12 b plan%2F7 c plan%252F9 plan/12 plan/years')).toEqual([12, 7, 9]);
    expect(lastReminders([entry(1, { SentAt: undefined })]).byPerson.size).toBe(0);
    expect(['14', ' 7 ', '0', '366', 'x', undefined].map(daysOf)).toEqual([14, 7, undefined, undefined, undefined, undefined]);
  });
});

describe('the mail', () => {
  const rows = peopleToRemind([late, { ...silent, Title: '<b>Ljus & "liv"</b>' }], [], wanted, today)[0].rows;
  const items = mailItems(rows, id => `https://x.example/p.aspx?a=1&b=2#/plan/${id}`);

  test('the list stands where its mark is, and last where someone took the mark away', () => {
    expect(mailParts(`Hej!\n\n${listMark}\n\nHälsningar\nSamordnaren`, items).map(part => part.kind === 'text' ? part.text : 'list')).toEqual(['Hej!', 'list', 'Hälsningar\nSamordnaren']);
    expect(mailParts('Hej!', items).map(({ kind }) => kind)).toEqual(['text', 'list']);
  });

  test('everything that people typed is escaped, and each measure is a link', () => {
    const html = mailHtml(mailParts(`<script>alert(1)</script>\n\n${listMark}`, items));
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('<a href="https://x.example/p.aspx?a=1&amp;b=2#/plan/1">Åtgärd 1</a> – skulle ha varit klar den 30 september 2026');
    expect(html).toContain('&lt;b&gt;Ljus &amp; &quot;liv&quot;&lt;/b&gt;</a> – senast uppföljd den 20 april 2026');
  });

  test('the text to copy tells the same, and the log finds the measures in it', () => {
    const text = mailText(mailParts(defaultTemplate.text, items));
    expect(text).toContain('- Åtgärd 1 – skulle ha varit klar den 30 september 2026\n  https://x.example/p.aspx?a=1&b=2#/plan/1');
    expect(measuresIn(text)).toEqual([1, 2]);
  });

  test('a template that nobody can read gives the product’s own', () => {
    expect(readTemplate(JSON.stringify({ subject: 'A', text: 'B' }))).toEqual({ subject: 'A', text: 'B' });
    for (const broken of [undefined, '', '{', '{"subject":"","text":"x"}', '{"subject":1,"text":2}']) expect(readTemplate(broken)).toBe(defaultTemplate);
  });
});
