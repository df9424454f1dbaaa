import * as React from 'react';
import type { Freeze, Reached } from '../../kit/documents/freeze';
import { findingsIn } from '../../kit/documents/useDocument';
import type { DocumentFinding } from '../../kit/documents/useDocument';
import { useDraftForm } from '../../kit/forms/useDraftForm';
import type { DraftForm } from '../../kit/forms/useDraftForm';
import { useRefresh } from '../../kit/lists';
import type { ListDefinition } from '../../kit/lists';
import { today } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import type { DocumentContent } from '../../kit/word';
import { checkDecision } from './model';
import type { DecisionDraft } from './model';
import { decisionFaultText } from './texts';

export type FreezingStage =
  | { name: 'idle' }
  | { name: 'reading' }
  /** The text has been searched: someone reads what was found before anything is frozen. */
  | { name: 'found'; findings: DocumentFinding[] }
  | { name: 'writing'; share: number }
  | { name: 'failed'; text: string }
  | { name: 'done' };

export interface Freezing extends Pick<DraftForm<DecisionDraft>, 'draft' | 'faults' | 'write'> {
  stage: FreezingStage;
  busy: boolean;
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
  /** What is known of the decision before anything is typed. */
  known?: Partial<DecisionDraft>;
  build(draft: DecisionDraft): Promise<B>;
  freeze(built: B, draft: DecisionDraft, key: string, freeze: Freeze): Promise<unknown>;
  /** Says what happened, when what was built can no longer be decided: all is read anew. */
  outdated?(error: unknown): string | undefined;
  /** What is read anew afterwards. */
  lists: readonly Pick<ListDefinition, 'name'>[];
}

/** A decision with its document, from the form to the frozen files. Broken off, it goes on where it was. */
export function useFreezing<B extends { document: DocumentContent }>(options: Options<B>): Freezing {
  const refresh = useRefresh();
  const typed = useDraftForm(options.form, {
    blank: (): DecisionDraft => ({ Decision: 'Beslutad', Body: '', Paragraph: '', DecisionDate: today(), Dnr: '', Decider: '', Delegation: '', ...options.known }),
    check: draft => checkDecision(draft, true, today()), faultText: decisionFaultText
  });
  const [stage, setStage] = React.useState<FreezingStage>({ name: 'idle' });
  const built = React.useRef<B>();
  const reached = React.useRef<Reached>({});
  const busy = stage.name === 'reading' || stage.name === 'writing';
  const anew = (): void => { if (!reached.current.file) reached.current = {}; };
  const keep = (made: B | undefined): void => { built.current = made; };
  const forget = (): void => {
    reached.current = {};
    keep(undefined);
  };

  const failed = async (error: unknown): Promise<void> => {
    const outdated = options.outdated?.(error);
    if (outdated) forget();
    setStage({ name: 'failed', text: outdated ?? faultText(error) });
    if (outdated) await refresh(...options.lists);
  };

  const freeze = async (): Promise<void> => {
    if (!built.current) return;
    setStage({ name: 'writing', share: 0 });
    try {
      await options.freeze(built.current, typed.draft, typed.key, {
        reached: reached.current, onReached: at => { reached.current = at; }, options: { onProgress: ({ done, total }) => setStage({ name: 'writing', share: done / total }) }
      });
      // The next decision is another one.
      typed.saved();
      forget();
      setStage({ name: 'done' });
      await refresh(...options.lists);
    } catch (error) {
      await failed(error);
    }
  };

  const begin = async (): Promise<void> => {
    if (!typed.check() || busy) return;
    setStage({ name: 'reading' });
    try {
      // What was written by an earlier try is what is frozen.
      const made = reached.current.written && built.current ? built.current : await options.build(typed.draft);
      keep(made);
      const findings = findingsIn(made.document);
      if (findings.length > 0) setStage({ name: 'found', findings });
      else await freeze();
    } catch (error) {
      await failed(error);
    }
  };

  return {
    draft: typed.draft, faults: typed.faults, stage, busy, anew,
    write: part => {
      typed.write(part);
      // Another decision is another document.
      anew();
    },
    submit: () => { begin().catch(() => undefined); },
    confirm: () => { freeze().catch(() => undefined); },
    cancel: () => setStage({ name: 'idle' })
  };
}
