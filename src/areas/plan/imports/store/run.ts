import { linkKey, newKey, storeOf } from '../../../../kit/lists';
import type { ListDefinition } from '../../../../kit/lists';
import { allWritten, createMany, updateMany } from '../../../../kit/lists/bulk';
import type { Person, Reference } from '../../../../kit/lists/define';
import { ensurePerson } from '../../../../kit/lists/people';
import { imports, problems } from '../../../situation';
import type { Import } from '../../../situation';
import { measureDepartments, measurePartners, measures } from '../../lists';
import type { MeasureChanges } from '../../lists';
import { madeBy } from './plan';
import { joined, measureKey, problemKey, recordOf, recordText } from './record';
import type { ImportRecord } from './record';
import { versionOf } from './version';
import type { ImportPlan, ImportResult, Place, RunOptions, SettledRow } from './types';

const line = (text: string): string => text.slice(0, 255);
/** Now, to the second, as SharePoint keeps times. */
const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

const stopped = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new DOMException('Aborted', 'AbortError');
};

/** What is to be remembered before anything is written. */
function recordOfPlan({ year, rows, newProblems }: ImportPlan): ImportRecord {
  return {
    year, rows: rows.filter(({ action }) => action === 'make').map(({ draft }) => draft.ordinal), problems: [...newProblems],
    updates: rows.flatMap(({ action, standing }) => action === 'update' && standing ? [[standing.id, versionOf(standing)] as [number, number]] : [])
  };
}

/** The log's row: made before anything else is written, or taken up. */
async function begin(place: Place, plan: ImportPlan): Promise<Import> {
  const store = storeOf(place, imports);
  const { counts, source, year } = plan;
  const record = recordOfPlan(plan);
  if (plan.resumes) {
    const standing = await store.get(plan.resumes.id) ?? plan.resumes;
    return store.update(standing, { Record: recordText(joined(recordOf(standing), record)) });
  }
  const nothing = counts.added + counts.changed === 0;
  return store.create({
    Title: line(source.name) || 'Tabell', Content: 'Åtgärder', Format: source.format, ImportedAt: now(), State: nothing ? 'Klar' : 'Påbörjad', FileDigest: source.digest,
    Added: counts.added, Changed: counts.changed, Unchanged: counts.skipped, Notes: `Planår ${year}`, Record: recordText(record)
  }, newKey());
}

/** Makes the problems that were chosen to be made; their numbers by title. */
async function makeProblems(place: Place, { id, record }: { id: number; record: ImportRecord }, { newProblems }: ImportPlan): Promise<Map<string, Reference>> {
  if (newProblems.length === 0) return new Map();
  const keys = newProblems.map(title => problemKey(id, record.problems.indexOf(title)));
  const made = allWritten(await createMany(place, problems, newProblems.map(Title => ({ Title: line(Title), Priority: 'Bevakas' as const })), { keys }));
  return new Map(newProblems.map((title, at) => [title, { id: made[at].id, title }]));
}

/** The owners by login. A person column points to who is known to the site. */
async function knownPeople(place: Place, rows: readonly SettledRow[]): Promise<Map<string, Person>> {
  const people = new Map<string, Person>();
  for (const login of new Set(rows.flatMap(({ draft }) => draft.owner?.login ?? []))) people.set(login, await ensurePerson(place.sp, login));
  return people;
}

interface Told { year: number; people: ReadonlyMap<string, Person>; problems: ReadonlyMap<string, Reference>; }

const pointers = ({ draft }: SettledRow, { people, problems: made }: Told): MeasureChanges => ({
  ...draft.owner ? { Owner: people.get(draft.owner.login) } : {}, ...draft.newProblem ? { Problem: made.get(draft.newProblem) } : {}
});

/** Many links of one kind, each once however often it is asked for. */
async function writeLinks<L extends ListDefinition>(place: Place, definition: L, column: string, links: readonly { measure: number; title: string; to: Reference }[]): Promise<void> {
  const once = new Map(links.map(link => [linkKey(link.measure, link.to.id), link]));
  const rows = [...once.values()].map(({ measure, title, to }) => ({ Title: line(`${title} – ${to.title}`), Measure: { id: measure, title: '' }, [column]: to }));
  allWritten(await createMany(place, definition, rows as never, { keys: [...once.keys()] }));
}

/**
 * Stores what was decided: the log's row first (*Påbörjad*), then problems, measures, changes and links in batches, and
 * *Klar* last. Whatever breaks it off, comparing the same table anew and running again does what is left: everything has
 * a key that follows from the import and the row.
 * @throws SharePointFault (`conflict`: someone changed the same measures since they were compared); UnansweredWrite; AbortError
 */
export async function runImport(place: Place, plan: ImportPlan, { onProgress, signal }: RunOptions = {}): Promise<ImportResult> {
  const { counts } = plan;
  const row = await begin(place, plan);
  const result = { importId: row.id, added: counts.added, changed: counts.changed, skipped: counts.skipped };
  if (row.State === 'Klar') return result;
  const fresh = plan.rows.filter(({ action }) => action === 'make');
  const changed = plan.rows.filter(({ action }) => action === 'update');
  const total = fresh.length + changed.length;
  stopped(signal);
  const told: Told = { year: plan.year, people: await knownPeople(place, [...fresh, ...changed]), problems: await makeProblems(place, { id: row.id, record: recordOf(row) }, plan) };

  stopped(signal);
  const made = allWritten(await createMany(place, measures, fresh.map((one): MeasureChanges => ({
    Status: 'Ej påbörjad', ...one.draft.values, ...pointers(one, told), PlanYear: told.year
  })), { signal, keys: fresh.map(({ draft }) => measureKey(row.id, draft.ordinal)), onProgress: done => onProgress?.(done, total) }));
  allWritten(await updateMany(place, measures, changed.map(one => ({ before: one.standing!, values: { ...one.changes, ...pointers(one, told) } })), {
    signal, onProgress: done => onProgress?.(fresh.length + done, total)
  }));

  stopped(signal);
  const ids = new Map([...fresh.map(({ draft }, at) => [draft.ordinal, made[at].id] as const), ...changed.map(({ draft, standing }) => [draft.ordinal, standing!.id] as const)]);
  if (plan.resumes) {
    // Those made or changed before it was broken off may lack theirs.
    for (const [ordinal, id] of await madeBy(place, row)) ids.set(ordinal, id);
    const updated = new Set(recordOf(row).updates.map(([id]) => id));
    for (const { draft, kind, standing } of plan.rows) if (kind === 'same' && standing && updated.has(standing.id)) ids.set(draft.ordinal, standing.id);
  }
  const linked = plan.rows.flatMap(({ draft }) => {
    const measure = ids.get(draft.ordinal);
    return measure === undefined ? [] : [{ draft, measure }];
  });
  await writeLinks(place, measureDepartments, 'Department', linked.flatMap(({ draft, measure }) => draft.departments.map(to => ({ measure, title: draft.title, to }))));
  await writeLinks(place, measurePartners, 'Partner', linked.flatMap(({ draft, measure }) => draft.partners.map(to => ({ measure, title: draft.title, to }))));
  const standing = await storeOf(place, imports).get(row.id) ?? row;
  await storeOf(place, imports).update(standing, { State: 'Klar' });
  return result;
}
