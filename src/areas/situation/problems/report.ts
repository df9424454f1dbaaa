/**
 * The problems for the lägesbild's Word document (P2, P32; domain.md §2): why each is prioritised, what shows it, why it
 * is there, and what was decided. In Swedish, as the document is.
 */
import { counted, enumerated, runningDate } from '../../../kit/text/swedish';
import { dash } from '../../../kit/word/content';
import type { Block, TableColumn } from '../../../kit/word/content';
import { sentence } from './picture';
import type { PictureMeasure, PictureProblem } from './picture';

export type { PictureCause, PictureEvidence, PictureMeasure, PictureProblem } from './picture';

const column = (title: string, width: number): TableColumn => ({ title, width });
/** One that nothing may be said in. */
const optional = (title: string, width: number): TableColumn => ({ title, width, optional: true });

function aboutBlocks(problem: PictureProblem): Block[] {
  const facts = [
    ['Plats: ', problem.place], ['Målgrupp: ', problem.targetGroup], ['Säsong: ', problem.season], ['Uppmärksammat: ', problem.firstYear ? String(problem.firstYear) : '']
  ].filter(([, value]) => value);
  return [
    ...(problem.description ? [{ kind: 'paragraph' as const, text: problem.description }] : []),
    ...(facts.length > 0 ? [{ kind: 'bullets' as const, items: facts.map(([name, value]) => [{ text: name, strong: true }, { text: value }]) }] : []),
    problem.reasons
      ? { kind: 'paragraph', text: [{ text: 'Skäl för prioriteringen: ', strong: true }, { text: sentence(problem.reasons) }] }
      : { kind: 'gap', text: 'skälen för prioriteringen är inte angivna.' }
  ];
}

function evidenceBlocks({ title, evidence, thin }: PictureProblem): Block[] {
  if (evidence.length === 0) return [{ kind: 'gap', text: 'inget underlag är knutet till problemet.' }];
  return [
    {
      kind: 'table', caption: `Underlag för problemet ${title}`,
      description: 'En rad för varje underlag: nummer, slag av underlag, vad det visar, varifrån det kommer och datum.',
      columns: [column('Nr', 0.8), column('Slag', 1.6), column('Vad det visar', 3), optional('Källa', 2.4), optional('Datum', 1.2)],
      rows: evidence.map(item => [item.number, item.kind ?? dash, item.text, item.origin || dash, item.date ?? dash])
    },
    ...(thin ? [{ kind: 'gap' as const, text: 'underlaget är av ett enda slag. Policyn begär minst två slag av underlag.' }] : [])
  ];
}

function causeBlocks({ title, causes, tree, emptySides }: PictureProblem): Block[] {
  if (causes.length === 0) return [{ kind: 'gap', text: 'ingen orsaksanalys är gjord.' }];
  const missing = emptySides.map(side => side.toLocaleLowerCase('sv'));
  return [
    {
      kind: 'table', caption: `Orsaker till problemet ${title}`,
      description: 'En rad för varje orsak: nummer, del av brottstriangeln, orsak, resonemang, stöd i underlaget, vilket underlag den vilar på och vilken orsak den beror på.',
      columns: [column('Nr', 0.8), column('Del', 1.7), column('Orsak', 2.6), optional('Resonemang', 2.3), optional('Stöd', 1.1), optional('Underlag', 1.4), optional('Beror på', 1.2)],
      rows: causes.map(cause => [
        cause.number, cause.side ?? dash, cause.text, cause.reasoning || dash, cause.strength ?? dash, cause.evidence ?? dash, cause.parent ?? dash
      ])
    },
    { kind: 'paragraph', text: 'Så hänger orsakerna ihop:', leads: true },
    { kind: 'bullets', items: tree },
    ...(missing.length > 0 ? [{ kind: 'paragraph' as const, text: `Ingen orsak är angiven för ${enumerated(missing)}.` }] : [])
  ];
}

const measureText = ({ number, title, year, status }: PictureMeasure): string => `${number} ${title} (${[year, status?.toLocaleLowerCase('sv')].filter(Boolean).join(', ')})`;

function decisionBlocks({ standing, measures, decision }: PictureProblem): Block[] {
  if (!standing || !measures) return [{ kind: 'gap', text: 'åtgärderna är inte synliga för den som gjort dokumentet.' }];
  const lead = (text: string): Block => ({ kind: 'paragraph', text: [{ text: 'Ställningstagande: ', strong: true }, { text }], leads: measures.length > 0 });
  const listed: Block[] = measures.length > 0 ? [{ kind: 'bullets', items: measures.map(measureText) }] : [];
  const no = `ingen åtgärd, ${runningDate(decision.date)}. ${sentence(decision.reason)}`;
  switch (standing) {
    case 'measures': return [lead(`${counted(measures.length, 'åtgärd svarar', 'åtgärder svarar')} mot problemet.`), ...listed];
    case 'no': return [lead(no)];
    case 'contradicts': return [lead(`${no} Ändå svarar ${counted(measures.length, 'åtgärd', 'åtgärder')} mot problemet.`), ...listed];
    case 'promised': return [{ kind: 'gap', text: 'åtgärd är beslutad men ingen åtgärd i planen svarar mot problemet.' }];
    case 'earlier': return [{ kind: 'gap', text: 'bara åtgärder från tidigare år, alla genomförda, svarar mot problemet.' }];
    default: return [{ kind: 'gap', text: 'varken åtgärd eller skäl för att avstå är angivna.' }];
  }
}

function watchedBlocks(watched: readonly PictureProblem[], level: 2 | 3): Block[] {
  if (watched.length === 0) return [];
  return [
    { kind: 'heading', level, text: 'Problem som bevakas' },
    {
      kind: 'table', caption: 'Problem som bevakas', description: 'En rad för varje problem som bevakas men inte är prioriterat: nummer, problem, plats och skäl.',
      columns: [column('Nr', 0.8), column('Problem', 2.6), column('Plats', 2), column('Skäl', 3.6)],
      rows: watched.map(({ number, title, place, reasons }) => [number, title, place || dash, reasons || dash])
    }
  ];
}

/**
 * A heading for each prioritised problem, with reasons, evidence, causes and decision below it; then those that are watched.
 * @param problems as `loadPictureProblems` reads them
 * @param level of the heading of each problem
 */
export function problemBlocks(problems: readonly PictureProblem[], level: 2 | 3): Block[] {
  const prioritised = problems.filter(({ priority }) => priority === 'Prioriterat');
  const watched = problems.filter(({ priority }) => priority !== 'Prioriterat' && priority !== 'Avslutat');
  return [
    ...(prioritised.length === 0 ? [{ kind: 'gap' as const, text: 'inget problem är prioriterat.' }] : []),
    ...prioritised.flatMap((problem): Block[] => [
      { kind: 'heading', level, text: `${problem.number} ${problem.title}` },
      ...aboutBlocks(problem), ...evidenceBlocks(problem), ...causeBlocks(problem), ...decisionBlocks(problem)
    ]),
    ...watchedBlocks(watched, level)
  ];
}
