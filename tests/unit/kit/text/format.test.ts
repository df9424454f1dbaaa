/** @jest-environment node */
import { addMonths, dateAndTime, figure, fill, isWebAddress, longDate, parseFigure, today, typedFigure } from '../../../../src/kit/text/format';
import { random } from '../../random';

const nbsp = '\u00a0';

describe('texts with places for values', () => {
  it('puts values in by number, as often as they are named, and leaves what has none', () => {
    expect(fill('{0} av {1}, {0}', 1, 'två')).toBe('1 av två, 1');
    expect(fill('{0} {2}', 'a')).toBe('a {2}');
    expect(fill('{0}', '')).toBe('');
  });

  it('does not read a value as a pattern or as another place', () => {
    expect(fill('{0} {1}', '{1}', '$&')).toBe('{1} $&');
  });
});

describe('dates and times in Swedish', () => {
  it('writes a date in words in either language', () => {
    expect(longDate('2026-05-21', 'sv-SE')).toBe('21 maj 2026');
    expect(longDate('2026-05-21', 'en-US')).toBe('May 21, 2026');
    expect(longDate(undefined, 'sv-SE')).toBe('');
  });

  it('writes a point in time by the Swedish clock, in summer and winter', () => {
    expect(dateAndTime('2026-05-21T07:00:00Z', 'sv-SE')).toBe('2026-05-21 kl. 9.00');
    expect(dateAndTime('2026-01-21T07:05:00Z', 'sv-SE')).toBe('2026-01-21 kl. 8.05');
    expect(dateAndTime('2026-05-20T22:30:00Z', 'sv-SE')).toBe('2026-05-21 kl. 0.30');
    expect(dateAndTime('2026-05-21T15:00:00Z', 'en-US')).toBe('2026-05-21 17:00');
  });

  it('is empty for no or unreadable time', () => {
    for (const value of [undefined, '', 'nyss']) expect(dateAndTime(value, 'sv-SE')).toBe('');
  });

  it('calls it today by the Swedish calendar, an hour before and after midnight', () => {
    expect(today(new Date('2026-03-28T22:59:00Z'))).toBe('2026-03-28');
    expect(today(new Date('2026-03-28T23:00:00Z'))).toBe('2026-03-29');
    expect(today(new Date('2026-03-29T21:59:00Z'))).toBe('2026-03-29');
    expect(today(new Date('2026-03-29T22:00:00Z'))).toBe('2026-03-30');
    expect(today(new Date('2026-10-25T22:59:00Z'))).toBe('2026-10-25');
    expect(today(new Date('2026-10-25T23:00:00Z'))).toBe('2026-10-26');
  });
});

describe('figures', () => {
  it('writes them as the language does, with a real minus and at most two decimals', () => {
    expect(figure(1234567.891, 'sv-SE')).toBe(`1${nbsp}234${nbsp}567,89`);
    expect(figure(1234567.891, 'en-US')).toBe('1,234,567.89');
    expect(figure(-3.5, 'sv-SE')).toBe('−3,5');
    expect(figure(-3.5, 'en-US')).toBe('−3.5');
    expect(figure(0, 'sv-SE')).toBe('0');
  });

  it('reads them as people type them', () => {
    for (const [typed, value] of [['12', 12], [' 1 234,5 ', 1234.5], ['1234.5', 1234.5], ['-3', -3], ['−3,5', -3.5], [`1${nbsp}000`, 1000], ['1\u202f000', 1000], ['0', 0]] as const) {
      expect([typed, parseFigure(typed)]).toEqual([typed, value]);
    }
    expect(parseFigure('')).toBeUndefined();
    expect(parseFigure('  ')).toBeUndefined();
    for (const typed of ['tolv', '1,2,3', '12 st', '-', ',5', '1e3', '12%', 'Infinity', '1.']) expect([typed, parseFigure(typed)]).toEqual([typed, NaN]);
  });

  it.each(['sv-SE', 'en-US'] as const)('shown in a form in %s are read back as they were', language => {
    const { whole } = random(3);
    const wrong: string[] = [];
    for (let round = 0; round < 3000; round++) {
      const value = (whole(2) ? 1 : -1) * whole(10 ** (1 + whole(7))) / 10 ** whole(6);
      const read = parseFigure(typedFigure(value, language));
      if (read !== value) wrong.push(`${value} → ${typedFigure(value, language)} → ${read}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('addMonths', () => {
  it('keeps the day, or takes the last of a shorter month', () => {
    expect(['2026-05-21', '2026-08-31', '2026-07-01', '2027-08-31'].map(day => addMonths(day, 6))).toEqual(['2026-11-21', '2027-02-28', '2027-01-01', '2028-02-29']);
  });
});

describe('isWebAddress', () => {
  it('takes http and https within 255 characters, and nothing else', () => {
    expect(['https://kommun.example/a b', 'https://kommun.example/a', 'http://intranat/a'].map(isWebAddress)).toEqual([false, true, true]);
    expect(['', 'javascript:alert(1)', 'kommun.example', 'https://', `https://kommun.example/${'a'.repeat(250)}`].map(isWebAddress)).toEqual(Array(5).fill(false));
  });
});
