/** Who carries how much of the plan: per verksamhet and per owner. */
import type { Measure } from '../../lists';
import { budgetOf } from '../../measure/inDepth';
import { isClosed } from '../../model';
import type { Ask } from '../filter';

export interface Load {
  key: string;
  name: string;
  total: number;
  open: number;
  /** Open ones whose end date has passed. */
  late: number;
  /** Open ones, not late, that nobody has followed up when that was due. */
  silent: number;
  /** Planned, for all of them. */
  hours: number;
  /** Budget of all sources, in kronor. */
  kronor: number;
}

export type Carrier = 'department' | 'owner';

const empty = (key: string, name: string): Load => ({ key, name, total: 0, open: 0, late: 0, silent: 0, hours: 0, kronor: 0 });

function add(load: Load, measure: Measure, ask: Ask): void {
  const asked = ask(measure);
  load.total += 1;
  if (!isClosed(measure.Status)) load.open += 1;
  if (asked === 'late') load.late += 1;
  if (asked === 'silent') load.silent += 1;
  load.hours += measure.Hours ?? 0;
  load.kronor += budgetOf(measure);
}

/**
 * One row for each who carries anything, by name, measures of nobody last.
 * @param also who is shown though nothing falls to them: a verksamhet without measures is a gap, told by name (P4)
 */
export function workloadOf(measures: readonly Measure[], by: Carrier, none: string, ask: Ask, also: readonly { id: number; title: string }[] = []): Load[] {
  const loads = new Map<string, Load>(also.map(({ id, title }) => [String(id), empty(String(id), title)]));
  for (const measure of measures) {
    const carrier = by === 'department' ? measure.Department : measure.Owner;
    const key = String(carrier?.id ?? '');
    const load = loads.get(key) ?? empty(key, carrier?.title ?? none);
    loads.set(key, load);
    add(load, measure, ask);
  }
  return [...loads.values()].sort((a, b) => Number(a.key === '') - Number(b.key === '') || a.name.localeCompare(b.name, 'sv'));
}

/** All of them together. */
export function totalOf(loads: readonly Load[], name: string): Load {
  return loads.reduce((sum, load) => ({
    ...sum, total: sum.total + load.total, open: sum.open + load.open, late: sum.late + load.late, silent: sum.silent + load.silent,
    hours: sum.hours + load.hours, kronor: sum.kronor + load.kronor
  }), empty('total', name));
}
