import * as React from 'react';
import { useItems } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useFollowUpMonths } from '../followUpMonths';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { yearQuery } from '../store';
import { owed, sortOut } from './model';
import type { Mine, Owed, Whose } from './model';
import { theirsQuery } from './store';

export interface MineState {
  /** Undefined until the year's measures are read. */
  mine: Mine | undefined;
  owed: Owed | undefined;
  year: number;
  error: Error | undefined;
  /** Reads anew, and puts everything in its order again. */
  refresh(): void;
  /** Keeps a measure that was changed here, though it no longer belongs to the question. */
  keep(measure: Measure): void;
}

/**
 * The measures of a person or a verksamhet: this year's, which the first call brings along, what is left open of last
 * year, and the next year's proposals.
 */
export function useMine(whose: Whose): MineState {
  const now = today();
  const year = Number(now.slice(0, 4));
  const months = useFollowUpMonths();
  const plan = useItems(measures, yearQuery(year));
  const shown = plan.items !== undefined;
  const former = useItems(measures, shown ? theirsQuery(whose, year - 1, 'open') : undefined);
  const next = useItems(measures, shown ? theirsQuery(whose, year + 1, 'all') : undefined);
  const [kept, setKept] = React.useState<Measure[]>([]);
  // As they stood when they were first seen: a row does not leave the place where it was changed.
  const places = React.useRef(new Map<number, Measure>());
  // Asked to read anew: what comes then is put in its order, too.
  const renewing = React.useRef(false);
  const before = React.useRef(plan.items);
  if (before.current !== plan.items) {
    if (renewing.current) places.current.clear();
    renewing.current = false;
    before.current = plan.items;
  }
  const read = [...plan.items ?? [], ...former.items ?? [], ...next.items ?? []];
  const all = [...read, ...kept.filter(({ id }) => !read.some(item => item.id === id))];
  for (const measure of all) if (!places.current.has(measure.id)) places.current.set(measure.id, measure);
  const mine = shown ? sortOut(all, whose, year, now, months, places.current) : undefined;
  return {
    mine, year, owed: mine && owed(mine, now, months), error: plan.error ?? former.error ?? next.error,
    refresh: () => {
      places.current.clear();
      renewing.current = true;
      setKept([]);
      plan.refresh();
      former.refresh();
      next.refresh();
    },
    keep: measure => {
      renewing.current = false;
      setKept(others => [...others.filter(({ id }) => id !== measure.id), measure]);
    }
  };
}
