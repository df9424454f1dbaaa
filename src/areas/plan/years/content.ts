/** What is decided of an åtgärdsplan, and what differs from it afterwards (P18, L5). Pure. */
import type { Reference } from '../../../kit/lists/define';
import type { Measure, Plan } from '../lists';
import { isDecidable, missingThread } from '../model';
import type { ThreadPart } from '../model';

/**
 * The columns of a measure that a decision is about. How the work goes (status, notes, what was spent) is not, nor who
 * the owner is: people come and go while the responsible verksamhet stands. That there is an owner is (`owned`).
 */
export const decidedColumns = [
  'Title', 'Department', 'Problem', 'CauseItem', 'Cause', 'Mechanism', 'Goal', 'Indicator', 'IndicatorItem', 'Baseline', 'Target', 'MeasureType', 'Level', 'Place', 'Area',
  'PreventiveArea', 'SeasonFrom', 'SeasonTo', 'StartDate', 'EndDate', 'Ongoing', 'ThreadReason', 'Hours', 'BudgetOwn', 'BudgetGrant', 'BudgetPartner'
] as const;
export type DecidedColumn = typeof decidedColumns[number];
export type DecidedValue = string | number | boolean | Reference | undefined;

export interface DecidedMeasure { id: number; owned: boolean; values: Partial<Record<DecidedColumn, DecidedValue>>; }

/** A plan as it is decided: plain data, the same in the frozen file and as it stands now. */
export interface DecidedPlan {
  title: string;
  year: number | undefined;
  fileName: string;
  direction: string;
  picture: Reference | undefined;
  analysis: Reference | undefined;
  measures: DecidedMeasure[];
}

const plain = (value: unknown): DecidedValue => {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim() || undefined;
  if (typeof value !== 'object') return value as number | boolean;
  const { id, title } = value as Reference;
  return { id, title };
};

export function decidedMeasure(measure: Measure): DecidedMeasure {
  const values: DecidedMeasure['values'] = {};
  for (const column of decidedColumns) {
    const value = column === 'Ongoing' ? measure.Ongoing === true || undefined : plain(measure[column]);
    if (value !== undefined) values[column] = value;
  }
  return { id: measure.id, owned: measure.Owner !== undefined, values };
}

const byId = <T extends { id: number }>(items: readonly T[]): T[] => [...items].sort((a, b) => a.id - b.id);

export function decidedPlan(plan: Plan, measures: readonly Measure[]): DecidedPlan {
  return {
    title: plan.Title, year: plan.Year, fileName: plan.FileName, direction: (plain(plan.Direction) as string | undefined) ?? '',
    picture: plan.Picture, analysis: plan.Analysis, measures: byId(measures).map(decidedMeasure)
  };
}

/** Names of what the digest is made of. */
export const decidedFields = ['Title', 'Year', 'FileName', 'Direction', 'Picture', 'Analysis', 'Measures'] as const;

/** A value as the digest knows it: what is pointed to by its number, so that a new name of a verksamhet changes nothing. */
const told = (value: DecidedValue): unknown => typeof value === 'object' ? value.id : value ?? null;

/** The decided content as one item, for `digestOf`: whoever changes a measure anywhere makes another digest. */
export function decidedContent({ title, year, fileName, direction, picture, analysis, measures }: DecidedPlan): Record<typeof decidedFields[number], unknown> {
  return {
    Title: title, Year: year, FileName: fileName, Direction: direction, Picture: picture?.id, Analysis: analysis?.id,
    Measures: JSON.stringify(byId(measures).map(({ id, owned, values }) => [id, owned, ...decidedColumns.map(column => told(values[column]))]))
  };
}

/** The same without the file, which comes with the decision: what was secured is compared with this (P18). */
export function securedContent(decided: DecidedPlan): Record<typeof decidedFields[number], unknown> {
  return decidedContent({ ...decided, fileName: '' });
}

/** Whether two readings hold the same, files aside. */
export function sameContent(a: DecidedPlan, b: DecidedPlan): boolean {
  return JSON.stringify(securedContent(a)) === JSON.stringify(securedContent(b));
}

export interface ColumnChange { column: DecidedColumn; before: DecidedValue; after: DecidedValue; }

/** What has become of one measure since the decision. */
export interface MeasureChange {
  id: number;
  title: string;
  kind: 'added' | 'removed' | 'changed';
  changes: ColumnChange[];
}

export interface PlanChanges {
  /** Names of what differs in the plan itself. */
  plan: ('title' | 'direction' | 'picture' | 'analysis' | 'fileName')[];
  measures: MeasureChange[];
}

const titleOf = ({ id, values }: DecidedMeasure): string => values.Title as string | undefined ?? `Å-${id}`;

/** What differs from what was decided, measure by measure in the order of their numbers. */
export function changesSince(before: DecidedPlan, now: DecidedPlan): PlanChanges {
  const [old, fresh] = [new Map(before.measures.map(one => [one.id, one])), new Map(now.measures.map(one => [one.id, one]))];
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].sort((a, b) => a - b);
  return {
    plan: (['title', 'direction', 'picture', 'analysis', 'fileName'] as const).filter(name => told(before[name] ?? '') !== told(now[name] ?? '')),
    measures: ids.flatMap((id): MeasureChange[] => {
      const [was, is] = [old.get(id), fresh.get(id)];
      if (!was && is) return [{ id, title: titleOf(is), kind: 'added', changes: [] }];
      if (was && !is) return [{ id, title: titleOf(was), kind: 'removed', changes: [] }];
      if (!was || !is) return [];
      const changes = decidedColumns.filter(column => told(was.values[column]) !== told(is.values[column]))
        .map(column => ({ column, before: was.values[column], after: is.values[column] }));
      return changes.length > 0 || was.owned !== is.owned ? [{ id, title: titleOf(is), kind: 'changed', changes }] : [];
    })
  };
}

/** A measure that may not stand in a decided plan as it is. */
export interface Incomplete { id: number; title: string; parts: ThreadPart[]; }

/** Measures that lack their thread without a reason, in the order of their titles (P32). */
export function incomplete(measures: readonly Measure[]): Incomplete[] {
  return measures.filter(measure => !isDecidable(measure)).map(measure => ({ id: measure.id, title: measure.Title, parts: missingThread(measure) }))
    .sort((a, b) => a.title.localeCompare(b.title, 'sv'));
}
