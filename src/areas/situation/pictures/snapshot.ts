/** A frozen lägesbild as data: every text, source, table and figure as they were decided, beside the Word file. */
import type { Block, DocumentContent } from '../../../kit/word/content';
import type { FrozenName } from '../../../kit/documents/freeze';
import type { PictureContent } from './model';
import { decidedContent, sortedSections } from './model';

export interface SnapshotSection { id: number; title: string; part: string; topic: string; text: string; }
export interface SnapshotTable { caption: string; columns: string[]; rows: string[][]; source: string; }

export interface Snapshot {
  format: 'trygghetsnavet.lagesbild';
  version: 1;
  title: string;
  year: number | undefined;
  term: string;
  /** As the decision says it. */
  decision: { body: string; date: string; paragraph: string; dnr: string };
  /** The Word file that was frozen with it. */
  file: FrozenName;
  /** What the decision's digest is made of. */
  decided: Record<string, unknown>;
  sections: SnapshotSection[];
  sources: { title: string; chosen: string; period: string; reason: string; limits: string }[];
  /** Tables, and charts as the tables that they are drawn from. */
  figures: SnapshotTable[];
}

const shown = (value: number | undefined): string => value === undefined ? '' : String(value);

/** The figures of a document: its tables, and its charts as tables. */
export function figuresOf(blocks: readonly Block[]): SnapshotTable[] {
  return blocks.flatMap((block): SnapshotTable[] => {
    if (block.kind === 'table') {
      return [{ caption: block.caption, columns: block.columns.map(({ title }) => title), rows: [...block.rows.map(row => [...row]), ...(block.total ? [[...block.total]] : [])], source: block.source ?? '' }];
    }
    if (block.kind === 'chart') {
      return [{
        caption: block.caption, columns: [block.categoryTitle, ...block.series.map(({ name }) => name)], source: block.source ?? '',
        rows: block.categories.map((category, index) => [category, ...block.series.map(({ values }) => shown(values[index]))])
      }];
    }
    return [];
  });
}

/** The sections of a picture as a version that others are compared with. */
export function versionSections({ sections }: Pick<PictureContent, 'sections'>): SnapshotSection[] {
  return sortedSections(sections).map(({ id, Title, Part, Topic, Text }) => ({ id, title: Title, part: Part ?? '', topic: Topic, text: Text.trim() }));
}

export function snapshotOf(
  content: PictureContent, document: DocumentContent, decision: Snapshot['decision'], file: Snapshot['file']
): Snapshot {
  const { picture, sources } = content;
  return {
    format: 'trygghetsnavet.lagesbild', version: 1, title: picture.Title, year: picture.Year, term: picture.Term ?? '', decision, file,
    decided: decidedContent(content), sections: versionSections(content),
    sources: sources.map(({ Title, Chosen, Period, Reason, Limits }) => ({ title: Title, chosen: Chosen ?? '', period: Period, reason: Reason, limits: Limits })),
    figures: figuresOf(document.sections.flatMap(({ blocks }) => blocks))
  };
}

/** Reads a snapshot back; undefined for anything else. */
export function readSnapshot(text: string): Snapshot | undefined {
  try {
    const read = JSON.parse(text) as Snapshot;
    return read.format === 'trygghetsnavet.lagesbild' && Array.isArray(read.sections) && Array.isArray(read.figures) ? read : undefined;
  } catch {
    return undefined;
  }
}
