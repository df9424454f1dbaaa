import useSWR from 'swr';
import { useGraphAccess } from '../../../kit/graph/context';
import { useSite } from '../../../kit/lists';
import type { Person } from '../../../kit/lists';
import { standingOf } from './directory';
import type { Standing } from './directory';

/** How long what the directory said counts, in milliseconds. */
const freshFor = 600_000;

/** How people's accounts stand, by the person's number; undefined until it is known. */
export function useStanding(people: readonly Person[] | undefined): ReadonlyMap<number, Standing> | undefined {
  const site = useSite();
  const access = useGraphAccess();
  const key = people && people.length > 0 ? [site.url, 'standing', people.map(({ id }) => id).sort((a, b) => a - b).join(',')] : undefined;
  const { data } = useSWR<Map<number, Standing>, Error>(key, async () => {
    const graph = access && (await import(/* webpackChunkName: 'graph' */ '../../../kit/graph')).graphOf(access);
    return standingOf(site.sp, graph, people!);
  }, { dedupingInterval: freshFor, revalidateOnFocus: false, revalidateIfStale: false });
  return data;
}
