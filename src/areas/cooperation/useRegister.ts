import * as React from 'react';
import { useItems } from '../../kit/lists';
import type { ItemOf } from '../../kit/lists';
import { agreements, partners } from './lists';
import { presentAgreements, presentPartners } from './store';

export interface Register {
  /** Present partners, and those that have ended but whose agreements are among these. Undefined until all is read. */
  partners: ItemOf<typeof partners>[] | undefined;
  agreements: ItemOf<typeof agreements>[] | undefined;
  error: Error | undefined;
  refresh(): void;
}

/**
 * Partners and agreements as they matter on a day (`YYYY-MM-DD`), however many have ended before it.
 * @param needed false where the user may not see them: nothing is asked
 */
export function useRegister(day: string, needed = true): Register {
  const present = useItems(partners, needed ? presentPartners : undefined);
  const agreed = useItems(agreements, needed ? presentAgreements(day) : undefined);
  const known = new Set(present.items?.map(({ id }) => id));
  const gone = present.items && agreed.items && [...new Set(agreed.items.map(({ Partner }) => Partner?.id))]
    .filter((id): id is number => id !== undefined && !known.has(id)).sort((a, b) => a - b);
  const former = useItems(partners, gone?.length ? { where: [{ column: 'Id', is: 'eq', value: gone }] } : undefined);
  const none = gone?.length === 0;
  const all = React.useMemo(() => present.items && (none ? present.items : former.items && [...present.items, ...former.items]), [present.items, former.items, none]);
  return {
    partners: all, agreements: agreed.items, error: present.error ?? agreed.error ?? former.error,
    refresh: () => {
      present.refresh();
      agreed.refresh();
      former.refresh();
    }
  };
}
