/** What the documents of a plan are made of, read once and put down as plain data. */
import { SharePointFault, may, storeOf } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { reports } from '../../reports';
import { municipalityKeys, settingOf, settings } from '../../settings';
import { pictures } from '../../situation';
import { followUps, measureDepartments, measurePartners, measures, plans } from '../lists';
import type { FollowUp, Measure, Plan } from '../lists';
import { yearQuery } from '../store';
import { followUpsQuery, ofMeasures } from './store';

/** What a plan rests on, in the words of its document. */
export interface PlanBasis {
  picture?: { title: string; state: string | undefined; approvedOn: string | undefined; approvedBy: string; paragraph: string; dnr: string };
  analysis?: { title: string; state: string | undefined; decidedOn: string | undefined; dnr: string };
}

/** All that the documents of a plan are made of. */
export interface PlanDocument {
  plan: Plan;
  measures: readonly Measure[];
  today: string;
  municipality: string;
  basis: PlanBasis;
  /** Names of participating verksamheter and of partners, by measure. */
  participants: ReadonlyMap<number, readonly string[]>;
  partners: ReadonlyMap<number, readonly string[]>;
  /** Last year's measures, and which of them go on. */
  previous: readonly Measure[];
  previousFollowUps: readonly FollowUp[];
  /** Of the plan's own measures. */
  followUps: readonly FollowUp[];
  /** One table for each verksamhet, or one for each problem. */
  grouping: 'department' | 'problem';
  decided?: { body: string; paragraph: string; date: string; dnr: string; decider?: string };
  /** What people conclude of the year, in the follow-up report. Never generated (domain.md §2). */
  conclusions?: string;
}

function namesOf(links: readonly { Measure: { id: number } | undefined; to: { title: string } | undefined }[]): Map<number, string[]> {
  const found = new Map<number, string[]>();
  for (const { Measure, to } of links) if (Measure && to) found.set(Measure.id, [...found.get(Measure.id) ?? [], to.title]);
  for (const names of found.values()) names.sort((a, b) => a.localeCompare(b, 'sv'));
  return found;
}

/** A plan with the measures of its year as they are stored now. @throws SharePointFault */
export async function readPlan(place: Pick<Site, 'sp' | 'path'>, id: number): Promise<{ plan: Plan; measures: Measure[] }> {
  const plan = await storeOf(place, plans).get(id);
  if (!plan) throw new SharePointFault('missing', 404, '', `ActionPlans ${id}`);
  return { plan, measures: plan.Year ? await storeOf(place, measures).query(yearQuery(plan.Year)) : [] };
}

async function basisOf(place: Pick<Site, 'sp' | 'path' | 'access'>, plan: Plan): Promise<PlanBasis> {
  const [picture, analysis] = await Promise.all([
    plan.Picture && may(place.access, pictures, 'read') ? storeOf(place, pictures).get(plan.Picture.id) : undefined,
    plan.Analysis && may(place.access, reports, 'read') ? storeOf(place, reports).get(plan.Analysis.id) : undefined
  ]);
  return {
    ...(plan.Picture ? { picture: picture
      ? { title: picture.Title, state: picture.State, approvedOn: picture.ApprovedOn, approvedBy: picture.ApprovedBy, paragraph: picture.Paragraph, dnr: picture.Dnr }
      : { title: plan.Picture.title, state: undefined, approvedOn: undefined, approvedBy: '', paragraph: '', dnr: '' } } : {}),
    ...(plan.Analysis ? { analysis: analysis
      ? { title: analysis.Title || plan.Analysis.title, state: analysis.DocumentStatus, decidedOn: analysis.DecidedOn, dnr: analysis.Dnr }
      : { title: plan.Analysis.title, state: undefined, decidedOn: undefined, dnr: '' } } : {})
  };
}

/** Reads all that a plan's documents tell. @throws SharePointFault */
export async function gatherPlan(place: Pick<Site, 'sp' | 'path' | 'access'>, id: number, today: string, grouping: PlanDocument['grouping']): Promise<PlanDocument> {
  const { plan, measures: own } = await readPlan(place, id);
  const ids = own.map(measure => measure.id);
  const year = plan.Year ?? Number(today.slice(0, 4));
  const [basis, set, departments, partners, previous, entries] = await Promise.all([
    basisOf(place, plan), storeOf(place, settings).query({}), ofMeasures(place, measureDepartments, ids), ofMeasures(place, measurePartners, ids),
    storeOf(place, measures).query(yearQuery(year - 1)), storeOf(place, followUps).query(followUpsQuery(year - 1, year + 1))
  ]);
  const [known, before] = [new Set(ids), new Set(previous.map(({ id: one }) => one))];
  return {
    plan, measures: own, today, grouping, basis, previous, municipality: settingOf(set, municipalityKeys.name) || 'Kommunen',
    participants: namesOf(departments.map(({ Measure, Department }) => ({ Measure, to: Department }))),
    partners: namesOf(partners.map(({ Measure, Partner }) => ({ Measure, to: Partner }))),
    followUps: entries.filter(({ Measure }) => Measure && known.has(Measure.id)), previousFollowUps: entries.filter(({ Measure }) => Measure && before.has(Measure.id))
  };
}
