/** What set-up makes of the lists, so that two sites can be compared. */
import type { SPFI } from '@pnp/sp/fi';
import '@pnp/sp/webs';
import '@pnp/sp/lists/web';
import { listPath } from '../../../src/kit/lists/define';
import type { ListDefinition } from '../../../src/kit/lists/define';
import type { SiteState } from '../../../src/kit/lists/setup';

/** A field's schema without what differs from site to site: ids of lists, and where SharePoint stores the value. */
export function comparable(xml: string): Record<string, unknown> {
  const head = xml.slice(0, xml.indexOf('>'));
  const attributes = Object.fromEntries([...head.matchAll(/\s([\w:]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [name, double ?? single]));
  // Not indexed and not unique are said with FALSE or not at all.
  for (const name of ['Indexed', 'EnforceUniqueValues']) if (attributes[name] === 'FALSE') delete attributes[name];
  for (const name of ['SourceID', 'ColName', 'RowOrdinal', 'Version', 'List', 'WebId', 'xmlns']) delete attributes[name];
  return { ...attributes, body: xml.slice(xml.indexOf('>') + 1).replace(/<\/Field>\s*$/, '') };
}

export interface Structure { title: string; others: string[]; views: { title: string }[]; [part: string]: unknown; }

/** Everything that set-up makes of the lists, made comparable between sites. */
export async function structure(sp: SPFI, state: SiteState, definitions: readonly ListDefinition[]): Promise<Structure[]> {
  const lists: Structure[] = [];
  for (const definition of definitions) {
    const list = state.lists.get(definition.name)!;
    const settings = await sp.web.getList(`${state.path}/${listPath(definition)}`).select(
      'Description', 'BaseTemplate', 'EnableAttachments', 'EnableFolderCreation', 'EnableVersioning', 'ContentTypesEnabled', 'Hidden', 'NoCrawl', 'OnQuickLaunch')();
    lists.push({
      name: definition.name, title: list.title, formula: list.formula, message: list.message,
      settings: Object.fromEntries(Object.entries(settings).filter(([name]) => !name.startsWith('odata.'))),
      fields: Object.keys(definition.columns).map(name => list.fields.find(field => field.name === name)).map(field => field && { ...field, xml: comparable(field.xml) }),
      others: list.fields.map(field => field.name).filter(name => !(name in definition.columns)).sort(),
      views: list.views.map(({ id: _id, ...view }) => ({ ...view, query: view.query.replace(/\s+/g, ' ').replace(/\s*\/>/g, '/>') })).sort((a, b) => a.name.localeCompare(b.name))
    });
  }
  return lists;
}
