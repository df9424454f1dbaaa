/** Lists, columns and views. */
import { define, holds, lacks } from '../case.ts';
import type { Caller, ConformanceCase, Scratch } from '../case.ts';
import { badQuery, bare, denied, from, merge, minimal, newList, noList, refused, removal, scratchColumns, stale, then, verbose, verboseBody } from './common.ts';

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const goneList = { status: 404, code: /^-(1|2130575322|2147024894|2147024809), (Microsoft|System)\./ };
const noField = { status: [400, 404], code: /^-2147024809, System\.ArgumentException$/, message: /^Column '.+' does not exist\. It may have been deleted by another user\./ };
const noView = { status: [400, 404], code: /^-2147024809, (System\.ArgumentException|Microsoft\.SharePoint\.SPException)$/, message: /view is invalid/i };
const nobody = 'web/lists(guid\'00000000-0000-0000-0000-000000000001\')';

export const listCases: ConformanceCase[] = [
  define('lists.all/success/properties', 'id, title, template and the root folder\'s address', from.lists, (call) => call('GET', "web/lists?$select=Id,Title,BaseTemplate,ItemCount,Hidden,RootFolder/ServerRelativeUrl&$expand=RootFolder&$filter=Hidden eq false&$top=3"), { status: 200, check: (answer) => (answer.body.value as any[]).flatMap((one) => lacks(one, { Id: guid, Title: /./, BaseTemplate: Number.isInteger, Hidden: false, RootFolder: { ServerRelativeUrl: /^\// } })) }),
  define('lists.all/success/permissions', 'effective permissions of each list in one call', from.wire, (call) => call('GET', 'web/lists?$select=Id,EffectiveBasePermissions&$top=1'), { status: 200, check: holds({ value: [{ Id: guid, EffectiveBasePermissions: { High: /^\d+$/, Low: /^\d+$/ } }] }) }),
  define('lists.all/success/order', '$orderby and $skip', from.query, async (call) => then(call('GET', 'web/lists?$select=Title&$orderby=Title desc'), async () => (await call('GET', 'web/lists?$select=Title&$orderby=Title desc&$skip=1&$top=1')).body.value), { status: 200, check: (answer) => lacks(answer.seen, [{ Title: answer.body.value[1]?.Title }]) }),
  define('lists.all/denied/trimmed', 'lists one may not see are left out', from.rights, async (call, scratch) => {
    const { path, title } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return { ...await call.as('lasare')('GET', 'web/lists?$select=Title'), seen: title };
  }, { status: 200, check: (answer) => ((answer.body.value as any[]).some((one) => one.Title === answer.seen) ? ['the list is shown'] : []) }, { local: true }),
  define('lists.all/malformed/filter', 'a filter that cannot be read', from.query, (call) => call('GET', 'web/lists?$filter=Title eq'), badQuery),

  define('lists.get/success/properties', 'the properties of a list', from.rest, (call, scratch) => call('GET', scratch.list, undefined, minimal), { status: 200, check: holds({ 'odata.type': 'SP.List', 'odata.etag': /^"[0-9a-f-]{36},\d+"$/, 'odata.editLink': /^Web\/Lists\(guid'/, Id: guid, BaseTemplate: 100, BaseType: 0, ItemCount: Number.isInteger, EnableAttachments: true, ListItemEntityTypeFullName: /^SP\.Data\.\w+Item$/, EntityTypeName: /List$/, LastItemModifiedDate: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, Created: /Z$/, ParentWebUrl: /^\// }) }),
  define('lists.get/success/count', 'ItemCount by itself', from.rest, (call, scratch) => call('GET', `${scratch.list}/ItemCount`), { status: 200, check: holds({ value: Number.isInteger }) }),
  define('lists.get/success/more', 'validation and permissions only when asked for', from.rest, (call, scratch) => call('GET', `${scratch.list}?$select=ValidationFormula,EffectiveBasePermissions,HasUniqueRoleAssignments,OnQuickLaunch`), { status: 200, check: holds({ EffectiveBasePermissions: { High: /^\d+$/, Low: /^\d+$/ }, HasUniqueRoleAssignments: (given: unknown) => typeof given === 'boolean' }) }),
  define('lists.get/denied/own-rights', 'a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', path);
  }, denied, { local: true }),
  define('lists.get/missing/title', 'no list of that title', from.errors, (call, scratch) => call('GET', `web/lists/getByTitle('${scratch.name()}')`), noList),
  define('lists.get/missing/id', 'no list of that id', from.errors, (call) => call('GET', nobody), goneList),
  define('lists.get/missing/address', 'no list at that address', from.errors, (call, scratch) => call('GET', `web/getList('${scratch.site}/Lists/${scratch.name()}')`), goneList),
  define('lists.get/malformed/id', 'an id that is none', from.errors, (call) => call('GET', "web/lists(guid'abc')"), refused([400, 404])),

  define('lists.add/success/plain', 'plain JSON makes a list and answers it', from.rest, (call, scratch) => call('POST', 'web/lists', { AllowContentTypes: true, BaseTemplate: 100, ContentTypesEnabled: true, Description: 'Beskrivning', Title: scratch.name() }), { status: 201, headers: { location: /\/_api\/Web\/Lists\(guid'/ }, check: holds({ Id: guid, BaseTemplate: 100, Description: 'Beskrivning', ItemCount: 0, ContentTypesEnabled: true }) }, { local: true }),
  define('lists.add/success/verbose', 'the verbose payload of the documentation', from.lists, (call, scratch) => call('POST', 'web/lists', { __metadata: { type: 'SP.List' }, AllowContentTypes: true, BaseTemplate: 100, ContentTypesEnabled: true, Description: 'My list description', Title: scratch.name() }, verboseBody), { status: 201, check: holds({ d: { __metadata: { type: 'SP.List' }, Id: guid } }) }, { local: true }),
  define('lists.add/success/library', 'a document library', from.rest, (call, scratch) => call('POST', 'web/lists', { BaseTemplate: 101, Title: scratch.name() }), { status: 201, check: holds({ BaseTemplate: 101, BaseType: 1, EnableAttachments: false }) }, { local: true }),
  define('lists.add/success/title-column', 'a new list has a Title column and a default view', from.lists, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    return call('GET', `${path}?$select=DefaultView/DefaultView,DefaultView/ServerRelativeUrl,Fields/InternalName&$expand=DefaultView,Fields`);
  }, { status: 200, check: (answer) => [...lacks(answer.body.DefaultView, { DefaultView: true, ServerRelativeUrl: /\/AllItems\.aspx$/ }), ...(['Title', 'ID', 'Author', 'Editor', 'Created', 'Modified', 'Attachments'].filter((name) => !answer.body.Fields.some((one: any) => one.InternalName === name)))] }, { local: true }),
  define('lists.add/denied/reader', 'a reader may make none', from.errors, (call, scratch) => call.as('lasare')('POST', 'web/lists', { Title: scratch.name(), BaseTemplate: 100 }), denied, { local: true }),
  define('lists.add/malformed/title', 'a list without a title', from.errors, (call) => call('POST', 'web/lists', { BaseTemplate: 100 }), refused([400, 500]), { local: true, inferred: true }),
  define('lists.add/malformed/template', 'a template that is none', from.errors, (call, scratch) => call('POST', 'web/lists', { Title: scratch.name(), BaseTemplate: 98765 }), refused([400, 404, 500]), { local: true, inferred: true }),
  define('lists.add/malformed/property', 'a property a list has not', from.errors, (call, scratch) => call('POST', 'web/lists', { Title: scratch.name(), BaseTemplate: 100, Nope: 1 }), { ...badQuery, message: /^The property 'Nope' does not exist on type 'SP\.List'/ }, { local: true }),
  define('lists.add/conflict/title', 'a title that is taken', from.errors, async (call, scratch) => call('POST', 'web/lists', { Title: (await newList(call, scratch)).title, BaseTemplate: 100 }), { status: [400, 409, 500], code: '-2130575342, Microsoft.SharePoint.SPException', message: /already exists in this Web site/ }, { local: true }),

  define('lists.update/success/merge', 'MERGE changes what the body names', from.lists, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    return then(call('POST', path, { Description: 'Ny', EnableVersioning: true, MajorVersionLimit: 7, EnableAttachments: false, Hidden: true }, { ...bare, ...merge() }), async () => (await call('GET', path)).body);
  }, { status: 204, check: (answer) => lacks(answer.seen, { Description: 'Ny', MajorVersionLimit: 7, EnableVersioning: true, EnableAttachments: false, Hidden: true }) }, { local: true }),
  define('lists.update/success/verbose', 'the verbose payload of the documentation', from.lists, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    const title = scratch.name();
    return then(call('POST', path, { __metadata: { type: 'SP.List' }, Title: title }, { ...verboseBody, ...merge() }), async () => [(await call('GET', `${path}/Title`)).body.value, title]);
  }, { status: 204, check: (answer) => lacks(answer.seen[0], answer.seen[1]) }, { local: true }),
  define('lists.update/success/ensure', 'MERGE to an address that still carries $select', from.wire, async (call, scratch) => call('POST', `${(await newList(call, scratch)).path}?$select=Title`, { Description: 'x' }, { ...bare, ...merge() }), { status: 204 }, { local: true }),
  define('lists.update/denied/reader', 'a reader may change none', from.errors, async (call, scratch) => call.as('lasare')('POST', (await newList(call, scratch)).path, { Description: 'x' }, { ...bare, ...merge() }), denied, { local: true }),
  define('lists.update/missing/id', 'a list that is not', from.errors, (call) => call('POST', nobody, { Description: 'x' }, { ...bare, ...merge() }), goneList),
  define('lists.update/malformed/property', 'a property a list has not', from.errors, async (call, scratch) => call('POST', (await newList(call, scratch)).path, { Nope: 1 }, { ...bare, ...merge() }), { ...badQuery, message: /'Nope' does not exist on type 'SP\.List'/ }, { local: true }),
  define('lists.update/malformed/type', 'a value of the wrong type', from.errors, async (call, scratch) => call('POST', (await newList(call, scratch)).path, { EnableVersioning: 'kanske' }, { ...bare, ...merge() }), refused(400), { local: true }),
  define('lists.update/malformed/formula', 'a validation formula that cannot be read', from.errors, async (call, scratch) => call('POST', (await newList(call, scratch)).path, { ValidationFormula: '=[Finns inte]>1' }, { ...bare, ...merge() }), refused([400, 500]), { local: true }),
  define('lists.update/conflict/title', 'a title that another list has', from.errors, async (call, scratch) => call('POST', (await newList(call, scratch)).path, { Title: (await newList(call, scratch)).title }, { ...bare, ...merge() }), { status: [400, 409, 500], code: '-2130575342, Microsoft.SharePoint.SPException' }, { local: true }),
  define('lists.update/conflict/etag', 'a stale ETag', from.errors, async (call, scratch) => {
    const { path, id } = await newList(call, scratch);
    return call('POST', path, { Description: 'x' }, { ...bare, ...merge(`"${id},99"`) });
  }, stale, { local: true }),

  define('lists.delete/success/gone', 'DELETE takes the list away at once', from.lists, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    return then(call('POST', path, undefined, { ...bare, ...removal() }), async () => (await call('GET', path)).status);
  }, { status: 200, check: (answer) => lacks(answer.seen, 404) }, { local: true }),
  define('lists.delete/denied/reader', 'a reader deletes none', from.errors, async (call, scratch) => call.as('lasare')('POST', (await newList(call, scratch)).path, undefined, { ...bare, ...removal() }), denied, { local: true }),
  define('lists.delete/missing/id', 'a list that is not', from.errors, (call) => call('POST', nobody, undefined, { ...bare, ...removal() }), goneList),
  define('lists.delete/conflict/etag', 'a stale ETag', from.errors, async (call, scratch) => {
    const { path, id } = await newList(call, scratch);
    return call('POST', path, undefined, { ...bare, ...removal(`"${id},99"`) });
  }, stale, { local: true }),
  define('lists.recycle/success/bin', 'recycle answers the entry of the bin', from.rest, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    return then(call('POST', `${path}/recycle`), async () => (await call('GET', path)).status);
  }, { status: 200, check: (answer) => [...lacks(answer.body, { value: guid }), ...lacks(answer.seen, 404)] }, { local: true }),
  define('lists.recycle/denied/reader', 'a reader recycles none', from.errors, async (call, scratch) => call.as('lasare')('POST', `${(await newList(call, scratch)).path}/recycle`), denied, { local: true }),
  define('lists.recycle/missing/id', 'a list that is not', from.errors, (call) => call('POST', `${nobody}/recycle`), goneList),
];

const xml = (call: Caller, list: string, schema: string, options = 8, headers = bare) => call('POST', `${list}/fields/createfieldasxml`, { parameters: { SchemaXml: schema, Options: options } }, headers);
const fieldPath = (list: string, name: string): string => `${list}/fields/getByInternalNameOrTitle('${name}')`;
const inner = (scratch: Scratch): string => scratch.name().replace(/[^A-Za-z0-9]/g, '');

/** A column of its own, by XML; its internal name. */
async function newField(call: Caller, scratch: Scratch, attributes = 'Type="Text"', children = ''): Promise<string> {
  const name = inner(scratch);
  const made = await xml(call, scratch.list, `<Field ${attributes} Name="${name}" DisplayName="${name}">${children}</Field>`);
  if (made.status >= 300) throw new Error(`A column could not be made: ${made.status} ${made.text}`);
  return name;
}
/** The case cleans up, so that the scratch list keeps its room for columns. */
const dropping = async <T>(call: Caller, list: string, names: string[], work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } finally {
    for (const name of names) await call('POST', fieldPath(list, name), undefined, { ...bare, ...removal() });
  }
};

/** Kind, .NET type and what is shown of each type of column the product uses. */
const shown: [column: string, kind: number, type: string, more: Record<string, unknown>][] = [
  ['TcKey', 2, 'SP.FieldText', { TypeAsString: 'Text', MaxLength: 255, Indexed: true, EnforceUniqueValues: false }],
  ['TcCode', 2, 'SP.FieldText', { EnforceUniqueValues: true, Indexed: true }],
  ['TcNote', 3, 'SP.FieldMultiLineText', { TypeAsString: 'Note', RichText: false, NumberOfLines: 6 }],
  ['TcDay', 4, 'SP.FieldDateTime', { TypeAsString: 'DateTime', DisplayFormat: 0 }],
  ['TcMoment', 4, 'SP.FieldDateTime', { DisplayFormat: 1 }],
  ['TcChoice', 6, 'SP.FieldChoice', { TypeAsString: 'Choice', DefaultValue: 'Öppen', FillInChoice: false, EditFormat: 0 }],
  ['TcRef', 7, 'SP.FieldLookup', { TypeAsString: 'Lookup', LookupField: 'Title', LookupList: /^\{?[0-9a-f-]{36}\}?$/i, AllowMultipleValues: false }],
  ['TcRefs', 7, 'SP.FieldLookup', { TypeAsString: 'LookupMulti', AllowMultipleValues: true }],
  ['TcFlag', 8, 'SP.Field', { TypeAsString: 'Boolean', DefaultValue: '1' }],
  ['TcNumber', 9, 'SP.FieldNumber', { TypeAsString: 'Number', MinimumValue: -100, MaximumValue: 100 }],
  ['TcMoney', 10, 'SP.FieldCurrency', { TypeAsString: 'Currency', CurrencyLocaleId: 1053 }],
  ['TcLink', 11, 'SP.FieldUrl', { TypeAsString: 'URL', DisplayFormat: 0 }],
  ['TcTags', 15, 'SP.FieldMultiChoice', { TypeAsString: 'MultiChoice' }],
  ['TcPerson', 20, 'SP.FieldUser', { TypeAsString: 'User', AllowMultipleValues: false, SelectionMode: 0 }],
  ['TcPeople', 20, 'SP.FieldUser', { TypeAsString: 'UserMulti', AllowMultipleValues: true }],
];

/** Typed bodies as PnPjs and the documentation send them. */
const typed: [name: string, body: (scratch: Scratch) => Record<string, unknown>, wanted: Record<string, unknown>][] = [
  ['text', () => ({ __metadata: { type: 'SP.FieldText' }, FieldTypeKind: 2, MaxLength: 100 }), { FieldTypeKind: 2, MaxLength: 100 }],
  ['note', () => ({ __metadata: { type: 'SP.FieldMultiLineText' }, FieldTypeKind: 3, NumberOfLines: 4, RichText: false }), { FieldTypeKind: 3, NumberOfLines: 4 }],
  ['date', () => ({ __metadata: { type: 'SP.FieldDateTime' }, FieldTypeKind: 4, DisplayFormat: 0, FriendlyDisplayFormat: 1 }), { FieldTypeKind: 4, DisplayFormat: 0 }],
  ['choice', () => ({ __metadata: { type: 'SP.FieldChoice' }, FieldTypeKind: 6, EditFormat: 0, Choices: { __metadata: { type: 'Collection(Edm.String)' }, results: ['a', 'b'] } }), { FieldTypeKind: 6, Choices: { results: ['a', 'b'] } }],
  ['multichoice', () => ({ __metadata: { type: 'SP.FieldMultiChoice' }, FieldTypeKind: 15, FillInChoice: false, Choices: { results: ['a', 'b'] } }), { FieldTypeKind: 15, Choices: { results: ['a', 'b'] } }],
  ['boolean', () => ({ __metadata: { type: 'SP.Field' }, FieldTypeKind: 8, DefaultValue: '0' }), { FieldTypeKind: 8, DefaultValue: '0' }],
  ['number', () => ({ __metadata: { type: 'SP.FieldNumber' }, FieldTypeKind: 9, MinimumValue: 0, MaximumValue: 10 }), { FieldTypeKind: 9, MinimumValue: 0, MaximumValue: 10 }],
  ['currency', () => ({ __metadata: { type: 'SP.FieldCurrency' }, FieldTypeKind: 10, CurrencyLocaleId: 1053 }), { FieldTypeKind: 10, CurrencyLocaleId: 1053 }],
  ['url', () => ({ __metadata: { type: 'SP.FieldUrl' }, FieldTypeKind: 11, DisplayFormat: 0 }), { FieldTypeKind: 11, DisplayFormat: 0 }],
  ['user', () => ({ __metadata: { type: 'SP.FieldUser' }, FieldTypeKind: 20, SelectionMode: 0 }), { FieldTypeKind: 20, SelectionMode: 0 }],
];

export const fieldCases: ConformanceCase[] = [
  define('fields.all/success/filter', 'columns by a filter over their properties', from.fields, (call, scratch) => call('GET', `${scratch.list}/fields?$select=InternalName,TypeAsString&$filter=Hidden eq false and ReadOnlyField eq false and InternalName eq 'TcKey'`), { status: 200, check: holds({ value: [{ InternalName: 'TcKey', TypeAsString: 'Text' }] }) }),
  define('fields.all/success/mixed', 'properties of one type may be selected of all', from.fields, (call, scratch) => call('GET', `${scratch.list}/fields?$select=InternalName,Choices,MaxLength,LookupList`), { status: 200, check: (answer) => { const named = (name: string): any => answer.body.value.find((one: any) => one.InternalName === name); return [...lacks(named('TcChoice')?.Choices, ['Öppen', 'Pågår', 'Klar']), ...lacks(named('TcKey')?.MaxLength, 255)]; } }),
  define('fields.all/denied/own-rights', 'not of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/fields`);
  }, denied, { local: true }),
  define('fields.all/missing/list', 'of a list that is not', from.errors, (call, scratch) => call('GET', `web/lists/getByTitle('${scratch.name()}')/fields`), noList),
  define('fields.all/malformed/filter', 'a filter that cannot be read', from.query, (call, scratch) => call('GET', `${scratch.list}/fields?$filter=eq Title`), badQuery),

  ...shown.map(([column, kind, type, more]) => define(`fields.get/success/${column}`, `${type}: its properties`, from.fields, (call, scratch) => call('GET', fieldPath(scratch.list, column), undefined, minimal), { status: 200, check: holds({ 'odata.type': type, FieldTypeKind: kind, InternalName: column, StaticName: column, EntityPropertyName: column, Title: /^Tc /, Id: guid, SchemaXml: /^<Field /, CanBeDeleted: true, Hidden: false, ReadOnlyField: false, Required: false, ...more }) })),
  define('fields.get/success/choices-verbose', 'choices are results under verbose', from.fields, (call, scratch) => call('GET', fieldPath(scratch.list, 'TcChoice'), undefined, verbose), { status: 200, check: holds({ d: { __metadata: { type: 'SP.FieldChoice' }, Choices: { results: ['Öppen', 'Pågår', 'Klar'] } } }) }),
  define('fields.get/success/title', 'by shown title, by title alone, by id', from.fields, async (call, scratch) => {
    const first = await call('GET', `${scratch.list}/fields/getByTitle('Tc%20nyckel')?$select=Id,InternalName`);
    return then(call('GET', `${scratch.list}/fields(guid'${first.body.Id as string}')?$select=InternalName`), async () => [first.body.InternalName, (await call('GET', `${scratch.list}/fields/getById('${first.body.Id as string}')/InternalName`)).body.value, (await call('GET', `${scratch.list}/fields/getByInternalNameOrTitle('Tc%20nyckel')/InternalName`)).body.value]);
  }, { status: 200, check: (answer) => [...lacks(answer.body.InternalName, 'TcKey'), ...lacks(answer.seen, ['TcKey', 'TcKey', 'TcKey'])] }),
  define('fields.get/denied/own-rights', 'not of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', fieldPath(path, 'Title'));
  }, denied, { local: true }),
  define('fields.get/missing/name', 'a column that is not', from.fields, (call, scratch) => call('GET', fieldPath(scratch.list, 'FinnsInte')), noField),
  define('fields.get/malformed/select', 'a property no column has', from.query, (call, scratch) => call('GET', `${fieldPath(scratch.list, 'Title')}?$select=Nope`), badQuery),

  define('fields.xml/success/hint', 'AddFieldInternalNameHint (8) keeps the internal name', 'm365-wire §1', async (call, scratch) => {
    const name = inner(scratch);
    return dropping(call, scratch.list, [name], () => xml(call, scratch.list, `<Field Type="Choice" Name="${name}" DisplayName="Läge nu ${name}" Required="TRUE"><Default>b</Default><CHOICES><CHOICE>a</CHOICE><CHOICE>b &amp; c</CHOICE></CHOICES></Field>`).then((answer) => ({ ...answer, seen: name })));
  }, { status: [200, 201], check: (answer) => lacks(answer.body, { InternalName: answer.seen, Title: `Läge nu ${answer.seen as string}`, Choices: ['a', 'b & c'], DefaultValue: 'b', Required: true, Indexed: false }) }),
  define('fields.xml/success/derived', 'without options the internal name comes from the display name', 'm365-wire §1', async (call, scratch) => {
    const name = inner(scratch).slice(0, 12);
    const made = await xml(call, scratch.list, `<Field Type="Text" Name="Annat" DisplayName="Å ${name}" />`, 0);
    return dropping(call, scratch.list, [made.body?.InternalName ?? ''], async () => ({ ...made, seen: `_x00c5__x0020_${name}`.slice(0, 32) }));
  }, { status: [200, 201], check: (answer) => lacks(answer.body.InternalName, answer.seen) }),
  define('fields.xml/success/verbose', 'the verbose payload of the documentation', from.fields, async (call, scratch) => {
    const name = inner(scratch);
    return dropping(call, scratch.list, [name], () => call('POST', `${scratch.list}/fields/createFieldAsXml`, { parameters: { __metadata: { type: 'SP.XmlSchemaFieldCreationInformation' }, SchemaXml: `<Field Type="Text" Name="${name}" DisplayName="${name}"/>`, Options: 8 } }, verboseBody));
  }, { status: [200, 201], check: holds({ d: { __metadata: { type: 'SP.FieldText' }, TypeAsString: 'Text' } }) }),
  define('fields.xml/success/view', 'AddFieldToDefaultView (16) shows it in the default view', from.csom, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    const name = inner(scratch);
    return then(xml(call, path, `<Field Type="Text" Name="${name}" DisplayName="${name}"/>`, 24), async () => ({ name, fields: (await call('GET', `${path}/defaultView/viewFields`)).body.Items }));
  }, { status: [200, 201], check: (answer) => (answer.seen.fields.includes(answer.seen.name) ? [] : [`the view shows ${JSON.stringify(answer.seen.fields)}`]) }, { local: true }),
  define('fields.xml/denied/contributor', 'who may only edit items adds no column', from.errors, async (call, scratch) => xml(call.as('lasare'), scratch.list, '<Field Type="Text" Name="X" DisplayName="X" />'), denied, { local: true }),
  define('fields.xml/missing/list', 'on a list that is not', from.errors, (call) => xml(call, nobody, '<Field Type="Text" Name="X" DisplayName="X" />'), goneList),
  define('fields.xml/malformed/xml', 'XML that is not well-formed', from.fields, (call, scratch) => xml(call, scratch.list, '<Field Type="Text" Name="X"'), refused([400, 500]), { inferred: true }),
  define('fields.xml/malformed/type', 'a type that is none', from.fields, (call, scratch) => xml(call, scratch.list, `<Field Type="Nope" Name="${inner(scratch)}" DisplayName="x" />`), refused([400, 500]), { inferred: true }),
  define('fields.xml/conflict/name', 'a name that is taken, with the hint and the same XML', from.csom, (call, scratch) => xml(call, scratch.list, scratchColumns.TcKey as string), { status: [400, 500], code: /^-2130575\d{3}, Microsoft\.SharePoint\.SPException$/, message: /duplicate field name/i }, { inferred: true }),

  ...typed.map(([name, body, wanted]) => define(`fields.add/success/${name}`, `a typed verbose body: ${name}`, from.fields, async (call, scratch) => {
    const title = inner(scratch);
    return dropping(call, scratch.list, [title], () => call('POST', `${scratch.list}/fields`, { ...body(scratch), Title: title }, verboseBody));
  }, { status: 201, check: holds({ d: wanted }) })),
  define('fields.add/success/plain', 'a plain body with FieldTypeKind', from.fields, async (call, scratch) => {
    const title = inner(scratch);
    return dropping(call, scratch.list, [title], () => call('POST', `${scratch.list}/fields`, { FieldTypeKind: 2, Title: title, Required: true, Indexed: true }, bare));
  }, { status: 201, check: holds({ FieldTypeKind: 2, Required: true, Indexed: true }) }),
  define('fields.add/success/lookup', 'AddField makes a lookup', from.wire, async (call, scratch) => {
    const title = inner(scratch);
    const { body } = await call('GET', `${scratch.list}?$select=Id`);
    return dropping(call, scratch.list, [title], () => call('POST', `${scratch.list}/fields/AddField`, { parameters: { FieldTypeKind: 7, Title: title, LookupListId: body.Id, LookupFieldName: 'Title' } }, bare));
  }, { status: [200, 201], check: holds({ FieldTypeKind: 7, LookupField: 'Title', LookupList: /[0-9a-f-]{36}/ }) }),
  define('fields.add/denied/reader', 'a reader adds none', from.errors, (call, scratch) => call.as('lasare')('POST', `${scratch.list}/fields`, { FieldTypeKind: 2, Title: 'x' }), denied, { local: true }),
  define('fields.add/missing/list', 'on a list that is not', from.errors, (call) => call('POST', `${nobody}/fields`, { FieldTypeKind: 2, Title: 'x' }), goneList),
  define('fields.add/malformed/kind', 'no kind', from.fields, (call, scratch) => call('POST', `${scratch.list}/fields`, { Title: scratch.name() }), refused([400, 500]), { inferred: true }),
  define('fields.add/malformed/title', 'no title', from.fields, (call, scratch) => call('POST', `${scratch.list}/fields`, { FieldTypeKind: 2 }), refused([400, 500]), { inferred: true }),
  define('fields.add/malformed/property', 'a property that type has not', from.fields, (call, scratch) => call('POST', `${scratch.list}/fields`, { __metadata: { type: 'SP.FieldText' }, FieldTypeKind: 2, Title: scratch.name(), Nope: 1 }, verboseBody), { ...badQuery, message: /'Nope' does not exist on type 'SP\.Field/ }),
  define('fields.add/conflict/number', 'a title that is taken gets a numbered internal name', from.csom, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/fields`, { FieldTypeKind: 2, Title: 'Samma' });
    return call('POST', `${path}/fields`, { FieldTypeKind: 2, Title: 'Samma' });
  }, { status: 201, check: holds({ InternalName: 'Samma0', Title: 'Samma' }) }, { local: true, inferred: true }),

  define('fields.update/success/merge', 'MERGE changes title, description, choices and index', from.fields, async (call, scratch) => {
    const name = await newField(call, scratch, 'Type="Choice"', '<CHOICES><CHOICE>a</CHOICE></CHOICES>');
    return dropping(call, scratch.list, [name], () => then(call('POST', fieldPath(scratch.list, name), { __metadata: { type: 'SP.FieldChoice' }, Title: `${name} ny`, Description: 'Om', Choices: { results: ['x', 'y'] }, Indexed: true, Required: true }, { ...verboseBody, ...merge() }), async () => (await call('GET', fieldPath(scratch.list, name))).body));
  }, { status: 204, check: (answer) => lacks(answer.seen, { Title: / ny$/, Description: 'Om', Choices: ['x', 'y'], Indexed: true, Required: true }) }),
  define('fields.update/success/schema', 'MERGE of SchemaXml', from.fields, async (call, scratch) => {
    const name = await newField(call, scratch);
    const { body } = await call('GET', `${fieldPath(scratch.list, name)}?$select=SchemaXml`);
    return dropping(call, scratch.list, [name], () => then(call('POST', fieldPath(scratch.list, name), { SchemaXml: (body.SchemaXml as string).replace(/DisplayName="[^"]*"/, 'DisplayName="Ny visning" MaxLength="40"').replace(/ MaxLength="255"/, '') }, { ...bare, ...merge() }), async () => (await call('GET', fieldPath(scratch.list, name))).body));
  }, { status: 204, check: (answer) => lacks(answer.seen, { Title: 'Ny visning', MaxLength: 40 }) }),
  define('fields.update/success/forms', 'setShowInEditForm and its sisters', from.fields, async (call, scratch) => {
    const name = await newField(call, scratch);
    return dropping(call, scratch.list, [name], () => then(call('POST', `${fieldPath(scratch.list, name)}/setShowInEditForm(false)`), async () => (await call('GET', fieldPath(scratch.list, name))).body.SchemaXml));
  }, { status: 200, check: (answer) => lacks(answer.seen, /ShowInEditForm="FALSE"/) }),
  define('fields.update/denied/reader', 'a reader changes none', from.errors, (call, scratch) => call.as('lasare')('POST', fieldPath(scratch.list, 'TcKey'), { Description: 'x' }, { ...bare, ...merge() }), denied, { local: true }),
  define('fields.update/missing/name', 'a column that is not', from.fields, (call, scratch) => call('POST', fieldPath(scratch.list, 'FinnsInte'), { Description: 'x' }, { ...bare, ...merge() }), noField),
  define('fields.update/malformed/property', 'a property no column has', from.fields, (call, scratch) => call('POST', fieldPath(scratch.list, 'TcKey'), { Nope: true }, { ...bare, ...merge() }), { ...badQuery, message: /'Nope' does not exist on type 'SP\.Field/ }),
  define('fields.update/malformed/index', 'an index on a column that can have none', from.limitsPage, (call, scratch) => call('POST', fieldPath(scratch.list, 'TcNote'), { Indexed: true }, { ...bare, ...merge() }), refused([400, 500]), { inferred: true }),
  define('fields.update/conflict/unique', 'unique values where there are duplicates', from.csom, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await xml(call, path, '<Field Type="Text" Name="K" DisplayName="K" />');
    for (const value of ['a', 'A']) await call('POST', `${path}/items`, { Title: 'x', K: value });
    return call('POST', fieldPath(path, 'K'), { Indexed: true, EnforceUniqueValues: true }, { ...bare, ...merge() });
  }, refused([400, 409, 500]), { local: true, inferred: true }),

  define('fields.delete/success/gone', 'DELETE takes the column away', from.fields, async (call, scratch) => {
    const name = await newField(call, scratch);
    return then(call('POST', fieldPath(scratch.list, name), undefined, { ...bare, ...removal() }), async () => (await call('GET', fieldPath(scratch.list, name))).status);
  }, { status: 200, check: (answer) => ([400, 404].includes(answer.seen) ? [] : [`afterwards ${String(answer.seen)}`]) }),
  define('fields.delete/success/no-etag', 'and asks for no If-Match', from.wire, async (call, scratch) => call('POST', fieldPath(scratch.list, await newField(call, scratch)), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }), { status: 200 }),
  define('fields.delete/denied/reader', 'a reader deletes none', from.errors, (call, scratch) => call.as('lasare')('POST', fieldPath(scratch.list, 'TcKey'), undefined, { ...bare, ...removal() }), denied, { local: true }),
  define('fields.delete/missing/name', 'a column that is not', from.fields, (call, scratch) => call('POST', fieldPath(scratch.list, 'FinnsInte'), undefined, { ...bare, ...removal() }), noField),
  define('fields.delete/conflict/base', 'a column of SharePoint\'s own', from.fields, (call, scratch) => call('POST', fieldPath(scratch.list, 'Title'), undefined, { ...bare, ...removal() }), refused([400, 403, 500]), { inferred: true }),
];

const viewOf = (list: string, title: string): string => `${list}/views/getByTitle('${title}')`;
async function newView(call: Caller, scratch: Scratch, more: Record<string, unknown> = {}): Promise<string> {
  const title = scratch.name();
  const made = await call('POST', `${scratch.list}/views`, { Title: title, ...more }, bare);
  if (made.status !== 201) throw new Error(`A view could not be made: ${made.status} ${made.text}`);
  return title;
}
const withView = async <T>(call: Caller, scratch: Scratch, more: Record<string, unknown>, work: (path: string, title: string) => Promise<T>): Promise<T> => {
  const title = await newView(call, scratch, more);
  try {
    return await work(viewOf(scratch.list, title), title);
  } finally {
    await call('POST', viewOf(scratch.list, title), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' });
  }
};

export const viewCases: ConformanceCase[] = [
  define('views.all/success/default', 'views with their titles; one is the default', from.rest, (call, scratch) => call('GET', `${scratch.list}/views?$select=Id,Title,DefaultView,ServerRelativeUrl&$filter=DefaultView eq true`), { status: 200, check: holds({ value: [{ Id: guid, Title: /./, DefaultView: true, ServerRelativeUrl: /\.aspx$/ }] }) }),
  define('views.all/denied/own-rights', 'not of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/views`);
  }, denied, { local: true }),
  define('views.all/missing/list', 'of a list that is not', from.errors, (call, scratch) => call('GET', `web/lists/getByTitle('${scratch.name()}')/views`), noList),
  define('views.get/success/fields', 'ViewFields in the order of the view', from.rest, (call, scratch) => withView(call, scratch, { ViewFields: { results: ['TcKey', 'Title'] }, RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>' }, (path) => call('GET', `${path}?$expand=ViewFields`, undefined, minimal)), { status: 200, check: holds({ 'odata.type': 'SP.View', RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="ID" /></OrderBy>', ListViewXml: /<View /, Hidden: false, PersonalView: false, ViewType: 'HTML', ViewFields: { Items: ['TcKey', 'Title'], SchemaXml: /<FieldRef Name="TcKey" ?\/><FieldRef Name="Title" ?\/>/ } }) }),
  define('views.get/success/default', 'defaultView and getView', from.rest, async (call, scratch) => then(call('GET', `${scratch.list}/defaultView`), async () => { const { Id } = (await call('GET', `${scratch.list}/defaultView?$select=Id`)).body; return [Id, (await call('GET', `${scratch.list}/getView('${Id as string}')/Id`)).body.value, (await call('GET', `${scratch.list}/views(guid'${Id as string}')/Id`)).body.value]; }), { status: 200, check: (answer) => lacks(answer.seen, [answer.body.Id, answer.body.Id, answer.body.Id]) }),
  define('views.get/denied/own-rights', 'not of a list one may not see', from.errors, async (call, scratch) => {
    const { path } = await newList(call, scratch);
    await call('POST', `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`);
    return call.as('lasare')('GET', `${path}/defaultView`);
  }, denied, { local: true }),
  define('views.get/missing/title', 'a title no view has', from.rest, (call, scratch) => call('GET', viewOf(scratch.list, scratch.name())), noView),
  define('views.get/missing/id', 'an id no view has', from.rest, (call, scratch) => call('GET', `${scratch.list}/views(guid'00000000-0000-0000-0000-000000000001')`), noView),

  define('views.add/success/plain', 'POST to views', from.rest, async (call, scratch) => { const title = scratch.name(); const made = await call('POST', `${scratch.list}/views`, { Title: title, RowLimit: 5, PersonalView: false }); await call('POST', viewOf(scratch.list, title), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }); return made; }, { status: 201, check: holds({ Id: guid, RowLimit: 5, PersonalView: false, DefaultView: false }) }),
  define('views.add/success/verbose', 'the verbose payload of the documentation', from.rest, async (call, scratch) => { const title = scratch.name(); const made = await call('POST', `${scratch.list}/views`, { __metadata: { type: 'SP.View' }, Title: title, PersonalView: false }, verboseBody); await call('POST', viewOf(scratch.list, title), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }); return made; }, { status: 201, check: holds({ d: { __metadata: { type: 'SP.View' }, Id: guid } }) }),
  define('views.add/success/parameters', 'views/add with parameters', from.csom, async (call, scratch) => { const title = scratch.name(); const made = await call('POST', `${scratch.list}/views/add`, { parameters: { Title: title, ViewFields: ['Title'], Query: '<OrderBy><FieldRef Name="ID"/></OrderBy>', RowLimit: 3, Paged: true } }); await call('POST', viewOf(scratch.list, title), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }); return made; }, { status: [200, 201], check: holds({ RowLimit: 3, Paged: true, ViewQuery: /OrderBy/ }) }, { inferred: true }),
  define('views.add/denied/reader', 'a reader makes none for all', from.errors, (call, scratch) => call.as('lasare')('POST', `${scratch.list}/views`, { Title: 'x' }), denied, { local: true }),
  define('views.add/missing/list', 'on a list that is not', from.errors, (call) => call('POST', `${nobody}/views`, { Title: 'x' }), goneList),
  define('views.add/malformed/title', 'no title', from.rest, (call, scratch) => call('POST', `${scratch.list}/views`, { RowLimit: 5 }), refused([400, 500]), { inferred: true }),
  define('views.add/malformed/property', 'a property a view has not', from.rest, (call, scratch) => call('POST', `${scratch.list}/views`, { Title: scratch.name(), Nope: 1 }), { ...badQuery, message: /'Nope' does not exist on type 'SP\.View'/ }),

  define('views.update/success/merge', 'MERGE of query, limit, title and formatting', from.rest, (call, scratch) => withView(call, scratch, {}, (path, title) => then(call('POST', path, { ViewQuery: '<Where><IsNotNull><FieldRef Name="TcKey" /></IsNotNull></Where>', RowLimit: 7, CustomFormatter: '{"hideSelection":true}' }, { ...bare, ...merge() }), async () => (await call('GET', viewOf(scratch.list, title))).body)), { status: 204, check: (answer) => lacks(answer.seen, { ViewQuery: /IsNotNull/, RowLimit: 7, CustomFormatter: /hideSelection/ }) }),
  define('views.update/success/no-etag', 'and asks for no If-Match', from.wire, (call, scratch) => withView(call, scratch, {}, (path) => call('POST', path, { RowLimit: 9 }, { ...bare, 'X-HTTP-Method': 'MERGE' })), { status: 204 }, { inferred: true }),
  define('views.update/denied/reader', 'a reader changes none', from.errors, (call, scratch) => call.as('lasare')('POST', `${scratch.list}/defaultView`, { RowLimit: 3 }, { ...bare, ...merge() }), denied, { local: true }),
  define('views.update/missing/title', 'a view that is not', from.rest, (call, scratch) => call('POST', viewOf(scratch.list, scratch.name()), { RowLimit: 3 }, { ...bare, ...merge() }), noView),
  define('views.update/malformed/type', 'a row limit that is no number', from.errors, (call, scratch) => withView(call, scratch, {}, (path) => call('POST', path, { RowLimit: 'många' }, { ...bare, ...merge() })), refused(400)),

  define('views.fields/success/steps', 'removeAll, add, move and remove', from.rest, (call, scratch) => withView(call, scratch, {}, async (path) => {
    const steps = ['removeallviewfields', "addviewfield('Title')", "addviewfield('TcKey')", "addviewfield('TcDay')"];
    const states: number[] = [];
    for (const step of steps) states.push((await call('POST', `${path}/viewfields/${step}`)).status);
    states.push((await call('POST', `${path}/viewfields/moveviewfieldto`, { field: 'TcDay', index: 0 })).status, (await call('POST', `${path}/viewfields/removeviewfield('TcKey')`)).status);
    return { ...await call('GET', `${path}/viewfields`), seen: states };
  }), { status: 200, check: (answer) => [...lacks(answer.seen, [200, 200, 200, 200, 200, 200]), ...lacks(answer.body.Items, ['TcDay', 'Title'])] }),
  define('views.fields/denied/reader', 'a reader changes none', from.errors, (call, scratch) => call.as('lasare')('POST', `${scratch.list}/defaultView/viewfields/addviewfield('TcKey')`), denied, { local: true }),
  define('views.fields/missing/column', 'a column the list has not', from.errors, (call, scratch) => withView(call, scratch, {}, (path) => call('POST', `${path}/viewfields/addviewfield('FinnsInte')`)), noField),
  define('views.fields/malformed/remove', 'a column the view has not', from.errors, (call, scratch) => withView(call, scratch, { ViewFields: { results: ['Title'] } }, (path) => call('POST', `${path}/viewfields/removeviewfield('TcMoney')`)), refused([400, 404, 500]), { inferred: true }),
  define('views.delete/success/gone', 'DELETE takes the view away', from.rest, async (call, scratch) => { const path = viewOf(scratch.list, await newView(call, scratch)); return then(call('POST', path, undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }), async () => (await call('GET', path)).status); }, { status: 200, check: (answer) => ([400, 404].includes(answer.seen) ? [] : [`afterwards ${String(answer.seen)}`]) }),
  define('views.delete/denied/reader', 'a reader deletes none', from.errors, (call, scratch) => withView(call, scratch, {}, (path) => call.as('lasare')('POST', path, undefined, { ...bare, 'X-HTTP-Method': 'DELETE' })), denied, { local: true }),
  define('views.delete/missing/title', 'a view that is not', from.rest, (call, scratch) => call('POST', viewOf(scratch.list, scratch.name()), undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }), noView),
  define('views.delete/conflict/default', 'the default view cannot be deleted', from.csom, (call, scratch) => call('POST', `${scratch.list}/defaultView`, undefined, { ...bare, 'X-HTTP-Method': 'DELETE' }), refused([400, 403, 500]), { local: true, inferred: true }),
];
