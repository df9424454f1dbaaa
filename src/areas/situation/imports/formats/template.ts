import { isEmpty, textOf } from '../figures';
import { codeOf, readMapped } from '../mapped';
import { columnOf, findHeader } from '../headers';
import type { Format } from './format';
import type { Cell, Table, Unit } from '../types';

/** The columns of our own file, in the order in which they are handed out. */
const columns = ['Indikator', 'Region', 'Period', 'Värde', 'Undre gräns', 'Övre gräns', 'Antal', 'Antal svar', 'Enhet', 'Källa'] as const;

const find = (table: Table): ReturnType<typeof findHeader<'indicator' | 'region' | 'period'>> =>
  findHeader(table, { indicator: /^indika(tor|tor)$|^indicator$/, region: /^region$/, period: /^period$/ });

const source = 'Egen mätning';

/** The unit that a word for it means; percent where none is given. */
export function unitOf(text: string): Unit {
  const unit = text.toLowerCase();
  if (unit === '' || /procent|andel|%|percent/.test(unit)) return 'percent';
  if (/100[ \u00a0]?000/.test(unit)) return 'per100000';
  if (/1[ \u00a0]?000/.test(unit)) return 'per1000';
  if (/index/.test(unit)) return 'index';
  return /^antal|count/.test(unit) ? 'count' : 'value';
}

/** An empty template for trygghetsmätning and other surveys, as CSV that Swedish Excel opens in columns. */
export function templateCsv(): string {
  return `\ufeff${columns.join(';')}\r\n`;
}

/** Our own template, filled in as CSV or saved as xlsx. */
export const template: Format = {
  id: 'template',
  detect: ({ tables }) => {
    const table = tables.find(sheet => find(sheet));
    const found = table && find(table);
    if (!table || !found || columnOf(table, found.row, /^(värde|value|antal|count)$/) === undefined) return undefined;
    return { format: 'template', confidence: 0.9, reasons: [{ code: 'headers', values: ['Indikator', 'Region', 'Period'] }] };
  },
  read: async ({ file, draft, answers, slices }) => {
    draft.source = source;
    for (const table of file.tables) {
      const found = find(table);
      if (!found) {
        draft.skip(table.rows.length === 0 ? 'emptySheet' : 'otherSheet', 1, table.sheet);
        continue;
      }
      const column = (pattern: RegExp): number | undefined => columnOf(table, found.row, pattern);
      const unit = column(/^(enhet|unit)$/);
      const from = column(/^(källa|source)$/);
      const known = new Map<string, string>();
      const indicatorOf = (row: readonly Cell[], index: number): string | undefined => {
        const at = found.columns.indicator;
        const own = isEmpty(row[from ?? -1]) ? source : String(row[from ?? -1]).trim();
        const inUnit = isEmpty(row[unit ?? -1]) ? '' : String(row[unit ?? -1]).trim();
        const id = `${String(row[at])}|${own}|${inUnit}`;
        const seen = known.get(id);
        if (seen !== undefined) return seen;
        const name = textOf(row[at], draft, table.sheet, index, at);
        if (name === '') {
          draft.fault('IndicatorMissing', { sheet: table.sheet, row: index + 1 });
          return undefined;
        }
        const code = draft.indicator({ code: codeOf(own, name), name, unit: unitOf(inUnit), source: own });
        known.set(id, code);
        return code;
      };
      await readMapped({
        table, draft, answers, slices,
        mapping: {
          kind: 'observations', header: found.row, unit: 'percent', source,
          columns: {
            region: found.columns.region, period: found.columns.period, rate: column(/^(värde|value)$/), low: column(/^(undre( gräns)?|ki undre|low)$/),
            high: column(/^(övre( gräns)?|ki övre|high)$/), count: column(/^(antal|count)$/), base: column(/^(antal svar(ande)?|n|base)$/), preliminary: column(/^(preliminär|prel\.?)$/)
          }
        }
      }, { indicator: indicatorOf });
    }
  }
};
