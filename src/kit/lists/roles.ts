import type { Label } from './columns';

/** The roles of the product (domain.md §6 and the design's "Roles"), each a SharePoint group of the home site. */
export type Role = 'coordinator' | 'head' | 'councillor' | 'decider' | 'registrar' | 'reader';

export const roles: readonly Role[] = ['coordinator', 'head', 'councillor', 'decider', 'registrar', 'reader'];

/** Names of the groups. Swedish on every site: they are the municipality's own titles. */
export const groupNames: Record<Role, string> = {
  coordinator: 'Trygghetsnavet samordnare',
  head: 'Trygghetsnavet verksamhetschefer',
  councillor: 'Trygghetsnavet rådsledamöter',
  decider: 'Trygghetsnavet beslutsfattare',
  registrar: 'Trygghetsnavet registratorer',
  reader: 'Trygghetsnavet läsare'
};

export const groupDescriptions: Record<Role, string> = {
  coordinator: 'Samordningsfunktionen: får ändra allt i Trygghetsnavet.',
  head: 'Verksamhetschefer: får lägga till och ändra åtgärder och händelser.',
  councillor: 'Rådets ledamöter: läser rådets underlag.',
  decider: 'Förvaltningsledningen: registrerar förankring och beslut.',
  registrar: 'Registrator: läser färdiga dokument och sätter diarienummer.',
  reader: 'Läsare: ser läget och färdiga dokument.'
};

/**
 * What a role may do in one list.
 * read: view items · add: add, never change · edit: add and change, never delete · write: all with items.
 */
export type Right = 'read' | 'add' | 'edit' | 'write';

export type Rights = Partial<Record<Role, Right>>;

/** Base permissions as SharePoint numbers them (SP.PermissionKind: bit n is kind n + 1). */
export const permission = {
  viewItems: 1, addItems: 2, editItems: 3, deleteItems: 4, openItems: 6, viewVersions: 7,
  manageLists: 12, viewFormPages: 13, open: 17, viewPages: 18, managePermissions: 26,
  browseUserInfo: 28, manageWeb: 31, useRemoteApis: 38, useClientIntegration: 37
} as const;

/** A permission mask as SharePoint sends it: two 32-bit halves as decimal strings or numbers. */
export interface PermissionMask { High: string | number; Low: string | number; }

/** Whether the mask holds a base permission, given by its number in `permission`. */
export function allows(mask: PermissionMask, kind: number): boolean {
  const bit = kind - 1;
  const half = Number(bit < 32 ? mask.Low : mask.High);
  // Unsigned shift: the halves are 32-bit numbers whose highest bit may be set.
  return ((half >>> (bit % 32)) & 1) === 1;
}

/** The mask that holds just these permissions, halves as decimal strings. */
export function maskOf(kinds: readonly number[]): { High: string; Low: string } {
  let low = 0;
  let high = 0;
  for (const kind of kinds) {
    const bit = kind - 1;
    if (bit < 32) low = (low | (1 << bit)) >>> 0;
    else high = (high | (1 << (bit - 32))) >>> 0;
  }
  return { High: String(high), Low: String(low) };
}

const readable = [
  permission.viewItems, permission.openItems, permission.viewVersions, permission.viewFormPages, permission.open,
  permission.viewPages, permission.browseUserInfo, permission.useRemoteApis, permission.useClientIntegration
];

/**
 * The permission level behind each right. `read` and `write` are SharePoint's own, found by their type
 * because their names follow the site's language; the two between are made by the set-up.
 */
export const levels: Record<Right, { roleType: number } | { name: string; description: Label; permissions: readonly number[] }> = {
  read: { roleType: 2 },
  write: { roleType: 3 },
  edit: {
    name: 'Trygghetsnavet lägga till och ändra',
    description: { sv: 'Läsa, lägga till och ändra, men inte ta bort.', en: 'Read, add and edit, but not delete.' },
    permissions: [...readable, permission.addItems, permission.editItems]
  },
  add: {
    name: 'Trygghetsnavet lägga till',
    description: { sv: 'Läsa och lägga till, men inte ändra eller ta bort.', en: 'Read and add, but neither edit nor delete.' },
    permissions: [...readable, permission.addItems]
  }
};
