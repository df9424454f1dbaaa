import * as React from 'react';
import { may, useRefresh, useSite } from '../lists';
import type { ChangesOf, ListDefinition } from '../lists';
import { cleanFileName } from '../lists/fileNames';
import { uploadFile } from '../lists/files';
import { findPersonalData } from '../text/personalData';
import type { PersonalDataKind } from '../text/personalData';
import { saveAs } from '../ui/saveAs';
import { textsOf, writeDocument } from '../word';
import type { DocumentContent, WriteProgress } from '../word';

/** A text of the coming document that looks like personal data, and where it stands. */
export interface DocumentFinding { place: string; kind: PersonalDataKind; text: string; }

export type DocumentStage =
  | { name: 'idle' }
  /** The text has been searched, and someone is to read what was found before anything is made. */
  | { name: 'found'; findings: DocumentFinding[]; content: DocumentContent }
  | { name: 'writing'; progress: WriteProgress }
  | { name: 'saving' }
  | { name: 'done'; file: string }
  /** `written`: the document was made and downloaded, but could not be saved in the library. */
  | { name: 'failed'; error: Error; written: boolean };

export interface DocumentMaking {
  /** Those who may not add to the library get the file alone. */
  saves: boolean;
  stage: DocumentStage;
  /** Searches the text and makes the file, unless something was found. Once more, it makes the file with what was found. */
  make(): void;
  cancel(): void;
}

/** What in a document looks like personal data, and where it stands; each once. */
export function findingsIn(content: DocumentContent): DocumentFinding[] {
  const found = textsOf(content).flatMap(({ place, text }) => findPersonalData(text).map(finding => ({ place, ...finding })));
  return found.filter((finding, index) => found.findIndex(other => other.text === finding.text && other.place === finding.place) === index);
}

/**
 * Makes a Word file of plain data, saves it in the library and downloads it. The very content that is written is searched
 * for personal data before.
 * @param load the content as it is now: read and built when asked for
 * @param title of the file
 * @param values of its item in the library
 */
export function useDocument<L extends ListDefinition>(library: L, load: () => Promise<DocumentContent>, title: string, values: ChangesOf<L>): DocumentMaking {
  const site = useSite();
  const refresh = useRefresh();
  const [stage, setStage] = React.useState<DocumentStage>({ name: 'idle' });
  const running = React.useRef<AbortController>();
  React.useEffect(() => () => running.current?.abort(), []);
  const saves = may(site.access, library, 'add');

  const work = async (confirmed: DocumentContent | undefined): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const name = cleanFileName(`${title}.docx`);
    let file: Blob | undefined;
    setStage({ name: 'writing', progress: { done: 0, total: 1 } });
    try {
      // What was read and confirmed is what is written.
      const content = confirmed ?? await load();
      if (controller.signal.aborted) return setStage({ name: 'idle' });
      const findings = confirmed ? [] : findingsIn(content);
      if (findings.length > 0) return setStage({ name: 'found', findings, content });
      file = await writeDocument(content, { signal: controller.signal, onProgress: progress => setStage({ name: 'writing', progress }) });
      if (!saves) {
        saveAs(file, name);
        return setStage({ name: 'done', file: name });
      }
      setStage({ name: 'saving' });
      const stored = await uploadFile(site, library, { name, content: file, values });
      saveAs(file, stored.name);
      setStage({ name: 'done', file: stored.name });
      await refresh(library);
    } catch (error) {
      if (controller.signal.aborted) return setStage({ name: 'idle' });
      // What was written is not lost when the library says no.
      if (file) saveAs(file, name);
      setStage({ name: 'failed', error: error as Error, written: file !== undefined });
    }
  };

  return {
    saves, stage,
    make: () => { work(stage.name === 'found' ? stage.content : undefined).catch(() => undefined); },
    cancel: () => {
      running.current?.abort();
      setStage({ name: 'idle' });
    }
  };
}
