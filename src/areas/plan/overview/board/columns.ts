/** The board: a column for each status, and what moving a measure to another writes. */
import { statuses } from '../../lists';
import type { Measure, MeasureChanges, Status } from '../../lists';
import { needsReason } from '../../model';

export interface BoardColumn { status: string; items: Measure[]; }

/** A column for each status, empty ones too; a word that someone added in the list itself has its own, last. */
export function boardColumns(items: readonly Measure[]): BoardColumn[] {
  const found = new Map<string, Measure[]>(statuses.map(status => [status, []]));
  for (const measure of items) {
    const status = measure.Status ?? statuses[0];
    found.set(status, [...found.get(status) ?? [], measure]);
  }
  return [...found].map(([status, own]) => ({ status, items: own }));
}

/**
 * The one write of a moved measure. It is no follow-up, which takes a sentence (P22), so the day of the last one stays.
 * @param reason for one that is paused or stopped
 */
export function moveTo(measure: Pick<Measure, 'Progress'>, status: Status, reason: string): MeasureChanges {
  return { Status: status, StatusReason: needsReason(status) ? reason.trim() : '', Progress: status === 'Genomförd' ? 100 : measure.Progress };
}

/** What takes the move back. */
export const movedBack = ({ Status: status, StatusReason, Progress }: Measure): MeasureChanges => ({ Status: status, StatusReason, Progress });
