import * as React from 'react';
import { useFormStore } from '../../../kit/lists';
import { useSave } from '../../../kit/forms/useSave';
import type { Saving } from '../../../kit/forms/useSave';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { columnsOf, restoredChanges } from './restore';

export interface Restore {
  saving: Saving<typeof measures>;
  /** The last restore can be undone. */
  undoable: boolean;
  /** Gives a measure its former values again, as a new version: one column, or all where none is named. */
  restore(former: Record<string, unknown>, name?: string): Promise<void>;
  undo(): Promise<void>;
}

/** Former values made the measure's own again: one write, met by whoever changed the same meanwhile, and undone by one more. */
export function useRestore(measure: Measure): Restore {
  const saving = useSave(useFormStore(measures));
  const [done, setDone] = React.useState<{ before: Measure; after: Measure; names: string[] }>();
  return {
    saving, undoable: done !== undefined,
    restore: async (former, name) => {
      const changes = restoredChanges(measure, former, name);
      const names = Object.keys(changes);
      if (names.length === 0) return;
      setDone(undefined);
      const after = await saving.update(measure, changes);
      if (after) setDone({ before: measure, after, names });
    },
    undo: async () => {
      if (!done) return;
      const undone = await saving.update(done.after, columnsOf(done.before, done.names));
      if (undone) setDone(undefined);
    }
  };
}
