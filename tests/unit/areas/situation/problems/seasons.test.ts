/** @jest-environment node */
import { comingSeasons, forestalls, isInSeason, isSeasonNear, isSeasonal, nextSeason } from '../../../../../src/areas/situation/problems/seasons';
import { answer, problem } from './given';

const summer = { SeasonFrom: 6, SeasonTo: 8 };
const winter = { SeasonFrom: 11, SeasonTo: 2 };

describe('seasons of problems (P33)', () => {
  it('need both months, of the twelve there are', () => {
    expect([summer, { SeasonFrom: 6, SeasonTo: undefined }, { SeasonFrom: 0, SeasonTo: 3 }, { SeasonFrom: 1, SeasonTo: 13 }, { SeasonFrom: 2.5, SeasonTo: 3 }].map(isSeasonal))
      .toEqual([true, false, false, false, false]);
  });

  it('may run across the new year', () => {
    expect(['2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(day => isInSeason(summer, day))).toEqual([false, true, true, false]);
    expect(['2026-10-31', '2026-11-01', '2027-02-28', '2027-03-01'].map(day => isInSeason(winter, day))).toEqual([false, true, true, false]);
  });

  it('begin next on the first of their month; those that last all year never do', () => {
    expect([nextSeason(summer, '2026-05-31'), nextSeason(summer, '2026-06-01'), nextSeason(winter, '2026-12-24')]).toEqual(['2026-06-01', '2027-06-01', '2027-11-01']);
    expect([nextSeason({ SeasonFrom: 1, SeasonTo: 12 }, '2026-05-31'), nextSeason({ SeasonFrom: 4, SeasonTo: 3 }, '2026-05-31')]).toEqual([undefined, undefined]);
  });

  it('are told of sixty days ahead', () => {
    expect([isSeasonNear(summer, '2026-04-01'), isSeasonNear(summer, '2026-04-02'), isSeasonNear(summer, '2026-05-31'), isSeasonNear(summer, '2026-06-01')]).toEqual([false, true, true, false]);
    expect(isSeasonNear({ SeasonFrom: 1, SeasonTo: 2 }, '2026-11-23')).toBe(true);
  });

  it('are forestalled by what begins in the year before, or goes on by then', () => {
    const judge = (more: Parameters<typeof answer>[1]): boolean => forestalls(answer(1, more), '2026-06-01');
    expect(judge({ StartDate: '2026-06-01' })).toBe(true);
    expect(judge({ StartDate: '2026-06-02' })).toBe(false);
    expect(judge({ StartDate: '2025-06-01', Status: 'Genomförd' })).toBe(true);
    expect(judge({ StartDate: '2024-01-01', Status: 'Genomförd' })).toBe(false);
    expect(judge({ StartDate: '2024-01-01', Status: 'Pågår', EndDate: '2026-12-31' })).toBe(true);
    expect(judge({ StartDate: '2024-01-01', Status: 'Pågår', EndDate: '2026-05-01' })).toBe(false);
    expect(judge({ StartDate: '2026-05-01', Status: 'Avbruten' })).toBe(false);
    expect(judge({})).toBe(false);
  });

  it('stand nearest first, without closed problems', () => {
    const problems = [
      problem(1, { SeasonFrom: 7, SeasonTo: 8 }), problem(2, { ...summer, Title: 'Ö' }), problem(3, { ...summer, Title: 'Bad' }), problem(4, { ...summer, Priority: 'Avslutat' }), problem(5, winter)
    ];
    expect(comingSeasons(problems, '2026-05-20').map(({ problem: { id }, starts }) => [id, starts])).toEqual([[3, '2026-06-01'], [2, '2026-06-01'], [1, '2026-07-01']]);
  });
});
