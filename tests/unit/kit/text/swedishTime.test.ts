import { instantOf, parseClock, swedishClock } from '../../../../src/kit/text/swedishTime';

describe('Swedish clock time', () => {
  it.each([
    ['2027-01-15', '09:00', '2027-01-15T08:00:00.000Z'], ['2027-07-15', '09:00', '2027-07-15T07:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'], ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '01:30', '2027-10-30T23:30:00.000Z'], ['2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'], ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2027-01-01', '00:00', '2026-12-31T23:00:00.000Z']
  ])('%s %s is %s, and back', (date, time, instant) => {
    expect(instantOf(date, time)).toBe(instant);
    expect(swedishClock(instant)).toBe(`${date}T${time}`);
  });

  it('an hour that summer time skips is the hour after it', () => {
    expect(swedishClock(instantOf('2027-03-28', '02:30'))).toBe('2027-03-28T03:30');
  });

  it('is read as people type it', () => {
    expect(['9', '9.00', '09:30', '0930', ' 23.59 '].map(parseClock)).toEqual(['09:00', '09:00', '09:30', '09:30', '23:59']);
    expect(['', '24', '9.60', 'nio', '9.0', '123456'].map(parseClock)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});
