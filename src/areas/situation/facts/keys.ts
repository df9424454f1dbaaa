/** Settings that tell which municipality it is and whom it compares itself with. Brought along by the very first call. */
import type { Query } from '../../../kit/lists';
import { municipalityKeys } from '../../settings';
import type { settings } from '../../settings';

/** The kommungrupp that the coordinator has put together. */
export const groupKey = 'compareGroup';

export const municipalityQuery: Query<typeof settings> = { where: [{ column: 'Title', is: 'eq', value: [municipalityKeys.code, municipalityKeys.name, groupKey] }] };
