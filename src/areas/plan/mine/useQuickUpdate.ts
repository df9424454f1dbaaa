import * as React from 'react';
import { may, useFormStore, useSite } from '../../../kit/lists';
import type { ItemOf } from '../../../kit/lists';
import { useDraft } from '../../../kit/forms/useDraft';
import { useSave } from '../../../kit/forms/useSave';
import type { Saving } from '../../../kit/forms/useSave';
import { today } from '../../../kit/text/format';
import { measures } from '../lists';
import type { Measure, Status } from '../lists';
import { needsReason, quickUpdate } from '../model';

export interface QuickUpdate {
  canEdit: boolean;
  /** Open while something is typed that is not yet saved. */
  open: boolean;
  status: Status;
  reason: string;
  note: string;
  reasonMissing: boolean;
  saving: Saving<typeof measures>;
  /** The measure as it was before the last save, while it can be undone. */
  undoable: Measure | undefined;
  chooseStatus(status: Status): void;
  write(part: { reason?: string; note?: string }): void;
  start(): void;
  cancel(): void;
  save(): Promise<void>;
  undo(): Promise<void>;
}

interface Draft { base: Measure; status: Status; reason: string; note: string; }

/** A measure's status, changed where it stands: one write, that can be undone. */
export function useQuickUpdate(measure: Measure): QuickUpdate {
  const site = useSite();
  const saving = useSave(useFormStore(measures));
  const stored = (measure.Status ?? 'Ej påbörjad') as Status;
  // With the measure it began from: what someone saves meanwhile must be met, not written over.
  const kept = useDraft<Draft>(`quick-${measure.id}`);
  const [draft, setDraft] = React.useState(kept.found);
  const [tried, setTried] = React.useState(false);
  const [done, setDone] = React.useState<{ before: Measure; after: Measure }>();

  const current = draft ?? { base: measure, status: stored, reason: measure.StatusReason, note: '' };
  const reasonMissing = needsReason(current.status) && !current.reason.trim();
  const type = (typed: Draft): void => {
    setDraft(typed);
    kept.keep(typed);
  };
  const close = (): void => {
    kept.drop();
    setDraft(undefined);
    setTried(false);
    saving.clear();
  };

  return {
    canEdit: may(site.access, measures, 'edit'),
    open: draft !== undefined,
    status: current.status,
    reason: current.reason,
    note: current.note,
    reasonMissing: tried && reasonMissing,
    saving,
    undoable: done?.before,
    chooseStatus: status => {
      setDone(undefined);
      type({ ...current, status });
    },
    write: part => type({ ...current, ...part }),
    start: () => {
      setDone(undefined);
      setDraft(current);
    },
    cancel: close,
    save: async () => {
      setTried(true);
      if (reasonMissing) return;
      const after = await saving.update(current.base, quickUpdate(current.base, current, today()));
      if (!after) return;
      close();
      setDone({ before: current.base, after });
    },
    undo: async () => {
      if (!done) return;
      const { Status, StatusReason, Progress, LatestNote, FollowedUp } = done.before;
      const restored = await saving.update(done.after as ItemOf<typeof measures>, { Status, StatusReason, Progress, LatestNote, FollowedUp });
      if (restored) setDone(undefined);
    }
  };
}
