import { Bookmark, ExternalHyperlink, HeadingLevel, Paragraph, SimpleField, TextRun } from 'docx';
import type { FileChild, ParagraphChild } from 'docx';
import { chartNote } from '../charts/table';
import type { Block, Text } from './content';
import { chart, chartTable } from './chart';
import { style } from './styles';
import { table } from './table';
import { chartWords, words } from './words';

/** Numbers of captions and headings, counted through the whole document. */
export interface Numbers { tables: number; figures: number; headings: number; }

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

function runs(text: Text): ParagraphChild[] {
  if (typeof text === 'string') return [new TextRun(text)];
  return text.map(({ text: piece, strong, link }) => {
    const run = new TextRun({ text: piece, bold: strong, ...(link ? { style: 'Hyperlink' } : {}) });
    return link ? new ExternalHyperlink({ link, children: [run] }) : run;
  });
}

/** "Tabell 3. …": the number is a field of Word's own, already counted, so that lists of tables can be made of it. */
function caption(word: string, number: number, text: string): Paragraph {
  return new Paragraph({ style: style.caption, children: [new TextRun(`${word} `), new SimpleField(`SEQ ${word} \\* ARABIC`, String(number)), new TextRun(`. ${text}`)] });
}

const below = (text: string): Paragraph[] =>
  // Without any, the space that a table needs below it.
  [new Paragraph({ style: style.source, ...(text ? { text } : {}) })];

const source = (text: string | undefined): Paragraph[] => below(text ? `${words.source}${text}` : '');

/** A heading as it is read: number and text with a space of fixed width. */
export const headingText = ({ number, text }: { number?: string; text: string }): string => number ? `${number}\u2002${text}` : text;

/** The bookmark of the document's nth heading, which the contents lead to. */
export const anchor = (nth: number): string => `rubrik${nth}`;

/** One block of the content as paragraphs and tables. `width` is that of the text, in twips. */
export function write(block: Block, width: number, numbers: Numbers): FileChild[] {
  switch (block.kind) {
    case 'heading':
      numbers.headings += 1;
      return [new Paragraph({ heading: levels[block.level], children: [new Bookmark({ id: anchor(numbers.headings), children: [new TextRun(headingText(block))] })] })];
    case 'paragraph': return [new Paragraph({ style: style.body, keepNext: block.leads, children: runs(block.text) })];
    case 'bullets': return block.items.map((item, index) =>
      new Paragraph({ style: style.bullet, ...(index === block.items.length - 1 ? { spacing: { after: 160 } } : {}), children: runs(item) }));
    case 'gap': return [new Paragraph({ style: style.gap, children: [new TextRun({ text: words.gap, bold: true }), new TextRun(block.text)] })];
    case 'question': return [new Paragraph({ style: style.question, text: block.text }), new Paragraph({ style: style.answer, text: words.write })];
    case 'source': return source(block.text);
    case 'table':
      numbers.tables += 1;
      return [caption(words.table, numbers.tables, block.caption), table(block, width), ...source(block.source)];
    case 'chart':
      numbers.figures += 1;
      return [
        caption(words.figure, numbers.figures, block.caption),
        new Paragraph({ style: style.chart, children: [chart(block, width)] }),
        table(chartTable(block), width), ...below(chartNote(block, chartWords, 'sv-SE'))
      ];
  }
}
