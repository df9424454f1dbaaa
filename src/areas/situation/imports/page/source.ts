/** A file on its way through the steps: what it is read as, and what was read. */
import { today } from '../../../../kit/text/format';
import { readDraft } from '../read';
import type { Answers, Detection, FormatId, ImportDraft, Region, Table } from '../types';
import { findPersonalRows } from './eventChoices';
import type { PersonalRow } from './eventChoices';
import { checkMapping, toMapping } from './mappingModel';
import type { MappingDraft, Remembered } from './mappingModel';
import { startMapping } from './opening';
import type { Names, Opened } from './opening';

export interface Source extends Opened {
  /** The format it is read as; undefined where a mapping says what its columns mean. */
  format: FormatId | undefined;
  table: Table | undefined;
  mapping: MappingDraft | undefined;
  /** The mapping was kept from an earlier file with the same headings. */
  recalled: boolean;
  answers: Answers;
  draft: ImportDraft | undefined;
  /** Answers or mapping were changed since the draft was read. */
  stale: boolean;
  personal: readonly PersonalRow[];
}

/** A source by a format that was recognised. */
export function detectedSource(opened: Opened, { format }: Detection, table: Table | undefined): Source {
  return { ...opened, format, table, mapping: undefined, recalled: false, answers: {}, draft: undefined, stale: true, personal: [] };
}

/** A source by a mapping: the one kept for its headings, which is read at once, or the readers' guess, which a person completes. */
export async function mappedSource(opened: Opened, table: Table, kept: (key: string) => string): Promise<Source> {
  const { draft: mapping, remembered } = await startMapping(table, kept);
  return { ...opened, format: undefined, table, mapping, recalled: remembered !== undefined, answers: remembered?.answers ?? {}, draft: undefined, stale: true, personal: [] };
}

/** Whether it can be read without a person: a mapping only as it was kept, since a guess is to be looked at first. */
export const readsItself = ({ mapping, recalled }: Source): boolean => !mapping || (recalled && checkMapping(mapping).length === 0);

/** What the reading rests on beside the file. */
export interface Reading { names: Names; own: Region | undefined; signal: AbortSignal; tell(share: number): void; }

/** Reads a source as it is set, and gives it back with its draft. @throws the signal's reason when stopped */
export async function readSource(source: Source, { names, own, signal, tell }: Reading): Promise<Source> {
  const { file, format, mapping, table, answers } = source;
  const draft = await readDraft(file, {
    format, mapping: mapping && table ? toMapping(mapping, table) : undefined, answers, koladaTitles: names.titles, koladaGroups: names.groups,
    eventRegions: format === 'polisen' && own ? [own.code] : undefined, today: today(), signal, onProgress: tell
  });
  const personal = await findPersonalRows(draft.events, signal);
  return { ...source, draft, personal, stale: false };
}

/** What is kept of a mapping for the next file with the same headings: not its sheet and period, which are this file's own. */
export function rememberedOf(mapping: MappingDraft, { decimal, dash, dayFirst, regions }: Answers): Remembered {
  return { draft: { ...mapping, sheet: undefined, period: '' }, answers: { decimal, dash, dayFirst, regions } };
}
