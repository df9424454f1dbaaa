/** Rules of the whole form: those of a measure, and of the columns that only the form fills. The list has the same. */
import type { MeasureChanges } from '../lists';
import { checkMeasure } from '../model';
import type { MeasureFault } from '../model';

export type FormFault = MeasureFault | 'season' | 'amount';

const amounts = ['Hours', 'BudgetOwn', 'BudgetGrant', 'BudgetPartner', 'SpentHours', 'SpentOwn', 'SpentGrant', 'SpentPartner'] as const;

/** What is wrong with what is to be saved, by column; nothing when all is well. */
export function checkForm(changes: MeasureChanges): Partial<Record<keyof MeasureChanges, FormFault>> {
  const faults: Partial<Record<keyof MeasureChanges, FormFault>> = checkMeasure(changes);
  if ((changes.SeasonFrom === undefined) !== (changes.SeasonTo === undefined)) faults[changes.SeasonFrom === undefined ? 'SeasonFrom' : 'SeasonTo'] = 'season';
  for (const name of amounts) {
    const value = changes[name];
    if (value !== undefined && !(value >= 0)) faults[name] = 'amount';
  }
  return faults;
}
