/** Figures that a person writes in from a report: trygghetsmätning and other surveys have no file (domain.md §3). */
import { parseFigure } from '../../../../kit/text/format';
import type { IndicatorKind } from '../../lists';
import { seenAt } from '../draft';
import { codeOf } from '../mapped';
import { parsePeriod } from '../periods';
import { regionByCode } from '../regions';
import type { ImportDraft, Indicator, Observation, Unit } from '../types';

export interface ManualRow { period: string; value: string; low: string; high: string; answers: string; }
export interface ManualValues {
  /** Code of a stored indicator; empty for a new one. */
  code: string;
  name: string;
  kind: IndicatorKind;
  unit: Unit;
  source: string;
  caveat: string;
  region: string;
  rows: readonly ManualRow[];
}

export const emptyRow: ManualRow = { period: '', value: '', low: '', high: '', answers: '' };

export type ManualFault = 'required' | 'period' | 'twice' | 'figure' | 'percent' | 'whole' | 'interval' | 'pair';
export type ManualFaults = Partial<Record<'name' | 'source' | 'region' | 'rows', ManualFault>> & { cells: Partial<Record<keyof ManualRow, ManualFault>>[] };

const isBlank = (row: ManualRow): boolean => Object.values(row).every(text => text.trim() === '');

function checkFigure(typed: string, unit: Unit): ManualFault | undefined {
  const value = parseFigure(typed);
  if (value === undefined) return undefined;
  if (Number.isNaN(value) || value < 0 || value > 1e12) return 'figure';
  if (unit === 'percent' && value > 100) return 'percent';
  return unit === 'count' && !Number.isInteger(value) ? 'whole' : undefined;
}

function checkRow(row: ManualRow, unit: Unit, others: readonly ManualRow[]): Partial<Record<keyof ManualRow, ManualFault>> {
  if (isBlank(row)) return {};
  const faults: Partial<Record<keyof ManualRow, ManualFault>> = {};
  const period = parsePeriod(row.period.trim())?.period;
  if (!row.period.trim()) faults.period = 'required';
  else if (!period) faults.period = 'period';
  else if (others.some(other => parsePeriod(other.period.trim())?.period === period)) faults.period = 'twice';
  if (!row.value.trim()) faults.value = 'required';
  for (const name of ['value', 'low', 'high'] as const) faults[name] = faults[name] ?? checkFigure(row[name], unit);
  faults.answers = checkFigure(row.answers, 'count');
  const [value, low, high] = [row.value, row.low, row.high].map(parseFigure);
  if (!faults.low && !faults.high && (low === undefined) !== (high === undefined)) faults[low === undefined ? 'low' : 'high'] = 'pair';
  else if (!faults.low && !faults.high && !faults.value && low !== undefined && high !== undefined && value !== undefined && !(low <= value && value <= high)) faults.low = 'interval';
  return Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault));
}

/** What is wrong, field by field. Blank rows are left out. */
export function checkManual(values: ManualValues): ManualFaults {
  const { name, source, region, rows, unit } = values;
  const cells = rows.map((row, at) => checkRow(row, unit, rows.slice(0, at).filter(other => !isBlank(other))));
  return {
    ...(name.trim() ? {} : { name: 'required' as const }), ...(source.trim() ? {} : { source: 'required' as const }),
    ...(region ? {} : { region: 'required' as const }), ...(rows.every(isBlank) ? { rows: 'required' as const } : {}), cells
  };
}

export function holdsManual({ cells, ...faults }: ManualFaults): boolean {
  return Object.keys(faults).length === 0 && cells.every(row => Object.keys(row).length === 0);
}

/** What was written in, as a file would have given it: one path through comparing, storing, log and undo. */
export function manualDraft(values: ManualValues, file: string): ImportDraft {
  const { name, unit, source, caveat, region: regionCode, rows } = values;
  const region = regionByCode(regionCode);
  const indicator: Indicator = {
    code: values.code || codeOf(source.trim(), name.trim()), name: name.trim(), unit, source: source.trim(), ...(caveat.trim() ? { caveat: caveat.trim() } : {})
  };
  const observations = rows.flatMap((row, at): Observation[] => {
    const read = isBlank(row) ? undefined : parsePeriod(row.period.trim());
    if (!read) return [];
    const [value, low, high, base] = [row.value, row.low, row.high, row.answers].map(parseFigure);
    const seen = { ...seenAt(indicator.code, regionCode, read.period, at + 1), preliminary: read.preliminary, low, high, base, ...(unit === 'count' ? { count: value } : { rate: value }) };
    return [{ ...seen, key: `${indicator.code}|${regionCode}|${read.period}` }];
  });
  return {
    file, format: undefined, source: indicator.source, edition: undefined, indicators: [indicator], regions: region ? [region] : [], observations, events: [],
    faults: [], errorCount: 0, noteCount: 0, skipped: [], merged: 0
  };
}
