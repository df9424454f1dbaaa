/** The half-year's events as a part of the lägesbild's document (P13; domain.md §2). Documents are in Swedish. */
import { monthName } from '../../../kit/text/format';
import { suppress } from '../../../kit/statistics/suppression';
import type { Cell } from '../../../kit/statistics/suppression';
import type { Block, TableBlock } from '../../../kit/word/content';
import { categoryChart, monthChart } from './charts';
import type { SummaryWords } from './charts';
import type { HalfYear } from './periods';
import type { HalfYearSummary, SummaryRow } from './summary';

const inWords = ({ first, last }: HalfYear): string => {
  const [from, to] = [monthName(first, 'sv-SE'), monthName(last, 'sv-SE')];
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from}–${to}`;
};

const short = ({ first, last }: HalfYear): string => `${first} – ${last}`;

/** A count as it is told; two points stand for one that is not, as in official statistics. */
const told = (cell: Cell): string => cell === 'hidden' ? '..' : String(cell ?? 0);
/** Nothing is drawn for a count that is not told. */
const drawn = (cell: Cell): number | undefined => cell === 'hidden' ? undefined : cell;

/** Rows with their counts, small ones hidden with as many others as it takes to keep them so (domain.md §5). */
interface Told { rows: { title: string; cells: Cell[] }[]; totals: Cell[]; }

function tell(rows: readonly SummaryRow[], totals: readonly number[], threshold: number): Told {
  if (threshold <= 1) return { rows: rows.map(({ title, counts }) => ({ title, cells: counts })), totals: [...totals] };
  const safe = suppress(rows.map(({ counts }) => counts), { rows: false, columns: true }, threshold);
  return { rows: rows.map(({ title }, index) => ({ title, cells: safe.cells[index] })), totals: safe.columns ?? [] };
}

function table(title: string, column: string, none: string, { rows, totals }: Told, halves: HalfYearSummary['halves'], source: string): TableBlock {
  return {
    kind: 'table', caption: title, description: `${title}: antal händelser, en rad per ${column.toLowerCase()} och en kolumn per halvår.`, source,
    columns: [{ title: column, width: 3 }, ...halves.map(half => ({ title: short(half), width: 1.5, align: 'right' as const }))],
    rows: rows.map(row => [row.title || none, ...row.cells.map(told)]), total: ['Summa', ...totals.map(told)]
  };
}

/**
 * Table and chart of a half-year's events. Counts alone: no share is told of so few.
 * @param summary of the half-year, as the page shows it
 * @param counted `YYYY-MM-DD`: when the counts were read
 * @param stale they may not say what the events say
 * @param threshold counts below it are not told, nor those that would give them away; 1 for what stays in the building
 */
export function eventBlocks(summary: HalfYearSummary, counted: string, stale = false, threshold = 1): Block[] {
  const { halves, totals, byCategory, byArea, months } = summary;
  const [half, before, yearAgo] = halves;
  if (totals.every(total => total === 0)) return [{ kind: 'gap', text: `inga händelser är rapporterade för ${inWords(half)} eller halvåren före.` }];
  const [categories, areas] = [tell(byCategory, totals, threshold), tell(byArea, totals, threshold)];
  const monthCounts: Cell[] = threshold <= 1 ? months.map(({ count }) => count)
    : suppress(months.map(({ count }) => [count]), { rows: false, columns: true }, threshold).cells.map(([cell]) => cell);
  const hidden = [...categories.rows, ...areas.rows].some(({ cells }) => cells.includes('hidden')) || monthCounts.includes('hidden');
  const source = `Kommunens rapporterade händelser, räknade ${counted}${stale ? ' (antalen kan vara inaktuella)' : ''}. Händelser är inte anmälda brott och läggs aldrig ihop med dem.`
    + (hidden ? ` Två punkter (..) betyder att antalet är mindre än ${threshold}, eller inte visas för att ett sådant annars kunde räknas ut.` : '');
  const unseen = hidden ? { caveat: 'Streck i stället för antal betyder att det inte visas' } : {};
  const number = (index: number): string => categories.totals[index] === 'hidden' || areas.totals[index] === 'hidden' ? `färre än ${threshold}` : String(totals[index]);
  const words: SummaryWords = {
    categoryCaption: 'Händelser per kategori och halvår', category: 'Kategori', none: 'Utan kategori',
    categoryDescription: `Stapeldiagram över antal händelser per kategori under ${inWords(half)} och de halvår som jämförs. Samma tal står i tabellen.`,
    monthCaption: 'Händelser per månad', month: 'Månad', monthName: period => monthName(period, 'sv-SE', 'short'),
    monthDescription: `Stapeldiagram över antal händelser varje månad under ${inWords(half)}. Samma tal står i tabellen.`,
    halfName: short, events: 'Händelser', unit: 'Antal händelser', source
  };
  return [
    {
      kind: 'paragraph',
      text: `Under ${inWords(half)} rapporterades ${number(0)} händelser, mot ${number(1)} under ${inWords(before)} och ${number(2)} under ${inWords(yearAgo)}. `
        + 'Antalen är små och beror också på hur många som rapporterar.'
    },
    table('Händelser per kategori', 'Kategori', 'Utan kategori', categories, halves, source),
    { kind: 'chart', ...categoryChart(categories.rows.map(({ title, cells }) => ({ title, values: cells.map(drawn) })), halves, words), ...unseen, tableBeside: true },
    table('Händelser per område', 'Område', 'Utan område', areas, halves, source),
    { kind: 'chart', ...monthChart(months.map(({ period }, at) => ({ period, value: drawn(monthCounts[at]) })), words), ...unseen }
  ];
}
