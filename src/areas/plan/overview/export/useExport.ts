import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { storeOf, useSite } from '../../../../kit/lists';
import { findingsIn } from '../../../../kit/documents/useDocument';
import type { DocumentFinding } from '../../../../kit/documents/useDocument';
import { cleanFileName } from '../../../../kit/lists/fileNames';
import { csvText, csvType } from '../../../../kit/text/csv';
import { saveAs } from '../../../../kit/ui/saveAs';
import { writeDocument } from '../../../../kit/word';
import type { DocumentContent } from '../../../../kit/word';
import { municipalityKeys, settingOf, settings } from '../../../settings';
import { municipalityQuery } from '../../../situation';
import type { OverviewState } from '../useOverview';
import { groupingTexts } from '../words';
import { chosenTexts } from './chosen';
import { documentWords, overviewDocument } from './document';
import { csvRows } from './sheet';
import { sheetOf } from './sheetOf';

export type ExportKind = 'csv' | 'word';

export type ExportStage =
  | { name: 'working' }
  | { name: 'found'; findings: DocumentFinding[] }
  | { name: 'done'; file: string }
  | { name: 'failed'; error: Error };

const swedishGroups = { department: documentWords.columns.Department, problem: documentWords.columns.Problem, area: documentWords.columns.Area, status: documentWords.columns.Status, none: '' };
const whose = 'Verksamhet eller ansvarig';

/** Makes a file of what is seen. What looks like personal data is told before anything leaves (domain.md §5). */
export function useExport(state: OverviewState, kind: ExportKind): { stage: ExportStage; goOn(): void } {
  const site = useSite();
  const [stage, setStage] = React.useState<ExportStage>({ name: 'working' });
  const stop = React.useRef(new AbortController());
  const made = React.useRef<DocumentContent>();
  const { year, today } = state;

  const write = async (content: DocumentContent): Promise<void> => {
    const name = cleanFileName(`${content.title} ${today}.${kind === 'csv' ? 'csv' : 'docx'}`);
    const file = kind === 'csv'
      ? new Blob([csvText(csvRows(sheetOf(state, state.words, groupingTexts(), strings.OverviewWhose)))], { type: csvType })
      : await writeDocument(content, { signal: stop.current.signal });
    if (stop.current.signal.aborted) return;
    saveAs(file, name);
    setStage({ name: 'done', file: name });
  };
  const run = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!stop.current.signal.aborted) setStage({ name: 'failed', error: error as Error });
    }
  };
  React.useEffect(() => {
    run(async () => {
      const set = kind === 'word' ? await storeOf(site, settings).query(municipalityQuery) : [];
      const content = overviewDocument(sheetOf(state, documentWords, swedishGroups, whose), year, settingOf(set, municipalityKeys.name), today, chosenTexts(state));
      const findings = findingsIn(content);
      if (stop.current.signal.aborted) return;
      made.current = content;
      if (findings.length > 0) setStage({ name: 'found', findings });
      else await write(content);
    }).catch(() => undefined);
    return () => stop.current.abort();
  }, []);
  return {
    stage,
    goOn: () => {
      setStage({ name: 'working' });
      if (made.current) run(() => write(made.current!)).catch(() => undefined);
    }
  };
}
