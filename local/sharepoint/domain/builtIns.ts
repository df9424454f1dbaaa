/** The columns every list and library has, with their place in the item table. Source: SPBuiltInFieldId. */
import type { FieldDefinition } from './types.ts';

export interface BuiltIn { definition: FieldDefinition; column: string; key: string }

const ids: Record<string, string> = {
  ContentTypeId: '03e45e84-1992-4d42-9116-26f756012634', Title: 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', ContentType: 'c042a256-787d-4a6f-8a8a-cf6ab767f12d',
  ID: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', Modified: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', Created: '8c06beca-0777-48f7-91c7-6da68bc07b69',
  Author: '1df5e554-ec7e-46a6-901d-d85a3881cb18', Editor: 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', _UIVersion: '7841bf41-43d0-4434-9f50-a673baef7631',
  _UIVersionString: 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', Attachments: '67df98f4-9dec-48ff-a553-29bece9c5bf4', GUID: 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0',
  FileRef: '94f89715-e097-4e8b-ba79-ea02aa8b7adb', FileDirRef: '56605df6-8fa1-47e4-a04c-5b384d59609f', FSObjType: '30bb605f-5bae-48fe-b4e3-1f81d9772af9',
  UniqueId: '4b7403de-8d94-43e8-9f0f-137a3e298126', FileLeafRef: '8553196d-ec8d-4564-9861-3dbe931050c8', owshiddenversion: 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5',
  LinkTitle: '82642ec8-ef9b-478f-acf9-31f7d45fbc31', LinkTitleNoMenu: 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', DocIcon: '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c',
  LinkFilename: '5cc6dc79-3710-4374-b433-61cb4a686c12', File_x0020_Size: '8fca95c0-9b7d-456f-8dae-b41ee2728b85', File_x0020_Type: '39360f11-34cf-4356-9945-25c44e68dade',
  Edit: '503f1caa-358e-4918-9094-4a2cdc4bc034', _ModerationStatus: 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61',
};

type Line = [name: string, type: string, english: string, swedish: string, column: string, key: string, more: Record<string, string>];
const ro = { ReadOnly: 'TRUE' };
const hid = { ReadOnly: 'TRUE', Hidden: 'TRUE' };

const common: Line[] = [
  ['ContentTypeId', 'ContentTypeId', 'Content Type ID', 'ID för innehållstyp', 'content_type', '', hid],
  ['Title', 'Text', 'Title', 'Rubrik', 'c_title', 'k_title', { Required: 'TRUE', MaxLength: '255' }],
  ['_ModerationStatus', 'ModStat', 'Approval Status', 'Godkännandestatus', '', '', hid],
  ['ContentType', 'Computed', 'Content Type', 'Innehållstyp', '', '', ro],
  ['ID', 'Counter', 'ID', 'ID', 'id', '', ro],
  ['Modified', 'DateTime', 'Modified', 'Ändrad', 'modified', '', { ...ro, Format: 'DateTime' }],
  ['Created', 'DateTime', 'Created', 'Skapad', 'created', '', { ...ro, Format: 'DateTime' }],
  ['Author', 'User', 'Created By', 'Skapad av', 'author', '', { ...ro, List: 'UserInfo' }],
  ['Editor', 'User', 'Modified By', 'Ändrad av', 'editor', '', { ...ro, List: 'UserInfo' }],
  ['_UIVersion', 'Integer', 'UI Version', 'Gränssnittsversion', 'ui_version', '', hid],
  ['_UIVersionString', 'Text', 'Version', 'Version', '', '', ro],
  ['GUID', 'Guid', 'GUID', 'GUID', 'guid', '', hid],
  ['FileRef', 'Lookup', 'URL Path', 'URL-sökväg', '', '', hid],
  ['FileDirRef', 'Lookup', 'Path', 'Sökväg', 'dir', '', hid],
  ['FSObjType', 'Lookup', 'Item Type', 'Objekttyp', 'folder', '', hid],
  ['UniqueId', 'Lookup', 'Unique Id', 'Unikt ID', 'guid', '', hid],
  ['owshiddenversion', 'Integer', 'owshiddenversion', 'owshiddenversion', 'etag', '', hid],
  ['Edit', 'Computed', 'Edit', 'Redigera', '', '', ro],
  ['DocIcon', 'Computed', 'Type', 'Typ', '', '', ro],
];

const ofLists: Line[] = [
  ['Attachments', 'Attachments', 'Attachments', 'Bifogade filer', 'attachments', '', {}],
  ['FileLeafRef', 'File', 'Name', 'Namn', 'leaf', 'leaf_key', hid],
  ['LinkTitleNoMenu', 'Computed', 'Title', 'Rubrik', '', '', ro],
  ['LinkTitle', 'Computed', 'Title', 'Rubrik', '', '', ro],
];

const ofLibraries: Line[] = [
  ['FileLeafRef', 'File', 'Name', 'Namn', 'leaf', 'leaf_key', { Required: 'TRUE' }],
  ['LinkFilename', 'Computed', 'Name', 'Namn', '', '', ro],
  ['File_x0020_Size', 'Lookup', 'File Size', 'Filstorlek', '', '', hid],
  ['File_x0020_Type', 'Text', 'File Type', 'Filtyp', '', '', hid],
];

/** The built-in columns of a list or library, in order. */
export function builtIns(library: boolean, language: number): BuiltIn[] {
  return [...common, ...(library ? ofLibraries : ofLists)].map(([name, type, english, swedish, column, key, more]) => ({
    column, key,
    definition: {
      attributes: {
        ID: `{${ids[name] as string}}`, Type: type, Name: name, StaticName: name, DisplayName: language === 1053 ? swedish : english,
        SourceID: 'http://schemas.microsoft.com/sharepoint/v3', FromBaseType: 'TRUE', ...more, ...(library && name === 'Title' ? { Required: 'FALSE' } : {}),
      },
      choices: [], defaultValue: null, validation: null,
    },
  }));
}

/** The built-in columns of an item table; `c_title` is Title. */
const builtInColumns: Record<string, string> = {
  id: 'integer primary key autoincrement', guid: 'text', etag: 'int', ui_version: 'int', created: 'text', modified: 'text', author: 'int', editor: 'int',
  content_type: 'text', leaf: 'text', leaf_key: 'text', dir: 'text', folder: 'int default 0', unique: 'int default 0', attachments: 'int default 0', c_title: 'text', k_title: 'text',
};

/**
 * As in SharePoint, a table has columns of each kind in stock: a field takes the next free one. Adding one to the table
 * instead makes SQLite read the tables of all sites anew, which a server with many sites feels.
 */
const stock = { text: 24, real: 8, int: 16 } as const;
export type SqlType = keyof typeof stock;
const stockNames = (type: SqlType): string[] => Array.from({ length: stock[type] }, (_, index) => stockColumn(type, index + 1));

/** The `number`th column of a kind: "t1", "r1", "i1". */
export function stockColumn(type: SqlType, number: number): string {
  return `${type.slice(0, 1)}${number}`;
}

/** What a search without regard to case looks in, beside a column of text. */
export function keyColumn(column: string): string {
  return `k${column}`;
}

/** Whether an expression reads a folded text; tables made before the stock have `k<n>`. */
export const namesKeyColumn = /\bk_title\b|\bkt?\d+\b|leaf_key/;

/** An item table as it is made. */
export const tableColumns = [
  ...Object.entries(builtInColumns).map(([name, type]) => `"${name}" ${type}`),
  ...stockNames('text').flatMap((name) => [`${name} text`, `${keyColumn(name)} text`]), ...stockNames('real').map((name) => `${name} real`), ...stockNames('int').map((name) => `${name} int`),
].join(', ');

export const builtInNames = Object.keys(builtInColumns);
