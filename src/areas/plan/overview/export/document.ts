/** What the overview shows as a Word document: landscape, a table for each group. In Swedish whatever the screen shows (språklagen 10 §). */
import type { CsvCell } from '../../../../kit/text/csv';
import { nameOfMonth } from '../../../../kit/text/format';
import { counted, swedish } from '../../../../kit/text/swedish';
import type { Block, DocumentContent } from '../../../../kit/word';
import type { Sheet, SheetWords } from './sheet';

export const documentWords: SheetWords = {
  columns: {
    Title: 'Åtgärd', Department: 'Verksamhet', Problem: 'Problem', Area: 'Område', Owner: 'Ansvarig', Status: 'Status', Attention: 'Läge', StartDate: 'Startdatum', EndDate: 'Slutdatum',
    Season: 'Säsong', Progress: 'Genomfört, %', Missing: 'Saknas i tråden'
  },
  loads: { total: 'Åtgärder', open: 'Öppna', late: 'Försenade', silent: 'Utan uppföljning', hours: 'Planerade timmar', kronor: 'Budget, kronor' },
  carriers: { department: 'Per verksamhet', owner: 'Per ansvarig' },
  parts: { Problem: 'problem', Cause: 'orsak', Goal: 'mål', Indicator: 'indikator', Owner: 'ansvarig' },
  status: status => status ?? 'Ingen status',
  attention: { late: 'Försenad', silent: 'Utan uppföljning' },
  none: { department: 'Ingen verksamhet', problem: 'Inget problem', area: 'Inget område', owner: 'Ingen ansvarig' },
  season: (from, to) => from === to ? nameOfMonth(from, 'sv-SE') : `${nameOfMonth(from, 'sv-SE')}–${nameOfMonth(to, 'sv-SE')}`,
  total: 'Summa'
};

const text = (cell: CsvCell): string => cell === undefined ? '' : typeof cell === 'number' ? swedish(cell) : cell;

/** What stands over a table tells more than the heading above it. */
function captionOf(heading: string | undefined, rows: number, { columns }: Sheet, year: number): string {
  if (heading === undefined) return `Åtgärder ${year}`;
  return columns[0].key === 'name' ? `Belastning ${year}, ${heading.toLowerCase()}` : `${heading}, ${counted(rows, 'åtgärd', 'åtgärder')}`;
}

/** @param chosen what the filters leave, in words; empty for the whole plan */
export function overviewDocument(sheet: Sheet, year: number, organisation: string, today: string, chosen: readonly string[]): DocumentContent {
  const total = sheet.parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const blocks = sheet.parts.filter(({ rows }) => rows.length > 0).flatMap(({ heading, rows }): Block[] => [
    ...(heading ? [{ kind: 'heading' as const, level: 2 as const, text: heading }] : []),
    {
      kind: 'table', caption: captionOf(heading, rows.length, sheet, year), description: `Tabell med ${counted(rows.length, 'rad', 'rader')}: ${sheet.columns.map(({ title }) => title).join(', ')}.`,
      columns: sheet.columns.map(({ title, width, number }) => ({ title, width, ...(number ? { align: 'right' as const } : {}) })), rows: rows.map(row => row.map(text))
    }
  ]);
  return {
    title: `Åtgärdsplan ${year}`, subtitle: 'Översikt', organisation, date: today, status: 'Arbetsmaterial', brief: true,
    facts: chosen.length > 0 ? [['Urval', chosen.join(' · ')]] : [],
    sections: [{ landscape: true, blocks: blocks.length > 0 ? blocks : [{ kind: 'gap', text: `ingen rad bland ${counted(total, 'åtgärd', 'åtgärder')}.` }] }]
  };
}
