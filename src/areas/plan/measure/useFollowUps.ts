import * as React from 'react';
import { may, newKey, useItems, useSite, useStore } from '../../../kit/lists';
import { useDraft } from '../../../kit/forms/useDraft';
import { useSave } from '../../../kit/forms/useSave';
import type { Saving } from '../../../kit/forms/useSave';
import { today } from '../../../kit/text/format';
import { useLanguage } from '../../../kit/ui/language';
import { followUps, measures } from '../lists';
import type { FollowUp, Measure } from '../lists';
import { addFollowUp, followUpsQuery } from '../store';
import { blankFollowUp, checkFollowUp, toDraft } from './followUp';
import type { FollowUpFaults, FollowUpFields } from './followUp';

export interface FollowUps {
  entries: FollowUp[] | undefined;
  error: Error | undefined;
  canAdd: boolean;
  fields: FollowUpFields;
  faults: FollowUpFaults;
  saving: Saving<typeof measures>;
  write(part: Partial<FollowUpFields>): void;
  save(): Promise<void>;
}

/** A measure's follow-ups, newest first, and the form that adds one. */
export function useFollowUps(measure: Measure): FollowUps {
  const site = useSite();
  const language = useLanguage();
  const stores = { measures: useStore(measures), followUps: useStore(followUps) };
  const saving = useSave(stores.measures);
  const { items, error } = useItems(followUps, followUpsQuery(measure.id));
  const draft = useDraft<{ key: string; fields: FollowUpFields }>(`followup-${measure.id}`);
  const [fields, setFields] = React.useState(() => draft.found?.fields ?? blankFollowUp(measure, language));
  const [tried, setTried] = React.useState(false);
  const key = React.useRef(draft.found?.key ?? newKey());
  const faults = checkFollowUp(fields, today(), measure.StartDate);
  return {
    entries: items && [...items].sort((a, b) => (b.FollowUpDate ?? '').localeCompare(a.FollowUpDate ?? '') || b.id - a.id),
    error, fields, saving,
    canAdd: may(site.access, followUps, 'add') && may(site.access, measures, 'edit'),
    faults: tried ? faults : {},
    write: part => {
      const typed = { ...fields, ...part };
      setFields(typed);
      draft.keep({ key: key.current, fields: typed });
    },
    save: async () => {
      setTried(true);
      if (Object.keys(faults).length > 0) return;
      const saved = await saving.run(() => addFollowUp(stores, measure, toDraft(fields, today()), key.current).then(result => result.measure), followUps);
      if (!saved) return;
      draft.drop();
      key.current = newKey();
      setTried(false);
      setFields(blankFollowUp(saved, language));
    }
  };
}
