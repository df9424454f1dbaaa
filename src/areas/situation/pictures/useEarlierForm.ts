import * as React from 'react';
import { useDraft } from '../../../kit/forms/useDraft';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import { checkFile } from '../../../kit/lists/fileNames';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { pictures } from '../lists';
import { checkEarlier } from './model';
import type { EarlierDraft } from './model';
import { registerEarlier } from './store';
import { draftFaultText } from './texts';

/** Documents as they were decided. */
const fileLimits = { extensions: ['.docx', '.pdf'], bytes: 100 * 1024 * 1024 };

const blank = (): EarlierDraft => ({ Year: String(Number(today().slice(0, 4)) - 1), Term: 'Helår', ApprovedBy: '', Paragraph: '', ApprovedOn: '', Dnr: '' });

export interface EarlierForm {
  draft: EarlierDraft;
  faults: Partial<Record<keyof EarlierDraft, string>>;
  file: File | undefined;
  fileFault: string | undefined;
  saving: boolean;
  error: string | undefined;
  write(part: Partial<EarlierDraft>): void;
  chooseFile(file: File | undefined): void;
  submit(event: React.FormEvent): void;
}

/** Registers an earlier lägesbild. What is typed is kept as a draft; the file is chosen anew after a reload. */
export function useEarlierForm(onDone: () => void): EarlierForm {
  const site = useSite();
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: EarlierDraft }>('picture-earlier');
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank());
  const [key] = React.useState(() => kept.found?.key ?? newKey());
  const [file, setFile] = React.useState<File>();
  const [tried, setTried] = React.useState(false);
  const [state, setState] = React.useState<{ saving: boolean; error?: string }>({ saving: false });
  /** The file is in the library already, by an earlier try. */
  const stored = React.useRef<string>();
  const faults = checkEarlier(draft, today());
  const fileWrong = file !== undefined && checkFile(file, fileLimits) !== undefined;

  const save = async (): Promise<void> => {
    setTried(true);
    if (state.saving || fileWrong || Object.keys(faults).length > 0) return;
    setState({ saving: true });
    try {
      await registerEarlier(site, draft, file, key, stored.current, name => { stored.current = name; });
      kept.drop();
      await refresh(pictures);
      onDone();
    } catch (error) {
      setState({ saving: false, error: faultText(error) });
    }
  };

  return {
    draft, file, saving: state.saving, error: state.error,
    faults: tried ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, draftFaultText(fault)])) : {},
    fileFault: fileWrong ? draftFaultText('file') : undefined,
    write: part => {
      const typed = { ...draft, ...part };
      setDraft(typed);
      kept.keep({ key, draft: typed });
    },
    chooseFile: chosen => {
      stored.current = undefined;
      setFile(chosen);
    },
    submit: event => {
      event.preventDefault();
      save().catch(() => undefined);
    }
  };
}
