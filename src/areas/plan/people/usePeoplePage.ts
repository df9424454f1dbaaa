import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { useRoute, useRouter } from '../../../kit/ui/router';
import { councilMembers } from '../../council';
import { departments } from '../../settings';
import type { Department } from '../../settings';
import { estTasks } from '../../situation';
import { useFollowUpMonths } from '../followUpMonths';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { hasLeft } from './directory';
import type { Standing } from './directory';
import { ownersOf, withoutOwner } from './owners';
import type { Owner } from './owners';
import { openEstTasks, presentMeasures, presentSeats } from './store';
import { useStanding } from './useStanding';

export interface PeoplePageState {
  /** Undefined until read. */
  owners: Owner[] | undefined;
  shown: Owner[];
  standing: ReadonlyMap<number, Standing> | undefined;
  left: Owner[];
  unowned: Measure[];
  departments: readonly Department[];
  filter: { text: string; department: number; show: string };
  error: Error | undefined;
  /** Whose things are being handed over: a person's number, 0 for what has no owner. */
  open: number | undefined;
  show(person: number): void;
  close(): void;
  setQuery(part: Record<string, string>): void;
  refresh(): void;
}

/** Who owns what in the plan, and beside it. */
export function usePeoplePage(): PeoplePageState {
  const { access } = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const now = today();
  const months = useFollowUpMonths();
  const read = useItems(measures, presentMeasures(Number(now.slice(0, 4))));
  const tasks = useItems(estTasks, may(access, estTasks, 'read') ? openEstTasks : undefined);
  const seats = useItems(councilMembers, may(access, councilMembers, 'read') ? presentSeats : undefined);
  const known = useItems(departments, {});
  const owners = React.useMemo(() => read.items && ownersOf(read.items, seats.items ?? [], tasks.items ?? [], now, months), [read.items, seats.items, tasks.items, now, months]);
  const standing = useStanding(React.useMemo(() => owners?.map(({ person }) => person), [owners]));
  const filter = { text: query.text ?? '', department: Number(query.department) || 0, show: query.show ?? '' };
  const sought = filter.text.trim().toLocaleLowerCase('sv');
  const leftOne = ({ person }: Owner): boolean => hasLeft(standing?.get(person.id));
  const shown = (owners ?? []).filter(owner =>
    (!sought || [owner.person.title, owner.department?.title].some(text => text?.toLocaleLowerCase('sv').includes(sought)))
    && (!filter.department || owner.department?.id === filter.department || owner.open.some(({ Department }) => Department?.id === filter.department))
    && (filter.show !== 'left' || leftOne(owner)) && (filter.show !== 'late' || owner.late + owner.silent > 0));
  return {
    // Those who have left stand first: their work waits for someone.
    owners, shown: shown.sort((a, b) => Number(leftOne(b)) - Number(leftOne(a))), standing, left: (owners ?? []).filter(leftOne),
    unowned: React.useMemo(() => withoutOwner(read.items ?? []), [read.items]), departments: known.items ?? [], filter,
    error: read.error ?? known.error ?? seats.error ?? tasks.error,
    open: query.person === undefined ? undefined : Number(query.person),
    show: person => router.go({ path, query: { ...query, person: String(person) } }),
    close: () => router.go({ path, query: { ...query, person: '' } }),
    setQuery: part => router.go({ path, query: { ...query, ...part } }, { replace: true }),
    refresh: () => [read, tasks, seats, known].forEach(items => items.refresh())
  };
}
