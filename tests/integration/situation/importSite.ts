/** A site with the lists that imports write, what stands in them, and imports as a coordinator makes them. */
import { applySetup } from '../../../src/kit/lists/setup';
import type { ItemOf, ListDefinition } from '../../../src/kit/lists/define';
import { departments, settings } from '../../../src/areas/settings/lists';
import { areas, eventCategories, eventCounts, events, imports, indicators, observations, regions } from '../../../src/areas/situation/lists';
import { readImport } from '../../../src/areas/situation/imports';
import type { ImportDraft, ReadOptions } from '../../../src/areas/situation/imports';
import { fileDigest } from '../../../src/kit/tables/digest';
import { planImport, planUndo, runImport, runUndo } from '../../../src/areas/situation/imports/store';
import type { ImportPlan, ImportResult, PlanOptions } from '../../../src/areas/situation/imports/store';
import type { Place } from '../../../src/areas/situation/events/recount';
import type { LocalServer } from '../localServer';
import { connectAs, newSite, storeAs } from '../lists/sites';
import type { Fetch } from '../lists/sites';

export type Import = ItemOf<typeof imports>;

const definitions = [settings, departments, areas, imports, indicators, regions, observations, eventCategories, events, eventCounts] as unknown as ListDefinition[];

export async function importSite(server: LocalServer): Promise<Place> {
  const path = await newSite(server);
  const sp = connectAs(server, path);
  const { left, failed } = await applySetup(sp, definitions);
  expect({ left: left.map(step => step.kind), fault: failed?.fault.message }).toEqual({ left: [], fault: undefined });
  return { sp, path };
}

/** The same site over a connection that a test breaks. */
export const through = (server: LocalServer, { path }: Place, send: Fetch): Place => ({ sp: connectAs(server, path, 'administrator', { fetch: send }), path });

/** A value as it is compared: what a lookup points to by its name, numbers of items left out. */
const plain = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'title' in value ? (value as { title: string }).title : value);

/** Everything that stands in the lists but the log, without numbers and times of items. */
export async function stateOf(server: LocalServer, { path }: Place): Promise<Record<string, string[]>> {
  const state: Record<string, string[]> = {};
  for (const definition of definitions.filter(({ name }) => name !== imports.name)) {
    const items = await storeAs(server, path, definition).query({}) as Record<string, unknown>[];
    state[definition.name] = items.map(({ id: _id, etag: _etag, created: _created, modified: _modified, ...values }) =>
      JSON.stringify(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])))).sort();
  }
  return state;
}

export const logOf = (server: LocalServer, { path }: Place): Promise<Import[]> => storeAs(server, path, imports).query({});

export interface File { name: string; bytes: Uint8Array; read?: ReadOptions; plan?: PlanOptions; }

export async function draftOf({ name, bytes, read }: File): Promise<ImportDraft> {
  const draft = await readImport({ name, bytes }, read);
  expect(draft.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  return draft;
}

export async function planOf(site: Place, file: File): Promise<ImportPlan> {
  return planImport(site, await draftOf(file), { name: file.name, digest: await fileDigest(file.bytes) }, file.plan);
}

export async function doImport(site: Place, file: File): Promise<ImportResult> {
  return runImport(site, await planOf(site, file));
}

export async function undo(site: Place, importId: number): Promise<void> {
  await runUndo(site, await planUndo(site, importId));
}

/** Stored figures by their key. */
export async function stored(server: LocalServer, { path }: Place): Promise<Map<string, ItemOf<typeof observations>>> {
  return new Map((await storeAs(server, path, observations).query({})).map(item => [item.Key, item]));
}
