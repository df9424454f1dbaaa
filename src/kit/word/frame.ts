import { Footer, Header, InternalHyperlink, PageBreak, PageNumber, PageOrientation, Paragraph, SectionType, TableOfContents, TabStopType, TextRun } from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { runningDate } from '../text/swedish';
import { anchor, headingText } from './blocks';
import type { DocumentContent } from './content';
import { paper, style } from './styles';
import { words } from './words';

/** Status, date and further facts, a line each. */
function factLines(content: DocumentContent): FileChild[] {
  const facts: (readonly [string, string])[] = [
    [words.status, content.status], [words.date, runningDate(content.date).replace(/^den /, '')],
    ...(content.dnr ? [[words.dnr, content.dnr] as const] : []), ...content.facts ?? []
  ];
  return facts.map(([name, value]) => new Paragraph({ style: style.fact, children: [new TextRun({ text: name, bold: true }), new TextRun({ text: `\t${value}` })] }));
}

/** What a brief document begins with, above its text. */
export function head(content: DocumentContent): FileChild[] {
  return [
    new Paragraph({ style: 'Title', spacing: { before: 0, after: 80 }, text: content.title }),
    ...(content.subtitle ? [new Paragraph({ style: style.organisation, spacing: { before: 0, after: 240 }, text: content.subtitle })] : []),
    ...factLines(content)
  ];
}

/** The first page: whose document it is, what, when and how far decided. */
function cover(content: DocumentContent): FileChild[] {
  return [
    new Paragraph({ style: style.organisation, text: content.organisation }),
    new Paragraph({ style: 'Title', text: content.title }),
    ...(content.subtitle ? [new Paragraph({ style: style.organisation, spacing: { before: 0, after: 960 }, text: content.subtitle })] : []),
    ...factLines(content),
    new Paragraph({ children: [new PageBreak()] })
  ];
}

/**
 * The contents: links to every heading of the first two levels. Page numbers come when someone updates the table in
 * Word: what stands there at first is right, and Word asks nothing when it opens the document (docs/architecture.md).
 */
function contents(content: DocumentContent): FileChild[] {
  let nth = 0;
  const entries = content.sections.flatMap(({ blocks }) => blocks).flatMap(block => {
    if (block.kind !== 'heading') return [];
    nth += 1;
    if (block.level === 3) return [];
    return [new Paragraph({ style: `TOC${block.level}`, children: [new InternalHyperlink({ anchor: anchor(nth), children: [new TextRun(headingText(block))] })] })];
  });
  return [
    new Paragraph({ style: style.contents, text: words.contents }),
    new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, contentChildren: entries })
  ];
}

type Paper = Pick<ISectionOptions, 'properties' | 'headers' | 'footers'>;

/** Paper, header and footer of a section. The cover carries neither header nor footer. */
function page(content: DocumentContent, landscape: boolean, first: boolean): Paper {
  const { margin, text } = landscape ? paper.landscape : paper.portrait;
  const tabStops = [{ type: TabStopType.RIGHT, position: text }];
  const line = (children: TextRun[]): Paragraph => new Paragraph({ style: style.frame, tabStops, children });
  const header = new Header({ children: [line([new TextRun(content.organisation), new TextRun(`\t${content.title} · ${content.status}`)])] });
  const footer = new Footer({ children: [line([
    new TextRun(content.dnr ? `${words.dnr} ${content.dnr}` : ''),
    new TextRun({ children: ['\t', `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] })
  ])] });
  return {
    properties: {
      type: SectionType.NEXT_PAGE, titlePage: first,
      page: { margin, size: { width: paper.width, height: paper.height, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT } }
    },
    headers: { default: header }, footers: { default: footer }
  };
}

/** The section that opens the document: cover and contents. */
export function opening(content: DocumentContent): ISectionOptions {
  return { ...page(content, false, true), children: [...cover(content), ...contents(content)] };
}

export function section(content: DocumentContent, landscape: boolean, children: FileChild[]): ISectionOptions {
  return { ...page(content, landscape, false), children };
}
