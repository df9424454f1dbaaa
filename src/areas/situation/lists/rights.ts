import type { Rights } from '../../../kit/lists/define';

/** What the coordinator gathers and everybody may read. */
export const gathered: Rights = { coordinator: 'write', head: 'read', councillor: 'read', decider: 'read', registrar: 'read', reader: 'read' };

/** What the verksamheter add to and correct, and everybody may read (design.md, "Roles"). */
export const reported: Rights = { ...gathered, head: 'edit' };

/** Working material of the coordinator and the verksamheter, not yet fit for others. */
export const working: Rights = { coordinator: 'write', head: 'edit', decider: 'read' };
