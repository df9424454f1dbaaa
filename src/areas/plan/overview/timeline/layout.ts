/** A year as twelve months of one width, and where in it each measure stands. Fractions of the year, from 0 to 1. */
import type { Measure } from '../../lists';

export interface Bar {
  from: number;
  to: number;
  /** It begins before the year, or nobody has said when. */
  openStart: boolean;
  /** It goes on after the year, or nobody has said until when. */
  openEnd: boolean;
}

export interface Span { from: number; to: number; }

export interface TimelineRow {
  measure: Measure;
  /** Undefined where no date is known, and where the measure lies wholly in other years. */
  bar: Bar | undefined;
  /** Its season: two parts where it runs across the new year. */
  seasons: Span[];
  /** It starts when its season has begun already, and so forestalls nothing (P33). */
  afterSeason: boolean;
}

const months = 12;

/** Where a day stands in the year; days of other years lie outside 0 to 1. Takes `YYYY-MM-DD`. */
export function placeOf(date: string, year: number): number {
  const [of, month, day] = date.split('-').map(Number);
  const days = new Date(Date.UTC(of, month, 0)).getUTCDate();
  return of - year + (month - 1 + (day - 1) / days) / months;
}

/** The day after, so that a bar reaches to the end of its last day. */
const next = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

function barOf({ StartDate, EndDate }: Measure, year: number): Bar | undefined {
  if (!StartDate && !EndDate) return undefined;
  const start = StartDate ? placeOf(StartDate, year) : -Infinity;
  const end = EndDate ? placeOf(next(EndDate), year) : Infinity;
  // An order that the list refuses may come from elsewhere: drawn as it can be, at its start.
  if (end <= 0 || start >= 1) return undefined;
  const from = Math.max(0, start);
  return { from, to: Math.max(from, Math.min(1, end)), openStart: start < 0, openEnd: end > 1 };
}

const isMonth = (value: number | undefined): value is number => Number.isInteger(value) && value! >= 1 && value! <= months;

/** The months of a season as parts of the year; none where one of its ends is missing. */
export function seasonSpans({ SeasonFrom: from, SeasonTo: to }: Pick<Measure, 'SeasonFrom' | 'SeasonTo'>): Span[] {
  if (!isMonth(from) || !isMonth(to)) return [];
  const start = (from - 1) / months;
  const end = to / months;
  return from <= to ? [{ from: start, to: end }] : [{ from: 0, to: end }, { from: start, to: 1 }];
}

/** Whether the measure starts after its season has begun in the plan year. */
function startsLate({ StartDate, SeasonFrom, SeasonTo }: Measure, year: number): boolean {
  if (!StartDate || !isMonth(SeasonFrom) || !isMonth(SeasonTo) || SeasonTo % months + 1 === SeasonFrom) return false;
  const begins = `${year}-${String(SeasonFrom).padStart(2, '0')}-01`;
  return StartDate > begins && StartDate.startsWith(String(year));
}

/** The rows of a year, in the order of the measures. */
export function timelineRows(measures: readonly Measure[], year: number): TimelineRow[] {
  return measures.map(measure => ({ measure, bar: barOf(measure, year), seasons: seasonSpans(measure), afterSeason: startsLate(measure, year) }));
}

/** Where today stands; undefined in another year. */
export function todayPlace(today: string, year: number): number | undefined {
  return today.startsWith(`${year}-`) ? placeOf(today, year) : undefined;
}
