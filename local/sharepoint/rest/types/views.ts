/** Views as REST shows them. Source: SP.View, SP.ViewFieldCollection. */
import { badQuery } from '../../errors.ts';
import { Permission } from '../../permissions.ts';
import { folderUrl } from '../../domain/lists.ts';
import { escapeXml } from '../../domain/fieldXml.ts';
import type { List, View } from '../../domain/types.ts';
import { booleanOf, Complex, demandKnown, entity, integerOf, parameter, stringOf, text, Values } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';

interface ViewData { list: List; view: View }

const link = ({ list, view }: ViewData): string => `Web/Lists(guid'${list.id}')/Views(guid'${view.id}')`;

function demand(call: Call, { list }: ViewData): void {
  call.session.demand(call.session.listMask(list), Permission.manageLists);
}

function changed(call: Call, data: ViewData, fields: string[]): undefined {
  demand(call, data);
  data.view = call.engine.views.update(data.list, data.view, { fields });
  return undefined;
}

const known = (call: Call, list: List, name: string): string => call.engine.fields.get(list, name).name;

const viewFieldsType: EntityType = {
  name: 'SP.ViewFieldCollection', link: (data: ViewData) => `${link(data)}/ViewFields`,
  props: { SchemaXml: ({ view }: ViewData) => view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join(''), Items: ({ view }: ViewData) => new Values('Edm.String', view.fields) },
  actions: {
    addViewField: (data, call, args) => {
      const name = known(call, data.list, text(call, args, 'strField'));
      return changed(call, data, data.view.fields.includes(name) ? data.view.fields : [...data.view.fields, name]);
    },
    removeViewField: (data, call, args) => {
      const name = text(call, args, 'strField');
      if (!data.view.fields.includes(name)) throw badQuery(`The view does not contain the field '${name}'.`);
      return changed(call, data, data.view.fields.filter((one: string) => one !== name));
    },
    removeAllViewFields: (data, call) => changed(call, data, []),
    moveViewFieldTo: (data, call) => {
      const name = String(parameter(call, undefined, 'field') ?? '');
      const others = data.view.fields.filter((one: string) => one !== name);
      if (others.length === data.view.fields.length) throw badQuery(`The view does not contain the field '${name}'.`);
      others.splice(Number(parameter(call, undefined, 'index') ?? 0), 0, name);
      return changed(call, data, others);
    },
  },
};

function schema(view: View): string {
  return `<View Name="{${view.id}}" ${view.isDefault ? 'DefaultView="TRUE" ' : ''}Type="${view.viewType}" DisplayName="${escapeXml(view.title)}" Url="${escapeXml(view.url)}"><Query>${view.query}</Query><ViewFields>${view.fields.map((name) => `<FieldRef Name="${escapeXml(name)}" />`).join('')}</ViewFields><RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>${view.formatter ? `<CustomFormatter>${escapeXml(view.formatter)}</CustomFormatter>` : ''}</View>`;
}

export const viewType: EntityType = {
  name: 'SP.View', link,
  props: {
    Aggregations: ({ view }: ViewData) => view.aggregations || null, BaseViewId: () => '1', ContentTypeId: () => new Complex('SP.ContentTypeId', { StringValue: '0x' }), CustomFormatter: ({ view }: ViewData) => view.formatter || null, DefaultView: ({ view }: ViewData) => view.isDefault, DefaultViewForContentType: () => false, EditorModified: () => false,
    Formats: () => null, Hidden: ({ view }: ViewData) => view.hidden, HtmlSchemaXml: ({ view }: ViewData) => schema(view), Id: ({ view }: ViewData) => view.id, ImageUrl: () => '/_layouts/15/images/generic.png?rev=47', IncludeRootFolder: () => false, JSLink: () => 'clienttemplates.js', ListViewXml: ({ view }: ViewData) => schema(view), MobileView: () => true,
    OrderedView: () => false, Paged: ({ view }: ViewData) => view.paged, PersonalView: ({ view }: ViewData) => view.personal, ReadOnlyView: () => false, RequiresClientIntegration: () => false, RowLimit: ({ view }: ViewData) => view.rowLimit, Scope: ({ view }: ViewData) => view.scope,
    ServerRelativeUrl: ({ list, view }: ViewData, call) => `${folderUrl(call.session.site, list)}/${view.url}`, StyleId: () => null, TabularView: () => true, Threaded: () => false, Title: ({ view }: ViewData) => view.title, Toolbar: () => '', ViewData: () => null, ViewQuery: ({ view }: ViewData) => view.query, ViewType: ({ view }: ViewData) => view.viewType,
  },
  links: { ViewFields: (data) => entity(viewFieldsType, data) },
  actions: {
    SetViewXml: (data, call, args) => {
      demand(call, data);
      const xml = text(call, args, 'viewXml');
      const limit = /<RowLimit[^>]*>(\d+)<\/RowLimit>/i.exec(xml)?.[1];
      data.view = call.engine.views.update(data.list, data.view, {
        query: /<Query>([\s\S]*?)<\/Query>/i.exec(xml)?.[1] ?? '', fields: [...xml.replace(/<Query>[\s\S]*?<\/Query>/i, '').matchAll(/<FieldRef[^>]*Name="([^"]+)"/gi)].map((one) => known(call, data.list, one[1] as string)), ...(limit ? { rowLimit: Number(limit) } : {}),
      });
      return undefined;
    },
  },
  merge: (data: ViewData, call) => {
    demand(call, data);
    demandKnown(call.body, 'SP.View', Object.keys(viewType.props), notShown);
    data.view = call.engine.views.update(data.list, data.view, viewChange(call.body));
    return undefined;
  },
  remove: (data: ViewData, call) => {
    demand(call, data);
    call.engine.views.remove(data.list, data.view);
  },
};

/** Properties of a view that are written and not shown. */
const notShown = ['Query', 'SetAsDefaultView', 'ViewFields', 'VisualizationInfo', 'Method', 'NewDocumentTemplates', 'AssociatedContentTypeId', 'ColumnWidth', 'TabularView', 'ViewTypeKind', 'ViewType2'];

function viewChange(body: Record<string, unknown>): Partial<View> {
  const found: Partial<View> = {};
  const textOf = (name: string, set: (given: string) => void): void => { if (body[name] !== undefined) set(stringOf(body[name])); };
  textOf('Title', (given) => { found.title = given; });
  textOf('ViewQuery', (given) => { found.query = given; });
  textOf('Query', (given) => { found.query = given; });
  textOf('CustomFormatter', (given) => { found.formatter = given; });
  textOf('Aggregations', (given) => { found.aggregations = given; });
  if (body.RowLimit !== undefined) found.rowLimit = integerOf(body.RowLimit);
  if (body.Scope !== undefined) found.scope = integerOf(body.Scope);
  if (body.Hidden !== undefined) found.hidden = booleanOf(body.Hidden);
  if (body.Paged !== undefined) found.paged = booleanOf(body.Paged);
  if (body.PersonalView !== undefined) found.personal = booleanOf(body.PersonalView);
  if (body.DefaultView === true || body.SetAsDefaultView === true) found.isDefault = true;
  return found;
}

export const viewNode = (list: List, view: View, created = false): Node => entity(viewType, { list, view }, created);

export function viewCollection(call: Call, list: List): CollectionNode {
  const { views } = call.engine;
  const create = (inner: Call): Node => {
    inner.session.demand(inner.session.listMask(list), Permission.manageLists);
    const body = (inner.body.parameters ?? inner.body) as Record<string, unknown>;
    if (!inner.body.parameters) demandKnown(body, 'SP.View', Object.keys(viewType.props), notShown);
    const fields = body.ViewFields as { results?: string[] } | string[] | undefined;
    const names = Array.isArray(fields) ? fields : fields?.results ?? [];
    return viewNode(list, views.add(list, { ...viewChange(body), title: stringOf(body.Title ?? ''), fields: names.map((name) => known(inner, list, stringOf(name))) }), true);
  };
  return {
    kind: 'collection', type: viewType, list: () => views.all(list).map((view) => ({ list, view })),
    key: (arg) => viewNode(list, views.find(list, { id: String(arg) })),
    links: {
      getById: (inner, args) => viewNode(list, views.find(list, { id: text(inner, args, 'guidId') })),
      getByTitle: (inner, args) => viewNode(list, views.find(list, { title: text(inner, args, 'strTitle') })),
    },
    actions: { add: create },
    create,
  };
}
