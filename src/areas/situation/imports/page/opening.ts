/** From a file that was chosen to what it seems to be. */
import { detect } from '../formats';
import { readKoladaGroups, readKoladaTitles } from '../formats/kolada';
import { openFile } from '../../../../kit/tables/file';
import { proposeMapping } from '../proposeMapping';
import { fileDigest } from '../../../../kit/tables/digest';
import type { Detection, Indicator, KoladaGroup, OpenedFile, Table } from '../types';
import { fromProposal, readRemembered, recalled, signatureText } from './mappingModel';
import type { MappingDraft, Remembered } from './mappingModel';

/** A detection below this is a guess that a person should rather map. */
const sureEnough = 0.5;

export interface Opened { file: OpenedFile; digest: string; detections: readonly Detection[]; }

/** Reads and recognises the bytes of a file. Faults stand in `file.faults`. */
export async function openBytes(name: string, bytes: ArrayBuffer, signal: AbortSignal, onProgress: (share: number) => void): Promise<Opened> {
  const digest = await fileDigest(bytes);
  const file = await openFile({ name, bytes }, { signal, onProgress });
  return { file, digest, detections: detect(file).filter(({ confidence }) => confidence >= sureEnough) };
}

/** Names of Kolada's KPIs or groups, where the file holds those and no figures. */
export interface Names { titles: ReadonlyMap<string, Indicator>; groups: ReadonlyMap<string, KoladaGroup>; }

const isKpi = (id: string): boolean => /^[NU]\d{5}$/.test(id);

/** What a file of Kolada's metadata names; undefined for any other file. */
export function namesIn({ file, detections }: Opened): Names | undefined {
  if (detections[0]?.format !== 'kolada' || detections[0].edition !== 'metadata') return undefined;
  const groups = readKoladaGroups(file.json);
  const titles = groups.size > 0 ? new Map<string, Indicator>() : new Map([...readKoladaTitles(file.json)].filter(([id]) => isKpi(id)));
  return groups.size + titles.size > 0 ? { titles, groups } : undefined;
}

/** Names of several files together; the later file's stand. */
export const joinNames = (known: Names, found: Names): Names => ({ titles: new Map([...known.titles, ...found.titles]), groups: new Map([...known.groups, ...found.groups]) });

/** The sheet with most rows: the one that a person most likely means. */
export function mainTable({ tables }: OpenedFile): Table | undefined {
  return tables.reduce<Table | undefined>((best, table) => table.rows.length > (best?.rows.length ?? 0) ? table : best, undefined);
}

/** 64 bits of the SHA-256 of a table's headings, where the readers see them: the key that a mapping is remembered by. */
export async function mappingKey(table: Table): Promise<string> {
  const headings = signatureText(table, proposeMapping(table).mapping.header);
  return `importMapping:${(await fileDigest(new TextEncoder().encode(headings).buffer)).slice(0, 16)}`;
}

export interface MappingStart { table: Table; draft: MappingDraft; remembered?: Remembered; }

/** The mapping to begin with: the one kept for the same headings, else the readers' guess. */
export async function startMapping(table: Table, kept: (key: string) => string): Promise<MappingStart> {
  const draft = fromProposal(proposeMapping(table), table);
  const remembered = readRemembered(kept(await mappingKey(table)));
  return remembered ? { table, draft: recalled(remembered, table), remembered } : { table, draft };
}
