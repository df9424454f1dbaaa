/** Problems that come back at the same time of the year, and what is planned before they do (P33). */
import type { Problem } from '../lists';
import type { Answer } from './answer';

export type Season = Pick<Problem, 'SeasonFrom' | 'SeasonTo'>;

/** How many days ahead a season is told of. */
export const seasonNotice = 60;

const isMonth = (value: number | undefined): value is number => Number.isInteger(value) && value! >= 1 && value! <= 12;

/** Whether both months are known. One alone, as SharePoint's grid may leave it for a moment, is no season. */
export function isSeasonal(season: Season): season is { SeasonFrom: number; SeasonTo: number } {
  return isMonth(season.SeasonFrom) && isMonth(season.SeasonTo);
}

/** Whether a day falls within the season, which may run across the new year. `today` as `YYYY-MM-DD`. */
export function isInSeason(season: Season, today: string): boolean {
  if (!isSeasonal(season)) return false;
  const month = Number(today.slice(5, 7));
  const { SeasonFrom: from, SeasonTo: to } = season;
  return from <= to ? month >= from && month <= to : month >= from || month <= to;
}

/** The day when the season next begins, after today; undefined for none, and for one that lasts all year. */
export function nextSeason(season: Season, today: string): string | undefined {
  if (!isSeasonal(season) || season.SeasonTo % 12 + 1 === season.SeasonFrom) return undefined;
  const year = Number(today.slice(0, 4));
  const start = (of: number): string => `${of}-${String(season.SeasonFrom).padStart(2, '0')}-01`;
  return start(year) > today ? start(year) : start(year + 1);
}

const daysBetween = (from: string, to: string): number => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** Whether the season begins within the time of notice. */
export function isSeasonNear(season: Season, today: string): boolean {
  const starts = nextSeason(season, today);
  return starts !== undefined && daysBetween(today, starts) <= seasonNotice;
}

/**
 * Whether a measure forestalls a season (P33): it begins in the year before the season does, or began earlier and is
 * still going on by then. One that was stopped forestalls nothing.
 */
export function forestalls(answer: Pick<Answer, 'Status' | 'StartDate' | 'EndDate'>, starts: string): boolean {
  if (answer.Status === 'Avbruten' || !answer.StartDate || answer.StartDate > starts) return false;
  const yearBefore = `${Number(starts.slice(0, 4)) - 1}${starts.slice(4)}`;
  if (answer.StartDate >= yearBefore) return true;
  return answer.Status !== 'Genomförd' && (!answer.EndDate || answer.EndDate >= starts);
}

export interface ComingSeason<P> { problem: P; starts: string; }

/** Problems whose season begins soon, the nearest first. Those that are closed are left out. */
export function comingSeasons<P extends Season & Pick<Problem, 'Priority' | 'Title'>>(problems: readonly P[], today: string): ComingSeason<P>[] {
  return problems
    .filter(problem => problem.Priority !== 'Avslutat' && isSeasonNear(problem, today))
    .map(problem => ({ problem, starts: nextSeason(problem, today) as string }))
    .sort((a, b) => a.starts.localeCompare(b.starts) || a.problem.Title.localeCompare(b.problem.Title, 'sv'));
}
