import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { fill } from '../../../../kit/text/format';
import type { ImportWizardState } from './useImportWizard';

/** What an import does to a plan that is decided already (P18, L5): how it will show, and that it is decided on anew. */
export const DecidedNote: React.FC<{ state: ImportWizardState }> = ({ state: { basis, year } }) => {
  const plan = basis.decided.get(year);
  return plan ? <MessageBar messageBarType={MessageBarType.warning} isMultiline>{fill(strings.PlanImportDecided, plan.Title)}</MessageBar> : null;
};
