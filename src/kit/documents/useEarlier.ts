import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useDraftForm } from '../forms/useDraftForm';
import type { DraftForm } from '../forms/useDraftForm';
import { useRefresh, useSite } from '../lists';
import type { ListDefinition } from '../lists';
import { checkFile, cleanFileName } from '../lists/fileNames';
import { uploadFile } from '../lists/files';
import { faultText } from '../ui/faults';
import { earlierValues } from './earlier';
import type { EarlierDraft, EarlierValues } from './earlier';

/** Documents as they were decided. */
const fileLimits = { extensions: ['.docx', '.pdf'], bytes: 100 * 1024 * 1024 };

export interface EarlierForm<D extends EarlierDraft = EarlierDraft> extends Pick<DraftForm<D>, 'draft' | 'faults' | 'write'> {
  file: File | undefined;
  fileFault: string | undefined;
  saving: boolean;
  error: string | undefined;
  chooseFile(file: File | undefined): void;
  submit(event: React.FormEvent): void;
}

interface Options<D extends EarlierDraft, F> extends Pick<Parameters<typeof useDraftForm<D, F>>[1], 'blank' | 'check' | 'faultText'> {
  /** Where the file goes. */
  library: ListDefinition;
  list: ListDefinition;
  save(draft: D, values: EarlierValues, key: string): Promise<unknown>;
  onDone(): void;
}

/**
 * Registers a document that was decided before the product. What is typed is kept as a draft; the file is chosen anew after a reload.
 * @param form names the draft
 */
export function useEarlier<D extends EarlierDraft, F>(form: string, { library, list, save, onDone, ...rules }: Options<D, F>): EarlierForm<D> {
  const site = useSite();
  const refresh = useRefresh();
  const typed = useDraftForm(form, rules);
  const [file, setFile] = React.useState<File>();
  const [state, setState] = React.useState<{ saving: boolean; error?: string }>({ saving: false });
  /** Name of the file, when an earlier try has put it into the library. */
  const stored = React.useRef<string>();
  const keepName = (name: string | undefined): void => { stored.current = name; };
  const fileWrong = file !== undefined && checkFile(file, fileLimits) !== undefined;

  const register = async (): Promise<void> => {
    if (!typed.check() || state.saving || fileWrong) return;
    setState({ saving: true });
    try {
      if (file && !stored.current) keepName((await uploadFile(site, library, { name: cleanFileName(file.name), content: file })).name);
      await save(typed.draft, earlierValues(typed.draft, stored.current ?? ''), typed.key);
      typed.saved();
      await refresh(list);
      onDone();
    } catch (error) {
      setState({ saving: false, error: faultText(error) });
    }
  };

  return {
    draft: typed.draft, faults: typed.faults, write: typed.write, file, saving: state.saving, error: state.error,
    fileFault: fileWrong ? strings.PictureFileInvalid : undefined,
    chooseFile: chosen => {
      keepName(undefined);
      setFile(chosen);
    },
    submit: event => {
      event.preventDefault();
      register().catch(() => undefined);
    }
  };
}
