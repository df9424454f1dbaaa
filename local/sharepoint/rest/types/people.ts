/** The people picker's two methods, which answer JSON inside a string. Source: ClientPeoplePickerWebServiceInterface. */
import { groupClaim, userClaim } from '../../domain/principals.ts';
import { demandBody, value } from '../model.ts';
import type { Call, Node } from '../model.ts';
import type { Principal, TenantUser } from '../../domain/types.ts';

const userEntity = (user: TenantUser): object => ({
  Key: userClaim + user.upn, DisplayText: user.title, IsResolved: true, Description: user.upn, EntityType: 'User',
  EntityData: { IsAltSecIdPresent: 'False', Title: user.jobTitle, Email: user.email, MobilePhone: '', ObjectId: user.oid, Department: user.department, PrincipalType: 'User', SIPAddress: user.email }, MultipleMatches: [],
  ProviderName: 'Tenant', ProviderDisplayName: 'Tenant',
});

const entraEntity = (group: { id: string; title: string }): object => ({
  Key: groupClaim + group.id, DisplayText: group.title, IsResolved: true, Description: group.title, EntityType: 'SecGroup', EntityData: { Email: '', PrincipalType: 'SecurityGroup', SIPAddress: '' }, MultipleMatches: [], ProviderName: 'Tenant', ProviderDisplayName: 'Tenant',
});

const groupEntity = (group: Principal): object => ({
  Key: group.title, DisplayText: group.title, IsResolved: true, Description: '', EntityType: '', EntityData: { SPGroupID: String(group.id), AccountName: group.title, PrincipalType: 'SharePointGroup' }, MultipleMatches: [], ProviderName: 'SharePoint', ProviderDisplayName: 'SharePoint',
});

/** SP.Utilities.PrincipalType: user 1, distribution list 2, security group 4, SharePoint group 8. */
function search(call: Call): object[] {
  const asked = (demandBody(call).queryParams ?? {}) as Record<string, unknown>;
  const types = Number(asked.PrincipalType ?? 15);
  const limit = Math.min(Number(asked.MaximumEntitySuggestions ?? 30) || 30, 200);
  const found = call.engine.principals.search(call.session.site, String(asked.QueryString ?? ''), { users: (types & 1) !== 0, entra: (types & 4) !== 0, groups: (types & 8) !== 0, limit });
  return [...found.tenantUsers.map(userEntity), ...found.entraGroups.map(entraEntity), ...found.groups.map(groupEntity)].slice(0, limit);
}

export function searchUser(call: Call): Node {
  return value('ClientPeoplePickerSearchUser', JSON.stringify(search(call)));
}

export function resolveUser(call: Call): Node {
  const found = search(call);
  const text = String(((call.body.queryParams ?? {}) as Record<string, unknown>).QueryString ?? '');
  const unresolved = { Key: text, DisplayText: text, IsResolved: false, Description: '', EntityType: '', EntityData: {}, MultipleMatches: found, ProviderName: '', ProviderDisplayName: '' };
  return value('ClientPeoplePickerResolveUser', JSON.stringify(found.length === 1 ? found[0] : unresolved));
}
