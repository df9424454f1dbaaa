import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/items/list';
import type { SPFI } from '@pnp/sp/fi';
import { listPath } from './definition';
import type { ListDefinition } from './definition';
import { toFault } from './errors';

/**
 * Who made the newest items of a list, by item number: names as SharePoint shows them. Apart from the items, since
 * few pages ask for it.
 * @throws SharePointFault
 */
export async function authorsOf(sp: SPFI, path: string, definition: Pick<ListDefinition, 'name' | 'library'>, limit: number): Promise<ReadonlyMap<number, string>> {
  try {
    const items = await sp.web.getList(`${path.replace(/\/$/, '')}/${listPath(definition)}`).items
      .select('Id', 'Author/Title').expand('Author').orderBy('Id', false).top(limit)() as { Id: number; Author?: { Title?: string } }[];
    return new Map(items.map(({ Id, Author }) => [Id, Author?.Title ?? '']));
  } catch (error) {
    throw await toFault(error);
  }
}
