/**
 * SharePoint's base permissions: 64 bit masks, their names and the built-in permission levels.
 * Source: SP.PermissionKind and SP.RoleType (SharePoint REST/CSOM reference).
 */
import { cannotConvert } from './errors.ts';

const bit = (kind: number): bigint => 1n << BigInt(kind - 1);

/** SP.PermissionKind numbers by name. */
export const permissionKinds: Record<string, number> = {
  viewListItems: 1, addListItems: 2, editListItems: 3, deleteListItems: 4, approveItems: 5, openItems: 6, viewVersions: 7,
  deleteVersions: 8, cancelCheckout: 9, managePersonalViews: 10, manageLists: 12, viewFormPages: 13, anonymousSearchAccessList: 14,
  open: 17, viewPages: 18, addAndCustomizePages: 19, applyThemeAndBorder: 20, applyStyleSheets: 21, viewUsageData: 22,
  createSSCSite: 23, manageSubwebs: 24, createGroups: 25, managePermissions: 26, browseDirectories: 27, browseUserInfo: 28,
  addDelPrivateWebParts: 29, updatePersonalWebParts: 30, manageWeb: 31, anonymousSearchAccessWebLists: 32,
  useClientIntegration: 37, useRemoteAPIs: 38, manageAlerts: 39, createAlerts: 40, editMyUserInfo: 41, enumeratePermissions: 63,
};

export const Permission = {
  view: bit(1), add: bit(2), edit: bit(3), delete: bit(4), open: bit(6), viewVersions: bit(7), manageLists: bit(12),
  openWeb: bit(17), createGroups: bit(25), managePermissions: bit(26), browseUsers: bit(28), manageWeb: bit(31), enumerate: bit(63),
} as const;

/** A mask from SharePoint's two halves, given as numbers or decimal strings. */
export function mask(high: number | string, low: number | string): bigint {
  for (const half of [high, low]) if (!/^\d{1,10}$/.test(String(half)) || Number(half) > 0xffffffff) throw cannotConvert('Edm.Int64');
  return (BigInt(high) << 32n) | BigInt(low);
}

export const fullMask = mask(2147483647, 4294967295);

/** The two halves as SharePoint writes them: decimal strings. */
export function halves(value: bigint): { High: string; Low: string } {
  return { High: String(value >> 32n), Low: String(value & 0xffffffffn) };
}

export function allows(value: bigint, needed: bigint): boolean {
  return (value & needed) === needed;
}

export interface BuiltInRole { id: number; type: number; order: number; hidden: boolean; mask: bigint; english: string; swedish: string; describe: string; beskriv: string }

/** The permission levels every site collection has, in SharePoint's order. */
export const builtInRoles: BuiltInRole[] = [
  { id: 1073741829, type: 5, order: 1, hidden: false, mask: fullMask, english: 'Full Control', swedish: 'Fullständig behörighet', describe: 'Has full control.', beskriv: 'Har fullständig behörighet.' },
  { id: 1073741828, type: 4, order: 32, hidden: false, mask: mask(432, 1012866047), english: 'Design', swedish: 'Design', describe: 'Can view, add, update, delete, approve, and customize.', beskriv: 'Kan visa, lägga till, uppdatera, ta bort, godkänna och anpassa.' },
  { id: 1073741830, type: 6, order: 48, hidden: false, mask: mask(432, 1011030767), english: 'Edit', swedish: 'Redigera', describe: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', beskriv: 'Kan lägga till, redigera och ta bort listor samt visa, lägga till, uppdatera och ta bort listobjekt och dokument.' },
  { id: 1073741827, type: 3, order: 64, hidden: false, mask: mask(432, 1011028719), english: 'Contribute', swedish: 'Delta', describe: 'Can view, add, update, and delete list items and documents.', beskriv: 'Kan visa, lägga till, uppdatera och ta bort listobjekt och dokument.' },
  { id: 1073741826, type: 2, order: 128, hidden: false, mask: mask(176, 138612833), english: 'Read', swedish: 'Läsa', describe: 'Can view pages and list items and download documents.', beskriv: 'Kan visa sidor och listobjekt samt ladda ned dokument.' },
  { id: 1073741825, type: 1, order: 160, hidden: true, mask: mask(48, 134287360), english: 'Limited Access', swedish: 'Begränsad åtkomst', describe: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.', beskriv: 'Kan visa vissa listor, dokumentbibliotek, listobjekt, mappar eller dokument när behörighet har getts.' },
];

export const limitedAccessRole = 1073741825;
