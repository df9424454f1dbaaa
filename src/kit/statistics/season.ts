/** Patterns that come back with the months of the year (P33), by a test that can be explained in a sentence. */

/** Counts month by month, twelve for each year; undefined for months that are not over or not known. */
export interface Year { year: number; months: readonly (number | undefined)[]; }

/** Fewer say nothing about what comes back. */
export const fewestYears = 3;
/** Fewer in all leave each month too few to tell from chance. */
export const fewestEvents = 60;

export interface Month {
  /** 1 is January. */
  month: number;
  /** How many there were in all whole years, and how many there would be if days were alike. */
  count: number;
  expected: number;
  /** In how many of the years the month had more than its share of that year. */
  yearsAbove: number;
  /** More than its share every year (of five or more, all but one), and together more than chance brings. */
  recurring: boolean;
}

export type Season =
  | { judged: true; years: readonly number[]; months: Month[] }
  /** Not enough whole years, or not enough in them. */
  | { judged: false; reason: 'years' | 'events'; years: readonly number[] };

const days = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const allDays = 365.25;

/** Twelve months are looked at at once: chance alone takes one of them this far in fewer than two of a hundred tables. */
const beyond = 3.3;

/**
 * Which months come back as worse. A month recurs when it has more than its share of the days in every whole year
 * (with five years or more, in all but one), and in all of them together more than chance brings.
 */
export function season(years: readonly Year[]): Season {
  const whole = years.filter(({ months }) => months.length === 12 && months.every(count => count !== undefined)) as { year: number; months: number[] }[];
  const told = whole.map(({ year }) => year);
  if (whole.length < fewestYears) return { judged: false, reason: 'years', years: told };
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const all = sum(whole.map(({ months }) => sum(months)));
  if (all < fewestEvents) return { judged: false, reason: 'events', years: told };
  const needed = whole.length >= 5 ? whole.length - 1 : whole.length;
  return {
    judged: true, years: told,
    months: days.map((length, at) => {
      const share = length / allDays;
      const count = sum(whole.map(({ months }) => months[at]));
      const expected = all * share;
      const yearsAbove = whole.filter(({ months }) => months[at] > sum(months) * share).length;
      return { month: at + 1, count, expected, yearsAbove, recurring: yearsAbove >= needed && count - expected > beyond * Math.sqrt(expected * (1 - share)) };
    })
  };
}
