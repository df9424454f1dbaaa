import * as React from 'react';
import useSWR from 'swr';
import { itemsKey, may, useItems, useRefresh, useSite } from '../../kit/lists';
import { downloadFile, listFiles } from '../../kit/lists/files';
import type { StoredFile } from '../../kit/lists/files';
import { today } from '../../kit/text/format';
import { findPersonalData } from '../../kit/text/personalData';
import type { PersonalDataKind } from '../../kit/text/personalData';
import { useRoute, useRouter } from '../../kit/ui/router';
import { saveAs } from '../../kit/ui/saveAs';
import { textsOf, writeDocument } from '../../kit/word';
import type { WriteProgress } from '../../kit/word';
import { cameraCases } from '../cameras';
import { agreements, partners } from '../cooperation';
import { followUps, measures } from '../plan';
import { reports } from '../reports';
import { settings } from '../settings';
import { problems } from '../situation';
import { collect, gapsOf, inputOf } from './model';
import type { AnnualFigures, Gap } from './model';
import { analysesQuery, camerasInUse, followUpsOfYear, plansQuery, storeAnalysis } from './store';

/** A text of the coming document that looks like personal data, and where it stands. */
export interface Finding { place: string; kind: PersonalDataKind; text: string; }

export type Stage =
  | { name: 'idle' }
  | { name: 'writing'; progress: WriteProgress }
  | { name: 'saving' }
  | { name: 'done'; file: StoredFile<typeof reports> }
  /** `file` when the document was written but could not be saved in the library: it was downloaded all the same. */
  | { name: 'failed'; error: Error; written: boolean };

export interface AnalysisState {
  year: number;
  years: number[];
  figures: AnnualFigures | undefined;
  gaps: Gap[];
  /** Undefined until the text has been searched: nothing is made before that. */
  findings: Finding[] | undefined;
  earlier: StoredFile<typeof reports>[] | undefined;
  canCreate: boolean;
  stage: Stage;
  error: Error | undefined;
  chooseYear(year: number): void;
  create(): void;
  cancel(): void;
  download(file: StoredFile<typeof reports>): void;
  refresh(): void;
}

/** The årsanalys of a year: what there is for it, the making of it, and those made before. */
export function useAnalysis(): AnalysisState {
  const site = useSite();
  const router = useRouter();
  const { path, query } = useRoute();
  const refreshLists = useRefresh();
  const now = today();
  const thisYear = Number(now.slice(0, 4));
  const year = Number(query.year) || thisYear;
  const plans = useItems(measures, plansQuery(year));
  const entries = useItems(followUps, followUpsOfYear(year));
  const known = useItems(problems, {});
  const set = useItems(settings, {});
  const mayCooperation = may(site.access, agreements, 'read') && may(site.access, partners, 'read');
  const mayCameras = may(site.access, cameraCases, 'read');
  const agreed = useItems(agreements, mayCooperation ? {} : undefined);
  const parties = useItems(partners, mayCooperation ? {} : undefined);
  const cases = useItems(cameraCases, mayCameras ? camerasInUse : undefined);
  const analyses = useSWR(may(site.access, reports, 'read') ? itemsKey(site.url, reports.name, analysesQuery) : undefined, () => listFiles(site, reports, analysesQuery));
  const [stage, setStage] = React.useState<Stage>({ name: 'idle' });
  const running = React.useRef<AbortController>();
  React.useEffect(() => () => running.current?.abort(), []);

  const files = analyses.data ?? (may(site.access, reports, 'read') ? undefined : []);
  // A register that is still being read must not pass for one that is empty.
  const registers = (!mayCooperation || (agreed.items && parties.items)) && (!mayCameras || cases.items);
  const input = React.useMemo(() => plans.items && entries.items && known.items && set.items && files && registers && inputOf({
    measures: plans.items, followUps: entries.items, problems: known.items, settings: set.items, analyses: files.map(file => file.item),
    agreements: agreed.items, partners: parties.items, camerasInUse: cases.items
  }, year, now) || undefined, [plans.items, entries.items, known.items, set.items, analyses.data, agreed.items, parties.items, cases.items, year, now]);
  const figures = React.useMemo(() => input && collect(input), [input]);

  // The document's own text is searched, so that nothing is found that does not leave and nothing leaves unsearched.
  const [findings, setFindings] = React.useState<Finding[]>();
  React.useEffect(() => {
    let current = true;
    setFindings(undefined);
    if (input) {
      import(/* webpackChunkName: 'report' */ './report').then(({ annualReport }) => {
        const found = textsOf(annualReport(input)).flatMap(({ place, text }) => findPersonalData(text).map(finding => ({ place, ...finding })));
        if (current) setFindings(found.filter((finding, index) => found.findIndex(other => other.text === finding.text && other.place === finding.place) === index));
      }).catch(error => current && setStage({ name: 'failed', error: error as Error, written: false }));
    }
    return () => { current = false; };
  }, [input]);

  const make = async (): Promise<void> => {
    if (!input) return;
    const controller = new AbortController();
    running.current = controller;
    let file: Blob | undefined;
    setStage({ name: 'writing', progress: { done: 0, total: 1 } });
    try {
      const { annualReport } = await import(/* webpackChunkName: 'report' */ './report');
      file = await writeDocument(annualReport(input), { signal: controller.signal, onProgress: progress => setStage({ name: 'writing', progress }) });
      setStage({ name: 'saving' });
      const stored = await storeAnalysis(site, year, file);
      saveAs(file, stored.name);
      setStage({ name: 'done', file: stored });
      await refreshLists(reports);
    } catch (error) {
      if (controller.signal.aborted) return setStage({ name: 'idle' });
      // What was written is not lost when the library says no.
      if (file) saveAs(file, `Årsanalys ${year}.docx`);
      setStage({ name: 'failed', error: error as Error, written: file !== undefined });
    }
  };

  return {
    year, figures, findings, stage,
    years: [...new Set([thisYear, thisYear - 1, thisYear - 2, year])].sort((a, b) => b - a),
    gaps: input && figures ? gapsOf(input, figures) : [],
    earlier: files,
    canCreate: may(site.access, reports, 'add'),
    error: plans.error ?? entries.error ?? known.error ?? set.error ?? analyses.error ?? agreed.error ?? parties.error ?? cases.error,
    chooseYear: wanted => {
      setStage({ name: 'idle' });
      router.go({ path, query: { ...query, year: String(wanted) } }, { replace: true });
    },
    create: () => { make().catch(() => undefined); },
    cancel: () => running.current?.abort(),
    download: file => {
      downloadFile(site, file.path).then(content => saveAs(content, file.name)).catch(error => setStage({ name: 'failed', error: error as Error, written: false }));
    },
    refresh: () => { refreshLists(measures, followUps, problems, settings, agreements, partners, cameraCases, reports).catch(() => undefined); }
  };
}
