/** @jest-environment node */
import { season } from '../../../../src/kit/statistics';
import { random } from '../../random';

const flat = (count: number): number[] => new Array<number>(12).fill(count);
const withJuly = (count: number, july: number): number[] => flat(count).map((usual, month) => month === 6 ? july : usual);

describe('months that come back (P33)', () => {
  it('is not judged from two years, nor from few events', () => {
    expect(season([{ year: 2024, months: flat(50) }, { year: 2025, months: flat(50) }])).toEqual({ judged: false, reason: 'years', years: [2024, 2025] });
    expect(season([2023, 2024, 2025].map(year => ({ year, months: flat(1) })))).toEqual({ judged: false, reason: 'events', years: [2023, 2024, 2025] });
  });

  it('leaves out a year that is not over', () => {
    const years = [2023, 2024, 2025].map(year => ({ year, months: flat(10) }));
    expect(season([...years, { year: 2026, months: [400, ...new Array<undefined>(11).fill(undefined)] }]).years).toEqual([2023, 2024, 2025]);
  });

  it('finds the month that stands out every year, and says by how much', () => {
    const found = season([2023, 2024, 2025].map(year => ({ year, months: withJuly(10, 30) })));
    expect(found.judged && found.months.filter(({ recurring }) => recurring)).toEqual([{ month: 7, count: 90, expected: expect.closeTo(420 * 31 / 365.25, 5), yearsAbove: 3, recurring: true }]);
  });

  it('takes one year that was bad for no pattern', () => {
    const found = season([{ year: 2023, months: withJuly(10, 8) }, { year: 2024, months: withJuly(10, 90) }, { year: 2025, months: withJuly(10, 8) }]);
    expect(found.judged && found.months.some(({ recurring }) => recurring)).toBe(false);
  });

  it('lets one year of five be an exception', () => {
    const found = season([30, 32, 6, 29, 31].map((july, at) => ({ year: 2021 + at, months: withJuly(10, july) })));
    expect(found.judged && found.months[6]).toMatchObject({ yearsAbove: 4, recurring: true });
  });

  it('finds a pattern in fewer than two of a hundred tables where there is none', () => {
    const { whole } = random(11);
    let wrong = 0;
    for (let nth = 0; nth < 400; nth += 1) {
      // 300 events on days at random.
      const years = [2022, 2023, 2024, 2025].map(year => ({ year, months: flat(0) }));
      for (let event = 0; event < 300; event += 1) {
        const day = new Date(Date.UTC(2022 + whole(4), 0, 1 + whole(365)));
        years[day.getUTCFullYear() - 2022].months[day.getUTCMonth()] += 1;
      }
      const found = season(years);
      if (found.judged && found.months.some(({ recurring }) => recurring)) wrong += 1;
    }
    expect(wrong).toBeLessThan(8);
  });
});
