import { newKey } from '../../kit/lists';
import type { Query, Store } from '../../kit/lists';
import { followUps, measures } from './lists';
import type { FollowUp, FollowUpChanges, Measure, MeasureChanges, Status } from './lists';
import { needsReason } from './model';

/** All measures of one plan year. */
export function yearQuery(year: number): Query<typeof measures> {
  return { where: [{ column: 'PlanYear', is: 'eq', value: year }] };
}

/** A measure's follow-ups, all of them. */
export function followUpsQuery(measureId: number): Query<typeof followUps> {
  return { where: [{ column: 'Measure', is: 'eq', value: measureId }] };
}

/** What a person writes when following a measure up; `depth` where it is followed up in Brå's three levels. */
export interface FollowUpDraft {
  sentence: string; details: string; date: string; status: Status; reason: string; progress: number | undefined;
  depth?: Pick<FollowUpChanges, 'TimesDone' | 'Process' | 'Hours' | 'Cost' | 'IndicatorValue' | 'Conclusion' | 'ConclusionReason'>;
}

/**
 * Keeps a follow-up: first the entry, then the measure's state. `key` belongs to the draft: if the second write
 * fails, the same draft can be sent again and the entry is not made twice. An entry about an earlier day than the
 * measure was last followed up tells nothing of how it stands now, and leaves it as it is.
 */
export async function addFollowUp(
  stores: { measures: Store<typeof measures>; followUps: Store<typeof followUps> },
  measure: Measure, draft: FollowUpDraft, key: string = newKey()
): Promise<{ measure: Measure; entry: FollowUp }> {
  const entry = await stores.followUps.create({
    Title: draft.sentence.trim(), Details: draft.details.trim(), Measure: { id: measure.id, title: measure.Title },
    FollowUpDate: draft.date, Status: draft.status, Progress: draft.progress, ...draft.depth
  }, key);
  if (measure.FollowedUp && measure.FollowedUp > draft.date) return { measure, entry };
  const changes: MeasureChanges = {
    Status: draft.status, StatusReason: needsReason(draft.status) ? draft.reason.trim() : '', Progress: draft.progress, LatestNote: draft.sentence.trim(), FollowedUp: draft.date
  };
  return { measure: await stores.measures.update(measure, changes), entry };
}
