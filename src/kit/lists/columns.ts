/** A text in both of the product's languages: display names, descriptions and messages of lists. */
export interface Label { sv: string; en: string; }

interface Base {
  label: Label;
  /** Shown by SharePoint under the field in its own forms. */
  description?: Label;
  required?: boolean;
  /** Only indexed columns may be filtered or sorted on (the 5,000-row threshold). At most 20 a list. */
  indexed?: boolean;
  /** Unique values enforced by SharePoint itself; implies an index. */
  unique?: boolean;
  /** Kept out of SharePoint's own forms and views: technical columns. */
  hidden?: boolean;
  /** SharePoint column formatting, as an object. */
  format?: object;
}

export interface TextColumn extends Base { type: 'text'; maxLength?: number; default?: string; }
export interface NoteColumn extends Base { type: 'note'; lines?: number; }
export interface NumberColumn extends Base { type: 'number'; min?: number; max?: number; decimals?: number; default?: number; }
export interface BooleanColumn extends Base { type: 'boolean'; default?: boolean; }
/** A date without time. As an item's value: `YYYY-MM-DD`. */
export interface DateColumn extends Base { type: 'date'; }
/** A point in time. As an item's value: ISO 8601 in UTC. */
export interface DateTimeColumn extends Base { type: 'dateTime'; }
export interface ChoiceColumn<C extends string = string> extends Base { type: 'choice'; choices: readonly C[]; default?: C; }
/** Points to an item of another of the product's lists, by that list's `name`. */
export interface LookupColumn extends Base { type: 'lookup'; list: string; /** That list is a document library. */ library?: true; }
export interface PersonColumn extends Base { type: 'person'; }
export interface UrlColumn extends Base { type: 'url'; }

export type Column =
  | TextColumn | NoteColumn | NumberColumn | BooleanColumn | DateColumn | DateTimeColumn
  | ChoiceColumn | LookupColumn | PersonColumn | UrlColumn;

/** An item of another list as a lookup shows it. */
export interface Reference { id: number; title: string; }
/** A person or Entra group of the site. `login` is the claims login name. */
export interface Person extends Reference { email: string; login: string; }
export interface Hyperlink { url: string; text: string; }

/** A typed address as a link; the text of one that was not changed is kept. */
export function toLink(typed: string, before: Hyperlink | undefined): Hyperlink | undefined {
  const url = typed.trim();
  if (!url) return undefined;
  return before?.url === url ? before : { url, text: url };
}

/** The TypeScript value of a column in an item that was read. */
export type ValueOf<C extends Column> =
  C extends TextColumn | NoteColumn ? string :
  C extends NumberColumn ? number | undefined :
  C extends BooleanColumn ? boolean :
  C extends DateColumn | DateTimeColumn ? string | undefined :
  C extends ChoiceColumn<infer T> ? T | undefined :
  C extends PersonColumn ? Person | undefined :
  C extends LookupColumn ? Reference | undefined :
  C extends UrlColumn ? Hyperlink | undefined :
  never;

type Options<C extends Column, K extends string> = Omit<C, 'type' | 'label' | K>;

export const text = <O extends Options<TextColumn, never>>(label: Label, options?: O): TextColumn & O =>
  ({ type: 'text', label, ...options }) as TextColumn & O;

export const note = <O extends Options<NoteColumn, never>>(label: Label, options?: O): NoteColumn & O =>
  ({ type: 'note', label, ...options }) as NoteColumn & O;

export const number = <O extends Options<NumberColumn, never>>(label: Label, options?: O): NumberColumn & O =>
  ({ type: 'number', label, ...options }) as NumberColumn & O;

export const boolean = <O extends Options<BooleanColumn, never>>(label: Label, options?: O): BooleanColumn & O =>
  ({ type: 'boolean', label, ...options }) as BooleanColumn & O;

export const date = <O extends Options<DateColumn, never>>(label: Label, options?: O): DateColumn & O =>
  ({ type: 'date', label, ...options }) as DateColumn & O;

export const dateTime = <O extends Options<DateTimeColumn, never>>(label: Label, options?: O): DateTimeColumn & O =>
  ({ type: 'dateTime', label, ...options }) as DateTimeColumn & O;

export const choice = <T extends string, O extends Omit<Options<ChoiceColumn, 'choices'>, 'default'> & { default?: T }>(
  label: Label, choices: readonly T[], options?: O
): ChoiceColumn<T> & O => ({ type: 'choice', label, choices, ...options }) as ChoiceColumn<T> & O;

export const lookup = <O extends Options<LookupColumn, 'list'>>(label: Label, list: string, options?: O): LookupColumn & O =>
  ({ type: 'lookup', label, list, ...options }) as LookupColumn & O;

export const person = <O extends Options<PersonColumn, never>>(label: Label, options?: O): PersonColumn & O =>
  ({ type: 'person', label, ...options }) as PersonColumn & O;

export const url = <O extends Options<UrlColumn, never>>(label: Label, options?: O): UrlColumn & O =>
  ({ type: 'url', label, ...options }) as UrlColumn & O;
