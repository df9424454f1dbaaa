import type { SPFI } from '@pnp/sp/fi';
import type { Access, Site } from '../../../../kit/lists';
import type { Import } from '../../../situation';
import type { Measure, MeasureChanges } from '../../lists';
import type { MeasureDraft } from '../types';

export type Place = Pick<Site, 'sp' | 'path'>;
export interface AccessPlace { sp: SPFI; path: string; access: Access; }

/**
 * `same`: a measure of this title and verksamhet stands in the year already. `twin`: an earlier row tells of it.
 * `done`: this import made it before it was broken off. `left`: it has no title.
 */
export type RowKind = 'new' | 'same' | 'twin' | 'done' | 'left';

export type RowAction = 'make' | 'update' | 'skip';

export interface ComparedRow {
  draft: MeasureDraft;
  kind: RowKind;
  standing?: Measure;
  /** What the row says otherwise than the measure that stands there. */
  changes?: MeasureChanges;
  /** Row that it is the twin of. */
  twinOf?: { table: number; row: number };
}

/** A table by its name, how it came, and its SHA-256 in hex. */
export interface SourceMark { name: string; digest: string; format: string; }

/** Rows against what stands there. Nothing is written yet. */
export interface Comparison {
  year: number;
  source: SourceMark;
  rows: readonly ComparedRow[];
  /** The latest import of the very same table that was done and not undone. */
  before?: Import;
  /** An import of it that was broken off: it is this one that goes on. */
  resumes?: Import;
}

/** What a person decided row by row. */
export interface Decisions {
  /** By ordinal, where it is not as proposed. */
  actions: ReadonlyMap<number, RowAction>;
  /** Rows that seem to hold personal data are taken all the same: someone has read them. */
  keepPersonal: boolean;
}

export interface SettledRow extends ComparedRow { action: RowAction; }

/** What `runImport` will do. */
export interface ImportPlan extends Comparison {
  rows: readonly SettledRow[];
  /** Titles of problems that are to be made. */
  newProblems: readonly string[];
  counts: { added: number; changed: number; skipped: number };
}

export interface RunOptions { onProgress?(done: number, total: number): void; signal?: AbortSignal; }

export interface ImportResult { importId: number; added: number; changed: number; skipped: number; }

/** What `runUndo` would do. */
export interface UndoPlan {
  import: Import;
  /** Measures that the import made and nobody has changed since: they go to the recycle bin. */
  removes: readonly Measure[];
  /** Measures that it changed and nobody since, with what they get back. */
  restores: readonly { item: Measure; to: MeasureChanges }[];
  /** Made or changed by the import and by somebody since: they stay as they are. */
  stays: readonly Measure[];
  /** Links that came with it to measures that it changed, by the names of their lists. */
  links: Readonly<Record<string, readonly { id: number }[]>>;
  /** Problems that it made. They go where nothing uses them. */
  problems: readonly { id: number; Title: string }[];
}
