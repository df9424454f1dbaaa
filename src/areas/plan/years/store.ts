/** Reads and writes of the years' åtgärdsplaner. */
import type { EarlierValues } from '../../../kit/documents/earlier';
import { createStore, linkKey, storeOf, together } from '../../../kit/lists';
import type { ItemOf, ListDefinition, Query, Site } from '../../../kit/lists';
import { createMany } from '../../../kit/lists/bulk';
import type { BulkResult, Written } from '../../../kit/lists/bulk';
import { decisions, decisionsQuery } from '../../decisions';
import type { reports } from '../../reports';
import { followUps, measureDepartments, measurePartners, measures, plans } from '../lists';
import type { Measure, Plan } from '../lists';
import { yearQuery } from '../store';
import { carryKey, conclusionEntry, conclusionKey, continuation } from './carry';
import type { CarryChoice, CarryRow } from './carry';
import { planTitle } from './model';

export type Place = Pick<Site, 'sp' | 'path'>;

/** What a decision on the follow-up of a plan is about: the plan itself has decisions of its own. */
export const followUpSubject = { name: 'ActionPlanFollowUps' } as const;

/** Årsanalyser that a plan may rest on (P23). */
export function analysesQuery(thisYear: number): Query<typeof reports> {
  return { where: [{ column: 'Year', is: 'ge', value: thisYear - 5, orEmpty: true }, { column: 'DocumentType', is: 'eq', value: 'Årsanalys' }] };
}

/** Follow-ups of a plan year: made in that year or the next, when the year's work is summed up. */
export function followUpsQuery(year: number, to = year + 1): Query<typeof followUps> {
  return { where: [{ column: 'FollowUpDate', is: 'ge', value: `${year}-01-01` }, { column: 'FollowUpDate', is: 'le', value: `${to}-12-31` }] };
}

/** Next year's measures that go on from one: the way forward in its history; `ContinuesFrom` is the way back. */
export function continuedBy(id: number): Query<typeof measures> {
  return { where: [{ column: 'ContinuesFrom', is: 'eq', value: id }] };
}

/** Every decision on follow-ups of plans. */
export const followUpDecisions: Query<typeof decisions> = { where: [{ column: 'ItemList', is: 'eq', value: followUpSubject.name }] };

/** How many items one question asks of: they stand in its address. */
const atOnce = 40;

/** What belongs to certain measures: follow-ups or links. */
export async function ofMeasures<L extends ListDefinition>(place: Place, definition: L, ids: readonly number[]): Promise<ItemOf<L>[]> {
  const chunks = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_none, at) => ids.slice(at * atOnce, (at + 1) * atOnce));
  const query = (value: readonly number[]): Query<L> => ({ where: [{ column: 'Measure', is: 'eq', value }] }) as unknown as Query<L>;
  const parts = await Promise.all(chunks.map(chunk => together(place.sp, asking => createStore(asking, place.path, definition).query(query(chunk)), new AbortController().signal)));
  return parts.flat();
}

export interface NewPlan { year: number; picture: { id: number; title: string } | undefined; analysis: { id: number; title: string } | undefined; }

/** Makes the plan of a year. Called again with the same key it finds the first. @throws SharePointFault, UnansweredWrite */
export async function createPlan(place: Place, { year, picture, analysis }: NewPlan, key: string): Promise<Plan> {
  return storeOf(place, plans).create({ Title: planTitle(year), Year: year, State: 'Utkast', Picture: picture, Analysis: analysis }, key);
}

/** Whether nothing has come to rest on a plan: no measure has its year, and no decision is about it or its follow-up. */
export async function isBare(place: Place, { id, Year }: Plan): Promise<boolean> {
  const { signal } = new AbortController();
  const first = <L extends ListDefinition>(definition: L, query: Query<L>, column: keyof L['columns'] & string): Promise<unknown[]> =>
    together(place.sp, asking => createStore(asking, place.path, definition).query({ ...query, columns: [column], limit: 1 }), signal);
  const found = await Promise.all([
    Year ? first(measures, yearQuery(Year), 'Title') : [], first(decisions, decisionsQuery(plans, [id]), 'Title'), first(decisions, decisionsQuery(followUpSubject, [id]), 'Title')
  ]);
  return found.every(items => items.length === 0);
}

/** Registers a plan from before the product. @throws SharePointFault, UnansweredWrite */
export async function registerEarlierPlan(place: Place, year: number, values: EarlierValues, key: string): Promise<Plan> {
  return storeOf(place, plans).create({ ...values, Title: planTitle(year), Year: year, State: 'Beslutad' }, key);
}

/** What was chosen for one of last year's measures. */
export interface Carried { row: CarryRow; choice: CarryChoice; reason: string; }

/** One write that failed, and for which measure. */
export interface CarryFault { title: string; error: Error; }

function faultOf(result: BulkResult<Written>, titles: readonly string[]): CarryFault | undefined {
  const [first] = result.failed;
  return first && { title: titles[first.index] ?? '', error: first.fault };
}

/** Links of the old measures, for the new ones: participating verksamheter and partners go along. */
async function carryLinks(place: Place, pairs: readonly { from: number; to: number; title: string }[]): Promise<CarryFault | undefined> {
  const ids = pairs.map(({ from }) => from);
  const target = new Map(pairs.map(pair => [pair.from, pair]));
  const [departments, partners] = await Promise.all([ofMeasures(place, measureDepartments, ids), ofMeasures(place, measurePartners, ids)]);
  const rowsOf = (links: readonly { Measure: { id: number } | undefined; to: { id: number; title: string } | undefined }[]): { pair: { to: number; title: string }; to: { id: number; title: string } }[] =>
    links.flatMap(({ Measure, to }) => {
      const pair = Measure && target.get(Measure.id);
      return pair && to ? [{ pair, to }] : [];
    });
  const write = async (definition: typeof measureDepartments | typeof measurePartners, column: 'Department' | 'Partner', found: ReturnType<typeof rowsOf>): Promise<CarryFault | undefined> => {
    const rows = found.map(({ pair, to }) => ({ Title: `${pair.title} – ${to.title}`.slice(0, 255), Measure: { id: pair.to, title: pair.title }, [column]: to }));
    return faultOf(await createMany(place, definition as ListDefinition, rows as never, { keys: found.map(({ pair, to }) => linkKey(pair.to, to.id)) }), rows.map(({ Title }) => Title));
  };
  return await write(measureDepartments, 'Department', rowsOf(departments.map(link => ({ Measure: link.Measure, to: link.Department }))))
    ?? write(measurePartners, 'Partner', rowsOf(partners.map(link => ({ Measure: link.Measure, to: link.Partner }))));
}

/**
 * Carries last year's measures forward: new measures with their links, and conclusions as follow-ups. Change sets of up to
 * a hundred, each write with a key of its own, so that whatever broke off the same can be asked for again.
 * @returns the first write that failed for good, or nothing when all is done
 * @throws SharePointFault, UnansweredWrite
 */
export async function carryForward(place: Place, year: number, chosen: readonly Carried[], today: string, onProgress: (share: number) => void = () => undefined): Promise<CarryFault | undefined> {
  const onward = chosen.flatMap(({ row, choice, reason }) => choice === 'stop' || row.carried ? [] : [{ row, choice, reason }]);
  const made = await createMany(place, measures, onward.map(({ row, choice, reason }) => continuation(row.measure, choice, reason, year)), {
    keys: onward.map(({ row }) => carryKey(row.measure.id, year)), onProgress: (done, total) => onProgress(0.6 * done / total)
  });
  const failed = faultOf(made, onward.map(({ row }) => row.measure.Title));
  if (failed) return failed;
  // Those that an earlier try had carried may lack their links: linking them once more makes no second link.
  const pairs = [
    ...onward.flatMap(({ row }, index) => made.written[index] ? [{ from: row.measure.id, to: made.written[index]!.id, title: row.measure.Title }] : []),
    ...chosen.flatMap(({ row }) => row.carried ? [{ from: row.measure.id, to: row.carried.id, title: row.measure.Title }] : [])
  ];
  const unlinked = pairs.length > 0 ? await carryLinks(place, pairs) : undefined;
  if (unlinked) return unlinked;
  onProgress(0.8);
  const concluded = chosen.flatMap(({ row, choice, reason }) => {
    const entry = row.carried ? undefined : conclusionEntry(row, choice, reason, year, today);
    return entry ? [{ entry, key: conclusionKey(row.measure.id, year, choice), title: row.measure.Title }] : [];
  });
  const kept = await createMany(place, followUps, concluded.map(({ entry }) => entry), { keys: concluded.map(({ key }) => key) });
  onProgress(1);
  return faultOf(kept, concluded.map(({ title }) => title));
}

export type { Measure, Plan };
