import { codeOf, readMapped } from '../mapped';
import { findHeader } from '../headers';
import { braSource } from './braYearly';
import type { Format } from './format';
import type { Cell, Measures, Table, Unit } from '../types';

export const ntuSource = 'Brå, Nationella trygghetsundersökningen (NTU)';

const find = (table: Table): ReturnType<typeof findHeader<'region' | 'unit' | 'year' | 'name' | 'value' | 'source'>> => findHeader(table, {
  region: /^(geografi|region)$/, unit: /^enhet$/, year: /^(ar|år)$/, name: /^variabel$/, value: /^(varde|värde)$/, source: /^(kalla|källa)$/
});

interface Series { code: string; measure: keyof Measures; }

/**
 * Brå's kommun indicators as one long table: a row holds one figure, and `enhet` says which: Antal, Antal per
 * 100 000 inv, the limits of a confidence interval, or a sentence that defines a share. Rows on the same
 * indicator, region and year become one observation.
 */
export const braIndicators: Format = {
  id: 'braIndicators',
  detect: ({ tables }) => {
    const found = tables.length === 1 ? find(tables[0]) : undefined;
    return found ? { format: 'braIndicators', confidence: 0.95, reasons: [{ code: 'headers', values: ['geografi', 'enhet', 'variabel', 'värde', 'källa'] }] } : undefined;
  },
  read: async ({ file, draft, answers, slices }) => {
    const table = file.tables[0];
    const found = find(table);
    if (!found) return draft.fault('FormatUnknown');
    draft.source = 'Brå, kommunindikatorer';
    const { region, unit, year, name, value, source } = found.columns;
    // By name, unit and source as the cells stand: joining them first would cost as much as all the rest.
    const series = new Map<Cell, Map<Cell, Map<Cell, Series>>>();
    const enter = (row: readonly Cell[]): Series => {
      const own = String(row[name] ?? '').trim().replace(/\.$/, '');
      const words = String(row[unit] ?? '').trim();
      const isNtu = /trygghetsunders|ntu/i.test(String(row[source]));
      const measure: keyof Measures = /^KI\b.*undre/i.test(words) ? 'low' : /^KI\b.*övre/i.test(words) ? 'high' : words === '' || /^antal( svarande)?$/i.test(words) ? 'count' : 'rate';
      const rated: Unit = isNtu ? 'percent' : 'per100000';
      const entered: Series = {
        measure,
        code: draft.indicator({
          code: codeOf(isNtu ? 'ntu' : 'bra', own), name: own, unit: measure === 'count' ? 'count' : rated, source: isNtu ? ntuSource : braSource,
          ...(measure === 'rate' && isNtu ? { definition: words } : {})
        })
      };
      const units = series.get(row[name]) ?? new Map<Cell, Map<Cell, Series>>();
      const sources = units.get(row[unit]) ?? new Map<Cell, Series>();
      series.set(row[name], units.set(row[unit], sources.set(row[source], entered)));
      return entered;
    };
    let last: { row: readonly Cell[]; series: Series } | undefined;
    const seriesOf = (row: readonly Cell[]): Series => {
      if (last?.row === row) return last.series;
      const known = series.get(row[name])?.get(row[unit])?.get(row[source]) ?? enter(row);
      last = { row, series: known };
      return known;
    };
    await readMapped({
      table, draft, answers, slices,
      mapping: { kind: 'observations', header: found.row, unit: 'percent', source: braSource, columns: { region, period: year, rate: value } }
    }, { dash: 'zero', indicator: row => seriesOf(row).code, measure: row => seriesOf(row).measure });
  }
};
