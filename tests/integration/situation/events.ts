/** A site with the lists of events, and ways to change them as the app does and as SharePoint's own grid does. */
import { applySetup } from '../../../src/kit/lists/setup';
import type { ListDefinition } from '../../../src/kit/lists/define';
import type { ItemOf } from '../../../src/kit/lists/define';
import { departments, settings } from '../../../src/areas/settings/lists';
import { areas, eventCategories, eventCounts, events, imports } from '../../../src/areas/situation/lists';
import { countEvents } from '../../../src/areas/situation/events/counts';
import { allCounts } from '../../../src/areas/situation/events/recount';
import type { Place } from '../../../src/areas/situation/events/recount';
import type { LocalServer } from '../localServer';
import { connectAs, fetchAs, newSite, storeAs } from '../lists/sites';

export type Event = ItemOf<typeof events>;

export interface EventSite extends Place {
  categories: { id: number; title: string }[];
  areas: { id: number; title: string }[];
  /** A call of SharePoint's REST as its own grid makes it: without our columns, without our store. */
  native(method: 'POST' | 'MERGE' | 'DELETE', address: string, body?: object): Promise<{ Id?: number; value?: string }>;
}

export async function eventSite(server: LocalServer): Promise<EventSite> {
  const path = await newSite(server);
  const sp = connectAs(server, path);
  const lists = [settings, departments, areas, imports, eventCategories, events, eventCounts] as unknown as ListDefinition[];
  const { left, failed } = await applySetup(sp, lists);
  expect({ left: left.map(step => step.kind), fault: failed?.fault.message }).toEqual({ left: [], fault: undefined });
  const made = async (definition: typeof areas | typeof eventCategories, titles: string[]): Promise<{ id: number; title: string }[]> => {
    const items = [];
    for (const Title of titles) items.push(await storeAs(server, path, definition as typeof areas).create({ Title }));
    return items.map(({ id, Title }) => ({ id, title: Title }));
  };
  const send = fetchAs('administrator');
  return {
    sp, path,
    categories: await made(eventCategories, ['Skadegörelse', 'Annan otrygghetsskapande', 'Samling av personer']),
    areas: await made(areas, ['Centrum', 'Hamnen']),
    native: async (method, address, body) => {
      const headers: Record<string, string> = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;odata=nometadata' };
      if (method !== 'POST') Object.assign(headers, { 'X-HTTP-Method': method, 'IF-MATCH': '*' });
      const answer = await send(`${server.url}${path}/_api/web/${address}`, { method: 'POST', headers, body: body && JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
      const text = await answer.text();
      return text ? JSON.parse(text) as { Id?: number; value?: string } : {};
    }
  };
}

/** The list of events in the native calls' addresses. */
export const eventItems = (path: string, id?: number): string => `GetList('${path}/Lists/TnEvents')/items${id === undefined ? '' : `(${id})`}`;

/** The stored counts beside what counting every event gives, both without rows of none. */
export async function stored(server: LocalServer, site: EventSite): Promise<{ stored: Record<string, number>; counted: Record<string, number> }> {
  const all = await storeAs(server, site.path, events).query({});
  const entries = (rows: [string, number][]): Record<string, number> => Object.fromEntries(rows.filter(([, count]) => count > 0).sort(([a], [b]) => a < b ? -1 : 1));
  return {
    stored: entries((await allCounts(site)).map(row => [row.Title, row.Count ?? 0])),
    counted: entries(countEvents(all).map(({ key, count }) => [key, count]))
  };
}
