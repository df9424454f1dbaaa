import { storeOf } from '../../../../kit/lists';
import { imports } from '../../lists';
import type { Import } from '../../lists';
import type { Place } from './reading';

/** Imports that were broken off, or whose undoing was, the latest first: take them up with the same file, or undo them. */
export async function resumable(place: Place): Promise<Import[]> {
  const open = await storeOf(place, imports).query({ where: [{ column: 'State', is: 'eq', value: 'Påbörjad' }] });
  // Plans are imported and taken up in the plan's own area.
  return open.filter(({ Content }) => Content !== 'Åtgärder').sort((a, b) => b.id - a.id);
}
