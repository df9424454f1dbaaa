/** The records of the domain layer, as they are stored. */
export interface Site {
  id: string; webId: string; url: string; title: string; description: string; language: number; localeId: number; timeZone: string; iana: string; created: string;
}

export interface Principal {
  id: number; kind: 'user' | 'entra' | 'group'; login: string; title: string; email: string; upn: string; description: string; isAdmin: boolean; ownerId: number;
}

export interface Role { id: number; name: string; description: string; mask: bigint; type: number; order: number; hidden: boolean }

export interface TenantUser { upn: string; title: string; email: string; oid: string; department: string; jobTitle: string; entraGroups: string[]; administrator: boolean; /** May sign in. */ enabled: boolean }

/** What a client may set on a list; everything else about it is derived. */
export interface ListSettings {
  enableVersioning: boolean; majorVersionLimit: number; hidden: boolean; noCrawl: boolean; onQuickLaunch: boolean; enableAttachments: boolean;
  enableFolderCreation: boolean; readSecurity: number; writeSecurity: number; contentTypesEnabled: boolean; validationFormula: string; validationMessage: string;
  enableMinorVersions: boolean; enableModeration: boolean; forceCheckout: boolean; imageUrl: string;
  /** How often the list itself has been changed: the number of its ETag. */ version?: number;
}

export interface List {
  n: number; id: string; siteId: string;
  /** The folder below the site, `Lists/Problem` or `Shared Documents`: fixed at creation. */
  folder: string;
  title: string; description: string; template: number; settings: ListSettings; created: string; modified: string; deletedAt: string; itemCount: number; unique: boolean; authorId: number;
}

export type BaseType = 'Counter' | 'Text' | 'Note' | 'DateTime' | 'Choice' | 'Lookup' | 'Boolean' | 'Number' | 'Currency' | 'URL' | 'MultiChoice' | 'User' | 'Guid' | 'Integer' | 'Attachments' | 'ContentTypeId' | 'Computed' | 'File' | 'ModStat' | 'Calculated';

/** A column: the attributes and children of its SchemaXml are the only truth, the rest is read from them. */
export interface FieldDefinition {
  attributes: Record<string, string>; choices: string[]; defaultValue: string | null; validation: { formula: string; message: string } | null;
}

export interface Field {
  id: string; listN: number; name: string; title: string; type: BaseType; multi: boolean; order: number;
  definition: FieldDefinition; required: boolean; indexed: boolean; unique: boolean; hidden: boolean; readOnly: boolean; fromBase: boolean; sealed: boolean;
  /** Physical column of the item table; empty for a computed column. */
  column: string;
  /** Column with the folded key by which a text is compared and sorted; empty when the value itself serves. */
  key: string;
  /** For DateTime: no time of day. */ dateOnly: boolean;
  /** Lists id of a lookup's target; empty when it does not exist (yet). */ lookupList: string;
  lookupField: string;
}

export interface View {
  id: string; listN: number; title: string; url: string; isDefault: boolean; hidden: boolean; personal: boolean; query: string; rowLimit: number; paged: boolean; fields: string[]; formatter: string; scope: number; viewType: string; aggregations: string;
}

/** A row of a list, values in the form they are stored. */
/** A row of an item table: the built-in columns under their physical names, the list's own as `c<n>` and `k<n>`. */
export interface Item {
  id: number; guid: string; etag: number; ui_version: number; created: string; modified: string; author: number; editor: number; content_type: string; leaf: string; dir: string; folder: number; unique: number; attachments: number;
  [column: string]: unknown;
}

export interface FileRecord { listN: number; itemId: number; length: number; etag: number }

export interface RecycleEntry { id: string; kind: 'item' | 'list' | 'file' | 'folder'; title: string; dir: string; listId: string; itemId: number; deletedBy: number; deletedAt: string; data: string; stage: number; size: number }
