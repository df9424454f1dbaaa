/** Lists as REST shows them. Source: SP.List. */
import { own } from '../../own.ts';
import { etagConflict, noListAt } from '../../errors.ts';
import { entityName, entityTypeName } from '../../domain/items.ts';
import { folderUrl, isLibrary } from '../../domain/lists.ts';
import type { List, ListSettings } from '../../domain/types.ts';
import { booleanOf, Complex, demandKnown, entity, integerOf, stringOf, text, value } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import { fieldCollection } from './fields.ts';
import { folderBy } from './files.ts';
import { addUsingPath, camlItems, itemCollection, itemLinks } from './items.ts';
import type { ItemData } from './items.ts';
import { renderStream } from './stream.ts';
import { securable, siteUsers } from './security.ts';
import { viewCollection, viewNode } from './views.ts';

export const listLink = (list: List): string => `Web/Lists(guid'${list.id}')`;
const rights = securable((list: List) => ({ list }), listLink as (data: never) => string);

/** Body property → setting. */
const settable: Record<string, keyof ListSettings> = {
  EnableVersioning: 'enableVersioning', MajorVersionLimit: 'majorVersionLimit', Hidden: 'hidden', NoCrawl: 'noCrawl', OnQuickLaunch: 'onQuickLaunch', EnableAttachments: 'enableAttachments', EnableFolderCreation: 'enableFolderCreation', ReadSecurity: 'readSecurity',
  WriteSecurity: 'writeSecurity', ContentTypesEnabled: 'contentTypesEnabled', ValidationFormula: 'validationFormula', ValidationMessage: 'validationMessage', EnableMinorVersions: 'enableMinorVersions', EnableModeration: 'enableModeration', ForceCheckout: 'forceCheckout', ImageUrl: 'imageUrl',
};
const kinds: Partial<Record<keyof ListSettings, string>> = { majorVersionLimit: 'number', readSecurity: 'number', writeSecurity: 'number', validationFormula: 'string', validationMessage: 'string', imageUrl: 'string' };

function settingsOf(body: Record<string, unknown>): Partial<ListSettings> {
  const found: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(body)) {
    const key = own(settable, name);
    if (!key || given === undefined) continue;
    const kind = kinds[key] ?? 'boolean';
    found[key] = kind === 'number' ? integerOf(given) : kind === 'boolean' ? booleanOf(given) : stringOf(given);
  }
  return found as Partial<ListSettings>;
}

/** The version of a list counts changes of the list itself. */
const listEtag = (list: List): string => `"${list.id},${list.settings.version ?? 0}"`;

/** @throws 412 when the ETag names another version */
function checkEtag(list: List, call: Call): void {
  const asked = call.headers['if-match']?.trim();
  if (!asked || asked === '*') return;
  const plain = asked.replace(/^W\//i, '').replace(/"/g, '').toLowerCase();
  const own = listEtag(list).replace(/"/g, '');
  if (plain !== own && plain !== own.split(',')[1]) throw etagConflict(asked, listEtag(list));
}

/** Properties of a list that are written, and not among those it shows. */
const written = ['DefaultContentApprovalWorkflowId', 'DefaultDisplayFormUrl', 'DefaultEditFormUrl', 'DefaultNewFormUrl', 'DraftVersionVisibility', 'EnableAssignToEmail', 'EnableThrottling', 'IsSiteAssetsLibrary', 'ListExperienceOptions', 'TemplateFeatureId', 'ValidationFormula', 'ValidationMessage', 'ReadSecurity', 'WriteSecurity', 'OnQuickLaunch', 'NavigateForFormsPages', 'ListFormCustomized', 'Color', 'Icon'];
const known = (body: Record<string, unknown>): void => demandKnown(body, 'SP.List', [...Object.keys(listType.props), ...Object.keys(listType.more ?? {})], written);

export const listType: EntityType = {
  name: 'SP.List', link: listLink,
  etag: listEtag, headerEtag: listEtag,
  props: {
    AllowContentTypes: () => true, BaseTemplate: (list: List) => list.template, BaseType: (list) => (isLibrary(list) ? 1 : 0), ContentTypesEnabled: (list) => list.settings.contentTypesEnabled, CrawlNonDefaultViews: () => false, Created: (list) => list.created,
    CurrentChangeToken: (list, call) => new Complex('SP.ChangeToken', { StringValue: `1;3;${list.id as string};${call.engine.now()};1` }), DefaultContentApprovalWorkflowId: () => '00000000-0000-0000-0000-000000000000', DefaultItemOpenUseListSetting: () => false, Description: (list) => list.description, Direction: () => 'none', DisableCommenting: () => false, DisableGridEditing: () => false,
    DocumentTemplateUrl: () => null, DraftVersionVisibility: () => 0, EnableAttachments: (list) => list.settings.enableAttachments, EnableFolderCreation: (list) => list.settings.enableFolderCreation, EnableMinorVersions: (list) => list.settings.enableMinorVersions, EnableModeration: (list) => list.settings.enableModeration, EnableRequestSignOff: () => true,
    EnableVersioning: (list) => list.settings.enableVersioning, EntityTypeName: (list) => entityName(list), ExemptFromBlockDownloadOfNonViewableFiles: () => false, FileSavePostProcessingEnabled: () => false, ForceCheckout: (list) => list.settings.forceCheckout, HasExternalDataSource: () => false, Hidden: (list) => list.settings.hidden, Id: (list) => list.id,
    ImageUrl: (list) => list.settings.imageUrl, IrmEnabled: () => false, IrmExpire: () => false, IrmReject: () => false, IsApplicationList: () => false, IsCatalog: () => false, IsPrivate: () => false, ItemCount: (list) => list.itemCount, LastItemDeletedDate: (list) => list.deletedAt, LastItemModifiedDate: (list) => list.modified, LastItemUserModifiedDate: (list) => list.modified,
    ListExperienceOptions: () => 0, ListItemEntityTypeFullName: (list) => entityTypeName(list), MajorVersionLimit: (list) => list.settings.majorVersionLimit, MajorWithMinorVersionsLimit: () => 0, MultipleDataList: () => false, NoCrawl: (list) => list.settings.noCrawl,
    ParentWebPath: (_list, call) => new Complex('SP.ResourcePath', { DecodedUrl: call.session.site.url }), ParentWebUrl: (_list, call) => call.session.site.url, ParserDisabled: () => false, ServerTemplateCanCreateFolders: () => true, TemplateFeatureId: (list) => (isLibrary(list) ? '00bfea71-e717-4e80-aa17-d0c71b360101' : '00bfea71-de22-43b2-a848-c05709900100'), Title: (list) => list.title,
  },
  more: {
    ...rights.more, OnQuickLaunch: (list) => list.settings.onQuickLaunch, ValidationFormula: (list) => list.settings.validationFormula || null, ValidationMessage: (list) => list.settings.validationMessage || null, ReadSecurity: (list) => list.settings.readSecurity, WriteSecurity: (list) => list.settings.writeSecurity,
    DefaultViewUrl: (list, call) => `${folderUrl(call.session.site, list)}/${call.engine.views.default(list).url}`, DefaultNewFormUrl: (list, call) => `${folderUrl(call.session.site, list)}/NewForm.aspx`, DefaultEditFormUrl: (list, call) => `${folderUrl(call.session.site, list)}/EditForm.aspx`, DefaultDisplayFormUrl: (list, call) => `${folderUrl(call.session.site, list)}/DispForm.aspx`,
    EffectiveBasePermissionsForUI: rights.more.EffectiveBasePermissions as NonNullable<EntityType['more']>[string], SchemaXml: (list) => `<List Title="${list.title as string}" ID="{${list.id as string}}" />`, IsSystemList: () => false, IsSiteAssetsLibrary: () => false,
  },
  links: {
    ...rights.links,
    Fields: (list, call) => fieldCollection(call, list),
    Items: (list, call) => itemCollection(call, list),
    getItemById: (list, call, args) => itemCollection(call, list).key?.(Number(text(call, args, 'id')), call) as Node,
    getItemByStringId: (list, call, args) => itemCollection(call, list).key?.(Number(text(call, args, 'sId')), call) as Node,
    Views: (list, call) => viewCollection(call, list),
    DefaultView: (list, call) => viewNode(list, call.engine.views.default(list)),
    getView: (list, call, args) => viewNode(list, call.engine.views.find(list, { id: text(call, args, 'viewId') })),
    RootFolder: (list, call) => folderBy(call, folderUrl(call.session.site, list)),
    ContentTypes: (list) => ({ kind: 'collection', type: contentTypeType, list: () => (isLibrary(list) ? contentTypes.slice(1) : contentTypes.slice(0, 1)) }),
    ParentWeb: (_list, call) => entity(parentWeb, call.session.site),
  },
  actions: {
    ...rights.actions,
    recycle: (list, call) => value('Recycle', call.engine.recycleBin.list(call.session, list)),
    AddValidateUpdateItemUsingPath: (list, call) => addUsingPath(call, list),
    getItems: (list, call, args) => camlItems(call, list, args),
    RenderListDataAsStream: (list, call) => renderStream(call, list),
  },
  merge: (list, call) => {
    const { body } = call;
    checkEtag(list, call);
    known(body);
    call.engine.lists.update(call.session, list, {
      ...(body.Title === undefined ? {} : { title: stringOf(body.Title) }), ...(body.Description === undefined ? {} : { description: stringOf(body.Description) }), settings: settingsOf(body),
    });
    return undefined;
  },
  remove: (list, call) => {
    checkEtag(list, call);
    call.engine.lists.remove(call.session, list);
  },
};

// An item leads back to its list, which leads to items: the link is made here.
itemLinks.ParentList = ({ list }: ItemData) => entity(listType, list);

const parentWeb: EntityType = { name: 'SP.Web', link: () => 'Web', props: { Id: (site) => site.webId, Title: (site) => site.title, ServerRelativeUrl: (site) => site.url, Url: (_site, call) => call.siteUrl }, more: { ServerRelativePath: (site) => new Complex('SP.ResourcePath', { DecodedUrl: site.url }) } };

const contentTypes = [
  { id: '0x0100', name: 'Item', group: 'List Content Types' }, { id: '0x0101', name: 'Document', group: 'Document Content Types' }, { id: '0x0120', name: 'Folder', group: 'Folder Content Types' },
];
const contentTypeType: EntityType = {
  name: 'SP.ContentType', link: (one) => `Web/ContentTypes('${one.id as string}')`,
  props: { Description: () => '', Group: (one) => one.group, Hidden: () => false, Id: (one) => new Complex('SP.ContentTypeId', { StringValue: one.id }), Name: (one) => one.name, ReadOnly: () => false, Sealed: () => false, StringId: (one) => one.id },
};

export function listAt(call: Call, url: string): Node {
  if (!url) throw noListAt(url);
  const path = url.startsWith(call.origin) ? url.slice(call.origin.length) : url;
  return entity(listType, call.engine.lists.getAt(call.session, decodeURI(encodeURI(path))));
}

export function listCollection(call: Call): CollectionNode {
  const { lists } = call.engine;
  return {
    kind: 'collection', type: listType, list: (inner) => lists.all(inner.session),
    key: (arg, inner) => entity(listType, lists.getById(inner.session, String(arg))),
    links: {
      getByTitle: (inner, args) => entity(listType, lists.getByTitle(inner.session, text(inner, args, 'title'), inner.siteUrl)),
      getById: (inner, args) => entity(listType, lists.getById(inner.session, text(inner, args, 'id'))),
    },
    actions: {
      ensureSitePagesLibrary: (inner) => {
        const there = lists.at(inner.session.site, 'SitePages');
        return entity(listType, there ?? lists.add(inner.session, { title: inner.session.site.language === 1053 ? 'Webbplatssidor' : 'Site Pages', url: 'SitePages', template: 119 }));
      },
      ensureSiteAssetsLibrary: (inner) => {
        const there = lists.at(inner.session.site, 'SiteAssets');
        return entity(listType, there ?? lists.add(inner.session, { title: inner.session.site.language === 1053 ? 'Webbplatstillgångar' : 'Site Assets', url: 'SiteAssets', template: 101 }));
      },
    },
    create: (inner) => {
      const body = (inner.body.parameters ?? inner.body) as Record<string, unknown>;
      if (!inner.body.parameters) known(body);
      return entity(listType, lists.add(inner.session, { title: stringOf(body.Title ?? ''), description: stringOf(body.Description ?? ''), template: body.BaseTemplate === undefined ? 100 : integerOf(body.BaseTemplate), url: body.Url === undefined ? undefined : stringOf(body.Url), settings: settingsOf(body) }), true);
    },
  };
}

/** The user information list, only as a collection of users under `items`. */
export function userInfoList(call: Call): Node {
  const users = siteUsers(call);
  return { kind: 'entity', data: {}, type: { name: 'SP.List', link: () => 'Web/SiteUserInfoList', props: { Title: () => 'User Information List' }, links: { Items: () => users } } };
}

