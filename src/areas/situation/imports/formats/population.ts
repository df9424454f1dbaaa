import { findHeader, periodColumns, regionHeader } from '../headers';
import { readMapped } from '../mapped';
import type { Format } from './format';
import type { OpenedFile, Table } from '../types';

const source = 'SCB, folkmängd';

function find(table: Table): { row: number; region: number; periods: ReturnType<typeof periodColumns> } | undefined {
  const found = findHeader(table, { region: regionHeader });
  const periods = found ? periodColumns(table, found.row) : [];
  return found && periods.length >= 2 ? { row: found.row, region: found.columns.region, periods } : undefined;
}

const tells = (file: OpenedFile, table: Table): boolean =>
  /folkm|befolkning|population|invånare/i.test(`${file.name} ${table.sheet ?? ''} ${table.rows.slice(0, 3).map(row => String(row[0] ?? '')).join(' ')}`);

/** Population by kommun, one column a year: SCB's tables as workbook or CSV, also without å, ä and ö. */
export const population: Format = {
  id: 'population',
  detect: file => {
    const table = file.tables.find(sheet => find(sheet) !== undefined);
    const found = table && find(table);
    return table && found && tells(file, table)
      ? { format: 'population', confidence: 0.9, reasons: [{ code: 'headers', values: [String(table.rows[found.row - 1][found.region]), found.periods[0].period, found.periods[found.periods.length - 1].period] }] } : undefined;
  },
  read: async ({ file, draft, answers, slices }) => {
    const table = file.tables.find(sheet => find(sheet) !== undefined);
    const found = table && find(table);
    if (!table || !found) return draft.fault('FormatUnknown');
    draft.source = source;
    await readMapped({
      table, draft, answers, slices,
      mapping: {
        kind: 'observations', header: found.row, unit: 'count', source, columns: { region: found.region }, fixed: { indicator: 'Folkmängd' },
        periods: found.periods.map(period => ({ ...period, measure: 'count' as const }))
      }
    }, { prefix: 'scb' });
  }
};
