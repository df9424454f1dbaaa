import { dash } from '../../../kit/word/content';
import type { Block } from '../../../kit/word/content';
import { capitalised, enumerated, numbered, runningDate } from '../../../kit/text/swedish';
import type { CameraCase } from '../../cameras/lists';
import { decisionView } from '../../cameras/model';
import type { Decision } from '../../decisions/lists';
import { newestFirst } from '../../decisions/model';
import { undecidedCameras } from '../model';
import type { AnnualInput } from '../model';

/** "Kommunstyrelsen 2026-05-21, § 40, dnr KS 2026-301", or by whom and which delegation (P41, P42). */
function decisionWords({ Body, DecisionDate, Paragraph, Decider, Delegation, Dnr }: Decision): string {
  const by = Paragraph ? [`§\u00a0${Paragraph}`] : [Decider, Delegation && `delegation: ${Delegation}`];
  return [`${Body} ${DecisionDate ?? ''}`.trim(), ...by, Dnr && `dnr\u00a0${Dnr.replace(/ /g, '\u00a0')}`].filter(Boolean).join(', ');
}

/** What decides a kamerabevakning as it stands. One changed since its decision is not covered by it. */
function standingWords(item: CameraCase, { standings }: AnnualInput): string {
  const standing = standings?.get(item.id) ?? { kind: 'undecided' as const };
  if (standing.kind === 'undecided') return 'Inget beslut är registrerat.';
  const words = decisionWords(standing.decision);
  switch (decisionView(item.CaseState, standing.kind)) {
    case 'changed': return `${standing.decision.Decision}: ${words}.\nÄrendet har ändrats efter beslutet.`;
    case 'missing': return `${standing.decision.Decision}: ${words}.\nBeslutet svarar inte mot läget.`;
    default: return `${standing.decision.Decision}: ${words}.`;
  }
}

const name = (item: CameraCase): string => item.Place || item.Title;

function useOf(item: CameraCase): string {
  return item.CaseState === 'Upphörd' ? `${item.StartDate ?? ''} ${dash} ${item.EndDate ?? ''}`.trim() : item.StartDate ? `Sedan ${item.StartDate}` : 'I drift';
}

/** One entry for every kamerabevakning in use during the year, with its decision (P41, P43). */
function used(input: AnnualInput, cameras: readonly CameraCase[]): Block[] {
  const { year, today, standings } = input;
  if (cameras.length === 0) return [{ kind: 'paragraph', text: `Ingen kamerabevakning är registrerad som i drift under ${year}.` }];
  const undecided = undecidedCameras(input);
  return [
    {
      kind: 'paragraph', leads: true,
      text: `${capitalised(numbered(cameras.length, 'kamerabevakning har', 'kamerabevakningar har'))} varit i drift under ${year}. Årsanalysen ska ta upp användningen och effekten av ${cameras.length === 1 ? 'den' : 'varje'}.`
    },
    {
      kind: 'table', caption: `Kamerabevakning i drift ${year}`,
      description: `En rad för varje kamerabevakning i drift under året: plats, ändamål, sedan när${standings ? ', och beslutet med organ, datum, paragraf eller delegation och diarienummer' : ''}.`,
      columns: [
        { title: 'Plats', width: 2 }, { title: 'Ändamål', width: 2.8 }, { title: 'I drift', width: 1.8 }, ...(standings ? [{ title: 'Beslut', width: 4 }] : [])
      ],
      rows: cameras.map(item => [name(item), item.Purpose || dash, useOf(item), ...(standings ? [standingWords(item, input)] : [])]),
      source: `registren över kamerabevakning och beslut, lästa ${today}`
    },
    ...(standings ? [] : [{ kind: 'gap' as const, text: 'besluten är inte synliga för den som gjort årsanalysen.' }]),
    ...(standings && undecided.length > 0 ? [{ kind: 'gap' as const, text: `gällande beslut för ${enumerated(undecided.map(name))}, så som bevakningen nu är registrerad.` }] : []),
    ...cameras.flatMap((item): Block[] => [
      { kind: 'heading', level: 2, text: name(item) }, { kind: 'gap', text: `användning och effekt under ${year} är inte registrerade.` }
    ])
  ];
}

/** Decisions of the year, refusals too (P36). They tell nothing of what a protected case holds. */
function decided({ cameraDecisions = [], year }: AnnualInput): Block[] {
  if (cameraDecisions.length === 0) return [];
  const [first] = cameraDecisions;
  return [
    { kind: 'heading', level: 2, text: `Beslut om kamerabevakning under ${year}` },
    ...(cameraDecisions.length === 1
      ? [{ kind: 'paragraph' as const, text: `Ett beslut fattades ${runningDate(first.DecisionDate)}: ${first.Decision?.toLocaleLowerCase('sv')}, ${decisionWords(first)}.` }]
      : [{ kind: 'bullets' as const, items: newestFirst(cameraDecisions).reverse().map(decision => [{ text: `${decision.Decision}: `, strong: true }, { text: `${decisionWords(decision)}.` }]) }])
  ];
}

/** The chapter on kamerabevakning: what was in use, and what was decided. */
export function cameraBlocks(input: AnnualInput): Block[] {
  return [
    ...(input.cameras ? used(input, input.cameras) : [{ kind: 'gap' as const, text: 'registret över kamerabevakning är inte synligt för den som gjort årsanalysen.' }]),
    ...decided(input)
  ];
}
