import { columnOf, findHeader, header, per100000 } from '../headers';
import { isEmpty } from '../figures';
import { readMapped } from '../mapped';
import { parsePeriod } from '../periods';
import type { Context, Format } from './format';
import type { Cell, Table } from '../types';

const source = 'Brå, anmälda brott (SOL)';

const annual = (table: Table): ReturnType<typeof findHeader<'region' | 'crime' | 'period' | 'count' | 'rate'>> => findHeader(table, {
  region: /^region$/, crime: /^brott$/, period: /^period$/, count: /^antal$/, rate: per100000
});
const tidy = (table: Table): ReturnType<typeof findHeader<'region' | 'crime' | 'id' | 'period' | 'count' | 'rate'>> => findHeader(table, {
  region: /^(kommun|region)$/, crime: /^brott$/, id: /^brott_id$/, period: /^periodnyckel$/, count: /^antal$/, rate: /^per100000$/
});

/** "13193.0" → "13193": an id that passed through a spreadsheet. */
const idOf = (cell: Cell): string => (isEmpty(cell) ? '' : String(cell).replace(/\.0$/, ''));

async function readAnnual({ draft, answers, slices }: Context, table: Table, found: NonNullable<ReturnType<typeof annual>>): Promise<void> {
  const { region, crime, period, count, rate } = found.columns;
  const year = columnOf(table, found.row, /^år$/);
  draft.edition = 'annual';
  await readMapped({
    table, draft, answers, slices,
    mapping: { kind: 'observations', header: found.row, unit: 'per100000', source, columns: { region, indicator: crime, period, count, rate } }
  }, {
    dash: 'zero', prefix: 'sol',
    // In annual exports År holds the word År and the year stands in Period; in monthly ones År holds the year.
    period: (row, index) => {
      const own = String(row[period] ?? '').trim();
      const known = parsePeriod(own) ?? (year === undefined ? undefined : parsePeriod(/^\d{4}$/.test(own) ? own : `${own} ${String(row[year] ?? '')}`.trim()));
      if (!known) draft.fault('PeriodUnclear', { sheet: table.sheet, row: index + 1 }, own);
      return known;
    }
  });
}

async function readTidy({ draft, answers, slices }: Context, table: Table, found: NonNullable<ReturnType<typeof tidy>>): Promise<void> {
  const { region, crime, id, period, count, rate } = found.columns;
  const parent = columnOf(table, found.row, /^förälder_id$/);
  const preliminary = columnOf(table, found.row, /^preliminär$/);
  const statuses = new Map([[count, columnOf(table, found.row, /^status_antal$/)], [rate, columnOf(table, found.row, /^status_per100000$/)]]);
  const known = new Map<string, string>();
  draft.edition = 'tidy';
  await readMapped({
    table, draft, answers, slices,
    mapping: { kind: 'observations', header: found.row, unit: 'per100000', source, columns: { region, period, count, rate, preliminary } }
  }, {
    dash: 'zero',
    // SOL's ids outlive its wordings, so they are the codes; Region_ID is SOL's own, so the name tells the kommun.
    indicator: row => {
      const own = idOf(row[id]);
      const seen = known.get(own);
      if (seen !== undefined) return seen;
      const above = parent === undefined ? '' : idOf(row[parent]);
      const code = draft.indicator({ code: `sol:${own}`, name: String(row[crime] ?? '').trim(), unit: 'per100000', source, partOf: above ? `sol:${above}` : undefined });
      known.set(own, code);
      return code;
    },
    cell: (row, column) => {
      const status = statuses.get(column);
      return isEmpty(row[column]) && status !== undefined && !isEmpty(row[status]) ? '..' : row[column];
    }
  });
}

/**
 * Exports from Brå's SOL: the database file (`databasfil`) and the tidy monthly table made of it. Hierarchies are
 * kept as indicators of their own with `partOf`, never summed; a series given twice is counted as merged.
 */
export const sol: Format = {
  id: 'sol',
  detect: ({ tables }) => {
    if (tables.length !== 1) return undefined;
    const found = tidy(tables[0]) ?? annual(tables[0]);
    if (!found) return undefined;
    return { format: 'sol', confidence: 0.95, edition: tidy(tables[0]) ? 'tidy' : 'annual', reasons: [{ code: 'headers', values: tables[0].rows[found.row - 1].map(header).filter(Boolean).slice(0, 8) }] };
  },
  read: async context => {
    const table = context.file.tables[0];
    context.draft.source = source;
    const monthly = tidy(table);
    if (monthly) return readTidy(context, table, monthly);
    const found = annual(table);
    return found ? readAnnual(context, table, found) : context.draft.fault('FormatUnknown');
  }
};
