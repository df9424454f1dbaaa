import type { Draft } from './draft';
import { placeOf, seenAt, slug } from './draft';
import { shown } from '../../../kit/tables/faults';
import type { FaultCode } from './faultCodes';
import { isEmpty, shownWhole, styleOf, takeFigure, textOf } from './figures';
import type { Taken } from './figures';
import { withoutFootnote } from './numbers';
import type { NumberStyle } from './numbers';
import { parsePeriod } from './periods';
import type { Period } from './periods';
import { regionColumn } from './regionColumn';
import { regionByCode, regionsNamed } from './regions';
import type { Slices } from '../../../kit/tables/slices';
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

const isPreliminary = (cell: Cell): boolean => /^(true|ja|j|1|prel|x)/i.test(String(cell ?? '').trim());

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
  const cellOf = hooks.cell ?? ((row: readonly Cell[], column: number): Cell => row[column]);
  let at = 0;
  let column = 0;
  // One object for all rows: the draft copies what it keeps.
  const seen = seenAt('', '', '', 0, sheet);
  const fault = (code: FaultCode, value: string): void => draft.fault(code, placeOf(sheet, at, column), value);
  const add = (region: Region, indicator: string, period: string, preliminary: boolean, taken: readonly { column: number; measure: keyof Measures }[]): void => {
    const row = rows[at];
    seen.count = seen.rate = seen.low = seen.high = seen.base = undefined;
    seen.indicator = indicator;
    seen.region = region.code;
    seen.period = period;
    seen.row = at + 1;
    let held: Taken = 'empty';
    for (const one of taken) {
      column = one.column;
      const measure = hooks.measure ? hooks.measure(row, column) : one.measure;
      const result = measure ? takeFigure(seen, measure, cellOf(row, column), style, fault) : 'empty';
      if (result === 'fault' || (result !== 'empty' && held !== 'suppressed' && held !== 'fault')) held = result;
    }
    if (held === 'fault') return;
    if (held === 'empty') return draft.skip('noValue', at + 1, sheet);
    seen.preliminary = preliminary || (columns.preliminary !== undefined && isPreliminary(row[columns.preliminary]));
    seen.suppressed = held === 'suppressed';
    draft.region(region);
    draft.add(seen);
  };
  const hasFigure = (row: readonly Cell[]): boolean => {
    for (const figure of figureColumns) if (!isEmpty(cellOf(row, figure))) return true;
    return false;
  };
  for (let index = first; index < rows.length; index++) {
    at = index;
    if (index % 100 === 0 && slices.due()) await slices.pause(0.5 + 0.5 * index / rows.length);
    const row = rows[index];
    if (!hasFigure(row)) {
      if (row.some(cell => !isEmpty(cell))) draft.skip(regionsNamed(String(row[columns.region ?? 0] ?? '')).length > 0 ? 'noValue' : 'footnote', index + 1, sheet);
      continue;
    }
    const region = regionOf(index);
    const indicator = indicatorOf(row, index);
    if (!region || indicator === undefined) continue;
    if (mapping.periods) {
      for (const held of mapping.periods) {
        if (!isEmpty(row[held.column])) add(region, indicator, held.period, held.preliminary === true, [held]);
      }
    } else {
      const period = periodOf(row, index);
      if (period) add(region, indicator, period.period, period.preliminary, single);
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
    const seen = known.get(cell);
    if (seen) return seen;
    const period = parsePeriod(cell);
    if (period) known.set(cell, period);
    else draft.fault('PeriodUnclear', placeOf(table.sheet, index, column), shown(cell));
    return period;
  };
}

/** "därav rån" is counted by the row above it that is no "därav" itself. */
const isPart = (name: string): boolean => /^(därav|varav)\b/i.test(name);

function indicatorReader({ mapping, draft, table, answers }: Source, prefix?: string): (row: readonly Cell[], index: number) => string | undefined {
  const { columns, source, fixed } = mapping;
  const { indicator: column } = columns;
  const known = new Map<string, string>();
  const hasRates = columns.rate !== undefined || mapping.periods?.some(({ measure }) => measure === 'rate') === true;
  const unit: Unit = answers.indicator?.unit ?? (hasRates ? mapping.unit : 'count');
  let whole = '';
  const enter = (row: readonly Cell[], index: number, own: string, from: string): string => {
    const part = isPart(own) && whole !== '';
    if (column !== undefined) textOf(row[column], draft, table.sheet, index, column);
    const name = withoutFootnote(part ? `${whole}, ${own}` : own);
    const given = column === undefined ? answers.indicator : undefined;
    return draft.indicator({
      code: given?.code ?? codeOf(prefix ?? from, name), name, unit, source: answers.indicator?.source ?? from, caveat: answers.indicator?.caveat,
      partOf: part ? codeOf(prefix ?? from, withoutFootnote(whole)) : undefined
    });
  };
  let only: string | undefined;
  return (row, index) => {
    if (only !== undefined) return only;
    const own = column === undefined ? answers.indicator?.name ?? fixed?.indicator ?? '' : isEmpty(row[column]) ? '' : shownWhole(row[column]);
    if (own === '') {
      draft.faultOnce('IndicatorMissing', column === undefined ? {} : placeOf(table.sheet, index, column));
      return undefined;
    }
    if (!isPart(own)) whole = own;
    const from = columns.source === undefined || isEmpty(row[columns.source]) ? source : shownWhole(row[columns.source]);
    if (column === undefined && columns.source === undefined) {
      only = enter(row, index, own, from);
      return only;
    }
    const id = `${own}|${from}|${isPart(own) ? whole : ''}`;
    const code = known.get(id) ?? enter(row, index, own, from);
    known.set(id, code);
    return code;
  };
}
