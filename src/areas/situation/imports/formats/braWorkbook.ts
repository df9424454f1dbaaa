import { seenAt } from '../draft';
import { columnLetter } from '../../../../kit/tables/faults';
import { header } from '../headers';
import { isEmpty, styleOf, takeFigure } from '../figures';
import { codeOf, readMapped } from '../mapped';
import { parsePeriod } from '../periods';
import type { Period } from '../periods';
import { regionsNamed } from '../regions';
import { ntuSource } from './braIndicators';
import { seriesName } from './braNames';
import { braSource } from './braYearly';
import { filledTables } from './format';
import type { Context, Format } from './format';
import type { Cell, Measures, Region, Table } from '../types';

/** A column by its header and what stands merged above it. */
interface Column { column: number; measure: keyof Measures; period?: Period; region?: Region; }

interface Layout { columns: Column[]; first: number; title: string; survey: boolean; }

const measureWords = /andel|antal|undre|övre|\bki\b|per 100|konfidens|procent/;

function measureOf(text: string): keyof Measures {
  if (/undre|lower/.test(text)) return 'low';
  if (/övre|upper/.test(text)) return 'high';
  return /antal/.test(text) && !/per 100/.test(text) ? 'count' : 'rate';
}

function periodIn(text: string): Period | undefined {
  const found = /(?:19|20)\d{2}(?:\s*[/–-]\s*(?:19|20)\d{2})?/.exec(text);
  const read = found ? parsePeriod(found[0]) : undefined;
  return read && { ...read, preliminary: /prel/.test(text) };
}

function regionIn(cell: Cell): Region | undefined {
  return typeof cell === 'string' && cell !== '' && !/\d/.test(cell) ? regionsNamed(cell)[0] : undefined;
}

/**
 * How a sheet is laid out, by its first rows: periods or regions over the columns, alone or merged over
 * "Andel, KI undre, KI övre". Undefined for a sheet that holds no such table.
 */
function layoutOf({ rows, sheet = '' }: Table): Layout | undefined {
  for (let index = 0; index < Math.min(6, rows.length - 1); index++) {
    const top = rows[index].map(cell => (cell === null ? '' : String(cell).trim()));
    const parts = (rows[index + 1] ?? []).map(header);
    const divided = parts.slice(1).some(text => measureWords.test(text)) && !parts.slice(1).some(text => /^\d/.test(text));
    const columns: Column[] = [];
    let above = '';
    for (let column = 1; column < Math.max(top.length, divided ? parts.length : 0); column++) {
      if (top[column]) above = top[column];
      const text = divided ? `${above} ${parts[column] ?? ''}` : top[column] ?? '';
      const own = text.trim().toLowerCase();
      if (own === '' || (divided && !parts[column])) continue;
      const region = regionIn(above);
      const period = periodIn(own) ?? (/\bki\b|undre|övre/.test(own) ? columns[columns.length - 1]?.period : undefined);
      if (region && divided) columns.push({ column, measure: measureOf(parts[column]), region });
      else if (period) columns.push({ column, measure: measureOf(own), period });
    }
    const first = index + (divided ? 2 : 1);
    const body = rows.slice(first).filter(row => !isEmpty(row[0]));
    const leads = body.some(row => (columns[0]?.region ? parsePeriod(row[0]) !== undefined : regionsNamed(String(row[0])).length > 0));
    if (columns.length === 0 || !leads) continue;
    const title = rows.slice(0, index).flatMap(row => row.filter(cell => typeof cell === 'string')).join(' ').trim();
    return { columns, first, title, survey: /ntu/i.test(`${sheet} ${title}`) || columns.some(({ measure }) => measure === 'low') };
  }
  return undefined;
}

function twice(columns: readonly Column[]): [Column, Column] | undefined {
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const id = `${column.period?.period ?? ''}|${column.region?.code ?? ''}|${column.measure}`;
    const other = seen.get(id);
    if (other) return [other, column];
    seen.set(id, column);
  }
  return undefined;
}

/** Regions over the columns, periods down the rows. */
function readTurned({ draft, answers }: Context, table: Table, { columns, first }: Layout, indicator: string): void {
  const { rows, sheet } = table;
  const style = styleOf(table, columns.map(({ column }) => column), first, draft, answers, 'zero');
  if (!style) return;
  const regions = [...new Map(columns.flatMap(({ region }) => (region ? [[region.code, region] as const] : []))).values()];
  rows.slice(first).forEach((row, offset) => {
    const index = first + offset;
    if (columns.every(({ column }) => isEmpty(row[column]))) return row.some(cell => !isEmpty(cell)) ? draft.skip('footnote', index + 1, sheet) : undefined;
    const period = parsePeriod(row[0]);
    if (!period) return draft.fault('PeriodUnclear', { sheet, row: index + 1, column: 'A' }, String(row[0] ?? ''));
    for (const region of regions) {
      const seen = seenAt(indicator, region.code, period.period, index + 1, sheet);
      const results = columns.filter(column => column.region === region || column.region?.code === region.code).map(({ column, measure }) =>
        takeFigure(seen, measure, row[column], style, (code, value) => draft.fault(code, { sheet, row: index + 1, column: columnLetter(column) }, value)));
      if (results.includes('fault') || results.every(result => result === 'empty')) continue;
      draft.region(region);
      draft.add(Object.assign(seen, { preliminary: period.preliminary, suppressed: results.includes('suppressed') }));
    }
  });
}

/**
 * Brå's workbook of indicators for one kommun, a sheet for each: reported crimes with "Antal 2017" and "Antal per
 * 100 000 inv 2024" over kommun, län and Hela landet, and NTU's shares, in the older layout by two-year periods
 * (2017/2018), in the newer with regions over "Andel, KI undre, KI övre" and years down the rows.
 */
export const braWorkbook: Format = {
  id: 'braWorkbook',
  detect: file => {
    const laid = filledTables(file).filter(table => table.sheet !== undefined).flatMap(table => {
      const layout = layoutOf(table);
      const named = /anmäld|ntu/i.test(`${table.sheet ?? ''} ${layout?.title ?? ''}`) || layout?.columns.some(({ measure }) => measure !== 'rate');
      return layout && named ? [table.sheet ?? ''] : [];
    });
    return laid.length > 0 ? { format: 'braWorkbook', confidence: 0.9, reasons: [{ code: 'sheets', values: laid.slice(0, 6) }] } : undefined;
  },
  read: async context => {
    const { file, draft, answers, slices } = context;
    draft.source = 'Brå, kommunindikatorer';
    for (const table of filledTables(file)) {
      const { sheet = '' } = table;
      const layout = layoutOf(table);
      if (!layout) {
        if (/\(anmäld|ntu/i.test(sheet)) draft.fault('ColumnMissing', { sheet }, 'Antal 2024, 2017/2018');
        else draft.skip('otherSheet', 1, sheet);
        continue;
      }
      const [one, two] = twice(layout.columns) ?? [];
      if (one && two) {
        draft.fault('DuplicateColumn', { sheet, row: layout.first, column: columnLetter(two.column) }, columnLetter(one.column));
        continue;
      }
      const name = seriesName(sheet, layout.title, layout.survey);
      const counted = layout.columns.every(({ measure }) => measure === 'count');
      const indicator = draft.indicator({
        code: codeOf(layout.survey ? 'ntu' : 'bra', name), name, unit: counted ? 'count' : layout.survey ? 'percent' : 'per100000',
        source: layout.survey ? ntuSource : braSource, definition: layout.title || undefined
      });
      if (layout.columns[0].region) {
        readTurned(context, table, layout, indicator);
        continue;
      }
      await readMapped({
        table, draft, answers, slices,
        mapping: {
          kind: 'observations', header: layout.first, unit: 'per100000', source: braSource, columns: { region: 0 },
          periods: layout.columns.flatMap(({ column, measure, period }) => (period ? [{ column, measure, ...period }] : []))
        }
      }, { dash: 'zero', indicator: () => indicator });
    }
  }
};
