import { groupNames, levels, listPath, roles } from '../../../../../src/kit/lists/define';
import type { ListDefinition, Right } from '../../../../../src/kit/lists/define';
import { fieldXml, isTitle, sharePointType, viewQuery } from '../../../../../src/kit/lists/xml';
import { wantedRights } from '../../../../../src/kit/lists/setup/plan';
import type { FieldState, ListState, SiteState } from '../../../../../src/kit/lists/setup/state';

/** A site before anything was set up: SharePoint's own levels, the team's groups. */
export function emptySite(language: 'sv' | 'en' = 'sv'): SiteState {
  return {
    path: '/sites/trygghet', language, permissions: { High: '2147483647', Low: '4294967295' }, timeZone: '(UTC+01:00) Stockholm', localeId: 1053,
    lists: new Map(), groups: new Map([['Ägare', 3], ['Medlemmar', 5]]), ownersGroup: 3, membersGroup: 5,
    levels: [['Fullständig behörighet', 5], ['Redigera', 6], ['Delta', 3], ['Läsa', 2], ['Begränsad åtkomst', 1]]
      .map(([name, type], index) => ({ id: 100 + index, name: name as string, type: type as number }))
  };
}

function fieldState(list: ListDefinition, name: string): FieldState {
  const column = list.columns[name];
  const xml = fieldXml(list.name, name, column, 'sv', listPath);
  const unique = column.unique === true;
  return {
    name, type: sharePointType(column), indexed: column.indexed === true || unique, unique, required: column.required === true,
    xml: isTitle(name) ? `<Field Name="Title" DisplayName="${column.label.sv}" />` : xml
  };
}

/** A site that is just as the definitions want it. */
export function finishedSite(definitions: readonly ListDefinition[]): SiteState {
  const site = emptySite();
  roles.forEach((role, index) => site.groups.set(groupNames[role], 20 + index));
  (Object.keys(levels) as Right[]).forEach((right, index) => {
    const level = levels[right];
    if ('name' in level) site.levels.push({ id: 200 + index, name: level.name, type: 0 });
  });
  for (const list of definitions) {
    const state: ListState = {
      id: `id-${list.name}`, title: list.title.sv, versioning: true, formula: list.validation?.formula ?? '', message: list.validation?.message.sv ?? '', ownRights: true,
      fields: [
        ...Object.keys(list.columns).map(name => fieldState(list, name)),
        { name: 'Modified', type: 'DateTime', indexed: list.builtInIndexes?.includes('Modified') === true, unique: false, required: false, xml: '<Field Name="Modified" />' }
      ],
      views: list.views.map(view => ({
        id: view.name, name: view.name, title: view.label.sv, query: viewQuery(view), rows: view.rows ?? 100, columns: [...view.columns], format: view.format ? JSON.stringify(view.format) : ''
      })),
      assignments: []
    };
    state.assignments = wantedRights(list, site).map(({ principalId, levelId }) => ({ principalId: principalId!, levelIds: [levelId!] }));
    site.lists.set(list.name, state);
  }
  return site;
}
