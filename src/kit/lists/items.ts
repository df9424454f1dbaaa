import type { Column, Hyperlink, Person, Reference } from './columns';
import { fromWire, toWire } from './dateOnly';
import type { ChangesOf, ItemOf, ListDefinition } from './definition';

/** `$select` and `$expand` that read the named columns (all when none are named) with what they point to. */
export function selection(definition: ListDefinition, names?: readonly string[]): { select: string[]; expand: string[] } {
  const select = ['Id', 'Created', 'Modified'];
  const expand: string[] = [];
  for (const name of names ?? Object.keys(definition.columns)) {
    const column = definition.columns[name];
    // Read back only where it was written: nothing but a create depends on it.
    if (name === 'ClientKey') continue;
    if (column.type === 'lookup') {
      select.push(`${name}/Id`, `${name}/Title`);
      expand.push(name);
    } else if (column.type === 'person') {
      select.push(`${name}/Id`, `${name}/Title`, `${name}/EMail`, `${name}/Name`);
      expand.push(name);
    } else {
      select.push(name);
    }
  }
  return { select, expand };
}

type Raw = Record<string, unknown>;

const asText = (value: unknown): string => value === null || value === undefined ? '' : String(value);

/** A column's value as SharePoint sends it, made into ours. Any text may come from a native list edit. */
function read(column: Column, value: unknown): unknown {
  switch (column.type) {
    case 'text':
    case 'note':
      return asText(value);
    case 'number': {
      const figure = typeof value === 'string' ? Number(value) : value;
      return typeof figure === 'number' && Number.isFinite(figure) ? figure : undefined;
    }
    case 'boolean': return value === true;
    case 'date': return fromWire(value as string | null);
    case 'dateTime':
    case 'choice':
      return asText(value) || undefined;
    case 'lookup': {
      const target = value as { Id?: number; Title?: string } | null | undefined;
      return target?.Id ? { id: target.Id, title: asText(target.Title) } : undefined;
    }
    case 'person': {
      const user = value as { Id?: number; Title?: string; EMail?: string; Name?: string } | null | undefined;
      return user?.Id
        ? { id: user.Id, title: asText(user.Title), email: asText(user.EMail), login: asText(user.Name) }
        : undefined;
    }
    case 'url': {
      const link = value as { Url?: string; Description?: string } | null | undefined;
      return link?.Url ? { url: link.Url, text: asText(link.Description) } : undefined;
    }
  }
}

/** An item as the store hands it out, from SharePoint's JSON (minimal metadata, so that `odata.etag` is there). */
export function toItem<L extends ListDefinition>(definition: L, raw: Raw): ItemOf<L> {
  const item: Record<string, unknown> = {
    id: raw.Id, etag: raw['odata.etag'] ?? raw['@odata.etag'] ?? '', created: raw.Created, modified: raw.Modified
  };
  for (const [name, column] of Object.entries(definition.columns)) item[name] = read(column, raw[name]);
  return item as ItemOf<L>;
}

/** One column's value as SharePoint takes it; the second part is the value, the first the property's name. */
function write(name: string, column: Column, value: unknown): [string, unknown] {
  const empty = value === undefined || value === '' || value === null;
  switch (column.type) {
    case 'lookup':
    case 'person':
      return [`${name}Id`, empty ? null : (value as Reference | Person).id];
    case 'date': return [name, empty ? null : toWire(value as string)];
    case 'boolean': return [name, value === true];
    case 'url': return [name, empty ? null : { Url: (value as Hyperlink).url, Description: (value as Hyperlink).text }];
    default: return [name, empty ? null : value];
  }
}

/** The body of a create or an update. */
export function toBody<L extends ListDefinition>(definition: L, changes: ChangesOf<L>): Raw {
  return Object.fromEntries(Object.entries(changes)
    .filter(([name]) => name in definition.columns)
    .map(([name, value]) => write(name, definition.columns[name], value)));
}

/** A former version of an item as SharePoint's `versions` gives it. */
export interface Version<L extends ListDefinition> {
  label: string;
  created: string;
  editor: string;
  values: ItemOf<L>;
}

/**
 * A version's lookups and persons come in another shape than an item's: `{LookupId, LookupValue, Email}`,
 * and its column names with `_x005f_` for underscores.
 */
export function toVersion<L extends ListDefinition>(definition: L, raw: Raw): Version<L> {
  const values: Raw = { Id: raw.ID ?? raw.Id, Created: raw.Created, Modified: raw.Modified };
  for (const [name, column] of Object.entries(definition.columns)) {
    const value = raw[name] as { LookupId?: number; LookupValue?: string; Email?: string } | null | undefined;
    const refers = (column.type === 'lookup' || column.type === 'person') && value;
    values[name] = refers
      ? { Id: value.LookupId, Title: value.LookupValue, EMail: value.Email, Name: '' }
      : value;
  }
  const editor = raw.Editor as { LookupValue?: string } | string | undefined;
  return {
    label: asText(raw.VersionLabel),
    created: asText(raw.Created),
    editor: typeof editor === 'string' ? editor : asText(editor?.LookupValue),
    values: toItem(definition, values)
  };
}
