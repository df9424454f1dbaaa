/** @jest-environment node */
import { daysOf, estHalf } from '../../../../../src/areas/situation/est/half';
import {
  byDueDate, checkMeeting, checkTask, currentMeeting, fromTaskForm, groupEvents, isLate, isOpen, matchesTask, meetingBefore, monthsOf, nextDay, spanOf, toMeetingForm, toTaskForm
} from '../../../../../src/areas/situation/est/model';
import { observationToProblem, sourceOf, taskToMeasure, taskToProblem } from '../../../../../src/areas/situation/est/promote';
import { estBlocks, estSentences } from '../../../../../src/areas/situation/est/report';
import type { EstMeeting, EstTask, Event } from '../../../../../src/areas/situation/lists';
import { textsOf } from '../../../../../src/kit/word/texts';

const meeting = (id: number, MeetingDate: string | undefined): EstMeeting => ({ id, etag: '"1"', Title: `Möte ${id}`, MeetingDate, Participants: 'Kommunpolis', Notes: '' } as unknown as EstMeeting);
const task = (part: Partial<EstTask>): EstTask => ({ id: 1, etag: '"1"', Title: 'Uppdrag', Responsible: '', Result: '', State: 'Öppet', ...part } as unknown as EstTask);
const event = (id: number, day: string, category: number | undefined, area: number | undefined): Event => ({
  id, Title: `Händelse ${id}`, OccurredAt: `${day}T11:00:00Z`, TimeUnknown: true, Period: day.slice(0, 7), Place: '', Details: '',
  Category: category && { id: category, title: `Kategori ${category}` }, Area: area && { id: area, title: `Område ${area}` }
} as unknown as Event);

describe('which meeting is worked with', () => {
  const meetings = [meeting(1, '2026-10-29'), meeting(2, '2026-11-12'), meeting(3, '2026-11-26'), meeting(4, undefined)];
  it('is the next one, on its own day too; without one the last', () => {
    expect(currentMeeting(meetings, '2026-11-20')?.id).toBe(3);
    expect(currentMeeting(meetings, '2026-11-26')?.id).toBe(3);
    expect(currentMeeting(meetings, '2026-12-01')?.id).toBe(3);
    expect(currentMeeting([meeting(4, undefined)], '2026-12-01')?.id).toBe(4);
    expect(currentMeeting([], '2026-12-01')).toBeUndefined();
  });

  it('follows upon the one before it by date', () => {
    expect(meetingBefore(meetings, meetings[2])?.id).toBe(2);
    expect(meetingBefore(meetings, meetings[0])).toBeUndefined();
    expect(meetingBefore(meetings, meetings[3])).toBeUndefined();
  });

  it('looks at the days since then, a fortnight where there is none, half a year at most', () => {
    expect(spanOf(meetings[2], meetings[1], '2026-11-20')).toEqual({ from: '2026-11-12', to: '2026-11-26' });
    expect(spanOf(meetings[0], undefined, '2026-11-20')).toEqual({ from: '2026-10-15', to: '2026-10-29' });
    expect(spanOf(meetings[3], undefined, '2026-11-20')).toEqual({ from: '2026-11-06', to: '2026-11-20' });
    expect(spanOf(meetings[2], meeting(9, '2024-01-01'), '2026-11-20').from).toBe('2026-05-26');
    expect(monthsOf({ from: '2026-12-20', to: '2027-01-03' })).toEqual(['2026-12', '2027-01']);
  });

  it('is followed by one a fortnight later, never in the past', () => {
    expect(nextDay('2026-11-26', '2026-11-20')).toBe('2026-12-10');
    expect(nextDay('2026-01-01', '2026-11-20')).toBe('2026-11-20');
    expect(toMeetingForm(undefined, { MeetingDate: '2026-12-10', Participants: 'Kommunpolis' })).toEqual({ Title: '', MeetingDate: '2026-12-10', Participants: 'Kommunpolis', Notes: '' });
    expect(checkMeeting({ Title: '', MeetingDate: '', Participants: '', Notes: '' })).toEqual({ Title: 'required', MeetingDate: 'required' });
  });
});

describe('events since the last meeting', () => {
  it('stand by category and area, the most first; both end days count, others do not', () => {
    const groups = groupEvents([
      event(1, '2026-11-12', 1, 1), event(2, '2026-11-26', 1, 2), event(3, '2026-11-20', 1, 2), event(4, '2026-11-11', 1, 1), event(5, '2026-11-27', 1, 1),
      event(6, '2026-11-13', undefined, undefined), event(7, '2026-11-14', 2, undefined), event(8, '2026-11-14', 2, 1)
    ], { from: '2026-11-12', to: '2026-11-26' });
    expect(groups.map(({ category, count }) => [category?.id, count])).toEqual([[1, 3], [2, 2], [undefined, 1]]);
    expect(groups[0].areas.map(({ area, events }) => [area?.id, events.map(({ id }) => id)])).toEqual([[2, [2, 3]], [1, [1]]]);
    expect(groups[1].areas.map(({ area }) => area?.id)).toEqual([1, undefined]);
  });
});

describe('EST-uppdrag', () => {
  const today = '2026-11-23';
  it('are late when their day has passed and they are open; an emptied state is open', () => {
    expect(isLate(task({ DueDate: '2026-11-22' }), today)).toBe(true);
    expect(isLate(task({ DueDate: '2026-11-23' }), today)).toBe(false);
    expect(isLate(task({ DueDate: '2026-11-01', State: 'Klart' }), today)).toBe(false);
    expect(isOpen(task({ State: undefined }))).toBe(true);
    expect([task({ id: 1 }), task({ id: 2, DueDate: '2026-12-01' }), task({ id: 3, DueDate: '2026-11-01' })].sort(byDueDate).map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('that are done need the day, and it has been; taken up again they lose it', () => {
    const form = toTaskForm(task({ State: 'Klart', DoneDate: '2026-11-20', Result: 'Lagat' }));
    expect(checkTask(form, today)).toEqual({});
    expect(checkTask({ ...form, DoneDate: '' }, today)).toEqual({ DoneDate: 'required' });
    expect(checkTask({ ...form, DoneDate: '2026-11-24' }, today)).toEqual({ DoneDate: 'future' });
    expect(checkTask({ ...form, Title: ' ', DueDate: '2026-02-30', Responsible: 'x'.repeat(256) }, today)).toEqual({ Title: 'required', DueDate: 'date', Responsible: 'tooLong' });
    expect(fromTaskForm(form)).toMatchObject({ State: 'Klart', DoneDate: '2026-11-20', Result: 'Lagat' });
    expect(fromTaskForm({ ...form, State: 'Öppet' })).toMatchObject({ State: 'Öppet', DoneDate: undefined });
  });

  it('are found by words, verksamhet, area and lateness', () => {
    const one = task({ Title: 'Byt lampor', Department: { id: 5, title: 'Samhällsbyggnad' }, DueDate: '2026-11-01' });
    expect(matchesTask(one, { text: 'lampor samhälls' }, today)).toBe(true);
    expect(matchesTask(one, { department: 5, area: 0, late: true }, today)).toBe(true);
    expect(matchesTask(one, { department: 0 }, today)).toBe(false);
    expect(matchesTask(one, { text: 'bänk' }, today)).toBe(false);
  });
});

describe('what grows', () => {
  it('tells the form where it comes from, and what is known', () => {
    const grown = task({ id: 12, Title: 'Mörk gång', Area: { id: 3, title: 'Centrum' }, Department: { id: 5, title: 'Samhällsbyggnad' } });
    expect(taskToProblem(grown)).toEqual({ path: 'situation/problems', query: { new: '1', title: 'Mörk gång', area: '3', from: 'estTask:12' } });
    expect(taskToMeasure(grown)).toEqual({ path: 'plan/new', query: { title: 'Mörk gång', department: '5', from: 'estTask:12' } });
    expect(observationToProblem({ id: 7, Title: 'Mörkt', Place: 'Tunneln' }, undefined).query).toEqual({ new: '1', title: 'Mörkt', place: 'Tunneln', from: 'walkObservation:7' });
  });

  it('is known by its source and nothing else', () => {
    expect(sourceOf('estTask:12')).toEqual({ kind: 'estTask', id: 12 });
    expect(sourceOf('walkObservation:7')).toEqual({ kind: 'walkObservation', id: 7 });
    for (const odd of [undefined, '', 'estTask:', 'estTask:0', 'measure:1', 'estTask:1;2', 'xestTask:1']) expect(sourceOf(odd)).toBeUndefined();
  });
});

describe('the half-year of EST', () => {
  const half = { first: '2026-04', last: '2026-09' };
  const given = [
    task({ id: 1, State: 'Klart' }), task({ id: 2, DueDate: '2026-05-01' }), task({ id: 3, State: 'Avskrivet' }),
    task({ id: 4, State: 'Klart', Title: 'Mörk gång', Problem: { id: 2, title: 'Otrygghet' }, Measure: { id: 9, title: 'Belysning' } })
  ];
  const counted = estHalf(half, [meeting(1, '2026-04-02'), meeting(2, '2026-04-16'), meeting(3, '2026-09-30')], given, [task({ State: 'Klart' }), task({ State: 'Öppet' })], '2026-09-01');

  it('counts meetings that were held, and how the tasks they gave stand', () => {
    expect(daysOf(half)).toEqual({ from: '2026-04-01', to: '2026-09-30' });
    expect(daysOf({ first: '2027-10', last: '2028-02' }).to).toBe('2028-02-29');
    expect(counted).toMatchObject({ meetings: 2, given: 4, done: 2, open: 1, late: 1, writtenOff: 1, doneInHalf: 1 });
    expect(counted.promoted).toEqual([{ id: 4, title: 'Mörk gång', problem: 'Otrygghet', measure: 'Belysning' }]);
  });

  it('is told in Swedish sentences and a table of what grew', () => {
    expect(estSentences(counted).join(' ').replace(/\u00a0/g, ' ')).toBe(
      'Under april–september 2026 hölls två EST-möten. Mötena gav fyra uppdrag: två är klara, ett är öppet (varav ett har passerat sitt datum) och ett är avskrivet. '
      + 'Ett uppdrag blev klart under halvåret, oavsett när det gavs. Ett uppdrag har lyfts till problem eller åtgärd.'
    );
    const blocks = estBlocks(counted);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(textsOf({ title: '', organisation: '', date: '', status: '', sections: [{ blocks }] }).some(({ text }) => text === 'Mörk gång')).toBe(true);
  });

  it('says plainly when nothing is known', () => {
    expect(estBlocks(undefined)).toEqual([{ kind: 'gap', text: expect.stringContaining('inte synliga') }]);
    expect(estBlocks(estHalf(half, [], [], [], '2026-09-01'))).toEqual([{ kind: 'gap', text: expect.stringContaining('inga EST-möten') }]);
  });
});
