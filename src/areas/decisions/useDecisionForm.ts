import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useDraft } from '../../kit/forms/useDraft';
import { newKey, useRefresh, useStore } from '../../kit/lists';
import type { ItemOf, ListDefinition } from '../../kit/lists';
import { today } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { decisions } from './lists';
import { checkDecision } from './model';
import type { DecisionDraft, DecisionFault } from './model';
import { ChangedSubject, decide } from './store';

const faultTexts: Record<DecisionFault, () => string> = {
  required: () => strings.Required, tooLong: () => strings.TooLong, future: () => strings.DecisionFuture,
  sectionOrDelegation: () => strings.DecisionSectionOrDelegation, gates: () => strings.DecisionGates
};

const blank = (): DecisionDraft => ({ Decision: '', Body: '', Paragraph: '', DecisionDate: today(), Dnr: '', Decider: '', Delegation: '' });

export interface DecisionFormState {
  draft: DecisionDraft;
  faults: Partial<Record<keyof DecisionDraft, string>>;
  saving: boolean;
  error: string | undefined;
  saved: boolean;
  write(part: Partial<DecisionDraft>): void;
  submit(event: React.FormEvent): void;
}

/** Registers a decision on the item as it is shown here. What is typed is kept as a draft; about protected items in memory alone. */
export function useDecisionForm<L extends ListDefinition>(definition: L, item: ItemOf<L>, fields: readonly string[], mayApprove: boolean): DecisionFormState {
  const stores = { decisions: useStore(decisions), subject: useStore(definition) };
  const refresh = useRefresh();
  const kept = useDraft<{ key: string; draft: DecisionDraft }>(`decision-${definition.name}-${item.id}`, definition.confidential);
  const [draft, setDraft] = React.useState(() => kept.found?.draft ?? blank());
  const [tried, setTried] = React.useState(false);
  const [state, setState] = React.useState<{ saving: boolean; error?: string; saved?: boolean }>({ saving: false });
  // Kept until the decision is saved, so that a second try of the same draft finds the first.
  const [key, setKey] = React.useState(() => kept.found?.key ?? newKey());
  const faults = checkDecision(draft, mayApprove, today());

  const save = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0 || state.saving) return;
    setState({ saving: true });
    try {
      await decide(stores, item, fields, draft, key);
      kept.drop();
      setKey(newKey());
      setDraft(blank());
      setTried(false);
      setState({ saving: false, saved: true });
      await refresh(decisions, definition);
    } catch (error) {
      const changed = error instanceof ChangedSubject;
      setState({ saving: false, error: changed ? strings.DecisionChangedSubject : faultText(error) });
      if (changed) await refresh(definition);
    }
  };

  return {
    draft, saving: state.saving, error: state.error, saved: state.saved === true,
    faults: tried ? Object.fromEntries(Object.entries(faults).map(([name, fault]) => [name, faultTexts[fault]()])) : {},
    write: part => {
      setState({ saving: state.saving });
      const typed = { ...draft, ...part };
      setDraft(typed);
      kept.keep({ key, draft: typed });
    },
    submit: event => {
      event.preventDefault();
      save().catch(() => undefined);
    }
  };
}
