/** The half-year's events as a part of the lägesbild's document (P13; domain.md §2). Documents are in Swedish. */
import { monthName } from '../../../kit/text/format';
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

function table(title: string, column: string, none: string, rows: readonly SummaryRow[], { halves, totals }: HalfYearSummary, source: string): TableBlock {
  return {
    kind: 'table', caption: title, description: `${title}: antal händelser, en rad per ${column.toLowerCase()} och en kolumn per halvår.`, source,
    columns: [{ title: column, width: 3 }, ...halves.map(half => ({ title: short(half), width: 1.5, align: 'right' as const }))],
    rows: rows.map(row => [row.title || none, ...row.counts.map(String)]), total: ['Summa', ...totals.map(String)]
  };
}

/**
 * Table and chart of a half-year's events. Counts alone: no share is told of so few.
 * @param summary of the half-year, as the page shows it
 * @param counted `YYYY-MM-DD`: when the counts were read
 * @param stale they may not say what the events say
 */
export function eventBlocks(summary: HalfYearSummary, counted: string, stale = false): Block[] {
  const { halves, totals, byCategory, byArea } = summary;
  const [half, before, yearAgo] = halves;
  if (totals.every(total => total === 0)) return [{ kind: 'gap', text: `inga händelser är rapporterade för ${inWords(half)} eller halvåren före.` }];
  const source = `Kommunens rapporterade händelser, räknade ${counted}${stale ? ' (antalen kan vara inaktuella)' : ''}. Händelser är inte anmälda brott och läggs aldrig ihop med dem.`;
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
      text: `Under ${inWords(half)} rapporterades ${totals[0]} händelser, mot ${totals[1]} under ${inWords(before)} och ${totals[2]} under ${inWords(yearAgo)}. `
        + 'Antalen är små och beror också på hur många som rapporterar.'
    },
    table('Händelser per kategori', 'Kategori', 'Utan kategori', byCategory, summary, source),
    { kind: 'chart', ...categoryChart(summary, words) },
    table('Händelser per område', 'Område', 'Utan område', byArea, summary, source),
    { kind: 'chart', ...monthChart(summary, words) }
  ];
}
