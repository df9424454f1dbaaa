/** What the overview shows, as rows of cells: the one source of CSV, Word and print. */
import type { CsvCell } from '../../../../kit/text/csv';
import type { Measure } from '../../lists';
import { missingThread } from '../../model';
import type { ThreadPart } from '../../model';
import type { Ask, Choice, Grouping, View } from '../filter';
import { inGroup } from '../groups';
import type { MeasureGroup } from '../groups';
import { seasonSpans } from '../timeline/layout';
import type { Load } from '../workload/figures';

export type ColumnKey = 'Title' | 'Department' | 'Problem' | 'Area' | 'Owner' | 'Status' | 'Attention' | 'StartDate' | 'EndDate' | 'Season' | 'Progress' | 'Missing';
export type LoadKey = 'name' | 'total' | 'open' | 'late' | 'silent' | 'hours' | 'kronor';

/** The words of a sheet: the screen's, or Swedish for a document. */
export interface SheetWords {
  columns: Record<ColumnKey, string>;
  loads: Record<Exclude<LoadKey, 'name'>, string>;
  carriers: Record<'department' | 'owner', string>;
  parts: Record<ThreadPart, string>;
  status(status: string | undefined): string;
  attention: Record<'late' | 'silent', string>;
  none: Record<'department' | 'problem' | 'area' | 'owner', string>;
  season(from: number, to: number): string;
  total: string;
}

/** A heading where the rows are grouped, and rows of cells below it. */
export interface SheetPart { heading: string | undefined; rows: CsvCell[][]; }

export interface Sheet {
  columns: { key: string; title: string; width: number; number?: boolean }[];
  parts: SheetPart[];
  /** What the headings are of, where there are any: a first column in a file without headings. */
  grouped: string | undefined;
}

const widths: Record<ColumnKey, number> = {
  Title: 30, Department: 16, Problem: 20, Area: 12, Owner: 16, Status: 11, Attention: 12, StartDate: 10, EndDate: 10, Season: 14, Progress: 12, Missing: 18
};

/** The columns of a view: what its groups say already is not said again in each row. */
export function columnsOf(view: View, grouping: Grouping, only: Choice | undefined): ColumnKey[] {
  const by = view === 'board' ? 'status' : grouping;
  const dates: ColumnKey[] = view === 'timeline' ? ['StartDate', 'EndDate', 'Season'] : ['EndDate'];
  const all: ColumnKey[] = ['Title', 'Department', 'Problem', 'Owner', 'Status', 'Attention', ...dates, 'Progress', ...(only === 'noThread' ? ['Missing' as const] : [])];
  const told: Partial<Record<Grouping, ColumnKey>> = { department: 'Department', problem: 'Problem' };
  return all.filter(key => key !== told[by]);
}

/** What stands in a cell. Dates as `YYYY-MM-DD`, figures as figures. */
export function cellOf(measure: Measure, key: ColumnKey, words: SheetWords, ask: Ask): CsvCell {
  switch (key) {
    case 'Department':
    case 'Problem':
    case 'Area':
      return measure[key]?.title;
    case 'Owner': return measure.Owner?.title ?? words.none.owner;
    case 'Status': return words.status(measure.Status);
    case 'Attention': {
      const asked = ask(measure);
      return asked === 'none' ? undefined : words.attention[asked];
    }
    case 'Season': return seasonSpans(measure).length > 0 ? words.season(measure.SeasonFrom!, measure.SeasonTo!) : undefined;
    case 'Progress': return measure.Progress ?? 0;
    case 'Missing': return missingThread(measure).map(part => words.parts[part]).join(', ');
    default: return measure[key];
  }
}

/** Rows of measures as they are shown, in that order. */
export function measureSheet(
  shown: { items: readonly Measure[]; groups: readonly MeasureGroup[] }, columns: readonly ColumnKey[], grouped: string | undefined, words: SheetWords, ask: Ask
): Sheet {
  const rowsOf = (items: readonly Measure[]): CsvCell[][] => items.map(measure => columns.map(key => cellOf(measure, key, words, ask)));
  return {
    columns: columns.map(key => ({ key, title: words.columns[key], width: widths[key], number: key === 'Progress' })),
    parts: shown.groups.length > 0 ? shown.groups.map(group => ({ heading: group.name, rows: rowsOf(inGroup(shown.items, group)) })) : [{ heading: undefined, rows: rowsOf(shown.items) }],
    grouped: shown.groups.length > 0 ? grouped : undefined
  };
}

const figures: readonly Exclude<LoadKey, 'name'>[] = ['total', 'open', 'late', 'silent', 'hours', 'kronor'];

/** The workload, per verksamhet and per owner. */
export function loadSheet(loads: Record<'department' | 'owner', readonly Load[]>, grouped: string, name: string, words: SheetWords): Sheet {
  return {
    columns: [{ key: 'name', title: name, width: 30 }, ...figures.map(key => ({ key, title: words.loads[key], width: 10, number: true }))],
    parts: (['department', 'owner'] as const).map(by => ({ heading: words.carriers[by], rows: loads[by].map(load => [load.name, ...figures.map(key => load[key])]) })),
    grouped
  };
}

/** The sheet as the rows of a file: titles first, and each row with the group that it stands under. */
export function csvRows({ columns, parts, grouped }: Sheet): CsvCell[][] {
  const titles = columns.map(({ title }) => title);
  return [grouped === undefined ? titles : [grouped, ...titles], ...parts.flatMap(({ heading, rows }) => rows.map(row => grouped === undefined ? row : [heading, ...row]))];
}
