import * as strings from 'TrygghetsnavetStrings';
import type { Look } from '../../../kit/ui/Badge';
import type { WalkObservationState } from '../lists';
import type { WalkFault } from './model';

const stateTexts: Record<WalkObservationState, () => string> = {
  'Ska åtgärdas': () => strings.WalkToMend, 'Åtgärdad': () => strings.WalkMended, 'Åtgärdas inte': () => strings.WalkNotMended, 'Gott exempel': () => strings.WalkGood
};

const looks: Record<WalkObservationState, Look> = {
  'Ska åtgärdas': { icon: 'CircleRing', tone: 'calm' }, 'Åtgärdad': { icon: 'CompletedSolid', tone: 'good' }, 'Åtgärdas inte': { icon: 'Blocked2', tone: 'calm' },
  'Gott exempel': { icon: 'FavoriteStar', tone: 'good' }
};

const faultTexts: Record<WalkFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, date: () => strings.DateInvalid, future: () => strings.EventInFuture
};

/** How an observation stands, in the user's language; other words as they stand. */
export function observationStateText(state: string | undefined): string {
  return stateTexts[state as WalkObservationState]?.() ?? state ?? '';
}

export const observationStateLook = (state: string | undefined): Look => looks[state as WalkObservationState] ?? looks['Ska åtgärdas'];

export const walkFaultText = (fault: WalkFault): string => faultTexts[fault]();
