import { readDate } from '../../../kit/tables/dates';
import { header, per100000, periodColumns, regionHeader } from './headers';
import { isEmpty } from './figures';
import { readNumber } from './numbers';
import { parsePeriod } from './periods';
import { regionsNamed } from './regions';
import type { Cell, Mapping, Measures, Table } from './types';

/** A mapping to begin with, how sure it is (0–1), and what a person must still say. */
export interface Proposal { mapping: Mapping; confidence: number; missing: readonly ('region' | 'period' | 'indicator' | 'figure' | 'date')[]; }

const observationHeaders: readonly [keyof Measures | 'region' | 'period' | 'indicator' | 'preliminary' | 'source', RegExp][] = [
  ['region', regionHeader],
  ['period', /^(period|år|ar|year|månad|kvartal|tid|mätår)$/],
  ['indicator', /^(indikator|brott|brottstyp|variabel|fråga|mått|nyckeltal)$/],
  ['count', /^(antal|antal brott|antal anmälda brott|count)$/],
  ['low', /undre|lower|^low$/],
  ['high', /övre|upper|^high$/],
  ['rate', /^(andel|procent|värde|value|kvot|rate|%|andel ?\(%\))$/],
  ['base', /^(n|antal svar(ande)?|bas)$/],
  ['preliminary', /^prel/],
  ['source', /^(källa|source)$/]
];

const eventHeaders: readonly ['date' | 'time' | 'category' | 'place' | 'area' | 'text' | 'externalId', RegExp][] = [
  ['date', /(^|\b)(datum|date|händelsedatum|skapad|inträffade|tidpunkt)\b/],
  ['time', /^(tid|klockslag|time|kl\.?|klockan)$/],
  ['category', /(kategori|händelsetyp|ärendetyp|^typ$|brottstyp|category|rubrik)/],
  ['place', /(plats|adress|objekt|gata|place|fastighet)/],
  ['area', /(område|stadsdel|distrikt|area)/],
  ['text', /(beskrivning|fritext|text|notering|händelse$|kommentar|description)/],
  ['externalId', /^(id|ärende(nummer|nr|-id)|diarienr|dnr|löpnr|nummer|nr|referens)$/]
];

/** The row that holds most short texts and no figures, among the first ten; undefined where data starts at once. */
function headerRow(rows: readonly (readonly Cell[])[]): number | undefined {
  const scored = rows.slice(0, 10).map((row, index) => {
    const filled = row.filter(cell => !isEmpty(cell));
    const words = filled.filter(cell => (typeof cell === 'string' && !('value' in readNumber(cell, {})) && regionsNamed(cell).length === 0) || parsePeriod(cell) !== undefined);
    return { row: index + 1, words: words.length, all: filled.length > 1 && words.length === filled.length };
  }).filter(({ all }) => all);
  return scored.length > 0 ? scored.reduce((best, next) => (next.words > best.words ? next : best)).row : undefined;
}

function match<Name extends string>(headers: readonly string[], patterns: readonly (readonly [Name, RegExp])[]): Partial<Record<Name, number>> {
  const columns: Partial<Record<Name, number>> = {};
  const taken = new Set<number>();
  for (const [name, pattern] of patterns) {
    const index = headers.findIndex((text, column) => text !== '' && !taken.has(column) && pattern.test(text));
    if (index >= 0 && columns[name] === undefined) {
      columns[name] = index;
      taken.add(index);
    }
  }
  return columns;
}

/** The column whose cells most often satisfy a test, if most of them do. */
function columnBy(rows: readonly (readonly Cell[])[], test: (cell: Cell) => boolean, but: readonly (number | undefined)[] = []): number | undefined {
  const width = Math.max(0, ...rows.map(row => row.length));
  for (let column = 0; column < width; column++) {
    const cells = rows.map(row => row[column] ?? null).filter(cell => !isEmpty(cell));
    if (!but.includes(column) && cells.length > 0 && cells.filter(test).length >= cells.length * 0.8) return column;
  }
  return undefined;
}

const isDate = (cell: Cell): boolean => cell instanceof Date || (typeof cell === 'string' && cell.length > 7 && !('fault' in readDate(cell, true)));

/**
 * Guesses a mapping from headers and content: what the wizard shows filled in. It decides nothing; what it could
 * not find is in `missing`.
 */
export function proposeMapping(table: Table): Proposal {
  const row = headerRow(table.rows);
  const headers = (table.rows[(row ?? 0) - 1] ?? []).map(header);
  const body = table.rows.slice(row ?? 0, (row ?? 0) + 50);
  const events = match(headers, eventHeaders);
  const date = events.date ?? columnBy(body, isDate);
  const observed = match(headers, observationHeaders);
  const perInhabitant = headers.findIndex(text => per100000.test(text));
  const region = observed.region ?? columnBy(body, cell => regionsNamed(String(cell)).length > 0);
  const base = { sheet: table.sheet, header: row };
  const asEvents = date !== undefined && columnBy(body.map(cells => [cells[date] ?? null]), isDate) === 0;
  if (asEvents && observed.count === undefined && perInhabitant < 0) {
    const found = [events.category, events.place ?? events.area, events.text].filter(column => column !== undefined).length;
    return { mapping: { kind: 'events', ...base, columns: { ...events, date: date as number }, source: table.sheet ?? '' }, confidence: 0.4 + 0.15 * found, missing: [] };
  }
  const periods = row === undefined ? [] : periodColumns(table, row).filter(({ column }) => column !== region);
  const rate = observed.rate ?? (perInhabitant >= 0 ? perInhabitant : undefined);
  const figure = observed.count ?? rate;
  const guessed = figure === undefined && periods.length < 2 ? columnBy(body, cell => 'value' in readNumber(cell, { decimal: ',', grouped: true }), [region, observed.period]) : undefined;
  const period = observed.period ?? (periods.length >= 2 ? undefined : columnBy(body, cell => parsePeriod(cell) !== undefined, [region, guessed]));
  const missing = ([
    region === undefined && 'region', period === undefined && periods.length < 2 && 'period', observed.indicator === undefined && 'indicator',
    figure === undefined && guessed === undefined && periods.length < 2 && 'figure'
  ] as const).filter((name): name is Exclude<typeof name, false> => name !== false);
  return {
    mapping: {
      kind: 'observations', ...base, source: table.sheet ?? '', unit: perInhabitant >= 0 ? 'per100000' : observed.rate !== undefined ? 'percent' : 'count',
      columns: { ...observed, region, period, rate, count: observed.count ?? guessed },
      periods: periods.length >= 2 ? periods.map(held => ({ ...held, measure: 'count' as const })) : undefined
    },
    confidence: Math.max(0.1, 0.7 - 0.2 * missing.length), missing
  };
}
