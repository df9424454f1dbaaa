import { busyAt, midnight, proposeTimes } from '../../../../src/areas/council/proposals';

/** A calendar's view of so many days from a Swedish midnight, with marks at half hours of a day. */
function view(days: number, ...busy: { day: number; from: number; to: number; mark?: string }[]): string {
  const marks = new Array(days * 48).fill('0');
  for (const { day, from, to, mark } of busy) for (let slot = from * 2; slot < to * 2; slot++) marks[day * 48 + slot] = mark ?? '2';
  return marks.join('');
}

// 2026-11-30 is a Monday.
const wish = { from: '2026-11-30', to: '2026-12-06', minutes: 120 };
const origin = midnight('2026-11-30');
const before = Date.parse('2026-11-01T00:00:00Z');

describe('proposed times', () => {
  it('are the earliest of each weekday, within working hours on a Swedish clock, when all are free', () => {
    const found = proposeTimes([{ email: 'a', view: view(7) }], origin, wish, before);
    expect(found.map(({ start }) => start)).toEqual(['2026-11-30T07:00:00.000Z', '2026-12-01T07:00:00.000Z', '2026-12-02T07:00:00.000Z', '2026-12-03T07:00:00.000Z', '2026-12-04T07:00:00.000Z']);
    expect(found[0]).toMatchObject({ end: '2026-11-30T09:00:00.000Z', free: 1, busy: [] });
  });

  it('put those that suit most first, and name who is busy', () => {
    const found = proposeTimes([
      { email: 'a', view: view(7, { day: 0, from: 8, to: 17 }) }, { email: 'b', view: view(7, { day: 0, from: 8, to: 12, mark: '1' }) }, { email: 'c', view: view(7) }
    ], origin, wish, before);
    expect(found[0].start.slice(0, 10)).toBe('2026-12-01');
    expect(found[found.length - 1]).toMatchObject({ start: '2026-11-30T11:00:00.000Z', free: 2, busy: ['a'] });
  });

  it('count working elsewhere as free and out of office as busy', () => {
    const at = (mark: string): number => proposeTimes([{ email: 'a', view: view(7, { day: 0, from: 0, to: 24, mark }) }], origin, { ...wish, to: wish.from }, before)[0].free;
    expect([at('4'), at('3')]).toEqual([1, 0]);
  });

  it('never count a calendar that could not be read, and propose nothing that has passed', () => {
    const found = proposeTimes([{ email: 'a', view: undefined }], origin, wish, Date.parse('2026-12-04T10:00:00Z'));
    expect(found).toEqual([{ start: '2026-12-04T10:30:00.000Z', end: '2026-12-04T12:30:00.000Z', free: 0, busy: [] }]);
  });

  it('follow the clock over the change to summer time', () => {
    const from = '2027-03-26';
    const found = proposeTimes([{ email: 'a', view: view(5).slice(2) }], midnight(from), { from, to: '2027-03-29', minutes: 60 }, before);
    expect(found.map(({ start }) => start)).toEqual(['2027-03-26T07:00:00.000Z', '2027-03-29T06:00:00.000Z']);
  });
});

test('a time chosen by hand is checked too', () => {
  const calendars = [{ email: 'a', view: view(1, { day: 0, from: 9, to: 10 }) }, { email: 'b', view: undefined }, { email: 'c', view: view(1) }];
  expect(busyAt(calendars, origin, '2026-11-30T08:15:00Z', '2026-11-30T08:45:00Z')).toEqual({ busy: ['a'], unknown: ['b'] });
  expect(busyAt(calendars, origin, '2026-12-09T08:00:00Z', '2026-12-09T09:00:00Z').unknown).toEqual(['a', 'b', 'c']);
});
