import * as React from 'react';
import { may, newKey, useItems, useSite, useStore } from '../../../kit/lists';
import { useDraft } from '../../../kit/forms/useDraft';
import { useSave } from '../../../kit/forms/useSave';
import type { Saving } from '../../../kit/forms/useSave';
import { parseFigure, today } from '../../../kit/text/format';
import { followUps, measures } from '../lists';
import type { FollowUp, Measure, Status } from '../lists';
import { needsReason } from '../model';
import { addFollowUp, followUpsQuery } from '../store';

export interface FollowUpFields { sentence: string; details: string; status: Status; reason: string; progress: string; }

export type FollowUpFaults = Partial<Record<keyof FollowUpFields, 'required' | 'tooLong' | 'reason' | 'progress'>>;

/** SharePoint's own limit of a single line of text. */
const sentenceLength = 255;

/** The rules of a follow-up: a sentence, a reason where the status needs one, and a share between 0 and 100. */
export function checkFollowUp(fields: FollowUpFields): FollowUpFaults {
  const faults: FollowUpFaults = {};
  if (!fields.sentence.trim()) faults.sentence = 'required';
  else if (fields.sentence.trim().length > sentenceLength) faults.sentence = 'tooLong';
  if (needsReason(fields.status) && !fields.reason.trim()) faults.reason = 'reason';
  const progress = parseFigure(fields.progress);
  if (progress !== undefined && !(progress >= 0 && progress <= 100)) faults.progress = 'progress';
  return faults;
}

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

function blank(measure: Measure): FollowUpFields {
  return {
    sentence: '', details: '', status: (measure.Status ?? 'Ej påbörjad') as Status, reason: measure.StatusReason,
    progress: String(measure.Progress ?? 0)
  };
}

/** A measure's follow-ups, newest first, and the form that adds one. */
export function useFollowUps(measure: Measure): FollowUps {
  const site = useSite();
  const stores = { measures: useStore(measures), followUps: useStore(followUps) };
  const saving = useSave(stores.measures);
  const { items, error } = useItems(followUps, followUpsQuery(measure.id));
  const draft = useDraft<{ key: string; fields: FollowUpFields }>(`followup-${measure.id}`);
  const [fields, setFields] = React.useState(() => draft.found?.fields ?? blank(measure));
  const [tried, setTried] = React.useState(false);
  const key = React.useRef(draft.found?.key ?? newKey());
  const faults = checkFollowUp(fields);
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
      const typed = { ...fields, date: today(), progress: parseFigure(fields.progress) };
      const saved = await saving.run(() => addFollowUp(stores, measure, typed, key.current).then(result => result.measure), followUps);
      if (!saved) return;
      draft.drop();
      key.current = newKey();
      setTried(false);
      setFields(blank(saved));
    }
  };
}
