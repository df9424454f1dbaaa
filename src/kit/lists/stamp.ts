import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import type { SPFI } from '@pnp/sp/fi';
import { listPath } from './definition';
import type { ListDefinition } from './definition';
import { toFault } from './errors';

/** What a list says of itself: when it says the same again, nobody has added, changed, removed or restored an item. */
export interface ListStamp {
  itemCount: number;
  /** When a person last added or changed an item, and when one was last removed: ISO 8601, to the second. */
  lastModified: string;
  lastDeleted: string;
}

/**
 * The stamp of a list, in one call. Its times are whole seconds, so that what happens in the same second does not show.
 * Source: SP.List (ItemCount, LastItemUserModifiedDate, LastItemDeletedDate).
 * @throws SharePointFault
 */
export async function listStamp(site: { sp: SPFI; path: string }, definition: Pick<ListDefinition, 'name' | 'library'>): Promise<ListStamp> {
  try {
    const list = await site.sp.web.getList(`${site.path.replace(/\/$/, '')}/${listPath(definition)}`)
      .select('ItemCount', 'LastItemUserModifiedDate', 'LastItemDeletedDate')() as { ItemCount: number; LastItemUserModifiedDate: string; LastItemDeletedDate: string };
    return { itemCount: list.ItemCount, lastModified: list.LastItemUserModifiedDate, lastDeleted: list.LastItemDeletedDate };
  } catch (error) {
    throw await toFault(error);
  }
}
