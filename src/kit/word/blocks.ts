import { Bookmark, HeadingLevel, Paragraph, SimpleField, TextRun } from 'docx';
import type { FileChild } from 'docx';
import { chartNote } from '../charts/table';
import type { Block } from './content';
import { chart, chartTable } from './chart';
import { image } from './image';
import { lines, runs } from './runs';
import { style } from './styles';
import { table } from './table';
import { chartWords, words } from './words';

/** Numbers of captions and headings, counted through the whole document, and its footnotes. */
export interface Numbers { tables: number; figures: number; headings: number; notes: string[]; }

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

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

/**
 * One block of the content as paragraphs and tables.
 * @param width of the text, in twips
 * @param first whether it opens a section: Word keeps the space above a heading there, where none is wanted
 */
export function write(block: Block, width: number, numbers: Numbers, first = false): FileChild[] {
  switch (block.kind) {
    case 'heading':
      numbers.headings += 1;
      return [new Paragraph({ heading: levels[block.level], ...(first ? { spacing: { before: 0 } } : {}), children: [new Bookmark({ id: anchor(numbers.headings), children: [new TextRun(headingText(block))] })] })];
    case 'paragraph': return [new Paragraph({ style: style.body, keepNext: block.leads, children: runs(block.text, numbers.notes) })];
    case 'bullets': return block.items.map((item, index, { length }) => new Paragraph({
      // The first two and the last two keep together: no single one is left on a page.
      style: style.bullet, keepNext: length > 1 && (index === 0 || index === length - 2), keepLines: true, ...(index === length - 1 ? { spacing: { after: 160 } } : {}), children: runs(item, numbers.notes)
    }));
    case 'gap': return [new Paragraph({ style: style.gap, children: [new TextRun({ text: words.gap, bold: true }), ...lines(block.text)] })];
    case 'question': return [new Paragraph({ style: style.question, children: lines(block.text) }), new Paragraph({ style: style.answer, text: words.write })];
    case 'source': return source(block.text);
    case 'table':
      numbers.tables += 1;
      return [caption(words.table, numbers.tables, block.caption), table(block, width), ...source(block.source)];
    case 'chart':
      numbers.figures += 1;
      return [
        caption(words.figure, numbers.figures, block.caption),
        new Paragraph({ style: style.chart, children: [chart(block, width)] }),
        ...(block.tableBeside ? [] : [table(chartTable(block), width)]), ...below(chartNote(block, chartWords, 'sv-SE'))
      ];
    case 'image':
      numbers.figures += 1;
      return [caption(words.figure, numbers.figures, block.text), new Paragraph({ style: style.chart, keepNext: block.source !== undefined, children: [image(block, width)] }), ...source(block.source)];
  }
}
