/** All that a lägesbild rests on, read from the other chapters once and put down as plain data. */
import { may, storeOf } from '../../../kit/lists';
import type { ItemOf, Site } from '../../../kit/lists';
import { usualThreshold } from '../../../kit/statistics/suppression';
import { settings } from '../../settings';
import { daysOf } from '../est/half';
import type { EstHalf } from '../est/half';
import { loadEstHalf } from '../est/load';
import { halfYear, halfYearOf } from '../events/periods';
import type { HalfYear } from '../events/periods';
import { countsOfYears } from '../events/store';
import { summarise, yearsOf } from '../events/summary';
import type { HalfYearSummary } from '../events/summary';
import type { PictureFacts } from '../facts/model';
import { lastMonth } from '../facts/model';
import { loadPictureFacts } from '../facts/store';
import { eventCounts, problems } from '../lists';
import type { IndicatorKind, Picture } from '../lists';
import { loadPictureProblems } from '../problems/load';
import type { MeasureList } from '../problems/measures';
import type { PictureProblem } from '../problems/picture';
import { loadWalks } from '../walks/store';
import type { WalkData } from '../walks/store';
import type { PictureContent, PictureFactsState } from './model';

/** What is undefined may not be seen by this user, or is not known. */
export interface PictureBasis {
  today: string;
  municipality: string;
  /** The smallest count that is told in what leaves the building. */
  threshold: number;
  /** The half-year whose events are told. */
  half: HalfYear;
  events?: HalfYearSummary;
  /** The last month with an event, `YYYY-MM`; empty for none. */
  newestEvents?: string;
  facts?: PictureFacts;
  problems?: readonly PictureProblem[];
  est?: EstHalf;
  walks?: WalkData;
}

/** All that a lägesbild's document is made of. */
export interface PictureDocument extends PictureContent {
  basis: PictureBasis;
  /** `draft` until it is decided; the decision's own words stand on the cover of an approved one. */
  decided?: { body: string; paragraph: string; date: string; dnr: string; decider?: string };
}

/** Key of the setting that says which counts are too small to be told. */
const thresholdKey = 'smallCellThreshold';

/** The half-year that a picture tells of: EST's own; for a whole year the latest that was over, or under way, by then. */
export function halfOf({ Term, Year }: Pick<Picture, 'Term' | 'Year'>, today: string): HalfYear {
  const year = Year ?? Number(today.slice(0, 4));
  if (Term === 'EST mars' || Term === 'EST september') return halfYear(Term, year);
  const running = halfYearOf(today.slice(0, 7));
  const own = halfYear('EST september', year);
  // In spring the summer is still ahead: the winter before it is what is known.
  return running.last < own.first || running.first === own.first && today.slice(0, 7) === own.first ? halfYear('EST mars', year) : own;
}

function thresholdOf(items: readonly ItemOf<typeof settings>[]): number {
  const value = Number(items.find(({ Title }) => Title === thresholdKey)?.Value);
  return Number.isInteger(value) && value >= 1 && value <= 50 ? value : usualThreshold;
}

/**
 * Reads the basis of a picture, as far as this user may see it.
 * @throws SharePointFault
 */
export async function gatherBasis(place: Site, measures: MeasureList, picture: Pick<Picture, 'Term' | 'Year'>, today: string): Promise<PictureBasis> {
  const year = picture.Year ?? Number(today.slice(0, 4));
  const half = halfOf(picture, today);
  const span = picture.Term === 'Helår' ? { from: `${year}-01-01`, to: `${year}-12-31` } : daysOf(half);
  const [set, counts, facts, found, est, walks] = await Promise.all([
    storeOf(place, settings).query({}),
    may(place.access, eventCounts, 'read') ? storeOf(place, eventCounts).query(countsOfYears(yearsOf(half))) : undefined,
    loadPictureFacts(place, year),
    may(place.access, problems, 'read') ? loadPictureProblems(place, measures, year) : undefined,
    loadEstHalf(place, half, today),
    loadWalks(place, span.from, span.to, today)
  ]);
  return {
    today, half, facts, est, walks, problems: found, threshold: thresholdOf(set),
    municipality: set.find(({ Title }) => Title === 'municipality')?.Value.trim() || 'Kommunen',
    ...(counts ? { events: summarise(counts, half), newestEvents: counts.filter(row => (row.Count ?? 0) > 0).map(({ Period }) => Period).sort().pop() ?? '' } : {})
  };
}

/** What the basis says about what a picture lacks. */
export function factsState({ facts, newestEvents, problems: found }: PictureBasis): PictureFactsState {
  const newest = (kind: IndicatorKind): string => (facts?.figures ?? []).filter(({ indicator }) => indicator.Kind === kind)
    .flatMap(({ own }) => own.facts.filter(({ count, rate }) => count !== undefined || rate !== undefined).map(({ period }) => lastMonth(period))).sort().pop() ?? '';
  const prioritised = found?.filter(({ priority }) => priority === 'Prioriterat') ?? [];
  const titles = (lacking: (problem: PictureProblem) => boolean): string[] => prioritised.filter(lacking).map(({ title }) => title);
  return {
    ...(facts && newestEvents !== undefined ? { newest: { crime: newest('Anmälda brott'), events: newestEvents, safety: newest('Upplevd otrygghet') } } : {}),
    ...(found ? {
      problems: {
        prioritised: prioritised.length, thin: titles(({ thin }) => thin), withoutCauses: titles(({ causes }) => causes.length === 0),
        withoutDecision: titles(({ standing }) => standing === 'none' || standing === 'promised' || standing === 'earlier')
      }
    } : {})
  };
}
