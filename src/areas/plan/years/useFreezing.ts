import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { findingsIn } from '../../../kit/documents/useDocument';
import type { DocumentFinding } from '../../../kit/documents/useDocument';
import { useDraft } from '../../../kit/forms/useDraft';
import { newKey, useRefresh } from '../../../kit/lists';
import type { ListDefinition } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { faultText } from '../../../kit/ui/faults';
import type { DocumentContent, WriteOptions } from '../../../kit/word';
import { checkDecision } from '../../decisions';
import type { DecisionDraft, DecisionFault } from '../../decisions';
import { ChangedPlan, IncompletePlan } from './decide';
import type { Reached } from './decide';

const faultTexts: Record<DecisionFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, future: () => strings.DecisionFuture,
  sectionOrDelegation: () => strings.DecisionSectionOrDelegation, gates: () => strings.DecisionGates
};

export type FreezingStage =
  | { name: 'idle' }
  | { name: 'reading' }
  /** The text has been searched: someone reads what was found before anything is frozen. */
  | { name: 'found'; findings: DocumentFinding[] }
  | { name: 'writing'; share: number }
  | { name: 'failed'; text: string }
  | { name: 'done' };

export interface Freezing {
  draft: DecisionDraft;
  faults: Partial<Record<keyof DecisionDraft, string>>;
  stage: FreezingStage;
  busy: boolean;
  write(part: Partial<DecisionDraft>): void;
  /** What the document is made of was changed: what was written of it before no longer holds. */
  anew(): void;
  submit(): void;
  /** Goes on, with what was found left as it is. */
  confirm(): void;
  cancel(): void;
}

interface Options<B extends { document: DocumentContent }> {
  /** Names the draft. */
  form: string;
  build(draft: DecisionDraft): Promise<B>;
  freeze(built: B, draft: DecisionDraft, key: string, reached: Reached, onReached: (reached: Reached) => void, options: WriteOptions): Promise<unknown>;
  /** What is read anew afterwards. */
  lists: readonly Pick<ListDefinition, 'name'>[];
}

const blank = (): DecisionDraft => ({ Decision: 'Beslutad', Body: '', Paragraph: '', DecisionDate: today(), Dnr: '', Decider: '', Delegation: '' });

function faultWords(error: unknown): string {
  if (error instanceof ChangedPlan) return strings.PlanYearsChangedMeanwhile;
  return error instanceof IncompletePlan ? strings.PlanYearsIncomplete : faultText(error);
}

/** A decision with its document, from the form to the frozen files. Broken off, it goes on where it was. */
export function useFreezing<B extends { document: DocumentContent }>(options: Options<B>): Freezing {
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: DecisionDraft }>(options.form);
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank());
  const [key, setKey] = React.useState(() => kept.found?.key ?? newKey());
  const [tried, setTried] = React.useState(false);
  const [stage, setStage] = React.useState<FreezingStage>({ name: 'idle' });
  const built = React.useRef<B>();
  const reached = React.useRef<Reached>({});
  const faults = checkDecision(draft, true, today());
  const busy = stage.name === 'reading' || stage.name === 'writing';
  const anew = (): void => { if (!reached.current.file) reached.current = {}; };
  const keep = (made: B | undefined): void => { built.current = made; };
  const forget = (): void => {
    reached.current = {};
    keep(undefined);
  };

  const failed = async (error: unknown): Promise<void> => {
    const changed = error instanceof ChangedPlan || error instanceof IncompletePlan;
    if (changed) forget();
    setStage({ name: 'failed', text: faultWords(error) });
    if (changed) await refresh(...options.lists);
  };

  const freeze = async (): Promise<void> => {
    if (!built.current) return;
    setStage({ name: 'writing', share: 0 });
    try {
      await options.freeze(built.current, draft, key, reached.current, at => { reached.current = at; }, { onProgress: ({ done, total }) => setStage({ name: 'writing', share: done / total }) });
      kept.drop();
      // The next decision is another one.
      forget();
      setKey(newKey());
      setTried(false);
      setStage({ name: 'done' });
      await refresh(...options.lists);
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
      const made = reached.current.written && built.current ? built.current : await options.build(draft);
      keep(made);
      const findings = findingsIn(made.document);
      if (findings.length > 0) setStage({ name: 'found', findings });
      else await freeze();
    } catch (error) {
      await failed(error);
    }
  };

  return {
    draft, stage, busy, anew,
    faults: tried ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, faultTexts[fault]()])) : {},
    write: part => {
      const typed = { ...draft, ...part };
      setDraft(typed);
      kept.keep({ key, draft: typed });
      anew();
    },
    submit: () => { begin().catch(() => undefined); },
    confirm: () => { freeze().catch(() => undefined); },
    cancel: () => setStage({ name: 'idle' })
  };
}
