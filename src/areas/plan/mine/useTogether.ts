import * as React from 'react';
import { useDraft } from '../../../kit/forms/useDraft';
import { useRefresh, useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { needsReason } from '../model';
import { changeAll, changesTogether, nothing, saysSomething, undoing } from './together';
import type { Outcome, TogetherValues } from './together';

export interface Together {
  values: TogetherValues;
  busy: boolean;
  error: Error | undefined;
  /** What became of the last change. */
  outcome: Outcome | undefined;
  undone: boolean;
  reasonMissing: boolean;
  maySave: boolean;
  write(part: Partial<TogetherValues>): void;
  save(): Promise<void>;
  undo(): Promise<void>;
}

/** Several measures changed in one go, each told by itself when it could not be, and taken back in one go. */
export function useTogether(chosen: readonly Measure[], onLeft: (ids: number[]) => void): Together {
  const site = useSite();
  const refresh = useRefresh();
  const kept = useDraft<TogetherValues>('quick-together');
  const [values, setValues] = React.useState(kept.found ?? nothing);
  const [tried, setTried] = React.useState(false);
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<Error>();
  const [outcome, setOutcome] = React.useState<Outcome>();
  const [undone, setUndone] = React.useState(false);
  // Saved again as it stands, for those that failed: what was done before is undone along with it.
  const again = React.useRef(false);
  const reasonMissing = needsReason(values.status) && !values.reason.trim();

  const run = async (work: () => Promise<Outcome>): Promise<Outcome | undefined> => {
    setBusy(true);
    setError(undefined);
    try {
      const now = await work();
      const former = again.current ? outcome?.done.filter(({ before }) => !now.done.some(one => one.before.id === before.id)) ?? [] : [];
      const found = { ...now, done: [...former, ...now.done] };
      setOutcome(found);
      onLeft(found.failed.map(({ measure }) => measure.id));
      return found;
    } catch (failure) {
      setError(failure as Error);
      return undefined;
    } finally {
      setBusy(false);
      refresh(measures).catch(() => undefined);
    }
  };

  return {
    values, busy, error, outcome, undone, reasonMissing: tried && reasonMissing, maySave: chosen.length > 0 && saysSomething(values) && !busy,
    write: part => {
      const next = { ...values, ...part };
      again.current = false;
      setValues(next);
      kept.keep(next);
    },
    save: async () => {
      setTried(true);
      if (reasonMissing) return;
      setUndone(false);
      const found = await run(() => changeAll(site, chosen.map(measure => ({ measure, changes: changesTogether(values, today()) }))));
      again.current = true;
      if (!found || found.failed.length > 0) return;
      again.current = false;
      kept.drop();
      setTried(false);
      setValues(nothing);
    },
    undo: async () => {
      if (!outcome) return;
      again.current = false;
      const found = await run(() => changeAll(site, undoing(outcome.done)));
      if (found) setUndone(true);
    }
  };
}
