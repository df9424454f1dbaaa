import * as React from 'react';
import { useFormStore } from '../../../../kit/lists';
import { useSave } from '../../../../kit/forms/useSave';
import type { Saving } from '../../../../kit/forms/useSave';
import { measures } from '../../lists';
import type { Measure, Status } from '../../lists';
import { needsReason } from '../../model';
import { moveTo, movedBack } from './columns';

export interface BoardState {
  saving: Saving<typeof measures>;
  /** A measure that is to be paused or stopped, and waits for the reason. */
  asking: { measure: Measure; status: Status } | undefined;
  /** The last one moved: told, and to be undone. */
  moved: { before: Measure; after: Measure } | undefined;
  /** The number of the measure whose card is to have the focus in its new place. */
  focus: number | undefined;
  move(measure: Measure, status: Status): void;
  /** Resolves when it is saved, or is not to be. */
  withReason(reason: string): Promise<boolean>;
  cancel(): void;
  undo(): void;
}

/** Moves measures between statuses: one write each, which can be undone. */
export function useBoard(onChanged: (measure: Measure) => void): BoardState {
  const saving = useSave(useFormStore(measures));
  const [asking, setAsking] = React.useState<BoardState['asking']>();
  const [moved, setMoved] = React.useState<BoardState['moved']>();
  const [focus, setFocus] = React.useState<number>();
  // One after the other: what is moved while another is saved waits its turn.
  const last = React.useRef<Promise<unknown>>(Promise.resolve());

  // A card that is moved again before the page has read what the first move left: by the version it was moved from.
  const left = React.useRef(new Map<string, Measure>());
  const asLeft = (measure: Measure): Measure => {
    const after = left.current.get(`${measure.id} ${measure.etag}`);
    return after ? asLeft(after) : measure;
  };

  const inTurn = <T,>(work: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(work, work);
    last.current = turn;
    return turn;
  };
  const save = (measure: Measure, status: Status, reason: string): Promise<boolean> => inTurn(async () => {
    const before = asLeft(measure);
    const after = await saving.update(before, moveTo(before, status, reason));
    if (!after) return false;
    if (after.etag !== before.etag) left.current.set(`${before.id} ${before.etag}`, after);
    setAsking(undefined);
    setMoved({ before, after });
    onChanged(after);
    setFocus(before.id);
    return true;
  });
  return {
    saving, asking, moved, focus,
    move: (measure, status) => {
      if (measure.Status === status) return;
      saving.clear();
      setFocus(undefined);
      if (needsReason(status)) setAsking({ measure, status });
      else save(measure, status, '').catch(() => undefined);
    },
    withReason: async reason => asking ? save(asking.measure, asking.status, reason) : false,
    cancel: () => {
      saving.clear();
      setAsking(undefined);
    },
    undo: () => {
      if (!moved) return;
      setFocus(undefined);
      inTurn(() => saving.update(moved.after, movedBack(moved.before))).then(restored => {
        if (!restored) return;
        setMoved(undefined);
        onChanged(restored);
        setFocus(restored.id);
      }, () => undefined);
    }
  };
}
