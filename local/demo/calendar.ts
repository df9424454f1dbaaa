import { fromLocal, toLocal } from '../sharepoint/timeZones.ts';
import type { DemoMeasure, Update } from './data/types.ts';

const oneHour = 3600000;
const oneDay = 24 * oneHour;

/** The day this year's plan is written for: see `data/measures/current.ts`. */
const writtenFor = { month: 11, day: 23 };

export type PlanYear = -1 | 0 | 1;

/** An update with the moment at which it is made. */
export interface TimedUpdate { update: Update; instant: number }

/** Turns the data's days into days of the real calendar, so that the demo is as old as its plan on any day of any year. */
export interface Calendar {
  /** The calendar year of last, this or next year's plan. */
  year: (plan: PlanYear) => number;
  /** `YYYY-MM-DD` of a measure's start or end. */
  planned: (measure: DemoMeasure, plan: PlanYear, day: string) => string;
  /** When the measure was entered in the plan: the autumn before its year. */
  proposed: (measure: DemoMeasure, plan: PlanYear) => number;
  /** The updates already made, each later than the one before and none in the future. */
  updates: (measure: DemoMeasure, plan: PlanYear) => TimedUpdate[];
  /** A day of this year, in the past when it lies before the day the data is written for. */
  moment: (monthDay: string) => number;
  /** `YYYY-MM-DD` of a moment, as the site's calendar shows it. */
  day: (instant: number) => string;
}

const two = (value: number): string => String(value).padStart(2, '0');

export function calendarAt(now: number, iana: string): Calendar {
  const thisYear = toLocal(now, iana).year;
  const local = (year: number, month: number, day: number, hour: number, minute = 0): number => fromLocal({ year, month, day, hour, minute, second: 0 }, iana);
  const opens = local(thisYear, 1, 1, 0);
  const closes = local(thisYear, 12, 31, 23);
  const reference = local(thisYear, writtenFor.month, writtenFor.day, 12);

  const day = (instant: number): string => {
    const { year, month, day: date } = toLocal(instant, iana);
    return `${year}-${two(month)}-${two(date)}`;
  };

  /** What is past when the data is read as on the reference day stays past, and the coming stays to come. */
  const moved = (instant: number): number => instant <= reference
    ? opens + (instant - opens) * (now - opens) / (reference - opens)
    : now + (instant - reference) * (closes - now) / (closes - reference);

  const read = (monthDay: string, year: number, hour: number, minute = 0): number => {
    const [month = 1, date = 1] = monthDay.split('-').map(Number);
    return local(year, month, date, hour, minute);
  };

  const workday = (instant: number): number => {
    const { year, month, day: date } = toLocal(instant, iana);
    const weekday = new Date(Date.UTC(year, month - 1, date)).getUTCDay();
    return instant - (weekday === 6 ? 1 : weekday === 0 ? 2 : 0) * oneDay;
  };

  /** Office hours that differ between measures, so that a change log does not read as one single import. */
  const made = (measure: DemoMeasure, monthDay: string, year: number, moves: boolean): number => {
    const instant = read(monthDay, year, 8 + measure.no % 8, measure.no * 7 % 60);
    return Math.floor(workday(moves ? moved(instant) : instant) / 1000) * 1000;
  };

  const proposed = (measure: DemoMeasure, plan: PlanYear): number => made(measure, measure.proposedOn, thisYear + plan - 1, plan === 1);

  return {
    year: plan => thisYear + plan,
    day,
    moment: monthDay => Math.floor(workday(moved(read(monthDay, thisYear, 14))) / 1000) * 1000,
    planned: (measure, plan, monthDay) => {
      const noon = read(monthDay, thisYear + plan, 12);
      return day(plan === 0 && !measure.seasonal ? moved(noon) : noon);
    },
    proposed,
    updates: (measure, plan) => {
      let last = proposed(measure, plan);
      const moves = plan === 1 || (plan === 0 && !measure.seasonal);
      const timed: TimedUpdate[] = [];
      for (const update of measure.history ?? []) {
        const instant = made(measure, update.on, plan === -1 ? thisYear - 1 : thisYear, moves);
        if (instant > now) break;
        // On the first days of a year the past is so short that two updates may meet.
        last = Math.min(Math.max(instant, last + oneHour), now);
        timed.push({ update, instant: last });
      }
      return timed;
    }
  };
}
