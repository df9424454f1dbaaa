/** What a measure leaves behind when it is removed: read when someone is about to. */
import * as strings from 'TrygghetsnavetStrings';
import { createStore, together } from '../../../kit/lists';
import type { ItemOf, ListDefinition, Query, Site } from '../../../kit/lists';
import { countPointing } from '../../../kit/lists/pointing';
import { fill } from '../../../kit/text/format';
import { enumerated } from '../../../kit/text/swedish';
import { decisions, decisionsQuery, newestFirst } from '../../decisions';
import { followUps, measures, plans } from '../lists';
import type { Measure } from '../lists';
import { loadSnapshot } from '../years/frozen';
import { continuedBy } from '../years/store';

export interface MeasureUses { followUps: number; cameraCases: number; estTasks: number; continued: number; decided: boolean; }

type Place = Pick<Site, 'sp' | 'path' | 'access'>;

/** Whether the year's plan was decided with the measure in it. Frozen data that cannot be read do not speak against it. */
async function isDecided(place: Place, { id, PlanYear }: Measure): Promise<boolean> {
  const read = <L extends ListDefinition>(definition: L, query: Query<L>): Promise<ItemOf<L>[]> =>
    together(place.sp, asking => createStore(asking, place.path, definition).query(query), new AbortController().signal);
  const [own, decided] = await Promise.all([
    PlanYear ? read(plans, { where: [{ column: 'Year', is: 'eq', value: PlanYear }] }) : [], read(decisions, decisionsQuery(plans))
  ]);
  const standing = own.find(plan => newestFirst(decided).find(one => one.ItemId === plan.id && one.Decision !== 'Förankrad')?.Decision === 'Beslutad');
  if (!standing) return false;
  const snapshot = standing.FileName ? await loadSnapshot(place, standing.FileName).catch(() => undefined) : undefined;
  return !snapshot || snapshot.decided.measures.some(measure => measure.id === id);
}

/** What points to a measure, as far as the user may see it, and whether it is decided: one call, and one more where the plan is decided. */
export async function usesOfMeasure(place: Place, measure: Measure): Promise<MeasureUses> {
  const pointing = (name: string): Promise<number> => countPointing(place, name, 'Measure', measure.id);
  const [entries, cameraCases, estTasks, continued, decided] = await Promise.all([
    pointing(followUps.name), pointing('CameraCases'), pointing('EstTasks'),
    together(place.sp, asking => createStore(asking, place.path, measures).query({ ...continuedBy(measure.id), columns: ['Title'] }), new AbortController().signal),
    isDecided(place, measure)
  ]);
  return { followUps: entries, cameraCases, estTasks, continued: continued.length, decided };
}

/**
 * What is said before a measure is removed; nothing where nothing depends on it.
 * @param ties how many verksamheter and partners take part in it
 */
export function removalText({ Title }: Measure, uses: MeasureUses, ties: number): string | undefined {
  const kinds: [number, string, string][] = [
    [uses.followUps, strings.MeasureUseFollowUp, strings.MeasureUseFollowUps], [uses.cameraCases, strings.MeasureUseCamera, strings.ProblemUseCameras],
    [uses.estTasks, strings.MeasureUseTask, strings.ProblemUseTasks], [uses.continued, strings.MeasureUseNext, strings.MeasureUseNexts], [ties, strings.MeasureUseTie, strings.MeasureUseTies]
  ];
  const told = kinds.filter(([count]) => count > 0).map(([count, one, many]) => count === 1 ? one : fill(many, count));
  if (told.length === 0 && !uses.decided) return undefined;
  return [
    fill(strings.MeasureRemoveAsk, Title), told.length > 0 && fill(strings.MeasureRemovePointed, enumerated(told, strings.MineAnd.trim())), uses.decided && strings.MeasureRemoveDecided
  ].filter(Boolean).join(' ');
}
