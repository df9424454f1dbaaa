/** Settings that tell which municipality it is, whom it compares itself with and when it follows up. Brought along by the very first call. */
import type { Query } from '../../../kit/lists';
import { followUpMonthsKey, municipalityKeys } from '../../settings';
import type { settings } from '../../settings';

/** The kommungrupp that the coordinator has put together. */
export const groupKey = 'compareGroup';

export const municipalityQuery: Query<typeof settings> = { where: [{ column: 'Title', is: 'eq', value: [municipalityKeys.code, municipalityKeys.name, groupKey, followUpMonthsKey] }] };
