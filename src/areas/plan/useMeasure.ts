import useSWR from 'swr';
import { itemsKey, useSite, useStore } from '../../kit/lists';
import { measures } from './lists';
import type { Measure } from './lists';

/** One measure as it is stored now. `missing`: it has been removed, or never was. */
export function useMeasure(id: number | undefined): { measure: Measure | undefined; missing: boolean; error: Error | undefined } {
  const site = useSite();
  const store = useStore(measures);
  const key = id === undefined ? undefined : itemsKey(site.url, measures.name, { id });
  const { data, error } = useSWR<Measure | null, Error>(key, async () => (await store.get(id!)) ?? null);
  return { measure: data ?? undefined, missing: data === null, error };
}
