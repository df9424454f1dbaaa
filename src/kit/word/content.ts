/**
 * What a Word document holds, as plain data: areas make it and test it without Word, `write.ts` turns it into a
 * file. Documents are in Swedish (språklagen 10 §).
 */
import type { ChartData } from '../charts/model';

/** A piece of text with a form of its own. */
export interface Span { text: string; strong?: boolean; link?: string; }
export type Text = string | readonly Span[];

export interface TableColumn {
  title: string;
  /** Share of the table's width, beside the other columns' shares. */
  width: number;
  /** Figures stand to the right, so that they can be compared. */
  align?: 'right';
}

export type Block =
  /** `number` stands before the text, as in "7.1". */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; number?: string }
  /** `leads`: what follows belongs to it and stays on its page. */
  | { kind: 'paragraph'; text: Text; leads?: boolean }
  | { kind: 'bullets'; items: readonly Text[] }
  /** Says plainly what is not known. `text` goes on after "Underlag saknas:". */
  | { kind: 'gap'; text: string }
  /** A question that people answer in the document, with room below it. */
  | { kind: 'question'; text: string }
  /** "Källa: …", below what it is the source of. */
  | { kind: 'source'; text: string }
  | TableBlock
  | ChartBlock;

export interface TableBlock {
  kind: 'table';
  caption: string;
  /** For those who cannot see the table: what it shows and how it is built (alternative text). */
  description: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly string[])[];
  /** A last row of sums. */
  total?: readonly string[];
  source?: string;
}

/** A chart that can be edited in Word, with its figures as a table below it. */
export interface ChartBlock extends ChartData { kind: 'chart'; }

/** Parts of the document that share paper. Wide tables lie on landscape pages. */
export interface DocumentSection { landscape?: boolean; blocks: readonly Block[]; }

export interface DocumentContent {
  title: string;
  subtitle?: string;
  /** Who the document is from, on its cover and in its properties. Never a person unless one is meant to stand there. */
  organisation: string;
  /** `YYYY-MM-DD`: the day it was made, or decided. */
  date: string;
  status: string;
  dnr?: string;
  /** Further lines of the cover, as name and value. */
  facts?: readonly (readonly [string, string])[];
  sections: readonly DocumentSection[];
}

/** How far the writing has come, in parts of the document. */
export interface WriteProgress { done: number; total: number; }

export interface WriteOptions { onProgress?(progress: WriteProgress): void; signal?: AbortSignal; }

const flat = (text: Text): string => typeof text === 'string' ? text : text.map(span => span.text).join('');

/** Every text of a document with the heading it stands under: what is searched before it leaves (domain.md §5). */
export function textsOf(content: DocumentContent): { place: string; text: string }[] {
  let place = content.title;
  const found = [content.title, content.subtitle ?? ''].map(text => ({ place, text }));
  const add = (...texts: readonly string[]): void => { for (const text of texts) if (text) found.push({ place, text }); };
  for (const block of content.sections.flatMap(section => section.blocks)) {
    if (block.kind === 'heading') place = block.number ? `${block.number} ${block.text}` : block.text;
    switch (block.kind) {
      case 'bullets': add(...block.items.map(flat)); break;
      case 'table': add(block.caption, block.description, block.source ?? '', ...block.columns.map(column => column.title), ...block.rows.flat(), ...block.total ?? []); break;
      case 'chart': add(block.caption, block.description, block.source ?? '', block.unit ?? '', block.caveat ?? '', block.categoryTitle, ...block.categories, ...block.series.map(series => series.name)); break;
      default: add(flat(block.text));
    }
  }
  return found;
}
