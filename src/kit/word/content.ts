/**
 * What a Word document holds, as plain data: areas make it and test it without Word, `write.ts` turns it into a
 * file. Documents are in Swedish (språklagen 10 §).
 */
import type { ChartData } from '../charts/model';

/** A piece of text with a form of its own. */
export interface Span {
  text: string;
  strong?: boolean;
  link?: string;
  /** A footnote to this piece: a caveat, or where a figure comes from. */
  note?: string;
}
export type Text = string | readonly Span[];

export interface TableColumn {
  title: string;
  /** Share of the table's width, beside the other columns' shares. */
  width: number;
  /** Figures stand to the right, so that they can be compared. */
  align?: 'right';
  /** Left out where no row has anything in it. */
  optional?: true;
}

/** What stands in a cell that has nothing to say. */
export const dash = '–';

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
  | ChartBlock
  | ImageBlock;

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

/** A chart that can be edited in Word, with its figures as a table below it, unless one beside it has them. */
export interface ChartBlock extends ChartData { kind: 'chart'; tableBeside?: true; }

/** A picture, as wide as it is or as the text allows. Charts are no pictures: see `ChartBlock`. */
export interface ImageBlock {
  kind: 'image';
  /** Its caption. */
  text: string;
  /** For those who cannot see it: what it shows (alternative text). */
  description: string;
  type: 'png' | 'jpg';
  bytes: Uint8Array;
  /** In pixels at 96 to the inch. */
  width: number;
  height: number;
  source?: string;
}

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
  /** A document of a page or two: its title stands at the head of the first page, without cover and contents. */
  brief?: true;
  sections: readonly DocumentSection[];
}

/** How far the writing has come, in parts of the document. */
export interface WriteProgress { done: number; total: number; }

export interface WriteOptions { onProgress?(progress: WriteProgress): void; signal?: AbortSignal; }
