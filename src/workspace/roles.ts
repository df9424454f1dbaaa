import { may } from '../kit/lists';
import type { Access, Role } from '../kit/lists';
import { measures } from '../areas/plan';
import { settings } from '../areas/settings';

// By name alone: their areas are loaded when they are opened. What only the council reads tells a councillor, and is asked for last.
const decisions = { name: 'Decisions' };
const cameraCases = { name: 'CameraCases' };

/**
 * The user's role, from what SharePoint lets them do in our lists. Group membership is not asked for, since
 * `currentuser/groups` leaves out membership through Entra groups.
 */
export function roleOf(access: Access): Role {
  if (may(access, settings, 'edit')) return 'coordinator';
  if (may(access, measures, 'edit')) return 'head';
  if (may(access, decisions, 'add')) return 'decider';
  if (may(access, cameraCases, 'read')) return 'registrar';
  return 'reader';
}
