import type { Block, DocumentSection } from '../../../kit/word/content';
import { counted, enumerated, percent, swedish } from '../../../kit/text/swedish';
import { byTitle } from '../model';
import type { AnnualFigures, AnnualInput } from '../model';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const dash = '–';

/** Every measure with problem, state and reason (P22): wide, so it lies on landscape pages. */
function measureAppendix({ measures, year, today }: AnnualInput): Block[] {
  const name = (title: string | undefined): string => title ?? '';
  const rows = [...measures].sort((a, b) => name(a.Department?.title).localeCompare(name(b.Department?.title), 'sv') || byTitle(a, b));
  return [
    heading('Bilaga 1. Åtgärder'),
    rows.length === 0 ? { kind: 'gap', text: `åtgärdsplanen för ${year} har inga åtgärder.` } : {
      kind: 'table', caption: `Åtgärder ${year}`,
      description: 'En rad för varje åtgärd, ordnade efter verksamhet: verksamhet, åtgärd, problem, status med skäl, genomfört i procent, slutdatum, senast uppföljd och senaste notering.',
      columns: [
        { title: 'Verksamhet', width: 2 }, { title: 'Åtgärd', width: 3.4 }, { title: 'Problem', width: 3 }, { title: 'Status', width: 2.2 },
        { title: 'Genomfört', width: 1.4, align: 'right' }, { title: 'Slutdatum', width: 1.5 }, { title: 'Uppföljd', width: 1.5 }, { title: 'Senaste notering', width: 4.4 }
      ],
      rows: rows.map(measure => [
        measure.Department?.title ?? dash, measure.Title, measure.Problem?.title ?? dash, [measure.Status ?? dash, measure.StatusReason].filter(Boolean).join(': '),
        measure.Progress === undefined ? dash : percent(measure.Progress), measure.EndDate ?? dash, measure.FollowedUp ?? dash, measure.LatestNote || dash
      ]),
      source: `åtgärdsplan ${year}, läst ${today}`
    }
  ];
}

/** Demands that the årsanalys answers, and what is there to answer them with today. No verdict: that is people's. */
function demandAppendix(input: AnnualInput, figures: AnnualFigures): Block[] {
  const { year } = input;
  const { all } = figures;
  const followed = `${swedish(all.followed)} av ${counted(all.total, 'åtgärd', 'åtgärder')} uppföljda`;
  const rows: [string, string, string, string][] = [
    ['4 § lagen', 'Lägesbild: kartläggning, annan relevant information, analys', '3–6', `${counted(figures.prioritised.length, 'prioriterat problem', 'prioriterade problem')}; siffror om brott, händelser och trygghet saknas`],
    ['6 § lagen', 'Åtgärdsplanen följs upp minst vartannat år', '7', followed],
    ['9 § lagen', 'Verka för skriftliga överenskommelser', '8', input.agreements ? counted(input.agreements.length, 'registrerad överenskommelse eller förfrågan', 'registrerade överenskommelser och förfrågningar') : 'Saknas'],
    ['Policyn (P4)', 'Verksamheterna deltar', '7', `${counted(figures.departments.length, 'verksamhet', 'verksamheter')} i planen`],
    ['Policyn (P20)', 'Åtgärdsplanen utvärderas varje kalenderår', '11–12', 'Detta dokument; slutsatserna skrivs i avsnitt 12'],
    ['Policyn (P22)', 'Varje åtgärd följs upp, och en ny plan görs', '7, 13', `${followed}; planen för ${year + 1}: ${counted(input.next.length, 'åtgärd', 'åtgärder')}`],
    ['Policyn (P33)', 'Säsongsbundna och återkommande problem förebyggs', '6', 'Säsong registreras inte'],
    ['Policyn (P43)', 'Kamerabevakningens användning och effekt', '9', input.cameras ? `${counted(input.cameras.filter(row => row.inUse).length, 'kamerabevakning', 'kamerabevakningar')} i bruk` : 'Saknas'],
    ['Policyn (P45)', 'Årsanalys för varje år', '11', input.analysedYears.length > 0 ? `Finns för ${enumerated([...new Set(input.analysedYears)].sort((a, b) => a - b).map(String))}` : 'Ingen tidigare i biblioteket'],
    ['Policyn (P47)', 'Genomförda och planerade insatser redovisas', '7, bilaga 1', `${counted(all.total, 'åtgärd', 'åtgärder')} med status`]
  ];
  return [
    heading('Bilaga 2. Krav'),
    {
      kind: 'table', caption: 'Krav i lag och policy, och var de behandlas',
      description: 'En rad för varje krav: beteckning, vad som krävs, avsnitt i årsanalysen och vilket underlag som finns.',
      columns: [{ title: 'Krav', width: 1.4 }, { title: 'Innebörd', width: 3.6 }, { title: 'Avsnitt', width: 1.2 }, { title: 'Underlag i dag', width: 3.6 }],
      rows, source: 'lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete; kommunens policy'
    }
  ];
}

function sourceAppendix(input: AnnualInput): Block[] {
  const row = (name: string, what: string, items: readonly { modified: string }[]): string[] =>
    [name, what, swedish(items.length), items.reduce((latest, item) => item.modified > latest ? item.modified : latest, '').slice(0, 10) || dash];
  const register = (name: string, what: string, rows: readonly unknown[] | undefined): string[][] => rows ? [[name, what, swedish(rows.length), dash]] : [];
  return [
    heading('Bilaga 3. Källor'),
    {
      kind: 'table', caption: `Källor, lästa ${input.today}`,
      description: 'En rad för varje lista som årsanalysen bygger på: namn, urval, antal poster och när någon av dem senast ändrades.',
      columns: [{ title: 'Lista', width: 2.6 }, { title: 'Urval', width: 3 }, { title: 'Poster', width: 1, align: 'right' }, { title: 'Senast ändrad', width: 1.6 }],
      rows: [
        row('Åtgärder', `Planår ${input.year}`, input.measures), row('Åtgärder', `Planår ${input.year - 1}`, input.previous), row('Åtgärder', `Planår ${input.year + 1}`, input.next),
        row('Uppföljningar', `Åtgärder i planen för ${input.year}`, input.followUps), row('Problem', 'Alla', input.problems),
        ...register('Överenskommelser', 'Hela registret', input.agreements), ...register('Kamerabevakning', 'I drift', input.cameras)
      ]
    }
  ];
}

/** Bilagor: measures on landscape pages, then demands and sources. */
export function appendices(input: AnnualInput, figures: AnnualFigures): DocumentSection[] {
  return [{ landscape: true, blocks: measureAppendix(input) }, { blocks: [...demandAppendix(input, figures), ...sourceAppendix(input)] }];
}
