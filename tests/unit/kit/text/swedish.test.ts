import { capitalised, counted, enumerated, numbered, numeral, percent, runningDate, swedish } from '../../../../src/kit/text/swedish';

const nbsp = '\u00a0';

describe('Swedish as documents write it (domain.md §6)', () => {
  test('dates in running text, numbers, per cent', () => {
    expect(runningDate('2026-05-21')).toBe(`den 21${nbsp}maj 2026`);
    expect(runningDate(undefined)).toBe('');
    expect(swedish(1234567.8)).toBe(`1${nbsp}234${nbsp}567,8`);
    expect(swedish(-3)).toBe('−3');
    expect(percent(12)).toBe(`12${nbsp}%`);
  });

  test('numbers with their nouns', () => {
    expect([0, 1, 2, 1200].map(count => counted(count, 'åtgärd', 'åtgärder')))
      .toEqual([`0${nbsp}åtgärder`, `1${nbsp}åtgärd`, `2${nbsp}åtgärder`, `1${nbsp}200${nbsp}åtgärder`]);
  });

  test('up to twelve in words where a sentence begins', () => {
    expect([0, 1, 2, 12, 13, 1200].map(count => numeral(count))).toEqual(['noll', 'en', 'två', 'tolv', '13', `1${nbsp}200`]);
    expect(numeral(1, 'ett')).toBe('ett');
    expect([numbered(1, 'möte', 'möten', 'ett'), numbered(3, 'åtgärd', 'åtgärder')]).toEqual([`ett${nbsp}möte`, `tre${nbsp}åtgärder`]);
  });

  test('enumerations and capitals', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(parts => enumerated(parts))).toEqual(['', 'a', 'a och b', 'a, b och c']);
    expect(capitalised('åtgärd')).toBe('Åtgärd');
    expect(capitalised('')).toBe('');
  });
});
