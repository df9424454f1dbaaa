import { useItems } from '../../../kit/lists';
import type { Reference } from '../../../kit/lists';
import { departments } from '../../settings';
import { ordered } from '../events/model';
import { areas } from '../lists';

/** Verksamheter and areas that forms and filters offer. */
export function useChoices(): { departments: Reference[]; areas: Reference[] } {
  return { departments: ordered(useItems(departments, {}).items ?? []), areas: ordered(useItems(areas, {}).items ?? []) };
}
