/** Columns as REST shows and takes them. Source: SP.Field and its descendants. */
import { own } from '../../own.ts';
import { badQuery, noField } from '../../errors.ts';
import { Permission } from '../../permissions.ts';
import { readFieldXml, writeFieldXml, isTrue } from '../../domain/fieldXml.ts';
import { entries } from '../../domain/values.ts';
import { restName } from '../../domain/fields.ts';
import type { Field, FieldDefinition, List } from '../../domain/types.ts';
import { demandKnown, Doc, entity, flag, parameter, text, Values } from '../model.ts';
import type { Call, CollectionNode, EntityType, Node } from '../model.ts';
import { findByName } from '../project.ts';
import { unknownQueryField } from '../../errors.ts';

interface FieldData { list: List; field: Field }

const kinds: Record<string, [number, string]> = {
  Integer: [1, 'SP.FieldNumber'], Text: [2, 'SP.FieldText'], Note: [3, 'SP.FieldMultiLineText'], DateTime: [4, 'SP.FieldDateTime'], Counter: [5, 'SP.Field'], Choice: [6, 'SP.FieldChoice'], Lookup: [7, 'SP.FieldLookup'], Boolean: [8, 'SP.Field'], Number: [9, 'SP.FieldNumber'],
  Currency: [10, 'SP.FieldCurrency'], URL: [11, 'SP.FieldUrl'], Computed: [12, 'SP.FieldComputed'], Guid: [14, 'SP.FieldGuid'], MultiChoice: [15, 'SP.FieldMultiChoice'], Calculated: [17, 'SP.FieldCalculated'], File: [18, 'SP.Field'], Attachments: [19, 'SP.Field'], User: [20, 'SP.FieldUser'], ModStat: [23, 'SP.FieldChoice'], ContentTypeId: [25, 'SP.Field'],
};
const typeOfKind: Record<number, string> = Object.fromEntries(Object.entries(kinds).map(([type, [kind]]) => [kind, type]));

type Read = (a: Record<string, string>, field: Field) => unknown;
const num = (name: string, otherwise: number): Read => (a) => (a[name] === undefined ? otherwise : Number(a[name]));
const yes = (name: string): Read => (a) => isTrue(a[name]);
const guid = (text_: string | undefined): string => (text_ ?? '').replace(/[{}]/g, '');

/** What each type shows beside the common properties. */
const ofType: Record<string, Record<string, Read>> = {
  Text: { MaxLength: num('MaxLength', 255) },
  Note: { AllowHyperlink: yes('AllowHyperlink'), AppendOnly: yes('AppendOnly'), IsLongHyperlink: () => null, NumberOfLines: num('NumLines', 6), RestrictedMode: (a) => a.RichTextMode !== 'FullHtml', RichText: yes('RichText'), UnlimitedLengthInDocumentLibrary: yes('UnlimitedLengthInDocumentLibrary'), WikiLinking: () => false },
  Number: { CommaSeparator: () => true, CustomUnitName: () => null, CustomUnitOnRight: () => true, DisplayFormat: (a) => (a.Decimals === undefined ? -1 : Number(a.Decimals)), MaximumValue: num('Max', 1.7976931348623157e308), MinimumValue: num('Min', -1.7976931348623157e308), ShowAsPercentage: yes('Percentage'), Unit: () => null },
  DateTime: { DateFormat: () => null, DateTimeCalendarType: () => 0, DisplayFormat: (_a, field) => (field.dateOnly ? 0 : 1), FriendlyDisplayFormat: (a) => (a.FriendlyDisplayFormat === 'Relative' ? 2 : a.FriendlyDisplayFormat === 'Disabled' ? 1 : 0), TimeFormat: () => null },
  Choice: { Choices: (_a, field) => new Values('Edm.String', field.definition.choices), EditFormat: (a) => (a.Format === 'RadioButtons' ? 1 : 0), FillInChoice: yes('FillInChoice'), Mappings: () => null },
  MultiChoice: { Choices: (_a, field) => new Values('Edm.String', field.definition.choices), FillInChoice: yes('FillInChoice'), Mappings: () => null },
  Lookup: { AllowMultipleValues: (_a, field) => field.multi, DependentLookupInternalNames: () => new Values('Edm.String', []), IsDependentLookup: () => false, IsRelationship: (a) => isTrue(a.Indexed), LookupField: (a) => a.ShowField ?? '', LookupList: (a) => a.List ?? '', LookupWebId: (a) => guid(a.WebId), PrimaryFieldId: () => null, RelationshipDeleteBehavior: (a) => (a.RelationshipDeleteBehavior === 'Cascade' ? 1 : a.RelationshipDeleteBehavior === 'Restrict' ? 2 : 0), UnlimitedLengthInDocumentLibrary: () => false },
  URL: { DisplayFormat: (a) => (a.Format === 'Image' ? 1 : 0) },
};
ofType.Currency = { ...ofType.Number, CurrencyLocaleId: num('LCID', 1053) };
ofType.User = { ...ofType.Lookup, AllowDisplay: () => true, Presence: () => true, SelectionGroup: num('UserSelectionScope', 0), SelectionMode: (a) => (a.UserSelectionMode === 'PeopleAndGroups' ? 1 : 0), UserDisplayOptions: () => null };

function properties({ list, field }: FieldData): Record<string, unknown> {
  const a = field.definition.attributes;
  const inner = Object.fromEntries(Object.entries(ofType[field.type] ?? {}).map(([name, get]) => [name, get(a, field)]));
  return {
    AutoIndexed: false, CanBeDeleted: !field.fromBase && !field.sealed && a.AllowDeletion?.toUpperCase() !== 'FALSE', ClientSideComponentId: a.ClientSideComponentId ?? '00000000-0000-0000-0000-000000000000', ClientSideComponentProperties: a.ClientSideComponentProperties ?? null, ClientValidationFormula: null, ClientValidationMessage: null,
    CustomFormatter: a.CustomFormatter ?? null, DefaultFormula: null, DefaultValue: field.definition.defaultValue, Description: a.Description ?? '', Direction: 'none', EnforceUniqueValues: field.unique, EntityPropertyName: restName(field), FieldTypeKind: (kinds[field.type] as [number, string])[0], Filterable: field.type !== 'Note', FromBaseType: field.fromBase,
    Group: a.Group ?? 'Custom Columns', Hidden: field.hidden, Id: field.id, Indexed: field.indexed && field.type !== 'Counter', IndexStatus: field.indexed && field.type !== 'Counter' ? 1 : 0, InternalName: field.name, IsModern: false, JSLink: a.JSLink ?? null, PinnedToFiltersPane: isTrue(a.PinnedToFiltersPane), ReadOnlyField: field.readOnly, Required: field.required,
    SchemaXml: writeFieldXml(field.definition), Scope: `${list.folder}`, Sealed: field.sealed, ShowInFiltersPane: 0, Sortable: field.type !== 'Note' && !field.multi, StaticName: a.StaticName ?? field.name, Title: field.title, TypeAsString: a.Type ?? field.type, TypeDisplayName: field.type, TypeShortDescription: field.type, ValidationFormula: field.definition.validation?.formula ?? null,
    ValidationMessage: field.definition.validation?.message || null, ...inner,
  };
}

/** Body property → attribute, and how its value is written. */
const writable: Record<string, [string, (given: unknown, field: Field) => string | null]> = {
  Title: ['DisplayName', String], Description: ['Description', String], Group: ['Group', String], StaticName: ['StaticName', String], CustomFormatter: ['CustomFormatter', (given) => (given ? String(given) : null)], JSLink: ['JSLink', String], ClientSideComponentId: ['ClientSideComponentId', String], ClientSideComponentProperties: ['ClientSideComponentProperties', String],
  Required: ['Required', bool], Indexed: ['Indexed', bool], EnforceUniqueValues: ['EnforceUniqueValues', bool], Hidden: ['Hidden', bool], ReadOnlyField: ['ReadOnly', bool], RichText: ['RichText', bool], AppendOnly: ['AppendOnly', bool], FillInChoice: ['FillInChoice', bool], ShowAsPercentage: ['Percentage', bool], PinnedToFiltersPane: ['PinnedToFiltersPane', bool], UnlimitedLengthInDocumentLibrary: ['UnlimitedLengthInDocumentLibrary', bool],
  MaxLength: ['MaxLength', String], NumberOfLines: ['NumLines', String], MinimumValue: ['Min', limit], MaximumValue: ['Max', limit], CurrencyLocaleId: ['LCID', String], LookupField: ['ShowField', String], LookupList: ['List', (given) => `{${guid(String(given))}}`], AllowMultipleValues: ['Mult', bool], SelectionGroup: ['UserSelectionScope', String],
  SelectionMode: ['UserSelectionMode', (given) => (Number(given) === 1 ? 'PeopleAndGroups' : 'PeopleOnly')], EditFormat: ['Format', (given) => (Number(given) === 1 ? 'RadioButtons' : 'Dropdown')], RelationshipDeleteBehavior: ['RelationshipDeleteBehavior', (given) => (['None', 'Cascade', 'Restrict'][Number(given)] ?? 'None')],
  FriendlyDisplayFormat: ['FriendlyDisplayFormat', (given) => (['Unspecified', 'Disabled', 'Relative'][Number(given)] ?? 'Unspecified')],
  DisplayFormat: ['', () => null],
};

function bool(given: unknown): string {
  return given === true || String(given).toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
}

function limit(given: unknown): string | null {
  return given === null || Math.abs(Number(given)) > 1e300 ? null : String(given);
}

function changesOf(body: Record<string, unknown>, type: string, field: Field | undefined): { attributes: Record<string, string | null>; choices?: string[]; defaultValue?: string | null; validation?: { formula: string; message: string } | null } {
  const found: ReturnType<typeof changesOf> = { attributes: {} };
  for (const [name, given] of Object.entries(body)) {
    const rule = own(writable, name);
    if (name === 'DisplayFormat') {
      if (type === 'DateTime') found.attributes.Format = Number(given) === 1 ? 'DateTime' : 'DateOnly';
      else if (type === 'URL') found.attributes.Format = Number(given) === 1 ? 'Image' : 'Hyperlink';
      else found.attributes.Decimals = Number(given) < 0 ? null : String(given);
    } else if (rule && given !== undefined) found.attributes[rule[0]] = given === null ? null : rule[1](given, field as Field);
  }
  if (body.Choices !== undefined) found.choices = (entries(body.Choices) ?? []).map(String);
  if (body.DefaultValue !== undefined) found.defaultValue = body.DefaultValue === null ? null : String(body.DefaultValue);
  if (body.ValidationFormula !== undefined || body.ValidationMessage !== undefined) {
    found.validation = { formula: String(body.ValidationFormula ?? field?.definition.validation?.formula ?? ''), message: String(body.ValidationMessage ?? field?.definition.validation?.message ?? '') };
  }
  if (body.SchemaXml) {
    const read = readFieldXml(String(body.SchemaXml));
    return { attributes: { ...read.attributes, ...found.attributes }, choices: read.choices, defaultValue: read.defaultValue, validation: read.validation };
  }
  return found;
}

function demand(call: Call, list: List): void {
  call.session.demand(call.session.listMask(list), Permission.manageLists);
}

const show = (name: string) => (data: FieldData, call: Call, args: Parameters<NonNullable<EntityType['actions']>[string]>[2]): undefined => {
  demand(call, data.list);
  call.engine.fields.update(data.list, data.field, { attributes: { [name]: flag(call, args, 'value', 0, true) ? 'TRUE' : 'FALSE' } });
  return undefined;
};

export const fieldType: EntityType = {
  name: ({ field }: FieldData) => (kinds[field.type] as [number, string])[1],
  props: {}, link: ({ list, field }: FieldData) => `Web/Lists(guid'${list.id}')/Fields(guid'${field.id}')`,
  project: (data: FieldData, _call, select) => {
    const all = properties(data);
    const picked: Record<string, unknown> = select.all || select.names.size === 0 ? all : {};
    for (const name of select.names.keys()) {
      const found = findByName(all, name);
      if (found) picked[found[0]] = found[1];
      else if (Object.values(ofType).some((one) => findByName(one, name))) continue; // a property of another kind of column
      else throw unknownQueryField(name);
    }
    return new Doc({ type: (kinds[data.field.type] as [number, string])[1], link: `Web/Lists(guid'${data.list.id}')/Fields(guid'${data.field.id}')`, values: picked });
  },
  actions: { setShowInNewForm: show('ShowInNewForm'), setShowInEditForm: show('ShowInEditForm'), setShowInDisplayForm: show('ShowInDisplayForm') },
  merge: ({ list, field }: FieldData, call) => {
    demand(call, list);
    demandKnown(call.body, (kinds[field.type] as [number, string])[1], Object.keys(properties({ list, field })), notShown);
    call.engine.fields.update(list, field, changesOf(call.body, field.type, field));
    return undefined;
  },
  remove: ({ list, field }: FieldData, call) => {
    demand(call, list);
    call.engine.fields.remove(list, field);
  },
};

// `$filter` over columns reads the properties one by one.
for (const name of ['Title', 'InternalName', 'StaticName', 'Hidden', 'ReadOnlyField', 'Required', 'Indexed', 'EnforceUniqueValues', 'TypeAsString', 'FieldTypeKind', 'Group', 'FromBaseType', 'CanBeDeleted', 'Id', 'Sealed', 'EntityPropertyName', 'Description', 'DefaultValue', 'SchemaXml', 'Choices', 'LookupList', 'CustomFormatter', 'ValidationFormula']) {
  fieldType.props[name] = (data: FieldData) => properties(data)[name];
}

/** Properties that are written and not shown, or belong to a type that is known by its number only. */
const notShown = ['SchemaXml', 'ValidationFormula', 'ValidationMessage', 'UserIdOrGroup', 'SelectionGroup', 'LookupListId', 'LookupFieldName', 'LookupWebId', 'IsCompactName', 'Direction', 'DefaultFormula', 'OutputType', 'Formula', 'DateFormat'];

/** @throws 400 when a body names what no column of the type has */
function demandProperties(body: Record<string, unknown>, type: string): void {
  demandKnown(body, (kinds[type] as [number, string])[1], [...common, ...Object.keys(ofType[type] ?? {})], notShown);
}

const common = ['AutoIndexed', 'CanBeDeleted', 'ClientSideComponentId', 'ClientSideComponentProperties', 'ClientValidationFormula', 'ClientValidationMessage', 'CustomFormatter', 'DefaultFormula', 'DefaultValue', 'Description', 'Direction', 'EnforceUniqueValues', 'EntityPropertyName', 'FieldTypeKind', 'Filterable', 'FromBaseType', 'Group', 'Hidden', 'Id', 'Indexed', 'IndexStatus', 'InternalName', 'JSLink', 'PinnedToFiltersPane', 'ReadOnlyField', 'Required', 'Scope', 'Sealed', 'ShowInFiltersPane', 'Sortable', 'StaticName', 'Title', 'TypeAsString', 'TypeDisplayName', 'TypeShortDescription'];

function typed(call: Call, list: List, body: Record<string, unknown>): Node {
  const metadata = String((body.__metadata as { type?: unknown } | undefined)?.type ?? body['odata.type'] ?? body['@odata.type'] ?? '').replace('#', '');
  const byName = Object.entries(kinds).find(([, [, name]]) => name === metadata && name !== 'SP.Field')?.[0];
  const type = body.FieldTypeKind === undefined ? byName : typeOfKind[Number(body.FieldTypeKind)];
  if (!type) throw badQuery('The property \'FieldTypeKind\' is missing or not valid.');
  if (!call.body.parameters) demandProperties(body, type);
  const change = changesOf(body, type, undefined);
  const definition: FieldDefinition = {
    attributes: { Type: type, ...Object.fromEntries(Object.entries(change.attributes).filter((one): one is [string, string] => one[1] !== null)), DisplayName: String(body.Title ?? '') },
    choices: change.choices ?? [], defaultValue: change.defaultValue ?? null, validation: change.validation ?? null,
  };
  return entity(fieldType, { list, field: call.engine.fields.add(list, definition, 0) }, true);
}

export function fieldCollection(call: Call, list: List): CollectionNode {
  const { fields } = call.engine;
  const node = (field: Field, created = false): Node => entity(fieldType, { list, field }, created);
  return {
    kind: 'collection', type: fieldType, list: () => fields.all(list).map((field) => ({ list, field })),
    key: (arg) => node(/^[{]?[0-9a-f]{8}-/i.test(String(arg)) ? fields.byId(list, String(arg)) : fields.get(list, String(arg))),
    links: {
      getByInternalNameOrTitle: (inner, args) => node(fields.get(list, text(inner, args, 'strName'))),
      getByTitle: (inner, args) => node(fields.byTitle(list, text(inner, args, 'title'))),
      getById: (inner, args) => node(fields.byId(list, text(inner, args, 'id'))),
    },
    actions: {
      createFieldAsXml: (inner, args) => {
        demand(inner, list);
        const options = Number(parameter(inner, args, 'Options', 1) ?? 0);
        const field = fields.addXml(list, text(inner, args, 'SchemaXml', 0), options);
        if ((options & 16) !== 0) {
          const view = inner.engine.views.default(list);
          inner.engine.views.update(list, view, { fields: [...view.fields, field.name] });
        }
        return node(field);
      },
      AddField: (inner) => {
        demand(inner, list);
        const given = (inner.body.parameters ?? {}) as Record<string, unknown>;
        const type = typeOfKind[Number(given.FieldTypeKind)];
        if (!type) throw badQuery('The property \'FieldTypeKind\' is missing or not valid.');
        const definition: FieldDefinition = { attributes: { Type: type, DisplayName: String(given.Title ?? ''), Required: bool(given.Required ?? false) }, choices: (entries(given.Choices) ?? []).map(String), defaultValue: null, validation: null };
        if (type === 'Lookup') {
          const target = inner.engine.lists.byIdIn(inner.session.site, guid(String(given.LookupListId ?? '')));
          if (!target) throw noField(String(given.LookupListId ?? ''));
          Object.assign(definition.attributes, { List: `{${target.id}}`, ShowField: String(given.LookupFieldName ?? 'Title'), WebId: inner.session.site.webId });
        }
        return node(fields.add(list, definition, 0));
      },
    },
    create: (inner) => {
      demand(inner, list);
      return typed(inner, list, (inner.body.parameters ?? inner.body) as Record<string, unknown>);
    },
  };
}

