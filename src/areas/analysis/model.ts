import type { CameraCase } from '../cameras/lists';
import { decisionView } from '../cameras/model';
import { minimumCategories } from '../cooperation/lists';
import type { Agreement, Category, Partner } from '../cooperation/lists';
import type { Meeting } from '../council/lists';
import { meetingClock } from '../council/model';
import type { Decision } from '../decisions/lists';
import type { Standing } from '../decisions/model';
import type { FollowUp, Measure, Status } from '../plan/lists';
import { statuses } from '../plan/lists';
import { defaultFollowUpMonths, isClosed, isLate, isSilent, readFollowUpMonths } from '../plan/model';
import { followUpMonthsKey, municipalityKeys, settingOf } from '../settings/model';
import type { Problem } from '../situation/lists';

/** What every year draws on, whole. What is left out is not seen by this user. */
interface Registers {
  problems: readonly Problem[];
  partners?: readonly Partner[];
  agreements?: readonly Agreement[];
  /** How the cameras stand by their decisions (P41), by item; each digest computed anew. */
  standings?: ReadonlyMap<number, Standing>;
}

/** All that a year's årsanalys is made of. What is undefined is not seen by this user. */
export interface AnnualInput extends Registers {
  year: number;
  /** The day of the reading. */
  today: string;
  municipality: string;
  /** What the strategic council is called here. */
  council: string;
  /** At whose end measures are followed up here (P22). */
  followUpMonths: readonly number[];
  measures: readonly Measure[];
  previous: readonly Measure[];
  next: readonly Measure[];
  /** Follow-ups of the year's measures. */
  followUps: readonly FollowUp[];
  /** Years that an årsanalys lies in the library for. */
  analysedYears: readonly number[];
  /** Why a category of partners has no actor, where that is noted (P8). */
  noActor: Partial<Record<Category, string>>;
  /** Kamerabevakningar that were in use during the year (P43). */
  cameras?: readonly CameraCase[];
  /** Decisions of the year on camera cases (P36, P41). */
  cameraDecisions?: readonly Decision[];
  /** The council's meetings of the year, in their order (P25). */
  meetings?: readonly Meeting[];
}

/** The lists as they were read for a year: measures of the year before to the year after. */
export interface AnnualLists extends Registers {
  measures: readonly Measure[];
  followUps: readonly FollowUp[];
  settings: readonly { Title: string; Value: string }[];
  analyses: readonly { Year: number | undefined }[];
  /** Those in use or ended alone: the rest of the list is protected, and the årsanalys is read by all (P43). */
  cameras?: readonly CameraCase[];
  cameraDecisions?: readonly Decision[];
  meetings?: readonly Meeting[];
}

/** In use on some day of the year, as far as its dates tell. One that has ended without a date cannot be placed. */
function inUseDuring(year: number): (item: CameraCase) => boolean {
  return item => (!item.StartDate || item.StartDate <= `${year}-12-31`)
    && (item.CaseState === 'I drift' || item.CaseState === 'Upphörd' && !!item.EndDate && item.EndDate >= `${year}-01-01`);
}

/** Sorts what was read into what the årsanalys of one year is made of. */
export function inputOf(lists: AnnualLists, year: number, today: string): AnnualInput {
  const { problems, partners, agreements, standings } = lists;
  const setting = (key: string): string => settingOf(lists.settings, key);
  const planned = (wanted: number): Measure[] => lists.measures.filter(measure => measure.PlanYear === wanted);
  const measures = planned(year);
  const ids = new Set(measures.map(measure => measure.id));
  return {
    year, today, problems, partners, agreements, standings,
    municipality: setting(municipalityKeys.name) || 'Kommunen', council: setting('councilName') || 'rådet',
    followUpMonths: readFollowUpMonths(setting(followUpMonthsKey)) ?? defaultFollowUpMonths,
    measures, previous: planned(year - 1), next: planned(year + 1),
    followUps: lists.followUps.filter(entry => entry.Measure && ids.has(entry.Measure.id)),
    noActor: Object.fromEntries(minimumCategories.map(category => [category, setting(`noActor.${category}`)])),
    cameras: lists.cameras?.filter(inUseDuring(year)),
    cameraDecisions: lists.cameraDecisions?.filter(found => found.Decision !== 'Förankrad' && found.DecisionDate?.startsWith(`${year}-`)),
    meetings: lists.meetings?.filter(meeting => meetingClock(meeting).date.startsWith(`${year}-`))
      .sort((a, b) => (a.MeetingStart ?? '').localeCompare(b.MeetingStart ?? '')),
    analysedYears: lists.analyses.map(file => file.Year).filter((found): found is number => found !== undefined)
  };
}

export const noDepartment = 'Utan verksamhet';

/** How one verksamhet's measures stand. */
export interface DepartmentFigures {
  name: string;
  total: number;
  byStatus: Record<Status, number>;
  late: number;
  /** Measures with at least one follow-up. */
  followed: number;
  followUps: number;
}

/** The year in figures, from which sentences, tables and the chart are made. */
export interface AnnualFigures {
  departments: DepartmentFigures[];
  all: DepartmentFigures;
  silent: number;
  prioritised: Problem[];
  watched: Problem[];
  closed: Problem[];
  /** Measures of the year that answer a problem, by its id. */
  ofProblem: ReadonlyMap<number, readonly Measure[]>;
  /** Measures that point to no problem. */
  withoutProblem: Measure[];
  /** The newest follow-up of a measure, by its id. */
  latest: ReadonlyMap<number, FollowUp>;
}

/** Swedish order, in which 2 comes before 11. */
const order = new Intl.Collator('sv', { numeric: true });
const byTitle = (a: { Title: string }, b: { Title: string }): number => order.compare(a.Title, b.Title);

function figuresOf(name: string, measures: readonly Measure[], followUps: readonly FollowUp[], today: string): DepartmentFigures {
  const ids = new Set(measures.map(measure => measure.id));
  const own = followUps.filter(entry => entry.Measure && ids.has(entry.Measure.id));
  return {
    name, total: measures.length,
    byStatus: Object.fromEntries(statuses.map(status => [status, measures.filter(measure => measure.Status === status).length])) as Record<Status, number>,
    late: measures.filter(measure => isLate(measure, today)).length,
    followed: new Set(own.map(entry => entry.Measure?.id)).size,
    followUps: own.length
  };
}

/** Counts the year: each figure of the document is one of these. */
export function collect(input: AnnualInput): AnnualFigures {
  const { measures, followUps, today, followUpMonths } = input;
  const names = [...new Set(measures.map(measure => measure.Department?.title ?? ''))].sort((a, b) => a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'sv'));
  const ofProblem = new Map<number, Measure[]>();
  for (const measure of measures) {
    if (measure.Problem) ofProblem.set(measure.Problem.id, [...ofProblem.get(measure.Problem.id) ?? [], measure]);
  }
  const latest = new Map<number, FollowUp>();
  for (const entry of [...followUps].sort((a, b) => (a.FollowUpDate ?? '').localeCompare(b.FollowUpDate ?? '') || a.id - b.id)) {
    if (entry.Measure) latest.set(entry.Measure.id, entry);
  }
  const ranked = (priority: Problem['Priority']): Problem[] => input.problems.filter(problem => problem.Priority === priority).sort(byTitle);
  return {
    departments: names.map(name => figuresOf(name || noDepartment, measures.filter(measure => (measure.Department?.title ?? '') === name), followUps, today)),
    all: figuresOf('Alla', measures, followUps, today),
    silent: measures.filter(measure => isSilent(measure, today, followUpMonths)).length,
    prioritised: ranked('Prioriterat'), watched: ranked('Bevakas'), closed: ranked('Avslutat'),
    ofProblem, latest,
    withoutProblem: measures.filter(measure => !measure.Problem).sort(byTitle)
  };
}

/** Measures that are not done and not stopped: what next year's plan must take a stand on (P22). */
export function unfinished(measures: readonly Measure[]): Measure[] {
  return measures.filter(measure => !isClosed(measure.Status)).sort(byTitle);
}

export { byTitle };

/** What the årsanalys lacks, in the order of its sections. The interface has a sentence for each. */
export type Gap = 'crime' | 'events' | 'safety' | 'measures' | 'followUps' | 'problems' | 'problemsWithoutMeasure' | 'outcomes' | 'agreements' | 'pledge' | 'council'
  | 'attendance' | 'cameras' | 'cameraDecisions' | 'cameraUse' | 'nextPlan';

/** Kamerabevakningar in use that no decision covers as they stand, or for which that is not seen (P41). */
export function undecidedCameras({ cameras, standings }: AnnualInput): CameraCase[] {
  return (cameras ?? []).filter(item => item.CaseState === 'I drift' && decisionView(item.CaseState, standings?.get(item.id)?.kind ?? 'undecided') !== 'decided');
}

/** Agreements that hold a medborgarlöfte, by their own words. */
export function pledges({ agreements = [] }: AnnualInput): Agreement[] {
  return agreements.filter(({ Title, Purposes, Areas }) => [Title, Purposes, Areas].some(text => /medborgarlöfte/i.test(text)));
}

/**
 * Which parts have nothing, or not all, to stand on. Attendance and the use of cameras have no list yet.
 * @param missing those of the lägesbild's chapters that are empty
 */
export function gapsOf(input: AnnualInput, figures: AnnualFigures, missing: readonly Gap[] = ['crime', 'events', 'safety']): Gap[] {
  const { all, prioritised, ofProblem } = figures;
  const found: [Gap, boolean][] = [
    ...(['crime', 'events', 'safety'] as const).map((gap): [Gap, boolean] => [gap, missing.includes(gap)]),
    ['problems', prioritised.length === 0],
    ['problemsWithoutMeasure', prioritised.some(problem => !ofProblem.has(problem.id))],
    ['measures', all.total === 0],
    ['followUps', all.followed < all.total],
    ['outcomes', input.measures.some(measure => measure.Indicator !== '')],
    ['agreements', !input.agreements?.length], ['pledge', pledges(input).length === 0],
    ['council', !input.meetings?.length], ['attendance', true],
    ['cameras', input.cameras === undefined], ['cameraDecisions', undecidedCameras(input).length > 0], ['cameraUse', !!input.cameras?.length],
    ['nextPlan', input.next.length === 0]
  ];
  return found.filter(([, missing]) => missing).map(([gap]) => gap);
}
