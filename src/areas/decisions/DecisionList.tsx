import * as React from 'react';
import * as strings from 'TrygghetsnavetStrings';
import { fill, longDate } from '../../kit/text/format';
import { useLanguage } from '../../kit/ui/language';
import type { Decision } from './lists';
import { decisionText } from './texts';
import rows from '../../kit/ui/rows.module.scss';

/** The decisions on one item: outcome, body, date, §, dnr, decider and delegation (P41). */
export const DecisionList: React.FC<{ decisions: readonly Decision[] }> = ({ decisions }) => {
  const language = useLanguage();
  if (decisions.length === 0) return <p>{strings.DecisionNone}</p>;
  return (
    <ul className={rows.entries}>
      {decisions.map(decision => (
        <li key={decision.id} className={rows.entry}>
          <strong>{decisionText(decision.Decision)}</strong> {decision.Body}, {longDate(decision.DecisionDate, language)}
          {decision.Paragraph && `, § ${decision.Paragraph}`}
          <div className={rows.about}>
            {[
              decision.Dnr && fill(strings.DecisionDnr, decision.Dnr), decision.Decider, decision.Delegation,
              decision.ItemVersion && fill(strings.DecisionVersion, decision.ItemVersion)
            ].filter(Boolean).join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
};
