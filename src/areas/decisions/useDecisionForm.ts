import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { useDraftForm } from '../../kit/forms/useDraftForm';
import { useRefresh, useStore } from '../../kit/lists';
import type { ItemOf, ListDefinition } from '../../kit/lists';
import { today } from '../../kit/text/format';
import { faultText } from '../../kit/ui/faults';
import { decisions } from './lists';
import { checkDecision } from './model';
import type { DecisionDraft } from './model';
import { ChangedSubject, decide } from './store';
import { decisionFaultText } from './texts';

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
  const typed = useDraftForm(`decision-${definition.name}-${item.id}`, {
    blank, check: draft => checkDecision(draft, mayApprove, today()), faultText: decisionFaultText, memoryOnly: definition.confidential
  });
  const [state, setState] = React.useState<{ saving: boolean; error?: string; saved?: boolean }>({ saving: false });

  const save = async (): Promise<void> => {
    if (!typed.check() || state.saving) return;
    setState({ saving: true });
    try {
      await decide(stores, item, fields, typed.draft, typed.key);
      typed.saved(blank());
      setState({ saving: false, saved: true });
      await refresh(decisions, definition);
    } catch (error) {
      const changed = error instanceof ChangedSubject;
      setState({ saving: false, error: changed ? strings.DecisionChangedSubject : faultText(error) });
      if (changed) await refresh(definition);
    }
  };

  return {
    draft: typed.draft, faults: typed.faults, saving: state.saving, error: state.error, saved: state.saved === true,
    write: part => {
      setState({ saving: state.saving });
      typed.write(part);
    },
    submit: event => {
      event.preventDefault();
      save().catch(() => undefined);
    }
  };
}
