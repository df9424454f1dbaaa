import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import { allows, batched, connect, isFault, listPath, permission, storeOf, toFault } from '../kit/lists';
import type { Access, ItemOf, PermissionMask } from '../kit/lists';
import { councilNameQuery } from '../areas/council';
import { municipalityQuery } from '../areas/situation';
import { measures, yearQuery } from '../areas/plan';
import type { Measure } from '../areas/plan';
import { settings } from '../areas/settings';
import type { Host } from './host';

/** The tenant property (storage entity) that names the home site for pages and tabs elsewhere. */
export const homeProperty = 'trygghetsnavet-home';

const remembered = 'trygghetsnavet.home';

/** The home site, found: where it is, and the first things read of it. */
export interface Home {
  url: string;
  path: string;
  sp: SPFI;
  /** The measures of this plan year: whatever the role, what the start page shows first is made of them. */
  plan: Measure[] | undefined;
  /** The setting that names the council, which the navigation shows. */
  councilName?: ItemOf<typeof settings>[];
  /** Which municipality it is, for its figures. */
  municipality?: ItemOf<typeof settings>[];
  /** Comes with the first answer, or right after it when the home site had to be looked for. */
  access: Access | Promise<Access>;
}

export type Search =
  | { phase: 'found'; home: Home }
  /** No home site is known. `canSetUp`: this user may make this site one. */
  | { phase: 'none'; canSetUp: boolean }
  /** The home site is known, and this user may not see it, or it has no lists (yet). */
  | { phase: 'closed'; url: string };

interface RawList { EffectiveBasePermissions: PermissionMask; RootFolder: { ServerRelativeUrl: string }; }

/** The user's claims login name, from the UPN that pages give. */
export function claimsLogin(upn: string): string {
  return upn.includes('|') ? upn : `i:0#.f|membership|${upn.toLowerCase()}`;
}

const pathOf = (url: string): string => new URL(url).pathname.replace(/\/$/, '');
const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

function accessCall(sp: SPFI): Promise<RawList[]> {
  return sp.web.lists.select('Id', 'EffectiveBasePermissions', 'RootFolder/ServerRelativeUrl').expand('RootFolder')() as unknown as Promise<RawList[]>;
}

/** Which of our lists the user sees in a site, and what they may do there. */
function accessFrom(lists: RawList[], path: string): Access {
  const prefixes = [listPath({ name: '' }), listPath({ name: '', library: true })].map(start => `${path}/${start}`.toLowerCase());
  return new Map(lists.flatMap(list => {
    const address = list.RootFolder.ServerRelativeUrl;
    const prefix = prefixes.find(start => address.toLowerCase().startsWith(start));
    return prefix === undefined ? [] : [[address.slice(prefix.length), list.EffectiveBasePermissions] as const];
  }));
}

/** What the user may do in the lists of a site: one call. */
export async function readAccess(sp: SPFI, path: string): Promise<Access> {
  try {
    return accessFrom(await accessCall(sp), path);
  } catch (error) {
    throw await toFault(error);
  }
}

function memory(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Keeps where the home site is, so that the next visit from elsewhere needs one call less. */
export function rememberHome(url: string): void {
  try {
    memory()?.setItem(remembered, url);
  } catch {
    // A full or blocked store only costs that call.
  }
}

async function open(host: Host, url: string, year: number, sp = connect(url)): Promise<Search> {
  const path = pathOf(url);
  const [access, plan] = await Promise.allSettled([readAccess(sp, path), storeOf({ sp, path }, measures).query(yearQuery(year))]);
  if (access.status === 'rejected') {
    if (isFault(access.reason, 'denied') || isFault(access.reason, 'missing')) return { phase: 'closed', url };
    throw access.reason;
  }
  if (!access.value.has(settings.name)) return { phase: 'closed', url };
  return { phase: 'found', home: { url, path, sp, plan: plan.status === 'fulfilled' ? plan.value : undefined, access: access.value } };
}

/** From a site that is not the home site: the year's measures first, then what the user may do. */
async function openElsewhere(host: Host, url: string, year: number): Promise<Search> {
  const sp = connect(url);
  const path = pathOf(url);
  try {
    const plan = await storeOf({ sp, path }, measures).query(yearQuery(year));
    rememberHome(url);
    return { phase: 'found', home: { url, path, sp, plan, access: readAccess(sp, path) } };
  } catch {
    // No measures to be read: whether the site is closed or the fault was passing, the longer way tells.
    return open(host, url, year, sp);
  }
}

const valueOf = <T>(answer: PromiseSettledResult<unknown>): T | undefined => answer.status === 'fulfilled' ? answer.value as T : undefined;

/** The value of a storage entity; an unknown one answers with `odata.null`. */
function entityValue(answer: PromiseSettledResult<unknown>): string | undefined {
  const value = answer.status === 'fulfilled' ? (answer.value as { Value?: string }).Value : undefined;
  return value || undefined;
}

/**
 * Finds the home site and reads the first content of the start page, in at most two calls: the web part's
 * property, else this site if it holds our settings list, else the tenant property.
 * @throws SharePointFault when SharePoint cannot be reached
 */
export async function findHome(host: Host, year: number): Promise<Search> {
  const here = withoutSlash(host.webUrl);
  const set = host.homeUrl && withoutSlash(new URL(host.homeUrl, here).href);
  if (set && set !== here) return open(host, set, year);

  const kept = memory()?.getItem(remembered);
  if (!set && kept && kept !== here && kept.startsWith(new URL(here).origin)) {
    const found = await open(host, kept, year).catch(() => undefined);
    if (found?.phase === 'found') return found;
    memory()?.removeItem(remembered);
  }

  const sp = connect(here, { digest: host.digest });
  const path = pathOf(here);
  const [lists, entity, plan, web, councilName, municipality] = await batched<unknown>(sp, [
    asking => accessCall(asking),
    asking => asking.web.getStorageEntity(homeProperty),
    asking => storeOf({ sp: asking, path }, measures).query(yearQuery(year)),
    asking => asking.web.select('EffectiveBasePermissions')(),
    asking => storeOf({ sp: asking, path }, settings).query(councilNameQuery),
    asking => storeOf({ sp: asking, path }, settings).query(municipalityQuery)
  ]);
  if (lists.status === 'rejected') throw lists.reason;
  const access = accessFrom(lists.value as RawList[], path);
  if (access.has(settings.name)) {
    return { phase: 'found', home: { url: here, path, sp, plan: valueOf<Measure[]>(plan), councilName: valueOf(councilName), municipality: valueOf(municipality), access } };
  }
  const named = entityValue(entity);
  const elsewhere = named && withoutSlash(new URL(named, here).href);
  if (elsewhere && elsewhere !== here) return openElsewhere(host, elsewhere, year);
  const mask = web.status === 'fulfilled' ? (web.value as { EffectiveBasePermissions: PermissionMask }).EffectiveBasePermissions : undefined;
  const canSetUp = mask !== undefined && allows(mask, permission.manageWeb) && allows(mask, permission.manageLists);
  return elsewhere || set ? canSetUp ? { phase: 'none', canSetUp } : { phase: 'closed', url: here } : { phase: 'none', canSetUp };
}
