import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { findingsIn } from '../../../kit/documents/useDocument';
import type { DocumentFinding } from '../../../kit/documents/useDocument';
import { useDraft } from '../../../kit/forms/useDraft';
import { newKey, useRefresh, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import { checkDecision, decisions } from '../../decisions';
import type { DecisionDraft } from '../../decisions';
import { frozenFiles } from '../../reports';
import { pictureSections, pictureSources, pictures } from '../lists';
import type { Picture } from '../lists';
import { useMeasureList } from '../problems/measures';
import { ChangedPicture, approve, buildDocument, decidedBy } from './approve';
import type { Reached } from './approve';
import { draftFaultText } from './texts';

export type ApprovalStage =
  | { name: 'idle' }
  | { name: 'reading' }
  /** The text has been searched: someone reads what was found before anything is frozen. */
  | { name: 'found'; findings: DocumentFinding[] }
  | { name: 'writing'; share: number }
  | { name: 'failed'; text: string };

export interface Approval {
  draft: DecisionDraft;
  faults: Partial<Record<keyof DecisionDraft, string>>;
  stage: ApprovalStage;
  write(part: Partial<DecisionDraft>): void;
  submit(): void;
  /** Goes on, with what was found left as it is. */
  confirm(): void;
  cancel(): void;
}

const blank = ({ ApprovedBy, ApprovedOn, Paragraph, Dnr }: Picture): DecisionDraft => ({
  Decision: 'Beslutad', Body: ApprovedBy, Paragraph, DecisionDate: ApprovedOn ?? today(), Dnr, Decider: '', Delegation: ''
});

/** The approval of a picture, from the form to the frozen files and the decision. Broken off, it goes on where it was. */
export function useApproval(picture: Picture): Approval {
  const site = useSite();
  const measures = useMeasureList();
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: DecisionDraft }>(`picture-approval-${picture.id}`);
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank(picture));
  const [key] = React.useState(() => kept.found?.key ?? newKey());
  const [tried, setTried] = React.useState(false);
  const [stage, setStage] = React.useState<ApprovalStage>({ name: 'idle' });
  const built = React.useRef<Awaited<ReturnType<typeof buildDocument>>>();
  const reached = React.useRef<Reached>({});
  const faults = checkDecision(draft, true, today());
  const busy = stage.name === 'reading' || stage.name === 'writing';

  const failed = async (error: unknown): Promise<void> => {
    const changed = error instanceof ChangedPicture;
    if (changed) {
      reached.current = {};
      built.current = undefined;
    }
    setStage({ name: 'failed', text: changed ? strings.PictureChangedMeanwhile : faultText(error) });
    if (changed) await refresh(pictures, pictureSections, pictureSources);
  };

  const freeze = async (): Promise<void> => {
    if (!built.current) return;
    setStage({ name: 'writing', share: 0 });
    try {
      await approve(site, built.current, draft, key, reached.current, at => { reached.current = at; }, { onProgress: ({ done, total }) => setStage({ name: 'writing', share: done / total }) });
      kept.drop();
      setStage({ name: 'idle' });
      await refresh(pictures, pictureSections, pictureSources, decisions, frozenFiles);
    } catch (error) {
      await failed(error);
    }
  };

  const begin = async (): Promise<void> => {
    setTried(true);
    if (busy || Object.keys(faults).length > 0) return;
    setStage({ name: 'reading' });
    try {
      // What was written by an earlier try is what is frozen.
      if (!reached.current.written) built.current = await buildDocument(site, measures, picture.id, today(), decidedBy(draft));
      const findings = built.current ? findingsIn(built.current.document) : [];
      if (findings.length > 0) setStage({ name: 'found', findings });
      else await freeze();
    } catch (error) {
      await failed(error);
    }
  };

  return {
    draft, stage,
    faults: tried ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, draftFaultText(fault === 'gates' ? 'required' : fault)])) : {},
    write: part => {
      const typed = { ...draft, ...part };
      setDraft(typed);
      kept.keep({ key, draft: typed });
      // Another decision is another document.
      if (!reached.current.file) reached.current = {};
    },
    submit: () => { begin().catch(() => undefined); },
    confirm: () => { freeze().catch(() => undefined); },
    cancel: () => setStage({ name: 'idle' })
  };
}
