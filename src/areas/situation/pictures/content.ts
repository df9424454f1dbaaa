/**
 * A lägesbild as a document (L4, P12; domain.md §2): method and sources, the law's three parts with what people have
 * written and what the figures show, and the traces from problem to evidence. In Swedish, as documents are.
 */
import { runningDate } from '../../../kit/text/swedish';
import { dash } from '../../../kit/word/content';
import type { Block, DocumentContent, DocumentSection } from '../../../kit/word/content';
import { gap, heading, textBlocks } from '../../../kit/word/pieces';
import { estBlocks } from '../est/report';
import { eventBlocks } from '../events/report';
import { figureBlocks } from '../figures/report';
import type { PictureSection, PictureSource, SectionPart } from '../lists';
import { problemBlocks } from '../problems/report';
import { walkBlocks } from '../walks/report';
import { demandAppendix, figureAppendix, traceAppendix } from './appendices';
import type { PictureDocument } from './gather';
import { sortedSections } from './model';
import { halfInWords } from './proposals';
import { topicOf } from './topics';

/** So many indicators of a part are drawn; the others stand in one table, so that the document can be read to its end. */
const drawn = 2;

/** What the other chapters show for a section, by its topic. */
function shown(topic: string, { basis, picture }: PictureDocument): Block[] {
  const { facts, events, problems, est, walks, threshold, today } = basis;
  const figures = (part: 'statistics' | 'other' | 'related'): Block[] => facts ? figureBlocks(facts, part, drawn) : [gap('kommunens kod är inte angiven bland inställningarna, så ingen statistik kan visas.')];
  switch (topic) {
    case 'crime': return figures('statistics');
    case 'safety': return figures('other');
    case 'events': return events ? eventBlocks(events, today, false, threshold) : [gap('händelserna är inte synliga för den som gjort dokumentet.')];
    case 'est': return [...estBlocks(est), ...walkBlocks(walks)];
    case 'problems': return problems ? problemBlocks(problems, 3) : [gap('problemen är inte synliga för den som gjort dokumentet.')];
    // Related areas have figures of their own in the year's picture; the first of them shows them.
    case 'andts': return picture.Term === 'Helår' && facts ? figureBlocks(facts, 'related', drawn) : [];
    default: return [];
  }
}

/** Text and figures of a section. That nothing is written is said in a draft, and left out where there are figures. */
function sectionBlocks(section: PictureSection, number: string | undefined, input: PictureDocument): Block[] {
  const text = textBlocks(section.Text);
  const figures = shown(section.Topic, input);
  if (text.length === 0 && figures.length === 0 && topicOf(section.Topic)?.optional) return [];
  return [
    ...(number ? [heading(2, section.Title, number)] : []),
    ...(text.length > 0 ? text : [gap('texten är inte skriven.')]), ...figures
  ];
}

const sourceTable = (caption: string, sources: readonly PictureSource[]): Block => ({
  kind: 'table', caption, description: `${caption}: en rad för varje källa, med period, skäl och vad källan inte visar.`,
  columns: [{ title: 'Källa', width: 2.4 }, { title: 'Period', width: 1.4 }, { title: 'Skäl', width: 3 }, { title: 'Vad som inte syns', width: 3 }],
  rows: sources.map(source => [source.Title, source.Period || dash, source.Reason.trim() || 'Inte angivet', source.Limits.trim() || dash])
});

/** How the picture came about, what it rests on, and what that leaves unseen. */
function method({ picture, sources, basis }: PictureDocument): Block[] {
  const [chosen, rejected] = [sources.filter(({ Chosen }) => Chosen !== 'Bortvald'), sources.filter(({ Chosen }) => Chosen === 'Bortvald')];
  return [
    { kind: 'paragraph', text: `Lägesbilden gäller ${picture.Term === 'Helår' ? `år ${picture.Year ?? ''}` : halfInWords(basis.half)}. Den är kommunens enligt 4 § lagen (2023:196) om kommuners ansvar för brottsförebyggande arbete och består av en kartläggning av brottsligheten, dess omfattning och konsekvenser, annan relevant information, och en analys av båda.` },
    { kind: 'paragraph', text: `Siffror och register är lästa ur Trygghetsnavet ${runningDate(basis.today)}. Texterna är skrivna av dem som arbetar med lägesbilden. Anmälda brott, händelser och svar i undersökningar är olika slags uppgifter och läggs aldrig ihop. Under basen 20 anges inga procentuella förändringar. Antal händelser under ${basis.threshold} visas inte.` },
    heading(2, 'Källor', '2.1'),
    ...(chosen.length > 0 ? [sourceTable('Valda källor', chosen)] : [gap('ingen källa är angiven.')]),
    ...(rejected.length > 0 ? [sourceTable('Bortvalda källor', rejected)] : [])
  ];
}

const chapters: readonly (readonly [SectionPart, string])[] = [
  ['Kartläggning', 'Kartläggning av brottsligheten'], ['Annan relevant information', 'Annan relevant information'],
  ['Analys', 'Analys'], ['Angränsande område', 'Angränsande områden']
];

const ledes: Partial<Record<SectionPart, string>> = {
  'Kartläggning': 'Brottslighetens omfattning och konsekvenser (4 § 1).', 'Annan relevant information': 'Uppgifter utöver brottsligheten som behövs för analysen (4 § 2).',
  'Analys': 'Analys av kartläggningen och den andra informationen (4 § 3).', 'Angränsande område': 'Policyn låter lägesbilden ta med områden som hänger ihop med brott och trygghet.'
};

/** The document's parts in portrait: summary, method, and the chapters that hold anything. */
function body(input: PictureDocument): DocumentSection {
  const sections = sortedSections(input.sections);
  const summary = sections.find(({ Topic }) => Topic === 'summary');
  const blocks: Block[] = [
    heading(1, summary?.Title || 'Sammanfattning', '1'), ...(summary?.Text.trim() ? textBlocks(summary.Text) : [gap('sammanfattningen är inte skriven.')]),
    heading(1, 'Metod och källor', '2'), ...method(input)
  ];
  let number = 3;
  for (const [part, title] of chapters) {
    // A part that someone has named otherwise in the list is not lost.
    const own = sections.filter(section => section !== summary && (section.Part === part || part === 'Annan relevant information' && !chapters.some(([name]) => name === section.Part)));
    let at = 0;
    const told = own.flatMap(section => {
      const made = sectionBlocks(section, `${number}.${at + 1}`, input);
      if (made.length > 0) at += 1;
      return made;
    });
    if (told.length === 0) continue;
    blocks.push(heading(1, title, String(number)), { kind: 'paragraph', text: ledes[part] ?? '', leads: true }, ...told);
    number += 1;
  }
  return { blocks };
}

/** "Kommunstyrelsen 2026-05-21, § 40": by whom, as documents write it. */
export function decisionText({ body: organ, paragraph, date, decider }: NonNullable<PictureDocument['decided']>): string {
  return `${organ} ${date}${paragraph ? `, §\u00a0${paragraph}` : ''}${decider ? ` (${decider})` : ''}`;
}

/** A lägesbild as a Word document's content, at any state: a draft says that it is one. */
export function pictureDocument(input: PictureDocument): DocumentContent {
  const { picture, basis, decided } = input;
  const main = body(input);
  const trace = traceAppendix(basis.problems ?? []);
  return {
    title: picture.Title,
    subtitle: picture.Term === 'Helår' ? 'Lägesbild över brott och trygghet' : `EST-lägesbild för ${halfInWords(basis.half)}`,
    organisation: basis.municipality,
    date: decided?.date ?? basis.today,
    status: decided ? 'Fastställd' : picture.State === 'För synpunkter' ? 'Utkast för synpunkter' : 'Utkast',
    ...(decided?.dnr ? { dnr: decided.dnr } : {}),
    facts: [
      ...(decided ? [['Fastställd av', decisionText(decided)] as const] : []),
      ...(!decided && picture.CommentsBy && picture.State === 'För synpunkter' ? [['Synpunkter senast', picture.CommentsBy] as const] : []),
      ['Underlag', `Läst ur Trygghetsnavet ${basis.today}`]
    ],
    sections: [
      main,
      // Evidence and causes side by side need the width.
      ...(trace.length > 0 ? [{ landscape: true, blocks: trace }] : []),
      { blocks: [...figureAppendix([...main.blocks, ...trace], trace.length > 0 ? 2 : 1), ...demandAppendix(input, trace.length > 0 ? 3 : 2)] }
    ]
  };
}

