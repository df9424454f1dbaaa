/** A decided åtgärdsplan as data, beside its Word file: every measure as it was decided. */
import type { FrozenName } from '../../../kit/documents/freeze';
import type { DecidedPlan } from './content';

export interface PlanSnapshot {
  format: 'trygghetsnavet.atgardsplan';
  version: 1;
  /** As the decision says it. */
  decision: { body: string; date: string; paragraph: string; dnr: string };
  /** The Word file that was frozen with it. */
  file: FrozenName;
  /** What the decision's digest is made of. */
  decided: DecidedPlan;
}

/** Reads a snapshot back; undefined for anything else. */
export function readSnapshot(text: string): PlanSnapshot | undefined {
  try {
    const read = JSON.parse(text) as PlanSnapshot;
    return read.format === 'trygghetsnavet.atgardsplan' && Array.isArray(read.decided?.measures) ? read : undefined;
  } catch {
    return undefined;
  }
}
