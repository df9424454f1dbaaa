import { lookup, text } from './columns';
import type { Column, Label, LookupColumn, TextColumn, ValueOf } from './columns';
import type { Rights } from './roles';

/** A SharePoint view of a list. `name` becomes its address (`ByYear.aspx`), so it never changes. */
export interface View {
  name: string;
  label: Label;
  columns: readonly string[];
  /** CAML inside `<Query>`. May only filter and sort on indexed columns. */
  query?: string;
  rows?: number;
  format?: object;
}

/** A rule that SharePoint itself enforces, in its grid as in REST. */
export interface Validation {
  /**
   * Built from operators alone: function names and argument separators follow the site's language
   * (`=OM(ÄRTOM(A);…)` on a Swedish site), operators do not. Columns by internal name. It cannot read
   * lookup, person or note columns. At most 1,023 characters.
   */
  formula: string;
  message: Label;
}

/** Columns that every list has by itself and that can be given an index. */
export type BuiltIn = 'Modified';

export interface ListDefinition<C extends Record<string, Column> = Record<string, Column>> {
  /** Internal name, English, stable. The list lies at `Lists/Tn<name>`: a prefix, since the site may hold lists of its own. */
  name: string;
  /** A document library: its items are files, and it lies at `Tn<name>` in the site's root. */
  library?: true;
  title: Label;
  description: Label;
  columns: C;
  views: readonly View[];
  /** SharePoint's own columns that queries start from. Without this it indexes an item's number alone. */
  builtInIndexes?: readonly BuiltIn[];
  validation?: Validation;
  rights: Rights;
  /** Never kept on disk in the browser (drafts), e.g. camera cases. */
  confidential?: boolean;
}

/**
 * Repeating a create after a lost answer must find the item instead of making a second one. Items made in
 * SharePoint itself have none, so nothing but creation may depend on it.
 */
export const clientKey: TextColumn & { unique: true; indexed: true } = text(
  { sv: 'Klientnyckel', en: 'Client key' },
  { unique: true, indexed: true, hidden: true, maxLength: 50 } as const
);

type WithKey<C> = C & { ClientKey: typeof clientKey };

/** Defines a list once; types, XML, set-up and store all come from here. */
export function defineList<C extends Record<string, Column>>(definition: ListDefinition<C>): ListDefinition<WithKey<C>> {
  return { ...definition, columns: { ...definition.columns, ClientKey: clientKey } };
}

/**
 * Defines a document library. Its items come with files, which have names of their own and cannot be made twice
 * under one name, so there is no `ClientKey`. Reads and changes of columns go through the store as for lists;
 * files through `files.ts`.
 */
export function defineLibrary<C extends Record<string, Column>>(definition: Omit<ListDefinition<C>, 'library'>): ListDefinition<C> {
  return { ...definition, library: true };
}

/**
 * A many-to-many relation as a list of its own with two indexed lookups: multi-value lookups cannot be
 * indexed. Its `ClientKey` is made of both ids, so the same pair cannot be linked twice.
 */
export function defineLink<F extends string, T extends string>(options: {
  name: string; title: Label; description: Label; rights: Rights;
  from: { column: F; label: Label; list: string }; to: { column: T; label: Label; list: string };
}): ListDefinition<WithKey<{ Title: TextColumn } & Record<F | T, LookupColumn & { indexed: true }>>> {
  const { from, to } = options;
  const end = ({ label, list }: { label: Label; list: string }): LookupColumn & { indexed: true } =>
    lookup(label, list, { indexed: true, required: true } as const);
  return defineList({
    name: options.name, title: options.title, description: options.description, rights: options.rights,
    columns: {
      Title: text({ sv: 'Koppling', en: 'Link' }),
      ...({ [from.column]: end(from), [to.column]: end(to) } as Record<F | T, LookupColumn & { indexed: true }>)
    },
    views: [{ name: 'AllItems', label: { sv: 'Alla kopplingar', en: 'All links' }, columns: ['Title', from.column, to.column] }]
  });
}

/** The `ClientKey` of a link: both ids, so that the same pair is one item. */
export function linkKey(from: number, to: number): string {
  return `${from}-${to}`;
}

/** What every item of every list carries. `etag` must be sent back with each change. */
export interface ItemBase {
  id: number;
  etag: string;
  created: string;
  modified: string;
}

/** The item type of a list, inferred from its definition. */
export type ItemOf<L> = L extends ListDefinition<infer C> ? ItemBase & { [K in keyof C]: ValueOf<C[K]> } : never;

/** The columns of an item, all optional: what a create or an update carries. */
export type ChangesOf<L> = L extends ListDefinition<infer C> ? { [K in keyof C]?: ValueOf<C[K]> } : never;

/** Names of the columns that queries may filter and sort on. */
export type IndexedOf<L> = L extends ListDefinition<infer C>
  ? { [K in keyof C]: C[K] extends { indexed: true } ? K : never }[keyof C] & string
  : never;

/** `Lists/TnMeasures`, or `TnReports` for a library: the address below the site. */
export function listPath(definition: Pick<ListDefinition, 'name' | 'library'>): string {
  return `${definition.library ? '' : 'Lists/'}Tn${definition.name}`;
}

/** The address of a view's page, or of a form's (`DispForm`), below the site. A library keeps them in `Forms`. */
export function pagePath(definition: Pick<ListDefinition, 'name' | 'library'>, page = 'AllItems'): string {
  return `${listPath(definition)}/${definition.library ? 'Forms/' : ''}${page}.aspx`;
}
