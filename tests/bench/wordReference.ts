/**
 * What `npm run bench:word` compares with: the same content written with docx alone, as its own documentation
 * shows it, without anything of src/kit/word. Kept as it is: a change here is told in the changelog.
 */
import {
  BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageBreak, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableOfContents, TableRow, TextRun, WidthType
} from 'docx';
import type { FileChild } from 'docx';
import { ChartRun } from 'docx/charts';
import type { DocumentContent } from '../../src/kit/word';

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const border = { style: BorderStyle.SINGLE, size: 4, color: '8C9BB0' };

function plainTable(columns: readonly { title: string; width: number }[], rows: readonly (readonly string[])[]): Table {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const row = (texts: readonly string[], head: boolean): TableRow => new TableRow({
    tableHeader: head, cantSplit: true,
    children: columns.map((column, index) => new TableCell({
      width: { size: 100 * column.width / sum, type: WidthType.PERCENTAGE },
      children: [new Paragraph({ children: [new TextRun({ text: texts[index] ?? '', bold: head, size: 18 })] })]
    }))
  });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE }, borders: { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border },
    rows: [row(columns.map(column => column.title), true), ...rows.map(texts => row(texts, false))]
  });
}

function blocks(content: DocumentContent['sections'][number]['blocks']): FileChild[] {
  return content.flatMap((block): FileChild[] => {
    switch (block.kind) {
      case 'heading': return [new Paragraph({ heading: levels[block.level], text: `${block.number ?? ''} ${block.text}` })];
      case 'bullets': return block.items.map(item => new Paragraph({ bullet: { level: 0 }, children: typeof item === 'string' ? [new TextRun(item)] : item.map(span => new TextRun({ text: span.text, bold: span.strong })) }));
      case 'table': return [new Paragraph({ text: block.caption }), plainTable(block.columns, [...block.rows, ...(block.total ? [block.total] : [])]), new Paragraph({ text: block.source ?? '' })];
      case 'chart': return [
        new Paragraph({ text: block.caption }),
        new Paragraph({ children: [new ChartRun({ type: 'bar', stacking: 'stacked', categories: block.categories, series: block.series.map(({ name, values }) => ({ name, values: values.map(value => value ?? null) })) })] }),
        plainTable([{ title: block.categoryTitle, width: 3 }, ...block.series.map(series => ({ title: series.name, width: 1 }))],
          block.categories.map((category, index) => [category, ...block.series.map(series => String(series.values[index] ?? ''))])),
        new Paragraph({ text: block.source ?? '' })
      ];
      default: return [new Paragraph({ children: typeof block.text === 'string' ? [new TextRun(block.text)] : block.text.map(span => new TextRun({ text: span.text, bold: span.strong })) })];
    }
  });
}

export async function writeReference(content: DocumentContent): Promise<Blob> {
  const frame = {
    headers: { default: new Header({ children: [new Paragraph(content.title)] }) },
    footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] })] })] }) }
  };
  return Packer.toBlob(new Document({
    title: content.title, creator: content.organisation,
    sections: [
      { ...frame, children: [new Paragraph({ heading: HeadingLevel.TITLE, text: content.title }), new Paragraph(content.date), new Paragraph({ children: [new PageBreak()] }), new TableOfContents('Innehåll', { hyperlink: true, headingStyleRange: '1-2' })] },
      ...content.sections.map(section => ({
        ...frame, properties: section.landscape ? { page: { size: { orientation: PageOrientation.LANDSCAPE } } } : {}, children: blocks(section.blocks)
      }))
    ]
  }));
}
