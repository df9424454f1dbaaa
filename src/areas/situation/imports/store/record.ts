/** What an import must remember for its undoing: where its figures and events stand, what it made, and whose figures it changed. */
import type { Import } from '../../lists';

export interface ImportRecord {
  /** `1497|År`: the scopes of its observations, and the years that they span. */
  scopes: string[];
  years?: [first: number, last: number];
  /** Codes of its indicators. */
  codes: string[];
  /** Months of its events. */
  months: string[];
  /** Codes of the indicators and regions, titles of the categories and areas that it was to make. */
  indicators: string[];
  regions: string[];
  categories: string[];
  areas: string[];
  /** By code: the unit of an indicator before it was completed. */
  units: Record<string, string>;
  /** Imports whose figures it changed: none of them can be undone before this one. */
  overwrites: number[];
}

/** A plain note of SharePoint holds 63,999 characters. */
const mostCharacters = 60_000;

/**
 * The record as the log keeps it. Where it is too long it does without the indicators' codes, which can be read anew.
 * @throws Error when it is too long all the same: what cannot be undone is not begun
 */
export function recordText(record: ImportRecord): string {
  const text = [record, { ...record, codes: [] }].map(one => JSON.stringify(one)).find(one => one.length <= mostCharacters);
  if (text === undefined) throw new Error('The import makes more indicators, regions or areas than can be undone');
  return text;
}

export const emptyRecord = (): ImportRecord => ({ scopes: [], codes: [], months: [], indicators: [], regions: [], categories: [], areas: [], units: {}, overwrites: [] });

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const list = <T>(value: unknown, is: (one: unknown) => one is T): T[] => (Array.isArray(value) ? value.filter(is) : []);

/** Whether an import has left word of where its items stand. */
export const tellsPlaces = ({ scopes, months }: ImportRecord): boolean => scopes.length + months.length > 0;

/** The record of an import; empty where there is none, as in a row that someone made in SharePoint. */
export function recordOf({ Record: kept }: Pick<Import, 'Record'>): ImportRecord {
  let raw: Record<string, unknown>;
  try {
    raw = (JSON.parse(kept || '{}') ?? {}) as Record<string, unknown>;
  } catch {
    return emptyRecord();
  }
  const years = list(raw.years, isNumber);
  return {
    scopes: list(raw.scopes, isText), ...(years.length === 2 ? { years: [years[0], years[1]] as [number, number] } : {}), codes: list(raw.codes, isText), months: list(raw.months, isText),
    indicators: list(raw.indicators, isText), regions: list(raw.regions, isText), categories: list(raw.categories, isText), areas: list(raw.areas, isText),
    units: Object.fromEntries(Object.entries((raw.units ?? {}) as Record<string, unknown>).filter((entry): entry is [string, string] => isText(entry[1]))),
    overwrites: list(raw.overwrites, isNumber)
  };
}

const union = <T>(one: readonly T[], other: readonly T[]): T[] => [...new Set([...one, ...other])];

/** Both records as one: of an import that was broken off, and of what is left of it. */
export function joined(one: ImportRecord, other: ImportRecord): ImportRecord {
  const years = [...one.years ?? [], ...other.years ?? []];
  return {
    scopes: union(one.scopes, other.scopes), ...(years.length > 0 ? { years: [Math.min(...years), Math.max(...years)] as [number, number] } : {}),
    codes: union(one.codes, other.codes), months: union(one.months, other.months), indicators: union(one.indicators, other.indicators), regions: union(one.regions, other.regions),
    categories: union(one.categories, other.categories), areas: union(one.areas, other.areas),
    // What stood there first.
    units: { ...other.units, ...one.units }, overwrites: union(one.overwrites, other.overwrites)
  };
}
