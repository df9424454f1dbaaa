/** Stand-in for @microsoft/sp-page-context: where the web part is, and for whom. */
import { Guid, ServiceKey } from './coreLibrary.ts';
import { strictTree } from '../strict.ts';
import type { HostData } from '../hostData.ts';

interface Mask { High: string; Low: string }

const bits = (mask: Mask): bigint => (BigInt(mask.High) << 32n) | BigInt(mask.Low);

/** Positions of the bits as in SP.PermissionKind; the mask's bit is one lower. */
const kinds: Record<string, number> = {
  viewListItems: 1, addListItems: 2, editListItems: 3, deleteListItems: 4, approveItems: 5, openItems: 6, viewVersions: 7, deleteVersions: 8,
  manageLists: 12, viewFormPages: 13, open: 17, viewPages: 18, managePermissions: 26, manageWeb: 31, enumeratePermissions: 63,
};

export class SPPermission {
  readonly value: Mask;

  constructor(value: Mask) {
    this.value = value;
  }

  hasPermission(wanted: SPPermission): boolean {
    return (bits(this.value) & bits(wanted.value)) === bits(wanted.value);
  }

  hasAllPermissions(...wanted: SPPermission[]): boolean {
    return wanted.every(permission => this.hasPermission(permission));
  }

  hasAnyPermissions(...wanted: SPPermission[]): boolean {
    return wanted.some(permission => this.hasPermission(permission));
  }
}

for (const [name, kind] of Object.entries(kinds)) {
  const mask = 1n << BigInt(kind - 1);
  Object.defineProperty(SPPermission, name, { value: new SPPermission({ High: String(mask >> 32n), Low: String(mask & 0xffffffffn) }), enumerable: true });
}

export const PageContext = {
  serviceKey: ServiceKey.createCustom('sp-page-context:PageContext', () => {
    throw new Error('SPFx stand-in: PageContext is made by the host only');
  }),
};

const culture = (language: string): string => language.replace(/-(\w+)$/, (_, region: string) => `-${region.toUpperCase()}`);

/** Builds `context.pageContext`. The web's language is the site's, the UI culture the reader's, as in SharePoint. */
export function makePageContext(data: HostData): object {
  const { site, user } = data;
  const ui = culture(data.language);
  const regional = site.language === 1053 ? 'sv-SE' : 'en-US';
  return strictTree('pageContext', {
    isInitialized: true,
    user: { loginName: user.loginName, displayName: user.displayName, email: user.email, isAnonymousGuestUser: false, isExternalGuestUser: false, preferUserTimeZone: false },
    web: {
      id: Guid.parse(site.webId), absoluteUrl: site.absoluteUrl, serverRelativeUrl: site.serverRelativeUrl, title: site.title, description: site.description,
      language: site.language, languageName: regional, templateName: '1', isAppWeb: false, logoUrl: '', permissions: new SPPermission(site.permissions),
    },
    site: { id: Guid.parse(site.id), absoluteUrl: site.absoluteUrl, serverRelativeUrl: site.serverRelativeUrl, serverRequestPath: location.pathname, classification: '', group: undefined, isNoScriptEnabled: true, sitePagesEnabled: true },
    list: undefined,
    listItem: undefined,
    cultureInfo: { currentCultureName: regional, currentUICultureName: ui, isRightToLeft: false },
    aadInfo: { tenantId: Guid.parse(data.tenantId), userId: Guid.parse(user.objectId), instanceUrl: 'https://login.microsoftonline.com' },
    legacyPageContext: {
      formDigestValue: data.digest.value, formDigestTimeoutSeconds: data.digest.timeoutSeconds,
      userId: user.id, userLoginName: user.loginName, userDisplayName: user.displayName, userEmail: user.email, userPrincipalName: user.loginName,
      systemUserKey: `i:0#.f|membership|${user.loginName}`, aadUserId: user.objectId, aadTenantId: data.tenantId, isSiteAdmin: user.isSiteAdmin,
      siteId: `{${site.id}}`, siteAbsoluteUrl: site.absoluteUrl, siteServerRelativeUrl: site.serverRelativeUrl,
      webId: `{${site.webId}}`, webAbsoluteUrl: site.absoluteUrl, webServerRelativeUrl: site.serverRelativeUrl, webTitle: site.title, webLanguage: site.language, webLanguageName: regional, webTemplate: '1',
      portalUrl: data.portalUrl, tenantDisplayName: 'Kommunen', layoutsUrl: '_layouts/15', serverRequestPath: location.pathname,
      currentLanguage: data.language === 'sv-se' ? 1053 : 1033, currentCultureName: regional, currentUICultureName: ui, currentCultureLCID: site.language,
      webTimeZone: site.timeZone, isSPO: true, isAnonymousGuestUser: false, isExternalGuestUser: false, listId: undefined, listUrl: '', pageItemId: undefined, pageListId: undefined,
      webPermMasks: site.permissions, cdnPrefix: '', env: 'prod',
    },
  });
}
