import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { EarlierPanel } from '../../../kit/documents/EarlierPanel';
import { useEarlier } from '../../../kit/documents/useEarlier';
import { useSite } from '../../../kit/lists';
import { today } from '../../../kit/text/format';
import { frozenFiles } from '../../reports';
import { plans } from '../lists';
import type { Plan } from '../lists';
import { checkEarlierPlan } from './drafts';
import { registerEarlierPlan } from './store';
import { draftFaultText } from './texts';

/** Registers a plan from before the product. */
export const EarlierPlanPanel: React.FC<{ all: readonly Plan[]; onClose(): void }> = ({ all, onClose }) => {
  const site = useSite();
  const form = useEarlier('plan-earlier', {
    blank: () => ({ Year: '', ApprovedBy: '', Paragraph: '', ApprovedOn: '', Dnr: '' }), check: draft => checkEarlierPlan(draft, all.map(({ Year }) => Year), today()), faultText: draftFaultText,
    library: frozenFiles, list: plans, save: ({ Year }, values, key) => registerEarlierPlan(site, Number(Year), values, key), onDone: onClose
  });
  return (
    <EarlierPanel
      form={form} title={strings.PlanYearsRegisterEarlier} text={strings.PlanYearsEarlierText} onClose={onClose}
      labels={{ Year: strings.PlanYear, ApprovedBy: strings.PlanYearsApprovedBy, ApprovedOn: strings.DecisionDate }}
    />
  );
};
