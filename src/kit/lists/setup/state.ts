import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import '@pnp/sp/fields/list';
import '@pnp/sp/views/list';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/regional-settings/web';
import '@pnp/sp/batching';
import type { SPFI } from '@pnp/sp/fi';
import type { IList } from '@pnp/sp/lists/types';
import { listPath } from '../definition';
import type { ListDefinition } from '../definition';
import type { PermissionMask } from '../roles';
import { batched } from '../batched';
import type { SiteLanguage } from '../xml';

/** A field as the site has it. `xml` is its SchemaXml, from which the rest of its settings are read. */
export interface FieldState { name: string; type: string; indexed: boolean; unique: boolean; required: boolean; xml: string; }

/** A view as the site has it, known by its file name. */
export interface ViewState { id: string; name: string; title: string; query: string; rows: number; columns: string[]; format: string; }

/** A principal's permission levels on a list, as role definition ids. */
export interface AssignmentState { principalId: number; levelIds: number[]; }

export interface ListState {
  id: string;
  title: string;
  versioning: boolean;
  formula: string;
  message: string;
  ownRights: boolean;
  fields: FieldState[];
  views: ViewState[];
  assignments: AssignmentState[];
}

/** What set-up finds in a site before it decides anything. */
export interface SiteState {
  /** Server-relative address, without a slash at the end. */
  path: string;
  language: SiteLanguage;
  permissions: PermissionMask;
  timeZone: string;
  localeId: number;
  /** Lists of ours that exist, by definition name. */
  lists: Map<string, ListState>;
  groups: Map<string, number>;
  /** Permission levels by name, and SharePoint's own by type. */
  levels: { id: number; name: string; type: number }[];
  ownersGroup: number | undefined;
  membersGroup: number | undefined;
}

interface RawWeb {
  ServerRelativeUrl: string; Language: number; EffectiveBasePermissions: PermissionMask;
  RegionalSettings: { LocaleId: number; TimeZone: { Description: string } };
  AssociatedOwnerGroup?: { Id: number }; AssociatedMemberGroup?: { Id: number };
}
interface RawList {
  Id: string; Title: string; EnableVersioning: boolean; ValidationFormula: string | null; ValidationMessage: string | null;
  HasUniqueRoleAssignments: boolean; RootFolder: { ServerRelativeUrl: string };
}
interface RawField { InternalName: string; TypeAsString: string; Indexed: boolean; EnforceUniqueValues: boolean; Required: boolean; SchemaXml: string; }
interface RawView {
  Id: string; Title: string; ServerRelativeUrl: string; ViewQuery: string; RowLimit: number; CustomFormatter: string | null;
  ViewFields: { Items: string[] | { results: string[] } };
}
interface RawAssignment { PrincipalId: number; RoleDefinitionBindings: { Id: number }[]; }

function settled<T>(result: PromiseSettledResult<unknown>): T {
  if (result.status === 'rejected') throw result.reason;
  return result.value as T;
}

async function readLists(sp: SPFI, found: Map<string, RawList>): Promise<Map<string, ListState>> {
  const names = [...found.keys()];
  const answers = await batched<unknown>(sp, names.flatMap(name => {
    const list = (asking: SPFI): IList => asking.web.lists.getById(found.get(name)!.Id);
    return [
      (asking: SPFI) => list(asking).fields.select('InternalName', 'TypeAsString', 'Indexed', 'EnforceUniqueValues', 'Required', 'SchemaXml')(),
      (asking: SPFI) => list(asking).views.select('Id', 'Title', 'ServerRelativeUrl', 'ViewQuery', 'RowLimit', 'CustomFormatter', 'ViewFields').expand('ViewFields')(),
      (asking: SPFI) => list(asking).roleAssignments.select('PrincipalId', 'RoleDefinitionBindings/Id').expand('RoleDefinitionBindings')()
    ];
  }));
  return new Map(names.map((name, index) => {
    const raw = found.get(name)!;
    const [fields, views, assignments] = [0, 1, 2].map(part => answers[index * 3 + part]);
    return [name, {
      id: raw.Id, title: raw.Title, versioning: raw.EnableVersioning, formula: raw.ValidationFormula ?? '',
      message: raw.ValidationMessage ?? '', ownRights: raw.HasUniqueRoleAssignments,
      fields: settled<RawField[]>(fields).map(field => ({
        name: field.InternalName, type: field.TypeAsString, indexed: field.Indexed, unique: field.EnforceUniqueValues,
        required: field.Required, xml: field.SchemaXml
      })),
      views: settled<RawView[]>(views).map(view => ({
        id: view.Id, title: view.Title, name: (view.ServerRelativeUrl.split('/').pop() ?? '').replace(/\.aspx$/i, ''), query: view.ViewQuery ?? '',
        rows: view.RowLimit, format: view.CustomFormatter ?? '',
        columns: Array.isArray(view.ViewFields.Items) ? view.ViewFields.Items : view.ViewFields.Items.results
      })),
      assignments: settled<RawAssignment[]>(assignments).map(assignment => ({
        principalId: assignment.PrincipalId, levelIds: assignment.RoleDefinitionBindings.map(level => level.Id)
      }))
    }];
  }));
}

/**
 * Reads all that set-up compares: two batches, the second in one request for every six lists (PnPjs's twenty calls a batch).
 * @throws SharePointFault when the site cannot be read
 */
export async function readSite(sp: SPFI, definitions: readonly ListDefinition[]): Promise<SiteState> {
  const [webAnswer, listsAnswer, groupsAnswer, levelsAnswer] = await batched<unknown>(sp, [
    asking => asking.web.select(
      'ServerRelativeUrl', 'Language', 'EffectiveBasePermissions', 'RegionalSettings/LocaleId', 'RegionalSettings/TimeZone/Description',
      'AssociatedOwnerGroup/Id', 'AssociatedMemberGroup/Id'
    ).expand('RegionalSettings/TimeZone', 'AssociatedOwnerGroup', 'AssociatedMemberGroup')(),
    asking => asking.web.lists.select(
      'Id', 'Title', 'EnableVersioning', 'ValidationFormula', 'ValidationMessage', 'HasUniqueRoleAssignments', 'RootFolder/ServerRelativeUrl'
    ).expand('RootFolder')(),
    asking => asking.web.siteGroups.select('Id', 'Title')(),
    asking => asking.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind')()
  ]);
  const web = settled<RawWeb>(webAnswer);
  const path = web.ServerRelativeUrl.replace(/\/$/, '');
  const standing = new Map(settled<RawList[]>(listsAnswer).map(list => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list]));
  const found = new Map<string, RawList>();
  for (const definition of definitions) {
    const list = standing.get(`${path}/${listPath(definition)}`.toLowerCase());
    if (list) found.set(definition.name, list);
  }
  return {
    path,
    language: web.Language === 1053 ? 'sv' : 'en',
    permissions: web.EffectiveBasePermissions,
    timeZone: web.RegionalSettings.TimeZone.Description,
    localeId: web.RegionalSettings.LocaleId,
    lists: found.size > 0 ? await readLists(sp, found) : new Map(),
    groups: new Map(settled<{ Id: number; Title: string }[]>(groupsAnswer).map(group => [group.Title, group.Id])),
    levels: settled<{ Id: number; Name: string; RoleTypeKind: number }[]>(levelsAnswer)
      .map(level => ({ id: level.Id, name: level.Name, type: level.RoleTypeKind })),
    ownersGroup: web.AssociatedOwnerGroup?.Id,
    membersGroup: web.AssociatedMemberGroup?.Id
  };
}
