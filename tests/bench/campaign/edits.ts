/**
 * Several people edit the same measures at random, through the product's own ways: the quick update of a row, several rows
 * at once, and the form's columns. Every text is its own, so that afterwards it can be told of each whether it was lost.
 */
import { settling } from '../../../src/kit/forms/settling';
import { EditConflict, connect, createStore, sameValue } from '../../../src/kit/lists';
import type { Store } from '../../../src/kit/lists';
import { measures } from '../../../src/areas/plan/lists';
import type { Measure, MeasureChanges } from '../../../src/areas/plan/lists';
import { quickUpdate, toQuick, unasked, withStep } from '../../../src/areas/plan/mine/model';
import { changeAll, changesTogether, nothing } from '../../../src/areas/plan/mine/together';
import { fetchWithCookie } from '../../integration/lists/sites';
import type { LocalServer } from '../../integration/localServer';
import { random as randomOf } from '../../unit/random';
import type { Random } from '../../unit/random';
import { untilDone, yearOfCampaign } from './work';

const home = '/sites/trygghet';

/** What one person wrote into one column of one measure, and what the product told of it. */
export interface Write {
  measure: number;
  column: string;
  value: string;
  /** `saved`; `theirs`: the person was asked and kept the other's; `told`: said not to be saved; `unclear`: never came to an end. */
  end: 'saved' | 'theirs' | 'told' | 'unclear';
}

/** What people were asked: each with both values, and none about a column that they did not write. */
export interface Question { measure: number; collisions: { column: string; mine: unknown; theirs: unknown }[]; wrote: string[]; }

/** A text that a person knowingly put in another's place: begun from it, or asked about it. */
export interface Replaced { measure: number; column: string; former: string; value: string; }

export interface Edits { writes: Write[]; questions: Question[]; replaced: Replaced[]; }

const today = '2031-05-01';
/** So many edits lie between two looks at what the others have done. */
const looksEach = 8;
const texts = ['LatestNote', 'Goal', 'Place'] as const;

interface Person { name: string; user: string; random: Random; }

function editor(server: LocalServer, { name, user, random }: Person, ids: readonly number[], edits: Edits): () => Promise<void> {
  const sp = connect(`${server.url}${home}`, { fetch: fetchWithCookie(user) });
  const plain = createStore(sp, home, measures);
  const store: Store<typeof measures> = settling(plain, unasked);
  const chance = (share: number): boolean => random.whole(1000) < share * 1000;
  let turn = 0;
  // What the person's page shows: read anew now and then, and where the person has saved.
  let page = new Map<number, Measure>();
  const look = async (): Promise<void> => {
    const found = (await untilDone(() => plain.query({ where: [{ column: 'PlanYear', is: 'eq', value: yearOfCampaign }] })))!;
    page = new Map(found.filter(({ id }) => ids.includes(id)).map(measure => [measure.id, measure]));
  };

  /** Saves as the form does: a conflict is shown with both values, and one is chosen. */
  const save = async (base: Measure, changes: MeasureChanges): Promise<void> => {
    const wrote = texts.filter(column => changes[column] !== undefined);
    for (const column of wrote) edits.replaced.push({ measure: base.id, column, former: base[column], value: String(changes[column]) });
    const note = (end: Write['end'], columns: readonly string[] = wrote): void => columns.forEach(column =>
      edits.writes.push({ measure: base.id, column, value: String(changes[column as typeof texts[number]]), end }));
    // What the person has chosen is kept with the form, whatever becomes of the connection.
    let pending: { before: Measure; changes: MeasureChanges } = { before: base, changes };
    const given: string[] = [];
    const done = await untilDone(async () => {
      for (;;) {
        try {
          page.set(base.id, await store.update(pending.before, pending.changes));
          return true;
        } catch (error) {
          if (!(error instanceof EditConflict)) throw error;
          const { theirs, mine, collisions } = error as EditConflict<Measure>;
          edits.questions.push({ measure: base.id, collisions: collisions.map(({ column, mine: own, theirs: other }) => ({ column, mine: own, theirs: other })), wrote: Object.keys(changes) });
          const chosen = collisions.map(({ column, mine: own, theirs: other }) => ({ column, value: chance(0.5) ? own : other, own, other }));
          for (const { column, value, other } of chosen) edits.replaced.push({ measure: base.id, column, former: String(other), value: String(value) });
          given.push(...chosen.filter(({ value, own }) => !sameValue(value, own)).map(({ column }) => column));
          pending = { before: theirs, changes: { ...mine as unknown as MeasureChanges, ...Object.fromEntries(chosen.map(({ column, value }) => [column, value])) } };
        }
      }
    });
    if (!done) return note('unclear');
    note('theirs', wrote.filter(column => given.includes(column)));
    note('saved', wrote.filter(column => !given.includes(column)));
  };

  return async () => {
    turn += 1;
    const sign = `${name}-${turn}`;
    const id = random.of(ids);
    if (turn % looksEach === 1) await look();
    const base = page.get(id)!;
    const kind = random.whole(100);
    if (kind < 50) return save(base, quickUpdate({ ...toQuick(base), ...withStep(toQuick(base), random.of([0, 25, 50, 75, 100])), note: `Notering ${sign}` }, today));
    if (kind < 75) return save(base, { Goal: `Mål ${sign}`, Place: `Plats ${sign}` });
    const several = [...new Set(Array.from({ length: 6 }, () => random.of(ids)))];
    const shown = several.map(other => page.get(other)!);
    const value = `Gemensam notering ${sign}`;
    for (const { id: measure, LatestNote } of shown) edits.replaced.push({ measure, column: 'LatestNote', former: LatestNote, value });
    const changes = changesTogether({ ...nothing, note: value }, today);
    const outcome = await untilDone(() => changeAll({ sp, path: home }, shown.map(measure => ({ measure, changes }))));
    outcome?.done.forEach(({ after }) => page.set(after.id, after));
    for (const { id: measure } of shown) {
      const end = !outcome ? 'unclear' : outcome.failed.some(failed => failed.measure.id === measure) ? 'told' : 'saved';
      edits.writes.push({ measure, column: 'LatestNote', value, end });
    }
  };
}

/** Two heads and the coordinator at the same measures, each so many edits. */
export async function editAtRandom(server: LocalServer, ids: readonly number[], each: number, seed: number): Promise<Edits> {
  const edits: Edits = { writes: [], questions: [], replaced: [] };
  const people = ['samordnare', 'chef.barn', 'chef.samhalle'].map((user, index): Person => ({ user, name: String.fromCharCode(97 + index), random: randomOf(seed + index) }));
  await Promise.all(people.map(async person => {
    const edit = editor(server, person, ids, edits);
    for (let n = 0; n < each; n++) await edit();
  }));
  return edits;
}

export interface Versions { measure: number; values: Record<string, unknown>[]; }

export interface EditCount {
  /** Said to be saved, and never stood in the measure. */
  lost: number;
  /** Another's text that gave way to one whose writer had neither seen it nor been asked. */
  trampled: number;
  /** Said not to be saved, or given up for the other's, and stands there in the end all the same. */
  savedAfterAll: number;
  /** Never came to an end. */
  unclear: number;
  /** Questions about columns that the person did not write, or with twice the same value. */
  unexplained: number;
}

/** Holds what people were told against SharePoint's own versions of each measure, oldest first. */
export function countEdits({ writes, questions, replaced }: Edits, versions: readonly Versions[]): EditCount {
  const count: EditCount = { lost: 0, trampled: 0, savedAfterAll: 0, unclear: 0, unexplained: 0 };
  const history = new Map(versions.map(({ measure, values }) => [measure, values]));
  for (const { measure, column, value, end } of writes) {
    const stood = (history.get(measure) ?? []).map(values => values[column] === value);
    if (end === 'unclear') count.unclear += 1;
    if (end === 'saved' && !stood.includes(true)) count.lost += 1;
    if ((end === 'told' || end === 'theirs') && stood[stood.length - 1]) count.savedAfterAll += 1;
  }
  const known = new Set(replaced.map(({ measure, column, former, value }) => JSON.stringify([measure, column, former, value])));
  for (const { measure, values } of versions) {
    for (const column of texts) {
      values.slice(1).forEach((now, at) => {
        const [former, value] = [String(values[at][column] ?? ''), String(now[column] ?? '')];
        if (former !== value && !known.has(JSON.stringify([measure, column, former, value]))) count.trampled += 1;
      });
    }
  }
  for (const { collisions, wrote } of questions) {
    for (const { column, mine, theirs } of collisions) if (!wrote.includes(column) || sameValue(mine, theirs)) count.unexplained += 1;
  }
  return count;
}
