import { statuses } from '../lists';
import type { Measure } from '../lists';
import type { Grouping } from './filter';

export interface MeasureGroup { key: string; name: string; startIndex: number; count: number; }

/** Measures in the order in which they are shown, and where each group begins. */
export interface Grouped { items: Measure[]; groups: MeasureGroup[]; }

/** What groups are called: those of what is missing, and a status. */
export interface GroupWords { none: Record<'department' | 'problem' | 'area', string>; status(status: string | undefined): string; }

const columns = { department: 'Department', problem: 'Problem', area: 'Area' } as const;

/** Statuses follow the course of the work; a word of the list's own comes after them. */
const statusRank = (status: string): number => {
  const at = (statuses as readonly string[]).indexOf(status);
  return at < 0 ? statuses.length : at;
};

/** Groups one after the other: by name, what has none last; statuses by the course of the work. The order within a group stays. */
export function groupMeasures(items: readonly Measure[], by: Grouping, words: GroupWords): Grouped {
  if (by === 'none') return { items: [...items], groups: [] };
  // By number, since two problems may share a name.
  const found = new Map<string, { name: string; own: Measure[] }>();
  for (const measure of items) {
    const to = by === 'status' ? undefined : measure[columns[by]];
    const key = by === 'status' ? measure.Status ?? '' : String(to?.id ?? '');
    const name = by === 'status' ? words.status(measure.Status) : to?.title ?? words.none[by];
    const group = found.get(key) ?? { name, own: [] };
    group.own.push(measure);
    found.set(key, group);
  }
  const keys = [...found.keys()].sort((a, b) => by === 'status'
    ? statusRank(a) - statusRank(b) || a.localeCompare(b, 'sv')
    : Number(a === '') - Number(b === '') || found.get(a)!.name.localeCompare(found.get(b)!.name, 'sv') || Number(a) - Number(b));
  const ordered: Measure[] = [];
  const groups = keys.map(key => {
    const { name, own } = found.get(key)!;
    const group = { key: key || 'none', name, startIndex: ordered.length, count: own.length };
    ordered.push(...own);
    return group;
  });
  return { items: ordered, groups };
}

/** The measures of a group. */
export const inGroup = <T>(items: readonly T[], { startIndex, count }: MeasureGroup): T[] => items.slice(startIndex, startIndex + count);
