import type { Draft } from './draft';
import { placeOf, slug } from './draft';
import { shown } from './faults';
import { numberStyleOf, readNumber, withoutFootnote } from './numbers';
import type { NumberStyle } from './numbers';
import { parsePeriod } from './periods';
import type { Period } from './periods';
import { regionColumn } from './regionColumn';
import { regionByCode, regionsNamed } from './regions';
import type { Slices } from './slices';
import type { Answers, Cell, Measures, ObservationMapping, Region, Table, Unit } from './types';

/** What a format knows better than the columns tell. Each may return undefined after entering its own fault. */
export interface Hooks {
  indicator?: (row: readonly Cell[], index: number) => string | undefined;
  period?: (row: readonly Cell[], index: number) => Period | undefined;
  /** Which figure a column holds in this row; undefined leaves the cell out. */
  measure?: (row: readonly Cell[], column: number) => keyof Measures | undefined;
  /** The cell that counts where another column says why it is blank. */
  cell?: (row: readonly Cell[], column: number) => Cell;
  /** Stands before the indicators' codes instead of their source. */
  prefix?: string;
  dash?: NumberStyle['dash'];
}

interface Source { table: Table; mapping: ObservationMapping; draft: Draft; answers: Answers; slices: Slices; }

const measureNames = ['count', 'rate', 'low', 'high', 'base'] as const;

/** `source:name`, at most 100 characters. */
export function codeOf(source: string, name: string): string {
  return `${slug(source).slice(0, 19)}:${slug(name)}`;
}

export const isEmpty = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

const shownWhole = (cell: Cell): string => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim());

/** A cell's text as it stands, with a note where it would start a formula; it is never evaluated. */
export function textOf(cell: Cell | undefined, draft: Draft, sheet: string | undefined, row: number, column: number): string {
  const text = isEmpty(cell) ? '' : shownWhole(cell as Cell);
  if (/^[=+\-@]/.test(text)) draft.fault('FormulaText', placeOf(sheet, row, column), shown(text));
  return text;
}

/** The figures' style by their own evidence and the user's answer; undefined after a fault. */
export function styleOf(table: Table, columns: readonly number[], first: number, draft: Draft, answers: Answers, dash?: NumberStyle['dash']): NumberStyle | undefined {
  const wanted: NumberStyle = { dash: answers.dash ?? dash };
  if (answers.decimal) return { ...wanted, decimal: answers.decimal, grouped: true };
  const { style, clash } = numberStyleOf(table.rows, columns, first);
  if (!clash) return { ...style, ...wanted };
  draft.fault('NumbersMixed', placeOf(table.sheet, clash.row, clash.column), shown(table.rows[clash.row][clash.column]));
  return undefined;
}

/**
 * One figure into `figures`, checked: counts are whole, none is negative. False for a cell without one.
 * @returns 'value', 'suppressed', 'empty' or 'fault'
 */
export function takeFigure(figures: Measures, measure: keyof Measures, cell: Cell, style: NumberStyle, fault: (code: Parameters<Draft['fault']>[0], value: string) => void): 'value' | 'suppressed' | 'empty' | 'fault' {
  const read = readNumber(cell ?? null, style);
  if ('value' in read) {
    if (read.value < 0) fault('NumberNegative', shown(cell));
    else if ((measure === 'count' || measure === 'base') && !Number.isInteger(read.value)) fault('CountNotWhole', shown(cell));
    else {
      figures[measure] = read.value;
      return 'value';
    }
    return 'fault';
  }
  if ('suppressed' in read) return 'suppressed';
  if ('empty' in read) return 'empty';
  fault(read.fault, shown(cell));
  return 'fault';
}

/** Reads a table by a mapping: each row gives one observation, or one for each of its period columns. */
export async function readMapped(source: Source, hooks: Hooks = {}): Promise<void> {
  const { table, mapping, draft, answers, slices } = source;
  const { rows, sheet } = table;
  const first = mapping.header ?? 0;
  const { columns } = mapping;
  const single = measureNames.flatMap(measure => (columns[measure] === undefined ? [] : [{ column: columns[measure] as number, measure }]));
  const figureColumns = [...single.map(({ column }) => column), ...(mapping.periods ?? []).map(({ column }) => column)];
  const style = styleOf(table, figureColumns, first, draft, answers, hooks.dash);
  if (!style) return;
  const regionOf = columns.region === undefined ? fixedRegion(source) : regionColumn(table, columns.region, first, draft, answers);
  const periodOf = hooks.period ?? periodReader(source);
  const indicatorOf = hooks.indicator ?? indicatorReader(source, hooks.prefix);
  const isPreliminary = (row: readonly Cell[]): boolean => columns.preliminary !== undefined && /^(true|ja|j|1|prel|x)/i.test(String(row[columns.preliminary] ?? '').trim());
  const cellOf = hooks.cell ?? ((row: readonly Cell[], column: number): Cell => row[column]);
  for (let index = first; index < rows.length; index++) {
    if (index % 100 === 0 && slices.due()) await slices.pause(0.5 + 0.5 * index / rows.length);
    const row = rows[index];
    if (figureColumns.every(column => isEmpty(cellOf(row, column)))) {
      if (row.some(cell => !isEmpty(cell))) draft.skip(regionsNamed(String(row[columns.region ?? 0] ?? '')).length > 0 ? 'noValue' : 'footnote', index + 1, sheet);
      continue;
    }
    const region = regionOf(index);
    const indicator = indicatorOf(row, index);
    if (!region || indicator === undefined) continue;
    const add = (period: Period, taken: readonly { column: number; measure: keyof Measures }[]): void => {
      const figures: Measures = {};
      let suppressed = false;
      let faulty = false;
      for (const { column, measure } of taken) {
        const as = hooks.measure ? hooks.measure(row, column) : measure;
        if (!as) continue;
        const result = takeFigure(figures, as, cellOf(row, column), style, (code, value) => draft.fault(code, placeOf(sheet, index, column), value));
        suppressed = suppressed || result === 'suppressed';
        faulty = faulty || result === 'fault';
      }
      if (faulty) return;
      if (!suppressed && Object.keys(figures).length === 0) return draft.skip('noValue', index + 1, sheet);
      draft.region(region);
      draft.add({ indicator, region: region.code, period: period.period, ...figures, preliminary: period.preliminary || isPreliminary(row), suppressed, row: index + 1, sheet });
    };
    if (mapping.periods) {
      for (const held of mapping.periods) {
        if (!isEmpty(row[held.column])) add({ period: held.period, preliminary: held.preliminary === true }, [held]);
      }
    } else {
      const period = periodOf(row, index);
      if (period) add(period, single);
    }
  }
}

function fixedRegion({ mapping, draft }: Source): () => Region | undefined {
  const named = mapping.fixed?.region ?? '';
  const region = regionByCode(named) ?? regionsNamed(named)[0];
  return () => {
    if (!region) draft.faultOnce('RegionMissing', {});
    return region;
  };
}

function periodReader({ mapping, draft, table, answers }: Source): (row: readonly Cell[], index: number) => Period | undefined {
  const column = mapping.columns.period;
  const fixed = parsePeriod(answers.period ?? mapping.fixed?.period ?? null);
  const known = new Map<Cell, Period | undefined>();
  return (row, index) => {
    if (column === undefined || isEmpty(row[column])) {
      if (!fixed) draft.faultOnce('PeriodMissing', column === undefined ? {} : placeOf(table.sheet, index, column));
      return fixed;
    }
    const cell = row[column];
    if (!known.has(cell)) known.set(cell, parsePeriod(cell));
    const period = known.get(cell);
    if (!period) draft.fault('PeriodUnclear', placeOf(table.sheet, index, column), shown(cell));
    return period;
  };
}

/** "därav rån" is counted by the row above it that is no "därav" itself. */
const isPart = (name: string): boolean => /^(därav|varav)\b/i.test(name);

function indicatorReader({ mapping, draft, table, answers }: Source, prefix?: string): (row: readonly Cell[], index: number) => string | undefined {
  const { columns, source, fixed } = mapping;
  const known = new Map<string, string>();
  const hasRates = columns.rate !== undefined || mapping.periods?.some(({ measure }) => measure === 'rate') === true;
  const unit: Unit = answers.indicator?.unit ?? (hasRates ? mapping.unit : 'count');
  let whole = '';
  return (row, index) => {
    const { indicator: column } = columns;
    const own = column === undefined ? answers.indicator?.name ?? fixed?.indicator ?? '' : isEmpty(row[column]) ? '' : shownWhole(row[column]);
    if (own === '') {
      draft.faultOnce('IndicatorMissing', column === undefined ? {} : placeOf(table.sheet, index, column));
      return undefined;
    }
    const part = isPart(own) && whole !== '';
    if (!isPart(own)) whole = own;
    const from = columns.source === undefined || isEmpty(row[columns.source]) ? source : shownWhole(row[columns.source]);
    const id = `${own}|${from}|${part ? whole : ''}`;
    const seen = known.get(id);
    if (seen !== undefined) return seen;
    if (column !== undefined) textOf(row[column], draft, table.sheet, index, column);
    const name = withoutFootnote(part ? `${whole}, ${own}` : own);
    const given = column === undefined ? answers.indicator : undefined;
    const code = draft.indicator({
      code: given?.code ?? codeOf(prefix ?? from, name), name, unit, source: answers.indicator?.source ?? from, caveat: answers.indicator?.caveat,
      partOf: part ? codeOf(prefix ?? from, withoutFootnote(whole)) : undefined
    });
    known.set(id, code);
    return code;
  };
}
