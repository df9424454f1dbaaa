/**
 * What begins small and grows: an EST-uppdrag that becomes a problem or a measure, an observation of a safety walk that
 * becomes a problem (domain.md §2). The new thing is written in its own form; that form is told where it comes from by
 * `from` in its address, and writes the link once it is saved.
 */
import { storeOf } from '../../../kit/lists';
import type { Reference, Site } from '../../../kit/lists';
import type { Route } from '../../../kit/ui/router';
import { estTasks, evidence, walkObservations, walks } from '../lists';
import type { EstTask, WalkObservation } from '../lists';

export interface Source { kind: 'estTask' | 'walkObservation'; id: number; }

/** `estTask:12` as its parts; undefined for anything else. */
export function sourceOf(from: string | undefined): Source | undefined {
  const [, kind, id] = /^(estTask|walkObservation):([1-9]\d{0,8})$/.exec(from ?? '') ?? [];
  return kind ? { kind: kind as Source['kind'], id: Number(id) } : undefined;
}

const prefilled = (values: Record<string, string | number | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value).map(([name, value]) => [name, String(value)]));

/** The form of a new problem, filled with what is known of the uppdrag. */
export function taskToProblem(task: Pick<EstTask, 'id' | 'Title' | 'Area'>): Route {
  return { path: 'situation/problems', query: prefilled({ new: 1, title: task.Title, area: task.Area?.id, from: `estTask:${task.id}` }) };
}

/** The form of a new measure, filled with what is known of the uppdrag. */
export function taskToMeasure(task: Pick<EstTask, 'id' | 'Title' | 'Department' | 'Problem'>): Route {
  return { path: 'plan/new', query: prefilled({ title: task.Title, department: task.Department?.id, problem: task.Problem?.id, from: `estTask:${task.id}` }) };
}

/** The form of a new problem, filled with what was seen. `area` is the walk's. */
export function observationToProblem(observation: Pick<WalkObservation, 'id' | 'Title' | 'Place'>, area: Reference | undefined): Route {
  return {
    path: 'situation/problems',
    query: prefilled({ new: 1, title: observation.Title, area: area?.id, place: observation.Place, from: `walkObservation:${observation.id}` })
  };
}

/** What `linkPromoted` writes to: to be refreshed after it. */
export const promotedLists = [estTasks, walkObservations, evidence] as const;

type Place = Pick<Site, 'sp' | 'path'>;

/**
 * An observation shows that a problem is there (P32): it is written as evidence of it. May be repeated: its key follows
 * from the two, so the same evidence is not made twice.
 */
export async function observationAsEvidence(place: Place, observation: WalkObservation, problem: Reference): Promise<void> {
  const walk = observation.Walk && await storeOf(place, walks).get(observation.Walk.id);
  await storeOf(place, evidence).create({
    Title: [observation.Title, observation.Place].filter(Boolean).join(', ').slice(0, 255), Problem: problem, Kind: 'Trygghetsvandring',
    EvidenceDate: walk?.WalkDate, Walk: observation.Walk, Area: walk?.Area
  }, `observation-${observation.id}-problem-${problem.id}`);
}

/**
 * Writes the link from what grew to what it became; an observation becomes evidence of its problem as well. May be
 * repeated. Does nothing where `from` names nothing, or something that is gone.
 * @param from as it stands in the form's address: `estTask:12` or `walkObservation:7`
 * @throws SharePointFault, EditConflict: the problem or the measure itself is saved
 */
export async function linkPromoted(place: Place, from: string | undefined, made: { problem?: Reference; measure?: Reference }): Promise<void> {
  const source = sourceOf(from);
  if (source?.kind === 'estTask') {
    const task = await storeOf(place, estTasks).get(source.id);
    if (task && made.problem && task.Problem?.id !== made.problem.id) await storeOf(place, estTasks).update(task, { Problem: made.problem });
    if (task && made.measure && task.Measure?.id !== made.measure.id) await storeOf(place, estTasks).update(task, { Measure: made.measure });
  }
  if (source?.kind === 'walkObservation' && made.problem) {
    const observation = await storeOf(place, walkObservations).get(source.id);
    if (!observation) return;
    if (observation.Problem?.id !== made.problem.id) await storeOf(place, walkObservations).update(observation, { Problem: made.problem });
    await observationAsEvidence(place, observation, made.problem);
  }
}
