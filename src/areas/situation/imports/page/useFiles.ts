import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill } from '../../../../kit/text/format';
import { settingOf } from '../../../settings';
import type { Setting } from '../../../settings';
import { faultOf } from '../faults';
import { mostBytes } from '../../../../kit/tables/file';
import type { Answers, Detection, Fault } from '../types';
import type { MappingDraft } from './mappingModel';
import { joinNames, mainTable, namesIn, openBytes } from './opening';
import type { Names } from './opening';
import { defaultRegions } from './regionChoice';
import { detectedSource, mappedSource, readSource, readsItself } from './source';
import type { Source } from './source';
import type { Step } from './Steps';
import type { ImportBasis } from './useImportBasis';
import type { Work } from '../../../../kit/ui/wizard/useWork';

/** A file that could not be read: its name, and why. */
export interface Refused { name: string; faults: readonly Fault[]; }

/** The files that were chosen, and the one at hand as it is read. */
export interface FilesState {
  refused: Refused | undefined;
  note: string | undefined;
  /** Which of the chosen files this is, from 1, and how many there are. */
  turn: { at: number; of: number };
  source: Source | undefined;
  keep: ReadonlySet<string>;
  /** The button was pressed though something is missing: say where. */
  asked: boolean;
  addNames(files: File[]): void;
  readAs(detection: Detection | undefined): void;
  setSheet(sheet: string): void;
  setMapping(mapping: MappingDraft): void;
  setAnswers(answers: Answers): void;
  setKeep(keep: ReadonlySet<string>): void;
}

export interface Files {
  state: FilesState;
  open(files: readonly File[]): void;
  openNext(): void;
  /** Reads a source as it is set, without showing it. */
  read(source: Source, signal: AbortSignal, tell: (share: number) => void): Promise<Source>;
  setSource(source: Source): void;
  setAsked(asked: boolean): void;
}

/** Opens the chosen files, one at a time, and reads the one at hand anew when a person says what it means. */
export function useFiles({ own, compared }: ImportBasis, kept: readonly Setting[] | undefined, work: Work, go: (step: Step) => void): Files {
  const [queue, setQueue] = React.useState<{ files: readonly File[]; at: number }>({ files: [], at: 0 });
  const [names, setNames] = React.useState<Names>({ titles: new Map(), groups: new Map() });
  const [refused, setRefused] = React.useState<Refused>();
  const [note, setNote] = React.useState<string>();
  const [source, setSource] = React.useState<Source>();
  const [keep, setKeep] = React.useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = React.useState(false);

  const keptAt = (key: string): string => settingOf(kept, key);

  const show = (next: Source): void => {
    setSource(next);
    if (next.draft) setKeep(defaultRegions(next.draft.regions, own?.code, compared));
    setAsked(false);
    go('layout');
  };

  /** Names from one file hold for all that follow. They are given back, since those that follow are opened before the page is drawn anew. */
  const learn = (known: Names, found: Names): Names => {
    const all = joinNames(known, found);
    setNames(all);
    setNote(fill(strings.ImportNamesRead, found.titles.size + found.groups.size));
    return all;
  };

  const openAt = async (files: readonly File[], at: number, known: Names): Promise<void> => {
    const chosen = files[at];
    setQueue({ files, at });
    go('choose');
    setRefused(undefined);
    // Told at once, before a byte is read.
    if (chosen.size > mostBytes) return setRefused({ name: chosen.name, faults: [faultOf('FileTooLarge', {}, Math.ceil(chosen.size / 1_048_576), mostBytes / 1_048_576)] });
    const following: { names?: Names } = {};
    await work.run('open', async (signal, tell) => {
      const opened = await openBytes(chosen.name, await chosen.arrayBuffer(), signal, share => tell(share / 2));
      if (opened.file.kind === 'none') return setRefused({ name: chosen.name, faults: opened.file.faults });
      const found = namesIn(opened);
      if (found) {
        following.names = learn(known, found);
        return;
      }
      setNote(undefined);
      const table = mainTable(opened.file);
      const [first] = opened.detections;
      if (!first && !table) return setRefused({ name: chosen.name, faults: [faultOf('FormatUnknown')] });
      const fresh = first ? detectedSource(opened, first, table) : await mappedSource(opened, table!, keptAt);
      show(readsItself(fresh) ? await readSource(fresh, { names: known, own, signal, tell: share => tell(0.5 + share / 2) }) : fresh);
    });
    if (following.names && at + 1 < files.length) await openAt(files, at + 1, following.names);
  };

  const read: Files['read'] = (next, signal, tell) => readSource(next, { names, own, signal, tell });

  const again = (change: (before: Source) => Source | Promise<Source>): void => {
    if (!source) return;
    work.run('read', async (signal, tell) => {
      const next = await change(source);
      show(readsItself(next) ? await read(next, signal, tell) : next);
    }).catch(() => undefined);
  };

  return {
    state: {
      refused, note, source, keep, asked, setKeep,
      turn: { at: queue.at + 1, of: queue.files.length },
      addNames: files => {
        if (!files[0]) return;
        work.run('read', async (signal, tell) => {
          const found = namesIn(await openBytes(files[0].name, await files[0].arrayBuffer(), signal, tell));
          if (!found || !source) return setNote(strings.ImportNamesNone);
          setSource(await readSource(source, { names: learn(names, found), own, signal, tell }));
        }).catch(() => undefined);
      },
      readAs: detection => again(async before => {
        if (detection) return { ...before, format: detection.format, mapping: undefined, recalled: false, answers: {}, stale: true };
        const table = mainTable(before.file);
        return table ? mappedSource(before, table, keptAt) : before;
      }),
      setSheet: sheet => again(async before => {
        const table = before.file.tables.find(one => one.sheet === sheet);
        return table ? { ...await mappedSource(before, table, keptAt), recalled: false } : before;
      }),
      setMapping: mapping => source && setSource({ ...source, mapping, recalled: false, stale: true }),
      setAnswers: answers => source && setSource({ ...source, answers, stale: true })
    },
    open: files => { openAt(files, 0, names).catch(() => undefined); },
    openNext: () => { openAt(queue.files, queue.at + 1, names).catch(() => undefined); },
    read, setSource, setAsked
  };
}
