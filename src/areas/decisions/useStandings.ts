import * as React from 'react';
import { useItems } from '../../kit/lists';
import type { ListDefinition } from '../../kit/lists';
import { decisions } from './lists';
import type { Decision } from './lists';
import { newestFirst, standingOf } from './model';
import type { Standing } from './model';
import { decisionsQuery, digestOf } from './store';

export interface Decided { standing: Standing; decisions: Decision[]; }

export interface Standings {
  /** By item id; undefined until the decisions are read and compared. */
  byItem: ReadonlyMap<number, Decided> | undefined;
  error: Error | undefined;
  refresh(): void;
}

/**
 * How items of a list stand by their decisions, each digest computed anew.
 * @param fields the columns that a decision is about
 */
export function useStandings(list: ListDefinition, items: readonly { id: number; etag: string }[] | undefined, fields: readonly string[]): Standings {
  const ids = items?.map(item => item.id).sort((a, b) => a - b);
  const read = useItems(decisions, ids?.length ? decisionsQuery(list, ids) : undefined);
  const [byItem, setByItem] = React.useState<ReadonlyMap<number, Decided>>();
  const [failed, setFailed] = React.useState<Error>();
  const key = items?.map(item => `${item.id}:${item.etag}`).join();

  React.useEffect(() => {
    const all = items?.length === 0 ? [] : read.items;
    if (!items || !all) return undefined;
    let gone = false;
    Promise.all(items.map(async item => {
      const own = all.filter(decision => decision.ItemId === item.id);
      return [item.id, { standing: standingOf(own, await digestOf(item, fields)), decisions: newestFirst(own) }] as const;
    })).then(
      found => { if (!gone) setByItem(new Map(found)); },
      error => { if (!gone) setFailed(error as Error); }
    );
    return () => { gone = true; };
  }, [key, read.items]);

  return { byItem, error: read.error ?? failed, refresh: read.refresh };
}
