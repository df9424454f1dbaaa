/** What an import remembers for going on with it and for undoing it. */
import type { Import } from '../../../situation';

export interface ImportRecord {
  /** The plan year. */
  year: number;
  /** Ordinals of the rows that are made into measures: with the import's number they give the items' keys. */
  rows: number[];
  /** Titles of the problems that it makes, in the order of their keys. */
  problems: string[];
  /** Measures that it changes, with the number of their version before. */
  updates: [id: number, version: number][];
}

/** A plain note of SharePoint holds 63,999 characters. */
const mostCharacters = 60_000;

/** Numbers in rising order as "1-5,8". */
export function rangesOf(numbers: readonly number[]): string {
  const parts: string[] = [];
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  for (let at = 0; at < sorted.length; at++) {
    const first = sorted[at];
    while (sorted[at + 1] === sorted[at] + 1) at++;
    parts.push(first === sorted[at] ? String(first) : `${first}-${sorted[at]}`);
  }
  return parts.join(',');
}

/** Ranges above this are no table of ours. */
const mostRows = 25_000;

export function numbersOf(ranges: string): number[] {
  return ranges.split(',').flatMap(part => {
    const [first, last = first] = part.split('-').map(Number);
    return first > 0 && last >= first && last - first < mostRows ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
  });
}

/** The record as the log keeps it. @throws Error when it is too long: what cannot be undone is not begun */
export function recordText({ rows, ...record }: ImportRecord): string {
  const text = JSON.stringify({ ...record, rows: rangesOf(rows) });
  if (text.length > mostCharacters) throw new Error('The import changes more measures than can be undone');
  return text;
}

const isPair = (value: unknown): value is [number, number] => Array.isArray(value) && value.length === 2 && value.every(one => Number.isInteger(one));

/** The record of an import; empty where there is none, as in a row that someone made in SharePoint. */
export function recordOf({ Record: kept }: Pick<Import, 'Record'>): ImportRecord {
  try {
    const raw = JSON.parse(kept || '{}') as Record<string, unknown> | null;
    return {
      year: Number(raw?.year) || 0, rows: typeof raw?.rows === 'string' ? numbersOf(raw.rows) : [],
      problems: Array.isArray(raw?.problems) ? raw.problems.filter((one): one is string => typeof one === 'string') : [],
      updates: Array.isArray(raw?.updates) ? raw.updates.filter(isPair) : []
    };
  } catch {
    return { year: 0, rows: [], problems: [], updates: [] };
  }
}

/** Both records as one: of an import that was broken off, and of what is left of it. */
export function joined(one: ImportRecord, other: ImportRecord): ImportRecord {
  return {
    year: other.year || one.year, rows: [...new Set([...one.rows, ...other.rows])], problems: [...new Set([...one.problems, ...other.problems])],
    // What stood there first.
    updates: [...one.updates, ...other.updates.filter(([id]) => !one.updates.some(([known]) => known === id))]
  };
}

/** The `ClientKey` of what a row is made into: by it the item is found again, and made once. */
export const measureKey = (importId: number, ordinal: number): string => `import-${importId}-${ordinal}`;
export const problemKey = (importId: number, at: number): string => `import-${importId}-p${at}`;
