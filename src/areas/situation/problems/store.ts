import { storeOf } from '../../../kit/lists';
import type { Query, Site, Store } from '../../../kit/lists';
import { countPointing } from '../../../kit/lists/pointing';
import { causesOf } from '../store';
import { causes, estTasks, evidence, problems, walkObservations } from '../lists';
import type { Cause, Evidence, Problem } from '../lists';
import { mayRemove } from './model';
import type { ProblemUses } from './model';
import { movedUp } from './tree';
import type { MeasureList } from './measures';

/** Problems that are over. They only grow in number: read when someone asks for them. */
export const closedProblems: Query<typeof problems> = { where: [{ column: 'Priority', is: 'eq', value: 'Avslutat' }] };

/** Everything of one problem. */
export function evidenceOf(id: number): Query<typeof evidence> {
  return { where: [{ column: 'Problem', is: 'eq', value: id }] };
}

/** The columns of measures that tell which problem they answer, and how. */
export const answerColumns = ['Title', 'Problem', 'PlanYear', 'Status', 'StartDate', 'EndDate'] as const;

/** Measures of the years around a plan year: those that may still answer a problem. */
export function answersAround(year: number): Query<MeasureList> {
  return { where: [{ column: 'PlanYear', is: 'ge', value: year - 1 }, { column: 'PlanYear', is: 'le', value: year + 1 }], columns: answerColumns };
}

/** Every measure that answers one problem. */
export function answersOf(id: number): Query<MeasureList> {
  return { where: [{ column: 'Problem', is: 'eq', value: id }], columns: answerColumns };
}

type Place = Pick<Site, 'sp' | 'path' | 'access'>;

/** What points to a problem, as far as the user may see it. Whoever may remove problems sees all of it. */
export async function usesOf(place: Place, measures: MeasureList, id: number): Promise<ProblemUses> {
  const pointing = (name: string): Promise<number> => countPointing(place, name, 'Problem', id);
  const [answers, cameraCases, observed, tasks] = await Promise.all([
    storeOf(place, measures).query(answersOf(id)), pointing('CameraCases'), pointing(walkObservations.name), pointing(estTasks.name)
  ]);
  return { measures: answers, cameraCases, walkObservations: observed, estTasks: tasks };
}

/** Whether nothing points to a problem and nothing belongs to it, as far as the user may see. */
export async function isUnused(place: Place, measures: MeasureList, id: number): Promise<boolean> {
  const [uses, own, rest] = await Promise.all([
    usesOf(place, measures, id), storeOf(place, causes).query({ ...causesOf(id), columns: ['Side'], limit: 1 }), storeOf(place, evidence).query({ ...evidenceOf(id), columns: ['Kind'], limit: 1 })
  ]);
  return mayRemove(uses) && own.length + rest.length === 0;
}

/**
 * Moves a problem with its causes and evidence to the recycle bin. Whether it may is asked before, by `usesOf`. What
 * belongs to it goes first: broken off halfway the problem is still there, and can be removed again.
 */
export async function removeProblem(place: Place, problem: Problem): Promise<void> {
  const [causeStore, evidenceStore] = [storeOf(place, causes), storeOf(place, evidence)];
  for (const cause of await causeStore.query(causesOf(problem.id))) await causeStore.remove(cause);
  for (const item of await evidenceStore.query(evidenceOf(problem.id))) await evidenceStore.remove(item);
  await storeOf(place, problems).remove(problem);
}

/** Removes a cause; what followed from it follows from what it followed from itself, so that nothing falls out of the tree. */
export async function removeCause(store: Store<typeof causes>, all: readonly Cause[], gone: Cause): Promise<void> {
  for (const { cause, ParentCause } of movedUp(all, gone)) await store.update(cause, { ParentCause });
  await store.remove(gone);
}

/** Removes evidence; causes that rested on it rest on nothing known. */
export async function removeEvidence(
  stores: { evidence: Store<typeof evidence>; causes: Store<typeof causes> }, all: readonly Cause[], gone: Evidence
): Promise<void> {
  for (const cause of all) if (cause.Evidence?.id === gone.id) await stores.causes.update(cause, { Evidence: undefined });
  await stores.evidence.remove(gone);
}
