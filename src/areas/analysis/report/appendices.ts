import { dash } from '../../../kit/word/content';
import type { Block, DocumentSection } from '../../../kit/word/content';
import { heading } from '../../../kit/word/pieces';
import { counted, enumerated, percent, swedish } from '../../../kit/text/swedish';
import { swedishClock } from '../../../kit/text/swedishTime';
import { minimumCategories } from '../../cooperation/lists';
import { categoryStandings, isInForce } from '../../cooperation/model';
import type { FollowUp, Measure } from '../../plan/lists';
import { byTitle, undecidedCameras } from '../model';
import type { AnnualFigures, AnnualInput } from '../model';
import { statusWords } from './phrases';
import { lacking } from './situation';
import type { SituationChapters } from './situation';


/** What is written about a measure during the year: its follow-ups in their order, and a later note that is none of them. */
function course(measure: Measure, followUps: readonly FollowUp[]): string {
  const note = measure.LatestNote.trim();
  return [
    ...followUps.map(entry => `${entry.FollowUpDate ?? ''}: ${entry.Title}`),
    ...(note && !followUps.some(entry => entry.Title.trim() === note) ? [`Notering: ${note}`] : [])
  ].join('\n') || 'Ingen uppföljning';
}

/** Every measure with problem, state, reason and follow-ups (P22): wide, so it lies on landscape pages. */
function measureAppendix({ measures, followUps, year, today }: AnnualInput): Block[] {
  const name = (title: string | undefined): string => title ?? '';
  const rows = [...measures].sort((a, b) => name(a.Department?.title).localeCompare(name(b.Department?.title), 'sv') || byTitle(a, b));
  const entries = new Map<number | undefined, FollowUp[]>();
  for (const entry of [...followUps].sort((a, b) => (a.FollowUpDate ?? '').localeCompare(b.FollowUpDate ?? '') || a.id - b.id)) {
    entries.set(entry.Measure?.id, [...entries.get(entry.Measure?.id) ?? [], entry]);
  }
  return [
    heading(1, 'Bilaga 1. Åtgärder'),
    rows.length === 0 ? { kind: 'gap', text: `åtgärdsplanen för ${year} har inga åtgärder.` } : {
      kind: 'table', caption: `Åtgärder ${year} med uppföljningar`,
      description: 'En rad för varje åtgärd, ordnade efter verksamhet: verksamhet, åtgärd, problem, status med skäl, genomfört i procent, slutdatum, och årets uppföljningar i tidsordning.',
      columns: [
        { title: 'Verksamhet', width: 2.3 }, { title: 'Åtgärd', width: 3 }, { title: 'Problem', width: 3 }, { title: 'Status', width: 2.2 },
        { title: 'Genomfört', width: 1.4, align: 'right' }, { title: 'Slutdatum', width: 1.5, align: 'right' }, { title: 'Uppföljningar', width: 6 }
      ],
      rows: rows.map(measure => [
        measure.Department?.title ?? dash, measure.Title, measure.Problem?.title ?? dash, [statusWords(measure, today), measure.StatusReason].filter(Boolean).join(': '),
        measure.Progress === undefined ? dash : percent(measure.Progress), measure.EndDate ?? dash, course(measure, entries.get(measure.id) ?? [])
      ]),
      source: `åtgärdsplan och uppföljningar ${year}, lästa ${today}`
    }
  ];
}

const unseen = 'Inte synligt för den som gjort årsanalysen';

function agreed({ agreements, partners, noActor, today }: AnnualInput): string {
  if (!agreements || !partners) return unseen;
  const signed = categoryStandings(partners, agreements, noActor, today).filter(({ state }) => state === 'signed').length;
  return `${counted(agreements.filter(agreement => isInForce(agreement, today)).length, 'gällande överenskommelse', 'gällande överenskommelser')}, i ${swedish(signed)} av ${swedish(minimumCategories.length)} kategorier`;
}

function met({ meetings }: AnnualInput): string {
  if (!meetings) return unseen;
  return `${counted(meetings.filter(meeting => meeting.State === 'Genomförd').length, 'genomfört möte', 'genomförda möten')} av ${counted(meetings.length, 'registrerat', 'registrerade')}`;
}

function decided(input: AnnualInput): string {
  if (!input.cameras || !input.standings) return unseen;
  const undecided = undecidedCameras(input).length;
  return undecided === 0 ? `${counted(input.cameraDecisions?.length ?? 0, 'beslut', 'beslut')} under året` : `${counted(undecided, 'kamerabevakning', 'kamerabevakningar')} i drift utan gällande beslut`;
}

/** Demands that the årsanalys answers, and what is there to answer them with today. No verdict: that is people's. */
function demandAppendix(input: AnnualInput, figures: AnnualFigures, situation: SituationChapters | undefined): Block[] {
  const { year } = input;
  const unknown = lacking(situation);
  const seasonal = input.problems.filter(({ SeasonFrom }) => SeasonFrom !== undefined).length;
  const { all } = figures;
  const followed = all.total === 0 ? 'Planen har inga åtgärder' : `${swedish(all.followed)} av ${counted(all.total, 'åtgärd', 'åtgärder')} uppföljda`;
  const rows: [string, string, string, string][] = [
    ['4 § lagen', 'Lägesbild: kartläggning, annan relevant information, analys', '3–6', [counted(figures.prioritised.length, 'prioriterat problem', 'prioriterade problem'), unknown.length > 0 ? `siffror om ${enumerated(unknown)} saknas` : ''].filter(Boolean).join('; ')],
    ['Policyn (P14, P21)', 'Lägesbilden uppdateras varje år', '2', situation?.picture ?? 'Inte läst'],
    ['6 § lagen', 'Åtgärdsplanen följs upp minst vartannat år', '7', followed],
    ['9 § lagen, policyn (P5, P8)', 'Verka för skriftliga överenskommelser i minst sex kategorier', '8', agreed(input)],
    ['10 § lagen, policyn (P25)', 'Ett strategiskt råd där information och slutsatser redovisas', '8', met(input)],
    ['Policyn (P4)', 'Verksamheterna deltar', '7', `${counted(figures.departments.length, 'verksamhet', 'verksamheter')} i planen`],
    ['Policyn (P20)', 'Åtgärdsplanen utvärderas varje kalenderår', '11–12', 'Detta dokument; slutsatserna skrivs i avsnitt 12'],
    ['Policyn (P22)', 'Varje åtgärd följs upp, och en ny plan görs', '7, 13', `${followed}; planen för ${year + 1}: ${counted(input.next.length, 'åtgärd', 'åtgärder')}`],
    ['Policyn (P33)', 'Säsongsbundna och återkommande problem förebyggs', '6', counted(seasonal, 'problem med säsong', 'problem med säsong')],
    ['Policyn (P41)', 'Varje kameraåtgärd är dokumenterad och beslutad', '9', decided(input)],
    ['Policyn (P43)', 'Kamerabevakningens användning och effekt', '9', input.cameras ? `${counted(input.cameras.length, 'kamerabevakning', 'kamerabevakningar')} i drift; användning och effekt registreras inte` : unseen],
    ['Policyn (P45)', 'Årsanalys för varje år', '11', input.analysedYears.length > 0 ? `Finns för ${enumerated([...new Set(input.analysedYears)].sort((a, b) => a - b).map(String))}` : 'Ingen tidigare i biblioteket'],
    ['Policyn (P47)', 'Genomförda och planerade insatser redovisas', '7, bilaga 1', `${counted(all.total, 'åtgärd', 'åtgärder')} med status`]
  ];
  return [
    heading(1, 'Bilaga 2. Krav'),
    {
      kind: 'table', caption: 'Krav i lag och policy, och var de behandlas',
      description: 'En rad för varje krav: beteckning, vad som krävs, avsnitt i årsanalysen och vilket underlag som finns.',
      columns: [{ title: 'Krav', width: 2 }, { title: 'Innebörd', width: 3.4 }, { title: 'Avsnitt', width: 1.2 }, { title: 'Underlag i dag', width: 3.6 }],
      rows, source: 'lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete; kommunens policy'
    }
  ];
}

function sourceAppendix(input: AnnualInput): Block[] {
  const row = (name: string, what: string, items: readonly { modified: string }[] | undefined): string[][] => items ? [[
    name, what, swedish(items.length), items.length === 0 ? dash : swedishClock(items.reduce((latest, item) => item.modified > latest ? item.modified : latest, '')).slice(0, 10)
  ]] : [];
  return [
    heading(1, 'Bilaga 3. Källor'),
    {
      kind: 'table', caption: `Källor, lästa ${input.today}`,
      description: 'En rad för varje lista som årsanalysen bygger på: namn, urval, antal poster och när någon av dem senast ändrades.',
      columns: [{ title: 'Lista', width: 2.6 }, { title: 'Urval', width: 3.4 }, { title: 'Poster', width: 1, align: 'right' }, { title: 'Senast ändrad', width: 1.8, align: 'right' }],
      rows: [
        ...row('Åtgärder', `Planår ${input.year}`, input.measures), ...row('Åtgärder', `Planår ${input.year - 1}`, input.previous), ...row('Åtgärder', `Planår ${input.year + 1}`, input.next),
        ...row('Uppföljningar', `Åtgärder i planen för ${input.year}`, input.followUps), ...row('Problem', 'Prioriterade och bevakade', input.problems),
        ...row('Samverkansparter', 'Hela registret', input.partners), ...row('Överenskommelser', 'Hela registret', input.agreements),
        ...row('Rådets möten', `Möten ${input.year}`, input.meetings), ...row('Kameraärenden', `I drift ${input.year}`, input.cameras),
        ...row('Beslut', `Om kameraärenden ${input.year}`, input.cameraDecisions)
      ]
    }
  ];
}

/** Bilagor: measures on landscape pages, then demands and sources. */
export function appendices(input: AnnualInput, figures: AnnualFigures, situation?: SituationChapters): DocumentSection[] {
  const rest = [...demandAppendix(input, figures, situation), ...sourceAppendix(input)];
  // No empty landscape page for a plan without measures.
  return input.measures.length === 0 ? [{ blocks: [...measureAppendix(input), ...rest] }] : [{ landscape: true, blocks: measureAppendix(input) }, { blocks: rest }];
}
