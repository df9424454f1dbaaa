import type { Query } from '../../kit/lists';
import { addMonths } from '../../kit/text/format';
import { agreements, partners } from './lists';

/** Partners that the municipality has now; those that have ended stay in the list. */
export const presentPartners: Query<typeof partners> = { where: [{ column: 'Ended', is: 'eq', value: false }] };

/** Agreements whose period ended longer ago than this tell nothing of today. An agreement runs about four years. */
const rememberedMonths = 48;

/** Agreements and attempts of the present: those without an end, in force, or ended within four years. Dates as `YYYY-MM-DD`. */
export function presentAgreements(today: string): Query<typeof agreements> {
  return { where: [{ column: 'ValidTo', is: 'ge', value: addMonths(today, -rememberedMonths), orEmpty: true }] };
}
