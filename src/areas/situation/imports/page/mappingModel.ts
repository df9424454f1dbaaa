/** What a person says of a file's columns, as the wizard holds it: one meaning a column. */
import { columnLetter } from '../../../../kit/tables/faults';
import { header } from '../headers';
import { periodColumns } from '../headers';
import type { Proposal } from '../proposeMapping';
import type { Answers, Cell, EventMapping, Mapping, Measures, ObservationMapping, Table, Unit } from '../types';

export const observationRoles = ['region', 'period', 'indicator', 'count', 'rate', 'low', 'high', 'base', 'preliminary', 'source', 'years'] as const;
export const eventRoles = ['date', 'time', 'category', 'place', 'area', 'text', 'externalId'] as const;
/** `years`: the header is the period and the cells hold its figures. */
export type Role = typeof observationRoles[number] | typeof eventRoles[number];

export type Kind = Mapping['kind'];

export interface MappingDraft {
  kind: Kind;
  sheet?: string;
  /** Row of the headers, from 1; absent where data begins on row 1. */
  header?: number;
  /** By column from 0; undefined is left out. */
  roles: readonly (Role | undefined)[];
  unit: Unit;
  source: string;
  /** What the file itself does not say. */
  region: string;
  period: string;
  indicator: string;
}

export type MappingFault = 'figure' | 'region' | 'period' | 'indicator' | 'source' | 'date';

/** Columns that a table has, looking at its first hundred rows. */
export function widthOf({ rows }: Table): number {
  return Math.max(0, ...rows.slice(0, 100).map(row => row.length));
}

/** A column's heading, with its letter where it has none. */
export function headingOf(table: Table, headerRow: number | undefined, column: number): string {
  const cell = headerRow === undefined ? undefined : table.rows[headerRow - 1]?.[column];
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();
  return text || columnLetter(column);
}

/** A cell as it is shown among the first rows. */
export function cellText(cell: Cell | undefined): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The proposal of the readers as columns with meanings. */
export function fromProposal({ mapping }: Proposal, table: Table): MappingDraft {
  const roles: (Role | undefined)[] = Array.from({ length: widthOf(table) }, () => undefined);
  for (const [role, column] of Object.entries(mapping.columns)) if (column !== undefined) roles[column] = role as Role;
  if (mapping.kind === 'observations') for (const { column } of mapping.periods ?? []) roles[column] = 'years';
  const fixed = mapping.kind === 'observations' ? mapping.fixed : undefined;
  return {
    kind: mapping.kind, sheet: mapping.sheet, header: mapping.header, roles, source: mapping.source,
    unit: mapping.kind === 'observations' ? mapping.unit : 'count', region: fixed?.region ?? '', period: fixed?.period ?? '', indicator: fixed?.indicator ?? ''
  };
}

/** Gives a column its meaning. Every meaning but `years` stands once, so it is taken from the column that had it. */
export function withRole(draft: MappingDraft, column: number, role: Role | undefined): MappingDraft {
  return { ...draft, roles: draft.roles.map((held, at) => at === column ? role : role !== 'years' && held === role ? undefined : held) };
}

/** Observations or events: meanings that the other kind lacks are dropped. */
export function withKind(draft: MappingDraft, kind: Kind): MappingDraft {
  const known: readonly string[] = kind === 'events' ? eventRoles : observationRoles;
  return { ...draft, kind, roles: draft.roles.map(role => role && known.includes(role) ? role : undefined) };
}

/** What is still to be said before the file can be read. */
export function checkMapping({ kind, roles, source, region, period, indicator }: MappingDraft): MappingFault[] {
  const has = (role: Role): boolean => roles.includes(role);
  const lacks: (MappingFault | false)[] = kind === 'events' ? [!has('date') && 'date'] : [
    !has('count') && !has('rate') && !has('years') && 'figure', !has('region') && !region.trim() && 'region',
    !has('period') && !has('years') && !period.trim() && 'period', !has('indicator') && !indicator.trim() && 'indicator'
  ];
  return [...lacks, !has('source') && !source.trim() && 'source' as const].filter((fault): fault is MappingFault => fault !== false);
}

/** The mapping as the readers take it. A column of years is counted where the unit is a count, else it holds values. */
export function toMapping(draft: MappingDraft, table: Table): Mapping {
  const at = (role: Role): number | undefined => {
    const column = draft.roles.indexOf(role);
    return column < 0 ? undefined : column;
  };
  const base = { sheet: draft.sheet, header: draft.header, source: draft.source.trim() };
  if (draft.kind === 'events') {
    const columns = Object.fromEntries(eventRoles.map(role => [role, at(role)])) as Partial<EventMapping['columns']>;
    return { kind: 'events', ...base, columns: { ...columns, date: at('date') ?? -1 } };
  }
  const measure: keyof Measures = draft.unit === 'count' ? 'count' : 'rate';
  const periods = draft.header === undefined ? [] : periodColumns(table, draft.header).filter(({ column }) => draft.roles[column] === 'years');
  const columns = Object.fromEntries(observationRoles.filter(role => role !== 'years').map(role => [role, at(role)])) as ObservationMapping['columns'];
  return {
    kind: 'observations', ...base, unit: draft.unit, columns,
    periods: periods.length > 0 ? periods.map(held => ({ ...held, measure })) : undefined,
    fixed: { region: draft.region.trim() || undefined, period: draft.period.trim() || undefined, indicator: draft.indicator.trim() || undefined }
  };
}

/** What tells that two files are laid out alike: their headings, periods aside, which differ from year to year. */
export function signatureText(table: Table, headerRow: number | undefined): string {
  if (headerRow === undefined) return `-${widthOf(table)}`;
  const years = new Set(periodColumns(table, headerRow).map(({ column }) => column));
  return (table.rows[headerRow - 1] ?? []).map((cell, column) => years.has(column) ? '#' : header(cell)).join('|').replace(/(#\|?)+/g, '#|').replace(/\|+$/, '');
}

/** What is kept of a mapping: not the sheet, which names its year, and no period. */
export interface Remembered { draft: MappingDraft; answers: Pick<Answers, 'decimal' | 'dash' | 'dayFirst' | 'regions'>; }

/** A remembered mapping from the text of its setting; undefined for what is not one. */
export function readRemembered(text: string): Remembered | undefined {
  try {
    const { draft, answers } = JSON.parse(text) as Remembered;
    const fits = (draft.kind === 'observations' || draft.kind === 'events') && Array.isArray(draft.roles) && typeof draft.source === 'string';
    return fits ? { draft, answers: answers ?? {} } : undefined;
  } catch {
    return undefined;
  }
}

/** A remembered mapping on a new file of the same headings. Columns of years follow the file's own headers. */
export function recalled({ draft }: Remembered, table: Table): MappingDraft {
  const years = draft.roles.includes('years') && draft.header !== undefined ? new Set(periodColumns(table, draft.header).map(({ column }) => column)) : new Set<number>();
  const held = draft.roles.filter(role => role !== 'years');
  let next = 0;
  const roles = Array.from({ length: widthOf(table) }, (_, column) => years.size === 0 ? draft.roles[column] ?? undefined : years.has(column) ? 'years' as const : held[next++] ?? undefined);
  return { ...draft, sheet: table.sheet, roles };
}
