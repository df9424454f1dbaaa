/** The figures of a lägesbild for its document, from the very models that the screen shows (L4, P13, P51). Documents are in Swedish. */
import { dash } from '../../../kit/word/content';
import type { Block, ChartBlock, TableBlock } from '../../../kit/word/content';
import type { ChartData } from '../../../kit/charts';
import { figure } from '../../../kit/text/format';
import type { IndicatorFacts, PictureFacts } from '../facts/model';
import { lastMonth } from '../facts/model';
import type { IndicatorKind } from '../lists';
import { changesOf } from './changes';
import type { ChangeRow } from './changes';
import { compareChart, countChart, figureRows, rateChart } from './charts';
import type { Telling } from './charts';
import { hiddenCounts } from './places';
import type { PlaceCounts } from './places';
import { indicatorSentences } from './sentences';
import { documentWords } from './words';

/** How documents tell figures. */
export const documentTelling: Telling = { words: documentWords, language: 'sv-SE' };

/** Which part of a lägesbild figures belong to (L4): the mapping of crime, what else is relevant, related areas (P15). */
export type FigurePart = 'statistics' | 'other' | 'related';

export const partKinds: Readonly<Record<FigurePart, readonly IndicatorKind[]>> = {
  statistics: ['Anmälda brott', 'Utsatthet'], other: ['Upplevd otrygghet', 'Riskfaktorer'], related: ['Angränsande områden']
};

/** What each part lacks when it has no figure of a kind. */
const lacking: Partial<Record<IndicatorKind, string>> = {
  'Anmälda brott': 'inga siffror över anmälda brott är importerade.', 'Upplevd otrygghet': 'inga siffror över upplevd otrygghet är importerade.'
};

const partOf = ({ figures }: PictureFacts, part: FigurePart): IndicatorFacts[] =>
  partKinds[part].flatMap(kind => figures.filter(({ indicator }) => indicator.Kind === kind));

const chartBlock = (chart: ChartData | undefined): ChartBlock[] => chart ? [{ kind: 'chart', ...chart }] : [];

/** How an indicator's counts or shares have changed since the year before, in one table for each kind. */
function changeTable(kind: IndicatorKind, rows: readonly ChangeRow[], share: boolean): TableBlock[] {
  if (rows.length === 0) return [];
  const told = (value: number): string => figure(value, 'sv-SE', share ? 1 : undefined);
  const signed = (value: number, decimals?: number): string => `${value > 0 ? '+' : ''}${figure(value, 'sv-SE', decimals)}`;
  const judged = ({ settled }: ChangeRow): string =>
    settled === 'unknown' ? 'felmarginal saknas' : share ? settled === 'yes' ? 'säkerställd' : 'inte säkerställd' : settled === 'yes' ? 'mer än slumpen brukar ge' : 'ryms inom slumpen';
  return [{
    kind: 'table', caption: share ? `${kind}: förändrade andelar` : `${kind}: förändrade antal`,
    description: 'En rad för varje indikator: värdet före, värdet efter, skillnaden och om den är större än vad slumpen kan ge.',
    columns: [
      { title: 'Indikator', width: 3 }, { title: 'Före', width: 1.5, align: 'right' }, { title: 'Efter', width: 1.5, align: 'right' },
      { title: share ? 'Procentenheter' : 'Skillnad', width: share ? 1.8 : 1.3, align: 'right' }, ...(share ? [] : [{ title: 'Procent', width: 1, align: 'right' as const }]), { title: 'Bedömning', width: 1.8 }
    ],
    rows: rows.map(row => [
      row.name, `${told(row.before)} (${row.from})`, `${told(row.after)} (${row.to})`, signed(row.difference, share ? 1 : undefined),
      ...(share ? [] : [row.percent === undefined ? dash : `${signed(row.percent, 0)}\u00a0%`]), judged(row)
    ]),
    source: 'Egen sammanställning av de källor som anges vid respektive indikator. Procent anges bara när antalet före är minst 20.'
  }];
}

/** An indicator that stands in a table alone, when a part has more than it draws. */
function briefTable(all: readonly IndicatorFacts[]): TableBlock[] {
  if (all.length === 0) return [];
  const rows = all.flatMap(facts => {
    const { head, rows: [newest] } = figureRows(facts, 5, documentTelling);
    return newest ? [[facts.indicator.Title, newest[0], newest.slice(1).map((value, at) => `${head[at + 1]}: ${value}`).filter(text => !text.endsWith(dash)).join('; '), facts.indicator.Source || dash]] : [];
  });
  return [{
    kind: 'table', caption: 'Övriga indikatorer, senaste period', description: 'En rad för varje indikator: period, värden och källa.',
    columns: [{ title: 'Indikator', width: 3 }, { title: 'Period', width: 1.3 }, { title: 'Värden', width: 3.4 }, { title: 'Källa', width: 1.8 }], rows
  }];
}

/**
 * Charts, tables and sentences of a part. What is not known is a gap, never left out in silence.
 * @param most charts are made of so many indicators at most; those after them stand in one table
 */
export function figureBlocks(facts: PictureFacts, part: FigurePart, most = 4): Block[] {
  const own = partOf(facts, part);
  const gaps = partKinds[part].flatMap((kind): Block[] => lacking[kind] && !own.some(({ indicator }) => indicator.Kind === kind) ? [{ kind: 'gap', text: lacking[kind] }] : []);
  const drawn = own.slice(0, most);
  const changes = changesOf(own);
  return [
    ...gaps,
    ...drawn.flatMap((one, at): Block[] => {
      // The whole is compared by itself too; of the others the last point of each line says the same.
      const charts = [countChart(one, 10, documentTelling), rateChart(one, 10, documentTelling), at === 0 ? compareChart(one, documentTelling) : undefined].flatMap(chartBlock);
      const [first, ...rest] = indicatorSentences(one, documentTelling);
      return [
        { kind: 'heading', level: 3, text: one.indicator.Title },
        ...(one.indicator.Definition.trim() ? [{ kind: 'paragraph' as const, text: one.indicator.Definition.trim() }] : []),
        ...(first ? [{ kind: 'paragraph' as const, text: [first, ...rest].join(' '), leads: charts.length > 0 }] : []),
        ...charts
      ];
    }),
    ...briefTable(own.slice(most)),
    ...changes.flatMap(({ kind, counts, shares }) => [...changeTable(kind, counts, false), ...changeTable(kind, shares, true)])
  ];
}

/** The sentences that the figures of a part propose, each true of the figures or left out. */
export function figureSentences(facts: PictureFacts, part: FigurePart): string[] {
  return partOf(facts, part).flatMap(one => {
    const sentences = indicatorSentences(one, documentTelling);
    return sentences.length > 0 ? [sentences.join(' ')] : [];
  });
}

/** A source that figures come from, with the periods they are of: proposed for the lägesbild's list of sources. */
export interface FigureSource { source: string; first: string; last: string; fetched?: string; }

/** The sources of a part, each once. */
export function figureSources(facts: PictureFacts, part: FigurePart): FigureSource[] {
  const known = new Map<string, FigureSource>();
  for (const { indicator, own, fetched } of partOf(facts, part)) {
    const periods = own.facts.map(({ period }) => period).sort((a, b) => lastMonth(a).localeCompare(lastMonth(b)));
    if (!indicator.Source || periods.length === 0) continue;
    const found = known.get(indicator.Source) ?? { source: indicator.Source, first: periods[0], last: periods[0] };
    if (lastMonth(periods[0]) < lastMonth(found.first)) found.first = periods[0];
    if (lastMonth(periods[periods.length - 1]) > lastMonth(found.last)) found.last = periods[periods.length - 1];
    if (fetched && fetched > (found.fetched ?? '')) found.fetched = fetched;
    known.set(indicator.Source, found);
  }
  return [...known.values()].sort((a, b) => a.source.localeCompare(b.source, 'sv'));
}

/**
 * Events by area, fit to leave the building: counts from 1 to 4 are written "..", and enough others that no sum tells
 * them (domain.md §5).
 */
export function placeBlocks(places: PlaceCounts, counted: string): Block[] {
  if (places.rows.length === 0) return [{ kind: 'gap', text: 'inga händelser med område är rapporterade.' }];
  const told = (cell: number | 'hidden' | undefined): string => cell === 'hidden' ? '..' : cell === undefined ? dash : figure(cell, 'sv-SE');
  return [{
    kind: 'table', caption: 'Händelser per område', description: 'En rad för varje område och en kolumn för varje tolvmånadersperiod. Två punkter betyder att antalet inte visas.',
    columns: [{ title: 'Område', width: 3 }, { title: places.now, width: 1.6, align: 'right' }, { title: places.earlier, width: 1.6, align: 'right' }],
    rows: hiddenCounts(places).map(({ name, after, before }) => [name, told(after), told(before)]),
    source: `Kommunens rapporterade händelser, räknade ${counted}. ${documentWords.EventsApart}. Tecknet .. betyder att antalet är för litet för att visas.`
  }];
}
