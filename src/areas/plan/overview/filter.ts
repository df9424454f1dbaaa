/** What the overview shows, as its address says it: view, grouping and filters (P16, P47). */
import type { Measure } from '../lists';
import { matches, missingThread } from '../model';
import type { Attention, MeasureFilter, SortKey } from '../model';

export const views = ['table', 'board', 'timeline', 'workload'] as const;
export type View = typeof views[number];

export const groupings = ['department', 'problem', 'area', 'status', 'none'] as const;
export type Grouping = typeof groupings[number];

/** Those followed up in depth, or those whose thread from problem to owner is broken. */
export const choices = ['inDepth', 'noThread'] as const;
export type Choice = typeof choices[number];

export interface PlanFilter extends MeasureFilter { problem?: number; area?: number; partner?: number; only?: Choice; }

export interface PlanView { view: View; grouping: Grouping; filter: PlanFilter; sort: { key: SortKey; descending: boolean }; }

const sortKeys: readonly SortKey[] = ['Title', 'Problem', 'Owner', 'Status', 'EndDate', 'Progress'];

const known = <T extends string>(values: readonly T[], value: string | undefined): T | undefined => values.find(one => one === value);
const number = (value: string | undefined): number | undefined => Number(value) > 0 ? Number(value) : undefined;

/**
 * The view that an address asks for; what it says wrongly is left out. A problem is told as `about`, since `problem` in the
 * address of a new measure says what that one is about.
 */
export function readView(query: Readonly<Record<string, string | undefined>>): PlanView {
  return {
    view: known(views, query.view) ?? 'table',
    grouping: known(groupings, query.group) ?? 'department',
    filter: {
      department: number(query.department), partner: number(query.partner), problem: number(query.about), area: number(query.area),
      status: query.status || undefined, attention: known<Attention>(['late', 'silent'], query.attention), only: known(choices, query.only), text: query.text || undefined
    },
    sort: { key: known(sortKeys, query.sort) ?? 'EndDate', descending: query.order === 'desc' }
  };
}

/** What a measure asks of its owner today: one answer for filters, badges, sums and files. */
export type Ask = (measure: Measure) => Attention;

/**
 * Whether a measure passes the filter.
 * @param ofPartner numbers of the measures that the chosen partner takes part in; undefined while they are read
 */
export function passes(measure: Measure, filter: PlanFilter, ask: Ask, ofPartner?: ReadonlySet<number>): boolean {
  if (filter.problem && measure.Problem?.id !== filter.problem) return false;
  if (filter.area && measure.Area?.id !== filter.area) return false;
  if (filter.partner && ofPartner?.has(measure.id) !== true) return false;
  if (filter.only === 'inDepth' && !measure.InDepth) return false;
  if (filter.only === 'noThread' && missingThread(measure).length === 0) return false;
  if (filter.attention && ask(measure) !== filter.attention) return false;
  return matches(measure, { ...filter, attention: undefined }, '');
}

/** What is wanting in a plan: measures without their whole thread, and how many of these a reason covers. */
export interface Wanting { count: number; covered: number; }

export function wantingOf(measures: readonly Measure[]): Wanting {
  const broken = measures.filter(measure => missingThread(measure).length > 0);
  return { count: broken.length, covered: broken.filter(measure => measure.ThreadReason.trim()).length };
}

/** What the measures point to, each once, by name: nothing is offered that would show nothing. */
export function pointedTo(measures: readonly Measure[], column: 'Problem' | 'Area'): { id: number; title: string }[] {
  const found = new Map<number, string>();
  for (const measure of measures) {
    const to = measure[column];
    if (to) found.set(to.id, to.title);
  }
  return [...found].map(([id, title]) => ({ id, title })).sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}
