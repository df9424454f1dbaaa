import { findHeader } from '../headers';
import { readMapped } from '../mapped';
import { periodOfName } from '../periods';
import { paddedCode, regionByCode } from '../regions';
import type { Format } from './format';
import type { Table, Unit } from '../types';

const source = 'Öppna jämförelser, trygghet och säkerhet';

const find = (table: Table): ReturnType<typeof findHeader<'code' | 'value'>> => findHeader(table, { code: /^(code|kod|kommunkod)$/, value: /^(value|värde)$/ });

function unitOf(name: string): Unit {
  if (/100[ _.]?000/.test(name)) return 'per100000';
  if (/1[ _.]?000(?!\d)/.test(name)) return 'per1000';
  return /andel|procent/i.test(name) ? 'percent' : 'value';
}

/**
 * Öppna jämförelser as `code,value`: a kommunkod and one figure. What the figure is and for which year, only the
 * file's name tells; both are noted, so that a person confirms them.
 */
export const oj: Format = {
  id: 'oj',
  detect: ({ tables }) => {
    const found = tables.length === 1 ? find(tables[0]) : undefined;
    if (!found || tables[0].rows[found.row - 1].length > 3) return undefined;
    const rows = tables[0].rows.slice(found.row, found.row + 40);
    const codes = rows.filter(row => regionByCode(paddedCode(String(row[found.columns.code] ?? '').trim())));
    return codes.length >= rows.length * 0.8 && rows.length > 0 ? { format: 'oj', confidence: 0.85, reasons: [{ code: 'headers', values: ['code', 'value'] }] } : undefined;
  },
  read: async ({ file, draft, answers, slices }) => {
    const table = file.tables[0];
    const found = find(table);
    if (!found) return draft.fault('FormatUnknown');
    const stem = file.name.replace(/\.[^.]+$/, '');
    const name = stem.replace(/_/g, ' ').trim();
    const period = answers.period ?? periodOfName(file.name);
    draft.source = source;
    if (!answers.period && period) draft.fault('PeriodFromName', {}, period, file.name);
    if (!answers.indicator) draft.fault('IndicatorAssumed', {}, name);
    await readMapped({
      table, draft, answers, slices,
      mapping: {
        kind: 'observations', header: found.row, unit: unitOf(stem), source,
        columns: { region: found.columns.code, rate: found.columns.value }, fixed: { period, indicator: name }
      }
    }, { prefix: 'oj' });
  }
};
