import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition, Person } from '../../../kit/lists';
import { councilMembers } from '../../council';
import { estTasks } from '../../situation';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { handOverChanges, handOverRows } from './handOver';
import type { HandOverRow } from './handOver';
import { tasksOf } from './owners';
import { measuresOf, openEstTasks, presentSeats } from './store';
import { useChanges } from './useChanges';
import type { ChangeRun } from './useChanges';

export interface HandOver {
  from: Person | undefined;
  /** Undefined until everything that the person owns has been read. */
  rows: HandOverRow[] | undefined;
  chosen: ReadonlySet<string>;
  to: Person | undefined;
  /** Closed measures are shown too. */
  withClosed: boolean;
  error: Error | undefined;
  /** Something was pressed too early. */
  tried: boolean;
  run: ChangeRun;
  setTo(person: Person | undefined): void;
  setClosed(shown: boolean): void;
  choose(keys: readonly string[], chosen: boolean): void;
  handOver(): void;
}

const lists = { tasks: estTasks as unknown as ListDefinition, seats: councilMembers as unknown as ListDefinition };

/**
 * Everything that a person owns, to another in one step.
 * @param id the person's number; 0 for open measures that nobody owns
 */
export function useHandOver(id: number, person: Person | undefined, unowned: readonly Measure[]): HandOver {
  const { access } = useSite();
  const own = useItems(measures, id ? measuresOf(id) : undefined);
  const tasks = useItems(estTasks, id && may(access, estTasks, 'edit') ? openEstTasks : undefined);
  const seats = useItems(councilMembers, id && may(access, councilMembers, 'edit') ? presentSeats : undefined);
  const [changed, setChanged] = React.useState<ReadonlyMap<string, boolean>>(new Map());
  const [to, setTo] = React.useState<Person>();
  const [withClosed, setClosed] = React.useState(false);
  const [tried, setTried] = React.useState(false);
  const run = useChanges([measures, estTasks, councilMembers]);
  const first = React.useRef(person);
  first.current = first.current ?? person ?? own.items?.find(({ Owner }) => Owner)?.Owner;
  const from = first.current;
  const others = (items: { items: unknown; error: Error | undefined }, readable: boolean): boolean => !id || !readable || items.items !== undefined || items.error !== undefined;
  const ready = (id ? own.items !== undefined : true) && others(tasks, may(access, estTasks, 'edit')) && others(seats, may(access, councilMembers, 'edit'));
  const all = React.useMemo(
    () => !ready ? undefined : handOverRows(id ? own.items! : unowned, from ? tasksOf(from, tasks.items ?? []) : [], (seats.items ?? []).filter(seat => seat.Person?.id === id)),
    [ready, id, own.items, tasks.items, seats.items, unowned, from]
  );
  const rows = all?.filter(row => withClosed || !row.closed);
  const chosen = new Set(rows?.filter(row => changed.get(row.key) ?? row.chosen).map(({ key }) => key));
  return {
    from, rows, chosen, to, withClosed, tried, run, setTo, setClosed, error: own.error ?? tasks.error ?? seats.error,
    choose: (keys, wanted) => setChanged(new Map([...changed, ...keys.map((key): [string, boolean] => [key, wanted])])),
    handOver: () => {
      setTried(true);
      const given = rows?.filter(({ key }) => chosen.has(key)) ?? [];
      if (!to || to.id === from?.id || given.length === 0) return;
      run.run(() => Promise.resolve(handOverChanges(given, from, to, lists)));
    }
  };
}
