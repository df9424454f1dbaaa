import { findHeader, columnOf, header, per100000 } from '../headers';
import { isEmpty } from '../figures';
import { readMapped } from '../mapped';
import { readNumber } from '../numbers';
import { parsePeriod, periodOfName } from '../periods';
import { regionsNamed } from '../regions';
import type { Context, Format } from './format';
import type { Table } from '../types';

export const braSource = 'Brå, anmälda brott';
const total = 'Totalt antal anmälda brott';

const patterns = { region: /^(kommun|region|län|område|kommun.*stads.*)$/, count: /^antal( (anmälda )?brott)?$/, rate: per100000 };

function headed(table: Table): ReturnType<typeof findHeader<'region' | 'count' | 'rate'>> {
  const found = findHeader(table, patterns);
  // With a column of crimes it is an export from SOL.
  return found && columnOf(table, found.row, /^(brott|brottstyp|indikator)$/) === undefined ? found : undefined;
}

/** The editions without headers: name, number, rate, and nothing else. */
function isHeaderless(table: Table): boolean {
  const rows = table.rows.slice(0, 40).filter(row => row.some(cell => !isEmpty(cell)));
  const fits = rows.filter(row => row.filter(cell => !isEmpty(cell)).length === 3 && regionsNamed(String(row[0] ?? '')).length > 0
    && [row[1], row[2]].every(cell => !('fault' in readNumber(cell ?? null, { decimal: ',', grouped: true, dash: 'zero' }))));
  return rows.length >= 3 && fits.length >= rows.length * 0.8 && fits.includes(rows[0]);
}

/** What stands above the headers: the title, with the year if it names one. */
function titleOf(table: Table, row: number): string {
  return table.rows.slice(0, Math.max(0, row - 1)).map(cells => cells.map(header).filter(Boolean).join(' ')).filter(Boolean).join(' ');
}

/**
 * Brå's yearly file of reported crimes per kommun: `Kommun;Antal;Per 100 000 inv.`, with or without headers, "Ale"
 * or "Ale kommun", city districts among them. It says neither year nor crime: the year comes from a column, the
 * title or the file's name, the crime is all reported crimes unless the user says another; both are noted.
 */
export const braYearly: Format = {
  id: 'braYearly',
  detect: ({ tables }) => {
    const table = tables[0];
    if (!table || tables.length > 1) return undefined;
    const found = headed(table);
    if (found) return { format: 'braYearly', confidence: 0.9, edition: 'headed', reasons: [{ code: 'headers', values: table.rows[found.row - 1].map(cell => String(cell ?? '')).filter(Boolean) }] };
    return isHeaderless(table) ? { format: 'braYearly', confidence: 0.7, edition: 'headerless', reasons: [{ code: 'content', values: [table.rows.length] }] } : undefined;
  },
  read: async ({ file, draft, answers, slices }: Context) => {
    const table = file.tables[0];
    const found = headed(table);
    const row = found?.row ?? 0;
    const title = titleOf(table, row);
    draft.source = braSource;
    draft.edition = found ? 'headed' : 'headerless';
    const periodColumn = found ? columnOf(table, row, /^(år|period)$/) : undefined;
    const ofTitle = parsePeriod(/(?:19|20)\d{2}/.exec(title)?.[0] ?? null)?.period;
    const period = answers.period ?? ofTitle ?? periodOfName(file.name);
    if (periodColumn === undefined && !answers.period && !ofTitle && period) draft.fault('PeriodFromName', {}, period, file.name);
    if (!answers.indicator) draft.fault('IndicatorAssumed', {}, total);
    const preliminary = /prel/i.test(`${title} ${file.name}`);
    await readMapped({
      table, draft, answers, slices,
      mapping: {
        kind: 'observations', header: row || undefined, unit: 'per100000', source: braSource,
        columns: { region: found?.columns.region ?? 0, count: found?.columns.count ?? 1, rate: found?.columns.rate ?? 2, period: periodColumn },
        fixed: { period: period && preliminary ? `${period} prel.` : period, indicator: total }
      }
    }, { dash: 'zero', prefix: 'bra' });
  }
};
