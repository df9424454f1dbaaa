/** What the lägesbild knows of a year, for chapters 3–5 and 10 of the årsanalys (P13, P15, P21, P23). */
import { may, storeOf } from '../../kit/lists';
import type { Site } from '../../kit/lists';
import { runningDate } from '../../kit/text/swedish';
import type { Block } from '../../kit/word/content';
import { halfYear } from './events/periods';
import { eventBlocks } from './events/report';
import { figureBlocks, figureSentences } from './figures/report';
import type { FigurePart } from './figures/report';
import { pictures } from './lists';
import type { Picture } from './lists';
import { gatherBasis } from './pictures/gather';
import type { MeasureList } from './problems/measures';

/** What the årsanalys is given. Missing figures are gaps among the blocks. */
export interface AnnualSituation {
  crime: Block[];
  events: Block[];
  safety: Block[];
  /** Empty where no figure of a related area is followed. */
  related: Block[];
  /** The most telling sentences of chapters 3 and 5, for the summary. */
  sentences: string[];
  /** Which lägesbild the year has, in a sentence. */
  picture: string;
}

/** So many indicators are drawn in a chapter; the lägesbild itself shows more. */
const drawn = 1;

/** Chapters of the årsanalys have no headings between theirs and these. */
const raised = (blocks: readonly Block[]): Block[] => blocks.map(block => block.kind === 'heading' && block.level === 3 ? { ...block, level: 2 } : block);

/** The year's lägesbild and how far it has come (P21). */
export function pictureSentence(found: readonly Pick<Picture, 'Title' | 'State' | 'ApprovedOn' | 'ApprovedBy' | 'Paragraph' | 'Dnr'>[], year: number): string {
  const approved = found.filter(({ State }) => State === 'Fastställd').sort((a, b) => (b.ApprovedOn ?? '').localeCompare(a.ApprovedOn ?? ''))[0];
  if (approved) {
    const { Title, ApprovedOn, ApprovedBy, Paragraph, Dnr } = approved;
    return `Årsanalysen bygger på ${Title}, fastställd${ApprovedOn ? ` ${runningDate(ApprovedOn)}` : ''}${ApprovedBy ? ` av ${ApprovedBy}` : ''}${Paragraph ? `, §\u00a0${Paragraph.replace(/^§\s*/, '')}` : ''}${Dnr ? ` (dnr ${Dnr})` : ''}.`;
  }
  return found.length > 0 ? `${found[0].Title} är ännu inte fastställd.` : `Någon lägesbild för ${year} är inte registrerad.`;
}

/**
 * Reads what the lägesbild knows of a year.
 * @param today `YYYY-MM-DD`: the day of the reading
 * @throws SharePointFault
 */
export async function loadAnnualSituation(place: Site, measures: MeasureList, year: number, today: string): Promise<AnnualSituation> {
  const [basis, found] = await Promise.all([
    gatherBasis(place, measures, { Term: 'EST september', Year: year }, today),
    may(place.access, pictures, 'read') ? storeOf(place, pictures).query({ where: [{ column: 'Year', is: 'eq', value: year }, { column: 'Term', is: 'eq', value: 'Helår' }] }) : []
  ]);
  const { facts, events, threshold } = basis;
  const part = (name: FigurePart): Block[] => facts ? raised(figureBlocks(facts, name, drawn)) : [{ kind: 'gap', text: 'kommunens kod är inte angiven bland inställningarna, så ingen statistik kan visas.' }];
  const half = halfYear('EST september', year);
  return {
    crime: part('statistics'), safety: part('other'), related: facts ? part('related') : [],
    events: events ? eventBlocks(events, today, false, threshold) : [{ kind: 'gap', text: `händelser till och med ${half.last} är inte synliga för den som gjort årsanalysen.` }],
    sentences: facts ? [...figureSentences(facts, 'statistics').slice(0, 1), ...figureSentences(facts, 'other').slice(0, 1)] : [],
    picture: pictureSentence(found, year)
  };
}
