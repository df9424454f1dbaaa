import { defineList, lookup } from './define';
import { may } from './site';
import type { Site } from './site';
import { createStore } from './store';
import { together } from './together';

const nameless = { sv: '', en: '' };

/**
 * How many items of a list point to an item; none where the user may not read the list. Counts asked for in the same tick
 * travel together. The list is told by its name: its area may be one that builds on the asker's own.
 * @param column its indexed lookup
 * @throws SharePointFault
 */
export async function countPointing({ sp, path, access }: Pick<Site, 'sp' | 'path' | 'access'>, name: string, column: string, id: number): Promise<number> {
  if (!may(access, { name }, 'read')) return 0;
  const list = defineList({
    name, title: nameless, description: nameless, views: [], rights: {}, columns: { [column]: lookup(nameless, '', { indexed: true } as const) }
  });
  const read = together(sp, asking => createStore(asking, path, list).query({ where: [{ column, is: 'eq', value: id }], columns: [] }), new AbortController().signal);
  return (await read).length;
}
