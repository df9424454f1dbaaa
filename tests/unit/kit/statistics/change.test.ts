/** @jest-environment node */
import { add, besideRegions, biggestChanges, countChange, latestFinal, rollingMean, shareChange } from '../../../../src/kit/statistics';
import type { Counts, Rates } from '../../../../src/kit/statistics';

describe('the mean of three years (domain.md §2)', () => {
  it('begins with the third year, and has a gap as long as a missing year is among its three', () => {
    expect(rollingMean([3, 6, 9, 12])).toEqual([undefined, undefined, 6, 9]);
    expect(rollingMean([3, 6, undefined, 9, 9, 12])).toEqual([undefined, undefined, undefined, undefined, undefined, 10]);
    expect(rollingMean([])).toEqual([]);
    expect(rollingMean([0, 0, 0])).toEqual([undefined, undefined, 0]);
  });
});

describe('a change between two periods', () => {
  it('has no percentage under a base of 20, however great it is', () => {
    expect(countChange({ value: 19 }, { value: 38 })).not.toHaveProperty('percent');
    expect(countChange({ value: 0 }, { value: 7 })).toEqual({ difference: 7, settled: 'yes', preliminary: false });
    expect(countChange({ value: 20 }, { value: 25 })).toMatchObject({ difference: 5, percent: 25 });
  });

  it('is not settled where chance alone may bring it', () => {
    expect(countChange({ value: 14 }, { value: 9 }).settled).toBe('no');
    expect(countChange({ value: 594 }, { value: 571 }).settled).toBe('no');
    expect(countChange({ value: 140 }, { value: 90 }).settled).toBe('yes');
    expect(countChange({ value: 0 }, { value: 0 })).toMatchObject({ difference: 0, settled: 'no' });
  });

  it('of a share is not settled where intervals overlap or meet, unknown without them, and never in percent', () => {
    expect(shareChange({ value: 14, interval: [9, 20] }, { value: 11, interval: [6, 17] })).toEqual({ difference: -3, settled: 'no', preliminary: false });
    expect(shareChange({ value: 14, interval: [10, 20] }, { value: 7, interval: [4, 10] }).settled).toBe('no');
    expect(shareChange({ value: 14, interval: [11, 20] }, { value: 7, interval: [4, 10] }).settled).toBe('yes');
    expect(shareChange({ value: 14 }, { value: 7, interval: [4, 10] }).settled).toBe('unknown');
  });

  it('is preliminary when one of its figures is', () => {
    expect(countChange({ value: 30 }, { value: 32, preliminary: true }).preliminary).toBe(true);
    expect(latestFinal(['2024', '2025', '2026'], [5, 6, 7], [false, false, true])).toEqual({ at: 1, period: '2025', value: 6 });
    expect(latestFinal(['2024', '2025'], [5, undefined])).toEqual({ at: 0, period: '2024', value: 5 });
    expect(latestFinal(['2026'], [7], [true])).toBeUndefined();
  });
});

describe('what has changed most', () => {
  const row = (name: string, before: number, after: number): Parameters<typeof biggestChanges>[0][number] => ({ name, before: { value: before }, after: { value: after } });

  it('puts what is beyond chance first, and neither the largest nor the smallest category by its size', () => {
    const found = biggestChanges([row('Stöld', 400, 410), row('Klotter', 1, 3), row('Skadegörelse', 60, 110), row('Våld', 50, 50), row('Rån', 30, 12)]);
    expect(found.map(({ name, settled }) => [name, settled])).toEqual([['Skadegörelse', 'yes'], ['Rån', 'yes'], ['Klotter', 'no'], ['Stöld', 'no']]);
  });

  it('is a list of so many', () => {
    expect(biggestChanges([row('a', 1, 2), row('b', 1, 3), row('c', 1, 4)], 2)).toHaveLength(2);
  });
});

describe('what is not the same thing is never added or compared', () => {
  const crimes: Counts<'reportedCrimes'> = { kind: 'reportedCrimes', periods: ['2025', '2026'], counts: [571, undefined] };
  const events: Counts<'events'> = { kind: 'events', periods: ['2025', '2026'], counts: [93, 34] };
  const rates = (region: string, values: (number | undefined)[], more: Partial<Rates<'reportedCrimes'>> = {}): Rates<'reportedCrimes'> =>
    ({ kind: 'reportedCrimes', region, periods: ['2024', '2025', '2026'], rates: values, per: 100_000, ...more });

  it('events are not added to reported crimes: the types refuse it, and so does the sum', () => {
    // @ts-expect-error the kinds differ
    expect(() => add(crimes, events)).toThrow();
    // @ts-expect-error shares of those asked are no counts
    expect(() => add(crimes, { kind: 'survey', periods: crimes.periods, counts: [] })).toThrow();
    expect(() => add(events, { ...events, periods: ['2024', '2025'] })).toThrow();
  });

  it('a sum has a gap where one part has, and is preliminary where one part is', () => {
    expect(add(crimes, { ...crimes, counts: [1, 2], preliminary: [true, false] })).toEqual({ kind: 'reportedCrimes', periods: ['2025', '2026'], counts: [572, undefined], preliminary: [true, false] });
  });

  it('regions are compared by rates of the same kind, in the latest period that both have', () => {
    expect(besideRegions(rates('Hjo', [6000, 6190, undefined]), [rates('Riket', [14000, 14300, 14350], { preliminary: [false, true, true] }), rates('Karlsborg', [undefined, undefined, 5000])]))
      .toEqual([{ region: 'Riket', period: '2025', rate: 6190, other: 14300, difference: -8110, preliminary: true }]);
    // @ts-expect-error counts are no rates
    expect(() => besideRegions(rates('Hjo', [1]), [crimes])).toThrow();
    expect(() => besideRegions(rates('Hjo', [1]), [rates('Riket', [1], { per: 1000 })])).toThrow();
  });
});
