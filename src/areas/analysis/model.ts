import type { CameraCase } from '../cameras/lists';
import type { Agreement, Partner } from '../cooperation/lists';
import type { FollowUp, Measure, Status } from '../plan/lists';
import { statuses } from '../plan/lists';
import { isClosed, isLate, isSilent } from '../plan/model';
import type { Problem } from '../situation/lists';

/** An agreement, or an attempt at one, as the årsanalys needs it (P5, P8, P9). Dates as `YYYY-MM-DD`. */
export interface AgreementRow {
  partner: string;
  category: string;
  /** Tillfrågad, Under arbete, Tecknad, Avböjd, Upphörd. */
  state: string;
  validFrom?: string;
  validTo?: string;
}

/** A kamerabevakning, as the årsanalys needs it (P41, P43): one for every measure in use. */
export interface CameraRow {
  place: string;
  purpose: string;
  state: string;
  inUse: boolean;
  decidedBy?: string;
  decidedOn?: string;
  dnr?: string;
  /** Use and effect during the year, as its review says. */
  review?: string;
}

/** All that a year's årsanalys is made of. What is undefined is not kept in Trygghetsnavet, or not seen by this user. */
export interface AnnualInput {
  year: number;
  /** The day of the reading. */
  today: string;
  municipality: string;
  /** What the strategic council is called here. */
  council: string;
  measures: readonly Measure[];
  previous: readonly Measure[];
  next: readonly Measure[];
  /** Follow-ups of the year's measures. */
  followUps: readonly FollowUp[];
  problems: readonly Problem[];
  /** Years that an årsanalys lies in the library for. */
  analysedYears: readonly number[];
  agreements?: readonly AgreementRow[];
  cameras?: readonly CameraRow[];
}

/** The lists as they were read for a year: measures of the year before to the year after. */
export interface AnnualLists {
  measures: readonly Measure[];
  followUps: readonly FollowUp[];
  problems: readonly Problem[];
  settings: readonly { Title: string; Value: string }[];
  analyses: readonly { Year: number | undefined }[];
  /** Left out where the user may not see the list. */
  partners?: readonly Partner[];
  agreements?: readonly Agreement[];
  /** Those in use alone: the rest of the list is protected, and the årsanalys is read by all (P43). */
  camerasInUse?: readonly CameraCase[];
}

/** Sorts what was read into what the årsanalys of one year is made of. */
export function inputOf(lists: AnnualLists, year: number, today: string): AnnualInput {
  const setting = (key: string): string => lists.settings.find(item => item.Title === key)?.Value.trim() ?? '';
  const planned = (wanted: number): Measure[] => lists.measures.filter(measure => measure.PlanYear === wanted);
  const measures = planned(year);
  const ids = new Set(measures.map(measure => measure.id));
  return {
    year, today, municipality: setting('municipality') || 'Kommunen', council: setting('councilName') || 'rådet',
    measures, previous: planned(year - 1), next: planned(year + 1),
    followUps: lists.followUps.filter(entry => entry.Measure && ids.has(entry.Measure.id)),
    problems: lists.problems,
    agreements: lists.agreements?.map(item => ({
      partner: item.Partner?.title ?? item.Title, category: lists.partners?.find(partner => partner.id === item.Partner?.id)?.Category ?? '',
      state: item.State ?? '', validFrom: item.ValidFrom, validTo: item.ValidTo
    })),
    cameras: lists.camerasInUse?.map(item => ({ place: item.Place || item.Title, purpose: item.Purpose, state: item.CaseState ?? '', inUse: item.CaseState === 'I drift' })),
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
  /** Measures of the year that answer a problem, by its id. */
  ofProblem: ReadonlyMap<number, readonly Measure[]>;
  /** Measures that point to no problem. */
  withoutProblem: Measure[];
}

const byTitle = (a: { Title: string }, b: { Title: string }): number => a.Title.localeCompare(b.Title, 'sv');

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
  const { measures, followUps, today } = input;
  const names = [...new Set(measures.map(measure => measure.Department?.title ?? ''))].sort((a, b) => a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'sv'));
  const ofProblem = new Map<number, Measure[]>();
  for (const measure of measures) {
    if (measure.Problem) ofProblem.set(measure.Problem.id, [...ofProblem.get(measure.Problem.id) ?? [], measure]);
  }
  return {
    departments: names.map(name => figuresOf(name || noDepartment, measures.filter(measure => (measure.Department?.title ?? '') === name), followUps, today)),
    all: figuresOf('Alla', measures, followUps, today),
    silent: measures.filter(measure => isSilent(measure, today)).length,
    prioritised: input.problems.filter(problem => problem.Priority === 'Prioriterat').sort(byTitle),
    watched: input.problems.filter(problem => problem.Priority === 'Bevakas').sort(byTitle),
    ofProblem,
    withoutProblem: measures.filter(measure => !measure.Problem).sort(byTitle)
  };
}

/** Measures that are not done and not stopped: what next year's plan must take a stand on (P22). */
export function unfinished(measures: readonly Measure[]): Measure[] {
  return measures.filter(measure => !isClosed(measure.Status)).sort(byTitle);
}

export { byTitle };

/** What the årsanalys lacks, in the order of its sections. The interface has a sentence for each. */
export type Gap = 'crime' | 'events' | 'safety' | 'measures' | 'followUps' | 'problems' | 'problemsWithoutMeasure' | 'outcomes' | 'agreements' | 'pledge' | 'council' | 'cameras' | 'nextPlan';

/** Which parts have nothing, or not all, to stand on. The first three have no list yet. */
export function gapsOf(input: AnnualInput, figures: AnnualFigures): Gap[] {
  const { all, prioritised, ofProblem } = figures;
  const found: [Gap, boolean][] = [
    ['crime', true], ['events', true], ['safety', true],
    ['problems', prioritised.length === 0],
    ['problemsWithoutMeasure', prioritised.some(problem => !ofProblem.has(problem.id))],
    ['measures', all.total === 0],
    ['followUps', all.followed < all.total],
    ['outcomes', input.measures.some(measure => measure.Indicator !== '')],
    ['agreements', !input.agreements?.length], ['pledge', true], ['council', true], ['cameras', input.cameras === undefined],
    ['nextPlan', input.next.length === 0]
  ];
  return found.filter(([, missing]) => missing).map(([gap]) => gap);
}
