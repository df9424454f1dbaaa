import * as strings from 'TrygghetsnavetStrings';
import type { Look } from '../../../kit/ui/Badge';
import type { EstTaskState } from '../lists';
import type { EstFault } from './model';

const stateTexts: Record<EstTaskState, () => string> = { 'Öppet': () => strings.EstOpen, 'Klart': () => strings.EstDone, 'Avskrivet': () => strings.EstWrittenOff };

const faultTexts: Record<EstFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, date: () => strings.DateInvalid, future: () => strings.EventInFuture
};

const looks: Record<EstTaskState, Look> = {
  'Öppet': { icon: 'CircleRing', tone: 'calm' }, 'Klart': { icon: 'CompletedSolid', tone: 'good' }, 'Avskrivet': { icon: 'Blocked2', tone: 'calm' }
};

/** How a task stands, in the user's language; other words as they stand. */
export function taskStateText(state: string | undefined): string {
  return stateTexts[state as EstTaskState]?.() ?? state ?? '';
}

export const taskStateLook = (state: string | undefined): Look => looks[state as EstTaskState] ?? { icon: 'CircleRing', tone: 'calm' };

export const estFaultText = (fault: EstFault): string => faultTexts[fault]();
