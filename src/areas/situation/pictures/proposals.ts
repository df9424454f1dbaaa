/** Texts proposed for sections, each sentence true of the figures or left out (domain.md §2). In Swedish, as the document is. Conclusions are never proposed. */
import { monthName } from '../../../kit/text/format';
import { capitalised, counted, enumerated, numbered, numeral } from '../../../kit/text/swedish';
import { estSentences } from '../est/report';
import type { HalfYearSummary, SummaryRow } from '../events/summary';
import { figureSentences, figureSources } from '../figures/report';
import type { FigurePart } from '../figures/report';
import { walkBlocks } from '../walks/report';
import type { PictureBasis } from './gather';

/** "april–september 2026", "oktober 2025–mars 2026". */
export function halfInWords({ first, last }: { first: string; last: string }): string {
  const [from, to] = [monthName(first, 'sv-SE'), monthName(last, 'sv-SE')];
  return `${first.slice(0, 4) === last.slice(0, 4) ? from.slice(0, -5) : from}–${to}`;
}

function eventSentences(summary: HalfYearSummary, threshold: number): string[] {
  const { halves: [half, before, yearAgo], totals, byCategory, byArea } = summary;
  if (totals[0] < threshold) return [];
  const told = (rows: readonly SummaryRow[]): SummaryRow[] => rows.filter(row => row.title && row.counts[0] >= threshold).slice(0, 3);
  const [categories, areas] = [told(byCategory), told(byArea)];
  const listed = (rows: readonly SummaryRow[]): string => enumerated(rows.map(row => `${row.title.toLocaleLowerCase('sv')} (${row.counts[0]})`));
  const others = [[totals[1], halfInWords(before)], [totals[2], halfInWords(yearAgo)]].filter(([total]) => Number(total) >= threshold).map(([total, when]) => `${total} under ${when}`);
  return [
    `Under ${halfInWords(half)} rapporterades ${counted(totals[0], 'händelse', 'händelser')}${others.length > 0 ? `, mot ${enumerated(others)}` : ''}.`,
    ...(categories.length > 0 ? [`Vanligast var ${listed(categories)}.`] : []),
    ...(areas.length > 0 ? [`Flest händelser rapporterades i ${enumerated(areas.map(row => `${row.title} (${row.counts[0]})`))}.`] : []),
    'Antalen beror också på hur många som rapporterar, och händelser är inte anmälda brott.'
  ];
}

function problemSentences({ problems }: PictureBasis): string[] {
  const prioritised = problems?.filter(({ priority }) => priority === 'Prioriterat') ?? [];
  if (prioritised.length === 0) return [];
  const strong = prioritised.filter(({ thin }) => !thin).length;
  const answered = prioritised.filter(({ measures }) => (measures?.length ?? 0) > 0).length;
  return [
    `${capitalised(numbered(prioritised.length, 'problem är prioriterat', 'problem är prioriterade', 'ett'))}: ${enumerated(prioritised.map(({ title }) => title.charAt(0).toLocaleLowerCase('sv') + title.slice(1)))}.`,
    `${capitalised(numeral(strong, 'ett'))} av dem vilar på minst två slag av underlag, och ${numeral(answered, 'ett')} har minst en åtgärd i planen.`
  ];
}

const paragraphs = (...groups: readonly (readonly string[])[]): string => groups.filter(group => group.length > 0).map(group => group.join(' ')).join('\n\n');

/** The proposed text of each section, by its topic. A topic without one has nothing to be said from data. */
export function proposals(basis: PictureBasis): Readonly<Record<string, string>> {
  const { facts, events, threshold, est, walks } = basis;
  const figures = (part: FigurePart): string[] => facts ? figureSentences(facts, part) : [];
  const happened = events ? eventSentences(events, threshold) : [];
  const worked = est ? estSentences(est) : [];
  const walked = walks ? walkBlocks(walks).flatMap(block => block.kind === 'paragraph' && typeof block.text === 'string' ? [block.text] : []) : [];
  const found = problemSentences(basis);
  const all: Record<string, string> = {
    summary: paragraphs(figures('statistics').slice(0, 2), happened.slice(0, 1), figures('other').slice(0, 1), found.slice(0, 1)),
    crime: paragraphs(figures('statistics')),
    events: paragraphs(happened),
    safety: paragraphs(figures('other')),
    est: paragraphs(worked, walked),
    problems: paragraphs(found),
    andts: paragraphs(figures('related'))
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''));
}

export interface ProposedSource { title: string; period: string; limits: string; }

/** Sources that the picture's figures come from, to be taken up among its sources. */
export function proposedSources({ facts, events, est, walks }: PictureBasis): ProposedSource[] {
  const figures = facts ? (['statistics', 'other', 'related'] as const).flatMap(part => figureSources(facts, part)) : [];
  const bySource = new Map<string, ProposedSource>();
  for (const { source, first, last } of figures) {
    if (source && !bySource.has(source)) bySource.set(source, { title: source, period: first === last ? first : `${first}–${last}`, limits: '' });
  }
  return [
    ...bySource.values(),
    ...(events && events.totals.some(total => total > 0) ? [{
      title: 'Kommunens händelserapportering (EST)', period: `${events.halves[0].first} – ${events.halves[0].last}`,
      limits: 'Visar det som rapportörerna ser och väljer att rapportera, inte allt som händer.'
    }] : []),
    ...(est && est.meetings > 0 ? [{ title: 'EST-möten med polisen', period: `${est.half.first} – ${est.half.last}`, limits: '' }] : []),
    ...(walks && walks.walks.length > 0 ? [{ title: 'Trygghetsvandringar', period: `${walks.from} – ${walks.to}`, limits: 'Visar vad deltagarna såg på de platser de gick.' }] : [])
  ];
}
