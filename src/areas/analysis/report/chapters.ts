import type { Block, DocumentSection } from '../../../kit/word/content';
import { gap, heading } from '../../../kit/word/pieces';
import { capitalised, counted, enumerated, numbered, runningDate, swedish } from '../../../kit/text/swedish';
import { categoryStandings } from '../../cooperation/model';
import { pledges, unfinished } from '../model';
import type { AnnualFigures, AnnualInput } from '../model';
import { agreementBlocks } from './agreements';
import { cameraBlocks } from './cameras';
import { councilBlocks } from './council';
import { done } from './measures';
import { followUpSentence, lateSentence, problemSentence, statusSentence } from './phrases';
import { problems } from './problems';
import type { SituationChapters } from './situation';
import { lacking } from './situation';

type Chapter = (input: AnnualInput, figures: AnnualFigures, situation: SituationChapters | undefined) => Block[];

const paragraph = (...sentences: readonly string[]): Block[] => {
  const text = sentences.filter(part => part !== '').join(' ');
  return text ? [{ kind: 'paragraph', text }] : [];
};
const part = (text: string, number?: string): Block => heading(2, text, number);

/** What the registers say in a sentence each, as far as they are seen and hold anything. */
function registers({ agreements, partners, noActor, meetings, council, cameras, today }: AnnualInput): string[] {
  const standings = agreements && partners ? categoryStandings(partners, agreements, noActor, today) : [];
  const held = meetings?.filter(meeting => meeting.State === 'Genomförd').length ?? 0;
  return [
    standings.length > 0 ? `Överenskommelser gäller i ${swedish(standings.filter(({ state }) => state === 'signed').length)} av policyns ${swedish(standings.length)} kategorier.` : '',
    held > 0 ? `${capitalised(numbered(held, 'möte i', 'möten i', 'ett'))} ${council} är ${held === 1 ? 'genomfört' : 'genomförda'}.` : '',
    cameras?.length ? `${capitalised(numbered(cameras.length, 'kamerabevakning har', 'kamerabevakningar har'))} varit i drift.` : ''
  ];
}

const summary: Chapter = (input, figures, situation) => {
  const several = figures.prioritised.length > 1;
  const unknown = lacking(situation);
  return [
    ...paragraph(...situation?.sentences ?? []),
    ...paragraph(statusSentence(figures.all, input.year), lateSentence(figures.all.late)),
    ...paragraph(followUpSentence(figures.all)),
    ...paragraph(...registers(input)),
    ...(figures.prioritised.length > 0 ? [{ kind: 'paragraph' as const, leads: several, text: problemSentence(figures.prioritised.map(problem => problem.Title)) }] : []),
    ...(several ? [{ kind: 'bullets' as const, items: figures.prioritised.map(problem => problem.Title) }] : []),
    ...(unknown.length > 0 ? [gap(`${enumerated(unknown)} har inget underlag i Trygghetsnavet. Sammanfattningen säger därför inget om det.`)] : [])
  ];
};

const assignment: Chapter = (input, figures, situation) => [
  ...paragraph(
    'Årsanalysen sammanställer kartläggningen av problem, brottslighet och otrygghet under året, genomförda åtgärder och slutsatser av årets arbete.',
    'Den ligger till grund för nästa åtgärdsplan och för återkoppling inom och utanför kommunen.',
    'Enligt 6 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete ska lägesbilden uppdateras och åtgärdsplanen följas upp minst vartannat år. Kommunens policy säger varje år.'
  ),
  part('Underlag'),
  ...paragraph(situation?.picture ?? ''),
  ...paragraph(`Underlaget är hämtat ${runningDate(input.today)} ur kommunens listor: ${enumerated([
    counted(input.measures.length, 'åtgärd', 'åtgärder'), counted(input.followUps.length, 'uppföljning', 'uppföljningar'), counted(input.problems.length, 'problem', 'problem')
  ])}. Status och noteringar är verksamheternas egna uppgifter. Alla källor står i bilaga 3.`),
  part('Osäkerhet'),
  {
    kind: 'bullets', items: [
      ...(figures.all.followed < figures.all.total ? [`${capitalised(numbered(figures.all.total - figures.all.followed, 'åtgärd', 'åtgärder'))} saknar uppföljning. ${figures.all.total - figures.all.followed === 1 ? 'Dess' : 'Deras'} status kan vara inaktuell.`] : []),
      ...(figures.withoutProblem.length > 0 ? [`${capitalised(numbered(figures.withoutProblem.length, 'åtgärd pekar', 'åtgärder pekar'))} inte på något problem i lägesbilden, så det framgår inte vad ${figures.withoutProblem.length === 1 ? 'den' : 'de'} svarar mot.`] : []),
      'Att en åtgärd är genomförd visar inte att den har haft effekt.'
    ]
  }
];

const crime: Chapter = ({ year }, _figures, situation) => situation?.crime ?? [
  gap(`anmälda brott för ${year} och åren före (Brå), i antal och per 100 000 invånare, med jämförelse mot kommungrupp, län och riket.`)
];

const events: Chapter = ({ year }, _figures, situation) => situation?.events ?? [
  gap(`händelser under ${year} per halvår, kategori och plats ur EST-lägesbilderna i mars och september. Händelser ska inte läggas ihop med anmälda brott.`)
];

const safety: Chapter = (_input, _figures, situation) => situation?.safety ?? [
  gap('resultat ur trygghetsmätning eller NTU, med felmarginal. Små urval ger breda intervall, så skillnader mellan år ska bara nämnas när de är säkerställda.')
];

const pledge = (input: AnnualInput): Block[] => {
  const found = pledges(input);
  if (found.length === 0) return [gap('inget medborgarlöfte är registrerat.')];
  return [
    ...paragraph(`Medborgarlöfte ingår i ${enumerated(found.map(({ Title, Partner, State }) => `”${Title}”${Partner ? ` med ${Partner.title}` : ''} (${(State ?? 'utan läge').toLocaleLowerCase('sv')})`))}.`),
    gap('uppföljning av medborgarlöftet registreras inte i Trygghetsnavet.')
  ];
};

const cooperation: Chapter = input => [
  part('Överenskommelser'), ...agreementBlocks(input),
  part('Medborgarlöfte'), ...pledge(input),
  part(`Strategiskt råd (${input.council})`), ...councilBlocks(input)
];

const related: Chapter = (_input, _figures, situation) => [
  ...paragraph('Policyn säger att årsanalysen med fördel tar med angränsande områden, till exempel folkhälsa, ANDTS och suicidprevention.'),
  ...(situation?.related.length ? situation.related : [gap('inget angränsande område är registrerat. Ta bort avsnittet om det inte används.')])
];

const goals: Chapter = (input, figures) => [
  part('Mål 1: Årsanalyser för respektive år'),
  ...paragraph(input.analysedYears.length > 0
    ? `I biblioteket Rapporter finns årsanalys för ${enumerated([...new Set(input.analysedYears)].sort((a, b) => a - b).map(String))}.`
    : 'I biblioteket Rapporter finns ingen tidigare årsanalys.'),
  part('Mål 2: Regelbunden, ändamålsenlig och ömsesidigt gynnande samverkan, och kartläggning'),
  gap('parternas egna svar om samverkan finns inte registrerade.'),
  part('Mål 3: Redovisade genomförda och planerade insatser för varje år'),
  ...(figures.all.total === 0 ? [gap(`åtgärdsplanen för ${input.year} har inga åtgärder.`)] : paragraph(
    `Planen för ${input.year} har ${counted(figures.all.total, 'åtgärd', 'åtgärder')}, varav ${swedish(figures.all.byStatus['Genomförd'])} ${figures.all.byStatus['Genomförd'] === 1 ? 'är genomförd' : 'är genomförda'}.`
  )),
  ...(input.next.length > 0 ? paragraph(`Planen för ${input.year + 1} har hittills ${counted(input.next.length, 'åtgärd', 'åtgärder')}.`) : []),
  { kind: 'question', text: 'Är målen uppfyllda? Vad saknas?' }
];

/** Never generated: people draw the conclusions (domain.md §2, P23). */
const conclusions: Chapter = () => ['Vad fungerade?', 'Vad gjorde vi inte, och varför?', 'Vad slutar vi med?'].map(text => ({ kind: 'question', text }));

const direction: Chapter = (input, figures) => {
  const left = unfinished(input.measures);
  const next = input.year + 1;
  return [
    ...(input.next.length > 0
      ? paragraph(`Åtgärdsplanen för ${next} har hittills ${counted(input.next.length, 'åtgärd', 'åtgärder')}.`)
      : [gap(`åtgärdsplanen för ${next} har ännu inga åtgärder.`)]),
    ...(left.length > 0 ? [
      part(`Att ta ställning till inför ${next}`),
      {
        kind: 'paragraph' as const, leads: true,
        text: `${capitalised(numbered(left.length, 'åtgärd', 'åtgärder'))} i planen för ${input.year} är varken ${left.length === 1 ? 'genomförd eller avbruten' : 'genomförda eller avbrutna'}:`
      },
      { kind: 'bullets' as const, items: left.map(measure => `${measure.Title} (${measure.Department?.title ?? 'utan verksamhet'})`) }
    ] : []),
    { kind: 'question', text: figures.prioritised.length > 0 ? 'Vilka problem ska prioriteras nästa år, och varför?' : 'Vilka problem ska prioriteras nästa år?' }
  ];
};

/** Headings 1–13 of an årsanalys (domain.md §2), each with what the lists hold. */
export const chapters: readonly (readonly [string, Chapter])[] = [
  ['Sammanfattning', summary], ['Uppdrag, underlag och osäkerhet', assignment], ['Brottslighet', crime], ['Händelser och platser (EST)', events],
  ['Upplevd trygghet', safety], ['Prioriterade problem och orsaker', problems], ['Genomförda åtgärder och resultat', done],
  ['Samverkan, medborgarlöfte och råd', cooperation], ['Kamerabevakning', cameraBlocks], ['Angränsande områden', related],
  ['Måluppfyllelse', goals], ['Slutsatser', conclusions], ['Inriktning nästa år', direction]
];

/** The chapters as the portrait part of the document. */
export function body(input: AnnualInput, figures: AnnualFigures, situation?: SituationChapters): DocumentSection {
  return {
    blocks: chapters.flatMap(([text, chapter], index): Block[] => [{ kind: 'heading', level: 1, text, number: String(index + 1) }, ...chapter(input, figures, situation)])
  };
}
