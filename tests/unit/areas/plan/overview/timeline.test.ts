/** Months × measures (P33): where bars, seasons and today stand. */
import { placeOf, seasonSpans, timelineRows, todayPlace } from '../../../../../src/areas/plan/overview/timeline/layout';
import { measure } from '../sample';

const row = (more: Parameters<typeof measure>[1]): ReturnType<typeof timelineRows>[number] => timelineRows([measure(1, more)], 2026)[0];

test('a day stands in its month, whatever its length', () => {
  expect(placeOf('2026-01-01', 2026)).toBe(0);
  expect(placeOf('2026-07-01', 2026)).toBe(0.5);
  expect(placeOf('2026-02-15', 2026)).toBeCloseTo(1.5 / 12);
  expect(placeOf('2027-01-01', 2026)).toBe(1);
  expect(placeOf('2025-07-01', 2026)).toBe(-0.5);
});

test('a bar runs to the end of its last day', () => {
  expect(row({ StartDate: '2026-04-01', EndDate: '2026-06-30' }).bar).toEqual({ from: 0.25, to: 0.5, openStart: false, openEnd: false });
  expect(row({ StartDate: '2026-01-01', EndDate: '2026-12-31' }).bar).toEqual({ from: 0, to: 1, openStart: false, openEnd: false });
});

test('what begins before or ends after the year, or has no date there, goes to its edge', () => {
  expect(row({ StartDate: '2025-03-01', EndDate: '2027-03-01' }).bar).toEqual({ from: 0, to: 1, openStart: true, openEnd: true });
  expect(row({ StartDate: '2026-07-01' }).bar).toEqual({ from: 0.5, to: 1, openStart: false, openEnd: true });
  expect(row({ EndDate: '2026-06-30' }).bar).toEqual({ from: 0, to: 0.5, openStart: true, openEnd: false });
});

test('without dates, and in other years alone, there is no bar', () => {
  expect(row({}).bar).toBeUndefined();
  expect(row({ StartDate: '2025-01-01', EndDate: '2025-12-31' }).bar).toBeUndefined();
  expect(row({ StartDate: '2027-01-01' }).bar).toBeUndefined();
});

test('an end before its start, as another client may leave it, is drawn at its start', () => {
  expect(row({ StartDate: '2026-07-01', EndDate: '2026-03-01' }).bar).toMatchObject({ from: 0.5, to: 0.5 });
});

test('a season across the new year is two parts; half a season is none', () => {
  expect(seasonSpans({ SeasonFrom: 4, SeasonTo: 9 })).toEqual([{ from: 0.25, to: 0.75 }]);
  expect(seasonSpans({ SeasonFrom: 11, SeasonTo: 2 })).toEqual([{ from: 0, to: 2 / 12 }, { from: 10 / 12, to: 1 }]);
  expect(seasonSpans({ SeasonFrom: 4, SeasonTo: undefined })).toEqual([]);
  expect(seasonSpans({ SeasonFrom: 13, SeasonTo: 1 })).toEqual([]);
});

test('P33: one that starts when its season has begun is told; the first day is in time, and a season of all the year has no beginning', () => {
  const season = { SeasonFrom: 4, SeasonTo: 9 };
  expect(row({ ...season, StartDate: '2026-04-01' }).afterSeason).toBe(false);
  expect(row({ ...season, StartDate: '2026-04-02' }).afterSeason).toBe(true);
  expect(row({ ...season, StartDate: '2025-12-01' }).afterSeason).toBe(false);
  expect(row({ SeasonFrom: 1, SeasonTo: 12, StartDate: '2026-04-02' }).afterSeason).toBe(false);
  expect(row({ StartDate: '2026-04-02' }).afterSeason).toBe(false);
});

test('today has its line in its own year alone', () => {
  expect(todayPlace('2026-07-01', 2026)).toBe(0.5);
  expect(todayPlace('2026-07-01', 2025)).toBeUndefined();
});
