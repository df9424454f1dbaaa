import { AlignmentType, BorderStyle, BuilderElement, LevelFormat, convertMillimetersToTwip } from 'docx';
import type { INumberingOptions, IParagraphStyleOptions, IStylesOptions, XmlComponent } from 'docx';
import { swedishTag } from './words';

/** Names of the styles that blocks use. People restyle a document by changing these in Word. */
export const style = {
  body: 'BodyText', organisation: 'CoverOrganisation', fact: 'CoverFact', contents: 'ContentsHeading', caption: 'Caption', source: 'Source',
  gap: 'Gap', question: 'Question', answer: 'Answer', cell: 'TableText', headCell: 'TableHeading', bullet: 'Bullets', frame: 'PageFrame', table: 'HouseTable', chart: 'Chart', note: 'Note'
} as const;

/** Colours with at least 4.5:1 against white (WCAG 1.4.3). */
export const ink = { heading: '17375E', text: '1F1F1F', quiet: '4D4D4D', line: '8C9BB0', band: 'E8EDF4', warn: '8A5A00', warnBand: 'FFF6E0' } as const;

/** A4 with its margins, in twips. */
export const paper = (() => {
  const mm = convertMillimetersToTwip;
  const margin = { top: mm(25), bottom: mm(25), left: mm(25), right: mm(25), header: mm(12), footer: mm(12) };
  const narrow = { ...margin, left: mm(20), right: mm(20), top: mm(22), bottom: mm(22) };
  const [width, height] = [mm(210), mm(297)];
  return {
    width, height,
    portrait: { margin, text: width - margin.left - margin.right },
    landscape: { margin: narrow, text: height - narrow.left - narrow.right }
  };
})();

const bodyFont = 'Calibri';

const paragraph = (id: string, name: string, more: Partial<IParagraphStyleOptions>): IParagraphStyleOptions =>
  ({ id, name, basedOn: 'Normal', quickFormat: true, ...more });

const edge = (color: string, size = 4): { style: typeof BorderStyle.SINGLE; size: number; color: string; space: number } =>
  ({ style: BorderStyle.SINGLE, size, color, space: 6 });

const paragraphStyles: IParagraphStyleOptions[] = [
  paragraph(style.body, 'Brödtext', { paragraph: { spacing: { after: 140, line: 276 } } }),
  paragraph(style.organisation, 'Omslag organisation', { run: { size: 28, color: ink.quiet }, paragraph: { spacing: { before: 2400, after: 480 } } }),
  paragraph(style.fact, 'Omslag uppgift', { run: { size: 24 }, paragraph: { spacing: { after: 80 }, leftTabStop: convertMillimetersToTwip(45) } }),
  paragraph(style.contents, 'Innehåll rubrik', { run: { size: 32, bold: true, color: ink.heading }, paragraph: { spacing: { after: 240 }, keepNext: true } }),
  paragraph('TOC1', 'toc 1', { run: { bold: true }, paragraph: { spacing: { before: 100, after: 20 } } }),
  paragraph('TOC2', 'toc 2', { run: { size: 20 }, paragraph: { spacing: { after: 20 }, indent: { left: 320 } } }),
  paragraph(style.source, 'Källa', { run: { size: 18, color: ink.quiet }, paragraph: { spacing: { before: 60, after: 240 } } }),
  paragraph(style.gap, 'Underlag saknas', {
    run: { color: ink.warn }, paragraph: { spacing: { before: 140, after: 180, line: 264 }, border: { left: edge(ink.warn, 18) }, shading: { fill: ink.warnBand, type: 'clear', color: 'auto' }, indent: { left: 160 } }
  }),
  paragraph(style.question, 'Fråga', { run: { bold: true, color: ink.heading }, paragraph: { spacing: { before: 200, after: 80 }, keepNext: true } }),
  paragraph(style.answer, 'Svar', { run: { color: ink.quiet, italics: true }, paragraph: { spacing: { after: 480 } } }),
  paragraph(style.cell, 'Tabelltext', { run: { size: 18 }, paragraph: { spacing: { before: 30, after: 30 } } }),
  paragraph(style.headCell, 'Tabellrubrik', { basedOn: style.cell, run: { size: 18, bold: true, color: ink.heading }, paragraph: { spacing: { before: 40, after: 40 } } }),
  paragraph(style.bullet, 'Punktlista', { paragraph: { spacing: { after: 60, line: 264 }, numbering: { reference: style.bullet, level: 0 } } }),
  paragraph(style.frame, 'Sidhuvud och sidfot', { run: { size: 17, color: ink.quiet }, paragraph: { spacing: { after: 0 } } }),
  paragraph(style.note, 'Fotnot', { run: { size: 18 }, paragraph: { spacing: { after: 40 } } }),
  paragraph(style.chart, 'Diagram', { paragraph: { spacing: { before: 60, after: 80 }, keepNext: true } })
];

const heading = (size: number, before: number, after: number): object => ({
  run: { font: bodyFont, size, bold: true, color: ink.heading }, paragraph: { spacing: { before, after }, keepNext: true, keepLines: true }
});

function element(name: string, values: Record<string, string | number> = {}, children: XmlComponent[] = []): XmlComponent {
  const attributes = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { key: `w:${key}`, value }]));
  return new BuilderElement({ name: `w:${name}`, attributes: attributes as never, children });
}

/** The table style: rules between rows, a banded first row, a ruled last row where the table says that it has one. */
export function tableStyle(): XmlComponent {
  const rule = (name: string, size: number, color: string): XmlComponent => element(name, { val: 'single', sz: size, space: 0, color });
  const side = (name: string, width: number): XmlComponent => element(name, { w: width, type: 'dxa' });
  return element('style', { type: 'table', customStyle: 1, styleId: style.table }, [
    element('name', { val: 'Trygghetsnavet tabell' }), element('basedOn', { val: 'TableNormal' }), element('uiPriority', { val: 59 }), element('qFormat'),
    element('tblPr', {}, [
      element('tblBorders', {}, [rule('top', 8, ink.heading), rule('bottom', 8, ink.heading), rule('insideH', 4, ink.line)]),
      element('tblCellMar', {}, [side('top', 20), side('left', 100), side('bottom', 20), side('right', 100)])
    ]),
    element('tblStylePr', { type: 'firstRow' }, [element('rPr', {}, [element('b')]), element('tcPr', {}, [element('shd', { val: 'clear', color: 'auto', fill: ink.band })])]),
    element('tblStylePr', { type: 'lastRow' }, [element('rPr', {}, [element('b')]), element('tcPr', {}, [element('tcBorders', {}, [rule('top', 8, ink.heading)])])])
  ]);
}

/** Headings, text, tables: the look of every document. */
export function styles(): IStylesOptions {
  return {
    default: {
      document: { run: { font: bodyFont, size: 22, color: ink.text, language: { value: swedishTag, eastAsia: swedishTag, bidirectional: 'ar-SA' } }, paragraph: {} },
      title: { run: { font: bodyFont, size: 64, bold: true, color: ink.heading }, paragraph: { spacing: { after: 160 }, alignment: AlignmentType.LEFT } },
      heading1: heading(32, 480, 160),
      heading2: heading(26, 320, 120),
      heading3: heading(22, 240, 80),
      caption: { run: { size: 19, bold: true, color: ink.heading }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } }
    },
    paragraphStyles
  };
}

/** Round bullets for lists. */
export function numbering(): INumberingOptions {
  return {
    config: [{
      reference: style.bullet,
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: 400, hanging: 260 } } } }]
    }]
  };
}

interface Styled { root: unknown[]; paragraphProperties?: { root: { rootKey?: string }[] } }

/** In the order of ECMA-376, what stands after `suppressAutoHyphens` in a paragraph's properties and is used here. */
const after = ['w:spacing', 'w:ind', 'w:contextualSpacing', 'w:jc', 'w:outlineLvl'];

/** Keeps titles, headings and contents from being hyphenated with the rest; docx has no option for it. */
export function keepWhole(all: object): void {
  for (const one of (all as Styled).root as Styled[]) {
    const id = /"styleId":"([^"]*)"/.exec(JSON.stringify(one.root?.[0] ?? ''))?.[1] ?? '';
    const properties = one.paragraphProperties?.root;
    if (!properties || !/^(Title|Heading[1-6]|TOC\d|ContentsHeading|Caption)$/.test(id)) continue;
    const place = properties.findIndex(({ rootKey }) => rootKey !== undefined && after.includes(rootKey));
    properties.splice(place < 0 ? properties.length : place, 0, element('suppressAutoHyphens') as unknown as { rootKey?: string });
  }
}
