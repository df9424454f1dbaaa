import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useItem, useItems, useRefresh, useSite } from '../../../../kit/lists';
import { fill, today } from '../../../../kit/text/format';
import { saveSetting, settingOf, settings } from '../../../settings';
import { retentionOf } from '../../events/settings';
import { areas, eventCategories, imports, regions as regionList } from '../../lists';
import type { Import } from '../../lists';
import { faultOf } from '../faults';
import { mostBytes } from '../file';
import { readDraft } from '../read';
import { fileDigest, planImport, runImport } from '../store';
import type { EventChoices, ImportPlan, ImportResult } from '../store/types';
import type { Answers, Detection, Fault, FormatId, ImportDraft, Region, Table } from '../types';
import { findPersonalRows, startChoices } from './eventChoices';
import type { PersonalRow } from './eventChoices';
import { manualDraft } from './manualModel';
import type { ManualValues } from './manualModel';
import { checkMapping, toMapping } from './mappingModel';
import type { MappingDraft, Remembered } from './mappingModel';
import { mappingKey, mainTable, namesIn, openBytes, startMapping } from './opening';
import type { Names, Opened } from './opening';
import { comparedFrom, defaultRegions, municipalityOf } from './regionChoice';
import type { Step } from './Steps';
import type { ImportsPageState } from './useImportsPage';
import { useWork } from './useWork';
import type { Work } from './useWork';

/** A file that could not be read: its name, and why. */
export interface Refused { name: string; faults: readonly Fault[]; }

/** A file on its way through the steps. */
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

export interface ImportWizardState {
  /** What the steps rest on has been read: settings and regions. */
  ready: boolean;
  failed: Error | undefined;
  step: Step;
  work: Work;
  refused: Refused | undefined;
  note: string | undefined;
  resumed: Import | undefined;
  /** Which of the chosen files this is, from 1, and how many there are. */
  turn: { at: number; of: number };
  source: Source | undefined;
  own: Region | undefined;
  /** Codes of the stored regions that are shown in comparisons. */
  compared: ReadonlySet<string>;
  keep: ReadonlySet<string>;
  choices: EventChoices;
  categories: readonly string[];
  areas: readonly string[];
  /** Notices of Polisen are stored as events only where someone says so. */
  takeNotices: boolean;
  /** Rows that may hold personal data are left out unless someone says otherwise. */
  keepPersonal: boolean;
  retention: number;
  plan: ImportPlan | undefined;
  takeSame: ReadonlySet<string>;
  written: { done: number; total: number } | undefined;
  result: ImportResult | undefined;
  stopped: boolean;
  /** The button was pressed though something is missing: say where. */
  asked: boolean;
  chooseFiles(files: File[]): void;
  addNames(files: File[]): void;
  /** Figures that were written in: compared at once, as a file's would be. */
  takeManual(values: ManualValues): void;
  readAs(detection: Detection | undefined): void;
  setSheet(sheet: string): void;
  setMapping(mapping: MappingDraft): void;
  setAnswers(answers: Answers): void;
  setKeep(keep: ReadonlySet<string>): void;
  setChoices(choices: EventChoices): void;
  setTakeNotices(take: boolean): void;
  setKeepPersonal(keep: boolean): void;
  toggleSame(externalId: string): void;
  toPreview(): void;
  back(): void;
  start(): void;
  /** After a break: what is left is planned anew and written. */
  goOn(): void;
  next(): void;
}

/** One file at a time from choice to log. Nothing is written before the whole has been read and shown. */
export function useImportWizard(page: ImportsPageState, resume: number | undefined): ImportWizardState {
  const site = useSite();
  const work = useWork();
  const refreshLists = useRefresh();
  const { items: kept, error: settingsError } = useItems(settings, {});
  const { items: stored, error: regionsError } = useItems(regionList, {});
  const { items: categoryItems, error: categoriesError } = useItems(eventCategories, {});
  const { items: areaItems, error: areasError } = useItems(areas, {});
  const { item: resumed } = useItem(imports, resume);

  const [step, setStep] = React.useState<Step>('choose');
  const [queue, setQueue] = React.useState<{ files: readonly File[]; at: number }>({ files: [], at: 0 });
  const [names, setNames] = React.useState<Names>({ titles: new Map(), groups: new Map() });
  const [refused, setRefused] = React.useState<Refused>();
  const [note, setNote] = React.useState<string>();
  const [source, setSource] = React.useState<Source>();
  const [keep, setKeep] = React.useState<ReadonlySet<string>>(new Set());
  const [choices, setChoices] = React.useState<EventChoices>(startChoices);
  const [takeNotices, setTakeNotices] = React.useState(false);
  const [keepPersonal, setKeepPersonal] = React.useState(false);
  const [plan, setPlan] = React.useState<ImportPlan>();
  const [takeSame, setTakeSame] = React.useState<ReadonlySet<string>>(new Set());
  const [written, setWritten] = React.useState<ImportWizardState['written']>();
  const [result, setResult] = React.useState<ImportResult>();
  const [stopped, setStopped] = React.useState(false);
  const [asked, setAsked] = React.useState(false);

  const own = React.useMemo(() => municipalityOf(kept), [kept]);
  const retention = retentionOf(kept);
  const compared = React.useMemo(() => new Set(stored?.filter(({ Compared }) => Compared).map(({ Code }) => Code)), [stored]);
  const titles = (items: readonly { Title: string; Ended: boolean }[] | undefined): string[] => (items ?? []).filter(({ Ended }) => !Ended).map(({ Title }) => Title);

  /** Reads a source as it is set, and gives it back with its draft. */
  const read = async (next: Source, known: Names, signal: AbortSignal, tell: (share: number) => void): Promise<Source> => {
    const { file, format, mapping, table, answers } = next;
    const draft = await readDraft(file, {
      format, mapping: mapping && table ? toMapping(mapping, table) : undefined, answers, koladaTitles: known.titles, koladaGroups: known.groups,
      eventRegions: format === 'polisen' && own ? [own.code] : undefined, today: today(), signal, onProgress: tell
    });
    const personal = await findPersonalRows(draft.events, signal);
    return { ...next, draft, personal, stale: false };
  };

  const show = (next: Source): void => {
    setSource(next);
    if (next.draft) setKeep(defaultRegions(next.draft.regions, own?.code, compared));
    setAsked(false);
    setStep('layout');
  };

  /** A source by a mapping: the one kept for its headings, which is read at once, or the readers' guess, which a person completes. */
  const mapped = async (opened: Opened, table: Table): Promise<Source> => {
    const start = await startMapping(table, key => settingOf(kept, key));
    return {
      ...opened, format: undefined, table, mapping: start.draft, recalled: start.remembered !== undefined, answers: start.remembered?.answers ?? {}, draft: undefined, stale: true, personal: []
    };
  };

  const openFiles = async (files: readonly File[], at: number, known: Names): Promise<void> => {
    const chosen = files[at];
    setQueue({ files, at });
    setStep('choose');
    setRefused(undefined);
    setPlan(undefined);
    setResult(undefined);
    setStopped(false);
    setTakeSame(new Set());
    setTakeNotices(false);
    setKeepPersonal(false);
    // Told at once, before a byte is read.
    if (chosen.size > mostBytes) return setRefused({ name: chosen.name, faults: [faultOf('FileTooLarge', {}, Math.ceil(chosen.size / 1_048_576), mostBytes / 1_048_576)] });
    const following: { names?: Names } = {};
    await work.run('open', async (signal, tell) => {
      const opened = await openBytes(chosen.name, await chosen.arrayBuffer(), signal, share => tell(share / 2));
      if (opened.file.kind === 'none') return setRefused({ name: chosen.name, faults: opened.file.faults });
      const found = namesIn(opened);
      if (found) {
        following.names = { titles: new Map([...known.titles, ...found.titles]), groups: new Map([...known.groups, ...found.groups]) };
        setNames(following.names);
        return setNote(fill(strings.ImportNamesRead, found.titles.size + found.groups.size));
      }
      setNote(undefined);
      const table = mainTable(opened.file);
      const [first] = opened.detections;
      if (!first && !table) return setRefused({ name: chosen.name, faults: [faultOf('FormatUnknown')] });
      const fresh: Source = first
        ? { ...opened, format: first.format, table, mapping: undefined, recalled: false, answers: {}, draft: undefined, stale: true, personal: [] } : await mapped(opened, table!);
      const readable = !fresh.mapping || (fresh.recalled && checkMapping(fresh.mapping).length === 0);
      show(readable ? await read(fresh, known, signal, share => tell(0.5 + share / 2)) : fresh);
    });
    if (following.names && at + 1 < files.length) await openFiles(files, at + 1, following.names);
  };

  const again = (change: (before: Source) => Source | Promise<Source>): void => {
    if (!source) return;
    work.run('read', async (signal, tell) => {
      const next = await change(source);
      show(next.mapping && (!next.recalled || checkMapping(next.mapping).length > 0) ? next : await read(next, names, signal, tell));
    }).catch(() => undefined);
  };

  const eventsAs = (): EventChoices => ({ ...choices, retention, source: source?.format === 'polisen' ? 'Polisen' : choices.source });

  /** What is kept of a mapping that led to a preview: the next file with the same headings is read by itself. */
  const remember = async ({ mapping, table, answers }: Source): Promise<void> => {
    if (!mapping || !table) return;
    const value: Remembered = { draft: { ...mapping, sheet: undefined, period: '' }, answers: { decimal: answers.decimal, dash: answers.dash, dayFirst: answers.dayFirst, regions: answers.regions } };
    await saveSetting(site, await mappingKey(table), JSON.stringify(value));
    await refreshLists(settings);
  };

  const toPreview = (): void => {
    if (!source) return;
    setAsked(true);
    if (source.mapping && checkMapping(source.mapping).length > 0) return;
    work.run('read', async (signal, tell) => {
      let current = source;
      let chosen = keep;
      if (source.stale || !source.draft) {
        current = await read(source, names, signal, share => tell(share / 2));
        const before = new Set(source.draft?.regions.map(({ code }) => code));
        // What was chosen stands; regions that only now were read are chosen as by default.
        const fresh = defaultRegions(current.draft!.regions, own?.code, compared);
        chosen = new Set(current.draft!.regions.map(({ code }) => code).filter(code => before.has(code) ? keep.has(code) : fresh.has(code)));
        setSource(current);
        setKeep(chosen);
      }
      const draft = current.draft!;
      const figures = draft.observations.length > 0;
      if (draft.errorCount > 0 || draft.observations.length + draft.events.length === 0 || (figures && chosen.size === 0)) return;
      // Their words and what they may hold are to be looked at first.
      if (!source.draft && draft.events.length > 0) return setSource({ ...current, recalled: current.mapping !== undefined });
      const flagged = new Set(keepPersonal ? [] : current.personal.map(({ externalId }) => externalId));
      const stored = flagged.size > 0 ? { ...draft, events: draft.events.filter(({ externalId }) => !flagged.has(externalId)) } : draft;
      const planned = await planImport(site, stored, { name: draft.file, digest: current.digest }, {
        regions: chosen, compared: comparedFrom(chosen, own?.code), eventsAs: eventsAs(), signal, onProgress: share => tell(0.5 + share / 2)
      });
      // A mapping that could not be kept is asked for again next time; the import goes on.
      await remember(current).catch(() => undefined);
      setPlan(planned);
      setTakeSame(new Set());
      setStep('preview');
    }).catch(() => undefined);
  };

  /** Written in by a person, who says what kind it is; a file's kind is told by its source. */
  const takeManual = (values: ManualValues): void => {
    work.run('compare', async (signal, tell) => {
      const draft = manualDraft(values, values.name.trim());
      const bytes = new TextEncoder().encode(JSON.stringify(values)).buffer;
      const planned = await planImport(site, draft, { name: draft.file, digest: await fileDigest(bytes) }, {
        kinds: { [draft.indicators[0].code]: values.kind }, signal, onProgress: tell
      });
      setPlan(planned);
      setTakeSame(new Set());
      setStep('preview');
    }).catch(() => undefined);
  };

  /** The plan with the events that were ticked though they probably stand there. */
  const withSame = (planned: ImportPlan): ImportPlan => takeSame.size === 0 ? planned : {
    ...planned, nothingNew: false, counts: { ...planned.counts, added: planned.counts.added + takeSame.size },
    events: planned.events.map(held => takeSame.has(held.event.externalId) ? { ...held, taken: true } : held)
  };

  const store = (planned: (signal: AbortSignal) => Promise<ImportPlan>): void => {
    setWritten(undefined);
    setStopped(false);
    setStep('run');
    work.run('store', async (signal, tell) => {
      try {
        const done = await runImport(site, await planned(signal), {
          signal, onProgress: (count, total) => {
            setWritten({ done: count, total });
            tell(total > 0 ? count / total : 0);
          }
        });
        setResult(done);
        setStep('done');
      } catch (error) {
        if (signal.aborted) setStopped(true);
        throw error;
      } finally {
        page.written();
      }
    }).catch(() => undefined);
  };
  const start = (): void => { if (plan) store(() => Promise.resolve(withSame(plan))); };
  const goOn = (): void => {
    if (!plan) return;
    const { draft, file, regions, options } = plan;
    const codes = new Set(regions.filter(({ kept: one }) => one).map(({ region }) => region.code));
    store(signal => planImport(site, draft, file, { ...options, regions: codes, eventsAs: options.eventsAs && { ...options.eventsAs, takeSame }, signal }));
  };

  return {
    ready: kept !== undefined && stored !== undefined && categoryItems !== undefined && areaItems !== undefined, failed: settingsError ?? regionsError ?? categoriesError ?? areasError,
    step, work, refused, note, resumed, source, own, compared, keep, choices, takeNotices, keepPersonal, retention, plan, takeSame, written, result, stopped, asked,
    turn: { at: queue.at + 1, of: queue.files.length },
    categories: titles(categoryItems), areas: titles(areaItems),
    chooseFiles: files => { if (files.length > 0) openFiles(files, 0, names).catch(() => undefined); },
    addNames: files => {
      if (!files[0]) return;
      work.run('read', async (signal, tell) => {
        const found = namesIn(await openBytes(files[0].name, await files[0].arrayBuffer(), signal, tell));
        if (!found || !source) return setNote(strings.ImportNamesNone);
        const known = { titles: new Map([...names.titles, ...found.titles]), groups: new Map([...names.groups, ...found.groups]) };
        setNames(known);
        setNote(fill(strings.ImportNamesRead, found.titles.size + found.groups.size));
        setSource(await read(source, known, signal, tell));
      }).catch(() => undefined);
    },
    takeManual,
    readAs: detection => again(async before => {
      if (detection) return { ...before, format: detection.format, mapping: undefined, recalled: false, answers: {}, stale: true };
      const table = mainTable(before.file);
      return table ? { ...await mapped(before, table) } : before;
    }),
    setSheet: sheet => again(async before => {
      const table = before.file.tables.find(one => one.sheet === sheet);
      return table ? { ...await mapped(before, table), recalled: false } : before;
    }),
    setMapping: mapping => source && setSource({ ...source, mapping, recalled: false, stale: true }),
    setAnswers: answers => source && setSource({ ...source, answers, stale: true }),
    setKeep, setChoices, setTakeNotices, setKeepPersonal,
    toggleSame: id => setTakeSame(before => new Set(before.has(id) ? [...before].filter(held => held !== id) : [...before, id])),
    toPreview,
    back: () => {
      work.stop();
      setStep(step === 'preview' && source ? 'layout' : 'choose');
    },
    start, goOn,
    next: () => { openFiles(queue.files, queue.at + 1, names).catch(() => undefined); }
  };
}
