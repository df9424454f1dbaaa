import * as React from 'react';
import { findingsIn } from '../../kit/documents/useDocument';
import type { DocumentFinding } from '../../kit/documents/useDocument';
import { may, useRefresh, useSite } from '../../kit/lists';
import { downloadFile } from '../../kit/lists/files';
import type { StoredFile } from '../../kit/lists/files';
import { today } from '../../kit/text/format';
import { useRoute, useRouter } from '../../kit/ui/router';
import { saveAs } from '../../kit/ui/saveAs';
import { writeDocument } from '../../kit/word';
import type { WriteProgress } from '../../kit/word';
import { measures } from '../plan';
import { reports } from '../reports';
import { annualSituation } from '../situation';
import { collect, gapsOf } from './model';
import type { AnnualFigures, Gap } from './model';
import type { SituationChapters } from './report';
import { storeAnalysis } from './store';
import { useAnnualInput } from './useAnnualInput';

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
  findings: DocumentFinding[] | undefined;
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
  const reading = useAnnualInput(year, now);
  const { input } = reading;
  const [stage, setStage] = React.useState<Stage>({ name: 'idle' });
  const running = React.useRef<AbortController>();
  React.useEffect(() => () => running.current?.abort(), []);

  const figures = React.useMemo(() => input && collect(input), [input]);

  // The document's own text is searched, so that nothing is found that does not leave and nothing leaves unsearched.
  const [findings, setFindings] = React.useState<DocumentFinding[]>();
  const [situation, setSituation] = React.useState<SituationChapters>();
  const [missing, setMissing] = React.useState<Gap[]>([]);
  React.useEffect(() => {
    let current = true;
    setFindings(undefined);
    setMissing([]);
    if (input) {
      Promise.all([import(/* webpackChunkName: 'report' */ './report'), annualSituation(site, measures, year, now)]).then(([{ annualReport, missingChapters }, known]) => {
        if (!current) return;
        setSituation(known);
        setMissing(missingChapters(known));
        setFindings(findingsIn(annualReport(input, known)));
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
      file = await writeDocument(annualReport(input, situation), { signal: controller.signal, onProgress: progress => setStage({ name: 'writing', progress }) });
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
    gaps: input && figures ? gapsOf(input, figures, missing) : [],
    earlier: reading.files,
    canCreate: may(site.access, reports, 'add'),
    error: reading.error,
    refresh: reading.refresh,
    chooseYear: wanted => {
      setStage({ name: 'idle' });
      router.go({ path, query: { ...query, year: String(wanted) } }, { replace: true });
    },
    create: () => { make().catch(() => undefined); },
    cancel: () => running.current?.abort(),
    download: file => {
      downloadFile(site, file.path).then(content => saveAs(content, file.name)).catch(error => setStage({ name: 'failed', error: error as Error, written: false }));
    }
  };
}
