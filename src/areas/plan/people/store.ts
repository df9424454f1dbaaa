/** What the pages of people and verksamheter read. */
import type { Query } from '../../../kit/lists';
import type { cameraCases } from '../../cameras';
import type { councilMembers } from '../../council';
import type { estTasks, walkObservations } from '../../situation';
import type { measureDepartments, measures } from '../lists';

/** Measures of last year, this one and those to come: who owns what now. */
export function presentMeasures(year: number): Query<typeof measures> {
  return { where: [{ column: 'PlanYear', is: 'ge', value: year - 1 }] };
}

/** All that a person owns, of whatever year. */
export function measuresOf(person: number): Query<typeof measures> {
  return { where: [{ column: 'Owner', is: 'eq', value: person }] };
}

/** EST-uppdrag that are neither done nor written off. */
export const openEstTasks: Query<typeof estTasks> = { where: [{ column: 'State', is: 'eq', value: 'Öppet', orEmpty: true }] };

/** Seats of those who sit in the council now. */
export const presentSeats: Query<typeof councilMembers> = { where: [{ column: 'Ended', is: 'eq', value: false }] };

/** What safety walks have found and nobody has mended yet. */
export const openObservations: Query<typeof walkObservations> = { where: [{ column: 'State', is: 'eq', value: 'Ska åtgärdas', orEmpty: true }] };

/** Camera cases that are not over. */
export const openCases: Query<typeof cameraCases> = {
  where: [{ column: 'CaseState', is: 'eq', value: ['Utredning', 'Klar för beslut', 'Beslutad', 'I drift'], orEmpty: true }],
  columns: ['Title', 'Department']
};

/** In which measures these verksamheter take part besides the responsible one. */
export function participationsOf(departments: readonly number[]): Query<typeof measureDepartments> {
  return { where: [{ column: 'Department', is: 'eq', value: [...departments] }] };
}
