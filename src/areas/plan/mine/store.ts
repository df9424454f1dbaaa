import type { Query } from '../../../kit/lists';
import type { measures } from '../lists';
import type { Whose } from './model';

const open = ['Ej påbörjad', 'Pågår', 'Pausad'];

/** The measures of one plan year of a person or a verksamhet. */
export function theirsQuery(whose: Whose, year: number, only: 'all' | 'open'): Query<typeof measures> {
  return {
    where: [
      { column: 'PlanYear', is: 'eq', value: year },
      'login' in whose ? { column: 'Owner', is: 'eq', value: { login: whose.login } } : { column: 'Department', is: 'eq', value: whose.department },
      ...(only === 'open' ? [{ column: 'Status', is: 'eq', value: open } as const] : [])
    ]
  };
}
