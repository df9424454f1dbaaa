import * as React from 'react';
import { may, useItems, useSite } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { cameraCases } from '../../cameras';
import { councilMembers } from '../../council';
import { estTasks, walkObservations } from '../../situation';
import { measureDepartments, measures } from '../lists';
import type { Measure } from '../lists';
import type { BelongingLists, Participation } from './reorganise';
import { openCases, openEstTasks, openObservations, participationsOf, presentMeasures, presentSeats } from './store';

export interface Belongings {
  measures: readonly Measure[];
  others: readonly BelongingLists[];
  participations: readonly Participation[];
}

const asList = (definition: unknown): ListDefinition => definition as ListDefinition;

/**
 * All that may move with verksamheter: undefined until read. Lists that the user may not change are left out.
 * @param departments whose participation in measures is asked for
 */
export function useBelongings(year: number, departments: readonly number[]): { belongings: Belongings | undefined; error: Error | undefined } {
  const { access } = useSite();
  const own = useItems(measures, presentMeasures(year));
  const tasks = useItems(estTasks, may(access, estTasks, 'edit') ? openEstTasks : undefined);
  const observed = useItems(walkObservations, may(access, walkObservations, 'edit') ? openObservations : undefined);
  const cases = useItems(cameraCases, may(access, cameraCases, 'edit') ? openCases : undefined);
  const seats = useItems(councilMembers, may(access, councilMembers, 'edit') ? presentSeats : undefined);
  const links = useItems(measureDepartments, departments.length > 0 ? participationsOf(departments) : undefined);
  const read: [unknown, { items: unknown; error: Error | undefined }][] = [
    [estTasks, tasks], [walkObservations, observed], [cameraCases, cases], [councilMembers, seats]
  ];
  const ready = own.items !== undefined && (departments.length === 0 || links.items !== undefined)
    && read.every(([definition, { items, error }]) => items !== undefined || error !== undefined || !may(access, asList(definition), 'edit'));
  const belongings = React.useMemo((): Belongings | undefined => !ready ? undefined : {
    measures: own.items!, participations: links.items ?? [],
    others: [
      { list: asList(estTasks), kind: 'task', items: tasks.items ?? [] },
      { list: asList(walkObservations), kind: 'observation', items: observed.items ?? [] },
      { list: asList(cameraCases), kind: 'case', items: cases.items ?? [] },
      { list: asList(councilMembers), kind: 'seat', items: seats.items ?? [] }
    ]
  }, [ready, own.items, links.items, tasks.items, observed.items, cases.items, seats.items]);
  return { belongings, error: [own, tasks, observed, cases, seats, links].find(({ error }) => error)?.error };
}
