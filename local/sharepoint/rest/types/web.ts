/** The roots of the API: web, site, context information, regional settings, and what lies straight under them. */
import { accessDenied, badRequest } from '../../errors.ts';
import { Permission } from '../../permissions.ts';
import { biases, findTimeZone, isoUtc, offsetAt, parseDate, timeZones } from '../../timeZones.ts';
import type { TimeZoneInfo } from '../../timeZones.ts';
import { digestSeconds, issueDigest } from '../digest.ts';
import { Complex, Doc, entity, text, Values, value } from '../model.ts';
import type { Call, EntityType, Node } from '../model.ts';
import { fileBy, fileByLink, folderBy, folderCollection, recycleCollection } from './files.ts';
import { listAt, listCollection, userInfoList } from './lists.ts';
import { resolveUser, searchUser } from './people.ts';
import { groupType, roleDefinitions, securable, siteGroups, siteUsers, userType } from './security.ts';

function openWeb(call: Call): void {
  call.session.demand(call.session.webMask(), Permission.openWeb);
}

const timeZoneType: EntityType = {
  name: 'SP.TimeZone', link: () => 'Web/RegionalSettings/TimeZone',
  props: {
    Description: (_one, call) => zone(call).description, Id: (_one, call) => zone(call).id,
    Information: (_one, call) => new Complex('SP.TimeZoneInformation', biases(call.session.site.iana, new Date(call.engine.now()).getUTCFullYear())),
  },
  links: {
    localTimeToUTC: (_one, call, args) => value('LocalTimeToUTC', isoUtc(parseDate(text(call, args, 'date').replace(/Z$/i, ''), call.session.site.iana) ?? bad())),
    utcToLocalTime: (_one, call, args) => {
      const instant = parseDate(text(call, args, 'date').replace(/Z?$/i, 'Z'), call.session.site.iana) ?? bad();
      return value('UTCToLocalTime', isoUtc(instant + offsetAt(instant, call.session.site.iana)).replace('Z', ''));
    },
  },
};

const otherZoneType: EntityType = {
  name: 'SP.TimeZone', link: (one: TimeZoneInfo) => `Web/RegionalSettings/TimeZones(${one.id})`,
  props: { Description: (one: TimeZoneInfo) => one.description, Id: (one: TimeZoneInfo) => one.id, Information: (one: TimeZoneInfo, call) => new Complex('SP.TimeZoneInformation', biases(one.iana, new Date(call.engine.now()).getUTCFullYear())) },
};

function bad(): never {
  throw badRequest('String was not recognized as a valid DateTime.');
}

function zone(call: Call): { id: number; description: string } {
  return findTimeZone(call.session.site.timeZone) ?? { id: 0, description: call.session.site.timeZone };
}

const regionalType: EntityType = {
  name: 'SP.RegionalSettings', link: () => 'Web/RegionalSettings',
  props: {
    AdjustHijriDays: () => 0, AlternateCalendarType: () => 0, AM: () => '', CalendarType: () => 1, Collation: () => 25, CollationLCID: () => 2072, DateFormat: () => 2, DateSeparator: () => '-', DecimalSeparator: () => ',',
    DigitGrouping: () => '3;0', FirstDayOfWeek: () => 1, FirstWeekOfYear: () => 2, IsEastAsia: () => false, IsRightToLeft: () => false, IsUIRightToLeft: () => false, ListSeparator: () => ';', LocaleId: (_one, call) => call.session.site.localeId,
    NegativeSign: () => '-', NegNumberMode: () => 1, PM: () => '', PositiveSign: () => '', ShowWeeks: () => true, ThousandSeparator: () => '\u00a0', Time24: () => true, TimeMarkerPosition: () => 0, TimeSeparator: () => ':', WorkDayEndHour: () => 1020, WorkDays: () => 62, WorkDayStartHour: () => 480,
  },
  links: {
    TimeZone: () => entity(timeZoneType, {}),
    TimeZones: () => {
      const one = (id: unknown): Node => {
        const found = timeZones.find((zone) => zone.id === Number(id));
        if (!found) throw badRequest('The time zone is not valid.');
        return entity(otherZoneType, found);
      };
      return { kind: 'collection', type: otherZoneType, list: () => timeZones, key: one, links: { getById: (inner, args) => one(text(inner, args, 'id')) } };
    },
  },
};

const storageType: EntityType = {
  name: 'SP.StorageEntity', link: () => 'Web/GetStorageEntity',
  props: { Comment: (one) => one?.comment ?? null, Description: (one) => one?.description ?? null, Value: (one) => one?.value ?? null },
  project: (one) => new Doc({ type: 'SP.StorageEntity', link: 'Web/GetStorageEntity', values: one ? { Comment: one.comment, Description: one.description, Value: one.value } : { 'odata.null': true } }),
};

const web = securable(() => ({}), () => 'Web');

export const webType: EntityType = {
  name: 'SP.Web', link: () => 'Web',
  props: {
    AllowRssFeeds: () => true, AlternateCssUrl: () => '', AppInstanceId: () => '00000000-0000-0000-0000-000000000000', Configuration: () => 0, Created: (_one, call) => call.session.site.created, CurrentChangeToken: (_one, call) => new Complex('SP.ChangeToken', { StringValue: `1;2;${call.session.site.webId};${call.engine.now()};1` }),
    CustomMasterUrl: () => '/_catalogs/masterpage/seattle.master', Description: (_one, call) => call.session.site.description, EnableMinimalDownload: () => false, Id: (_one, call) => call.session.site.webId, IsMultilingual: () => false,
    Language: (_one, call) => call.session.site.language, LastItemModifiedDate: (_one, call) => call.engine.lists.every(call.session.site).reduce((last, list) => (list.modified > last ? list.modified : last), call.session.site.created),
    MasterUrl: () => '/_catalogs/masterpage/seattle.master', NoCrawl: () => false, OverwriteTranslationsOnChange: () => false, ResourcePath: (_one, call) => new Complex('SP.ResourcePath', { DecodedUrl: call.siteUrl }), QuickLaunchEnabled: () => true, RecycleBinEnabled: () => true,
    ServerRelativeUrl: (_one, call) => call.session.site.url, SiteLogoUrl: () => null, SyndicationEnabled: () => true, Title: (_one, call) => call.session.site.title, TreeViewEnabled: () => false, UIVersion: () => 15, UIVersionConfigurationEnabled: () => false, Url: (_one, call) => call.siteUrl, WebTemplate: () => 'GROUP', WelcomePage: () => 'SitePages/Home.aspx',
  },
  more: { ...web.more, ServerRelativePath: (_one, call) => new Complex('SP.ResourcePath', { DecodedUrl: call.session.site.url }), SupportedUILanguageIds: (_one, call) => new Values('Edm.Int32', [call.session.site.language, 1033]), IsHomepageModernized: () => true },
  links: {
    ...web.links,
    Lists: (_one, call) => listCollection(call),
    getList: (_one, call, args) => listAt(call, text(call, args, 'strUrl')),
    GetListUsingPath: (_one, call, args) => listAt(call, text(call, args, 'DecodedUrl')),
    SiteUserInfoList: (_one, call) => userInfoList(call),
    CurrentUser: (_one, call) => entity(userType, call.session.user),
    RegionalSettings: () => entity(regionalType, {}),
    AssociatedOwnerGroup: (_one, call) => entity(groupType, call.engine.associatedGroup(call.session.site, 0)),
    AssociatedMemberGroup: (_one, call) => entity(groupType, call.engine.associatedGroup(call.session.site, 1)),
    AssociatedVisitorGroup: (_one, call) => entity(groupType, call.engine.associatedGroup(call.session.site, 2)),
    SiteUsers: (_one, call) => siteUsers(call),
    SiteGroups: (_one, call) => siteGroups(call),
    getUserById: (_one, call, args) => (siteUsers(call).links?.getById as NonNullable<ReturnType<typeof siteUsers>['links']>[string])(call, args),
    RoleDefinitions: (_one, call) => roleDefinitions(call),
    Folders: (_one, call) => folderCollection(call, call.engine.files.folder(call.session, call.session.site.url)),
    RootFolder: (_one, call) => folderBy(call, call.session.site.url),
    RecycleBin: (_one, call) => recycleCollection(call),
    getFolderByServerRelativePath: (_one, call, args) => folderBy(call, text(call, args, 'decodedUrl')),
    getFolderByServerRelativeUrl: (_one, call, args) => folderBy(call, text(call, args, 'serverRelativeUrl')),
    getFileByServerRelativePath: (_one, call, args) => fileBy(call, text(call, args, 'decodedUrl')),
    getFileByServerRelativeUrl: (_one, call, args) => fileBy(call, text(call, args, 'serverRelativeUrl')),
    getFileByUrl: (_one, call, args) => fileByLink(call, text(call, args, 'fileUrl')),
    getFolderById: (_one, call, args) => folderBy(call, call.engine.files.folderById(call.session, text(call, args, 'uniqueId')).url),
    DefaultDocumentLibrary: (_one, call) => listAt(call, 'Shared Documents'),
    // There are no sites below a site here.
    Webs: () => ({ kind: 'collection', type: webType, list: () => [] }),
    WebInfos: () => ({ kind: 'collection', type: webType, list: () => [] }),
    getFileById: (_one, call, args) => fileBy(call, call.engine.files.byId(call.session, text(call, args, 'uniqueId')).url),
    GetStorageEntity: (_one, call, args) => entity(storageType, call.engine.tenantProperty(text(call, args, 'key'))),
  },
  actions: {
    ...web.actions,
    ensureUser: (_one, call, args) => {
      call.session.demand(call.session.webMask(), Permission.browseUsers);
      return entity(userType, call.engine.principals.ensure(call.session.site, text(call, args, 'logonName')));
    },
    SetStorageEntity: (_one, call, args) => {
      if (!call.session.isAdmin) throw accessDenied();
      call.engine.setTenantProperty(text(call, args, 'key', 0), text(call, args, 'value', 1), text(call, args, 'description', 2), text(call, args, 'comments', 3));
      return undefined;
    },
    RemoveStorageEntity: (_one, call, args) => {
      if (!call.session.isAdmin) throw accessDenied();
      call.engine.removeTenantProperty(text(call, args, 'key'));
      return undefined;
    },
  },
  merge: (_one, call) => {
    call.session.demand(call.session.webMask(), Permission.manageWeb);
    call.engine.updateSite(call.session.site.url, { title: call.body.Title as string | undefined, description: call.body.Description as string | undefined });
    return undefined;
  },
};

const siteType: EntityType = {
  name: 'SP.Site', link: () => 'Site',
  props: {
    AllowDesigner: () => true, Classification: () => '', CompatibilityLevel: () => 15, GroupId: () => '00000000-0000-0000-0000-000000000000', HubSiteId: () => '00000000-0000-0000-0000-000000000000', Id: (_one, call) => call.session.site.id, IsHubSite: () => false, LockIssue: () => null,
    PrimaryUri: (_one, call) => `${call.siteUrl}/`, ReadOnly: () => false, RequiredDesignerVersion: () => '15.0.0.0', ServerRelativeUrl: (_one, call) => call.session.site.url, ShareByEmailEnabled: () => false, ShowUrlStructure: () => false, Url: (_one, call) => call.siteUrl, WriteLocked: () => false,
  },
  links: { RootWeb: () => entity(webType, {}), RecycleBin: (_one, call) => recycleCollection(call), Owner: (_one, call) => entity(userType, call.engine.principals.users(call.session.site).find((one) => one.isAdmin) ?? call.session.user) },
};

function contextInfo(call: Call): Doc {
  return new Doc({
    type: 'SP.ContextWebInformation', link: 'contextinfo', values: {
      FormDigestTimeoutSeconds: digestSeconds, FormDigestValue: issueDigest(call.session, call.engine.now()), LibraryVersion: '16.0.26120.12000', SiteFullUrl: `${call.siteUrl}`, SupportedSchemaVersions: new Values('Edm.String', ['14.0.0.0', '15.0.0.0']), WebFullUrl: `${call.siteUrl}`,
    },
  });
}

const contextType: EntityType = { name: 'SP.ContextWebInformation', props: {}, project: (_one, call) => contextInfo(call) };
const contextNode = (call: Call): Node => (call.verbose ? value('GetContextWebInformation', contextInfo(call)) : entity(contextType, {}));
const picker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';

export const rootType: EntityType = {
  name: 'Root', props: {},
  links: {
    Web: (_one, call) => {
      openWeb(call);
      return entity(webType, {});
    },
    Site: (_one, call) => {
      openWeb(call);
      return entity(siteType, {});
    },
    Lists: (_one, call) => {
      openWeb(call);
      return listCollection(call);
    },
  },
  actions: {
    ContextInfo: (_one, call) => {
      openWeb(call);
      return contextNode(call);
    },
    [`${picker}.clientpeoplepickersearchuser`]: (_one, call) => searchUser(call),
    [`${picker}.clientpeoplepickerresolveuser`]: (_one, call) => resolveUser(call),
  },
};

