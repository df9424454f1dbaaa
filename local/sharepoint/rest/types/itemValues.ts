/** What REST shows of an item's columns. */
import { versionLabel } from '../../domain/items.ts';
import { fromStored } from '../../domain/values.ts';
import type { UrlValue } from '../../domain/values.ts';
import type { Field, Item, List } from '../../domain/types.ts';
import { Complex, Values } from '../model.ts';
import type { Call } from '../model.ts';

const technical = new Set(['FileRef', 'FileDirRef', 'FSObjType', 'UniqueId', 'File_x0020_Size']);
export const isReference = (field: Field): boolean => (field.type === 'Lookup' || field.type === 'User') && !technical.has(field.name);
export const itemLink = (list: List, id: number): string => `Web/Lists(guid'${list.id}')/Items(${id})`;

/** The value REST shows for a column that is no lookup. */
export function plainValue(field: Field, item: Item, call: Call, list: List): unknown {
  switch (field.name) {
    case '_UIVersionString': return versionLabel(item.ui_version);
    case 'FileRef': return `${item.dir}/${item.leaf}`;
    case 'ContentType': return item.content_type === '0x0101' ? 'Document' : item.content_type === '0x0120' ? 'Folder' : 'Item';
    case 'ContentTypeId': return contentTypeId(item, list);
    case '_ModerationStatus': return 0;
    case 'LinkTitle': case 'LinkTitleNoMenu': return item.c_title ?? null;
    case 'LinkFilename': return item.leaf;
    case 'DocIcon': case 'File_x0020_Type': return item.folder ? null : item.leaf.split('.').pop() ?? null;
    case 'File_x0020_Size': return String(call.engine.files.length(list, item));
    case 'FSObjType': return item.folder;
    case 'Edit': return '0';
    default: break;
  }
  const read = fromStored(field, field.column ? item[field.column] : null);
  if (field.type === 'URL' && read) return new Complex('SP.FieldUrlValue', { ...(read as UrlValue) });
  if (field.type === 'MultiChoice' && read) return new Values('Edm.String', read as string[]);
  if (field.type === 'Attachments') return item.attachments === 1;
  return read;
}

export const contentTypeId = (item: Item, list: List): string => `${item.content_type}00${list.id.replace(/-/g, '').toUpperCase()}`;

/** The numbers a lookup or person column holds. */
export function ids(field: Field, item: Item): number[] {
  const stored = fromStored(field, item[field.column]);
  return stored === null ? [] : Array.isArray(stored) ? stored as number[] : [stored as number];
}

/** The same as REST shows them under `…Id`. */
export function idValue(field: Field, item: Item): unknown {
  const stored = fromStored(field, item[field.column]);
  return field.multi ? new Values('Edm.Int32', (stored as number[] | null) ?? []) : stored;
}
