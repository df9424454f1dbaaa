import type { Draft } from '../draft';
import type { Slices } from '../../../../kit/tables/slices';
import type { Answers, Detection, FormatId, OpenedFile, ReadOptions, Table } from '../types';

export interface Context { file: OpenedFile; draft: Draft; options: ReadOptions; answers: Answers; slices: Slices; }

/** One way in which sources lay out their files. */
export interface Format {
  id: FormatId;
  /** Undefined where the file is plainly something else. */
  detect(file: OpenedFile): Detection | undefined;
  /** Enters all that the file holds into the draft, faults included; throws only what the signal gives. */
  read(context: Context): Promise<void>;
}

/** The sheets that hold anything. */
export function filledTables(file: OpenedFile): readonly Table[] {
  return file.tables.filter(({ rows }) => rows.some(row => row.some(cell => cell !== null && cell !== '')));
}

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
