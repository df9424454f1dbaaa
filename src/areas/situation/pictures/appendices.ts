/** Appendices of a lägesbild: the thread from problem to evidence, what each figure comes from, and the demands it answers. */
import { dash } from '../../../kit/word/content';
import type { Block } from '../../../kit/word/content';
import { heading } from '../../../kit/word/pieces';
import type { PictureProblem } from '../problems/picture';
import type { PictureDocument } from './gather';

function traceRows(problem: PictureProblem): string[][] {
  const evidence = new Map(problem.evidence.map(item => [item.number, item]));
  const told = (number: string | undefined): [string, string] => {
    const item = number === undefined ? undefined : evidence.get(number);
    return item ? [`${item.number} ${item.text}`, [item.kind, item.origin, item.date].filter(Boolean).join(' · ') || dash] : [number ?? 'Inget underlag angivet', dash];
  };
  const used = new Set(problem.causes.map(cause => cause.evidence));
  const rows = [
    ...problem.causes.map(cause => [`${cause.number} ${cause.text}`, [cause.side, cause.strength].filter(Boolean).join(', ') || dash, ...told(cause.evidence)]),
    ...problem.evidence.filter(({ number }) => !used.has(number)).map(({ number }) => ['Visar att problemet finns', dash, ...told(number)])
  ];
  const measures = problem.measures?.map(({ number, title }) => `${number} ${title}`).join('\n') || dash;
  // The problem and its measures stand once, at the first of its rows.
  return (rows.length > 0 ? rows : [['Ingen orsak angiven', dash, 'Inget underlag angivet', dash]])
    .map((row, index) => [index === 0 ? `${problem.number} ${problem.title}` : '', ...row, index === 0 ? measures : '']);
}

/** Problem, cause, evidence and measure with their numbers, so that each claim can be followed back (P2, P32). Empty without prioritised problems. */
export function traceAppendix(problems: readonly PictureProblem[]): Block[] {
  const prioritised = problems.filter(({ priority }) => priority === 'Prioriterat');
  if (prioritised.length === 0) return [];
  return [
    heading(1, 'Bilaga 1. Från problem till underlag'),
    { kind: 'paragraph', text: 'Numren är posternas nummer i Trygghetsnavets listor: P problem, O orsaker, U underlag, Å åtgärder.', leads: true },
    {
      kind: 'table', caption: 'Problem, orsaker, underlag och åtgärder',
      description: 'En rad för varje orsak och för varje underlag som ingen orsak vilar på: problem, orsak, del av brottstriangeln och stöd, underlag, var det kommer ifrån, och åtgärder som svarar mot problemet.',
      columns: [
        { title: 'Problem', width: 2.4 }, { title: 'Orsak', width: 2.8 }, { title: 'Del och stöd', width: 1.6 }, { title: 'Underlag', width: 3 },
        { title: 'Källa', width: 2.8 }, { title: 'Åtgärder', width: 2.6 }
      ],
      rows: prioritised.flatMap(traceRows)
    }
  ];
}

/** Every table and figure with its source, numbered as in the document. */
export function figureAppendix(blocks: readonly Block[], number: number): Block[] {
  let [tables, figures] = [0, 0];
  const rows = blocks.flatMap((block): string[][] => {
    switch (block.kind) {
      case 'table':
        tables += 1;
        return block.source ? [[`Tabell ${tables}`, block.caption, block.source]] : [];
      case 'chart':
        figures += 1;
        return block.source ? [[`Figur ${figures}`, block.caption, [...new Set([block.source, block.caveat])].filter(Boolean).join('. ')]] : [];
      case 'image':
        figures += 1;
        return block.source ? [[`Figur ${figures}`, block.text, block.source]] : [];
      default: return [];
    }
  });
  return [
    heading(1, `Bilaga ${number}. Siffrornas källor`),
    rows.length === 0 ? { kind: 'gap', text: 'lägesbilden har inga siffror med källa.' } : {
      kind: 'table', caption: 'Källor till tabeller och figurer', description: 'En rad för varje tabell och figur som har en källa: nummer, vad den visar och källa.',
      columns: [{ title: 'Nr', width: 1.1 }, { title: 'Visar', width: 3.2 }, { title: 'Källa', width: 4.2 }], rows
    }
  ];
}

const yes = (holds: boolean): string => holds ? 'Finns' : 'Saknas';

/** Demands that the lägesbild answers and where. What is there, not whether it is good: that is people's to say. */
export function demandAppendix({ sections, sources, picture, basis }: PictureDocument, number: number): Block[] {
  const written = (part: string): string => {
    const own = sections.filter(section => section.Part === part && section.Topic !== 'summary');
    return `${own.filter(({ Text }) => Text.trim() !== '').length} av ${own.length} avsnitt skrivna`;
  };
  const kinds = new Set((basis.facts?.figures ?? []).map(({ indicator }) => indicator.Kind));
  const prioritised = (basis.problems ?? []).filter(({ priority }) => priority === 'Prioriterat');
  const text = (topic: string): boolean => sections.some(section => section.Topic === topic && section.Text.trim() !== '');
  const rows: string[][] = [
    ['4 § 1 lagen', 'Kartläggning av brottsligheten, dess omfattning och konsekvenser', written('Kartläggning')],
    ['4 § 2 lagen', 'Annan relevant information', written('Annan relevant information')],
    ['4 § 3 lagen', 'Analys av kartläggningen och informationen', written('Analys')],
    ['7 § lagen', 'Samband med annan planering', yes(text('planning'))],
    ['Policyn (P2)', 'Prioriterade problem har åtgärd eller skälen för att avstå', basis.problems ? `${prioritised.filter(({ standing }) => standing === 'measures' || standing === 'no' || standing === 'contradicts').length} av ${prioritised.length}` : 'Inte synligt'],
    ['Policyn (P13)', 'Anmälda brott, händelser och upplevd otrygghet', [
      `anmälda brott: ${yes(kinds.has('Anmälda brott')).toLowerCase()}`, `händelser: ${yes((basis.events?.totals.some(total => total > 0)) ?? false).toLowerCase()}`,
      `upplevd otrygghet: ${yes(kinds.has('Upplevd otrygghet')).toLowerCase()}`
    ].join(', ')],
    ['Policyn (P15)', 'Angränsande områden, om de används', sections.some(section => section.Part === 'Angränsande område') ? written('Angränsande område') : 'Används inte'],
    ['Policyn (P32)', 'Minst två slag av underlag per problem', basis.problems ? `${prioritised.filter(({ thin }) => !thin).length} av ${prioritised.length}` : 'Inte synligt'],
    ['Policyn (P51)', 'Omständigheter som tyder på vad som kan komma', yes(text('risks'))],
    ['Brås metod', 'Valda och bortvalda källor med skäl', `${sources.filter(({ Reason }) => Reason.trim() !== '').length} av ${sources.length} källor har skäl`]
  ];
  return [
    heading(1, `Bilaga ${number}. Krav`),
    {
      kind: 'table', caption: 'Krav i lag och policy, och vad lägesbilden har', description: 'En rad för varje krav: beteckning, vad som krävs och vad lägesbilden innehåller.',
      columns: [{ title: 'Krav', width: 1.8 }, { title: 'Innebörd', width: 3.6 }, { title: 'I lägesbilden', width: 3 }],
      rows: picture.Term === 'Helår' ? rows : rows.filter(([name]) => !['4 § 2 lagen', '7 § lagen', 'Policyn (P15)', 'Policyn (P51)'].includes(name)),
      source: 'lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete; kommunens policy'
    }
  ];
}
