import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useDraft } from '../../../kit/forms/useDraft';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import { checkFile } from '../../../kit/lists/fileNames';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { plans } from '../lists';
import { checkEarlierPlan } from './drafts';
import type { EarlierPlanDraft } from './drafts';
import { registerEarlierPlan } from './store';
import { draftFaultText } from './texts';

/** Documents as they were decided. */
const fileLimits = { extensions: ['.docx', '.pdf'], bytes: 100 * 1024 * 1024 };

const blank = (): EarlierPlanDraft => ({ Year: '', ApprovedBy: '', Paragraph: '', ApprovedOn: '', Dnr: '' });

export interface EarlierPlanForm {
  draft: EarlierPlanDraft;
  faults: Partial<Record<keyof EarlierPlanDraft, string>>;
  file: File | undefined;
  fileFault: string | undefined;
  saving: boolean;
  error: string | undefined;
  write(part: Partial<EarlierPlanDraft>): void;
  chooseFile(file: File | undefined): void;
  submit(event: React.FormEvent): void;
}

/** Registers an earlier plan. What is typed is kept as a draft; the file is chosen anew after a reload. */
export function useEarlierPlan(taken: readonly (number | undefined)[], onDone: () => void): EarlierPlanForm {
  const site = useSite();
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: EarlierPlanDraft }>('plan-earlier');
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank());
  const [key] = React.useState(() => kept.found?.key ?? newKey());
  const [file, setFile] = React.useState<File>();
  const [tried, setTried] = React.useState(false);
  const [state, setState] = React.useState<{ saving: boolean; error?: string }>({ saving: false });
  /** The file is in the library already, by an earlier try. */
  const stored = React.useRef<string>();
  const faults = checkEarlierPlan(draft, taken, today());
  const fileWrong = file !== undefined && checkFile(file, fileLimits) !== undefined;

  const save = async (): Promise<void> => {
    setTried(true);
    if (state.saving || fileWrong || Object.keys(faults).length > 0) return;
    setState({ saving: true });
    try {
      await registerEarlierPlan(site, draft, file, key, stored.current, name => { stored.current = name; });
      kept.drop();
      await refresh(plans);
      onDone();
    } catch (error) {
      setState({ saving: false, error: faultText(error) });
    }
  };

  return {
    draft, file, saving: state.saving, error: state.error,
    faults: tried ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, draftFaultText(fault)])) : {},
    fileFault: fileWrong ? strings.PictureFileInvalid : undefined,
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
