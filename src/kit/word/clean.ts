/**
 * Texts come from lists that people edit anywhere: what a Word file cannot hold is taken out here, once for the
 * whole document, before it is written or searched.
 */
import type { Block, DocumentContent, Span, Text } from './content';

/** Excel, which holds a chart's figures, cuts nothing: a longer name of a series or category makes its workbook unreadable at 32,767 signs. */
const labelLength = 255;
/** Word reads an alternative text aloud in one go. */
const descriptionLength = 4000;

/** All that XML 1.0 leaves out (2.2 Characters), half surrogates among it; Word refuses a file that holds any. */
// eslint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as a Word file can hold it: line ends alike, tabs as spaces, what XML cannot write left out. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(/\t/g, ' ').replace(unwritable, '');
}

/** The same on one line, for headings, captions and labels. */
export function cleanLine(text: string, limit = Infinity): string {
  const line = cleanText(text).replace(/\n+/g, ' ').trim();
  return line.length <= limit ? line : `${cleanText(line.slice(0, limit - 1))}…`;
}

const label = (text: string): string => cleanLine(text, labelLength);
const description = (text: string): string => cleanLine(text, descriptionLength);
const optional = (text: string | undefined): string | undefined => text === undefined ? undefined : cleanLine(text);
/** An address that a Word file can hold; undefined where it is none that a browser opens. */
const address = (link: string | undefined): string | undefined => {
  if (link === undefined) return undefined;
  try {
    const { href, protocol } = new URL(cleanLine(link));
    return /^(https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

const spans = (text: Text): Text => typeof text === 'string' ? cleanText(text) : text.map((span): Span => ({ ...span, text: cleanText(span.text), link: address(span.link), note: optional(span.note) }));

function block(one: Block): Block {
  switch (one.kind) {
    case 'heading': return { ...one, text: cleanLine(one.text), number: optional(one.number) };
    case 'paragraph': return { ...one, text: spans(one.text) };
    case 'bullets': return { ...one, items: one.items.map(spans) };
    case 'gap': case 'question': case 'source': return { ...one, text: cleanText(one.text) };
    case 'table': return {
      ...one, caption: cleanLine(one.caption), description: description(one.description), source: optional(one.source),
      columns: one.columns.map(column => ({ ...column, title: cleanLine(column.title) })),
      rows: one.rows.map(row => row.map(cleanText)), total: one.total?.map(cleanText)
    };
    case 'chart': return {
      ...one, caption: cleanLine(one.caption), description: description(one.description), source: optional(one.source), categoryTitle: label(one.categoryTitle),
      valueTitle: one.valueTitle === undefined ? undefined : label(one.valueTitle), categories: one.categories.map(label), series: one.series.map(series => ({ ...series, name: label(series.name) }))
    };
    case 'image': return { ...one, text: cleanLine(one.text), description: description(one.description), source: optional(one.source) };
  }
}

/** A document whose every text a Word file can hold. */
export function cleaned(content: DocumentContent): DocumentContent {
  return {
    ...content,
    title: cleanLine(content.title), subtitle: optional(content.subtitle), organisation: cleanLine(content.organisation), date: cleanLine(content.date),
    status: cleanLine(content.status), dnr: optional(content.dnr), facts: content.facts?.map(([name, value]) => [cleanLine(name), cleanLine(value)] as const),
    sections: content.sections.map(section => ({ ...section, blocks: section.blocks.map(block) }))
  };
}
