/** A list's definition as its REST interface gives it, and the page's own data. */
export interface ListsData { web: string; list?: string; form?: string; language: 'sv-se' | 'en-us'; zone: string; query: string; userId: number; texts: Record<string, string> }

export interface Field {
  InternalName: string; EntityPropertyName?: string; Title: string; Description?: string; TypeAsString: string; Required: boolean; Hidden: boolean; ReadOnlyField: boolean; Sealed?: boolean;
  Choices?: string[]; LookupList?: string; LookupField?: string; DisplayFormat?: number; DefaultValue?: string | null; SchemaXml: string; FromBaseType?: boolean;
  MinimumValue?: number; MaximumValue?: number; MaxLength?: number; NumberOfLines?: number; RichText?: boolean;
}

export interface View { Id: string; Title: string; DefaultView: boolean; Hidden: boolean; ViewQuery: string; RowLimit: number; ServerRelativeUrl?: string; ViewFields?: { Items: string[] } }

export interface List { Id: string; Title: string; Description: string; BaseTemplate: number; EffectiveBasePermissions: { High: string; Low: string }; ItemCount: number; EnableAttachments?: boolean }

export type Item = Record<string, unknown> & { Id: number };

export const isLookup = (field: Field): boolean => ['Lookup', 'LookupMulti', 'User', 'UserMulti'].includes(field.TypeAsString);
export const isPerson = (field: Field): boolean => field.TypeAsString.startsWith('User');
export const isMulti = (field: Field): boolean => ['LookupMulti', 'UserMulti', 'MultiChoice'].includes(field.TypeAsString);

/** An attribute of the field's schema, as `ShowInEditForm`. */
export function schemaAttribute(field: Field, name: string): string | undefined {
  return new DOMParser().parseFromString(field.SchemaXml, 'text/xml').documentElement.getAttribute(name) ?? undefined;
}

export const isDateOnly = (field: Field): boolean => field.DisplayFormat === 0 || (field.DisplayFormat === undefined && schemaAttribute(field, 'Format') === 'DateOnly');

/** The name of a column in a REST reply: a leading underscore is spelled out. */
export const propertyName = (name: string): string => name.startsWith('_') ? `OData_${name}` : name;

export function mayDo(list: List, kind: number): boolean {
  return (((BigInt(list.EffectiveBasePermissions.High) << 32n) | BigInt(list.EffectiveBasePermissions.Low)) & (1n << BigInt(kind - 1))) !== 0n;
}
