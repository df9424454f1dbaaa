import * as React from 'react';
import { useRefresh, useSite } from '../../../../kit/lists';
import { saveSetting, settings } from '../../../settings';
import { fileDigest } from '../../../../kit/tables/digest';
import { planImport } from '../store';
import type { EventChoices, ImportPlan } from '../store/types';
import { startChoices } from './eventChoices';
import { manualDraft } from './manualModel';
import type { ManualValues } from './manualModel';
import { checkMapping } from './mappingModel';
import { mappingKey } from './opening';
import { comparedFrom, defaultRegions } from './regionChoice';
import { rememberedOf } from './source';
import type { Source } from './source';
import type { Step } from './Steps';
import type { Files } from './useFiles';
import type { ImportBasis } from './useImportBasis';
import type { Work } from '../../../../kit/ui/wizard/useWork';

/** What a person chose of the file at hand, and what would come of it. */
export interface PlanningState {
  choices: EventChoices;
  /** Notices of Polisen are stored as events only where someone says so. */
  takeNotices: boolean;
  /** Rows that may hold personal data are left out unless someone says otherwise. */
  keepPersonal: boolean;
  plan: ImportPlan | undefined;
  takeSame: ReadonlySet<string>;
  /** Figures that were written in: compared at once, as a file's would be. */
  takeManual(values: ManualValues): void;
  setChoices(choices: EventChoices): void;
  setTakeNotices(take: boolean): void;
  setKeepPersonal(keep: boolean): void;
  toggleSame(externalId: string): void;
  toPreview(): void;
}

export interface Planning {
  state: PlanningState;
  /** For another file: what was chosen for this one goes, but not the words of its system. */
  forget(): void;
}

/** Compares what was read with what stands there, and shows what an import would do. Nothing is written but the mapping that led there. */
export function usePlanning({ own, compared, retention }: ImportBasis, files: Files, work: Work, go: (step: Step) => void): Planning {
  const site = useSite();
  const refreshLists = useRefresh();
  const [choices, setChoices] = React.useState<EventChoices>(startChoices);
  const [takeNotices, setTakeNotices] = React.useState(false);
  const [keepPersonal, setKeepPersonal] = React.useState(false);
  const [plan, setPlan] = React.useState<ImportPlan>();
  const [takeSame, setTakeSame] = React.useState<ReadonlySet<string>>(new Set());
  const { source, keep, setKeep } = files.state;

  const preview = (planned: ImportPlan): void => {
    setPlan(planned);
    setTakeSame(new Set());
    go('preview');
  };

  const eventsAs = (): EventChoices => ({ ...choices, retention, source: source?.format === 'polisen' ? 'Polisen' : choices.source });

  /** What is kept of a mapping that led to a preview: the next file with the same headings is read by itself. */
  const remember = async ({ mapping, table, answers }: Source): Promise<void> => {
    if (!mapping || !table) return;
    await saveSetting(site, await mappingKey(table), JSON.stringify(rememberedOf(mapping, answers)));
    await refreshLists(settings);
  };

  const toPreview = (): void => {
    if (!source) return;
    files.setAsked(true);
    if (source.mapping && checkMapping(source.mapping).length > 0) return;
    work.run('read', async (signal, tell) => {
      let current = source;
      let chosen = keep;
      if (source.stale || !source.draft) {
        current = await files.read(source, signal, share => tell(share / 2));
        const before = new Set(source.draft?.regions.map(({ code }) => code));
        // What was chosen stands; regions that only now were read are chosen as by default.
        const fresh = defaultRegions(current.draft!.regions, own?.code, compared);
        chosen = new Set(current.draft!.regions.map(({ code }) => code).filter(code => before.has(code) ? keep.has(code) : fresh.has(code)));
        files.setSource(current);
        setKeep(chosen);
      }
      const draft = current.draft!;
      const figures = draft.observations.length > 0;
      if (draft.errorCount > 0 || draft.observations.length + draft.events.length === 0 || (figures && chosen.size === 0)) return;
      // Their words and what they may hold are to be looked at first.
      if (!source.draft && draft.events.length > 0) return files.setSource({ ...current, recalled: current.mapping !== undefined });
      const flagged = new Set(keepPersonal ? [] : current.personal.map(({ externalId }) => externalId));
      const stored = flagged.size > 0 ? { ...draft, events: draft.events.filter(({ externalId }) => !flagged.has(externalId)) } : draft;
      const planned = await planImport(site, stored, { name: draft.file, digest: current.digest }, {
        regions: chosen, compared: comparedFrom(chosen, own?.code), eventsAs: eventsAs(), signal, onProgress: share => tell(0.5 + share / 2)
      });
      // A mapping that could not be kept is asked for again next time; the import goes on.
      await remember(current).catch(() => undefined);
      preview(planned);
    }).catch(() => undefined);
  };

  /** Written in by a person, who says what kind it is; a file's kind is told by its source. */
  const takeManual = (values: ManualValues): void => {
    work.run('compare', async (signal, tell) => {
      const draft = manualDraft(values, values.name.trim());
      const bytes = new TextEncoder().encode(JSON.stringify(values)).buffer;
      preview(await planImport(site, draft, { name: draft.file, digest: await fileDigest(bytes) }, {
        kinds: { [draft.indicators[0].code]: values.kind }, signal, onProgress: tell
      }));
    }).catch(() => undefined);
  };

  return {
    state: {
      choices, takeNotices, keepPersonal, plan, takeSame, setChoices, setTakeNotices, setKeepPersonal, takeManual, toPreview,
      toggleSame: id => setTakeSame(before => new Set(before.has(id) ? [...before].filter(held => held !== id) : [...before, id]))
    },
    forget: () => {
      setPlan(undefined);
      setTakeSame(new Set());
      setTakeNotices(false);
      setKeepPersonal(false);
    }
  };
}
