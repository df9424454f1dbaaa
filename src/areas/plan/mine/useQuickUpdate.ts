import { useQuickChange } from '../../../kit/forms/useQuickChange';
import type { QuickChange } from '../../../kit/forms/useQuickChange';
import { today } from '../../../kit/text/format';
import { measures } from '../lists';
import type { Measure } from '../lists';
import { quickFault, quickUpdate, toQuick, unasked } from './model';
import type { QuickFault, QuickValues } from './model';

export interface QuickUpdate extends QuickChange<typeof measures, QuickValues> {
  /** What is wrong, once saving has been tried. */
  fault: QuickFault | undefined;
}

/** A measure's status, progress and a note, changed where it stands: one write (P22), which can be undone. */
export function useQuickUpdate(measure: Measure, onChanged?: (measure: Measure) => void): QuickUpdate {
  const change = useQuickChange<typeof measures, QuickValues>({
    definition: measures, item: measure, form: 'quick-measure', unasked, onChanged,
    toValues: toQuick, mayBeSaved: values => !quickFault(values), changes: values => quickUpdate(values, today())
  });
  return { ...change, fault: change.tried ? quickFault(change.values) : undefined };
}
