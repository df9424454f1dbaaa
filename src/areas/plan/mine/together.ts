/** Several measures changed in one go: what each gets, the change sets, and what became of each. */
import { isFault, sameValue, storeOf, threeWayMerge } from '../../../kit/lists';
import type { Site } from '../../../kit/lists';
import { updateMany } from '../../../kit/lists/bulk';
import { measures } from '../lists';
import type { Measure, MeasureChanges, Status } from '../lists';
import { checkMeasure, needsReason } from '../model';
import type { MeasureFault } from '../model';
import { unasked } from './model';

/** What all the chosen get; what is left empty stays as it is. */
export interface TogetherValues { status: string; reason: string; note: string; endDate: string; }

export const nothing: TogetherValues = { status: '', reason: '', note: '', endDate: '' };

export function saysSomething({ status, note, endDate }: TogetherValues): boolean {
  return status !== '' || note.trim() !== '' || endDate !== '';
}

/** The columns that a measure gets; a status or a note counts as followed up today, a new end date alone does not. */
export function changesTogether({ status, reason, note, endDate }: TogetherValues, today: string): MeasureChanges {
  return {
    ...(status ? { Status: status as Status, StatusReason: needsReason(status) ? reason.trim() : '' } : {}),
    ...(status === 'Genomförd' ? { Progress: 100 } : {}),
    ...(note.trim() ? { LatestNote: note.trim() } : {}),
    ...(endDate ? { EndDate: endDate } : {}),
    ...(status || note.trim() ? { FollowedUp: today } : {})
  };
}

/** The rule that a measure would break, found before anything is sent. */
export function faultOf(measure: Measure, changes: MeasureChanges): MeasureFault | undefined {
  const faults = checkMeasure({ ...measure, ...changes } as MeasureChanges);
  return (Object.keys(changes) as (keyof MeasureChanges)[]).map(name => faults[name]).find(Boolean);
}

export interface Wanted { measure: Measure; changes: MeasureChanges; }
export interface Done { before: Measure; after: Measure; columns: string[]; }
/** One that was not changed, and why: a rule, what SharePoint said, or columns that someone else had changed meanwhile. */
export interface Failed { measure: Measure; why: { rule: MeasureFault } | { fault: Error } | { disputed: string[] }; }
export interface Outcome { done: Done[]; failed: Failed[]; }

type Place = Pick<Site, 'sp' | 'path'>;

const differing = ({ measure, changes }: Wanted): MeasureChanges =>
  Object.fromEntries(Object.entries(changes).filter(([name, value]) => !sameValue(value, measure[name as keyof Measure])));

/** How often what others changed meanwhile is read and merged. */
const rounds = 4;
/** How many are looked for in one question. */
const atOnce = 20;

async function readAll(place: Place, ids: readonly number[]): Promise<Map<number, Measure>> {
  const groups = Array.from({ length: Math.ceil(ids.length / atOnce) }, (_none, at) => ids.slice(at * atOnce, (at + 1) * atOnce));
  const found = await Promise.all(groups.map(group => storeOf(place, measures).query({ where: [{ column: 'Id', is: 'eq', value: group }] })));
  return new Map(found.flat().map(measure => [measure.id, measure]));
}

/** What someone else changed meanwhile beside what is wanted: merged, or disputed. */
function merged({ measure, changes }: Wanted, theirs: Measure): Wanted | string[] {
  const merge = threeWayMerge(measure, changes as unknown as Partial<Measure>, theirs);
  const asked = merge.collisions.map(({ column }) => column).filter(column => !(unasked as readonly string[]).includes(column));
  const own = merge.collisions.filter(({ column }) => !asked.includes(column)).map(({ column, mine }) => [column, mine]);
  return asked.length > 0 ? asked : { measure: theirs, changes: { ...merge.changes as unknown as MeasureChanges, ...Object.fromEntries(own) } };
}

interface Round { written: number[]; failed: Failed[]; open: Wanted[]; }

/** Sends what is open once. What collided with another's change is read anew, to be sent once more or told. */
async function sendRound(place: Place, open: readonly Wanted[], last: boolean): Promise<Round> {
  const { written: done, failed: refused } = await updateMany(place, measures, open.map(one => ({ before: one.measure, values: differing(one) })));
  const isCollision = (fault: Error): boolean => isFault(fault, 'conflict') && !last;
  const collided = refused.filter(({ fault }) => isCollision(fault));
  const standing = await readAll(place, collided.map(({ index }) => open[index].measure.id));
  const round: Round = {
    written: open.filter((_one, index) => done[index]).map(({ measure }) => measure.id),
    failed: refused.filter(({ fault }) => !isCollision(fault)).map(({ index, fault }) => ({ measure: open[index].measure, why: { fault } })),
    // After a failure no further batch was sent: those of it are still to be done.
    open: open.filter((_one, index) => !done[index] && !refused.some(found => found.index === index))
  };
  for (const { index, fault } of collided) {
    const theirs = standing.get(open[index].measure.id);
    const merge = theirs && merged(open[index], theirs);
    if (!merge) round.failed.push({ measure: open[index].measure, why: { fault } });
    else if (Array.isArray(merge)) round.failed.push({ measure: theirs, why: { disputed: merge } });
    else if (Object.keys(differing(merge)).length === 0) round.written.push(theirs.id);
    else round.open.push(merge);
  }
  return round;
}

async function sendAll(place: Place, open: readonly Wanted[], turn = 1): Promise<Omit<Round, 'open'>> {
  if (open.length === 0) return { written: [], failed: [] };
  const round = await sendRound(place, open, turn > rounds);
  const rest = await sendAll(place, round.open, turn + 1);
  return { written: [...round.written, ...rest.written], failed: [...round.failed, ...rest.failed] };
}

/**
 * Changes many measures, in as few change sets as SharePoint allows, each with its ETag. What another changed meanwhile is
 * merged where it does not collide; every other measure that fails is told by itself, and the rest are changed all the same.
 * @throws SharePointFault when a whole batch was refused; UnansweredWrite when it cannot be known what was written: ask again with the same
 */
export async function changeAll(place: Place, wanted: readonly Wanted[]): Promise<Outcome> {
  const broken = wanted.flatMap(({ measure, changes }): Failed[] => {
    const rule = faultOf(measure, changes);
    return rule ? [{ measure, why: { rule } }] : [];
  });
  const open = wanted.filter(one => !broken.some(({ measure }) => measure.id === one.measure.id) && Object.keys(differing(one)).length > 0);
  const { written, failed } = await sendAll(place, open);
  const stored = await readAll(place, written);
  const origin = new Map(wanted.map(one => [one.measure.id, one]));
  const done = written.flatMap((id): Done[] => {
    const { measure: before, changes } = origin.get(id)!;
    const after = stored.get(id);
    return after ? [{ before, after, columns: Object.keys(differing({ measure: before, changes })) }] : [];
  });
  return { done, failed: [...broken, ...failed] };
}

/** What takes a change back: the values from before, on what stands there now. */
export function undoing(done: readonly Done[]): Wanted[] {
  return done.map(({ before, after, columns }) => ({
    measure: after, changes: Object.fromEntries(columns.map(name => [name, before[name as keyof Measure]])) as MeasureChanges
  }));
}
