import type { Column, Label } from './columns';
import { listPath } from './definition';
import type { BuiltIn, ListDefinition, View } from './definition';

/** Language of display names, chosen by the site's language at set-up. */
export type SiteLanguage = keyof Label;

const types: Record<Column['type'], string> = {
  text: 'Text', note: 'Note', number: 'Number', boolean: 'Boolean', date: 'DateTime', dateTime: 'DateTime',
  choice: 'Choice', lookup: 'Lookup', person: 'User', url: 'URL'
};

/** What a lookup points to. */
export type LookupTarget = Pick<ListDefinition, 'name' | 'library'>;

/** SharePoint's name of the column's type, as `TypeAsString` gives it. */
export function sharePointType(column: Column): string {
  return types[column.type];
}

export function escapeXml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/**
 * A GUID that depends on the names alone, so that a list has the same field ids whether the package's XML
 * or the run-time set-up made it. FNV-1a over four salts; uniqueness within one list is what is needed.
 */
export function stableGuid(...names: string[]): string {
  const source = names.join('/');
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map(seed => {
    let hash = seed;
    for (let i = 0; i < source.length; i++) hash = Math.imul(hash ^ source.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(16).padStart(8, '0');
  });
  const hex = words.join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function attributes(values: Record<string, string | number | boolean | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : escapeXml(String(value))}"`)
    .join('');
}

function typeAttributes(column: Column, lookupList: (target: LookupTarget) => string): Record<string, string | number | boolean | undefined> {
  switch (column.type) {
    case 'text': return { MaxLength: column.maxLength ?? 255 };
    case 'note': return { NumLines: column.lines ?? 6, RichText: false, AppendOnly: false };
    case 'number': return { Min: column.min, Max: column.max, Decimals: column.decimals ?? 0 };
    case 'date': return { Format: 'DateOnly', FriendlyDisplayFormat: 'Disabled' };
    case 'dateTime': return { Format: 'DateTime', FriendlyDisplayFormat: 'Disabled' };
    case 'choice': return { Format: 'Dropdown', FillInChoice: false };
    case 'lookup': return { List: lookupList({ name: column.list, library: column.library }), ShowField: 'Title' };
    case 'person': return { List: 'UserInfo', ShowField: 'ImnName', UserSelectionMode: 'PeopleOnly', UserSelectionScope: 0 };
    case 'url': return { Format: 'Hyperlink' };
    case 'boolean': return {};
  }
}

function fieldBody(column: Column): string {
  const initial = 'default' in column && column.default !== undefined
    ? `<Default>${escapeXml(typeof column.default === 'boolean' ? (column.default ? '1' : '0') : String(column.default))}</Default>`
    : '';
  const choices = column.type === 'choice'
    ? `<CHOICES>${column.choices.map(value => `<CHOICE>${escapeXml(value)}</CHOICE>`).join('')}</CHOICES>`
    : '';
  return initial + choices;
}

/**
 * One `<Field>`: used alike by the package's XML and by the run-time set-up.
 * @param lookupList turns a list's name into what `List` must hold: `Lists/TnX` in the package, a GUID at run time.
 */
export function fieldXml(
  list: string, name: string, column: Column, language: SiteLanguage, lookupList: (target: LookupTarget) => string
): string {
  const shown = column.hidden ? { ShowInNewForm: false, ShowInEditForm: false, ShowInDisplayForm: false, ShowInViewForms: false } : {};
  const common = attributes({
    ID: `{${stableGuid(list, name)}}`,
    Name: name,
    StaticName: name,
    DisplayName: column.label[language],
    Description: column.description?.[language],
    Type: sharePointType(column),
    Required: column.required === true,
    Indexed: column.indexed || column.unique ? true : undefined,
    EnforceUniqueValues: column.unique ? true : undefined,
    ...typeAttributes(column, lookupList),
    ...shown,
    CustomFormatter: column.format && JSON.stringify(column.format)
  });
  const body = fieldBody(column);
  return body ? `<Field${common}>${body}</Field>` : `<Field${common} />`;
}

/** The list's own Title field, which exists already: only its label and requirement are ours. */
export function isTitle(name: string): boolean {
  return name === 'Title';
}

const titleId = '{fa564e0f-0c70-4ab9-b863-0177e6ddd247}';

function titleXml(column: Column, language: SiteLanguage): string {
  return `<Field${attributes({
    ID: titleId, Name: 'Title', StaticName: 'Title', DisplayName: column.label[language],
    Description: column.description?.[language], Type: 'Text', Required: column.required === true,
    Indexed: column.indexed || column.unique ? true : undefined, EnforceUniqueValues: column.unique ? true : undefined, MaxLength: 255,
    SourceID: 'http://schemas.microsoft.com/sharepoint/v3'
  })} />`;
}

/** Ids and types of SharePoint's own columns, the same in every list ("Built-in fields"). */
const builtIns: Record<BuiltIn, { id: string; type: string; format: string; label: Label }> = {
  Modified: { id: '{28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f}', type: 'DateTime', format: 'DateTime', label: { sv: 'Ändrad', en: 'Modified' } }
};

/** SharePoint's own column with an index: all else stays as SharePoint has it. */
function builtInXml(name: BuiltIn, language: SiteLanguage): string {
  const { id, type, format, label } = builtIns[name];
  return `<Field${attributes({
    ID: id, Name: name, StaticName: name, DisplayName: label[language], Type: type, Format: format, ReadOnly: true, Indexed: true,
    SourceID: 'http://schemas.microsoft.com/sharepoint/v3'
  })} />`;
}

/** What lies inside `<Query>` of a view; without one, newest last as SharePoint itself does. */
export function viewQuery(view: View): string {
  return view.query ?? '<OrderBy><FieldRef Name="ID" /></OrderBy>';
}

function viewXml(view: View, index: number, language: SiteLanguage, library: boolean): string {
  const first = index === 0;
  return `      <View${attributes({
    BaseViewID: index + 1, Type: 'HTML', WebPartZoneID: 'Main', DisplayName: view.label[language],
    DefaultView: first, MobileView: true, MobileDefaultView: first, SetupPath: 'pages\\viewpage.aspx',
    ImageUrl: '/_layouts/15/images/generic.png?rev=23', Url: `${library ? 'Forms/' : ''}${view.name}.aspx`,
    CustomFormatter: view.format && JSON.stringify(view.format)
  })}>
        <Toolbar Type="Standard" />
        <XslLink Default="TRUE">main.xsl</XslLink>
        <JSLink>clienttemplates.js</JSLink>
        <RowLimit Paged="TRUE">${view.rows ?? 100}</RowLimit>
        <ViewFields>${view.columns.map(name => `<FieldRef Name="${name}" />`).join('')}</ViewFields>
        <Query>${viewQuery(view)}</Query>
      </View>`;
}

/** SharePoint's own numbers and names of a list and of a document library, and the pages of each. */
const kinds = {
  list: { template: 100, baseType: 0, contentType: '0x01', feature: '00bfea71-de22-43b2-a848-c05709900100', forms: ['DispForm.aspx', 'EditForm.aspx', 'NewForm.aspx'] },
  library: { template: 101, baseType: 1, contentType: '0x0101', feature: '00bfea71-e717-4e80-aa17-d0c71b360101', forms: ['Forms/DispForm.aspx', 'Forms/EditForm.aspx', 'Forms/Upload.aspx'] }
} as const;

const kindOf = (definition: ListDefinition): typeof kinds.list | typeof kinds.library => definition.library ? kinds.library : kinds.list;

/** The schema of one list as the site-install package carries it. */
export function schemaXml(definition: ListDefinition, language: SiteLanguage): string {
  const fields = Object.entries(definition.columns).map(([name, column]) =>
    '      ' + (isTitle(name) ? titleXml(column, language) : fieldXml(definition.name, name, column, language, listPath)));
  fields.push(...(definition.builtInIndexes ?? []).map(name => '      ' + builtInXml(name, language)));
  const validation = definition.validation
    ? `    <Validation Message="${escapeXml(definition.validation.message[language])}">${escapeXml(definition.validation.formula)}</Validation>\n`
    : '';
  const { baseType, contentType, forms } = kindOf(definition);
  return `<?xml version="1.0" encoding="utf-8"?>
<List xmlns:ows="Microsoft SharePoint" Title="${escapeXml(definition.title[language])}" Name="Tn${definition.name}" FolderCreation="FALSE" EnableContentTypes="FALSE" VersioningEnabled="TRUE" Direction="$Resources:Direction;" Url="${listPath(definition)}" BaseType="${baseType}" xmlns="http://schemas.microsoft.com/sharepoint/">
  <MetaData>
    <ContentTypes>
      <ContentTypeRef ID="${contentType}" />
    </ContentTypes>
    <Fields>
${fields.join('\n')}
    </Fields>
${validation}    <Views>
${definition.views.map((view, index) => viewXml(view, index, language, definition.library === true)).join('\n')}
    </Views>
    <Forms>
${['DisplayForm', 'EditForm', 'NewForm'].map((type, index) => `      <Form Type="${type}" Url="${forms[index]}" SetupPath="pages\\form.aspx" WebPartZoneID="Main" />`).join('\n')}
    </Forms>
  </MetaData>
</List>
`;
}

/** The schema file of a list in the package. */
export function schemaFile(definition: Pick<ListDefinition, 'name'>): string {
  return `${definition.name}.xml`;
}

/** `elements.xml`: the lists as instances, in the order given (targets of lookups first). */
export function elementsXml(definitions: readonly ListDefinition[], language: SiteLanguage): string {
  const instances = definitions.map(definition => `  <ListInstance CustomSchema="${schemaFile(definition)}" FeatureId="${kindOf(definition).feature}" TemplateType="${kindOf(definition).template}" Title="${escapeXml(definition.title[language])}" Description="${escapeXml(definition.description[language])}" Url="${listPath(definition)}" OnQuickLaunch="FALSE" VersioningEnabled="TRUE" />`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Elements xmlns="http://schemas.microsoft.com/sharepoint/">
${instances.join('\n')}
</Elements>
`;
}
